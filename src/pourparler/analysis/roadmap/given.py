"""A given order of steps, judged as the best one is: what it asks of everybody, and which conditions it breaks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pourparler.analysis.deadlock.answer import steps_down
from pourparler.analysis.model.encoding import Steps, as_step_of
from pourparler.analysis.roadmap.answer import Failing, Roadmap
from pourparler.analysis.roadmap.calendar import calendar_of
from pourparler.analysis.roadmap.failing import Admission
from pourparler.analysis.roadmap.figures import with_figures
from pourparler.analysis.roadmap.search import Best
from pourparler.analysis.solvers import Budget
from pourparler.analysis.worth.keeping import Judge, Judgement
from pourparler.errors import InputError, Problem
from pourparler.record.conditions.truth import holds
from pourparler.record.ids import did_you_mean
from pourparler.record.talks import Talks

ByStep = tuple[tuple[str, tuple[float | None, ...]], ...]
"""For each valued party a number for step 0 (before the first) … K; None where it can do nothing there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenOrder:
    """What a given order asks of everybody.

    Attributes:
        roadmap: its steps with all figures of a best order; nothing is proved of it, and nothing was sought to mend it.
            One that breaks a condition does not keep itself.
        broken: conditions that do not hold in it, in the order of the record; empty where it is admissible.
        gain: by party and step, the most that it is better off by if it skips something in that step or walks off
            after it, before what breaking off costs it; below 0 where it loses by that.
        lacks: by party and step, what breaking off would have to cost more for it to go on there.
    """

    roadmap: Roadmap
    broken: tuple[Failing, ...]
    gain: ByStep
    lacks: ByStep


def judge_order(
    talks: Talks, deal: Roadmap, steps: Iterable[Iterable[str]] | None = None, *, judge: Judge | None = None
) -> GivenOrder:
    """Judge an order of a deal's measures.

    Args:
        talks: the record.
        deal: the deal as it was put in order: its package, its goal and the way out that is assumed.
        steps: the order; None = that of the deal.
        judge: of the record, where there is one already.

    Raises:
        InputError: the order leaves out a measure of the deal, or names one that is not in it, or one twice.
    """
    order: Steps = deal.steps or () if steps is None else tuple(tuple(step) for step in steps)
    _check(talks, deal, order)
    judged, broken = (judge or Judge(talks)).judge(order), _broken(talks, deal, order)
    told = with_figures(deal, Best(judged, None, {}))
    roadmap = replace(
        told,
        self_enforcing=told.self_enforcing and not broken,
        surety=None,
        remedies=(),
        failing=(),
        calendar=calendar_of(talks, order),
    )
    gain = tuple((party.party, _by_step(judged, party.party)) for party in judged.parties)
    costs = dict(roadmap.breaking_off)
    lacks = tuple((party, tuple(_lack(value, costs[party]) for value in values)) for party, values in gain)
    return GivenOrder(roadmap=roadmap, broken=broken, gain=gain, lacks=lacks)


def _broken(talks: Talks, deal: Roadmap, order: Steps) -> tuple[Failing, ...]:
    asked, step_of = Admission(talks, deal.goal, Budget()).asked(steps_down(deal.unlock)), as_step_of(order)
    return tuple(one for one in asked if not holds(one.says, step_of))


def _by_step(judged: Judgement, party: str) -> tuple[float | None, ...]:
    best: list[float | None] = [None] * (len(judged.steps) + 1)
    for check in judged.checks[party]:
        known = best[check.step]
        best[check.step] = float(check.gain) if known is None else max(known, float(check.gain))
    return tuple(best)


def _lack(gain: float | None, cost: float) -> float | None:
    return None if gain is None else max(0.0, round(gain - cost, 12))


def _check(talks: Talks, deal: Roadmap, order: Sequence[Sequence[str]]) -> None:
    package, named = deal.package or (), [measure for step in order for measure in step]
    wrong = [_stranger(talks, m, package) for m in dict.fromkeys(named) if m not in package]
    wrong += [_problem(f'"{m}" stands in the order twice', "Name it once.") for m in package if named.count(m) > 1]
    left = [measure for measure in package if measure not in named]
    wrong += [_problem(f'the order leaves out "{measure}", which is part of the deal', "Add it.") for measure in left]
    if not all(order):
        wrong.append(_problem("a step has nothing in it", "Leave it out."))
    if wrong:
        raise InputError(wrong)


def _stranger(talks: Talks, measure: str, package: Sequence[str]) -> Problem:
    what = "is not part of the deal" if measure in talks.measure_by_id else "is no measure of this record"
    return _problem(f'"{measure}" {what}', did_you_mean(measure, package) or "Leave it out.")


def _problem(what: str, remedy: str) -> Problem:
    return Problem(file="order", line=None, what=what, remedy=remedy)
