"""A refusal that names nothing is of what the other side has just asked for, whatever is said beside it."""

import pytest

from tests.reading.positions.stories import ruling, says, told

ASKED = "The growers demand a joint audit of the meters. "


@pytest.mark.parametrize(
    "refusal",
    [
        "The company turned this down on Friday.",
        "The company rejected this from the first session.",
        "The company has rejected that in a letter.",
        "The company rejected that demand on Friday.",
        "The company turned that idea down flat.",
        "The company has refused, citing its costs.",
        "The company declined both requests.",
    ],
)
def test_it_is_of_what_was_asked(refusal: str) -> None:
    made = told(ASKED + refusal)
    assert says(made, "company") == {"never joint-audit-meters"}
    assert ruling(made) == "stuck"


@pytest.mark.parametrize("refusal", ["The company rejected this treaty.", "The company turned down a toll on Friday."])
def test_what_is_named_is_what_is_refused(refusal: str) -> None:
    assert "never joint-audit-meters" not in says(told(ASKED + refusal), "company")
