import pytest

from pourparler.desk.merging import MEASURE, PARTY, alike, choices, merging
from pourparler.errors import InputError
from pourparler.record import codec
from pourparler.record.edits import edited

HEAD = """
pourparler: 1
talks: Quay
parties: [{id: n, name: Norway}, {id: s, name: Sweden}, {id: sw, name: Sweeden}]
measures:
  - {id: pay, what: pay the pilots, by: [s]}
  - {id: pay-them, what: pay pilots, by: [s]}
  - {id: open, what: open the quay, by: [n]}
goal: [open, pay]
"""
TALKS = codec.loads(f"""{HEAD}
positions:
  - {{id: p, party: n, says: pay before open}}
  - {{id: q, party: s, says: open before pay-them}}
statements: [{{id: a, by: sw, act: demand, about: [pay-them]}}]
""")


def test_what_would_change_is_told_before_it_does() -> None:
    found = merging(TALKS, MEASURE, "pay", "pay-them", by="K. Moe")
    assert [(str(one.says), str(other.says)) for one, other in found.positions] == [
        ("open before pay-them", "open before pay")
    ]
    assert (found.statements, found.stays, found.goes, found.faults) == (1, "pay the pilots", "pay pilots", ())
    assert found.after_talks == edited(TALKS, [found.edit])
    assert "pay-them" not in found.after_talks.measure_by_id
    other = merging(TALKS, MEASURE, "pay-them", "pay", by="K. Moe")
    assert [one.id for one, _ in other.positions] == ["p"]


def test_parties_become_one() -> None:
    found = merging(TALKS, PARTY, "s", "sw", by="K. Moe")
    assert (found.statements, found.positions) == (1, ())
    assert found.after_talks.statements[0].by == "s"


@pytest.mark.parametrize(
    "says", ["pay before pay-them", "(pay-them and open) before pay", "if open then pay with pay-them", "pay first"]
)
def test_what_would_wait_for_itself_is_told_and_they_are_not_made_one(says: str) -> None:
    talks = codec.loads(
        f'{HEAD}positions: [{{id: p, party: n, says: "{says}"}}, {{id: q, party: s, says: never open}}]'
    )
    found = merging(talks, MEASURE, "pay", "pay-them", by="K. Moe")
    told = [] if says == "pay first" else ["p"]
    assert ([one.id for one in found.waiting], found.makes_sense, bool(found.faults)) == (told, not told, bool(told))


@pytest.mark.parametrize(
    "said",
    [
        "facts: [{says: pay before pay-them}]",
        "positions: [{id: p, party: n, says: pay first, fallbacks: [pay with pay-them]}]",
        "statements: [{id: t, by: n, act: demand, says: pay no later than pay-them}]",
    ],
)
def test_so_is_whatever_else_tells_one_from_the_other(said: str) -> None:
    found = merging(codec.loads(f"{HEAD}{said}"), MEASURE, "pay", "pay-them", by="K. Moe")
    assert (len(found.others), found.makes_sense) == (1, False)


@pytest.mark.parametrize(
    ("kind", "stays", "goes"),
    [(MEASURE, "pay", "pay"), (MEASURE, "pay", "n"), (PARTY, "n", "pay"), ("worth", "n", "s")],
)
def test_what_are_not_two_is_refused(kind: str, stays: str, goes: str) -> None:
    with pytest.raises(InputError):
        merging(TALKS, kind, stays, goes, by="K. Moe")


def test_what_is_named_most_comes_first_and_what_is_alike_is_offered() -> None:
    assert [id_ for id_, _, _ in choices(TALKS, MEASURE)] == ["open", "pay-them", "pay"]
    assert choices(TALKS, PARTY)[0][2] == 1
    assert list(alike(TALKS, MEASURE)) == [("pay pilots", "pay the pilots")]
    assert list(alike(TALKS, PARTY)) == [("Sweden", "Sweeden")]
