"""From located nodes to plain data by YAML 1.2 core rules; dates stay text."""

from typing import TypeAlias

from pourparler.errors import Problem
from pourparler.record.codec import scalars
from pourparler.record.codec.door import Refusal
from pourparler.record.codec.nodes import Mapping, Node, Scalar, Sequence

Plain: TypeAlias = "dict[str, Plain] | list[Plain] | str | int | float | bool | None"


def plain_of(node: Node, name: str, problems: list[Problem]) -> Plain:
    """The data of a node; numbers that are not finite are added to the problems."""
    if isinstance(node, Mapping):
        return {key: plain_of(entry.value, name, problems) for key, entry in node.entries.items()}
    if isinstance(node, Sequence):
        return [plain_of(item, name, problems) for item in node.items]
    try:
        return _resolved(node)
    except Refusal as refusal:
        problems.append(Problem(file=name, line=node.line, what=refusal.what, remedy=refusal.remedy))
        return None


def _resolved(scalar: Scalar) -> str | float | bool | None:
    if not scalar.plain:
        return scalar.text
    if scalars.is_nothing(scalar):
        return None
    if scalars.is_bool(scalar):
        return scalars.read_bool(scalar)
    if scalars.is_whole(scalar):
        return scalars.read_whole(scalar)
    return scalars.read_number(scalar) if scalars.is_number(scalar) else scalar.text
