"""Many reports of one affair: our own annotated ones, each told again and again with other years and figures."""

import re
from pathlib import Path

ANNOTATED = Path(__file__).parents[1] / "tests" / "reading"
FOLDERS = ("annotated", "annotated-more")
YEARS = 20
"""Years over which the same report comes back."""

_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
_FIGURE = re.compile(
    r"\b(\d{1,3})(?=\s(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)[a-z])"
)


def texts(only: str = "*") -> list[str]:
    """The annotated reports whose names fit a pattern, in the order of their names."""
    files = [path for folder in FOLDERS for path in sorted((ANNOTATED / folder).glob(f"{only}.txt"))]
    return [path.read_text(encoding="utf-8") for path in files]


def varied(text: str, number: int) -> str:
    """The same report, in another year and with other figures."""
    moved = _YEAR.sub(lambda year: str(int(year.group()) - number % YEARS), text)
    return _FIGURE.sub(lambda figure: str(int(figure.group()) + number), moved)


def write_reports(folder: Path, count: int, of: list[str]) -> list[Path]:
    """So many reports in a folder, from these texts in turn."""
    paths = [folder / f"{number:04}.txt" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(varied(of[number % len(of)], number // len(of)), encoding="utf-8")
    return paths
