"""GENIUS: a domain in XML with a profile per party beside it.

The utility of a deal is the sum over issues of weight × evaluation; the reservation value is what no deal is worth.
``read`` takes evaluations as they are written, as NegMAS does. GENIUS itself divides the evaluations of a discrete
issue by their largest, so that the best value of an issue counts its weight, and takes an integer issue as linear from
its lower bound, cut to 0 … 1: so does ``read_divided``.
"""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pourparler.interchange.carried import Faults, Reading, bytes_of, refusal
from pourparler.interchange.elements import Element, attribute, elements_of
from pourparler.interchange.scenario import (
    MOST_VALUES,
    Issue,
    Profile,
    Scenario,
    talks_of,
    tell_if_too_large,
)
from pourparler.record.ids import did_you_mean

MOST_FILES = 200
"""XML files in one folder; more is refused."""
DOMAIN, PROFILE = "negotiation_template", "utility_space"


@dataclass(frozen=True, slots=True)
class _Whole:
    """An issue of whole numbers from ``low`` to ``high``."""

    low: int
    high: int


@dataclass(slots=True)
class _Found:
    """The issues of a domain by their index, how to read evaluations, and what could not be carried over."""

    title: str
    divided: bool
    issues: dict[str, Issue] = field(default_factory=dict)
    wholes: dict[str, _Whole] = field(default_factory=dict)
    lost: dict[str, None] = field(default_factory=dict)


def read(path: Path) -> Reading:
    """The record of a GENIUS domain and its profiles.

    Args:
        path: the folder, or the domain, whose profiles are the other files in its folder.

    Raises:
        InputError: all faults of all its files.
    """
    return _read(path, divided=False)


def read_divided(path: Path) -> Reading:
    """The same with evaluations divided by the largest of their issue, as GENIUS itself takes them."""
    return _read(path, divided=True)


def _read(path: Path, *, divided: bool) -> Reading:
    domain_file, domain, profiles = _files(path)
    faults = Faults(str(domain_file))
    found = _domain(domain, domain_file, faults, divided=divided)
    faults.stop_if_any()
    read_profiles = []
    for file, root in profiles:
        faults.file = str(file)
        read_profiles.append(_profile(root, file.stem, found, faults))
    faults.stop_if_any()
    scenario = Scenario(found.title, tuple(found.issues.values()), tuple(read_profiles))
    lost = (*found.lost, "each value is done by all parties jointly: GENIUS does not say who does it")
    return Reading(talks=talks_of(scenario), lost=lost)


def is_domain(path: Path) -> bool:
    """Whether a file is a GENIUS domain, as far as its first characters tell."""
    return _begins_with(path, DOMAIN)


def _begins_with(path: Path, *tags: str) -> bool:
    """Whether one of some tags stands in the first characters of a file."""
    try:
        with path.open("rb") as stream:
            head = stream.read(4000).replace(b"\0", b"")  # UTF-16 as well
    except OSError:
        return False
    return any(f"<{tag}".encode() in head for tag in tags)


# -- files -------------------------------------------------------------------------------------------------------


def _files(path: Path) -> tuple[Path, Element, list[tuple[Path, Element]]]:
    """The domain and its profiles."""
    folder = path if path.is_dir() else path.parent
    candidates = [path] if not path.is_dir() else []
    others = sorted(
        file
        for file in folder.glob("*.xml")
        if file not in candidates and not file.name.startswith(".") and _begins_with(file, DOMAIN, PROFILE)
    )
    if len(others) > MOST_FILES:
        raise refusal(folder, f"there are {len(others)} XML files in it", f"At most {MOST_FILES} are read.")
    roots = [(file, elements_of(bytes_of(file), str(file))) for file in (*candidates, *others)]
    domains = [(file, root) for file, root in roots if root.tag == DOMAIN and (path.is_dir() or file == path)]
    if not domains:
        raise refusal(
            path, f'there is no GENIUS domain here: no XML file begins with "<{DOMAIN}>"', _what_it_is(path, roots)
        )
    if len(domains) > 1:
        names = ", ".join(file.name for file, _ in domains)
        raise refusal(path, f"there is more than one domain: {names}", "Name the file of the one you mean.")
    profiles = [(file, root) for file, root in roots if root.tag == PROFILE]
    if not profiles:
        raise refusal(
            path, "there is no profile beside the domain", f'Put the files that begin with "<{PROFILE}>" beside it.'
        )
    return *domains[0], profiles


