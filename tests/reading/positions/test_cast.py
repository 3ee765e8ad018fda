from pathlib import Path

from pourparler.reading import draft, read_report
from pourparler.reading.positions.vocabulary import KnownParty, Vocabulary

ONE = b"Turkey and Iraq met on Monday. Turkey demanded that Iraq reopen the gate.\n\nIraq refused to reopen the gate."
OTHER = "Türkiye and Iraq met. Türkiye again demanded that Iraq reopen the gate.\n\nIraq refused to do so.".encode()


def test_a_state_is_one_party_by_whatever_name_each_report_has_for_it() -> None:
    talks = draft([read_report("a.txt", ONE), read_report("b.txt", OTHER)]).talks
    assert {party.id for party in talks.parties} == {"turkey", "iraq"}


def test_a_state_keeps_the_name_that_a_person_gave_it() -> None:
    words = Vocabulary((KnownParty("Turkey"),))
    talks = draft([read_report("b.txt", OTHER)], vocabulary=words).talks
    assert {party.id for party in talks.parties} == {"turkey", "iraq"}


def test_who_speaks_for_a_party_is_among_its_other_names() -> None:
    text = (
        b"Ana Rojas, a minister of Peru, met the Wool Guild. Peru wants the sheds. The Wool Guild would not sell them."
    )
    parties = draft([read_report("a.txt", text)]).talks.parties
    assert [one.aliases for one in parties if one.name == "Peru"] == [("Ana Rojas",)]


def test_nobody_goes_by_the_name_of_another_party() -> None:
    report = Path(__file__).parents[3] / "corpus" / "open" / "W09.txt"
    parties = draft([read_report(report.name, report.read_bytes())]).talks.parties
    names = {one.name for one in parties}
    assert {"Estates", "Brickfield Estates"} <= names, "or the report tells of no such pair any more"
    assert not any(alias in names for one in parties for alias in one.aliases)
