"""What holds groups together, and what keeps them apart."""

from dataclasses import replace
from datetime import date

import pytest

from pourparler.reading.sorting.groups import grouped
from pourparler.reading.sorting.marks import Marks

NOBODY = frozenset[str]()


def marks(words: str, *, leading: str = "", named: str = "", on: date | None = None) -> Marks:
    return Marks(
        weights=dict.fromkeys(words.split(), 1.0),
        leading=frozenset(leading.split()),
        named=frozenset((leading + " " + named).split()),
        first=on,
        last=on,
    )


def test_reports_that_share_nothing_are_apart_and_such_as_share_all_together() -> None:
    assert grouped([marks("dam water"), marks("nurses pay"), marks("water dam")]) == [[0, 2], [1]]
    assert grouped([]) == []
    assert grouped([marks("")]) == [[0]]


def test_what_all_share_holds_any_number_of_reports_together() -> None:
    many = [marks(f"dam water river own{n} other{n} third{n}") for n in range(60)]
    assert grouped(many) == [list(range(60))]


def test_a_chain_of_half_like_reports_does_not_hold_two_disputes_together() -> None:
    dam = [marks(f"dam water river own{n}") for n in range(4)]
    pay = [marks(f"nurses pay wards also{n}") for n in range(4)]
    between = marks("dam pay weather harvest roads")
    found = grouped([*dam, between, *pay])
    assert not any({0, 8} <= set(group) for group in found)
    assert [0, 1, 2, 3] in [group[:4] for group in found]


def test_what_many_share_counts_less_than_what_two_share() -> None:
    others = [marks(f"obama a{n} b{n} c{n} d{n}") for n in range(30)]
    two = [marks("obama loans e f g h"), marks("obama loans n o p q")]
    found = grouped([*two, *others])
    assert [0, 1] in found
    assert len(found) == 31


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (("canada us", ""), ("canada us", ""), True),
        (("canada us", ""), ("canada eu", ""), False),
        (("canada us", "eu"), ("canada eu", ""), True),  # the first names the other's party
        (("canada us", ""), ("canada", ""), True),
    ],
)
def test_the_same_matter_between_others_is_another_dispute(
    one: tuple[str, str], other: tuple[str, str], together: bool
) -> None:
    words = ["steel tariff quota a b c d e", "steel tariff quota f g h i k"]
    pair = [
        marks(text, leading=leading, named=named) for text, (leading, named) in zip(words, (one, other), strict=True)
    ]
    assert (len(grouped(pair)) == 1) is together


def test_years_between_two_reports_part_those_that_are_hardly_alike() -> None:
    near = [marks("pay wards a b c d e f g h", on=date(2020, 1, 1)), marks("pay wards i k l m n o p q", on=None)]
    for later, together in ((date(2020, 3, 1), True), (date(2029, 1, 1), False)):
        pair = [near[0], replace(near[1], first=later, last=later)]
        assert (len(grouped(pair)) == 1) is together
    assert len(grouped(near)) == 1  # undated: nothing is held against it


def test_years_are_bridged_by_reports_in_between() -> None:
    words = "pay wards night shifts"
    days = [date(year, 1, 1) for year in range(2010, 2022, 2)]
    assert len(grouped([marks(f"{words} own{day.year}", on=day) for day in days])) == 1


def test_the_same_parties_at_odds_over_something_else_are_another_dispute() -> None:
    who = "Guild Harbour Board Quay"
    pay = marks(f"{who} cranes night allowance warnings shift queue ships unload", leading="Guild Board")
    jobs = marks(f"{who} carriers driverless guarantee retraining trial court machine yard", leading="Guild Board")
    more = marks(f"{who} cranes night steps a b c d e", leading="Guild Board")
    assert grouped([pay, jobs, more]) == [[0, 2], [1]]


@pytest.mark.parametrize(("years", "together"), [(0, True), (9, False)])
def test_after_years_the_words_of_the_matter_must_be_more_alike(years: int, together: bool) -> None:
    who = "Guild Harbour Board Quay"
    one = marks(f"{who} night a b c d e f g j p", on=date(2012, 3, 1))
    other = marks(f"{who} night h i k l m n o q r", on=date(2012 + years, 3, 1))
    assert (len(grouped([one, other])) == 1) is together


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("Lorne-Teachers Lorne-County", "Doctors-League Lorne-County", False),
        ("Royal-Nurses-Guild Board", "Nurses-Guild Hospital-Board", True),
        ("Teachers-Union Council", "Nurses-Union Council", False),
    ],
)
def test_parties_that_are_called_nearly_alike_are_not_held_for_others(one: str, other: str, together: bool) -> None:
    def of(parties: str, words: str) -> Marks:
        called = frozenset(party.replace("-", " ") for party in parties.split())
        return replace(marks(words), leading=called, named=called)

    pair = [of(one, "steel tariff quota a b c d e"), of(other, "steel tariff quota f g h i k")]
    assert (len(grouped(pair)) == 1) is together


