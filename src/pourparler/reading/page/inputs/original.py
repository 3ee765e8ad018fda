"""The text as it is read beside the text as it came: nothing invisible, no entities, plain spaces and hyphens.

Soft hyphens, zero-width characters and marks of direction are left out; HTML entities, ligatures, doubled single
quotes and letters with loose accents become what they stand for; special spaces and hyphens become plain ones. Cues
are looked for in what results, and every place in it leads back to its place in the original.
"""

import heapq
import html
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pourparler.reading.page.inputs.mojibake import mended
from pourparler.reading.page.inputs.quotation import Change, curly, dialogues

Span = tuple[int, int]

_ENDS_A_LINE = "\x0b\x0c\x1c\x1d\x1e"
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
"""What no talks file can hold: where it stands in a report, words stand apart."""
_ONE_FOR_ONE = str.maketrans(
    {one: " " for one in map(chr, [*range(0xA0), 0xFFFE, 0xFFFF]) if _CONTROLS.match(one) and one not in _ENDS_A_LINE}
    | dict.fromkeys(["\u00a0", "\u1680", *map(chr, range(0x2000, 0x200B)), "\u202f", "\u205f", "\u3000"], " ")
    | dict.fromkeys("\u2010\u2011\ufe63\uff0d", "-")
    | {"\u02bc": "’", "\u2032": "’", "\u201f": "“", "\uff02": '"', "\u2033": '"'}
)
_INVISIBLE = "\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufe00-\ufe0f\u034f\u061c\u180e"
_ODD = re.compile(
    rf"\u00ad(?:[ \t]*\r?\n[ \t]*)?|[{_INVISIBLE}]+"
    r"|&(?:[a-zA-Z]{2,10}|\#\d{2,6}|\#[xX][0-9a-fA-F]{2,5});"
    r"|``|''|(?<![^\s(]),,(?=[^\W\d_])|[\ufb00-\ufb06]|[^\W\d_][\u0300-\u036f]{1,8}"
)
_ODD_IN_MARKDOWN = re.compile(
    _ODD.pattern + r"|(?m:^\#{1,6}[ \t]+|^>[ \t]?)|\*\*|!?\[(?P<label>[^\]\[\n]{0,300})\]\([^()\s]{1,1000}\)"
)
_WROTE = r"On\s[^\n]{8,160}(?:\n[> \t]{0,20}[^\n]{1,80})?\swrote:[ \t]*$"
_QUOTED = rf"(?m:^[ \t]{{0,8}}(?:>[ \t]?){{1,20}}(?:{_WROTE})?|^{_WROTE})"
_ODD_IN_QUOTATION = re.compile(f"{_ODD.pattern}|{_QUOTED}")
_IS_QUOTATION = re.compile(r"(?m)^[ \t]{0,8}>[^\n]*\n[ \t]{0,8}>")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch from ``at`` on that stands for [start, end) of the original, letter for letter unless ``whole``."""

    at: int
    start: int
    end: int
    whole: bool

    def within(self, span: Span, at: int) -> "_Piece":
        """As much of it as lies in a stretch of the text that now begins elsewhere; what stands for more is not cut."""
        begin, past = span
        if self.whole:
            return _Piece(at + self.at - begin, self.start, self.end, whole=True)
        first, last = max(begin, self.at), min(past, self.at + self.end - self.start)
        start = self.start + first - self.at
        return _Piece(at + first - begin, start, start + last - first, whole=False)


@dataclass(frozen=True, slots=True)
class Original:
    r"""A text as it came, and the way back to it from the text as it is read.

    >>> read, original = smooth("a de\u00admand for &quot;talks&quot;")
    >>> read, original.place((2, 8)), original.words((2, 8))
    ('a demand for "talks"', (2, 9), 'de\xadmand')
    """

    text: str
    pieces: tuple[_Piece, ...] = ()
    in_its_order: tuple[_Piece, ...] = ()

    def place(self, span: Span) -> Span:
        """Where in the original a stretch of the text as read stands."""
        start, end = span
        if not self.pieces:
            return span
        begin = self._from(start)
        return (begin, self._upto(end) if end > start else begin)

    def words(self, span: Span) -> str:
        """The original's words at a stretch of the text as read, fit for a talks file."""
        return without_controls(self.text[slice(*self.place(span))])

    def read_at(self, place: Span) -> Span:
        r"""Where in the text as read a stretch of the original stands.

        >>> smooth("a de\u00admand for &quot;talks&quot;")[1].read_at((2, 9))
        (2, 8)
        """
        start, end = place
        return (self._read(start), self._read(end)) if self.pieces else (start, min(end, len(self.text)))

    def _read(self, at: int) -> int:
        """The first place of the text as read that stands for a place of the original or for one behind it."""
        pieces = self.in_its_order or self.pieces
        number = bisect_right(pieces, at, key=lambda piece: piece.end)
        piece = pieces[min(number, len(pieces) - 1)]
        return piece.at + (0 if piece.whole else max(0, min(at, piece.end) - piece.start))

    def rearranged(self, moved: Iterable[tuple[Span, int]]) -> "Original":
        """The way back from the same text with its stretches in another order.

        Args:
            moved: each stretch of the text as read until now, with where it begins in the new one, in that order.
        """
        pieces = self.pieces or (_Piece(0, 0, len(self.text), whole=False),)
        now = tuple(piece.within(span, at) for span, at in moved for piece in _over(pieces, span))
        return Original(self.text, now, tuple(sorted(now, key=lambda piece: piece.start)))

    def _piece(self, at: int) -> _Piece:
        return self.pieces[max(0, bisect_right(self.pieces, at, key=lambda piece: piece.at) - 1)]

    def _from(self, at: int) -> int:
        piece = self._piece(at)
        return piece.start if piece.whole else min(piece.start + at - piece.at, len(self.text))

    def _upto(self, end: int) -> int:
        piece = self._piece(end - 1)
        return piece.end if piece.whole else min(piece.start + end - piece.at, len(self.text))


