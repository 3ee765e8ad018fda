from pathlib import Path

import pytest

from pourparler.reading.page.layout import lay_out

REPORTS = Path(__file__).parents[1] / "reports"


def _page(name: str) -> tuple[str, list[str]]:
    text = (REPORTS / name).read_text(encoding="utf-8")
    return text, [text[p.start : p.end] for p in lay_out(text).paragraphs]


def test_the_body_is_what_is_left_without_furniture() -> None:
    _, paragraphs = _page("canal.txt")
    assert len(paragraphs) == 6
    assert paragraphs[0].startswith("On November 13")
    assert paragraphs[-1].endswith("the Peruvian foreign minister.")


@pytest.mark.parametrize(
    "words", ["Home >", "print dictionary", "Log in", "help-image", "lock icon", "Standards Board", "By Pia Lund"]
)
def test_no_button_and_no_box_is_taken_for_text(words: str) -> None:
    _, paragraphs = _page("nodate.txt")
    assert not any(words in paragraph for paragraph in paragraphs)


@pytest.mark.parametrize(
    ("name", "title", "outlet", "byline", "date"),
    [
        ("canal.txt", "Canal talks founder on the toll question", "Lakeland Tribune", None, "2011-11-14"),
        ("nodate.txt", "Envoys dine alone", "Andes Morning Post", "Pia Lund", None),
        ("strike.txt", "Ferry strike: pay first, says union", "Harbour Gazette", "Tom Field", "2019-05-03"),
        ("furniture.txt", None, None, None, None),
    ],
)
def test_title_outlet_byline_and_date_are_found_where_there_are_any(
    name: str, title: str | None, outlet: str | None, byline: str | None, date: str | None
) -> None:
    page = lay_out((REPORTS / name).read_text(encoding="utf-8"))
    found = (page.title, page.outlet, page.byline, str(page.date.date) if page.date else None)
    assert found == (title, outlet, byline, date)


def test_a_dateline_is_no_part_of_the_text() -> None:
    text = "LIMA, March 3 — The two envoys met for an hour and agreed to meet again in the spring.\n"
    (paragraph,) = lay_out(text).paragraphs
    assert paragraph.dateline == "Lima"
    assert text[paragraph.start :].startswith("The two envoys")


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "The envoys of the two river states met on Monday and\nagreed to meet again in the spring.\n\n"
        "They left at once by train.\n"
    )
    assert [text[p.start : p.end].count("\n") for p in lay_out(text).paragraphs] == [1, 0]


def test_key_points_above_the_report_are_read_and_the_dateline_dates_it() -> None:
    text = (
        "UPDATE 2-Lock crews set a date\n\n"
        "* Crews say no boat will pass before pay day\n* City offers a bonus to all crews\n\n"
        "PORT CALDER, Sept 29, 2023 (Meridian News) - The crews of the upper lock will stop work at noon on Sunday.\n"
    )
    page = lay_out(text)
    assert [text[p.start : p.start + 4].strip() for p in page.paragraphs] == ["Crew", "City", "The"]
    assert (str(page.date.date) if page.date else None, page.outlet) == ("2023-09-29", "Meridian News")
    assert page.title == "UPDATE 2-Lock crews set a date"


@pytest.mark.parametrize(
    ("opening", "date"),
    [
        ("Reykvik, 2 October 2026 — ", "2026-10-02"),
        ("Port Leven, Sept. 3, 2026 (Newswire) - ", "2026-09-03"),
        ("Reykvik, on a wet Friday — ", None),
        ("Reykvik, 2 October — ", None),
    ],
)
def test_a_place_in_small_letters_with_a_whole_date_dates_the_report(opening: str, date: str | None) -> None:
    text = f"The fishing accord is signed\n\n{opening}Skerland and the Osmer Islands signed an accord on herring.\n"
    page = lay_out(text)
    assert (str(page.date.date) if page.date else None) == date
    assert text[page.paragraphs[0].start :].startswith("Skerland" if date else "Reykvik")


def test_a_third_entry_is_no_copyright_line() -> None:
    text = "The sides agreed on points.\n\n(c) The register shall be audited.\n\n(c) 2019 Lake Media\n"
    assert [text[p.start : p.end][:7] for p in lay_out(text).paragraphs] == ["The sid", "(c) The"]


def test_a_time_before_an_entry_is_no_part_of_it() -> None:
    stamps = ("14:05", "2.05pm", "14.05 GMT", "[14:05]", "14h05 —", "14:05 local time:")
    text = "The lock talks go on\n\n" + "\n\n".join(f"{stamp} The guild says it will not sign." for stamp in stamps)
    assert {text[p.start : p.end] for p in lay_out(text).paragraphs} == {"The guild says it will not sign."}


def test_a_headline_that_reads_like_a_sentence_stands_above_the_place_where_the_report_opens() -> None:
    page = lay_out(
        'Lund: the port stays shut "till the last day of the lease"\n\n'
        "LEITH, Nov 20, 2024 (Coast Wire) - The port minister ruled out an early opening on Monday and left the town.\n"
    )
    assert page.title == 'Lund: the port stays shut "till the last day of the lease"'
    assert page.date is not None
    assert str(page.date.date) == "2024-11-20"
    assert len(page.paragraphs) == 1


def test_what_stands_above_the_first_turn_of_a_transcript_is_no_headline() -> None:
    page = lay_out(
        "Press availability\nLeith, March 11, 2026\n\n"
        "Following is the transcript of remarks by the port minister, Ana Lund, and the envoy.\n\n"
        "MODERATOR: Good evening. Two short statements, then questions, and then we all go home.\n"
    )
    assert len(page.paragraphs) == 2


def test_the_day_of_a_change_dates_a_page_that_prints_no_other() -> None:
    body = "\n\nThe port minister ruled out an early opening of the port on Monday, and left the town in the evening.\n"
    only = lay_out(f"Port stays shut\n\nCoast TV | Web Desk\nUpdated: Nov 27, 2024, 21:14{body}")
    both = lay_out(f"Port stays shut\n\nNov 26, 2024\nUpdated: Nov 27, 2024, 21:14{body}")
    assert [str(page.date.date) for page in (only, both) if page.date] == ["2024-11-27", "2024-11-26"]