def test_marks_that_very_many_have_bring_nobody_together_but_their_rarest_do() -> None:
    many = [marks(f"Common Usual Plain own{n} other{n} third{n} fourth{n} fifth{n}") for n in range(260)]
    two = [marks("Common Usual Plain rare quay"), marks("Common Usual Plain rare berth")]
    found = grouped([*many, *two])
    assert [260, 261] in found
    alike = [marks("Common Usual Plain") for _ in range(3)]
    assert any({260, 261, 262} <= set(group) for group in grouped([*many, *alike]))


def own(letter: str, count: int = 36) -> str:
    """Words of the matter that no other report has."""
    return " ".join(f"{letter}{number}" for number in range(count))


@pytest.mark.parametrize(
    ("names", "leading", "later", "together"),
    [
        ("Vesk Anding Tolland", ("", ""), date(2024, 5, 11), True),
        ("Vesk", ("", ""), date(2024, 5, 11), False),  # it may be where both happen
        ("Vesk Anding Tolland", ("Guild Mill", "Bakers Town"), date(2024, 5, 11), False),  # between others
        ("Vesk Anding Tolland", ("", ""), date(2031, 5, 11), False),
    ],
)
def test_own_names_tell_one_dispute_whatever_the_words_at_one_time(
    names: str, leading: tuple[str, str], later: date, together: bool
) -> None:
    one = marks(f"{names} {own('a')}", leading=leading[0], on=date(2024, 5, 6))
    other = marks(f"{names} {own('b')}", leading=leading[1], on=later)
    assert (len(grouped([one, other])) == 1) is together


def test_what_the_pile_has_in_small_letters_too_is_no_own_name() -> None:
    one = marks(f"Corn Exchange Market {own('a')} corn", on=date(2024, 5, 6))
    other = marks(f"Corn Exchange Market {own('b')} exchange market", on=date(2024, 5, 11))
    assert len(grouped([one, other])) == 2


def test_a_report_that_names_nobody_goes_to_the_dispute_it_is_near_unless_another_is_as_near() -> None:
    dam = [marks(f"dam deed water {own(letter, 6)}", leading="Board State") for letter in "ab"]
    brief = marks(f"dam deed water {own('c', 36)}")
    assert grouped([*dam, brief]) == [[0, 1, 2]]
    assert [2] in grouped([*dam, replace(brief, leading=frozenset({"Legion"}), named=frozenset({"Legion"}))])
    pay = [marks(f"pay ward shift {own(letter, 6)}", leading="Guild Clinic") for letter in "de"]
    between = marks(f"dam deed water pay ward shift {own('f', 36)}")
    assert [4] in grouped([*dam, *pay, between])


@pytest.mark.parametrize(
    ("together", "helping", "one_dispute"),
    [
        ("", "", True),
        ("Ida_Vesk Vesk_Tolland", "", False),  # all of them are one party's
        ("", "Vesk Ida", False),  # a mediator is in many disputes
    ],
)
def test_names_of_one_party_are_one_sign_and_those_of_a_mediator_none(
    together: str, helping: str, one_dispute: bool
) -> None:
    pairs = frozenset(pair.replace("_", " ") for pair in together.split())
    both = [marks(f"Ida Vesk Tolland {own(letter)}", on=date(2024, 5, 6)) for letter in "ab"]
    pair = [replace(one, together=pairs, helping=frozenset(helping.split())) for one in both]
    assert (len(grouped(pair)) == 1) is one_dispute


@pytest.mark.parametrize(("small", "one_dispute"), [("", True), ("vesk", False)])
def test_a_word_at_the_head_of_a_sentence_is_the_name_that_another_report_has_unless_it_is_a_word_there(
    small: str, one_dispute: bool
) -> None:
    one = marks(f"Vesk Anding {own('a')}", on=date(2024, 5, 6))
    other = replace(marks(f"vesk Anding {own('b')}", on=date(2024, 5, 6)), unsure=frozenset({"vesk"}))
    third = marks(f"{small} {own('c')}")
    assert ([0, 1] in grouped([one, other, third])) is one_dispute
