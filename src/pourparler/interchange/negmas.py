"""NegMAS: a folder with a domain and a utility function per party in YAML (or JSON), read as NegMAS reads them.

Utility functions that are sums over issues are read: linear additive ones with tables and linear functions of values,
linear and affine ones, constant ones, and a table of outcomes where there is one issue. The reserved value is what no
deal is worth; where it is minus infinity, no deal is worth as much as the worst deal.
"""

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pourparler.errors import Problem
from pourparler.interchange.carried import Faults, Reading, refusal, text_of
from pourparler.interchange.scenario import MOST_VALUES, Issue, Profile, Scenario, talks_of, tell_if_too_large
from pourparler.record.codec.door import Refusal, shown
from pourparler.record.codec.nodes import Mapping, Node, Scalar, Sequence, tree_of

MOST_FILES = 200
"""YAML files in one folder; more is refused."""
_SUFFIXES = (".yml", ".yaml", ".json")
_DOMAIN = re.compile(rb"""^[ \t{]*["']?type["']?:[ \t]*["']?[\w.]*OutcomeSpace["']?,?[ \t]*\r?$""", re.MULTILINE)
_INSIDE = ("_info", "_stats", "_inverses")  # what NegMAS keeps beside a scenario


@dataclass(frozen=True, slots=True)
class _Located:
    """A file with what it holds."""

    file: Path
    tree: Mapping

    @property
    def kind(self) -> str:
        """Its type, without the module that NegMAS may put before it."""
        return _text(self.tree, "type").rpartition(".")[2]


def read(path: Path) -> Reading:
    """The record of a NegMAS scenario.

    Args:
        path: the folder, or the domain in it.

    Raises:
        InputError: all faults of all its files.
    """
    domain, functions = _files(path)
    faults = Faults(str(domain.file))
    lost: dict[str, None] = {}
    issues = tuple(_issues(domain, faults, lost))
    tell_if_too_large(issues, faults)
    faults.stop_if_any()
    profiles = []
    for function in functions:
        faults.file = str(function.file)
        profiles.append(_Function(function, issues, faults, lost).profile())
    faults.stop_if_any()
    folder = path if path.is_dir() else path.parent
    title = _text(domain.tree, "name") or folder.resolve().name
    lost["each value is done by all parties jointly: NegMAS does not say who does it"] = None
    return Reading(talks=talks_of(Scenario(title, issues, tuple(profiles))), lost=tuple(lost))


def is_domain(path: Path) -> bool:
    """Whether a file is a NegMAS domain, as far as its text tells."""
    try:
        with path.open("rb") as stream:
            text = stream.read(2_000_000)
    except OSError:
        return False
    return bool(_DOMAIN.search(text))


# -- files -------------------------------------------------------------------------------------------------------


def _files(path: Path) -> tuple[_Located, list[_Located]]:
    folder = path if path.is_dir() else path.parent
    files = [path] if not path.is_dir() else []
    files += sorted(
        file
        for file in folder.iterdir()
        if file.suffix in _SUFFIXES and not file.name.startswith((".", *_INSIDE)) and file not in files
    )
    if len(files) > MOST_FILES:
        raise refusal(folder, f"there are {len(files)} YAML files in it", f"At most {MOST_FILES} are read.")
    found = [_Located(file, tree) for file in files if isinstance(tree := _tree(file), Mapping)]
    domains = [one for one in found if "OutcomeSpace" in one.kind and (path.is_dir() or one.file == path)]
    functions = [one for one in found if "fun" in one.kind.lower()]
    if not domains:
        raise refusal(path, 'there is no NegMAS domain here: no file has the type "…OutcomeSpace"', "Name its folder.")
    if len(domains) > 1:
        names = ", ".join(one.file.name for one in domains)
        raise refusal(path, f"there is more than one domain: {names}", "Name the file of the one you mean.")
    if not functions:
        raise refusal(
            path, "there is no utility function beside the domain", 'Put files with "type: …UtilityFunction" there.'
        )
    return domains[0], functions


def _tree(file: Path) -> Node:
    problems: list[Problem] = []
    try:
        tree = tree_of(text_of(file), str(file), problems)
    except Refusal as refused:
        raise refusal(file, refused.what, refused.remedy, refused.line) from refused
    return tree


def _entry(tree: Mapping, key: str) -> Node | None:
    entry = tree.entries.get(key)
    return None if entry is None else entry.value


def _text(tree: Mapping, key: str) -> str:
    node = _entry(tree, key)
    return node.text if isinstance(node, Scalar) and not (node.plain and node.text in ("null", "~")) else ""


def _items(node: Node | None) -> list[Node]:
    return node.items if isinstance(node, Sequence) else []


