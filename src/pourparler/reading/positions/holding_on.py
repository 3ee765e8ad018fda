"""Who will not give a thing up that others will not have insists on it: "will not withdraw the bill", "no such bill".

Both refuse, and what they refuse is never the same step; a plan is rejected, and its maker holds on to it all the same.
"""

from collections.abc import Iterator
from dataclasses import replace

from pourparler.reading.positions.fates import are_one_thing, would_have, would_undo
from pourparler.reading.positions.forms import asked, refused
from pourparler.record.conditions.syntax import Require, both, of
from pourparler.record.positions import Firmness, Position
from pourparler.record.talks import Talks


def holding_on(talks: Talks) -> Talks:
    """With each refusal to give up what another refuses requiring it, where its holder does not already."""
    added = dict(_held(talks))
    return replace(
        talks,
        positions=tuple(
            replace(one, says=both([one.says, Require(of(added[one.id]))])) if one.id in added else one
            for one in talks.positions
        ),
    )


def _held(talks: Talks) -> Iterator[tuple[str, str]]:
    """The ids of positions, each with the measure that its holder holds on to."""
    told = [(one, name) for one in talks.positions if one.firmness is not Firmness.SOFT for name in refused(one.says)]
    unwanted = [(one, name, had) for one, name in told if (had := would_have(talks.measure_by_id[name].label))]
    for one, name in told:
        undone = would_undo(talks.measure_by_id[name].label) if unwanted else None
        for other, measure, had in unwanted if undone else ():
            apart = not set(one.party) & set(other.party) and _in_one_report(one, other)
            if apart and are_one_thing(undone or "", had) and measure not in asked(one.says) | refused(one.says):
                yield one.id, measure


def _in_one_report(one: Position, other: Position) -> bool:
    return bool({ground.source for ground in one.grounds} & {ground.source for ground in other.grounds})
