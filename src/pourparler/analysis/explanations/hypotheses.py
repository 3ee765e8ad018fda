"""A hypothesis: something that the record does not say and that a person could settle with one word."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeAlias

from pourparler.record.answered import Answer, Answered, Stance
from pourparler.record.conditions.questions import made_first
from pourparler.record.conditions.syntax import And, Condition, Never, NoLaterThan, Not, Require, With, of
from pourparler.record.dates import PartialDate
from pourparler.record.talks import Talks

Data: TypeAlias = dict[str, Any]


class Kind(StrEnum):
    """What is supposed; in the order in which questions of one price are asked."""

    SAME = "same"
    PART = "part"
    EXCLUDES = "excludes"
    BINDS = "binds"
    REFUSES = "refuses"
    DEMANDS = "demands"
    ORDERED = "ordered"
    GOAL = "goal"

    @property
    def place(self) -> int:
        """Its place among the kinds, from 0."""
        return list(Kind).index(self)


OF_TWO = frozenset({Kind.SAME, Kind.PART, Kind.EXCLUDES})
OF_A_POSITION = frozenset({Kind.BINDS, Kind.ORDERED})
OF_A_PARTY = frozenset({Kind.REFUSES, Kind.DEMANDS})
UNCHECKED = frozenset({Kind.REFUSES, Kind.BINDS})
"""What somebody insists on, which need not be possible; all else must be possible together with facts and goal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hypothesis:
    """One supposition; which of the attributes are given depends on the kind.

    Attributes:
        kind: what is supposed.
        measures: of ``same``, ``part`` (whole, then part) and ``excludes``: the two.
        position: of ``binds`` and ``ordered``.
        party: of ``refuses`` and ``demands``.
        measure: of ``refuses``, ``demands`` and ``goal``.
        price: how far-fetched it is, by convention: 1, 2 or 3.
    """

    kind: Kind
    measures: tuple[str, ...] = ()
    position: str | None = None
    party: str | None = None
    measure: str | None = None
    price: int = field(compare=False)

    @property
    def ids(self) -> tuple[str, ...]:
        """What it is about, for ordering."""
        return (*self.measures, *(name for name in (self.position, self.party, self.measure) if name is not None))

    @property
    def key(self) -> tuple[int, tuple[str, ...]]:
        """Tells it from every other one; ``same`` and ``excludes`` are meant both ways."""
        return self.kind.place, self.ids if self.kind is Kind.PART else tuple(sorted(self.measures)) or self.ids

    def to_data(self, _encode: Callable[..., Any]) -> Data:
        """As JSON data: the keys that its kind has."""
        given = {"position": self.position, "party": self.party, "measure": self.measure}
        measures = {"measures": list(self.measures)} if self.measures else {}
        return {"kind": self.kind.value, **measures, **{k: v for k, v in given.items() if v}, "price": self.price}

    @classmethod
    def from_data(cls, data: Data, decode: Callable[[Any, Any], Any]) -> "Hypothesis":
        """From what ``to_data`` made."""
        given = {key: decode(str | None, data.get(key)) for key in ("position", "party", "measure")}
        measures = decode(tuple[str, ...], data.get("measures", []))
        return cls(kind=Kind(data["kind"]), measures=measures, price=decode(int, data["price"]), **given)

    def answered(self, answer: Answer, *, by: str | None, date: PartialDate | None) -> Answered:
        """The same as a question that a person has settled."""
        asked: Data = {}
        if self.kind in OF_TWO:
            asked[self.kind.value] = self.measures
        elif self.kind in OF_A_POSITION:
            asked[self.kind.value] = self.position
        elif self.kind in OF_A_PARTY:
            asked[self.kind.value] = Stance(party=self.party or "", measure=self.measure or "")
        else:
            asked[self.kind.value] = self.measure
        return Answered(**asked, answer=answer, by=by, date=date)


def settled(talks: Talks) -> frozenset[tuple[int, tuple[str, ...]]]:
    """Keys of the hypotheses that a person has answered already, with "no" or "unknown"."""
    single = (one for one in talks.answered if len(one.kinds) == 1 and not one.same_parties)
    return frozenset(_of_answered(one).key for one in single)


def _of_answered(answered: Answered) -> Hypothesis:
    kind = Kind(answered.kinds[0])
    stance = answered.refuses or answered.demands
    return Hypothesis(
        kind=kind,
        measures=answered.same or answered.part or answered.excludes,
        position=answered.binds or answered.ordered,
        party=None if stance is None else stance.party,
        measure=answered.goal if stance is None else stance.measure,
        price=1,
    )


# -- what they say of a roadmap ----------------------------------------------------------------------------------------


def condition(talks: Talks, hypothesis: Hypothesis) -> Condition:
    """What must hold on a roadmap where the hypothesis is true, ``first`` spelled out."""
    match hypothesis:
        case Hypothesis(kind=Kind.SAME, measures=(one, other)):
            return With(of(one), of(other))
        case Hypothesis(kind=Kind.PART, measures=(whole, part)):
            return NoLaterThan(of(part), of(whole))
        case Hypothesis(kind=Kind.EXCLUDES, measures=(one, other)):
            return Not(And((Require(of(one)), Require(of(other)))))
        case Hypothesis(kind=Kind.REFUSES, measure=str(measure)):
            return Never(of(measure))
        case Hypothesis(kind=Kind.DEMANDS | Kind.GOAL, measure=str(measure)):
            return Require(of(measure))
        case Hypothesis(kind=Kind.BINDS, position=str(name)):
            position = talks.position_by_id[name]
            return talks.spelled_out(position, position.says)
        case Hypothesis(kind=Kind.ORDERED, position=str(name)):
            position = talks.position_by_id[name]
            return talks.spelled_out(position, made_first(position.says))
        case _:
            raise ValueError(f"{hypothesis.kind} lacks what it is about")
