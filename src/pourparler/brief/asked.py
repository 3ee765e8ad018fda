"""The questions that would settle the verdict as a page shows them: in words, with the passages, and what to answer."""

from collections.abc import Iterable
from dataclasses import dataclass

from pourparler.brief.wording import asking, remarks
from pourparler.desk.asking import Asked, Reply
from pourparler.record.conditions.syntax import measures_of
from pourparler.record.passages import Ground
from pourparler.record.talks import Talks

MOST_PASSAGES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Where something was said.

    Attributes:
        where: the report, in words.
        quote: the words; empty where only the report is known.
        file: the file of the report; empty where none is known.
    """

    where: str
    quote: str
    file: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownReply:
    """What can be answered.

    Attributes:
        reply: yes, no or unknown.
        part: of several suppositions, the one that it is about.
        words: on the button.
    """

    reply: Reply
    part: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownQuestion:
    """A question to a person.

    Attributes:
        id: its name.
        words: what is asked.
        settles: whether it is one of those that would settle the verdict.
        passages: on what it rests.
        replies: what can be answered.
    """

    id: str
    words: str
    settles: bool
    passages: tuple[Passage, ...]
    replies: tuple[ShownReply, ...]


def shown(talks: Talks, asked: Iterable[Asked]) -> tuple[ShownQuestion, ...]:
    """Questions as they are shown."""
    return tuple(_shown(talks, one) for one in asked)


def _shown(talks: Talks, asked: Asked) -> ShownQuestion:
    return ShownQuestion(
        id=asked.id,
        words=asking.question(talks, asked),
        settles=asked.settles,
        passages=passages(talks, grounds_of(talks, asked)),
        replies=tuple(ShownReply(reply=r, part=p, words=w) for r, p, w in asking.replies(talks, asked)),
    )


def grounds_of(talks: Talks, asked: Asked) -> tuple[Ground, ...]:
    """The passages that a question rests on: of its position, a new name, or what could not hold together then."""
    if asked.names is not None:
        return _of_new(talks, asked.names.goes)
    if asked.matter is not None:
        return asked.matter.grounds(talks)
    conflict = asked.explanation.conflict if asked.explanation is not None else ()
    held = [ground for name in conflict for ground in talks.position_by_id[name].grounds]
    about = {name for part in asked.parts for name in (*part.measures, part.measure or "")}
    told = [p for p in talks.standing_positions if about & {*measures_of(p.says)}]
    return tuple(dict.fromkeys([*held, *(ground for position in told for ground in position.grounds)]))


def _of_new(talks: Talks, id_: str) -> tuple[Ground, ...]:
    """Where something is told of a party or a measure."""
    told = [s.grounds for s in talks.statements if id_ in (s.by, s.to, *s.about)]
    told += [p.grounds for p in talks.positions if id_ in (*p.party, *measures_of(p.says))]
    return tuple(dict.fromkeys(ground for grounds in told for ground in grounds))


def passages(talks: Talks, grounds: Iterable[Ground]) -> tuple[Passage, ...]:
    """Passages in words, those that show the words themselves first."""
    chosen = sorted(grounds, key=lambda ground: not ground.quote)[:MOST_PASSAGES]
    sources = talks.source_by_id
    return tuple(
        Passage(
            where=remarks.where(sources.get(ground.source), ground),
            quote=ground.quote or "",
            file=(sources[ground.source].file or "") if ground.source in sources else "",
        )
        for ground in chosen
    )
