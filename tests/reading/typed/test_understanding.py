"""Sentences as people type them are understood by the parties and measures on record, and never guessed at."""

import pytest

from pourparler.reading.typed.understanding import Record, Understood, Unread, understood
from pourparler.record.conditions.choices import condition_of
from pourparler.record.conditions.parse import parse
from pourparler.record.measures import Measure
from tests.reading.typed.sentences import AFTER_BUILDING, BEFORE_BUILDING, DISPUTES, Sentence

PORT = Record(*DISPUTES["port"])


def first_choice(told: Understood) -> str:
    """The condition, with the first of what is offered wherever something is not sure."""
    return str(condition_of(told.chosen({part.words: part.near[0] for part in told.parts if part.near})))


@pytest.mark.parametrize("sentence", [*BEFORE_BUILDING, *AFTER_BUILDING], ids=lambda one: one[1])
def test_a_sentence_says_what_its_writer_means(sentence: Sentence) -> None:
    dispute, text, holder, says = sentence
    told = understood(text, Record(*DISPUTES[dispute]))
    if says is None:
        assert told.condition is None
        return
    wanted = str(parse(says.removeprefix("? ")))
    assert (first_choice(told), told.is_sure) == (wanted, not says.startswith("?"))
    assert told.holders == ((holder,) if holder else ())


def test_what_may_mean_two_things_is_sure_of_neither_and_offers_both() -> None:
    measures = (*DISPUTES["port"][1], Measure(id="fine", what="pay the safety fine", by=("port",)))
    told = understood("No end to the strike until the port pays", Record(DISPUTES["port"][0], measures))
    assert told.condition is None
    (unsure,) = (part for part in told.parts if not part.is_sure)
    assert set(unsure.near) >= {"arrears", "fine"}


def test_what_is_on_no_record_is_near_to_nothing() -> None:
    told = understood("The union will not sign before the ferry fares are cut", PORT)
    unknown = next(part for part in told.parts if not part.is_sure)
    assert (unknown.words, unknown.near) == ("the ferry fares are cut", ())


def test_both_stands_for_the_two_that_are_given_and_else_for_nothing() -> None:
    told = understood("both at the same time", PORT, given=("arrears", "strike-off"))
    assert str(told.condition) == "arrears with strike-off"
    left_open = understood("both at the same time", PORT)
    assert left_open.condition is None
    assert [clause.word for clause in left_open.says] == ["with"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Will the port pay the arrears first?", Unread.ASKS),
        ("The union may call off the strike before the port pays", Unread.MAYBE),
        ("The union called for talks after the port had hired crane drivers", None),
        ("The strike was called off before the port paid", Unread.PAST),
        ("The port will pay the arrears", Unread.PROMISES),
        ("no talks " * 60, Unread.LONG),
    ],
)
def test_why_nothing_was_understood_is_known(text: str, why: Unread | None) -> None:
    assert understood(text, PORT).unread is why


def test_a_day_is_told_apart_from_what_waits() -> None:
    told = understood("They must pay the arrears by 3 March, then we sign", PORT)
    assert (str(told.condition), told.days) == ("arrears before sign", ("by 3 March",))
