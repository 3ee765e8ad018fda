"""Which phrases mean the same measure: proposed, never forced, and never across two moments unless worded alike."""

import itertools
from collections.abc import Container, Iterable
from dataclasses import dataclass, field, replace

from pourparler.reading.grouping.actions import Action
from pourparler.reading.grouping.lexicon import stem, verb_class
from pourparler.record.conditions.syntax import RESERVED
from pourparler.record.ids import slug
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

ALIKE = 0.5
"""Share of keywords that two phrases must have in common to be taken for one measure."""


@dataclass(slots=True)
class _Group:
    measure: Measure
    verb: str | None
    stems: frozenset[str]
    moment: str
    phrases: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Measures:
    """The measures of a draft as they are gathered.

    Attributes:
        groups: each measure with the phrases that mean it.
        promised: (promise, act) for what a promise covers beside the first act.
    """

    groups: list[_Group] = field(default_factory=list)
    promised: list[tuple[str, str]] = field(default_factory=list)

    def of(self, action: Action, by: tuple[str, ...], moment: str) -> str:
        """The id of the measure that an action means; a new one where none is known.

        Args:
            action: what is done.
            by: ids of those who would do it.
            moment: key of the moment that its report speaks of.
        """
        promised = [self.of(one, by, moment) for one in action.promised]
        group = self._like(action, by, moment)
        if group is None:
            group = self._new(action, by, moment)
            if promised and promised[0] != group.measure.id:
                group.measure = replace(group.measure, kind=Kind.PROMISE, promises=promised[0])
                self.promised += [(group.measure.id, act) for act in dict.fromkeys(promised[1:]) if act != promised[0]]
        group.phrases.append(action.phrase)
        return group.measure.id

    def __getitem__(self, id: str) -> Measure:  # noqa: A002
        """The measure of an id."""
        return next(group.measure for group in self.groups if group.measure.id == id)

    def all(self) -> tuple[Measure, ...]:
        """Every measure, in the order of first mention."""
        return tuple(group.measure for group in self.groups)

    def done_by(self, id: str, by: Iterable[str]) -> None:  # noqa: A002
        """Name more doers of a measure."""
        for group in self.groups:
            if group.measure.id == id:
                group.measure = replace(group.measure, by=tuple(dict.fromkeys((*group.measure.by, *by))))

    def merged(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Measures that differently worded phrases were taken for."""
        several = ((group.measure.id, tuple(dict.fromkeys(group.phrases))) for group in self.groups)
        return tuple((id_, phrases) for id_, phrases in several if len({p.lower() for p in phrases}) > 1)

    def _like(self, action: Action, by: tuple[str, ...], moment: str) -> _Group | None:
        verb, stems = verb_class(action.verb), frozenset(map(stem, action.words))
        best: tuple[float, _Group] | None = None
        for group in self.groups:
            same_verb = verb == group.verb or None in (verb, group.verb)
            if not same_verb or not stems or bool(action.promised) != (group.measure.kind is Kind.PROMISE):
                continue
            share = len(stems & group.stems) / len(stems | group.stems)
            same_words = stems == group.stems and verb == group.verb
            # "The scheme" is the pension scheme of which there was talk.
            meant = action.thing.startswith("the ") and stems < group.stems and verb == group.verb is not None
            enough = same_words if group.moment != moment else share >= ALIKE or meant
            if enough and (set(by) & set(group.measure.by) or same_words) and (best is None or share > best[0]):
                best = (share, group)
        return best[1] if best else None

    def _new(self, action: Action, by: tuple[str, ...], moment: str) -> _Group:
        taken = {group.measure.id for group in self.groups}
        name = short_id(str(action) or action.phrase)
        name = f"{name}-step" if name in RESERVED else name
        free = free_id(name, taken)
        measure = Measure(id=free, what=action.what or action.phrase, by=by)
        group = _Group(measure, verb_class(action.verb), frozenset(map(stem, action.words)), moment)
        self.groups.append(group)
        return group
