import pytest

from pourparler.reading.english.called import what_is_called
from pourparler.reading.reader import read_report
from pourparler.record.statements import Act

BEGINS = "Talks between Ghana and Togo resumed on Monday.\n\nGhana demanded that Togo open the port. Togo refused.\n\n"


def _acts(sentence: str) -> list[tuple[str, Act]]:
    report = read_report("report.txt", f"{BEGINS}{sentence}\n".encode())
    last = len(report.sentences) - 1
    return [(one.speaker, one.act) for one in report.statements if one.sentence == last]


@pytest.mark.parametrize(
    ("said", "act"),
    [
        (" it “a fair compromise”", Act.SIGNAL),
        (" the draft a leash", Act.ACCUSE),
        (" the tone as cool", None),
        (" it a matter of weeks", None),
    ],
)
def test_what_a_thing_is_called_praises_or_blames(said: str, act: Act | None) -> None:
    assert what_is_called(said) is act


def test_calling_a_draft_a_leash_is_an_act_of_whoever_calls_it_so() -> None:
    assert _acts('Ghana described that as "a leash on every boat".') == [("Ghana", Act.ACCUSE)]
    assert _acts("Togo described the draft as a step forward.") == [("Togo", Act.SIGNAL)]


def test_how_something_is_regarded_tells_how_it_stands() -> None:
    assert _acts("Togo said it regards the quarrel as a small one.") == [("Togo", Act.ASSESS)]
