"""How near two phrases for measures are: one measure, perhaps one, or two; and what a user's phrase covers.

Words of one family ("hostages", "captives") are near, never the same: reporters may mean two groups of people.

>>> from pourparler.reading.matters.actions import actions_in
>>> a, b = gist(*actions_in("freeing the hostages")), gist(*actions_in("the release of the captives"))
>>> share(a.stems, b.stems), nearness(a, b)
(0.0, 1.0)
"""

import functools
from dataclasses import dataclass

from pourparler.reading.matters.actions import Action, actions_in
from pourparler.reading.matters.lexicon import KNOWN_VERBS, stem, verb_class

_FAMILIES = (
    "hostage captive prisoner detainee pilot sailor abductee",
    "troop army force soldier military unit",
    "truce ceasefire cease-fire armistice",
    "sanction embargo blockade",
    "tariff duty levy toll",
    "arm weapon gun disarmament",
    "wage pay salary bonu bonus raise",
    "account fund money asset",
    "reactor plant facility nuclear-facility",
    "treaty agreement accord pact deal",
    "inspector monitor observer verifier",
    "strike walkout stoppage",
    "worker staff employee colleague",
    "border crossing frontier",
    "dam reservoir",
    "minister cabinet",
    "election ballot poll vote",
    "territory land area",
)
_FAMILY = {word: words.split()[0] for words in _FAMILIES for word in words.split()}


@dataclass(frozen=True, slots=True)
class Gist:
    """What a phrase comes down to: the class of its verb and the stems of its keywords."""

    verb: str | None
    stems: frozenset[str]

    def agrees(self, other: "Gist") -> bool:
        """Whether the verbs may mean the same; a thing without a verb agrees with any."""
        return self.verb == other.verb or None in (self.verb, other.verb)


def gist(action: Action) -> Gist:
    """The gist of an action."""
    return Gist(verb_class(action.verb), frozenset(map(stem, action.words)))


def share(left: frozenset[str], right: frozenset[str]) -> float:
    """Share of the stems of both that both have."""
    return len(left & right) / len(left | right) if left or right else 0.0


def nearness(left: Gist, right: Gist) -> float:
    """The same with words of one family counted as one; 0 where the verbs differ."""
    if not left.agrees(right):
        return 0.0
    return share(in_families(left.stems), in_families(right.stems))


def in_families(stems: frozenset[str]) -> frozenset[str]:
    """Stems with one word for each family."""
    return frozenset(_FAMILY.get(one, one) for one in stems)


def covers(phrase: str, action: Action) -> bool:
    """Whether a user's phrase for a measure covers an action: its verb, if it has one, and all its keywords.

    >>> told, = actions_in("freeing the hostages")
    >>> covers("hostages", told), covers("feed hostages", told)
    (True, False)
    """
    wanted, told = _gist_of(phrase), gist(action)
    return wanted is not None and wanted.stems <= told.stems and wanted.verb in (None, told.verb)


@functools.lru_cache(maxsize=4096)
def _gist_of(phrase: str) -> Gist | None:
    """As in "freeing the hostages", "free the hostages", "hostages"."""
    first, _, rest = phrase.strip().partition(" ")
    bare = first.lower() in KNOWN_VERBS and rest and not rest.startswith("of ")
    told = actions_in(f"to {phrase}" if bare else phrase)
    return next((gist(one) for one in told if one.words), None)
