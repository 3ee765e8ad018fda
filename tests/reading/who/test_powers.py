"""Where the parties of Congress talk with the White House, the state is no side, and neither is what is paid for."""

from pourparler.reading.page.layout import lay_out
from pourparler.reading.who.names import muster

TITLE = "Budget talks\n\n4 May 2014\n\n"
TALKS = (
    "President Obama met Republicans and Democrats on Sunday. Democrats refused the cap that Republicans want. "
    "The White House backs Democrats. Republicans said the government would shut down. "
)


def _parties(words: str) -> set[str]:
    text = f"{TITLE}{TALKS}{words}\n"
    roster = muster(text, lay_out(text))
    return {m.party for m in roster.mentions if m.party and not m.place} | {p for p in roster.people.values() if p}


def test_the_president_is_a_side_and_the_state_and_its_government_are_none() -> None:
    assert _parties("Nobody paid the federal government.") == {"Democrats", "Republicans", "White House"}


def test_a_state_named_once_or_twice_changes_nothing() -> None:
    assert "White House" in _parties("The president spoke beside Polish President Jan Lis, who said nothing.")


def test_another_state_that_talks_makes_the_white_house_a_state_again() -> None:
    more = "Iran refused. Iran wants the cap to go. Iran and the United States meet on Monday. Iran had refused before."
    assert "White House" not in _parties(more)


def test_the_white_house_is_a_side_though_the_report_never_names_the_country() -> None:
    words = "Republicans and Democrats met on Monday. The White House rejected their bill. Democrats refused the cap."
    text = f"{TITLE}{words} The president left early.\n"
    named = {m.party for m in muster(text, lay_out(text)).mentions if m.party and not m.place}
    assert named == {"Republicans", "Democrats", "White House"}
