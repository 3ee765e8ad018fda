"""A large conflict taken step by step, the most important measures first [MotaSilvaRego2024]_.

Measures are put into groups by their importance. The first step looks at those of the first group alone, each next one
at those of one group more; and only what lasted in one step is gone on from in the next. So priorities are needed of
far fewer outcomes, at the price that what would have become possible by a later measure alone is not seen.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from pourparler.analysis.stability.answer import InForce
from pourparler.analysis.stability.concepts import Concept
from pourparler.analysis.stability.options import OptionForm, option_form
from pourparler.errors import LimitError
from pourparler.record.conditions.syntax import Condition, measures_of
from pourparler.record.measures import Measure
from pourparler.record.talks import Talks


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One step.

    Attributes:
        measures: ids of those that are looked at, in the order of the record.
        outcomes: how many outcomes it had to judge.
        lasting: those that are stable for everybody, fewest measures first.
    """

    measures: tuple[str, ...]
    outcomes: int
    lasting: tuple[InForce, ...]


def stepwise(talks: Talks, groups: Sequence[Iterable[str]], concept: Concept = Concept.SEQ) -> tuple[Stage, ...]:
    """What lasts, group by group.

    Args:
        talks: the record, with priorities or worth; an order of states says nothing of parts of them.
        groups: ids of measures, the most important group first; each measure in one group at most.
        concept: how far parties look ahead.

    Raises:
        ValueError: a measure is in no record, or in two groups.
        LimitError: there are too many measures, or moves at the same time.
    """
    groups = [tuple(group) for group in groups]
    named = [measure for group in groups for measure in group]
    if len(set(named)) < len(named) or not set(named) <= {measure.id for measure in talks.measures}:
        raise ValueError("each group names measures of the record that no other group names")
    stages: list[Stage] = []
    for number in range(1, len(groups) + 1):
        kept = {measure for group in groups[:number] for measure in group}
        form = option_form(_part(talks, kept))
        feasible = form.feasible if not stages else form.feasible & _goes_on_from(form, stages[-1])
        stable = form.judged(feasible)[concept]
        if stable is None:
            raise LimitError(f"{feasible.sum():,} outcomes are too many to try all moves at the same time.")
        numbers = np.flatnonzero(stable.all(axis=0)).tolist()
        stages.append(Stage(measures=form.measures, outcomes=int(feasible.sum()), lasting=form.outcomes(numbers)))
    return tuple(stages)


def _part(talks: Talks, kept: set[str]) -> Talks:
    """The record of some measures alone: what it says of others is left out."""

    def speaks_of_kept(says: Condition) -> bool:
        return set(measures_of(says)) <= kept

    return replace(
        talks,
        measures=tuple(_of_kept(one, kept) for one in talks.measures if one.id in kept),
        facts=tuple(fact for fact in talks.facts if speaks_of_kept(fact.says)),
        priorities=tuple(
            replace(one, statements=tuple(filter(speaks_of_kept, one.statements))) for one in talks.priorities
        ),
        worth=tuple((party, tuple((m, a) for m, a in amounts if m in kept)) for party, amounts in talks.worth),
        together=tuple(one for one in talks.together if set(one.measures) <= kept),
        ranking=tuple(replace(one, tiers=_tiers(one.tiers, kept)) for one in talks.ranking),
        order_of_states=(),
    )


def _of_kept(measure: Measure, kept: set[str]) -> Measure:
    promises = measure.promises if measure.promises in kept else None
    return replace(measure, promises=promises, excludes=tuple(one for one in measure.excludes if one in kept))


def _tiers(tiers: Iterable[tuple[str | None, ...]], kept: set[str]) -> tuple[tuple[str | None, ...], ...]:
    left = (tuple(one for one in tier if one is None or one in kept) for tier in tiers)
    return tuple(tier for tier in left if tier)


def _goes_on_from(form: OptionForm, before: Stage) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Whether what is in force of the measures of the step before lasted there."""
    seen = form.number(before.measures)
    lasted = np.zeros(len(form.feasible), dtype=np.bool_)
    lasted[[form.number(one) for one in before.lasting]] = True
    goes_on: np.ndarray[tuple[int], np.dtype[np.bool_]] = lasted[np.arange(len(form.feasible)) & seen]
    return goes_on
