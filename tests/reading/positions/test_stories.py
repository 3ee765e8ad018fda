"""Two disputes as papers tell them, invented: from reports to the right verdict with three questions at most."""

import pytest

from pourparler.analysis.deadlock import find_deadlock
from pourparler.analysis.explanations.find import find_explanations
from pourparler.analysis.explanations.hypotheses import Kind
from pourparler.desk.answering import confirmed
from pourparler.reading import Draft, draft, read_report
from pourparler.record.edits import edited
from tests.reading.positions.stories import ruling

STRIKE = (
    """\
Quay workers walk out over dismissals
The Ostmoor Courier
4 March 2024

Almost all work stopped at the container port of Ostmoor on Monday after Kestrel Terminals sent dismissal notices to 120
crane drivers.

The Harbour Workers' Union said nobody would return to work until the company withdrew the notices.

Kestrel Terminals said it would not discuss the notices while the strike goes on. "We will talk when the gates are
open," said its chief executive, Dora Lenz.
""",
    """\
Port firm and union dig in
The Ostmoor Courier
11 March 2024

The strike at Ostmoor entered its second week on Monday with no talks in sight.

Kestrel Terminals said it would withdraw the notices only after the strike ended. The Harbour Workers' Union rejected
that.

The union demanded that Kestrel Terminals take the letters back first.
""",
    """\
Mediator fails to break Ostmoor deadlock
The Ostmoor Courier
18 March 2024

Talks between Kestrel Terminals and the Harbour Workers' Union broke down on Monday.

The Harbour Workers' Union repeated that its members would go back to work only once the notices had gone. Kestrel
Terminals offered to suspend the notices for 60 days. The union rejected the offer.
""",
)
TAKEOVER = """\
Talks on the sale of the Calder mills stall
The Ostmoor Courier
3 June 2024

Brant Holdings said on Monday it would not name a price for Calder Mills before it had {looked}.

Calder Mills refused to open its books to Brant Holdings until the bidder put a price on the table. "No stranger walks
through our accounts for nothing," said its chairman, Ines Vogt.

Talks between the two companies have stalled.
"""


def _read(*texts: str) -> Draft:
    return draft([read_report(f"{number}.txt", text.encode()) for number, text in enumerate(texts)])


def test_the_port_strike_is_stuck_by_a_circle_of_withdrawal_and_return_to_work() -> None:
    made = _read(*STRIKE)
    assert ruling(made) == "stuck"
    in_conflict = {name for one in find_deadlock(made.talks).answer.conflicts for name in one.positions}
    assert {
        "withdraw-notices before return-work",
        "return-work before withdraw-notices",
    } <= {str(made.talks.position_by_id[name].says) for name in in_conflict if name in made.talks.position_by_id}


def test_the_port_strike_has_one_measure_for_the_end_of_the_strike_and_the_refused_offer() -> None:
    talks = _read(*STRIKE).talks
    returns = [one.id for one in talks.measures if one.by == ("harbour-workers-union",)]
    assert returns == ["return-work", "gates"]  # "we will talk when the gates are open" is another step
    assert [(str(one.says), one.answer.value) for one in talks.proposals] == [("require suspend-notices", "refused")]


@pytest.mark.parametrize("looked", ["carried out due diligence", "seen the books of Calder Mills"])
def test_the_takeover_is_stuck_once_three_questions_at_most_are_answered(looked: str) -> None:
    talks = _read(TAKEOVER.format(looked=looked)).talks
    asked = 0
    while not find_deadlock(talks).answer.stuck and asked < 3:
        explanations = find_explanations(talks).answer.explanations
        right = [one for one in explanations if all(h.kind is Kind.SAME for h in one.hypotheses)]
        assert right, "a question must ask whether the look at the books and their opening are one step"
        talks = edited(talks, [confirmed(talks, *right[0].hypotheses, by="A. Reader")])
        asked += explanations.index(right[0]) + 1
    assert find_deadlock(talks).answer.stuck
    assert asked <= 3
