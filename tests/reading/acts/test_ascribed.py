import pytest

from pourparler.reading.reader import Reading, read_report
from pourparler.record.statements import Act

_LEAD = "The Harbour Guild and Lantern Shipping met on Monday over the night shift, as they do in May.\n\n"


def _read(words: str) -> list[Reading]:
    readings = read_report("a.txt", (_LEAD + words).encode()).statements
    return [reading for reading in readings if reading.span[0] >= len(_LEAD)]


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("According to the Harbour Guild, the fee is out of the question.", "Harbour Guild"),
        ('According to the head of the Harbour Guild, Tom Field, the fee is "out of the question".', "Harbour Guild"),
        ("The fee is out of the question, according to Lantern Shipping.", "Lantern Shipping"),
        ("In the view of Lantern Shipping, the fee is out of the question.", "Lantern Shipping"),
        ('Lantern Shipping on the fee: "It is out of the question."', "Lantern Shipping"),
        ('The head of the Harbour Guild, Tom Field, during a break: "That is out of the question."', "Harbour Guild"),
    ],
)
def test_what_is_ascribed_without_a_verb_is_the_act_of_whoever_is_named(words: str, speaker: str) -> None:
    (only,) = _read(words)
    assert (only.speaker, only.act.value) == (speaker, "refuse")


def test_an_act_of_another_is_told_by_whoever_it_is_according_to() -> None:
    (only,) = _read("According to Lantern Shipping, the Harbour Guild rejected the fee.")
    assert (only.speaker, only.act.value, only.reported_by) == ("Harbour Guild", "refuse", "Lantern Shipping")


@pytest.mark.parametrize(
    "words",
    [
        "According to the timetable, the fee is out of the question.",
        "In return, according to people close to the talks, Lantern Shipping rejected the fee.",
        "Lantern Shipping wants two things: pay and rest.",
    ],
)
def test_nobody_named_is_nobody(words: str) -> None:
    assert {reading.cue for reading in _read(words)}.isdisjoint({"according-to", "quotation"})


def test_the_official_who_says_more_is_the_one_before() -> None:
    *_, last = _read('An official of Lantern Shipping refused the fee. "We will not pay," said the official.')
    assert (last.speaker, last.act.value) == ("Lantern Shipping", "refuse")


def test_the_official_after_a_stranger_is_nobody() -> None:
    said = _read('Lantern Shipping refused the fee. An analyst said it was late. "We will not pay," said the official.')
    assert [reading.quote for reading in said] == ["Lantern Shipping refused the fee"]


def test_according_to_her_may_open_a_sentence_after_however() -> None:
    text = "Ana Rojas, Chile's envoy, asked for more. However, according to her, talks can only begin once Peru pays."
    readings = read_report("a.txt", text.encode()).statements
    assert (readings[-1].speaker, readings[-1].act) == ("Chile", Act.PRECONDITION)
