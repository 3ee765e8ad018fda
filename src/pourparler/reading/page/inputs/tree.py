"""XML as a tree, from files that may be hostile: no entities of their own, so many elements, so deep, and no more."""

from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

MOST_ELEMENTS = 500_000
DEEPEST = 200


class HostileXMLError(ValueError):
    """It declares entities of its own, or has more elements than are read."""


def parsed(xml: bytes, *, deepest: int = DEEPEST, doctype: bool = False) -> Element:
    """The root element; its tags are ``namespace}name``.

    Declarations are refused as they come, in whatever encoding, before they can grow.

    Args:
        xml: the file.
        deepest: how many elements may stand within each other.
        doctype: whether it may name a document type, as old feeds do.

    Raises:
        HostileXMLError: it declares entities, or holds too much.
        xml.parsers.expat.ExpatError: it is no XML.
    """
    builder, parser, open_, count = TreeBuilder(), expat.ParserCreate(namespace_separator="}"), 0, 0

    def begin(tag: str, attributes: dict[str, str]) -> None:
        nonlocal open_, count
        open_, count = open_ + 1, count + 1
        if open_ > deepest or count > MOST_ELEMENTS:
            raise HostileXMLError("too many elements, or too deep within each other")
        builder.start(tag, attributes)

    def end(tag: str) -> None:
        nonlocal open_
        open_ -= 1
        builder.end(tag)

    def declared(*_: object) -> None:
        raise HostileXMLError("entities of its own")

    parser.StartElementHandler, parser.EndElementHandler = begin, end
    parser.CharacterDataHandler = builder.data
    parser.EntityDeclHandler = declared
    if not doctype:
        parser.StartDoctypeDeclHandler = declared
    parser.Parse(xml, True)
    return builder.close()


def name(element: Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rsplit("}", 1)[-1]


def attribute(element: Element, called: str) -> str:
    """An attribute by its name without namespace, or nothing."""
    return next((value for key, value in element.attrib.items() if key.rsplit("}", 1)[-1] == called), "")
