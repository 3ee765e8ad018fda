"""Questions about the record that a person has settled, so that they are not asked again.

A question is a hypothesis that would explain a deadlock: two measures are the same step, one is part of the other, both
cannot happen; a position binds, or is a "first"; a party refuses or demands a measure; no deal comes without a measure.
Or it is about names alone: two parties are one. Whoever says yes edits the record; "no" and "unknown" are kept here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from pourparler.record.dates import PartialDate


class Answer(StrEnum):
    """What a person says to a question that is not answered by an edit."""

    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """A party and the measure that it is asked about."""

    party: str
    measure: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """A question with its answer: one of the first nine attributes is given.

    Attributes:
        same: two measures, asked whether they are one step.
        part: two measures, asked whether the second is part of the first.
        excludes: two measures, asked whether only one of them can happen.
        binds: a position, asked whether it binds.
        ordered: a position, asked whether it is a "first".
        refuses: a party and a measure, asked whether the party refuses it.
        demands: a party and a measure, asked whether the party demands it.
        goal: a measure, asked whether there is no deal without it.
        same_parties: two parties, asked whether they are one.
        answer: what was answered.
        by: who answered, in words.
        date: when.
    """

    same: tuple[str, ...] = ()
    part: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    binds: str | None = None
    ordered: str | None = None
    refuses: Stance | None = None
    demands: Stance | None = None
    goal: str | None = None
    same_parties: tuple[str, ...] = ()
    answer: Answer
    by: str | None = None
    date: PartialDate | None = None

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of hypothesis that the entry names: one where it is sound."""
        return tuple(kind for kind in KINDS if getattr(self, kind))

    @property
    def measures(self) -> tuple[str, ...]:
        """Ids of the measures that the question is about."""
        asked = [stance.measure for stance in (self.refuses, self.demands) if stance is not None]
        return (*self.same, *self.part, *self.excludes, *asked, *(name for name in (self.goal,) if name))

    @property
    def positions(self) -> tuple[str, ...]:
        """Ids of the positions that the question is about."""
        return tuple(name for name in (self.binds, self.ordered) if name)

    @property
    def parties(self) -> tuple[str, ...]:
        """Ids of the parties that the question is about."""
        return (*self.same_parties, *(stance.party for _, stance in self.stances))

    @property
    def asks_of_one(self) -> bool:
        """Whether it asks about two that have become one since."""
        pairs = (*(pair for _, pair in self.pairs), self.same_parties)
        return any(pair and len(set(pair)) < 2 for pair in pairs)

    @property
    def pairs(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """The questions about two measures, by key."""
        yield from (("same", self.same), ("part", self.part), ("excludes", self.excludes))

    @property
    def stances(self) -> Iterator[tuple[str, Stance]]:
        """The questions about a party and a measure, by key."""
        for key, stance in (("refuses", self.refuses), ("demands", self.demands)):
            if stance is not None:
                yield key, stance


KINDS = ("same", "part", "excludes", "binds", "ordered", "refuses", "demands", "goal", "same_parties")
"""The keys under which a question stands; all but the last as the kinds of hypothesis are called."""
