r"""Marks of quotation as other houses and languages set them, written as “these”, so that the rules know one kind.

>>> curly("«Not before May,» she said. »Never,« he said. „No,“ said they. 「No,」 said all.")
'“Not before May,” she said. “Never,” he said. “No,” said they. “No,” said all.'
>>> curly("‘Peru’s ships go first,’ she said, and called it a ‘must’.")
'“Peru’s ships go first,” she said, and called it a ‘must’.'
>>> curly("Home » News » Talks of the crews' union")
"Home » News » Talks of the crews' union"

Each mark stands for one, so places stay what they were. A dash before a line of dialogue, with who speaks behind it,
is a mark as well, but closes nowhere: see ``dialogues``.
"""

import re
from collections.abc import Iterator

_FURTHEST = 700
"""Characters from a mark to the one that closes it."""
_SURE = str.maketrans("「」『』﹁﹂﹃﹄〝〞〟｢｣❝❞", "“”“”“”“”“””“”“”")
_MARKS = re.compile(r"[«»‹›„‟“”]")
_SINGLE = re.compile(
    r"(?P<opens>(?<![^\s(\[—–:-])['‘](?=[^\W_]))|(?P<closes>(?<=[,.!?…])['’](?!\w))|(?P<double>[“”\"])|(?P<end>\n\s*\n)"
)
_MAY_HAVE_SINGLE = re.compile(r"[,.!?…]['’](?!\w)")
_TOLD = r"(?:said|says|told|added|insisted|replied|answered|declared|stated|warned|asked|explained|argued|announced)"
_DIALOGUE = re.compile(
    r"(?m)^[ \t]{0,8}(?P<dash>[—–―-]{1,2}[ \t]{0,3})(?=[A-Z“¿¡])"
    rf"(?P<words>[^\n—–―]{{8,600}}?)(?P<close>[,?!](?:[ \t]{{0,2}}[—–―])?|[ \t]{{0,2}}[—–―])(?=[ \t]{{0,2}}"
    rf"(?:{_TOLD}\b|(?:(?:he|she|they)|[A-Z][\w.'’-]{{1,30}}(?:\s[A-Z][\w.'’-]{{1,30}}){{0,3}})\s{_TOLD}\b))"
)

_FRENCH = re.compile(r"« [^«»\n]{1,700} »")
_COMMA_BEHIND = re.compile(rf"”,(?=\s(?:{_TOLD}\b|[^\n.!?”]{{2,60}}\s{_TOLD}\b))")

Change = tuple[int, int, str]
"""Where a stretch stands, and what is read in its place."""


def curly(text: str) -> str:
    """A text with one kind of double quotation marks, each where one stood."""
    if not text.isascii():
        text = text.translate(_SURE)
        marks = dict(_paired(text))
        text = _with(text, marks)
    if _MAY_HAVE_SINGLE.search(text):
        text = _with(text, dict(_singles(text)))
    return _COMMA_BEHIND.sub(",”", text)


def _with(text: str, marks: dict[int, str]) -> str:
    if not marks:
        return text
    letters = list(text)
    for place, mark in marks.items():
        letters[place] = mark
    return "".join(letters)


def _paired(text: str) -> Iterator[tuple[int, str]]:
    """Pairs of marks that point outwards, inwards, or stand low and high."""
    opened: tuple[str, int] | None = None
    for found in _MARKS.finditer(text):
        mark, place = found.group(), found.start()
        if opened is not None and (place - opened[1] > _FURTHEST or "\n\n" in text[opened[1] : place]):
            opened = None
        if opened is not None and mark in _CLOSES[opened[0]]:
            yield opened[1], "“"
            yield place, "”"
            opened = None
        elif mark in _CLOSES and (opened is None or opened[0] not in "“”") and _may_open(text, place, mark):
            opened = (mark, place)


_CLOSES = {"«": "»", "»": "«»", "‹": "›", "›": "‹", "„": "“”‟", "‟": "”", "“": "”", "”": "”"}


def _may_open(text: str, place: int, mark: str) -> bool:
    """Whether what follows is quoted: marks of French have a space behind them, the bars of a menu one on each side."""
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    if mark in "«„‟“":
        return True
    return (not before or before in " \n\t(—–") and bool(after.strip())


def _singles(text: str) -> Iterator[tuple[int, str]]:
    """Single marks around what somebody said, not around a word: a comma or full stop stands before the last."""
    opened: int | None = None
    inner: list[tuple[int, str]] = []
    within = False
    for found in _SINGLE.finditer(text):
        place = found.start()
        if found["end"]:
            opened, within, inner = None, False, []
        elif found["double"]:
            if opened is None:
                within = found["double"] == "“" or (found["double"] == '"' and not within)
            else:
                inner.append((place, "‘" if len(inner) % 2 == 0 else "’"))
        elif found["opens"] and opened is None and not within:
            opened, inner = place, []
        elif found["closes"] and opened is not None:
            if place - opened <= _FURTHEST:
                yield from ((opened, "“"), (place, "”"), *inner)
            opened = None


def dialogues(text: str) -> Iterator[Change]:
    r"""Lines of dialogue behind a dash as quotations, and marks of French without the spaces inside.

    >>> list(dialogues("— The ships go first, said Maria Munoz, the envoy.\n- A list, and no dialogue."))
    [(0, 2, '“'), (20, 21, ',”')]
    >>> list(dialogues("« Never », said he."))
    [(0, 2, '«'), (7, 9, '»')]
    """
    for found in _DIALOGUE.finditer(text) if "—" in text or "–" in text else ():
        sign = found["close"].strip()[0]
        yield found.start("dash"), found.end("dash"), "“"
        behind = "" if text[found.end()].isspace() else " "
        yield found.start("close"), found.end("close"), (f"{sign}”" if sign in ",?!" else ",”") + behind
    for found in _FRENCH.finditer(text) if "« " in text else ():
        yield found.start(), found.start() + 2, "«"
        yield found.end() - 2, found.end(), "»"
