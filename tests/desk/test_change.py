"""A record is changed by edits: written in words, undone, made again, and written back with the comments kept."""

from dataclasses import replace

import pytest

from pourparler.desk.change import Changes, edit_from, written
from pourparler.desk.compare import compare
from pourparler.errors import InputError, PourparlerError
from pourparler.record import codec
from pourparler.record.conditions.parse import parse
from pourparler.record.edits import Edit, edited
from pourparler.record.positions import Firmness
from pourparler.record.statements import Act, Statement
from pourparler.record.talks import Talks

TEXT = """\
pourparler: 1
talks: The port   # a comment on the title
parties:
  - {id: union, name: The Dockworkers, aliases: [dockers]}
  - {id: port}
measures:
  # who sent them must take them back
  - {id: withdraw-notices, by: [port]}
  - {id: take-letters-back, what: take the letters back, by: [port]}
  - {id: go-back, by: [union]}
goal: [go-back]
positions:
  - {id: letters-first, party: union, says: take-letters-back before go-back}   # 3 March
  - {id: no-withdrawal, party: port, says: never withdraw-notices, firmness: firm}
worth:
  union: {withdraw-notices: 4, take-letters-back: 2, go-back: -1}
  port: {take-letters-back: -3}
"""


@pytest.fixture
def talks() -> Talks:
    return codec.loads(TEXT)


def after(talks: Talks, text: str) -> Talks:
    return Changes(talks).made(edit_from(text, talks)).talks


def test_a_position_is_softened_hardened_reworded_and_dropped(talks: Talks) -> None:
    assert after(talks, "no-withdrawal soft").position_by_id["no-withdrawal"].firmness is Firmness.SOFT
    assert after(talks, "letters-first red line").position_by_id["letters-first"].firmness is Firmness.RED_LINE
    said = after(talks, "letters-first says take-letters-back no later than go-back").position_by_id["letters-first"]
    assert str(said.says) == "take-letters-back no later than go-back"
    assert said.note == "supposed: said before, take-letters-back before go-back"
    assert list(after(talks, "no-withdrawal dropped").position_by_id) == ["letters-first"]


def test_a_party_wants_something_more_and_is_called_by_any_of_its_names(talks: Talks) -> None:
    for name in ("union", "The Dockworkers", "dockers"):
        new = after(talks, f"{name} wants never go-back").positions[-1]
        assert (new.party, str(new.says), new.note) == (("union",), "never go-back", "supposed")
    twice = Changes(talks).made(edit_from("port wants go-back", talks))
    again = twice.made(edit_from("port wants go-back", twice.talks)).talks
    assert len({position.id for position in again.positions}) == 4


def test_two_measures_made_one_turn_two_wordings_into_a_deadlock(talks: Talks) -> None:
    one = after(talks, "same withdraw-notices take-letters-back")
    assert [measure.id for measure in one.measures] == ["withdraw-notices", "go-back"]
    assert one.measure_by_id["withdraw-notices"].what == "take the letters back"
    assert str(one.position_by_id["letters-first"].says) == "withdraw-notices before go-back"
    assert {party: {m: a.mean for m, a in worth} for party, worth in one.worth} == {
        "union": {"withdraw-notices": 4, "go-back": -1},
        "port": {"withdraw-notices": -3},
    }


def test_two_parties_made_one_are_called_by_the_names_of_both() -> None:
    talks = codec.loads(TEXT.replace("  - {id: port}\n", "  - {id: port, name: Northgate}\n  - {id: firm}\n"))
    one = edited(talks, [Edit(same_parties=(("firm", "port"),))])
    assert [party.id for party in one.parties] == ["union", "firm"]
    assert one.party_by_id["firm"].aliases == ("Northgate",)
    assert one.measure_by_id["withdraw-notices"].by == ("firm",)
    assert one.position_by_id["no-withdrawal"].party == ("firm",)
    assert dict(one.worth).keys() == {"union", "firm"}


def test_the_goal_is_set(talks: Talks) -> None:
    assert [str(item) for item in after(talks, "goal go-back, withdraw-notices").goal or ()] == [
        "require go-back",
        "require withdraw-notices",
    ]


def test_a_statement_is_added(talks: Talks) -> None:
    said = Statement(id="s1", by="port", act=Act.REFUSE, about=("withdraw-notices",), text="No.")
    assert edited(talks, [Edit(statements=(said,))]).statements == (said,)


def test_edits_are_undone_and_made_again_in_order(talks: Talks) -> None:
    changes = Changes(talks)
    for text in ("no-withdrawal soft", "letters-first dropped", "port wants go-back"):
        changes = changes.made(edit_from(text, changes.talks))
    last = changes.talks
    assert changes.undone().undone().undone().talks == talks
    assert changes.undone().undone().redone().redone().talks == last
    assert changes.undone().made(edit_from("no-withdrawal firm", last)).redone().done[2:] == (
        edit_from("no-withdrawal firm", last),
    )
    assert changes.redone() == changes
    assert Changes(talks).undone() == Changes(talks)


