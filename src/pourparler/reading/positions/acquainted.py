"""People whom one report of a pile introduces and another takes for known: "Mr Holm", "fisheries minister Karin Lund".

A report on its own has them speak for nobody but themselves; beside the report that says whose they are, they speak for
that party. A name that two reports give to two parties stays a name.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pourparler.reading.acts.statements import Reading
from pourparler.reading.report import Report
from pourparler.reading.who.roster import Roster


def acquainted(reports: Sequence[Report]) -> tuple[Report, ...]:
    """The reports, each with the parties of people whom another introduces.

    Args:
        reports: of one pile.
    """
    parties: defaultdict[str, set[str]] = defaultdict(set)
    for report in reports:
        for person, party in report.roster.people.items():
            if party is not None:
                parties[person].add(party)
    return tuple(_with(report, _missing(report, parties)) for report in reports)


def _missing(report: Report, parties: Mapping[str, set[str]]) -> dict[str, str]:
    """The party of each person whom the report leaves without one and takes part, as far as others tell it."""
    found: dict[str, str] = {}
    roster = report.roster
    for person, party in roster.people.items():
        if party is not None or person in roster.onlookers or person in roster.roles:
            continue
        whole = (person,) if " " in person else [name for name in parties if name.split()[-1] == person]
        theirs = {one for name in whole for one in parties.get(name, ())}
        if len(theirs) == 1:
            found[person] = theirs.pop()
    return found


def _with(report: Report, whose: Mapping[str, str]) -> Report:
    if not whose:
        return report
    return replace(
        report,
        roster=_introduced(report.roster, whose),
        parties=tuple(dict.fromkeys(whose.get(party, party) for party in report.parties)),
        statements=tuple(_said(one, whose) for one in report.statements),
    )


def _introduced(roster: Roster, whose: Mapping[str, str]) -> Roster:
    mentions = [replace(m, party=whose.get(m.person or "", m.party)) for m in roster.mentions]
    return replace(roster, mentions=mentions, people={**roster.people, **whose})


def _said(one: Reading, whose: Mapping[str, str]) -> Reading:
    """A statement by and to parties; where it then is directed at its own speaker, at nobody."""
    speaker = whose.get(one.speaker, one.speaker)
    to, by = (None if name is None else whose.get(name, name) for name in (one.addressee, one.reported_by))
    return replace(
        one,
        speaker=speaker,
        speaker_name=one.speaker_name or (one.speaker if one.speaker in whose else None),
        addressee=None if to == speaker else to,
        reported_by=None if by == speaker else by,
        joint=tuple(dict.fromkeys(whose.get(name, name) for name in one.joint)),
    )
