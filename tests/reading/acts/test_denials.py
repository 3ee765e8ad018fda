"""Acts that nobody does, that are given up or denied, in invented sentences."""

import pytest

from pourparler.reading.reader import read_report

BEFORE = "Talks on the bay\n\nThe Quay Courier\n12 March 2026\n\nPeru and Chile met in Lima. "


def acts(sentence: str) -> list[tuple[str, str]]:
    """Who does what in a sentence about Peru and Chile."""
    report = read_report("a.txt", (BEFORE + sentence + "\n").encode())
    return sorted((one.speaker, one.act.value) for one in report.statements if one.sentence)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Neither Chile nor its allies will withdraw the ships.", [("Chile", "refuse")]),
        ("Neither Chile nor Peru would agree to a swap.", [("Chile", "refuse"), ("Peru", "refuse")]),
        ("Neither Peru nor Chile accepted the map.", [("Chile", "refuse"), ("Peru", "refuse")]),
        ("Neither side would sign until the bridge is open.", [("Chile", "precondition"), ("Peru", "precondition")]),
        ("Neither government would comment.", []),
    ],
)
def test_what_neither_does_both_refuse(sentence: str, told: list[tuple[str, str]]) -> None:
    assert acts(sentence) == told


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Chile no longer insists that Peru withdraw its ships first.", "withdraw"),
        ("Chile is no longer demanding an apology.", "withdraw"),
        ("Chile has dropped its demand for an apology.", "withdraw"),
        ("Chile no longer refuses to talk.", "signal"),
        ("Chile no longer accepts the old map.", "refuse"),
        ("Chile still insists that Peru withdraw its ships first.", "precondition"),
    ],
)
def test_what_is_no_longer_asked_is_given_up(sentence: str, act: str) -> None:
    assert acts(sentence) == [("Chile", act)]


def test_what_is_no_longer_asked_waits_for_nothing() -> None:
    report = read_report("a.txt", (BEFORE + "Chile no longer insists that Peru leave first.\n").encode())
    assert [one.conditions for one in report.statements if one.sentence] == [()]


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Peru denied having rejected the offer.", "signal"),
        ("Peru denied that it had refused to sign.", "signal"),
        ("Peru denied reports that it was no longer insisting on an apology.", "demand"),
        ("Peru denied having moved the buoys.", "refuse"),
        ("Peru denied the request.", "refuse"),
    ],
)
def test_who_denies_a_refusal_does_not_refuse(sentence: str, act: str) -> None:
    assert acts(sentence) == [("Peru", act)]


def test_what_is_said_to_be_untrue_is_not_done() -> None:
    assert ("Chile", "refuse") not in acts("It is not true that Chile refused to talk, its envoy said.")
