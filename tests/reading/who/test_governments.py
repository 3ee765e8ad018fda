import pytest

from pourparler.reading.page.layout import lay_out
from pourparler.reading.who.names import muster

FILLER = " The session lasted far into the night and nobody would say what had been agreed there."


def _called(text: str) -> dict[str, str | None]:
    text += FILLER
    return {text[m.start : m.end]: m.party for m in muster(text, lay_out(text)).mentions if not m.place}


def test_the_government_of_a_part_of_a_state_is_a_party_under_its_name() -> None:
    found = _called("The Mohel government met the hauliers. Later the government refused a cap.")
    assert (found["The Mohel government"], found["the government"]) == ("Mohel government", "Mohel government")


def test_the_government_of_the_whole_goes_by_the_words_of_the_report() -> None:
    found = _called(
        "The Federal Government left. FG will not pay, and government was silent, he said. The ministry was closed."
    )
    assert {found["The Federal Government"], found["FG"], found["The ministry"]} == {"Federal Government"}
    found = _called(
        "Farmers met the Centre. The government refused. The Mohel state government agreed. State govt pays."
    )
    assert (found["the Centre"], found["The government"], found["State govt"]) == (
        "Centre",
        "Centre",
        "Mohel state government",
    )


def test_a_union_minister_is_of_the_central_government_and_not_of_a_union() -> None:
    found = _called("The dockers' union left. Union minister Ana Ruiz refused to meet them.")
    assert found["Union"] == found["Ana Ruiz"] == "Union government"
    assert found["The dockers' union"] == "Dockers' union"


def test_a_capital_that_does_nothing_in_a_report_without_states_is_a_place() -> None:
    text = "The dockers met in a hall. Traffic between Lima and the coast was slow. The government refused." + FILLER
    mentions = muster(text, lay_out(text)).mentions
    assert [(m.party, m.place) for m in mentions if text[m.start : m.end] == "Lima"] == [("Peru", True)]
    assert [m.party for m in mentions if text[m.start : m.end] == "The government"] == ["Government"]


@pytest.mark.parametrize(
    ("text", "words", "party"),
    [
        ("Lima refused to sign. Chile was glad.", "Lima", "Peru"),  # among states a capital is a state
        ("Lima insisted that the government would pay the dockers.", "Lima", "Government"),
        ("Dublin and London met the rebels. Both governments hope.", "Dublin", "Ireland"),
        ("Lima refused. Tokyo insisted that the government of the day was bound.", "Lima", "Peru"),
        ("Lima met the dockers. The government refused.", "Lima", "Government"),
        ("Chile’s government refused.", "Chile", "Chile"),
        ("Peru refused. The government left.", "The government", "Peru"),
    ],
)
def test_a_capital_stands_for_the_state_or_for_its_government(text: str, words: str, party: str) -> None:
    found = _called(text)
    assert next(p for said, p in found.items() if said.startswith(words)) == party


def test_a_state_within_a_longer_name_does_nothing() -> None:
    found = _called("The Federation of Teachers of Peru (FTP) left. Lima was silent as the government refused.")
    assert found["Lima"] == "Government"


def test_the_president_of_a_union_or_of_its_local_speaks_for_no_government() -> None:
    found = _called("The dockers' union left. Union president Ana Ruiz stayed, and Local 12 president Jo Berg did.")
    assert "Government" not in set(found.values())


def test_the_delegation_of_a_part_of_a_state_is_its_government() -> None:
    found = _called(
        "The Mohel government met the hauliers. Later the Mohel delegation refused a cap. A Mohel lake froze."
    )
    assert found["Mohel"] == found["The Mohel government"] == "Mohel government"
    assert "Mohel lake" not in found


def test_a_department_by_its_field_is_the_british_government() -> None:
    text = "A row\n\n4 May 2014\n\nThe UK is late. A Department for Transport spokesman said: “We will not pay.”\n"
    assert {m.party for m in muster(text, lay_out(text)).mentions} == {"United Kingdom"}
