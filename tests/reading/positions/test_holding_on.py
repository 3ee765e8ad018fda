"""Who will not give a thing up that others will not have."""

from tests.reading.positions.stories import ruling, told


def test_who_will_not_withdraw_what_another_rejects_is_at_odds_with_him() -> None:
    assert (
        ruling(told("Unions have rejected the pension reform. The government has refused to withdraw it."))
        != "not stuck"
    )
    assert (
        ruling(told("Unions have rejected the pension reform. The government has refused to withdraw the reform."))
        == "stuck"
    )


def test_who_will_not_withdraw_something_else_is_not() -> None:
    report = "Unions have rejected the pension reform. The government has refused to withdraw the troops."
    assert ruling(told(report)) != "stuck"
