"""Words in the pieces that the encoder knows, each at its place in the text.

The scheme is that of BERT without capitals: J. Devlin et al., "BERT: Pre-training of Deep Bidirectional Transformers
for Language Understanding", NAACL 2019; pieces are found by the longest match first.
"""

import functools
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

_LONGEST_WORD = 100
_UNKNOWN = "[UNK]"


@dataclass(frozen=True, slots=True)
class Pieces:
    """A text in pieces.

    Attributes:
        ids: of the pieces.
        offsets: where each stands in the text, as [start, end).
    """

    ids: list[int]
    offsets: list[tuple[int, int]]


class WordPieces:
    """Cuts texts into pieces of a vocabulary.

    Args:
        vocabulary: the pieces with their ids; those that go on within a word begin with ``##``.
    """

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        self._vocabulary = vocabulary
        self._known: dict[str, tuple[tuple[int, int], ...]] = {}

    @classmethod
    def of(cls, file: Path) -> "WordPieces":
        """With the vocabulary of a file, a piece on each line."""
        lines = file.read_text(encoding="utf-8").splitlines()
        return cls({piece: number for number, piece in enumerate(lines)})

    def cut(self, text: str) -> Pieces:
        """The pieces of a text.

        >>> pieces = WordPieces({"[UNK]": 0, "gate": 1, "##s": 2, ".": 3}).cut("Gâtes shut.")
        >>> pieces.ids, pieces.offsets
        ([1, 2, 0, 3], [(0, 4), (4, 5), (6, 10), (10, 11)])
        """
        ids: list[int] = []
        offsets: list[tuple[int, int]] = []
        for word, places in _words(text):
            first = 0
            for piece, past in self._pieces(word):
                ids.append(piece)
                offsets.append((places[first], places[past - 1] + 1))
                first = past
        return Pieces(ids, offsets)

    def _pieces(self, word: str) -> tuple[tuple[int, int], ...]:
        """Its pieces as (id, where it ends in the word); what has no pieces is unknown as a whole."""
        if word not in self._known:
            self._known[word] = tuple(self._longest_first(word)) or ((self._vocabulary[_UNKNOWN], len(word)),)
        return self._known[word]

    def _longest_first(self, word: str) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        first = 0
        while first < len(word) <= _LONGEST_WORD:
            ends = range(len(word), first, -1)
            lead = "##" if first else ""
            past = next((end for end in ends if lead + word[first:end] in self._vocabulary), None)
            if past is None:
                return []
            found.append((self._vocabulary[lead + word[first:past]], past))
            first = past
        return found


def _words(text: str) -> Iterator[tuple[str, list[int]]]:
    """Words and single signs, in small letters without accents, each letter with the place that it comes from."""
    word, places = "", list[int]()
    for place, sign in enumerate(text):
        kind, plain = _plain(sign)
        if kind != "letter" and word:
            yield word, places
            word, places = "", []
        if kind == "mark":
            yield plain, [place] * len(plain)
        elif kind == "letter":
            word += plain
            places += [place] * len(plain)
    if word:
        yield word, places


@functools.lru_cache(maxsize=4096)
def _plain(sign: str) -> tuple[str, str]:
    """What a sign is to a word: a letter of it, a mark by itself, a space, or nothing; and how it is written there."""
    category = unicodedata.category(sign)
    if sign.isspace() or category == "Zs":
        return "space", " "
    if sign in "\0\ufffd" or category[0] == "C":
        return "letter", ""
    plain = "".join(c for c in unicodedata.normalize("NFD", sign) if unicodedata.category(c) != "Mn").lower()
    is_ascii_mark = sign.isascii() and not sign.isalnum()
    if is_ascii_mark or category[0] == "P" or _is_of_its_own(ord(sign)):
        return "mark", plain
    return "letter", plain


def _is_of_its_own(code: int) -> bool:
    """Chinese signs, each of which is a word."""
    return (
        0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0xF900 <= code <= 0xFAFF or 0x20000 <= code <= 0x2CEAF
    )
