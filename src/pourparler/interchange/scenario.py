"""Issues with values, and what each value is worth to whom: the form that GENIUS, NegMAS and others share.

A discrete issue becomes a group of measures of which exactly one happens; all parties do each of them jointly, since a
value holds only if all agree to it. That no two happen is a fact, that one does is in the goal.

>>> laptop = Scenario("Laptop", (Issue("Disk", ("60 Gb", "80 Gb")),), (Profile("buyer", ((0.2, 1.0),), 0.1),))
>>> talks = talks_of(laptop)
>>> [measure.id for measure in talks.measures], [str(fact.says) for fact in talks.facts], str(talks.goal[0])
(['disk-60-gb', 'disk-80-gb'], ['never (disk-60-gb and disk-80-gb)'], 'disk-60-gb or disk-80-gb')
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pourparler.interchange.carried import Faults
from pourparler.record.conditions.syntax import Condition, If, Never, Or, Require, any_of, of
from pourparler.record.ids import slug
from pourparler.record.measures import Fact, Measure
from pourparler.record.parties import Party
from pourparler.record.talks import Talks
from pourparler.record.valuations import Amount

MOST_VALUES = 200
"""Values of one issue; more is refused."""
MOST_MEASURES = 2_000
"""Values of all issues together; more is refused."""
_DIGITS = 12  # decimals that are kept: equal means within 1e-9


@dataclass(frozen=True, slots=True)
class Issue:
    """Something of which exactly one value is agreed."""

    name: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """What a party wants.

    Attributes:
        name: of the party.
        worth: for each issue the worth of each of its values; the worth of a deal is their sum.
        reservation: the worth of no deal; None where nothing is said, so that any deal is as good as none or better.
    """

    name: str
    worth: tuple[tuple[float, ...], ...]
    reservation: float | None


@dataclass(frozen=True, slots=True)
class Scenario:
    """Issues, and a profile for each party."""

    title: str
    issues: tuple[Issue, ...]
    profiles: tuple[Profile, ...]


def tell_if_too_large(issues: Sequence[Issue], faults: Faults) -> None:
    """Note issues that are more than a talks file takes in."""
    for issue in issues:
        if len(issue.values) > MOST_VALUES:
            what = f'issue "{issue.name}" has {len(issue.values):,} values'
            faults.tell(what, f"At most {MOST_VALUES} are read. Keep those that matter.")
    total = sum(len(issue.values) for issue in issues)
    if total > MOST_MEASURES:
        faults.tell(f"the issues have {total:,} values together", f"At most {MOST_MEASURES:,} are read.")


def talks_of(scenario: Scenario) -> Talks:
    """The record of a scenario."""
    parties = distinct_ids(profile.name for profile in scenario.profiles)
    names = distinct_ids(f"{slug(issue.name)} {slug(value)}" for issue in scenario.issues for value in issue.values)
    taken = iter(names)
    groups = [tuple(next(taken) for _ in issue.values) for issue in scenario.issues]
    return Talks(
        title=scenario.title,
        parties=tuple(
            Party(id=party, name=None if party == profile.name else profile.name)
            for party, profile in zip(parties, scenario.profiles, strict=True)
        ),
        measures=tuple(
            Measure(id=name, what=f"{issue.name}: {value}", by=tuple(parties))
            for issue, group in zip(scenario.issues, groups, strict=True)
            for name, value in zip(group, issue.values, strict=True)
        ),
        facts=tuple(
            Fact(says=says, why=f"{issue.name} has one value")
            for issue, group in zip(scenario.issues, groups, strict=True)
            for says in at_most_one(group)
        ),
        goal=tuple(one_of(group) for group in groups) or None,
        worth=tuple(
            (party, tuple(_amounts(groups, profile))) for party, profile in zip(parties, scenario.profiles, strict=True)
        ),
        walk_away=tuple(
            (party, _tidy(_walk_away(profile))) for party, profile in zip(parties, scenario.profiles, strict=True)
        ),
    )


def at_most_one(group: Sequence[str]) -> Iterator[Condition]:
    """Conditions by which no two of some measures happen, one for each measure but the last."""
    if len(group) == 2:
        yield Never(of(*group))
        return
    for place, name in enumerate(group[:-1]):
        yield If(Require(of(name)), Never(any_of(*group[place + 1 :])))


def one_of(group: Sequence[str]) -> Condition:
    """The condition that at least one of some measures happens."""
    wanted = tuple(Require(of(name)) for name in group)
    return wanted[0] if len(wanted) == 1 else Or(wanted)


def distinct_ids(names: Iterable[str]) -> list[str]:
    """An id for each name: where two would be called alike, the later ones are numbered.

    >>> distinct_ids(["Buyer A", "buyer-a", "Käufer"])
    ['buyer-a', 'buyer-a-2', 'käufer']
    """
    found: dict[str, None] = {}
    for name in names:
        wanted = slug(name, longest=90)
        number, unique = 1, wanted
        while unique in found:
            number += 1
            unique = f"{wanted}-{number}"
        found[unique] = None
    return list(found)


def domain_name(scenario: Scenario) -> str:
    """What the file with the issues of a scenario is called."""
    return scenario.title if slug(scenario.title).endswith("domain") else f"{scenario.title} domain"


def _amounts(groups: Sequence[Sequence[str]], profile: Profile) -> Iterator[tuple[str, Amount]]:
    for group, worths in zip(groups, profile.worth, strict=True):
        for name, worth in zip(group, worths, strict=True):
            yield name, Amount(_tidy(worth), None, _tidy(worth))


def _walk_away(profile: Profile) -> float:
    if profile.reservation is not None:
        return profile.reservation
    return sum(min(worths) for worths in profile.worth)


def _tidy(number: float) -> float:
    return round(number, _DIGITS) + 0.0  # no minus before a zero
