"""Who or what is meant by a word that a person typed: an id, a name, another name; case and accents do not matter."""

import unicodedata
from collections.abc import Iterable

from pourparler.record.measures import Measure
from pourparler.record.parties import Party


def parties_called(text: str, parties: Iterable[Party]) -> tuple[str, ...]:
    """Ids of the parties that a word may stand for.

    >>> korea = (Party(id="dprk", name="North Korea", aliases=("Korea",)), Party(id="rok", aliases=("Korea", "Séoul")))
    >>> parties_called("north  KOREA", korea), parties_called("seoul", korea), parties_called("Korea", korea)
    (('dprk',), ('rok',), ('dprk', 'rok'))
    """
    return _meant(text, [(party.id, (party.name, *party.aliases)) for party in parties])


def measures_called(text: str, measures: Iterable[Measure]) -> tuple[str, ...]:
    """Ids of the measures that a word, or the words that tell a measure, may stand for."""
    return _meant(text, [(measure.id, (measure.what, *measure.phrases)) for measure in measures])


def _meant(text: str, called: Iterable[tuple[str, tuple[str | None, ...]]]) -> tuple[str, ...]:
    known = list(called)
    if any(id_ == text for id_, _ in known):
        return (text,)
    return tuple(id_ for id_, names in known if folded(text) in {folded(name) for name in (id_, *names) if name})


def folded(text: str) -> str:
    """A text as it is compared: no case, no accents, single spaces, which also stand for hyphens.

    >>> folded(" Côte  d’Ivoire"), folded("open-road")
    ('cote d’ivoire', 'open road')
    """
    letters = unicodedata.normalize("NFKD", text.casefold().replace("-", " "))
    return " ".join("".join(one for one in letters if not unicodedata.combining(one)).split())
