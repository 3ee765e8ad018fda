"""Carrying out a review: the draft with what was decided about each sentence.

A position stands on the sentences that were not rejected: it is confirmed when one of them was accepted or edited, and
left out when none is left. Where an edit makes a statement say something else, the position of that sentence parts
from the one drafted; where it says what another position says already, the two are put together.
"""

import contextlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pourparler.errors import InputError
from pourparler.reading.matters.measures import free_id
from pourparler.reading.review.idle import spoken_of, with_what_can_be_asked, without_idle_measures
from pourparler.reading.review.state import Changed, Entry, Review, ReviewItem, Stand, Verdict
from pourparler.record.check import check
from pourparler.record.conditions.syntax import Condition
from pourparler.record.dates import PartialDate
from pourparler.record.drafters import by_hand
from pourparler.record.edits import edited
from pourparler.record.giving_up import GIVES_UP, given_up, said_on
from pourparler.record.ids import slug
from pourparler.record.passages import Ground
from pourparler.record.positions import Firmness, Position
from pourparler.record.proposals import Proposal, ProposalAnswer
from pourparler.record.sessions import Session
from pourparler.record.statements import Statement
from pourparler.record.talks import Talks

_DRAFT = "draft: "


def confirmed(talks: Talks, review: Review) -> Talks:
    """A draft with what was decided about it; what is still open stays a draft.

    Args:
        talks: the draft, of which the items of the review were made.
        review: what was decided.
    """
    told = tuple(_told(review))
    spoken = tuple(_spoken(talks, told))
    whole = changed(_with_what_is_sure(_carried_out(talks, review, told, spoken)), review.changes)
    whole = replace(whole, positions=_without_what_was_given_up(whole, spoken))
    tidy = without_idle_measures(whole, talks)
    return whole if faults(tidy) and not faults(whole) else tidy


def changed(talks: Talks, changes: Iterable[Changed]) -> Talks:
    """A record with the changes made in it that can be: what one names may be gone, or be one with another already."""
    for one in changes:
        with contextlib.suppress(InputError):
            talks = edited(talks, [one.edit])
    return with_what_can_be_asked(talks)


def _with_what_is_sure(talks: Talks) -> Talks:
    """Whoever confirms that somebody said something confirms that there is such a party and such a measure."""
    said = [statement for statement in talks.statements if statement.drafted_by is None]
    held = [position for position in talks.positions if not position.is_draft]
    made = tuple(proposal for proposal in talks.proposals if proposal.drafted_by is None)
    sure = {party for statement in said for party in (statement.by, statement.to)}
    sure |= {party for position in held for party in position.party}
    sure |= {party for proposal in made for party in (*proposal.by, *proposal.answered_by)}
    sure |= spoken_of(replace(talks, goal=None, statements=tuple(said), positions=tuple(held), proposals=made))
    return replace(
        talks,
        parties=tuple(by_hand(party) if party.id in sure else party for party in talks.parties),
        measures=tuple(by_hand(measure) if measure.id in sure else measure for measure in talks.measures),
    )


def faults(talks: Talks) -> tuple[str, ...]:
    """What makes a record invalid, each with how to mend it."""
    return tuple(f"{fault.what}. {fault.remedy}".strip() for fault in check(talks) if not fault.warning)


def _carried_out(
    talks: Talks, review: Review, told: Sequence["_Told"], spoken: Sequence[tuple["_Told", Statement]]
) -> Talks:
    edits = [decision for decision in review.standing.values() if decision.verdict is Verdict.EDIT]
    added = {party.id: party for edit in edits for party in edit.parties}
    parties = talks.party_by_id | {name: party for name, party in added.items() if name not in talks.party_by_id}
    new = {measure.id: measure for edit in edits for measure in edit.measures}
    measures = talks.measure_by_id | {name: m for name, m in new.items() if name not in talks.measure_by_id}
    return replace(
        talks,
        parties=tuple(parties.values()),
        measures=tuple(measures.values()),
        statements=(*(statement for _, statement in spoken), *_not_shown(talks, review)),
        positions=tuple(_positions(talks, review, told)),
        proposals=tuple(_proposals(talks, review)),
        sessions=tuple(session for session in talks.sessions if not _is_rejected(session, review)),
    )


def _is_rejected(told: Session | Statement, review: Review) -> bool:
    """Whether every sentence that tells of a meeting, or of the state of the talks, was rejected."""
    standing = review.standing
    no = {i.key for i in review.items if i.key in standing and standing[i.key].verdict is Verdict.REJECT}
    where = [i.key for ground in told.grounds for i in _sentences_of(ground, review)]
    return bool(where) and no.issuperset(where)


