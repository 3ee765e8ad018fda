"""What others are told to refuse in what somebody says, or blames them for."""

import pytest

from pourparler.reading import draft, read_report
from pourparler.record.statements import Act

MET = "The Ferry Guild and Tarn Lines met on Monday. "


def refused(words: str) -> set[tuple[str, str]]:
    """Who refuses what."""
    talks = draft([read_report("a.txt", (MET + words).encode())]).talks
    return {(one.party[0], str(one.says)) for one in talks.positions if str(one.says).startswith("never")}


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("The guild criticised Tarn Lines for refusing to recognise the night crews.", "recognise-night-crews"),
        ("The guild accused Tarn Lines of refusing to recognise the night crews.", "recognise-night-crews"),
        ("The guild said Tarn Lines was at fault for refusing to open the accounts.", "open-accounts"),
        ('"Tarn Lines has refused to open the accounts since Friday," the guild said.', "open-accounts"),
        ('"Tarn Lines has declined our request for a second ballot," the guild said.', "second-ballot"),
        ("The guild said if Tarn Lines continued to refuse to open the accounts it would strike.", "open-accounts"),
    ],
)
def test_who_is_told_by_another_to_refuse_refuses(words: str, what: str) -> None:
    assert ("tarn-lines", f"never {what}") in refused(words)


@pytest.mark.parametrize(
    "words",
    [
        'The guild said it would strike "if Tarn Lines refused to open the accounts".',
        '"Tarn Lines has refused to comment," the guild said.',
        'The guild denied that "Tarn Lines had refused to open the accounts".',
        "The guild blamed Tarn Lines for paying late.",
    ],
)
def test_what_is_only_thought_of_or_denied_is_refused_by_nobody(words: str) -> None:
    assert not any(party == "tarn-lines" for party, _ in refused(words))


def test_what_another_refuses_is_told_by_who_says_so() -> None:
    words = "The guild criticised Tarn Lines for refusing to recognise the night crews."
    report = read_report("a.txt", (MET + words).encode())
    told = [one for one in report.statements if one.act is Act.REFUSE]
    assert [(one.speaker, one.reported_by) for one in told] == [("Tarn Lines", "Ferry Guild")]


def test_two_may_blame_a_third_for_what_he_refuses() -> None:
    words = "The Ferry Guild and the Dock Union accused Tarn Lines of refusing to open the accounts."
    assert ("tarn-lines", "never open-accounts") in refused(words)
