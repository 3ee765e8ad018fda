"""Which roles bind, and what is printed."""

from pourparler.record.parties import Party, Role


def test_every_role_binds_but_observer_and_outside() -> None:
    assert {role.value for role in Role if not role.binds} == {"observer", "outside"}


def test_a_party_is_printed_by_its_name_or_else_its_id() -> None:
    assert Party(id="us", name="United States").label == "United States"
    assert Party(id="us").label == "us"
