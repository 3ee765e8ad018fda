from dataclasses import replace

import pytest

from pourparler.desk.deciding import Shelf
from pourparler.desk.editing import NEW, Drawn, drawn, named
from pourparler.desk.readings import Readings, Standing
from pourparler.desk.splitting import split
from pourparler.desk.typed_fields import Form, Typed, typed_of
from pourparler.record.check import check
from pourparler.record.edits import edited
from pourparler.record.positions import Ending, Firmness
from pourparler.record.talks import Talks
from tests.desk.test_readings import TALKS, of, talks

WORDED = TALKS.replace("{id: pay, by: [s]}", "{id: pay, what: pay the pilots, by: [s]}").replace(
    "{id: open, by: [n]}", "{id: open, what: open the quay, by: [n]}"
)
TYPED = Typed(
    parties=("Norway",),
    act="refuse",
    form=Form.BEFORE,
    first=("open the quay",),
    second=("Pay the Pilots",),
    firmness="red line",
)


def shelf(record: Talks) -> Shelf:
    return Shelf(shown=record, kept=record)


def looked(typed: Typed, id_: str = "statement:s1", source: str = "a", record: str = WORDED) -> Drawn:
    talks_ = talks(record)
    return drawn(shelf(talks_), of(Readings(talks_), id_, source), typed, by="K. Moe")


def after(found: Drawn, record: str = WORDED) -> Talks:
    assert found.edit is not None, (found.problems, found.unsettled)
    changed = edited(talks(record), [found.edit])
    assert [fault.what for fault in check(changed) if not fault.warning] == []
    return changed


def test_fields_hold_words_and_saving_them_unchanged_changes_nothing_but_who_stands_behind_it() -> None:
    record = talks(WORDED)
    reading = of(Readings(record), "statement:s1")
    typed = typed_of(record, reading)
    assert (typed.parties, typed.to, typed.act) == (("Norway",), "Sweden", "precondition")
    assert (typed.form, typed.first, typed.second) == (Form.BEFORE, ("pay the pilots",), ("open the quay",))
    changed = after(looked(typed))
    assert replace(changed.position_by_id["p"], drafted_by=None) == replace(record.position_by_id["p"], drafted_by=None)
    assert changed.position_by_id["p"].drafted_by is None
    assert replace(changed.statements[0], drafted_by=record.statements[0].drafted_by) == record.statements[0]


@pytest.mark.parametrize(
    "says",
    [
        "require pay",
        "never (pay or open)",
        "pay first",
        "pay before open",
        "pay no later than open",
        "open in return for pay",
        "pay with open",
        "if pay then never open",
        "pay by step 2",
    ],
)
def test_every_condition_comes_back_as_it_was(says: str) -> None:
    record = WORDED.replace("{id: p, party: n, says: pay before open", f"{{id: p, party: n, says: {says!r}")
    typed = typed_of(talks(record), of(Readings(talks(record)), "position:p", "b"))
    assert (
        after(looked(typed, "position:p", "b", record), record).position_by_id["p"].says
        == talks(record).position_by_id["p"].says
    )


def test_a_position_that_says_something_else_keeps_in_its_note_what_it_said() -> None:
    changed = after(looked(TYPED))
    position = changed.position_by_id["p"]
    assert str(position.says) == "open before pay"
    assert (position.firmness.value, position.note) == (
        "red line",
        "K. Moe: was stated; K. Moe: said before, pay before open",
    )
    said = changed.statements[0]
    assert (str(said.says), said.about, said.to, said.drafted_by) == ("open before pay", ("open", "pay"), None, None)
    assert said.act.value == "refuse"


def test_another_speaker_is_no_longer_the_one_who_was_named() -> None:
    record = WORDED.replace("{id: s1, by: n,", "{id: s1, by: n, speaker_name: Ola,")
    kept = after(looked(TYPED, record=record), record)
    assert kept.statements[0].speaker_name == "Ola"
    other = after(looked(replace(TYPED, parties=("Sweden",)), record=record), record)
    assert (other.statements[0].by, other.statements[0].speaker_name) == ("s", None)
    assert other.position_by_id["p"].party == ("s",)


def test_what_nobody_insists_on_makes_no_position() -> None:
    changed = after(looked(replace(TYPED, firmness="")))
    assert "p" not in changed.position_by_id
    assert str(changed.statements[0].says) == "open before pay"
    nothing = after(looked(replace(TYPED, form=Form.NOTHING)))
    assert "p" not in nothing.position_by_id
    assert nothing.statements[0].says is None


def test_a_passage_that_said_nothing_can_be_made_to_say_something() -> None:
    changed = after(looked(TYPED, "statement:s7"))
    new = changed.positions[-1]
    assert (new.party, str(new.says), new.firmness.value) == (("n",), "open before pay", "red line")
    assert new.grounds == changed.statements[-1].grounds
    assert of(Readings(changed), "statement:s7").standing is Standing.CONFIRMED


def test_proposals_and_meetings_are_edited_too() -> None:
    changed = after(looked(replace(TYPED, form=Form.REQUIRE), "proposal:o"))
    (made,) = changed.proposals
    assert (made.by, str(made.says), made.drafted_by) == (("n",), "require open", None)
    met = after(looked(Typed(parties=("Sweden",)), "session:met"))
    assert met.sessions[0].present == ("s",)


