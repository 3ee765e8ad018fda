import pytest

from pourparler.reading.reader import Reading, read_report

_LEAD = "The Harbour Guild and Lantern Shipping met on Monday over the night shift, as they do in May.\n\n"


def _read(words: str) -> list[Reading]:
    readings = read_report("a.txt", (_LEAD + words).encode()).statements
    return [reading for reading in readings if reading.span[0] >= len(_LEAD)]


def test_what_waits_for_what_is_told_on_of_whoever_spoke_in_the_sentence_before() -> None:
    told = _read(
        "Lantern Shipping said it had heard enough. The works would have to be done before rent was discussed."
    )
    assert (told[-1].speaker, told[-1].act.value, told[-1].cue) == ("Lantern Shipping", "precondition", "told-on")


@pytest.mark.parametrize(
    "words",
    [
        "It rained in May. The works would have to be done before rent was discussed.",
        "Lantern Shipping said it had heard enough. The works were done before rent was discussed.",
        "Lantern Shipping said it had heard enough. The Harbour Guild could rest before rent was discussed.",
    ],
    ids=["nobody spoke", "a fact", "of another"],
)
def test_nothing_is_told_on_of_nobody_as_a_fact_or_of_another(words: str) -> None:
    assert [one for one in _read(words) if one.cue == "told-on"] == []
