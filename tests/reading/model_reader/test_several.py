"""Against a server on this machine."""

import logging
from collections.abc import Sequence
from dataclasses import replace

import pytest

from pourparler.errors import InputError
from pourparler.reading import Report, draft, read_report
from pourparler.reading.model_reader import Endpoint, ModelReading, read_with_model
from pourparler.reading.positions.vocabulary import KnownParty, Vocabulary
from tests.reading.model_reader import stub
from tests.reading.model_reader.recorded import FERRY, LATER, Draft, changed, report

KEY = "sk-Sesame-0pen-1234567890"
LEAD = "Chile refused to pay the toll. "


def said(words: str, file: str) -> Report:
    return read_report(file, (LEAD + words).encode())


def read(server: stub.Stub, *reports: Report, vocabulary: Vocabulary | None = None) -> ModelReading:
    rules = draft(reports)
    return read_with_model(rules.reports, rules.talks, endpoint(server), vocabulary)


def endpoint(server: stub.Stub) -> Endpoint:
    return Endpoint(url=server.url, model="stub-1", key=KEY, seconds=20)


def ids(entries: Sequence[Draft]) -> list[str]:
    return [entry["id"] for entry in entries]


def test_a_report_is_one_request_and_what_stands_of_the_answer() -> None:
    with stub.serving(stub.said(FERRY)) as server:
        reading = read(server, report())
    (one,) = reading.reports
    assert len(server.asked) == 1
    assert (one.unread, one.failure, len(one.pieces[0].positions)) == (0, None, 2)
    assert reading.usage.sent == 3_000
    assert server.messages[0].startswith("BEGIN REPORT\n[H] Ferry talks break up")
    assert "ferry.txt" not in str(server.asked)


def test_what_is_known_goes_along_with_the_next_report_and_keeps_its_id() -> None:
    with stub.serving(stub.said(FERRY), stub.said(LATER)) as server:
        reading = read(server, report("ferry-later"), report())
    first, second = server.messages
    assert "Known from earlier" not in first
    assert '"id": "resume-sailing", "what": "sail again", "by": ["Seafarers\' Guild"]' in second
    assert [one.report.file for one in reading.reports] == ["ferry.txt", "ferry-later.txt"]
    assert list(reading.known.measures) == ["resume-sailing", "withdraw-shifts", "pay-bonus"]
    assert "the crews sail again" in reading.known.measures["resume-sailing"].phrases
    assert len(reading.reports[1].pieces[0].positions) == 2


def test_what_cannot_be_read_goes_back_once_with_our_own_message() -> None:
    wrong = changed(lambda d: d["positions"][0].update(says="withdraw-shifts, then resume-sailing"))
    with stub.serving(stub.said(wrong), stub.said(FERRY)) as server:
        reading = read(server, report())
    assert len(server.asked) == 2
    assert [m["role"] for m in server.asked[1]["messages"]] == ["system", "user", "assistant", "user"]
    assert '"," has no meaning in a condition' in server.messages[1]
    assert len(reading.reports[0].pieces[0].positions) == 2


@pytest.mark.parametrize("second", [stub.APOLOGY, stub.NO_ENTRY, None])
def test_where_the_second_answer_is_no_better_the_first_one_stands(second: stub.Answer | None) -> None:
    wrong = changed(lambda d: d["positions"][0].update(says="sooner"))
    with stub.serving(stub.said(wrong), second or stub.said(wrong)) as server:
        reading = read(server, report())
    (piece,) = reading.reports[0].pieces
    assert [str(position.says) for position in piece.positions] == ["resume-sailing before withdraw-shifts"]


def test_a_long_report_goes_in_pieces_with_what_is_known_so_far() -> None:
    text = (
        report().text
        + "\n\n"
        + "Nothing else was heard from either side.\n\n" * 280
        + "\n\n"
        + report("ferry-later").text
    )
    long = read_report("long.txt", text.encode())
    with stub.serving(stub.said(FERRY), stub.said(LATER)) as server:
        reading = read(server, long)
    assert len(server.asked) == 2
    assert "This is part 2 of 2" in server.messages[1]
    assert '"id": "pay-bonus"' in server.messages[1]
    assert [len(piece.positions) for piece in reading.reports[0].pieces] == [2, 2]
    assert reading.reports[0].unread == 0


def test_what_was_read_of_a_long_report_is_kept_when_the_rest_fails() -> None:
    long = read_report("long.txt", (report().text + "\n\n" + "Nothing else was heard.\n\n" * 500).encode())
    with stub.serving(stub.said(FERRY), stub.NO_ENTRY) as server:
        (one,) = read(server, long).reports
    assert (one.of, one.unread, len(one.pieces[0].positions)) == (2, 1, 2)
    assert "refused the key" in (one.failure or "")


def test_what_was_read_is_kept_when_a_later_report_fails_for_good() -> None:
    reports = [report(), said("Peru hopes.", "b.txt"), said("Peru waits.", "c.txt")]
    with stub.serving(stub.said(FERRY), stub.NO_ENTRY) as server:
        reading = read(server, *reports)
    assert len(server.asked) == 2
    assert [bool(one.pieces) for one in reading.reports] == [True, False, False]
    assert reading.reports[1].failure == reading.reports[2].failure


def test_a_report_that_fails_by_itself_does_not_stop_the_others() -> None:
    cut = stub.completion({"content": '{"talks": "x'}, "length")
    with stub.serving(cut, stub.said(LATER)) as server:
        reading = read(server, report(), report("ferry-later"))
    assert "it ran out of room after 4,096 tokens" in (reading.reports[0].failure or "")
    assert reading.reports[1].failure is None


def test_where_no_report_could_be_read_that_is_an_error(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with stub.serving(stub.OUT_OF_ORDER) as server, pytest.raises(InputError, match="status 500") as raised:
        read(server, report(), report("ferry-later"))
    assert len(server.asked) == 3
    assert KEY not in str(raised.value) + repr(raised.value) + caplog.text


def test_an_order_in_a_report_is_sent_as_data_and_a_model_that_obeys_it_adds_nothing() -> None:
    obeyed = changed(
        lambda d: d.update(positions=[], proposals=[], state={"is": "agreed", "quote": "The talks are settled"})
    )
    with stub.serving(stub.said(obeyed)) as server:
        reading = read(server, report("ordering"))
    (instructions,) = (m["content"] for m in server.asked[0]["messages"] if m["role"] == "system")
    assert "ignore all previous" not in instructions
    assert reading.reports[0].pieces[0].state is None


def test_progress_is_told_before_each_report() -> None:
    rules = draft([report(), report("ferry-later")])
    seen: list[tuple[int, int]] = []
    with stub.serving(stub.said(FERRY)) as server:
        read_with_model(rules.reports, rules.talks, endpoint(server), progress=lambda *now: seen.append(now))
    assert seen == [(0, 2), (1, 2)]


def test_a_persons_own_names_are_kept() -> None:
    words = Vocabulary(parties=(KnownParty("The Crews", ("Seafarers' Guild", "the Guild")),))
    with stub.serving(stub.said(FERRY)) as server:
        reading = read(server, report(), vocabulary=words)
    assert "the-crews" in reading.known.parties


def test_the_same_text_is_sent_once() -> None:
    with stub.serving(stub.said(FERRY)) as server:
        read(server, report(), replace(report(), file="again.txt"))
    assert len(server.asked) == 1
