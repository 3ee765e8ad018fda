"""The model beside the rules: where both read the same, where they differ, and what the rules may have missed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pourparler.reading.acts.seconded import By, Seconded
from pourparler.reading.acts.statements import Reading
from pourparler.reading.page.sentences import Sentence
from pourparler.reading.second.missed import Missed
from pourparler.reading.second.opinions import Span
from pourparler.reading.second.spoken import Spoken
from pourparler.reading.second.told import Told
from pourparler.reading.second.weights import Weights


@dataclass(frozen=True, slots=True)
class Beside:
    """Two readings of a report beside each other.

    Attributes:
        statements: those of the rules, each with the second opinion.
        missed: what only the model reads, in the order of the text.
    """

    statements: tuple[Reading, ...]
    missed: tuple[Missed, ...]


def beside(text: str, told: Told, heard: Sequence[Spoken], found: Weights) -> Beside:
    """Set the model's opinions beside what the rules read.

    Args:
        text: of the report.
        told: what the rules tell of it.
        heard: what the model reads.
        found: its weights.
    """
    matched = {id(reading): _best(reading, heard) for reading in told.statements}
    sure_from = found.chosen("sure")
    seconded = tuple(
        replace(reading, seconded=_seconded(reading, matched[id(reading)], sure_from)) for reading in told.statements
    )
    taken = {id(one) for one in matched.values()}
    left = (one for one in heard if id(one) not in taken and one.opinion.probability >= found.chosen("missed"))
    alone = (one for one in left if not any(overlap(one.opinion.span, r.span) for r in told.statements))
    missed = (_missed(one, text, told.sentences) for one in alone)
    return Beside(seconded, tuple(one for one in missed if one is not None))


def _best(reading: Reading, told: Sequence[Spoken]) -> Spoken | None:
    """The opinion on the place of a statement: of several the one with its act, then the one that covers it best."""
    there = [one for one in told if overlap(one.opinion.span, reading.span) > 0]
    return max(
        there, key=lambda one: (one.opinion.act is reading.act, overlap(one.opinion.span, reading.span)), default=None
    )


def _seconded(reading: Reading, other: Spoken | None, sure_from: float) -> Seconded:
    if other is None:
        return Seconded(By.RULE, sure=False)
    probability = other.probability
    same_speaker = other.by.party in (None, reading.speaker, *reading.joint)
    if other.opinion.act is not reading.act or not same_speaker:
        return Seconded(By.RULE, sure=False, probability=probability)
    return Seconded(By.BOTH, sure=probability >= sure_from, probability=probability)


def _missed(one: Spoken, text: str, sentences: Sequence[Sentence]) -> Missed | None:
    """None outside of the body, as in a headline."""
    span = one.opinion.span
    number = next((n for n, sentence in enumerate(sentences) if sentence.start <= span[0] < sentence.end), None)
    if number is None:
        return None
    return Missed(
        span=span,
        quote=text[slice(*span)],
        speaker=one.by.party,
        mention=one.opinion.mention,
        act=one.opinion.act,
        probability=one.probability,
        sentence=number,
    )


def overlap(one: Span, other: Span) -> float:
    """What two places have in common, as a share of the longer; 0 where it is less than half of the shorter.

    >>> overlap((0, 10), (5, 15)), overlap((0, 10), (8, 20))
    (0.5, 0.0)
    """
    common = min(one[1], other[1]) - max(one[0], other[0])
    shorter, longer = sorted((one[1] - one[0], other[1] - other[0]))
    return common / longer if common > 0 and 2 * common >= shorter and 4 * common >= longer else 0.0
