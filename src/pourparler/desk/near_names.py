"""Entries that a new name may mean already, so that nothing comes to stand in a record twice.

>>> from pourparler.record.codec import loads
>>> talks = loads('''
... {pourparler: 1, talks: T, parties: [{id: us, name: United States, aliases: [Washington]}],
...  measures: [{id: m, what: free the accounts, by: [us]}]}''')
>>> [measure.id for measure in measures_near(talks, "freeing the accounts")]
['m']
>>> [party.id for party in parties_near(talks, "the united states")], parties_near(talks, "China")
(['us'], ())
"""

import difflib
from collections.abc import Iterable

from pourparler.record.likeness.gist import are_known_pair, gist, same_verb, shared_nouns
from pourparler.record.measures import Measure
from pourparler.record.parties import Party
from pourparler.record.talks import Talks

_ALIKE = 0.82


def measures_near(talks: Talks, words: str, but: str = "") -> tuple[Measure, ...]:
    """Measures that the words may mean.

    Args:
        talks: the record.
        words: what is done.
        but: the id of one that is not compared, being the same entry.
    """
    return tuple(m for m in talks.measures if m.id != but and _same_step(words, (m.label, *m.phrases)))


def _same_step(words: str, names: Iterable[str]) -> bool:
    told = gist(words)
    for name in names:
        other = gist(name)
        if _is_like(words, name) or are_known_pair(told, other):
            return True
        both, either = shared_nouns(told, other), told.nouns | other.nouns
        if same_verb(told, other) and told.figures == other.figures and len(both) * 2 > len(either):
            return True
    return False


def parties_near(talks: Talks, name: str, but: str = "") -> tuple[Party, ...]:
    """Parties that a name may mean."""
    return tuple(
        party
        for party in talks.parties
        if party.id != but and any(_is_like(name, known) for known in (party.label, party.id, *party.aliases))
    )


def _is_like(one: str, other: str) -> bool:
    first, second = _bare(one), _bare(other)
    if not first or not second:
        return False
    return first == second or difflib.SequenceMatcher(None, first, second).ratio() >= _ALIKE


def _bare(text: str) -> str:
    """A text without case, articles and signs."""
    letters = "".join(sign if sign.isalnum() else " " for sign in text.casefold())
    return " ".join(word for word in letters.split() if word not in ("the", "a", "an"))
