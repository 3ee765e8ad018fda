"""What a party withdraws, or agrees to, it insists on no more; whoever else holds it goes on."""

import pytest

from pourparler.record.conditions.parse import parse
from pourparler.record.dates import PartialDate
from pourparler.record.giving_up import given_up, said_on
from pourparler.record.passages import Ground, Source
from pourparler.record.positions import Ending, Firmness, Position
from pourparler.record.statements import Act, Statement

DAY = PartialDate.parse("2026-03-09")


def held(says: str, party: str = "guild", **keys: object) -> Position:
    return Position(id="p", party=(party,), says=parse(says), firmness=Firmness.FIRM, **keys)  # type: ignore[arg-type]


def said(act: Act, says: str | None = None, *, about: tuple[str, ...] = ()) -> Statement:
    return Statement(id="s", by="guild", act=act, says=parse(says) if says else None, about=about)


def ended(position: Position, statement: Statement, date: PartialDate | None = DAY) -> list[Position]:
    return list(given_up([position], statement, date))


@pytest.mark.parametrize("says", ["pay before work", "require pay", "never work"])
def test_what_is_withdrawn_in_so_many_words_is_over_from_that_day_on(says: str) -> None:
    (over,) = ended(held(says), said(Act.WITHDRAW, says))
    assert (over.until, over.ended, over.firmness) == (DAY, Ending.SOFTENED, Firmness.FIRM)


def test_where_it_is_told_only_what_it_was_about_all_that_is_about_nothing_else_is_over() -> None:
    told = said(Act.WITHDRAW, about=("pay", "work"))
    assert ended(held("pay before work"), told)
    assert ended(held("require pay"), told)
    assert not ended(held("require (pay and rest)"), told)


def test_another_demand_stands() -> None:
    assert not ended(held("require rest"), said(Act.WITHDRAW, "pay before work"))
    assert not ended(held("require pay"), said(Act.WITHDRAW, "pay before work"))
    assert not ended(held("require pay"), said(Act.WITHDRAW))


@pytest.mark.parametrize("says", ["never work", "pay before work", "never (work or rest)"])
@pytest.mark.parametrize("agreed", ["require work", "work with pay"])
def test_who_agrees_to_something_refuses_it_no_more_and_holds_it_back_no_more(says: str, agreed: str) -> None:
    (over,) = ended(held(says), said(Act.ACCEPT, agreed))
    assert (over.until, over.ended) == (DAY, Ending.AGREED_AWAY)


@pytest.mark.parametrize("says", ["require work", "never pay", "pay before (work or rest)", "work before pay"])
def test_who_agrees_to_one_thing_goes_on_asking_for_others(says: str) -> None:
    assert not ended(held(says), said(Act.ACCEPT, about=("work",)))


@pytest.mark.parametrize("act", [Act.DEMAND, Act.PRECONDITION, Act.REFUSE, Act.OFFER, Act.ASSESS])
def test_no_other_act_ends_anything(act: Act) -> None:
    assert not ended(held("pay before work"), said(act, "pay before work"))


def test_nobody_gives_up_what_another_holds_or_holds_too() -> None:
    told = said(Act.WITHDRAW, "require pay")
    assert not ended(held("require pay", "owners"), told)
    both = Position(id="p", party=("guild", "owners"), says=parse("require pay"))
    assert not ended(both, told)
    assert not ended(held("require pay"), Statement(id="s", act=Act.WITHDRAW, says=parse("require pay")))


def test_what_is_over_or_was_said_later_is_left_alone() -> None:
    told = said(Act.WITHDRAW, "require pay")
    assert not ended(held("require pay", until=PartialDate.parse("2026-03-01")), told)
    assert not ended(held("require pay", since=PartialDate.parse("2026-03-10")), told)
    assert ended(held("require pay", since=DAY), told)


def test_where_nobody_knows_the_day_it_stays_but_does_not_bind_and_says_why() -> None:
    (soft,) = ended(held("require pay", note="read as a demand"), said(Act.WITHDRAW, "require pay"), None)
    assert (soft.until, soft.firmness) == (None, Firmness.SOFT)
    assert soft.note == "read as a demand; withdrawn on a day that nobody knows, so it does not bind"


def test_the_passage_is_kept_once_with_what_it_ends() -> None:
    ground = Ground(source="a", quote="We no longer ask for it")
    told = Statement(id="s", by="guild", act=Act.WITHDRAW, says=parse("require pay"), grounds=(ground, ground))
    (over,) = given_up([held("require pay")], told, DAY)
    assert over.grounds == (ground,)
    (again,) = given_up([held("require pay", grounds=(ground,))], told, DAY)
    assert again.grounds == (ground,)


def test_a_statement_without_a_day_was_made_on_that_of_the_first_known_source_that_tells_it() -> None:
    sources = {"a": Source(id="a"), "b": Source(id="b", date=DAY)}
    told = [
        Statement(id="s", act=Act.ACCEPT, grounds=tuple(Ground(source=name) for name in names))
        for names in ("xb", "ab", "x", "")
    ]
    assert [said_on(one, sources) for one in told] == [DAY, None, None, None]
    own = PartialDate.parse("2026-03-01")
    assert said_on(Statement(id="s", act=Act.ACCEPT, date=own, grounds=(Ground(source="b"),)), sources) == own
