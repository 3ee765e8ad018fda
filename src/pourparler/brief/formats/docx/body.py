"""The body of a Word document and its footnotes: each passage is a footnote where it is first cited."""

import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from pourparler.brief.document import (
    Address,
    Block,
    Bullets,
    Document,
    Emphasis,
    Figure,
    Heading,
    Inline,
    Line,
    Notes,
    Paragraph,
    Reference,
    Section,
    Strong,
    Table,
    printable,
)
from pourparler.brief.figures.svg import without_links
from pourparler.brief.formats import png
from pourparler.brief.formats.docx.xml import element, text
from pourparler.errors import MissingExtraError

_WIDTH = 9638
"""Twentieths of a point between the margins."""

_UNIT = 9525
"""English Metric Units in a unit of a drawing, which is a CSS pixel."""

_SHARE, _WIDEST = 0.72, 600
"""How large a drawing is shown, and the units that fit between the margins."""

_FIRST_PLACE = 100_000
"""Numbers of places begin here; those of footnotes are below."""

_STYLES = {"plain": "BodyText", "lead": "Lead", "notice": "Notice"}
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_BLANK = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000a49444154789c63000100000500010d0a2db40000000049454e44ae426082"
)  # fmt: skip
"""A transparent point: what programs too old for drawings show where there is nothing to draw one with."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing, and the same in points for programs that know no drawings."""

    svg: str
    png: bytes


@dataclass(slots=True)
class Written:
    """What a body came to.

    Attributes:
        body: its paragraphs and tables.
        footnotes: the passages that it cites, in the order in which it does.
        pictures: the drawings in it.
        numbered_lists: how many lists count their items.
    """

    body: list[str] = field(default_factory=list)
    footnotes: list[str] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    numbered_lists: int = 0


def write(document: Document) -> Written:
    """The title, the first pages and the annex."""
    writer = _Writer(document)
    written = writer.written
    written.body.append(_paragraph("Title", _run(document.title)))
    if document.question:
        written.body.append(_paragraph("Subtitle", _run(document.question)))
    for words in ((document.prepared,), document.standing):
        if any(words):
            written.body.append(_paragraph("Standing", writer.line(words)))
    if document.annex:
        written.body += _contents(document)
    for section in document.sections:
        writer.section(section, level=1)
    if document.remainder:
        written.body.append(_paragraph("Standing", writer.line(document.remainder)))
    if document.annex:
        written.body.append(_heading("annex", document.annex_heading, 1, new_page=True))
    for section in document.annex:
        writer.section(section, level=2)
    return written


class _Writer:
    """Writes block after block, and keeps count of footnotes, pictures and lists."""

    def __init__(self, document: Document) -> None:
        blocks = [block for section in document.parts for block in section.blocks]
        self._notes = {number: words for block in blocks if isinstance(block, Notes) for number, words in block.items}
        self._cited: dict[int, int] = {}
        self.written = Written()

    def section(self, section: Section, level: int) -> None:
        """A heading and what stands under it; a list of sources of which all are footnotes is left out."""
        told = [made for block in section.blocks for made in self._block(block, level)]
        if told:
            self.written.body += [_heading(section.id, section.heading, level), *told]

    def _block(self, block: Block, level: int) -> Iterator[str]:
        match block:
            case Paragraph(words, kind):
                yield _paragraph(_STYLES[kind], self.line(words))
            case Heading(words):
                yield _heading("", words, level + 1)
            case Bullets(items, numbered):
                yield from self._list(items, numbered=numbered)
            case Notes(items):
                yield from (
                    _paragraph("BodyText", _run(f"{number}. "), self.line(words))
                    for number, words in items
                    if number not in self._cited
                )
            case Table():
                yield from self._table(block)
            case Figure():
                yield from self._figure(block)

    def line(self, words: Line) -> str:
        """Runs of one line; references that follow one another are parted by a comma."""
        made = []
        for piece, following in zip_longest(words, words[1:]):
            if piece == " " and isinstance(following, Reference):
                continue  # a raised number stands at its word
            made.append(self._inline(piece))
            if isinstance(piece, Reference) and isinstance(following, Reference):
                made.append(_run(",", '<w:vertAlign w:val="superscript"/>'))
        return "".join(made)

    def _inline(self, piece: Inline) -> str:
        match piece:
            case Strong(words):
                return _run(words, "<w:b/>")
            case Emphasis(words):
                return _run(words, "<w:i/>")
            case Reference(number):
                return self._reference(number)
            case Address(url) if piece.can_be_followed:
                link = _run(url, '<w:rStyle w:val="Hyperlink"/>')
                return f'<w:fldSimple w:instr=" HYPERLINK &quot;{text(url)}&quot; ">{link}</w:fldSimple>'
            case Address(url):
                return _run(url)
            case _:
                return _run(piece)

    def _reference(self, number: int) -> str:
        """A footnote where a passage is first cited, and later a field that shows its number."""
        if number in self._cited:
            shown = _run(str(self._cited[number]), '<w:rStyle w:val="FootnoteReference"/>')
            return f'<w:fldSimple w:instr=" NOTEREF note{number} \\h ">{shown}</w:fldSimple>'
        self._cited[number] = place = len(self._cited) + 1
        words = self.line(self._notes[number])
        mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
        note = _paragraph("FootnoteText", mark, _run(" "), words)
        self.written.footnotes.append(f'<w:footnote w:id="{place}">{note}</w:footnote>')
        shown = f'<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="{place}"/>'
        return _marked(f"note{number}", place, element("w:r", shown))

    def _list(self, items: Sequence[Line], *, numbered: bool) -> Iterator[str]:
        self.written.numbered_lists += numbered
        list_ = self.written.numbered_lists + 1 if numbered else 1
        member = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{list_}"/></w:numPr>'
        yield from (_paragraph("ListParagraph", self.line(item), more=member) for item in items)

    def _table(self, table: Table) -> Iterator[str]:
        yield _paragraph("Caption", _run(table.caption), more="<w:keepNext/>")
        widths = [round(_WIDTH * width / sum(table.widths)) for width in table.widths]
        grid = element("w:tblGrid", *(f'<w:gridCol w:w="{width}"/>' for width in widths))
        look = '<w:tblStyle w:val="Briefing"/><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/>'
        heads = [_paragraph("TableHead", _run(head)) for head in table.header]
        rows = [_row(heads, widths, "<w:tblHeader/>")]
        for row in table.rows:
            cells = [_paragraph("TableName" if at == 0 else "TableText", self.line(c)) for at, c in enumerate(row)]
            rows.append(_row(cells, widths))
        yield element("w:tbl", element("w:tblPr", look), grid, *rows)
        yield _paragraph("AfterTable")

    def _figure(self, figure: Figure) -> Iterator[str]:
        self.written.pictures.append(Picture(without_links(figure.svg), _points(figure.svg)))
        drawing = _drawing(figure, len(self.written.pictures))
        yield _paragraph("Figure", element("w:r", drawing), more="<w:keepNext/>")
        yield _paragraph("Caption", _run(figure.title), more='<w:jc w:val="center"/>')


