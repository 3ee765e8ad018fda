"""A list of entries of the table: the part of it around the entry in focus as a page, and all of it as data."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from pourparler.desk.tabling import Tabled
from pourparler.record import codec
from pourparler.web.sections import TABS
from pourparler.web.site import LOOKED, shown

AT_A_TIME = 50
"""Entries on one page of a list."""


def part_of(request: Request, listed: Sequence[Any], *, first: int = 0, kept: Sequence[str] = ()) -> dict[str, Any]:
    """What a page shows of a list: the part around the entry that ``at`` names.

    Args:
        request: what was asked.
        listed: the entries, each with its ``id``.
        first: the place of the one in focus where none is named.
        kept: what else of the address leads on to the others.
    """
    at = request.query_params.get("at", "")
    focus = next((place for place, one in enumerate(listed) if one.id == at), first)
    start = focus - focus % AT_A_TIME
    query = [(name, value) for name, value in request.query_params.multi_items() if name in (*kept, *LOOKED) and value]
    part = listed[start : start + AT_A_TIME]
    return {
        "listed": listed,
        "part": part,
        "start": start,
        "focus": focus,
        "is_at": bool(at),
        "query": urlencode(query),
    }


def listing(
    request: Request, template: str, title: str, table: Tabled, part: Mapping[str, Any], **more: Any
) -> Response:
    """The page of a list.

    Args:
        request: what was asked.
        template: its template.
        title: of the page.
        table: the record.
        part: what is shown of the list (``part_of``).
        more: what else the template shows.
    """
    frame: dict[str, Any] = {"title": title, "tabs_": TABS, "table": table, "problems": table.others}
    return shown(request, template, data=("json", "csv"), **frame, **part, **more)


def entries_of(table: Tabled, section: str, listed: Sequence[Any], *more: str) -> list[dict[str, Any]]:
    """Entries with the keys of a talks file, and what a page tells of them; ``more``: what else it tells."""
    whole: dict[str, Any] = codec.to_json(table.talks)
    entries: dict[str, dict[str, Any]] = {one["id"]: one for one in whole.get(section, ())}
    told = ("words", *more, "line")
    return [
        entries[one.id]
        | {name: getattr(one, name) for name in told}
        | {"problems": [str(problem) for problem in one.problems]}
        for one in listed
    ]
