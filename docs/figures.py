"""Put the figures of the reader on the annotated reports into the page on reading.

python docs/figures.py            writes them
python docs/figures.py --check    says whether the page still shows what the program prints
"""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "reading.md"
PLACE = re.compile(r"(<!-- figures: pourparler read --score (\S+) -->\n).*?(<!-- /figures -->)", re.DOTALL)


def main(check: bool) -> None:
    """Refresh the page, or compare it."""
    shown = PAGE.read_text(encoding="utf-8")
    fresh = PLACE.sub(lambda place: f"{place[1]}\n{figures(place[2])}\n\n{place[3]}", shown)
    if check and fresh != shown:
        sys.exit("docs/reading.md does not show what the program prints: run python docs/figures.py")
    if not check:
        PAGE.write_text(fresh, encoding="utf-8")


def figures(folder: str) -> str:
    """What ``pourparler read --score`` prints of a folder."""
    command = [sys.executable, "-m", "pourparler", "read", "--score", folder]
    run = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, encoding="utf-8")  # noqa: S603
    return run.stdout.strip()


if __name__ == "__main__":
    main(check="--check" in sys.argv[1:])