# -- elements ------------------------------------------------------------------------------------------------------


def _run(words: str, look: str = "") -> str:
    shown = printable(words)
    spaced = f"{' ' if words[:1].isspace() else ''}{shown}{' ' if words[-1:].isspace() and shown else ''}"
    look = element("w:rPr", look) if look else ""
    return element("w:r", look, f'<w:t xml:space="preserve">{text(spaced)}</w:t>') if words else ""


def _paragraph(style: str, *inside: str, more: str = "") -> str:
    return element("w:p", element("w:pPr", f'<w:pStyle w:val="{style}"/>', more), *inside)


def _heading(id_: str, words: str, level: int, *, new_page: bool = False) -> str:
    name = _marked(_place(id_), _FIRST_PLACE + zlib.crc32(id_.encode()) % 2**30, _run(words)) if id_ else _run(words)
    return _paragraph(f"Heading{level}", name, more="<w:pageBreakBefore/>" if new_page else "")


def _place(id_: str) -> str:
    """What the place of a section is called: letters, digits and low lines are all that Word allows."""
    return f"part_{re.sub(r'[^A-Za-z0-9_]', '_', id_)}"


def _marked(name: str, number: int, inside: str) -> str:
    start = f'<w:bookmarkStart w:id="{number}" w:name="{text(name)}"/>'
    return f'{start}{inside}<w:bookmarkEnd w:id="{number}"/>'


def _contents(document: Document) -> Iterator[str]:
    """A table of contents: a field that Word renews, with the sections as they are."""
    yield _paragraph("TOCHeading", _run(document.contents_heading))
    places = [(section.id, section.heading, 1) for section in document.sections]
    places += [("annex", document.annex_heading, 1), *((one.id, one.heading, 2) for one in document.annex)]
    begin = f'{_field("begin")}<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h </w:instrText></w:r>'
    begin += _field("separate")
    for at, (id_, words, level) in enumerate(places):
        link = f'<w:hyperlink w:anchor="{_place(id_)}" w:history="1">{_run(words)}</w:hyperlink>'
        end = _field("end") if at == len(places) - 1 else ""
        yield _paragraph(f"TOC{level}", begin if at == 0 else "", link, end)


def _field(part: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{part}"/></w:r>'


def _row(cells: Sequence[str], widths: Sequence[int], more: str = "") -> str:
    """A row that is not broken over pages."""
    made = [
        element("w:tc", element("w:tcPr", f'<w:tcW w:w="{width}" w:type="dxa"/>'), cell)
        for cell, width in zip(cells, widths, strict=True)
    ]
    return element("w:tr", element("w:trPr", "<w:cantSplit/>", more), *made)


def _points(svg: str) -> bytes:
    try:
        return png.render(svg)
    except MissingExtraError:
        return _BLANK


def _drawing(figure: Figure, number: int) -> str:
    """A picture in the line, with what it shows for those who do not see it."""
    width, height = figure.size
    scale = _UNIT * min(_SHARE, _WIDEST / width)
    size = f'cx="{round(width * scale)}" cy="{round(height * scale)}"'
    told = f'descr="{text(printable(figure.description))}" title="{text(printable(figure.title))}"'
    picture = _PICTURE.format(number=number, name=text(figure.id), size=size)
    inside = f'<wp:extent {size}/><wp:docPr id="{number}" name="{text(figure.id)}" {told}/>{picture}'
    return element("w:drawing", f'<wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing">{inside}</wp:inline>')


_PICTURE = (
    f'<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">'
    f'<pic:pic xmlns:pic="{_DRAWING}/picture">'
    '<pic:nvPicPr><pic:cNvPr id="{number}" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr>'
    '<pic:blipFill><a:blip r:embed="png{number}"><a:extLst><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}">'
    f'<asvg:svgBlip xmlns:asvg="{_SVG}" r:embed="svg{{number}}"/>'
    "</a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
    '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
    "</pic:pic></a:graphicData></a:graphic>"
)
"""A picture in points that stands for the drawing beside it."""
