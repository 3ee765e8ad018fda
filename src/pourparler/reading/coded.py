"""Reports that a person coded by hand: a project of qualitative coding software (REFI-QDA, .qdpx) as readings.

A code named after an act, a condition or a party is understood, whatever group it stands in; under "Spoken to" or
"Addressees" a party is one spoken to. Each selection with an act is a statement of the parties coded on the same
words, else on words that overlap with them. What no code says is taken from the rules' reading of the same words.
"""

import io
import lzma
import zipfile
import zlib
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from xml.etree.ElementTree import Element
from xml.parsers import expat

from pourparler.errors import ReportError
from pourparler.reading.acts.conditions import Condition
from pourparler.reading.acts.statements import Reading
from pourparler.reading.english.cue import ConditionKind
from pourparler.reading.notices import Notice, NoticeKind
from pourparler.reading.page.inputs import LARGEST, Kind
from pourparler.reading.page.inputs.faults import fault
from pourparler.reading.page.inputs.tree import HostileXMLError, parsed
from pourparler.reading.positions.distil import label
from pourparler.reading.report import Report
from pourparler.reading.who import register
from pourparler.record.statements import Act, Attribution

SUFFIX = ".qdpx"
CODED = "coded by hand"
"""The cue of a statement that a person coded and the rules did not find."""
_LARGEST_PROJECT = 10_000_000
_LARGEST_TEXTS = 10_000_000
"""Characters in all texts of one project."""
_MOST_SOURCES = 500
_MOST_CODINGS = 10_000
_MOST_PAIRS = 2_000_000
"""Codings that lie on the same words, two by two."""
_MOST_SHOWN = 5
_DEEPEST = 50
"""Groups of codes within each other."""
_DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, expat.ExpatError),
    *(LookupError, ValueError, OSError, EOFError, NotImplementedError, RuntimeError),
)
"""All by which a damaged archive or text makes itself known."""
_SPOKEN_TO = ("spoken to", "addressee", "addressees")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Source:
    """A text of a project with what is coded in it: names of codes, each after its groups, by place."""

    name: str
    text: str
    codings: tuple[tuple[Span, tuple[str, ...]], ...]


def read_project(
    file: str, data: bytes, read: Callable[[str, bytes], Report]
) -> tuple[tuple[Report, ...], tuple[Notice, ...]]:
    """Each text of a project as a report with the statements that a person coded in it, and what was left out.

    Args:
        file: name of the project, for messages.
        data: its bytes.
        read: reads a report from its name and bytes: its title, date, sentences and parties.

    Raises:
        ReportError: it is no project, or holds more than is read.
    """
    reports: list[Report] = []
    left_out = _LeftOut()
    sources = sources_of(file, data)
    alike = Counter(Path(source.name).stem for source in sources)
    for number, source in enumerate(sources, 1):
        stem = Path(source.name).stem
        name = f"{stem}.txt" if alike[stem] == 1 else f"{stem} ({number}).txt"
        report = read(name, source.text.encode("utf-8", "replace"))
        if report.original.text != source.text:
            raise _no_project(
                file, f"the text of {source.name} is a page, a mail or damaged, so no place in it is sure"
            )
        reports.append(_as_coded(report, source, left_out))
    return tuple(reports), tuple(left_out.notices(file))


def sources_of(file: str, data: bytes) -> tuple[Source, ...]:
    """The texts of a project.

    Raises:
        ReportError: it is no project, or holds more than is read.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = {_last(name): name for name in archive.namelist()}
            root = _root(file, _member(file, archive, _project_in(names), _LARGEST_PROJECT))
            codes = dict(_codes(root))
            found = tuple(_sources(file, root, codes, archive, names))
    except _DAMAGE as error:
        raise _no_project(file, "a damaged project, or none") from error
    if not found:
        raise _no_project(file, "a project without coded text")
    if sum(len(source.codings) for source in found) > _MOST_CODINGS:
        raise _no_project(file, f"more than {_MOST_CODINGS:,} codings")
    if sum(_pairs(source) for source in found) > _MOST_PAIRS:
        raise _no_project(file, f"more than {_MOST_PAIRS:,} pairs of codings on the same words")
    return found


def _last(path: str) -> str:
    """The name of a file at the end of a path, as any system writes it."""
    return path.replace("\\", "/").rsplit("/", 1)[-1].lower()


def _project_in(names: Mapping[str, str]) -> str:
    """The project's own file: some programs name it after the project, and put it where the texts are."""
    if "project.qde" in names:
        return names["project.qde"]
    return next((name for short, name in sorted(names.items()) if short.endswith(".qde")), "project.qde")


