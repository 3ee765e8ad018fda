"""A picture of every page of the workbench on the example, into ``docs/pictures``: ``./go screenshots``."""

import shutil
import tempfile
from pathlib import Path

from pourparler.web.app import VIEWS
from tests.web.serving import Served, served

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "six-party"
PICTURES = ROOT / "docs" / "pictures"
WIDTH, HEIGHT = 1000, 700
QUALITY = 45
MOST_BYTES = 100_000


def addresses() -> list[str]:
    """Every page that can be looked at without naming anything."""
    paths = (route.path for view in VIEWS for route in view.LOOK)
    return sorted({path for path in paths if "{" not in path and "." not in path})


def take(bench: Served, folder: Path) -> None:
    """Take a picture of each page; one that leads elsewhere has none."""
    from playwright.sync_api import sync_playwright

    program = shutil.which("chromium")
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=program, args=["--no-sandbox"])
        page = browser.new_page(
            viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light", reduced_motion="reduce"
        )
        for path in addresses():
            page.goto(f"{bench.address.rstrip('/')}{path}")
            page.wait_for_selector("main h1:not(:text('Working'))")
            if page.url.endswith(path):
                name = f"workbench-{path.strip('/').replace('/', '-') or 'verdict'}.jpg"
                page.screenshot(path=folder / name, type="jpeg", quality=QUALITY)
                assert (folder / name).stat().st_size < MOST_BYTES, name
        browser.close()


def main() -> None:
    """Write all pictures anew."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "six-party"
        shutil.copytree(EXAMPLE, folder)
        with served(folder) as bench:
            bench.ask("/briefing.json")
            take(bench, PICTURES)


if __name__ == "__main__":
    main()
