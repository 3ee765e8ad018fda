import pytest

from pourparler.reading import read_report
from pourparler.record.statements import Act


def _told(text: str) -> list[tuple[str, str]]:
    return [(one.speaker, one.act.value) for one in read_report("a.txt", text.encode()).statements]


@pytest.mark.parametrize(
    ("text", "who", "act"),
    [
        ("Peru met Chile on Monday at the upper lock.", {"Peru", "Chile"}, Act.MEET),
        ("Peru held a second round of talks with Chile on Monday.", {"Peru", "Chile"}, Act.MEET),
        ("Peru has met representatives of Chile and Bolivia at the lock.", {"Peru", "Chile", "Bolivia"}, Act.MEET),
        ("Peru reached a deal with Chile on the toll on Monday.", {"Peru", "Chile"}, Act.ACCEPT),
    ],
)
def test_who_is_met_meets_too(text: str, who: set[str], act: Act) -> None:
    assert set(_told(text)) == {(name, act.value) for name in who}


def test_who_is_only_spoken_of_meets_nobody() -> None:
    assert _told("Peru held talks in Lima on the toll that Chile wants.")[0] == ("Peru", "meet")
    assert ("Chile", "meet") not in _told("Peru held talks in Lima on the toll that Chile wants.")
