"""The workbench on much: how soon each page answers, and how large it is, once 500 reports were read.

    python -m benchmarks.workbench 500

The reports of the six-party example, each told again and again in other years and with other figures, and each with a
demand of its own, are read by a workbench that runs as a process of its own; then every page is asked for.
"""

import argparse
import gzip
import tempfile
import time
from pathlib import Path

from benchmarks.reports import varied
from tests.web.serving import Served, served
from tests.web.walking import routes

REPORTS = Path(__file__).parents[1] / "examples" / "six-party" / "reports"
DEEDS = ("inspect", "repair", "open", "survey", "close", "rebuild", "lease", "insure", "light", "staff")
PLACES = (
    *("the harbour", "the bridge", "the market", "the pipeline", "the railway", "the airfield", "the border post"),
    *("the power station", "the hospital", "the mine", "the ferry", "the school", "the cable", "the dam"),
    *("the customs house", "the quarry", "the mill", "the depot", "the clinic", "the archive"),
)


def demand(number: int) -> str:
    """The demand of a report that no other makes, until all deeds are taken at all places."""
    deed, place = DEEDS[number % len(DEEDS)], PLACES[number // len(DEEDS) % len(PLACES)]
    one, other = ("Japan", "Russia") if number % 2 else ("South Korea", "China")
    return f"{one} said that it will not {deed} {place} before {other} lifts the ban on its fish."


def write_folder(folder: Path, count: int, demands: int) -> None:
    """So many reports on one talks, of which so many hold a demand of their own."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(REPORTS.iterdir())]
    for number in range(count):
        text = varied(texts[number % len(texts)], number // len(texts))
        if number < demands:
            text = f"{text.rstrip()}\n\n{demand(number)}\n"
        (folder / f"{number:04}.txt").write_text(text, encoding="utf-8")


def seconds(bench: Served, path: str) -> tuple[float, int]:
    """The least of three times that a page takes, and how many bytes it is when packed."""
    times = []
    body = b""
    for _ in range(3):
        begun = time.perf_counter()
        body = bench.ask(path).body
        times.append(time.perf_counter() - begun)
    return min(times), len(gzip.compress(body))


def main() -> None:
    """Print how long each page takes."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("count", type=int, nargs="?", default=500)
    count: int = parser.parse_args().count
    with tempfile.TemporaryDirectory() as place:
        write_folder(Path(place), count, min(count, 180))
        with served(Path(place)) as bench:
            begun = time.perf_counter()
            bench.patience = 3600.0
            bench.ask("/briefing.json")
            print(f"{count} reports read, and a briefing made of them: {time.perf_counter() - begun:.0f} s\n")
            print("| page | ms | bytes packed |\n|---|---|---|")
            for path in sorted({route.path for route in routes() if not set("{.") & set(route.path)}):
                took, size = seconds(bench, path)
                print(f"| {path} | {took * 1000:.0f} | {size} |")


if __name__ == "__main__":
    main()
