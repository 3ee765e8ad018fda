"""The fields of a reading that somebody edits: what stands in them before, and the forms that can be chosen."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from pourparler.desk.readings import Reading
from pourparler.record.conditions.choices import FORMS, chosen, places_of
from pourparler.record.conditions.syntax import Condition, Operand
from pourparler.record.talks import Talks


class Form(StrEnum):
    """The forms that can be chosen; what is none of them is written in the language of conditions."""

    NOTHING = "nothing"
    REQUIRE = "require"
    NEVER = "never"
    BEFORE = "before"
    NO_LATER_THAN = "no later than"
    IN_RETURN_FOR = "in return for"
    WITH = "with"
    FIRST = "first"
    WRITTEN = "written"


_CHOSEN = frozenset(form for form in Form if form.value in FORMS)
TWO = frozenset(form for form in _CHOSEN if len(places_of(form.value)) == 2)
"""The forms that hold measures in two places."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What somebody typed and chose.

    Attributes:
        parties: who says or holds it, by name.
        to: to whom it is said, by name; empty = to nobody.
        act: what is done.
        state: what is said of the talks as a whole; empty = nothing.
        form: which form the condition has.
        first: the measures in its first place, in words or by id.
        any_first: whether one of them is enough.
        second: those in its second place.
        any_second: likewise.
        written: the condition in the language, where the form is that.
        firmness: how firmly it is insisted on; empty = it is said, and nobody insists on it.
        settled: for names that nobody knew, the id that is meant, or ``NEW``.
        doers: for new measures, by name, who would do them.
    """

    parties: tuple[str, ...] = ()
    to: str = ""
    act: str = ""
    state: str = ""
    form: Form = Form.NOTHING
    first: tuple[str, ...] = ()
    any_first: bool = False
    second: tuple[str, ...] = ()
    any_second: bool = False
    written: str = ""
    firmness: str = ""
    settled: Mapping[str, str] = field(default_factory=dict)
    doers: Mapping[str, str] = field(default_factory=dict)


def typed_of(talks: Talks, reading: Reading, which: int = 0) -> Typed:
    """What stands in the fields before anybody typed.

    Args:
        talks: the record.
        reading: the reading.
        which: of several positions, the one that the fields are about.
    """
    position = reading.positions[which] if which < len(reading.positions) else None
    conditions = reading.conditions
    condition = position.says if position is not None else next(iter(conditions), None)
    statement = reading.statement
    holders = position.party if position is not None else reading.parties
    filled = Typed(
        parties=tuple(_label(talks, party) for party in holders),
        to=_label(talks, statement.to) if statement is not None and statement.to else "",
        act=statement.act.value if statement is not None else "",
        state=statement.state.value if statement is not None and statement.state is not None else "",
        firmness=position.firmness.value if position is not None else "",
    )
    return filled if condition is None else _with_condition(talks, filled, condition)


def _label(talks: Talks, party: str) -> str:
    return talks.party_by_id[party].label if party in talks.party_by_id else party


def _with_condition(talks: Talks, typed: Typed, condition: Condition) -> Typed:
    form, places = _picked(condition)
    first, second = (*places, Operand(()), Operand(()))[:2]
    return replace(
        typed,
        form=form,
        written=str(condition),
        first=_words(talks, first),
        any_first=first.any_of,
        second=_words(talks, second),
        any_second=second.any_of,
    )


def _picked(condition: Condition) -> tuple[Form, tuple[Operand, ...]]:
    """The form that can be chosen, with its operands as it is spelled; what is none of them is written."""
    picked = chosen(condition)
    if picked is None or len(picked.clauses) != 1 or picked.clauses[0].denied:
        return Form.WRITTEN, ()
    clause = picked.clauses[0]
    form = next((one for one in _CHOSEN if one.value == clause.word), Form.WRITTEN)
    return form, as_spelled(form, clause.operands) if form in _CHOSEN else ()


def as_spelled(form: Form, operands: tuple[Operand, ...]) -> tuple[Operand, ...]:
    """Operands the way round in which a form is spelled, or from there back."""
    return operands[::-1] if form is Form.IN_RETURN_FOR else operands


def _words(talks: Talks, operand: Operand) -> tuple[str, ...]:
    known = talks.measure_by_id
    return tuple(known[name].label if name in known else name for name in operand.measures)
