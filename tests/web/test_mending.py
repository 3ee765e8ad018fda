"""A talks file broken by hand, mended line by line on the page, by choosing what was meant."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from pourparler.record import codec
from tests.web.serving import Served, served

pytest.importorskip("starlette", reason="starlette is not installed")

BROKEN = """\
# kept: what stands above
pourparler: 1
talks: The ferry
parties:
  - {id: union, name: The union}   # kept: a party
  - {id: line, name: The line}
measures:
  - {id: strike-ends, what: end the strike, by: [union]}
  - {id: pay, what: raise wages, by: [lyne]}
goal: [strike-ends]
positions:
  - id: pay-first
    partty: union
    says: pay before strike-ends
  - {id: harbour-first, party: harbour, says: strike-ends before pay, firmness: frim}
"""


@pytest.fixture
def broken(tmp_path: Path) -> Iterator[Served]:
    (tmp_path / "ferry.talks.yaml").write_text(BROKEN, encoding="utf-8")
    with served(tmp_path) as bench:
        yield bench


def on_disk(bench: Served) -> str:
    return (bench.folder / "ferry.talks.yaml").read_text(encoding="utf-8")


def forms(page: str) -> list[dict[str, str]]:
    """The forms that mend something, each with what it sends."""
    found = re.findall(r'<form[^>]*action="/talks/mend">(.*?)</form>', page, re.DOTALL)
    fields = (re.findall(r'name="(\w+)" value="([^"]*)"', form) for form in found)
    return [{name: unescape(value) for name, value in of} for of in fields]


def chosen(page: str, wrong: str, right: str) -> dict[str, str]:
    return next(one for one in forms(page) if (one.get("wrong"), one.get("right")) == (wrong, right))


def faults(bench: Served) -> list[Any]:
    return [problem.line for problem in codec.read_text(on_disk(bench)).faults]


def test_every_fault_is_mended_by_choosing_without_leaving_the_page(broken: Served) -> None:
    for wrong, right in (("partty", "party"), ("lyne", "line"), ("frim", "firm"), ("harbour", "party")):
        page = broken.ask("/talks").text
        done = broken.ask("/talks/mend", chosen(page, wrong, right))
        assert done.headers["location"].startswith("/talks?")
    assert faults(broken) == []
    talks = codec.loads(on_disk(broken))
    assert {position.id: position.party for position in talks.positions} == {
        "pay-first": ("union",),
        "harbour-first": ("harbour",),
    }
    assert talks.measure_by_id["pay"].by == ("line",)
    assert on_disk(broken).count("# kept") == 2
    assert "no line has a fault" in broken.ask("/talks?mended=1").text


def test_a_line_is_written_anew_in_its_place_and_one_undo_takes_it_back(broken: Served) -> None:
    form = next(one for one in forms(broken.ask("/talks").text) if one["line"] == "13" and "text" in one)
    assert form["text"] == "    partty: union"
    broken.ask("/talks/mend", form | {"text": "    party: union"})
    assert on_disk(broken) == BROKEN.replace("partty", "party")
    broken.ask("/undo", {"here": "/talks"})
    assert on_disk(broken) == BROKEN


def test_what_was_changed_meanwhile_is_not_mended(broken: Served) -> None:
    form = chosen(broken.ask("/talks").text, "lyne", "line")
    theirs = BROKEN.replace("The ferry", "The ferries")
    (broken.folder / "ferry.talks.yaml").write_text(theirs, encoding="utf-8")
    answer = broken.ask("/talks/mend", form)
    assert answer.status == 409
    assert on_disk(broken) == theirs


def test_reminders_alone_leave_nothing_to_mend(broken: Served) -> None:
    sound = (
        BROKEN.replace("lyne", "line").replace("partty", "party").replace("frim", "firm").replace("harbour,", "line,")
    )
    (broken.folder / "ferry.talks.yaml").write_text(sound.replace("goal: [strike-ends]\n", ""), encoding="utf-8")
    page = broken.ask("/talks").text
    assert "To keep in mind" in page
    assert forms(page) == []
