"""What somebody holds to, told by a noun, by "for him", before the verb, by a figure, or as an order to do it first."""

import pytest

from tests.reading.positions.stories import told


@pytest.mark.parametrize(
    ("body", "party", "expected"),
    [
        ("The union's main demand is the reinstatement of the drivers.", "union", "require reinstate-drivers"),
        (
            "The company's price for a return to talks is an end to the strike.",
            "company",
            "end-strike before resume-talks",
        ),
        ("Reinstatement of the drivers is the union's price for peace.", "union", "reinstatement-drivers before peace"),
        (
            "The union's position is simple: no work until the drivers are reinstated.",
            "union",
            "reinstate-drivers before work",
        ),
        ("The company's last offer was 4 percent.", "company", "require 4-percent"),
        ("The union is now at $6.5 an hour.", "union", "require 65-hour"),
        ("Arbitration was declined by the company.", "company", "never arbitration"),
        ("The company said arbitration was off the table.", "company", "never arbitration"),
        ("For the union, arbitration is out of the question.", "union", "never arbitration"),
        ("Arbitration is unacceptable to the company.", "company", "never arbitration"),
        ("The company is not about to reinstate the drivers.", "company", "never reinstate-drivers"),
        ("The union asked only that the drivers be reinstated.", "union", "require reinstate-drivers"),
        (
            '"Reinstate the drivers, and we can talk about shifts," the union said.',
            "union",
            "reinstate-drivers before talk-shifts",
        ),
    ],
)
def test_what_is_held_to_is_a_position(body: str, party: str, expected: str) -> None:
    made = told(f"The union met the company on Monday. {body} It rained.")
    assert expected in {str(one.says) for one in made.talks.positions if any(party in name for name in one.party)}


@pytest.mark.parametrize(
    "body",
    [
        "The union's main demand was rejected.",
        "The company's offer was read out on the quay.",
        "The union's demands are the main obstacle to a deal.",
        "For the union, it was a long day.",
    ],
)
def test_what_becomes_of_a_demand_or_an_offer_is_none(body: str) -> None:
    assert told(f"The union met the company on Monday. {body} It rained.").talks.positions == ()
