"""Who will not give up a demand, sets no terms aside, or is only told to move first."""

import pytest

from tests.reading.positions.stories import ruling, says, told


@pytest.mark.parametrize(
    "report",
    [
        "The company has refused to back down from its demand for longer shifts. The union rejects longer shifts.",
        "Peru has refused to drop its demand that Chile close the mine. Chile says the mine will stay open.",
        "Chile has refused to budge from its opposition to a longer lease. Peru insists on a longer lease.",
        "Chile is resisting Peruvian pressure to open its port to inspectors.",
        "Peru would not lower the toll unless Chile agrees to sell the yard. Chile insists on an unconditional cut.",
        "“You have to lift the levy first,” Peru's minister said. Chile says Peru must act first.",
        "Peru insists that the rebels take part in the talks. Chile refuses to sit down with the rebels.",
        "Peru proposed extending the lease for a year. Chile said it would oppose any such extension.",
        "The opposition called on Chile to free the crews. Chile rejected the opposition's request.",
        "Peru insists that the governor resign. Chile said the governor would not step down.",
    ],
)
def test_each_holds_to_what_the_other_will_not_have(report: str) -> None:
    assert ruling(told(report)) == "stuck"


def test_to_give_up_no_demand_is_to_demand() -> None:
    report = "Peru has refused to drop its demand that Chile close the mine."
    assert says(told(report), "peru") == {"require close-mine"}
