"""From the course of positions to entries of a talks file: ids, firmness, confidence, and a note that says why."""

from collections.abc import Callable, Mapping, Sequence

from pourparler.reading.matters.measures import free_id, short_id
from pourparler.reading.positions.course import Line, Passage
from pourparler.reading.positions.deadlines import deadline
from pourparler.reading.positions.distil import Found
from pourparler.record.conditions.ladder import distinct
from pourparler.record.conditions.questions import conclusion, word_of
from pourparler.record.conditions.syntax import Condition, measures_of
from pourparler.record.dates import PartialDate
from pourparler.record.drafters import together
from pourparler.record.passages import Ground, Source
from pourparler.record.positions import Confidence, Firmness, Position
from pourparler.record.statements import Attribution

_SUFFIX = {
    "first": "first",
    "never": "never",
    "before": "before",
    "no later than": "no-later",
    "in return for": "in-return",
    "if": "then",
    "with": "together",
}
_LONGEST_NAME = 5
"""Words of an id after the party."""


def drafted(
    lines: Sequence[Line], sources: Mapping[str, Source], *, some_dated: bool, copies: Mapping[str, str]
) -> tuple[tuple[Position, ...], dict[int, str]]:
    """Positions in the order of their first mention, and the id of each line by its identity.

    Args:
        lines: the course of each position.
        sources: by fingerprint of the report.
        some_dated: whether any report has a date, so that what has none does not bind.
        copies: fingerprints of reports that are copies of another, each with that other's.
    """
    ids: dict[int, str] = {}
    for line in lines:
        ids[id(line)] = free_id(name_of(line.party, line.says), set(ids.values()))
    return tuple(_position(line, ids, sources, copies, some_dated=some_dated) for line in lines), ids


def _position(
    line: Line, ids: Mapping[int, str], sources: Mapping[str, Source], copies: Mapping[str, str], *, some_dated: bool
) -> Position:
    undated = some_dated and not line.dates
    refused = any(found.refused for found in line.found)
    past = line.over or all(found.past for found in line.found)
    hardest = max((found.firmness for found in line.found), key=lambda firmness: firmness.weight)
    passages = [(found.report, found.reading.span) for found in line.found]
    fallbacks = tuple(form for form in distinct((line.says, *dict.fromkeys(line.fallbacks))) if form != line.says)
    return Position(
        id=ids[id(line)],
        party=(line.party,),
        says=line.says,
        firmness=Firmness.SOFT if undated or refused or past else hardest,
        fallbacks=fallbacks or None,
        since=line.begun,
        until=line.until,
        deadline=_deadline(line, sources),
        confidence=_confidence(line, copies),
        grounds=tuple(_ground(one, sources) for one in (*passages, *line.softened_in, *_end(line))),
        note=_note(line, ids, sources, undated=undated, refused=refused, past=past),
        drafted_by=together(found.reading.drafter for found in line.found),
    )


def _end(line: Line) -> tuple[Passage, ...]:
    return (line.ended_in,) if line.ended_in else ()


def _ground(passage: Passage, sources: Mapping[str, Source]) -> Ground:
    report, span = passage
    original = report.original
    return Ground(source=sources[report.text_sha256].id, quote=original.words(span), span=original.place(span))


def _deadline(line: Line, sources: Mapping[str, Source]) -> PartialDate | None:
    """The last day named last."""
    named = (deadline(found.reading.quote, sources[found.report.text_sha256].date) for found in line.found)
    return next((day for day in reversed(list(named)) if day), None)


def name_of(party: str, says: Condition) -> str:
    """An id that reads: "north-korea-unfreeze-accounts-first"."""
    measures = measures_of(conclusion(says))
    suffix = _SUFFIX.get(word_of(says), "demand")
    most = _LONGEST_NAME - len(suffix.split("-"))
    return f"{party}-{short_id(measures[0].replace('-', ' '), most)}-{suffix}"


def _confidence(line: Line, copies: Mapping[str, str]) -> Confidence:
    """High on a named word, medium on the paper's own or two unnamed ones, else low; low where sources differ.

    Low, too, where a second reader doubts it.
    """
    attributions = [found.reading.attribution for found in _told_once(line, copies)]
    if line.contradicted or _agreed(line) is False:
        return Confidence.LOW
    if Attribution.NAMED in attributions:
        return Confidence.HIGH
    if Attribution.REPORTER in attributions or len(attributions) > 1:
        return Confidence.MEDIUM
    return Confidence.LOW


def _agreed(line: Line) -> bool | None:
    """Whether a second reader surely reads one of its statements so, too; None where there is no second reader."""
    opinions = [found.reading.seconded for found in line.found if found.reading.seconded is not None]
    return any(opinion.sure for opinion in opinions) if opinions else None


def _told_once(line: Line, copies: Mapping[str, str]) -> list[Found]:
    """What is found in a report and again in a copy of it is no second confirmation."""
    told_by: dict[str, str] = {}
    for found in line.found:
        told_by.setdefault(copies.get(found.report.text_sha256, found.report.text_sha256), found.report.text_sha256)
    return [found for found in line.found if found.report.text_sha256 in told_by.values()]


def _note(
    line: Line, ids: Mapping[int, str], sources: Mapping[str, Source], *, undated: bool, refused: bool, past: bool
) -> str:
    words = {"named": "named", "anonymous": "unnamed", "reporter": "the paper's own word"}
    note = [
        "read as " + _list_of(line.found, lambda found: found.doing),
        "source: " + _list_of(line.found, lambda found: words[found.reading.attribution]),
    ]
    agreed = _agreed(line)
    if agreed is not None:
        note.append("a second reader reads it so, too" if agreed else "check first: a second reader doubts it")
    if refused:
        note.append("refused, so it is kept as an offer that does not bind")
    if undated:
        note.append("the report has no date, so it does not bind until somebody dates it")
    if past and not line.over:
        note.append("told of the time before, so it does not bind until somebody says that it still holds")
    if line.before:
        note.append(f"takes the place of {ids[id(line.before)]}")
    if line.fallbacks:
        note.append("its fall-back was offered by the same party")
    if line.contradicted:
        note.append("another source says the contrary")
    if not line.is_open and line.ended_in:
        by = f" ({ids[id(line.next)]})" if line.next else ""
        note.append(f"{line.why}{by}, according to {sources[line.ended_in[0].text_sha256].id}")
    return "; ".join(note)


def _list_of(several: Sequence[Found], tell: Callable[[Found], str]) -> str:
    return ", ".join(dict.fromkeys(map(tell, several)))
