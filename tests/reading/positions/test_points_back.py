"""Replies that name nothing and point back: they refuse what the other side has just asked for or offered."""

import pytest

from tests.reading.positions.stories import ruling, says, told

ASKS = "The nurses want a rise of 9 percent"
REFUSES = {
    "absurd": f"{ASKS}. The company called the demand absurd.",
    "no such thing": f"{ASKS}. The company said it would do no such thing.",
    "not happening": f"{ASKS}. The company says that is not going to happen.",
    "shareholders": f"{ASKS}. “Our shareholders will not accept it,” a company spokesman said.",
    "not something": f"{ASKS}. “That is not something we can support,” the company said.",
    "will not fund it": f"{ASKS}. The company says it will not fund it.",
    "nothing to negotiate": f"{ASKS}. The company said there was nothing to negotiate.",
    "none of it": f"{ASKS}. The company is having none of it.",
    "no money": f"{ASKS}. The company said there was no money for that.",
    "out of reach": f"{ASKS}. The company said the figure was out of reach.",
    "balked": f"{ASKS}. The company has balked.",
    "opposed": f"{ASKS}. The company was firmly opposed.",
    "will not": f"{ASKS}. The company says it will not.",
    "answer": f"{ASKS}. The company said its answer was no.",
    "a sentence between": f"{ASKS}. They say that rents went up. The company called that ridiculous.",
}


@pytest.mark.parametrize("report", REFUSES.values(), ids=REFUSES)
def test_a_reply_that_names_nothing_refuses_what_was_asked_just_before(report: str) -> None:
    made = told(f"{report} The talks go on on Friday.")
    assert says(made, "company") == {"never rise-percent"}
    assert ruling(made) == "stuck"


@pytest.mark.parametrize(
    "report",
    [
        f"{ASKS}. The company said it would do so.",
        f"{ASKS}. The company did not rule that out.",
        f"{ASKS}. The company could still say no.",
        f"{ASKS}. The company called reports of a quarrel absurd.",
        f"{ASKS}. The company has not refused.",
        f"{ASKS}. The company refused at first but gave in.",
        f"{ASKS}. An economist called the demand absurd.",
        f"{ASKS}. The nurses said anything else was absurd.",
    ],
)
def test_what_is_no_refusal_of_it_or_another_s_view_refuses_nothing(report: str) -> None:
    made = told(f"{report} The talks go on on Friday.")
    assert "never rise-percent" not in says(made, "company")
    assert ruling(made) == "cannot say"
