import pytest

from pourparler.reading.english.rule import Rule
from pourparler.reading.english.state import StateCue
from pourparler.reading.english.word_class import WordClass
from pourparler.reading.evidence import Placed, every_rule, every_word_class, idle_words, parts, placed_in, unnoticed
from pourparler.record.ids import is_id


@pytest.mark.parametrize("placed", every_rule(), ids=lambda one: f"{one.module}.{one.rule.id}")
def test_each_rule_fires_on_its_own_examples_and_passes_over_the_others(placed: Placed) -> None:
    rule = placed.rule
    assert is_id(rule.id)
    assert rule.fires_on
    assert [sentence for sentence in rule.fires_on if not rule.fires(sentence)] == []
    if not isinstance(rule, StateCue):  # what such a one passes over may be a guard's doing: see the test of states
        assert [sentence for sentence in rule.passes_over if rule.fires(sentence)] == []


def test_no_two_rules_of_a_module_share_a_name() -> None:
    names = [(one.module, type(one.rule), one.rule.id) for one in every_rule()]
    assert sorted({name[::2] for name in names if names.count(name) > 1}) == []


def test_each_word_of_a_class_is_seen_at_work_in_its_frame() -> None:
    assert {words.id for words in every_word_class()} >= {"talks", "deal", "deadlock"}
    assert [(words.id, word) for words, word in idle_words()] == []


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("a", []),
        ("a|b", ["a", "b"]),
        (r"(?:a|(?<!x|y)b)c", ["x", "y", "a", "(?<!x|y)b"]),
        (r"[|(]|\||(?P<way>in|out)", ["[|(]", r"\|", "(?P<way>in|out)", "in", "out"]),
    ],
)
def test_the_ways_of_a_pattern_are_found_at_any_depth(pattern: str, expected: list[str]) -> None:
    assert [part for part, _ in parts(pattern)] == expected


def test_what_a_pattern_is_without_one_of_its_ways() -> None:
    assert [without for _, without in parts("x(?:a|b|c)")] == ["x(?:b|c)", "x(?:a|c)", "x(?:a|b)"]


def test_a_way_that_an_example_needs_is_noticed_and_another_is_not() -> None:
    rule = Rule(
        id="leaves", does="", pattern="walks out|quits", fires_on=("Oslo quits.",), passes_over=("Oslo stays.",)
    )
    assert [one.part for one in unnoticed(placed_in("here", [rule]))] == ["walks out"]


def test_a_way_that_spoils_what_is_passed_over_is_noticed() -> None:
    rule = Rule(id="fall", does="", pattern="(?!fell (?:ill|sick))fell", fires_on=("fell",), passes_over=("fell ill",))
    assert [one.part for one in unnoticed(placed_in("here", [rule]))] == ["sick"]


def test_a_class_of_words_stands_for_any_of_them_in_a_pattern() -> None:
    fish = WordClass(id="fish", words=("cod", "mackerels?", r"sea\sbass(?:es)?"), frame="They caught {}.")
    rule = Rule(id="catch", does="", pattern=rf"caught\s{fish}\.", fires_on=("They caught cod.",))
    assert [fish.sentence(word) for word in fish.words] == [
        "They caught cod.",
        "They caught mackerel.",
        "They caught sea bass.",
    ]
    assert all(map(rule.fires, map(fish.sentence, fish.words)))


def test_a_rule_finds_matches_cuts_and_replaces_in_any_case_where_it_says_so() -> None:
    rule = Rule(id="and", does="", pattern=r"\sand\s", any_case=True, fires_on=("a and b",))
    assert rule.split("a AND b and c", 1) == ["a", "b and c"]
    assert rule.sub(" or ", "a AND b and c", 1) == "a or b and c"
    assert [match.start() for match in rule.finditer("a AND b and c", 2)] == [7]
    assert rule.match("a and b") is None
    assert rule.match("a and b", 1) is not None
    assert rule.fullmatch(" and ") is not None
    assert not Rule(id="and", does="", pattern="and", fires_on=("and",)).fires("AND")
