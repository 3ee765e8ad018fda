"""How sure the answer is, in the browser: drawn when asked, the same again by its address, never a bare all-clear."""

import csv
import io
from collections.abc import Iterator
from typing import Any

import pytest

pytest.importorskip("starlette", reason="starlette is not installed")

from tests.cli.test_sure import PORT, STALLED
from tests.web.serving import Served, served
from tests.web.sitting import Sitting, without_fault
from tests.web.test_history import page

HOSTILE = PORT.replace("name: the Union", 'name: "<script>alert(1)</script>"')


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("port")
    (folder / "port.talks.yaml").write_text(PORT, encoding="utf-8")
    with served(folder) as bench:
        yield bench


@pytest.fixture(scope="module")
def stalled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("gate")
    (folder / "gate.talks.yaml").write_text(STALLED, encoding="utf-8")
    with served(folder) as bench:
        yield bench


def test_the_page_tells_shares_with_their_errors_and_what_was_drawn(port: Served) -> None:
    text = page(port, "/sure")
    assert "The talks are stuck in" in text
    assert "standard error" in text
    assert "a convention of this program" in text
    assert 'value="1000"' in text


def test_the_same_address_has_the_same_figures_and_another_seed_others(port: Served) -> None:
    one, again, other = (port.ask(f"/sure.json?draws=500&seed={seed}").data["stuck"]["share"] for seed in (7, 7, 8))
    assert one == again
    assert one != other


def test_the_table_has_a_row_for_each_judgement(port: Served) -> None:
    data = port.ask("/sure.json?draws=500").data
    rows = [*csv.DictReader(io.StringIO(port.ask("/sure.csv?draws=500").text.lstrip("\ufeff")))]
    assert [one["in words"] for one in rows] == [one["text"] for one in data["judgements"]]
    assert any(float(one["stuck: total effect"] or 0) > 0 for one in rows)


@pytest.mark.parametrize("asked", ["draws=1", "draws=many", "seed=-1", "draws=99999999999999"])
def test_what_cannot_be_drawn_is_told_and_nothing_is_lost(port: Served, asked: str) -> None:
    answer = port.ask(f"/sure?{asked}")
    assert answer.status == 409
    assert "cannot be asked for" in answer.text


def test_where_nobody_can_say_that_stands_first(stalled: Served) -> None:
    text = page(stalled, "/sure")
    assert text.index("Nobody can say whether the talks are stuck") < text.index("The talks are stuck in")


def test_names_cannot_become_a_script(tmp_path: Any) -> None:
    (tmp_path / "port.talks.yaml").write_text(HOSTILE, encoding="utf-8")
    with served(tmp_path) as bench:
        assert "<script>alert(1)" not in page(bench, "/sure?draws=200")


def test_a_person_draws_again_by_keys_and_nobody_is_shut_out(browser: Any, port: Served) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    someone = Sitting(browser, port)
    someone.page.wait_for_selector(".ruling")
    someone.press("H", "form[action='/sure']")
    someone.press("e", "input[name=draws]")
    someone.page.fill("input[name=draws]", "500")
    someone.page.press("input[name=draws]", "Enter")
    someone.page.wait_for_selector("text=of 500 draws")
    without_fault(axe, someone, "/sure?draws=500")
