"""What the rules add to a model's draft: what it has not read, how the talks stand where it does not say, meetings."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from pourparler.reading.model_reader.compare import same_parties
from pourparler.reading.model_reader.several import ModelReading
from pourparler.record.conditions.syntax import measures_of
from pourparler.record.positions import Position
from pourparler.record.sessions import Session
from pourparler.record.statements import WORST_FIRST, Act, Statement, TalksState
from pourparler.record.talks import Talks


def with_rules(talks: Talks, rules: Talks, reading: ModelReading) -> Talks:
    """A model's draft with what only the rules have of the same reports."""
    unread = frozenset(draft.source for draft in reading.reports if not draft.pieces)
    whole = _with_unread(talks, rules, unread)
    same = same_parties(rules.parties, whole.parties)
    return replace(
        whole,
        statements=(*whole.statements, *_states(whole, rules)),
        sessions=tuple(_sessions(rules.sessions, same)),
    )


def worse_states(talks: Talks, rules: Talks) -> tuple[tuple[TalksState, Statement], ...]:
    """What a model says of the talks, with a statement of the rules that tells worse of them in the same report."""
    told = {ground.source: one.state for one in talks.statements if one.state for ground in one.grounds}
    return tuple(
        (by_model, one)
        for one in rules.statements
        if one.state and one.grounds and (by_model := told.get(one.grounds[0].source)) is not None
        if WORST_FIRST.index(one.state) < WORST_FIRST.index(by_model) and _is_bad(one.state)
    )


def _is_bad(state: TalksState) -> bool:
    return state in {TalksState.BROKEN_OFF, TalksState.STALLED}


def _states(talks: Talks, rules: Talks) -> Iterator[Statement]:
    """How the talks stand by the rules, in reports of which the model does not say it."""
    told = {ground.source for one in talks.statements if one.state for ground in one.grounds}
    for one in rules.statements:
        if one.state and not told & {ground.source for ground in one.grounds}:
            yield replace(
                one, by=None, to=None, speaker_name=None, reported_by=None, act=Act.ASSESS, about=(), says=None
            )


def _sessions(sessions: Iterable[Session], same: Mapping[str, str]) -> Iterator[Session]:
    """Meetings of two parties of the draft at least."""
    for session in sessions:
        present = tuple(dict.fromkeys(same[party] for party in session.present if party in same))
        if len(present) > 1:
            yield replace(session, present=present)


def _with_unread(talks: Talks, rules: Talks, unread: frozenset[str]) -> Talks:
    """With the rules' positions of reports that the model has not read, and the measures and parties they name."""
    if not unread:
        return talks
    left = [one for one in rules.positions if {ground.source for ground in one.grounds} <= unread]
    wanted = {measure for one in left for measure in measures_of(one.says)} - talks.measure_by_id.keys()
    measures = [measure for measure in rules.measures if measure.id in wanted]
    same = same_parties(rules.parties, talks.parties)
    named = {party for one in left for party in one.party} | {party for measure in measures for party in measure.by}
    parties = [party for party in rules.parties if party.id in named and party.id not in same]
    taken = {one.id for one in talks.positions} | {one.id for one in talks.proposals}
    return replace(
        talks,
        parties=(*talks.parties, *parties),
        measures=(*talks.measures, *(replace(one, by=_mapped(one.by, same)) for one in measures)),
        positions=(*talks.positions, *(_renamed(one, same, taken) for one in left)),
    )


def _mapped(parties: Iterable[str], same: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(same.get(party, party) for party in parties))


def _renamed(position: Position, same: Mapping[str, str], taken: set[str]) -> Position:
    name = position.id if position.id not in taken else f"{position.id}-by-rules"
    return replace(position, id=name, party=_mapped(position.party, same))
