"""Who makes a statement that the model reads: of all parties that a report names, the likeliest.

What tells for a party is a sum with weights that were learned (``about.json``, ``speaker``): whether the words for the
speaker name it, how far the statement and those words point where its names do, whether it is named in the sentence,
who spoke before, and what the rules take for the speaker there.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from pourparler.reading.second.hearing import Floats, Heard
from pourparler.reading.second.likeness import Likeness, Span, What
from pourparler.reading.second.opinions import Opinion
from pourparler.reading.second.told import Told
from pourparler.reading.who.roster import Mention, Roster

TELLS = (
    "is named by the words for the speaker",
    "is named as a speaker within",
    "is named as a speaker before",
    "is named as a speaker after",
    "points as the statement does",
    "points as the statement does, on the whole",
    "points as the words for the speaker do",
    "is named first in the sentence",
    "is named last before",
    "is named last but one before",
    "is whom the rules read there",
    "is whom the rules read in the sentence",
    "is whom the rules read shortly before",
    "spoke last",
    "spoke last, and a pronoun speaks",
    "spoke last, and nobody is named",
    "is named often",
    "speaks often",
    "only helps",
)
"""What tells for or against a party, in the order of the weights."""

_PRONOUN = re.compile(r"(?:he|she|it|they|we|i|who|his|her|their|its|our|my)", re.IGNORECASE)
_AFTER, _SHORTLY = 80, 250
"""Characters."""
_HELPING = frozenset({"mediator", "host"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who makes a statement, and how probable that is, from 0 to 1; nobody where no party is named."""

    party: str | None
    probability: float


class Speakers:
    """Chooses among the parties of one report."""

    def __init__(self, heard: Heard, likeness: Likeness, text: str, told: Told) -> None:
        self._heard, self._likeness, self._text = heard, likeness, text
        self._sentences, self._readings = told.sentences, told.statements
        roster = told.roster
        self._named = [(m, party) for m in roster.mentions if not m.place and (party := roster.party_of(m))]
        self.parties = list(dict.fromkeys(party for _, party in self._named))
        self._number = {party: number for number, party in enumerate(self.parties)}
        self._whose = np.array([self._number[party] for _, party in self._named], int)
        self._towards = likeness.directions(heard, What.PARTY, [(m.start, m.end) for m, _ in self._named])
        self._plain = self._of_all(roster)

    def _of_all(self, roster: Roster) -> Floats:
        """What tells of each party wherever it may speak."""
        often, speaks = Counter(party for _, party in self._named), Counter(r.speaker for r in self._readings)
        mean = max(1.0, len(self._named) / max(1, len(self.parties)))
        told = np.zeros((len(self.parties), len(TELLS)), np.float32)
        for number, party in enumerate(self.parties):
            told[number, _AT["is named often"]] = np.log1p(often[party]) - np.log1p(mean)
            told[number, _AT["speaks often"]] = np.log1p(speaks[party])
            told[number, _AT["only helps"]] = roster.roles.get(party) in _HELPING
        return told

    def told(self, opinion: Opinion, last: str | None) -> Floats:
        """What tells for each party, shape (parties, TELLS); ``last``: who spoke before."""
        told = self._plain.copy()
        sentence = self._sentence(opinion.span)
        self._by_name(told, opinion, sentence)
        self._by_direction(told, opinion)
        self._by_rules(told, opinion.span, sentence)
        if last in self._number:
            row = told[self._number[last]]
            words = self._text[slice(*opinion.mention)] if opinion.mention else ""
            row[_AT["spoke last"]] = 1
            row[_AT["spoke last, and a pronoun speaks"]] = bool(_PRONOUN.fullmatch(words.strip()))
            row[_AT["spoke last, and nobody is named"]] = not words
        return told

    def choose(self, opinion: Opinion, last: str | None, weights: Sequence[float]) -> Speaker:
        """The likeliest party."""
        if not self.parties:
            return Speaker(None, 0.0)
        raised = self.told(opinion, last) @ np.asarray(weights, np.float32)
        shares = np.exp(raised - raised.max())
        shares /= shares.sum()
        return Speaker(self.parties[int(shares.argmax())], float(shares.max()))

    def _sentence(self, span: Span) -> Span:
        there = (one for one in self._sentences if one.start <= span[0] < one.end)
        one = next(there, None)
        return (one.start, one.end) if one else span

    def _by_name(self, told: Floats, opinion: Opinion, sentence: Span) -> None:
        speaks = 1 - self._heard.heads["mention"][:, 0]
        first = True
        for mention, party in self._named:
            if mention.start > sentence[1] + _AFTER or mention.end < min(sentence[0], opinion.span[0]):
                continue
            row = told[self._number[party]]
            share = float(speaks[self._heard.tokens(mention.start, mention.end)].max(initial=0))
            at = _AT[f"is named as a speaker {_where(mention, opinion.span)}"]
            row[at] = max(row[at], share)
            if first and sentence[0] <= mention.start < sentence[1]:
                row[_AT["is named first in the sentence"]], first = 1, False
            if opinion.mention and mention.start < opinion.mention[1] and mention.end > opinion.mention[0]:
                row[_AT["is named by the words for the speaker"]] = 1
        before = [number for (m, _), number in zip(self._named, self._whose, strict=True) if m.end <= opinion.span[0]]
        lately = list(dict.fromkeys(map(int, reversed(before[-12:]))))
        for number, which in zip(lately, ("is named last before", "is named last but one before"), strict=False):
            told[number, _AT[which]] = 1

    def _by_direction(self, told: Floats, opinion: Opinion) -> None:
        if not self._named:
            return
        places = [opinion.span, *([opinion.mention] if opinion.mention else [])]
        own = self._likeness.directions(self._heard, What.PARTY, places)
        alike = self._likeness.between(What.PARTY, own, self._towards)
        best, sums = np.zeros((2, len(places), len(self.parties)), np.float32)
        for row, shares in enumerate(alike):
            np.maximum.at(best[row], self._whose, shares)
            np.add.at(sums[row], self._whose, shares)
        told[:, _AT["points as the statement does"]] = best[0]
        told[:, _AT["points as the statement does, on the whole"]] = sums[0] / np.bincount(self._whose)
        if len(places) > 1:
            told[:, _AT["points as the words for the speaker do"]] = best[1]

    def _by_rules(self, told: Floats, span: Span, sentence: Span) -> None:
        for reading in self._readings:
            if reading.speaker not in self._number:
                continue
            row = told[self._number[reading.speaker]]
            if min(reading.span[1], span[1]) > max(reading.span[0], span[0]):
                row[_AT["is whom the rules read there"]] = 1
            elif sentence[0] <= reading.span[0] < sentence[1]:
                row[_AT["is whom the rules read in the sentence"]] = 1
            elif sentence[0] - _SHORTLY <= reading.span[0] < sentence[0]:
                row[_AT["is whom the rules read shortly before"]] = 1


_AT = {words: number for number, words in enumerate(TELLS)}


def _where(mention: Mention, span: Span) -> str:
    if mention.start >= span[0] - 2 and mention.end <= span[1] + 2:
        return "within"
    return "before" if mention.start < span[0] else "after"
