"""Whoever speaks of another is still the one who speaks in the next sentence."""

from pourparler.reading.reader import read_report

TALKS = (
    "Border talks\n\n4 May 2014\n\nChilean envoy Ana Rojas met Peruvian envoy Jan Quispe in Lima. "
    "Peru and Chile met again. "
)


def _refuses(words: str) -> list[str | None]:
    said = read_report("a.txt", f"{TALKS}{words}\n".encode()).statements
    return [s.speaker for s in said if s.act.value == "refuse"]


def test_he_is_who_spoke_and_not_of_whom_he_spoke() -> None:
    assert _refuses("Rojas says Quispe will sign nothing. She rejected the map.")[-1] == "Chile"


def test_he_is_the_other_where_the_other_acts_himself() -> None:
    assert _refuses("Rojas said so, and Quispe rejected the toll. He rejected the map, too.")[-1] == "Peru"


def test_he_in_what_somebody_tells_another_is_who_tells_it() -> None:
    assert _refuses("Rojas told Quispe, of Lima, that she rejected the map.") == ["Chile"]
