from pathlib import Path

import pytest

from pourparler.desk.readings import Reading
from pourparler.desk.report_text import MOST_SHOWN, Page, page_of, text_of
from pourparler.errors import InputError
from pourparler.record.passages import Ground

TEXT = "Monday\n\nPeru  said “no” to\nChile. It left.\n\nThe end."


def reading(*grounds: Ground) -> Reading:
    return Reading(id="statement:s", source="a", grounds=grounds)


def ground(quote: str | None = None, span: tuple[int, int] | None = None) -> Ground:
    return Ground(source="a", quote=quote, span=span)


def marked(page: Page) -> list[tuple[str, tuple[int, ...], tuple[int, ...]]]:
    return [(s.text, s.readings, s.begins) for paragraph in page.paragraphs for s in paragraph if s.readings]


def whole(page: Page) -> list[str]:
    return ["".join(stretch.text for stretch in paragraph) for paragraph in page.paragraphs]


def test_paragraphs_stand_as_in_the_report_and_nothing_of_it_is_lost() -> None:
    page = page_of(TEXT, [])
    assert whole(page) == ["Monday", "Peru  said “no” to\nChile. It left.", "The end."]
    assert whole(page_of("one\ntwo\n", [])) == ["one", "two"]
    assert page.missing == {}
    assert (page.left_before, page.left_behind) == (0, 0)


def test_a_passage_is_found_by_its_place_else_by_its_words_however_they_are_set() -> None:
    start = TEXT.index("It left")
    for one in (
        ground("It left", (start, start + 7)),
        ground("It left", (0, 5)),
        ground("It  left"),
        ground(None, (start, start + 7)),
    ):
        assert marked(page_of(TEXT, [reading(one)])) == [("It left", (1,), (1,))]
    (found,) = marked(page_of(TEXT, [reading(ground('Peru said "no" to Chile.'))]))
    assert found[0] == "Peru  said “no” to\nChile."


def test_what_is_not_there_is_told_and_not_marked() -> None:
    lost, past, bare = ground("Bolivia"), ground("x", (90, 99)), ground()
    page = page_of(TEXT, [reading(ground("It left")), reading(lost, past), reading(bare)])
    assert page.missing == {2: (lost, past), 3: (bare,)}
    assert [numbers for _, numbers, _ in marked(page)] == [(1,)]


def test_passages_that_overlap_are_cut_where_they_begin_and_end() -> None:
    first, second, third = (
        reading(ground("said “no” to Chile")),
        reading(ground("to Chile. It")),
        reading(ground("Chile")),
    )
    assert marked(page_of(TEXT, [first, second, third])) == [
        ("said “no” ", (1,), (1,)),
        ("to\n", (1, 2), (2,)),
        ("Chile", (1, 2, 3), (3,)),
        (". It", (2,), ()),
    ]


def test_a_passage_over_two_paragraphs_is_numbered_in_each() -> None:
    page = page_of(TEXT, [reading(ground("It left. The end"))])
    assert [(text, begins) for text, _, begins in marked(page)] == [("It left.", (1,)), ("The end", (1,))]


def test_of_a_long_report_what_stands_around_the_focus_is_shown() -> None:
    text = "\n\n".join(f"Line {number} of many words that say nothing." for number in range(4000))
    page = page_of(text, [reading(ground("Line 3 of")), reading(ground("Line 3500 of"))], focus=2)
    assert sum(map(len, whole(page))) < MOST_SHOWN + 200
    assert [found[1] for found in marked(page)] == [(2,)]
    assert page.left_before > 0
    assert page.left_behind > 0
    assert page.missing == {}
    assert page_of(text, [reading(ground("Line 3 of"))]).left_before == 0


def test_the_text_is_taken_out_of_its_wrapping_and_out_of_a_file_that_holds_several(tmp_path: Path) -> None:
    plain = tmp_path / "a.txt"
    plain.write_text("12 May 2003\n\nPeru left.\n")
    assert "Peru left." in text_of(plain, "a.txt")
    page = tmp_path / "a.html"
    page.write_text("<html><body><article><p>Peru left.</p></article><script>alert(1)</script></body></html>")
    assert text_of(page, "a.html").strip() == "Peru left."
    box = tmp_path / "mails.mbox"
    mail = "From a@b Mon May 12 10:00:00 2003\nFrom: a@b\nSubject: {0}\n\n{0} left the talks on Monday.\n\n"
    box.write_text(mail.format("Peru") + mail.format("Chile"))
    assert "Chile left" in text_of(box, "mails (2).eml")
    assert "Peru left" in text_of(box, "mails (1).eml")
    with pytest.raises(InputError):
        text_of(tmp_path / "gone.txt", "gone.txt")
    (tmp_path / "empty.txt").write_text(" ")
    with pytest.raises(InputError, match="empty"):
        text_of(tmp_path / "empty.txt", "empty.txt")
