"""What an answer to one of the few questions changes, and what is not asked again after it."""

import pytest

from pourparler.desk.asking import Asked, Reply, change_by
from pourparler.desk.mattering import weigh
from pourparler.record.answered import Answer, Stance
from pourparler.record.codec import loads
from pourparler.record.edits import edited
from pourparler.record.talks import Talks


def talks(says: str) -> Talks:
    return loads(f"""
pourparler: 1
talks: T
parties: [{{id: a}}, {{id: b}}]
measures: [{{id: m, by: [a]}}, {{id: n, by: [b]}}]
goal: [n]
positions: [{{id: p, party: a, says: {says}, firmness: firm, drafted_by: rules}}, {{id: q, party: b, says: m before n}}]
""")


def about(record: Talks) -> Asked:
    matter = next(one for one in weigh(record).matters if one.entry == "p")
    return Asked(id="position:p", settles=True, matter=matter)


@pytest.mark.parametrize(("says", "kind"), [("never m", "refuses"), ("require n", "demands")])
def test_who_is_said_not_to_refuse_or_demand_is_not_asked_whether_they_do(says: str, kind: str) -> None:
    record = talks(says)
    after = edited(record, [change_by(record, about(record), Reply.NO, "", by="K. Moe")])
    assert [position.id for position in after.positions] == ["q"]
    [settled] = after.answered
    assert getattr(settled, kind) == Stance(party="a", measure=says.split()[1])
    assert (settled.answer, settled.by) == (Answer.NO, "K. Moe")


def test_an_order_that_is_not_so_settles_nothing_else() -> None:
    record = talks("n before m")
    after = edited(record, [change_by(record, about(record), Reply.NO, "", by="K. Moe")])
    assert ([one.id for one in after.positions], after.answered) == (["q"], ())


def test_a_yes_settles_nothing_but_the_reading() -> None:
    record = talks("never m")
    after = edited(record, [change_by(record, about(record), Reply.YES, "", by="K. Moe")])
    assert after.answered == ()
    assert after.position_by_id["p"].drafted_by is None


def test_a_reply_is_told_as_its_button_says_it() -> None:
    assert [reply.told for reply in Reply] == ["Yes", "No", "Nobody can tell"]
