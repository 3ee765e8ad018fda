r"""The tree of nodes of a text: by libyaml where its reading cannot differ from ruamel's, by ruamel of all else.

Libyaml (by way of PyYAML) is compiled and several times as fast; but it knows YAML 1.1, and says less of a faulty text
than ruamel does. So it reads what nearly all talks files are written in. Whatever the two may see differently (a tag,
an alias, a block of text, a tab, a directive, a key with nothing behind it), any fault, and whatever comes near a limit
is left to ruamel, and so is everything where PyYAML came without its compiled part. Tests compare the two on mutated
files by the thousand.

>>> passed("parties:\n- {id: NO}\n").entries["parties"].value.items[0].entries["id"].value.text
'NO'
>>> passed("parties: &all [a]\n") is None
True
"""

import re

from pourparler.errors import Problem
from pourparler.record.codec import nodes
from pourparler.record.codec.door import Refusal
from pourparler.record.codec.nodes import Node

_UNUSUAL = re.compile(
    "[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]"  # tabs, other breaks, beyond the first plane
    r"|\\|^(?:---|\.\.\.|%)|(?:^|[\s,\[{:-])[&*!|>?]",  # escapes, documents, directives, anchors, tags, blocks
    re.MULTILINE,
)


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
    """The tree of a text that libyaml reads as ruamel does; None of any other."""
    if _UNUSUAL.search(text):
        return None
    try:
        from yaml import CBaseLoader, YAMLError
    except ImportError:
        return None
    problems: list[Problem] = []
    try:
        root = nodes.built(iter(CBaseLoader(text).get_event, None), "", problems)
    except (YAMLError, Refusal, ValueError):
        return None
    return None if problems or root is None or isinstance(root, nodes.Scalar) or _has_nothing(root) else root


def _has_nothing(root: Node) -> bool:
    """Whether nothing stands where a value should: the two place it differently."""
    inside = [root]
    while inside:
        node = inside.pop()
        if isinstance(node, nodes.Scalar):
            if node.plain and not node.text:
                return True
        elif isinstance(node, nodes.Mapping):
            inside += [entry.value for entry in node.entries.values()]
        else:
            inside += node.items
    return False
