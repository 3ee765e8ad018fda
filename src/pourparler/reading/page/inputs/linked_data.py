"""The linked data of a page (JSON-LD): when its own article was published, its headline, and its text if it is there.

A page may speak of many things: films, other articles, the claim that is reviewed, the house itself. Only an object
that is the page, or what the page is mainly about, says anything of the report.

>>> said_by('<script type="application/ld+json">{"@type": "VideoObject", "datePublished": "2001-02-03"}</script>')
LinkedArticle(headline='', published='', body='')
"""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_BLOCK = re.compile(r"(?i)<script\b[^>]{0,300}\bapplication/ld\+json\b[^>]{0,300}>")
_END = re.compile(r"(?i)</script")
_MOST_BLOCKS = 40
_MOST_OBJECTS = 400
_DEEPEST = 6
_LEAD_TO_THE_PAGE = ("@graph", "mainEntity", "mainEntityOfPage")
_ARTICLE = re.compile(r"(?:Article|Posting|Report|Review|Statement|PressRelease)$")
_PAGE = re.compile(r"(?:Page|CreativeWork)$")


@dataclass(frozen=True, slots=True)
class LinkedArticle:
    """What linked data says of a page's own article; empty where it says nothing."""

    headline: str = ""
    published: str = ""
    body: str = ""


def said_by(source: str, title: str = "") -> LinkedArticle:
    """What a page's linked data says of its own article.

    Args:
        source: of the page.
        title: which the page gives elsewhere; of several articles, that with this headline is its own.
    """
    objects = [one for block in _blocks(source) for one in _of_the_page(block)][:_MOST_OBJECTS]
    articles = [one for one in objects if _is(one, _ARTICLE)]
    own = [one for one in articles if title and _alike(_words(one.get("headline")), title)]
    told = own or _if_one_is_meant(articles)
    pages = [one for one in objects if _is(one, _PAGE) or "@type" not in one]
    dated = next((date for one in (told or pages) if (date := _words(one.get("datePublished")))), "")
    return LinkedArticle(
        headline=next((words for one in told or pages if (words := _words(one.get("headline")))), ""),
        published=dated or ("" if articles else _first_date(pages)),
        body=max((_text(one.get("articleBody")) for one in told), key=len, default=""),
    )


def _if_one_is_meant(articles: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """All articles, where they do not differ in their dates; a list of several days' articles is about none of them."""
    return articles if len({_words(one.get("datePublished"))[:10] for one in articles} - {""}) <= 1 else []


def _first_date(objects: list[dict[str, Any]]) -> str:
    return next((date for one in objects if (date := _words(one.get("datePublished")))), "")


def _blocks(source: str) -> Iterator[object]:
    for number, begin in enumerate(_BLOCK.finditer(source)):
        end = _END.search(source, begin.end())
        if end is None or number >= _MOST_BLOCKS:
            return
        words = source[begin.end() : end.start()].strip().removeprefix("<![CDATA[").removesuffix("]]>")
        try:
            yield json.loads(words, strict=False)
        except (ValueError, RecursionError):
            continue  # what is damaged says nothing


def _of_the_page(block: object, depth: int = 0) -> Iterator[dict[str, Any]]:
    """The objects of a block that are not parts of others."""
    if depth > _DEEPEST:
        return
    if isinstance(block, list):
        for one in block[:_MOST_OBJECTS]:
            yield from _of_the_page(one, depth + 1)
    elif isinstance(block, dict):
        yield block
        for key in _LEAD_TO_THE_PAGE:
            yield from _of_the_page(block.get(key), depth + 1)


def _is(one: dict[str, Any], kind: re.Pattern[str]) -> bool:
    named = one.get("@type")
    return any(isinstance(name, str) and kind.search(name) for name in (named if isinstance(named, list) else [named]))


def _words(value: object) -> str:
    return " ".join(html.unescape(value[:1000]).split()) if isinstance(value, str) else ""


def _alike(one: str, other: str) -> bool:
    one, other = ("".join(filter(str.isalnum, words.casefold())) for words in (one, other))
    return bool(one) and (one.startswith(other) or other.startswith(one))


def _text(value: object) -> str:
    """The text of an article, a line for each paragraph; some write it with the tags of a page."""
    if isinstance(value, list):
        value = "\n".join(one for one in value if isinstance(one, str))
    if not isinstance(value, str):
        return ""
    plain = re.sub(r"(?i)<(?:br|/?p|/?div|/?h\d|/?li)\b[^<>]{0,300}>", "\n", html.unescape(value))
    lines = re.sub(r"</?[a-zA-Z][^<>]{0,300}>", "", plain).splitlines()
    return "\n\n".join(words for line in lines if (words := " ".join(html.unescape(line).split())))
