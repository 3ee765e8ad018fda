"""What extraction took of a page, held against the page: an article that was cut in two is put together again.

Extraction takes the part of a page that looks most like an article. Where an advertisement stands in the middle, that
may be one half; where the article stands in a box, the notice on cookies. Paragraphs of the page that were not taken
are added in their order if they stand in the same kind of box as those that were; what else looks like running text
and was not taken is told.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pourparler.reading.page.inputs.page_source import Block, Element

_SENTENCE = re.compile(r"[.!?…][\"'”’»)\]]*$")
_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:ads?|advert\w*|also|author-?(?:bio|box|info)|banner|biography|byline|captions?|comments?|commentlist|"
    r"copyright|credits?|disclaimer|discussion|disqus|embed\w*|foot(?:er|note)?s?|hidden|keep-?reading|latest|login|"
    r"menu|modal|more|most|nav(?:bar|igation)?|newsletters?|outbrain|overlay|popular|popup|promos?|read-?more|"
    r"recirc\w*|recommend\w*|registration|related\w*|replies|share|sharing|sidebar|signup|social|sponsor\w*|"
    r"subscri\w+|taboola|tags?|teasers?|toolbar|trending|twitter-tweet|instagram-media|widget)(?:[\s_-]|$)"
)
_CONSENT = re.compile(r"cookie|consent|gdpr|onetrust|privacy-")
_HOLDS_THE_PAGE = frozenset(["", "html", "body", "main", "article"])
_ASIDE = frozenset("nav header footer aside form figure figcaption table blockquote".split())
_FEWEST_WORDS = 8
_FEWEST_PARAGRAPHS = 2
_WORTH_TELLING = 0.25
"""Of the words that were taken, what was left out must have so many to be told."""
_MOST_COMPARED = 50_000_000
"""Letters in which lost paragraphs are looked for; a page that asks for more is none."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A page's text, and what of its running text is not in it: the paragraphs' first words."""

    text: str
    left_out: tuple[str, ...]


def made_whole(text: str, blocks: Sequence[Block]) -> Whole:
    """The text that extraction took, with what it missed.

    Args:
        text: as extracted, a blank line between paragraphs.
        blocks: of the page.
    """
    running = [number for number, block in enumerate(blocks) if _is_running(block)]
    consent = {_key(blocks[number].words) for number in running if _about_consent(blocks[number])}
    lines = [line for line in text.split("\n\n") if line.strip()]
    lines = [line for line in lines if _key(line) not in consent] or lines
    running = [number for number in running if not _about_consent(blocks[number])]
    there = _taken(lines, blocks, running)
    lost = [number for number in running if number not in there]
    elsewhere = _elsewhere(blocks, there, lost)
    if elsewhere:
        return Whole("\n\n".join(blocks[number].words for number in elsewhere), ())
    missed = _belonging(blocks, there, lost)
    left = [blocks[number] for number in lost if number not in missed and not _is_furniture(blocks[number])]
    return Whole(_in_order(lines, blocks, missed), _worth_telling(left, lines))


def _is_running(block: Block) -> bool:
    """Whether it has a sentence, and is no link to another page."""
    words = len(block.words[:4000].split())
    return words >= _FEWEST_WORDS and bool(_SENTENCE.search(block.words[-5:])) and 2 * block.linked < len(block.words)


def _about_consent(block: Block) -> bool:
    return any(_CONSENT.search(one.called) for one in block.home.around() if one.tag not in _HOLDS_THE_PAGE)


def _is_furniture(block: Block, aside: frozenset[str] = _ASIDE) -> bool:
    """Whether it stands in what surrounds an article: a menu, a box with other articles, comments."""
    around = [one for one in block.home.around() if one.tag not in _HOLDS_THE_PAGE]
    return any(one.tag in aside or _FURNITURE.search(one.called) for one in around)


def _taken(lines: Sequence[str], blocks: Sequence[Block], running: Sequence[int]) -> set[int]:
    """Which running blocks are in the text."""
    keys = {_key(line) for line in lines}
    whole = " ".join(keys)
    left = _MOST_COMPARED
    there: set[int] = set()
    for number in running:
        key = _key(blocks[number].words)
        if key in keys or left <= 0:
            there.add(number)
            continue
        left -= len(whole)
        if key in whole or any(len(part) > 40 and part in whole for part in (key[:60], key[-60:])):
            there.add(number)
    return there


def _key(words: str) -> str:
    """Words without anything that extraction may change."""
    return "".join(filter(str.isalnum, words.casefold()))


def _elsewhere(blocks: Sequence[Block], there: set[int], lost: Sequence[int]) -> list[int]:
    """The article's blocks, where it stands in a box that extraction takes for none and is far longer than the rest."""
    hard = _ASIDE - {"aside"}
    others = [number for number in lost if not _is_furniture(blocks[number], hard)]
    if len(others) <= _FEWEST_PARAGRAPHS or _words(blocks, others) < 2 * _words(blocks, there):
        return []
    by_box: dict[Element, list[int]] = {}
    for number in others:
        by_box.setdefault(_box(blocks[number]), []).append(number)
    longest = max(by_box.values(), key=lambda numbers: _words(blocks, numbers))
    enough = len(longest) > _FEWEST_PARAGRAPHS and _words(blocks, longest) >= 2 * _words(blocks, there)
    return longest if enough else []


def _box(block: Block) -> Element:
    """The article a block stands in, else the element around it."""
    return next((one for one in block.home.around() if one.tag in {"article", "aside", "main"}), block.home)


def _words(blocks: Sequence[Block], numbers: Sequence[int] | set[int]) -> int:
    return sum(len(blocks[number].words.split()) for number in numbers)


def _belonging(blocks: Sequence[Block], there: set[int], lost: Sequence[int]) -> set[int]:
    """Which lost blocks stand in a box like those that hold the text, or beside them in the article."""
    homes = {blocks[number].home for number in there}
    kinds = {(home.tag, home.called) for home in homes if home.called}
    parents = {home.within for home in homes if home.within and home.within.tag not in {"", "html"}}
    articles = {one for home in homes for one in home.around() if one.tag == "article"}
    beside: dict[Element, list[int]] = {}
    found: set[int] = set()
    for number in lost:
        home = blocks[number].home
        if _is_furniture(blocks[number]):
            continue
        if home in homes or (home.tag, home.called) in kinds:
            found.add(number)
        elif home.within in parents or any(one in articles for one in home.around()):
            beside.setdefault(home, []).append(number)
    return found.union(*(numbers for numbers in beside.values() if len(numbers) >= _FEWEST_PARAGRAPHS))


def _in_order(lines: Sequence[str], blocks: Sequence[Block], missed: set[int]) -> str:
    """The text with the missed blocks, each behind the block that it follows on the page."""
    if not missed:
        return "\n\n".join(lines)
    places: dict[str, int] = {}
    for number, block in enumerate(blocks):
        places.setdefault(_key(block.words), number)
    parts: list[str] = []
    waiting = sorted(missed)
    for line in lines:
        place = places.get(_key(line))
        while place is not None and waiting and waiting[0] < place:
            parts.append(blocks[waiting.pop(0)].words)
        parts.append(line)
    return "\n\n".join([*parts, *(blocks[number].words for number in waiting)])


def _worth_telling(left: Sequence[Block], lines: Sequence[str]) -> tuple[str, ...]:
    words = sum(len(block.words.split()) for block in left)
    taken = sum(len(line.split()) for line in lines)
    if len(left) < _FEWEST_PARAGRAPHS or words < _WORTH_TELLING * taken:
        return ()
    return tuple(" ".join(block.words.split()[:8]) for block in left)
