"""A clause, and who tells it: "X said Y rejected …" is Y's act, told by X, and not an act of X."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pourparler.reading.acts.subjects import Stretch, Subject
from pourparler.reading.english.cue import Cue, Where
from pourparler.record.statements import Act


@dataclass(frozen=True, slots=True)
class Clause:
    """One act as told: by which cue, by whom, in [start, end); ``verb`` is where the cue ends.

    Attributes:
        cue: what gave it away.
        subject: who does it.
        start: where it begins.
        end: where it ends.
        verb: where the cue ends.
        teller: who tells it, where that is somebody else.
        content: what is said: after the verb, or before it where the speaker comes last.
    """

    cue: Cue
    subject: Subject
    start: int
    end: int
    verb: int
    content: tuple[int, int]
    teller: Subject | None = None


def untold(clauses: list[Clause], stretch: Stretch) -> Iterator[Clause]:
    """Leave out a bare "X said" before the act that it introduces; X is then the teller."""
    skip = False
    for number, clause in enumerate(clauses):
        following = clauses[number + 1] if number + 1 < len(clauses) else None
        if skip:
            skip = False
            continue
        if following and _introduces(clause, following, stretch):
            skip = True
            yield _merged(clause, following)
        elif following and _is_told_last(clause, following):
            skip = True
            yield _told_last(clause, following)
        elif clause.subject.parties:
            yield clause


def _introduces(clause: Clause, following: Clause, stretch: Stretch) -> bool:
    """As in "X said [that] Y rejected …": nothing but the report of another act stands between."""
    hints = clause.cue.act is Act.SIGNAL and stretch.before(clause.verb).endswith(" that")
    if (
        not (hints or clause.cue.where is Where.SAYING)
        or following.subject.own is False
        or clause.start > following.start
    ):
        return False
    if clause.content[0] <= clause.start:
        return False
    between = stretch.before(following.start, clause.verb)
    return len(between) < 60 and not re.search(r"[“\"_]|,\s(?:and|but)\b|;", between)


def _merged(clause: Clause, following: Clause) -> Clause:
    same = clause.subject.parties == following.subject.parties
    start = clause.start if same else following.start
    subject = following.subject
    if same and clause.subject.person and not subject.person:
        subject = clause.subject
    teller = clause.subject if clause.cue.where is Where.SAYING else clause.teller
    return replace(following, subject=subject, start=start, teller=following.teller or teller)


def _is_told_last(clause: Clause, following: Clause) -> bool:
    """As in "X would keep some, a diplomat said": the act is told, its teller follows."""
    return (
        following.cue.where is Where.SAYING
        and following.content[0] == following.start
        and clause.cue.where is not Where.SAYING
        and clause.end + 4 >= following.start
        and following.end <= max(following.verb, following.subject.end) + 1
    )


def _told_last(clause: Clause, following: Clause) -> Clause:
    return Clause(
        clause.cue, clause.subject, clause.start, clause.end, clause.verb, clause.content, teller=following.subject
    )
