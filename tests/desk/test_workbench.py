"""A folder at work: reports in, questions, answers, a verdict."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pourparler.analysis.verdict import Ruling
from pourparler.desk.asking import Reply, change_by, questions
from pourparler.desk.deciding import Shelf, confirmed
from pourparler.desk.folder import Folder
from pourparler.desk.gather import gather
from pourparler.desk.long_work import LongWork
from pourparler.desk.report_list import report_rows
from pourparler.desk.study import Study
from pourparler.desk.workbench import Workbench
from pourparler.errors import InputError, StoppedError
from pourparler.record.dates import PartialDate

MONDAY = b"12 May 2003\n\nPeru said on Monday that it will not open its market before Chile lowers its tariffs.\n"
TUESDAY = b"13 May 2003\n\nChile said on Tuesday that it will not lower its tariffs before Peru opens its market.\n"
UNDATED = b"Peru refused to open its market before Chile lowers its tariffs.\n"
FEE = b"14 May 2003\n\nPeru insists that Chile pay a fee before it opens its market.\n"


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Workbench]:
    folder = Folder(tmp_path, by="K. Moe")
    yield Workbench(folder)
    folder.close()


def put(bench: Workbench, name: str, data: bytes) -> None:
    bench.folder.add_reports([(name, data)], f"Added {name}")


def ruling(bench: Workbench) -> Ruling:
    weighed = bench.judged().weighed
    assert weighed is not None
    return weighed.verdict.ruling


def test_an_empty_folder_asks_nothing(bench: Workbench) -> None:
    judged = bench.judged()
    assert (judged.pile, judged.asked, judged.talks) == (None, (), None)
    assert bench.finding(judged) is None


def test_reports_give_the_verdict_that_the_library_gives(bench: Workbench) -> None:
    put(bench, "monday.txt", MONDAY)
    put(bench, "tuesday.txt", TUESDAY)
    talks = gather([bench.folder.path]).talks
    assert bench.judged().talks == talks
    assert ruling(bench) is Study(talks).verdict.ruling is Ruling.STUCK


def test_answers_settle_the_verdict_and_are_undone_one_by_one(bench: Workbench) -> None:
    put(bench, "monday.txt", MONDAY)
    put(bench, "tuesday.txt", TUESDAY)
    asked = bench.judged().asked
    assert [one.settles for one in asked] == [True, True]
    for one in asked:
        bench.answer(one.id, Reply.YES, "Is it so?")
    judged = bench.judged()
    assert judged.asked == ()
    assert judged.talks is not None
    assert not any(position.is_draft for position in judged.talks.positions)
    assert not any(party.drafted_by for party in judged.talks.parties)
    assert ruling(bench) is Ruling.STUCK
    bench.folder.undo()
    assert len(bench.judged().asked) == 1
    bench.answer(bench.judged().asked[0].id, Reply.NO, "Is it so?")
    assert ruling(bench) is Ruling.CANNOT_SAY


def test_a_question_that_would_explain_a_deadlock_is_answered_and_not_asked_again(bench: Workbench) -> None:
    put(bench, "undated.txt", UNDATED)
    (one,) = [asked for asked in bench.judged().asked if asked.explanation is not None]
    assert ruling(bench) is Ruling.CANNOT_SAY
    bench.answer(one.id, Reply.NO, "Does Chile refuse?")
    assert one.id not in [other.id for other in bench.judged().asked]
    bench.folder.undo()
    bench.answer(one.id, Reply.YES, "Does Chile refuse?")
    assert ruling(bench) is Ruling.STUCK
    with pytest.raises(InputError, match="not asked any more"):
        bench.answer(one.id, Reply.YES, "Does Chile refuse?")


def test_what_reports_say_of_the_talks_is_asked_about_too_and_confirmed_or_taken_out(bench: Workbench) -> None:
    agreed = (
        b"13 May 2003\n\nChile and Peru signed a deal on the market, ending their dispute. Chile had refused "
        b"to lower its tariffs. Peru dropped its demand for a fee.\n"
    )
    put(bench, "monday.txt", MONDAY)
    put(bench, "agreed.txt", agreed)
    asked = {one.id: one for one in bench.judged().asked}
    assert "state:agreed" in asked
    assert ruling(bench) is Ruling.NOT_STUCK
    bench.answer("state:agreed", Reply.YES, "Is it so?")
    assert "state:agreed" not in {one.id for one in bench.judged().asked}
    bench.folder.undo()
    bench.answer("state:agreed", Reply.NO, "Is it so?")
    assert ruling(bench) is Ruling.CANNOT_SAY
    bench.folder.undo()
    assert ruling(bench) is Ruling.NOT_STUCK


def test_what_cannot_be_answered_so_is_refused(bench: Workbench) -> None:
    put(bench, "monday.txt", MONDAY)
    put(bench, "tuesday.txt", TUESDAY)
    judged = bench.judged()
    assert judged.talks is not None
    for reply, part in ((Reply.UNKNOWN, 0), (Reply.YES, 1)):
        with pytest.raises(ValueError, match="cannot be answered so"):
            change_by(judged.talks, judged.asked[0], reply, "", by="K. Moe", part=part)


def test_new_reports_beside_a_talks_file_are_taken_in_as_drafts_when_asked(bench: Workbench) -> None:
    put(bench, "monday.txt", MONDAY)
    put(bench, "tuesday.txt", TUESDAY)
    bench.answer(bench.judged().asked[0].id, Reply.YES, "Is it so?")
    assert bench.new_in_reports(bench.judged()) is None
    put(bench, "fee.txt", FEE)
    before = bench.judged().stock.talks
    assert before is not None
    bench.take_in("Took in")
    after = bench.judged().stock.talks
    assert after is not None
    assert {p.id for p in before.positions} < {p.id for p in after.positions}
    assert [position.is_draft for position in after.positions[len(before.positions) :]] == [True]
    assert after.positions[: len(before.positions)] == before.positions
    assert bench.new_in_reports(bench.judged()) is None


def test_reports_that_a_file_cites_are_not_new_and_parties_of_other_names_are_not_doubled(bench: Workbench) -> None:
    put(bench, "monday.txt", MONDAY)
    put(bench, "fee.txt", FEE)
    file = bench.folder.path / "mine.yaml"
    by_hand = "pourparler: 1\ntalks: T\nmeasures: [{id: m, by: [PE]}]\nparties: [{id: PE, name: Peru}]\n"
    file.write_text(by_hand)
    once = bench.new_in_reports(bench.judged())
    assert once is not None
    assert [party.id for party in once.parties] == ["PE", "chile"]
    assert {holder for position in once.positions for holder in position.party} == {"PE"}
    cited = by_hand.replace("PE", "peru") + "sources: [{id: a, file: x/monday.txt}, {id: b, file: fee.txt}]\n"
    file.write_text(cited)
    assert bench.new_in_reports(bench.judged()) is None
    file.write_text(cited.replace(", {id: b, file: fee.txt}", ""))
    whole = bench.new_in_reports(bench.judged())
    assert whole is not None
    assert [position.grounds[0].source for position in whole.positions] == ["report-2003-05-14"]


def test_reports_on_several_talks_get_no_verdict_unless_somebody_says_that_they_are_one(bench: Workbench) -> None:
    put(bench, "monday.txt", MONDAY)
    other = b"12 May 2003\n\nThe nurses' union refused to end its strike before St Mary's Hospital raises wages.\n"
    put(bench, "strike.txt", other)
    judged = bench.judged()
    assert judged.pile is not None
    assert len(judged.pile.each) == 2
    assert (judged.talks, judged.asked) == (None, ())
    bench.take_together()
    assert bench.judged().talks is not None


def test_a_report_that_cannot_be_read_is_told_and_the_others_are_read(bench: Workbench) -> None:
    put(bench, "monday.txt", MONDAY)
    put(bench, "broken.pdf", b"%PDF-1.4 nothing")
    judged = bench.judged()
    assert judged.talks is not None
    assert ["broken.pdf" in problem.file for problem in judged.problems] == [True]
    rows = {row.file: row for row in report_rows(judged.stock, judged.pile)}
    assert (rows["monday.txt"].read, rows["monday.txt"].positions, rows["broken.pdf"].read) == (True, 1, False)


def test_the_same_is_not_worked_out_twice(bench: Workbench) -> None:
    put(bench, "monday.txt", MONDAY)
    judged = bench.judged()
    assert bench.judged() is judged
    finding = bench.finding(judged)
    assert finding is not None
    assert bench.finding(judged) is finding
    assert finding.result().deadlock.answer.stuck is False


def test_questions_on_a_settled_record_are_none() -> None:
    from pourparler.casebook.cases import find_case
    from pourparler.desk.mattering import weigh

    assert questions(weigh(find_case("six-party-2006").talks), ()) == ()


def test_long_work_tells_how_far_it_is_ends_as_it_ends_and_can_be_stopped() -> None:
    def fail(work: LongWork[int]) -> int:
        raise InputError([])

    with pytest.raises(InputError):
        LongWork(fail).result()

    def forever(work: LongWork[int]) -> int:
        work.say("Counting")
        while True:
            work.count(1, 2)

    work = LongWork(forever)
    assert not work.wait(0.01)
    work.stop()
    with pytest.raises(StoppedError):
        work.result()
    assert work.is_done


def test_of_very_many_statements_those_are_written_that_somebody_looked_at_and_the_reports_say_the_others(
    bench: Workbench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pourparler.desk.stock.MOST_DRAFTED", 1)
    put(bench, "monday.txt", MONDAY)
    put(bench, "tuesday.txt", TUESDAY + b"The talks are stalled.\n")
    before = bench.reading().result()
    talks = before.judged.talks
    assert talks is not None
    first = before.readings.all[0]
    edit = confirmed(Shelf(shown=talks, kept=talks), [first], by="K. Moe")
    bench.folder.make(edit, "Accepted", draft=talks, about=first.entries)
    after = bench.reading().result()
    written = after.judged.stock.talks
    assert written is not None
    assert [(one.drafted_by is None, one.state is not None) for one in written.statements] == [
        (True, False),
        (False, True),
    ]
    assert [one.id for one in after.readings.all] == [one.id for one in before.readings.all]
    assert [one.standing.is_open for one in after.readings.all] == [False, *(True for _ in after.readings.all[1:])]
    assert bench.judged().weighed is not None
    assert ruling(bench) is Ruling.STUCK


# -- dating a report ---------------------------------------------------------------------------------------------------

DEMAND = b"Egypt demanded that Ethiopia suspend the filling of the dam. Ethiopia refused.\n"
DROPPED = b"2 June 2003\n\nEgypt has dropped its demand that Ethiopia suspend the filling of the dam.\n"


def day(text: str) -> PartialDate:
    return PartialDate.parse(text)


def dates(bench: Workbench) -> dict[str, str]:
    talks = bench.judged().talks
    assert talks is not None
    return {str(source.file): str(source.date) for source in talks.sources}


def dated(bench: Workbench, file: str, date: str) -> None:
    """Date the report of this file."""
    talks = bench.judged().talks
    assert talks is not None
    (source,) = (one.id for one in talks.sources if one.file == file)
    assert bench.date_report(source, day(date), "Dated it") in bench.judged().talks.source_by_id  # type: ignore[union-attr]


def test_a_report_that_prints_no_date_is_dated_and_all_that_rests_on_it(bench: Workbench) -> None:
    put(bench, "monday.txt", MONDAY)
    put(bench, "undated.txt", UNDATED)
    assert dates(bench) == {"monday.txt": "2003-05-12", "undated.txt": "None"}
    dated(bench, "undated.txt", "2003-05-20")
    assert dates(bench) == {"monday.txt": "2003-05-12", "undated.txt": "2003-05-20"}
    talks = bench.judged().talks
    assert talks is not None
    assert talks.as_of == day("2003-05-20")
    assert {str(one.date) for one in talks.statements} == {"2003-05-12", "2003-05-20"}


def test_the_order_in_which_things_were_said_follows_the_date_that_is_given(bench: Workbench) -> None:
    put(bench, "dropped.txt", DROPPED)
    put(bench, "demand.txt", DEMAND)

    def insists(date: str) -> bool:
        dated(bench, "demand.txt", date)
        talks = bench.judged().talks
        assert talks is not None
        return any(one.party == ("egypt",) for one in talks.positions if one.in_force(talks.day))

    assert insists("2003-06-09")
    bench.folder.undo()
    assert not insists("2003-05-09")


def test_a_report_beside_a_talks_file_is_read_as_of_the_date_that_the_file_gives_it(bench: Workbench) -> None:
    put(bench, "undated.txt", UNDATED)
    dated(bench, "undated.txt", "2003-05-20")
    dated(bench, "undated.txt", "2003-05-21")
    assert dates(bench) == {"undated.txt": "2003-05-21"}
    anew = Workbench(bench.folder)
    talks = anew.judged().talks
    assert talks is not None
    assert {str(one.date) for one in talks.statements} == {"2003-05-21"}
    assert {str(one.since) for one in talks.positions} == {"2003-05-21"}
    bench.folder.undo()
    assert dates(bench) == {"undated.txt": "2003-05-20"}


def test_what_is_in_no_talks_file_yet_cannot_be_dated_beside_one(bench: Workbench) -> None:
    put(bench, "monday.txt", MONDAY)
    dated(bench, "monday.txt", "2003-05-11")
    put(bench, "undated.txt", UNDATED)
    with pytest.raises(InputError, match="no source has the id"):
        dated(bench, "undated.txt", "2003-05-20")
