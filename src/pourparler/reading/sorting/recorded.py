"""Cards of what a talks file tells, report by report: so that new reports can be held against talks on record.

A record has no whole texts, but the passages that entries rest on; what a person wrote by hand counts as one report
more. Its parties may be called otherwise than a new report calls them: then by whichever name the report uses.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from pourparler.reading.sorting.cards import Card
from pourparler.reading.sorting.marks import (
    LEADING,
    Marks,
    mark_of_party,
    marks_in,
    own_words,
    weight_of_party,
    words_of,
)
from pourparler.record.conditions.syntax import measures_of
from pourparler.record.dates import PartialDate
from pourparler.record.parties import Role
from pourparler.record.passages import Ground
from pourparler.record.positions import Position
from pourparler.record.proposals import Proposal
from pourparler.record.sessions import Session
from pourparler.record.statements import Statement, TalksState
from pourparler.record.talks import Talks

_Entry = Statement | Position | Proposal | Session
_HELPERS = (Role.MEDIATOR, Role.HOST)


@dataclass(slots=True)
class _Told:
    """What is told on the word of one report."""

    words: list[str] = field(default_factory=list)
    parties: list[str] = field(default_factory=list)
    measures: set[str] = field(default_factory=set)
    states: set[TalksState] = field(default_factory=set)
    met: list[PartialDate] = field(default_factory=list)


def cards_of(talks: Talks, called: Iterable[str] = ()) -> tuple[Card, ...]:
    """A card for each report that a record cites, and one for what rests on none.

    Args:
        talks: the record.
        called: names of parties as new reports have them; the record's parties go by these where they are theirs.
    """
    told = _by_source(talks)
    names = _names(talks, called)
    sources = {source.id: source for source in talks.sources}
    cards = []
    for id_, one in told.items():
        source = sources.get(id_)
        date = source.date if source is not None else talks.as_of
        title = source.title if source is not None else talks.title
        card = Card(
            file=(source.file or source.title or id_) if source is not None else talks.title,
            title=title,
            date=date,
            marks=_marks(talks, one, names, title or "", date),
            asked=frozenset(word for m in one.measures for word in words_of(_label(talks, m))),
            states=frozenset(one.states),
            met=tuple(sorted({day.first_day() for day in one.met if day.is_a_day})),
        )
        cards.append(card)
    return tuple(cards)


def _names(talks: Talks, called: Iterable[str]) -> dict[str, str]:
    """What each party is called: as new reports call it, where one does."""
    wanted = {name.casefold(): name for name in called}
    names = {}
    for party in talks.parties:
        known = (wanted.get(name.casefold()) for name in (party.label, *party.aliases))
        names[party.id] = next((name for name in known if name is not None), party.label)
    return names


def _by_source(talks: Talks) -> dict[str, _Told]:
    """What rests on each report; under "" what rests on none."""
    told: defaultdict[str, _Told] = defaultdict(_Told)
    entries: tuple[_Entry, ...] = (*talks.statements, *talks.positions, *talks.proposals, *talks.sessions)
    for entry in entries:
        for source in {ground.source for ground in entry.grounds} or {""}:
            one = told[source]
            one.words += _words(entry, source)
            one.parties += _parties(entry)
            one.measures.update(_measures(entry))
            if isinstance(entry, Statement) and entry.state is not None:
                one.states.add(entry.state)
            if isinstance(entry, Session) and entry.date is not None:
                one.met.append(entry.date)
    if not told and talks.parties:
        told[""] = _Told(parties=[party.id for party in talks.parties], measures={m.id for m in talks.measures})
    return told


def _words(entry: _Entry, source: str) -> Iterator[str]:
    grounds: Iterable[Ground] = (ground for ground in entry.grounds if ground.source == source)
    yield from (ground.quote for ground in grounds if ground.quote)
    if isinstance(entry, Statement) and entry.text and not entry.grounds:
        yield entry.text


def _parties(entry: _Entry) -> Iterator[str]:
    if isinstance(entry, Statement):
        yield from (name for name in (entry.by, entry.to) if name)
    elif isinstance(entry, Position):
        yield from entry.party
    elif isinstance(entry, Proposal):
        yield from (*entry.by, *entry.answered_by)
    else:
        yield from entry.present


def _measures(entry: _Entry) -> Iterator[str]:
    if isinstance(entry, Statement):
        yield from entry.about
    if isinstance(entry, Position | Proposal):
        yield from measures_of(entry.says)


def _label(talks: Talks, measure: str) -> str:
    found = talks.measure_by_id.get(measure)
    return found.label if found is not None else measure.replace("-", " ")


def _marks(talks: Talks, one: _Told, names: Mapping[str, str], title: str, date: PartialDate | None) -> Marks:
    helpers = {party.id for party in talks.parties if party.role in _HELPERS}
    parties = Counter(name for name in one.parties if name in names)
    texts = [title, *dict.fromkeys(one.words), *(_label(talks, measure) for measure in sorted(one.measures))]
    weights = {
        mark_of_party(names[id_]): weight_of_party(names[id_], n, helps=id_ in helpers) for id_, n in parties.items()
    }
    weights |= marks_in(texts, names.values())
    enough = LEADING * parties.total()
    return Marks(
        weights=weights,
        leading=frozenset(names[id_] for id_, n in parties.items() if n >= enough and id_ not in helpers),
        named=frozenset(names[id_] for id_ in parties),
        first=date.first_day() if date else None,
        last=date.last_day() if date else None,
        helping=frozenset(word for id_ in helpers if id_ in names for word in own_words(names[id_])),
    )
