"""The source of a page, read once from end to end: what its head says of the report, its blocks of text, its depth.

Python's own parser, which takes time in proportion to the page whatever stands in it.
"""

import re
from html.parser import HTMLParser

from pourparler.reading.page.dates import printed_dates
from pourparler.reading.page.inputs.taken import Hints

_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_CLOSED_BY_THE_NEXT = frozenset("p li dt dd tr td th thead tbody tfoot option".split())
_BLOCKS = frozenset("p div br li h1 h2 h3 h4 h5 h6 td tr blockquote section article header pre dd dt".split())
_SILENT = frozenset("script style noscript template svg nav footer aside form button select iframe title".split())
_TITLES = ("og:title", "twitter:title", "dc.title", "headline")
_OUTLETS = ("og:site_name", "application-name", "publisher", "dc.publisher")
_AUTHORS = ("author", "article:author", "byl", "dc.creator", "sailthru.author")
_DATES = (
    "article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dc.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "date",
)
_LINKED_DATA = re.compile(r'"(datePublished|headline)"\s*:\s*"((?:[^"\\]|\\.){1,400})"')


class PageSource(HTMLParser):
    """What the tags of a page say.

    Attributes:
        meta: contents of its meta tags, by name in small letters.
        times: (date and time for machines, words) of its time elements.
        headings: its headings of the first order.
        depth: how deeply its elements are nested.
    """

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.meta: dict[str, str] = {}
        self.times: list[tuple[str, str]] = []
        self.headings: list[str] = []
        self.depth = 0
        self._open = 0
        self._silent: list[str] = []
        self._texts: dict[str, list[str]] = {"title": [], "h1": [], "time": []}
        self._within: list[str] = []
        self._machine_time = ""
        self._words: list[str] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Count depth, note what the tag says."""
        if tag not in _VOID and tag not in _CLOSED_BY_THE_NEXT:
            self._open += 1
            self.depth = max(self.depth, self._open)
        if tag == "meta":
            self._note(dict(attrs))
        elif tag in self._texts:
            self._within = [*self._within[-3:], tag]
            self._texts[tag] = []
            self._machine_time = (dict(attrs).get("datetime") or "") if tag == "time" else self._machine_time
        if tag in _SILENT:
            self._silent.append(tag)
        elif tag in _BLOCKS:
            self._words.append("\n")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """``<br/>`` opens nothing."""
        if tag == "meta":
            self._note(dict(attrs))
        elif tag in _BLOCKS:
            self._words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """Keep what a title, heading or time held."""
        if tag not in _VOID and tag not in _CLOSED_BY_THE_NEXT:
            self._open = max(0, self._open - 1)
        if tag in self._within:
            words = " ".join("".join(self._texts[tag]).split())
            self._within.remove(tag)
            if tag == "h1" and words:
                self.headings.append(words)
            elif tag == "time":
                self.times.append((self._machine_time, words))
        if self._silent and tag == self._silent[-1]:
            self._silent.pop()
        elif tag in _BLOCKS:
            self._words.append("\n")

    def handle_data(self, data: str) -> None:
        """Words, for whoever collects them."""
        for tag in self._within:
            self._texts[tag].append(data)
        if not self._silent:
            self._words.append(data)

    def _note(self, attributes: dict[str, str | None]) -> None:
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        if name and (content := (attributes.get("content") or "").strip()):
            self.meta.setdefault(name.lower(), " ".join(content[:1000].split()))

    def text(self) -> str:
        """All blocks of text outside menus, scripts and forms, a blank line between two."""
        lines = (" ".join(line.split()) for line in "".join(self._words).split("\n"))
        return "\n\n".join(line for line in lines if line)

    def hints(self, source: str) -> Hints:
        """What the page says of itself."""
        linked = dict(reversed(_LINKED_DATA.findall(source)))
        title = self._first(_TITLES) or (self.headings[0] if self.headings else "") or self._window_title()
        published = [self._first(_DATES), linked.get("datePublished", "")]
        shown = [words for time in self.times[:1] for words in time]
        date = next((found[0] for words in [*published, *shown] if (found := printed_dates(words[:60]))), None)
        author = self._first(_AUTHORS)
        return Hints(
            title=title[:300] or None,
            outlet=self._first(_OUTLETS)[:80] or None,
            byline=author[:100] if author and "/" not in author and "@" not in author else None,
            date=date.date if date else None,
            date_words=date.words if date else None,
        )

    def _first(self, names: tuple[str, ...]) -> str:
        return next((self.meta[name] for name in names if name in self.meta), "")

    def _window_title(self) -> str:
        """The window's title without the name of the house behind it."""
        words = " ".join("".join(self._texts["title"]).split())
        return re.split(r"\s[|–—-]\s(?=[^|–—-]{2,40}$)", words)[0]