def test_unknown_names_are_asked_about_and_those_near_come_first() -> None:
    found = looked(replace(TYPED, parties=("Norwey",), first=("paying pilots",)))
    assert found.edit is None or found.unsettled
    assert [(one.kind, one.typed, one.near[0][0]) for one in found.unsettled] == [
        ("party", "Norwey", "n"),
        ("measure", "paying pilots", "pay"),
    ]
    settled = replace(TYPED, parties=("Norwey",), first=("paying pilots",), second=("open the quay",))
    near = {"party Norwey": "n", "measure paying pilots": "pay"}
    changed = after(looked(replace(settled, settled=near)))
    assert (changed.position_by_id["p"].party, str(changed.position_by_id["p"].says)) == (("n",), "pay before open")
    new = {"party Norwey": NEW, "measure paying pilots": NEW}
    made = after(looked(replace(settled, settled=new, doers={"paying pilots": "Sweden"})))
    assert made.parties[-1].label == "Norwey"
    assert (made.measures[-1].label, made.measures[-1].by) == ("paying pilots", ("s",))
    assert made.measures[-1].drafted_by is None


def test_what_is_missing_or_wrong_is_told_and_nothing_is_made() -> None:
    for typed, told in (
        (replace(TYPED, parties=()), "Somebody must have said it. Name a party."),
        (replace(TYPED, first=()), "a measure is missing: choose one, or say that nothing is demanded."),
        (replace(TYPED, form=Form.WRITTEN, written="open befor pay"), "befor"),
        (replace(TYPED, second=("open the quay",)), "open"),
    ):
        found = looked(typed)
        assert found.edit is None
        assert told in " ".join(found.problems)


def test_of_several_positions_the_one_that_is_meant_is_edited() -> None:
    record = WORDED.replace(
        "proposals:",
        "  - {id: r, party: n, says: never open, grounds: [{source: a, quote: x, span: [10, 20]}]}\nproposals:",
    )
    talks_ = talks(record)
    reading = of(Readings(talks_), "statement:s1")
    assert typed_of(talks_, reading, 1).form is Form.NEVER
    found = drawn(shelf(talks_), reading, replace(TYPED, form=Form.REQUIRE), by="K. Moe", which=1)
    changed = after(found, record)
    assert [str(p.says) for p in changed.positions if p.id in ("p", "r")] == ["pay before open", "require open"]
    assert str(changed.statements[0].says) == "pay before open"
    one, two = typed_of(talks_, reading), typed_of(talks_, reading, 1)
    _, whole = split(shelf(talks_), reading, one, two, by="K. Moe")
    assert whole is not None
    halves = Readings(edited(talks_, [whole])).by_source["a"]
    assert [[p.id for p in half.positions] for half in halves if half.act == "precondition"] == [["p"], ["r"]]


def test_one_becomes_two_with_one_passage_and_names_that_are_new_to_both_are_made_once() -> None:
    record = talks(WORDED)
    reading = of(Readings(record), "statement:s1")
    new = {"measure dig": NEW}
    one = replace(TYPED, first=("dig",), settled=new)
    two = replace(TYPED, form=Form.NEVER, first=("dig",), settled=new)
    (first, second), whole = split(shelf(record), reading, one, two, by="K. Moe")
    assert whole is not None
    assert (first.problems, second.problems) == ((), ())
    changed = edited(record, [whole])
    assert [fault.what for fault in check(changed) if not fault.warning] == []
    assert [measure.id for measure in changed.measures].count("dig") == 1
    halves = [one for one in Readings(changed).by_source["a"] if one.act == "refuse" and one.positions]
    assert sorted(str(half.positions[0].says) for half in halves) == ["dig before pay", "never dig"]
    assert {half.grounds for half in halves} == {reading.grounds}
    assert all(half.standing is Standing.CONFIRMED for half in halves)


def test_two_halves_that_say_the_same_are_told() -> None:
    record = talks(WORDED)
    (_, second), whole = split(shelf(record), of(Readings(record), "statement:s1"), TYPED, TYPED, by="K. Moe")
    assert whole is None
    assert second.problems == ("Both halves say the same. Change one of them.",)


def test_how_often_names_are_named() -> None:
    count = named(talks())
    assert (count["s"], count["n"], count["pay"], count["open"]) == (5, 4, 4, 2)


def test_what_is_withdrawn_or_agreed_to_ends_the_position_that_another_passage_tells() -> None:
    given_up = Typed(parties=("Sweden",), act="accept", form=Form.REQUIRE, first=("pay the pilots",))
    over = after(looked(given_up, "proposal:o")).position_by_id["q"]
    assert (over.firmness, over.until) == (Firmness.SOFT, None), "the report has no date"
    dated = WORDED.replace("{id: a, file: a.txt}", "{id: a, file: a.txt, date: 2026-03-09}")
    withdrawn = replace(given_up, act="withdraw", form=Form.NEVER, firmness="firm")
    found = looked(withdrawn, "statement:s3", record=dated)
    over = after(found, dated).position_by_id["q"]
    assert (str(over.until), over.ended) == ("2026-03-09", Ending.SOFTENED)
    assert found.reading.positions == (), "nobody insists on what he withdraws"
