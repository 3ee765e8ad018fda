"""The words of the one-page forms: common ground and differences, red lines and fall-backs, who speaks to whom."""

from collections.abc import Sequence
from itertools import accumulate

from pourparler.analysis.verdict import Ruling
from pourparler.brief.wording.conditions import plainly
from pourparler.brief.wording.measures import nominal
from pourparler.brief.wording.names import capital, counted, date, listed, party_names, sentence
from pourparler.desk.contacts import Contact
from pourparler.record.measures import Fact
from pourparler.record.parties import Role
from pourparler.record.positions import Position
from pourparler.record.statements import TalksState
from pourparler.record.talks import Talks

NOT_KNOWN = "Not known."
UNKNOWN_CELL = "not known"

ISLAND = "Island of agreement"
AGREED_FACTS = "Facts not in dispute"
CONTESTED_FACTS = "Contested facts: what evidence could settle"
CONVERGENT = "Where positions converge: where a dialogue can begin"
DIVERGENT = "Where positions diverge: what is to be negotiated"
RULINGS = {
    Ruling.STUCK: "The talks are stuck.",
    Ruling.NOT_STUCK: "Nothing that was read keeps the talks stuck.",
    Ruling.CANNOT_SAY: "Whether the talks are stuck cannot be said from what was read.",
}
CONVENTION = "What converges is counted: two parties ask for it, or one asks and another offered or agreed."
NOBODY_REFUSES = "That no refusal is on record does not mean that there is none."

RED_LINES = "Red lines and fall-backs"
RED_LINES_CAPTION = "What each party holds to, what it may move on, and what it might live with instead"
RED_LINES_HEADER = ("Party", "Red lines, and firm", "Insists on, may move", "Held softly, and fall-backs on record")
READ_AS = "How firmly a position is held is a reading; a fall-back stands here only where the record lists one."

WHO_SPEAKS = "Who speaks to whom"
SPEAKING_CAPTION = "Contacts on record, those with most first"
SPEAKING_HEADER = ("Between", "On record", "Latest")
SILENCE = "That none is on record does not mean that there was none."
NO_CONTACT = "No statement with an addressee, no meeting and no answer to a proposal is on record, so it is not known."

_STATES = {
    TalksState.BROKEN_OFF: "broken off",
    TalksState.STALLED: "stalled",
    TalksState.MOVING: "moving",
    TalksState.AGREED: "agreed",
}


def _label(talks: Talks, party: str) -> str:
    return talks.party_by_id[party].label


def fact(talks: Talks, one: Fact) -> str:
    """A fact nobody can negotiate away, and why."""
    return sentence(f"{plainly(talks, one.says)}{f' ({one.why})' if one.why else ''}")


DIFFER = "Reports differ on how the talks stand."


def state(one: TalksState) -> str:
    """How some of them say that the talks stand."""
    return sentence(_STATES[one])


def converges(talks: Talks, measure: str, askers: Sequence[str], givers: Sequence[str]) -> str:
    """A measure that several want, or that one wants and another offered."""
    offered = f"; offered or agreed to by {party_names(talks, givers)}" if givers else ""
    return f"{capital(nominal(talks, measure))}: asked for by {party_names(talks, askers)}{offered}"


def more(count: int) -> str:
    """That not all is shown."""
    return f"And {count} more, in the briefing in full."


def more_parties(count: int) -> str:
    """That not all parties are shown."""
    return f"And {counted(count, 'more party', 'more parties')}, in the briefing in full."


def more_contacts(count: int) -> str:
    """That not all contacts are shown."""
    return f"And {count} more; the timeline of the briefing in full has what was said."


def instead(talks: Talks, position: Position) -> str:
    """What a position may give way to, as the record lists it."""
    forms = "; else ".join(plainly(talks, form) for form in position.fallbacks or ())
    return f"Instead of this ({plainly(talks, position.says)}): {forms or 'nothing else, only to drop it'}"


def between(talks: Talks, one: Contact) -> str:
    """Two parties."""
    return f"{_label(talks, one.parties[0])} and {_label(talks, one.parties[1])}"


def passed(talks: Talks, one: Contact) -> str:
    """What passed between two parties."""
    first, second = (_label(talks, party) for party in one.parties)
    parts = [
        f"{first} to {second}: {one.said}" if one.said else "",
        f"{second} to {first}: {one.heard}" if one.heard else "",
        f"in one meeting: {one.met}" if one.met else "",
    ]
    return "; ".join(part for part in parts if part)


def latest(one: Contact) -> str:
    """When it was last."""
    return date(one.latest) if one.latest else UNKNOWN_CELL


def between_them(talks: Talks) -> str:
    """Who hosts, mediates, guarantees or verifies."""
    told = [
        f"{role.value}: {listed([party.label for party in talks.parties if party.role is role]) or UNKNOWN_CELL}"
        for role in (Role.HOST, Role.MEDIATOR)
    ]
    told += [
        f"{role.value}: {listed(named)}"
        for role in (Role.GUARANTOR, Role.VERIFIER)
        if (named := [party.label for party in talks.parties if party.role is role])
    ]
    return sentence("; ".join(told))


def none_between(talks: Talks, pairs: Sequence[tuple[str, str]], room: int) -> str:
    """Pairs of parties between whom nothing is on record, as many as fit into so many characters."""
    told = [f"{_label(talks, one)} and {_label(talks, other)}" for one, other in pairs]
    kept = max(1, sum(length <= room for length in accumulate(map(len, told))))
    rest = f"; and {counted(len(pairs) - kept, 'more pair')}" if len(pairs) > kept else ""
    return f"No contact on record between: {'; '.join(told[:kept])}{rest}. {SILENCE}"


def picture(count: int) -> str:
    """What the map shows, in words."""
    contacts = counted(count, "contact")
    return f"A map of {contacts}: arrows from who speaks to who is spoken to, dashed where they only met."
