"""Running news: the latest entry stands on top, and is read last."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pourparler.reading import read_report, report_json
from pourparler.reading.drafts import draft
from pourparler.reading.page.inputs.original import Original, smooth
from pourparler.reading.page.running import told_in_order
from pourparler.record.positions import Firmness


def entries(*heads: str) -> str:
    """A live page with these heads, its entries numbered from the top."""
    return "Ferry talks: live\n\n" + "".join(f"{head} Entry {n}.\n\n" for n, head in enumerate(heads))


def order(page: str) -> list[int]:
    read, _ = told_in_order(page, Original(page))
    return [int(words.split(".")[0]) for words in read.split("Entry ")[1:]]


@pytest.mark.parametrize(
    "heads",
    [
        ("18:40", "12:10", "9:00"),
        ("6.58pm", "12.30pm", "11.05am"),
        ("[21:05]", "[20:20]", "[19:15]"),
        ("Posted at 14:32\n", "Posted at 13:05\n", "Published at 09:10\n"),
        ("2:58 a.m.", "12:01 a.m.", "11:10 p.m.", "10:45 p.m."),
        ("9.52", "3.15", "1.10", "11.30"),
        ("5 min ago\n", "20 minutes ago\n", "3 hours ago\n"),
        ("17:05", "17:05", "16:40", "15:00"),
    ],
)
def test_the_latest_entry_on_top_is_read_last(heads: tuple[str, ...]) -> None:
    assert order(entries(*heads)) == [*reversed(range(len(heads)))]


@pytest.mark.parametrize(
    "heads",
    [
        ("9:00", "12:10", "18:40"),
        ("11.56pm", "11.58pm", "12.03am"),
        ("18:40", "12:10"),
        ("18:40", "12:10", "13:00", "11:00"),
        ("18:40 ", "", ""),
        ("08:00", "15:00", "10:00", "23:00", "06:00"),
        ("Noon.", "Dawn.", "Night."),
        ("17:05", "17:05", "17:05"),
    ],
)
def test_any_other_page_is_read_as_it_stands(heads: tuple[str, ...]) -> None:
    page = entries(*heads)
    original = Original(page)
    assert told_in_order(page, original) == (page, original)


def test_what_stands_above_and_below_stays_there_and_an_entry_keeps_its_paragraphs() -> None:
    page = "Ferry talks: live\n\n18:40 Out.\n\nAll of them.\n\n12:10 In.\n\n9:00 Here.\n\nRead also: ferries of old"
    read, _ = told_in_order(page, Original(page))
    assert read.split("\n\n") == [
        "Ferry talks: live",
        "9:00 Here.",
        "12:10 In.",
        "18:40 Out.",
        "All of them.",
        "Read also: ferries of old\n\n".strip(),
        "",
    ]


LIVE = """Ferry strike: live

18:40 The Seamen's Guild is no longer demanding a pay rise, its leader Ada Holm said.

12:10 Nordic Ferries rejected a pay ri\u00adse.

09:00 The Seamen's Guild demanded a pay rise from Nordic Ferries.
"""


def test_a_demand_of_the_morning_is_over_when_it_is_dropped_in_the_evening() -> None:
    talks = draft([read_report("live.txt", LIVE.encode())]).talks
    firmness = {str(position.says): position.firmness for position in talks.positions}
    assert firmness == {"require pay-rise": Firmness.SOFT, "never pay-rise": Firmness.FIRM}


def test_every_passage_is_that_of_the_page_as_it_came() -> None:
    report = report_json(read_report("live.txt", LIVE.encode()))
    said = [LIVE[slice(*one["span"])] for one in report["statements"]]
    assert said == [
        "The Seamen's Guild demanded a pay rise from Nordic Ferries",
        "Nordic Ferries rejected a pay ri\u00adse",
        "The Seamen's Guild is no longer demanding a pay rise, its",
    ]


@pytest.mark.parametrize("odd", ["", "&quot;"])
@given(parts=st.lists(st.text("ab\u00ad&;quot \n", max_size=12), min_size=3, max_size=6))
def test_whatever_the_entries_hold_each_word_leads_back_and_forth(odd: str, parts: list[str]) -> None:
    came = "Live\n\n" + "".join(f"{odd}{20 - n}:00 x{part}\n\n\n" for n, part in enumerate(parts))
    smoothed, original = smooth(came)
    read, turned = told_in_order(smoothed, original)
    assert sorted(read.split()) == sorted(smoothed.split())
    assert read.index("18:00") < read.index("20:00")
    for word in re.finditer(r"\w+", read):
        assert word[0] in smooth(turned.words(word.span()))[0]
        begin, end = turned.read_at(turned.place(word.span()))
        assert begin <= word.start() < word.end() <= end
