"""Hypotheses about two measures: that they are one step, that one is part of the other, that both cannot happen."""

from collections.abc import Iterator
from itertools import combinations

from pourparler.analysis.explanations.candidates.situation import Situation
from pourparler.analysis.explanations.hypotheses import Hypothesis, Kind
from pourparler.record.likeness.gist import Gist, are_known_pair, same_verb, shared_nouns, stands_in
from pourparler.record.measures import Measure


def pairs(situation: Situation) -> Iterator[Hypothesis]:
    """Every hypothesis about two measures."""
    for one, other in combinations(situation.measures, 2):
        yield from _same(situation, one, other)
        yield from _part(situation, one, other)
        yield from _part(situation, other, one)
        yield from _excludes(situation, one, other)


def _same(situation: Situation, one: Measure, other: Measure) -> Iterator[Hypothesis]:
    """They are one step: both or neither, at the same time."""
    if one.kind is not other.kind or {one.id, other.id} in situation.named_together:
        return
    price = _price_of_same(situation, one, other)
    if price is None and _drafted(one, other):
        pair = {one.id, other.id}
        price = _CIRCLE if pair in situation.crossed else _LED if pair in situation.led else None
    if price is not None:
        yield Hypothesis(kind=Kind.SAME, measures=(one.id, other.id), price=price)


_CIRCLE = 2
"""The price of taking two drafted measures for one only because that would close a circle.

Reports call one step by many names: "the flow readings" that one side waits for may be "the data" that the other holds
back. Where a person wrote the measures, he has told them apart.
"""
_LED = 3
"""The same where one side is what a party wants first, whatever it is that shall come later."""


def _drafted(one: Measure, other: Measure) -> bool:
    """Whether a program drafted both."""
    return one.drafted_by is not None and other.drafted_by is not None


def _price_of_same(situation: Situation, one: Measure, other: Measure) -> int | None:
    """By the words that they have in common; None where nothing makes them near."""
    left, right = situation.gists[one.id], situation.gists[other.id]
    if _may_be_part(one, other, left, right) or _may_be_part(other, one, right, left):
        return 2
    if are_known_pair(left, right):
        return 1
    nouns = len(shared_nouns(left, right))
    alike = same_verb(left, right)
    if not nouns or not ((alike and _same_doer(one, other)) or _asked_and_refused(situation, one.id, other.id)):
        return None
    return 1 if alike else 2 if nouns > 1 else 3


def _part(situation: Situation, whole: Measure, part: Measure) -> Iterator[Hypothesis]:
    """One is part of the other, which does not happen without it, nor before it."""
    if {whole.id, part.id} in situation.tied_by_facts:
        return
    if _may_be_part(part, whole, situation.gists[part.id], situation.gists[whole.id]):
        yield Hypothesis(kind=Kind.PART, measures=(whole.id, part.id), price=1)


def _may_be_part(part: Measure, whole: Measure, told: Gist, of: Gist) -> bool:
    return part.kind is whole.kind and _same_doer(part, whole) and stands_in(told, of)


def _excludes(situation: Situation, one: Measure, other: Measure) -> Iterator[Hypothesis]:
    """Only one of them can happen: two sizes of one thing, or one thing done and undone."""
    if {one.id, other.id} in situation.tied_by_facts:
        return
    left, right = situation.gists[one.id], situation.gists[other.id]
    if shared_nouns(left, right) and _differ(left, right) and _asked_by_two(situation, one.id, other.id):
        yield Hypothesis(kind=Kind.EXCLUDES, measures=(one.id, other.id), price=2)


def _differ(left: Gist, right: Gist) -> bool:
    verbs_differ = bool(left.verbs and right.verbs) and not same_verb(left, right)
    return verbs_differ or left.figures != right.figures


def _asked_by_two(situation: Situation, one: str, other: str) -> bool:
    """Whether two parties each ask for one, and nobody for both."""
    left, right = (situation.asking.get(measure, frozenset()) for measure in (one, other))
    return bool(left and right) and not left & right


def _asked_and_refused(situation: Situation, one: str, other: str) -> bool:
    """Whether one party asks for the one and another rules the other out."""
    return any(
        asks != refuses
        for wanted, unwanted in ((one, other), (other, one))
        for asks in situation.asking.get(wanted, ())
        for refuses in situation.refusing.get(unwanted, ())
    )


def _same_doer(one: Measure, other: Measure) -> bool:
    """Whether somebody does both; alone or jointly."""
    return not set(one.by).isdisjoint(other.by)
