import json
from pathlib import Path

import pytest

from pourparler.errors import ReportError
from pourparler.reading import Reading, Report, read_report, report_json
from pourparler.record.statements import Act, Attribution
from tests.reading import scoring

REPORTS = Path(__file__).parent / "reports"


def _read(name: str) -> Report:
    return read_report(name, (REPORTS / name).read_bytes())


def _sentence(words: str) -> tuple[Reading, ...]:
    lead = "The envoys of Bolivia and Chile came back to the upper lock after a long and quiet summer. "
    return read_report("a.txt", (lead + words).encode()).statements


@pytest.mark.parametrize("name", scoring.NAMES)
def test_title_outlet_byline_and_date_of_each_annotated_report_are_right(name: str) -> None:
    report, annotation = read_report(name, scoring.text_bytes(name)), scoring.gold(name)
    assert report.title == annotation["title"]
    assert (report.outlet or "").lower().removeprefix("the ") == annotation["outlet"].lower().removeprefix("the ")
    assert str(report.date) == annotation["date"]
    assert (report.byline or "") in (annotation["byline"] or "")


def test_most_annotated_statements_are_found_with_speaker_and_act() -> None:
    levels = scoring.score().levels
    assert levels["full"].f1 >= 0.82
    assert levels["detect"].f1 >= 0.88
    assert levels["parties"].f1 >= 0.88
    assert levels["conditions"].f1 >= 0.75


def test_most_statements_are_found_in_flashes_wrapped_lines_interviews_and_transcripts_too() -> None:
    score = scoring.score(scoring.LAYOUTS)
    assert score.reports == 4
    assert score.levels["full"].f1 >= 0.75
    assert score.levels["detect"].f1 >= 0.85


def test_most_statements_are_found_in_reports_on_strikes_coalitions_and_assemblies_too() -> None:
    score = scoring.score(scoring.MORE)
    assert score.reports == 16
    assert score.levels["full"].f1 >= 0.80
    assert score.levels["detect"].f1 >= 0.88
    assert score.levels["conditions"].f1 >= 0.72
    assert score.levels["parties"].f1 >= 0.90


def test_a_speaker_put_inside_his_words_has_said_them_all() -> None:
    reading = _sentence("Until the toll is paid, Chile added, its crews will not open the lock.")[-1]
    assert (reading.speaker, reading.act, reading.quote[:5]) == ("Chile", Act.PRECONDITION, "Until")
    assert [condition.kind.value for condition in reading.conditions] == ["until"]


def test_clauses_of_a_joint_text_have_the_subject_at_its_head() -> None:
    text = (
        "The Presidents of Bolivia and Peru, meeting at the lock on a cold and windy morning in the early spring,\n\n"
        "Recalling the friendship of their peoples,\n\n"
        "Reaffirm their commitment to clean water;\n\nAgree to set up a joint authority with a seat in the north;\n"
    )
    found = {(r.speaker, r.act) for r in read_report("a.txt", text.encode()).statements}
    both = [(party, act) for party in ("Bolivia", "Peru") for act in (Act.PROMISE, Act.ACCEPT)]
    assert found == set(both)


@pytest.mark.parametrize(
    ("words", "speaker", "act"),
    [
        ("Chile insisted that Bolivia publish the map.", "Chile", Act.DEMAND),
        ("Chile denied that Bolivia had refused to pay.", "Chile", Act.SIGNAL),
        ("Chile described the map as a sham.", "Chile", Act.ACCUSE),
        ("Chile would close the lock if nothing moves.", "Chile", Act.THREAT),
        ("Chile's offer was turned down within the hour.", "Bolivia", Act.REFUSE),
        ("Chile met a cold wind; Bolivia, for its part, rejected the map.", "Bolivia", Act.REFUSE),
    ],
)
def test_who_does_what(words: str, speaker: str, act: Act) -> None:
    last = _sentence(words)[-1]
    assert (last.speaker, last.act) == (speaker, act)


@pytest.mark.parametrize("words", ["Chile would not comment.", "Chile declined to comment.", "Chile never refused."])
def test_silence_is_no_refusal(words: str) -> None:
    assert _sentence(words) == ()


def test_they_are_those_told_of_as_several() -> None:
    text = (
        "The herders and the Roads Ministry met again after a long and quiet summer by the upper lock. "
        "The herders demanded a map. The ministry offered a sketch. They turned it down."
    )
    *_, last = read_report("a.txt", text.encode()).statements
    assert (last.speaker, last.act) == ("Herders", Act.REFUSE)


