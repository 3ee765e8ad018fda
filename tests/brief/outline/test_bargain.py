"""What is told of a deal and of an order that somebody proposes, against the best one."""

from collections.abc import Iterator

import pytest

from pourparler.brief.document import Block, Bullets, Document, Figure, Reference, Table, lines_of, references
from pourparler.brief.outline.bargain import compose, pictures
from pourparler.desk.bargain import Bargain, Bargains, Choice
from pourparler.record.codec import loads

TALKS = """
pourparler: 1
talks: The order of things
parties: [{id: a, name: Ada}, {id: b, name: Ben}]
sources: [{id: s, outlet: The Sheet}]
measures:
  - {id: x, what: mend the x, by: [a]}
  - {id: y, what: mend the y, by: [b]}
  - {id: z, what: mend the z, by: [b]}
goal: [x and y and z]
facts: [{says: y before z}]
positions:
  - {id: p, party: a, says: y before x, grounds: [{source: s, quote: First the y}]}
  - {id: q, party: b, says: require x}
worth: {a: {x: -1, y: 3}, b: {y: -1, x: 3}}
breaking_off: {a: 1, b: 1}
"""


@pytest.fixture(scope="module")
def bargain() -> Bargain:
    return Bargains().work(loads(TALKS), Choice()).result()


def told(bargain: Bargain, *steps: str) -> Document:
    given = bargain.judged(tuple(tuple(step.split(",")) for step in steps) or None)
    return compose(bargain, given, pictures(bargain, {"A": "/deals?deal=x,y,z"}, None))


def blocks(document: Document, section: str) -> tuple[Block, ...]:
    return next(one.blocks for one in document.sections if one.id == section)


def words(of: tuple[Block, ...]) -> Iterator[str]:
    for block in of:
        for line in lines_of(block):
            yield "".join(piece if isinstance(piece, str) else f"[{getattr(piece, 'number', '')}]" for piece in line)


def test_the_best_order_is_said_to_be_the_best_and_has_nothing_beside_it(bargain: Bargain) -> None:
    document = told(bargain)
    assert "This is the best order." in " ".join(words(blocks(document, "order")))
    assert [b.caption for b in blocks(document, "figures") if isinstance(b, Table)] == [
        "Step by step: who is worse off than with no deal if all stops then, and who would gain by stopping"
    ]


def test_what_is_broken_is_told_with_its_passage_and_where_it_stands(bargain: Bargain) -> None:
    said = list(words(blocks(told(bargain, "x", "z", "y"), "order")))
    assert said[0] == "This order breaks what was said, so it could not be carried out:"
    fact, position = said[1:3]
    assert fact.endswith("Here are mending the y in step 3 and mending the z in step 2.")
    assert position.endswith("Here are mending the y in step 3 and mending the x in step 1. [1]")
    assert [ref for ref in references(told(bargain, "x", "z", "y")) if ref == Reference(1)]


def test_what_got_worse_is_told_by_party_with_the_step_and_the_figure_of_the_best_order(bargain: Bargain) -> None:
    said = " ".join(words(blocks(told(bargain, "x", "y", "z"), "order")))
    assert "Ada is 1 worse off than with no deal if all stops after step 1; in the best order never." in said
    assert "would now gain" not in said
    (beside, steps) = (b for b in blocks(told(bargain, "x", "y", "z"), "figures") if isinstance(b, Table))
    rows = [["".join(map(str, cell)) for cell in row] for row in beside.rows]
    assert rows[0][:2] == ["Ada", "1, worse than 0 in the best order"]
    assert rows[1][:2] == ["Ben", "0, better than 1 in the best order"]
    assert ["".join(map(str, row[1])) for row in steps.rows] == ["–", "Ada by 1", "–", "–"]
    assert ["".join(map(str, row[2])) for row in steps.rows] == ["–"] * 4


def test_who_would_now_stop_is_told_beside_what_it_was_in_the_best_order() -> None:
    bargain = Bargains().work(loads(TALKS.replace("b: 1}", "b: 0}")), Choice()).result()
    document = told(bargain, "x", "y", "z")
    said = " ".join(words(blocks(document, "order")))
    assert "Ben would now gain 1 more by stopping than that costs it; in the best order nothing." in said
    assert "Ada would now gain" not in said
    *_, steps = (b for b in blocks(document, "figures") if isinstance(b, Table))
    assert ["".join(map(str, row[2])) for row in steps.rows] == ["–", "Ben 1", "Ben 1", "–"]


def test_a_deal_rests_on_worths_that_are_judged_single_or_in_ranges(bargain: Bargain) -> None:
    assert "as single numbers" in " ".join(words(blocks(told(bargain), "rests")))
    ranges = Bargains().work(loads(TALKS.replace("y: 3", "y: [2, 4]")), Choice()).result()
    (table,) = (block for block in blocks(told(ranges), "rests") if isinstance(block, Table))
    assert ["".join(map(str, cell)) for cell in table.rows[0]] == [
        "Ada",
        "mend the x −1; mend the y 3 (2 to 4)",
        "ranges and guesses, judged",
    ]


def test_marks_of_deals_lead_to_where_they_are_chosen_and_the_chosen_one_stands_out(bargain: Bargain) -> None:
    gains, frontier = (block for block in blocks(told(bargain), "pictures") if isinstance(block, Figure))
    for figure in (gains, frontier):
        assert figure.svg.count('href="/deals?deal=x,y,z"') == len(figure.parts) > 0
    assert 'fill="#1b2430" stroke="#1b2430"' in gains.svg


def test_a_way_out_is_told_with_the_passages_of_what_softens() -> None:
    stuck = TALKS.replace("says: require x}", "says: x before y}")
    bargain = Bargains().work(loads(stuck), Choice()).result()
    (holds,) = (block for block in blocks(told(bargain), "rests") if isinstance(block, Bullets))
    assert bargain.unlock is not None
    assert len(holds.items) == len(bargain.unlock.descents) > 0
