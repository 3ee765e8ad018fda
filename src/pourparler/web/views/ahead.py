"""The verdict after a change, on the page that tells what else it changes: at once, or as soon as it is found."""

from starlette.requests import Request

from pourparler.brief.wording import table as words
from pourparler.desk.rulings import Foreseen
from pourparler.record.edits import Edit
from pourparler.web.site import is_page, site_of

_SOON = 0.1
"""Seconds for which a page waits for it; data wait until it is found."""


def foreseen(request: Request, edit: Edit) -> Foreseen:
    """The verdict as it is and as it would be, as far as it is known."""
    return site_of(request).workbench.foreseen(edit, _SOON if is_page(request) else None)


def shown_of(found: Foreseen) -> tuple[str, str, bool]:
    """The same as a page tells it: now, then, and whether more is to come."""
    return (
        words.ruling(found.now, is_done=found.is_done),
        words.ruling(found.then, is_done=found.is_done),
        not found.is_done,
    )
