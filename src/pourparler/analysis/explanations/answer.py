"""The answer to "what would explain that the talks are stuck, though the record does not show it?"."""

from dataclasses import dataclass
from typing import ClassVar

from pourparler.analysis.deadlock.answer import ConflictKind
from pourparler.analysis.explanations.hypotheses import Hypothesis
from pourparler.analysis.shown import Shown, counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Instead:
    """What might stand in the place of one hypothesis of an explanation and would explain as much.

    Attributes:
        hypothesis: the other demand on the same party.
        conflict: the positions that could not hold together then.
    """

    hypothesis: Hypothesis
    conflict: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A minimal set of hypotheses with which the binding positions, facts and goal cannot hold together.

    Attributes:
        price: sum of the prices of the hypotheses.
        hypotheses: what would have to be so, at most three; a question each, never a finding.
        conflict: ids of positions that could not hold together then, in the order of the record; where a hypothesis is
            about a position, that one too.
        kind: what kind of conflict it would be.
        parties: ids of those between whom it would be: who holds the positions, and who is supposed to refuse or
            demand something.
        also: other unanswered demands on the same party, each of which would explain as much.
    """

    price: int
    hypotheses: tuple[Hypothesis, ...]
    conflict: tuple[str, ...]
    kind: ConflictKind
    parties: tuple[str, ...]
    also: tuple[Instead, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Explanations(Shown):
    """Questions whose answers would explain a deadlock that the record does not show.

    Attributes:
        explanations: the cheapest, one of each shape before a second of the same, by price.
        considered: how many hypotheses were tried.
        left_aside: how many could be made beside these and were not tried, since they were more than are tried.
        all_listed: whether there are no further explanations than these.
    """

    table: ClassVar[str] = "explanations"

    explanations: tuple[Explanation, ...]
    considered: int
    left_aside: int
    all_listed: bool

    def summary(self) -> str:
        """As in ``Shown``."""
        tried = counted(self.considered, "hypothesis", "hypotheses")
        return f"{counted(len(self.explanations), 'explanation')} from {tried}"
