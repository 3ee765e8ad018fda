"""Reports of one dispute, each read with the names that the others tell: papers take for known what others introduce.

A diary that speaks of "Vesk" and a brief that has "the Lissaran side" say little alone. Beside a report that tells
that Ruta Vesk chairs the Drivers' Guild, and one in which Lissara is a state, they are read once more with that known.
A person whom two reports give to two parties stays a name, and so does a name that may be of two parties.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pourparler.reading.reader import read_again
from pourparler.reading.report import Report
from pourparler.reading.who import register
from pourparler.reading.who.agents import OF_A_STATE
from pourparler.reading.who.kinds import BODIES, PEOPLE
from pourparler.reading.who.names import Known
from pourparler.reading.who.same_name import is_of


@dataclass(frozen=True, slots=True)
class Names:
    """Who is told of in reports of one dispute.

    Attributes:
        parties: each with all that the reports call it by name; parties that a table knows are left out.
        people: for whom each speaks, by full name.
    """

    parties: Mapping[str, tuple[str, ...]]
    people: Mapping[str, str]


def read_together(reports: Sequence[Report]) -> tuple[Report, ...]:
    """The reports, each read once more where others tell names that it has and does not know.

    Args:
        reports: of one dispute, as each was read alone.
    """
    if len(reports) < 2:
        return tuple(reports)
    told = names_told(reports)
    return tuple(_with(report, told) for report in reports)


def names_told(reports: Sequence[Report]) -> Names:
    """Who is told of in some reports of one dispute."""
    called: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for report in reports:
        for party in _named(report):
            called[party] |= dict.fromkeys((party, *filter(_is_name, report.roster.aliases(report.text, party))))
    same = _same(called, [{*_named(report)} for report in reports])
    parties: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for party, names in called.items():
        parties[same.get(party, party)] |= names
    theirs: defaultdict[str, set[str]] = defaultdict(set)
    for report in reports:
        for person, of in report.roster.people.items():
            if of is not None and of not in report.roster.people:
                theirs[person].add(register.full_name(same.get(of, of)))
    people = {person: next(iter(one)) for person, one in theirs.items() if len(one) == 1 and " " in person}
    known = {party: tuple(names) for party, names in parties.items() if register.entry(party) is None}
    return Names(known, people)


def _named(report: Report) -> Iterator[str]:
    """Parties by name: who takes part, and is neither a person nor called by what it does alone."""
    yield from (one for one in report.parties if one not in report.roster.people and _is_name(one))


def _is_name(words: str) -> bool:
    """Whether words name somebody: "Drivers' Guild", "Lissara"; "Company" and "the guild" do not."""
    plain = words.removeprefix("the ").removeprefix("The ")
    return plain[:1].isupper() and plain.lower() not in BODIES | PEOPLE and len(plain) > 1


def _same(called: Mapping[str, Mapping[str, None]], each: Sequence[set[str]]) -> dict[str, str]:
    """Names of parties that stand for another, each with that one; short names are two where a report has both."""
    found: dict[str, str] = {}
    for name in called:
        apart = {other for one in each if name in one for other in one}
        longer = [
            other
            for other in called
            if other != name and (_is_its_own(name, other) or (other not in apart and _is_short_for(name, other)))
        ]
        if len(longer) == 1:
            found[name] = longer[0]
    return {name: other for name, other in found.items() if other not in found}


def _is_its_own(name: str, other: str) -> bool:
    """As "the Lissaran side" is of "Lissara", and not "the Lissaran Dockers' Union"."""
    words = name.split()
    return len(words) == 2 and words[1].lower() in OF_A_STATE and len(other.split()) == 1 and is_of(words[0], other)


def _is_short_for(name: str, other: str) -> bool:
    """As "Wendle" is for "Wendle Valley Travel", "WVT" for the same, "Lissaran" for "Lissara"."""
    words = name.split()
    return is_of(name, other) and (words[0] in other.split() or len(words) == 1)


def _with(report: Report, told: Names) -> Report:
    if report.terms is None:
        return report
    known = tuple(_new_parties(report, told))
    people = tuple(_new_people(report, told))
    if not known and not people:
        return report
    return read_again(report, replace(report.terms, known=(*report.terms.known, *known), people=people))


def _new_parties(report: Report, told: Names) -> Iterator[Known]:
    """Parties with names that stand in a report and are not known there for theirs."""
    for party, names in told.parties.items():
        here = [(name, place) for name in names if (place := _place(report.text, name)) is not None]
        if any(not _is_known(report, party, place) for _, place in here):
            yield party, tuple(name for name, _ in here if name != party)


def _is_known(report: Report, party: str, place: tuple[int, int]) -> bool:
    return any(mention.party == party for mention in report.roster.over(*place))


def _new_people(report: Report, told: Names) -> Iterator[tuple[str, str]]:
    """People with a party who stand in a report, and are nobody's there."""
    last: defaultdict[str, list[str]] = defaultdict(list)
    for person in told.people:
        last[person.split()[-1]].append(person)
    for person, party in told.people.items():
        surname = person.split()[-1]
        here = [name for name in report.roster.people if name.split()[-1] == surname]
        called = here[0] if here else person  # as the report has it: "Lund" after "Ms"
        if len(here) > 1 or called not in (person, surname) or not _is_nobodys(report, called):
            continue
        alone = len(last[surname]) == 1
        if _place(report.text, person) is not None or (alone and _place(report.text, surname) is not None):
            yield called, party


def _is_nobodys(report: Report, person: str) -> bool:
    """Whether somebody speaks for nobody yet, and neither looks on nor helps the talks along."""
    roster = report.roster
    return not roster.people.get(person) and person not in roster.onlookers and person not in roster.roles


def _place(text: str, name: str) -> tuple[int, int] | None:
    """Where a name stands first."""
    if name not in text:
        return None  # most names do not, and a pattern costs more than to look
    found = re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text)
    return found.span() if found else None