def _over(pieces: tuple[_Piece, ...], span: Span) -> tuple[_Piece, ...]:
    """Those, in the order of the text as read, that begin in a stretch of it or reach into it."""
    begin, past = span
    first = bisect_right(pieces, begin, key=lambda piece: piece.at) - 1
    return pieces[max(0, first) : bisect_left(pieces, past, key=lambda piece: piece.at)]


def without_controls(text: str) -> str:
    """A text with a space for each character that no talks file can hold."""
    return text if text.isprintable() else _CONTROLS.sub(" ", text)


def smooth(text: str, *, markdown: bool = False) -> tuple[str, Original]:
    """The text to read, and the way back from it."""
    plain = text.translate(_ONE_FOR_ONE) if not text.isascii() or _CONTROLS.search(text) else text
    parts: list[str] = []
    pieces: list[_Piece] = []
    done = at = 0
    for start, end, meant in _changes(text, plain, markdown=markdown):
        if done < start:
            pieces.append(_Piece(at, done, start, whole=False))
            parts.append(plain[done:start])
            at += start - done
        if meant:
            pieces.append(_Piece(at, start, end, whole=True))
            parts.append(meant)
            at += len(meant)
        done = end
    if not done:
        return curly(plain), Original(text)
    pieces.append(_Piece(at, done, len(text), whole=False))
    parts.append(plain[done:])
    return curly("".join(parts)), Original(text, tuple(pieces))


def _changes(text: str, plain: str, *, markdown: bool) -> Iterator[Change]:
    """What is read otherwise than it stands, in order; of two that overlap the first."""
    odd = _ODD_IN_MARKDOWN if markdown else _ODD_IN_QUOTATION if _IS_QUOTATION.search(text) else _ODD
    found: Iterable[Change] = ((one.start(), one.end(), _meaning(one)) for one in odd.finditer(plain))
    other = sorted([*mended(text), *dialogues(plain)])
    done = 0
    for start, end, meant in heapq.merge(other, found) if other else found:
        if start >= done:
            yield start, end, meant
            done = end


def _meaning(found: re.Match[str]) -> str:
    """What stands for something odd; nothing for what only shows on paper."""
    odd = found[0]
    if odd[0] == "&":
        meant = html.unescape(odd).translate(_ONE_FOR_ONE)
        return _ODD.sub("", meant) if meant != odd else odd
    if odd in {"``", "''", ",,"}:
        return '"'
    if odd.lstrip(" \t>\n") == "" or odd.rstrip().endswith(" wrote:"):
        return ""
    if odd[0].isalpha():
        return unicodedata.normalize("NFKC" if "\ufb00" <= odd[0] <= "\ufb06" else "NFC", odd)
    return found.groupdict().get("label") or ""
