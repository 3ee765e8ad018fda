"""What a bill or a plan would do is what whoever made it wants."""

import pytest

from pourparler.reading import read_report
from pourparler.record.statements import Act

MET = "Officials of Peru and Chile met on Monday. Peru and Chile will meet again. "


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("The Peruvian bill would ban nets.", Act.DEMAND),
        ("The Peruvian plan would open the port in May.", Act.OFFER),
        ("The Peruvian plan would cost ten jobs.", None),
    ],
)
def test_what_its_bill_would_do_somebody_wants_and_what_it_would_cost_he_does_not(words: str, act: Act | None) -> None:
    told = read_report("a.txt", (MET + words).encode()).statements
    acts = {one.act for one in told if one.speaker == "Peru"}
    assert act in acts if act else not acts & {Act.DEMAND, Act.OFFER}
