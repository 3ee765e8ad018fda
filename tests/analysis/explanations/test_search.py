"""What the search learns, and what the list makes of what it finds; brute force stands in ``test_agreement``."""

from typing import Any

import pytest

from pourparler.analysis.deadlock.answer import ConflictKind
from pourparler.analysis.explanations.find import find_explanations
from pourparler.analysis.explanations.hypotheses import Hypothesis, Kind, condition
from pourparler.analysis.explanations.search import ExplanationSearch, Supposing
from pourparler.analysis.solvers import Budget
from pourparler.record.build import build
from pourparler.record.talks import Talks


def talks(measures: dict[str, Any], *positions: Any, **keys: Any) -> Talks:
    return build("The mill", parties=["guild", "mill"], measures=measures, positions=positions, **keys)


def found(record: Talks, hypotheses: list[Hypothesis], assumed: tuple[str, ...] | None) -> list[tuple[int, ...]]:
    supposing = Supposing(record, hypotheses, assumed, Budget())
    search = ExplanationSearch(supposing)
    try:
        return [one for price in range(1, 7) for one in search.of_price(price)]
    finally:
        supposing.close()


def supposed(kind: Kind, *measures: str, price: int = 1, **about: str) -> Hypothesis:
    return Hypothesis(kind=kind, measures=measures, price=price, **about)


WAITS = {"g": ["mill"], "k": ["guild"], "x": ["guild"]}


def test_what_holds_only_without_part_of_the_assumed_goal_teaches_nothing_about_the_whole_goal() -> None:
    positions = [("guild", "k no later than g"), ("mill", "k no later than g"), ("mill", "require x")]
    refuses, excludes = supposed(Kind.REFUSES, party="mill", measure="g"), supposed(Kind.EXCLUDES, "g", "x", price=2)
    assert found(talks(WAITS, *positions), [refuses, excludes], ("g", "k")) == [(1,)]


def test_a_refusal_takes_its_measure_out_of_an_assumed_goal_and_never_out_of_a_written_one() -> None:
    refuses = supposed(Kind.REFUSES, party="mill", measure="g")
    positions = [("guild", "k no later than g"), ("mill", "k no later than g")]
    assert found(talks(WAITS, *positions), [refuses], ("g", "k")) == []
    assert found(talks(WAITS, *positions, goal=["g", "k"]), [refuses], None) == [(0,)]


@pytest.mark.parametrize(("kind", "explains"), [(Kind.DEMANDS, False), (Kind.REFUSES, True)])
def test_what_nobody_insists_on_must_be_possible_by_itself(kind: Kind, *, explains: bool) -> None:
    """A demand for what the facts rule out explains nothing; a refusal of what the goal needs does."""
    record = talks(WAITS, ("guild", "k no later than g"), facts=[{"says": "never x"}], goal=["g"])
    asked = supposed(kind, party="mill", measure="x" if kind is Kind.DEMANDS else "g")
    assert bool(found(record, [asked], None)) is explains


def test_a_soft_position_may_be_impossible_by_itself() -> None:
    record = talks(WAITS, {"id": "p", "party": "mill", "says": "never g", "firmness": "soft"}, goal=["g"])
    assert found(record, [supposed(Kind.BINDS, position="p")], None) == [(0,)]


def test_nothing_is_found_where_nothing_is_supposed() -> None:
    assert found(talks(WAITS, ("guild", "g")), [], None) == []


def test_a_hypothesis_without_what_it_is_about_is_refused() -> None:
    with pytest.raises(ValueError, match="lacks what it is about"):
        condition(talks(WAITS), Hypothesis(kind=Kind.SAME, price=1))


# -- the list --------------------------------------------------------------------------------------------------------

ASKED = {name: {"what": what, "by": ["mill"]} for name, what in (("a", "feed the geese"), ("b", "paint the gate"))}


def test_several_unanswered_demands_on_one_party_are_one_line() -> None:
    answer = find_explanations(talks(ASKED, ("guild", "a"), ("guild", "b"), goal=[]), most=5).answer
    (line,) = answer.explanations
    assert [(one.kind, one.party, one.measure) for one in line.hypotheses] == [("refuses", "mill", "a")]
    assert [(other.hypothesis.measure, other.conflict) for other in line.also] == [("b", ("guild-2",))]
    assert (line.conflict, line.kind, line.parties) == (("guild-1",), ConflictKind.REFUSAL, ("guild", "mill"))
    assert answer.all_listed


def test_unanswered_demands_on_two_parties_are_two_lines() -> None:
    measures = ASKED | {"c": {"what": "sweep the yard", "by": ["guild"]}}
    record = talks(measures, ("guild", "a"), ("mill", "c"), goal=[])
    lines = find_explanations(record, most=5).answer.explanations
    assert [line.hypotheses[0].party for line in lines] == ["guild", "mill"]
    assert [line.also for line in lines] == [(), ()]


def test_the_firmer_conflict_comes_first_and_the_cheaper_before_the_firmer() -> None:
    held = [("guild", "a"), ("guild", "b", "red line")]
    (line,) = find_explanations(talks(ASKED, *held, goal=[])).answer.explanations
    assert (line.hypotheses[0].measure, line.also[0].hypothesis.measure) == ("b", "a")
    soft = {"id": "s", "party": "mill", "says": "never a", "firmness": "soft"}
    cheap, *_ = find_explanations(talks(ASKED, *held, soft, goal=[])).answer.explanations
    assert (cheap.price, cheap.hypotheses[0].kind, cheap.conflict) == (1, "binds", ("guild-1", "s"))


def test_at_least_one_must_be_asked_for() -> None:
    with pytest.raises(ValueError, match="at least one"):
        find_explanations(talks(ASKED), most=0)


def test_where_time_is_over_that_is_said_and_nothing_is_proved() -> None:
    finding = find_explanations(talks(ASKED, ("guild", "a"), goal=[]), time_limit=1e-9)
    assert not finding.exhaustive
    assert not finding.answer.all_listed
    assert finding.answer.explanations == ()
