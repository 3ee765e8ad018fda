"""Reports beside a talks file: the file rules; statements and sources are added, differences are listed."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePath

from pourparler.record.conditions.syntax import measures_of
from pourparler.record.dates import PartialDate
from pourparler.record.parties import Party
from pourparler.record.passages import Ground, Source
from pourparler.record.positions import Firmness, Position
from pourparler.record.statements import Act, Attribution, Statement
from pourparler.record.talks import Talks


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A position that stands on one side only.

    Attributes:
        position: the position.
        talks: the record that it stands in, by whose names it is told.
        in_file: True where only the talks file has it, False where only the draft has it.
    """

    position: Position
    talks: Talks
    in_file: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """A talks file with what reports add to it.

    Attributes:
        talks: the talks file's record with more statements and sources, all else as it was.
        sources: for each source of the draft, the source it is in the record.
        unknown: parties of the draft that the talks file does not know, with how often they speak.
    """

    talks: Talks
    sources: Mapping[str, str]
    unknown: tuple[tuple[str, int], ...]


def add(talks: Talks, draft: Talks) -> Addition:
    """Add the statements and sources of a draft to a talks file's record."""
    parties = same_parties(talks, draft)
    sources, added = _same_sources(talks, draft)
    taken = {statement.id for statement in talks.statements}
    statements: list[Statement] = []
    there = _There(talks, draft, sources)
    unknown: Counter[str] = Counter()
    for one in draft.statements:
        if one.by is not None and one.by not in parties:
            unknown[draft.party_by_id[one.by].label if one.by in draft.party_by_id else one.by] += 1
            if one.state is None:
                continue
        statement = one if one.by in parties else _as_the_report_has_it(one)
        translated = _translated(talks, statement, parties, sources)
        if not there.has(translated):
            id_ = _free(translated.id, taken)
            taken.add(id_)
            statements.append(replace(translated, id=id_))
    whole = replace(talks, sources=(*talks.sources, *added), statements=(*talks.statements, *statements))
    day = talks.day
    if talks.as_of is None and day is not None:
        # Without a cut-off the talks stand at the latest date of the file, which what is added must not move.
        whole = replace(whole, as_of=PartialDate.of(day))
    return Addition(talks=whole, sources=sources, unknown=tuple(unknown.items()))


def find(talks: Talks, draft: Talks, sources: Mapping[str, str]) -> tuple[Difference, ...]:
    """Positions that only one of talks file and draft has.

    Of the file's, those that rest on nothing but the reports that were read; of the draft's, those not soft.
    """
    matching = _Matching(talks, draft, same_parties(talks, draft), sources)
    read = {sources[source.id] for source in draft.sources}
    matched: set[str] = set()
    found: list[Difference] = []
    for position in draft.positions:
        same = matching.same(position)
        matched.update(same)
        if not same and position.firmness is not Firmness.SOFT:
            found.append(Difference(position=position, talks=draft, in_file=False))
    for position in talks.positions:
        cited = {ground.source for ground in position.grounds}
        if cited and cited <= read and position.id not in matched:
            found.append(Difference(position=position, talks=talks, in_file=True))
    return tuple(found)


# -- the same party, the same source, the same passage -----------------------------------------------------------


def same_parties(talks: Talks, draft: Talks) -> dict[str, str]:
    """For each party of the draft that the talks file knows by id, name or alias: its id there.

    What only describes, as "the government" does, may be said of several: nobody with a name of his own is known by it.
    """
    known: dict[str, str] = {}
    for party in talks.parties:
        for name in (party.id, party.label, *party.aliases):
            known.setdefault(name.casefold(), party.id)
    found = {}
    for party in draft.parties:
        same = next((known[name.casefold()] for name in _names(party) if name.casefold() in known), None)
        if same:
            found[party.id] = same
    return found


def _names(party: Party) -> Iterator[str]:
    from pourparler.reading.who.called import is_description

    yield from (party.label, party.id)
    named = not is_description(party.label)
    yield from (name for name in party.aliases if not (named and is_description(name)))


def _same_sources(talks: Talks, draft: Talks) -> tuple[dict[str, str], tuple[Source, ...]]:
    """Each source of the draft as a source of the record, and those that are new."""
    taken = {source.id for source in talks.sources}
    names: dict[str, str] = {}
    added: list[Source] = []
    by_name: defaultdict[str, list[Source]] = defaultdict(list)
    for known in talks.sources:
        by_name[PurePath(known.file or "").name].append(known)
    for source in draft.sources:
        beside = [*by_name[PurePath(source.file).name], *by_name[""]] if source.file else talks.sources
        same = next((known.id for known in beside if _is_same_source(known, source)), None)
        if same is None:
            same = _free(source.id, taken)
            taken.add(same)
            added.append(replace(source, id=same))
        names[source.id] = same
    return names, tuple(added)


def is_same_file(one: str, other: str) -> bool:
    """Whether two names may mean one file: they are alike as far as the shorter goes.

    >>> is_same_file("a.txt", "press/a.txt"), is_same_file("press/a.txt", "radio/a.txt")
    (True, False)
    """
    mine, theirs = PurePath(one).parts[::-1], PurePath(other).parts[::-1]
    both = min(len(mine), len(theirs))
    return bool(both) and mine[:both] == theirs[:both]


