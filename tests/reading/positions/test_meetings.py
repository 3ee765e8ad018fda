from pourparler.reading import draft, read_report
from pourparler.record.sessions import Session, SessionKind

ANOTHER = "Egypt accused Ethiopia of delay. Sudan accused Egypt of haste."


def _sessions(*texts: str, date: str = "March 9, 2012") -> tuple[Session, ...]:
    reports = [
        read_report(
            f"{n}.txt", f"Talks in the news\n\nThe Courier {n}\n{date}\n\nBERN - {text}\n\n{ANOTHER}\n".encode()
        )
        for n, text in enumerate(texts)
    ]
    return draft(reports).talks.sessions


def test_a_meeting_is_a_session_with_those_who_were_there_and_its_passage() -> None:
    (session,) = _sessions("Delegates from Egypt and Ethiopia met for an hour in a bilateral session on Wednesday.")
    assert session.kind is SessionKind.BILATERAL
    assert (str(session.date), set(session.present)) == ("2012-03-07", {"egypt", "ethiopia"})
    assert "met for an hour" in (session.grounds[0].quote or "")


def test_the_number_of_a_round_is_its_name() -> None:
    (session,) = _sessions("The third round of talks between Egypt, Ethiopia and Sudan ended on Thursday in silence.")
    assert (session.id, len(session.present)) == ("third-round-2012-03-08", 3)


def test_formats_are_read() -> None:
    for words, kind in (
        ("held a plenary session", SessionKind.PLENARY),
        ("held preparatory talks", SessionKind.PREPARATORY),
        ("held bilateral talks", SessionKind.BILATERAL),
        ("held talks", SessionKind.OTHER),
    ):
        (session,) = _sessions(f"Egypt and Ethiopia {words} in the old town hall.")
        assert session.kind is kind, words


def test_no_date_is_invented() -> None:
    (session,) = _sessions("Egypt and Ethiopia held a plenary session in the old town hall.")
    assert session.date is None


def test_cancelled_planned_and_refused_meetings_are_no_sessions() -> None:
    for words in (
        "A plenary of Egypt and Ethiopia planned for Friday was cancelled.",
        "Egypt and Ethiopia will hold a third round of talks on Monday.",
        "Egypt refused to hold a bilateral session with Ethiopia.",
        "A second round between Egypt and Ethiopia, held back by snow, was postponed.",
    ):
        assert _sessions(words) == (), words


def test_a_meeting_that_two_reports_tell_of_is_one_session() -> None:
    told = "Egypt and Ethiopia held a plenary session on Wednesday."
    (session,) = _sessions(told, "On Wednesday, Egypt and Ethiopia met in the town hall.")
    assert len(session.grounds) == 2
