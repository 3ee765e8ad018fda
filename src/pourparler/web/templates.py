"""Pages from templates: text is escaped wherever it stands, and what is missing is a fault of ours, not a blank."""

import datetime
import functools
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from pourparler.brief.document import Document, printable
from pourparler.brief.formats import html
from pourparler.brief.wording.names import date
from pourparler.record.dates import PartialDate

_ANY = "-"
"""Stands for a passage in the address of one."""


@functools.cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("pourparler.web", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalized,
    )
    made.filters["body"] = _body
    made.filters["as_written"] = escape
    made.filters["moment"] = _moment
    made.filters["inline"] = _inline
    made.filters["twice"] = _twice
    made.filters["date"] = date
    return made


def _finalized(value: Any) -> Any:
    """Text on one line and without what no page can show, and None as nothing; ``as_written`` keeps lines."""
    return "" if value is None else printable(value) if type(value) is str else value


def _inline(text: str) -> Markup:
    """A piece of a text within a line, with the space that parts it from its neighbours."""
    before, behind = (" " if part.isspace() else "" for part in (text[:1], text[-1:]))
    return escape(f"{before}{printable(text)}{behind}")


def _twice(text: str) -> tuple[str, str]:
    """A choice that is told as it is called."""
    return text, text


def _moment(at: str) -> str:
    """When something was done, as one says it."""
    when = datetime.datetime.fromisoformat(at)
    return f"{date(PartialDate.of(when.date()))}, {when:%H:%M} UTC"


@pass_context
def _body(context: Context, document: Document) -> Markup:
    """A part of a briefing whose references lead to the passages: ``brief.formats.html`` escaped every text in it."""
    return _written(_Same(document), context["as_looked"](f"/passages/{_ANY}"))


class _Same:
    """A document that is the very same as another, or is another: to compare them word by word would take long."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.document is self.document

    def __hash__(self) -> int:
        return id(self.document)


@functools.lru_cache(maxsize=8)
def _written(same: _Same, passage: str) -> Markup:
    made = html.body(same.document, framed=False, leads_to=lambda id_: passage.replace(_ANY, id_, 1))
    return Markup(made)  # noqa: S704 - made by our own templates, which escape


def page(template: str, **values: Any) -> str:
    """A whole page.

    Args:
        template: its name, without the ending.
        values: what it shows.
    """
    return _environment().get_template(f"{template}.html.j2").render(**values)
