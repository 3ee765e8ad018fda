"""The words of a record for the reading of more reports: what is there keeps its names, and is known by near ones too.

A name in the reports is that of somebody on record where it plainly is and only one on record fits. Where the reports
have two names that do not go together for one on record, or have one speak to the other, neither is taken for it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pourparler.reading.positions.vocabulary import KnownParty, Vocabulary
from pourparler.reading.report import Report
from pourparler.reading.who.called import Called, go_together, is_plainly, marks, only_speaks
from pourparler.record.ids import slug
from pourparler.record.parties import Party
from pourparler.record.talks import Talks


def recalled(talks: Talks, reports: Sequence[Report], vocabulary: Vocabulary | None = None) -> Vocabulary:
    """The words of a record before those of the user, with the names that these reports have for who is on record.

    Args:
        talks: the record.
        reports: what is read.
        vocabulary: the user's own names.
    """
    slugs = {party.id: slug(party.label) for party in talks.parties}
    known = (vocabulary or Vocabulary()).with_measures(talks.measures, slugs)
    said = _said(talks, reports)
    return known.with_parties(
        KnownParty(party.label, (*party.aliases, *said.get(party.id, ()), *_speakers(party, talks)))
        for party in talks.parties
    )


def _speakers(party: Party, talks: Talks) -> Iterator[str]:
    """Those who speak for it, by name, and for nobody else."""
    for envoy in party.envoys:
        if not any(envoy.name == one.name for other in talks.parties if other is not party for one in other.envoys):
            yield envoy.name


def _said(talks: Talks, reports: Sequence[Report]) -> Mapping[str, tuple[str, ...]]:
    """Names in the reports that are plainly those of somebody on record, by the id there."""
    known = _Known(talks.parties)
    exact = {_bare(name): p.id for p in talks.parties for name in (p.label, *p.aliases)}
    claimed: defaultdict[str, list[str]] = defaultdict(list)
    named = dict.fromkeys(name for report in reports for name in _names(report))
    for name in named:
        fits = {party for form in _forms(name, reports) for party in known.plainly(form)}
        if _bare(name) not in exact and len(fits) == 1:
            claimed[fits.pop()].append(name)
    for party, names in claimed.items():
        own = {name for name in named if exact.get(_bare(name)) == party}
        claimed[party] = [] if _two_of_them(names, own, reports) else names
    return {party: tuple(names) for party, names in claimed.items()}


class _Known:
    """Who is on record, by the words of their names."""

    def __init__(self, parties: Iterable[Party]) -> None:
        self._called = {party.id: Called(party.label, party.aliases) for party in parties}
        self._by_mark: defaultdict[str, set[str]] = defaultdict(set)
        for id_, called in self._called.items():
            for name in (called.name, *called.aliases):
                for mark in marks(name):
                    self._by_mark[mark].add(id_)

    def plainly(self, name: str) -> Iterator[str]:
        """Ids of those whose name it plainly is."""
        alike = {id_ for mark in marks(name) for id_ in self._by_mark.get(mark, ())}
        return (id_ for id_ in alike if is_plainly(name, self._called[id_]))


def _forms(name: str, reports: Iterable[Report]) -> tuple[str, ...]:
    """By which words it is known: the name; where that is only "management", those that say whose."""
    if not only_speaks(name):
        return (name,)
    return (name, *(alias for report in reports for alias in report.roster.aliases(report.text, name)))


def _bare(name: str) -> str:
    return name.lower().removeprefix("the ")


def _names(report: Report) -> Iterator[str]:
    """Those whom a report takes for parties, people who speak for nobody but themselves left out."""
    yield from (name for name in report.parties if name not in report.roster.people)
    yield from (m.party for m in report.roster.mentions if m.party and m.party not in report.roster.people)


def _two_of_them(names: Sequence[str], own: Iterable[str], reports: Iterable[Report]) -> bool:
    """Whether names are those of two: they do not go together, or one speaks to another."""
    if not all(go_together(one, other) for one in names for other in names):
        return True
    theirs = {*names, *own}
    pairs = ((said.speaker, said.addressee) for report in reports for said in report.statements)
    return any(one != other and one in theirs and other in theirs for one, other in pairs)
