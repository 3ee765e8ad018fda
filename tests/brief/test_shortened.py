"""What a page shows of a long briefing: the beginning of what is long, and how much more there is."""

import pytest

from pourparler.brief.document import (
    Block,
    Bullets,
    Document,
    Figure,
    Line,
    Notes,
    Paragraph,
    Part,
    Reference,
    Section,
    Table,
)
from pourparler.brief.shortened import MOST_IN_A_CELL, MOST_IN_A_LINE, MOST_IN_A_ROW, MOST_ROWS, shortened


def refs(count: int) -> Line:
    return tuple(Reference(number) for number in range(1, count + 1))


def spread(count: int) -> Line:
    """So many references, none beside another."""
    return tuple(piece for number in range(1, count + 1) for piece in (f"said {number} ", Reference(number)))


def short(block: Block) -> tuple[Block, ...]:
    whole = Document(title="", question=None, standing=(), sections=(), annex=(Section("a", "A", (block,)),))
    return shortened(whole).annex[0].blocks


@pytest.mark.parametrize("count", [0, 1, MOST_IN_A_ROW])
def test_a_few_references_beside_one_another_stay(count: int) -> None:
    assert short(Paragraph(("said ", *refs(count), "."))) == (Paragraph(("said ", *refs(count), ".")),)


def test_of_many_references_beside_one_another_the_first_stay_and_what_follows_goes_on() -> None:
    told = ("said ", *refs(MOST_IN_A_ROW + 3), ". And ", *refs(1))
    assert short(Paragraph(told)) == (Paragraph(("said ", *refs(MOST_IN_A_ROW), " and 3 more", ". And ", *refs(1))),)


def test_a_line_ends_after_the_last_reference_that_anybody_looks_at() -> None:
    for block, most in (
        (Bullets((spread(MOST_IN_A_LINE + 2),)), MOST_IN_A_LINE),
        (Table("", ("a",), ((spread(MOST_IN_A_CELL + 2),),), (100,)), MOST_IN_A_CELL),
    ):
        (found,) = short(block)
        text = found.items[0] if isinstance(found, Bullets) else found.rows[0][0]  # type: ignore[union-attr]
        assert text == (*spread(most), " and 2 more")


def test_a_line_with_just_so_many_references_stays_whole() -> None:
    text = (*spread(MOST_IN_A_CELL), " and nothing else")
    table = Table("", ("a",), ((text,),), (100,))
    assert short(table) == (table,)


def test_of_long_lists_and_tables_the_beginning_stays_and_how_much_more_is_told() -> None:
    rows = tuple((f"{n}",) for n in range(MOST_ROWS + 5))
    told = Paragraph(("5 more are in the files of the briefing, and in its data.",))
    assert short(Bullets(rows)) == (Bullets(rows[:MOST_ROWS]), told)
    table = Table("", ("a",), tuple((row,) for row in rows), (100,))
    assert short(table)[0].rows == table.rows[:MOST_ROWS]  # type: ignore[union-attr]
    notes = Notes(tuple(enumerate(rows)))
    assert short(notes) == (Notes(notes.items[:MOST_ROWS]), told)
    assert short(Bullets(rows[:MOST_ROWS])) == (Bullets(rows[:MOST_ROWS]),)


@pytest.mark.parametrize(("count", "kept"), [(MOST_ROWS, MOST_IN_A_ROW), (MOST_ROWS + 1, 1)])
def test_a_picture_keeps_all_its_parts_since_its_marks_lead_to_them(count: int, kept: int) -> None:
    parts = tuple(Part("p", "says", refs(9)) for _ in range(count))
    (found,) = short(Figure("f", "t", "d", "<svg/>", "", parts))
    assert len(found.parts) == count  # type: ignore[union-attr]
    assert {part.rests_on for part in found.parts} == {(*refs(kept), f" and {9 - kept} more")}  # type: ignore[union-attr]
