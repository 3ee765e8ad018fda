"""What lawmakers do to a bill that they will not have, and to one by which they get what they want."""

import pytest

from pourparler.reading import draft, read_report
from pourparler.record.statements import Act

MET = "The Moat Party and the Lock Party held talks on the harbour budget on Monday. The Moat Party was late. "


def positions(words: str) -> set[tuple[str, str]]:
    """Who wants or refuses what."""
    talks = draft([read_report("a.txt", (MET + words).encode())]).talks
    return {(one.party[0], str(one.says)) for one in talks.positions}


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("The Moat Party blocked a bill to raise the toll.", "never raise-toll"),
        ("The Moat Party has vowed to filibuster the toll bill.", "never toll-bill"),
        ("The Moat Party is threatening to block the toll bill.", "never toll-bill"),
        ("The Moat Party threatened Monday to veto the toll bill.", "never toll-bill"),
        ("The Moat Party is trying to block the sale of the pier.", "never sale-pier"),
        ("The Moat Party declared the toll bill dead on arrival.", "never toll-bill"),
        ("The Moat Party has pledged to fight the nomination of a pilot.", "never nomination-pilot"),
    ],
)
def test_who_keeps_a_bill_from_passing_refuses_it(words: str, what: str) -> None:
    assert ("moat-party", what) in positions(words)


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("The Moat Party is using the budget as leverage to win a second pier.", "require second-pier"),
        ("The Moat Party is pushing to repeal the toll.", "require repeal-toll"),
        ("The Moat Party passed a bill that would repeal the toll.", "require repeal-toll"),
        ("The Moat Party hoped to force a delay of the toll.", "require delay-toll"),
    ],
)
def test_who_works_for_a_bill_wants_it(words: str, what: str) -> None:
    assert ("moat-party", what) in positions(words)


def test_who_could_not_agree_to_what_another_demands_refuses_it() -> None:
    told = read_report(
        "a.txt", (MET + "The Lock Party said it could not agree to the demands of the Moat Party.").encode()
    )
    assert ("Lock Party", Act.REFUSE) in {(one.speaker, one.act) for one in told.statements}


def test_what_is_insisted_to_remain_until_something_is_done_waits_for_it() -> None:
    words = "The Moat Party insists the fines will remain until the Lock Party opens the gate."
    told = read_report("a.txt", (MET + words).encode())
    assert ("Moat Party", Act.PRECONDITION) in {(one.speaker, one.act) for one in told.statements}


def test_who_tweets_says_it() -> None:
    told = read_report("a.txt", (MET + '"Any toll must fund the pier," the Moat Party tweeted on Friday.').encode())
    assert ("Moat Party", Act.DEMAND) in {(one.speaker, one.act) for one in told.statements}


def test_who_would_prevent_what_nobody_wants_refuses_nothing() -> None:
    assert positions("The Moat Party is trying to prevent a strike.") == set()
