"""What an analysis gives back: the answer as data, what it rests on, and how far the search went."""

from dataclasses import dataclass, field
from typing import Generic, TypeVar

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True, kw_only=True)
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
