"""A picture of every page of the workbench on the example, into ``docs/pictures``: ``./go screenshots``."""

import shutil
import tempfile
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from pourparler.web.app import VIEWS
from tests.web.serving import Served, served

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "six-party"
PICTURES = ROOT / "docs" / "pictures"
WIDTH, HEIGHT = 1000, 700
QUALITY = 45
MOST_BYTES = 100_000


def plain() -> dict[str, str]:
    """Every page that can be looked at without naming anything, by the name of its picture."""
    paths = {route.path for view in VIEWS for route in view.LOOK}
    looked = sorted(path for path in paths if "{" not in path and "." not in path)
    return {path.strip("/").replace("/", "-") or "verdict": path for path in looked}


def named(bench: Served) -> dict[str, str]:
    """Pages that are about something: their pictures, and the address at which each is seen on the example."""
    report = bench.ask("/reports.json").data["reports"][0]["id"]
    passage = bench.ask("/passages.json").data["passages"][0]["id"]
    measures = [one["id"] for one in bench.ask("/positions/parties.json").data["measures"]]
    supposed = bench.ask("/why.json").data["cards"][0]["suppose"]
    return {
        "report": f"/reports/{report}",
        "passage": f"/passages/{passage}",
        "form-island": "/forms/island",
        "form-red-lines": "/forms/red-lines",
        "form-who-speaks": "/forms/who-speaks",
        "same-two": f"/same?kind=measure&stays={measures[0]}&goes={measures[1]}",
        "positions-removing": f"/positions/removing?what=measure&id={measures[0]}",
        "what-if-supposed": f"/what-if?{urlencode([('suppose', one) for one in supposed])}",
    }


def take(bench: Served, pages: dict[str, str]) -> None:
    """Take a picture of each page; one that leads elsewhere has none.

    Args:
        bench: a workbench.
        pages: their addresses, by the names of their pictures.
    """
    from playwright.sync_api import sync_playwright

    program = shutil.which("chromium")
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=program, args=["--no-sandbox"])
        page = browser.new_page(
            viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light", reduced_motion="reduce"
        )
        for name, path in pages.items():
            page.goto(f"{bench.address.rstrip('/')}{path}")
            page.wait_for_selector("main h1:not(:text('Working'))")
            if urlsplit(page.url).path == urlsplit(path).path:
                picture = PICTURES / f"workbench-{name}.jpg"
                page.screenshot(path=picture, type="jpeg", quality=QUALITY)
                assert picture.stat().st_size < MOST_BYTES, name
        browser.close()


def main() -> None:
    """Write all pictures anew: of the example, then changed by another program, and of an empty folder."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        folder, empty = Path(place) / "six-party", Path(place) / "new-talks"
        shutil.copytree(EXAMPLE, folder)
        empty.mkdir()
        with served(folder) as bench:
            bench.ask("/briefing.json")
            take(bench, plain() | named(bench))
            bench.ask("/positions/called", {"called": "The six-party talks"})
            (file,) = folder.glob("*.yaml")
            file.write_text(file.read_text(encoding="utf-8").replace("firmness: firm", "firmness: soft", 1), "utf-8")
            take(bench, {"changed": "/changed"})
        with served(empty) as bench:
            take(bench, {"empty": "/", "positions-begin": "/positions/begin"})


if __name__ == "__main__":
    main()
