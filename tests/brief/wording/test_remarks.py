import pytest

from pourparler.analysis.deadlock.find import find_deadlock
from pourparler.brief.wording.remarks import drafters, drafts, goal, hinge_short, standing
from pourparler.record.build import build
from pourparler.record.codec import loads


@pytest.mark.parametrize(
    ("by", "told"),
    [
        ([None, None], "a program"),
        (["rules", "rules"], "a program"),
        (["model", "model", None], "a language model"),
        (["model", "both"], "a language model, some of them read alike by the rules,"),
        (["rules", "model"], "the rules and a language model"),
    ],
)
def test_who_drafted_the_positions_is_said(by: list[str | None], told: str) -> None:
    positions = [
        {"id": f"p{number}", "party": "a", "says": "m"} | ({"drafted_by": one} if one else {})
        for number, one in enumerate(by)
    ]
    talks = build("T", parties={"a": "A"}, measures={"m": "a"}, positions=positions)
    assert drafters(talks.positions) == told


def test_how_many_are_drafts_and_whose_is_one_sentence() -> None:
    assert drafts(2, 2, "a language model") == (
        "All positions are drafts, made by a language model and not yet confirmed by a person."
    )
    assert drafts(1, 3).startswith("One of the three positions is a draft, made by a program and")


def test_before_anything_was_on_record_every_answer_says_so_first_and_counts_no_sources() -> None:
    talks = loads(
        "{pourparler: 1, talks: T, parties: [{id: a}, {id: b}], measures: [{id: m, by: [a]}],"
        " sources: [{id: undated, title: A book}, {id: news, date: 2006-11-30}],"
        " positions: [{id: p, party: b, says: m, since: 2006-11-30}]}"
    )
    assert standing(talks.as_it_stood("2001")).startswith(
        "As of 2001, before anything was on record: the first entry is of 30 November 2006."
    )
    assert standing(talks).startswith("As of 30 November 2006, from two sources.")


def test_what_somebody_answered_is_no_source_that_is_counted() -> None:
    talks = loads(
        "{pourparler: 1, talks: T, parties: [{id: a}, {id: b}], measures: [{id: m, by: [a]}],"
        " sources: [{id: news, date: 2006-11-30}, {id: own, title: Answers to questions about the record}],"
        " positions: [{id: p, party: b, says: m, since: 2006-11-30}]}"
    )
    assert standing(talks).startswith("As of 30 November 2006, from one source.")


@pytest.mark.parametrize(
    ("mine", "yours", "told"),
    [
        ("firm", "firm", "would not be stuck."),
        ("red line", "firm", "would not be stuck; but to A it is a red line."),
        ("firm", "red line", "would not be stuck; but to B it is a red line."),
        ("red line", "red line", "would not be stuck."),
    ],
)
def test_of_two_who_could_give_way_the_one_with_a_red_line_is_named(mine: str, yours: str, told: str) -> None:
    positions = [
        {"id": "p", "party": "a", "says": "m", "firmness": mine},
        {"id": "q", "party": "b", "says": "never m", "firmness": yours},
    ]
    talks = build("T", parties={"a": "A", "b": "B"}, measures={"m": "b"}, positions=positions)
    assert (
        hinge_short(talks, find_deadlock(talks).answer)
        == f"It takes only one side: if either A or B gave way, the talks {told}"
    )


@pytest.mark.parametrize(("most", "told"), [(0, "one thing that the parties ask for"), (None, "doing it")])
def test_an_assumed_goal_is_named_or_counted(most: int | None, told: str) -> None:
    talks = build(
        "T", parties={"a": "A", "b": "B"}, measures={"m": {"what": "do it", "by": "b"}}, positions=[("a", "m")]
    )
    assert told in goal(talks, find_deadlock(talks).answer, most=most)
