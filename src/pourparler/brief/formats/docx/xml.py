"""Elements of a Word document as text: what is inside is taken as it is, what others wrote is escaped by ``text``."""

import re
from html import escape

_NO_CHARACTERS = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def element(name: str, *inside: str) -> str:
    """An element around others.

    >>> element("w:p", element("w:r", text("a < b")))
    '<w:p><w:r>a &lt; b</w:r></w:p>'
    """
    return f"<{name}>{''.join(inside)}</{name}>"


def text(words: str) -> str:
    """Words of others inside an element or an attribute, without what XML has no place for."""
    return escape(_NO_CHARACTERS.sub("", words), quote=True)
