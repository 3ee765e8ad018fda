"""What stands in each draw: which positions bind, as they were read or otherwise, how firmly, and what must happen.

A draw gives each judgement one of its levels. All that any draw may hold is put into one model with one solver, so
that draws differ only in which switches are assumed. Positions that no condition ties together fall into *groups* that
are judged by themselves: of a draw, a group sees only what concerns it, and what it saw before it knows.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from pourparler.analysis.deadlock.goal import refused_by
from pourparler.analysis.explanations.hypotheses import OF_A_PARTY, Hypothesis, Kind, condition
from pourparler.analysis.model.talks_model import Ladder, TalksModel
from pourparler.analysis.packages.table import tied
from pourparler.analysis.solvers import Budget, Sat
from pourparler.analysis.sureness.distinct import distinct_rows
from pourparler.analysis.sureness.judgements import HELD, OTHERWISE, About, Judgement
from pourparler.record.conditions.questions import made_first, ordered
from pourparler.record.conditions.syntax import And, Condition, measures_of
from pourparler.record.ids import slug
from pourparler.record.measures import Fact
from pourparler.record.positions import Firmness, Position
from pourparler.record.talks import Talks

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Mask = NDArray[np.bool_]
    Levels = NDArray[np.int8]
    Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """One thing that somebody may insist on.

    Attributes:
        position: as it would stand on record.
        name: its id in the model; another than the position's where it is a position read otherwise.
        firm: the firmness it has, unless that is drawn.
        when: (judgement, level) pairs that must all be so for it to stand.
        unless: such pairs of which none may be so.
        firmness: number of the judgement from which its firmness is drawn; None = ``firm``.
        supposed: whether nobody said so, and only a hypothesis has it.
    """

    position: Position
    name: str
    firm: Firmness
    when: tuple[tuple[int, int], ...] = ()
    unless: tuple[tuple[int, int], ...] = ()
    firmness: int | None = None
    supposed: bool = False

    @property
    def optional(self) -> bool:
        """Whether it stands only if something is not as the record has it."""
        return self.name != self.position.id or self.supposed


@dataclass(frozen=True, eq=False, slots=True, kw_only=True)
class Rows:
    """Draws as they bear on positions.

    Attributes:
        present: (draws, elements) whether each binds.
        weight: (draws, elements) the price of dropping it; 0 where it does not bind.
        fixed: (draws, elements) whether it binds and may not move.
        supposed: (draws, facts) whether each supposed fact is so.
        goal: (draws, measures) what has to happen by an assumed goal; no columns where the record has one.
    """

    present: "Mask"
    weight: "Numbers"
    fixed: "Mask"
    supposed: "Mask"
    goal: "Mask"


class Standing:
    """A record and all that its draws may hold; call ``close`` afterwards, or use as a context manager.

    Args:
        talks: a record without faults.
        judgements: those that are drawn by levels.
        red_lines: whether red lines may move.
        budget: time for all questions.
    """

    def __init__(self, talks: Talks, judgements: Sequence[Judgement], *, red_lines: bool, budget: Budget) -> None:
        self.talks, self.judgements, self.red_lines, self.budget = talks, judgements, red_lines, budget
        self._place = {(one.about, one.entry): number for number, one in enumerate(judgements)}
        supposed = [(n, one.hypothesis) for n, one in enumerate(judgements) if one.hypothesis is not None]
        self._of_hypothesis = {hypothesis.key: (number, hypothesis) for number, hypothesis in supposed}
        self.elements = tuple(self._elements())
        self.facts = tuple((n, condition(talks, h)) for n, h in supposed if _is_fact(h))
        every = (_timeless(one.position, one.name) for one in self.elements)
        union = replace(talks, positions=tuple(every), proposals=())
        self.model = TalksModel(union, supposed=[says for _, says in self.facts])
        self.solver = Sat(self.model.clauses, budget, top=self.model.encoding.top)
        self.ladders: tuple[Ladder, ...] = tuple(self.model.ladders[one.name] for one in self.elements)
        self.measures = tuple(m.id for m in talks.measures if m.id in self.model.encoding.measures)

    def __enter__(self) -> "Standing":
        return self

    def __exit__(self, *_: object) -> None:
        self.solver.close()

    # -- elements ------------------------------------------------------------------------------------------------

    def _elements(self) -> Iterator[Element]:
        for position in self.talks.standing_positions:
            yield from self._of_position(position)
        for number, hypothesis in self._of_hypothesis.values():
            if hypothesis.kind in OF_A_PARTY:
                made = supposed_position(self.talks, hypothesis)
                yield Element(position=made, name=made.id, firm=made.firmness, when=((number, 0),), supposed=True)

    def _of_position(self, position: Position) -> Iterator[Element]:
        """A position as it was read and, where that is drawn, as it may be meant instead."""
        reading, firmness = (self._place.get((about, position.id)) for about in (About.READING, About.FIRMNESS))
        binds = self._supposed_of(Kind.BINDS, position.id)
        firm = Firmness.STATED if binds is not None else position.firmness
        if firm is Firmness.SOFT and firmness is None:
            return
        held = () if reading is None else ((reading, self._level(reading, HELD)),)
        bound = () if binds is None else ((binds, 0),)
        first = self._supposed_of(Kind.ORDERED, position.id)
        said = Element(
            position=position,
            name=position.id,
            firm=firm,
            when=(*held, *bound),
            unless=() if first is None else ((first, 0),),
            firmness=firmness,
        )
        yield said
        if first is not None:
            yield self._read_as(said, made_first(position.says), "first", (*held, *bound, (first, 0)))
        other = None if reading is None else self.judgements[reading].other
        if reading is not None and other is not None:
            meant = ((reading, self._level(reading, OTHERWISE)), *bound)
            yield self._read_as(said, other, "otherwise", meant)

    def _read_as(self, said: Element, says: Condition, how: str, when: tuple[tuple[int, int], ...]) -> Element:
        fallbacks = None if said.position.fallbacks is None else ()
        position = replace(said.position, says=says, fallbacks=fallbacks)
        return replace(said, position=position, name=f"{position.id} {how}", when=when, unless=())

    def _supposed_of(self, kind: Kind, position: str) -> int | None:
        found = (n for n, one in self._of_hypothesis.values() if one.kind is kind and one.position == position)
        return next(found, None)

    def _level(self, judgement: int, name: str) -> int:
        return [level for level, _ in self.judgements[judgement].levels].index(name)

    # -- draws ---------------------------------------------------------------------------------------------------

    def rows(self, levels: "Levels") -> Rows:
        """What draws mean for positions and goal.

        Args:
            levels: (draws, judgements) number of the level of each judgement.
        """
        import numpy as np

        size = (len(levels), len(self.elements))
        rows = Rows(
            present=np.ones(size, bool),
            weight=np.zeros(size),
            fixed=np.zeros(size, bool),
            supposed=np.zeros((len(levels), len(self.facts)), bool),
            goal=np.zeros((len(levels), 0), bool),
        )
        for column in range(len(self.elements)):
            self._place_element(rows, column, levels)
        for column, (judgement, _) in enumerate(self.facts):
            rows.supposed[:, column] = levels[:, judgement] == 0
        return replace(rows, goal=self._goal(rows.present))

    def with_afresh(self, rows: Rows, levels: "Levels", judgement: int) -> Rows:
        """The same draws with one judgement drawn afresh: only what hangs on it is worked out again."""
        import numpy as np

        made = Rows(
            present=rows.present.copy(),
            weight=rows.weight.copy(),
            fixed=rows.fixed.copy(),
            supposed=rows.supposed.copy(),
            goal=rows.goal,
        )
        for column, one in enumerate(self.elements):
            if judgement == one.firmness or any(judgement == number for number, _ in (*one.when, *one.unless)):
                made.present[:, column] = True
                self._place_element(made, column, levels)
        for column, (number, _) in enumerate(self.facts):
            if number == judgement:
                made.supposed[:, column] = levels[:, judgement] == 0
        changed = np.flatnonzero((made.present != rows.present).any(axis=1))
        if not len(changed) or not rows.goal.shape[1]:
            return made
        goal = rows.goal.copy()
        goal[changed] = self._goal(made.present[changed])
        return replace(made, goal=goal)

    def _place_element(self, rows: Rows, column: int, levels: "Levels") -> None:
        """Fill in where an element stands, what it weighs and whether it may move."""
        import numpy as np

        one, present = self.elements[column], rows.present
        for judgement, level in one.when:
            present[:, column] &= levels[:, judgement] == level
        for judgement, level in one.unless:
            present[:, column] &= levels[:, judgement] != level
        scale = self._firmness(one)
        at = levels[:, one.firmness] if one.firmness is not None else np.zeros(len(levels), np.int8)
        present[:, column] &= np.array([firm is not Firmness.SOFT for firm in scale])[at]
        rows.weight[:, column] = np.where(present[:, column], np.array([firm.weight for firm in scale])[at], 0)
        stiff = np.array([firm is Firmness.RED_LINE and not self.red_lines for firm in scale])[at]
        rows.fixed[:, column] = present[:, column] & stiff

    def _goal(self, present: "Mask") -> "Mask":
        """(draws, measures) the assumed goal of each draw; no columns where the record has one."""
        import numpy as np

        if self.talks.goal is not None:
            return np.zeros((len(present), 0), bool)
        distinct, back = distinct_rows(present.astype(np.int8))
        goal: Mask = self._assumed(distinct)[back]
        return goal

    def _firmness(self, one: Element) -> list[Firmness]:
        if one.firmness is None:
            return [one.firm]
        return [Firmness(level) for level, _ in self.judgements[one.firmness].levels]

    # -- the goal ------------------------------------------------------------------------------------------------

    def _assumed(self, present: "Levels") -> "Mask":
        """As ``deadlock.goal`` assumes it for the positions of each draw."""
        import numpy as np

        named, refused, by_party = self._bearing
        standing = present.astype(float)
        never: Mask = np.greater(standing @ refused, 0)
        parties = np.zeros((len(present), len(self.measures)))
        for asked in by_party:
            parties += standing @ asked > 0
        in_order: Mask = np.greater(parties, 1) & ~never
        otherwise: Mask = np.greater(standing @ named, 0) & ~never
        some: Mask = np.any(in_order, axis=1, keepdims=True)
        goal: Mask = np.where(some, in_order, otherwise)
        return goal

    @cached_property
    def _bearing(self) -> "tuple[Numbers, Numbers, list[Numbers]]":
        """(elements, measures): which each names, which it refuses, and for each party what its conditions order."""
        import numpy as np

        place = {measure: number for number, measure in enumerate(self.measures)}
        named, refused = (np.zeros((len(self.elements), len(place))) for _ in range(2))
        by_party: dict[str, Numbers] = {}
        for row, (one, ladder) in enumerate(zip(self.elements, self.ladders, strict=True)):
            named[row, [place[m] for m in measures_of(one.position.says) if m in place]] = 1
            never = refused_by(self.model, self.solver, ladder.said, ladder.forms[0], self.measures)
            refused[row, [place[m] for m in never]] = 1
            for party in self.talks.binding_holders(one.position):
                asked = by_party.setdefault(party, np.zeros_like(named))
                asked[row, [place[m] for m in ordered(one.position.says) if m in place]] = 1
        return named, refused, list(by_party.values())

    # -- groups --------------------------------------------------------------------------------------------------

    @cached_property
    def first_of(self) -> dict[str, int]:
        """The number of the first element of each position: as it was read."""
        numbered = reversed(list(enumerate(self.elements)))
        return {one.position.id: number for number, one in numbered}

    @cached_property
    def groups(self) -> "tuple[Group, ...]":
        """What no condition ties together, each with its elements."""
        forms: dict[str, tuple[Condition, ...]] = {}
        for one, ladder in zip(self.elements, self.ladders, strict=True):
            forms[one.position.id] = (*forms.get(one.position.id, ()), *ladder.forms)
        asked = [And(forms[one.position.id]) for one in self.elements]
        others = [*(fact.says for fact in self.talks.all_facts), *self.talks.wanted, *(says for _, says in self.facts)]
        made = (self._group(frozenset(measures), asked) for measures in tied(self.measures, [*asked, *others]))
        return tuple(group for group in made if group.elements or group.facts)

    def _group(self, measures: frozenset[str], asked: Sequence[Condition]) -> "Group":
        return Group(
            elements=tuple(n for n, says in enumerate(asked) if measures.issuperset(measures_of(says))),
            facts=tuple(n for n, (_, says) in enumerate(self.facts) if measures.issuperset(measures_of(says))),
            measures=tuple(n for n, measure in enumerate(self.measures) if measure in measures),
        )

    def hard(self, group: "Group", supposed: Sequence[bool], goal: Sequence[bool]) -> list[int]:
        """Literals of what must hold beside the positions of a group.

        Args:
            group: which.
            supposed: whether each of its supposed facts is so.
            goal: whether each of its measures is part of an assumed goal.
        """
        facts = [self.model.supposed[fact] for fact, so in zip(group.facts, supposed, strict=True) if so]
        happens = [self.measures[m] for m, so in zip(group.measures, goal, strict=False) if so]
        assumed = None if self.talks.goal is not None else happens
        return [*self.model.hard(assumed), *facts]

    # -- one draw as a record ------------------------------------------------------------------------------------

    def record(self, present: Sequence[bool], supposed: Sequence[bool], *, state_gone: Sequence[str] = ()) -> Talks:
        """The record of a draw, as far as a verdict looks at it: what does not stand does not bind.

        Args:
            present: whether each element binds.
            supposed: whether each supposed fact is so.
            state_gone: ids of the statements on the talks that were misread.
        """
        standing = (one for one, so in zip(self.elements, present, strict=True) if so)
        facts = (Fact(says=says, why="") for (_, says), so in zip(self.facts, supposed, strict=True) if so)
        return replace(
            self.talks,
            positions=tuple(_timeless(one.position, one.name) for one in standing),
            proposals=(),
            facts=(*self.talks.facts, *facts),
            statements=tuple(one for one in self.talks.statements if one.id not in state_gone),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """What no condition ties to anything else.

    Attributes:
        elements: numbers of its elements.
        facts: numbers of its supposed facts.
        measures: numbers of its measures.
    """

    elements: tuple[int, ...]
    facts: tuple[int, ...]
    measures: tuple[int, ...]


def _is_fact(hypothesis: Hypothesis) -> bool:
    return hypothesis.kind not in OF_A_PARTY and hypothesis.kind not in (Kind.BINDS, Kind.ORDERED)


def _timeless(position: Position, name: str) -> Position:
    """A position that binds whatever the day: that it is in force was settled before."""
    firm = Firmness.STATED if position.firmness is Firmness.SOFT else position.firmness
    return replace(position, id=name, firmness=firm, since=None, until=None)


def supposed_position(talks: Talks, hypothesis: Hypothesis) -> Position:
    """What somebody would insist on if the hypothesis were so."""
    name = slug(f"{hypothesis.party} {hypothesis.kind.value} {hypothesis.measure}")
    while name in talks.position_by_id:
        name = f"{name}-supposed"
    return Position(id=name, party=(hypothesis.party or "",), says=condition(talks, hypothesis))
