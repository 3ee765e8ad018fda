"""A briefing as PDF: the HTML page, laid out for paper by WeasyPrint where that is installed."""

from pathlib import Path

from pourparler.brief.document import Document
from pourparler.brief.formats import html
from pourparler.errors import MissingExtraError

_MISSING = """\
A PDF needs WeasyPrint, which is not installed here ({why}).
Install it with: pip install "pourparler[pdf]" (on Debian also: apt install libpangoft2-1.0-0).
Or write a page with -o brief.html and print that to PDF from a browser."""


def render(document: Document) -> bytes:
    """The whole briefing as PDF.

    Raises:
        MissingExtraError: WeasyPrint is not there, or lacks its system libraries.
    """
    try:
        import weasyprint
    except (ImportError, OSError) as error:
        raise MissingExtraError(_MISSING.format(why=str(error).splitlines()[0])) from error
    pdf: bytes = weasyprint.HTML(string=html.render(document), url_fetcher=_refuse).write_pdf()
    return pdf


def _refuse(url: str, *_: object, **__: object) -> dict[str, object]:
    """A briefing holds all it needs: nothing is fetched."""
    raise ValueError(f"{url} is not fetched")


def write(document: Document, path: Path) -> None:
    """Write the briefing as a PDF file, whole or not at all."""
    from pourparler.record import codec

    codec.save(render(document), path)
