"""Two things that one party would do first itself are not both meant."""

from pourparler.reading.positions.own_firsts import without_two_firsts
from pourparler.record.build import build
from pourparler.record.positions import Firmness, Position

PARTIES = {"mill": "Harlan Mills", "guild": "the Millers' Guild"}
MEASURES = {
    "report": {"what": "have a report", "by": ["mill"]},
    "ripe": {"what": "have a thing ripe", "by": ["mill"]},
    "pay": {"what": "pay the arrears", "by": ["guild"]},
    "work": {"what": "go back to the mill", "by": ["guild"]},
}


def softened(*positions: tuple[str, str]) -> list[str]:
    """What does not bind of positions that bind as they are drafted."""
    talks = build("The mill", parties=PARTIES, measures=MEASURES, positions=positions)
    made: list[Position] = without_two_firsts(talks.positions, talks.measures)
    assert [one.says for one in made] == [one.says for one in talks.positions]
    return [str(one.says) for one in made if one.firmness is Firmness.SOFT]


def test_of_two_firsts_that_its_holder_would_do_itself_neither_binds() -> None:
    assert softened(("mill", "report first"), ("mill", "ripe first")) == ["report first", "ripe first"]


def test_one_binds_and_so_does_what_is_asked_of_another_or_held_by_another() -> None:
    assert softened(("mill", "report first"), ("mill", "pay first")) == []
    assert softened(("mill", "report first"), ("guild", "pay first")) == []
    assert softened(("mill", "report first"), ("mill", "ripe before pay")) == []