def _what_it_is(path: Path, roots: Sequence[tuple[Path, Element]]) -> str:
    if not path.is_dir() and roots and roots[0][1].tag == PROFILE:
        return "This is a profile: name the domain, or the folder of both."
    return "Name the domain, or the folder in which it stands with its profiles."


# -- the domain --------------------------------------------------------------------------------------------------


def _domain(root: Element, file: Path, faults: Faults, *, divided: bool) -> _Found:
    objectives = [inner for space in (root, *root.named(PROFILE)) for inner in space.named("objective")]
    named = next((inner.attributes.get("name", "") for inner in objectives), "")
    title = named if named not in ("", "root", "any") else re.sub(r"[-_ ]domain$", "", file.stem)
    found = _Found(title=title, divided=divided)
    for element in _issue_elements(root):
        index = element.attributes.get("index", str(len(found.issues) + 1))
        if index in found.issues:
            faults.tell(f"two issues have the index {index}", "Number them from 1.", element.line)
        issue = _issue(element, index, found, faults)
        if issue is not None:
            found.issues[index] = issue
    if not found.issues and not faults.problems:
        faults.tell("the domain has no issue", "Give at least one.", root.line)
    tell_if_too_large(tuple(found.issues.values()), faults)
    return found


def _issue_elements(element: Element) -> Iterator[Element]:
    """Issues in the order of the file, also those inside objectives."""
    for child in element.children:
        if child.tag == "issue":
            yield child
        else:
            yield from _issue_elements(child)


def _kind(element: Element) -> str:
    return element.attributes.get("type") or element.attributes.get("etype") or "discrete"


def _issue(element: Element, index: str, found: _Found, faults: Faults) -> Issue | None:
    name = element.attributes.get("name") or f"Issue {index}"
    kind = _kind(element)
    if kind == "integer":
        return _whole_issue(element, name, index, found, faults)
    if kind != "discrete":
        remedy = "A measure is done or it is not: make the issue discrete, with the values that matter."
        faults.tell(f'issue "{attribute(element, "name")}" is of the type "{kind}"', remedy, element.line)
        return None
    values = [item.attributes.get("value", "") for item in element.named("item")]
    if not values:
        faults.tell(f'issue "{name}" has no values', "Give it items.", element.line)
    for item, value in zip(element.named("item"), values, strict=True):
        if not value:
            faults.tell(f'an item of issue "{name}" has no value', "Name it.", item.line)
        elif values.count(value) > 1:
            faults.tell(f'issue "{name}" has the value "{value}" twice', "Name each once.", item.line)
        if _number(item.attributes.get("cost", "0")):
            found.lost["costs of values, which GENIUS itself leaves out of the utility"] = None
        if item.attributes.get("description", value) not in ("", value):
            found.lost["descriptions of values"] = None
    return Issue(name, tuple(values))


def _whole_issue(element: Element, name: str, index: str, found: _Found, faults: Faults) -> Issue | None:
    low, high = (_bound(element, key) for key in ("lowerbound", "upperbound"))
    if low is None or high is None or low > high:
        faults.tell(f'issue "{name}" has no bounds', "Write lowerbound and upperbound as whole numbers.", element.line)
        return None
    if high - low >= MOST_VALUES:
        what = f'issue "{name}" has {high - low + 1:,} values'
        faults.tell(
            what, f"At most {MOST_VALUES} are read. Make it discrete, with the values that matter.", element.line
        )
        return None
    found.wholes[index] = _Whole(low, high)
    found.lost[f'that "{name}" is a scale of whole numbers: each of them is a measure'] = None
    return Issue(name, tuple(str(value) for value in range(low, high + 1)))


def _bound(element: Element, key: str) -> int | None:
    inside = element.named("range")
    text = element.attributes.get(key) or (inside[0].attributes.get(key) if inside else None)
    number = _number(text)
    return int(number) if number is not None and number.is_integer() else None


def _number(text: str | None) -> float | None:
    """A finite number, or None."""
    try:
        number = float(text) if text is not None and len(text) < 100 else math.nan
    except ValueError:
        return None
    return number if math.isfinite(number) else None


# -- a profile ---------------------------------------------------------------------------------------------------


