"""What would explain a deadlock, as a user meets it: questions where the verdict is left open, and on demand."""

from pathlib import Path

import pytest

from tests.cli.asking import Command

BRIEF, STUCK = Command("brief"), Command("stuck")
OPEN = """\
pourparler: 1
talks: A takeover
parties: [{id: calder, name: Calder}, {id: brant, name: Brant}, {id: bank, name: the Bank of Issue}]
sources: [{id: r, outlet: The Gazette, date: 2020-03-01}]
measures:
  - {id: open, what: open its books, by: [brant]}
  - {id: look, what: carry out due diligence, by: [calder]}
  - {id: price, what: name a price, by: [calder]}
goal: [open]
positions:
  - {id: b, party: brant, says: price before open, grounds: [{source: r, quote: "first a price, said Brant"}]}
  - {id: c, party: calder, says: look before price, grounds: [{source: r, quote: "first a look, said Calder"}]}
"""
SAID = """\
statements: [{id: s, date: 2020-03-01, act: assess, state: stalled, grounds: [{source: r, quote: "no progress"}]}]
"""
ASKED = "Is “open its books” the same step as “carry out due diligence”?"


@pytest.fixture
def left_open(tmp_path: Path) -> str:
    path = tmp_path / "open.yaml"
    path.write_text(OPEN + SAID, encoding="utf-8")
    return str(path)


@pytest.fixture
def free(tmp_path: Path) -> str:
    path = tmp_path / "free.yaml"
    path.write_text(OPEN, encoding="utf-8")
    return str(path)


def test_where_it_cannot_be_said_the_questions_that_would_settle_it_are_asked(left_open: str) -> None:
    for command in (STUCK, BRIEF):
        told = " ".join(command.told(left_open).split())
        assert "These are questions, and no findings" in told
        assert "1. What does the Bank of Issue want? Nothing is on record of it. 2. Is “open its books” [2]" in told
        assert "Is “open its books” [2] the same step as “carry out due diligence” [3]?" in told
        assert "a circle of “you first” between Brant and Calder." in told
        assert "first a look, said Calder" in told


def test_the_answer_is_told_in_json_with_the_keys_promised(left_open: str) -> None:
    answer = STUCK.in_json(left_open)
    assert (answer["verdict"], answer["unheard"]) == ("cannot say", ["bank"])
    first = answer["explanations"][0]
    assert (first["price"], first["conflict"]) == (1, ["b", "c"])
    assert first["hypotheses"] == [{"kind": "same", "measures": ["open", "look"], "price": 1}]
    assert first["question"].startswith(ASKED)
    assert "[" not in first["question"]
    brief = BRIEF.in_json(left_open)
    assert brief["explanations"] == brief["stuck"]["explanations"] == answer["explanations"]


def test_nobody_is_asked_where_the_talks_are_free_or_stuck_unless_they_want_to_be(free: str, tmp_path: Path) -> None:
    assert STUCK.in_json(free)["explanations"] == []
    assert ASKED not in STUCK.told(free)
    answer = STUCK.in_json(free, "--explain")
    assert (answer["verdict"], answer["explanations"][0]["question"][: len(ASKED)]) == ("not stuck", ASKED)
    assert "Where the answer is yes, the talks are stuck after all." in " ".join(STUCK.told(free, "--explain").split())
    stuck = tmp_path / "stuck.yaml"
    stuck.write_text(OPEN.replace("look before price", "open before price"), encoding="utf-8")
    assert STUCK.in_json(str(stuck), "--explain")["explanations"] == []
    assert "nothing need be supposed" in STUCK.told(str(stuck), "--explain")


@pytest.mark.parametrize("order", [("--explain", "1"), ("--explain=1",)])
def test_how_many_are_listed_may_be_said_and_the_file_may_follow(free: str, order: tuple[str, ...]) -> None:
    Path(free).write_text(f"{OPEN}  - {{id: d, party: calder, says: never open, firmness: soft}}\n", encoding="utf-8")
    every = STUCK.in_json("--explain", free)["explanations"]
    assert len(every) > 1
    assert STUCK.in_json(*order, free)["explanations"] == every[:1]
    assert STUCK.in_json(free, *order)["explanations"] == every[:1]


def test_what_was_answered_is_not_asked_again(tmp_path: Path) -> None:
    path = tmp_path / "answered.yaml"
    path.write_text(f"{OPEN}{SAID}answered: [{{same: [look, open], answer: no}}]\n", encoding="utf-8")
    asked = STUCK.in_json(str(path))["explanations"]
    assert all(one["kind"] != "same" for each in asked for one in each["hypotheses"])


def test_where_nothing_would_explain_it_that_is_said_and_it_is_asked_what_the_talks_are_stuck_on(
    tmp_path: Path,
) -> None:
    path = tmp_path / "none.yaml"
    path.write_text(
        "{pourparler: 1, talks: T, parties: [{id: a}], measures: [{id: m, by: [a]}], "
        "positions: [{id: p, party: a, says: m}]}",
        encoding="utf-8",
    )
    told = STUCK.told(str(path), "--explain")
    assert "Nothing on record comes near to showing why." in told
    assert "What are the talks stuck on: who insists on what, and who stands against it?" in told
