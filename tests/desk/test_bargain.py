"""Deals as one weighs them: worked out once for each choice, anew where the record is another."""

from pathlib import Path

import pytest

from pourparler.analysis.roadmap.answer import Chosen
from pourparler.desk.bargain import Bargains, Choice
from pourparler.errors import InputError
from pourparler.record import codec
from pourparler.record.codec import loads

EXAMPLE = Path(__file__).parents[2] / "examples" / "six-party" / "six-party.talks.yaml"
SMALL = """
pourparler: 1
talks: Small
parties: [{id: a, name: Ada}, {id: b, name: Ben}]
measures: [{id: x, by: [a]}, {id: y, by: [b]}]
goal: [x and y]
positions: [{id: p, party: a, says: y before x}]
"""


def test_a_choice_is_worked_out_once_and_anew_for_another_record() -> None:
    bargains, talks = Bargains(), loads(SMALL)
    first = bargains.work(talks, Choice())
    assert bargains.work(talks, Choice()) is first
    first.wait()
    assert bargains.under_way() is None
    assert bargains.work(loads(SMALL), Choice()) is not first
    bargains.work(talks, Choice()).stop()
    assert not bargains.work(talks, Choice()).stopped.is_set()


def test_without_worths_the_smallest_deal_is_put_in_order_and_still_told_what_it_breaks() -> None:
    bargain = Bargains().work(loads(SMALL), Choice()).result()
    assert (bargain.packages, bargain.deals, bargain.chosen) == (None, (), None)
    assert bargain.roadmap.answer.chosen is Chosen.SMALLEST
    assert bargain.judged().broken == ()
    assert [one.position for one in bargain.judged((("x",), ("y",))).broken] == ["p"]


def test_the_deal_after_each_way_out_is_the_one_that_was_asked_for() -> None:
    talks, bargains = codec.load(EXAMPLE), Bargains()
    first = bargains.work(talks, Choice()).result()
    assert first.chosen == first.deals[0]
    for unlock in first.deadlock.answer.unlocks:
        bargain = bargains.work(talks, Choice(unlock=unlock.id)).result()
        assert bargain.unlock is not None
        assert bargain.packages is not None
        assert bargain.packages.answer.unlock is not None
        assert {bargain.unlock.id, bargain.packages.answer.unlock.id} == {unlock.id}
    other = first.deals[2].package.measures
    asked = bargains.work(talks, Choice(deal=other)).result()
    assert asked.roadmap.answer.package == other
    assert asked.chosen == first.deals[2]
    assert asked.judged().roadmap.exposure == asked.roadmap.answer.exposure


@pytest.mark.parametrize("choice", [Choice(unlock="nowhere"), Choice(deal=("nothing",))])
def test_what_is_not_there_is_told(choice: Choice) -> None:
    with pytest.raises(InputError):
        Bargains().work(codec.load(EXAMPLE), choice).result()
