"""A long list of which one page shows the part around the entry in focus."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request

from pourparler.web.site import LOOKED

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
