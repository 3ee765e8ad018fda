"""What is on record besides positions: offers and their answers, sessions, statements."""

import datetime
from collections.abc import Iterator, Sequence

from pourparler.analysis.deadlock.answer import Deadlock
from pourparler.brief.document import Block, Bullets, Line, Paragraph, Section, Strong, cited, line
from pourparler.brief.figures import timeline as timeline_figure
from pourparler.brief.outline.passages import Passages
from pourparler.brief.wording import headings, remarks
from pourparler.brief.wording.conditions import claim
from pourparler.brief.wording.measures import quoted
from pourparler.brief.wording.names import capital, date, party_names
from pourparler.record.conditions.questions import refused
from pourparler.record.conditions.syntax import measures_of
from pourparler.record.positions import Firmness
from pourparler.record.proposals import Proposal, ProposalAnswer
from pourparler.record.sessions import Session
from pourparler.record.statements import Act, Statement
from pourparler.record.talks import Talks

_OFFERS = (Act.OFFER, Act.PROMISE, Act.CONSIDER)
_ANSWERS = (Act.ACCEPT, Act.REFUSE)


def offered(talks: Talks, deadlock: Deadlock, passages: Passages) -> Section:
    """Offers with their answers, what is held softly, and what no conflict touches."""
    replies = Replies(talks, deadlock)
    offers = [_offer(talks, replies, one, passages) for one in talks.statements if one.act in _OFFERS]
    soft = [_softly(talks, p.id, passages) for p in talks.standing_positions if p.firmness is Firmness.SOFT]
    blocks: list[Block] = [Bullets(tuple(offers))] if offers else []
    if soft:
        blocks += [Paragraph(line(remarks.SOFTLY)), Bullets(tuple(soft))]
    free = undisputed(talks, deadlock)
    if free and deadlock.stuck:
        blocks.append(Paragraph(line(remarks.undisputed(talks, free))))
    count = len(talks.binding_positions) - len({id_ for c in deadlock.conflicts for id_ in c.positions})
    if count and deadlock.stuck and any(conflict.positions for conflict in deadlock.conflicts):
        blocks.append(Paragraph(line(remarks.in_no_conflict(count, complete=deadlock.conflicts_exhaustive))))
    return Section("offered", headings.OFFERED, tuple(blocks))


def unanswered(talks: Talks, deadlock: Deadlock) -> list[Statement]:
    """The offers and promises to which no answer is on record."""
    replies = Replies(talks, deadlock)
    asked = (one for one in talks.statements if one.act in (Act.OFFER, Act.PROMISE))
    return [offer for offer in asked if next(replies.to(offer), None) is None and replies.became(offer) is None]


def _offer(talks: Talks, replies: "Replies", offer: Statement, passages: Passages) -> Line:
    refs = passages.of(offer.grounds)
    words = f": {quoted(offer.text)}" if offer.text and not offer.about else ""
    pieces: list[Line] = [line(capital(remarks.said(talks, offer)), words, " " if refs else "", refs)]
    for reply in replies.to(offer):
        refs = passages.of(reply.grounds)
        pieces.append(line(", ", remarks.answer(talks, reply), " " if refs else "", refs))
    proposal = replies.became(offer)
    if proposal is not None and len(pieces) == 1:
        refs = passages.of(proposal.answer_grounds)
        pieces.append(line(", ", remarks.became(talks, proposal), " " if refs else "", refs))
    silence = "" if len(pieces) > 1 or offer.act is Act.CONSIDER else remarks.UNANSWERED
    return line(*pieces, f"{silence}.")


class Replies:
    """What was said to offers, ready to be asked about each: every statement is looked at once.

    Args:
        talks: the record.
        deadlock: why it is stuck, with the goal.
    """

    def __init__(self, talks: Talks, deadlock: Deadlock) -> None:
        self._aim = frozenset(measure for part in deadlock.goal for measure in measures_of(part))
        self._answered = [one for one in talks.proposals if one.answer is not ProposalAnswer.OPEN]
        self._about: dict[str, dict[int, Statement]] = {}
        self._same_words: dict[object, set[str]] = {}
        for number, reply in enumerate(talks.statements):
            if reply.act in _ANSWERS and reply.by is not None:
                self._same_words.setdefault(_words(reply), set()).add(reply.by)
                for measure in reply.about:
                    self._about.setdefault(measure, {})[number] = reply

    def to(self, offer: Statement) -> Iterator[Statement]:
        """Acceptances and refusals of the same thing by others, not earlier, and not by the same words.

        What the talks are for does not tell offers apart, and counts only where an offer is about nothing else.
        """
        matter = set(offer.about) - self._aim or set(offer.about)
        same = {number: reply for measure in matter for number, reply in self._about.get(measure, {}).items()}
        for _, reply in sorted(same.items()):
            later = not (reply.date and offer.date) or reply.date.last_day() >= offer.date.first_day()
            if later and reply.by != offer.by and offer.by not in self._same_words[_words(reply)]:
                yield reply

    def became(self, offer: Statement) -> Proposal | None:
        """What stands among the proposals as the same offer, with its answer; None where no answer stands there."""
        return next((one for one in self._answered if _puts_forward(offer, one)), None)


