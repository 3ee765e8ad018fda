"""The numbers of passages: one for each source and quotation, given out in the order in which the reader meets them."""

from collections.abc import Iterable

from pourparler.brief.document import Line, Notes, Reference
from pourparler.brief.wording import remarks
from pourparler.desk.resting import passage_id
from pourparler.record.passages import Ground
from pourparler.record.talks import Talks

MOST_IN_FULL = 12
"""Sources with their titles and addresses in a list that has little room."""
_FEW = 2
"""Passages of an entry that are cited where not all are."""


class Passages:
    """Numbers a passage when it is first cited; sections are therefore written in the order of reading."""

    def __init__(self, talks: Talks) -> None:
        self._talks = talks
        self._numbers: dict[tuple[str, str | None], int] = {}

    def of(self, grounds: Iterable[Ground]) -> Line:
        """The references of an entry, each number once."""
        keys = dict.fromkeys((ground.source, ground.quote) for ground in grounds)
        return tuple(Reference(self._numbers.setdefault(key, len(self._numbers) + 1)) for key in keys)

    def known(self, grounds: Iterable[Ground]) -> Line:
        """Those of the references that were given out already: what a picture adds to the text needs no more."""
        keys = dict.fromkeys((ground.source, ground.quote) for ground in grounds)
        return tuple(Reference(self._numbers[key]) for key in keys if key in self._numbers)

    def of_position(self, id_: str) -> Line:
        """The references of a position."""
        return self.of(self._talks.position_by_id[id_].grounds)

    def leading(self, id_: str) -> Line:
        """The references of a position that show its words; of one that has none, the first of its sources."""
        grounds = self._talks.position_by_id[id_].grounds
        return self.of([ground for ground in grounds if ground.quote][:_FEW] or grounds[:_FEW])

    def notes(self, *, uncited: bool, longest: int | None = None) -> Notes:
        """The numbered list at the end.

        Args:
            uncited: whether sources that nothing cites are listed, too.
            longest: characters after which quotations are cut, where there is little room: then sources are told
                in short if there are many; None = never.
        """
        sources = self._talks.source_by_id
        keys = list(self._numbers)
        if uncited:
            cited = {source for source, _ in keys}
            keys += [(source.id, None) for source in self._talks.sources if source.id not in cited]
        items: list[tuple[int, Line]] = []
        seen: set[str] = set()
        for number, (source, quote) in enumerate(keys, start=1):
            short = longest is not None and len(keys) > MOST_IN_FULL
            ground = Ground(source=source, quote=_cut(quote, longest))
            items.append((number, remarks.entry(sources.get(source), ground, again=short or source in seen)))
            seen.add(source)
        return Notes(tuple(items))

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the passages that were numbered, in the order of their numbers."""
        return tuple(passage_id(Ground(source=source, quote=quote)) for source, quote in self._numbers)


def _cut(quote: str | None, longest: int | None) -> str | None:
    if quote is None or longest is None or len(quote) <= longest:
        return quote
    return f"{quote[: longest - 1].rsplit(' ', 1)[0]} …"
