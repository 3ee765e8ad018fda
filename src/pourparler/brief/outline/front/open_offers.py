"""The offers whose answer is worth watching for.

Of what a person wrote, every offer and promise to which no answer is on record. Of what a program drafted only what
reads as an offer, by one who takes part, on the latest day, while the talks are neither agreed nor broken off, and to
which nobody else has said anything since.
"""

from collections.abc import Iterable, Iterator

from pourparler.analysis.deadlock.answer import Deadlock
from pourparler.analysis.taking_part import taking_part
from pourparler.analysis.verdict import state_reported
from pourparler.brief.outline.record import unanswered
from pourparler.reading.english.offering import GO_BETWEEN, offers
from pourparler.record.parties import Party, Role
from pourparler.record.statements import Act, Statement, TalksState
from pourparler.record.talks import Talks

_OVER = (TalksState.AGREED, TalksState.BROKEN_OFF)
_SAYS_NOTHING_TO_IT = frozenset({Act.ASSESS, Act.MEET, Act.SIGNAL})


def open_offers(talks: Talks, deadlock: Deadlock) -> Iterator[Statement]:
    """The offers to which an answer is to be watched for.

    Args:
        talks: the record.
        deadlock: why it is stuck, with the goal.
    """
    found = unanswered(talks, deadlock)
    yield from (one for one in found if one.drafted_by is None)
    drafted = [one for one in found if one.drafted_by is not None]
    if drafted and not any(one.state in _OVER for one in state_reported(talks).told):
        yield from (one for one in _offered(talks, drafted) if not _overtaken(talks, one))


def _offered(talks: Talks, drafted: Iterable[Statement]) -> Iterator[Statement]:
    """Those that read as an offer of one who takes part."""
    part = taking_part(talks)
    for one in drafted:
        if (
            one.act is Act.OFFER
            and one.by in part
            and _bargains(talks.party_by_id[one.by])
            and offers(" ".join((one.text or "").split()))
        ):
            yield one


def _bargains(party: Party) -> bool:
    """Whether a party offers for itself, and is no go-between by its role or name."""
    return party.role is Role.PARTY and not GO_BETWEEN.fires(party.label)


def _overtaken(talks: Talks, offer: Statement) -> bool:
    """Whether it was made before the latest day, or others have said something since that may be an answer."""
    days = [source.date for source in talks.sources if source.date is not None]
    if offer.date is not None and any(day.first_day() > offer.date.last_day() for day in days):
        return True
    since = talks.statements[talks.statements.index(offer) + 1 :]
    return any(one.by != offer.by and one.by and one.act not in _SAYS_NOTHING_TO_IT for one in since)
