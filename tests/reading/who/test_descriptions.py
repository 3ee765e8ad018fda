import pytest

from pourparler.reading.page.layout import lay_out
from pourparler.reading.who.names import muster

FILLER = " The session lasted far into the night and nobody would say what had been agreed there."


def _said(text: str) -> dict[str, str | None]:
    text += FILLER
    return {text[m.start : m.end]: m.party for m in muster(text, lay_out(text)).mentions}


@pytest.mark.parametrize("words", ["the company", "managers", "the mining company", "the employers", "the operator"])
def test_words_of_one_family_mean_the_one_that_is_named(words: str) -> None:
    text = f"The Lock Keepers' Union met Fenwick Mines on Monday; then {words} left."
    assert _said(text)[words] == "Fenwick Mines"


@pytest.mark.parametrize("name", ["Waneka Nation", "Osk Tribe", "Red River Band"])
def test_the_tribe_is_the_nation_or_the_band_that_is_named(name: str) -> None:
    said = _said(f"The {name} met Fenwick Mines on Monday. The tribe said it would not sell; the company left.")
    assert said["The tribe"] == said.get(name, said.get(f"The {name}")) != "Tribe"
    assert said["the company"] == "Fenwick Mines"


def test_where_none_is_named_the_words_of_a_family_are_one_party() -> None:
    said = _said("For a week the company was silent. Then the management spoke, and the company left.")
    assert set(said.values()) == {"Company"}


def test_people_told_of_by_what_they_do_are_parties_where_they_act() -> None:
    said = _said("On Monday the striking truckers demanded a refund. The farmers waited.")
    assert said == {"the striking truckers": "Truckers"}


def test_the_army_and_the_ministry_are_the_state_s() -> None:
    said = _said("The government of Ostmark met the rebels. Then the army and the water ministry spoke.")
    assert said["the army"] == said["the water ministry"] == "Ostmark"


def test_headline_words_stand_without_an_article() -> None:
    text = (
        "Drivers agree to wait for a new table\n\nThe Drivers' Union met the city on Monday and sat until noon."
        + FILLER
    )
    roster = muster(text, lay_out(text))
    assert "Drivers' Union" in {mention.party for mention in roster.mentions}


def test_a_body_that_is_named_is_not_another_of_its_family_at_the_head_of_a_paragraph() -> None:
    text = "The ministry and the Teachers' Guild reached a deal.\n\nThe Nurses' Union said it would not."
    parties = {words.removeprefix("The "): party for words, party in _said(text).items()}
    assert (parties["Teachers' Guild"], parties["Nurses' Union"]) == ("Teachers' Guild", "Nurses' Union")


def test_the_company_is_one_that_is_called_a_firm() -> None:
    text = "Alta Mining refused to sign, said Ana Ruiz, president of Ocros. The company refused again." + FILLER
    roster = muster(text, lay_out(text))
    assert {m.party for m in roster.mentions if text[m.start : m.end] == "The company"} == {"Alta Mining"}
