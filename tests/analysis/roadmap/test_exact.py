"""Three engines, one answer: a whole-number program, sets of what is done, and every order judged."""

import json
import random
from typing import Any

import pytest

from pourparler.analysis.roadmap.exact import exact_best, orders
from pourparler.analysis.roadmap.program import OrderProgram, UndecidedError
from pourparler.analysis.roadmap.search import OrderSearch, figures
from pourparler.analysis.solvers import Budget, OutOfTimeError
from pourparler.analysis.worth.keeping import Judge
from pourparler.record.codec import loads
from pourparler.record.conditions.parse import parse
from pourparler.record.conditions.syntax import Condition
from tests.naive_random_worth import random_valued_talks

CONDITIONS = ("a before b", "if b then c by step 2", "b no later than c or c before a", "a with c", "not d by step 1")


def drawn(seed: int) -> tuple[Judge, frozenset[str], tuple[Condition, ...]]:
    rng = random.Random(seed)
    data: dict[str, Any] = random_valued_talks(rng, 4, 0)
    talks = loads(json.dumps(data | {"facts": data.get("facts", [])}))
    names = dict(zip("abcd", (measure.id for measure in talks.measures), strict=False))
    spelled = [" ".join(names.get(word, word) for word in text.split()) for text in rng.sample(CONDITIONS, 2)]
    conditions = (*(fact.says for fact in talks.all_facts), *map(parse, spelled))
    return Judge(talks), frozenset(measure.id for measure in talks.measures), conditions


@pytest.mark.parametrize("seed", range(60))
def test_both_engines_find_the_same_order(seed: int) -> None:
    judge, package, conditions = drawn(seed)
    found = exact_best(judge, package, conditions, Budget())
    try:
        program = OrderProgram(judge, package, conditions, Budget())
    except UndecidedError:
        pytest.skip("only every order tells here")
    searched = OrderSearch(program).run()
    assert (found is None) == (searched is None)
    if found is not None and searched is not None:
        assert figures(found.judgement) == figures(searched.judgement)
        assert searched.proved == "all"


def test_there_are_as_many_orders_as_ordered_partitions() -> None:
    assert [len(list(orders("abcde"[:count]))) for count in range(6)] == [1, 1, 3, 13, 75, 541]


def test_a_search_that_is_stopped_says_so() -> None:
    judge, package, _ = drawn(1)
    with pytest.raises(OutOfTimeError):
        exact_best(judge, package, (), Budget(0))
