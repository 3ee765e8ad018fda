"""Whether variants of one record are stuck: some positions gone, some meant otherwise, all asked of one solver.

Of each variant nothing but the verdict is wanted, so that hundreds of them cost little more than one search.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace

from pourparler.analysis.deadlock.goal import assumed_by, refused_by
from pourparler.analysis.model.talks_model import TalksModel
from pourparler.analysis.solvers import Budget, Sat
from pourparler.record.conditions.syntax import Condition
from pourparler.record.positions import Position
from pourparler.record.talks import Talks


class Variants:
    """One record and what its positions may say instead; call ``close`` afterwards, or use as a context manager.

    Args:
        talks: a record without faults.
        otherwise: what positions say in variants: (position, condition) pairs.
    """

    def __init__(self, talks: Talks, otherwise: Iterable[tuple[Position, Condition]] = ()) -> None:
        every = [*((position, position.says) for position in talks.held), *otherwise]
        self._spelled = {(position.party, says): talks.spelled_out(position, says) for position, says in every}
        conditions = tuple(dict.fromkeys(self._spelled.values()))
        self._model = TalksModel(replace(talks, positions=(), proposals=()), supposed=conditions)
        self._switch = dict(zip(conditions, self._model.supposed, strict=True))
        self._solver = Sat(self._model.clauses, Budget(None), top=self._model.encoding.top)
        self._refused: dict[Condition, frozenset[str]] = {}

    def __enter__(self) -> "Variants":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Give the solver's memory back."""
        self._solver.close()

    def stuck(self, variant: Talks) -> bool:
        """Whether the binding positions of a variant cannot hold together.

        Args:
            variant: the record with other positions, each saying what it says in the record or in ``otherwise``.
        """
        said = [self._switch[self._spelled[p.party, p.says]] for p in variant.binding_positions]
        return not self._solver.solve([*self._model.hard(self._goal(variant)), *said])

    def _goal(self, variant: Talks) -> tuple[str, ...] | None:
        return None if variant.goal is not None else assumed_by(variant, self._refusing)

    def _refusing(self, position: Position, named: Collection[str]) -> Iterable[str]:
        says = self._spelled[position.party, position.says]
        if says not in self._refused:
            model = self._model
            every = model.encoding.measures
            self._refused[says] = frozenset(refused_by(model, self._solver, self._switch[says], says, every))
        return self._refused[says].intersection(named)
