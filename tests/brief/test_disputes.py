from pourparler.analysis.deadlock.find import find_deadlock
from pourparler.brief.disputes import disputed, disputes
from pourparler.record import codec

HEAD = """
pourparler: 1
talks: Thaw
parties: [{id: a}, {id: b}, {id: c}]
measures: [{id: x, by: [a]}, {id: y, by: [b]}, {id: z, by: [b, c]}]
goal: [x]
positions:
"""


def _of(positions: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    talks = codec.loads(HEAD + positions)
    return [(one.positions, disputed(talks, one)) for one in disputes(talks, find_deadlock(talks).answer)]


def test_several_who_refuse_the_same_demand_are_in_one_dispute() -> None:
    told = _of("""
  - {id: p, party: a, says: require z}
  - {id: q, party: b, says: never z}
  - {id: r, party: c, says: never z}
""")
    assert told == [(("p", "q", "r"), ("z",))]


def test_a_circle_comes_before_what_else_is_in_dispute() -> None:
    told = _of("""
  - {id: p, party: a, says: require z}
  - {id: q, party: b, says: never z}
  - {id: r, party: a, says: y before x}
  - {id: s, party: b, says: x before y}
""")
    assert told == [(("r", "s"), ("y", "x")), (("p", "q"), ("z",))]


def test_every_conflict_is_in_some_dispute() -> None:
    talks = codec.loads(HEAD + "  - {id: p, party: b, says: never x}\n  - {id: q, party: a, says: y first}\n")
    deadlock = find_deadlock(talks).answer
    told = {id_ for one in disputes(talks, deadlock) for id_ in one.positions}
    assert told == {id_ for one in deadlock.conflicts for id_ in one.positions}