def _number(node: Node | None) -> float | None:
    """A number, finite or not; None for anything else."""
    if not isinstance(node, Scalar) or len(node.text) > 100:
        return None
    try:
        return float(node.text.replace(".inf", "inf").replace(".nan", "nan"))
    except ValueError:
        return None


# -- issues ------------------------------------------------------------------------------------------------------


def _issues(domain: _Located, faults: Faults, lost: dict[str, None]) -> Iterator[Issue]:
    nodes = _items(_entry(domain.tree, "issues"))
    if not nodes:
        faults.tell("the domain has no issues", 'Write "issues: [{name: …, values: […]}]".', domain.tree.line)
    for place, node in enumerate(nodes):
        if not isinstance(node, Mapping):
            faults.tell("an issue is not written with keys", "Write {name: …, values: […]}.", node.line)
            continue
        name = _text(node, "name") or f"Issue {place + 1}"
        values = _values(node, name, faults, lost)
        if len(set(values)) < len(values):
            faults.tell(f'issue "{shown(name)}" has a value twice', "Name each once.", node.line)
        yield Issue(name, values)


def _values(node: Mapping, name: str, faults: Faults, lost: dict[str, None]) -> tuple[str, ...]:
    kind = _text(node, "type").rpartition(".")[2]
    given = _entry(node, "values")
    if kind.startswith(("Continuous", "Infinite", "CountableInfinite", "Callable")):
        remedy = "A measure is done or it is not: make the issue discrete, with the values that matter."
        faults.tell(f'issue "{shown(name)}" is of the type "{shown(kind)}"', remedy, node.line)
        return ()
    ends = [_number(item) for item in _items(given)]
    if isinstance(given, Scalar):
        ends = [0.0, (_number(given) or 0.0) - 1]
    if isinstance(given, Scalar) or kind.startswith("Contiguous"):
        return _range(ends, name, node, faults, lost)
    values = tuple(item.text for item in _items(given) if isinstance(item, Scalar))
    if not values or len(values) < len(_items(given)):
        faults.tell(f'issue "{shown(name)}" has no list of single values', "Write values: [a, b].", node.line)
    return values


def _range(
    ends: list[float | None], name: str, node: Mapping, faults: Faults, lost: dict[str, None]
) -> tuple[str, ...]:
    whole = [int(end) for end in ends if end is not None and math.isfinite(end) and end.is_integer()]
    if len(whole) != 2 or whole[0] > whole[1]:
        faults.tell(f'issue "{shown(name)}" has no bounds', "Write values: [low, high] in whole numbers.", node.line)
        return ()
    if whole[1] - whole[0] >= MOST_VALUES:
        what = f'issue "{shown(name)}" has {whole[1] - whole[0] + 1:,} values'
        faults.tell(what, f"At most {MOST_VALUES} are read. Keep those that matter.", node.line)
        return ()
    lost[f'that "{name}" is a scale of whole numbers: each of them is a measure'] = None
    return tuple(str(number) for number in range(whole[0], whole[1] + 1))


# -- utility functions -------------------------------------------------------------------------------------------


