"""Readings as pages show them: in plain words, in the language of conditions, with their passages and who decided."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pourparler.brief.wording import readings as words
from pourparler.brief.wording import remarks
from pourparler.brief.wording.names import party_labels
from pourparler.desk.readings import Reading
from pourparler.desk.resting import passage_id
from pourparler.record.talks import Talks


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPassage:
    """Where a reading stands.

    Attributes:
        where: the report, in words.
        quote: the words; empty where none are on record.
        id: its name, under which what rests on it is found.
        found: whether they were found in the report; None where nobody looked.
    """

    where: str
    quote: str
    id: str
    found: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownReading:
    """A reading as it is shown.

    Attributes:
        id: its name in its report.
        source: the report.
        words: what it says, plainly.
        forms: the same in the language of conditions.
        act: what was done, in a word.
        parties: by whom, in words.
        standing: how it stands.
        means: what that means.
        sure: how sure the reading is; "not known" where nothing tells.
        passages: where it stands.
        decided: by whom and when somebody decided about it; empty where the file does not tell.
        print: its fingerprint.
    """

    id: str
    source: str
    words: str
    forms: tuple[str, ...]
    act: str
    parties: str
    standing: str
    means: str
    sure: str
    passages: tuple[ShownPassage, ...]
    decided: tuple[str, str, str] | None
    print: str


def shown(talks: Talks, reading: Reading, missing: Iterable[object] | None = None) -> ShownReading:
    """A reading as it is shown.

    Args:
        talks: the record.
        reading: the reading.
        missing: its passages that are not in the report; None where nobody looked.
    """
    change = reading.decided
    source = talks.source_by_id.get(reading.source)
    lost = None if missing is None else tuple(missing)
    return ShownReading(
        id=reading.id,
        source=reading.source,
        words=words.told(talks, reading),
        forms=tuple(map(str, reading.conditions)),
        act=words.IN_WORDS.get(reading.act, reading.act),
        parties=party_labels(talks, reading.parties),
        standing=words.STANDING[reading.standing],
        means=words.MEANS[reading.standing],
        sure=reading.confidence.value if reading.confidence is not None else "not known",
        passages=tuple(
            ShownPassage(
                where=remarks.where(source, ground),
                quote=ground.quote or "",
                id=passage_id(ground),
                found=None if lost is None else ground not in lost,
            )
            for ground in reading.grounds
        ),
        decided=None if change is None else (change.words, change.by, change.at),
        print=reading.print,
    )


def sheet(talks: Talks, readings: Iterable[Reading]) -> tuple[tuple[str, ...], Iterator[tuple[object, ...]]]:
    """Readings as a table: the heads of the columns, and the rows."""
    columns = ("report", "reading", "standing", "sure", "act", "parties", "in words", "form", "passage", "decided by")
    return columns, (_row(shown(talks, reading)) for reading in readings)


def _row(one: ShownReading) -> tuple[object, ...]:
    quotes = " … ".join(passage.quote for passage in one.passages)
    by = one.decided[1] if one.decided is not None else ""
    told = (one.standing, one.sure, one.act, one.parties, one.words, "; ".join(one.forms))
    return (one.source, one.id, *told, quotes, by)
