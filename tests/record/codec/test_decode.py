import pytest

from pourparler.record import codec

START = "pourparler: 1\ntalks: x\nparties: [{id: a}, {id: b}]\n"
MEASURES = "measures: [{id: m, by: a}, {id: n, by: [a, b]}]\ngoal: m\n"


def told(rest: str, start: str = START) -> list[str]:
    problems = codec.read_text(start + rest, "t").problems
    return [f"{problem.line}: {problem.what}. {problem.remedy}" for problem in problems if not problem.warning]


@pytest.mark.parametrize(
    ("measure", "what"),
    [
        ("id: a b, by: a", '"a b" is not an id. Use letters, digits, and single hyphens inside, for instance "a-b".'),
        ("by: a", 'a measure lacks "id". Add it.'),
        ("id: m", 'measure "m" lacks "by". Add it.'),
        ("id: m, by: a, lag: -1", "a lag of -1 steps is not possible. Write a whole number from 0 to 1,000."),
        ("id: m, by: a, lag: 1.5", '"1.5" is not a whole number. Write a number such as 2.'),
        ("id: m, by: a, lag: '1'", '"1" is not a whole number. Write a number such as 2, without quotes.'),
        ("id: m, by: a, reversible: 2", "2 is not from 0 to 1. Write no, partly or yes, or a number from 0 to 1."),
        ("id: m, by: a, unconditional: yes", '"yes" is neither true nor false. Write true or false.'),
        ("id: m, by: a, kind: promsie", '"promsie" is not a known kind. Did you mean "promise"?'),
        ("id: m, by: a, deadline: 2006-11-30T10:00:00Z", "not a date. Give the day alone: 2006-11-30."),
        ("id: m, by: a, deadline: 2006-02-30", '"2006-02-30" is not a date. Write 2006-11-30, 2006-11 or 2006.'),
        ("id: m, by: a, what: [b]", "a list stands where a single value should. Write one value."),
        ("id: m, by: [a, ]", ""),
        ("id: m, by: a, alternatives: [m2,,]", ""),
        ("id: m, by: a, lags: 1", 'unknown key "lags" in a measure. Did you mean "lag"?'),
        ("id: before, by: a", '"before" is a word of the language of conditions'),
        (f"id: {'x' * 300}, by: a", "is too long for an id"),
    ],
)
def test_a_faulty_measure_is_told(measure: str, what: str) -> None:
    lines = told(f"measures:\n  - {{{measure}}}\n")
    if what:
        assert len(lines) == 1
        assert what in lines[0]
        assert lines[0].startswith("5: ")


@pytest.mark.parametrize(
    ("section", "what"),
    [
        ("worth: {a: {m: [3, 1]}}", "the numbers of a range must rise"),
        ("worth: {a: {m: [1, 2, 3, 4]}}", "this is not an amount"),
        ("worth: {a: {m: .inf}}", "is not a finite number"),
        ("worth: {a: {m: 1e999}}", "is too large"),
        ("worth: {a: {m: five}}", '"five" is not a number'),
        ('worth: {a: {"": 4}}', "an id is empty"),
        ('worth: {"": {m: 4}}', "an id is empty"),
        ('statements: [{id: s, by: a, act: meet, to: ""}]', "an id is empty"),
        ('statements: [{id: s, by: a, act: meet, about: [""]}]', "an id is empty"),
        ("worth: [a]", "a list stands where ids with values should"),
        ("walk_away: {a: [1, 2]}", "a list stands where a single value should"),
        ("ranking: {a: m}", "a single value stands where a list should"),
        ("ranking: {a: [m, []]}", "this tie is empty"),
        ("order_of_states: {a: [m]}", "a single value stands where a list should"),
        ("order_of_states: {a: [{bound: [[m]]}]}", "neither a state nor a tie"),
        ("order_of_states: {a: [[m, m]]}", "a measure stands twice in one state"),
        ("priorities: {a: [m befor n]}", '"befor" is not a word of the language of conditions. Did you mean "before"?'),
        ("facts: [m before n]", "a single value stands where a fact should. Write {says: …}."),
        ("facts: {says: m before n}", '"facts" must be a list'),
        ("sessions: [{id: s, kind: working}]", 'Did you mean "working group"?'),
        ("statements: [{id: s, by: a, act: say}]", '"say" is not a known act'),
        ("statements: [{id: s, by: a}]", 'statement "s" lacks "act"'),
        ("positions: [{id: p, party: a, says: m before m}]", '"m" stands twice in one condition'),
        ("positions: [{id: p, party: a, says: m, grounds: [{source: s, span: [1]}]}]", "not a stretch of text"),
        ("nothing: 1", 'unknown key "nothing" in a talks file'),
    ],
)
def test_a_faulty_section_is_told_in_its_line(section: str, what: str) -> None:
    lines = [line for line in told(f"{MEASURES}{section}\n") if "no source" not in line]
    assert len(lines) == 1
    assert what in lines[0]
    assert lines[0].startswith("6: ")


