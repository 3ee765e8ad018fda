"""Names of entries: what an id may look like, and what a mistyped one may have meant.

An id is made of letters of any script, digits, and single hyphens inside; case matters.
"""

import difflib
import unicodedata
from collections.abc import Iterable


def is_id(text: str) -> bool:
    """Whether a text may serve as an id.

    >>> is_id("release-accounts"), is_id("безъ-визъ"), is_id("a--b"), is_id("-a"), is_id("a b")
    (True, True, False, False, False)
    """
    return bool(text) and all(part and _is_word(part) for part in text.split("-"))


def _is_word(part: str) -> bool:
    return part[0].isalnum() and all(is_id_character(character) for character in part)


def is_id_character(character: str) -> bool:
    """Whether a character may stand inside an id: a letter, a digit, or a mark that belongs to a letter."""
    return character.isalnum() or unicodedata.category(character).startswith("M")


def invisible(text: str) -> str | None:
    """How a character that nobody sees is called, where one stands in a text: U+200B; None where there is none.

    >>> invisible("\u200bunion"), invisible("trade union")
    ('U+200B', None)
    """
    hidden = (sign for sign in text if sign != " " and unicodedata.category(sign) in ("Cf", "Cc", "Zs", "Zl", "Zp"))
    return next((f"U+{ord(sign):04X}" for sign in hidden), None)


def nearest(wrong: str, known: Iterable[str]) -> str | None:
    """The known word that a mistyped one most probably stands for, or None.

    >>> nearest("befor", ["before", "after"])
    'before'
    """
    return next(iter(near_names(wrong, known, most=1)), None)


def near_names(wrong: str, known: Iterable[str], *, most: int) -> tuple[str, ...]:
    """Known words that a mistyped one may stand for, the nearest first.

    >>> near_names("nroth", ["north", "south", "us"], most=2)
    ('north', 'south')
    """
    lowered = {candidate.lower(): candidate for candidate in sorted(set(known), reverse=True)}
    return tuple(lowered[name] for name in difflib.get_close_matches(wrong.lower(), lowered, n=most, cutoff=0.6))


def did_you_mean(wrong: str, known: Iterable[str]) -> str:
    """The remedy for a mistyped word: a question where a near form is known, else nothing.

    >>> did_you_mean("partty", ["party", "says"])
    'Did you mean "party"?'
    """
    near = nearest(wrong, known)
    return f'Did you mean "{near}"?' if near else ""


def slug(text: str, longest: int = 40) -> str:
    """A kebab-case id made from words, cut at a word boundary.

    >>> slug("Dong-A Ilbo, 2006-11-30")
    'dong-a-ilbo-2006-11-30'
    """
    letters = [c if is_id_character(c) else "-" for c in unicodedata.normalize("NFC", text).lower()]
    words = [word for word in "".join(letters).split("-") if word and word[0].isalnum()]
    kept: list[str] = []
    for word in words:
        if kept and len("-".join([*kept, word])) > longest:
            break
        kept.append(word[:longest])
    return "-".join(kept) or "x"
