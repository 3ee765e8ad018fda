"""Documents of Word (.docx) and of LibreOffice (.odt): their text in the order of reading, footnotes at the end.

Both are archives of XML. What an archive says of its sizes is not believed: no more is unpacked than a report can
hold. What was deleted with changes recorded, comments, and the heads and feet of pages are none of the text.
"""

import io
import lzma
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element
from xml.parsers.expat import ExpatError

from pourparler.errors import ReportError
from pourparler.reading.page.dates import printed_dates
from pourparler.reading.page.inputs.faults import fault
from pourparler.reading.page.inputs.kinds import Kind
from pourparler.reading.page.inputs.taken import Doubt, DoubtKind, Hints, Taken
from pourparler.reading.page.inputs.tree import HostileXMLError, attribute, name, parsed

LARGEST_UNPACKED = 40_000_000
"""Bytes of one file in the archive: 2 MB of text have some twenty with all their marks."""
_DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, ExpatError),
    *(LookupError, ValueError, OSError, EOFError, NotImplementedError, RuntimeError),
)
_COPY = "Copy its text into a .txt file."
_BULLET = "• "
_PARAGRAPHS = frozenset(["p", "h"])
_NO_TEXT_OF_THE_REPORT = frozenset(
    "pPr rPr del moveFrom Fallback instrText delText annotation annotation-end tracked-changes note-citation sectPr "
    "table-of-content alphabetical-index forms sequence-decls".split()
)
_STANDS_FOR = {
    "tab": " ",
    "s": " ",
    "br": "\n",
    "cr": "\n",
    "line-break": "\n",
    "noBreakHyphen": "-",
    "softHyphen": "\u00ad",
    "soft-page-break": "",
}
_HEADLINE = re.compile(r"(?i)(?:title|titel|titre|t[ií]tulo|heading ?1|heading_20_1|.?berschrift ?1)$")
_LISTED = re.compile(r"(?i)list ?(?:bullet|number)")
_SPACES = re.compile(r"\s+")