def _profile(root: Element, name: str, found: _Found, faults: Faults) -> Profile:
    if root.attributes.get("type") == "nonlinear" or any(root.named("utility_function")) or _is_nonlinear(root):
        remedy = "Only sums over issues are: a talks file says what each measure is worth."
        faults.tell("the utility of this profile is not a sum over issues, and is not read", remedy, root.line)
        return Profile(name, (), None)
    weights = {index: _value(element, faults) for index, element in _weights(root)}
    elements = {element.attributes.get("index", ""): element for element in _issue_elements(root)}
    worth = []
    for index, issue in found.issues.items():
        if index not in elements:
            faults.tell(
                f'the profile says nothing of issue "{issue.name}"', f"Add the issue of index {index}.", root.line
            )
        elif index not in weights:
            line = elements[index].line
            faults.tell(f'issue "{issue.name}" has no weight', f'Add <weight index="{index}" value="…"/>.', line)
        else:
            called = elements[index].attributes.get("name", issue.name)
            if called != issue.name:
                told = f'that {name} calls issue {index} "{called}", the domain "{issue.name}": numbers count'
                found.lost[told] = None
            shares = _shares(elements[index], index, found, faults)
            worth.append(tuple(weights[index] * share for share in shares))
    if found.divided and sum(max(worths, default=0.0) for worths in worth) > 1 + 1e-9:
        found.lost[f"that GENIUS cuts utilities at 1: the best deal for {name} is worth more"] = None
    return Profile(name, tuple(worth), _reservation(root, name, found, faults))


def _is_nonlinear(root: Element) -> bool:
    return any(
        child.tag in ("utility", "utility_function") for inner in root.named("objective") for child in inner.children
    )


def _weights(element: Element) -> Iterator[tuple[str, Element]]:
    for child in element.children:
        if child.tag == "weight":
            yield child.attributes.get("index", ""), child
        elif child.tag == "objective":
            yield from _weights(child)


def _value(element: Element, faults: Faults, key: str = "value") -> float:
    number = _number(element.attributes.get(key))
    if number is None:
        what = f'{key} "{attribute(element, key)}" of a <{element.tag}> is not a number'
        faults.tell(what, "Write a number such as 0.5.", element.line)
    return number or 0.0


def _shares(element: Element, index: str, found: _Found, faults: Faults) -> tuple[float, ...]:
    """For each value of an issue, the share of the issue's weight that it counts."""
    issue = found.issues[index]
    if index in found.wholes and not element.named("item"):
        return _linear(element, found.wholes[index], faults, divided=found.divided)
    evaluations: dict[str, float] = {}
    for item in element.named("item"):
        value = item.attributes.get("value", "")
        if value not in issue.values:
            remedy = did_you_mean(value, issue.values) or "Name a value of the domain."
            faults.tell(f'"{attribute(item, "value")}" is not a value of issue "{issue.name}"', remedy, item.line)
        else:
            evaluations[value] = _value(item, faults, "evaluation")
    if missing := [value for value in issue.values if value not in evaluations]:
        what = f'issue "{issue.name}" has no evaluation of {", ".join(missing[:5])}{" …" if missing[5:] else ""}'
        faults.tell(what, "Add an item for each value.", element.line)
    if not found.divided:
        return tuple(evaluations.get(value, 0.0) for value in issue.values)
    largest = max(evaluations.values(), default=0.0)
    return tuple(evaluations.get(value, 0.0) / largest if largest >= 1e-5 else 0.0 for value in issue.values)


def _linear(element: Element, whole: _Whole, faults: Faults, *, divided: bool) -> tuple[float, ...]:
    slope = offset = 0.0
    for evaluator in element.named("evaluator"):
        kind = evaluator.attributes.get("ftype", "linear")
        if kind not in ("linear", "constant"):
            faults.tell(f'an evaluator of the kind "{kind}" is not read', "Make it linear.", evaluator.line)
            continue
        slope = _value(evaluator, faults, "slope") if "slope" in evaluator.attributes else 0.0
        offset = _value(evaluator, faults, "offset") if "offset" in evaluator.attributes else 0.0
    if not divided:
        return tuple(offset + slope * value for value in range(whole.low, whole.high + 1))
    return tuple(min(1.0, max(0.0, offset + slope * step)) for step in range(whole.high - whole.low + 1))


def _reservation(root: Element, name: str, found: _Found, faults: Faults) -> float:
    discounts = [_value(element, faults) for element in root.named("discount_factor")]
    if any(0 < discount < 1 for discount in discounts):
        found.lost[f"the discount factor of {name}: a talks file knows no price of time"] = None
    reservations = [_value(element, faults) for element in root.named("reservation")]
    return reservations[0] if reservations else 0.0
