"""Notes in note form come to the verdict that their writer means; reports are never taken for notes."""

from pathlib import Path

import pytest

from pourparler.desk.study import Study
from pourparler.reading import draft, read_report
from pourparler.reading.acts.noted import Left
from pourparler.reading.typed.notes.found import notes_in
from tests.reading.typed.notes.jottings import JOTTINGS, Jotting

REPORTS = [
    path
    for folder in (
        "examples",
        "tests/reading/annotated",
        "tests/reading/annotated-more",
        "tests/reading/annotated-fresh",
    )
    for path in sorted(Path(folder).rglob("*.txt"))
]


@pytest.mark.parametrize("jotting", JOTTINGS, ids=lambda one: one.name)
def test_notes_say_who_wants_what_before_what_and_whether_that_is_stuck(jotting: Jotting) -> None:
    report = read_report("notes.txt", jotting.text.encode())
    talks = draft([report]).talks
    assert tuple((one.party[0], str(one.says)) for one in talks.positions) == jotting.holds
    assert Study(talks).deadlock.answer.stuck is jotting.stuck
    assert tuple(report.original.words(one.span) for one in report.unread) == jotting.unread


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_a_report_is_never_taken_for_notes(path: Path) -> None:
    assert notes_in(path.read_text(encoding="utf-8")) is None


@pytest.mark.parametrize(
    "text",
    [
        "MINISTER ORR (Maru): We will not pay before talks.\nMINISTER SAND (Tesh): We want talks first.\n",
        "Union: lunch at noon\nCompany: lunch at one\n",
        "The union will not talk before it is paid. The company will not pay before talks.",
        "Union: no talks until they pay\n" + "A paragraph that goes on and on. " * 12,
        "",
        "Maru wants pay before talks.\nTesh wants talks before pay.\nMaru wants it first, a clerk said.\n",
        "Maru met Tesh.\nIt rained.\nNobody came.\nIt was cold.\nUnion: no talks until they pay\nPort: talks first\n",
        "Maru wants pay before talks.\nTesh wants talks before pay.\nIt rained.\nThe hall was cold.\nLunch was late.\n",
    ],
    ids=[
        *("a debate", "no position", "prose", "a long paragraph", "nothing", "a report in short lines"),
        *("much above the first name", "too few lines that say a position"),
    ],
)
def test_what_is_not_jotted_down_as_positions_is_no_notes(text: str) -> None:
    assert notes_in(text) is None


def test_a_line_that_tells_what_happened_or_that_there_is_no_news_says_no_position() -> None:
    positions = "Union: no talks until they pay\nPort: talks first\n"
    text = f"{positions}Union: walked out after lunch\nPort: no comment until Friday"
    found = notes_in(text)
    assert found is not None
    assert [line.noted is not None for line in found.lines] == [True, True, False, False]


def test_a_thing_that_is_only_named_is_wanted_among_demands_and_nowhere_else() -> None:
    text = "Union: back pay\nUnion: no talks until they pay\nUnion demands:\n- back pay\nPort: talks first\n"
    found = notes_in(text)
    assert found is not None
    assert [line.noted is not None for line in found.lines] == [False, True, True, True]


def test_who_helps_others_to_talk_holds_no_position() -> None:
    found = notes_in("Union: no talks until they pay\nPort: talks first\nMediator: truce first\n")
    assert found is not None
    assert (found.helpers, found.lines[2].noted) == (frozenset({"Mediator"}), None)
    report = read_report("n.txt", b"Union: no talks until they pay\nPort: talks first\nMediator: truce first\n")
    assert report.roster.roles == {"Mediator": "mediator"}


def test_a_party_that_a_person_named_is_called_as_he_named_it() -> None:
    known = [("Harbour Workers", ("union",))]
    report = read_report("n.txt", b"Union: no talks until they pay\nPort: talks first\n", known=known)
    assert {one.speaker for one in report.statements} == {"Harbour Workers", "Port"}


def test_what_the_talks_do_is_read_of_notes_as_of_reports() -> None:
    text = "Notes, 3 May 2024\n\nUnion: no talks until they pay\nPort: talks first\nTalks broke down on Thursday.\n"
    talks = draft([read_report("n.txt", text.encode())]).talks
    assert [one.state.value for one in talks.statements if one.state] == ["broken off"]
    assert str(talks.as_of or talks.sources[0].date) == "2024-05-03"


def test_a_day_above_notes_is_their_date_and_no_title() -> None:
    report = read_report("n.txt", b"3 May 2024\n\nUnion: no talks until they pay\nPort: talks first\n")
    assert (report.title, str(report.date)) == (None, "2024-05-03")


def test_lines_left_out_are_told_with_how_to_put_them() -> None:
    text = "Union: no talks until they pay\nPort: talks first\nweather was nice\n"
    notices = draft([read_report("n.txt", text.encode())]).notices
    told = next(str(one) for one in notices if "not understood" in str(one))
    assert '"weather was nice"' in told
    assert "who wants what before what" in told


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("talks until pay", Left.NOBODY),
        ("Union: back pay", Left.ONLY_NAMED),
        ("Union: will they pay?", Left.ASKS),
        ("Union: might talk later", Left.PERHAPS),
        ("Union: walked out", Left.HAPPENED),
        ("Union: will pay", Left.OFFERS),
        ("Union: no comment", Left.UNCLEAR),
    ],
)
def test_why_a_line_was_not_understood_is_known(line: str, why: Left) -> None:
    found = notes_in(f"Union: no talks until they pay\nPort: talks first\n{line}\n")
    assert found is not None
    assert found.lines[-1].left is why
