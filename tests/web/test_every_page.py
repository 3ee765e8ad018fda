"""What holds of every page, walked over as one finds them."""

import gzip
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import pytest

pytest.importorskip("starlette", reason="starlette is not installed")

from pourparler.web.app import STATIC
from tests.web.hostile import RUNS, hostile_reports, hostile_talks
from tests.web.serving import MONDAY, TUESDAY, Served, served
from tests.web.sitting import Sitting
from tests.web.walking import Walk, walk

EXAMPLE = Path(__file__).parents[2] / "examples" / "six-party"


@pytest.fixture(scope="module", params=["empty", "drafted", "example", "changed outside", "broken"])
def walked(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Walk]:
    """All pages of a folder in one of its states, in which nothing is changed."""
    folder = tmp_path_factory.mktemp("talks")
    if request.param == "example":
        shutil.copytree(EXAMPLE, folder, dirs_exist_ok=True)
    with served(folder) as bench:
        if request.param not in ("empty", "example"):
            bench.paste(MONDAY)
            bench.paste(TUESDAY)
        if request.param in ("changed outside", "broken"):
            _change(bench, request.param)
        bench.ask("/verdict.json")
        bench.ask("/briefing.json")
        yield walk(bench)


def _change(bench: Served, how: str) -> None:
    (question, *_) = bench.ask("/verdict.json").data["questions"]
    bench.ask("/answer", {"question": question["id"], "reply": "yes"})
    (file,) = bench.folder.glob("*.talks.yaml")
    told = ("firmness: firm", "firmness: soft") if how == "changed outside" else ("positions:", "postions:")
    file.write_text(file.read_text().replace(*told))


def test_whatever_a_page_leads_to_is_there(walked: Walk) -> None:
    assert {one.address: one.answer.status for one in walked.found.values() if one.answer.status in (404, 500)} == {}


def test_nothing_is_asked_of_another_machine(walked: Walk) -> None:
    for one in walked.pages:
        elsewhere = [address for address in one.seen.loaded if not re.match(r"/(?!/)|#|\?|data:,$", address)]
        assert (one.address, elsewhere) == (one.address, [])
    for asset in STATIC.iterdir():
        if asset.suffix in (".css", ".js") and "htmx" not in asset.name:
            assert re.findall(r"https?://|url\(|@import", asset.read_text()) == [], asset.name


def test_no_page_holds_what_could_run(walked: Walk) -> None:
    for one in walked.pages:
        assert (one.address, one.seen.suspicious) == (one.address, [])
        assert all(script and script.startswith("/static/") for script in one.seen.scripts)


def test_no_key_does_two_things_and_each_is_printed(walked: Walk) -> None:
    for one in walked.pages:
        keys = one.seen.keys
        assert (one.address, sorted(keys)) == (one.address, sorted(set(keys)))
        assert set(keys) <= set(one.seen.printed), one.address


def test_every_page_is_small(walked: Walk) -> None:
    for one in walked.pages:
        assert len(gzip.compress(one.answer.body)) < 60_000, one.address


def test_every_page_can_be_had_as_data_and_what_is_a_table_as_a_table(walked: Walk) -> None:
    shown = [one for one in walked.pages if one.answer.status == 200 and not one.answer.is_at_work]
    assert {one.address for one in shown if "json" not in one.twins} == set()
    assert {one.address for one in shown if "<table" in one.answer.text and "csv" not in one.twins} == set()


def test_data_come_as_data(walked: Walk) -> None:
    for one in walked.found.values():
        kind = {"json": "application/json", "csv": "text/csv"}.get(urlsplit(one.address).path.rpartition(".")[2])
        if kind is not None and one.answer.status == 200:
            assert (one.address, one.answer.headers["content-type"].partition(";")[0]) == (one.address, kind)


def test_all_assets_together_are_small() -> None:
    assets = [path for path in STATIC.rglob("*") if path.is_file() and path.suffix != ".txt"]
    assert sum(len(gzip.compress(path.read_bytes())) for path in assets) < 120_000


def test_every_address_is_led_to_from_a_page(tmp_path: Path) -> None:
    for folder in (tmp_path / "example", tmp_path / "changed"):
        shutil.copytree(EXAMPLE, folder)
    with served(tmp_path / "example") as bench:
        bench.ask("/briefing.json")
        bench.ask("/sure.json")
        unseen = walk(bench).unseen
    with served(tmp_path / "changed") as bench:
        bench.ask("/talks", {"text": "pourparler: 1", "seen": "another"})
        unseen -= walk(bench).kinds
    (tmp_path / "empty").mkdir()
    with served(tmp_path / "empty") as bench:
        assert unseen - walk(bench).kinds == set()


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A folder in which every text would run if it could: first reports alone, then beside a talks file."""
    folder = tmp_path_factory.mktemp("talks")
    for name, text in hostile_reports().items():
        (folder / name).write_text(text)
    with served(folder) as bench:
        bench.ask("/verdict.json")
        bench.ask("/briefing.json")
        yield bench


HOSTILE_ADDRESSES = [f"/{quote(RUNS)}", f"/?question={quote(RUNS)}", f"/reports?added={quote(RUNS)}"]


def test_text_of_reports_is_inert_on_every_page(hostile: Served) -> None:
    inert(walk(hostile, *HOSTILE_ADDRESSES))


def test_text_of_a_talks_file_is_inert_on_every_page(tmp_path: Path) -> None:
    text, fields = hostile_talks()
    assert {"talks", "question", "measures.what", "parties.name", "positions.note", "sources.url"} <= fields
    assert {"proposals.grounds.quote", "proposals.answer_grounds.quote"} <= fields
    assert {"sessions.place", "sessions.outcome", "statements.text", "statements.speaker_name"} <= fields
    (tmp_path / "t.talks.yaml").write_text(text)
    with served(tmp_path) as bench:
        assert bench.ask("/briefing.json").status == 200
        inert(walk(bench, *HOSTILE_ADDRESSES))
        (tmp_path / "t.talks.yaml").write_text(f"pourparler: 1\ntalks: [{RUNS}\n{RUNS}: {RUNS}")
        inert(walk(bench))


def inert(walked: Walk) -> None:
    """Nothing on any page could run, and what is in the text stands there as text."""
    assert len(walked.pages) > 2
    for one in walked.pages:
        assert (one.address, one.seen.suspicious) == (one.address, [])
        assert all(script and script.startswith("/static/") for script in one.seen.scripts), one.address
        assert "49" not in re.findall(r"onload=alert\(3\)&gt;(\S{0,2})", one.answer.text), "a template ran it"


@pytest.mark.browser
def test_hostile_text_runs_nothing_in_a_browser(browser: Any, hostile: Served) -> None:
    api = pytest.importorskip("playwright.sync_api")
    (hostile.folder / "t.talks.yaml").write_text(hostile_talks()[0])
    hostile.ask("/briefing.json")
    sitting = Sitting(browser, hostile)
    for one in walk(hostile).pages:
        sitting.page.goto(f"{hostile.address.rstrip('/')}{one.address}")
        api.expect(sitting.page).to_have_title(re.compile("Pourparler"))  # waits: what was at work is loaded anew
    assert [told for told in sitting.complaints if "the server responded with a status of 4" not in told] == []
    assert {urlsplit(url).netloc for url in sitting.asked if not url.startswith("data:")} == {
        urlsplit(hostile.address).netloc
    }
    sitting.page.close()
