r"""From text to a tree of located nodes: every value knows its line, its place in the text and how it was written.

Nothing is resolved here. What a scalar means is decided where its type is known, so that a party called ``NO``,
``on``, ``1e3`` or ``2006`` keeps its name. Hostile files (alias bombs, tags, deep nesting, several documents) are
refused as soon as they show, without recursion.

>>> tree = tree_of("parties:\n- {id: NO}\n", "t.yaml", [])
>>> tree.entries["parties"].value.items[0].entries["id"].value
Scalar(line=2, start=16, end=18, alias=False, text='NO', plain=True, block=False)
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, TypeAlias

from pourparler.errors import Problem
from pourparler.record.codec.door import Refusal, shown

if TYPE_CHECKING:
    from ruamel.yaml.error import YAMLError

DEEPEST = 60
"""Lists and mappings inside one another; more is refused."""
MOST_NODES = 100_000
"""Keys and values in one file once aliases are written out; more is refused."""

_CORE_TAGS = {f"tag:yaml.org,2002:{name}": name for name in ("str", "int", "float", "bool", "null", "seq", "map")}
_HALF_CHARACTERS = re.compile("[\ud800-\udfff]")
_ODD_BLANK = re.compile(r"[ \t]*([^\S \t\r\n]|[\u200b-\u200f\u2060\ufeff])")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


@dataclass(slots=True, kw_only=True)
class _Located:
    """What all nodes know.

    Attributes:
        line: line in the file, from 1.
        start: offset into the text; of a node behind an anchor that of the anchor.
        end: offset just behind the node.
        alias: whether ``*name`` stands here and the content stands elsewhere.
    """

    line: int
    start: int
    end: int
    alias: bool = False


@dataclass(slots=True, kw_only=True)
class Scalar(_Located):
    """A single value.

    Attributes:
        text: as written, without quotes.
        plain: written without quotes, so that it may stand for a number, true, false or nothing.
        block: written as a block (``|`` or ``>``).
    """

    text: str
    plain: bool
    block: bool = False


@dataclass(slots=True, kw_only=True)
class Sequence(_Located):
    """A list; ``flow`` if in brackets."""

    flow: bool
    items: "list[Node]" = field(default_factory=list)


@dataclass(slots=True)
class Entry:
    """A key and its value."""

    key: Scalar
    value: "Node"


@dataclass(slots=True, kw_only=True)
class Mapping(_Located):
    """Keys with values; ``flow`` if in braces. Keys are in NFC, as ids are."""

    flow: bool
    entries: dict[str, Entry] = field(default_factory=dict)


Node: TypeAlias = Scalar | Sequence | Mapping


def tree_of(text: str, name: str, problems: list[Problem]) -> Node:
    """Read a YAML text.

    Args:
        text: the text.
        name: of the file, for messages.
        problems: keys that stand twice in one mapping are added here.

    Raises:
        Refusal: not YAML, or more than we read.
    """
    from ruamel.yaml.error import YAMLError

    from pourparler.record.codec.events import events_of  # only where libyaml does not do

    try:
        root = built(events_of(text), name, problems)
    except YAMLError as error:
        explained = _explained(error)
        raise next(oddly_indented(text, {explained.line}), explained) from error
    except (ValueError, OverflowError) as error:
        if isinstance(error, Refusal):
            raise
        # Ruamel passes on what Python says of "\UFFFFFFFF" or of a wrong %-escape in a tag.
        raise Refusal("this is not YAML: an escape that stands for no character") from error
    if root is None or root == _nothing(root):
        raise Refusal("the file is empty", "Copy a case, or write the first lines by hand.")
    return root


def built(events: Iterable[Any], name: str, problems: list[Problem]) -> Node | None:
    """The tree that events tell; None where they tell of nothing.

    Args:
        events: of ruamel or of PyYAML, which call them the same.
        name: of the file, for messages.
        problems: keys that stand twice in one mapping are added here.

    Raises:
        Refusal: more than we read.
    """
    builder = _Builder(name, problems)
    for event in events:
        builder.take(event)
    return builder.root


def _nothing(root: Node) -> Node | None:
    """The node as it would be if nothing but comments stood in the file."""
    return replace(root, text="", plain=True) if isinstance(root, Scalar) else None


@dataclass(slots=True)
class _Open:
    """A list or mapping that is being read: its size so far, its height, and a key that waits for its value."""

    node: Sequence | Mapping
    anchor: str | None
    key: Scalar | None = None
    size: int = 1
    height: int = 1


class _Builder:
    """Builds the tree event by event, counting as it goes."""

    def __init__(self, name: str, problems: list[Problem]) -> None:
        self.name, self.problems = name, problems
        self.root: Node | None = None
        self.open: list[_Open] = []
        self.anchors: dict[str, tuple[Node, int, int]] = {}
        self.unfinished: set[str] = set()
        self.nodes = 0
        self.documents = 0

    def take(self, event: Any) -> None:
        match type(event).__name__:
            case "ScalarEvent":
                self.add(self.scalar(event), event.anchor)
            case "AliasEvent":
                self.add_alias(event)
            case "SequenceStartEvent":
                self.begin(event, Sequence)
            case "MappingStartEvent":
                self.begin(event, Mapping)
            case "SequenceEndEvent" | "MappingEndEvent":
                self.finish(event)
            case "DocumentStartEvent":
                self.documents += 1
                if self.documents > 1:
                    raise Refusal("a second document begins here", 'One file holds one: take "---" away.', _line(event))

    def scalar(self, event: Any) -> Scalar:
        tag = _tag(event)
        return Scalar(
            line=_line(event),
            start=event.start_mark.index,
            end=event.end_mark.index,
            text=_whole_characters(event),
            plain=not event.style if tag is None else tag != "str",
            block=event.style in ("|", ">"),
        )

    def begin(self, event: Any, kind: type[Sequence] | type[Mapping]) -> None:
        if len(self.open) >= DEEPEST:
            raise _too_deep(event)
        _tag(event)
        start, end = event.start_mark.index, event.end_mark.index
        self.open.append(
            _Open(kind(line=_line(event), start=start, end=end, flow=bool(event.flow_style)), event.anchor)
        )
        if event.anchor:
            self.unfinished.add(event.anchor)

    def finish(self, event: Any) -> None:
        done = self.open.pop()
        if done.node.flow:
            done.node.end = event.end_mark.index
        self.unfinished.discard(done.anchor or "")
        self.add(done.node, done.anchor, done.size, done.height, counted=done.size - 1)

    def add_alias(self, event: Any) -> None:
        name = shown(event.anchor)
        if event.anchor in self.unfinished:
            raise Refusal(f'"*{name}" stands inside what it stands for', "Write it out.", _line(event))
        if event.anchor not in self.anchors:
            raise Refusal(f'"*{name}" stands for nothing', f'No "&{name}" goes before it.', _line(event))
        node, size, height = self.anchors[event.anchor]
        if len(self.open) + height > DEEPEST:
            raise _too_deep(event)
        start, end = event.start_mark.index, event.end_mark.index
        self.add(replace(node, alias=True, line=_line(event), start=start, end=end), None, size, height)

    def add(self, node: Node, anchor: str | None, size: int = 1, height: int = 0, counted: int = 0) -> None:
        """Put a node in its place; ``counted`` of its ``size`` have been counted already."""
        self.nodes += size - counted
        if self.nodes > MOST_NODES:
            raise Refusal(
                "this file holds too much",
                f"At most {MOST_NODES:,} keys and values are read, aliases written out. Split it.",
                node.line,
            )
        if anchor:
            self.anchors[anchor] = (node, size, height)
        if not self.open:
            self.root = node
            return
        place = self.open[-1]
        place.size += size
        place.height = max(place.height, height + 1)
        if not place.node.flow:
            place.node.end = node.end
        self.attach(place, node)

    def attach(self, place: _Open, node: Node) -> None:
        if isinstance(place.node, Sequence):
            place.node.items.append(node)
        elif place.key is None:
            place.key = _key(node)
        else:
            key, place.key = place.key, None
            earlier = place.node.entries.setdefault(nfc(key.text), Entry(key, node)).key
            if earlier is not key:
                what = f'the key "{shown(key.text)}" stands twice, first in line {earlier.line}'
                self.problems.append(Problem(file=self.name, line=key.line, what=what, remedy="Keep one of them."))


def _key(node: Node) -> Scalar:
    if not isinstance(node, Scalar):
        raise Refusal(
            "a key must be one word or text", "Check the braces and brackets, and the indentation.", node.line
        )
    if node.plain and node.text == "<<" and not node.alias:
        raise Refusal('merge keys ("<<") are not read', "Write the keys out.", node.line)
    return node


def nfc(text: str) -> str:
    """A text with its letters in one piece each, as ids have them."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1


