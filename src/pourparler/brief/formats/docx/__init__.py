"""A briefing as a Word document: real headings, lists and footnotes, tables whose heads repeat, pictures that scale.

Written by hand as the parts that ECMA-376 [Ecma2021]_ asks for: no library writes footnotes, and a briefing needs
little else. What never changes stands in ``parts``; the same document gives the same bytes.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from pourparler.brief.document import Document, printable
from pourparler.brief.formats.docx.body import Written, write
from pourparler.brief.formats.docx.xml import element, text

_FIXED = {
    "[Content_Types].xml": "content-types.xml",
    "_rels/.rels": "rels.xml",
    "docProps/app.xml": "app.xml",
    "word/settings.xml": "settings.xml",
    "word/styles.xml": "styles.xml",
}
_MAKER = "docProps/app.xml"
_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_NAMES = {
    "cp": f"{_PACKAGE}/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_EPOCH = (1980, 1, 1, 0, 0, 0)
_KINDS = {
    "styles": "styles",
    "settings": "settings",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "header": "header1",
    "footer": "footer1",
}


def render(document: Document) -> bytes:
    """The whole briefing as a file that Word and LibreOffice open."""
    written = write(document)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in _parts(document, written):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, content)
    return made.getvalue()


def is_ours(path: Path) -> bool:
    """Whether a file is a briefing that was written here."""
    kept = files("pourparler.brief.formats.docx").joinpath("parts", _FIXED[_MAKER]).read_bytes()
    try:
        with zipfile.ZipFile(path) as package, package.open(_MAKER) as opened:
            return opened.read(len(kept) + 1) == kept
    except (OSError, KeyError, ValueError, zipfile.BadZipFile, NotImplementedError, RuntimeError):
        return False


def _parts(document: Document, written: Written) -> Iterator[tuple[str, str | bytes]]:
    fixed = files("pourparler.brief.formats.docx").joinpath("parts")
    for name, kept_as in _FIXED.items():
        yield name, fixed.joinpath(kept_as).read_bytes()
    yield "docProps/core.xml", _properties(document)
    yield "word/document.xml", _root("document", element("w:body", *written.body, _section()))
    yield "word/footnotes.xml", _root("footnotes", *_separators(), *written.footnotes)
    yield "word/numbering.xml", _root("numbering", *_lists(written.numbered_lists))
    yield "word/header1.xml", _root("hdr", _line("Header", document.marking))
    numbered = _line("Footer", document.title, "\t", ("PAGE",), " / ", ("NUMPAGES",))
    marked = (_line("Header", document.marking),) if document.marking else ()
    yield "word/footer1.xml", _root("ftr", numbered, *marked)
    yield "word/_rels/document.xml.rels", _relations(written)
    for number, picture in enumerate(written.pictures, start=1):
        yield f"word/media/picture{number}.svg", picture.svg
        yield f"word/media/picture{number}.png", picture.png


def _root(name: str, *inside: str) -> str:
    spaces = f'xmlns:w="{_MAIN}" xmlns:r="{_RELATIONS}"'
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:{name} {spaces}>{"".join(inside)}</w:{name}>'


def _properties(document: Document) -> str:
    inside = (
        element("dc:title", text(printable(document.title))),
        element("dc:creator", text(printable(document.author or "Pourparler"))),
        element("dc:language", "en-GB"),
        element("cp:keywords", text(printable(document.marking))),
        *(_moment(kind, document.date) for kind in ("created", "modified") if _DAY.fullmatch(document.date)),
    )
    spaces = " ".join(f'xmlns:{name}="{address}"' for name, address in _NAMES.items())
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f"{head}<cp:coreProperties {spaces}>{''.join(inside)}</cp:coreProperties>"


def _moment(kind: str, day: str) -> str:
    """A day of a file's properties; a month or a year alone has no place there."""
    return f'<dcterms:{kind} xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:{kind}>'


def _section() -> str:
    """A4 with the marking at the head and page numbers at the foot of every page."""
    return element(
        "w:sectPr",
        '<w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/>',
        '<w:pgSz w:w="11906" w:h="16838"/>',
        '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" '
        'w:gutter="0"/>',
    )


def _line(style: str, *pieces: str | tuple[str]) -> str:
    """A paragraph of plain words, tabs and fields."""
    runs = []
    for piece in pieces:
        if isinstance(piece, tuple):
            runs.append(f'<w:fldSimple w:instr=" {piece[0]} "><w:r><w:t>1</w:t></w:r></w:fldSimple>')
        elif piece == "\t":
            runs.append("<w:r><w:tab/></w:r>")
        else:
            runs.append(
                element(
                    "w:r", f'<w:t xml:space="preserve">{text(printable(piece) if piece.strip("/ ") else piece)}</w:t>'
                )
            )
    return element("w:p", f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>', *runs)


def _separators() -> Iterator[str]:
    """The two footnotes that stand for the rule above the others."""
    for number, kind in ((-1, "separator"), (0, "continuationSeparator")):
        run = f"<w:p><w:r><w:{kind}/></w:r></w:p>"
        yield f'<w:footnote w:type="{kind}" w:id="{number}">{run}</w:footnote>'


def _lists(numbered: int) -> Iterator[str]:
    """Bullets, and as many numbered lists as there are, each of which begins with 1."""
    indent = '<w:pPr><w:ind w:left="425" w:hanging="340"/></w:pPr>'
    for number, kind, mark in ((0, "bullet", "•"), (1, "decimal", "%1.")):
        level = (
            f'<w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{mark}"/><w:lvlJc w:val="left"/>{indent}'
        )
        yield f'<w:abstractNum w:abstractNumId="{number}"><w:lvl w:ilvl="0">{level}</w:lvl></w:abstractNum>'
    yield '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    for number in range(2, numbered + 2):
        restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
        yield f'<w:num w:numId="{number}"><w:abstractNumId w:val="1"/>{restart}</w:num>'


def _relations(written: Written) -> str:
    made = [
        f'<Relationship Id="{kind}" Type="{_RELATIONS}/{kind}" Target="{target}.xml"/>'
        for kind, target in _KINDS.items()
    ]
    for number in range(1, len(written.pictures) + 1):
        made += [
            f'<Relationship Id="{ending}{number}" Type="{_RELATIONS}/image" Target="media/picture{number}.{ending}"/>'
            for ending in ("png", "svg")
        ]
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f'{head}<Relationships xmlns="{_PACKAGE}/relationships">{"".join(made)}</Relationships>'
