"""Every row of the table joins what it says it joins, and nothing that it says it leaves."""

from collections import Counter

import pytest

from pourparler.record.likeness.gist import are_known_pair, gist, same_verb
from pourparler.record.likeness.table import ALONE, PAIRS, THINGS, VERBS, Pair, Verbs

VERBS_BY_ID = {row.id: row for row in VERBS}
PAIRS_BY_ID = {pair.one[0]: pair for pair in PAIRS}


@pytest.mark.parametrize("row", VERBS, ids=lambda row: row.id)
def test_verbs_of_one_row_agree_and_those_of_others_do_not(row: Verbs) -> None:
    assert row.joins
    assert row.leaves
    for one, other in row.joins:
        assert row.id in gist(one).verbs & gist(other).verbs, (one, other)
    for one, other in row.leaves:
        assert not same_verb(gist(one), gist(other)), (one, other)


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.one[0])
def test_a_known_pair_joins_its_examples_either_way_round_and_leaves_the_others(pair: Pair) -> None:
    assert pair.joins
    assert pair.leaves
    for one, other in pair.joins:
        assert are_known_pair(gist(one), gist(other)), (one, other)
        assert are_known_pair(gist(other), gist(one)), (other, one)
    for one, other in pair.leaves:
        assert not are_known_pair(gist(one), gist(other)), (one, other)


def test_no_row_stands_twice_and_no_word_is_a_thing_of_two_kinds() -> None:
    assert len(VERBS_BY_ID) == len(VERBS)
    assert len(PAIRS_BY_ID) == len(PAIRS)
    assert max(Counter(word for row in THINGS for word in row.words.split()).values()) == 1
    assert max(Counter(ALONE).values()) == 1
    classed = {word for row in VERBS for word in row.words.split()}
    assert not classed & set(ALONE)


def test_what_stands_for_a_row_is_one_of_its_words() -> None:
    assert [row.id for row in THINGS if row.id not in row.words.split()] == []
    assert [row.id for row in VERBS if row.id not in row.words.split()] == []
