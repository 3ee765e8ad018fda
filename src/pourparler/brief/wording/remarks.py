"""The rest of what a briefing says: counts, notices, offers, the goal, and how sure all this is."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Protocol

from pourparler.analysis.deadlock.answer import CommonGround, Deadlock
from pourparler.brief.document import Address, Line, line
from pourparler.brief.wording.conditions import claim, plainly
from pourparler.brief.wording.measures import nominal, quoted
from pourparler.brief.wording.names import (
    capital,
    counted,
    date,
    listed,
    number,
    party_labels,
    party_name,
    party_names,
    sentence,
)
from pourparler.brief.wording.verdict import is_draft
from pourparler.desk.answering import TITLE as ANSWERS
from pourparler.record.conditions.syntax import Condition, measures_of
from pourparler.record.drafters import Drafter
from pourparler.record.passages import Ground, Source
from pourparler.record.past import is_later
from pourparler.record.positions import Firmness, Position
from pourparler.record.proposals import Proposal
from pourparler.record.sessions import Session, SessionKind
from pourparler.record.statements import Act, Attribution, Statement
from pourparler.record.talks import Talks

UNCONFIRMED = "A program read the reports and drafted what follows; nobody has confirmed it yet."
NOT_EXAMINED = "Whether each party would keep to it has not been examined here."
CONVENTION = (
    "Prices are a convention: dropping a soft position costs 1, a stated one 2, a firm one 4, a red line 8, and half "
    "way down costs half."
)


def standing(talks: Talks) -> str:
    """As of when, from how much, and what kind of thing this is."""
    when = (
        f"As of {date(talks.as_of or talks.day)}" if talks.day else "Without a date: everything on record is in force"
    )
    read = [source for source in talks.sources if source.title != ANSWERS]
    sources = f", from {counted(len(read), 'source')}" if read and talks.day else ""
    if talks.begins_later is not None:
        sources = f", before anything was on record: the first entry is of {date(talks.begins_later)}"
    worth = " Worths are the analyst’s judgement." if talks.worth or talks.ranking else ""
    return f"{when}{sources}.{worth} Advice, not a forecast."


def prepared(talks: Talks) -> str:
    """By whom, for whom and when a record was prepared, as far as it says so."""
    head = talks.prepared
    if head is None:
        return ""
    whom = [f"by {head.by}" if head.by else "", f"for {head.for_}" if head.for_ else ""]
    told = " ".join(["prepared", *(part for part in whom if part)]) if any(whom) else ""
    parts = [part for part in (told, date(head.date) if head.date else "") if part]
    return sentence(", ".join(parts)) if parts else ""


def extent(talks: Talks) -> str:
    """How much is on record."""
    counts = [
        counted(len(talks.parties), "party", "parties"),
        counted(len(talks.measures), "measure"),
        counted(sum(not (talks.day and is_later(p.since, talks.day)) for p in talks.positions), "position"),
        counted(len(talks.proposals), "proposal") if talks.proposals else "",
        counted(len(talks.statements), "statement") if talks.statements else "",
        counted(len(talks.sources), "source") if talks.sources else "",
    ]
    return sentence(f"on record are {listed([count for count in counts if count])}")


class Aimed(Protocol):
    """An answer that says what had to happen."""

    @property
    def goal(self) -> tuple[Condition, ...]:
        """As given or assumed."""

    @property
    def goal_assumed(self) -> tuple[str, ...] | None:
        """Measures of the assumed goal; None where the record has one."""


def goal(talks: Talks, deadlock: Aimed, *, most: int | None = None) -> str:
    """What had to happen, and whether that was given or assumed; of an assumed goal ``most`` measures are named."""
    if deadlock.goal_assumed is None:
        needed = listed([plainly(talks, part) for part in deadlock.goal])
        return sentence(f"The goal is taken from the record: {needed}") if needed else NOTHING_NEEDED
    if not deadlock.goal_assumed:
        return "The record names no goal, and its positions suggest none, so nothing was taken to be necessary."
    things = listed([nominal(talks, measure) for measure in deadlock.goal_assumed])
    if most is not None and len(deadlock.goal_assumed) > most:
        count = counted(len(deadlock.goal_assumed), "thing")
        things = f"{count} that the parties ask for, which may be more than it takes"
    return sentence(f"The record names no goal, so one was assumed; a deal was taken to need {things}")


NOTHING_NEEDED = "The record says that nothing has to happen for a deal."


def hinge(talks: Talks, deadlock: Deadlock) -> str:
    """The single positions on which the verdict turns."""
    if not deadlock.stuck or not any(conflict.positions for conflict in deadlock.conflicts):
        return ""
    if not deadlock.hinges:
        return "No single concession is enough: without any one of the positions the talks would still be stuck."
    held = [claim(talks, p) for p in (talks.position_by_id[id_] for id_ in deadlock.hinges)]
    if len(held) == 1:
        return sentence(f"Everything turns on one position; without it the talks would not be stuck: {held[0]}")
    which = "either of two positions" if len(held) == 2 else f"any of {number(len(held))} positions"
    return sentence(f"The verdict turns on {which}, for without it the talks would not be stuck: {'; or, '.join(held)}")


def hinge_short(talks: Talks, deadlock: Deadlock) -> str:
    """The same in a sentence for the first screen, without repeating what stands beside it."""
    if not deadlock.hinges:
        return "No single concession is enough." if hinge(talks, deadlock) else ""
    holders = [party_names(talks, talks.position_by_id[id_].party) for id_ in deadlock.hinges]
    if len(set(holders)) == len(holders) == 2:
        either = f"if either {holders[0]} or {holders[1]} gave way, the talks would not be stuck"
        return sentence(f"It takes only one side: {either}{_red_line(talks, deadlock.hinges)}")
    if len(holders) == 1:
        return f"The hinge is the position of {holders[0]}: without it, the talks would not be stuck."
    return f"Any one of {number(len(holders))} positions is a hinge: without it, the talks would not be stuck."


def _red_line(talks: Talks, hinges: Sequence[str]) -> str:
    """That one of two who could give way has drawn a red line there."""
    red = [p for p in (talks.position_by_id[id_] for id_ in hinges) if p.firmness is Firmness.RED_LINE]
    return f"; but to {party_names(talks, red[0].party)} it is a red line" if len(red) == 1 else ""


# -- offers, and what is not in dispute --------------------------------------------------------------------------


def said(talks: Talks, statement: Statement, speakers: Sequence[str] = (), *, about: bool = True) -> str:
    """A statement without its words: who does what by it, to whom, about what; of several who say it, all."""
    speaker = f" ({statement.speaker_name})" if statement.speaker_name else ""
    others = speakers or ((statement.by,) if statement.by else ())
    verb, joint = _DOES[statement.act]
    to = f" {joint} {party_name(talks, statement.to)}" if statement.to and statement.to not in others else ""
    matter = listed([nominal(talks, measure) for measure in statement.about])
    what = f": {matter}" if matter and about else ""
    according = f", according to {party_name(talks, statement.reported_by)}" if statement.reported_by else ""
    who = party_names(talks, others) if others else "the report itself"
    return f"{who}{speaker} {verb}{to}{according}{what}"


_DOES = {
    Act.DEMAND: ("made a demand", "of"),
    Act.PRECONDITION: ("set a condition", "for"),
    Act.OFFER: ("made an offer", "to"),
    Act.PROMISE: ("made a promise", "to"),
    Act.ACCEPT: ("agreed", "with"),
    Act.REFUSE: ("said no", "to"),
    Act.THREAT: ("made a threat", "against"),
    Act.ACCUSE: ("made an accusation", "against"),
    Act.SIGNAL: ("gave a signal", "to"),
    Act.ASSESS: ("gave a view", "to"),
    Act.MEET: ("met", "with"),
    Act.WITHDRAW: ("withdrew something", "towards"),
    Act.CONSIDER: ("weighed an option", "with"),
}
"""What is done by each act, and how whom it is aimed at is joined to it."""

_MONTH_LEFT_OVER = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December),?\s+(?=[A-Z])"
)


def whole_words(text: str) -> str:
    """Words cut out of a sentence, without what is left at their beginning of a date that was cut in two.

    >>> whole_words("November US and Japanese officials agreed"), whole_words("November 2006 was cold")
    ('US and Japanese officials agreed', 'November 2006 was cold')
    """
    return _MONTH_LEFT_OVER.sub("", text, count=1) if _MONTH_LEFT_OVER.match(text) else text


def answer(talks: Talks, statement: Statement) -> str:
    """The answer to an offer: "refused by North Korea"."""
    verb = {Act.ACCEPT: "accepted", Act.REFUSE: "refused", Act.CONSIDER: "under consideration"}
    return f"{verb.get(statement.act, 'answered')} by {party_name(talks, statement.by or '')}"


def became(talks: Talks, proposal: Proposal) -> str:
    """What became of a proposal: "refused by North Korea"."""
    by = f" by {party_names(talks, proposal.answered_by)}" if proposal.answered_by else ""
    return f"{proposal.answer.value}{by}"


def undisputed(talks: Talks, measures: Sequence[str]) -> str:
    """Measures that no conflict touches; what a program read may have missed a refusal."""
    opening = "Refused by nobody in what was read" if is_draft(talks) else "Not in dispute"
    return sentence(f"{opening}: {listed([nominal(talks, measure) for measure in measures])}")


# -- common ground -----------------------------------------------------------------------------------------------


def common_ground(ground: CommonGround) -> str:
    """How much can hold together as it is."""
    total = len(ground.keep) + len(ground.set_aside)
    if not ground.set_aside:
        whole = {0: "", 1: "The one position there is can stand as it is.", 2: "Both positions can stand as they are."}
        return whole.get(total, f"All {number(total)} positions can hold together as they are.")
    keep = len(ground.keep)
    if keep < 2:
        return f"{capital(number(keep))} of the {number(total)} positions can stand."
    return sentence(f"{number(keep)} of the {number(total)} positions can hold together as they are")


def tied(ground: CommonGround) -> str:
    """That another choice would do as well."""
    return (
        "Another choice would do just as well: which of them is set aside is not decided by weight."
        if ground.tied
        else ""
    )


def set_aside(ground: CommonGround) -> str:
    """The opening of the list of what to park."""
    count = len(ground.set_aside)
    return f"To set aside, or park in a working group ({counted(count, 'position')}):"


# -- timeline ----------------------------------------------------------------------------------------------------


def session(talks: Talks, met: Session) -> str:
    """A session in one clause."""
    kind = "session" if met.kind is SessionKind.OTHER else f"{met.kind.value} session"
    present = f": {party_names(talks, met.present)}" if met.present else ""
    place = f", {met.place}" if met.place else ""
    outcome = f". Outcome: {met.outcome}" if met.outcome else ""
    return f"{capital(kind)}{place}{present}{outcome}"


# -- how sure ----------------------------------------------------------------------------------------------------

ATTRIBUTION = {
    Attribution.NAMED: "a named speaker",
    Attribution.REPORTER: "the paper’s own word",
    Attribution.ANONYMOUS: "an unnamed source",
}


def sureness(which: str, confidence: str, attribution: Attribution | None, drafts: int) -> str:
    """How sure a conflict, or several alike, is: the lowest of its positions."""
    source = f", at its weakest on {ATTRIBUTION[attribution]}" if attribution else ""
    draft = f"; {counted(drafts, 'position')} of it not yet confirmed by a person" if drafts else ""
    return f"{which}: {confidence} confidence{source}{draft}."


def which_conflicts(numbers: Sequence[int]) -> str:
    """Conflicts by their numbers."""
    return f"Conflict{'s' if len(numbers) > 1 else ''} {listed([str(one) for one in numbers])}"


def supposed(edits: Sequence[str]) -> str:
    """That a briefing is about what is not on record, wherever it is handed on."""
    return f"As if, and not as things are. Supposed is: {'; '.join(edits)}."


def search(exhaustive: bool, conflicts_exhaustive: bool, *, drafted: bool = False, as_if: bool = False) -> str:
    """How far the search went; nothing is proved that rests on a draft, or on what is supposed."""
    if not exhaustive:
        return "A limit stopped the search: what is listed holds, but there may be more conflicts and cheaper ways out."
    if drafted or as_if:
        more = "" if conflicts_exhaustive else " There may be more conflicts than those listed."
        what = "is supposed here, and is said of nothing else" if as_if else "was read, not all of it confirmed"
        return f"The search was complete; what it found follows from what {what}.{more}"
    if conflicts_exhaustive:
        return "The search was complete: the verdict is proved, and these are all the conflicts."
    return "The verdict and the ways out are proved; there may be more conflicts than those listed."


def weak_grounds(talks: Talks, positions: Sequence[Position], why: str) -> str:
    """Positions that share a weakness, counted and named."""
    if len(positions) > 4:
        count = Counter(party_labels(talks, p.party) for p in positions)
        held = listed([f"{who} ({times})" for who, times in count.items()])
        return sentence(f"{capital(counted(len(positions), 'position'))} rest on {why}: {held}")
    told = [f"{party_labels(talks, p.party)} on {_matter(talks, p)}" for p in positions]
    verb = "rests" if len(positions) == 1 else "rest"
    return sentence(f"{capital(counted(len(positions), 'position'))} {verb} on {why}: {'; '.join(told)}")


def _matter(talks: Talks, position: Position) -> str:
    return nominal(talks, measures_of(position.says)[0])


# -- sources -----------------------------------------------------------------------------------------------------


def where(source: Source | None, ground: Ground) -> str:
    """Outlet and date of a ground, short: for a cell."""
    if source is None:
        return ground.source
    outlet = source.outlet or source.title or source.file or source.id
    return f"{outlet}, {date(source.date)}" if source.date else outlet


def entry(source: Source | None, ground: Ground, *, again: bool = False) -> Line:
    """A numbered source: outlet, title, date, address, and the words; short where the source stands above."""
    if source is None or again:
        words = f": {quoted(ground.quote)}" if ground.quote else ""
        return line(where(source, ground), words)
    title = quoted(source.title) if source.title else ""
    when = date(source.date) if source.date else "undated"
    parts = [source.outlet or "", title, when, "" if source.url else source.file or ""]
    words = f": {quoted(ground.quote)}" if ground.quote else ""
    address = (". ", Address(source.url)) if source.url else ()
    return line(f"{', '.join(part for part in parts if part) or source.id}{words}", address)


def party_role(talks: Talks, party: str) -> str:
    """A party and its part in the talks, for a list."""
    member = talks.party_by_id[party]
    role = "" if member.role.value == "party" else f" ({member.role.value})"
    return f"{member.label}{role}"


NO_POSITION = "No position on record."


SOFTLY = "Held softly, and therefore not binding:"
UNANSWERED = "; no answer on record"
WITHOUT_UNLOCK = "With every condition kept as it stands, this order works; none needs fewer measures."
EMPTY_ROADMAP = "No step is needed: nothing on record has to happen, and so no condition is broken."


def in_no_conflict(count: int, *, complete: bool) -> str:
    """How many binding positions block nobody."""
    verb = "is" if count == 1 else "are"
    known = "in no conflict" if complete else "in none of the conflicts listed"
    return f"{capital(counted(count, 'binding position'))} {verb} {known}."


NO_SOURCE = "no source, only on the analyst’s judgement"
ONE_SOURCE = "a single source"
UNNAMED = "an unnamed source"
LATER = "a source dated after the cut-off"
WEAKNESSES = (NO_SOURCE, UNNAMED, LATER, ONE_SOURCE)

ASSUMED = "The goal is the software’s assumption; a goal in the talks file replaces it."
FALLBACKS = (
    "What a party might live with instead is a convention of the software wherever the talks file lists no fallbacks: "
    "first “at the same time”, then “in either order”, then nothing."
)
PRICES = "The prices of ways out are a convention too: they count how firmly positions are held, and measure nothing."
WORTHS = "Worths are the analyst’s judgement; which of several ways out of equal price comes first rests on them."
ANALYST = "Firmness, confidence and the wording of each position are readings, of the analyst or of the program."


def drafts(count: int, total: int, by: str = "a program") -> str:
    """How many entries were drafted, and by whom."""
    if not count:
        return (
            "What the reports add to the file was read by a program and is not confirmed; the positions are the file’s."
        )
    some = f"{capital(number(count))} of the {number(total)} positions {'is a draft' if count == 1 else 'are drafts'}"
    which = "All positions are drafts" if count == total else some
    return f"{which}, made by {by} and not yet confirmed by a person."


def drafters(positions: Iterable[Position]) -> str:
    """Who drafted positions, where that is more than the rules."""
    by = {position.drafted_by for position in positions if position.is_draft}
    if by <= {Drafter.MODEL}:
        return "a language model" if by else "a program"
    if Drafter.MODEL in by and Drafter.RULES not in by:
        return "a language model, some of them read alike by the rules,"
    return "a program" if by <= {Drafter.RULES, None} else "the rules and a language model"


def not_binding(count: int) -> str:
    """How many positions were left out of the search."""
    were = "was" if count == 1 else "were"
    why = "soft, not in force, or held by an outsider"
    return f"{capital(counted(count, 'position'))} {were} reported but not made binding: {why}."
