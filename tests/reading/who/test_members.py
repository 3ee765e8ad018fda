"""Members of the two American parties speak for them, where a report says that they are members."""

import pytest

from pourparler.reading.page.layout import lay_out
from pourparler.reading.who.members import party_of_member
from pourparler.reading.who.names import muster

TITLE = "Budget talks\n\n4 May 2014\n\nRepublicans and Democrats met in the White House on Sunday for the whole night. "


def _people(words: str) -> dict[str, str | None]:
    text = f"{TITLE}{words} Nobody would say what had been agreed there.\n"
    return muster(text, lay_out(text)).people


@pytest.mark.parametrize(
    ("words", "party"),
    [
        ("Rep. Ann Rojas (R-Ohio) said the cuts must stay.", "Republicans"),
        ("Ann Rojas, D-N.M., said the cuts must go.", "Democrats"),
        ("Sen. Ann Rojas, a Maine Republican, said the cuts must stay.", "Republicans"),
        ("Sen. Ann Rojas, the top Democrat on the panel, said the cuts must go.", "Democrats"),
        ("Republican Sen. Ann Rojas said Democrats must give way.", "Republicans"),
        ("Republican U.S. Senator Ann Rojas said Democrats must give way.", "Republicans"),
        ("Senator Ann Rojas, Democrat of Ohio, said the cuts must go.", "Democrats"),
        ("The other side was led by Republican Ann Rojas, who said the cuts must stay.", "Republicans"),
        ("Another Republican with a say in it, Senator Ann Rojas, said the cuts must stay.", "Republicans"),
        ("Ann Rojas, the Senate Democratic leader, said the cuts must go.", "Democrats"),
        ("Sen. Ann Rojas, one of the few Republicans in the group, said the cuts must stay.", "Republicans"),
    ],
)
def test_a_member_speaks_for_his_party(words: str, party: str) -> None:
    assert _people(words)["Ann Rojas"] == party


@pytest.mark.parametrize(
    "words",
    [
        "Ann Low, a critic of the plan, left",
        "Ann Low (Reuters) left",
        "Ann Low, D minor",
        "The Republican plan of Ann Low",
    ],
)
def test_who_is_not_told_to_be_a_member_is_none_by_that(words: str) -> None:
    at = words.index("Ann Low")
    assert party_of_member(words, at, at + len("Ann Low"), {"Republicans", "Democrats"}) is None


def test_a_report_that_never_speaks_of_a_party_does_not_learn_of_it_by_a_letter() -> None:
    text = "Dams\n\n4 May 2014\n\nThe farmers met Ann Rojas (R-Ohio) on Sunday. Ann Rojas said the dam must stay.\n"
    assert "Republicans" not in muster(text, lay_out(text)).people.values()


def test_the_word_ahead_of_an_office_makes_a_member() -> None:
    words = "Republican Sen. Ann Low left"
    at = words.index("Ann Low")
    assert party_of_member(words, at, at + len("Ann Low"), {"Republicans"}) == "Republicans"


def test_who_leads_a_party_needs_no_letter() -> None:
    people = _people("House Speaker John Boehner met Senate Majority Leader Harry Reid.")
    assert (people["John Boehner"], people["Harry Reid"]) == ("Republicans", "Democrats")


def test_a_senator_is_no_officer_of_the_state() -> None:
    assert _people("U.S. Senator Ann Rojas told the White House that the cuts must go.")["Ann Rojas"] is None


def test_one_of_a_caucus_speaks_for_it_before_he_speaks_for_his_party() -> None:
    people = _people("Ann Rojas (R-Ohio), who leads the Prairie Caucus, said so. The Prairie Caucus refused to vote.")
    assert people["Ann Rojas"] == "Prairie Caucus"


def test_leaders_of_a_chamber_are_their_party() -> None:
    text = f"{TITLE}Senate GOP leaders refused. The House Democratic whip, Ann Rojas, said they must vote.\n"
    roster = muster(text, lay_out(text))
    parties = {m.party for m in roster.mentions if m.party}
    assert parties <= {"Democrats", "Republicans", "White House"}


def test_where_a_report_is_on_congress_the_adjective_names_the_party() -> None:
    words = "President Obama met House Speaker Ann Rojas (R-Ohio) on Sunday. She refused. Republican aides left."
    text = f"Cuts\n\n4 May 2014\n\n{words}\n"
    assert muster(text, lay_out(text)).people["Ann Rojas"] == "Republicans"


@pytest.mark.parametrize(
    ("words", "party"),
    [
        ("Conservative House Republicans refused.", "Republicans"),
        ("Moderate Democrats refused.", "Democrats"),
        ("The Ohio Republican refused.", "Republicans"),
        ("Texas Democrats refused.", "Democrats"),
    ],
)
def test_what_tells_members_apart_makes_no_other_party(words: str, party: str) -> None:
    text = f"{TITLE}{words}\n"
    assert muster(text, lay_out(text)).mentions[-1].party == party


def test_the_end_of_another_partys_name_is_no_american_party() -> None:
    text = f"{TITLE}The Social Democrats refused.\n"
    assert muster(text, lay_out(text)).mentions[-1].party != "Democrats"
