"""The workbench on much: how soon each page answers, and how large it is, once 500 reports were read.

    python -m benchmarks.workbench 500
    python -m benchmarks.workbench 500 --browser --write

The reports of the six-party example, each told again and again in other years and with other figures, and each with a
demand of its own, are read by a workbench that runs as a process of its own; then every page is asked for. Processor
time stands beside the time by the clock, which others on the machine may lengthen. With ``--browser`` a Chromium opens
pages and sends forms on the example as somebody would by key, from the key to the next frame that shows the answer, and
scrolls the longest lists frame by frame.
"""

import argparse
import gzip
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from benchmarks.reports import varied
from tests.web.serving import Served, served
from tests.web.walking import routes

RESULTS = Path(__file__).parent / "results" / "workbench.md"
HEAD = """# The workbench on much

Written by `python -m benchmarks.workbench 500 --browser --write`. Milliseconds on whatever machine it ran: the bars are
200 ms from a key to the answer on the example, 1 s for what is worked out anew (`/why`), 300 ms for a page after 500
reports, 60 KB for a page.
"""
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


@dataclass(frozen=True)
class Took:
    """What a page takes: seconds the first time, then the least of three, by the clock and the processor; its bytes."""

    first: float
    again: float
    processor: float
    size: int


def taken(bench: Served, path: str) -> Took:
    """What a page takes."""
    times, busy, body = [], [], b""
    for _ in range(4):
        begun, used = time.perf_counter(), processor(bench)
        body = bench.ask(path).body
        times.append(time.perf_counter() - begun)
        busy.append(processor(bench) - used)
    return Took(times[0], min(times[1:]), min(busy[1:]), len(gzip.compress(body)))


