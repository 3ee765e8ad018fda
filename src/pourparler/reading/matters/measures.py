"""Which phrases mean the same measure: proposed, never forced, and never across two moments unless worded alike."""

import itertools
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from pourparler.reading.matters.actions import Action
from pourparler.reading.matters.index import ALIKE, Index
from pourparler.reading.matters.near import Gist, covers, gist, in_families, nearness, share
from pourparler.record.conditions.syntax import RESERVED
from pourparler.record.ids import slug
from pourparler.record.likeness import gist as likeness
from pourparler.record.likeness.near import Near, nearest_step
from pourparler.record.measures import Kind, Measure


def free_id(name: str, taken: Container[str]) -> str:
    """A name that nobody has yet: the name itself, else with a number.

    >>> free_id("truce", {"truce", "truce-2"})
    'truce-3'
    """
    numbered = (f"{name}-{number}" for number in itertools.count(2))
    return name if name not in taken else next(one for one in numbered if one not in taken)


def short_id(words: str, most: int = 4) -> str:
    """An id of a few words; numbers are left out where enough else is left.

    >>> short_id("stop enrichment uranium 20"), short_id("scrap 1960 treaties guarantee")
    ('stop-enrichment-uranium', 'scrap-treaties-guarantee')
    """
    plain = [word for word in words.split() if word != "care" or "take" not in words]
    plain = [word for word in plain if word != "take" or len(words.split()) <= most]
    telling = [word for word in plain if not word[0].isdigit()]
    kept = (telling if len(telling) > 1 else plain)[:most]
    while len(kept) > 2 and kept[-1] in _LEANING:
        kept.pop()
    return slug(" ".join(kept), longest=44)


_LEANING = frozenset(
    "working joint new foreign prime high two three four five six seven eight nine ten million per".split()
)
"""Words that lean on the next one: no id ends in them."""


class Term(NamedTuple):
    """A measure as a user knows it: its id, what is done, phrases that mean it; and its doers, where they are known."""

    id: str
    what: str
    phrases: tuple[str, ...]
    by: tuple[str, ...] = ()


