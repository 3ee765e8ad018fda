"""What a form of the table is about: a position, a fall-back, a proposal, a fact, the goal, a session or statement."""

from dataclasses import dataclass
from typing import Any

from pourparler.desk import picking
from pourparler.desk.filled import Filled
from pourparler.record.conditions.syntax import Condition
from pourparler.record.dates import PartialDate
from pourparler.record.edits import says_nothing
from pourparler.record.positions import Confidence, Firmness, Position
from pourparler.record.proposals import Proposal, ProposalAnswer
from pourparler.record.sessions import Session, SessionKind
from pourparler.record.statements import Act, Statement
from pourparler.record.talks import Talks
from pourparler.web.sections import WORKED_AT


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What is written.

    Attributes:
        name: what is added or changed, in words.
        title: of the page, where it is new.
        changing: of the page, where it is there already.
        section: the section of the talks file.
        has_id: whether each has an id; else its place tells it apart.
    """

    name: str
    title: str
    changing: str
    section: str
    has_id: bool = False

    @property
    def page(self) -> str:
        """Where one comes from."""
        return WORKED_AT[self.section]


def _named(name: str, section: str) -> Kind:
    """A kind of which each has an id."""
    return Kind(name=name, title=f"Add {name}", changing=f"Change {name}", section=section, has_id=True)


KINDS = {
    "position": _named("a position", "positions"),
    "fallback": Kind(
        name="a fall-back",
        title="Add what it might live with",
        changing="Change what it might live with",
        section="positions",
    ),
    "proposal": _named("a proposal", "proposals"),
    "fact": Kind(name="a fact", title="Add a fact", changing="Change a fact", section="facts"),
    "goal": Kind(
        name="the goal",
        title="Add to the goal",
        changing="Change an item of the goal",
        section="goal",
    ),
    "session": _named("a session", "sessions"),
    "statement": _named("a statement", "statements"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """The entry that a form is about.

    Attributes:
        kind: what it is.
        id: its id, or its place; empty where it is new.
        position: the position that it is, or belongs to.
        proposal: the proposal that it is.
        session: the session that it is.
        statement: the statement that it is.
        place: the place of a fall-back, a fact or an item.
        says: what it says now; None where it is new.
    """

    kind: str
    id: str = ""
    position: Position | None = None
    proposal: Proposal | None = None
    session: Session | None = None
    statement: Statement | None = None
    place: int | None = None
    says: Condition | None = None

    @property
    def is_there(self) -> bool:
        """Whether it is changed, and not new."""
        return bool(self.says or self.session or self.statement)


def about_of(talks: Talks, filled: Filled, kind: str) -> About | None:
    """The entry that is meant; None where it is not there (any more)."""
    id_, place = filled.one("id"), filled.one("place")
    number = int(place) if place.isdecimal() and len(place) < 6 else None
    position = next((p for p in talks.positions if p.id == id_), None)
    match kind:
        case "position":
            found = About(kind=kind, id=id_, position=position, says=position.says if position else None)
            return found if position or not id_ else None
        case "fallback":
            says = _at((position.fallbacks or ()) if position else (), number)
            return About(kind=kind, id=id_, position=position, place=number, says=says) if position else None
        case "proposal":
            proposal = talks.proposal_by_id.get(id_)
            made = About(kind=kind, id=id_, proposal=proposal, says=proposal.says if proposal else None)
            return made if proposal or not id_ else None
        case "session":
            session = next((one for one in talks.sessions if one.id == id_), None)
            return About(kind=kind, id=id_, session=session) if session or not id_ else None
        case "statement":
            said = next((one for one in talks.statements if one.id == id_ and not says_nothing(one)), None)
            told = About(kind=kind, id=id_, statement=said, says=said.says if said else None)
            return told if said or not id_ else None
        case "fact":
            fact = _at(talks.facts, number)
            return About(kind=kind, place=number, says=fact.says if fact else None)
        case _:
            return About(kind=kind, place=number, says=_at(talks.wanted, number))


def _at(entries: tuple[Any, ...], place: int | None) -> Any:
    return entries[place] if place is not None and place < len(entries) else None


def entry_of(talks: Talks, about: About) -> object:
    """What stands there now of the entry that is changed."""
    match about.kind:
        case "position":
            return about.position
        case "fallback":
            return about.position.fallbacks if about.position else None
        case "proposal":
            return about.proposal
        case "session":
            return about.session
        case "statement":
            return about.statement
        case _:
            return talks.facts if about.kind == "fact" else talks.goal


def is_sent(filled: Filled) -> bool:
    """Whether what is filled in comes from the form, on which what is not chosen is left out."""
    return "seen" in filled or picking.is_picked(filled)


def holders_of(talks: Talks, filled: Filled, about: About) -> tuple[str, ...]:
    """Who insists on it, put it forward, took part, or said it."""
    held = _held(about)
    if "party" in filled or is_sent(filled):
        return filled.known("party", talks.party_by_id) or (held if about.kind == "fallback" else ())
    return held


def _held(about: About) -> tuple[str, ...]:
    """The same as the entry has it."""
    if about.session:
        return about.session.present
    if about.statement:
        return (about.statement.by,) if about.statement.by else ()
    return about.position.party if about.position else about.proposal.by if about.proposal else ()


def answering_of(talks: Talks, filled: Filled, about: About) -> tuple[str, ...]:
    """Who answered a proposal."""
    if "answer" in filled or "answered" in filled:
        return filled.known("answered", talks.party_by_id)
    return about.proposal.answered_by if about.proposal else ()


def matters_of(talks: Talks, filled: Filled, about: About) -> tuple[str, ...]:
    """The measures that a statement is about."""
    if "about" in filled or is_sent(filled):
        return filled.known("about", (*talks.measure_by_id, picking.NEW))
    return about.statement.about if about.statement else ()


def has_condition(about: About, fields: dict[str, str]) -> bool:
    """Whether a condition is chosen on the form: not of sessions, nor of statements that state none."""
    return about.kind != "session" and (about.kind != "statement" or bool(fields["states"]))


def fields_of(talks: Talks, filled: Filled, about: About) -> dict[str, str]:
    """The other fields: as they were filled in, else as the entry has them."""
    match about.kind:
        case "proposal":
            have = _of_proposal(about.proposal)
        case "session":
            have = _of_session(about.session)
        case "statement":
            have = _of_statement(about.statement)
        case _:
            have = _of_entry(talks, about)
    return {name: filled.one(name) if name in filled else value for name, value in have.items()}


def _of_proposal(one: Proposal | None) -> dict[str, str]:
    """The other fields as a proposal has them; as is usual where it is new."""
    answer = one.answer if one else ProposalAnswer.OPEN
    return {"date": str(one.date) if one and one.date else "", "answer": answer.value}


def _of_session(one: Session | None) -> dict[str, str]:
    """The other fields as a session has them."""
    kind = one.kind if one else SessionKind.OTHER
    words = {"place": one.place or "", "outcome": one.outcome or ""} if one else {"place": "", "outcome": ""}
    return {"date": str(one.date) if one and one.date else "", "kind": kind.value, **words}


def _of_statement(one: Statement | None) -> dict[str, str]:
    """The other fields as a statement has them; as is usual where it is new."""
    said = one or Statement(id="", act=Act.DEMAND)
    words = {"speaker": said.speaker_name, "text": said.text, "to": said.to, "reported_by": said.reported_by}
    chosen = {"act": said.act, "state": said.state, "attribution": said.attribution, "date": said.date}
    states = {"states": "1" if said.says else ""}
    return {name: str(value) if value else "" for name, value in (words | chosen | states).items()}


def _of_entry(talks: Talks, about: About) -> dict[str, str]:
    """The other fields as the entry has them; as is usual where it is new."""
    held, place = about.position, about.place
    why = talks.facts[place].why if about.kind == "fact" and about.says and place is not None else None
    if held is None:
        rest = {"firmness": Firmness.STATED.value, "confidence": Confidence.MEDIUM.value, "note": ""}
        return dict.fromkeys(("since", "until", "deadline"), "") | rest | {"why": why or ""}
    dates: dict[str, PartialDate | None] = {"since": held.since, "until": held.until, "deadline": held.deadline}
    rest = {"firmness": held.firmness.value, "confidence": held.confidence.value, "note": held.note or "", "why": ""}
    return {name: str(date) if date else "" for name, date in dates.items()} | rest
