"""Those whom a draft names: who speaks, is spoken to or has a role, and who would do what is asked."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from pourparler.reading.matters.wording import DESCRIBED, with_article
from pourparler.reading.positions.vocabulary import Vocabulary
from pourparler.reading.report import Report
from pourparler.reading.who.register import entry
from pourparler.record.ids import slug
from pourparler.record.measures import Measure
from pourparler.record.parties import Envoy, Party, Role


def states_called(reports: Sequence[Report], vocabulary: Vocabulary) -> dict[str, str]:
    """The user's name for a state, else the first report's, by those that others have: "Türkiye" for "Turkey"."""
    own = ((row.name, name) for name, others in vocabulary.parties for one in (name, *others) if (row := entry(one)))
    first = dict(reversed([*own]))
    called: dict[str, str] = {}
    for party in (one for report in reports for one in report.parties):
        row = entry(party)
        if row is not None and row.kind == "country":
            called[party.lower().removeprefix("the ")] = first.setdefault(row.name, party)
    return {said: name for said, name in called.items() if said != name.lower()}


def cast(
    reports: Sequence[Report],
    vocabulary: Vocabulary,
    name: Callable[[str], str],
    measures: Iterable[Measure],
    holders: Iterable[str],
) -> tuple[Party, ...]:
    """Every party of a draft.

    Args:
        reports: as read.
        vocabulary: the user's own names.
        name: the user's name for a party, or its own.
        measures: what could be done, by whom.
        holders: ids of parties that hold positions; one may only be told of, as who made a request that was refused.
    """
    names: dict[str, list[str]] = {}
    first: dict[str, str] = {}  # of names that make the same id, such as one that runs over the end of a line

    def add(said: str) -> None:
        full = " ".join(name(said).split())
        names.setdefault(first.setdefault(slug(full), full), []).append(said)

    for report in reports:
        for one in report.parties:
            add(one)
    told = {party for measure in measures for party in measure.by}.union(holders) - set(map(slug, names))
    for report in reports if told else ():
        for one in dict.fromkeys(mention.party for mention in report.roster.mentions if mention.party):
            if slug(name(one)) in told:
                add(one)
    own = dict(vocabulary.parties)
    made = [_party(full, tuple(dict.fromkeys(said)), own, reports) for full, said in names.items()]
    called = {one.name for one in made} - {None}
    return tuple(replace(one, aliases=tuple(a for a in one.aliases if a not in called)) for one in made)


def _party(name: str, said: tuple[str, ...], own: Mapping[str, tuple[str, ...]], reports: Sequence[Report]) -> Party:
    aliases = dict.fromkeys((*own.get(name, ()), *(plain for one in said if (plain := " ".join(one.split())) != name)))
    envoys: dict[str, None] = {}
    role = Role.PARTY
    for report in reports:
        for one in said:
            aliases |= dict.fromkeys(a for a in report.roster.aliases(report.text, one) if a != name)
            role = Role(report.roster.roles[one]) if one in report.roster.roles else role
        envoys |= dict.fromkeys(p for p, party in report.roster.people.items() if party in said)
    return Party(
        id=slug(name),
        name=with_article(name) if name in DESCRIBED else name,
        aliases=tuple(aliases | dict.fromkeys(envoys)),  # "Assad must go" speaks of a government, too
        role=role,
        envoys=tuple(Envoy(name=p) for p in envoys),
    )
