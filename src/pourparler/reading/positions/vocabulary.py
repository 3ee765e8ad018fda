"""Words that a person keeps across reports: who is called what, and which measures have which ids.

A vocabulary is a YAML file::

    parties:
      - {name: FARC, aliases: [the rebels, guerrillas]}
    measures:
      - {id: release-prisoners, what: release the prisoners, phrases: [free the captives]}

>>> party_from("FARC: rebels, guerrillas")
KnownParty(name='FARC', aliases=('rebels', 'guerrillas'))
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from pourparler.errors import InputError, Problem
from pourparler.reading.matters.measures import Term
from pourparler.record.ids import is_id, nearest

if TYPE_CHECKING:
    from pourparler.record.measures import Measure

_COMMENT = "Words kept across reports: give this file as the vocabulary wherever reports are read."


class KnownParty(NamedTuple):
    """A party with the words that reports use for it; "the" in front of one is understood."""

    name: str
    aliases: tuple[str, ...] = ()


KnownMeasure = Term
"""A measure that keeps its id: what is done, and phrases of reports that mean it."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What a person wants to be called always the same."""

    parties: tuple[KnownParty, ...] = ()
    measures: tuple[KnownMeasure, ...] = ()

    def with_parties(self, more: Iterable[KnownParty]) -> "Vocabulary":
        """With more parties; aliases of one that is there already are added to it."""
        named = {party.name: party for party in self.parties}
        for party in more:
            known = named.get(party.name, KnownParty(party.name))
            named[party.name] = KnownParty(party.name, tuple(dict.fromkeys((*known.aliases, *party.aliases))))
        return replace(self, parties=tuple(named.values()))

    def with_measures(self, measures: "Iterable[Measure]", doers: Mapping[str, str] | None = None) -> "Vocabulary":
        """With the measures of a draft that are not yet in it; a promise is told by what it promises.

        Args:
            measures: of the draft, or of a record.
            doers: what those who do them are called in a draft, by their ids: then a measure is theirs alone.
        """
        there = {measure.id for measure in self.measures}
        new = (m for m in measures if m.id not in there and not m.promises)
        return replace(self, measures=(*self.measures, *(_known(m, doers or {}) for m in new)))

    def save(self, path: Path) -> None:
        """Write the vocabulary, whole or not at all.

        Raises:
            InputError: the file cannot be written.
        """
        from pourparler.record import codec
        from pourparler.record.codec.emit import text_of

        codec.save(text_of(self._data(), _COMMENT), path)

    def _data(self) -> dict[str, Any]:
        data: dict[str, Any] = {}
        if self.parties:
            data["parties"] = [_entry(name=party.name, aliases=party.aliases) for party in self.parties]
        if self.measures:
            data["measures"] = [_entry(id=m.id, what=m.what, phrases=_beside(m)) for m in self.measures]
        return data


def _beside(measure: KnownMeasure) -> tuple[str, ...]:
    """Its phrases without what it is called by anyhow."""
    return tuple(phrase for phrase in measure.phrases if phrase not in _as_told(measure.what))


def _known(measure: "Measure", doers: Mapping[str, str]) -> KnownMeasure:
    what = measure.what or measure.id.replace("-", " ")
    phrases = _as_told(what, measure.phrases if doers else ())
    return KnownMeasure(measure.id, what, phrases, tuple(doers[party] for party in measure.by if party in doers))


