from pourparler.analysis.deadlock.find import find_deadlock
from pourparler.brief.disputes import against_itself, disputed, disputes
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


AGAINST_ITSELF = """
  - {id: p, party: b, says: x before y}
  - {id: q, party: b, says: y before x}
"""


def _alone(positions: str) -> list[tuple[str, ...]]:
    talks = codec.loads(HEAD + positions)
    return [against_itself(talks, one) for one in disputes(talks, find_deadlock(talks).answer)]


def test_a_party_that_wants_each_of_two_before_the_other_is_against_itself() -> None:
    assert _alone(AGAINST_ITSELF.replace("x before y", "require y").replace("y before x", "never y")) == [("b",)]
    assert _alone("  - {id: r, party: a, says: require y}" + AGAINST_ITSELF) == [("b",)]


def test_what_is_between_parties_comes_before_a_party_against_itself() -> None:
    told = _of(AGAINST_ITSELF + "  - {id: r, party: a, says: require z}\n  - {id: s, party: c, says: never z}\n")
    assert [positions for positions, _ in told] == [("r", "s"), ("p", "q")]


def test_refusals_that_leave_no_way_to_the_goal_and_a_demand_that_facts_rule_out_are_not_against_itself() -> None:
    assert _alone("  - {id: p, party: b, says: never x}\n") == [()]
    both = HEAD.replace("goal: [x]", "goal: [x or y]")
    talks = codec.loads(both + "  - {id: p, party: b, says: never x}\n  - {id: q, party: b, says: never y}\n")
    assert [against_itself(talks, one) for one in find_deadlock(talks).answer.conflicts] == [()]
    facts = HEAD.replace("goal: [x]", "goal: [x and z]\nfacts: [{says: z before x}]")
    talks = codec.loads(facts + "  - {id: p, party: b, says: x before y}\n  - {id: q, party: b, says: y before z}\n")
    assert [against_itself(talks, one) for one in find_deadlock(talks).answer.conflicts] == [()]


def test_one_position_that_cannot_be_met_is_not_against_another_of_its_holder() -> None:
    assert _alone(
        "  - {id: p, party: b, says: x before y and y before x}\n  - {id: r, party: a, says: require y}\n"
    ) == [()]
