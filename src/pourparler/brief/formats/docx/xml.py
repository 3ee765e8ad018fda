"""Elements of a Word document as text: what is inside is taken as it is, what others wrote is escaped by ``text``."""

from html import escape


def element(name: str, *inside: str) -> str:
    """An element around others.

    >>> element("w:p", element("w:r", text("a < b")))
    '<w:p><w:r>a &lt; b</w:r></w:p>'
    """
    return f"<{name}>{''.join(inside)}</{name}>"


def text(words: str) -> str:
    """Words of others inside an element or an attribute."""
    return escape(words, quote=True)
