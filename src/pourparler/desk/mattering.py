"""What of a draft matters: which of its readings a person should look at first, and how many would settle the verdict.

A reading is an entry that a program drafted and nobody has confirmed: a position, or what reports say of the talks.
It *matters* where the verdict, the conflicts or
the explanations would be others if it were taken away, or were meant the way it is most easily mistaken for: the
contrary, or the other direction. Whoever has ten minutes looks at these; on the rest nothing turns.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from itertools import combinations

from pourparler.analysis.deadlock.answer import Deadlock
from pourparler.analysis.deadlock.find import find_deadlock
from pourparler.analysis.deadlock.variants import Variants
from pourparler.analysis.verdict import INSISTS, Reason, Ruling, Verdict, find_verdict, positions_meet
from pourparler.record.conditions.questions import next_reading
from pourparler.record.edits import Edit, edited
from pourparler.record.passages import Ground
from pourparler.record.positions import Confidence, Position
from pourparler.record.statements import TalksState
from pourparler.record.talks import Talks


class Effect(StrEnum):
    """What turns on a reading, the most first."""

    VERDICT = "verdict"
    CONFLICT = "conflict"
    NONE = "none"


_FIRST = tuple(Effect)
_DOUBT = (Confidence.LOW, Confidence.MEDIUM, Confidence.HIGH)


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """A drafted reading, and what turns on it.

    Attributes:
        entry: id of a position; or of the first statement that tells how the talks stand.
        effect: what would be another.
        gone: the ruling without it.
        otherwise: the ruling if it were meant the other way; None where it has no other way.
        state: what the statement, and those that say the same, tell of the talks; None for a position.
        statements: ids of the statements that say so; empty for a position.
    """

    entry: str
    effect: Effect
    gone: Ruling
    otherwise: Ruling | None = None
    state: TalksState | None = None
    statements: tuple[str, ...] = ()

    def grounds(self, talks: Talks) -> tuple[Ground, ...]:
        """The passages that the reading rests on."""
        if self.state is None:
            return talks.position_by_id[self.entry].grounds
        return tuple(ground for one in talks.statements if one.id in self.statements for ground in one.grounds)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A draft, weighed.

    Attributes:
        verdict: what may be said of the talks as they are on record.
        matters: the drafted positions, and the state that reports tell where that is a draft: those on which most
            turns first, and of these the most doubtful.
        settling: ids of the fewest of them that, confirmed, would make the verdict one that a person stands behind;
            empty where it is one already, or where confirming alone settles nothing.
    """

    verdict: Verdict
    matters: tuple[Matter, ...]
    settling: tuple[str, ...]

    @property
    def turning(self) -> tuple[Matter, ...]:
        """Those on which anything turns."""
        return tuple(matter for matter in self.matters if matter.effect is not Effect.NONE)

    @property
    def to_settle(self) -> tuple[Matter, ...]:
        """Those that would settle the verdict."""
        by_name = {matter.entry: matter for matter in self.matters if matter.state is None}
        return tuple(by_name[name] for name in self.settling if name in by_name)

    @property
    def worth_asking(self) -> tuple[Matter, ...]:
        """Those that would settle the verdict, then the others on which anything turns."""
        settling = self.to_settle
        return (*settling, *(matter for matter in self.turning if matter not in settling))


def has_drafts(talks: Talks) -> bool:
    """Whether a program drafted anything that may decide the verdict."""
    states = any(one.state is not None and one.drafted_by is not None for one in talks.statements)
    return states or any(position.is_draft for position in talks.binding_positions)


def weigh(talks: Talks) -> Weighed:
    """Say what of a draft matters.

    Cost: one search for the deadlock, and for each drafted position that binds two questions to one solver: whether
    the rest is stuck without it, and with it meant otherwise.

    Args:
        talks: a record without faults.
    """
    with _Scales(talks) as scales:
        matters = sorted(scales.matters(), key=lambda one: (_FIRST.index(one.effect), *scales.doubt(one)))
    return Weighed(verdict=scales.verdict, matters=tuple(matters), settling=scales.settling())


