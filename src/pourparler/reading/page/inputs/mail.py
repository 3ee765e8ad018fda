"""A mail, or a page saved as one file (MHTML): its text, and what its headers say of the report."""

import email
import email.policy
import re
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr
from itertools import islice

from pourparler.reading.page.dates import printed_dates
from pourparler.reading.page.inputs import plain
from pourparler.reading.page.inputs.faults import fault
from pourparler.reading.page.inputs.kinds import Kind
from pourparler.reading.page.inputs.taken import Hints, Taken

_FORWARDED = re.compile(r"(?i)^(?:\s*(?:fwd?|re|wg|tr)\s*:)+\s*")
_A_HOUSE = re.compile(
    r"(?i)\b(?:news|newsletter|wire|agency|press|daily|times|post|herald|desk|service|alerts?|briefing|bulletin|"
    r"gazette|journal|tribune|courier)\b"
)
_MOST_PARTS = 500
_READ = ("text/plain", "text/html")


def take(file: str, data: bytes) -> Taken:
    """The report in a mail: its plain text, else its page.

    Raises:
        ReportError: it holds no text, or its page cannot be read.
    """
    try:
        message = email.message_from_bytes(data, policy=email.policy.compat32)
        parts = {kind: part for part in _parts(message) if (kind := part.get_content_type()) in _READ}
        hints = _hints(message)
    except RecursionError:
        raise fault(file, "mails within mails, without end", "Copy the report's text into a .txt file.") from None
    text = _text(file, parts["text/plain"]) if "text/plain" in parts else ""
    if not text.strip() and "text/html" in parts:
        from pourparler.reading.page.inputs import html

        page = html.take(file, _text(file, parts["text/html"]))
        return Taken(kind=Kind.MAIL, text=page.text, hints=page.hints if _is_saved_page(message) else hints)
    if not text.strip():
        raise fault(file, "there is no text in this mail", "Save the report it carries as a file of its own.")
    return Taken(kind=Kind.MAIL, text=text.replace("\r\n", "\n"), hints=hints)


def _parts(message: "Message[str, str]") -> "list[Message[str, str]]":
    """Its parts that are no attachments, the last first, so that of several of one kind the first is kept."""
    parts = islice(message.walk(), _MOST_PARTS)
    return [part for part in reversed(list(parts)) if part.get_content_disposition() != "attachment"]


def _text(file: str, part: "Message[str, str]") -> str:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset()
    if charset is None and part.get_content_type() == "text/html":
        return plain.decode_page(file, data)
    return plain.decode_as(file, data, charset or "utf-8")


def _is_saved_page(message: "Message[str, str]") -> bool:
    """A page that a browser saved: its headers tell of the saving, not of the report."""
    return "Snapshot-Content-Location" in message or "Saved by" in _header(message, "From")


def _hints(message: "Message[str, str]") -> Hints:
    name, address = parseaddr(_header(message, "From"))
    house = bool(_A_HOUSE.search(name))
    found = printed_dates(_header(message, "Date")[:60])
    return Hints(
        title=_FORWARDED.sub("", _header(message, "Subject"))[:300].strip() or None,
        outlet=name if house else None,
        byline=name if name and name != address and not house else None,
        date=found[0].date if found else None,
        date_words=found[0].words if found else None,
    )


def _header(message: "Message[str, str]", name: str) -> str:
    """One header, or nothing where it is missing or too garbled for the mail library."""
    raw = str(message.get(name, ""))[:2000]
    try:
        return " ".join(str(make_header(decode_header(raw))).split())
    except (ValueError, LookupError, MessageError):
        return " ".join(raw.encode("ascii", "replace").decode().split())
