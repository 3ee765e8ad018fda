"""The map of who speaks to whom: parties around, who hosts or mediates in the middle, an arrow for each direction."""

import math
from collections.abc import Sequence

from pourparler.brief.document import Figure, Line
from pourparler.brief.figures import svg
from pourparler.brief.figures.parts import Joins, Parts
from pourparler.brief.wording import forms as told
from pourparler.desk.contacts import Contact
from pourparler.record.parties import Role
from pourparler.record.talks import Talks

_WIDTH, _HEIGHT = 490.0, 350.0
_BOX = 118.0
_BETWEEN = (Role.HOST, Role.MEDIATOR)


def draw(talks: Talks, there: Sequence[Contact], cites: Sequence[Line]) -> Figure:
    """The map.

    Args:
        talks: the record.
        there: the contacts to draw.
        cites: the references of each.
    """
    named = dict.fromkeys(party for one in there for party in one.parties)
    centres = _places(talks, list(named))
    boxes = {party: svg.wrap(talks.party_by_id[party].label, 15, 2) for party in named}
    sizes = {party: (_BOX, svg.height_of(lines)) for party, lines in boxes.items()}
    parts = Parts("who-speaks")
    body = []
    for one, refs in zip(there, cites, strict=True):
        first, second = one.parties if one.said or not one.heard else one.parties[::-1]
        start = svg.to_border(centres[first], sizes[first], centres[second])
        end = svg.to_border(centres[second], sizes[second], centres[first])
        path = f"M{start[0]:.1f} {start[1]:.1f}L{end[0]:.1f} {end[1]:.1f}"
        both = bool(one.said and one.heard) or not (one.said or one.heard)
        kind = "ink" if one.said or one.heard else "fact"
        drawn = svg.arrow("who-speaks", path, kind=kind, both=both)
        joins = Joins(first, second, both)
        body.append(parts.add(told.between(talks, one), told.passed(talks, one), drawn, rests_on=refs, joins=joins))
    for party, lines in boxes.items():
        role = talks.party_by_id[party].role
        drawn = svg.box(centres[party], sizes[party], lines, fill="#fff" if role in _BETWEEN else svg.FILL)
        body.append(parts.add(talks.party_by_id[party].label, role.value, drawn, node=party))
    text = told.picture(len(there))
    made = svg.drawing("who-speaks", told.WHO_SPEAKS, text, (_WIDTH, _HEIGHT), body)
    return Figure("who-speaks", told.WHO_SPEAKS, text, made, "", tuple(parts.rows))


def _places(talks: Talks, parties: Sequence[str]) -> dict[str, tuple[float, float]]:
    """One who hosts or mediates alone stands in the middle, the others around."""
    between = [party for party in parties if talks.party_by_id[party].role in _BETWEEN]
    middle = between[:1] if len(parties) > 3 else []
    around = [party for party in parties if party not in middle]
    x, y = _WIDTH / 2, _HEIGHT / 2
    found = dict.fromkeys(middle, (x, y))
    for place, party in enumerate(around):
        turn = 2 * math.pi * place / len(around) - math.pi / 2
        across, down = _WIDTH / 2 - _BOX / 2 - 6, _HEIGHT / 2 - 34
        found[party] = (x + across * math.cos(turn), y + down * math.sin(turn))
    return found
