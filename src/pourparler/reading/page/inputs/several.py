"""Files that hold several reports: feeds, mailboxes, and mails to which reports are attached.

Each report becomes a file of its own, in a form that is read: an entry of a feed a page, a mail a mail, what is
attached what it was.
"""

from dataclasses import dataclass
from pathlib import PurePath

from pourparler.reading.page.inputs.kinds import Kind, kind_of
from pourparler.reading.page.inputs.taken import Part

MOST = 500
"""Reports in one file."""
DEEPEST = 4
"""Mails attached to mails attached to mails."""
SEVERAL = frozenset([Kind.FEED, Kind.MAILBOX])
"""Kinds of files that are no reports themselves."""


@dataclass(frozen=True, slots=True)
class Several:
    """The reports in a file, and the names of what is in it and is not read."""

    parts: tuple[Part, ...]
    left_out: tuple[str, ...] = ()


def several(file: str, data: bytes, depth: int = 0) -> Several:
    """The reports in a file: for nearly all files one, the file itself.

    Args:
        file: its name, from which the names of its parts are made.
        data: its bytes.
        depth: in how many mails it is.

    Raises:
        ReportError: it is a feed or mailbox, and damaged, empty, or with too many reports.
    """
    kind = kind_of(file, data)
    if kind is Kind.FEED:
        from pourparler.reading.page.inputs import feed

        return Several(tuple(Part(numbered(file, n, "html"), page) for n, page in enumerate(feed.pages(file, data), 1)))
    if kind is Kind.MAILBOX:
        from pourparler.reading.page.inputs import mailbox

        mails = mailbox.mails(file, data)
        return _all_in([Part(numbered(file, n, "eml"), mail) for n, mail in enumerate(mails, 1)], depth)
    if kind is Kind.MAIL and depth < DEEPEST:
        from pourparler.reading.page.inputs import attached

        held = attached.to(file, data)
        inner = _all_in(held.parts, depth + 1)
        own = (Part(file, data),) if held.has_text_of_its_own or not inner.parts else ()
        return Several((*own, *inner.parts), (*held.left_out, *inner.left_out))
    return Several((Part(file, data),))


def _all_in(parts: "list[Part] | tuple[Part, ...]", depth: int) -> Several:
    found = [several(part.name, part.data, depth) for part in parts]
    every = tuple(part for one in found for part in one.parts)
    beyond = tuple(part.name for part in every[MOST:])
    return Several(every[:MOST], (*(name for one in found for name in one.left_out), *beyond))


def numbered(file: str, number: int, ending: str) -> str:
    """What one of several reports in a file is called.

    >>> numbered("news/feed.xml", 2, "html")
    'news/feed (2).html'
    """
    return str(PurePath(file).with_suffix("")) + f" ({number}).{ending}"
