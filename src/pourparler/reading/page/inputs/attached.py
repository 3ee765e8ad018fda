"""What is attached to a mail: reports in their own right, each as a file."""

import email
import email.policy
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message

from pourparler.reading.page.inputs.kinds import SUFFIXES
from pourparler.reading.page.inputs.mail import decoded, header, own_text, parts
from pourparler.reading.page.inputs.taken import Part

_A_COVERING_NOTE = 40
"""Words up to which a mail with attachments only says that they are there."""
_DECORATION = ("image/", "text/calendar", "application/pgp", "application/pkcs7", "application/x-pkcs7", "text/x-vcard")
_READ = {
    "application/pdf": ".pdf",
    "text/html": ".html",
    "text/plain": ".txt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.oasis.opendocument.text": ".odt",
}


@dataclass(frozen=True, slots=True)
class Attached:
    """What is attached to a mail.

    Attributes:
        parts: what may be reports.
        left_out: names of what is none.
        has_text_of_its_own: whether the mail says more than that something is attached.
    """

    parts: tuple[Part, ...]
    left_out: tuple[str, ...]
    has_text_of_its_own: bool


def to(file: str, data: bytes) -> Attached:
    """What is attached to a mail; nothing where the mail is damaged, which is told when it is read itself."""
    try:
        message = email.message_from_bytes(data, policy=email.policy.compat32)
        found = list(_attached(file, message))
        words = len(own_text(file, message).split()) if found else 0
    except (RecursionError, ValueError, LookupError, AttributeError, TypeError):
        return Attached((), (), has_text_of_its_own=True)
    read = [one for one in found if one.name.lower().endswith(SUFFIXES)]
    left_out = [one.name for one in found if one not in read]
    own = words > _A_COVERING_NOTE or not read
    return Attached(tuple(read), tuple(left_out), has_text_of_its_own=own)


def _attached(file: str, message: "Message[str, str]") -> Iterator[Part]:
    for number, part in enumerate(parts(message), 1):
        kind = part.get_content_type()
        if kind == "message/rfc822":
            inner = part.get_payload()
            mails = [one for one in inner if isinstance(one, Message)] if isinstance(inner, list) else []
            yield from (Part(f"{file}/{_clean(header(one, 'Subject')) or number}.eml", one.as_bytes()) for one in mails)
        elif _is_attached(part):
            if kind.startswith(_DECORATION):
                continue
            named = _clean(decoded(str(part.get_filename() or ""))) or f"attachment {number}{_READ.get(kind, '')}"
            payload = part.get_payload(decode=True)
            yield Part(f"{file}/{named}", payload if isinstance(payload, bytes) else b"")


def _is_attached(part: "Message[str, str]") -> bool:
    text = part.get_content_maintype() == "text"
    return part.get_content_disposition() == "attachment" or (not text and bool(part.get_filename()))


def _clean(words: str) -> str:
    """A name without what is none of it: no folders, no line breaks."""
    return " ".join(words.replace("\\", "/").rsplit("/", 1)[-1].split())[:120].strip(" .")