def test_the_day_of_an_act_is_resolved_from_the_day_of_the_report() -> None:
    text = "8 July 2014\n\nThe envoys of Bolivia and Chile came back to the upper lock after a long summer. "
    first, second, third = read_report(
        "a.txt", f"{text}Chile walked out on Friday. Bolivia demanded a toll by Thursday. Chile agreed to pay.".encode()
    ).statements
    assert (str(first.date), first.date_rule) == (
        "2014-07-04",
        "“Friday”: the last Friday before the report, or its own day",
    )
    assert (second.date, third.date) == (None, None)


@pytest.mark.parametrize("name", [*scoring.NAMES, "canal.txt", "nodate.txt", "strike.txt"])
def test_every_offset_is_one_into_the_text_as_decoded(name: str) -> None:
    report = _read(name) if name.endswith("txt") else read_report(name, scoring.text_bytes(name))
    assert report.statements
    for reading in report.statements:
        assert report.text[slice(*reading.span)] == reading.quote
        sentence = report.sentences[reading.sentence]
        assert sentence.start <= reading.span[0] < reading.span[1] <= sentence.end
        for condition in reading.conditions:
            assert reading.span[0] <= condition.span[0] < condition.span[1] <= reading.span[1]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_line_ends_do_not_move_offsets(line_end: str) -> None:
    data = (REPORTS / "canal.txt").read_text(encoding="utf-8").replace("\n", line_end).encode()
    report = read_report("a.txt", data)
    assert [reading.quote for reading in report.statements] == [r.quote for r in _read("canal.txt").statements]
    assert report.text == data.decode()


@pytest.mark.parametrize(
    ("words", "speaker", "act", "conditions"),
    [
        ("Chile demanded that Bolivia pay the toll first.", "Chile", "precondition", ["first"]),
        ("Bolivia refused to reopen the lock until Chile paid the toll.", "Bolivia", "precondition", ["until"]),
        ("Bolivia said it would reopen the lock only after the vote.", "Bolivia", "precondition", ["only_if"]),
        ("Bolivia turned down the plan.", "Bolivia", "refuse", []),
        ("Chile proposed a joint patrol in exchange for a lower toll.", "Chile", "offer", ["in_exchange"]),
        ("Chile agreed to a joint patrol.", "Chile", "accept", []),
        ("Chile accused Bolivia of delay.", "Chile", "accuse", []),
        ("Bolivia threatened to close the lock if the toll is not paid.", "Bolivia", "threat", ["if"]),
        ("Bolivia welcomed the plan.", "Bolivia", "signal", []),
        ("Chile is weighing a new plan.", "Chile", "consider", []),
        ("The Bolivian delegation walked out.", "Bolivia", "withdraw", []),
    ],
)
def test_acts_are_told_by_verb_and_words_of_order(words: str, speaker: str, act: str, conditions: list[str]) -> None:
    (reading,) = _sentence(words)
    assert (reading.speaker, reading.act) == (speaker, act)
    assert [condition.kind for condition in reading.conditions] == conditions


def test_joint_acts_are_one_statement_for_each_with_the_same_span() -> None:
    first, second = _sentence("Bolivia and Chile agreed to meet again in May.")
    assert {first.speaker, second.speaker} == {"Bolivia", "Chile"}
    assert first.span == second.span


def test_the_speaker_may_come_after_the_words() -> None:
    (reading,) = _sentence("“We will not pay before the vote,” said Luis Prado, the Chilean ports director.")
    assert (reading.speaker, reading.speaker_name, reading.act) == ("Chile", "Luis Prado", Act.PRECONDITION)
    assert reading.has_quotation
    assert reading.attribution is Attribution.NAMED


def test_unnamed_sources_are_marked() -> None:
    (reading,) = _sentence("According to two officials, Bolivia rejected the plan.")
    assert reading.attribution is Attribution.ANONYMOUS


def test_what_one_party_ascribes_to_another_is_the_other_s_act() -> None:
    (reading,) = _sentence("Bolivia said Chile had turned down the plan.")
    assert (reading.speaker, reading.reported_by, reading.act) == ("Chile", "Bolivia", Act.REFUSE)


def test_a_refusal_by_somebody_named_last_is_his() -> None:
    (reading,) = _sentence("The plan was rejected by Bolivia.")
    assert (reading.speaker, reading.act) == ("Bolivia", Act.REFUSE)


@pytest.mark.parametrize("words", ["The demand for water grew.", "It rained in Bolivia.", "The talks were long."])
def test_where_nobody_does_anything_nothing_is_read(words: str) -> None:
    assert _sentence(words) == ()


def test_nobody_takes_part_who_is_only_a_place_or_a_paper() -> None:
    assert _read("nodate.txt").parties == ("Bolivia", "Chile")


