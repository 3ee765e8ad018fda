"""Published conflicts give their published equilibria, and the six-party example what is told of it."""

from pathlib import Path

import pytest

from pourparler.analysis.stability import find_stability
from pourparler.analysis.stability.coalitions import breaking, equilibria
from pourparler.analysis.stability.concepts import Concept
from pourparler.analysis.stability.options import option_form
from pourparler.casebook import published
from pourparler.casebook.published import Conflict, all_conflicts
from pourparler.record import codec

EXAMPLES = Path(__file__).parents[2] / "examples"
SHELF = Path(published.__file__).parent / "conflicts"
CONFLICTS = [SHELF / f"{conflict.name}.yaml" for conflict in all_conflicts()]
SIX_PARTY = EXAMPLES / "six-party-stability.talks.yaml"
Outcomes = set[frozenset[str]]


def lasting(path: Path, kind: str) -> Outcomes:
    found = find_stability(codec.load(path)).answer.equilibria
    return {frozenset(one) for one in getattr(found, kind)}


def outcomes(*words: str) -> Outcomes:
    return {frozenset(one.split()) for one in words}


@pytest.mark.parametrize("path", [*CONFLICTS, SIX_PARTY], ids=lambda path: path.stem)
def test_each_is_without_fault_and_reminder(path: Path) -> None:
    assert codec.read(path).problems == ()


@pytest.mark.parametrize("conflict", all_conflicts(), ids=lambda conflict: conflict.name)
def test_what_was_published_lasts(conflict: Conflict) -> None:
    found = find_stability(conflict.talks).answer.equilibria
    assert conflict.published.sources
    assert {concept for concept, _ in conflict.published.lasting} >= {"nash", "seq"}
    for concept, outcomes_told in conflict.published.lasting:
        assert {frozenset(one) for one in getattr(found, concept)} == {frozenset(one) for one in outcomes_told}


@pytest.mark.parametrize("kind", ["nash", "seq"])
def test_at_elmira_delay_acceptance_or_abandonment_last(kind: str) -> None:
    found = lasting(SHELF / "elmira-1991.yaml", kind)
    assert {one for one in found if "abandon" not in one} == outcomes("insist", "modify accept insist")
    assert sum("abandon" in one for one in found) == 8, "however things stand when the plant is abandoned"


def test_at_elmira_ministry_and_firm_together_leave_the_delay() -> None:
    form = option_form(codec.load(SHELF / "elmira-1991.yaml"))
    delay, accepted = form.number(["insist"]), form.number(["modify", "accept", "insist"])
    assert [(one.coalition, one.to) for one in breaking(form, delay, [delay, accepted])] == [((0, 1), accepted)]
    assert list(breaking(form, accepted, [delay, accepted])) == []


def test_the_stalemate_of_the_six_lasts_against_each_alone_but_not_against_the_two() -> None:
    form = option_form(codec.load(SIX_PARTY))
    seq = lasting(SIX_PARTY, "seq")
    february = frozenset({"free-accounts", "freeze", "first-oil", "begin-delisting", "groups"})
    assert frozenset() in lasting(SIX_PARTY, "nash")
    assert february in seq - lasting(SIX_PARTY, "nash"), "held by fear of what the other would then do"
    first = next(breaking(form, 0, [form.number(sorted(one)) for one in seq]))
    assert [form.parties[member] for member in first.coalition] == ["dprk", "us"]
    assert set(form.in_force(first.to)) == {"free-accounts", "freeze", "begin-delisting"}


def test_february_lasts_against_all_coalitions_and_so_does_the_same_without_the_oil() -> None:
    form = option_form(codec.load(SIX_PARTY))
    kept = {frozenset(form.in_force(state)) for state in equilibria(form, Concept.SEQ)}
    without_oil = frozenset({"free-accounts", "freeze", "begin-delisting", "groups"})
    assert kept == {without_oil, without_oil | {"first-oil"}}


def test_without_the_delisting_the_north_would_start_the_reactor_again() -> None:
    asked = find_stability(codec.load(SIX_PARTY), state=["free-accounts", "freeze", "first-oil", "groups"]).answer.asked
    assert asked is not None
    [leaving] = asked.leaving(Concept.SEQ)
    assert (leaving.party, "freeze" in (leaving.undeterred or ())) == ("dprk", False)
