from pourparler.reading.page.layout import lay_out
from pourparler.reading.who.names import muster

TALKS = (
    "Quota talks end\n\n4 May 2014\n\nThe talks of the International Flax Organisation (IFX) ended late. "
    "Producer delegates left first. Most producers want the old shares. Consumer members said they would not sign. "
    "A majority of consumers wants stocks to count. IFX delegates said the full council meets again in May.\n"
)


def _parties(text: str) -> set[str]:
    return {m.party for m in muster(text, lay_out(text)).mentions if m.party}


def test_those_who_sell_and_those_who_buy_are_the_sides_of_a_body_in_which_both_sit() -> None:
    assert _parties(TALKS) == {"Producers", "Consumers"}


def test_consumers_are_nobody_where_they_sit_in_no_body() -> None:
    text = "Milk\n\n4 May 2014\n\nThe producers want more. Consumers said milk was dear. Consumer prices rose.\n"
    assert "Consumers" not in _parties(text)


def test_a_body_that_acts_itself_stays_a_party_beside_both_sides() -> None:
    acting = "IFX said no. IFX rejected the plan. IFX wants more. IFX refused again.\n"
    assert "IFX" in _parties(TALKS.rstrip("\n") + " " + acting)
