"""From located nodes to the record's own types, with every fault on the way collected and none raised.

One walk over the type hints serves all entries. Where a value is at fault something harmless stands in for it, so
that the rest can be read and checked as well; a record with faults is never handed out.
"""

from collections.abc import Callable
from dataclasses import MISSING, is_dataclass
from enum import StrEnum
from typing import Any, TypeVar

from pourparler.errors import Problem
from pourparler.record.codec import scalars
from pourparler.record.codec.door import Refusal, shown
from pourparler.record.codec.nodes import Mapping, Node, Scalar, Sequence
from pourparler.record.codec.schema import (
    BY_PARTY,
    VERSION,
    Field,
    fields_of,
    is_share,
    item_of,
    noun,
)
from pourparler.record.conditions.syntax import And, Condition
from pourparler.record.dates import PartialDate
from pourparler.record.ids import did_you_mean, near_names
from pourparler.record.measures import Measure
from pourparler.record.passages import Ground
from pourparler.record.talks import Talks
from pourparler.record.valuations import Amount, OrderOfStates, Priorities, Ranking

Value = TypeVar("Value")

Written = dict[tuple[str | int, ...], str]
"""Conditions as they were written, by their path in the file."""

_STAND_IN = And(())
_WHAT_IS_FOUND = {Scalar: "a single value", Sequence: "a list", Mapping: "keys with values"}


