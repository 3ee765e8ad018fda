"""What is meant where it is named at one remove."""

from pourparler.reading import draft, read_report

MET = "The Ferry Guild and Tarn Lines met on Monday. "


def positions(words: str) -> set[tuple[str, str]]:
    """Who wants or refuses what."""
    talks = draft([read_report("a.txt", (MET + words).encode())]).talks
    return {(one.party[0], str(one.says)) for one in talks.positions}


def test_what_one_thing_must_come_with_is_asked() -> None:
    words = "The guild is insisting that any loan be matched by cuts in the toll."
    assert ("ferry-guild", "cut-toll no later than loan") in positions(words)


def test_who_opposes_the_deal_is_against_it_and_who_is_silent_on_it_is_not() -> None:
    assert ("ferry-guild", "never agreement") in positions("The guild opposes the deal.")
    assert positions("The guild has read the deal.") == set()


def test_help_for_somebody_is_demanded_and_help_from_somebody_is_sought() -> None:
    assert ("ferry-guild", "require help-night-crews") in positions("The guild demanded help for the night crews.")
    assert positions("The guild asked for help from the mayor.") == set()


def test_what_a_relative_clause_tells_to_be_opposed_by_somebody_he_refuses() -> None:
    words = "The night toll, which is opposed by the guild, would pay for a pier."
    assert ("ferry-guild", "never night-toll") in positions(words)
