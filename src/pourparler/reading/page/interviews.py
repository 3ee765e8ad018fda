"""An interview printed without labels: who asks and who answers, by question marks, "I" and "you", and turns.

Each paragraph is a question or an answer; the likeliest row of turns is sought, in which a question is answered, and
an answer is followed by a question.

>>> talk = ["How did it go?", "I am not telling.", "Will you sign?", "We will see.", "And the lock?", "I own it."]
>>> "".join(one or "-" for one in asked_and_answered(talk))
'QAQAQA'
"""

import re
from collections.abc import Sequence

_FEWEST = 3
"""Questions from which on a text may be an interview."""
_MOST = 1_000
"""Paragraphs up to which one may be: what is longer is a book or a list."""
_LONGEST_QUESTION = 70
"""Words of a question, with what is said to lead up to it."""
_QUOTED = re.compile(r"[\"“][^\"”]*[\"”]")
_I = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us)\b")
_YOU = re.compile(r"\b(?:[Yy]ou|[Yy]our)\b")
_THIRD = re.compile(r"\b(?:said|did\snot\s(?:respond|reply)|declined|was\sspeaking|spoke\sto)\b")

_ROWS = {"QA": 0.0, "AQ": 0.0, "AA": 0.7, "QQ": 2.0}
"""What it costs that one kind of paragraph follows another."""


def asked_and_answered(paragraphs: Sequence[str]) -> list[str | None]:
    """Q or A for each paragraph of an interview, None for what stands around it; None for all of another text."""
    if len(paragraphs) > _MOST:
        return [None] * len(paragraphs)
    plain = [_QUOTED.sub("", paragraph[:2000]) for paragraph in paragraphs]
    asks = [bool(re.search(r"\?\s*$", words)) and len(words.split()) <= _LONGEST_QUESTION for words in plain]
    if sum(asks) < _FEWEST:
        return [None] * len(plain)
    begin, last = asks.index(True), len(asks) - 1 - asks[::-1].index(True)
    end = min(last + 2, len(plain))
    turns = _likeliest(plain[begin:end])
    answers = [words for words, turn in zip(plain[begin:end], turns, strict=True) if turn == "A"]
    personal = sum(bool(_I.search(words)) for words in answers)
    if sum(asks[begin:end]) * 4 < end - begin or personal < _FEWEST - 1 or personal * 3 < len(answers):
        return [None] * len(plain)
    if turns[-2:] == ["A", "A"]:
        end -= 1  # the last answer asked something itself
    after = [("A" if _goes_on(words) else None) for words in plain[end:]]
    return [*[None] * begin, *turns[: end - begin], *after]


def _goes_on(words: str) -> bool:
    """Whether a paragraph after the last answer is more of it."""
    return bool(_I.search(words)) and not _THIRD.search(words)


def _likeliest(paragraphs: Sequence[str]) -> list[str]:
    """The cheapest row of turns, by what each paragraph looks like and what follows what."""
    ways: dict[str, tuple[float, str]] = {"Q": (0.0, "Q")}  # it begins with a question
    for words in paragraphs[1:]:
        ways = {
            kind: min((cost + _ROWS[row[-1] + kind] + _cost(words, kind), row + kind) for cost, row in ways.values())
            for kind in "QA"
        }
    return list(min(ways.values())[1])


def _cost(words: str, kind: str) -> float:
    """How unlike a question or an answer a paragraph looks."""
    asks, personal = bool(re.search(r"\?\s*$", words)), bool(_I.search(words))
    addresses = bool(_YOU.search(words)) and not personal
    if kind == "A":
        return (0.5 if personal else 1.5) * asks + 0.5 * addresses
    return (
        (0.0 if asks else 0.5 if addresses else 1.0) + 1.0 * personal + 2.0 * (len(words.split()) > _LONGEST_QUESTION)
    )
