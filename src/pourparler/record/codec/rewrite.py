"""Writing a changed record into the text it came from, touching only what changed.

The old record and the new one are compared as data, beside the tree of the old text. Where they differ, the piece of
text that holds the value is replaced, a line or item is added, or one is taken out; everything else stays to the
letter, with its comments, order, quotation marks and line ends. What was written is read back: if it does not give
the new record (a value shared through an alias, a new order of entries), whole sections are written anew instead.
"""

import json
from collections.abc import Callable, Sequence
from typing import Any

from pourparler.record.codec.emit import entry_lines, flow, scalar, section_lines
from pourparler.record.codec.nodes import Entry, Mapping, Node, Scalar
from pourparler.record.codec.nodes import Sequence as SequenceNode

Data = dict[str, Any]


def rewritten(text: str, tree: Node | None, old: Data, new: Data, gives: Callable[[str, Data], bool]) -> str | None:
    """The text with only the changes in it.

    Args:
        text: the text that was read.
        tree: its nodes.
        old: its record, as data.
        new: the record to write, as data.
        gives: whether a text, when read, gives some data.

    Returns:
        None where neither single values nor whole sections could be changed so that the text gives the new record.
    """
    if old == new:
        return text
    if not isinstance(tree, Mapping):
        return None
    for attempt in (_Edits.value_by_value, _Edits.section_by_section):
        edits = _Edits(text)
        attempt(edits, tree, old, new)
        changed = edits.applied()
        if gives(changed, new):
            return changed
    return None