def _as_told(what: str, phrases: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Phrases for a measure, what it is called among them; "free the hostages" is an action only after a "to"."""
    return tuple(dict.fromkeys((what, f"to {what}", *phrases)))


def _entry(**values: str | tuple[str, ...]) -> dict[str, Any]:
    return {key: list(value) if isinstance(value, tuple) else value for key, value in values.items() if value}


def party_from(text: str) -> KnownParty:
    """A party as typed, "NAME: word, word".

    Raises:
        ValueError: there is no name.
    """
    name, _, rest = text.partition(":")
    if not name.strip():
        raise ValueError("there is no name before the colon")
    return KnownParty(name.strip(), tuple(word.strip() for word in rest.split(",") if word.strip()))


# -- reading a file ----------------------------------------------------------------------------------------------------


def load(path: Path) -> Vocabulary:
    """The vocabulary in a file.

    Raises:
        InputError: the file cannot be read, or does not hold a vocabulary; all faults are told.
    """
    from pourparler.record import codec

    data = codec.load_plain(path) or {}
    reader = _Reader(str(path))
    found = reader.vocabulary(data)
    if reader.problems:
        raise InputError(reader.problems)
    return found


class _Reader:
    """Reads plain data, and gathers what is wrong with it."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []

    def vocabulary(self, data: Any) -> Vocabulary:
        sections = self._mapping(data, "the vocabulary", ("parties", "measures"))
        parties = [self._party(entry, n) for n, entry in enumerate(self._list(sections.get("parties"), "parties"), 1)]
        measures = [
            self._measure(entry, n) for n, entry in enumerate(self._list(sections.get("measures"), "measures"), 1)
        ]
        self._tell_twice([party.name for party in parties], "party")
        self._tell_twice([measure.id for measure in measures], "measure")
        return Vocabulary(tuple(parties), tuple(measures))

    def _party(self, entry: Any, number: int) -> KnownParty:
        where = f"party {number}"
        values = self._mapping(entry, where, ("name", "aliases"))
        return KnownParty(self._text(values, "name", where), self._texts(values, "aliases", where))

    def _measure(self, entry: Any, number: int) -> KnownMeasure:
        where = f"measure {number}"
        values = self._mapping(entry, where, ("id", "what", "phrases"))
        name = self._text(values, "id", where)
        if name and not is_id(name):
            self._tell(f'"{name}", the id of {where}, is no id', "Use letters, digits and single hyphens.")
        what = self._text(values, "what", where)
        phrases = self._texts(values, "phrases", where)
        return KnownMeasure(name, what, _as_told(what, phrases))

    def _mapping(self, data: Any, where: str, keys: Sequence[str]) -> dict[str, Any]:
        if not isinstance(data, dict):
            self._tell(f"{where} is not a mapping", f"Write it with the keys {', '.join(keys)}.")
            return {}
        for key in data:
            if key not in keys:
                near = nearest(key, keys)
                remedy = f'Did you mean "{near}"?' if near else f"There are: {', '.join(keys)}."
                self._tell(f'unknown key "{key}" in {where}', remedy)
        return data

    def _list(self, data: Any, where: str) -> list[Any]:
        if data is None or isinstance(data, list):
            return data or []
        self._tell(f"{where} is not a list", "Write each entry on a line of its own, after a hyphen.")
        return []

    def _text(self, values: dict[str, Any], key: str, where: str) -> str:
        value = values.get(key)
        if isinstance(value, (str, int)) and not isinstance(value, bool) and str(value).strip():
            return " ".join(str(value).split())
        self._tell(f"{where} has no {key}", f"Write its {key} as words.")
        return ""

    def _texts(self, values: dict[str, Any], key: str, where: str) -> tuple[str, ...]:
        items = values.get(key, [])
        items = [items] if isinstance(items, str) else items
        if isinstance(items, list) and all(isinstance(item, (str, int)) for item in items):
            return tuple(dict.fromkeys(" ".join(str(item).split()) for item in items if str(item).strip()))
        self._tell(f"{key} of {where} is not a list of words", f"Write it as {key}: [one, another].")
        return ()

    def _tell_twice(self, names: Sequence[str], kind: str) -> None:
        for name in dict.fromkeys(name for name in names if name and names.count(name) > 1):
            self._tell(f'there are several {kind} entries "{name}"', "Keep one of them.")

    def _tell(self, what: str, remedy: str) -> None:
        self.problems.append(Problem(file=self.file, line=None, what=what, remedy=remedy))
