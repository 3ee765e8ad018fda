"""The workbench on much: how soon each page answers, and how large it is, once 500 reports were read.

    python -m benchmarks.workbench 500

The reports of the six-party example, each told again and again in other years and with other figures, and each with a
demand of its own, are read by a workbench that runs as a process of its own; then every page is asked for.
"""

from pathlib import Path

from benchmarks.reports import varied

REPORTS = Path(__file__).parents[1] / "examples" / "six-party" / "reports"
DEEDS = ("inspect", "repair", "open", "survey", "close", "rebuild", "lease", "insure", "light", "staff")
PLACES = (
    *("the harbour", "the bridge", "the market", "the pipeline", "the railway", "the airfield", "the border post"),
    *("the power station", "the hospital", "the mine", "the ferry", "the school", "the cable", "the dam"),
    *("the customs house", "the quarry", "the mill", "the depot", "the clinic", "the archive"),
)
_DEMAND = "{one} said that it will not {deed} {place} before {other} {lower} {instead}."
_THIRD = {"open": "opens", "close": "closes", "lower": "lowers"}


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
