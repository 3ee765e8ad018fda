from pourparler.reading import read_report
from pourparler.reading.positions.title import title_of


def _title(words: str, *parties: str) -> str:
    return title_of([read_report("a.txt", words.encode())], parties)


def test_talks_are_called_what_reports_call_them() -> None:
    assert (
        _title("The envoys went back to the six-party talks after a long summer.", "Peru", "Chile") == "Six-party talks"
    )
    assert _title("The envoys of two states opened the Lima talks after a summer.", "Peru", "Chile") == "Lima talks"


def test_a_name_that_tells_only_the_matter_is_told_with_the_parties() -> None:
    words = "Both envoys came back to the trade talks after a long summer."
    assert _title(words, "United States", "Chile") == "Trade talks between the United States and Chile"


def test_the_next_talks_is_no_name() -> None:
    words = "Both envoys spoke of the next talks and of the preparatory talks on Monday."
    assert _title(words, "Peru", "Chile") == "Talks between Peru and Chile"
