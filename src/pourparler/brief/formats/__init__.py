"""A briefing on paper and on the screen: one module for each format, all from the same document."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pourparler.brief.document import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A way to write a briefing.

    Attributes:
        id: its name.
        endings: of names of files that ask for it, the usual one first.
        render: the whole briefing; text, or bytes where it is no text.
    """

    id: str
    endings: tuple[str, ...]
    render: "Callable[[Document], str | bytes]"


def _markdown(document: "Document") -> str:
    from pourparler.brief.formats import markdown

    return markdown.render(document)


def _html(document: "Document") -> str:
    from pourparler.brief.formats import html

    return html.render(document)


def _docx(document: "Document") -> bytes:
    from pourparler.brief.formats import docx

    return docx.render(document)


def _pdf(document: "Document") -> bytes:
    from pourparler.brief.formats import pdf

    return pdf.render(document)


FORMATS = (
    Format(id="md", endings=(".md", ".markdown", ".txt"), render=_markdown),
    Format(id="html", endings=(".html", ".htm"), render=_html),
    Format(id="docx", endings=(".docx",), render=_docx),
    Format(id="pdf", endings=(".pdf",), render=_pdf),
)
"""Every format of a document; each is opened only when it is asked for."""
