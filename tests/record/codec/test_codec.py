import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pourparler.errors import InputError, TalksFileError
from pourparler.record import codec
from pourparler.record.talks import Talks
from tests.strategies import talks

WHOLE = """\
pourparler: 1
talks: Thaw
question: Who first?
as_of: 2006-12-23
prepared: {by: Desk 4, for: the Director, date: 2006-12-23, marking: internal}
parties:
  - {id: NO, name: Norway, aliases: The North, role: host, envoys: {name: Kim, title: Envoy}}
  - {id: us, drafted_by: rules}
sources:
  - {id: s1, outlet: Post, title: "Talks: stalled", date: 2006-11, url: "http://x/y", file: a.txt}
measures:
  - {id: on, what: switch on, by: NO, kind: act, reversible: partly, divisible: by day, unconditional: true, lag: 2,
     takes: 30 days, deadline: 2007, alternatives: off, excludes: word, phrases: [the bank money]}
  - {id: off, by: [us, NO], reversible: 0.25, drafted_by: model}
  - {id: word, by: us, kind: promise, promises: off}
facts: [{says: word before on, why: so it is}]
goal: [on, off or word]
positions:
  - id: p
    party: [NO, us]
    says: on first
    firmness: red line
    fallbacks: off after on
    since: 2006
    until: '2007-02-13'
    deadline: 2006-12-31
    confidence: high
    grounds: [s1, {source: s1, quote: words, span: [1, 5]}]
    note: ~
    drafted_by: rules
proposals:
  - {id: plan, by: [us, NO], says: on with off, answer: refused, answered_by: NO, date: 2006-12, grounds: s1,
     answer_grounds: [{source: s1, quote: no}], drafted_by: model}
worth: {NO: {on: 4, off: [-2, 0], word: [0, 1, 2]}}
together: [{party: us, measures: [on, off], worth: 1}]
ranking: {us: [on, [off, 0], word]}
priorities: {us: [on, not off, if on then off], NO: never off}
order_of_states: {us: [[on], {tied: [[on, off], []]}, [off]]}
walk_away: {us: 0}
breaking_off: {us: 1.5}
guarantees: [{by: NO, covers: us, compensates: 2}, {by: NO, deters: us, by_amount: 2}]
sessions: [{id: m, date: 2006-11-29, kind: working group, place: Oslo, present: us, outcome: none, grounds: s1}]
statements:
  - {id: s, date: 2006-11-29, by: us, speaker_name: Hill, to: NO, act: demand, about: on, says: on first, text: "…",
     attribution: anonymous, reported_by: NO, grounds: [{source: s1, span: [0, 9]}],
     state: broken off, drafted_by: both}
answered:
  - {same: [on, off], answer: no, by: M. K., date: 2006-12}
  - {refuses: {party: us, measure: on}, answer: unknown}
  - {binds: p, answer: unknown}
"""


def told(text: str | bytes) -> list[str]:
    return [str(problem) for problem in codec.read_text(text, "t.yaml").problems]


class TestReading:
    def test_every_key_of_a_talks_file_is_read(self) -> None:
        document = codec.read_text(WHOLE, "t.yaml")
        assert document.problems == ()
        data = codec.to_json(document.talks or pytest.fail("no talks"))
        said = codec.loads_plain(WHOLE)
        assert isinstance(said, dict)
        assert data.keys() == said.keys()
        assert data["worth"] == said["worth"]
        assert data["ranking"] == said["ranking"]
        assert data["order_of_states"] == {"us": [["on"], {"tied": [["off", "on"], []]}, ["off"]]}
        assert data["statements"] == [{**said["statements"][0], "about": ["on"]}]  # type: ignore[index,dict-item]

    def test_words_that_yaml_would_change_keep_their_spelling(self) -> None:
        record = codec.loads(WHOLE)
        assert [party.id for party in record.parties] == ["NO", "us"]
        assert [measure.id for measure in record.measures] == ["on", "off", "word"]
        assert record.positions[0].note is None
        assert str(record.positions[0].since) == "2006"

    def test_a_line_is_known_for_every_path(self) -> None:
        document = codec.read_text(WHOLE)
        assert document.line_of(("positions", 0, "fallbacks", 0)) == WHOLE[: WHOLE.index("fallbacks")].count("\n") + 1
        assert document.line_of(("measures", 1)) == document.line_of(("measures", 1, "by", 0))
        assert document.line_of(("nowhere",)) is None

    def test_faults_are_told_all_at_once_in_the_order_of_the_file(self) -> None:
        faulty = (
            WHOLE.replace("role: host", "role: hots")
            .replace("promises: off", "promises: of")
            .replace("on first\n", "on frist\n")
            .replace("date: 2006-11,", "date: 2006-11-31,")
        )
        lines = told(faulty)
        assert [line.split(":")[1] for line in lines] == sorted((line.split(":")[1] for line in lines), key=int)
        assert '"hots" is not a known role. Did you mean "host"?' in lines[0]
        assert "2006-11-31" in lines[1]
        assert 'names "of", but no measure has that id. Did you mean "off"?' in lines[2]
        assert 'Did you mean "first"?' in lines[3]
        assert len(lines) == 4

    def test_a_record_with_faults_is_not_handed_out(self) -> None:
        assert codec.read_text(WHOLE + "extra: 1\n").talks is None
        with pytest.raises(TalksFileError, match='unknown key "extra"'):
            codec.loads(WHOLE + "extra: 1\n")

    def test_a_file_that_is_not_there_is_a_problem_not_an_exception(self, tmp_path: object) -> None:
        document = codec.read(f"{tmp_path}/none.yaml")
        assert [problem.what for problem in document.problems] == ["there is no such file"]
        assert codec.read(f"{tmp_path}").problems[0].what == "this is a folder, not a file"
        assert codec.read("a\0b").talks is None

    def test_missing_sections_are_named_without_a_fault_for_every_name_in_the_file(self) -> None:
        lines = told("pourparler: 1\ntalks: x\nmeasures: [{id: a, by: us}]\n")
        assert lines == ['t.yaml:1: a talks file lacks "parties". Add it.']

    def test_a_message_stays_on_one_line_whatever_the_name(self) -> None:
        (line,) = told(WHOLE.replace("party: [NO, us]", 'party: [NO, us, "a\n\nb' + "x" * 9999 + '"]'))
        assert "\n" not in line
        assert len(line) < 600

    def test_more_problems_than_anybody_reads_are_counted(self) -> None:
        measures = "".join(f"{{id: m{number}, by: nobody}}," for number in range(2000))
        lines = told(f"pourparler: 1\ntalks: x\nparties: []\nmeasures: [{measures}]\n")
        assert len(lines) == codec.MOST_PROBLEMS + 1
        assert lines[-1].endswith("more problems are not told.")


