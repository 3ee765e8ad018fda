"""What the rules for hypotheses ask of a record, each looked up once."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import combinations

from pourparler.record.conditions.atoms import Happens, conjuncts, in_atoms
from pourparler.record.conditions.questions import asked_for, measures_at
from pourparler.record.conditions.syntax import Place, measures_of
from pourparler.record.facing import facing, firsts_facing
from pourparler.record.likeness.gist import Gist, gist
from pourparler.record.likeness.near import ask_for_others
from pourparler.record.measures import Measure
from pourparler.record.positions import Position
from pourparler.record.talks import Talks

Pair = frozenset[str]


class Situation:
    """One record as the rules see it; positions are those in force of binding parties, soft ones included.

    Args:
        talks: the record.
    """

    def __init__(self, talks: Talks) -> None:
        self.talks = talks
        self.positions = talks.standing_positions

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """Those that could matter: some position, fact or item of the goal names them."""
        named = {m for position in self.positions for m in measures_of(position.says)}
        named |= {m for fact in self.talks.all_facts for m in measures_of(fact.says)}
        named |= {m for item in self.talks.wanted for m in measures_of(item)}
        return tuple(measure for measure in self.talks.measures if measure.id in named)

    @cached_property
    def gists(self) -> dict[str, Gist]:
        """What the words for each measure come down to; of one without words, those of its id."""
        names = frozenset(self._words_of_names())
        return {m.id: gist(m.what or m.id.replace("-", " "), names) for m in self.talks.measures}

    def _words_of_names(self) -> Iterator[str]:
        for party in self.talks.parties:
            for name in (party.label, *party.aliases):
                yield from (word.strip("'’.,()").lower() for word in name.replace("-", " ").split())

    @cached_property
    def named_together(self) -> frozenset[Pair]:
        """Pairs of measures that one position, one fact or ``excludes`` names both: nobody takes them for one.

        What is "first" is named together with all else that whoever says so does.
        """
        said = (pair for position in self.talks.held for pair in _pairs(measures_of(position.says)))
        firsts = (pair for position in self.talks.held for pair in self._with_first(position))
        return frozenset((*said, *firsts)) | self.tied_by_facts

    def _with_first(self, position: Position) -> Iterator[Pair]:
        own = {measure for party in position.party for measure in self.talks.measures_by(party)}
        for measure in measures_at(position.says, Place.FIRST):
            yield from (frozenset((measure, other)) for other in own - {measure})

    @cached_property
    def tied_by_facts(self) -> frozenset[Pair]:
        """Pairs of measures that one fact names both, what promises and excludes among them."""
        return frozenset(pair for fact in self.talks.all_facts for pair in _pairs(measures_of(fact.says)))

    def holders(self, position: Position) -> tuple[str, ...]:
        """The binding parties that hold a position."""
        return self.talks.binding_holders(position)

    @cached_property
    def asking(self) -> dict[str, frozenset[str]]:
        """Who asks for each measure that somebody asks for."""
        return self._gathered((position, asked_for(position.says)) for position in self.positions)

    @cached_property
    def naming(self) -> dict[str, frozenset[str]]:
        """Who names each measure in a position."""
        return self._gathered((position, measures_of(position.says)) for position in self.positions)

    @cached_property
    def refusing(self) -> dict[str, frozenset[str]]:
        """Who rules each measure out in a position."""
        return self._gathered((position, self._ruled_out(position)) for position in self.positions)

    def _ruled_out(self, position: Position) -> Iterator[str]:
        """The measures that shall not happen, each by itself and whatever else happens."""
        parts = conjuncts(in_atoms(self.talks.spelled_out(position, position.says)))
        yield from (part.measure for part in parts if isinstance(part, Happens) and not part.so)

    @cached_property
    def holding(self) -> frozenset[str]:
        """Binding parties that have a position."""
        return frozenset(party for position in self.positions for party in self.holders(position))

    @cached_property
    def crossed(self) -> frozenset[Pair]:
        """Pairs of measures that a circle of "you first" would need to be one.

        One party waits for the first of them before it does something; another, which waits for that or for what may be
        that, holds the second back; and of what may be one, somebody does both.
        """
        circles = (sides for sides in facing(self.positions) if all(self._may_be_one(*side) for side in sides))
        return frozenset(frozenset(side) for sides in circles for side in sides if len({*side}) == 2)

    @cached_property
    def led(self) -> frozenset[Pair]:
        """Pairs that a circle would need to be one of what a party wants first and what another holds back.

        The other holds it back until the one has done something, which comes after what the one wants first.
        """
        sides = firsts_facing(self.positions, self.talks.measures_by)
        return frozenset(frozenset(side) for side in sides if self._may_be_one(*side) and not self._differ(*side))

    def _differ(self, one: str, other: str) -> bool:
        """Whether two measures are one already, or by their words ask for different things, or for different sums."""
        told, again = self.gists[one], self.gists[other]
        return one == other or ask_for_others(told, again) or told.figures != again.figures

    def _may_be_one(self, one: str, other: str) -> bool:
        """Whether somebody does both, or whoever does the one insists on nothing, and may be the wrong one."""
        by, others = (frozenset(self.talks.measure_by_id[name].by) for name in (one, other))
        return one == other or bool(by & others) or any(who.isdisjoint(self.holding) for who in (by, others) if who)

    def _gathered(self, told: Iterable[tuple[Position, Iterable[str]]]) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for position, measures in told:
            for measure in measures:
                found.setdefault(measure, set()).update(self.holders(position))
        return {measure: frozenset(parties) for measure, parties in found.items()}

    def by(self, party: str, told: dict[str, frozenset[str]]) -> frozenset[str]:
        """The measures of which a party is told."""
        return frozenset(measure for measure, parties in told.items() if party in parties)


def _pairs(measures: Iterable[str]) -> Iterator[Pair]:
    yield from map(frozenset, combinations(measures, 2))
