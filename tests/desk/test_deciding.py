import pytest

from pourparler.desk.deciding import Shelf, can_be_one, confirmed, joined, rejected
from pourparler.desk.readings import Reading, Readings, Standing
from pourparler.errors import InputError
from pourparler.record.check import check
from pourparler.record.edits import edited
from pourparler.record.talks import Talks
from tests.desk.test_readings import TALKS, of, talks


def shelf(record: Talks) -> Shelf:
    return Shelf(shown=record, kept=record)


def standing(record: Talks, id_: str, source: str = "a") -> Standing | None:
    found = Readings(record).get(source, id_)
    return found.standing if found is not None else None


def sound(record: Talks) -> Talks:
    assert [fault.what for fault in check(record) if not fault.warning] == []
    return record


def test_confirmed_are_the_entries_of_the_reading_and_no_others() -> None:
    record = talks()
    after = sound(edited(record, [confirmed(shelf(record), [of(Readings(record), "statement:s1")], by="K. Moe")]))
    assert [one.id for one in after.statements if one.drafted_by is None] == ["s1", "s7"]
    assert after.position_by_id["p"].drafted_by is None
    assert after.proposal_by_id["o"].drafted_by is not None
    assert standing(after, "statement:s1") is Standing.CONFIRMED


def test_all_at_once_is_one_change_and_what_stands_stays() -> None:
    record = talks()
    edit = confirmed(shelf(record), Readings(record).all, by="K. Moe")
    assert set(edit.confirmed) == {"p", "o"}
    assert set(edit.said) == {"s1", "s2", "s3", "s4", "s5", "s6"}
    after = sound(edited(record, [edit]))
    assert not any(one.standing.is_open for one in Readings(after).all)
    assert edited(after, [confirmed(shelf(after), Readings(after).all, by="K. Moe")]) == after


def test_a_statement_that_only_reports_add_comes_into_the_file_with_its_source() -> None:
    shown = talks()
    kept = talks(TALKS.split("statements:")[0].replace("{id: a, file: a.txt}, ", "").replace("source: a", "source: b"))
    both = Shelf(shown=shown, kept=kept)
    reading = of(Readings(shown), "statement:s3")
    for edit, nothing in ((confirmed(both, [reading], by="K"), False), (rejected(both, reading, by="K"), True)):
        after = sound(edited(kept, [edit]))
        assert [source.id for source in after.sources] == ["b", "a"]
        (said,) = after.statements
        assert (said.by is None, said.drafted_by) == (nothing, None)
        assert said.grounds == reading.grounds


def test_rejected_says_nothing_keeps_its_passage_and_takes_the_position_with_it() -> None:
    record = talks()
    after = sound(edited(record, [rejected(shelf(record), of(Readings(record), "statement:s1"), by="K. Moe")]))
    position = after.position_by_id["p"]
    assert [ground.source for ground in position.grounds] == ["b"]
    assert position.is_draft
    assert standing(after, "statement:s1") is Standing.REJECTED
    last = sound(edited(after, [rejected(shelf(after), of(Readings(after), "position:p", "b"), by="K. Moe")]))
    assert "p" not in last.position_by_id


def test_since_when_it_is_held_follows_the_passages_that_are_left() -> None:
    dated = TALKS.replace(
        "{id: a, file: a.txt}, {id: b, file: b.txt}", "{id: a, date: 2001-01-01}, {id: b, date: 2002-02-02}"
    )
    record = talks(dated.replace("confidence: low", "since: 2001-01-01, confidence: low"))
    after = edited(record, [rejected(shelf(record), of(Readings(record), "statement:s1"), by="K. Moe")])
    assert str(after.position_by_id["p"].since) == "2002-02-02"


def test_rejected_proposals_meetings_and_states_are_out() -> None:
    record = talks()
    for id_ in ("proposal:o", "session:met", "statement:s6"):
        record = sound(edited(record, [rejected(shelf(record), of(Readings(record), id_), by="K. Moe")]))
    assert record.proposals == ()
    assert [session.id for session in record.sessions] == ["alone"]
    rejected_now = [one for one in Readings(record).all if one.standing is Standing.REJECTED]
    assert {s.id for one in rejected_now for s in one.statements} == {"s2", "s4", "s5", "s6", "s7"}