class Decoder:
    """One reading of one file: the faults so far, and how each condition was written.

    Args:
        name: of the file, for messages.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.problems: list[Problem] = []
        self.written: Written = {}
        self.path: list[str | int] = []

    def fault(self, node: Node, what: str, remedy: str = "", *, wrong: str = "", instead: tuple[str, ...] = ()) -> None:
        """Note a fault at a node."""
        self.problems.append(
            Problem(file=self.name, line=node.line, what=what, remedy=remedy, wrong=wrong, instead=instead)
        )

    # -- entries -------------------------------------------------------------------------------------------------

    def talks(self, node: Node) -> Talks | None:
        """The whole record; None where there is nothing to read it from."""
        if not isinstance(node, Mapping):
            self.fault(
                node,
                f"a talks file begins with keys, but {_WHAT_IS_FOUND[type(node)]} stands here",
                'Begin with "pourparler: 1", "talks: …", "parties: …" and "measures: …".',
            )
            return None
        return self.entry(Talks, node)

    def entry(self, kind: type[Value], node: Mapping) -> Value:
        """One entry, with stand-ins where the node is at fault."""
        known = {field.key: field for field in fields_of(kind)}
        for key, entry in node.entries.items():
            if key not in known:
                near = did_you_mean(key, known) if len(key) < 100 else ""
                remedy = near or f"Known here: {', '.join(known)}."
                meant = near_names(key, known, most=2) if near else ()
                what = f'unknown key "{shown(key)}" in {noun(kind)}'
                self.fault(entry.key, what, remedy, wrong=key, instead=meant)
        return kind(**{field.name: self.field(kind, field, node) for field in known.values()})

    def field(self, kind: type, field: Field, node: Mapping) -> Any:
        """The value of one key of an entry."""
        entry = node.entries.get(field.key)
        if entry is None or self._not_given(field, entry.value):
            if not field.obligatory:
                return field.default
            self.fault(node if entry is None else entry.key, f'{_named(kind, node)} lacks "{field.key}"', "Add it.")
            return _stand_in(field)
        self.path.append(field.key)
        try:
            return self.given(kind, field, entry.value)
        except Refusal as refusal:
            self.fault(entry.value, refusal.what, refusal.remedy, wrong=refusal.wrong, instead=refusal.instead)
            return _stand_in(field)
        finally:
            self.path.pop()

    def _not_given(self, field: Field, node: Node) -> bool:
        """Nothing stands behind the key; what must be there may be called ``null``, as an id may."""
        if not isinstance(node, Scalar) or not scalars.is_nothing(node):
            return False
        return not field.obligatory or node.text == "" or is_dataclass(item_of(field.hint))

    def given(self, kind: type, field: Field, node: Node) -> Any:
        """What stands behind a key: most is told by its type, the rest is listed here.

        Raises:
            Refusal: it is no such value.
        """
        if kind is Talks and field.key in BY_PARTY:
            return self.by_party(field.key, node)
        if kind is Talks and field.name == "version":
            return _version(self.single(node))
        if is_share(kind, field):
            return scalars.read_share(self.single(node))
        if kind is Measure and field.name == "lag":
            return _lag(self.single(node))
        if field.name == "id":
            return scalars.read_id(self.single(node))
        item = item_of(field.hint)
        if item is None:
            return self.value(field.hint, node, field)
        if kind is Talks and is_dataclass(item) and isinstance(node, Mapping):
            raise Refusal(f'"{field.key}" must be a list', 'Begin each entry with "- ", or "- {id: …}".')
        return self.items(node, lambda part: self.value(item, part, field))

    # -- values by type ------------------------------------------------------------------------------------------

    def value(self, hint: Any, node: Node, field: Field | None = None) -> Any:
        """One value of a type.

        Raises:
            Refusal: it is no such value.
        """
        if hint is Amount:
            return self.amount(node)
        if hint == tuple[int, int]:
            return self.span(node)
        if is_dataclass(hint) and hint is not PartialDate:
            return self.nested(hint, node)
        scalar = self.single(node)
        if hint == Condition:
            self.written[tuple(self.path)] = scalar.text
            return scalars.read_condition(scalar)
        return _simple(hint, scalar, field)

    def nested(self, hint: Any, node: Node) -> Any:
        """An entry inside an entry; a ground may be the bare id of a source."""
        if hint is Ground and isinstance(node, Scalar):
            return Ground(source=scalars.name_in(node))
        if isinstance(node, Mapping):
            return self.entry(hint, node)
        keys = ", ".join(f"{field.key}: …" for field in fields_of(hint) if field.obligatory)
        raise Refusal(f"{_WHAT_IS_FOUND[type(node)]} stands where {noun(hint)} should", f"Write {{{keys}}}.")

    def single(self, node: Node) -> Scalar:
        """The node, if it is a single value."""
        if isinstance(node, Scalar):
            return node
        raise Refusal(f"{_WHAT_IS_FOUND[type(node)]} stands where a single value should", "Write one value.")

    def items(self, node: Node, read: Callable[[Node], Value]) -> tuple[Value, ...]:
        """Each item of a list, those at fault left out; one value may stand for a list of one."""
        if not isinstance(node, Sequence):
            return (read(node),)
        values: list[Value] = []
        for place, item in enumerate(node.items):
            self.path.append(place)
            try:
                if isinstance(item, Scalar) and item.plain and not item.text:
                    raise Refusal("an item of this list is empty", "Fill it in, or take it away.")
                values.append(read(item))
            except Refusal as refusal:
                self.fault(item, refusal.what, refusal.remedy, wrong=refusal.wrong, instead=refusal.instead)
            self.path.pop()
        return tuple(values)

    def listed(self, node: Node, read: Callable[[Node], Value], instead: str) -> tuple[Value, ...]:
        """Like ``items``, where one value may not stand for a list."""
        if isinstance(node, Sequence):
            return self.items(node, read)
        raise Refusal(f"{_WHAT_IS_FOUND[type(node)]} stands where a list should", instead)

    def per_key(self, node: Node, read: Callable[[Node], Value]) -> tuple[tuple[str, Value], ...]:
        """Each key with its value, those at fault left out."""
        if not isinstance(node, Mapping):
            what = f"{_WHAT_IS_FOUND[type(node)]} stands where ids with values should"
            raise Refusal(what, "Write {id: value, …}.")
        pairs: list[tuple[str, Value]] = []
        for key, entry in node.entries.items():
            self.path.append(key)
            try:
                pairs.append((scalars.name_in(entry.key), read(entry.value)))
            except Refusal as refusal:
                self.fault(entry.value, refusal.what, refusal.remedy, wrong=refusal.wrong, instead=refusal.instead)
            self.path.pop()
        return tuple(pairs)

    # -- numbers in lists ----------------------------------------------------------------------------------------

    def number(self, node: Node) -> float:
        """A number that can be added up."""
        return scalars.read_amount(self.single(node))

    def amount(self, node: Node) -> Amount:
        """A number, [low, high] or [low, mode, high]."""
        if isinstance(node, Scalar):
            number = self.number(node)
            return Amount(number, None, number)
        remedy = "Write a number, [low, high] or [low, mode, high]."
        if not isinstance(node, Sequence) or len(node.items) not in (2, 3):
            raise Refusal("this is not an amount", remedy)
        numbers = [self.number(item) for item in node.items]
        if numbers != sorted(numbers):
            raise Refusal("the numbers of a range must rise", remedy)
        return Amount(numbers[0], numbers[1] if len(numbers) == 3 else None, numbers[-1])

    def span(self, node: Node) -> tuple[int, int]:
        """Two character offsets."""
        if not isinstance(node, Sequence) or len(node.items) != 2:
            raise Refusal("this is not a stretch of text", "Write [start, end], counted in characters from 0.")
        start, end = (scalars.read_whole(self.single(item)) for item in node.items)
        return start, end

    # -- one value per party -------------------------------------------------------------------------------------

    def by_party(self, key: str, node: Node) -> tuple[Any, ...]:
        """What a talks file holds party by party."""
        read: Callable[[Node], Any] = {
            "worth": lambda value: self.per_key(value, self.amount),
            "ranking": lambda value: self.listed(value, self.tier, "Write [best, …, 0, …, worst]."),
            "priorities": lambda value: self.items(value, lambda part: self.value(Condition, part)),
            "order_of_states": lambda value: self.listed(value, self.tied_states, "Write [[id, …], [], …]."),
        }.get(key, self.number)
        pairs = self.per_key(node, read)
        match key:
            case "ranking":
                return tuple(Ranking(party=party, tiers=tiers) for party, tiers in pairs)
            case "priorities":
                return tuple(Priorities(party=party, statements=said) for party, said in pairs)
            case "order_of_states":
                return tuple(OrderOfStates(party=party, tiers=tiers) for party, tiers in pairs)
            case _:
                return pairs

    def tier(self, node: Node) -> tuple[str | None, ...]:
        """A measure, 0 for the status quo, or a list of those that tie."""
        tier = self.items(node, self.ranked)
        if not tier:
            raise Refusal("this tie is empty", "Name the measures that tie, or 0 for the status quo.")
        return tier

    def ranked(self, node: Node) -> str | None:
        """A measure, or None for the status quo (a bare 0)."""
        scalar = self.single(node)
        return None if scalar.plain and scalar.text == "0" else scalars.name_in(scalar)

    def tied_states(self, node: Node) -> tuple[frozenset[str], ...]:
        """A state, or ``{tied: [state, …]}``."""
        remedy = "Write a state as [id, …], and states that tie as {tied: [[id, …], […]]}."
        if not isinstance(node, Mapping):
            return (self.state(node),)
        if set(node.entries) != {"tied"}:
            raise Refusal("this is neither a state nor a tie of states", remedy)
        states = self.listed(node.entries["tied"].value, self.state, remedy)
        if not states:
            raise Refusal("this tie is empty", remedy)
        return states

    def state(self, node: Node) -> frozenset[str]:
        """The measures in force."""
        named = self.listed(node, lambda part: scalars.name_in(self.single(part)), "Write a state as [id, …].")
        state = frozenset(named)
        if len(state) < len(named):
            raise Refusal("a measure stands twice in one state", "Name each measure once.")
        return state


def _simple(hint: Any, scalar: Scalar, field: Field | None) -> Any:
    if hint is str:
        return _text(scalar, field)
    if hint is bool:
        return scalars.read_bool(scalar)
    if hint is int:
        return scalars.read_whole(scalar)
    if hint is float:
        return scalars.read_amount(scalar)
    if hint is PartialDate:
        return scalars.read_date(scalar)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return scalars.read_word(scalar, hint)
    raise TypeError(f"no way is known to read {hint}")  # a field of the record that this module must learn


def _text(scalar: Scalar, field: Field | None) -> str:
    if field is not None and field.holds_ids:
        return scalars.name_in(scalar)
    is_name = field is not None and field.is_name
    return scalars.read_text(scalar, scalars.LONGEST_NAME if is_name else scalars.LONGEST_WORDS)


def _version(scalar: Scalar) -> int:
    if scalar.plain and scalar.text == str(VERSION):
        return VERSION
    remedy = f'This program reads "pourparler: {VERSION}".'
    raise Refusal(f'"{shown(scalar.text)}" is not a known version of the format', remedy)


def _lag(scalar: Scalar) -> int:
    lag = scalars.read_whole(scalar)
    if not 0 <= lag <= scalars.LONGEST_LAG:
        remedy = f"Write a whole number from 0 to {scalars.LONGEST_LAG:,}."
        raise Refusal(f"a lag of {shown(scalar.text)} steps is not possible", remedy)
    return lag


def _named(kind: type, node: Mapping) -> str:
    identity = node.entries.get("id")
    if identity is None or not isinstance(identity.value, Scalar) or not identity.value.text:
        return noun(kind)
    return f'{kind.__name__.lower()} "{shown(identity.value.text)}"'


def _stand_in(field: Field) -> Any:
    """Something harmless in the place of a value at fault."""
    if field.default is not MISSING:
        return field.default
    if field.name == "version":
        return VERSION
    if item_of(field.hint) is not None:
        return ()
    if field.hint == Condition:
        return _STAND_IN
    if field.hint is Amount:
        return Amount(0.0, None, 0.0)
    if isinstance(field.hint, type) and issubclass(field.hint, StrEnum):
        return next(iter(field.hint))
    return field.hint()