def _sentences_of(ground: Ground, review: Review) -> list[ReviewItem]:
    """The sentence that a passage begins in; of a title, all sentences of its report."""
    own = [item for item in review.items if item.source == ground.source]
    return [i for i in own if ground.span and i.span[0] <= ground.span[0] < i.span[1]] or own


@dataclass(frozen=True, slots=True)
class _Told:
    """What a sentence says after all."""

    item: ReviewItem
    entry: Entry
    sure: bool

    @property
    def proposed(self) -> Entry | None:
        """What was drafted in its place."""
        return None if self.entry.of is None else self.item.entries[self.entry.of]

    @property
    def statement(self) -> Statement | None:
        """The drafted statement."""
        return None if self.entry.of is None else self.item.statements[self.entry.of]

    @property
    def gives_up(self) -> bool:
        """Whether a person says that by it something is withdrawn or agreed to."""
        return self.entry.act in GIVES_UP and self.entry != self.proposed

    @property
    def grounds(self) -> tuple[Ground, ...]:
        """Where it stands: the drafted passage, or the whole sentence."""
        if self.statement is not None:
            return self.statement.grounds
        return (Ground(source=self.item.source, quote=self.item.text, span=self.item.span),)


def _told(review: Review) -> Iterator[_Told]:
    standing = review.standing
    for item in review.items:
        decision = standing.get(item.key)
        verdict = decision.verdict if decision is not None else Verdict.SKIP
        entries = decision.entries if decision is not None and verdict is Verdict.EDIT else item.entries
        if verdict is not Verdict.REJECT:
            yield from (_Told(item, entry, verdict is not Verdict.SKIP) for entry in entries)


# -- statements ------------------------------------------------------------------------------------------------------


def _spoken(talks: Talks, told: Iterable[_Told]) -> Iterator[tuple[_Told, Statement]]:
    """Each statement that the sentences make, with what made it; one that several sentences show once."""
    taken = {statement.id for statement in talks.statements}
    done: set[str] = set()
    for one in told:
        drafted = one.statement
        if drafted is not None and drafted.id in done:
            continue
        name = drafted.id if drafted is not None else free_id("added", taken)
        taken.add(name)
        done.add(name)
        kept = drafted if one.entry == one.proposed else None
        statement = kept or _statement(talks, name, one)
        yield one, by_hand(statement) if one.sure else statement


def _not_shown(talks: Talks, review: Review) -> Iterator[Statement]:
    """Statements that no sentence of the review shows, less what was rejected with where they stand."""
    shown = {statement.id for item in review.items for statement in item.statements}
    rest = (statement for statement in talks.statements if statement.id not in shown)
    yield from (statement for statement in rest if not _is_rejected(statement, review))


def _statement(talks: Talks, name: str, told: _Told) -> Statement:
    entry = told.entry
    says = entry.stands[0].says if entry.stands else None
    drafted = told.statement
    if drafted is None:
        return Statement(
            id=name,
            date=talks.source_by_id[told.item.source].date,
            by=entry.by,
            to=entry.to,
            act=entry.act,
            about=entry.about,
            says=says,
            text=told.item.text,
            grounds=told.grounds,
        )
    speaker = drafted.speaker_name if drafted.by == entry.by else None
    return replace(drafted, by=entry.by, to=entry.to, act=entry.act, about=entry.about, says=says, speaker_name=speaker)


# -- positions -------------------------------------------------------------------------------------------------------


@dataclass(slots=True, kw_only=True)
class _Claim:
    """A position as one sentence or several make it."""

    origin: Position | None
    party: tuple[str, ...]
    says: Condition
    firmness: Firmness
    grounds: list[Ground]
    sure: bool
    changed: bool

    def join(self, other: "_Claim") -> None:
        """Rest on another sentence too; what a person set goes before what was drafted."""
        if other.changed:
            self.firmness = other.firmness
        self.grounds += [ground for ground in other.grounds if ground not in self.grounds]
        self.sure, self.changed = self.sure or other.sure, self.changed or other.changed


def _positions(talks: Talks, review: Review, told: Iterable[_Told]) -> Iterator[Position]:
    claims: dict[tuple[str, ...], _Claim] = {}
    drafted = {(position.party, str(position.says)): position.id for position in reversed(talks.positions)}
    for one in told:
        for stand in one.entry.stands:
            if stand.firmness is None or one.gives_up:
                continue
            claim = _claim(one, stand, stand.firmness)
            name = claim.origin.id if claim.origin else drafted.get((claim.party, str(claim.says)))
            key = (name,) if name else (*claim.party, str(claim.says))
            if name and claim.origin is None:
                claim.origin = talks.position_by_id[name]
            if key in claims:
                claims[key].join(claim)
            else:
                claims[key] = claim
    shown = {position.id for item in review.items for position in item.positions}
    taken = {position.id for position in talks.positions}
    for position in talks.positions:
        if position.id not in shown:
            yield position
        elif (position.id,) in claims:
            yield _position(talks, position.id, claims.pop((position.id,)))
    for claim in claims.values():
        name = free_id(slug(f"{claim.party[0]} {claim.says}", longest=44), taken)
        taken.add(name)
        yield _position(talks, name, claim)


