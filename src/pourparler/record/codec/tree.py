r"""The tree of nodes of a text: in one pass where it keeps to the small part of YAML that nearly all talks files do.

That part is lists and mappings by indentation or in brackets, texts plain or in quotes, and comments. Whatever else
turns up (a tag, an alias, a block of text, a doubled key, any fault), and whatever comes near a limit, ends the pass;
then ruamel reads the text, which knows all of YAML, and ``nodes`` finds the words for what is wrong. What the pass
reads it reads as ruamel would, in an eighth of the time: tests compare the two on mutated files by the thousand.

>>> passed("parties:\n- {id: NO}\n").entries["parties"].value.items[0].entries["id"].value.text
'NO'
>>> passed("parties: &all [a]\n") is None
True
"""

import re
from bisect import bisect_left

from pourparler.errors import Problem
from pourparler.record.codec import nodes
from pourparler.record.codec.nodes import DEEPEST, MOST_NODES, Entry, Mapping, Node, Scalar, Sequence

_LONGEST_KEY = 1000  # YAML stops looking for the colon behind a key after 1,024 characters
_UNUSUAL = re.compile("[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_MARKER = re.compile(r"^(?:---|\.\.\.|%)", re.MULTILINE)
_GAP = re.compile(r" *(?:#[^\n]*)?(?:\n *(?:#[^\n]*)?)*")
_REST_OF_LINE = re.compile(r"(?: +#[^\n]*| *)(?=\n|\Z)")
_COLON = re.compile(r" *:(?=[ \n]|\Z)")
_QUOTED = re.compile(r"'(?:[^'\n]|'')*'|\"[^\"\\\n]*\"")
_START = r"(?=[^-?:,\[\]{}#&*!|>'\"%@` \n]|-[^ \n,\[\]{}])"
_WORD, _WORD_IN_FLOW = r"(?:[^: \n]|:(?![ \n]|\Z))+", r"(?:[^:,\[\]{} \n]|:(?![ \n,\[\]{}]|\Z))+"
_WORDS = tuple(f"{word}(?: +(?!#){word})*" for word in (_WORD, _WORD_IN_FLOW))
_FIRST_LINE = tuple(re.compile(_START + words) for words in _WORDS)
_NEXT_LINE = tuple(re.compile(rf" *\n *((?!#){words})") for words in _WORDS)


def tree_of(text: str, name: str, problems: list[Problem]) -> Node:
    """Read a YAML text.

    Args:
        text: the text.
        name: of the file, for messages.
        problems: keys that stand twice in one mapping are added here.

    Raises:
        Refusal: not YAML, or more than we read.
    """
    return passed(text) or nodes.tree_of(text, name, problems)


def passed(text: str) -> Node | None:
    """The tree of a text that keeps to the usual; None of any other."""
    if _UNUSUAL.search(text) or _MARKER.search(text):
        return None
    try:
        return _Pass(text).whole()
    except _UnusualError:
        return None


class _UnusualError(Exception):
    """Something that is left to ruamel."""


class _Pass:
    """One pass through one text; what reads something tells where the next thing begins."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.signs = f"{text}\n"  # so that there is a next sign everywhere
        self.breaks = [place.start() for place in re.finditer("\n", text)]
        self.nodes = 0

    # -- places --------------------------------------------------------------------------------------------------

    def line(self, at: int) -> int:
        """The line of a place, from 1; every node asks once, and so is counted."""
        self.nodes += 1
        if self.nodes > MOST_NODES:
            raise _UnusualError
        return bisect_left(self.breaks, at) + 1

    def column(self, at: int) -> int:
        """Signs before a place in its line; at the end of the text, none."""
        if at == len(self.text):
            return -1
        return at - self.text.rfind("\n", 0, at) - 1

    def gap(self, at: int) -> int:
        """Behind blanks, line breaks and comments."""
        found = _GAP.match(self.text, at)
        return found.end() if found else at

    def next_line(self, at: int) -> int:
        """The next thing in a line below, with nothing but a comment between."""
        rest = _REST_OF_LINE.match(self.text, at)
        if rest is None:
            raise _UnusualError
        return self.gap(rest.end())

    def is_item(self, at: int) -> bool:
        """Whether an item of a list begins with a dash here."""
        return self.signs[at] == "-" and self.signs[at + 1] in " \n"

    # -- by indentation ------------------------------------------------------------------------------------------

    def whole(self) -> Node:
        """The whole text."""
        start = self.gap(0)
        if start == len(self.text):
            raise _UnusualError
        node, end = self.block(start, -1, 1)
        if end != len(self.text) or isinstance(node, Scalar):
            raise _UnusualError
        return node

    def block(self, at: int, around: int, depth: int) -> tuple[Node, int]:
        """What begins here and may go on over lines; ``around`` is the column of what it stands in."""
        if depth >= DEEPEST:
            raise _UnusualError
        if self.is_item(at):
            return self.sequence(at, depth)
        if self.signs[at] not in "[{" and _COLON.match(self.text, self.one_line(at, in_flow=False).end):
            return self.mapping(at, depth)
        return self.value(at, around, depth)

    def value(self, at: int, around: int, depth: int) -> tuple[Node, int]:
        """A single value, or something in brackets."""
        if self.signs[at] in "[{":
            node, end = self.flow(at, depth)
            return node, self.next_line(end)
        scalar = self.one_line(at, in_flow=False)
        while scalar.plain and (more := _NEXT_LINE[False].match(self.text, scalar.end)):
            if self.column(more.start(1)) <= around:
                break
            scalar.text, scalar.end = f"{scalar.text} {more[1]}", more.end()
        return scalar, self.next_line(scalar.end)

    def mapping(self, at: int, depth: int) -> tuple[Node, int]:
        """Keys with values, one below the other."""
        node = Mapping(line=self.line(at), start=at, end=at, flow=False)
        column = self.column(at)
        while True:
            key, behind = self.key(at, in_flow=False)
            value, at = self.behind_colon(behind, column, depth)
            self.enter(node, key, value)
            if self.column(at) != column:
                return self.closed(node, at, column)

    def behind_colon(self, at: int, column: int, depth: int) -> tuple[Node, int]:
        """The value of a key: in its line, in lines below, or nothing."""
        start = at
        while self.signs[start] == " ":
            start += 1
        if self.signs[start] not in "\n#":
            return self.value(start, column, depth + 1)
        below = self.next_line(at)
        if self.column(below) > column or (self.column(below) == column and self.is_item(below)):
            return self.block(below, column, depth + 1)
        # Ruamel finds nothing where the next thing begins.
        return Scalar(line=self.line(below), start=below, end=below, text="", plain=True), below

    def sequence(self, at: int, depth: int) -> tuple[Node, int]:
        """Items with dashes, one below the other."""
        node = Sequence(line=self.line(at), start=at, end=at, flow=False)
        column = self.column(at)
        while True:
            start = self.gap(at + 1)
            if self.column(start) <= column:
                raise _UnusualError
            item, at = self.block(start, column, depth + 1)
            node.items.append(item)
            node.end = item.end
            if self.column(at) != column or not self.is_item(at):
                return self.closed(node, at, column)

    def closed(self, node: Mapping | Sequence, at: int, column: int) -> tuple[Node, int]:
        """A list or mapping that ends where the next thing stands further left."""
        if self.column(at) > column:
            raise _UnusualError
        return node, at

    # -- in brackets ---------------------------------------------------------------------------------------------

    def flow(self, at: int, depth: int) -> tuple[Node, int]:
        """What is in brackets or braces, or a single value among them; its end is the next place."""
        sign = self.signs[at]
        if sign not in "[{":
            scalar = self.one_line(at, in_flow=True)
            while scalar.plain and (more := _NEXT_LINE[True].match(self.text, scalar.end)):
                scalar.text, scalar.end = f"{scalar.text} {more[1]}", more.end()
            return scalar, scalar.end
        if depth >= DEEPEST:
            raise _UnusualError
        kind = Sequence if sign == "[" else Mapping
        node: Sequence | Mapping = kind(line=self.line(at), start=at, end=at, flow=True)
        close, at = ("]" if sign == "[" else "}"), self.gap(at + 1)
        while self.signs[at] != close:
            at = self.gap(self.part(node, at, depth + 1))
            if self.signs[at] == ",":
                at = self.gap(at + 1)
                if self.signs[at] == close:
                    raise _UnusualError
            elif self.signs[at] != close:
                raise _UnusualError
        node.end = at + 1
        return node, at + 1

    def part(self, node: Sequence | Mapping, at: int, depth: int) -> int:
        """One item, or one key with its value."""
        if isinstance(node, Sequence):
            item, end = self.flow(at, depth)
            node.items.append(item)
            return end
        key, behind = self.key(at, in_flow=True)
        value, end = self.flow(self.gap(behind), depth)
        self.enter(node, key, value)
        return end

    # -- keys and single values ----------------------------------------------------------------------------------

    def key(self, at: int, *, in_flow: bool) -> tuple[Scalar, int]:
        """A key in one line, and the place behind its colon."""
        key = self.one_line(at, in_flow=in_flow)
        colon = _COLON.match(self.text, key.end)
        if colon is None or colon.end() - at > _LONGEST_KEY or (key.plain and key.text == "<<"):
            raise _UnusualError
        return key, colon.end()

    def enter(self, node: Mapping, key: Scalar, value: Node) -> None:
        """A key with its value put into a mapping."""
        name = nodes.nfc(key.text)
        if name in node.entries:
            raise _UnusualError
        node.entries[name] = Entry(key, value)
        node.end = value.end

    def one_line(self, at: int, *, in_flow: bool) -> Scalar:
        """A single value, as far as it stands in one line."""
        if self.signs[at] in "'\"":
            found = _QUOTED.match(self.text, at)
            text = "" if found is None else found[0][1:-1]
            text, plain = (text.replace("''", "'") if self.signs[at] == "'" else text), False
        else:
            found = _FIRST_LINE[in_flow].match(self.text, at)
            text, plain = ("" if found is None else found[0]), True
        if found is None:
            raise _UnusualError
        return Scalar(line=self.line(at), start=at, end=found.end(), text=text, plain=plain)
