"""Who insists on one of two things that cannot both be had refuses the other."""

from pourparler.reading.positions.own_way import refusing_the_other
from pourparler.record.codec import loads

TALKS = """
pourparler: 1
talks: Pay
parties: [{id: union}, {id: port}]
measures: [{id: nine, by: [port]}, {id: three, by: [port]}]
positions:
  - {id: u, party: union, says: require nine}
  - {id: p, party: port, says: SAYS, firmness: FIRM}
"""
PAIR = (("nine", "three"),)


def _says(says: str, firmness: str = "stated", more: str = "") -> list[str]:
    talks = loads(TALKS.replace("SAYS", says).replace("FIRM", firmness) + more)
    return [str(one.says) for one in refusing_the_other(talks, PAIR).positions]


def test_each_side_refuses_what_the_other_wants() -> None:
    assert _says("require three") == ["nine and never three", "three and never nine"]


def test_who_only_proposes_refuses_nothing() -> None:
    assert _says("require three", "soft") == ["nine and never three", "require three"]


def test_what_a_position_names_itself_is_not_refused_by_it_again() -> None:
    assert _says("three and nine")[1] == "three and nine"


def test_what_is_refused_already_is_not_refused_twice() -> None:
    made = _says("require three", more="  - {id: q, party: port, says: never nine}\n")
    assert made[1:] == ["require three", "never nine"]
