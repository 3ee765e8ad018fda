"""Piles are sorted as a person would, whatever the order and the names of the files."""

from collections import defaultdict

from hypothesis import given, settings
from hypothesis import strategies as st

from pourparler.reading import read_report
from pourparler.reading.sorting import Pile, sort_reports
from pourparler.record.dates import PartialDate
from tests.reading.sorting.piles import (
    BUSES,
    FERRY,
    KITCHENS,
    RECIPE,
    ROUND_ONE,
    ROUND_THREE,
    ROUND_TWO,
    dispute,
    every_report,
    report,
)

PILE = tuple(
    report(text, f"{name}.txt")
    for name, text in (("a", ROUND_ONE), ("b", FERRY), ("c", ROUND_TWO), ("d", RECIPE), ("e", ROUND_THREE))
)


def files(pile: Pile) -> set[frozenset[str]]:
    return {frozenset(one.file for one in reports) for reports in pile.disputes}


def test_three_reports_on_one_strike_are_one_dispute_and_another_strike_is_another() -> None:
    assert files(sort_reports(PILE)) == {frozenset({"a.txt", "c.txt", "e.txt"}), frozenset({"b.txt"})}


def test_a_report_in_which_no_talks_were_found_is_set_aside() -> None:
    assert [one.file for one in sort_reports(PILE).aside] == ["d.txt"]


def test_a_report_that_the_reader_did_not_understand_is_not_set_aside() -> None:
    misread = report(
        "Crews and owners\n\nBuoys away! So the talks go; nothing but strikes and more strikes.\n", "f.txt"
    )
    assert not misread.statements
    assert sort_reports([*PILE, misread]).aside == sort_reports(PILE).aside


def test_where_no_talks_were_found_in_any_report_none_is_set_aside() -> None:
    pile = sort_reports([report(RECIPE, "a.txt"), report("Peas\n\nBoil the peas.\n", "b.txt")])
    assert files(pile) == {frozenset({"a.txt", "b.txt"})}
    assert pile.aside == ()


def test_no_reports_are_no_dispute() -> None:
    assert sort_reports([]) == Pile(disputes=())


def test_one_report_is_one_dispute_whatever_it_holds() -> None:
    for one in (*PILE, *every_report()):
        assert sort_reports([one]) == Pile(disputes=((one,),))


def test_all_our_reports_are_sorted_as_a_person_sorts_them() -> None:
    wanted = defaultdict[str, set[str]](set)
    for one in every_report():
        wanted[dispute(one)].add(one.file)
    assert files(sort_reports(every_report())) == {frozenset(group) for group in wanted.values()}


def test_reports_on_one_dispute_stay_together_where_there_are_no_others() -> None:
    for name in ("six-party", "Havana", "canal"):
        reports = [one for one in every_report() if dispute(one) == name]
        assert sort_reports(reports).disputes == (tuple(reports),)


def test_the_largest_dispute_comes_first_then_the_one_told_of_last() -> None:
    assert [one[0].file for one in sort_reports(PILE).disputes] == ["a.txt", "b.txt"]
    later = report(FERRY.replace("18 March", "19 March"), "later.txt")
    two = sort_reports([report(ROUND_TWO, "c.txt"), later])
    assert [one[0].file for one in two.disputes] == ["later.txt", "c.txt"]
    told = sort_reports([report(ROUND_TWO, "c.txt"), later], {"c.txt": PartialDate.parse("2022-03-20")})
    assert [one[0].file for one in told.disputes] == ["c.txt", "later.txt"]


def test_a_party_that_only_one_of_two_reports_knows_for_one_does_not_part_them() -> None:
    """As where a second reader hears its name in one of them."""
    known = (("Larchmont Aggregates", ("Larchmont",)), ("Stonebeck", ()), ("Edda Prowse", ()))
    for heard in ((), known[:1], known[1:], known):
        anew = read_report("a.txt", ROUND_ONE.encode(), known=heard)
        assert len(sort_reports([anew, report(ROUND_TWO, "c.txt")]).disputes) == 1


def test_two_disputes_of_one_kind_in_one_town_stay_two() -> None:
    pile = [report(text, f"{name}.txt") for name, text in zip("abcd", (*BUSES, *KITCHENS), strict=True)]
    assert files(sort_reports(pile)) == {frozenset({"a.txt", "b.txt"}), frozenset({"c.txt", "d.txt"})}


@given(st.permutations(PILE))
def test_the_order_of_the_files_counts_for_nothing(reports: list[object]) -> None:
    given_, sorted_ = sort_reports(PILE), sort_reports(reports)  # type: ignore[arg-type]
    assert files(sorted_) == files(given_)
    assert [set(map(id, one)) for one in sorted_.disputes] == [set(map(id, one)) for one in given_.disputes]
    assert sorted_.aside == given_.aside


@settings(max_examples=15, deadline=None)
@given(st.data())
def test_any_part_of_our_reports_is_sorted_alike_in_any_order(data: st.DataObject) -> None:
    part = data.draw(st.lists(st.sampled_from(every_report()), min_size=2, max_size=12, unique_by=id))
    turned = data.draw(st.permutations(part))
    assert files(sort_reports(part)) == files(sort_reports(turned))


@settings(max_examples=15, deadline=None)
@given(st.lists(st.sampled_from(every_report()), min_size=1, max_size=8, unique_by=id))
def test_each_report_is_in_one_dispute_or_set_aside_and_its_copy_with_it(part: list[object]) -> None:
    reports = [one for one in every_report() if one in part]
    copies = [report(one.text, f"copy of {one.file}") for one in reports]
    pile = sort_reports([*reports, *copies])
    placed = [one.file for group in (*pile.disputes, pile.aside) for one in group]
    assert sorted(placed) == sorted(one.file for one in (*reports, *copies))
    where = {one.file: number for number, group in enumerate((*pile.disputes, pile.aside)) for one in group}
    assert all(where[one.file] == where[f"copy of {one.file}"] for one in reports)
