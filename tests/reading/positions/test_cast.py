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