@dataclass(slots=True)
class _Group:
    measure: Measure
    gist: Gist
    moment: str
    sure: bool
    phrases: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Measures:
    """The measures of a draft as they are gathered.

    Attributes:
        groups: each measure with the phrases that mean it.
        promised: (promise, act) for what a promise covers beside the first act.
        terms: measures that the user has named already; they go before any likeness.
        by_id: each measure with its phrases, again.
        index: places of the measures by the stems of their first phrase.
        worded: measures by the plain words for what is done.
        paired: measures by the side of a known pair of steps that they tell.
    """

    groups: list[_Group] = field(default_factory=list)
    promised: list[tuple[str, str]] = field(default_factory=list)
    terms: tuple[Term, ...] = ()
    by_id: dict[str, _Group] = field(default_factory=dict)
    index: Index = field(default_factory=Index)
    worded: dict[str, list[_Group]] = field(default_factory=dict)
    paired: dict[tuple[int, bool], list[_Group]] = field(default_factory=dict)

    def of(self, action: Action, by: tuple[str, ...], moment: str, *, sure: bool = True) -> str:
        """The id of the measure that an action means; a new one where none is known.

        Args:
            action: what is done.
            by: ids of those who would do it.
            moment: key of the moment that its report speaks of.
            sure: whether the report says who; False where the other side was assumed.
        """
        promised = [self.of(one, by, moment, sure=sure) for one in action.promised]
        group = self._like(action, by, moment, sure=sure)
        if group is None:
            group = self._new(action, by, moment, sure=sure)
            if promised and promised[0] != group.measure.id:
                group.measure = replace(group.measure, kind=Kind.PROMISE, promises=promised[0])
                self.promised += [(group.measure.id, act) for act in dict.fromkeys(promised[1:]) if act != promised[0]]
        elif sure and not group.sure:
            group.measure, group.sure = replace(group.measure, by=by), True
        group.phrases.append(action.phrase)
        return group.measure.id

    def __getitem__(self, id: str) -> Measure:  # noqa: A002
        """The measure of an id."""
        return self.by_id[id].measure

    def all(self) -> tuple[Measure, ...]:
        """Every measure, in the order of first mention."""
        return tuple(group.measure for group in self.groups)

    def done_by(self, id: str, by: Iterable[str]) -> None:  # noqa: A002
        """Name more doers of a measure."""
        group = self.by_id[id]
        group.measure = replace(group.measure, by=tuple(dict.fromkeys((*group.measure.by, *by))))

    def merged(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Measures that differently worded phrases were taken for."""
        several = ((group.measure.id, tuple(dict.fromkeys(group.phrases))) for group in self.groups)
        return tuple((id_, phrases) for id_, phrases in several if len({p.lower() for p in phrases}) > 1)

    def known(self, action: Action, by: tuple[str, ...], moment: str) -> str | None:
        """The id of the measure that an action means, where there is one already."""
        group = self._like(action, by, moment)
        return group.measure.id if group else None

    def means(self, action: Action, id: str) -> bool:  # noqa: A002
        """Whether an action may mean a measure, whoever would do it."""
        told, group = gist(action), self.by_id.get(id)
        if group is None:
            return False
        alike = told.agrees(group.gist) and share(told.stems, group.gist.stems) >= ALIKE
        return alike or self._named(action, group.measure.by) == id

    def gists(self) -> Iterator[tuple[Measure, Gist]]:
        """Every measure with what its first phrase comes down to."""
        yield from ((group.measure, group.gist) for group in self.groups)

    def maybe_same(self) -> Iterator[tuple[str, str]]:
        """Pairs that were not merged and may yet be one measure, for a person to decide."""
        families = Index()
        for place, group in enumerate(self.groups):
            families.add(place, in_families(group.gist.stems))
        for place, left in enumerate(self.groups):
            for other in families.like(in_families(left.gist.stems)):
                if other > place and self._may_be_same(left, right := self.groups[other]):
                    yield left.measure.id, right.measure.id

    def _may_be_same(self, left: _Group, right: _Group) -> bool:
        kinds_differ = left.measure.kind is not right.measure.kind
        if kinds_differ or not set(left.measure.by) & set(right.measure.by) or self._are_terms(left, right):
            return False
        return nearness(left.gist, right.gist) >= ALIKE

    def _are_terms(self, *groups: _Group) -> bool:
        named = {term.id for term in self.terms}
        return all(group.measure.id in named for group in groups)

    def _named(self, action: Action, by: tuple[str, ...]) -> str | None:
        """The id that the user's vocabulary gives to an action; a promise is not what it promises.

        Where a measure is known with its doers, it is theirs alone; and an action that is plainly it in other words is
        it, unless it may as well be another.
        """
        if action.is_promise or not self.terms:
            return None
        may_be = [term for term in self.terms if not term.by or set(term.by) & set(by)]
        told = [(len(one), t.id) for t in may_be for one in (t.what, *t.phrases) if covers(one, action)]
        if told:
            return max(told, key=lambda one: one[0])[1]
        words = action.what or action.phrase
        plainly = [t.id for t in may_be if t.by and nearest_step(words, (t.what, *t.phrases)) is Near.PLAIN]
        return plainly[0] if len(plainly) == 1 else None

    def _like(self, action: Action, by: tuple[str, ...], moment: str, *, sure: bool = False) -> _Group | None:
        named = self._named(action, by)
        if named is not None:
            return self.by_id.get(named)
        told = gist(action)
        best: tuple[float, _Group] | None = None
        for place in self.index.like(told.stems):
            group = self.groups[place]
            known = group.gist
            other_kind = bool(action.promised) != (group.measure.kind is Kind.PROMISE)
            if not told.agrees(known) or not told.stems or other_kind or _differ_in_figures(told, known):
                continue
            common = share(told.stems, known.stems)
            same_words = told == known
            # "The scheme" is the pension scheme of which there was talk.
            meant = action.thing.startswith("the ") and told.stems < known.stems and told.verb == known.verb is not None
            loosely = group.moment == moment and not action.in_own_words
            enough = same_words if not loosely else common >= ALIKE or meant
            by_some = bool(set(by) & set(group.measure.by))
            # What two parties do, each for itself, is not one thing; where the doer was assumed, it may be.
            by_same = by_some or (same_words and not (sure and group.sure))
            if enough and by_same and (best is None or common > best[0]):
                best = (common, group)
        return best[1] if best else self._worded_alike(action, by) or self._other_side(action, by)

    def _worded_alike(self, action: Action, by: tuple[str, ...]) -> _Group | None:
        """The same doer's measure that is put in the same plain words: "go back to work", "return to work"."""
        alike = self.worded.get(action.what, ()) if action.what and not action.is_promise else ()
        return next((group for group in alike if set(by) & set(group.measure.by)), None)

    def _other_side(self, action: Action, by: tuple[str, ...]) -> _Group | None:
        """The same doer's measure in other words for one step, or its other side: "resume work", "end the strike"."""
        if action.is_promise:
            return None
        told, words = sorted(likeness.sides(likeness.gist(action.what or action.phrase))), gist(action).stems
        other = [group for pair, side in told for group in self.paired.get((pair, not side), ())]
        other += [
            group
            for pair, side in told
            for group in self.paired.get((pair, side), ())
            if words & group.gist.stems and (words <= group.gist.stems or group.gist.stems <= words)
        ]
        return next((group for group in other if set(by) & set(group.measure.by)), None)

    def _new(self, action: Action, by: tuple[str, ...], moment: str, *, sure: bool) -> _Group:
        named = self._named(action, by)
        measure = self._as_named(named, action, by) if named else self._as_told(action, by)
        group = _Group(measure, gist(action), moment, sure)
        self.index.add(len(self.groups), group.gist.stems)
        self.groups.append(group)
        self.worded.setdefault(measure.label, []).append(group)
        for side in () if action.is_promise else likeness.sides(likeness.gist(measure.label)):
            self.paired.setdefault(side, []).append(group)
        self.by_id.setdefault(measure.id, group)
        return group

    def _as_named(self, id: str, action: Action, by: tuple[str, ...]) -> Measure:  # noqa: A002
        what = next(term.what for term in self.terms if term.id == id)
        return Measure(id=id, what=what or action.what or action.phrase, by=by)

    def _as_told(self, action: Action, by: tuple[str, ...]) -> Measure:
        named = {term.id for term in self.terms}
        taken: Container[str] = self.by_id.keys() | named if named else self.by_id
        name = short_id(str(action) or action.phrase)
        name = f"{name}-step" if name in RESERVED else name
        return Measure(id=free_id(name, taken), what=action.what or action.phrase, by=by)


def _differ_in_figures(one: Gist, other: Gist) -> bool:
    """As a rise of 5 and a rise of 8: what both give a figure for is not one thing where the figures differ."""
    here, there = ({stem for stem in told.stems if stem[0].isdigit()} for told in (one, other))
    return bool(here and there) and here.isdisjoint(there)
