import pytest

from pourparler.reading.review.known import ConditionError, Known, renamed
from pourparler.record.conditions.parse import parse
from pourparler.record.measures import Measure
from pourparler.record.parties import Party


@pytest.fixture
def known() -> Known:
    parties = [Party(id="fln", name="FLN", aliases=("the rebels",)), Party(id="mali", name="Mali")]
    measures = [Measure(id="refund-tolls", what="refund the tolls", by=("mali",)), Measure(id="talk", by=("fln",))]
    return Known(parties, measures)


def test_a_party_goes_by_id_name_alias_or_the_beginning_of_one(known: Known) -> None:
    assert [known.party(typed) for typed in ("fln", " FLN ", "The Rebels", "ma", "the", "")] == [
        "fln",
        "fln",
        "fln",
        "mali",
        "fln",
        None,
    ]


def test_a_mistyped_party_has_a_near_one_and_a_strange_one_has_none(known: Known) -> None:
    assert known.near_party("the rebbels") == "fln"
    assert known.near_party("Outer Mongolia") is None
    assert known.party(known.new_party("Outer  Mongolia").id) == "outer-mongolia"


def test_a_measure_goes_by_its_id_or_its_words(known: Known) -> None:
    assert known.measure("Refund the tolls") == known.measure("refund-tolls") == "refund-tolls"
    assert known.measure("refund") is None


@pytest.mark.parametrize("typed", ["refund-toll", "refunding tolls", "pay back tolls", "refnd-tolls"])
def test_the_same_in_other_words_is_near(known: Known, typed: str) -> None:
    near = known.near_measures(typed)
    assert near == (("refund-tolls",) if typed != "pay back tolls" else ())


def test_a_new_measure_is_known_from_then_on_and_is_no_word_of_the_language(known: Known) -> None:
    assert known.new_measure("lift the ban", ("mali",)).id == known.measure("lift the ban")
    assert known.new_measure("first", ("mali",)).id == "first-it"


def test_an_unknown_measure_in_a_condition_is_settled(known: Known) -> None:
    asked: list[str] = []

    def settle(name: str) -> str:
        asked.append(name)
        return "refund-tolls"

    assert str(known.condition("refund-toll before talk", settle)) == "refund-tolls before talk"
    assert asked == ["refund-toll"]


def test_settling_two_measures_as_one_is_refused_where_they_meet() -> None:
    with pytest.raises(ConditionError, match="stands twice"):
        renamed(parse("a before b"), {"a": "b"})
    assert str(renamed(parse("if a then never (b or c)"), {"c": "d"})) == "if a then never (b or d)"


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("repair the dam before sign the deed", "repair-the-dam before sign-the-deed"),
        ("reopen the belt before lift the landing ban", "reopen-the-belt before lift-the-landing-ban"),
    ],
)
def test_words_of_ones_own_are_no_slips_of_the_keys_though_they_look_a_little_like_a_word_of_the_language(
    known: Known, typed: str, says: str
) -> None:
    assert str(known.condition(typed, lambda words: words.replace(" ", "-"))) == says


@pytest.mark.parametrize(
    ("typed", "word", "meant"),
    [
        ("repair the dam befor sign the deed", "befor", "before"),
        ("repair the dam beofre sign the deed", "beofre", "before"),
        ("nevver sign the deed", "nevver", "never"),
    ],
)
def test_a_slip_is_told_by_the_word_that_it_is_in(known: Known, typed: str, word: str, meant: str) -> None:
    with pytest.raises(ConditionError) as refused:
        known.condition(typed, lambda words: words.replace(" ", "-"))
    assert str(refused.value) == f'"{word}" is not a word of the language of conditions. Did you mean "{meant}"?'


def test_a_step_is_known_by_its_words_with_or_without_an_article(known: Known) -> None:
    known.new_measure("the students leave the hall", ("fln",))
    assert known.measure("students leave the hall") == known.measure("The students leave the hall") is not None
    assert known.measure("students leave hall") is None
