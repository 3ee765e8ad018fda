"""What else was read in the sentence in which a position was read: whoever says that the one is otherwise is told it.

>>> from pourparler.record.codec import loads
>>> talks = loads('''
... {pourparler: 1, talks: T, parties: [{id: a}, {id: b}], sources: [{id: s, file: s.txt}],
...  measures: [{id: m, by: [a]}, {id: n, by: [b]}, {id: o, by: [b]}],
...  positions: [{id: p, party: a, says: n before m, drafted_by: rules, grounds: [{source: s, span: [0, 20]}]},
...   {id: q, party: a, says: o, drafted_by: rules, grounds: [{source: s, span: [25, 40]}]},
...   {id: r, party: b, says: never o, drafted_by: rules, grounds: [{source: s, span: [44, 55]}]}]}''')
>>> text = "A will not do m yet, and it wants an o too. B rejects o."
>>> [one.id for one in halves(talks, "p", lambda source: text)]
['q']
"""

from collections.abc import Callable, Iterable, Iterator

from pourparler.desk.differences import overlap
from pourparler.reading.page.sentences import pieces
from pourparler.record.passages import Ground
from pourparler.record.positions import Position
from pourparler.record.talks import Talks

TextOf = Callable[[str], str | None]
"""The text of a source by its id; None where it cannot be had."""
_PARAGRAPH = "\n\n"


def halves(talks: Talks, position: str, text_of: TextOf) -> tuple[Position, ...]:
    """The drafted positions that were read in a sentence in which this one was read, too.

    Args:
        talks: the record.
        position: its id.
        text_of: gives the text of a source.
    """
    grounds = [ground for one in talks.positions if one.id == position for ground in one.grounds]
    places = [*_sentences(grounds, text_of)]
    others = (one for one in talks.positions if one.is_draft and one.id != position)
    return tuple(one for one in others if any(overlap(a, b) for a in places for b in one.grounds))


def _sentences(grounds: Iterable[Ground], text_of: TextOf) -> Iterator[Ground]:
    """Passages, each drawn out to the sentences in which it stands, where the text is at hand and still has it."""
    for ground in grounds:
        text = text_of(ground.source)
        if text is None or ground.span is None or not _has(text, ground):
            yield ground
            continue
        first, last = ground.span
        start = text.rfind(_PARAGRAPH, 0, first) + len(_PARAGRAPH) if _PARAGRAPH in text[:first] else 0
        end = text.find(_PARAGRAPH, last)
        cut = pieces(text, start, len(text) if end < 0 else end)
        within = [place for place in cut if place[0] < last and first < place[1]] or [ground.span]
        yield Ground(source=ground.source, span=(within[0][0], within[-1][1]), quote=ground.quote)


def _has(text: str, ground: Ground) -> bool:
    """Whether the words still stand where the record says that they do."""
    return ground.span is not None and (
        ground.quote is None or _plain(text[slice(*ground.span)]) == _plain(ground.quote)
    )


def _plain(words: str) -> str:
    return " ".join(words.split())
