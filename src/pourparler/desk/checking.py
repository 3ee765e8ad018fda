"""Everything that is wrong with a talks file: what does not add up, and what only a solver sees."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from pourparler.errors import Problem
from pourparler.record.check import new_faults
from pourparler.record.talks import Talks

if TYPE_CHECKING:
    from pourparler.record.codec import Document


def check(source: "Path | str | Talks") -> tuple[Problem, ...]:
    """Every fault and every reminder, located in the file.

    >>> from pourparler.record.codec import loads
    >>> talks = loads("{pourparler: 1, talks: T, parties: [{id: a}], measures: [{id: m, by: [a]}]}")
    >>> [(problem.what, problem.warning) for problem in check(talks)]
    [('no goal is given, so one is assumed', True)]

    Args:
        source: a talks file; or a record, of which the lines are those of its text.
    """
    from pourparler.record import codec

    if isinstance(source, Talks):
        return problems_in(codec.read_text(codec.dumps(source), source.title), source.title)
    return problems_in(codec.read(source), str(source))


def problems_in(document: "Document", name: str) -> tuple[Problem, ...]:
    """Every fault and every reminder of a talks file that was read.

    Args:
        document: the file.
        name: what it is called in the problems.
    """
    if document.talks is None:
        return document.problems
    return (*document.problems, *_unsound(document, document.talks, name))


def _unsound(document: "Document", talks: Talks, name: str) -> Iterator[Problem]:
    """What only a solver sees."""
    from pourparler.analysis import soundness

    yield from _contradictions(document, talks, name)
    places = {position.id: ("positions", place) for place, position in enumerate(talks.positions)}
    places |= {proposal.id: ("proposals", place) for place, proposal in enumerate(talks.proposals)}
    for weak in soundness.find_not_weaker(talks):
        line = document.line_of((*places[weak.position], "fallbacks", weak.fallback))
        form = (talks.position_by_id[weak.position].fallbacks or ())[weak.fallback]
        what = f'fallback "{form}" of position "{weak.position}" is not weaker than the form above it'
        remedy = "It is read as: this form, or one above it, holds."
        yield Problem(file=name, line=line, what=what, remedy=remedy, warning=True)
    for dead in soundness.find_unreachable(talks):
        line = document.line_of((*places[dead.position], "says"))
        what = f'{places[dead.position][0].removesuffix("s")} "{dead.position}" can never hold, whatever the others say'
        yield Problem(file=name, line=line, what=what, remedy="Look for a slip in its condition.", warning=True)


def _contradictions(document: "Document", talks: Talks, name: str) -> Iterator[Problem]:
    from pourparler.analysis import soundness

    found = soundness.find_contradiction(talks)
    if found is None:
        return
    entries = [("facts", place) for place in found.facts] + [("goal", place) for place in found.goal]
    lines = sorted({line for entry in entries if (line := document.line_of(entry)) is not None})
    where = f" (lines {', '.join(map(str, lines))})" if len(lines) > 1 else ""
    implied = f", with {', '.join(found.implied)} implied by the measures" if found.implied else ""
    what = f"facts and goal cannot hold by themselves{where}{implied}: no party is to blame"
    yield Problem(file=name, line=lines[0] if lines else None, what=what, remedy="Mend one of these lines.")


def faults_between(before: Talks, after: Talks) -> tuple[str, ...]:
    """What is at fault in a record and was not in the one that it was made from, each with how to mend it."""
    return tuple(f"{fault.what}. {fault.remedy}".strip() for fault in new_faults(before, after))