def _too_deep(event: Any) -> Refusal:
    return Refusal("lists and mappings are nested too deeply", f"At most {DEEPEST} levels are read.", _line(event))


def _tag(event: Any) -> str | None:
    """The core tag that stands before a node, if any; every other tag is refused."""
    found = event.ctag if hasattr(event, "ctag") else event.tag
    if found is None:
        return None
    tag = str(found)
    if tag not in _CORE_TAGS:
        raise Refusal(f'the tag "{shown(tag)}" is not read', "Take it away, or put the text in quotes.", _line(event))
    return _CORE_TAGS[tag]


def _whole_characters(event: Any) -> str:
    """The text, with halves of characters (as JSON escapes them) put together and control characters refused."""
    text = str(event.value)
    if text.isascii() and text.isprintable():
        return text
    if _HALF_CHARACTERS.search(text):
        try:
            text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le")
        except UnicodeDecodeError as error:
            what = "an escape stands for half a character"
            raise Refusal(what, "Write the character itself.", _line(event)) from error
    if control := _CONTROLS.search(text):
        raise Refusal(
            f"an escape stands for a control character (U+{ord(control[0]):04X})", "Leave it out.", _line(event)
        )
    return text


_EXPLAINED = (
    ("mapping values are not allowed", 'a ":" stands where none can', 'Put text that holds ": " in quotes.'),
    ("could not find expected ':'", 'a ":" is missing behind a key', 'Write "key: value", and check the indentation.'),
    ("found unexpected end of stream", "a quotation mark is never closed", "Close it."),
    ("expected ',' or ']'", 'a "[" is not closed, or a comma is missing', "Check the brackets and commas."),
    ("expected ',' or '}'", 'a "{" is not closed, or a comma is missing', "Check the braces and commas."),
    (
        "expected <block end>",
        "the indentation or the punctuation does not fit",
        "Indent the entries of one list alike.",
    ),
    ("unknown escape character", "a backslash in double quotes has a meaning of its own", "Use single quotes."),
    ("'\\t'", "a tab stands where YAML allows none", "Indent with spaces."),
    ("expected '<document start>'", "more stands behind the end of what the file holds", "Check the indentation."),
    ("expected the node content", "a sign stands where a value should", "Put text that begins with a sign in quotes."),
    ("special characters", "a character that no text holds", "Take it away."),
)


def oddly_indented(text: str, wrong: Collection[int | None]) -> Iterator[Refusal]:
    """The lines with something wrong that begin with a blank which YAML takes for a letter.

    Args:
        text: of the file.
        wrong: lines where something is wrong, from 1.
    """
    for number, line in enumerate(text.split("\n") if wrong else (), start=1):
        if number in wrong and (odd := _ODD_BLANK.match(line)):
            blank = "a wide space" if odd[1] == "\u3000" else "an odd blank"
            what = f"{blank} (U+{ord(odd[1]):04X}) stands where YAML wants plain blanks"
            yield Refusal(what, "Indent with plain blanks.", number)


def _explained(error: "YAMLError") -> Refusal:
    """What ruamel found, in words that help."""
    said = str(getattr(error, "problem", None) or error).splitlines()
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line = None if mark is None else int(mark.line) + 1
    for pattern, what, remedy in _EXPLAINED:
        if pattern in str(error):
            return Refusal(what, remedy, line)
    return Refusal(f"this is not YAML: {shown(said[0], 120) if said else 'it cannot be read'}", "", line)
