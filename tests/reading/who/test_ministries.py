from pourparler.reading.page.layout import lay_out
from pourparler.reading.who.names import muster

FILLER = " The session lasted far into the night and nobody would say what had been agreed there."


def _parties(text: str) -> set[str | None]:
    text += FILLER
    return {mention.party for mention in muster(text, lay_out(text)).mentions if mention.party}


def test_a_ministry_of_one_of_two_states_that_talk_is_that_state() -> None:
    text = "Peru and Chile met. Peru’s foreign office refused. Chile waited. The General Staff agreed with Chile."
    assert _parties(text) == {"Peru", "Chile"}


def test_within_a_state_a_ministry_is_a_party_of_its_own() -> None:
    text = "The Lock Keepers' Union met the Water Ministry. The Water Ministry refused to pay the union."
    assert "Water Ministry" in _parties(text)


def test_an_officer_of_such_a_ministry_speaks_for_its_state() -> None:
    text = "Peru and Chile met. Peru’s foreign office refused. “No,” said Foreign Ministry spokesman Luis Prado of it."
    roster = muster(text + FILLER, lay_out(text + FILLER))
    assert roster.people == {"Luis Prado": "Peru"}


def test_a_ministry_taken_for_the_wrong_state_takes_nobody_of_that_state_with_it() -> None:
    text = (
        "Kyrgyzstan wants a fee. Nurlan Asanov, the deputy energy minister, said so. Tashkent calls this ransom. "
        "Uzbekistan stands ready to buy power, the water ministry said."
    )
    roster = muster(text + FILLER, lay_out(text + FILLER))
    assert roster.people["Nurlan Asanov"] == "Kyrgyzstan"
