"""The source of a page, read once from end to end: what its head says of the report, its blocks of text, its depth.

Python's own parser, which takes time in proportion to the page whatever stands in it.
"""

import re
from dataclasses import dataclass
from html.parser import HTMLParser

from pourparler.reading.page.dates import printed_dates
from pourparler.reading.page.inputs.linked_data import LinkedArticle
from pourparler.reading.page.inputs.taken import Hints

_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_CLOSED_BY_THE_NEXT = frozenset("p li dt dd tr td th thead tbody tfoot option".split())
_BLOCKS = frozenset(
    "p div br li h1 h2 h3 h4 h5 h6 td tr blockquote section article header pre dd dt main aside footer nav figure "
    "figcaption ul ol dl table form".split()
)
_IN_LINE = frozenset("a abbr b cite del em font i ins label mark q s small span strong sub sup time u".split())
_UNSEEN = frozenset("script style noscript template svg button select iframe title".split())
_ASIDE = frozenset("nav footer aside form".split())
_QUOTED = frozenset("blockquote figure figcaption table".split())
_TITLES = ("og:title", "twitter:title", "dc.title", "headline")
_OUTLETS = ("og:site_name", "application-name", "publisher", "dc.publisher")
_AUTHORS = ("author", "article:author", "byl", "dc.creator", "sailthru.author")
_DATES = ("article:published_time", "datepublished", "parsely-pub-date", "sailthru.date")
_LOOSE_DATES = ("dc.date.issued", "dc.date", "pubdate", "publishdate", "publish-date", "date")
"""Names that some pages give to the day of delivery, too: they count after the linked data."""
_IS_THE_REPORT = re.compile(r"(?:Article|Posting|Report|Review|Page|CreativeWork)$")
_MOST_LEVELS = 1_000


@dataclass(frozen=True, slots=True, eq=False)
class Element:
    """An open tag and what it stands in.

    Attributes:
        tag: its name in small letters.
        called: its class and id, in small letters.
        within: the element around it.
        item: what its text is said to be, in microdata.
    """

    tag: str
    called: str
    within: "Element | None"
    item: str

    def around(self) -> "tuple[Element, ...]":
        """This element and all around it, the innermost first."""
        found: list[Element] = []
        one: Element | None = self
        while one is not None and len(found) < _MOST_LEVELS:
            found.append(one)
            one = one.within
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Block:
    """A block of text on a page: a paragraph, a heading, a cell.

    Attributes:
        words: its text, on one line.
        home: the element it stands in; paragraphs and entries of lists are none.
        linked: how many of its characters are links.
    """

    words: str
    home: Element
    linked: int


