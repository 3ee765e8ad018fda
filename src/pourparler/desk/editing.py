"""A reading said otherwise, as somebody typed it: names become parties and measures, or are asked about first.

A name is known, near a known one, or new; nothing new comes into the record before a person was asked about it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, replace

from pourparler.desk.change import taken_no_more
from pourparler.desk.checking import faults_between
from pourparler.desk.deciding import Shelf
from pourparler.desk.near_names import measures_near, parties_near
from pourparler.desk.readings import Reading
from pourparler.desk.typed_fields import TWO, Form, Typed, as_spelled
from pourparler.record.conditions.choices import Chosen, Clause, Group, condition_of
from pourparler.record.conditions.parse import ConditionError
from pourparler.record.conditions.syntax import Condition, Operand, measures_of
from pourparler.record.drafters import by_hand
from pourparler.record.edits import Edit, edited
from pourparler.record.giving_up import given_up, said_on
from pourparler.record.ids import slug
from pourparler.record.measures import Measure
from pourparler.record.parties import Party
from pourparler.record.passages import Ground
from pourparler.record.positions import Firmness, Position
from pourparler.record.statements import Act, Statement, TalksState
from pourparler.record.talks import Talks

NEW = "new"
"""What settles that a name is a new one."""
WRITTEN = "written in the workbench"
_MOST_NEAR = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsettled:
    """A name that nobody knows.

    Attributes:
        kind: "party" or "measure".
        typed: the name.
        near: what may be meant: id, words, and how often it is named.
    """

    kind: str
    typed: str
    near: tuple[tuple[str, str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """What comes of what was typed.

    Attributes:
        edit: the change; None where something is missing.
        talks: the record with it, or with what is new in it, for the words.
        reading: the reading as it is then.
        unsettled: names that must be settled first.
        problems: what else is at fault, each with its remedy.
        others: labels of the parties that a typed sentence names as those who insist, where others are chosen.
    """

    edit: Edit | None
    talks: Talks
    reading: Reading
    unsettled: tuple[Unsettled, ...] = ()
    problems: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


def drawn(shelf: Shelf, reading: Reading, typed: Typed, *, by: str, which: int = 0) -> Drawn:
    """What comes of what was typed about a reading.

    Args:
        shelf: the record.
        reading: the reading.
        typed: what was typed.
        by: who.
        which: of several positions, the one that it is about.
    """
    return _Drawing(shelf, reading, typed, by, which).drawn()


class _Drawing:
    """One look at what was typed."""

    def __init__(self, shelf: Shelf, reading: Reading, typed: Typed, by: str, which: int) -> None:
        from pourparler.reading.review.known import Known

        self.shelf, self.reading, self.typed, self.by, self.which = shelf, reading, typed, by, which
        self.known = Known(shelf.kept.parties, shelf.kept.measures)
        self.counts = named(shelf.shown)
        self.parties: list[Party] = []
        self.measures: list[Measure] = []
        self.unsettled: dict[tuple[str, str], Unsettled] = {}
        self.problems: list[str] = []

    def drawn(self) -> Drawn:
        holders = tuple(dict.fromkeys(self._party(name) for name in self.typed.parties if name.strip()))
        to = self._party(self.typed.to) if self.typed.to.strip() else None
        condition = self._condition(holders)
        if not holders and not self.typed.state:
            self.problems.append("Somebody must have said it. Name a party.")
        talks = replace(
            self.shelf.kept,
            parties=(*self.shelf.kept.parties, *self.parties),
            measures=(*self.shelf.kept.measures, *self.measures),
        )
        reading = self._reading(talks, holders, to, condition)
        edit = None
        if not self.unsettled and not self.problems:
            edit = self._edit(reading)
            self.problems += faults_between(self.shelf.kept, edited(self.shelf.kept, [edit]))
        unsettled = tuple(self.unsettled.values())
        return Drawn(
            edit=None if self.problems else edit,
            talks=talks,
            reading=reading,
            unsettled=unsettled,
            problems=tuple(self.problems),
            others=self._others(holders),
        )

    def _others(self, holders: tuple[str, ...]) -> tuple[str, ...]:
        """Those whom a typed sentence names as the ones who insist, where they are not those who are chosen."""
        from pourparler.reading.typed.understanding import understood

        if self.typed.form is not Form.WRITTEN or not holders:
            return ()
        named = understood(self.typed.written, self.known.record()).holders
        return tuple(self.known.parties[id_].label for id_ in named) if set(named) - set(holders) else ()

    # -- names -------------------------------------------------------------------------------------------------------

    def _party(self, typed: str) -> str:
        found = self.known.party(typed) or self.typed.settled.get(f"party {typed}")
        if found and found != NEW:
            return found
        if found == NEW:
            party = self.known.new_party(typed)
            self.parties.append(party)
            return party.id
        near = [party.id for party in parties_near(self.shelf.kept, typed)]
        near += filter(None, [self.known.near_party(typed)])
        told = tuple((name, self.known.parties[name].label, self.counts[name]) for name in dict.fromkeys(near))
        self.unsettled["party", typed] = Unsettled(kind="party", typed=typed, near=told)
        return slug(typed)

    def _measure(self, typed: str, holders: tuple[str, ...]) -> str:
        found = self.known.measure(typed) or self.typed.settled.get(f"measure {typed}")
        if found and found != NEW:
            return found
        if found == NEW:
            doer = self.typed.doers.get(typed, "").strip()
            deed = self.known.deed(typed.replace("-", " "))
            by = (self._party(doer),) if doer else deed.by or holders
            measure = self.known.new_measure(deed.what, by)
            self.measures.append(measure)
            return measure.id
        near = [measure.id for measure in measures_near(self.shelf.kept, typed)]
        near += (name for name in self.known.near_measures(typed) if name in self.shelf.kept.measure_by_id)
        told = tuple(
            (name, self.known.measures[name].label, self.counts[name]) for name in [*dict.fromkeys(near)][:_MOST_NEAR]
        )
        self.unsettled["measure", typed] = Unsettled(kind="measure", typed=typed, near=told)
        return self.known.new_measure(typed.replace("-", " "), holders).id

    # -- the condition -----------------------------------------------------------------------------------------------

    def _condition(self, holders: tuple[str, ...]) -> Condition | None:
        form = self.typed.form
        try:
            if form is Form.NOTHING:
                return None
            if form is Form.WRITTEN:
                return self.known.condition(self.typed.written, lambda name: self._measure(name, holders))
            given = [(self.typed.first, self.typed.any_first), (self.typed.second, self.typed.any_second)]
            operands = [self._operand(names, holders, any_of=any_of) for names, any_of in given[: 1 + (form in TWO)]]
            clause = Clause(word=form.value, operands=as_spelled(form, tuple(operands)))
            return condition_of(Chosen(says=Group(clauses=(clause,))))
        except ConditionError as error:
            self.problems.append(f"{str(error).rstrip('.')}.")
            return None

    def _operand(self, names: Iterable[str], holders: tuple[str, ...], *, any_of: bool) -> Operand:
        measures = tuple(dict.fromkeys(self._measure(name, holders) for name in names if name.strip()))
        if not measures:
            raise ConditionError("a measure is missing: choose one, or say that nothing is demanded")
        return Operand(measures, any_of=any_of and len(measures) > 1)

    # -- what it is then ---------------------------------------------------------------------------------------------

    def _reading(self, talks: Talks, holders: tuple[str, ...], to: str | None, condition: Condition | None) -> Reading:
        reading = self.reading
        positions = self._positions(talks, holders, condition)
        statements = tuple(
            self._statement(one, holders, to, condition, positions) if place == 0 else one
            for place, one in enumerate(reading.statements)
        )
        proposal, session = reading.proposal, reading.session
        if proposal is not None:
            says = condition if condition is not None else proposal.says
            proposal = by_hand(replace(proposal, by=holders, says=says))
            positions = reading.positions
        if session is not None:
            session = replace(session, present=holders)
            statements = reading.statements
        return replace(reading, statements=statements, positions=positions, proposal=proposal, session=session)

    def _statement(
        self,
        statement: Statement,
        holders: tuple[str, ...],
        to: str | None,
        condition: Condition | None,
        positions: tuple[Position, ...],
    ) -> Statement:
        before = {name for one in self.reading.conditions for name in measures_of(one)}
        after = [name for one in (condition, *(p.says for p in positions)) if one for name in measures_of(one)]
        about = tuple(dict.fromkeys([*(name for name in statement.about if name not in before), *after]))
        by = statement.by if statement.by in holders else next(iter(holders), None)
        state = TalksState(self.typed.state) if self.typed.state else None
        act = Act(self.typed.act) if self.typed.act else statement.act
        name = statement.speaker_name if by == statement.by else None
        says = condition if self.which == 0 else statement.says
        changed = replace(statement, by=by, to=to, act=act, about=about, says=says, state=state, speaker_name=name)
        return by_hand(changed)

    def _positions(self, talks: Talks, holders: tuple[str, ...], condition: Condition | None) -> tuple[Position, ...]:
        held = list(self.reading.positions)
        withdrawn = self.typed.act == Act.WITHDRAW
        if condition is None or not self.typed.firmness or not holders or withdrawn:
            return tuple(one for place, one in enumerate(held) if place != self.which)
        firmness = Firmness(self.typed.firmness)
        if self.which < len(held):
            old = held[self.which]
            says = ((old.id, condition),) if condition != old.says else ()
            changed = edited(talks, [Edit(why=self.by, says=says, firmness=((old.id, firmness),))])
            held[self.which] = by_hand(replace(changed.position_by_id[old.id], party=holders))
        else:
            held.append(self._position(talks, holders, condition, firmness))
        return tuple(held)

    def _position(self, talks: Talks, holders: tuple[str, ...], condition: Condition, firmness: Firmness) -> Position:
        grounds: tuple[Ground, ...] = self.reading.grounds
        source = self.shelf.shown.source_by_id.get(self.reading.source)
        return Position(
            id=taken_no_more(slug(f"{holders[0]} {condition}", longest=44), talks),
            party=holders,
            says=condition,
            firmness=firmness,
            since=source.date if source is not None else None,
            grounds=grounds,
            note=WRITTEN,
        )

    def _edit(self, after: Reading) -> Edit:
        before = self.reading
        kept = {one.id for one in after.positions}
        told = [
            one
            for one, old in zip(after.statements, before.statements, strict=True)
            if one != old or self.shelf.has(old)
        ]
        edit = Edit(
            why=self.by,
            out=tuple(one.id for one in before.positions if one.id not in kept),
            positions=(*map(by_hand, after.positions), *self._given_up(after, kept)),
            proposals=(after.proposal,) if after.proposal is not None else (),
            sessions=(after.session,) if after.session is not None else (),
            confirmed=tuple(kept),
            parties=tuple(self.parties),
            measures=tuple(self.measures),
        )
        return self.shelf.added(told, edit)

    def _given_up(self, after: Reading, kept: Set[str]) -> Iterator[Position]:
        """What is over by what is said, of positions that other passages told."""
        others = [one for one in self.shelf.kept.positions if one.id not in kept]
        for said in after.statements[:1]:
            yield from given_up(others, said, said_on(said, self.shelf.shown.source_by_id))


def named(talks: Talks) -> Counter[str]:
    """How often each party and each measure is named by statements and positions, under their ids."""
    count: Counter[str] = Counter()
    for statement in talks.statements:
        count.update({name for name in (statement.by, statement.to, *statement.about) if name})
    for position in talks.held:
        count.update({*position.party, *measures_of(position.says)})
    return count
