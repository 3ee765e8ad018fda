from itertools import product

from pourparler.interchange.carried import Faults
from pourparler.interchange.scenario import (
    MOST_VALUES,
    Issue,
    Profile,
    Scenario,
    at_most_one,
    one_of,
    talks_of,
    tell_if_too_large,
)
from pourparler.record.check import check
from pourparler.record.conditions.truth import holds

ISSUES = (Issue("Rent", ("900", "1000")), Issue("Pets", ("none", "a cat", "a dog")))
PROFILES = (
    Profile("Landlord", ((0.3, 0.6), (0.4, 0.3, 0.0)), 0.25),
    Profile("Tenant", ((0.5, 0.0), (0.0, 0.25, 0.5)), None),
)
TALKS = talks_of(Scenario("Flat", ISSUES, PROFILES))


def test_exactly_one_value_of_each_issue_is_a_deal() -> None:
    conditions = [*(fact.says for fact in TALKS.facts), *TALKS.wanted]
    deals = []
    for happens in product((False, True), repeat=len(TALKS.measures)):
        steps = {measure.id: 1 for measure, does in zip(TALKS.measures, happens, strict=True) if does}
        if all(holds(condition, steps) for condition in conditions):
            deals.append(set(steps))
    assert sorted(map(sorted, deals)) == sorted(
        sorted((rent, pets)) for rent in ("rent-900", "rent-1000") for pets in ("pets-none", "pets-a-cat", "pets-a-dog")
    )


def test_worth_and_walk_away_are_those_of_the_profiles() -> None:
    worth = {party: {name: amount.mean for name, amount in worths} for party, worths in TALKS.worth}
    assert worth["landlord"]["rent-1000"] == 0.6
    assert worth["tenant"]["pets-a-dog"] == 0.5
    assert dict(TALKS.walk_away) == {"landlord": 0.25, "tenant": 0.0}


def test_without_a_reservation_no_deal_is_worth_the_worst_deal() -> None:
    grim = Profile("Grim", ((-3.0, 1.0), (2.0, -1.0, 0.0)), None)
    assert dict(talks_of(Scenario("Flat", ISSUES, (grim,))).walk_away) == {"grim": -4.0}


def test_the_record_is_without_fault_and_reminder() -> None:
    assert check(TALKS) == ()


def test_an_issue_of_one_value_needs_no_fact() -> None:
    assert list(at_most_one(["a"])) == []
    assert str(one_of(["a"])) == "require a"


def test_values_that_would_be_called_alike_are_numbered() -> None:
    talks = talks_of(Scenario("T", (Issue("Disk!", ("+1", "-1")), Issue("disk", ("1", "?"))), ()))
    assert [measure.id for measure in talks.measures] == ["disk-1", "disk-1-2", "disk-1-3", "disk-x"]


def test_issues_that_are_too_large_are_told() -> None:
    faults = Faults("x")
    tell_if_too_large([Issue("I", ("v",) * (MOST_VALUES + 1))] * 12, faults)
    assert len(faults.problems) == 13
