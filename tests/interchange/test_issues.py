import pytest

from pourparler.errors import InputError
from pourparler.interchange.issues import alternatives, exclusions, scenario_of
from pourparler.interchange.scenario import Issue, talks_of
from pourparler.record import codec
from pourparler.record.conditions.parse import parse
from pourparler.record.talks import Talks

HEAD = """
pourparler: 1
talks: Fare
parties: [{id: city, name: The City}, {id: union}]
measures:
  - {id: pay-7, what: "Pay: 7", by: city}
  - {id: pay-8, what: "Pay: 8", by: city}
  - {id: pay-9, what: "Pay: 9", by: city}
  - {id: end-strike, by: union}
worth: {city: {pay-7: -1, pay-8: -2, pay-9: [-4, -2], end-strike: 5}, union: {pay-7: 1, pay-8: 2, pay-9: 3}}
"""


def fare(more: str) -> Talks:
    return codec.loads(HEAD + more)


@pytest.mark.parametrize(
    "facts",
    [
        "[{says: never (pay-7 and pay-8)}, {says: not (pay-7 and pay-9)}, {says: never pay-8 or never pay-9}]",
        "[{says: if pay-7 then never (pay-8 or pay-9)}, {says: never pay-8 or never pay-9}]",
        "[{says: if pay-7 then not (pay-8 or pay-9)}, {says: if pay-8 then never pay-9}]",
        "[{says: never (pay-7 and pay-8) and never (pay-7 and pay-9) and never (pay-8 and pay-9)}]",
    ],
)
def test_a_group_is_found_however_its_facts_are_said(facts: str) -> None:
    scenario, lost = scenario_of(fare(f"facts: {facts}\ngoal: [pay-7 or pay-8 or pay-9, end-strike]\n"), "x")
    assert scenario.issues == (Issue("Pay", ("7", "8", "9")), Issue("end-strike", ("yes",)))
    assert not any("fact" in sentence for sentence in lost)


def test_a_group_that_no_goal_wants_has_the_value_none() -> None:
    scenario, _ = scenario_of(fare("facts: [{says: never (pay-7 and pay-8)}]"), "x")
    assert scenario.issues[0] == Issue("Pay", ("7", "8", "none"))
    assert scenario.issues[1:] == (Issue("Pay: 9", ("yes", "no")), Issue("end-strike", ("yes", "no")))
    city = scenario.profiles[0]
    assert (city.name, city.worth) == ("The City", ((-1.0, -2.0, 0.0), (-3.0, 0.0), (5.0, 0.0)))


def test_what_is_lost_is_told() -> None:
    talks = fare(
        "facts: [{says: pay-7 before pay-8}]\ngoal: [pay-7 or end-strike]\n"
        "positions: [{id: p, party: union, says: pay-8 first}]\nquestion: How much?\n"
    )
    _, lost = scenario_of(talks, "x")
    told = "\n".join(lost)
    for part in ("pay-7 before pay-8", "pay-7 or end-strike", "1 position", "1 range", '"question"', "who does"):
        assert part in told


def test_a_scenario_comes_back_as_it_went() -> None:
    talks = fare("facts: [{says: if pay-7 then never (pay-8 or pay-9)}, {says: never (pay-8 and pay-9)}]")
    scenario, _ = scenario_of(talks, "x")
    again, lost = scenario_of(talks_of(scenario), "x")
    assert again == scenario
    assert lost == ("who does which measure",)


def test_without_worth_or_measures_there_is_no_scenario() -> None:
    bare = "pourparler: 1\ntalks: T\nparties: [{id: a}]\nmeasures: []\n"
    with pytest.raises(InputError, match="no party has worth"):
        scenario_of(codec.loads(bare), "x")
    with pytest.raises(InputError, match="there is no measure"):
        scenario_of(codec.loads(f"{bare}worth: {{a: {{}}}}"), "x")


def test_conditions_that_say_more_are_no_exclusions() -> None:
    for text in ("a before b", "never (a and b and c)", "never (a or b)", "if a then b", "a in return for b"):
        assert exclusions(parse(text)) is None
        assert alternatives(parse(text)) is None


def test_values_and_issues_that_are_called_alike_are_numbered() -> None:
    text = HEAD.replace('"Pay: 7"', "x").replace('"Pay: 8"', "x").replace('"Pay: 9"', '"x (2)"')
    scenario, _ = scenario_of(codec.loads(text), "x")
    assert [issue.name for issue in scenario.issues] == ["x", "x (2)", "x (2) (2)", "end-strike"]
    scenario, _ = scenario_of(codec.loads(text + "facts: [{says: never (pay-7 and pay-8)}]"), "x")
    assert scenario.issues[0] == Issue("pay", ("x", "x (2)", "none"))
