"""Whom the talks are between: the two who hold most positions, and no place, office or bystander."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from pourparler.reading.english.rule import Rule
from pourparler.reading.report import Report
from pourparler.reading.who import register
from pourparler.reading.who.kinds import BODIES
from pourparler.reading.who.titles import is_field
from pourparler.record.positions import Position
from pourparler.record.statements import Statement

NO_SIDE = Rule(
    id="no-side",
    does="what somebody is called who is no side of its own: an office of another, or who only helps or looks on",
    pattern=r"^(?:the\s)?(?:(?:head|main|branch|regional|district|local|press|home|front)\soffice|(?:their|its|his|her|our|both)\s.+|"
    r"(?:[\w’']+\s)?(?:mediators?|facilitators?|arbitrators?|conciliators?|observers?|ombudsman|chaplain|archbishop|clergy)|"
    r"judges?|courts?|reporters?|readers|visitors|passengers|onlookers|witnesses|lawyers)$",
    any_case=True,
    fires_on=(
        "Head office",
        "the regional office",
        "Their union",
        "State mediator",
        "Patients' ombudsman",
        "Passengers",
    ),
    passes_over=("Post Office", "Teachers' Union", "Labour Court Officers", "Passenger Workers"),
)
_STANDS_IN = re.compile(r"\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Aa]round)\s$")
_OF_A_STATE = ("Government", "State", "Parliament", "Delegation", "Police")
"""Words for a department, too, that are sides of their own."""
_SAME_SIDE = 0.5
"""The share of a name's words that another has, from which both may be one."""


def between(
    names: Mapping[str, str],
    helping: Collection[str],
    reports: Sequence[Report],
    positions: Iterable[Position],
    said: Iterable[Statement],
) -> list[str]:
    """Full names of the two that talks are between; fewer where nobody else does anything.

    They are those who hold most positions, and of them who says most; where only one holds any, who says most.

    Args:
        names: of the parties, by their ids.
        helping: ids of mediators and hosts.
        reports: what was read.
        positions: what each insists on.
        said: who said what.
    """
    holds = Counter(party for position in positions for party in position.party)
    says = Counter(one.by for one in said if one.by is not None and one.by not in helping)
    does = holds if len(holds) > 1 else says
    ids = [party for party, _ in does.most_common()]
    ids = _enough([party for party in ids if party not in helping], ids)
    ids = _enough([party for party in ids if _is_side(names[party], reports)], ids)
    first = sorted(ids, key=lambda party: (-does[party], -says[party]))
    apart = first[:1] + [party for party in first[1:] if not _may_be_one(names[party], names[first[0]])]
    chosen = _enough(apart, first)[:2]
    return [names[party] for party in ids if party in chosen]


def _enough(some: list[str], all_: list[str]) -> list[str]:
    """Some, where they are enough to talk; else all."""
    return some if len(some) > 1 else all_


def _is_side(name: str, reports: Iterable[Report]) -> bool:
    if register.entry(name) is not None:
        return True
    office = name == "Secretary" or (is_field(name) and name not in _OF_A_STATE) or NO_SIDE.fires(name)
    return not office and not any(name in report.roster.people for report in reports) and not _is_place(name, reports)


def _is_place(name: str, reports: Iterable[Report]) -> bool:
    """Whether something mostly happens there, as in "in Morvane", and it is no state and no body."""
    if any(word.lower() in BODIES for word in name.split()):
        return False
    named = inside = 0
    for report in reports:
        if name in report.roster.realms:
            return False
        for found in re.finditer(rf"\b{re.escape(name)}\b", report.text):
            named += 1
            inside += _STANDS_IN.search(report.text, max(0, found.start() - 9), found.start()) is not None
    return inside > 1 and 2 * inside > named


def _may_be_one(one: str, other: str) -> bool:
    """Whether two names may be those of one party: "Residents' Assembly", "Ferry Residents' Assembly"."""
    first, second = ({word.lower().strip("'’") for word in name.split()} - {"the", "of"} for name in (one, other))
    return len(first & second) > _SAME_SIDE * min(len(first), len(second))