def _puts_forward(offer: Statement, proposal: Proposal) -> bool:
    on_one_day = offer.date is None or proposal.date is None or offer.date == proposal.date
    same = not set(offer.grounds).isdisjoint(proposal.grounds) or (offer.says == proposal.says and on_one_day)
    return offer.by in proposal.by and same


def _words(reply: Statement) -> object:
    return reply.act, reply.grounds


def _softly(talks: Talks, id_: str, passages: Passages) -> Line:
    position = talks.position_by_id[id_]
    refs = passages.of_position(id_)
    return line(capital(claim(talks, position)), " " if refs else "", refs, ".")


def undisputed(talks: Talks, deadlock: Deadlock) -> tuple[str, ...]:
    """Measures of the goal or of binding positions that stand in no conflict, and that nobody refuses."""
    disputed = {
        m for c in deadlock.conflicts for id_ in c.positions for m in measures_of(talks.position_by_id[id_].says)
    }
    named = [m for part in deadlock.goal for m in measures_of(part)]
    named += [m for position in talks.binding_positions for m in measures_of(position.says)]
    disputed |= {m for position in talks.standing_positions for never in refused(position.says) for m in never}
    disputed |= {m for statement in talks.statements if statement.act is Act.REFUSE for m in statement.about}
    return tuple(m for m in dict.fromkeys(named) if m not in disputed)


def timeline(talks: Talks, passages: Passages) -> Section:
    """Sessions and statements by date, undated ones last."""
    entries = sorted(_entries(talks), key=lambda entry: entry[0] or datetime.date.max)
    told = tuple(_dated(talks, entry, passages) for _, entry in entries)  # first, for the order of the numbers
    picture = timeline_figure.draw(talks, passages.of)
    blocks: list[Block] = [picture] if picture else []
    if told:
        blocks.append(Bullets(told))
    return Section("timeline", headings.TIMELINE, tuple(blocks))


def _entries(talks: Talks) -> Iterator[tuple[datetime.date | None, Session | list[Statement]]]:
    for met in talks.sessions:
        yield met.date.first_day() if met.date else None, met
    for same in said_together(talks):
        yield same[0].date.first_day() if same[0].date else None, same


def _dated(talks: Talks, told: Session | list[Statement], passages: Passages) -> Line:
    """One entry, with what it rests on."""
    if isinstance(told, Session):
        words, when, grounds = remarks.session(talks, told), told.date, told.grounds
    else:
        words, when = _told(talks, told), told[0].date
        grounds = tuple(ground for one in told for ground in one.grounds)
    return line(Strong(capital(date(when))), ": ", cited(words, passages.of(grounds)), ".")


def _told(talks: Talks, same: list[Statement]) -> str:
    """A statement, or one act that several are on record with: then whose it is, and the fullest words."""
    one = next((statement for statement in same if statement.by), same[0])
    speakers = list(dict.fromkeys(statement.by for statement in same if statement.by))
    if len({statement.act for statement in same if statement.by}) > 1:
        fullest = max((statement.text or "" for statement in same), key=len)
        return f"{capital(party_names(talks, speakers))}: {quoted(remarks.whole_words(fullest))}"
    words = f": {quoted(remarks.whole_words(one.text))}" if one.text else ""
    return f"{capital(remarks.said(talks, one, speakers, about=not one.text))}{words}"


def said_together(talks: Talks) -> list[list[Statement]]:
    """Statements in their order, those of one day that rest on the same words put together, whoever makes them."""
    groups: dict[object, list[Statement]] = {}
    places = _places(talks.statements)
    for one in talks.statements:
        alike = (one.date, one.act, one.about, one.text, one.speaker_name, one.grounds)
        groups.setdefault(places.get(one.id) or (alike if one.text and one.grounds else one.id), []).append(one)
    return list(groups.values())


def _places(statements: Sequence[Statement]) -> dict[str, object]:
    """Where each statement stands in its source: those whose passages lie in one another have one place."""
    placed = [(ground.source, ground.span, one) for one in statements for ground in one.grounds[:1] if ground.span]
    found: dict[str, object] = {}
    source, start, end = "", 0, 0
    for where, span, one in sorted(placed, key=lambda entry: (entry[0], entry[1][0], -entry[1][1])):
        if where != source or span[1] > end:
            source, (start, end) = where, span
        found[one.id] = (one.date, source, start)
    return found