def test_what_is_written_back_keeps_every_comment_and_every_other_letter(talks: Talks) -> None:
    changed = written(TEXT, after(talks, "no-withdrawal soft"))
    note = "'supposed: was firm'"
    assert (
        changed == TEXT.replace("firmness: firm}", f"firmness: soft, note: {note}}}") or "supposed: was firm" in changed
    )
    assert [line for line in changed.splitlines() if "#" in line] == [line for line in TEXT.splitlines() if "#" in line]
    merged = written(TEXT, after(talks, "same withdraw-notices take-letters-back"))
    assert codec.loads(merged) == after(talks, "same withdraw-notices take-letters-back")
    assert "# a comment on the title" in merged
    assert "# 3 March" in merged


def test_a_change_that_would_leave_faults_is_not_written(talks: Talks) -> None:
    wrong = edited(talks, [Edit(says=(("no-withdrawal", parse("never what-nobody-knows")),))])
    with pytest.raises(PourparlerError, match="faults"):
        written(TEXT, wrong)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("letter-first soft", 'no position has the id "letter-first". Did you mean "letters-first"?'),
        ("same withdraw-notices go-back-home", 'no measure has the id "go-back-home"'),
        ("dokers wants go-back", 'no party is called "dokers". Did you mean "dockers"?'),
        ("letters-first says go-back befor withdraw-notices", 'Did you mean "before"?'),
        ("letters-first sayz go-back", 'cannot be said of the position "letters-first". Did you mean "says"?'),
        ("letters-first droped", 'Did you mean "dropped"?'),
        ("letters-first xyz", "Write one of:"),
        ("letter-first sayz go-back", "this is no edit. Write one of:"),
        ("same go-back go-back", '"go-back" is the same as itself already. Name two measures.'),
        ("", "Write one of:"),
        ("letters-first", "Write one of:"),
    ],
)
def test_an_edit_that_cannot_be_understood_says_what_could_be_meant(talks: Talks, text: str, told: str) -> None:
    with pytest.raises(InputError) as refused:
        edit_from(text, talks)
    assert told in str(refused.value)
    assert "?." not in str(refused.value)


@pytest.mark.parametrize("text", ["red line", "Red line", "red-line", "RED LINE"])
def test_how_firmly_may_be_written_large_and_with_a_hyphen(talks: Talks, text: str) -> None:
    edit = edit_from(f"letters-first {text}", talks)
    assert edit.firmness == (("letters-first", Firmness.RED_LINE),)


def test_an_edit_about_what_is_not_there_is_refused_when_it_is_made(talks: Talks) -> None:
    with pytest.raises(InputError, match="lettres-first"):
        Changes(talks).made(Edit(aside=("lettres-first",), same=(("x", "go-back"),)))


def test_records_are_compared_entry_by_entry(talks: Talks) -> None:
    changed = after(talks, "no-withdrawal soft")
    changed = Changes(changed).made(edit_from("letters-first dropped", changed)).talks
    changed = Changes(changed).made(edit_from("port wants go-back", changed)).talks
    told = [(d.section, d.entry, d.changed, d.before is None, d.after is None) for d in compare(talks, changed)]
    assert told == [
        ("positions", "letters-first", (), False, True),
        ("positions", "no-withdrawal", ("firmness", "note"), False, False),
        ("positions", "port-require-go-back", (), True, False),
    ]
    assert compare(talks, talks) == ()
    assert [(d.section, d.after) for d in compare(talks, codec.loads(TEXT.replace("The port ", "Quays ")))] == [
        ("title", "Quays")
    ]


def test_where_no_id_is_near_those_that_there_are_are_told() -> None:
    talks = codec.loads(
        "{pourparler: 1, talks: T, parties: [{id: a}, {id: b}], measures: [{id: m, by: [a]}, {id: n, by: [b]}],"
        " positions: [{id: talks-first, party: a, says: n before m}]}"
    )
    with pytest.raises(InputError, match="The positions are talks-first"):
        edit_from("zz dropped", talks)
    with pytest.raises(InputError, match='Did you mean "talks-first"'):
        edit_from("talk-first dropped", talks)
    many = replace(talks, positions=tuple(replace(talks.positions[0], id=f"p{n}") for n in range(14)))
    with pytest.raises(InputError, match="p11, and 2 more"):
        edit_from("zz dropped", many)
    with pytest.raises(InputError, match="There is no position at all"):
        edit_from("zz dropped", replace(talks, positions=()))
