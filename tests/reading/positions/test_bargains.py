"""Terms told by no verb of asking."""

import pytest

from pourparler.reading.positions.bargains import bargain_in, wanted_in
from tests.reading.positions.stories import says, told


@pytest.mark.parametrize(
    ("saying", "expected"),
    [
        ("Clear the road, and I'll have the board in session that evening", "clear-road before board-session"),
        ("Withdraw the letters and then we'll talk", "withdraw-letters before resume-talks"),
        ("Pay the men and the cranes will run by night", "pay-men before run-night"),
        ("Put the nets back, then come and see me", "nets-back before come-see"),
        ("Our men first, and then we look at maps", "men before look-maps"),
        ("No lease, no ferry", "lease before ferry"),
        ("We said no agreement without a date", "date before agreement"),
        ("Suspend the levy and we'll sign the lease that afternoon", "suspend-levy before sign-lease"),
        ("Let the crews unload the ferry, and within a week payment will follow", "unload-ferry before payment-follow"),
        ("Repair the roof. Then we sign the lease", "repair-roof before sign-lease"),
        ("The permits resume, we drop the levy that same afternoon", "resume-permits before drop-levy"),
        ("It is the mast first, then the vote", "mast before vote"),
        ("It's the mast first, then the vote", "mast before vote"),
        ("We open the gate when the trucks are rolling, and not an hour before", "trucks-rolling before open-gate"),
        ("They can have the maps the afternoon the lease is signed", "sign-lease before maps"),
        ("Once our boats are back, theirs may leave the bay", "boats before leave-theirs-bay"),
        ("Once we have read the ledgers I will hand over the keys", "ledgers-shown before hand-keys"),
        ("The ferry is in the deal or there's no deal", "require ferry-deal"),
    ],
)
def test_terms_in_one_breath_are_an_order_of_steps(saying: str, expected: str) -> None:
    made = told(f'The union met the company on Monday. "{saying}," the union said.')
    assert expected in says(made, "union")


def test_this_or_nothing_is_insisted_on_outside_quotation_marks_too() -> None:
    made = told("The union met the company. The union said its members would accept a weekly limit or nothing.")
    assert says(made, "union") == {"require weekly-limit"}


@pytest.mark.parametrize(
    "saying",
    [
        "They gave it back and we left",
        "The law is the law. No work, no pay",
        "Two colleagues told me: no cheque, no vote",
        "There was no light, no heat and no water",
    ],
)
def test_what_was_done_a_proverb_and_what_others_said_are_no_terms(saying: str) -> None:
    made = told(f'The union met the company on Monday. "{saying}," the union said.')
    assert [one for one in says(made, "union") if "before" in one] == []


def test_a_saying_that_names_no_terms_is_none() -> None:
    assert bargain_in("We will pay the men and then we will rest") is None
    assert wanted_in("he will say little or nothing of it") is None
