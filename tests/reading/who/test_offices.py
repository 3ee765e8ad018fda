import pytest

from pourparler.reading.page.layout import lay_out
from pourparler.reading.who.names import muster

FILLER = " The session lasted far into the night and nobody would say what had been agreed there."
DATELINE = "LIMA, May 4 — "


def _people(text: str, *, dateline: bool = False) -> dict[str, str | None]:
    opening = f"{DATELINE if dateline else ''}It was a long day at the old lock.{FILLER}"
    whole = f"A harbour quarrel\n\n4 May 2014\n\n{opening}\n\n{text}{FILLER}"
    return muster(whole, lay_out(whole)).people


@pytest.mark.parametrize(
    ("words", "party"),
    [
        ("Peru gave the plan a welcome. The foreign minister, Ana Rojas, was cooler.", "Peru"),
        ("Peru gave Chile no answer. Ana Rojas, the interior minister, was cooler.", "Peru"),
        ("Peru sent Chile a letter. “It is late,” said the fisheries minister, Ana Rojas.", "Peru"),
        ("Chile is waiting for Peru. The economist, Ana Rojas, was cooler.", None),
    ],
)
def test_a_minister_without_a_state_is_of_the_one_the_paragraph_speaks_of(words: str, party: str | None) -> None:
    assert _people(words).get("Ana Rojas") == party


def test_whoever_is_named_in_a_quotation_is_not_the_speakers_own_state() -> None:
    text = "Peru sent a letter. “Chile is late with its answer,” said the foreign minister, Ana Rojas."
    assert _people(text)["Ana Rojas"] == "Peru"


def test_a_minister_in_the_capital_of_the_dateline_is_its_own_where_it_is_named_most() -> None:
    text = "Peru was late, and Peru knew it. Chile had sent a letter to Peru. The trade minister, Ana Rojas, read it."
    assert _people(text)["Ana Rojas"] == "Chile"
    assert _people(text, dateline=True)["Ana Rojas"] == "Peru"


def test_an_office_that_one_state_has_tells_the_state() -> None:
    text = "Peru met the United States. Ana Rojas, the secretary of state, was late."
    assert _people(text)["Ana Rojas"] == "United States"


def test_a_commissioner_is_of_the_union_where_it_is_named() -> None:
    text = "Peru wrote to the European Union.\n\nBetween them stands Ana Rojas, the trade commissioner."
    assert _people(text)["Ana Rojas"] == "European Union"
    assert _people("Peru met Chile. Ana Rojas, the trade commissioner, spoke.")["Ana Rojas"] != "European Union"


def test_its_chief_is_of_whom_the_sentence_before_speaks() -> None:
    text = (
        "Fenwick Barges, the canal company, turned down the Lock Keepers' Union. Its chief executive, Ana Rojas, left."
    )
    assert _people(text)["Ana Rojas"] == "Fenwick Barges"


def test_a_president_to_whom_nothing_is_tied_is_not_of_the_state_that_he_acts_on() -> None:
    text = "Peru met Chile.\n\nPresident Ana Rojas closed the ports to Chilean ships."
    assert _people(text)["Ana Rojas"] == "Peru"


@pytest.mark.parametrize(
    ("words", "party"),
    [
        ("The ministry offered 6 per cent. The education minister, Ruth Abara, ruled out arbitration.", "Ministry"),
        ("The teachers met. The education minister, Ruth Abara, ruled out arbitration.", "Government"),
        (
            "The government heard the ministry. The education minister, Ruth Abara, ruled out arbitration.",
            "Government",
        ),
        ("The government offered 6 per cent. The minister, Ruth Abara, ruled out arbitration.", "Government"),
    ],
)
def test_a_minister_is_of_the_ministry_that_is_spoken_of(words: str, party: str) -> None:
    assert _people(words)["Ruth Abara"] == party


@pytest.mark.parametrize(
    "words",
    [
        "Farm minister Ana Rojas said Chile must open its ports.",
        "Finance Secretary Ana Rojas said Chile must pay.",
        "Central Bank governor Ana Rojas said Chile must pay.",
    ],
)
def test_an_officer_who_tells_what_the_one_state_named_must_do_is_of_the_dateline(words: str) -> None:
    assert _people(words, dateline=True)["Ana Rojas"] == "Peru"


def test_whoever_is_named_after_a_sentence_with_an_office_alone_holds_the_office() -> None:
    text = "The Peruvian government is short of money. There is none for ports, the trade secretary has said."
    assert _people(f"{text} Ana Rojas left it at that.")["Ana Rojas"] == "Peru"
    other = "The Peruvian government is short of money. There is none for ports, the union has said."
    assert _people(f"{other} Ana Rojas left it at that.")["Ana Rojas"] is None


def test_a_part_of_a_state_where_something_happens_has_no_ministers_by_that() -> None:
    text = "Clinics are shut in Wales. Health Secretary Ana Rojas was late."
    assert _people(text)["Ana Rojas"] != "Wales"
    assert _people("The Welsh government met. Health Secretary Ana Rojas was late.")["Ana Rojas"] is not None


def test_a_president_is_of_a_state_of_which_the_report_speaks_much() -> None:
    text = (
        "Peru votes\n\nPeru went to the polls. Peru had argued with Chile for years, and Chile with Peru.\n\n"
        "Nobody had read the Bolivian deal. President Jan Low will ask the winner to rule.\n"
    )
    assert muster(text, lay_out(text)).people["Jan Low"] == "Peru"
