"""Every answer shows itself: in one line, as data, as tables for a data frame and a notebook."""

import sys
from typing import Any

import pytest

from pourparler.analysis.finding import Finding
from pourparler.analysis.moves.answer import Moves
from pourparler.analysis.shown import _table
from pourparler.casebook.cases import find_case
from pourparler.desk.questions import QUESTIONS
from pourparler.desk.study import Study
from pourparler.record.codec import loads


@pytest.fixture(scope="module")
def study() -> Study:
    return Study(find_case("brexit-2017").talks)


UNEXPLAINED = """
pourparler: 1
talks: T
parties: [{id: a}, {id: b}]
measures: [{id: m, what: open the gate, by: [a]}, {id: n, by: [b]}]
goal: [n]
positions: [{id: p, party: b, says: m before n, since: 2020}]
worth: {a: {m: -1, n: 3}, b: {m: 3, n: -1}}
"""


def asked(study: Study, question: str) -> Finding[Any]:
    """The answer of the study, or of one to which the question arises."""
    return study.ask(question) or Study(loads(UNEXPLAINED)).answer(question)


@pytest.mark.parametrize("question", [question.id for question in QUESTIONS])
def test_an_answer_is_one_line_plain_data_and_a_table(study: Study, question: str) -> None:
    finding = asked(study, question)
    assert len(repr(finding)) < 200
    assert "\n" not in repr(finding)
    assert finding.to_dict()["analysis"] == question
    assert finding.answer.to_dict().items() <= finding.to_dict().items()
    rows = finding.answer.rows()
    assert rows
    assert finding._repr_html_().count("<tr>") == min(len(rows), 20) + 1


@pytest.mark.parametrize(
    ("question", "table", "columns"),
    [
        ("stuck", "conflicts", {"positions", "kind"}),
        ("stuck", None, {"price", "gives"}),
        ("moves", None, {"move", "price"}),
        ("packages", None, {"measures", "worth uk", "nash"}),
        ("packages", "unvalued", set()),
        ("roadmap", None, {"party", "shortfall"}),
        ("roadmap", "steps", {"step", "measures"}),
    ],
)
def test_each_list_of_an_answer_is_a_table(study: Study, question: str, table: str | None, columns: set[str]) -> None:
    finding = study.ask(question)
    assert finding is not None
    rows = finding.answer.rows(table)
    assert all(columns <= row.keys() for row in rows)


def test_an_answer_without_such_a_list_says_which_there_are(study: Study) -> None:
    with pytest.raises(ValueError, match=r"conflicts.*unlocks"):
        study.deadlock.answer.rows("deals")


def test_data_frames_need_pandas_and_nothing_else_does(study: Study, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(ImportError):
        study.deadlock.to_frame()
    assert study.deadlock.to_dict()


def test_data_frames_hold_the_rows(study: Study) -> None:
    pytest.importorskip("pandas")
    for question in QUESTIONS:
        finding = asked(study, question.id)
        assert len(finding.to_frame()) == len(finding.answer.rows())


def test_what_shows_itself_in_a_notebook_is_escaped() -> None:
    suggestion = Moves(suggestions=(), goal=())
    assert _table([{"<b>": "<script>", "list": ["<i>", 1], "none": None}]) == (
        "<table><thead><tr><th>&lt;b&gt;</th><th>list</th><th>none</th></tr></thead>"
        "<tbody><tr><td>&lt;script&gt;</td><td>&lt;i&gt;, 1</td><td></td></tr></tbody></table>"
    )
    assert suggestion._repr_html_() == "<p>0 moves that would unlock the talks</p>"


def test_the_verdict_shows_itself_as_answers_do(study: Study) -> None:
    assert repr(study.verdict) == "<Verdict: stuck>"
    assert study.verdict._repr_html_() == "<p>stuck</p>"
    empty = Study(loads("{pourparler: 1, talks: T, parties: [{id: a}], measures: [{id: m, by: [a]}]}")).verdict
    assert repr(empty) == "<Verdict: cannot say: no positions>"
    assert empty.rows() == [{"value": "no positions"}]
    assert empty.to_dict()["unheard"] == ["a"]