def processor(bench: Served) -> float:
    """Seconds of processor time that the workbench has used so far (Linux)."""
    fields = Path(f"/proc/{bench.process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def addresses(bench: Served) -> list[str]:
    """Every page without a name in its address, the briefing in full, and a report and a passage that are edited."""
    plain = sorted({route.path for route in routes() if not set("{.") & set(route.path)})
    readings = bench.ask("/reading.json").data["readings"]
    report = f"/reports/{readings[len(readings) // 2]['source']}"
    passage = bench.ask("/passages.json").data["passages"][0]["id"]
    return [
        *plain,
        *("/briefing?full=1", report, f"{report}?mode=edit", "/reading?mode=edit", f"/passages/{passage}"),
        *before_a_change(bench),
    ]


def before_a_change(bench: Served) -> list[str]:
    """Pages that tell what a change would do: a party and a measure that go, two measures made one."""
    there = bench.ask("/positions/parties.json").data
    party, (one, other, *_) = there["parties"][0]["id"], (measure["id"] for measure in there["measures"])
    removing = (f"/positions/removing?what={kind}&id={id_}" for kind, id_ in (("party", party), ("measure", one)))
    return [*removing, f"/same?kind=measure&stays={one}&goes={other}"]


# -- in a browser ------------------------------------------------------------------------------------------------------

_PRESSED = """selector => new Promise((found) => {
  const begun = performance.now();
  document.getElementById('main').dataset.before = 'yes';
  const look = () => document.querySelector('#main[data-before]') || !document.getElementById('main')
    ? requestAnimationFrame(look)
    : requestAnimationFrame(() => setTimeout(() => found(performance.now() - begun)));
  document.querySelector(selector).click();
  requestAnimationFrame(look);
})"""
"""Milliseconds from a click until the frame with what it led to was painted."""
_SCROLLED = """() => new Promise((found) => {
  const deltas = [];
  let last = null;
  const step = (now) => {
    if (last !== null) deltas.push(now - last);
    last = now;
    const end = window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 2;
    if (end || deltas.length > 300) return found(deltas);
    window.scrollBy({ top: 120, behavior: 'instant' });
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
})"""
"""Milliseconds between frames while a page is scrolled from its head to its foot."""
LOOKS = (
    *(("/", f'[data-key="{key}"]') for key in "RPWDOBTS"),
    ("/reports", '[data-key="l"]'),
    ("/positions", '[data-key="j"]'),
    ("/positions", '[data-key="2"]'),
    ("/reading", '[data-key="j"]'),
    ("/history", '[data-key="k"]'),
)
EDITS = (
    ("/reading", '[data-key="a"]'),
    ("/positions/goal-and-facts", '[data-key="u"]'),
    ("/positions/goal-and-facts", '[data-key="U"]'),
)
WORKED_OUT = ("/briefing.json", "/history.json", "/deals.json", "/passages.json", "/sure.json")
"""What takes long, asked for beforehand: else it would be worked on beside the pages that are timed."""
RECOMPUTED = (("/why", '[data-key="1"]'), ("/why", '[data-key="2"]'))
"""Where a key is pressed on a page, and on what."""


def painted(page: Any, bench: Served, steps: Iterable[tuple[str, str]], most: int = 3) -> Iterator[tuple[str, float]]:
    """Each step with the least of three times until its answer is seen, in milliseconds; or of as many as are asked."""
    for address, selector in steps:
        times = []
        for _ in range(most):
            page.goto(bench.address.rstrip("/") + address)
            if page.query_selector(selector) is not None:
                times.append(page.evaluate(_PRESSED, selector))
        if times:
            yield f"{address} {selector}", min(times)


def frames(page: Any, bench: Served, address: str) -> tuple[float, float, int]:
    """Of the frames while a page is scrolled: the middle, the 95th of a hundred, and how many there were."""
    page.goto(bench.address.rstrip("/") + address)
    deltas = sorted(page.evaluate(_SCROLLED)) or [0.0]
    return deltas[len(deltas) // 2], deltas[len(deltas) * 95 // 100], len(deltas)


def looked_at(bench: Served, what: Callable[[Any], None]) -> None:
    """Do something in a browser on a workbench."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as started:
        opened = started.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        what(opened.new_page(viewport={"width": 1200, "height": 900}))
        opened.close()


def on_the_example() -> Iterator[str]:
    """Lines on how soon the answer to a key is seen."""
    with tempfile.TemporaryDirectory() as place:
        shutil.copytree(REPORTS.parent, place, dirs_exist_ok=True)
        with served(Path(place)) as bench:
            for path in WORKED_OUT:
                bench.ask(path)
            told: list[str] = ["| on the example | ms until painted |", "| --- | --: |"]

            def see(page: Any) -> None:
                anew = painted(page, bench, RECOMPUTED, most=1)
                told.extend(f"| `{step}` | {took:.0f} |" for step, took in (*anew, *painted(page, bench, LOOKS)))
                told.extend(f"| `{step}` | {took:.0f} |" for step, took in painted(page, bench, EDITS))

            looked_at(bench, see)
    yield from told


def scrolled(bench: Served) -> Iterator[str]:
    """Lines on how evenly long lists scroll."""
    told = ["| scrolled | frames | ms, the middle | ms, 95 % |", "| --- | --: | --: | --: |"]

    def see(page: Any) -> None:
        for address in ("/reports", "/reading", "/positions", "/passages", "/briefing?full=1"):
            middle, late, count = frames(page, bench, address)
            told.append(f"| `{address}` | {count} | {middle:.0f} | {late:.0f} |")

    looked_at(bench, see)
    yield from told


def with_much(count: int, *, browser: bool) -> Iterator[str]:
    """Lines on how long each page takes after so many reports, and how large it is."""
    with tempfile.TemporaryDirectory() as place:
        write_folder(Path(place), count, min(count, 180))
        with served(Path(place)) as bench:
            begun = time.perf_counter()
            bench.patience = 3600.0
            bench.ask("/briefing.json")
            yield f"{count} reports read, and a briefing made of them: {time.perf_counter() - begun:.0f} s."
            yield ""
            for path in WORKED_OUT:
                bench.ask(path)
            yield "| page | ms at first | ms again | ms of the processor | bytes packed |"
            yield "| --- | --: | --: | --: | --: |"
            for path in addresses(bench):
                one = taken(bench, path)
                figures = f"{one.first * 1000:.0f} | {one.again * 1000:.0f} | {one.processor * 1000:.0f} | {one.size}"
                yield f"| `{path}` | {figures} |"
            if browser:
                yield ""
                yield from scrolled(bench)


def main() -> None:
    """Print how long each page takes, and write it down where that is asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("count", type=int, nargs="?", default=500)
    parser.add_argument("--browser", action="store_true", help="measure in a Chromium, too")
    parser.add_argument("--write", action="store_true", help=f"write {RESULTS.name}, too")
    given = parser.parse_args()
    told: list[str] = []
    for line in chain(on_the_example() if given.browser else (), [""], with_much(given.count, browser=given.browser)):
        print(line, flush=True)
        told.append(line)
    if given.write:
        RESULTS.write_text("\n".join((HEAD, *told, "")), encoding="utf-8")


if __name__ == "__main__":
    main()