def test_the_answer_for_machines_has_the_promised_keys() -> None:
    answer = report_json(_read("canal.txt"))
    assert json.loads(json.dumps(answer)) == answer
    promised = {"file", "title", "outlet", "date", "byline", "text_sha256", "parties", "statements"}
    assert promised <= answer.keys()
    keys = {"speaker", "speaker_name", "addressee", "act", "measure", "conditions", "span", "quote", "attribution"}
    assert all(keys | {"reported_by"} <= statement.keys() for statement in answer["statements"])
    assert answer["date"] == "2011-11-14"


@pytest.mark.parametrize(
    "text",
    [
        '"' * 20_000,
        "," * 20_000,
        "(" * 20_000,
        "word " * 20_000,
        "A" * 100_000,
        "Iran refused, " * 3_000,
        "Iran, which " * 3_000,
        "“Iran " * 3_000,
        "John Smith, the Iranian minister, " * 2_000,
        "Iran" + " " * 50_000 + "said no.",
        "the " * 20_000,
        "\n" * 50_000 + "x",
        "שלום \u200f איראן said \u0301\u0301\u0301 no. " * 50,
    ],
)
def test_no_text_is_too_odd_to_be_read(text: str) -> None:
    report = read_report("a.txt", text.encode())
    assert all(report.text[slice(*reading.span)] == reading.quote for reading in report.statements)


def test_furniture_alone_holds_no_statement() -> None:
    report = _read("furniture.txt")
    assert (report.title, report.date, report.parties, report.statements) == (None, None, (), ())


def test_an_empty_report_is_an_error_with_a_remedy() -> None:
    with pytest.raises(ReportError, match=r"a\.txt: the report is empty\. Give"):
        read_report("a.txt", b"")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Faroese want a share of the catch.", [("Faroe Islands", Act.DEMAND)]),
        ("Egypt and Sudan still demand a seat.", [("Egypt", Act.DEMAND), ("Sudan", Act.DEMAND)]),
        ("Malta broke ranks on Monday with a call for a pause.", [("Malta", Act.DEMAND)]),
        ("Chilean officials say they will stay away unless a text reaches them.", [("Chile", Act.PRECONDITION)]),
        ("Peru was said by diplomats to have tabled a compromise.", [("Peru", Act.OFFER)]),
        ("Chile closed its port and demanded a refund.", [("Chile", Act.DEMAND)]),
        ("Chile and its allies rejected the map.", [("Chile", Act.REFUSE)]),
        ("Chile is opposed to any swap of land.", [("Chile", Act.REFUSE)]),
        ("Peru accused Chile of acting without asking anybody.", [("Peru", Act.ACCUSE)]),
        ("Peru vowed that it would never pay.", [("Peru", Act.REFUSE)]),
    ],
)
def test_papers_tell_an_act_in_many_ways(sentence: str, expected: list[tuple[str, Act]]) -> None:
    assert [(one.speaker, one.act) for one in _sentence(sentence)] == expected


def test_what_somebody_left_out_is_no_condition_of_an_accusation() -> None:
    assert _sentence("Peru accused Chile of acting without asking anybody.")[0].conditions == ()


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("In exchange Peru asks for a levy as soon as the port opens.", ["in_exchange", "as_soon_as"]),
        ("Chile will come only if Peru first lifted its ban.", ["only_if", "first"]),
        ("After that, Peru promised, the ships would sail.", ["after"]),
        ("Chile threatened to leave if they do not reply by the tenth of March.", ["if", "deadline"]),
        ("Peru refuses to sign so long as Chile keeps raising its tolls.", ["until"]),
        ("Peru refused five weeks after the vote.", []),
        ("Peru threatened to leave should Chile be treated better.", ["if"]),
    ],
)
def test_each_thing_that_an_act_waits_for_is_a_condition(sentence: str, kinds: list[str]) -> None:
    assert [condition.kind.value for condition in _sentence(sentence)[0].conditions] == kinds


def test_the_spokesman_of_the_last_sentence_is_he() -> None:
    text = "Ana Rojas, Chile's envoy, rejected the plan. A Peruvian spokesman urged calm. He demanded a refund."
    assert [one.speaker for one in _sentence(text)] == ["Chile", "Peru", "Peru"]


def _speakers(words: str) -> set[str]:
    return {told.speaker for told in read_report("r.txt", words.encode()).statements}


def test_who_belongs_to_nobody_acts_for_himself_unless_he_only_comments() -> None:
    lead = "The dockers refused the offer on Monday and the port stood still. "
    assert _speakers(lead + "On Tuesday Ana Ruiz proposed a truce of ten days.") == {"Dockers", "Ana Ruiz"}
    assert _speakers(lead + "Ana Ruiz, a passenger, proposed a truce of ten days.") == {"Dockers"}
    assert _speakers(lead + "Ana Ruiz said the port was quiet.") == {"Dockers"}
