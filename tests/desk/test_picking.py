"""What is picked on a form: shown, kept in the address, and saved as the same condition."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from pourparler.desk import picking, writing
from pourparler.desk.filled import Filled, FilledError, print_of
from pourparler.record import codec
from pourparler.record.conditions.choices import chosen
from pourparler.record.conditions.parse import parse
from pourparler.record.conditions.syntax import Condition, measures_of
from pourparler.record.drafters import Drafter
from pourparler.record.edits import edited
from pourparler.record.talks import Talks
from tests.strategies import conditions

ROOT = Path(__file__).parents[2]
FILES = [
    path
    for path in (*(ROOT / "src/pourparler/casebook/cases").glob("*.yaml"), *(ROOT / "examples").rglob("*.yaml"))
    if not path.name.endswith("outcome.yaml")
]


def form(pairs: list[tuple[str, str]]) -> Filled:
    """Fields as a browser sends them, each list with the empty one that follows it."""
    fields: dict[str, list[str]] = {}
    for name, value in pairs:
        fields.setdefault(name, []).append(value)
    return Filled({name: [*values, ""] if name[-2:-1] in "ab" else values for name, values in fields.items()})


@given(conditions(list("abcde"), first=True))
def test_what_is_picked_is_the_condition_that_was_shown(condition: Condition) -> None:
    shown = picking.start(condition)
    if shown is None:
        return
    if len(shown.says.clauses) > picking.MOST or (shown.premise and len(shown.premise.clauses) > picking.MOST):
        return
    filled = form([*picking.fields_of(shown)])
    assert picking.condition(filled, picking.picked(filled, measures_of(condition))) == condition
    assert filled.wrongs == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_position_of_the_casebook_and_the_examples_is_saved_unchanged(path: Path) -> None:
    talks = codec.load(path)
    for old in talks.positions:
        picked = chosen(old.says)
        assert picked is not None, old.id
        dates = {"since": old.since, "until": old.until, "deadline": old.deadline}
        pairs = [("party", party) for party in old.party] + [*picking.fields_of(picked)]
        pairs += [(name, str(date)) for name, date in dates.items() if date] + [("seen", print_of(old))]
        pairs += [("firmness", old.firmness.value), ("confidence", old.confidence.value), ("note", old.note or "")]
        assert edited(talks, [writing.position(talks, form(pairs), old).edit]) == talks
        for place, fallback in enumerate(old.fallbacks or ()):
            filled = form([*picking.fields_of(chosen(fallback))])  # type: ignore[arg-type]
            assert edited(talks, [writing.fallback(talks, filled, old, place).edit]) == talks
    for place, fact in enumerate(talks.facts):
        filled = form([*picking.fields_of(chosen(fact.says)), ("why", fact.why or "")])  # type: ignore[arg-type]
        assert edited(talks, [writing.fact(talks, filled, place).edit]) == talks
    for place, item in enumerate(talks.wanted):
        filled = form([*picking.fields_of(chosen(item))])  # type: ignore[arg-type]
        assert edited(talks, [writing.goal_item(talks, filled, place).edit]) == talks


def test_what_nobody_knows_and_what_is_left_open_is_no_measure() -> None:
    filled = Filled({"k0": ["before"], "a0": ["pay", "unknown"], "b0": ["", "  "]})
    picked = picking.picked(filled, ["pay"])
    assert [operand.measures for operand in picked.says.clauses[0].operands] == [("pay",), ()]
    assert picking.condition(filled, picked) is None
    assert [wrong.field for wrong in filled.wrongs] == ["b0"]


def test_one_is_enough_only_where_it_may_be_and_of_several() -> None:
    for fields, says in (
        ({"k0": ["before"], "a0": ["m", "n"], "ja0": ["any"], "b0": ["o"]}, "(m or n) before o"),
        ({"k0": ["before"], "a0": ["m"], "ja0": ["any"], "b0": ["o"]}, "m before o"),
        ({"k0": ["before"], "a0": ["m"], "b0": ["n", "o"], "jb0": ["any"]}, "m before (n and o)"),
        ({"k0": ["with"], "a0": ["m", "n"], "ja0": ["any"], "b0": ["o"]}, "(m and n) with o"),
        ({"k0": ["by step"], "a0": ["m", "n"], "ja0": ["any"], "s0": ["2"]}, "(m or n) by step 2"),
    ):
        filled = Filled(fields)
        assert picking.condition(filled, picking.picked(filled, "mno")) == parse(says)


@pytest.mark.parametrize("step", ["", "0", "-1", "soon", "1000", "2.5", "²"])
def test_a_step_is_a_number_from_1(step: str) -> None:
    filled = Filled({"k0": ["by step"], "a0": ["m"], "s0": [step]})
    assert picking.condition(filled, picking.picked(filled, "m")) is None
    assert [wrong.field for wrong in filled.wrongs] == ["s0"]


def test_a_button_adds_and_leaves_out_what_it_says() -> None:
    fields = {"k0": ["never"], "a0": ["m"], "k1": ["require"], "a1": ["n"], "pk0": ["require"], "pa0": ["o"]}

    def words(do: str) -> tuple[list[str], list[str]]:
        picked = picking.picked(Filled({**fields, "do": [do]}), "mno")
        return [c.word for c in picked.says.clauses], [c.word for c in picked.premise.clauses] if picked.premise else []

    assert words("preview") == (["never", "require"], ["require"])
    assert words("clause") == (["never", "require", "before"], ["require"])
    assert words("clausep") == (["never", "require"], ["require", "require"])
    assert words("drop-0") == (["require"], ["require"])
    assert words("drop-p0") == (["never", "require"], [])
    assert words("no-premise") == (["never", "require"], [])
    alone = picking.picked(Filled({"k0": ["never"], "a0": ["m"], "do": ["premise"]}), "m")
    assert alone.premise is not None
    assert not alone.premise.clauses[0].is_whole


def test_no_more_clauses_than_a_form_shows() -> None:
    fields = {f"k{n}": ["never"] for n in range(picking.MOST)} | {"do": ["clause"]}
    assert len(picking.picked(Filled(fields), "m").says.clauses) == picking.MOST


def test_all_that_is_wrong_with_a_form_is_told_at_once(ferry: Talks) -> None:
    filled = Filled({"k0": ["before"], "a0": ["pay"], "since": ["May"], "quote": ["no"]})
    with pytest.raises(FilledError) as caught:
        writing.position(ferry, filled, None)
    assert {wrong.field for wrong in caught.value.wrongs} == {"party", "b0", "since", "source"}


def test_an_entry_that_is_another_now_is_not_replaced_unseen(ferry: Talks) -> None:
    (old,) = ferry.positions
    Filled({"seen": [print_of(old)]}).refuse_if_changed(old)
    Filled({}).refuse_if_changed(old)
    with pytest.raises(FilledError):
        Filled({"seen": [print_of(None)]}).refuse_if_changed(old)


def test_whoever_changes_a_draft_stands_behind_it(ferry: Talks) -> None:
    draft = replace(ferry.positions[0], drafted_by=Drafter.RULES, note="from the wire")
    filled = Filled({"party": ["union"], "k0": ["never"], "a0": ["sail"], "note": ["from the wire"]})
    (changed,) = writing.position(ferry, filled, draft).edit.positions
    assert (changed.id, str(changed.says), changed.drafted_by, changed.note) == (
        "p",
        "never sail",
        None,
        "from the wire",
    )
    older = replace(ferry.positions[0], note="draft, not confirmed")
    filled = Filled({"party": ["union"], "k0": ["never"], "a0": ["sail"], "note": ["draft, not confirmed"]})
    assert writing.position(ferry, filled, older).edit.positions[0].note is None


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"k0": ["never"], "a0": ["pay"], "since": ["2020"], "until": ["2020-01-01"]}, "until"),
        ({"k0": ["first"], "a0": ["pay", "sail"]}, "k0"),
    ],
)
def test_what_would_be_a_fault_in_the_file_is_told_at_its_field(
    ferry: Talks, fields: dict[str, list[str]], field: str
) -> None:
    with pytest.raises(FilledError) as caught:
        writing.position(ferry, Filled({"party": ["union"], **fields}), None)
    assert [wrong.field for wrong in caught.value.wrongs] == [field]
    fine = {"party": ["union"], "k0": ["first"], "a0": ["pay"], "since": ["2020"], "until": ["2020-01-02"]}
    assert str(writing.position(ferry, Filled(fine), None).says) == "pay first"


def test_a_fall_back_is_not_what_the_position_says_already(ferry: Talks) -> None:
    old = ferry.positions[0]
    with pytest.raises(FilledError):
        writing.fallback(ferry, Filled({"k0": ["never"], "a0": ["pay"]}), old, None)
    written = writing.fallback(ferry, Filled({"k0": ["never"], "a0": ["sail"]}), old, None)
    assert [str(form) for form in written.edit.positions[0].fallbacks or ()] == ["never sail"]


@pytest.fixture
def ferry() -> Talks:
    return codec.loads(
        "{pourparler: 1, talks: T, parties: [{id: union}], measures: [{id: pay, by: [union]}, {id: sail, by: [union]}],"
        " positions: [{id: p, party: union, says: never pay}]}"
    )
