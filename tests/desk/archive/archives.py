"""Reports, readers and runs for tests of archives; they stand here so that other processes find them."""

import csv
import os
import threading
from pathlib import Path

from pourparler.desk.archive.archive import Summary, Told, build_archive
from pourparler.reading import Report, read_report
from pourparler.reading.positions.vocabulary import Vocabulary
from pourparler.record.talks import Talks
from pourparler.sharing.engine import Engine

DAM = "Dam talks stall\n\nMarch {day}, 2011\n\nEgypt demanded that Ethiopia stop filling the reservoir first.\n"
FISH = "Fish talks\n\nMay {day}, 2012\n\nIceland refused to cut its mackerel quota before Norway lifts the ban.\n"


def reports(folder: Path, dams: int = 3, fish: int = 2) -> list[tuple[Path, str]]:
    """Reports on two disputes, in files."""
    folder.mkdir(exist_ok=True)
    told = {f"dam-{day}.txt": DAM.format(day=day) for day in range(1, dams + 1)}
    told |= {f"fish-{day}.txt": FISH.format(day=day) for day in range(1, fish + 1)}
    for name, text in told.items():
        (folder / name).write_text(text)
    return files(folder)


def files(folder: Path) -> list[tuple[Path, str]]:
    """The files of a folder, by their names."""
    return [(path, path.name) for path in sorted(folder.iterdir())]


def reading(name: str, data: bytes) -> Report:
    """Reads; notes what was read, and meets its end at reports whose names ask for it."""
    with Path(os.environ["POURPARLER_TEST_READ"]).open("a", encoding="utf-8") as noted:
        noted.write(f"{name}\n")
    if name.startswith("poison"):
        os._exit(9)
    if name.startswith("endless"):
        threading.Event().wait()
    if name.startswith("odd"):
        raise ZeroDivisionError("a fault of ours")
    return read_report(name, data)


def title(talks: Talks) -> str:
    """What talks are called."""
    return talks.title


def build(found: list[tuple[Path, str]], folder: Path, engine: Engine | None = None, **told: object) -> Summary:
    """One run."""
    usual = {"read": reading, "vocabulary": Vocabulary(), "how": "test", "program": "pourparler test"}
    usual |= {"engine": engine or Engine(), "named": title, "comment": "DRAFT"}
    return build_archive(found, folder, Told(**{**usual, **told}))  # type: ignore[arg-type]


def table(folder: Path, name: str) -> list[dict[str, str]]:
    """The rows of a table."""
    with (folder / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))