def test_two_positions_become_one_with_the_passages_of_both() -> None:
    record = talks()
    readings = Readings(record)
    one, other = of(readings, "position:q", "b"), of(readings, "position:p", "b")
    after = sound(edited(record, [joined(shelf(record), one, other, by="K. Moe")]))
    (left,) = after.positions
    assert (left.id, str(left.says), left.drafted_by) == ("q", "never pay", None)
    assert len(left.grounds) == 3


def test_two_statements_become_one_and_two_meetings_do() -> None:
    record = talks()
    readings = Readings(record)
    third, met, alone = of(readings, "statement:s3"), of(readings, "session:met"), of(readings, "session:alone", "b")
    more = talks(TALKS + "  - {id: s8, by: s, act: offer, grounds: [{source: b, quote: ferry, span: [30, 40]}]}\n")
    eighth = of(Readings(more), "statement:s8", "b")
    after = sound(edited(more, [joined(shelf(more), third, eighth, by="K. Moe")]))
    statements = {one.id: one for one in after.statements}
    assert "s8" not in statements
    assert [ground.source for ground in statements["s3"].grounds] == ["a", "b"]
    assert statements["s3"].drafted_by is None
    one = sound(edited(record, [joined(shelf(record), met, alone, by="K. Moe")]))
    assert [(session.id, len(session.grounds)) for session in one.sessions] == [("met", 2)]


def test_what_is_not_alike_is_not_put_together() -> None:
    record = talks()
    readings = Readings(record)
    statement, proposal = of(readings, "statement:s3"), of(readings, "proposal:o")
    here, there = of(readings, "statement:s1"), of(readings, "position:p", "b")
    for one, other in (
        (statement, proposal),
        (statement, statement),
        (here, there),
        (statement, of(readings, "statement:s6")),
    ):
        with pytest.raises(InputError, match="can be one"):
            joined(shelf(record), one, other, by="K. Moe")


def test_the_likeliest_come_first() -> None:
    record = talks()
    readings = Readings(record)

    def ids(reading: Reading) -> list[str]:
        return [one.id for one in can_be_one(reading, readings.all)]

    assert ids(of(readings, "position:p", "b")) == ["position:q"]
    assert ids(of(readings, "session:met")) == ["session:alone"]
    assert ids(of(readings, "proposal:o")) == []


def test_what_is_proposed_or_told_of_a_meeting_in_another_report_too_stays() -> None:
    two = TALKS.replace(
        "quote: z, span: [40, 50]}]", "quote: z, span: [40, 50]}, {source: b, quote: offer, span: [70, 80]}]"
    )
    record = talks(
        two.replace("quote: w, span: [60, 70]}]}\n  - {id: alone", "quote: w, span: [60, 70]}, b]}\n  - {id: alone")
    )
    for id_ in ("proposal:o", "session:met"):
        record = sound(edited(record, [rejected(shelf(record), of(Readings(record), id_), by="K. Moe")]))
    assert [[ground.source for ground in one.grounds] for one in record.proposals] == [["b"]]
    assert [(one.id, [ground.source for ground in one.grounds]) for one in record.sessions] == [
        ("met", ["b"]),
        ("alone", ["b"]),
    ]


def test_two_proposals_become_one() -> None:
    more = "  - {id: o2, by: s, says: pay, drafted_by: rules, grounds: [{source: b, quote: offer, span: [70, 80]}]}\n"
    record = talks(TALKS.replace("sessions:", f"{more}sessions:"))
    readings = Readings(record)
    one, other = of(readings, "proposal:o"), of(readings, "proposal:o2", "b")
    (left,) = sound(edited(record, [joined(shelf(record), one, other, by="K. Moe")])).proposals
    assert (left.id, [ground.source for ground in left.grounds], left.drafted_by) == ("o", ["a", "b"], None)
