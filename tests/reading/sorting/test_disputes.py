"""One report at a time is put where it belongs, or it is told that this is not sure; and why."""

from functools import cache

import pytest

from pourparler.reading.sorting.cards import Card, card_of
from pourparler.reading.sorting.disputes import Disputes, Placing
from tests.reading.sorting.piles import dispute_over_time, over_time


@cache
def cards() -> tuple[Card, ...]:
    return tuple(card_of(one) for one in over_time())


def name_of(card: Card) -> str:
    return card.file.rsplit("-", 1)[0]


def index_without(*left_out: str) -> tuple[Disputes, dict[str, int]]:
    """Every dispute but for some reports, and their numbers."""
    disputes, numbers = Disputes(), dict[str, int]()
    for card in cards():
        if card.file not in left_out:
            numbers[name_of(card)] = disputes.put([card], numbers.get(name_of(card)))
    return disputes, numbers


@pytest.mark.parametrize("place", range(33))
def test_each_report_surely_belongs_to_its_dispute(place: int) -> None:
    card = cards()[place]
    disputes, numbers = index_without(card.file)
    assert disputes.place(card).to == numbers[name_of(card)]


def test_a_report_of_a_dispute_that_is_not_there_is_sure_to_belong_to_no_other() -> None:
    for name in sorted({dispute_over_time(one) for one in over_time()}):
        disputes, _ = index_without(*(card.file for card in cards() if name_of(card) == name))
        for card in cards():
            if name_of(card) == name:
                assert disputes.place(card).to is None


def test_looking_changes_nothing_and_putting_does() -> None:
    disputes, numbers = index_without("cars-3.txt")
    card = next(card for card in cards() if card.file == "cars-3.txt")
    disputes.place(card)
    assert len(disputes.dispute(numbers["cars"]).cards) == 2
    assert disputes.add(card).to == numbers["cars"]
    assert [one.file for one in disputes.dispute(numbers["cars"]).cards] == ["cars-1.txt", "cars-2.txt", "cars-3.txt"]


def test_reports_added_to_an_archive_never_join_another_dispute() -> None:
    known = [card for card in cards() if card.file[-5] in "12"]
    disputes = Disputes.sorted_from(known)
    for card in sorted(cards(), key=lambda card: card.rank):
        if card not in known:
            placing = disputes.add(card)
            assert placing.to is None or name_of(disputes.dispute(placing.to).cards[0]) == name_of(card)
    assert all(len({name_of(card) for card in one.cards}) == 1 for one in disputes)
    assert len(tuple(disputes)) <= 12


def test_nothing_depends_on_the_order_of_a_pile() -> None:
    there, back = Disputes.sorted_from(cards()), Disputes.sorted_from(cards()[::-1])
    assert [one.cards for one in there] == [one.cards for one in back]


def test_it_is_told_why_a_report_is_where_it_is() -> None:
    disputes = Disputes.sorted_from(cards())
    number = next(one.number for one in disputes if one.cards[0].file == "barges-1.txt")
    told = {card.file: why for card, why in disputes.why(number)}
    why = told["barges-2.txt"]
    assert {"Argentina", "Paraguay"} <= set(why.parties)
    assert "toll" in why.asked
    assert {"river", "Paraná"} <= set(why.matter)
    assert why.days == 49
    assert why.likeness is not None
    assert why.likeness > 0.2
    assert all(one.number != number for one in why.others)


def test_it_is_told_what_else_it_might_have_belonged_to() -> None:
    disputes, numbers = index_without("tugs-1.txt")
    card = next(card for card in cards() if card.file == "tugs-1.txt")
    why = disputes.why_there(card, numbers["tugs"])
    assert {one.number for one in why.others} & {numbers["cranes"], numbers["carriers"]}
    assert why.parties[0] in ("Dockers' Federation", "Tolland Towage")


def test_the_only_report_of_a_dispute_is_there_for_no_reason_but_itself() -> None:
    disputes = Disputes()
    [(_, why)] = disputes.why(disputes.put([cards()[0]]))
    assert (why.likeness, why.parties, why.days, why.others) == (None, (), None, ())


def test_nothing_is_sure_where_two_come_near_each_other_or_the_best_is_far() -> None:
    from pourparler.reading.sorting.disputes import Candidate

    def placing(*likeness: float) -> Placing:
        return Placing(candidates=tuple(Candidate(number, one) for number, one in enumerate(likeness, start=1)))

    assert placing(0.5, 0.2).to == 1
    assert placing(0.5, 0.3).to is None
    assert placing(0.25).to is None
    assert not placing(0.5, 0.3).is_new
    assert not placing(0.1).is_new
    assert placing(0.06).is_new
    assert placing().is_new
    assert placing().to is None