class _Edits:
    """Pieces of a text to replace."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.line_end = "\r\n" if "\r\n" in text else "\n"
        self.pieces: list[tuple[int, int, str]] = []

    def applied(self) -> str:
        """The text with all replacements made."""
        parts: list[str] = []
        at = 0
        for start, end, instead in sorted(self.pieces, key=lambda piece: piece[:2]):
            parts += (self.text[at:start], instead.replace("\n", self.line_end))
            at = max(at, end)
        return "".join((*parts, self.text[at:]))

    # -- two ways ------------------------------------------------------------------------------------------------

    def value_by_value(self, tree: Mapping, old: Data, new: Data) -> None:
        """Replace the smallest pieces."""
        self.mapping(tree, old, new, top=True)

    def section_by_section(self, tree: Mapping, old: Data, new: Data) -> None:
        """Replace every section that differs as a whole."""
        changed = {key for key in tree.entries if old.get(key) != new.get(key)}
        self.keys(tree, new, gone={key for key in changed if key not in new}, top=True)
        for key in changed & new.keys():
            self.section(tree.entries[key], new[key])

    # -- values --------------------------------------------------------------------------------------------------

    def change(self, entry: Entry, old: Any, new: Any, *, top: bool) -> None:
        """Turn the value of a key into another."""
        node = entry.value
        if old == new:
            return
        if not self.inside(node, old, new):
            if top and isinstance(new, (list, dict)):
                self.section(entry, new)
            else:
                self.replace(entry, new)

    def inside(self, node: Node, old: Any, new: Any) -> bool:
        """Make the change further inside, if that can be done."""
        if node.alias:
            return False
        if isinstance(node, Mapping) and isinstance(old, dict) and isinstance(new, dict):
            return self.mapping(node, old, new)
        if isinstance(node, SequenceNode) and isinstance(old, list) and isinstance(new, list):
            return self.list(node, old, new)
        return False

    def replace(self, entry: Entry, new: Any) -> None:
        """Write another value behind a key."""
        key, node = entry.key, entry.value
        if not isinstance(node, Scalar) and not node.flow and not node.alias:
            self.pieces.append((key.end, node.end, f": {flow(new)}"))
        else:
            self.replace_node(node, new)

    def replace_node(self, node: Node, new: Any) -> None:
        """Write another value in the place of one."""
        before = " " if node.start == node.end else ""
        after = "\n" if self.text[node.start : node.end].endswith("\n") else ""
        self.pieces.append((node.start, node.end, f"{before}{flow(new)}{after}"))

    def section(self, entry: Entry, new: Any) -> None:
        """Write a section at the top anew."""
        after = "\n" if self.text[entry.key.start : entry.value.end].endswith("\n") else ""
        lines = "\n".join(section_lines(entry.key.text, new))
        self.pieces.append((entry.key.start, entry.value.end, lines + after))

    # -- mappings ------------------------------------------------------------------------------------------------

    def mapping(self, node: Mapping, old: Data, new: Data, *, top: bool = False) -> bool:
        """Change, take out and add keys; a key that was written at its default stays."""
        gone = {key for key in node.entries if key in old and key not in new}
        if gone == node.entries.keys():
            return False
        for key, entry in node.entries.items():
            if key in new:
                self.change(entry, old.get(key), new[key], top=top)
        self.keys(node, new, gone, top=top)
        return True

    def keys(self, node: Mapping, new: Data, gone: set[str], *, top: bool) -> None:
        """Take out keys, and add those that are not there yet."""
        entries = list(node.entries.items())
        self.take_out(node.flow, [(e.key.start, e.value.end) for _, e in entries], [key in gone for key, _ in entries])
        last = next(entry for key, entry in reversed(entries) if key not in gone)
        column = self.column(entries[0][1].key.start)
        for key in (key for key in new if key not in node.entries):
            if node.flow:
                self.pieces.append((last.value.end, last.value.end, f", {scalar(key)}: {flow(new[key])}"))
            elif top:
                lines = list(section_lines(key, new[key]))
                self.add_lines(last.value.end, ["", *lines] if isinstance(new[key], (list, dict)) else lines)
            else:
                self.add_lines(last.value.end, [f"{' ' * column}{scalar(key)}: {flow(new[key])}"])

    # -- lists ---------------------------------------------------------------------------------------------------

    def list(self, node: SequenceNode, old: list[Any], new: list[Any]) -> bool:
        """Change items that have the same id (or else the same place), take out items, and add some at the end."""
        if len(node.items) != len(old) or not new or not old:
            return False
        names, wanted = _names(old), _names(new)
        if names is None or wanted is None:
            return False
        if len(old) == len(new) and not set(names) & set(wanted):
            names = wanted = list(range(len(old)))
        kept = [name for name in wanted if name in set(names)]
        if not kept or wanted[: len(kept)] != kept or [name for name in names if name in set(wanted)] != kept:
            return False
        before = dict(zip(names, zip(node.items, old, strict=True), strict=True))
        after = dict(zip(wanted, new, strict=True))
        for name in kept:
            item, was = before[name]
            if was != after[name] and not self.inside(item, was, after[name]):
                self.replace_node(item, after[name])
        self.take_out(node.flow, [self.stretch(node, i) for i in node.items], [name not in after for name in names])
        self.add_items(node, before[kept[-1]][0], new[len(kept) :])
        return True

    def stretch(self, node: SequenceNode, item: Node) -> tuple[int, int]:
        """Where an item of a list begins, with its dash, and ends."""
        return (item.start if node.flow else self.text.rindex("-", 0, item.start), item.end)

    def add_items(self, node: SequenceNode, last: Node, added: Sequence[Any]) -> None:
        """Add items behind the last one that stays."""
        if node.flow:
            self.pieces += [(last.end, last.end, f", {flow(item)}") for item in added]
            return
        indent = " " * self.column(self.stretch(node, node.items[0])[0])
        self.add_lines(last.end, [line for item in added for line in entry_lines(item, indent)])

    # -- lines ---------------------------------------------------------------------------------------------------

    def take_out(self, in_flow: bool, stretches: Sequence[tuple[int, int]], gone: Sequence[bool]) -> None:
        """Take out runs of keys or items with what separates them; never all of them."""
        place = 0
        while place < len(gone):
            first = place
            while place < len(gone) and gone[place]:
                place += 1
            if place > first:
                self.take_out_run(in_flow, stretches, first, place)
            place += 1

    def take_out_run(self, in_flow: bool, stretches: Sequence[tuple[int, int]], first: int, behind: int) -> None:
        """Take out the keys or items from ``first`` to just before ``behind``."""
        start = stretches[first][0]
        begin = self.text.rfind("\n", 0, start) + 1
        if first == 0 and (in_flow or self.text[begin:start].strip()):
            self.pieces.append((start, stretches[behind][0], ""))
        elif in_flow:
            self.pieces.append((stretches[first - 1][1], stretches[behind - 1][1], ""))
        else:
            end = self.next_line(stretches[behind - 1][1])
            if end == len(self.text) and not self.text.endswith("\n"):
                begin = self.line_stop(stretches[first - 1][1])
            self.pieces.append((begin, end, ""))

    def add_lines(self, behind: int, lines: Sequence[str]) -> None:
        """Add whole lines behind the line in which an offset lies."""
        for line in lines:
            if behind and self.text[behind - 1] == "\n":  # a block of text ends with its line
                self.pieces.append((behind, behind, f"{line}\n"))
            else:
                stop = self.line_stop(behind)
                self.pieces.append((stop, stop, f"\n{line}"))

    def line_stop(self, offset: int) -> int:
        """Where the line of an offset ends, before its line break."""
        stop = self.text.find("\n", offset)
        if stop < 0:
            return len(self.text)
        return stop - 1 if stop and self.text[stop - 1] == "\r" else stop

    def next_line(self, offset: int) -> int:
        """Where the next line begins; the offset itself if a line begins there."""
        if offset and self.text[offset - 1] == "\n":
            return offset
        stop = self.text.find("\n", offset)
        return len(self.text) if stop < 0 else stop + 1

    def column(self, offset: int) -> int:
        """Characters before an offset in its line."""
        return offset - (self.text.rfind("\n", 0, offset) + 1)


def _names(items: Sequence[Any]) -> list[Any] | None:
    """What tells the items of a list apart: their ids, or else all they say; None where two are alike."""
    names = [
        item["id"] if isinstance(item, dict) and "id" in item else json.dumps(item, ensure_ascii=False)
        for item in items
    ]
    return names if len(set(names)) == len(names) else None
