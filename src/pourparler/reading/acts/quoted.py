"""What a quotation of several sentences tells: "Let them pay first. That day we go back": a demand, and a promise.

One "said" may hold several acts. A sentence that tells none goes with the one before it, or with the first that does.
"""

import itertools
import re
from dataclasses import dataclass, replace

from pourparler.reading.acts.subjects import Context, Stretch
from pourparler.reading.acts.tellers import Clause
from pourparler.reading.acts.transcripts import act_of_content
from pourparler.reading.english.cue import Where
from pourparler.reading.english.verbs import QUOTATION
from pourparler.reading.page.sentences import pieces, quotations
from pourparler.record.statements import Act


@dataclass(frozen=True, slots=True)
class _Part:
    """Sentences of a quotation that tell one act, at [start, end) of the text."""

    act: Act | None
    start: int
    end: int


def each_act(clause: Clause, text: str) -> list[Clause]:
    """A clause for each act that a quotation tells; the clause itself where that is one, or where nothing is quoted."""
    if clause.cue.where is not Where.SAYING or clause.cue.act is not None:
        return [clause]
    parts = _together([_Part(_act(text, *piece), *piece) for piece in _sentences(clause, text)])
    if len(parts) < 2:
        return [clause]
    first, last = parts[0], parts[-1]
    return [
        replace(
            clause,
            cue=QUOTATION,
            start=clause.start if part is first else part.start,
            end=clause.end if part is last else part.end,
            content=(part.start, part.end),
        )
        for part in parts
    ]


def continued(stretch: Stretch, text: str, context: Context) -> list[Clause]:
    """A sentence that is all quotation goes on with what the last speaker said."""
    words = text[stretch.start : stretch.end]
    if context.last is None or words[0] not in '"“«' or not _is_quoted_whole(stretch, text):
        return []
    whole = (stretch.start, stretch.end)
    if act_of_content(words) is None:
        return []  # it tells no more than the sentence before
    return [Clause(QUOTATION, context.last, *whole, verb=stretch.start, content=whole)]


def _is_quoted_whole(stretch: Stretch, text: str) -> bool:
    """Whether no word stands outside quotation marks."""
    quoted = quotations(text, stretch.start, stretch.end)
    outside = "".join(
        text[end:start]
        for (_, end), (start, _) in itertools.pairwise([(0, stretch.start), *quoted, (stretch.end, stretch.end)])
    )
    return bool(quoted) and not re.search(r"\w", outside)


def _sentences(clause: Clause, text: str) -> list[tuple[int, int]]:
    """The sentences inside the quotation marks of a clause."""
    quoted = quotations(text, clause.start, clause.end)
    return [piece for start, end in quoted for piece in pieces(text, start + 1, end - 1)]


def _act(text: str, start: int, end: int) -> Act | None:
    return act_of_content(text[start:end])


def _together(parts: list[_Part]) -> list[_Part]:
    """Neighbours that tell the same, or of which one tells nothing, as one."""
    done: list[_Part] = []
    for part in parts:
        if done and (part.act is None or done[-1].act in (None, part.act)):
            done[-1] = _Part(done[-1].act or part.act, done[-1].start, part.end)
        else:
            done.append(part)
    return done
