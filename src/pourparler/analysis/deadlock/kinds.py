"""Which kind of conflict it is: the first that fits, and the facts it needs."""

from collections.abc import Sequence

from pourparler.analysis.deadlock.answer import Conflict, ConflictKind
from pourparler.analysis.model.talks_model import TalksModel
from pourparler.analysis.solvers import Budget, Sat
from pourparler.record.conditions.atoms import Happens, atoms_of, in_atoms
from pourparler.record.conditions.ladder import order_forgotten
from pourparler.record.conditions.syntax import Condition
from pourparler.record.measures import Fact
from pourparler.record.positions import Confidence, Position


class Classifier:
    """Tells the kind of one conflict after another.

    Args:
        model: the record with its order.
        solver: holds the model's clauses.
        goal: ids of the assumed goal, None where the record has one.
        budget: time for the questions.
    """

    def __init__(self, model: TalksModel, solver: Sat, goal: Sequence[str] | None, budget: Budget) -> None:
        self._model, self._solver, self._goal = model, solver, goal
        self._unordered = TalksModel(model.talks, read_as=order_forgotten)
        self._unordered_solver = Sat(self._unordered.clauses, budget, top=self._unordered.encoding.top)

    def close(self) -> None:
        """Give memory back."""
        self._unordered_solver.close()

    def classify(self, positions: Sequence[str]) -> Conflict:
        """The conflict among these positions, which is minimal."""
        unordered = self._unordered
        anyhow = self._unordered_solver.solve(unordered.hard(self._goal) + unordered.said(positions))
        facts = self._facts_needed(positions)
        talks = self._model.talks
        if not anyhow:
            refusing = all(only_refuses(self._model.ladders[position].forms[0]) for position in positions)
            kind = ConflictKind.THROUGH_GOAL if refusing else ConflictKind.REFUSAL
        else:
            kind = ConflictKind.THROUGH_FACT if facts else ConflictKind.ORDER
        entries = [talks.position_by_id[position] for position in positions]
        return Conflict(positions=tuple(positions), kind=kind, facts=facts, confidence=lowest(entries))

    def _facts_needed(self, positions: Sequence[str]) -> tuple[Fact, ...]:
        """A minimal set of facts without which the positions could hold together with the goal."""
        model = self._model
        hard = model.goal_switches(self._goal) + model.said(positions)
        if not self._solver.solve(hard):
            return ()
        needed = self._solver.shrink(hard, model.fact_switches())
        return tuple(model.talks.all_facts[number] for number in needed)


def lowest(positions: Sequence[Position]) -> Confidence:
    """The lowest confidence of some positions; high where there are none."""
    return min((position.confidence for position in positions), key=lambda c: c.rank, default=Confidence.HIGH)


def only_refuses(condition: Condition) -> bool:
    """Whether a condition without ``first`` asks for nothing and orders nothing, but only rules things out.

    >>> from pourparler.record.conditions.parse import parse
    >>> [only_refuses(parse(text)) for text in ("never (a or b)", "not (a and b)", "a before b", "if a then never b")]
    [True, True, False, True]
    """
    return all(isinstance(atom, Happens) and not atom.so for atom in atoms_of([in_atoms(condition)]))
