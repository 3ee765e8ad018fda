"""Putting one name in the place of another all over a record, which makes two entries one.

Every field of the record that holds ids is known by its name; conditions are rewritten. What named both entries names
the one that stays, once.
"""

import functools
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar, cast, get_args

from pourparler.record.answered import Answered
from pourparler.record.conditions.syntax import Condition, Operand, Place, restated, rewrite
from pourparler.record.dates import PartialDate
from pourparler.record.heading import Prepared
from pourparler.record.measures import Measure
from pourparler.record.passages import Source
from pourparler.record.talks import Talks
from pourparler.record.valuations import Amount

Entry = TypeVar("Entry")

_OF_MEASURES = frozenset("promises alternatives excludes about measures measure same part goal tiers".split())
_OF_PARTIES = frozenset(
    "party by to reported_by covers deters present answered_by walk_away breaking_off left_out same_parties".split()
)
_CONDITIONS = get_args(Condition)
_NAMELESS = (Amount, Source, PartialDate, Enum, int, float)
"""What holds no names, and need not be looked through."""


def one_measure(talks: Talks, kept: str, other: str) -> Talks:
    """The record with two measures made one, which is as the one that stays, and what that leaves open as the other.

    Raises:
        KeyError: there is no such measure.
    """
    stays = _joined(talks.measure_by_id[kept], talks.measure_by_id[other], kept)
    measures = tuple(stays if m.id == kept else m for m in talks.measures if m.id != other)
    renamed = _Renaming({other: kept}, _OF_MEASURES).of(replace(talks, measures=measures))
    worth = tuple((party, _first_of_each(amounts, {other: kept})) for party, amounts in talks.worth)
    return replace(renamed, worth=worth, answered=_still_asked(renamed))


def one_party(talks: Talks, kept: str, other: str) -> Talks:
    """The record with two parties made one, called by the names of both.

    Raises:
        KeyError: there is no such party.
    """
    one, two = talks.party_by_id[kept], talks.party_by_id[other]
    names = (*one.aliases, *((two.name,) if two.name else ()), *two.aliases)
    envoys = (*one.envoys, *(envoy for envoy in two.envoys if envoy not in one.envoys))
    stays = replace(one, aliases=tuple(n for n in dict.fromkeys(names) if n != one.label), envoys=envoys)
    stays = replace(stays, drafted_by=one.drafted_by and two.drafted_by)
    parties = tuple(stays if p.id == kept else p for p in talks.parties if p.id != other)
    renamed = _Renaming({other: kept}, _OF_PARTIES).of(replace(talks, parties=parties))
    worth: dict[str, tuple[tuple[str, Amount], ...]] = {}
    for party, amounts in talks.worth:
        name = kept if party == other else party
        worth[name] = _first_of_each((*worth.get(name, ()), *amounts), {})
    return replace(
        renamed,
        answered=_still_asked(renamed),
        worth=tuple(worth.items()),
        walk_away=tuple(dict(reversed(renamed.walk_away)).items())[::-1],
        breaking_off=tuple(dict(reversed(renamed.breaking_off)).items())[::-1],
    )


def _still_asked(talks: Talks) -> tuple[Answered, ...]:
    """The answers without those to whether two are one that are one now."""
    return tuple(one for one in talks.answered if not one.asks_of_one)


def _joined(kept: Measure, other: Measure, name: str) -> Measure:
    """One measure of two: what the one that stays does not say is taken from the other."""
    ids = {kept.id, other.id}
    open_ = {field.name for field in fields(kept) if getattr(kept, field.name) == field.default}
    given: dict[str, Any] = {name: getattr(other, name) for name in open_}
    for key in ("alternatives", "excludes"):
        given[key] = tuple(measure for measure in given.get(key, getattr(kept, key)) if measure not in ids)
    if given.get("promises", kept.promises) in ids:
        given["promises"] = None
    given["phrases"] = _phrases(kept, other)
    given["drafted_by"] = kept.drafted_by and other.drafted_by
    return replace(kept, **given, id=name)


def _phrases(kept: Measure, other: Measure) -> tuple[str, ...]:
    """Words that mean it: those of both, by which it is known when more is read."""
    words = (*kept.phrases, *((other.what,) if other.what and kept.what else ()), *other.phrases)
    return tuple(phrase for phrase in dict.fromkeys(words) if phrase != kept.what)


def _first_of_each(amounts: tuple[tuple[str, Amount], ...], names: Mapping[str, str]) -> tuple[tuple[str, Amount], ...]:
    """Worths under the new names; where two come together, the one written first under the name that stays."""
    ordered = sorted(amounts, key=lambda pair: pair[0] in names)
    found = {names.get(measure, measure): amount for measure, amount in reversed(ordered)}
    order = dict.fromkeys(names.get(measure, measure) for measure, _ in amounts)
    return tuple((measure, found[measure]) for measure in order)


@functools.cache
def _held_by(kind: type) -> tuple[str, ...]:
    """The fields of an entry that may hold names."""
    passed_over = ("by", "grounds") if issubclass(kind, Answered | Prepared) else ("grounds",)
    return tuple(field.name for field in fields(kind) if field.init and field.name not in passed_over)


class _Renaming:
    """New names in the place of old ones, in the fields that hold such names."""

    def __init__(self, names: Mapping[str, str], in_fields: frozenset[str]) -> None:
        self.names, self.in_fields = names, in_fields

    def of(self, entry: Entry) -> Entry:
        """An entry with the new names; the very same where it holds none of the old ones."""
        changes: dict[str, Any] = {}
        for name in _held_by(type(entry)):  # type: ignore[arg-type] # mypy holds that a type has no hash
            value = getattr(entry, name)
            new = self.value(value, named=name in self.in_fields)
            if new != value:
                changes[name] = new
        return replace(entry, **changes) if changes else entry  # type: ignore[type-var]

    def value(self, value: Any, *, named: bool) -> Any:
        """Any value of a field; ``named``: its texts are names."""
        if value is None or isinstance(value, _NAMELESS):
            return value
        if isinstance(value, str):
            return self.names.get(value, value) if named else value
        if isinstance(value, _CONDITIONS):
            return self.condition(cast("Condition", value)) if self.in_fields is _OF_MEASURES else value
        if isinstance(value, tuple):
            items = [self.value(item, named=named) for item in value]
            if all(new is old for new, old in zip(items, value, strict=True)):
                return value
            return tuple(dict.fromkeys(items)) if named else tuple(items)
        if isinstance(value, frozenset):
            return frozenset(self.value(item, named=named) for item in value)
        return self.of(value) if is_dataclass(value) else value

    def condition(self, condition: Condition) -> Condition:
        """A condition on the new names, each once."""
        return rewrite(condition, lambda form: restated(form, self._operand))

    def _operand(self, _place: Place, operand: Operand) -> Operand:
        measures = tuple(dict.fromkeys(self.names.get(measure, measure) for measure in operand.measures))
        return Operand(measures, any_of=operand.any_of and len(measures) > 1)
