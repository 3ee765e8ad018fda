"""Work that takes long: it tells how far it is, shows what it has, can be stopped, and goes on where it was."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("starlette", reason="starlette is not installed")

from benchmarks.workbench import write_folder
from tests.web.serving import MONDAY, Served, served

MANY = 240


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """More reports than are read at once."""
    folder: Path = tmp_path_factory.mktemp("talks")
    write_folder(folder, MANY, 0)
    with served(folder) as bench:
        yield bench


def read(page: str) -> int:
    """How many reports were read so far, as a page says."""
    found = re.search(rf"(\d+) of {MANY} read so far", page)
    return int(found[1]) if found else 0


def test_what_is_read_is_listed_while_the_rest_is_read_and_a_stop_loses_nothing(reading: Served) -> None:
    page = reading.ask("/reports").text
    while not read(page):
        assert "<h1>Working</h1>" in page
        page = reading.ask("/reports").text
    assert page.count('<th scope="row">') == read(page) <= MANY
    assert reading.ask("/stop", {}).status == 303
    stopped = reading.ask("/").text
    assert "<h1>Stopped</h1>" in stopped
    assert 0 < read(page) <= read(stopped) <= MANY
    assert reading.ask("/verdict.json").status == 409
    assert reading.ask("/go-on", {}).status == 303
    went_on = reading.ask("/").text
    assert read(went_on) >= read(stopped) or not read(went_on), "what was read is not read again"
    assert len(reading.ask("/reports.json").data["reports"]) == MANY
    assert reading.ask("/verdict.json").data["verdict"] == "stuck"


def test_one_more_report_is_read_alone(reading: Served) -> None:
    reading.ask("/verdict.json")
    seen: set[str] = set()
    reading.paste(MONDAY)
    while "<h1>Working</h1>" in (page := reading.ask("/reports").text):
        seen |= set(re.findall(r"Reading (\d+) of", page))
    assert all(int(done) >= MANY - 1 for done in seen)
    assert len(reading.ask("/reports.json").data["reports"]) == MANY + 1
