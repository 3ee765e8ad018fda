"""From bytes to text: the encoding that is declared, else UTF-8, else Windows-1252 or -1250, else the most likely."""

import codecs
import re
from dataclasses import dataclass

from pourparler.reading.page.inputs.faults import fault

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHARSET = re.compile(rb"(?i)<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,30})")
_SIGN_IN_A_WORD = re.compile(r"(?<=[^\W\d_])[¡¦¬¯±³¹¶¼¾¿¨](?=[^\W\d_])|[\x80-\x9f]")


_ASIAN = ("gb18030", "big5", "shift_jis", "euc_jp", "euc_kr")
_SIGNS_OF_ASIA = re.compile(r"¡[°±®¯ª]|¡[§¨¥¦]|\x81[fghij]|¡[ÇÈÆ]")
_MARKS_OF_ENGLISH = frozenset("“”‘’—–―…·•\u3000，、。：；！？（）－＂＇")
_MOSTLY = 0.5
_APPLE = re.compile(r"[,.!?…]Ó|[^\W\d_]Õ(?:s|t|re|ve|ll|d)?\b|(?<!\w)Ò[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and the name of its encoding where that had to be guessed."""

    text: str
    guessed: str | None = None


def decode(file: str, data: bytes) -> str:
    """The text of a file of plain text, unchanged; see ``decoded``."""
    return decoded(file, data).text


def decoded(file: str, data: bytes) -> Decoded:
    """The text of a file of plain text, unchanged, and whether its encoding was guessed.

    Args:
        file: its name, for messages.
        data: its bytes.

    Raises:
        ReportError: it is binary data, or no encoding fits.
    """
    encoding = _marked(data)
    if encoding is None and b"\x00" in data:
        raise fault(file, "binary data, not text", "Give the report as plain text.")
    found = _decoded(data, encoding or "utf-8")
    if found is None:
        raise fault(file, "no encoding fits its bytes", "Save the report as UTF-8 text.")
    return found


def decode_page(file: str, data: bytes) -> Decoded:
    """The source of a page, in the encoding it declares if that fits.

    Raises:
        ReportError: it is binary data, or no encoding fits.
    """
    declared = _CHARSET.search(data[:4000])
    if declared is None or _marked(data) is not None:
        return decoded(file, data)
    return decode_as(file, data, declared[1].decode("ascii"))


def decode_as(file: str, data: bytes, encoding: str) -> Decoded:
    """The text in a declared encoding, or as if none were declared where that one is unknown or does not fit.

    Raises:
        ReportError: it is binary data, or no encoding fits.
    """
    western = encoding.lower() in ("iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii")
    try:
        # UTF-8 is hardly ever right by accident; what calls itself Latin-1 is Windows-1252, as in every browser.
        return Decoded(data.decode("utf-8") if western else data.decode(encoding))
    except (LookupError, ValueError):  # unknown, unfit, or no name at all
        return decoded(file, data)


def _marked(data: bytes) -> str | None:
    """The encoding that a byte order mark names, or that every other byte being null gives away."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    start = data[:400]
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        half = start[first::2]
        if len(half) > 10 and half.count(0) > 0.7 * len(half) and 0 not in start[1 - first :: 2]:
            return encoding
    return None


def _decoded(data: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding))
    except UnicodeDecodeError:
        whole = _slightly_damaged(data, encoding)
        if whole is not None:
            return Decoded(whole)
        told = _of_asia(data) or _of_apple(data)
        if told is not None:
            return told
        plain = _of_europe(data)
        return Decoded(plain) if plain is not None else _most_likely(data)


def _of_asia(data: bytes) -> Decoded | None:
    """English with marks of an Asian encoding: bytes beyond ASCII in pairs, nearly all of them quotation marks.

    The encoding that makes of them the most marks that English uses is the right one.
    """
    if not _SIGNS_OF_ASIA.search(data.decode("latin-1")):
        return None
    best: tuple[float, Decoded] | None = None
    for encoding in _ASIAN:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        beyond = [letter for letter in text if letter > "\x7f"]
        share = sum(letter in _MARKS_OF_ENGLISH for letter in beyond) / max(1, len(beyond))
        if best is None or share > best[0]:
            best = (share, Decoded(text, encoding.upper().replace("_", "-")))
    return best[1] if best is not None and best[0] > _MOSTLY else None


def _of_apple(data: bytes) -> Decoded | None:
    """Text of old Macintoshes, told by where its quotation marks stand."""
    western = data.decode("cp1252", errors="replace")
    if len(_APPLE.findall(western)) < 2 or re.search(r"[“”’]", western):
        return None
    return Decoded(data.decode("mac_roman"), "Mac Roman")


def _slightly_damaged(data: bytes, encoding: str) -> str | None:
    """Text with a broken character here and there, among many whole ones beyond ASCII."""
    text = data.decode(encoding, errors="replace")
    bad = text.count("\ufffd")
    return text if len(text) - len(text.encode("ascii", "ignore")) > 5 * bad else None


def _of_europe(data: bytes) -> str | None:
    """Mostly ASCII with a few accents and curly quotes: Windows-1252, unless that puts signs into words.

    Between these encodings no statistics can tell on so few letters.
    """
    beyond_ascii = len(data) - len(data.translate(None, bytes(range(128, 256))))
    if beyond_ascii > 0.15 * len(data):
        return None
    for encoding in ("cp1252", "cp1250", "iso-8859-2"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _SIGN_IN_A_WORD.search(text):
            return text
    return None


def _most_likely(data: bytes) -> Decoded | None:
    """What charset-normalizer makes of it: slow to load, so only where the plain ways fail."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:100_000]).best()
    if best is None:
        return None
    return Decoded(data.decode(best.encoding, errors="replace"), best.encoding)