@pytest.mark.parametrize("version", ["2", "one", "'1'", "1.0", "[1]"])
def test_only_version_one_is_read(version: str) -> None:
    assert told(f"pourparler: {version}\ntalks: x\nparties: []\nmeasures: []\n", "")


@pytest.mark.parametrize("key", ["pourparler", "talks", "parties", "measures"])
def test_an_obligatory_key_may_be_neither_left_out_nor_left_empty(key: str) -> None:
    lines = {"pourparler": "1", "talks": "x", "parties": "[]", "measures": "[]"}
    without = "".join(f"{name}: {value}\n" for name, value in lines.items() if name != key)
    assert f'a talks file lacks "{key}"' in told(without, "")[0]
    assert f'a talks file lacks "{key}"' in told(f"{without}{key}:\n", "")[0]


@pytest.mark.parametrize("text", ["[a, b]", "just words", "- pourparler: 1"])
def test_a_file_that_does_not_begin_with_keys_is_told(text: str) -> None:
    assert "a talks file begins with keys" in told(text, "")[0]


def test_nothing_behind_an_optional_key_is_as_good_as_no_key() -> None:
    rest = "measures: [{id: m, by: a, what: , takes: ~, lag: null}]\nquestion:\ngoal: m\npositions:\n"
    assert codec.loads(START + rest) == codec.loads(START + "measures: [{id: m, by: a}]\ngoal: m\n")


def test_an_id_may_be_called_null() -> None:
    talks = codec.loads(
        "pourparler: 1\ntalks: x\nparties: [{id: null}]\nmeasures: [{id: Null, by: null}]\ngoal: 'Null'\n"
    )
    assert (talks.parties[0].id, talks.measures[0].id, talks.measures[0].by) == ("null", "Null", ("null",))


def test_an_empty_ladder_is_not_the_default_one() -> None:
    says = "positions: [{id: p, party: a, says: m, fallbacks: %s}]\n"
    assert codec.loads(START + MEASURES + says % "[]").positions[0].fallbacks == ()
    assert codec.loads(START + MEASURES + says % "").positions[0].fallbacks is None


def test_a_measure_called_zero_is_told_from_the_status_quo() -> None:
    talks = codec.loads(START + "measures: [{id: 0, by: a}]\ngoal: '0'\nranking: {a: ['0', 0]}\n")
    assert talks.ranking[0].tiers == (("0",), (None,))
    assert codec.loads(codec.dumps(talks)) == talks


def test_ids_in_two_unicode_spellings_are_one() -> None:
    rest = "measures: [{id: cafe\u0301, by: a}]\ngoal: caf\u00e9\nworth: {a: {cafe\u0301: 1}}\n"
    assert codec.loads(START + rest).measures[0].id == "caf\u00e9"