def _without_what_was_given_up(talks: Talks, spoken: Iterable[tuple[_Told, Statement]]) -> tuple[Position, ...]:
    """Positions of which a person says that whoever held them withdrew them, or agreed to what they hold back."""
    statements = {statement.id: statement for statement in talks.statements}
    positions = talks.positions
    for told, drawn in spoken:
        said = statements.get(drawn.id)
        if told.gives_up and said is not None:
            over = {one.id: one for one in given_up(positions, said, said_on(said, talks.source_by_id))}
            positions = tuple(over.get(one.id, one) for one in positions)
    return positions


def _claim(told: _Told, stand: Stand, firmness: Firmness) -> _Claim:
    """The position of one statement, parted from the drafted one where a person made it say something else."""
    drafted = None if stand.of is None else told.item.positions[stand.of]
    before = told.proposed.by if told.proposed is not None else None
    held = drafted.party if drafted is not None else (told.entry.by,)
    party = tuple(dict.fromkeys(told.entry.by if name == before else name for name in held))
    same = drafted is not None and (party, stand.says) == (drafted.party, drafted.says)
    grounds = _grounds_in(told.item, drafted) if drafted is not None else []
    return _Claim(
        origin=drafted if same else None,
        party=party,
        says=stand.says,
        firmness=firmness,
        grounds=grounds or list(told.grounds),
        sure=told.sure,
        changed=not same or (drafted is not None and firmness is not drafted.firmness),
    )


def _grounds_in(item: ReviewItem, position: Position) -> list[Ground]:
    start, end = item.span
    return [
        ground
        for ground in position.grounds
        if ground.source == item.source and ground.span is not None and start <= ground.span[0] < end
    ]


def _position(talks: Talks, name: str, claim: _Claim) -> Position:
    origin = claim.origin
    grounds = tuple(claim.grounds)
    dates = [date for ground in grounds if (date := talks.source_by_id[ground.source].date)]
    since = min(dates, key=PartialDate.first_day, default=None)
    if origin is None:
        return Position(
            id=name,
            party=claim.party,
            says=claim.says,
            firmness=claim.firmness,
            since=since,
            grounds=grounds,
            note="written in review",
        )
    lost = [ground for ground in origin.grounds if ground not in grounds]
    return replace(
        origin,
        firmness=claim.firmness,
        since=since if lost else origin.since,
        grounds=grounds if lost else (*origin.grounds, *(g for g in grounds if g not in origin.grounds)),
        note=_note(origin.note or "", claim),
        drafted_by=None if claim.sure else origin.drafted_by,
    )


def _note(note: str, claim: _Claim) -> str | None:
    """The words of the draft without its mark once a person has confirmed it."""
    if not claim.sure:
        return note or None
    plain = note.removeprefix(_DRAFT) if note.startswith(_DRAFT) else note.removeprefix("draft").lstrip(" :")
    return (f"{plain}; changed in review" if claim.changed else plain) or None


# -- proposals -------------------------------------------------------------------------------------------------------


def _proposals(talks: Talks, review: Review) -> Iterator[Proposal]:
    """Those of which the sentence was not rejected; without the answer whose sentence was."""
    for proposal in talks.proposals:
        made = [_verdict_on(ground, review) for ground in proposal.grounds]
        answers = [_verdict_on(ground, review) for ground in proposal.answer_grounds]
        if _all_rejected(made):
            continue
        if _all_rejected(answers):
            yield _confirmed(replace(proposal, answer=ProposalAnswer.OPEN, answered_by=(), answer_grounds=()), made)
        else:
            yield _confirmed(proposal, [*made, *answers])


def _all_rejected(verdicts: Sequence[Verdict | None]) -> bool:
    return bool(verdicts) and all(verdict is Verdict.REJECT for verdict in verdicts)


def _confirmed(proposal: Proposal, verdicts: Sequence[Verdict | None]) -> Proposal:
    return by_hand(proposal) if verdicts and not {None, Verdict.SKIP} & set(verdicts) else proposal


def _verdict_on(ground: Ground, review: Review) -> Verdict | None:
    """What was decided about the sentence that a passage begins in; None where nothing was, or there is none."""
    standing = review.standing
    where = _sentences_of(ground, review)
    decided = [standing[item.key].verdict for item in where if item.key in standing]
    return decided[0] if len(where) == 1 and decided else None
