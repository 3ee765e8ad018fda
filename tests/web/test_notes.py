"""Notes that are pasted are read line by line; what was not understood is told, with how to put it."""

from html import unescape

import pytest

from tests.web.serving import Served

pytest.importorskip("starlette", reason="starlette is not installed")

NOTES = """\
Ferry talks, 4 June 2024

Union: no sailing until arrears paid
Company - wants sailings first, then pays arrears
Union: back pay
still raining in the harbour
"""


def test_pasted_notes_come_to_a_verdict_and_every_line_is_accounted_for(bench: Served) -> None:
    answered = bench.paste(NOTES)
    assert answered.status == 303
    page = unescape(bench.seen(answered.headers["location"]).text)
    assert "Read as notes: 2 lines understood, 2 not." in page
    assert "<q>Union: back pay</q>" in page
    assert 'Write "Union wants back pay before …"' in page
    assert "<q>still raining in the harbour</q>" in page
    assert bench.seen("/verdict.json").data["verdict"] == "stuck"


def test_the_page_of_the_notes_tells_the_same_beside_what_was_read(bench: Served) -> None:
    bench.paste(NOTES)
    (row,) = bench.seen("/reports.json").data["reports"]
    page = unescape(bench.seen(f"/reports/{row['id']}").text)
    assert "Line by line" in page
    assert "Read as notes: 2 lines understood, 2 not." in page
    assert page.count('class="begins"') == 2


def test_a_text_of_which_nothing_is_understood_says_so_and_what_would_be(bench: Served) -> None:
    answered = bench.paste("The weather was fine in the harbour today, and the ferries were painted blue.\n")
    page = unescape(bench.seen(answered.headers["location"]).text)
    assert "Nothing in it was understood as what anybody demands, refuses or offers." in page
    assert "Union: no return to work until back pay" in page


def test_of_a_report_nothing_is_said_line_by_line(bench: Served) -> None:
    answered = bench.paste(
        "12 May 2003\n\nPeru said that it will not open its market before Chile lowers its tariffs.\n"
    )
    page = bench.seen(answered.headers["location"]).text
    assert "Read as notes" not in page
    assert "Nothing in it was understood" not in page
