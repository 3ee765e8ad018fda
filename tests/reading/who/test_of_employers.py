from pourparler.reading.page.layout import lay_out
from pourparler.reading.who.names import muster


def _parties(text: str) -> list[str | None]:
    whole = f"Strike goes on\n\n4 May 2014\n\n{text}\n"
    roster = muster(whole, lay_out(whole))
    return [m.party for m in roster.mentions if whole[m.start : m.end].lower().endswith("the union")]


def test_the_union_is_no_body_of_those_who_employ() -> None:
    named = "The Tarn Nurses' Guild left the talks. The Clinic Confederation, which represents {}, stayed."
    assert _parties(named.format("hospitals") + " The union said no.") == ["Tarn Nurses' Guild"]
    assert _parties(named.format("cleaners") + " The union said no.") == ["Clinic Confederation"]


def test_a_royal_college_of_those_who_work_is_a_union() -> None:
    text = "The Royal College of Lamplighters may strike. The union said it wants more."
    assert _parties(text) == ["Royal College of Lamplighters"]