def _pairs(source: Source) -> int:
    """How often two codings lie on the same words."""
    starts = sorted(start for (start, _), _ in source.codings)
    # All pairs but those of which one ends before the other begins.
    apart = sum(len(starts) - bisect_left(starts, end) for (_, end), _ in source.codings)
    return len(starts) * (len(starts) - 1) // 2 - apart


def _member(file: str, archive: zipfile.ZipFile, name: str, most: int) -> bytes:
    if archive.getinfo(name).file_size > most:
        raise _no_project(file, f"more than {most / 1e6:.0f} MB in {name}")
    with archive.open(name) as opened:
        return opened.read(most)


def _root(file: str, xml: bytes) -> Element:
    try:
        return parsed(xml, deepest=_DEEPEST + 10)
    except HostileXMLError as error:
        raise _no_project(file, f"a project with {error}") from error


def _no_project(file: str, what: str) -> ReportError:
    return fault(file, what, "Export it again as REFI-QDA project (.qdpx), with plain text sources.")


def _codes(element: Element, groups: tuple[str, ...] = (), depth: int = 0) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Codes by their guid, each with the names of its groups before its own."""
    for child in element:
        named = (*groups, " ".join(child.get("name", "").split())) if _tag(child) == "Code" else groups
        if _tag(child) == "Code":
            yield child.get("guid", "").lower(), named
        if _tag(child) in ("CodeBook", "Codes", "Code") and depth < _DEEPEST:
            yield from _codes(child, named, depth + 1)


def _sources(
    file: str, root: Element, codes: dict[str, tuple[str, ...]], archive: zipfile.ZipFile, names: dict[str, str]
) -> Iterator[Source]:
    texts = [one for one in root.iter() if any(_tag(child) == "PlainTextSelection" for child in one)]
    if len(texts) > _MOST_SOURCES:
        raise _no_project(file, f"more than {_MOST_SOURCES} texts")
    left = _LARGEST_TEXTS
    for element in texts:
        inside = next((child.text or "" for child in element if _tag(child) == "PlainTextContent"), None)
        path = _last(element.get("plainTextPath", ""))
        if inside is None and (path not in names or path.endswith(".qde")):
            raise _no_project(file, f"the text of {element.get('name') or 'a source'} is not in the project")
        text = inside if inside is not None else _text(_member(file, archive, names[path], LARGEST[Kind.TEXT]))
        left -= len(text)
        if left < 0:
            raise _no_project(file, f"more than {_LARGEST_TEXTS / 1e6:.0f} MB of text")
        yield Source(element.get("name") or path, text, tuple(_codings(element, codes)))


def _text(data: bytes) -> str:
    return data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")


def _codings(element: Element, codes: dict[str, tuple[str, ...]]) -> Iterator[tuple[Span, tuple[str, ...]]]:
    for selection in element:
        if _tag(selection) != "PlainTextSelection":
            continue
        places = selection.get("startPosition", ""), selection.get("endPosition", "")
        if not all(place.isdecimal() and len(place) < 10 for place in places):
            continue
        span = int(places[0]), int(places[1])
        for reference in selection.iter():
            code = codes.get(reference.get("targetGUID", "").lower())
            if _tag(reference) == "CodeRef" and code:
                yield span, code


def _tag(element: Element) -> str:
    return element.tag.rsplit("}", 1)[-1]


# -- from codes to readings ------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Coded:
    """What is coded in one report, by what it means; spans in the text as read."""

    acts: list[tuple[Span, Act]] = field(default_factory=list)
    conditions: list[Condition] = field(default_factory=list)
    speakers: list[tuple[Span, str]] = field(default_factory=list)
    spoken_to: list[tuple[Span, str]] = field(default_factory=list)


@dataclass(slots=True)
class _LeftOut:
    """Codes that name nothing we know, and words on which an act but no party is coded."""

    codes: dict[str, None] = field(default_factory=dict)
    words: list[str] = field(default_factory=list)

    def notices(self, file: str) -> Iterator[Notice]:
        if self.codes:
            yield Notice(kind=NoticeKind.CODES_UNKNOWN, about=(file,), words=tuple(self.codes))
        if self.words:
            more = len(self.words) - _MOST_SHOWN
            shown = (*self.words[:_MOST_SHOWN], *([f"… ({more} more)"] if more > 0 else []))
            yield Notice(kind=NoticeKind.NO_SPEAKER, about=(file,), words=shown)


def _as_coded(report: Report, source: Source, left_out: _LeftOut) -> Report:
    """A report with the statements that a person coded in place of those that the rules read."""
    coded = _understood(report, source, left_out)
    readings: list[Reading] = []
    for span, act in coded.acts if report.sentences else ():
        speakers = _on(span, coded.speakers)
        if not speakers:
            left_out.words.append(" ".join(report.original.words(span).split()))
        readings += (_reading(report, coded, (span, act), one, speakers) for one in speakers)
    readings.sort(key=lambda reading: (reading.sentence, reading.span))
    parties = tuple(dict.fromkeys([*report.parties, *(reading.speaker for reading in readings)]))
    whole = replace(report, statements=tuple(readings), parties=parties, terms=None)
    return replace(whole, statements=label(whole))


def _understood(report: Report, source: Source, left_out: _LeftOut) -> _Coded:
    coded = _Coded()
    acts = {act.value.replace("_", " "): act for act in Act}
    kinds = {kind.value.replace("_", " "): kind for kind in ConditionKind}
    parties = _parties(report)
    for place, (*groups, code) in source.codings:
        span, name = report.original.read_at(place), code.casefold()
        if span[0] >= span[1]:
            continue
        if name in acts:
            coded.acts.append((span, acts[name]))
        elif name in kinds:
            coded.conditions.append(Condition(kinds[name], span))
        elif groups and groups[-1].casefold() in _SPOKEN_TO:
            coded.spoken_to.append((span, parties.get(name, code)))
        elif name in parties or (groups and groups[-1].casefold() in ("speakers", "parties")):
            coded.speakers.append((span, parties.get(name, code)))
        else:
            left_out.codes[code] = None
    return coded


def _parties(report: Report) -> dict[str, str]:
    """Full names by any name, small letters: of those in the report and of those in the table."""
    names = {mention.party for mention in report.roster.mentions if mention.party} | set(report.parties)
    known = {name.casefold(): name for name in names}
    for name in names:
        row = register.entry(name)
        known |= {other.casefold(): name for other in (row.names if row else ()) if other.casefold() not in known}
    return known


def _on(span: Span, coded: Iterable[tuple[Span, str]]) -> tuple[str, ...]:
    """Who is coded on these words, else on words that overlap with them."""
    here = list(coded)
    same = [name for other, name in here if other == span]
    near = [name for other, name in here if other[0] < span[1] and span[0] < other[1]]
    return tuple(dict.fromkeys(same or near))


def _reading(report: Report, coded: _Coded, said: tuple[Span, Act], speaker: str, speakers: tuple[str, ...]) -> Reading:
    span, act = said
    to = next((name for name in _on(span, coded.spoken_to) if name != speaker), None)
    conditions = tuple(one for one in coded.conditions if span[0] <= one.span[0] and one.span[1] <= span[1])
    joint = speakers if len(speakers) > 1 else ()
    quote = report.text[slice(*span)]
    read = [one for one in report.statements if one.span[0] < span[1] and span[0] < one.span[1]]
    if read:
        rules = max(read, key=lambda one: ((one.speaker, one.act) == (speaker, act), one.act is act, one.span == span))
        same = rules.speaker == speaker
        return replace(
            rules,
            speaker=speaker,
            speaker_name=rules.speaker_name if same else None,
            reported_by=rules.reported_by if same else None,
            addressee=to,
            act=act,
            conditions=conditions,
            span=span,
            quote=quote,
            joint=joint,
        )
    sentence = max((n for n, one in enumerate(report.sentences) if one.start <= span[0]), default=0)
    return Reading(
        speaker=speaker,
        speaker_name=None,
        addressee=to,
        act=act,
        conditions=conditions,
        span=span,
        quote=quote,
        has_quotation=False,
        attribution=Attribution.REPORTER,
        reported_by=None,
        cue=CODED,
        content=span,
        sentence=sentence,
        joint=joint,
    )
