"""The repertoire: for each move, the function that knows what it fits and what it would do.

The names, what each move needs, and the real talks in which it was seen or refused are told in the casebook
(``moves.json``), which stands above; the two lists are held together by a test. ``change_the_room`` is not here: it
changes nothing in a record, so that it can be neither tried nor said to unlock.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from pourparler.analysis.moves import order, parts, refusals, third_parties
from pourparler.analysis.moves.answer import Step
from pourparler.analysis.moves.order import Core
from pourparler.analysis.moves.situation import Situation

Fits: TypeAlias = Callable[[Situation, Core], Iterator[Step]]
"""From positions that cannot hold together to the ways in which a move lets them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One move.

    Attributes:
        id: its name.
        fits: finds the places where it fits, and says what it would do there.
    """

    id: str
    fits: Fits


REPERTOIRE = (
    Move(id="simultaneity", fits=order.simultaneity),
    Move(id="split", fits=parts.split),
    Move(id="substitute", fits=parts.substitute),
    Move(id="third_party_holds", fits=third_parties.holds),
    Move(id="third_party_assures", fits=third_parties.assures),
    Move(id="park", fits=refusals.park),
    Move(id="concede", fits=order.concede),
    Move(id="unilateral_first_step", fits=order.unilateral_first_step),
    Move(id="reversible_and_snap_back", fits=order.snap_back),
    Move(id="calendar", fits=order.calendar),
    Move(id="ambiguity_or_default", fits=refusals.ambiguity),
    Move(id="change_who_must_agree", fits=refusals.who_must_agree),
)
"""Every move that can be tried, in the order of the casebook."""
