"""Hypothesis strategies that other tests share: ids, conditions, and whole valid talks."""

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, TypeVar

from hypothesis import strategies as st

from pourparler.record.answered import Answer, Answered, Stance
from pourparler.record.conditions import syntax
from pourparler.record.conditions.syntax import Condition, Operand
from pourparler.record.dates import PartialDate
from pourparler.record.drafters import Drafter
from pourparler.record.heading import Prepared
from pourparler.record.ids import is_id
from pourparler.record.measures import Fact, Kind, Measure
from pourparler.record.parties import Envoy, Party, Role
from pourparler.record.passages import Ground, Source
from pourparler.record.positions import Confidence, Firmness, Position
from pourparler.record.proposals import Proposal, ProposalAnswer
from pourparler.record.sessions import Session, SessionKind
from pourparler.record.statements import Act, Attribution, Statement, TalksState
from pourparler.record.talks import Talks
from pourparler.record.valuations import Amount, Guarantee, OrderOfStates, Priorities, Ranking, Together
from tests.naive_random_worth import random_valued_talks

Item = TypeVar("Item")

TREACHEROUS = (
    *("NO", "no", "on", "off", "yes", "y", "n", "true", "null", "Null", "0", "2006", "007", "1e3", "0x1F", "0o17"),
    *("1-2", "2006-11-30", "inf", "nan", "безъ-визъ", "日本", "naïve", "e5", "x", "tied", "id"),
)
"""Ids that some reader of YAML takes for something else, or that look odd."""

_LETTERS = st.characters(categories=("L", "Nd"))


def _chosen(items: Sequence[Item], *, least: int = 0, most: int = 4) -> st.SearchStrategy[tuple[Item, ...]]:
    """A few different ones of some items."""
    if not items:
        return st.just(())
    most = min(most, len(items))
    return st.lists(st.sampled_from(items), min_size=min(least, most), max_size=most, unique=True).map(tuple)


def _perhaps(strategy: st.SearchStrategy[Item]) -> st.SearchStrategy[Item | None]:
    return st.none() | strategy


def ids() -> st.SearchStrategy[str]:
    """Ids as talks files may have them."""
    words = st.lists(st.text(_LETTERS, min_size=1, max_size=5), min_size=1, max_size=3).map("-".join)
    normal = words.map(lambda word: unicodedata.normalize("NFC", word)).filter(is_id)
    return st.sampled_from(TREACHEROUS) | normal


def measure_ids() -> st.SearchStrategy[str]:
    """Ids that are no words of the language of conditions."""
    return ids().filter(lambda name: name not in syntax.RESERVED)


def texts() -> st.SearchStrategy[str]:
    """Words, and anything else that may stand in a text."""
    characters = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff")
    awkward = st.sampled_from(
        ("", " ", "yes", "~", "# x", "a: b", "- a", "{", "it's", '"', "\n", "a\n\n b\t", "\x85", "\u2028")
    )
    return st.text(characters | st.sampled_from("\n\t\x85 :#,'\"\\"), max_size=20) | awkward


def dates() -> st.SearchStrategy[PartialDate]:
    """Days, months and years."""
    days = st.dates().map(PartialDate.of)
    return st.one_of(days, days.map(lambda d: PartialDate(d.year, d.month)), days.map(lambda d: PartialDate(d.year)))


def numbers() -> st.SearchStrategy[float]:
    """Finite numbers, most of them small."""
    return st.integers(-9, 9).map(float) | st.floats(-1e15, 1e15)


# -- conditions --------------------------------------------------------------------------------------------------


def _operands(measures: Sequence[str], *, any_of: bool = True) -> st.SearchStrategy[Operand]:
    joined = st.booleans() if any_of else st.just(False)
    return st.builds(
        lambda chosen, either: Operand(chosen, any_of=either and len(chosen) > 1),
        _chosen(measures, least=1, most=3),
        joined,
    )


@st.composite
def _relations(draw: st.DrawFn, measures: Sequence[str]) -> Condition:
    form: Any = draw(st.sampled_from((syntax.Before, syntax.NoLaterThan, syntax.InReturnFor, syntax.With)))
    left = draw(_operands(measures[:-1], any_of=form is not syntax.With))
    rest = [measure for measure in measures if measure not in left.measures]
    relation: Condition = form(left, draw(_operands(rest, any_of=False)))
    return relation


