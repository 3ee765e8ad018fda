"""Small talks for the moves: two neighbours, a bridge between them, and somebody who may stand between."""

from pourparler.analysis.deadlock import find_deadlock
from pourparler.analysis.moves import Moves, Suggestion, applied, find_moves
from pourparler.record import codec
from pourparler.record.talks import Talks

HEAD = """
pourparler: 1
talks: The bridge
as_of: 2006-12-23
parties: [{id: north}, {id: south}, {id: east, role: mediator}]
"""


def talks(rest: str) -> Talks:
    """Talks between north and south, with east to mediate."""
    return codec.loads(HEAD + rest)


def moves_of(record: Talks) -> Moves:
    """All moves that unlock them."""
    finding = find_moves(record, find_deadlock(record))
    assert finding.exhaustive
    return finding.answer


def suggested(record: Talks, move: str) -> Suggestion:
    """The suggestion of one move, which must be there."""
    suggestion = moves_of(record).of(move)
    assert suggestion is not None, f"{move} does not unlock"
    return suggestion


def after(record: Talks, move: str) -> Talks:
    """The record after a move, which must unlock."""
    moves = moves_of(record)
    suggestion = moves.of(move)
    assert suggestion is not None, f"{move} does not unlock"
    edited = applied(record, moves, suggestion)
    assert not find_deadlock(edited).answer.stuck
    assert not codec.read_text(codec.dumps(edited)).faults
    return edited


def says(record: Talks, position: str) -> str:
    """What a position says."""
    return str(record.position_by_id[position].says)


CIRCLE = """
measures:
  - {id: pay, by: north, divisible: by instalment}
  - {id: open-bridge, by: south, reversible: partly}
  - {id: lend-pumps, by: north}
goal: [pay, open-bridge]
positions:
  - {id: n, party: north, says: open-bridge before pay, note: said twice}
  - {id: s, party: south, says: pay before open-bridge, firmness: firm}
worth:
  north: {open-bridge: 3, pay: -1, lend-pumps: -1}
  south: {pay: 4, open-bridge: -1, lend-pumps: 2}
"""

REFUSED = """
measures:
  - {id: name-it, what: a joint name for the bridge, by: [north, south]}
  - {id: open-bridge, by: south}
goal: [open-bridge]
positions:
  - {id: n, party: north, says: require name-it}
  - {id: s, party: south, says: never name-it, firmness: red line}
"""
