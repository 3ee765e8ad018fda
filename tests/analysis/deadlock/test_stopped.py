"""A search that is stopped says what it found so far, and never passes that off as a proof."""

import json
import random

import pytest

from pourparler.analysis.deadlock import find_deadlock
from pourparler.analysis.deadlock.find import _Inquiry
from pourparler.analysis.deadlock.prepared import Prepared
from pourparler.analysis.solvers import Budget, OutOfTimeError
from pourparler.record.codec import loads
from tests import naive


class Looks(Budget):
    """Time that is over after so many looks at the clock, so that a search can be stopped anywhere."""

    def __init__(self, looks: int) -> None:
        super().__init__(1e6)
        self.looks = looks

    def left(self) -> float | None:
        self.looks -= 1
        if self.looks < 0:
            raise OutOfTimeError
        return super().left()


@pytest.mark.parametrize("seed", [3, 5, 21, 40])
def test_a_search_stopped_anywhere_says_nothing_false(seed: int) -> None:
    talks = loads(json.dumps(naive.random_talks(random.Random(seed), measures=4, positions=6)))
    whole = find_deadlock(talks, red_lines=True).answer
    unlocks = {unlock.descents for unlock in whole.unlocks}
    looks, finished, partial = 0, False, 0
    while not finished:
        looks += 1
        try:
            with Prepared(talks, Looks(looks)) as record:
                answer, exhaustive = _Inquiry(talks, 5, True, record).answer()
        except OutOfTimeError:
            continue
        finished = exhaustive and answer == whole
        partial += not exhaustive
        assert answer.stuck is whole.stuck
        assert set(answer.conflicts) <= set(whole.conflicts)
        assert exhaustive is False or {unlock.descents for unlock in answer.unlocks} == unlocks
        assert not answer.conflicts_exhaustive or set(answer.conflicts) == set(whole.conflicts)
    assert partial, "some of these searches must have been cut short after the verdict"
