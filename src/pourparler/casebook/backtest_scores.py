"""Cases added up: how many hits of how many, how sure that is, and what would have hit without the analyses.

How sure: cases are drawn again with replacement, as many as there are, and the middle 95 of 100 shares are told
[Efron1979]_. Where all cases are hits, or none is, that would tell of no doubt at all, and the interval of
[Wilson1927]_ is told. With ten cases that is wide, and it takes the cases for a sample of all talks, which they are
not.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pourparler.analysis.intervals import wilson
from pourparler.casebook.backtest import IN_PACKAGE, CaseResult
from pourparler.casebook.backtest_baselines import one_of, random_kinds
from pourparler.casebook.moves import all_moves

DRAWS = 2_000
"""How often cases are drawn again."""

SEED = 1
"""Seed of the draws, unless another is asked for."""

Value = Callable[[CaseResult], float | None]
"""What a case counts: 1 for a hit, 0 for none, a chance between; None where the question does not arise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """One question, over all cases that it can be put to.

    Attributes:
        id: of the question.
        values: what each case counts, 0 to 1.
        cases: their names.
        low: lower end of the interval; None where there are fewer than two cases.
        high: upper end of it.
        baselines: (name, mean) of what would have hit without the analyses.
    """

    id: str
    values: tuple[float, ...]
    cases: tuple[str, ...]
    low: float | None
    high: float | None
    baselines: tuple[tuple[str, float], ...] = ()

    @property
    def share(self) -> float | None:
        """The mean; None where there is no case."""
        return _mean(self.values) if self.values else None


def scores(results: Sequence[CaseResult], seed: int = SEED) -> tuple[Score, ...]:
    """Every question, over all cases."""
    return tuple(_score(id_, value, baselines, results, seed) for id_, value, baselines in _QUESTIONS)


def _score(id_: str, value: Value, baselines: dict[str, Value], results: Sequence[CaseResult], seed: int) -> Score:
    counted = [(result, x) for result in results if (x := value(result)) is not None]
    values = tuple(x for _, x in counted)
    low, high = _interval(values, seed)
    means = [(name, [x for result, _ in counted if (x := of(result)) is not None]) for name, of in baselines.items()]
    return Score(
        id=id_,
        values=values,
        cases=tuple(result.name for result, _ in counted),
        low=low,
        high=high,
        baselines=tuple((name, _mean(some)) for name, some in means if some),
    )


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def _interval(values: Sequence[float], seed: int) -> tuple[float | None, float | None]:
    if len(values) < 2:
        return None, None
    if set(values) in ({0.0}, {1.0}):
        return wilson(round(sum(values)), len(values))
    rng = random.Random(seed)  # noqa: S311 - for statistics, not for secrets
    means = sorted(_mean(rng.choices(values, k=len(values))) for _ in range(DRAWS))
    return means[round(0.025 * (DRAWS - 1))], means[round(0.975 * (DRAWS - 1))]


# -- the questions ---------------------------------------------------------------------------------------------------


def _conflicts(result: CaseResult) -> float | None:
    return float(result.found == result.listed) if result.listed else None


def _in_first(most: int) -> Value:
    return lambda result: float(result.concession.in_first(most)) if _counts(result) and result.concession else None


def _by_tie(most: int) -> Value:
    return lambda result: result.concession.tie.chance(most) if result.concession else None


def _blindly(most: int) -> Value:
    return lambda result: result.concession.tie.blind(most) if result.concession else None


def _least_firm(result: CaseResult) -> float | None:
    return result.concession.least_firm if result.concession else None


def _simultaneously(result: CaseResult) -> float | None:
    return float(result.concession.simultaneously) if result.concession else None


def _kind(result: CaseResult) -> float | None:
    return float(result.kinds.hit) if _counts(result) and result.kinds else None


def _first_kinds(most: int) -> Value:
    def value(result: CaseResult) -> float | None:
        if result.kinds is None or not _counts(result):
            return None
        return float(bool(set(result.kinds.made) & set(result.kinds.suggested[:most])))

    return value


def _random_kinds(most: int | None) -> Value:
    def value(result: CaseResult) -> float | None:
        if result.kinds is None:
            return None
        count = len(result.kinds.suggested[:most])
        return random_kinds(count, len(result.kinds.made), len(all_moves()))

    return value


def _always_at_once(result: CaseResult) -> float | None:
    return float("simultaneity" in result.kinds.made) if result.kinds else None


def _counts(result: CaseResult) -> bool:
    return not result.is_control


def _accepted(result: CaseResult) -> float | None:
    known = _counts(result) and result.agreed.accepted is not None
    return float(bool(result.agreed.accepted)) if known else None


def _acceptable(result: CaseResult) -> float | None:
    known = _counts(result) and result.agreed.accepted is not None and result.agreed.admissible is not None
    return float(bool(result.agreed.accepted and result.agreed.admissible)) if known else None


def _efficient(result: CaseResult) -> float | None:
    return float(result.agreed.efficient) if _counts(result) and result.agreed.efficient is not None else None


def _breaks_inside(result: CaseResult) -> bool:
    return result.broken.kind == IN_PACKAGE and result.broken.tempted is not None


def _defaulter(result: CaseResult) -> float | None:
    return float(result.broken.named) if _breaks_inside(result) else None


def _every_defaulter(result: CaseResult) -> float | None:
    return float(result.broken.all_named) if _breaks_inside(result) else None


def _random_party(result: CaseResult) -> float | None:
    broken = result.broken
    return one_of(broken.valued, min(broken.valued, len(broken.defaulters)), len(broken.tempted or ()))


def _last_step(result: CaseResult) -> float | None:
    return float(bool(set(result.broken.defaulters) & set(result.broken.last)))


def _all_in_last_step(result: CaseResult) -> float | None:
    return float(bool(result.broken.defaulters) and set(result.broken.defaulters) <= set(result.broken.last))


def _silent(result: CaseResult) -> float | None:
    return float(not result.sound_core) if result.is_control else None


def _sound(result: CaseResult) -> float | None:
    return None if result.is_control else float(result.sound_core)


_QUESTIONS: tuple[tuple[str, Value, dict[str, Value]], ...] = (
    ("conflicts", _conflicts, {}),
    (
        "concession among the first three",
        _in_first(3),
        {
            "ties broken at random": _by_tie(3),
            "three ways out at random": _blindly(3),
            "drop the least firm": _least_firm,
            "always at the same time": _simultaneously,
        },
    ),
    (
        "concession first",
        _in_first(1),
        {"ties broken at random": _by_tie(1), "one way out at random": _blindly(1)},
    ),
    (
        "kind of move suggested",
        _kind,
        {"as many kinds at random": _random_kinds(None), "always at the same time": _always_at_once},
    ),
    ("kind of move among the first three", _first_kinds(3), {"three kinds at random": _random_kinds(3)}),
    ("agreed package leaves nobody worse off", _accepted, {}),
    ("agreed package acceptable", _acceptable, {}),
    ("agreed package efficient", _efficient, {}),
    (
        "defaulter named",
        _defaulter,
        {"as many parties at random": _random_party, "whoever does the last step": _last_step},
    ),
    ("every defaulter named", _every_defaulter, {"whoever does the last step": _all_in_last_step}),
    ("silent on the core where talks failed", _silent, {}),
    ("a sound core deal seen where talks came unstuck", _sound, {}),
)
