"""A project of qualitative coding software, in the exchange form REFI-QDA (.qdpx): NVivo, MAXQDA, QualCoder and others.

A zip file with ``project.qde`` (XML, namespace ``urn:QDA-XML:project:1.0``) and the reports as plain text under
``Sources``. Codes are acts, conditions, and parties as speakers and as those spoken to; each statement is a selection
of the text with its codes. Positions count characters from 0, line ends as one. The same reports give the same bytes.
"""

import io
import re
import uuid
import zipfile
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from pourparler.reading.acts.statements import Reading
from pourparler.reading.english.cue import ConditionKind
from pourparler.reading.report import Report
from pourparler.record.dates import PartialDate
from pourparler.record.statements import Act

NAMESPACE = "urn:QDA-XML:project:1.0"
_OURS = uuid.uuid5(uuid.NAMESPACE_URL, "urn:pourparler:refi-qda")
_READER = "Pourparler (draft, to be confirmed)"
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINE_END = re.compile("\r\n|\r")
_ACTS, _CONDITIONS, _SPEAKERS, _SPOKEN_TO = "Acts", "Conditions", "Speakers", "Spoken to"
_BOUND = (1980, 1, 1, 0, 0, 0)
"""When every file in the zip says it was written: the first moment a zip can tell."""


def as_project(reports: Sequence[Report], dates: Mapping[str, PartialDate]) -> bytes:
    """Reports, codes and codings as one file."""
    once = list({report.text_sha256: report for report in reversed(reports)}.values())[::-1]
    sources = [_Source.of(report) for report in once]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        _put(archive, "project.qde", _xml(_project(sources, dates)))
        for source in sources:
            _put(archive, f"Sources/{source.guid}.txt", source.text.encode("utf-8", "replace"))
    return out.getvalue()


def _put(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, _BOUND)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, content)


def _xml(project: Element) -> bytes:
    indent(project)
    written: bytes = tostring(project, encoding="utf-8")
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + written + b"\n"


def guid(*of: object) -> str:
    """A name that is the same for the same content, and for no other.

    >>> guid("code", "demand") == guid("code", "demand") != guid("code", "offer")
    True
    """
    return str(uuid.uuid5(_OURS, "\x1f".join(str(part) for part in of)))


@dataclass(frozen=True, slots=True)
class _Source:
    """A report as a source of the project: its text with plain line ends, and where that moved its statements."""

    report: Report
    guid: str
    text: str
    dropped: tuple[int, ...]  # where a character of the original was left out, ascending

    @classmethod
    def of(cls, report: Report) -> "_Source":
        mark = 1 if report.original.text.startswith("\ufeff") else 0
        dropped = [0] * mark + [m.start() for m in _LINE_END.finditer(report.original.text) if len(m.group()) == 2]
        text = _LINE_END.sub("\n", report.original.text[mark:])
        return cls(report, guid("source", report.text_sha256), text, tuple(dropped))

    def moved(self, span: tuple[int, int]) -> tuple[int, int]:
        """A span of the original text in the text of the source."""
        start, end = (at - bisect_left(self.dropped, at) for at in span)
        return start, end


def _project(sources: Sequence[_Source], dates: Mapping[str, PartialDate]) -> Element:
    user = guid("user")
    project = Element("Project", {"xmlns": NAMESPACE, "name": "Talks", "origin": "Pourparler"})
    project.set("creatingUserGUID", user)
    SubElement(SubElement(project, "Users"), "User", {"guid": user, "name": _READER})
    book = SubElement(SubElement(project, "CodeBook"), "Codes")
    for title, words in _codes(sources):
        group = SubElement(book, "Code", {"guid": guid("group", title), "name": title, "isCodable": "false"})
        for name in words:
            code = {"guid": guid("code", title, name), "name": _safe(name.replace("_", " ")), "isCodable": "true"}
            SubElement(group, "Code", code)
    if sources:
        listed = SubElement(project, "Sources")
        for source in sources:
            _add_source(listed, source, user, dates.get(source.report.file) or source.report.date)
    return project


def _codes(sources: Sequence[_Source]) -> Iterator[tuple[str, list[str]]]:
    statements = [reading for source in sources for reading in source.report.statements]
    yield _ACTS, [act.value for act in Act]
    yield _CONDITIONS, [kind.value for kind in ConditionKind]
    yield _SPEAKERS, list(dict.fromkeys(reading.speaker for reading in statements))
    yield _SPOKEN_TO, list(dict.fromkeys(reading.addressee for reading in statements if reading.addressee))


def _add_source(listed: Element, source: _Source, user: str, date: PartialDate | None) -> None:
    report = source.report
    about = [report.title or "", report.outlet or "", str(date or "no date")]
    element = SubElement(listed, "TextSource", {"guid": source.guid, "name": _safe(report.file)})
    element.set("plainTextPath", f"internal://{source.guid}.txt")
    element.set("creatingUser", user)
    SubElement(element, "Description").text = _safe(" · ".join(part for part in about if part))
    for span, codes in _selections(report).items():
        start, end = source.moved(span)
        selection = SubElement(element, "PlainTextSelection", {"guid": guid("selection", source.guid, *span)})
        selection.set("name", _safe(" ".join(report.original.text[slice(*span)].split())[:60]))
        selection.set("startPosition", str(start))
        selection.set("endPosition", str(end))
        selection.set("creatingUser", user)
        notes = [note for note in dict.fromkeys(codes.values()) if note]
        if notes:
            SubElement(selection, "Description").text = _safe("; ".join(notes))
        for group, name in codes:
            coding = SubElement(selection, "Coding", {"guid": guid("coding", source.guid, *span, group, name)})
            coding.set("creatingUser", user)
            SubElement(coding, "CodeRef", {"targetGUID": guid("code", group, name)})


def _selections(report: Report) -> dict[tuple[int, int], dict[tuple[str, str], str]]:
    """By span its codes, each as (group, name), with a note; a span is selected once, whoever shares in it."""
    place = report.original.place
    found: dict[tuple[int, int], dict[tuple[str, str], str]] = {}
    for reading in report.statements:
        codes = found.setdefault(place(reading.span), {})
        codes.setdefault((_ACTS, reading.act.value), _note(reading))
        codes.setdefault((_SPEAKERS, reading.speaker), "")
        if reading.addressee:
            codes.setdefault((_SPOKEN_TO, reading.addressee), "")
        for condition in reading.conditions:
            found.setdefault(place(condition.span), {}).setdefault((_CONDITIONS, condition.kind.value), "")
    return dict(sorted(found.items()))


def _note(reading: Reading) -> str:
    """What no code says: the measure, who spoke, on whose word."""
    parts = [
        f"about {reading.measure}" if reading.measure else "",
        f"{reading.attribution.value}: {reading.speaker_name}" if reading.speaker_name else reading.attribution.value,
        f"reported by {reading.reported_by}" if reading.reported_by else "",
    ]
    return ", ".join(part for part in parts if part)


def _safe(words: str) -> str:
    """Words without the characters that XML cannot hold."""
    return _NOT_IN_XML.sub("", words)
