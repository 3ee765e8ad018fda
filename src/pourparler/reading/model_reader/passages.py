"""Words that a model claims to have copied, looked up in the report they are said to be from."""

import re

from pourparler.reading.report import Report
from pourparler.record.passages import Ground

Span = tuple[int, int]
_SAME = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "—": "-"})
_UNSEEN = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")


class Folded:
    r"""A text as it is compared: white space as one space, quotation marks and dashes alike, unseen signs left out.

    >>> Folded("He  said\n“no”.").find('said "no"')
    (4, 13)
    """

    def __init__(self, text: str) -> None:
        self.words, self._at = _fold(text)

    def find(self, words: str, *, any_case: bool = False) -> Span | None:
        """Where words first stand, not within longer ones, as a span of the original."""
        wanted = _fold(words)[0].strip()
        if not any(sign.isalnum() for sign in wanted):
            return None
        lead, trail = r"(?<!\w)" if wanted[0].isalnum() else "", r"(?!\w)" if wanted[-1].isalnum() else ""
        match = re.search(lead + re.escape(wanted) + trail, self.words, re.IGNORECASE if any_case else 0)
        return (self._at[match.start()], self._at[match.end() - 1] + 1) if match else None


def _fold(text: str) -> tuple[str, list[int]]:
    signs: list[str] = []
    at: list[int] = []
    for place, sign in enumerate(text):
        if sign in _UNSEEN or (sign.isspace() and signs and signs[-1] == " "):
            continue
        signs.append(" " if sign.isspace() else sign)
        at.append(place)
    return "".join(signs).translate(_SAME), at


class Passages:
    """A report, ready to be looked things up in: its text, and its headline where that stands nowhere in it.

    Attributes:
        report: the report.
        source: id of the source that grounds name.
    """

    def __init__(self, report: Report, source: str) -> None:
        self.report, self.source = report, source
        self._text = Folded(report.text)
        self._title = Folded(report.title or "")
        self._orders = tuple(_ordering(report.text))

    def ground(self, quote: str) -> Ground | None:
        """The passage that a quotation stands for; None where it stands nowhere."""
        span = self._text.find(quote)
        original = self.report.original
        if span is not None:
            return Ground(source=self.source, quote=original.words(span), span=original.place(span))
        found = self._title.find(quote)
        return Ground(source=self.source, quote=(self.report.title or "")[slice(*found)]) if found else None

    def has(self, words: str, *, any_case: bool = False) -> bool:
        """Whether words stand in the report; a name does so only as it is written: "US" is not "us"."""
        return any(text.find(words, any_case=any_case) is not None for text in (self._text, self._title))

    def is_order(self, ground: Ground) -> bool:
        """Whether a passage stands among words that tell a reading program what to do: nobody's position."""
        if ground.span is None:
            return False
        at, _ = self.report.original.read_at(ground.span)
        return any(start <= at < end for start, end in self._orders)


# -- words addressed to a program --------------------------------------------------------------------------------------

_ORDER = re.compile(
    r"(?i)\b(?:ignore|disregard|forget|override)\s(?:all\s|any\s|the\s|your\s|these\s|of\s){0,3}"
    r"(?:(?:previous|prior|above|earlier|other|former|preceding)\s){1,2}(?:instructions?|rules|prompts?|directions|orders)\b"
    r"|\b(?:note|attention|message|instructions?|notice)\s(?:to|for)\s(?:all\s|any\s|the\s)?(?:AI|LLMs?|language\smodels?|"
    r"assistants?|chatbots?|bots?|reading\sprograms?)\b"
    r"|(?-i:\b(?:SYSTEM|System|ASSISTANT|Assistant)(?:\s(?:prompt|message|PROMPT|MESSAGE))?:\s)"
    r"|\byou\sare\s(?:now\s)?an?\s(?:helpful\s)?(?:AI|language\smodel|assistant)\b"
)


def _ordering(text: str) -> list[Span]:
    """From the beginning of each sentence that gives a program an order to the end of its line."""
    found = []
    for match in _ORDER.finditer(text):
        start = max(text.rfind(sign, 0, match.start()) for sign in (". ", "\n", "! ", "? ")) + 1
        end = text.find("\n", match.end())
        found.append((start, len(text) if end < 0 else end))
    return found
