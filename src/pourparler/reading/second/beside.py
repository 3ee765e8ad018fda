"""The model beside the rules: where both read the same, where they differ, and what the rules may have missed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pourparler.reading.acts.seconded import By, Seconded
from pourparler.reading.acts.statements import Reading
from pourparler.reading.page.sentences import Sentence
from pourparler.reading.second.hearing import ear_of
from pourparler.reading.second.missed import Missed
from pourparler.reading.second.opinions import Opinion, Span, opinions
from pourparler.reading.second.weights import Weights
from pourparler.reading.who.roster import Mention, Roster

_NEAR = 300
"""Characters before a place within which somebody was named whom a pronoun there may mean."""


@dataclass(frozen=True, slots=True)
class Beside:
    """Two readings of a report beside each other.

    Attributes:
        statements: those of the rules, each with the second opinion.
        missed: what only the model reads, in the order of the text.
    """

    statements: tuple[Reading, ...]
    missed: tuple[Missed, ...]


def beside(
    text: str, sentences: Sequence[Sentence], roster: Roster, statements: Sequence[Reading], found: Weights
) -> Beside:
    """Set the model's opinions beside what the rules read.

    Args:
        text: of the report.
        sentences: of its body.
        roster: whom it speaks of.
        statements: as the rules read them.
        found: the weights of the model.
    """
    told = opinions(ear_of(found).hear(text))
    matched = {id(reading): _best(reading, told) for reading in statements}
    sure_from = found.chosen("sure")
    seconded = tuple(
        replace(reading, seconded=_seconded(reading, matched[id(reading)], text, roster, sure_from))
        for reading in statements
    )
    taken = {id(opinion) for opinion in matched.values()}
    left = (opinion for opinion in told if id(opinion) not in taken and opinion.probability >= found.chosen("missed"))
    alone = (one for one in left if not any(overlap(one.span, reading.span) for reading in statements))
    missed = (_missed(one, text, sentences, roster) for one in alone)
    return Beside(seconded, tuple(one for one in missed if one is not None))


def _best(reading: Reading, told: Sequence[Opinion]) -> Opinion | None:
    """The opinion on the place of a statement: of several the one with its act, then the one that covers it best."""
    there = [one for one in told if overlap(one.span, reading.span) > 0]
    return max(there, key=lambda one: (one.act is reading.act, overlap(one.span, reading.span)), default=None)


def _seconded(reading: Reading, opinion: Opinion | None, text: str, roster: Roster, sure_from: float) -> Seconded:
    if opinion is None:
        return Seconded(By.RULE, sure=False)
    speaker = speaker_of(opinion, text, roster)
    same_speaker = speaker is None or speaker in (reading.speaker, *reading.joint)
    if opinion.act is not reading.act or not same_speaker:
        return Seconded(By.RULE, sure=False, probability=opinion.probability)
    return Seconded(By.BOTH, sure=opinion.probability >= sure_from, probability=opinion.probability)


def _missed(opinion: Opinion, text: str, sentences: Sequence[Sentence], roster: Roster) -> Missed | None:
    """None outside of the body, as in a headline."""
    number = next((n for n, one in enumerate(sentences) if one.start <= opinion.span[0] < one.end), None)
    if number is None:
        return None
    return Missed(
        span=opinion.span,
        quote=text[slice(*opinion.span)],
        speaker=speaker_of(opinion, text, roster),
        mention=opinion.mention,
        act=opinion.act,
        probability=opinion.probability,
        sentence=number,
    )


def speaker_of(opinion: Opinion, text: str, roster: Roster) -> str | None:
    """The party that the words for the speaker name; where they are a pronoun, the one last named before."""
    if opinion.mention is None:
        return None
    named = [one for one in roster.over(*opinion.mention) if _is_somebody(one)]
    if named:
        return named[0].party
    if len(text[slice(*opinion.mention)].split()) > 1:
        return None
    before = [one for one in roster.within(opinion.mention[0] - _NEAR, opinion.mention[0]) if _is_somebody(one)]
    return before[-1].party if before else None


def _is_somebody(mention: Mention) -> bool:
    return mention.party is not None and not mention.place


def overlap(one: Span, other: Span) -> float:
    """What two places have in common, as a share of the longer; 0 where it is less than half of the shorter.

    >>> overlap((0, 10), (5, 15)), overlap((0, 10), (8, 20))
    (0.5, 0.0)
    """
    common = min(one[1], other[1]) - max(one[0], other[0])
    shorter, longer = sorted((one[1] - one[0], other[1] - other[0]))
    return common / longer if common > 0 and 2 * common >= shorter and 4 * common >= longer else 0.0
