import pytest

from pourparler.reading import read_report

LEAD = "The talks over pay at the container port went on for a fourth long day behind closed doors. "


@pytest.mark.parametrize(
    ("words", "speakers"),
    [
        ("The head of Ostmar said no. Crews at Ostmar waited. The company refused to pay.", {"Ostmar"}),
        ("The Dockers' Federation met. The dockers rejected the plan.", {"Dockers' Federation"}),
        ("The Green Party met. Later the Greens rejected the plan.", {"Green Party"}),
        ("The Social Democrats met. Social Democrat leader Per Holm demanded a vote.", {"Social Democrats"}),
    ],
)
def test_who_acts_and_has_spokesmen_is_a_party(words: str, speakers: set[str]) -> None:
    report = read_report("a.txt", (LEAD + words).encode())
    assert {reading.speaker for reading in report.statements} == speakers


@pytest.mark.parametrize("words", ["Later Monday said nothing.", "Ships said nothing.", "Talks offered no way out."])
def test_a_word_at_the_head_of_a_sentence_is_no_party(words: str) -> None:
    assert read_report("a.txt", (LEAD + words).encode()).statements == ()