def conditions(measures: Sequence[str], *, first: bool = False, size: int = 6) -> st.SearchStrategy[Condition]:
    """Conditions as the parser gives them.

    Args:
        measures: ids to choose from, at least one.
        first: whether ``… first`` may stand in them.
        size: about how many forms they hold at most.
    """
    one = _operands(measures)
    forms: list[st.SearchStrategy[Any]] = [
        st.builds(syntax.Require, one),
        st.builds(syntax.Never, one),
        st.builds(syntax.ByStep, one, st.integers(1, 9)),
    ]
    if len(measures) > 1:
        forms.append(_relations(measures))
    if first:
        forms.append(st.builds(syntax.First, one))
    return st.recursive(st.one_of(forms), _joined, max_leaves=size)


def _joined(parts: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    several = st.lists(parts, min_size=2, max_size=3).map(tuple)
    return st.one_of(
        st.builds(syntax.Not, parts),
        st.builds(syntax.And, several),
        st.builds(syntax.Or, several),
        st.builds(syntax.If, parts, parts),
    )


# -- talks -------------------------------------------------------------------------------------------------------


@st.composite
def talks(draw: st.DrawFn, *, most_parties: int = 4, most_measures: int = 5) -> Talks:
    """Whole talks without faults, every key of a talks file somewhere in use."""
    parties = draw(st.lists(ids(), min_size=1, max_size=most_parties, unique=True))
    names = draw(st.lists(measure_ids(), min_size=1, max_size=most_measures, unique=True))
    sources = draw(st.lists(ids(), max_size=3, unique=True))
    words = _perhaps(texts())
    record = Talks(
        title=draw(texts()),
        question=draw(_perhaps(texts())),
        as_of=draw(_perhaps(dates())),
        prepared=draw(_perhaps(st.builds(Prepared, by=words, for_=words, date=_perhaps(dates()), marking=words))),
        parties=tuple(draw(_party(name)) for name in parties),
        sources=tuple(draw(_source(name)) for name in sources),
        measures=tuple(draw(_measure(name, parties, names)) for name in names),
        facts=draw(_several(st.builds(Fact, says=conditions(names), why=_perhaps(texts())))),
        goal=draw(_perhaps(_several(conditions(names)))),
        **draw(_valuations(parties, names)),
    )
    return replace(record, **draw(_events(record, sources)))


def _several(strategy: st.SearchStrategy[Item], most: int = 3) -> st.SearchStrategy[tuple[Item, ...]]:
    return st.lists(strategy, max_size=most).map(tuple)


def _party(name: str) -> st.SearchStrategy[Party]:
    envoys = st.builds(Envoy, name=texts(), title=_perhaps(texts()))
    return st.builds(
        Party,
        id=st.just(name),
        name=_perhaps(texts()),
        aliases=_several(texts()),
        role=st.sampled_from(Role),
        envoys=_several(envoys, 2),
        drafted_by=_drafters(),
    )


def _drafters() -> st.SearchStrategy[Drafter | None]:
    return _perhaps(st.sampled_from(Drafter))


def _source(name: str) -> st.SearchStrategy[Source]:
    words = _perhaps(texts())
    return st.builds(Source, id=st.just(name), outlet=words, title=words, date=_perhaps(dates()), url=words, file=words)


@st.composite
def _measure(draw: st.DrawFn, name: str, parties: Sequence[str], names: Sequence[str]) -> Measure:
    others = [other for other in names if other != name]
    promised = draw(_perhaps(st.sampled_from(others))) if others else None
    return Measure(
        id=name,
        what=draw(_perhaps(texts())),
        by=draw(_chosen(parties, least=1)),
        kind=Kind.ACT if promised is None else Kind.PROMISE,
        promises=promised,
        reversible=draw(st.sampled_from((0.0, 0.5, 1.0)) | st.floats(0, 1)),
        divisible=draw(_perhaps(texts())),
        unconditional=draw(st.booleans()),
        lag=draw(st.integers(0, 5)),
        takes=draw(_perhaps(texts())),
        deadline=draw(_perhaps(dates())),
        alternatives=draw(_chosen(others)),
        excludes=draw(_chosen(others)),
        phrases=draw(_several(texts())),
        drafted_by=draw(_drafters()),
    )


def _amounts() -> st.SearchStrategy[Amount]:
    fixed = numbers().map(lambda number: Amount(number, None, number))
    pairs = st.lists(numbers(), min_size=2, max_size=2).map(sorted).map(lambda n: Amount(n[0], None, n[1]))
    triples = st.lists(numbers(), min_size=3, max_size=3).map(sorted).map(lambda n: Amount(n[0], n[1], n[2]))
    return st.one_of(fixed, pairs, triples)


@st.composite
def _valuations(draw: st.DrawFn, parties: Sequence[str], names: Sequence[str]) -> dict[str, Any]:
    valued = draw(_chosen(parties))
    ranked = draw(_chosen([party for party in parties if party not in valued]))
    worth = st.dictionaries(st.sampled_from(names), _amounts(), max_size=3).map(lambda d: tuple(d.items()))
    per_party = st.dictionaries(st.sampled_from(parties), numbers(), max_size=3).map(lambda d: tuple(d.items()))
    someone = st.sampled_from(parties)
    entries: dict[str, Any] = {
        "worth": tuple((party, draw(worth)) for party in valued),
        "ranking": tuple(Ranking(party=party, tiers=draw(_tiers((*names, None)))) for party in ranked),
        "priorities": tuple(
            Priorities(party=party, statements=draw(_several(conditions(names)))) for party in draw(_chosen(parties))
        ),
        "order_of_states": tuple(
            OrderOfStates(party=party, tiers=draw(_tiers(draw(_states(names))))) for party in draw(_chosen(parties))
        ),
        "walk_away": draw(per_party),
        "breaking_off": draw(per_party),
    }
    covering = st.builds(Guarantee, by=someone, covers=someone, compensates=numbers())
    deterring = st.builds(Guarantee, by=someone, deters=someone, by_amount=numbers())
    entries["guarantees"] = draw(_several(covering | deterring))
    if len(names) > 1:
        joint = st.builds(Together, party=someone, measures=_chosen(names, least=2), worth=_amounts())
        entries["together"] = draw(_several(joint))
    return entries


def _states(names: Sequence[str]) -> st.SearchStrategy[tuple[frozenset[str], ...]]:
    return st.lists(st.frozensets(st.sampled_from(names), max_size=3), max_size=4, unique=True).map(tuple)


def _tiers(items: Sequence[Item]) -> st.SearchStrategy[tuple[tuple[Item, ...], ...]]:
    """Some of the items, each in one tier."""

    @st.composite
    def split(draw: st.DrawFn) -> tuple[tuple[Item, ...], ...]:
        left, tiers = list(draw(_chosen(items, most=6))), []
        while left:
            size = draw(st.integers(1, min(2, len(left))))
            tiers.append(tuple(left[:size]))
            left = left[size:]
        return tuple(tiers)

    return split()


@st.composite
def _events(draw: st.DrawFn, record: Talks, sources: Sequence[str]) -> dict[str, Any]:
    parties, names = [party.id for party in record.parties], [measure.id for measure in record.measures]
    span = st.tuples(st.integers(0, 99), st.integers(100, 999))
    ground = st.builds(Ground, source=st.sampled_from(sources), quote=_perhaps(texts()), span=_perhaps(span))
    grounds = _several(ground) if sources else st.just(())
    sessions = st.builds(
        Session,
        id=st.just(""),
        date=_perhaps(dates()),
        kind=st.sampled_from(SessionKind),
        place=_perhaps(texts()),
        present=_chosen(parties),
        outcome=_perhaps(texts()),
        grounds=grounds,
    )
    statements = st.builds(
        Statement,
        id=st.just(""),
        date=_perhaps(dates()),
        by=st.sampled_from(parties),
        speaker_name=_perhaps(texts()),
        to=_perhaps(st.sampled_from(parties)),
        act=st.sampled_from(Act),
        about=_chosen(names),
        says=_perhaps(conditions(names, first=True)),
        text=_perhaps(texts()),
        attribution=_perhaps(st.sampled_from(Attribution)),
        reported_by=_perhaps(st.sampled_from(parties)),
        grounds=grounds,
        state=_perhaps(st.sampled_from(TalksState)),
        drafted_by=_drafters(),
    )
    positions = draw(_named(_positions(record, grounds)))
    proposals = draw(_named(_proposals(record, grounds), taken=[position.id for position in positions]))
    return {
        "positions": positions,
        "proposals": proposals,
        "answered": draw(_several(_answered(parties, names, [entry.id for entry in (*positions, *proposals)]))),
        "sessions": draw(_named(sessions)),
        "statements": draw(_named(statements)),
    }


@st.composite
def _answered(draw: st.DrawFn, parties: Sequence[str], names: Sequence[str], positions: Sequence[str]) -> Answered:
    stances = st.builds(Stance, party=st.sampled_from(parties), measure=st.sampled_from(names))
    asked: dict[str, st.SearchStrategy[Any]] = {"refuses": stances, "demands": stances, "goal": st.sampled_from(names)}
    if len(names) > 1:
        asked |= dict.fromkeys(("same", "part", "excludes"), _chosen(names, least=2, most=2))
    if positions:
        asked |= dict.fromkeys(("binds", "ordered"), st.sampled_from(positions))
    kind = draw(st.sampled_from(sorted(asked)))
    about: dict[str, Any] = {kind: draw(asked[kind])}
    return Answered(
        **about, answer=draw(st.sampled_from(Answer)), by=draw(_perhaps(texts())), date=draw(_perhaps(dates()))
    )


@st.composite
def _named(
    draw: st.DrawFn, entries: st.SearchStrategy[Any], most: int = 3, taken: Sequence[str] = ()
) -> tuple[Any, ...]:
    """Entries, each with an id of its own."""
    names = draw(st.lists(ids().filter(lambda name: name not in taken), max_size=most, unique=True))
    kept = [(name, draw(entries)) for name in names]
    return tuple(replace(entry, id=name) for name, entry in kept)


@st.composite
def _positions(draw: st.DrawFn, record: Talks, grounds: st.SearchStrategy[Any]) -> Position:
    names = [measure.id for measure in record.measures]
    party = draw(_chosen([party.id for party in record.parties], least=1))
    draft = Position(id="", party=party, says=syntax.Require(syntax.of(names[0])))
    conditioned = conditions(names, first=True).filter(lambda form: _can_be_said(record, draft, form))
    since, until = sorted(draw(st.tuples(dates(), dates())), key=PartialDate.first_day)
    return Position(
        id="",
        party=party,
        says=draw(conditioned),
        firmness=draw(st.sampled_from(Firmness)),
        fallbacks=draw(_perhaps(_several(conditioned))),
        since=draw(_perhaps(st.just(since))),
        until=draw(_perhaps(st.just(until))),
        deadline=draw(_perhaps(dates())),
        confidence=draw(st.sampled_from(Confidence)),
        grounds=draw(grounds),
        note=draw(_perhaps(texts())),
        drafted_by=draw(_drafters()),
    )


@st.composite
def _proposals(draw: st.DrawFn, record: Talks, grounds: st.SearchStrategy[Any]) -> Proposal:
    names, parties = [measure.id for measure in record.measures], [party.id for party in record.parties]
    by = draw(_chosen(parties, least=1))
    draft = Position(id="", party=by, says=syntax.Require(syntax.of(names[0])))
    return Proposal(
        id="",
        by=by,
        says=draw(conditions(names, first=True).filter(lambda form: _can_be_said(record, draft, form))),
        answer=draw(st.sampled_from(ProposalAnswer)),
        answered_by=draw(_chosen(parties)),
        date=draw(_perhaps(dates())),
        grounds=draw(grounds),
        answer_grounds=draw(grounds),
        drafted_by=draw(_drafters()),
    )


def _can_be_said(record: Talks, position: Position, form: Condition) -> bool:
    """Whether every "first" in a form has something to be first of."""
    try:
        record.spelled_out(position, form)
    except ValueError:
        return False
    return True


# -- talks with worths -------------------------------------------------------------------------------------------


def valued_talks(*, most_measures: int = 4, most_positions: int = 3) -> st.SearchStrategy[dict[str, Any]]:
    """Talks with worths as loaded from a file, small enough to look at every roadmap; some are stuck."""
    return st.builds(
        random_valued_talks,
        st.randoms(use_true_random=False),
        measures=st.integers(2, most_measures),
        positions=st.integers(2, most_positions),
    )
