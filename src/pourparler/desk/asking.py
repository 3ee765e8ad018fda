"""The few questions that would settle the verdict, each with what can be answered, and the change that an answer makes.

Where nobody can say whether talks are stuck, what would explain a deadlock is asked first; then the drafted readings
on which the verdict turns. Nobody has to go through all that was read.
"""

import datetime
import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import product

from pourparler.analysis.explanations.answer import Explanation
from pourparler.analysis.explanations.hypotheses import Hypothesis, Kind, condition
from pourparler.analysis.verdict import Ruling
from pourparler.desk import answering
from pourparler.desk.mattering import Effect, Matter, Weighed
from pourparler.desk.newcomers import PARTY, Pair
from pourparler.record.answered import Answer, Answered
from pourparler.record.codec.answers import encode
from pourparler.record.conditions.syntax import measures_of
from pourparler.record.dates import PartialDate
from pourparler.record.edits import Edit
from pourparler.record.talks import Talks

MOST = 7
"""Questions that are asked at a time."""


class Reply(StrEnum):
    """What can be answered."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"

    @property
    def told(self) -> str:
        """The same in words: "Yes", "No", "Nobody can tell"."""
        return "Nobody can tell" if self is Reply.UNKNOWN else self.value.capitalize()


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question to a person.

    Attributes:
        id: its name, the same as long as the same is asked.
        settles: whether it is one of those that would settle the verdict.
        matter: the drafted reading that it is about; None where it is about an explanation.
        explanation: the explanation that it is about.
        names: two names of which it asks whether they are of one.
    """

    id: str
    settles: bool
    matter: Matter | None = None
    explanation: Explanation | None = None
    names: Pair | None = None

    @property
    def parts(self) -> tuple[Hypothesis, ...]:
        """The suppositions of an explanation, of which a "no" must name one."""
        return () if self.explanation is None else self.explanation.hypotheses

    @property
    def replies(self) -> tuple[Reply, ...]:
        """What can be answered: that nobody knows is worth keeping only where it would be asked again."""
        return (Reply.YES, Reply.NO) if self.matter is not None else tuple(Reply)


def questions(weighed: Weighed, explanations: Iterable[Explanation], names: Iterable[Pair] = ()) -> tuple[Asked, ...]:
    """What to ask: first who and what in new reports is on record by another name, then the most telling.

    Args:
        weighed: what turns on each drafted reading.
        explanations: what would explain a deadlock that the record does not show.
        names: what may be one by its names.
    """
    cannot_say = weighed.verdict.ruling is Ruling.CANNOT_SAY
    naming = [of_names(one) for one in names]
    told = {frozenset((pair.stays, pair.goes)) for one in naming if (pair := one.names) is not None}
    explaining = [of_explanation(one) for one in explanations if not _only_of(one, told)] if cannot_say else []
    settling = weighed.to_settle
    asked = (one for one in weighed.worth_asking if one in settling or one.effect is Effect.VERDICT)
    reading = [_of_matter(matter, settles=matter in settling) for matter in asked]
    return tuple([*naming, *explaining, *reading][:MOST])


def _only_of(one: Explanation, told: set[frozenset[str]]) -> bool:
    """Whether an explanation asks no more than whether two are one step, which is asked already."""
    (first, *more) = one.hypotheses
    return not more and first.kind is Kind.SAME and frozenset(first.measures) in told


def _of_matter(matter: Matter, *, settles: bool) -> Asked:
    name = f"position:{matter.entry}" if matter.state is None else f"state:{matter.state}"
    return Asked(id=name, settles=settles, matter=matter)


def of_reading(position: str) -> Asked:
    """The question whether a drafted position is so, whatever turns on it."""
    return _of_matter(Matter(entry=position, effect=Effect.NONE, gone=Ruling.CANNOT_SAY), settles=False)


def of_explanation(one: Explanation) -> Asked:
    """The question of an explanation."""
    told = json.dumps([encode(hypothesis) for hypothesis in one.hypotheses], sort_keys=True)
    return Asked(id=f"why:{hashlib.sha256(told.encode()).hexdigest()[:10]}", settles=True, explanation=one)


def of_names(pair: Pair) -> Asked:
    """The question whether two names are of one."""
    return Asked(id=f"same:{pair.kind}:{pair.stays}:{pair.goes}", settles=False, names=pair)


def otherwise_of(talks: Talks, asked: Asked) -> Hypothesis | None:
    """The supposition of an explanation of which somebody may say what is so instead; None where there is none."""
    return next((part for part in asked.parts if answering.holders_of(talks, part)), None)


def measures_asked(talks: Talks, asked: Asked) -> tuple[str, ...]:
    """The measures that whoever says what is so instead is asked about; none where it is about no position or party."""
    if (part := otherwise_of(talks, asked)) is not None:
        return answering.asked_about(talks, part)
    entry = None if asked.matter is None else talks.position_by_id.get(asked.matter.entry)
    return measures_of(entry.says) if entry is not None else ()


def change_by(talks: Talks, asked: Asked, reply: Reply, words: str, *, by: str | None, part: int = 0) -> Edit:
    """What an answer changes.

    Args:
        talks: the record.
        asked: the question.
        reply: the answer.
        words: what was asked, kept as the passage that a new position rests on.
        by: who answers, in words; None where nobody gave a name.
        part: of several suppositions, the place of the one that is not so, or that nobody knows.

    Raises:
        ValueError: this cannot be answered so.
    """
    if reply not in asked.replies or part not in range(len(asked.parts) or 1):
        raise ValueError("this question cannot be answered so")
    if asked.matter is not None:
        return _of_reading(talks, asked.matter, reply, by)
    answer = Answer.NO if reply is Reply.NO else Answer.UNKNOWN
    if asked.names is not None:
        return _of_names(asked.names, answer, by) if reply is not Reply.YES else replace(asked.names.edit, why=by or "")
    if reply is Reply.YES:
        return answering.confirmed(talks, *asked.parts, by=by, date=_today(), words=words)
    return answering.declined(asked.parts[part], answer=answer, by=by, date=_today())


def _of_reading(talks: Talks, matter: Matter, reply: Reply, by: str | None) -> Edit:
    """A reading confirmed, or taken out; who says that nobody refuses or demands it is not asked whether they do."""
    if matter.state is not None:
        return Edit(said=matter.statements) if reply is Reply.YES else Edit(no_state=matter.statements)
    if reply is Reply.YES:
        return Edit(confirmed=(matter.entry,))
    settled = answering.declined(*_not_so(talks, matter.entry), by=by, date=_today())
    return Edit(out=(matter.entry,), answered=settled.answered)


def _of_names(pair: Pair, answer: Answer, by: str | None) -> Edit:
    two = (pair.stays, pair.goes)
    same, parties = ((), two) if pair.kind == PARTY else (two, ())
    return Edit(answered=(Answered(same=same, same_parties=parties, answer=answer, by=by, date=_today()),))


def _not_so(talks: Talks, entry: str) -> Iterator[Hypothesis]:
    """What would be supposed of somebody if a reading that was just taken out were supposed again."""
    position = next((one for one in talks.positions if one.id == entry), None)
    if position is None:
        return
    for party, measure, kind in product(position.party, measures_of(position.says), (Kind.REFUSES, Kind.DEMANDS)):
        one = Hypothesis(kind=kind, party=party, measure=measure, price=0)
        if condition(talks, one) == position.says:
            yield one


def _today() -> PartialDate:
    return PartialDate.parse(datetime.datetime.now(datetime.UTC).date().isoformat())