class _Function:
    """One utility function on known issues."""

    def __init__(self, located: _Located, issues: tuple[Issue, ...], faults: Faults, lost: dict[str, None]) -> None:
        self.located, self.tree = located, located.tree
        self.issues, self.faults, self.lost = issues, faults, lost

    def profile(self) -> Profile:
        """What its party wants."""
        name = _text(self.tree, "name") or self.located.file.stem
        kinds: dict[str, Callable[[], list[tuple[float, ...]]]] = {
            "LinearAdditiveUtilityFunction": self.additive,
            "LinearUtilityAggregationFunction": self.additive,
            "LinearUtilityFunction": self.linear,
            "AffineUtilityFunction": self.linear,
            "ConstUtilityFunction": self.constant,
            "MappingUtilityFunction": self.table_of_outcomes,
        }
        read_as = kinds.get(self.located.kind)
        if read_as is None:
            remedy = "Only sums over issues are: a talks file says what each measure is worth."
            self.faults.tell(f'the type "{shown(self.located.kind)}" is not read', remedy, self.tree.line)
            return Profile(name, (), None)
        worth = read_as()
        if worth and (bias := self.optional("bias")):
            worth[0] = tuple(value + bias for value in worth[0])  # exactly one value of each issue holds
        return Profile(name, tuple(worth), self.reservation(name))

    def reservation(self, name: str) -> float | None:
        """What no deal is worth; None where nothing finite is said."""
        if _text(self.tree, "reserved_outcome"):
            self.lost[f"the reserved outcome of {name}"] = None
        number = _number(_entry(self.tree, "reserved_value"))
        if number is not None and math.isfinite(number):
            return number
        self.lost[f"that {name} has no reserved value: no deal is taken to be worth as much as its worst deal"] = None
        return None

    def optional(self, key: str, default: float = 0.0, tree: Mapping | None = None) -> float:
        """A number that may be left out."""
        tree = self.tree if tree is None else tree
        node = _entry(tree, key)
        if node is None:
            return default
        number = _number(node)
        if number is None or not math.isfinite(number):
            self.faults.tell(f'"{key}" is not a finite number', "Write a number such as 0.5.", node.line)
            return default
        return number

    def weights(self) -> list[float]:
        """A weight for each issue, in a list or by name; 1 where there are none."""
        node = _entry(self.tree, "weights")
        if isinstance(node, Mapping):
            named = [_entry(node, issue.name) for issue in self.issues]
        elif isinstance(node, Sequence):
            named = [*node.items]
        else:
            return [1.0] * len(self.issues)
        numbers = [number for one in named if (number := _number(one)) is not None and math.isfinite(number)]
        if len(numbers) != len(self.issues):
            what = f"there are {len(numbers)} weights that are numbers, but {len(self.issues)} issues"
            self.faults.tell(what, "Give one for each issue.", node.line)
            return [0.0] * len(self.issues)
        return numbers

    def additive(self) -> list[tuple[float, ...]]:
        """Weight × function of the value, issue by issue."""
        node = _entry(self.tree, "values")
        if isinstance(node, Mapping):
            functions = [_entry(node, issue.name) for issue in self.issues]
        else:
            functions = [*_items(node)]
        if len(functions) != len(self.issues) or None in functions:
            what = f"there are not functions of values for {len(self.issues)} issues"
            self.faults.tell(what, 'Give "values" one function for each issue.', (node or self.tree).line)
            return []
        trios = zip(self.weights(), functions, self.issues, strict=True)
        return [tuple(weight * x for x in self.evaluated(function, issue)) for weight, function, issue in trios]

    def evaluated(self, function: Node | None, issue: Issue) -> tuple[float, ...]:
        """A function of the values of an issue."""
        if not isinstance(function, Mapping):
            line = self.tree.line if function is None else function.line
            self.faults.tell(
                f'issue "{shown(issue.name)}" has no function of values', "Write {type: TableFun, …}.", line
            )
            return (0.0,) * len(issue.values)
        kind = _text(function, "type").rpartition(".")[2]
        match kind:
            case "TableFun" | "":
                return self.table(function, issue)
            case "ConstFun":
                return (self.optional("bias", tree=function),) * len(issue.values)
            case "IdentityFun" | "LinearFun" | "AffineFun":
                slope = self.optional("slope", 1.0, function) if kind != "IdentityFun" else 1.0
                bias = self.optional("bias", 0.0, function) if kind == "AffineFun" else 0.0
                return tuple(slope * x + bias for x in self.numbers(function, issue))
            case _:
                remedy = "Write it as a TableFun: a table of values with numbers."
                self.faults.tell(f'the function "{shown(kind)}" is not read', remedy, function.line)
                return (0.0,) * len(issue.values)

    def numbers(self, node: Node, issue: Issue) -> tuple[float, ...]:
        """The values of an issue as numbers."""
        try:
            return tuple(float(value) for value in issue.values)
        except ValueError:
            what = f'issue "{shown(issue.name)}" has values that are no numbers, and a function that needs numbers'
            self.faults.tell(what, "Write a TableFun.", node.line)
            return (0.0,) * len(issue.values)

    def table(self, function: Mapping, issue: Issue) -> tuple[float, ...]:
        """A number for each value."""
        mapping = _entry(function, "mapping")
        entries = mapping.entries if isinstance(mapping, Mapping) else {}
        numbers = [_number(entries[value].value) if value in entries else None for value in issue.values]
        if missing := [v for v, x in zip(issue.values, numbers, strict=True) if x is None or not math.isfinite(x)]:
            what = f'the table of issue "{shown(issue.name)}" has no number for {shown(", ".join(missing))}'
            self.faults.tell(what, "Give each value a number.", (mapping or function).line)
        return tuple(number or 0.0 for number in numbers)

    def linear(self) -> list[tuple[float, ...]]:
        """Weight × value of each issue of numbers."""
        pairs = zip(self.weights(), self.issues, strict=True)
        return [tuple(weight * x for x in self.numbers(self.tree, issue)) for weight, issue in pairs]

    def constant(self) -> list[tuple[float, ...]]:
        """The same whatever is agreed."""
        value = self.optional("value")
        first, *others = ((0.0,) * len(issue.values) for issue in self.issues)
        return [tuple(value for _ in first), *others]

    def table_of_outcomes(self) -> list[tuple[float, ...]]:
        """A number for each outcome, where an outcome is a value of the only issue."""
        if len(self.issues) > 1:
            remedy = "Write a LinearAdditiveUtilityFunction: a talks file says what each measure is worth."
            self.faults.tell("a table of outcomes of several issues is not read", remedy, self.tree.line)
            return []
        return [self.table(self.tree, self.issues[0])]
