from pourparler.reading.reader import read_report
from pourparler.record.statements import Act

BEGINS = "Talks between Ghana and Togo resumed on Monday.\n\nGhana demanded that Togo open the port. Togo refused.\n\n"


def _acts(sentence: str) -> list[tuple[str, Act]]:
    report = read_report("report.txt", f"{BEGINS}{sentence}\n".encode())
    last = len(report.sentences) - 1
    return [(one.speaker, one.act) for one in report.statements if one.sentence == last]


def test_what_somebody_is_told_at_length_to_have_said_is_a_statement() -> None:
    assert _acts("Ghana said that the cranes of the harbour had been mended in June.") == [("Ghana", Act.ASSESS)]


def test_who_answers_back_refuses() -> None:
    assert _acts("Togo replied that cranes are a matter for those who own them.") == [("Togo", Act.REFUSE)]


def test_a_word_or_two_are_none() -> None:
    assert _acts("Ghana said it was dry.") == []


def test_who_has_nothing_to_say_says_nothing() -> None:
    assert _acts("Ghana said that it did not comment on the affairs of the harbour.") == []
