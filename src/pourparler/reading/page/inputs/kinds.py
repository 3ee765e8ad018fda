"""What kind of file a report came in, told by its first bytes; its name decides only where they do not."""

import re
from enum import StrEnum

from pourparler.reading.page.inputs.faults import fault

SUFFIXES = (
    *(".txt", ".html", ".htm", ".mhtml", ".mht", ".pdf", ".eml", ".docx", ".docm", ".odt"),
    *(".mbox", ".rss", ".atom"),
)
"""Names of files that count as reports in a folder; notes and READMEs in Markdown are read only when named."""


class Kind(StrEnum):
    """What a report came as."""

    TEXT = "text"
    HTML = "html"
    PDF = "pdf"
    MAIL = "mail"
    DOCUMENT = "document"
    FEED = "feed"
    MAILBOX = "mailbox"


_NO_REPORT = (
    (
        b"\xd0\xcf\x11\xe0",
        "an office document of the old form, or one with a password",
        "Save it without a password as .docx or as plain text.",
    ),
    (b"{\\rtf", "rich text, not plain text", "Save it as plain text."),
    (b"\x89PNG", "a picture, not text", "Give the report as plain text."),
    (b"\xff\xd8\xff", "a picture, not text", "Give the report as plain text."),
    (b"GIF8", "a picture, not text", "Give the report as plain text."),
    (b"\x1f\x8b", "compressed, not text", "Unpack it first."),
)
_PAGE = re.compile(rb"<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])", re.IGNORECASE)
_MARKUP = re.compile(rb"\s*<(?:article|main|section|div|p|h1|meta|title)[\s>]", re.IGNORECASE)
_FEED = re.compile(
    rb"(?:<\?[^>]{0,300}>|<!--.{0,2000}?-->|\s){0,20}<(?:!DOCTYPE\s+)?(?:\w{1,20}:)?(?:rss|feed|RDF)[\s>]", re.DOTALL
)
_MAILBOX = re.compile(rb"From \S[^\n]{0,200}\d\d:\d\d[^\n]{0,60}\n>?[A-Za-z-]{2,40}:[ \t\r\n]")
_MAIL = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]{1,40}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,40}){2,200}\r?\n")
_MAIL_HEADERS = re.compile(rb"(?im)^(?:from|subject|date|message-id|mime-version|received|to):")


def refuse_what_is_no_report(file: str, data: bytes) -> None:
    """Stop at what is known to hold no text.

    Raises:
        ReportError: it is a picture, something compressed, an office document of the old form.
    """
    for start, what, remedy in _NO_REPORT:
        if data.startswith(start):
            raise fault(file, what, remedy)


def kind_of(file: str, data: bytes) -> Kind:
    r"""What a report came as.

    >>> kind_of("a.txt", b"<!DOCTYPE html><html>...")
    <Kind.HTML: 'html'>
    >>> kind_of("standard input", b"From: a@b.example\nSubject: Talks\nDate: x\n\nThe talks stalled.")
    <Kind.MAIL: 'mail'>
    >>> kind_of("a.txt", b"From: our correspondent\n\nThe talks stalled.")
    <Kind.TEXT: 'text'>
    """
    start = data[:64_000].lstrip(b"\xef\xbb\xbf \t\r\n")
    name = file.lower()
    if data.startswith(b"PK\x03\x04"):
        return Kind.DOCUMENT
    if b"%PDF-" in data[:1024] and (start.startswith(b"%PDF-") or name.endswith(".pdf")):
        return Kind.PDF
    if _MAILBOX.match(start):
        return Kind.MAILBOX
    if name.endswith((".eml", ".mht", ".mhtml")) or _is_mail(start):
        return Kind.MAIL
    plain = start[:8000].replace(b"\x00", b"")  # UTF-16
    if _FEED.match(plain):
        return Kind.FEED
    if _PAGE.search(plain[:2000]) or (name.endswith((".html", ".htm")) and b"<" in plain) or _MARKUP.match(plain):
        return Kind.HTML
    return Kind.TEXT


def _is_mail(start: bytes) -> bool:
    headers = _MAIL.match(start)
    return headers is not None and len({h.lower() for h in _MAIL_HEADERS.findall(headers[0])}) >= 3
