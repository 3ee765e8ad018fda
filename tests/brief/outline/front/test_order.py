"""An order of steps in brief: also where the best there is has nothing in it."""

from pathlib import Path

from pourparler.brief.briefing import brief
from pourparler.brief.formats import markdown
from pourparler.desk.gather import gather

NOTHING_IMPROVES = """
pourparler: 1
talks: Nothing improves
parties: [{id: a}, {id: b}]
measures:
  - {id: x, what: open the gate, by: [a]}
  - {id: y, what: lend the key, by: [b]}
goal: []
positions:
  - {id: p1, party: b, says: require x or y}
  - {id: p2, party: a, says: never (x or y)}
worth:
  a: {x: -2, y: -1}
  b: {x: 1, y: -2}
"""


def test_that_nothing_improves_on_the_status_quo_is_said_and_no_other_order_shown(tmp_path: Path) -> None:
    (tmp_path / "talks.yaml").write_text(NOTHING_IMPROVES, encoding="utf-8")
    told = " ".join(markdown.render(brief(gather([tmp_path / "talks.yaml"]))).split())
    assert "Nothing improves on the status quo" in told
    assert "this order breaks no condition" not in told


STALLED = """
pourparler: 1
talks: Hospital
parties: [{id: u, name: Union}, {id: b, name: Board}]
measures: [{id: strike, what: call off the strike, by: u}, {id: pay, what: pay the allowance, by: b}]
positions:
  - {id: p, party: u, says: pay before strike}
  - {id: q, party: b, says: strike in return for pay}
statements: [{id: s1, by: b, act: assess, state: stalled}]
"""
DOUBT = "yet the reports say that the talks are stalled. If they are still right, something stands in its way"


def _told(folder: Path, talks: str) -> str:
    (folder / "talks.yaml").write_text(talks, encoding="utf-8")
    return " ".join(markdown.render(brief(gather([folder / "talks.yaml"]))).split())


def test_where_only_the_reports_speak_against_it_an_order_is_shown_and_the_doubt_comes_first(tmp_path: Path) -> None:
    told = _told(tmp_path, STALLED)
    assert "The positions on record do not show why." in told
    assert 0 < told.index(DOUBT) < told.index("| 1 | Board: pay the allowance")


def test_no_order_is_shown_where_a_program_read_it_or_nothing_meets(tmp_path: Path) -> None:
    drafted = STALLED.replace("pay before strike", "pay before strike, drafted_by: rules")
    assert "An order of steps" not in _told(tmp_path, drafted)
    by_model = STALLED.replace("pay before strike", "pay before strike, drafted_by: model")
    assert "An order of steps" not in _told(tmp_path, by_model)
    apart = STALLED.replace("strike in return for pay", "require pay").replace("pay before strike", "require strike")
    assert "An order of steps" not in _told(tmp_path, apart)