class _Scales:
    """One record, and what it says without and with other entries."""

    def __init__(self, talks: Talks) -> None:
        self.talks = talks
        self.drafts = tuple(position for position in talks.binding_positions if position.is_draft)
        self.names = frozenset(position.id for position in self.drafts)
        self._light = _light(talks)
        others = {position.id: next_reading(position.says) for position in self.drafts}
        self._others = {name: other for name, other in others.items() if other is not None}
        self._variants = Variants(talks, [(p, self._others[p.id]) for p in self.drafts if p.id in self._others])

    def __enter__(self) -> "_Scales":
        return self

    def __exit__(self, *_: object) -> None:
        self._variants.close()

    @cached_property
    def deadlock(self) -> Deadlock:
        return find_deadlock(self.talks, most=1).answer

    @cached_property
    def verdict(self) -> Verdict:
        return find_verdict(self.talks, stuck=self.deadlock.stuck)

    def matters(self) -> Iterator[Matter]:
        conflicting = {name for conflict in self.deadlock.conflicts for name in conflict.positions}
        for position in self.drafts:
            gone = self._gone(position)
            otherwise = self._otherwise(position)
            turns = {gone, otherwise or gone} != {self.verdict.ruling}
            effect = Effect.VERDICT if turns else Effect.CONFLICT if position.id in conflicting else Effect.NONE
            yield Matter(entry=position.id, effect=effect, gone=gone, otherwise=otherwise)
        yield from self._state()

    def _state(self) -> Iterator[Matter]:
        """The state that decides, taken away as a whole: one of two sentences that say the same settles nothing."""
        by_id = {statement.id: statement for statement in self.talks.statements}
        for told in self.verdict.reported.told[:1]:
            said = told.statements
            if all(by_id[name].drafted_by is not None for name in said):
                gone = self._ruling(without(self._light, said))
                effect = Effect.NONE if gone is self.verdict.ruling else Effect.VERDICT
                yield Matter(entry=said[0], effect=effect, gone=gone, state=told.state, statements=said)

    def _gone(self, position: Position) -> Ruling:
        return self._ruling(edited(self._light, [Edit(out=(position.id,))]))

    def _otherwise(self, position: Position) -> Ruling | None:
        other = self._others.get(position.id)
        return None if other is None else self._ruling(edited(self._light, [Edit(says=((position.id, other),))]))

    def _ruling(self, variant: Talks) -> Ruling:
        """Asked anew: a goal that was assumed may change with a position."""
        return Ruling.STUCK if self._variants.stuck(variant) else find_verdict(variant, stuck=False).ruling

    def doubt(self, matter: Matter) -> tuple[int, int]:
        """How sure its reading is, the least first, and how many passages say so."""
        if matter.state is not None:
            return _DOUBT.index(Confidence.MEDIUM), 1
        position = self.talks.position_by_id[matter.entry]
        return _DOUBT.index(position.confidence), len(position.grounds)

    def settling(self) -> tuple[str, ...]:
        if self.verdict.ruling is Ruling.STUCK:
            ways = [self._drafted(conflict.positions) for conflict in self.deadlock.conflicts]
            return min(ways, key=len, default=())
        free = self.verdict.ruling is Ruling.NOT_STUCK or self.verdict.reasons == (Reason.READ_BY_RULES,)
        return self._meeting() if free else ()

    def _drafted(self, names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(name for name in names if name in self.names)

    def _meeting(self) -> tuple[str, ...]:
        """The fewest drafts that meet, with one another or with what is confirmed."""
        for count in range(3):
            for chosen in combinations(sorted(self.names), count):
                kept = [p for p in self._light.positions if p.id not in self.names or p.id in chosen]
                if positions_meet(replace(self._light, positions=tuple(kept))):
                    return chosen
        return ()


def without(talks: Talks, statements: Collection[str]) -> Talks:
    """A record less some statements."""
    return replace(talks, statements=tuple(one for one in talks.statements if one.id not in statements))


def _light(talks: Talks) -> Talks:
    """The record with no more statements than a verdict looks at: on the talks, those that insist, and the latest."""
    days = {one.id: one.date.last_day() for one in talks.statements if one.date is not None}
    latest = max(days, key=lambda name: days[name], default=None)
    kept = tuple(one for one in talks.statements if one.state or one.act in INSISTS or one.id == latest)
    return replace(talks, statements=kept)
