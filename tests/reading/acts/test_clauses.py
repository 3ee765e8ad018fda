"""Which acts a sentence tells, and who does each, in invented sentences."""

import pytest

from pourparler.reading.reader import read_report

BEFORE = "Talks on the bay\n\nThe Quay Courier\n12 March 2026\n\nPeru and Chile met in Lima. "


def acts(sentence: str) -> list[tuple[str, str]]:
    """Who does what in a sentence about Peru and Chile."""
    report = read_report("a.txt", (BEFORE + sentence + "\n").encode())
    return [(one.speaker, one.act.value) for one in report.statements if one.sentence]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Rejecting the map, Peru asked for a new one.", [("Peru", "refuse"), ("Peru", "demand")]),
        ("Having refused to sign, Peru left the talks.", [("Peru", "refuse"), ("Peru", "withdraw")]),
        ("Peru's demand was met by Chile with a demand for an apology.", [("Chile", "demand")]),
        ("Chile's offer was rejected by Peru.", [("Peru", "refuse")]),
    ],
)
def test_participles_and_passives_have_their_doer(sentence: str, told: list[tuple[str, str]]) -> None:
    assert acts(sentence) == told


def test_a_participle_before_nobody_known_tells_nothing() -> None:
    assert acts("Rejecting the map, the crowd went home.") == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Peru's refusal to sign has angered many.", [("Peru", "refuse")]),
        ("Peru, firm in its demand for an apology, stayed in Lima.", [("Peru", "demand")]),
        ("Few noticed Chile's readiness to resume.", [("Chile", "signal")]),
    ],
)
def test_a_noun_and_its_owner_tell_an_act(sentence: str, told: list[tuple[str, str]]) -> None:
    assert acts(sentence) == told


def test_a_meeting_to_come_is_none_yet() -> None:
    assert acts("Peru will hold talks only once Chile apologises.") == [("Peru", "precondition")]


def test_what_anybody_might_want_nobody_demands() -> None:
    assert acts("Peru will not govern with anyone who wants a canal.") == [("Peru", "refuse")]