class PageSource(HTMLParser):
    """What the tags of a page say.

    Attributes:
        meta: contents of its meta tags, by name in small letters.
        times: (date and time for machines, words) of the time elements that may be the report's own.
        headings: its headings of the first order.
        blocks: all text that a reader may see, in order.
        depth: how deeply its elements are nested.
    """

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.meta: dict[str, str] = {}
        self.times: list[tuple[str, str]] = []
        self.headings: list[str] = []
        self.blocks: list[Block] = []
        self.depth = 0
        self._top = Element("", "", None, "")
        self._open: list[Element] = [self._top]
        self._unseen: list[str] = []
        self._texts: dict[str, list[str]] = {"title": [], "h1": [], "time": []}
        self._within: list[str] = []
        self._machine_time = ""
        self._words: list[str] = []
        self._in_links = self._linked = 0
        self.feed(source)
        self.close()
        self._end_block()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Count depth, note what the tag says."""
        if tag in _BLOCKS:
            self._end_block()
        attributes = dict(attrs)
        self._note(tag, attributes)
        if tag not in _VOID and tag not in _CLOSED_BY_THE_NEXT:
            self._enter(tag, attributes)
        if tag in self._texts:
            self._within = [*self._within[-3:], tag]
            self._texts[tag] = []
            self._machine_time = (attributes.get("datetime") or "") if tag == "time" else self._machine_time
        if tag in _UNSEEN:
            self._unseen.append(tag)
        self._in_links += tag == "a"

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """``<br/>`` opens nothing."""
        self._note(tag, dict(attrs))
        if tag in _BLOCKS:
            self._end_block()

    def handle_endtag(self, tag: str) -> None:
        """Keep what a title, heading or time held."""
        if tag in _BLOCKS:
            self._end_block()
        if tag in self._within:
            words = " ".join("".join(self._texts[tag]).split())
            self._within.remove(tag)
            if tag == "h1" and words:
                self.headings.append(words)
            elif tag == "time" and self._may_date_the_report():
                self.times.append((self._machine_time, words))
        if self._unseen and tag == self._unseen[-1]:
            self._unseen.pop()
        self._in_links -= tag == "a" and self._in_links > 0
        if tag not in _VOID and tag not in _CLOSED_BY_THE_NEXT:
            self._leave(tag)

    def handle_data(self, data: str) -> None:
        """Words, for whoever collects them."""
        for tag in self._within:
            self._texts[tag].append(data)
        if not self._unseen:
            self._words.append(data)
            self._linked += len(data) if self._in_links else 0

    def _enter(self, tag: str, attributes: dict[str, str | None]) -> None:
        called = f"{attributes.get('class') or ''} {attributes.get('id') or ''}".lower()[:200].strip()
        item = (attributes.get("itemtype") or "")[:200] or self._open[-1].item
        self._open.append(Element(tag, called, self._open[-1], item))
        self.depth = max(self.depth, len(self._open) - 1)

    def _leave(self, tag: str) -> None:
        """Close the innermost element of a name, and all that was left open in it."""
        for back, element in enumerate(reversed(self._open[-_MOST_LEVELS:]), 1):
            if element.tag == tag:
                del self._open[-back:]
                return

    def _end_block(self) -> None:
        words = " ".join("".join(self._words).split())
        if words:
            home = next((one for one in reversed(self._open[-_MOST_LEVELS:]) if one.tag not in _IN_LINE), self._top)
            self.blocks.append(Block(words, home, self._linked))
        self._words, self._linked = [], 0

    def _note(self, tag: str, attributes: dict[str, str | None]) -> None:
        item = (attributes.get("itemprop") or "").lower()
        if tag != "meta" and item != "datepublished":
            return
        name = attributes.get("property") or attributes.get("name") or item
        content = attributes.get("content") or (attributes.get("datetime") or "" if item else "")
        if item and not self._is_the_report():
            return
        if name and content.strip():
            self.meta.setdefault(name.lower(), " ".join(content[:1000].split()))

    def _is_the_report(self) -> bool:
        """Whether microdata here would be about the page's own article, and not about a film in it."""
        item = self._open[-1].item
        return not item or bool(_IS_THE_REPORT.search(item))

    def _may_date_the_report(self) -> bool:
        """Whether a time stands in the page's own text: not in a menu, a link to another page, a quoted post."""
        around = {element.tag for element in self._open}
        return self._is_the_report() and not self._in_links and not around & (_ASIDE | _QUOTED | {"noscript"})

    def text(self) -> str:
        """All blocks of text outside menus, scripts and forms, a blank line between two."""
        return "\n\n".join(
            block.words for block in self.blocks if not any(one.tag in _ASIDE for one in block.home.around())
        )

    @property
    def title(self) -> str:
        """Its headline, as its head, its first heading or its window names it."""
        return self._first(_TITLES) or (self.headings[0] if self.headings else "") or self._window_title()

    def hints(self, linked: LinkedArticle) -> Hints:
        """What the page says of itself.

        Args:
            linked: what its linked data says.
        """
        title = self._first(_TITLES) or linked.headline or self.title
        published = [self._first(_DATES), linked.published, self._first(_LOOSE_DATES)]
        shown = [words for time in self.times[:1] for words in time]
        date = next((found[0] for words in [*published, *shown] if (found := printed_dates(words[:60]))), None)
        author = self._first(_AUTHORS)
        return Hints(
            title=title[:300] or None,
            outlet=self._first(_OUTLETS)[:80] or None,
            byline=author[:100] if author and "/" not in author and "@" not in author else None,
            date=date.date if date else None,
            date_words=date.words if date else None,
            is_own_date=date is not None,
        )

    def _first(self, names: tuple[str, ...]) -> str:
        return next((self.meta[name] for name in names if name in self.meta), "")

    def _window_title(self) -> str:
        """The window's title without the name of the house behind it."""
        words = " ".join("".join(self._texts["title"]).split())
        return re.split(r"\s[|–—-]\s(?=[^|–—-]{2,40}$)", words)[0]
