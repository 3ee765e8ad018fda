"""What to watch, in words: who would have to soften, which offer is open, where the order may break, what is due."""

from collections.abc import Sequence

from pourparler.analysis.roadmap.calendar import Calendar
from pourparler.brief.wording import remedies
from pourparler.brief.wording.measures import nominal, quoted
from pourparler.brief.wording.names import date, listed, number, party_name, party_names, sentence
from pourparler.record.conditions.syntax import measures_of
from pourparler.record.positions import Position
from pourparler.record.statements import Statement
from pourparler.record.talks import Talks

HEADING = "What to watch"


def open_offer(talks: Talks, offer: Statement) -> str:
    """An offer to which no answer is on record."""
    matter = listed([nominal(talks, measure) for measure in offer.about])
    words = offer.text or next((ground.quote for ground in offer.grounds if ground.quote), None)
    what = f", {quoted(words)}" if words else f" on {matter}" if matter else ""
    to = f" to {party_name(talks, offer.to)}" if offer.to and offer.to != offer.by else ""
    when = f", {date(offer.date)}" if offer.date else ""
    return f"An answer to the offer by {party_name(talks, offer.by or '')}{to}{when}{what}: none yet"


def also_firm(talks: Talks, positions: Sequence[Position], more: int) -> str:
    """Firm positions that are in no conflict.

    As in "Firm, though in nobody's way: Japan on making progress on the abducted Japanese".

    Args:
        talks: the record.
        positions: those that are named.
        more: how many more there are.
    """
    named = [f"{party_names(talks, one.party)} on {nominal(talks, measures_of(one.says)[0])}" for one in positions]
    told = listed([*named, *([f"{number(more)} more"] if more else [])])
    return sentence(f"firm, though in nobody’s way: {told}")


def due(talks: Talks, found: Calendar) -> list[str]:
    """Deadlines that the order would miss."""
    return list(remedies.missed(talks, found))


def hinge(talks: Talks, holders: list[str]) -> str:
    """A position on which all turns."""
    who = listed([party_name(talks, party) for party in holders], "or")
    return sentence(f"any change in the position of {who}: the talks are stuck only while it stands")
