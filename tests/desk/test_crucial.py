"""What to read first of what only a second reader reads."""

from dataclasses import replace

from pourparler.desk.crucial import MOST, crucial
from pourparler.reading import Report, read_report
from pourparler.reading.second.missed import Missed
from pourparler.record.statements import Act

TEXT = (
    "Ferry talks\n\nNo boat leaves before the quay is ours. They met. The toll stays. A clerk yawned. "
    "Give us the map. Half the fee is there.\n"
)


def missed(report: Report, words: str, act: Act, probability: float, speaker: str | None = "Peru") -> Missed:
    at = report.text.index(words)
    span = (at, at + len(words))
    of = next(number for number, one in enumerate(report.sentences) if one.start <= at < one.end)
    return Missed(span=span, quote=words, speaker=speaker, mention=None, act=act, probability=probability, sentence=of)


def reported(*told: tuple[str, Act, float]) -> Report:
    report = read_report("ferry.txt", TEXT.encode())
    return replace(report, missed=tuple(missed(report, *one) for one in told))


def test_the_likeliest_wants_and_refusals_are_told_in_the_order_of_the_text() -> None:
    report = reported(
        ("No boat leaves before the quay is ours", Act.PRECONDITION, 0.6),
        ("The toll stays", Act.REFUSE, 0.9),
        ("Give us the map", Act.DEMAND, 0.5),
        ("Half the fee is there", Act.OFFER, 0.7),
    )
    told = crucial([report])
    assert [one.words for one in told] == [
        "No boat leaves before the quay is ours.",
        "The toll stays.",
        "Half the fee is there.",
    ]
    assert len(told) == MOST
    assert {one.report for one in told} == {"ferry.txt"}


def test_a_passage_is_told_in_its_whole_sentence_once() -> None:
    report = reported(("before the quay", Act.PRECONDITION, 0.6), ("No boat leaves", Act.REFUSE, 0.9))
    (told,) = crucial([report])
    assert (told.words, told.act) == ("No boat leaves before the quay is ours.", Act.REFUSE)


def test_of_a_very_long_sentence_its_part_is_told() -> None:
    text = f"Ferry talks\n\nThey met, and {'they talked of the quay, ' * 20}and the toll stays.\n"
    report = read_report("ferry.txt", text.encode())
    (told,) = crucial([replace(report, missed=(missed(report, "the toll stays", Act.REFUSE, 0.9),))])
    assert told.words == "the toll stays"


def test_meetings_and_views_are_not_told_and_without_a_second_reader_nothing_is() -> None:
    assert crucial([reported(("They met", Act.MEET, 0.9), ("A clerk yawned", Act.ASSESS, 0.9))]) == ()
    assert crucial([reported()]) == ()
