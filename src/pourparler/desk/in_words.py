"""Questions that are answered by a sentence: what a party wants of which nothing is known, and what talks are stuck on.

What rules ask about is what they have read, which may be beside the matter. Whoever has read the report can say in two
sentences who insists on what and who stands against it; so that is asked after two questions at the latest, whatever
else there is to ask.

>>> from pourparler.record.codec import loads
>>> talks = loads('''
... {pourparler: 1, talks: T, parties: [{id: a}, {id: b}],
...  measures: [{id: m, by: [b]}, {id: n, by: [a]}, {id: o, by: [b]}],
...  positions: [{id: p, party: a, says: m}, {id: q, party: b, says: never n}, {id: r, party: b, says: o before n}]}''')
>>> [one.id for one in standing_against(talks, talks.positions[0])]
['q', 'r']
>>> [(one.id, str(says)) for one, says in opposed(talks.positions[0], talks.positions[1])]
[('p', 'require m'), ('q', 'never m')]
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from pourparler.analysis.explanations.answer import Explanation
from pourparler.analysis.explanations.hypotheses import Hypothesis
from pourparler.analysis.verdict import Ruling, Verdict
from pourparler.record.conditions.contraries import contrary, what_is_asked, without_order
from pourparler.record.conditions.questions import demanded, measures_at
from pourparler.record.conditions.syntax import Condition, Place
from pourparler.record.positions import Position
from pourparler.record.statements import TalksState
from pourparler.record.talks import Talks

MOST_BEFORE = 2
"""Questions that are asked before what the talks are stuck on."""


@dataclass(frozen=True, slots=True)
class Wants:
    """What a party wants of which nothing is on record."""

    party: str


@dataclass(frozen=True, slots=True)
class Impasse:
    """What the talks are stuck on: who insists on what, and who stands against it.

    Attributes:
        free: whether nothing on record keeps them stuck, so that it is asked whether anything does.
    """

    free: bool = False


InWords: TypeAlias = Wants | Impasse
PutOff: TypeAlias = Collection[Hypothesis | InWords]


def is_worth_asking(talks: Talks, verdict: Verdict) -> bool:
    """Whether it may be asked what the talks are stuck on: somebody takes part, or reports tell how they stand."""
    return bool(talks.binding_parties) or verdict.reported.state is not None


def in_order(
    talks: Talks, verdict: Verdict, explanations: Sequence[Explanation], *, put_off: PutOff = (), answered: int = 0
) -> list[Explanation | InWords]:
    """What to ask of a record, the first first.

    Where nothing on record keeps the talks stuck, it is still asked whether anything does, unless they have led to an
    agreement: what was not read is no sign that there is nothing.

    Args:
        talks: the record.
        verdict: what may be said of it.
        explanations: what would explain a deadlock that the record does not show.
        put_off: what is not to be asked now.
        answered: how many questions were answered so far.
    """
    if verdict.ruling is Ruling.STUCK:
        return []
    free = verdict.ruling is Ruling.NOT_STUCK
    is_asked = Impasse(free) not in put_off and is_worth_asking(talks, verdict)
    last: list[Explanation | InWords] = [Impasse(free)] if is_asked else []
    if free:
        return last if verdict.reported.state is not TalksState.AGREED else []
    wants = [one for one in map(Wants, verdict.unheard) if one not in put_off]
    asked: list[Explanation | InWords] = [
        *wants[:1],
        *(one for one in explanations if not set(put_off).intersection(one.hypotheses)),
        *wants[1:],
    ]
    before = max(0, MOST_BEFORE - answered)
    return [*asked[:before], *last, *asked[before:]]


def standing_against(talks: Talks, own: Position) -> tuple[Position, ...]:
    """What others insist on that may not be had beside a position: first what they ask of its holders, then the rest.

    Args:
        talks: the record.
        own: the position.
    """
    theirs = (one for one in talks.standing_positions if set(one.party).isdisjoint(own.party))
    others = [one for one in theirs if what_is_asked(one.says)]
    doing = {measure.id for measure in talks.measures if set(measure.by) & set(own.party)}
    return tuple(sorted(others, key=lambda one: not doing.intersection(_named(one.says))))


def opposed(one: Position, other: Position) -> tuple[tuple[Position, Condition], tuple[Position, Condition]]:
    """What two insist on of which the second stands against the first: the one asks for what the other refuses.

    Who would do on a condition what is asked of him does not refuse it; there it is what he waits for that is refused.

    Returns:
        each of the two, with what it asks for, and with the contrary of that; who asks stands first.

    Raises:
        ValueError: who should ask asks for nothing.
    """
    if set(measures_at(other.says, Place.WAITING)).intersection(demanded(one.says)):
        one, other = other, one
    asked = without_order(one.says)
    return (one, asked), (other, contrary(asked))


def _named(says: Condition) -> tuple[str, ...]:
    return measures_at(says, *Place)
