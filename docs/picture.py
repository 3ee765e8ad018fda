"""Make the pictures in the README: parts of the briefing on examples/six-party, as a browser shows them.

    python docs/picture.py

Needs playwright and a Chromium that is already there; downloads none.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PICTURES = {"brief.png": ("header", "section:has(#in-short)"), "stuck.png": ("#why", "#figure-conflict-2 ~ p")}
"""Each picture, with the first and the last thing on it."""
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
WIDTH, MARGIN = 1000, 16


def main() -> None:
    """Write the briefing as HTML, open it, and keep parts of it."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "brief.html"
        command = [sys.executable, "-m", "pourparler", "brief", "examples/six-party", "--format", "html"]
        subprocess.run([*command, "-o", str(page)], cwd=ROOT, check=True)  # noqa: S603 - our own program
        photograph(page)


def photograph(page: Path) -> None:
    """Keep the pictures of a page."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        tab = browser.new_page(viewport={"width": WIDTH, "height": 1200})
        tab.goto(page.as_uri())
        for name, (first, last) in PICTURES.items():
            above, below = tab.locator(first).first.bounding_box(), tab.locator(last).first.bounding_box()
            if above is None or below is None:
                sys.exit(f"the page has no {first} or no {last}")
            top = max(above["y"] - MARGIN, 0)
            height = below["y"] + below["height"] + MARGIN - top
            clip = {"x": 0, "y": top, "width": WIDTH, "height": height}
            tab.screenshot(path=ROOT / "docs" / name, full_page=True, clip=clip)
            sys.stdout.write(f"wrote docs/{name}\n")
        browser.close()


def chromium() -> str:
    """Where a Chromium is."""
    for name in BROWSERS:
        if path := shutil.which(name):
            return path
    sys.exit(f"no Chromium found; looked for {', '.join(BROWSERS)} on the PATH")


if __name__ == "__main__":
    main()
