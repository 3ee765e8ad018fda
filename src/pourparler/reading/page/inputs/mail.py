"""A mail, or a page saved as one file (MHTML): its text, and what its headers say of the report."""

import email
import email.policy
import re
from collections.abc import Iterator
from dataclasses import replace
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
_COPY = "Copy the report's text into a .txt file."
_SENTENCE = re.compile(r"(?:[^\s.!?]+\s+){7,60}?[^\s.!?]+[.!?]")
_TAG = re.compile(r"<(?:style|script)\b.{0,20000}?</|<[^<>]{0,5000}>", re.IGNORECASE | re.DOTALL)
_MORE = 1.5
"""So many more sentences than the plain text a mail's page must have, for that to be only a part or a stub."""
_POINTS_TO_THE_PAGE = re.compile(
    r"(?i)\bhtml\b|\b(?:view|read|see|open)\b.{0,60}\b(?:browser|online|web)\b|\bweb version\b|\bunsubscribe\b"
)
_WHEN = (
    r"[^\n]{4,40}?(?:19|20)\d\d"
    r"(?:,?\s(?:at\s)?\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s[A-Z+-][\w:+-]{1,6})?)?"
)
_WROTE = re.compile(
    rf"(?m)^[>\s]{{0,20}}On\s(?P<date>{_WHEN}),?\s(?P<who>[^\n<>]{{2,80}}?)"
    r"\s{0,3}(?:<[^<>\n]{3,80}>)?\s{0,3}wrote:[ \t]*$"
)


def take(file: str, data: bytes) -> Taken:
    """The report in a mail: its plain text or, where that is a stub, its page.

    Raises:
        ReportError: it holds no text, or its page cannot be read.
    """
    try:
        message = _parsed(file, data)
        hints = _hints(message)
        plain_text, pages = _plain_text(file, message), _pages(file, message)
    except RecursionError:
        raise fault(file, "mails within mails, without end", _COPY) from None
    if pages and _is_stub(plain_text, pages):
        from pourparler.reading.page.inputs import html

        taken = [html.take(file, page) for page in pages]
        text = "\n\n".join(page.text for page in taken)
        saved = taken[0].hints if _is_saved_page(message) else hints
        doubts = tuple(doubt for page in taken for doubt in page.doubts)
        return Taken(kind=Kind.MAIL, text=text, hints=saved, doubts=doubts)
    if not plain_text.strip():
        raise fault(file, "there is no text in this mail", "Save the report it carries as a file of its own.")
    return Taken(kind=Kind.MAIL, text=plain_text, hints=_of_what_it_quotes(plain_text, hints))


def _parsed(file: str, data: bytes) -> "Message[str, str]":
    try:
        return email.message_from_bytes(data, policy=email.policy.compat32)
    except (ValueError, TypeError, LookupError):  # the library trips over what is damaged in headers
        raise fault(file, "a damaged mail, whose parts cannot be told apart", _COPY) from None


def own_text(file: str, message: "Message[str, str]") -> str:
    """The words that a mail itself says, with nothing attached."""
    text = _plain_text(file, message)
    return text if text.strip() else " ".join(_TAG.sub(" ", page) for page in _pages(file, message))


def parts(message: "Message[str, str]") -> "Iterator[Message[str, str]]":
    """Its parts, with mails within it as one part each."""
    return islice(_walk(message), _MOST_PARTS)


def _walk(message: "Message[str, str]") -> "Iterator[Message[str, str]]":
    if message.get_content_maintype() == "multipart" and message.is_multipart():
        for part in message.get_payload():
            if isinstance(part, Message):
                yield from _walk(part)
    else:
        yield message


def _texts(message: "Message[str, str]", kind: str) -> "Iterator[Message[str, str]]":
    return (
        part
        for part in parts(message)
        if part.get_content_type() == kind and part.get_content_disposition() != "attachment"
    )


def _plain_text(file: str, message: "Message[str, str]") -> str:
    """All plain text: some programs cut it where a picture stands."""
    return "\n\n".join(_text(file, part).replace("\r\n", "\n") for part in _texts(message, "text/plain"))


def _pages(file: str, message: "Message[str, str]") -> list[str]:
    return [page for part in _texts(message, "text/html") if (page := _text(file, part)).strip()]


def _is_stub(text: str, pages: list[str]) -> bool:
    """Whether the plain text says only that there is more, or holds a part of it."""
    if not text.strip():
        return True
    return sum(_sentences(_TAG.sub(" ", page[:400_000])) for page in pages) > _MORE * _sentences(text[:400_000])


def _sentences(text: str) -> int:
    return sum(not _POINTS_TO_THE_PAGE.search(sentence) for sentence in _SENTENCE.findall(text))


def _of_what_it_quotes(text: str, hints: Hints) -> Hints:
    """What is said of the report that a mail quotes, where the quotation is the greater part of it."""
    told = [one for one in _WROTE.finditer(text[:200_000]) if 2 * one.start() < len(text)]
    found = printed_dates(told[-1]["date"]) if told else ()
    if not found:
        return hints
    who = told[-1]["who"].strip(" ,")
    house = bool(_A_HOUSE.search(who))
    return replace(
        hints,
        outlet=who if house else None,
        byline=None if house else who,
        date=found[0].date,
        date_words=found[0].words,
    )


def _text(file: str, part: "Message[str, str]") -> str:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = _charset(part)
    if charset is None and part.get_content_type() == "text/html":
        return plain.decode_page(file, data).text
    return plain.decode_as(file, data, charset or "utf-8").text


def _charset(part: "Message[str, str]") -> str | None:
    """How a part says that its letters are stored; None where it does not, or where the library trips over it."""
    try:
        return part.get_content_charset()
    except (ValueError, TypeError):
        return None


def _is_saved_page(message: "Message[str, str]") -> bool:
    """A page that a browser saved: its headers tell of the saving, not of the report."""
    return "Snapshot-Content-Location" in message or "Saved by" in header(message, "From")


def _hints(message: "Message[str, str]") -> Hints:
    name, address = parseaddr(header(message, "From"))
    house = bool(_A_HOUSE.search(name))
    found = printed_dates(header(message, "Date")[:60])
    return Hints(
        title=_FORWARDED.sub("", header(message, "Subject"))[:300].strip() or None,
        outlet=name if house else None,
        byline=name if name and name != address and not house else None,
        date=found[0].date if found else None,
        date_words=found[0].words if found else None,
    )


def header(message: "Message[str, str]", name: str) -> str:
    """One header, or nothing where it is missing or too garbled for the mail library."""
    return decoded(str(message.get(name, ""))[:2000])


def decoded(raw: str) -> str:
    """Words of a header or the name of a file, as people read them."""
    try:
        return " ".join(str(make_header(decode_header(raw))).split())
    except (ValueError, LookupError, MessageError):
        return " ".join(raw.encode("ascii", "replace").decode().split())
