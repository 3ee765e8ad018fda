"""Every page of a workbench, found as a person finds it: by following what leads on from the pages one has seen.

Nobody keeps a list: a page that is added is walked over by the same tests, and one that nothing leads to is told.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from starlette.routing import Route

from pourparler.web.app import VIEWS
from tests.web.serving import Answered, Served

MOST_OF_A_KIND = 5
"""Addresses of one route that are walked to."""
_SLOW = (".docx", ".pdf")
"""Files that take long to write, and are no pages."""


class Elements(HTMLParser):
    """What a browser would make of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.scripts: list[str | None] = []
        self.suspicious: list[str] = []
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.keys: list[str] = []
        self.printed: list[str] = []
        self._in_kbd = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._in_kbd = tag == "kbd"
        found = [given[name] for name in ("href", "src", "action", "formaction", "data-progress") if name in given]
        (self.links if tag == "a" else self.loaded).extend(found)
        if "data-key" in given:
            self.keys.append(given["data-key"])
        if tag == "script":
            self.scripts.append(given.get("src"))
        self.suspicious += [name for name in given if name.startswith("on") or name in ("style", "hx-on", "hx-vals")]
        if tag in ("img", "iframe", "object", "base", "style") or "javascript:" in given.get("href", ""):
            self.suspicious.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self._in_kbd = False

    def handle_data(self, data: str) -> None:
        if self._in_kbd:
            self.printed.append(data.strip())


@dataclass(frozen=True)
class Walked:
    """An address and what was found there."""

    address: str
    answer: Answered

    @property
    def is_page(self) -> bool:
        """Whether a browser shows it; a file to keep is none, nor is it shown where it is led on from."""
        headers = self.answer.headers
        is_html = headers.get("content-type", "").startswith("text/html") and self.answer.status != 303
        return is_html and not headers.get("content-disposition", "").startswith("attachment")

    @cached_property
    def seen(self) -> Elements:
        return Elements(self.answer.text)

    @property
    def twins(self) -> set[str]:
        """The forms in which the page says that it can be had as data."""
        told = re.findall(r'<p class="twins">.*?</p>', self.answer.text, re.DOTALL)
        return {urlsplit(link).path.rpartition(".")[2] for one in told for link in Elements(one).links}

    @property
    def leads_to(self) -> list[str]:
        """Where one can go from it, and what a browser loads with it."""
        sheets = [link for link in self.seen.loaded if link.partition("?")[0].endswith(".css")]
        return [link for link in (*sheets, *self.seen.links) if not link.startswith(("/static/", "#"))]


@dataclass
class Walk:
    """Where one has been."""

    found: dict[str, Walked] = field(default_factory=dict)

    @property
    def pages(self) -> tuple[Walked, ...]:
        """Those of them that are pages, for a person to look at."""
        return tuple(one for one in self.found.values() if one.is_page)

    @property
    def kinds(self) -> set[str]:
        """The routes that were met."""
        return {kind_of(address) for address in self.found}

    @property
    def unseen(self) -> set[str]:
        """Those to which nothing has led."""
        return {route.path for route in routes()} - self.kinds


def routes() -> Iterator[Route]:
    """All that can be looked at."""
    return (route for view in VIEWS for route in view.LOOK)


def kind_of(address: str) -> str:
    """The route that an address belongs to; empty for none."""
    path = urlsplit(address).path
    return next((route.path for route in routes() if route.path_regex.fullmatch(path)), "")


def walk(bench: Served, *more: str) -> Walk:
    """Go wherever the pages lead.

    Args:
        bench: the workbench.
        more: addresses to which one goes besides, as by typing them.
    """
    plain = (route.path for route in routes() if "{" not in route.path and "." not in route.path)
    ahead = ["/", *plain, *more]
    been: Counter[str] = Counter()
    done = Walk()
    while ahead:
        address = ahead.pop(0)
        kind = kind_of(address)
        if address in done.found or (been[kind] >= MOST_OF_A_KIND and address not in more):
            continue
        been[kind] += 1
        done.found[address] = one = Walked(address, bench.seen(address))
        if one.is_page:
            ahead += (urljoin(address, link).partition("#")[0] for link in one.leads_to if _can_be_walked(link))
    return done


def _can_be_walked(link: str) -> bool:
    there = urlsplit(link)
    return not there.scheme and not there.netloc and not there.path.endswith(_SLOW)
