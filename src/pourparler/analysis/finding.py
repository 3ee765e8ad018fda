"""What an analysis gives back: the answer as data, what it rests on, and how far the search went."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pourparler.analysis.shown import Shown

if TYPE_CHECKING:
    import pandas as pd

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Finding(Generic[Answer]):
    """One answer to one question.

    Attributes:
        analysis: id of the analysis.
        answer: data, never prose; sentences are made in ``brief.wording``.
        grounds: ids of the entries (positions) that the answer rests on.
        exhaustive: whether the search was complete, so that the answer is proved.
        limits: the limits that were set, by name.
        seed: seed of the random numbers, where any were drawn.
    """

    analysis: str
    answer: Answer
    grounds: tuple[str, ...] = ()
    exhaustive: bool = True
    limits: dict[str, float] = field(default_factory=dict, hash=False)
    seed: int | None = None

    def __repr__(self) -> str:
        """One line, however much was found."""
        return f"<Finding {self.analysis}{'' if self.exhaustive else ' (the search was cut short)'}: {self.answer!r}>"

    def to_dict(self) -> dict[str, Any]:
        """The answer as plain data, with how far the search went; see ``to_json`` for what can be read back."""
        how = {"analysis": self.analysis, "exhaustive": self.exhaustive, "limits": dict(self.limits), "seed": self.seed}
        return {**self._shown().to_dict(), **how, "grounds": list(self.grounds)}

    def to_frame(self, table: str | None = None) -> "pd.DataFrame":
        """One of the lists of the answer as a data frame; needs pandas.

        Args:
            table: its key in ``to_dict``; None = the one that the answer is shown by.
        """
        return self._shown().to_frame(table)

    def _repr_html_(self) -> str:
        return self._shown()._repr_html_()

    def _shown(self) -> Shown:
        if isinstance(self.answer, Shown):
            return self.answer
        raise TypeError(f"{type(self.answer).__name__} is no answer")
