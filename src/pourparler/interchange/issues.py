"""From a record to issues with values: groups of measures of which one happens are found in its facts and goal.

What excludes two measures is a fact such as ``never (a and b)``, ``not (a and b)`` or ``if a then never (b or c)``. A
group that excludes each pair is an issue: with a goal that wants one of them its values are its measures, else "none"
comes on top. Every other measure is an issue of its own, with the values yes and no.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product

from pourparler.interchange.beyond import beyond, lost_conditions, lost_ranges
from pourparler.interchange.carried import refusal
from pourparler.interchange.scenario import Issue, Profile, Scenario
from pourparler.record.conditions.atoms import Every, Formula, Happens, Some, in_atoms
from pourparler.record.conditions.syntax import Condition
from pourparler.record.talks import Talks

YES, NO, NONE = "yes", "no", "none"

Pair = frozenset[str]


@dataclass(frozen=True, slots=True)
class _Group:
    """Measures of one issue, in the order of the file; ``bare`` = the value by which none of them happens, if any."""

    measures: tuple[str, ...]
    bare: str | None


def scenario_of(talks: Talks, file: str) -> tuple[Scenario, tuple[str, ...]]:
    """The scenario of a record, and what it cannot hold.

    Args:
        talks: the record.
        file: its name, for messages.

    Raises:
        InputError: no party has worth, or there is no measure.
    """
    if not talks.worth:
        raise refusal(
            file, "no party has worth, so there is no profile to write", 'Add "worth: {party: {measure: number}}".'
        )
    if not talks.measures:
        raise refusal(file, "there is no measure, so there is no issue to write", 'Add "measures".')
    groups = _groups(talks)
    issues = tuple(_issue(talks, group) for group in groups)
    walk_away = dict(talks.walk_away)
    profiles = tuple(
        Profile(
            name=talks.party_by_id[party].label,
            worth=tuple(_worths(group, {name: amount.mean for name, amount in worth}) for group in groups),
            reservation=walk_away.get(party, 0.0),
        )
        for party, worth in talks.worth
    )
    return Scenario(talks.title, _told_apart(issues), profiles), tuple(_lost(talks, groups))


def _lost(talks: Talks, groups: list[_Group]) -> Iterator[str]:
    members = [frozenset(group.measures) for group in groups]
    kept: list[object] = [fact for fact in talks.facts if _is_inside(exclusions(fact.says), members)]
    wanted = [frozenset(group.measures) for group in groups if group.bare is None]
    kept += [condition for condition in talks.wanted if frozenset(alternatives(condition) or ()) in wanted]
    yield from lost_conditions(talks, kept)
    valued = {party for party, _ in talks.worth}
    if others := [party.label for party in talks.parties if party.id not in valued]:
        yield f"parties without worth, who get no profile: {', '.join(others)}"
    if talks.measures:
        yield "who does which measure"
    yield from lost_ranges(talks)
    yield from beyond(talks, kept=("walk_away",))


def _is_inside(pairs: frozenset[Pair] | None, members: list[frozenset[str]]) -> bool:
    return bool(pairs) and all(any(pair <= group for group in members) for pair in pairs or ())


# -- groups ------------------------------------------------------------------------------------------------------


def _groups(talks: Talks) -> list[_Group]:
    place = {measure.id: number for number, measure in enumerate(talks.measures)}
    excluded = frozenset(pair for fact in talks.facts for pair in exclusions(fact.says) or ())
    wanted = [tuple(sorted(set(choice), key=place.__getitem__)) for c in talks.wanted if (choice := alternatives(c))]
    found: dict[tuple[str, ...], str | None] = {}
    taken: set[str] = set()
    for candidate in (*wanted, *_cliques(excluded, place)):
        exclusive = all(frozenset(pair) in excluded for pair in combinations(candidate, 2))
        if exclusive and not taken & set(candidate):
            found[candidate] = None if candidate in wanted else NONE if len(candidate) > 1 else NO
            taken |= set(candidate)
    found |= {(name,): NO for name in place if name not in taken}
    return [_Group(measures, bare) for measures, bare in sorted(found.items(), key=lambda item: place[item[0][0]])]


def _cliques(excluded: frozenset[Pair], place: dict[str, int]) -> Iterator[tuple[str, ...]]:
    """Measures that hang together by exclusion, in the order of the file."""
    neighbours: dict[str, set[str]] = {}
    for pair in excluded:
        first, second = pair
        neighbours.setdefault(first, set()).add(second)
        neighbours.setdefault(second, set()).add(first)
    for name in sorted(neighbours, key=place.__getitem__):
        yield tuple(sorted({name, *neighbours[name]}, key=place.__getitem__))


def exclusions(condition: Condition) -> frozenset[Pair] | None:
    """The pairs of measures that a condition keeps apart; None where it says anything else.

    >>> from pourparler.record.conditions.parse import parse
    >>> sorted(map(sorted, exclusions(parse("if a then never (b or c)"))))
    [['a', 'b'], ['a', 'c']]
    >>> exclusions(parse("a before b")) is None
    True
    """
    return _kept_apart(in_atoms(condition))


def _kept_apart(formula: Formula) -> frozenset[Pair] | None:
    match formula:
        case Every(parts):
            found = [_kept_apart(part) for part in parts]
            return None if None in found else frozenset(pair for pairs in found for pair in pairs or ())
        case Some((one, other)):
            left, right = (_all_of(Every, part, so=False) or () for part in (one, other))
            return frozenset(frozenset(pair) for pair in product(left, right)) or None
        case _:
            return None


def alternatives(condition: Condition) -> tuple[str, ...] | None:
    """The measures of which a condition wants at least one; None where it says anything else."""
    return _all_of(Some, in_atoms(condition), so=True)


def _all_of(joined: type[Every] | type[Some], formula: Formula, *, so: bool) -> tuple[str, ...] | None:
    """The measures of a formula that says only of each, so joined, that it happens, or does not."""
    if isinstance(formula, Happens):
        return (formula.measure,) if formula.so is so else None
    if not isinstance(formula, joined):
        return None
    found = [_all_of(joined, part, so=so) for part in formula.parts]
    return None if None in found else tuple(name for names in found for name in names or ())


# -- names and worths --------------------------------------------------------------------------------------------


def _issue(talks: Talks, group: _Group) -> Issue:
    labels = [" ".join(talks.measure_by_id[name].label.split()) for name in group.measures]
    if len(labels) == 1 and not (group.bare is None and ": " in labels[0]):
        return Issue(labels[0], (YES,) if group.bare is None else (YES, group.bare))
    head, values = _shared_head(labels)
    named = head or _shared_words(group.measures) or " or ".join(labels)
    return Issue(named, _distinct(values) if group.bare is None else _distinct((*values, group.bare)))


def _shared_head(labels: list[str]) -> tuple[str, tuple[str, ...]]:
    """``Disk`` of ``Disk: 60 Gb`` and ``Disk: 80 Gb``, and what stands behind."""
    heads = {label.partition(": ")[0] for label in labels}
    if len(heads) == 1 and all(label.partition(": ")[2] for label in labels):
        return heads.pop(), tuple(label.partition(": ")[2] for label in labels)
    return "", tuple(labels)


def _shared_words(ids: tuple[str, ...]) -> str:
    """The words with which all ids begin."""
    shared: list[str] = []
    for words in zip(*(name.split("-") for name in ids), strict=False):
        if len(set(words)) > 1:
            break
        shared.append(words[0])
    return " ".join(shared)


def _distinct(values: tuple[str, ...]) -> tuple[str, ...]:
    """Values, numbered where two are alike."""
    named: dict[str, None] = {}
    for value in values:
        number, unique = 1, value
        while unique in named:
            number += 1
            unique = f"{value} ({number})"
        named[unique] = None
    return tuple(named)


def _told_apart(issues: tuple[Issue, ...]) -> tuple[Issue, ...]:
    names = _distinct(tuple(issue.name for issue in issues))
    return tuple(Issue(name, issue.values) for name, issue in zip(names, issues, strict=True))


def _worths(group: _Group, worth: dict[str, float]) -> tuple[float, ...]:
    worths = tuple(worth.get(name, 0.0) for name in group.measures)
    return worths if group.bare is None else (*worths, 0.0)
