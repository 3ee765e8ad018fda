"""What is known of preferences follows from each worth that agrees with the record, and from nothing else."""

import itertools
import random

import pytest

from pourparler.analysis.stability.certain import as_known
from pourparler.analysis.stability.conflict import Comparison
from pourparler.analysis.stability.options import option_form
from pourparler.errors import LimitError
from pourparler.record.codec import loads

HEAD = """
pourparler: 1
talks: T
parties: [{id: a}, {id: b}]
measures: [{id: m, by: a}, {id: n, by: a}, {id: o, by: b}, {id: p, by: b}]
"""
Outcome = frozenset[str]


def seen(text: str, one: str, other: str, party: int = 0) -> Comparison:
    talks = loads(HEAD + text)
    conflict = as_known(talks, option_form(talks))
    assert conflict.labels is not None
    place = {label: number for number, label in enumerate(conflict.labels)}
    return conflict.compare(party, place[frozenset(one.split())], place[frozenset(other.split())])


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("m", "", Comparison.BETTER),
        ("n", "", Comparison.UNKNOWN),
        ("m", "n", Comparison.BETTER),
        ("o", "n", Comparison.UNKNOWN),
        ("n o", "n", Comparison.BETTER),
        ("p", "", Comparison.SAME),
        ("m n", "m n p", Comparison.SAME),
        ("", "m", Comparison.WORSE),
    ],
)
def test_worth_is_more_only_where_it_is_so_in_all_ranges_and_what_is_in_both_cancels(
    one: str, other: str, expected: Comparison
) -> None:
    assert seen("worth: {a: {m: [4, 5], n: [-1, 3], o: [1, 2]}}", one, other) is expected


def test_of_a_party_without_anything_nothing_is_known() -> None:
    text = "worth: {a: {m: 1}}"
    assert seen(text, "m", "", party=1) is Comparison.UNKNOWN
    assert seen(text, "m", "m", party=1) is Comparison.SAME


def test_what_an_order_leaves_out_is_not_known() -> None:
    text = "order_of_states: {a: [[m], []]}"
    assert seen(text, "m", "") is Comparison.BETTER
    assert seen(text, "m", "n") is Comparison.UNKNOWN


def test_priorities_tell_all() -> None:
    text = "priorities: {a: [m, not n]}"
    assert seen(text, "m n", "o") is Comparison.BETTER
    assert seen(text, "o", "p") is Comparison.SAME


@pytest.mark.parametrize(
    "tiers", ["m, n, 0, o, p", "m, 0, [n, o], p", "[m, n], o, 0, p", "0, m, n, o, p", "m, n, o, p", "m, [n, 0], o, p"]
)
def test_a_ranking_tells_what_all_worths_that_agree_with_it_tell(tiers: str) -> None:
    talks = loads(f"{HEAD}ranking: {{a: [{tiers}]}}")
    conflict = as_known(talks, option_form(talks))
    assert conflict.labels is not None
    drawn = [_drawn(tiers, seed) for seed in range(400)]
    for one, other in itertools.product(conflict.states, repeat=2):
        signs = {_sign(conflict.labels[one], conflict.labels[other], worth) for worth in drawn}
        expected = {
            frozenset({1}): Comparison.BETTER,
            frozenset({-1}): Comparison.WORSE,
            frozenset({0}): Comparison.SAME,
        }.get(frozenset(signs), Comparison.UNKNOWN)
        assert conflict.compare(0, one, other) is expected, (tiers, conflict.labels[one], conflict.labels[other])


def _drawn(tiers: str, seed: int) -> dict[str, float]:
    """Worths that agree with a ranking; now and then far apart or close together, so that extremes are met."""
    dice = random.Random(seed)
    places = [part.strip(" []").split() for part in tiers.replace("[", "<").replace("]", ">").split(",")]
    grouped: list[list[str]] = []
    depth = 0
    for part in places:
        word = part[0]
        if depth:
            grouped[-1].append(word.strip("<>"))
        else:
            grouped.append([word.strip("<>")])
        depth += word.count("<") - word.count(">")
    gaps = [dice.choice((0.001, 1.0, 50.0)) * dice.uniform(0.5, 1.5) for _ in grouped]
    levels = list(itertools.accumulate(reversed(gaps)))[::-1]
    marks = [place for place, words in enumerate(grouped) if "0" in words]
    zero = levels[marks[0]] if marks else dice.choice((levels[-1] - 60, *levels, levels[0] + 60)) + dice.uniform(-1, 1)
    return {word: level - zero for words, level in zip(grouped, levels, strict=True) for word in words if word != "0"}


def _sign(one: Outcome, other: Outcome, worth: dict[str, float]) -> int:
    """By what is in one only and in the other only: tied measures cancel."""
    left, right = [sorted(worth[m] for m in here - there) for here, there in ((one, other), (other, one))]
    difference = sum(left) - sum(right)
    return 0 if left == right else (difference > 0) - (difference < 0)


def test_too_many_outcomes_are_refused() -> None:
    measures = ", ".join(f"{{id: m{number}, by: a}}" for number in range(10))
    talks = loads(f"{{pourparler: 1, talks: T, parties: [{{id: a}}], measures: [{measures}]}}")
    with pytest.raises(LimitError, match="1,024 outcomes"):
        as_known(talks, option_form(talks))