class TestWriting:
    @given(talks())
    @settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck))
    def test_what_is_written_reads_back_the_same(self, record: Talks) -> None:
        text = codec.dumps(record, comment="A comment\n---\nof three lines")
        document = codec.read_text(text)
        assert document.faults == ()
        assert document.talks == record
        assert codec.loads(json.dumps(codec.to_json(record))) == record
        assert codec.rewrite(text, record) == text

    def test_ids_are_quoted_where_some_reader_of_yaml_would_change_them(self) -> None:
        text = codec.dumps(codec.loads(WHOLE))
        assert '{id: "NO", name: Norway' in text
        assert 'id: "on"' in text
        assert "as_of: 2006-12-23" in text
        assert "reversible: partly" in text

    def test_a_file_is_written_whole_or_not_at_all(self, tmp_path: object) -> None:
        path = f"{tmp_path}/t.yaml"
        record = codec.loads(WHOLE)
        codec.write(record, path, comment="hello")
        assert codec.load(path) == record
        with pytest.raises(InputError, match="cannot be written"):
            codec.write(record, f"{tmp_path}/no/t.yaml")
        codec.save("x: 1\r\n", path)
        assert codec.read(path).text == "x: 1\r\n"


class TestPlainData:
    def test_core_rules_and_nothing_beyond_them(self) -> None:
        text = "[yes, true, ~, 12, 0x1F, -.5, 2007-02-13, '1', 1_000, 1:30, !!str 7]"
        assert codec.loads_plain(text) == ["yes", True, None, 12, 31, -0.5, "2007-02-13", "1", "1_000", "1:30", "7"]

    @pytest.mark.parametrize("number", [".inf", "-.Inf", ".nan", "1e999", "9" * 5000])
    def test_only_finite_numbers(self, number: str) -> None:
        with pytest.raises(TalksFileError):
            codec.loads_plain(f"[{number}]")

    def test_a_missing_file_is_an_input_error(self) -> None:
        with pytest.raises(TalksFileError, match="no such file"):
            codec.load_plain("nowhere.yaml")


@given(st.text(max_size=60) | st.binary(max_size=60))
def test_nothing_read_ever_raises(content: str | bytes) -> None:
    assert codec.read_text(content).problems


HEAD = "pourparler: 1\ntalks: Thaw\nparties:\n{}- {{id: us{}}}\nmeasures: [{{id: a, by: us, {}}}]\ngoal: [a]\n"


@pytest.mark.parametrize(
    ("blank", "more", "measure", "line", "words"),
    [
        ("\u3000", "", "lag: 1", 4, "a wide space (U+3000) stands where YAML wants plain blanks"),
        ("  \xa0", "", "lag: 1", 4, "an odd blank (U+00A0) stands where YAML wants plain blanks"),
        ("", "\u200b", "lag: 1", 4, "holds an invisible character (U+200B)"),
        ("", ", name: " + "n" * 1001, "lag: 1", 4, "a text of 1,001 characters is too long here"),
        ("", "", "divisible: " + "d" * 1001, 5, "a text of 1,001 characters is too long here"),
        ("", "", "lag: 1001", 5, "a lag of 1001 steps is not possible"),
        ("", "", "lag: 1}]\nworth: {us: {a: 1e16}}\nfacts: [{says: a", 6, "1e16 is too large for a worth"),
        ("", "", "lag: 1}]\nwalk_away: {us: -1e308}\nfacts: [{says: a", 6, "-1e308 is too large for a worth"),
        ("", "", "lag: 1}]\nfacts: [{says: \u200ba", 6, "an invisible character (U+200B) stands in it"),
    ],
)
def test_what_cannot_be_seen_or_added_up_is_told_in_its_line(
    blank: str, more: str, measure: str, line: int, words: str
) -> None:
    faults = [one for one in told(HEAD.format(blank, more, measure)) if "warning" not in one]
    assert any(one.startswith(f"t.yaml:{line}: ") and words in one for one in faults), faults


def test_at_the_limit_everything_is_read() -> None:
    text = HEAD.format("", ", name: " + "n" * 1000, f"lag: 1000}}]\nquestion: {'q' * 50_000}\nworth: {{us: {{a: 1e15}}")
    assert told(text.replace("{a: 1e15}}]", "{a: 1e15}}")) == []
