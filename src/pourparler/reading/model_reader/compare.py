"""Two drafts of the same reports beside each other: where they agree, where they differ, what only one of them has.

Where rules and a model read the same position in the same words it is as good as sure; where they differ, the model is
nearly always right, if it is an able one. So one of them leads, and its draft stands; what the other one reads there is
a remark for a person, and where both agree the entry says so.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from pourparler.record.conditions.questions import ordered, refused
from pourparler.record.drafters import Drafter
from pourparler.record.parties import Party
from pourparler.record.passages import Ground
from pourparler.record.positions import Confidence, Position
from pourparler.record.talks import Talks

Span = tuple[int, int]


class Role(StrEnum):
    """What a model is to a draft: the first reader, or the second beside the rules."""

    LEAD = "lead"
    SECOND = "second"


@dataclass(frozen=True, slots=True)
class Pair:
    """The same passage in two drafts."""

    lead: Position
    second: Position


@dataclass(frozen=True, slots=True)
class Comparison:
    """The positions of two drafts.

    Attributes:
        agree: the same party, the same kind of condition, the same passage.
        differ: the same passage, another party or another kind of condition.
        only_lead: what only the draft that leads has.
        only_second: what only the other has.
    """

    agree: tuple[Pair, ...] = ()
    differ: tuple[Pair, ...] = ()
    only_lead: tuple[Position, ...] = ()
    only_second: tuple[Position, ...] = ()


def compare(lead: Talks, second: Talks) -> Comparison:
    """Match positions: those that agree first, each of the second draft once."""
    same = same_parties(second.parties, lead.parties)
    left, right = list(lead.positions), list(second.positions)
    agree = _match(
        left, right, lambda a, b: _kind(a) == _kind(b) and bool(set(a.party) & {same.get(p) for p in b.party})
    )
    matched = {pair.lead.id for pair in agree}
    left = [position for position in left if position.id not in matched]
    differ = _match(left, right, lambda _a, _b: True)
    paired = {pair.lead.id for pair in differ}
    only_lead = tuple(position for position in left if position.id not in paired)
    return Comparison(tuple(agree), tuple(differ), only_lead, tuple(right))


def merged(lead: Talks, comparison: Comparison) -> Talks:
    """The draft that leads; what both read says so, and is sure."""
    agreed = {pair.lead.id for pair in comparison.agree}
    positions = (
        replace(one, drafted_by=Drafter.BOTH, confidence=Confidence.HIGH) if one.id in agreed else one
        for one in lead.positions
    )
    return replace(lead, positions=tuple(positions))


def _match(left: Sequence[Position], right: list[Position], may: Callable[[Position, Position], bool]) -> list[Pair]:
    """Pairs that share a passage; what is matched is taken out of ``right``, and stays in ``left``."""
    pairs = []
    for other in list(right):
        found = next((one for one in left if may(one, other) and _share_a_passage(one, other)), None)
        if found is not None:
            pairs.append(Pair(found, other))
            right.remove(other)
    return pairs


def _kind(position: Position) -> str:
    if ordered(position.says):
        return "order"
    return "refusal" if refused(position.says) else "demand"


def _share_a_passage(one: Position, other: Position) -> bool:
    return any(_overlap(a, b) for a in one.grounds for b in other.grounds)


def _overlap(one: Ground, other: Ground) -> bool:
    """Whether half of the shorter stretch is common to both."""
    if one.source != other.source or one.span is None or other.span is None:
        return False
    common = min(one.span[1], other.span[1]) - max(one.span[0], other.span[0])
    return common > 0 and 2 * common >= min(one.span[1] - one.span[0], other.span[1] - other.span[0])


def same_parties(parties: Sequence[Party], others: Sequence[Party]) -> dict[str, str]:
    """Parties of one draft by those of another: the same id, or a whole name in common, never a word of one."""
    found: dict[str, str] = {}
    for party in parties:
        names = set(_names(party))
        same = [other.id for other in others if other.id == party.id or names & set(_names(other))]
        if len(same) == 1:
            found[party.id] = same[0]
    return found


def _names(party: Party) -> Iterator[str]:
    yield from (" ".join(name.casefold().removeprefix("the ").split()) for name in (party.label, *party.aliases))
