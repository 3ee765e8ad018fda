"""Island of agreement: facts agreed and contested, positions that converge and that diverge.

The four parts are those of the tool of that name in the field manual of the Centre of Competence on Humanitarian
Negotiation [CCHN2019]_. They are filled from what is on record and from the disputes that were found.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pourparler.analysis.deadlock.answer import Deadlock
from pourparler.analysis.verdict import Verdict
from pourparler.brief.disputes import disputes
from pourparler.brief.document import Block, Bullets, Heading, Line, Paragraph, Section, cited, line
from pourparler.brief.outline.forms.room import cut, fitting, size_of
from pourparler.brief.outline.passages import Passages
from pourparler.brief.wording import conflicts, remarks
from pourparler.brief.wording import forms as told
from pourparler.brief.wording.conditions import claim
from pourparler.brief.wording.headings import DRAFT_MARK
from pourparler.brief.wording.measures import quoted
from pourparler.brief.wording.names import sentence
from pourparler.record.conditions.questions import asked_for, refused
from pourparler.record.passages import Ground
from pourparler.record.statements import Act
from pourparler.record.talks import Talks

ROOM = 4600
"""Characters of all four parts, sources included; what a part does not need is left to those that follow."""
_GIVING = (Act.OFFER, Act.PROMISE, Act.ACCEPT)


@dataclass(frozen=True, slots=True)
class _Item:
    """What stands in one of the parts: sentences, each with where it was read; and whether it rests on a draft."""

    said: tuple[tuple[str, tuple[Ground, ...]], ...]
    draft: bool = False

    @property
    def size(self) -> int:
        """Characters that it takes."""
        return sum(size_of(cut(words), grounds) for words, grounds in self.said)

    def written(self, passages: Passages) -> Line:
        """Each sentence with the first source that it rests on."""
        told = (cited(cut(words), passages.of(grounds[:1])) for words, grounds in self.said)
        pieces = (line(" " if place else "", one) for place, one in enumerate(told))
        return line(*pieces, DRAFT_MARK if self.draft else "")


def island(talks: Talks, deadlock: Deadlock, verdict: Verdict, passages: Passages) -> Section:
    """All four parts, on one page."""
    parts = (
        (told.AGREED_FACTS, list(_agreed(talks))),
        (told.CONTESTED_FACTS, list(_contested(talks))),
        (told.CONVERGENT, list(_converging(talks))),
        (told.DIVERGENT, list(_diverging(talks, deadlock))),
    )
    blocks: list[Block] = [Paragraph(line(told.RULINGS[verdict.ruling]), "lead")]
    room = ROOM
    for left, (heading, items) in zip(range(len(parts), 0, -1), parts, strict=True):
        kept, more = fitting(items, room // left, lambda one: one.size)
        room -= sum(one.size for one in kept)
        blocks += [Heading(heading), *_part(kept, more, passages)]
    blocks.append(Paragraph(line(f"{told.CONVENTION} {told.NOBODY_REFUSES}")))
    return Section("island", told.ISLAND, tuple(blocks))


def _part(items: Sequence[_Item], more: int, passages: Passages) -> Iterator[Block]:
    if not items:
        yield Paragraph(line(told.NOT_KNOWN))
        return
    yield Bullets(tuple(one.written(passages) for one in items))
    if more:
        yield Paragraph(line(told.more(more)))


def _agreed(talks: Talks) -> Iterator[_Item]:
    """Facts of the record, and what somebody agreed to."""
    for one in talks.facts:
        yield _Item(((told.fact(talks, one), ()),))
    for proposal in talks.proposals:
        if proposal.answer.value == "accepted":
            words = sentence(claim(talks, talks.position_by_id[proposal.id]))
            grounds = proposal.answer_grounds or proposal.grounds
            yield _Item(((words, grounds),), proposal.drafted_by is not None)


def _contested(talks: Talks) -> Iterator[_Item]:
    """Where reports differ on how talks stand, then what one says of another or of the facts."""
    differing = {one.state: one.grounds for one in talks.statements if one.state is not None}
    if len(differing) > 1:
        states = tuple((told.state(state), grounds) for state, grounds in differing.items())
        yield _Item(((told.DIFFER, ()), *states))
    for one in talks.statements:
        if one.by is not None and one.act in (Act.ACCUSE, Act.ASSESS):
            words = f": {quoted(remarks.whole_words(one.text))}" if one.text else ""
            said = sentence(f"{remarks.said(talks, one, about=not one.text)}{words}")
            yield _Item(((said, one.grounds),), one.drafted_by is not None)


def _converging(talks: Talks) -> Iterator[_Item]:
    """Measures that nobody refuses and that two want, or one wants and another offered or agreed to."""
    held = talks.positions_in_force
    against = {m for position in held for never in refused(position.says) for m in never}
    against |= {m for one in talks.statements if one.act is Act.REFUSE for m in one.about}
    for measure in talks.measures:
        wanting = [position for position in held if measure.id in asked_for(position.says)]
        giving = [one for one in talks.statements if one.act in _GIVING and measure.id in one.about and one.by]
        askers = tuple(dict.fromkeys(party for position in wanting for party in position.party))
        givers = tuple(dict.fromkeys(one.by for one in giving if one.by and one.by not in askers))
        if measure.id not in against and askers and (len(askers) > 1 or givers):
            grounds = (*(g for one in wanting for g in one.grounds), *(g for one in giving for g in one.grounds))
            said = sentence(told.converges(talks, measure.id, askers, givers))
            yield _Item(((said, grounds),), any(position.is_draft for position in wanting))


def _diverging(talks: Talks, deadlock: Deadlock) -> Iterator[_Item]:
    """The disputes, the main one first."""
    for conflict in disputes(talks, deadlock):
        held = [talks.position_by_id[id_] for id_ in conflict.positions]
        said = tuple((sentence(claim(talks, position)), position.grounds) for position in held)
        draft = any(position.is_draft for position in held)
        yield _Item(said or ((conflicts.verdict(talks, conflict), ()),), draft)
