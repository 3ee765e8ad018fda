"""The state of a review: the sentences of a draft, and what a person decided about each, as a fold of decisions.

Nothing here knows of a terminal, a page or a file. Every sentence is an item, also one in which nothing was read; a
decision holds whatever it needs to be carried out, so that the decisions and the draft together give the confirmed
record. A decision counts for the sentence it was made about as long as the same is proposed for it.
"""

import hashlib
import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TypeVar

from pourparler.reading.positions.drafting import Draft
from pourparler.record.conditions.syntax import Condition
from pourparler.record.edits import Edit
from pourparler.record.measures import Measure
from pourparler.record.parties import Party
from pourparler.record.positions import Firmness, Position
from pourparler.record.statements import Act, Statement

Key = tuple[str, int, int]
"""A sentence: the fingerprint of its report, and where it stands in the original."""
_Resting = TypeVar("_Resting", Statement, Position)


class Verdict(StrEnum):
    """What a person decided about a sentence."""

    ACCEPT = "accept"
    EDIT = "edit"
    REJECT = "reject"
    SKIP = "skip"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """What a statement says in the language of conditions.

    Attributes:
        of: place of the drafted position among those of the sentence; None where there was none.
        says: the condition.
        firmness: how firmly it is insisted on; None where it is said but no position rests on it.
    """

    of: int | None = None
    says: Condition
    firmness: Firmness | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A statement with what it says, as proposed or as a person put it.

    Attributes:
        of: place of the drafted statement among those of the sentence; None where a person added it.
        by: id of the party whose act it is.
        to: id of the party it is directed at.
        act: what is done.
        about: ids of measures.
        stands: what it says, and the positions that rest on it.
    """

    of: int | None = None
    by: str
    to: str | None = None
    act: Act
    about: tuple[str, ...] = ()
    stands: tuple[Stand, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewItem:
    """One sentence with what was read in it.

    Attributes:
        key: which sentence it is.
        file: name of its report.
        source: id of the report in the draft.
        text: its words, as the original has them.
        statements: drafted statements that begin in it.
        positions: drafted positions that rest on it.
        entries: both together, as proposed.
        proposal: fingerprint of the entries: a decision about something else does not count.
    """

    key: Key
    file: str
    source: str
    text: str
    statements: tuple[Statement, ...] = ()
    positions: tuple[Position, ...] = ()
    entries: tuple[Entry, ...] = ()
    proposal: str = field(init=False)

    @property
    def span(self) -> tuple[int, int]:
        """Where it stands in the original of its report."""
        return self.key[1:]

    def __post_init__(self) -> None:
        """Take the fingerprint."""
        told = [[e.by, e.to, e.act, e.about, [[str(s.says), s.firmness] for s in e.stands]] for e in self.entries]
        object.__setattr__(self, "proposal", hashlib.sha256(json.dumps(told).encode()).hexdigest()[:16])

    def passage(self, place: int | None) -> tuple[int, int]:
        """Where a statement of it stands in the original; the whole sentence for one that a person added."""
        grounds = () if place is None else self.statements[place].grounds
        return next((ground.span for ground in grounds if ground.span and ground.source == self.source), self.span)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What somebody decided about one sentence.

    Attributes:
        number: its number in the review, from 1; an undoing names it.
        item: the sentence.
        proposal: fingerprint of what was proposed.
        verdict: what was decided.
        by: who decided.
        at: when, in UTC.
        entries: of an edit, all that the sentence says.
        parties: of an edit, parties that the draft did not know.
        measures: of an edit, measures that the draft did not know.
    """

    number: int
    item: Key
    proposal: str
    verdict: Verdict
    by: str
    at: str
    entries: tuple[Entry, ...] = ()
    parties: tuple[Party, ...] = ()
    measures: tuple[Measure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """What somebody changed about the whole draft: two measures are one, the goal, the answer to a question.

    Attributes:
        number: its number in the review, counted with the decisions.
        edit: the change.
        words: what it does, for those who look at it later.
        by: who decided.
        at: when, in UTC.
    """

    number: int
    edit: Edit
    words: str
    by: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """A decision or a change taken back."""

    number: int
    by: str
    at: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a review has come: sentences in all, and decided in each way."""

    total: int
    accepted: int
    edited: int
    rejected: int
    skipped: int

    @property
    def left(self) -> int:
        """Sentences about which nothing was decided."""
        return self.total - self.accepted - self.edited - self.rejected - self.skipped


@dataclass(frozen=True, slots=True)
class Review:
    """Sentences, the decisions that stand, and the sentence that is looked at.

    Attributes:
        items: the sentences, in the order of the draft.
        history: decisions that were not taken back, in the order in which they were made.
        at: place of the sentence that is looked at; the number of sentences when the end is reached.
        changes: of the whole draft, in the order in which they were made.
    """

    items: tuple[ReviewItem, ...]
    history: tuple[Decision, ...] = ()
    at: int = 0
    changes: tuple[Changed, ...] = ()

    @property
    def here(self) -> ReviewItem | None:
        """The sentence that is looked at; None at the end."""
        return self.items[self.at] if self.at < len(self.items) else None

    @property
    def standing(self) -> dict[Key, Decision]:
        """The last decision about each sentence of which the proposal is still the same."""
        proposals = {item.key: item.proposal for item in self.items}
        return {d.item: d for d in self.history if proposals.get(d.item) == d.proposal}

    def outdated(self, item: ReviewItem) -> Decision | None:
        """The last decision about a sentence, where something else was proposed for it then."""
        last = next((d for d in reversed(self.history) if d.item == item.key), None)
        return last if last is not None and last.proposal != item.proposal else None

    @property
    def progress(self) -> Progress:
        """How many sentences were decided in which way."""
        count = Counter(decision.verdict for decision in self.standing.values())
        return Progress(len(self.items), *(count[verdict] for verdict in Verdict))

    def decide(self, decision: Decision) -> "Review":
        """With one decision more, looking at the next sentence that is open."""
        place = next((n for n, item in enumerate(self.items) if item.key == decision.item), None)
        decided = replace(self, history=(*self.history, decision))
        return decided if place is None else replace(decided, at=decided.open_from(place + 1))

    def change(self, changed: Changed) -> "Review":
        """With one change of the whole draft more."""
        return replace(self, changes=(*self.changes, changed))

    def undo(self) -> "Review":
        """Without what was done last, looking at its sentence if it was about one; the same if nothing was done."""
        last = self.last
        return self if last is None else self.without(last.number)

    @property
    def last(self) -> Decision | Changed | None:
        """What was done last: a decision about a sentence of this draft, or a change."""
        keys = {item.key for item in self.items}
        done: list[Decision | Changed] = [decision for decision in self.history if decision.item in keys]
        done += self.changes
        return max(done, key=lambda one: one.number, default=None)

    def without(self, number: int) -> "Review":
        """Without the decision or the change of a number, looking at the sentence of a decision."""
        if any(changed.number == number for changed in self.changes):
            return replace(self, changes=tuple(one for one in self.changes if one.number != number))
        gone = next((decision for decision in self.history if decision.number == number), None)
        if gone is None:
            return self
        place = next((n for n, item in enumerate(self.items) if item.key == gone.item), self.at)
        return replace(self, history=tuple(d for d in self.history if d is not gone), at=place)

    def back(self) -> "Review":
        """Looking at the sentence before."""
        return replace(self, at=max(0, self.at - 1))

    def forward(self) -> "Review":
        """Looking at the sentence behind, decided or not."""
        return replace(self, at=min(len(self.items), self.at + 1))

    def open_from(self, place: int) -> int:
        """Place of the first sentence without a decision, from a place on and then from the beginning."""
        standing = self.standing
        around = (*range(place, len(self.items)), *range(place))
        return next((n for n in around if self.items[n].key not in standing), len(self.items))

    def open_on(self, entries: Iterable[str]) -> "Review":
        """Looking at an open sentence on which one of these positions or statements rests, the first named first.

        Where there is none, at the end.
        """
        standing = self.standing
        place: dict[str, int] = {}
        for number, item in enumerate(self.items):
            if item.key not in standing:
                for entry in (*(one.id for one in item.positions), *(one.id for one in item.statements)):
                    place.setdefault(entry, number)
        return replace(self, at=next((place[name] for name in entries if name in place), len(self.items)))

    def skipped(self) -> "Review":
        """Looking at the first sentence that was skipped; the same if none was."""
        standing = self.standing
        for place, item in enumerate(self.items):
            if item.key in standing and standing[item.key].verdict is Verdict.SKIP:
                return replace(self, at=place)
        return self


def replay(items: tuple[ReviewItem, ...], events: Iterable[Decision | Changed | Undone]) -> Review:
    """The review after everything that happened, looking at the first open sentence behind the last decision."""
    done: dict[int, Decision | Changed] = {}
    for event in events:
        if isinstance(event, Undone):
            done.pop(event.number, None)
        else:
            done[event.number] = event
    decisions = tuple(one for one in done.values() if isinstance(one, Decision))
    review = Review(items, decisions, changes=tuple(one for one in done.values() if isinstance(one, Changed)))
    keys = {item.key: place for place, item in enumerate(items)}
    last = max((keys[one.item] for one in decisions[-1:] if one.item in keys), default=-1)
    return replace(review, at=review.open_from(last + 1))


# -- from a draft to items ------------------------------------------------------------------------------------------


def items_of(draft: Draft) -> tuple[ReviewItem, ...]:
    """Every sentence of a draft's reports, with the statements that begin in it and the positions that rest on it."""
    found: list[ReviewItem] = []
    for report, source in zip(draft.reports, draft.talks.sources, strict=True):
        places = [report.original.place((sentence.start, sentence.end)) for sentence in report.sentences]
        starts = [start for start, _ in places]
        said = _by_sentence([one for one in draft.talks.statements if one.by], source.id, starts)
        held = _by_sentence(draft.talks.positions, source.id, starts)
        for number, place in enumerate(places):
            item = ReviewItem(
                key=(report.text_sha256, *place),
                file=report.file,
                source=source.id,
                text=report.original.text[slice(*place)],
                statements=tuple(said.get(number, ())),
                positions=tuple(held.get(number, ())) if number in said else (),
            )
            found.append(replace(item, entries=_proposed(item)))
    return tuple(found)


def _by_sentence(entries: Iterable[_Resting], source: str, starts: list[int]) -> dict[int, list[_Resting]]:
    """Entries by the number of the sentence in which a passage of theirs begins."""
    found: dict[int, list[_Resting]] = {}
    for entry in entries:
        spans = [ground.span for ground in entry.grounds if ground.source == source and ground.span]
        for number in dict.fromkeys(max(0, bisect_right(starts, span[0]) - 1) for span in spans):
            found.setdefault(number, []).append(entry)
    return found


def _proposed(item: ReviewItem) -> tuple[Entry, ...]:
    owner = [_owner(item, position) for position in item.positions]
    return tuple(
        Entry(
            of=place,
            by=said.by or "",
            to=said.to,
            act=said.act,
            about=said.about,
            stands=_stands(item, said, [n for n, where in enumerate(owner) if where == place]),
        )
        for place, said in enumerate(item.statements)
    )


def _owner(item: ReviewItem, position: Position) -> int:
    """Place of the statement that a position rests on: the same passage, else the same party, else the first."""
    passages = {ground.span for ground in position.grounds if ground.source == item.source}
    ranked = [
        (item.passage(place) in passages, said.by in position.party, said.says == position.says, -place)
        for place, said in enumerate(item.statements)
    ]
    return -max(ranked)[-1]


def _stands(item: ReviewItem, said: Statement, places: list[int]) -> tuple[Stand, ...]:
    stands = tuple(Stand(of=n, says=item.positions[n].says, firmness=item.positions[n].firmness) for n in places)
    return stands or ((Stand(says=said.says),) if said.says is not None else ())
