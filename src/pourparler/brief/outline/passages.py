"""The numbers of passages: one for each source and quotation, in the order in which the reader meets them."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from pourparler.analysis.deadlock.answer import Deadlock
from pourparler.brief.document import Line, Notes, Reference
from pourparler.brief.wording import remarks
from pourparler.record.passages import Ground
from pourparler.record.talks import Talks


class Passages:
    """Numbers every ground of a record: conflicts first, then the other positions, then what was said and done."""

    def __init__(self, talks: Talks, deadlock: Deadlock) -> None:
        self._talks = talks
        self._deadlock = deadlock

    @cached_property
    def _numbers(self) -> dict[tuple[str, str | None], int]:
        keys = dict.fromkeys((ground.source, ground.quote) for ground in self._in_order())
        cited = {source for source, _ in keys}
        uncited = [(source.id, None) for source in self._talks.sources if source.id not in cited]
        return {key: number for number, key in enumerate([*keys, *uncited], start=1)}

    def _in_order(self) -> Iterator[Ground]:
        for conflict in self._deadlock.conflicts:
            for id_ in conflict.positions:
                yield from self._talks.position_by_id[id_].grounds
        for position in self._talks.held:
            yield from position.grounds
        for met in self._talks.sessions:
            yield from met.grounds
        for statement in self._talks.statements:
            yield from statement.grounds

    def of(self, grounds: Iterable[Ground]) -> Line:
        """The references of an entry, each number once."""
        found = dict.fromkeys(self._numbers[ground.source, ground.quote] for ground in grounds)
        return tuple(Reference(number) for number in found)

    def of_position(self, id_: str) -> Line:
        """The references of a position."""
        return self.of(self._talks.position_by_id[id_].grounds)

    def notes(self) -> Notes:
        """The numbered list at the end."""
        sources = self._talks.source_by_id
        items: list[tuple[int, Line]] = []
        seen: set[str] = set()
        for (source, quote), number in self._numbers.items():
            ground = Ground(source=source, quote=quote)
            items.append((number, remarks.entry(sources.get(source), ground, again=source in seen)))
            seen.add(source)
        return Notes(tuple(items))
