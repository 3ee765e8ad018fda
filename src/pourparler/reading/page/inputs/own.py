"""What Pourparler wrote itself is no report, however it was saved: it is known by what it says of itself."""

from pourparler.errors import Problem, ReportError

GENERATOR = "Pourparler"
"""What a briefing names as its maker, as a page and as a PDF."""

_PAGE = f'<meta name="generator" content="{GENERATOR}">'.encode()
_WORDS = ("Advice, not a forecast.", "⟦ ⟧ are statements as read by a program")
"""Of a briefing below its title, in every form and however it was printed; of an export as marked text."""
_BEGINNING = 5_000


class OwnWritingError(ReportError):
    """A briefing or an export of ours stands where a report should."""


def refuse_own_page(file: str, data: bytes) -> None:
    """Stop at a page that names us as its maker.

    Raises:
        OwnWritingError: it does.
    """
    if _PAGE in data[:_BEGINNING]:
        raise own_writing(file)


def refuse_own_words(file: str, text: str) -> None:
    """Stop at a text that begins as our own do.

    Raises:
        OwnWritingError: it does.
    """
    beginning = " ".join(text[:_BEGINNING].split())
    if any(words in beginning for words in _WORDS):
        raise own_writing(file)


def own_writing(file: str) -> OwnWritingError:
    """The fault of giving it as a report."""
    remedy = "Give the reports or the talks file that it was made from."
    return OwnWritingError([Problem(file=file, line=None, what="written by Pourparler, and no report", remedy=remedy)])
