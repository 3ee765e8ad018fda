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
