"""In real talks, what is asked for by id or by number is the way out that was read, whichever analysis is asked."""

import pytest

from pourparler.analysis.deadlock import find_deadlock
from pourparler.analysis.deadlock.answer import Unlock
from pourparler.analysis.packages import find_packages
from pourparler.analysis.roadmap import find_roadmap
from pourparler.casebook.cases import Case, all_cases


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: case.name)
def test_packages_and_roadmap_stand_on_the_way_out_that_was_shown(case: Case) -> None:
    talks = case.talks
    known: dict[str, Unlock] = {}
    for most in range(1, 10):
        for unlock in find_deadlock(talks, most=most).answer.unlocks:
            assert known.setdefault(unlock.id, unlock).descents == unlock.descents
            assert known[unlock.id].number == unlock.number
    for unlock in known.values():
        assert unlock.number is not None
        package = [measure for step in unlock.roadmap for measure in step]
        for wanted in (unlock.id, unlock.number):
            assumed = (
                find_packages(talks, unlock=wanted, draws=0).answer.unlock,
                find_roadmap(talks, package, unlock=wanted, draws=0).answer.unlock,
            )
            assert all(one is not None and one.descents == unlock.descents for one in assumed), wanted
