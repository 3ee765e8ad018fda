"""Making two measures, or two parties, one: what it would change, before it is done.

The record edit is the one that an answer makes by which two measures are the same step.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from pourparler.desk.checking import faults_between
from pourparler.desk.compare import compare
from pourparler.desk.editing import named
from pourparler.errors import InputError, Problem
from pourparler.record.conditions.syntax import Condition, named_twice
from pourparler.record.edits import Edit, edited
from pourparler.record.ids import did_you_mean
from pourparler.record.positions import Position
from pourparler.record.talks import Talks

MEASURE, PARTY = "measure", "party"
_MOST_LOOKED_AT, _MOST_ALIKE = 60, 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Merging:
    """What it would change to make two one.

    Attributes:
        kind: "measure" or "party".
        stays: words for the one that stays.
        goes: words for the one that is the same.
        edit: the change.
        statements: how many statements would say something else.
        positions: the positions that would, before and after.
        faults: what would be at fault in the record then, in words.
        waiting: the positions and proposals, as they are, in which both stand over against each other: something would
            wait for itself, or nothing would be said.
        others: other conditions of which that is so, as they would be.
        after_talks: the record then, for the words.
    """

    kind: str
    stays: str
    goes: str
    edit: Edit
    statements: int
    positions: tuple[tuple[Position, Position], ...]
    faults: tuple[str, ...]
    waiting: tuple[Position, ...]
    others: tuple[Condition, ...]
    after_talks: Talks

    @property
    def makes_sense(self) -> bool:
        """Whether the record would still say what can be."""
        return not (self.faults or self.waiting or self.others)


def merging(talks: Talks, kind: str, stays: str, goes: str, *, by: str) -> Merging:
    """What it would change.

    Args:
        talks: the record.
        kind: "measure" or "party".
        stays: id of the one that stays.
        goes: id of the one that is the same.
        by: who says so.

    Raises:
        InputError: there are no such two.
    """
    known = {one.id: one.label for one in (talks.measures if kind == MEASURE else talks.parties)}
    problems = [
        Problem(file=f"the {kind}", line=None, what=f'no {kind} has the id "{name}"', remedy=did_you_mean(name, known))
        for name in (stays, goes)
        if name not in known
    ]
    if kind not in (MEASURE, PARTY) or (not problems and stays == goes):
        problems.append(
            Problem(file="the two", line=None, what="these are not two", remedy="Choose two measures or two parties.")
        )
    if problems:
        raise InputError(problems)
    pair = ((stays, goes),)
    edit = Edit(why=by, same=pair) if kind == MEASURE else Edit(why=by, same_parties=pair)
    after = edited(talks, [edit])
    changed = [one for one in compare(talks, after) if one.before is not None and one.after is not None]
    return Merging(
        kind=kind,
        stays=known[stays],
        goes=known[goes],
        edit=edit,
        statements=sum(one.section == "statements" for one in changed),
        positions=tuple((one.before, one.after) for one in changed if one.section == "positions"),
        faults=faults_between(talks, after),
        waiting=tuple(_waiting(talks, after)),
        others=tuple(one for one in dict.fromkeys(_others(after)) if named_twice(one) is not None),
        after_talks=after,
    )


def _waiting(talks: Talks, after: Talks) -> Iterator[Position]:
    then = {position.id: position for position in after.held}
    return (position for position in talks.held if named_twice(then[position.id].says) is not None)


def _others(talks: Talks) -> Iterator[Condition]:
    """What is said elsewhere than in positions and proposals."""
    yield from (fact.says for fact in talks.facts)
    yield from talks.goal or ()
    yield from (form for position in talks.positions for form in position.fallbacks or ())
    yield from (statement.says for statement in talks.statements if statement.says is not None)


def choices(talks: Talks, kind: str) -> tuple[tuple[str, str, int], ...]:
    """What can be chosen: id, words, and how often it is named; what is named most comes first."""
    count = named(talks)
    entries = talks.measures if kind == MEASURE else talks.parties
    return tuple(sorted(((one.id, one.label, count[one.id]) for one in entries), key=lambda one: (-one[2], one[1])))


def alike(talks: Talks, kind: str) -> Iterator[tuple[str, str]]:
    """The words of pairs that may be one, by their letters: that which is named more often first."""
    from pourparler.reading.review.known import Known

    whole = Known((), talks.measures)
    told: set[frozenset[str]] = set()
    labels = {id_: label for id_, label, _ in choices(talks, kind)}
    for id_, label in list(labels.items())[:_MOST_LOOKED_AT]:
        if kind == MEASURE:
            near = next((name for name in whole.near_measures(label) if name != id_), None)
        else:
            near = Known((party for party in talks.parties if party.id != id_), ()).near_party(label)
        if near is not None and frozenset((id_, near)) not in told and len(told) < _MOST_ALIKE:
            told.add(frozenset((id_, near)))
            yield label, labels[near]
