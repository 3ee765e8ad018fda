"""A briefing as PDF: the page laid out for paper by WeasyPrint, or printed by a Chromium that is on the machine."""

import functools
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from pourparler.brief.document import Document
from pourparler.brief.figures.svg import without_links
from pourparler.brief.formats import html
from pourparler.errors import MissingExtraError

_MISSING = """\
A PDF needs WeasyPrint, which is not installed here ({why}), or a Chromium or Chrome, which was not found.
WeasyPrint needs Pango, too (on Debian: apt install libpangoft2-1.0-0).
Or write a Word document (.docx), or a page (.html), which any browser prints to PDF."""

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
"""Programs that print a page without showing it; what they are called where they are on the PATH."""

SECONDS = 60
"""How long a browser may take to print."""


def render(document: Document) -> bytes:
    """The whole briefing as PDF.

    Raises:
        MissingExtraError: WeasyPrint is not there, or lacks its system libraries, and no browser prints in its place.
    """
    page = html.render(document)
    try:
        import weasyprint
    except (ImportError, OSError) as error:
        printed = _printed_by_a_browser(page)
        if printed is None:
            raise MissingExtraError(_MISSING.format(why=str(error).splitlines()[0]), extra="pdf") from error
        return printed
    page = re.sub(r"<svg .*?</svg>", lambda drawn: without_links(drawn[0]), page, flags=re.DOTALL)
    pdf: bytes = weasyprint.HTML(string=page, url_fetcher=_refuse).write_pdf()
    return pdf


@functools.cache
def can_be_made() -> bool:
    """Whether there is anything here that makes a PDF."""
    if any(map(shutil.which, BROWSERS)):
        return True
    try:
        import weasyprint  # noqa: F401 - what it needs may be missing though it is installed
    except (ImportError, OSError):
        return False
    return True


def _refuse(url: str, *_: object, **__: object) -> dict[str, object]:
    """A briefing holds all it needs: nothing is fetched."""
    raise ValueError(f"{url} is not fetched")


def _printed_by_a_browser(page: str) -> bytes | None:
    """The page as a browser prints it; None where there is none, or it did not."""
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        return None
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        file, made = Path(folder) / "brief.html", Path(folder) / "brief.pdf"
        file.write_text(page, encoding="utf-8")
        # A browser that root starts has no sandbox; the page has no script and loads nothing.
        root = ["--no-sandbox"] if getattr(os, "geteuid", lambda: 1)() == 0 else []
        quiet = ["--headless", "--disable-gpu", "--no-pdf-header-footer", f"--user-data-dir={folder}/profile"]
        command = [found, *quiet, *root, f"--print-to-pdf={made}", file.as_uri()]
        try:
            subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)  # noqa: S603 - our own page
        except (OSError, subprocess.TimeoutExpired):
            return None
        printed = made.read_bytes() if made.is_file() else b""
    return printed if printed.startswith(b"%PDF") else None
