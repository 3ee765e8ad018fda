from pathlib import Path

import pytest

from pourparler.errors import InputError
from pourparler.reading import draft, read_report
from pourparler.reading.english.cue_files import MOST_WAYS, PatternError, joined, load, ways_of

OWN = """\
- id: dig-in
  act: refuse
  pattern: (?:digs|dug) in (?:its|their) heels
  fires_on: ["The board dug in its heels over the fare."]
  passes_over: ["They dug in the garden."]
- {id: pending, condition: until, pattern: pending, fires_on: ["No talks pending a ballot."]}
"""


def written(at: Path, text: str) -> Path:
    path = at / "cues.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def faults(at: Path, text: str) -> list[str]:
    with pytest.raises(InputError) as told:
        load(written(at, text))
    return [problem.what for problem in told.value.problems]


def test_a_cue_of_ones_own_is_read_like_any_other(tmp_path: Path) -> None:
    text = b"Bolivia and Chile met at the upper lock. Bolivia dug in its\nheels over the toll pending a ballot."
    plain = read_report("a.txt", text)
    own = read_report("a.txt", text, cues=load(written(tmp_path, OWN)))
    assert "dig-in" not in {reading.cue for reading in plain.statements}
    (dug,) = [reading for reading in own.statements if reading.cue == "dig-in"]
    assert (dug.speaker, dug.act.value) == ("Bolivia", "precondition")
    assert [condition.kind.value for condition in dug.conditions] == ["until"]


@pytest.mark.parametrize(
    ("pattern", "kind", "ours"),
    [
        ("not a minute sooner than", "until", "until"),
        ("conditional on", "as_soon_as", "as soon as"),
        ("in recompense for", "in_exchange", "in exchange for"),
        ("failing", "unless", "unless"),
    ],
)
def test_words_of_ones_own_say_how_it_waits_and_not_for_what(
    tmp_path: Path, pattern: str, kind: str, ours: str
) -> None:
    own = f'- {{id: own, condition: {kind}, pattern: {pattern}, fires_on: ["We move {pattern} a vote."]}}'
    text = "Bolivia and Chile met at the upper lock. Bolivia offered Chile to refund the tolls {} Chile lifts the ban."
    made = draft([read_report("a.txt", text.format(pattern).encode(), cues=load(written(tmp_path, own)))]).talks
    plain = draft([read_report("a.txt", text.format(ours).encode())]).talks
    assert {measure.id for measure in made.measures} == {"refund-tolls", "lift-ban"}
    assert [position.says for position in made.positions] == [position.says for position in plain.positions] != []


def test_a_cue_that_does_not_do_what_its_examples_say_is_refused(tmp_path: Path) -> None:
    text = '- {id: c, act: refuse, pattern: turn away, fires_on: ["He came."], passes_over: ["They turn away."]}'
    assert faults(tmp_path, text) == [
        'cue "c" does not fire on its own example "He came."',
        'cue "c" fires on "They turn away.", which it is to pass over',
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: 1", "a file of cues is a list"),
        ("- 3", "cue 1 is not a mapping"),
        ('- {id: a, act: refus, pattern: x, fires_on: ["x"]}', 'cue "a": "refus" is no act'),
        ('- {id: a, pattern: x, fires_on: ["x"]}', 'cue "a": it needs an act or a condition, one of the two'),
        ('- {act: refuse, pattern: x, fires_on: ["x"]}', "cue 1: it has no id"),
        ("- {id: a, act: refuse, pattern: x}", 'cue "a": it has no sentence in fires_on'),
        ("- {id: a, act: refuse, pattern: x, fires_on: x}", 'cue "a": fires_on is not a list of sentences'),
        ('- {id: a, act: refuse, fires_on: ["x"]}', 'cue "a": it has no pattern'),
        ('- {id: a, act: refuse, pattern: x, fires_on: ["x"], why: 1}', 'cue "a": unknown key "why"'),
    ],
)
def test_each_fault_is_told_with_its_cue(tmp_path: Path, text: str, told: str) -> None:
    assert told in faults(tmp_path, text)


def test_two_cues_of_one_name_are_refused(tmp_path: Path) -> None:
    assert faults(tmp_path, OWN + OWN)[0] == 'there are several cues "dig-in"'


def test_the_faults_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(InputError) as told:
        joined([tmp_path / "none.yaml", written(tmp_path, "a: 1")])
    assert len(told.value.problems) == 2


@pytest.mark.parametrize("pattern", [r"(?:a|a)" * 40, r"(?:a?){30}", r"(?:\w{0,40}){3}", r"\w{0,9999}\w{0,9999}x"])
def test_a_pattern_that_could_take_for_ever_is_refused_untried(tmp_path: Path, pattern: str) -> None:
    assert ways_of(pattern) > MOST_WAYS
    text = f"- {{id: a, act: refuse, pattern: '{pattern}', fires_on: [\"{'a' * 40}!\"]}}"
    (told,) = faults(tmp_path, text)
    assert "may take for ever" in told


@pytest.mark.parametrize(
    "pattern", ["a*", "(?:a+)+", "a{2,}", r"(a)\1", "(?P<x>a)", "(?i)a", "a??", "(a", "a)", "[a", "a{1}{2}", "\\"]
)
def test_what_cannot_be_bounded_is_not_understood(pattern: str) -> None:
    with pytest.raises(PatternError):
        ways_of(pattern)


@pytest.mark.parametrize(
    ("pattern", "ways"), [("dig in", 1), ("a|b|c", 3), ("(a|b)(c|d)?", 6), ("[a-z]{2,4}", 3), (r"(?<!x)\bno(?=\s)", 1)]
)
def test_ways_are_counted(pattern: str, ways: int) -> None:
    assert ways_of(pattern) == ways
