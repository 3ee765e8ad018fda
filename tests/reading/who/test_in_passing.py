import pytest

from pourparler.reading.page.layout import lay_out
from pourparler.reading.who.names import muster

OPENING = (
    "It was a long day at the old lock, and nobody would say what had been agreed there in the end. The Lock Keepers' "
    "Front had come by boat."
)


def _whose(text: str) -> dict[str, str | None]:
    whole = f"A harbour quarrel\n\n4 May 2014\n\n{OPENING}\n\n{text}"
    return {whole[m.start : m.end]: m.party for m in muster(whole, lay_out(whole)).mentions}


@pytest.mark.parametrize(
    "words",
    [
        "A Norwegian archivist keeps the list.",
        "The list was made by a former Norwegian minister.",
        "They ate Norwegian fish.",
        "They had met in Norway.",
    ],
)
def test_a_state_that_is_named_in_passing_governs_nobody(words: str) -> None:
    assert _whose(f"{words} On Monday the government asked for a pause.")["the government"] == "Government"


@pytest.mark.parametrize(
    "words",
    [
        "The Norwegian side was late.",
        "A Norwegian deputy trade minister was late.",
        "The Norwegians had refused a pause.",
        "Norway was late.",
    ],
)
def test_a_state_that_does_something_there_governs(words: str) -> None:
    assert _whose(f"{words} On Monday the government asked for a pause.")["the government"] == "Norway"