def _is_same_source(known: Source, read: Source) -> bool:
    if known.file and read.file:
        return is_same_file(known.file, read.file)
    same_title = bool(known.title and read.title) and (known.title or "").casefold() == (read.title or "").casefold()
    same_outlet = (
        bool(known.outlet and read.outlet) and (known.outlet or "").casefold() == (read.outlet or "").casefold()
    )
    return same_title or (same_outlet and known.date is not None and known.date == read.date)


def _free(id_: str, taken: Iterable[str]) -> str:
    """An id that nothing has yet: the wanted one, else with a number behind it."""
    used = set(taken)
    number = 2
    wanted = id_
    while wanted in used:
        wanted, number = f"{id_}-{number}", number + 1
    return wanted


def _as_the_report_has_it(statement: Statement) -> Statement:
    """What a statement of somebody unknown says of the state of the talks, on the word of the report."""
    told = replace(statement, by=None, speaker_name=None, act=Act.ASSESS, about=(), says=None)
    return replace(told, attribution=Attribution.REPORTER)


def _translated(
    talks: Talks, statement: Statement, parties: Mapping[str, str], sources: Mapping[str, str]
) -> Statement:
    """A draft statement in the names of the talks file; measures that it does not know are left out."""
    known = talks.measure_by_id
    says = statement.says if statement.says and all(m in known for m in measures_of(statement.says)) else None
    return replace(
        statement,
        by=None if statement.by is None else parties[statement.by],
        to=parties.get(statement.to or ""),
        reported_by=parties.get(statement.reported_by or ""),
        about=tuple(measure for measure in statement.about if measure in known),
        says=says,
        grounds=tuple(
            replace(ground, source=sources.get(ground.source, ground.source)) for ground in statement.grounds
        ),
    )


class _There:
    """The statements of a talks file by their passages.

    A person may have made a statement say something else, of somebody else, or nothing; where the file has as many
    statements of a passage as were read in it, none of them is new.
    """

    def __init__(self, talks: Talks, draft: Talks, sources: Mapping[str, str]) -> None:
        self._by_source: defaultdict[str, list[Statement]] = defaultdict(list)
        for statement in talks.statements:
            for source in {ground.source for ground in statement.grounds}:
                self._by_source[source].append(statement)
        self._told = Counter(_passages(talks.statements, {}))
        self._read = Counter(_passages(draft.statements, sources))

    def has(self, statement: Statement) -> bool:
        """Whether the file has a statement, as it was read or as a person put it."""
        passages = [*_passages([statement], {})]
        if passages and all(self._told[one] >= self._read[one] for one in passages):
            return True
        beside = (other for ground in statement.grounds for other in self._by_source[ground.source])
        return any(other.by == statement.by and share(other.grounds, statement.grounds) for other in beside)


def _passages(
    statements: Iterable[Statement], sources: Mapping[str, str]
) -> Iterator[tuple[str, tuple[int, int] | None]]:
    for statement in statements:
        spans = (ground for ground in statement.grounds if ground.span is not None)
        yield from ((sources.get(ground.source, ground.source), ground.span) for ground in spans)


def share(first: Iterable[Ground], second: Iterable[Ground]) -> bool:
    """Whether two entries rest on a common passage."""
    theirs = list(second)
    return any(overlap(a, b) for a in first for b in theirs)


def overlap(a: Ground, b: Ground) -> bool:
    """Whether two grounds are the same passage of one source, or have a part in common."""
    if a.source != b.source:
        return False
    if a.span and b.span:
        return a.span[0] < b.span[1] and b.span[0] < a.span[1]
    if not a.quote or not b.quote:
        return False
    return a.quote in b.quote or b.quote in a.quote


class _Matching:
    """What of a draft is what in a talks file; only positions of one party are held against each other."""

    def __init__(self, talks: Talks, draft: Talks, parties: Mapping[str, str], sources: Mapping[str, str]) -> None:
        self.draft, self.parties, self.sources = draft, parties, sources
        self._by_party: defaultdict[str, list[tuple[Position, set[str]]]] = defaultdict(list)
        for position in talks.positions:
            words = _words(talks, position)
            for party in position.party:
                self._by_party[party].append((position, words))

    def same(self, drafted: Position) -> list[str]:
        """The positions of the file that a drafted one is: the same party, and the same passage or the same matter."""
        moved = [replace(ground, source=self.sources.get(ground.source, ground.source)) for ground in drafted.grounds]
        words = _words(self.draft, drafted)
        beside = (pair for party in drafted.party for pair in self._by_party[self.parties.get(party, "")])
        return [mine.id for mine, own in beside if _alike(own, words) or share(mine.grounds, moved)]


def _words(talks: Talks, position: Position) -> set[str]:
    """The longer words of the measures that a position names."""
    labels = (talks.measure_by_id[m].label for m in measures_of(position.says) if m in talks.measure_by_id)
    return set(_stems(" ".join(labels)))


def _stems(text: str) -> Iterator[str]:
    for word in text.casefold().replace("-", " ").split():
        bare = "".join(c for c in word if c.isalnum())
        if len(bare) > 3:
            yield bare[:6]


def _alike(first: set[str], second: set[str]) -> bool:
    """Whether a third of the words are shared."""
    return bool(first and second) and len(first & second) / len(first | second) >= 1 / 3