def take(file: str, data: bytes) -> Taken:
    """The text of a document.

    Raises:
        ReportError: it is damaged, has a password, or is another kind of archive.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = set(archive.namelist())
            if "word/document.xml" in members:
                return _from_word(_Archive(file, archive, members))
            if _is_open_document(archive, members):
                return _from_open_document(_Archive(file, archive, members))
    except ReportError:
        raise
    except HostileXMLError as error:
        raise fault(file, f"a document with {error}", _COPY) from error
    except RecursionError as error:
        raise fault(file, "a document with too many elements within each other", _COPY) from error
    except _DAMAGE as error:
        raise fault(file, "a damaged document or archive", f"Save it anew, or: {_COPY}") from error
    raise fault(file, *_other(members))


def _other(members: set[str]) -> tuple[str, str]:
    """What else an archive is, and what to do."""
    for start, what in (("xl/", "a spreadsheet"), ("ppt/", "slides"), ("content.xml", "a spreadsheet or slides")):
        if any(member.startswith(start) for member in members):
            return f"{what}, and no report", _COPY
    return "an archive, not text", "Unpack it first, and give the reports in it."


@dataclass(frozen=True, slots=True)
class _Archive:
    file: str
    archive: zipfile.ZipFile
    members: set[str]

    def tree(self, member: str) -> Element:
        """A file of the archive as a tree.

        Raises:
            ReportError: it unpacks to more than a report can hold.
        """
        with self.archive.open(member) as opened:
            data = opened.read(LARGEST_UNPACKED + 1)
        if len(data) > LARGEST_UNPACKED:
            raise fault(self.file, f"a document that unpacks to more than {LARGEST_UNPACKED / 1e6:.0f} MB", _COPY)
        return parsed(data)

    def tree_or_none(self, member: str) -> Element | None:
        """The same, or nothing where it is not there or of no use: what it says is no part of the text."""
        try:
            return self.tree(member) if member in self.members else None
        except _DAMAGE:
            return None


def _is_open_document(archive: zipfile.ZipFile, members: set[str]) -> bool:
    if not {"mimetype", "content.xml"} <= members:
        return False
    with archive.open("mimetype") as opened:
        return opened.read(200).startswith(b"application/vnd.oasis.opendocument.text")


# -- the two forms -----------------------------------------------------------------------------------------------------


def _from_word(archive: _Archive) -> Taken:
    text = _Text()
    text.add(archive.tree("word/document.xml"))
    for notes in ("word/footnotes.xml", "word/endnotes.xml"):
        tree = archive.tree(notes) if notes in archive.members else None
        for note in tree if tree is not None else ():
            if attribute(note, "type") not in {"separator", "continuationSeparator", "continuationNotice"}:
                text.add(note)
    return _taken(text, archive.tree_or_none("docProps/core.xml"))


def _from_open_document(archive: _Archive) -> Taken:
    manifest = archive.tree_or_none("META-INF/manifest.xml")
    if manifest is not None and any(name(one) == "encryption-data" for one in manifest.iter()):
        raise fault(archive.file, "a document with a password", f"Save it without one, or: {_COPY}")
    content = archive.tree("content.xml")
    headlines = {
        attribute(style, "name")
        for style in content.iter()
        if name(style) == "style" and _HEADLINE.match(attribute(style, "parent-style-name"))
    }
    text = _Text(headlines=headlines)
    for body in (one for one in content.iter() if name(one) == "body"):
        text.add(body)
    return _taken(text, archive.tree_or_none("meta.xml"))


def _taken(text: "_Text", properties: Element | None) -> Taken:
    lines = [line for line in (*text.lines, *text.notes) if line.strip()]
    said = {name(one): one.text or "" for one in properties.iter()} if properties is not None else {}
    called = " ".join(said.get("title", "").split())[:300]
    real = len(called.split()) >= 3 and "." not in called[-5:]
    saved = next((said[key] for key in ("created", "creation-date", "modified", "date") if said.get(key)), "")
    dates = printed_dates(saved[:40])
    doubts = (Doubt(kind=DoubtKind.SAVED_ON, words=str(dates[0].date)),) if dates else ()
    return Taken(
        kind=Kind.DOCUMENT,
        text="\n\n".join(lines),
        hints=Hints(title=text.headline or (called if real else None)),
        doubts=doubts,
    )


@dataclass(slots=True)
class _Text:
    """Paragraphs as they are met, each a line or, where it has breaks, some.

    Attributes:
        headlines: names of styles that make a paragraph the headline.
        headline: the first paragraph in such a style.
        lines: paragraphs.
        notes: those of notes that stand among the text.
    """

    headlines: set[str] = field(default_factory=set)
    headline: str | None = None
    lines: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def add(self, element: Element, *, listed: bool = False, noted: bool = False) -> None:
        """All paragraphs in an element."""
        called = name(element)
        if called in _NO_TEXT_OF_THE_REPORT:
            return
        if called in _PARAGRAPHS:
            self._add_paragraph(element, listed=listed, noted=noted)
            return
        first = True
        for child in element:
            # Of an entry of a list, the first paragraph has the bullet.
            self.add(child, listed=(called in {"list-item", "list-header"} and first) or listed, noted=noted)
            first = first and name(child) not in _PARAGRAPHS
            listed = listed and first

    def _add_paragraph(self, paragraph: Element, *, listed: bool, noted: bool) -> None:
        inner: list[Element] = []
        words = "".join(_words(paragraph, inner)).strip()
        style = _style(paragraph)
        if self.headline is None and not noted and (_HEADLINE.match(style) or style in self.headlines):
            self.headline = " ".join(words.split())[:300] or None
        bullet = _BULLET if words and (listed or _is_listed(paragraph)) else ""
        (self.notes if noted else self.lines).append(bullet + words)
        for element in inner:
            self.add(element, noted=noted or name(element) == "note-body")


def _words(element: Element, inner: list[Element]) -> Iterator[str]:
    """The words of a paragraph; the paragraphs in it (a box, a footnote) are put aside."""
    yield _own_text(element, element.text)
    for child in element:
        called = name(child)
        if called in _STANDS_FOR:
            yield _STANDS_FOR[called] * _times(child)
        elif called in {"note-body", "txbxContent", "text-box"}:
            inner.append(child)
        elif called not in _NO_TEXT_OF_THE_REPORT:
            yield from _words(child, inner)
        yield _own_text(element, child.tail)


def _own_text(element: Element, text: str | None) -> str:
    """What of the characters in an element is text: Word keeps it in elements of its own, the other has it anywhere."""
    if not text or ("wordprocessingml" in element.tag and name(element) != "t"):
        return ""
    return text if "wordprocessingml" in element.tag else _SPACES.sub(" ", text)


def _times(element: Element) -> int:
    count = attribute(element, "c")
    return min(int(count), 100) if count.isdecimal() and len(count) < 5 else 1


def _style(paragraph: Element) -> str:
    """The name of its style, as either form writes it."""
    named = (
        attribute(one, "val") for part in paragraph if name(part) == "pPr" for one in part if name(one) == "pStyle"
    )
    style = next(named, attribute(paragraph, "style-name"))
    return "heading 1" if name(paragraph) == "h" and attribute(paragraph, "outline-level") == "1" else style


def _is_listed(paragraph: Element) -> bool:
    """Whether Word draws a bullet or a number before it."""
    numbers = [one for part in paragraph if name(part) == "pPr" for one in part.iter() if name(one) == "numId"]
    return any(attribute(one, "val") != "0" for one in numbers) or bool(_LISTED.match(_style(paragraph)))
