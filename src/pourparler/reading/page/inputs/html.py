"""The door to trafilatura: from the source of a saved page to the report in it.

Extraction leaves out what surrounds the report. Its guess of a date is not asked for: dates are read from the text,
from the page's own ``<meta>`` and ``<time>``, and from nowhere else.
"""

import logging
import re

from pourparler.reading.page.inputs.faults import fault
from pourparler.reading.page.inputs.kinds import Kind
from pourparler.reading.page.inputs.linked_data import said_by
from pourparler.reading.page.inputs.page_source import PageSource
from pourparler.reading.page.inputs.taken import Doubt, DoubtKind, Hints, Taken
from pourparler.reading.page.inputs.whole import made_whole

MOST_TAGS = 40_000
"""Tags in one page; a long report with all its furniture has some five thousand."""
MOST_NESTED = 400
"""Elements within each other; pages of newspapers nest thirty or forty."""
_SHORTEST = 100
"""Characters below which extraction has missed the report."""
_LONGER = 1.15
"""So much longer than what was extracted the text in the linked data must be, to be taken in its place."""
_FEW_WORDS = 60
_ASKS_FOR_A_SCRIPT = re.compile(
    r"(?i)\b(?:enable|turn on|activate|requires?|need|without|supports?)\b.{0,40}\bjava\s?script"
)
_COPY = "Open it in a browser and copy the text into a .txt file."
_UNREAD = (("<script", "</script>"), ("<style", "</style>"), ("<svg", "</svg>"), ("<!--", "-->"))
_LONG_TAG = re.compile(r"(<[a-zA-Z][a-zA-Z0-9]{0,20})[^<>]{20000,}")
_MOST_DECLARATIONS = 200
_EMBEDDED = re.compile(r"data:[\w/+.-]{3,40};base64,[A-Za-z0-9+/=]+")


def take(file: str, source: str) -> Taken:
    """The report in a page.

    Args:
        file: its name, for messages.
        source: the page as decoded.

    Raises:
        ReportError: there is no text in it, or more tags than a page has.
    """
    page = _without_scripts(source)
    if page.count("<") > 2 * MOST_TAGS or page.count("<!") + page.count("<?") > _MOST_DECLARATIONS:
        raise _no_page(file, f"more than {MOST_TAGS:,} tags")
    read = PageSource(page)
    if read.depth > MOST_NESTED:
        raise _no_page(file, f"elements nested more than {MOST_NESTED} deep")
    linked = said_by(source, read.title)
    hints = read.hints(linked)
    whole = made_whole(_extracted(page), read.blocks)
    text = whole.text
    if len(text) < _SHORTEST:
        text = max(text, read.text(), key=len)
    if len(linked.body.split()) > _LONGER * len(text.split()):
        text = linked.body
    elif _ASKS_FOR_A_SCRIPT.search(text) and len(text.split()) < _FEW_WORDS:
        raise fault(file, "the page shows its text by a script, and only the request for one was saved", _COPY)
    if not text.strip():
        raise fault(file, "there is no text in this page", _COPY)
    doubts = tuple(Doubt(kind=DoubtKind.LEFT_OUT, words=words) for words in whole.left_out if text is not linked.body)
    return Taken(kind=Kind.HTML, text=_under_its_title(text, hints), hints=hints, doubts=doubts)


def _extracted(page: str) -> str:
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it has to say is not for users
    text = trafilatura.extract(page, include_comments=False, include_tables=True, deduplicate=False, fast=True)
    return "\n\n".join((text or "").splitlines())


def _under_its_title(text: str, hints: Hints) -> str:
    """The headline above the text, where extraction left it out."""
    if not hints.title or hints.title.casefold() in text[: 3 * len(hints.title) + 200].casefold():
        return text
    return f"{hints.title}\n\n{text}"


def _without_scripts(source: str) -> str:
    """The page without what no reader sees: scripts, styles, drawings, remarks and embedded pictures."""
    for begin, end in _UNREAD:
        source = _cut_out(source, begin, end)
    return _LONG_TAG.sub(r"\1", _EMBEDDED.sub("", source))


def _cut_out(source: str, begin: str, end: str) -> str:
    folded = source.lower() if source.isascii() else re.sub("[A-Z]+", lambda capitals: capitals[0].lower(), source)
    kept, done = [], 0
    while (start := folded.find(begin, done)) >= 0:
        kept.append(source[done:start])
        stop = folded.find(end, start)
        if stop < 0:
            return "".join(kept)
        done = stop + len(end)
    return "".join([*kept, source[done:]])


def _no_page(file: str, why: str) -> Exception:
    return fault(file, f"{why}: this is no page of a newspaper", "Copy the report's text into a .txt file.")
