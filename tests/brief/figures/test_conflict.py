import re

from pourparler.analysis.deadlock.find import find_deadlock
from pourparler.brief.figures import conflict as figure
from pourparler.brief.outline.passages import Passages
from pourparler.record import codec

HEAD = """
pourparler: 1
talks: Circle
parties: [{id: a, name: Ada}, {id: b, name: Ben}, {id: c, name: Cy}]
measures: [{id: x, what: mend the x, by: [a]}, {id: y, what: mend the y, by: [b]}, {id: z, what: mend the z, by: [c]}]
goal: [x, y, z]
positions:
"""


def _drawn(positions: str) -> list[str]:
    talks = codec.loads(HEAD + positions)
    answer = find_deadlock(talks).answer
    passages = Passages(talks)
    figures = [figure.draw(talks, c, i, passages.of_position) for i, c in enumerate(answer.conflicts, start=1)]
    return [drawn.description + drawn.svg for drawn in figures]


def test_a_circle_of_two_is_told_with_an_arrow_for_each_party() -> None:
    (drawn,) = _drawn("  - {id: p, party: a, says: y before x}\n  - {id: q, party: b, says: x before y}\n")
    assert drawn.startswith("mend the y → mend the x (Ada) → mend the y (Ben)")
    assert len(re.findall("marker-end", drawn)) == 2


def test_a_circle_of_three_has_three_arrows_and_three_boxes() -> None:
    positions = "".join(
        f"  - {{id: {p}, party: {p}, says: {first} before {then}}}\n" for p, first, then in ("axy", "byz", "czx")
    )
    (drawn,) = _drawn(positions)
    assert len(re.findall("marker-end", drawn)) == 3
    assert len(re.findall("<rect", drawn)) == 3


def test_first_is_drawn_as_the_circle_that_it_makes() -> None:
    more = HEAD.replace("{id: z, what: mend the z, by: [c]}", "{id: z, what: mend the z, by: [a]}")
    talks = codec.loads(more + "  - {id: p, party: a, says: y first}\n  - {id: q, party: b, says: x before y}\n")
    conflict = find_deadlock(talks).answer.conflicts[0]
    found = figure.circle_of(figure.edges(talks, conflict, lambda _: ()))
    assert [(edge.start, edge.end, edge.label) for edge in found] == [("y", "x", "Ada"), ("x", "y", "Ben")]


def test_a_refusal_is_drawn_as_demanded_and_refused() -> None:
    talks = codec.loads(
        HEAD.replace("goal: [x, y, z]", "goal: [x]")
        + """
  - {id: p, party: a, says: require y}
  - {id: q, party: b, says: never y}
"""
    )
    conflict = find_deadlock(talks).answer.conflicts[0]
    drawn = figure.draw(talks, conflict, 1, lambda _: ()).description
    assert "refused by Ben" in drawn
    assert "demanded by Ada" in drawn
