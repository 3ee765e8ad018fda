"""Mailboxes (mbox): many mails in one file, each behind a line that begins with "From "."""

import re

from pourparler.reading.page.inputs.faults import fault

MOST_MAILS = 500
_SEPARATOR = re.compile(rb"(?m)^From \S[^\n]{0,200}\d\d:\d\d[^\n]{0,60}\r?\n(?=>?[A-Za-z-]{2,40}:)")
_QUOTED_FROM = re.compile(rb"(?m)^>(?=>{0,20}From )")


def mails(file: str, data: bytes) -> tuple[bytes, ...]:
    """The mails in a mailbox, in its order.

    Raises:
        ReportError: it holds too many.
    """
    found = [mail for mail in _SEPARATOR.split(data.lstrip(b"\xef\xbb\xbf \t\r\n")) if mail.strip()]
    if len(found) > MOST_MAILS:
        raise fault(file, f"a mailbox with more than {MOST_MAILS} mails", "Save those that count in one of their own.")
    return tuple(_QUOTED_FROM.sub(b"", mail) for mail in found)
