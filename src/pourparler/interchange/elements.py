"""From XML to elements that know their lines; what could hurt is refused before it is taken in.

Document types, entities, deep nesting and floods of elements are refused, so that no small file grows large and no
other file is ever read.

>>> [child.tag for child in elements_of(b"<a><b x='1'/><c/></a>", "a.xml").children]
['b', 'c']
>>> elements_of(b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "a.xml")
Traceback (most recent call last):
...
pourparler.errors.InputError: a.xml:1: a document type is declared. It is not read: take "<!DOCTYPE …>" away.
"""

from dataclasses import dataclass, field
from xml.parsers import expat

from pourparler.interchange.carried import refusal
from pourparler.record.codec.door import shown

DEEPEST = 50
"""Elements inside one another; more is refused."""
MOST_ELEMENTS = 50_000
"""Elements in one file; more is refused."""


@dataclass(slots=True)
class Element:
    """An XML element; text between elements is left out.

    Attributes:
        tag: its name.
        attributes: its attributes.
        line: from 1.
        children: the elements inside.
    """

    tag: str
    attributes: dict[str, str]
    line: int
    children: "list[Element]" = field(default_factory=list)

    def named(self, tag: str) -> "list[Element]":
        """The children of a name."""
        return [child for child in self.children if child.tag == tag]


def elements_of(content: bytes, name: str) -> Element:
    """The root element.

    Args:
        content: the file.
        name: of the file, for messages.

    Raises:
        InputError: not XML, or more than is read.
    """
    return _Builder(name).root_of(content)


class _Builder:
    """Takes in one file."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self.begin
        self.parser.EndElementHandler = self.end
        self.parser.StartDoctypeDeclHandler = self.declared
        self.parser.EntityDeclHandler = self.declared
        self.open: list[Element] = []
        self.count = 0
        self.root: Element | None = None

    def root_of(self, content: bytes) -> Element:
        try:
            self.parser.Parse(content, True)
        except expat.ExpatError as error:
            what = f"this is not XML: {expat.ErrorString(error.code)}"
            raise refusal(self.name, what, _remedy(error.code), error.lineno) from error
        except (ValueError, LookupError) as error:  # an encoding that Python does not know, or not well enough
            raise refusal(self.name, f"this is not XML: {error}", "Save the file as UTF-8.") from error
        if self.root is None:
            raise refusal(self.name, "there is no element in it", "Give a file that GENIUS wrote.")
        return self.root

    def begin(self, tag: str, attributes: dict[str, str]) -> None:
        line = self.parser.CurrentLineNumber
        self.count += 1
        if self.count > MOST_ELEMENTS:
            raise refusal(self.name, "this file holds too much", f"At most {MOST_ELEMENTS:,} elements are read.", line)
        if len(self.open) >= DEEPEST:
            raise refusal(self.name, "elements are nested too deeply", f"At most {DEEPEST} levels are read.", line)
        element = Element(tag, attributes, line)
        if self.open:
            self.open[-1].children.append(element)
        else:
            self.root = element
        self.open.append(element)

    def end(self, _tag: str) -> None:
        self.open.pop()

    def declared(self, *_declaration: object) -> None:
        line = self.parser.CurrentLineNumber
        raise refusal(self.name, "a document type is declared", 'It is not read: take "<!DOCTYPE …>" away.', line)


def _remedy(code: int) -> str:
    if code == expat.errors.codes[expat.errors.XML_ERROR_TAG_MISMATCH]:
        return "Close each element before the one around it."
    if code == expat.errors.codes[expat.errors.XML_ERROR_NO_ELEMENTS]:
        return "The file is empty, or breaks off."
    return "Mend it at this line, or save it anew from the program that wrote it."


def attribute(element: Element, name: str) -> str:
    """An attribute as a message shows it; empty where there is none."""
    return shown(element.attributes.get(name, ""))
