from collections.abc import Callable

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


def test_two_steps_that_nobody_named_before_are_put_in_the_order_in_which_they_are_said(known: Known) -> None:
    def condition(typed: str) -> str:
        return str(known.condition(typed, lambda words: words.replace(" ", "-")))

    assert condition("no parade on the quay until the kilns are lit") == "the-kilns-are-lit before parade-on-the-quay"
    assert condition("no parade without a band") == "a-band no later than parade"
    assert condition("no parades on the quay") == "never parades-on-the-quay"
    assert condition("they will not sweep the yard") == "never sweep-the-yard"


def test_words_that_are_joined_within_a_step_that_nobody_named_before_are_one_step(known: Known) -> None:
    assert asked_of(known, "kilns heated with peat and straw") == ["kilns heated with peat and straw"]


def asked_of(known: Known, typed: str, *, doubted: bool = False) -> list[str]:
    """The words of which it is asked what they mean."""
    asked: list[str] = []
    known.condition(typed, named(known, asked), doubted=doubted)
    return asked


def named(known: Known, asked: list[str]) -> Callable[[str], str]:
    def settle(words: str) -> str:
        asked.append(words)
        return known.new_measure(words, ("fln",)).id

    return settle


def test_another_figure_is_another_step_and_is_not_asked_about_as_the_same(known: Known) -> None:
    nine = known.new_measure("a toll of 9 per cent on barges", ("fln",))
    assert nine.id in known.near_measures("the toll of 9 per cent on barges")
    assert nine.id in known.near_measures("the toll on barges")
    assert nine.id not in known.near_measures("a toll of 4 per cent on barges")


def test_what_was_taken_for_sure_is_asked_about_where_somebody_was_misunderstood(known: Known) -> None:
    known.new_measure("lower the toll on barges", ("fln",))
    typed = "no parade on the quay until the toll on barges is lowered"
    assert len(asked_of(known, typed)) == 1
    assert len(asked_of(known, typed, doubted=True)) == 2


def test_an_answer_may_begin_with_only_with_or_not_without(known: Known) -> None:
    step = known.new_measure("light the kilns", ("fln",))
    for typed in ("only with a brass band", "not without a brass band", "Yes, but only with a brass band"):
        says = known.condition(typed, lambda words: step.id if words == "it" else "band", (step.id,))
        assert str(says) == f"band no later than {step.id}"


def test_what_is_wanted_without_a_thing_is_one_step_and_does_not_wait_for_it(known: Known) -> None:
    for typed in ("a parade without a band", "Mali wants a parade without a band"):
        says = str(known.condition(typed, lambda words: words.removeprefix("Mali wants ").replace(" ", "-")))
        assert says == "require a-parade-without-a-band"
    assert (
        str(known.condition("no parade without a band", lambda words: words.replace(" ", "-")))
        == "a-band no later than parade"
    )
