"""What lawmakers want and refuse by what is to stand in a bill."""

import pytest

from tests.reading.positions.stories import ruling, says, told

MET = "Senate Republicans and Democrats met. "


@pytest.mark.parametrize(
    "report",
    [
        "Republicans can't support any bill that includes a ferry tax, which shippers fear would ruin them.",
        "Republicans said they won't vote for a bill that contains a ferry tax.",
        '"Any bill with a ferry tax is dead on arrival in the Senate," said Sen. Mark Dunn, R-Ohio.',
    ],
)
def test_a_bill_that_holds_a_thing_is_refused_for_that_thing(report: str) -> None:
    assert says(told(MET + report), "republicans") == {"never ferry-tax"}


@pytest.mark.parametrize(
    ("report", "wanted"),
    [
        ("Republicans will not back a package that fails to end the toll.", "require end-toll"),
        ("Republicans would not support a bill that leaves veterans out.", "require veterans"),
        ("Republicans say a bill without harbor aid cannot pass the House.", "require harbor-aid"),
        ("Any bill that leaves out harbor aid is going nowhere, said Rep. Mark Dunn, R-Ohio.", "require harbor-aid"),
        ("Republicans have balked at anything other than a repeal of the toll.", "require repeal-toll"),
        ("Republicans say they will only support a bill that includes harbor aid.", "require harbor-aid"),
        ("Republicans said any deal must include harbor aid.", "require harbor-aid"),
        ("Republicans said harbor aid would be part of the package.", "require harbor-aid"),
        ("Republicans have made harbor aid a must-have.", "require harbor-aid"),
        ("Harbor aid is a must for Republicans.", "require harbor-aid"),
        ("Republicans insist that any spending bill defund the lighthouse.", "require defund-lighthouse"),
    ],
)
def test_what_a_bill_must_hold_or_fails_without_is_asked_for(report: str, wanted: str) -> None:
    assert says(told(MET + report), "republicans") == {wanted}


def test_what_is_wanted_out_of_a_bill_is_not_asked_for() -> None:
    assert says(told(MET + "Republicans want the tolls out of the bill."), "republicans") == {"require remove-tolls"}


@pytest.mark.parametrize(
    "report",
    [
        "Republicans want a lighthouse tax, a nonstarter for Democrats.",
        "Republicans want a lighthouse tax, which is anathema to many Democrats.",
        "Republicans want a lighthouse tax, a provision Democrats call a poison pill.",
        "Republicans want to close the lighthouse, a step Democrats are unwilling to take.",
        "Republicans want to close the lighthouse, an idea Democrats oppose.",
        "Republicans oppose a lighthouse tax, which Democrats say must be part of any pact.",
    ],
)
def test_what_is_added_to_a_demand_or_a_refusal_sets_another_against_it(report: str) -> None:
    assert ruling(told(MET + report)) == "stuck"


@pytest.mark.parametrize(
    "report",
    [
        "Republicans want a lighthouse tax, which Democrats say is ugly.",
        "Republicans want a lighthouse tax, a gift to Democrats.",
        "In 2003 Republicans asked for tolls that Democrats said they would never accept. All back the bill now.",
    ],
)
def test_what_is_added_without_a_refusal_sets_nobody_against_it(report: str) -> None:
    assert ruling(told(MET + report)) != "stuck"


@pytest.mark.parametrize(
    "report",
    [
        "Republicans want a clean spending bill. Democrats will not vote for a spending bill without harbor aid.",
        "Democrats insist on a clean bill. Republicans want the bill to include harbor aid.",
    ],
)
def test_who_wants_a_clean_bill_refuses_what_the_other_would_put_into_it(report: str) -> None:
    assert ruling(told(MET + report)) == "stuck"


@pytest.mark.parametrize(
    "report",
    [
        "Republicans want to repeal the health care law. Democrats said they would never agree to repeal Obamacare.",
        "Democrats want to extend jobless benefits. Republicans oppose an extension of unemployment insurance.",
        "Republicans oppose a log-keeping mandate. Democrats want a log-keeping requirement.",
    ],
)
def test_one_thing_by_its_two_names_is_one_step(report: str) -> None:
    assert ruling(told(MET + report)) == "stuck"


def test_like_things_for_others_are_two_steps() -> None:
    report = "Republicans oppose protections for whales. Democrats want protections for miners."
    assert ruling(told(MET + report)) != "stuck"


@pytest.mark.parametrize(
    "report",
    [
        "Republican leaders said they expected the House to take up the bill before the recess.",
        "Republicans urged their colleagues to hold firm.",
        "Republicans have shown little appetite for retreat.",
        "Sen. Bill Drury, R-Ohio, said he was troubled by an essay in which the judge argued that juries should go.",
    ],
)
def test_what_is_only_expected_or_said_to_rally_ones_own_is_no_position(report: str) -> None:
    assert says(told(MET + report), "republicans") == set()


def test_cuts_to_a_thing_are_cuts_whatever_stands_before_them() -> None:
    report = "Republicans are demanding deep cuts to foreign aid."
    assert says(told(MET + report), "republicans") == {"require cut-foreign-aid"}


@pytest.mark.parametrize(
    ("report", "says_so"),
    [
        ("Republicans signed a letter saying they would not hold a hearing.", "never hold-hearing"),
        ("Republicans told reporters they didn't even plan to meet the judge.", "never meet-judge"),
        ("Republicans said they would keep fighting for a lighthouse.", "require lighthouse"),
        ("Republicans said they would use every tool at their disposal to force hearings.", "require hearings"),
        ("Republicans want to stop what they call an illegal toll.", "require stop-illegal-toll"),
        ("Republicans have been insisting that Democrats agree to a toll.", "require agree-toll"),
        ("Republicans refused to allow debate on a bill that would gut the toll.", "never gut-toll"),
    ],
)
def test_what_is_told_of_the_way_only_is_no_part_of_the_step(report: str, says_so: str) -> None:
    assert says(told(MET + report), "republicans") == {says_so}


def test_who_would_only_blame_the_other_side_sets_no_terms() -> None:
    report = "Republicans said they would “loudly blame the Democrats” if the lighthouse closes."
    assert says(told(MET + report), "republicans") == set()


def test_what_others_must_do_if_they_want_a_thing_comes_before_it() -> None:
    report = "“If they want a lighthouse, they're going to have to cut the toll,” said Sen. Mark Dunn, R-Ohio."
    assert says(told(MET + report), "republicans") == {"cut-toll before lighthouse"}
