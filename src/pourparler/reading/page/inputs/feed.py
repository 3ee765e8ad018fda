"""Feeds (RSS, RDF, Atom): each entry as a page with its own title, date and text."""

import html
import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, tostring
from xml.parsers.expat import ExpatError

from pourparler.reading.page.inputs.faults import fault
from pourparler.reading.page.inputs.tree import HostileXMLError, attribute, name, parsed

MOST_ENTRIES = 500
_DATES = ("pubDate", "published", "issued", "date", "updated", "modified")
_TEXTS = ("encoded", "content", "description", "summary")
_PREFIX = re.compile(r"(</?)\w+:")


def pages(file: str, data: bytes) -> tuple[bytes, ...]:
    """The entries of a feed as pages, in its order.

    Raises:
        ReportError: it is damaged, empty, or holds too many.
    """
    try:
        root = parsed(data.lstrip(b"\xef\xbb\xbf \t\r\n"), doctype=True)
    except HostileXMLError as error:
        raise fault(file, f"a feed with {error}", _REMEDY) from error
    except (ExpatError, ValueError, LookupError) as error:
        raise fault(file, "a damaged feed", _REMEDY) from error
    entries = [one for one in root.iter() if name(one) in {"item", "entry"}]
    if not entries:
        raise fault(file, "a feed without entries", _REMEDY)
    if len(entries) > MOST_ENTRIES:
        raise fault(file, f"a feed with more than {MOST_ENTRIES} entries", "Split it, or save the reports as pages.")
    house = next((_plain(one) for one in root.iter() if name(one) == "title"), "")
    return tuple(_page(entry, house).encode() for entry in entries)


_REMEDY = "Save the reports as pages, or fetch the feed again."


def _page(entry: Element, house: str) -> str:
    title = _first(entry, ("title",))
    said = {
        "og:title": title,
        "og:site_name": house,
        "author": _author(entry),
        "article:published_time": _first(entry, _DATES),
    }
    head = "".join(f'<meta property="{key}" content="{html.escape(words)}">' for key, words in said.items() if words)
    text = max(_bodies(entry), key=len, default="")
    heading = f"<h1>{html.escape(title)}</h1>"
    return f'<!doctype html><html><head><meta charset="utf-8">{head}</head><body>{heading}{text}</body></html>'


def _first(entry: Element, names: tuple[str, ...]) -> str:
    found = {name(child): words for child in reversed(entry) if (words := _plain(child))}
    return next((found[one] for one in names if one in found), "")


def _plain(element: Element) -> str:
    """Words on one line, without the tags that some put into titles."""
    words = html.unescape("".join(element.itertext())[:2000])
    return " ".join(re.sub(r"</?[a-zA-Z][^<>]{0,200}>", "", words).split())


def _author(entry: Element) -> str:
    author = next((child for child in entry if name(child) in {"author", "creator"}), None)
    if author is None:
        return ""
    named = next((_plain(child) for child in author if name(child) == "name"), "")
    return named or _plain(author)


def _bodies(entry: Element) -> Iterator[str]:
    """What stands as text, as parts of a page."""
    for child in entry:
        if name(child) not in _TEXTS:
            continue
        if len(child):
            yield _PREFIX.sub(r"\1", "".join(tostring(one, encoding="unicode") for one in child))
        elif attribute(child, "type") == "text" or "<" not in (child.text or ""):
            yield f"<p>{html.escape(html.unescape(child.text or ''))}</p>"
        else:
            yield child.text or ""
