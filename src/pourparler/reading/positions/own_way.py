"""Who insists on one of two things that cannot both be had refuses the other: a rise of 19%, and one of 4%.

That follows from the two excluding each other. It is written down with the demand all the same, or a deal would be
taken to need both, and the deadlock would be nobody's doing.
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace

from pourparler.reading.positions.forms import refused
from pourparler.record.conditions.questions import asserted, measures_at
from pourparler.record.conditions.syntax import Never, Place, both, measures_of, of
from pourparler.record.positions import Firmness, Position
from pourparler.record.talks import Talks


def refusing_the_other(talks: Talks, pairs: Iterable[tuple[str, str]]) -> Talks:
    """With each binding demand for one measure of a pair refusing the other, where its holder does not already.

    Args:
        talks: a draft.
        pairs: measures that exclude each other, each asked for by others than the other.
    """
    others: dict[str, list[str]] = {}
    for one, two in pairs:
        others.setdefault(one, []).append(two)
        others.setdefault(two, []).append(one)
    refusals = {(p.party, measure) for p in talks.positions for measure in refused(p.says)}
    return replace(talks, positions=tuple(_refusing(position, others, refusals) for position in talks.positions))


def _refusing(
    position: Position, others: Mapping[str, Sequence[str]], refusals: Set[tuple[tuple[str, ...], str]]
) -> Position:
    if position.firmness is Firmness.SOFT:
        return position
    named = measures_of(position.says)
    places = (Place.REQUIRED, Place.AWAITED, Place.FIRST)
    wanted = (measure for form in asserted(position.says) for measure in measures_at(form, *places))
    facing = dict.fromkeys(other for measure in wanted for other in others.get(measure, ()))
    new = [m for m in facing if m not in named and (position.party, m) not in refusals]
    return replace(position, says=both([position.says, *(Never(of(m)) for m in new)])) if new else position
