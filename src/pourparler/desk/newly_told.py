"""What new reports tell beside a talks file that does not cite them yet."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePath
from typing import Any, TypeVar

from pourparler.desk.differences import is_same_file, same_parties
from pourparler.record.edits import Edit, edited
from pourparler.record.positions import Position
from pourparler.record.proposals import Proposal
from pourparler.record.sessions import Session
from pourparler.record.statements import Statement
from pourparler.record.talks import Talks

_Entry = TypeVar("_Entry", bound=Any)


def of_new_reports(existing: Talks, draft: Talks) -> Talks:
    """A draft with nothing but what rests on reports that a talks file does not cite."""
    cited: defaultdict[str, list[str]] = defaultdict(list)
    for source in existing.sources:
        cited[PurePath(source.file or "").name].append(source.file or "")

    def is_new(file: str) -> bool:
        return not any(is_same_file(file, known) for known in cited[PurePath(file).name])

    new = {source.id for source in draft.sources if is_new(source.file or "")}

    def rests_on_new(entry: Statement | Position | Proposal | Session) -> bool:
        return bool(entry.grounds) and all(ground.source in new for ground in entry.grounds)

    return replace(
        draft,
        sources=tuple(source for source in draft.sources if source.id in new),
        statements=tuple(filter(rests_on_new, draft.statements)),
        positions=tuple(filter(rests_on_new, draft.positions)),
        proposals=tuple(filter(rests_on_new, draft.proposals)),
        sessions=tuple(filter(rests_on_new, draft.sessions)),
    )


def taken_in(talks: Talks, drafted: Talks) -> Talks:
    """A record with what was drafted from new reports; what stands there stays.

    Args:
        talks: the record.
        drafted: the draft of the new reports.
    """
    from pourparler.reading.review.update import updated

    named = _in_names_of(talks, drafted)
    return updated(talks, named, named, ())


def _in_names_of(talks: Talks, drafted: Talks) -> Talks:
    """A draft in the names of a record: what is the same is called the same, and what is new as nothing there is."""
    from pourparler.reading.matters.measures import free_id

    sources = {source.id: source.id for source in drafted.sources}
    for id_ in sources:
        sources[id_] = free_id(id_, {source.id for source in talks.sources} | (sources.keys() - {id_}))
    proposals = {one.id for one in talks.proposals} | {one.id for one in talks.positions}
    named = replace(
        drafted,
        sources=tuple(replace(source, id=sources[source.id]) for source in drafted.sources),
        statements=tuple(_grounded(drafted.statements, sources)),
        positions=tuple(_grounded(drafted.positions, sources)),
        sessions=tuple(_grounded(drafted.sessions, sources)),
        proposals=tuple(
            replace(
                one,
                id=free_id(one.id, proposals),
                answer_grounds=tuple(replace(g, source=sources.get(g.source, g.source)) for g in one.answer_grounds),
            )
            for one in _grounded(drafted.proposals, sources)
        ),
    )
    return _with_parties_of(talks, named)


def _grounded(entries: Iterable[_Entry], sources: Mapping[str, str]) -> Iterator[_Entry]:
    for entry in entries:
        grounds = tuple(replace(ground, source=sources.get(ground.source, ground.source)) for ground in entry.grounds)
        yield replace(entry, grounds=grounds)


def _with_parties_of(talks: Talks, drafted: Talks) -> Talks:
    """Those that a record knows under its ids; one that has the id of another there gets one of its own."""
    from pourparler.reading.matters.measures import free_id

    known = same_parties(talks, drafted)
    for party in drafted.parties:
        there = known.get(party.id)
        if there is None and party.id in talks.party_by_id:
            there = free_id(party.id, {*talks.party_by_id, *drafted.party_by_id})
        if there is None or there == party.id:
            continue
        if there not in drafted.party_by_id:
            drafted = replace(drafted, parties=(*drafted.parties, replace(party, id=there)))
        drafted = edited(drafted, [Edit(same_parties=((there, party.id),))])
    return drafted
