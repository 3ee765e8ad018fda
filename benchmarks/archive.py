"""Archives: time and memory by the number of reports, on one core and two, killed in the middle, and on a cluster.

    python -m benchmarks.archive 1000 10000 100000    # time and memory of each, in folders that are made anew
    python -m benchmarks.archive 10000 --one          # on one core beside all
    python -m benchmarks.archive 10000 --kill         # kill -9 of the program at a third, then run again
    python -m benchmarks.archive 10000 --cluster      # through a scheduler and two workers, one of which is killed

Reports are our own annotated ones, each told again with other years, figures and names: of every text forty variants
have the same names, and are mostly one dispute. With ``--short`` they are of a few sentences each, so that all but
reading makes up more of the time.
"""

import argparse
import json
import os
import re
import resource
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.reports import texts, varied
from pourparler.desk.archive.journal import Journal

ROOT = Path(__file__).parents[1]
SAME_NAMES = 40
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b")
_MONTHS = frozenset(
    "January February March April June July August September October November December "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
)
_SYLLABLES = "bar den fir gol hum kas lev mir nok pel rud sor tav vin wex yar".split()
_SHORT = (
    "{title}\n\nMarch {day}, {year}\n\n{a} demanded that {b} stop work on the {matter} first. {b} refused to stop it "
    "before {a} pays for {count} {things}. The talks on the {matter} have stalled, {c} said on Monday.\n"
)
_MATTERS = ("reservoir", "pipeline", "fishery", "railway", "harbour", "border market", "copper mine", "power line")


@dataclass
class Seen:
    """What was seen of a run.

    Attributes:
        seconds: how long it took.
        calculated: seconds of all processors that it and what it began took; workers of a cluster are not among them.
        memory: the most bytes that it and what it began held at a time, what they share counted once.
        answer: what it said.
        stages: seconds of reading, of sorting and drafting, and of writing.
    """

    seconds: float = 0.0
    calculated: float = 0.0
    memory: int = 0
    answer: dict[str, int] = field(default_factory=dict)
    stages: tuple[float, float, float] = (0.0, 0.0, 0.0)


def report(number: int, base: Sequence[str], *, short: bool) -> str:
    """The report with a number."""
    if short:
        names = [_word(number // SAME_NAMES * 3 + place).capitalize() + "ia" for place in range(3)]
        matter = f"{_word(number // SAME_NAMES + 7)} {_MATTERS[number // SAME_NAMES % len(_MATTERS)]}"
        told = dict(zip("abc", names, strict=True), matter=matter, day=number % 28 + 1, year=1950 + number % 70)
        return _SHORT.format(title=f"{names[0]} and {names[1]}: {number}", count=number % 997, things="houses", **told)
    text, again = base[number % len(base)], number // len(base)
    if again >= SAME_NAMES:
        text = _renamed(text, again // SAME_NAMES)
    return varied(text, again) + f"\nThe paper printed this as its report {number} of the affair.\n"


def _word(number: int) -> str:
    """A word for a number, another for each."""
    told = _SYLLABLES[number % len(_SYLLABLES)]
    return told if number < len(_SYLLABLES) else told + _word(number // len(_SYLLABLES) - 1)


def _renamed(text: str, number: int) -> str:
    """With other names: each word with a capital in the midst of a sentence gets a syllable of this number."""
    names = set(_NAME.findall(text)) - _MONTHS
    return re.sub(r"\b[A-Z][a-z]{3,}\b", lambda m: m[0] + _word(number) if m[0] in names else m[0], text)


def write(folder: Path, count: int, *, short: bool) -> None:
    """So many reports, a thousand in each folder."""
    base = texts("0[1-7]") or texts()
    for number in range(count):
        path = folder / f"{number // 1000:03}" / f"{number:06}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(report(number, base, short=short), encoding="utf-8")


# -- running -----------------------------------------------------------------------------------------------------------


def run(reports: Path, archive: Path, *options: str, cores: set[int] | None = None, until: int | None = None) -> Seen:
    """Run the program; kill it once so many reports are in the journal, where ``until`` is given."""
    command = [sys.executable, "-m", "pourparler", "read", str(reports), "--archive", str(archive), "--json", *options]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT)))}
    before = _calculated()
    began, wall, seen = time.perf_counter(), time.time(), Seen()
    with tempfile.TemporaryFile() as out, subprocess.Popen(command, stdout=out, env=environment) as program:
        if cores:
            os.sched_setaffinity(program.pid, cores)
        while program.poll() is None:
            seen.memory = max(seen.memory, _memory(program.pid))
            if until is not None and _size(archive) >= until:
                program.send_signal(signal.SIGKILL)
            time.sleep(0.2)
        seen.seconds, seen.calculated = time.perf_counter() - began, _calculated() - before
        out.seek(0)
        seen.answer = json.loads(out.read() or b"{}")
    if until is None:
        ends = [(archive / name).stat().st_mtime - wall for name in ("readings.journal", "drafts.journal")]
        seen.stages = (ends[0], ends[1] - ends[0], seen.seconds - ends[1])
    return seen


def _calculated() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _size(archive: Path) -> int:
    path = archive / "readings.journal"
    return path.stat().st_size if path.exists() else 0


def _memory(root: int) -> int:
    """Bytes that a process and all below it hold; what they share is counted once."""
    total, left = 0, [root]
    while left:
        one = left.pop()
        try:
            told = Path(f"/proc/{one}/smaps_rollup").read_text(encoding="ascii")
            total += next(int(line.split()[1]) * 1024 for line in told.splitlines() if line.startswith("Pss:"))
            tasks = Path(f"/proc/{one}/task/{one}/children").read_text(encoding="ascii")
            left += map(int, tasks.split())
        except (OSError, StopIteration):
            continue
    return total


def names_read(archive: Path) -> Counter[str]:
    """How often each file is in the journal."""
    with Journal(archive / "readings.journal") as journal:
        return Counter(head["name"] for _, head in journal.entries())


def told(count: int, seen: Seen, words: str = "") -> str:
    """A row of the table."""
    read, drafted, written = seen.stages
    each, calculated = 1000 * seen.seconds / count, 1000 * seen.calculated / count
    return (
        f"| {count:,} | {words or 'all cores'} | {seen.seconds:.0f} | {each:.2f} | {calculated:.2f} | "
        f"{read:.0f} + {drafted:.0f} + {written:.0f} | {seen.memory / 1e6:.0f} | {seen.answer.get('disputes', 0):,} |"
    )


HEAD = """\
| reports | run | s | ms a report | of processors | s to read + sort and draft + write | MB | talks |
|--------:|-----|--:|------------:|--------------:|-----------------------------------:|---:|------:|"""


def killed(reports: Path, archive: Path, count: int, *options: str) -> None:
    """Kill the program at a third; what it had read is not read again."""
    whole = count * (_size_of_one(reports, archive.with_name("probe")))
    run(reports, archive, *options, until=whole // 3)
    before = names_read(archive)
    seen = run(reports, archive, *options)
    after = names_read(archive)
    assert seen.answer["known"] == len(before), (seen.answer["known"], len(before))
    assert len(after) == count, (len(after), count)
    assert max(after.values()) == 1, "a report was read twice"
    print(told(count, seen, f"after kill -9 with {len(before):,} read: none twice"), flush=True)


def _size_of_one(reports: Path, probe: Path) -> int:
    """About how much the journal takes for a report."""
    first = sorted(path for path in reports.rglob("*.txt"))[:40]
    seen = subprocess.run(
        [sys.executable, "-m", "pourparler", "read", *map(str, first), "--archive", str(probe), "--json"],
        stdout=subprocess.DEVNULL,
        env=os.environ | {"PYTHONPATH": str(ROOT / "src")},
        check=True,
    )
    assert seen.returncode == 0
    return _size(probe) // len(first)


def on_a_cluster(reports: Path, archive: Path, count: int) -> None:
    """Through a scheduler and two workers, of which one is killed at a third."""
    from tests.sharing.clusters import cluster, kill

    whole = count * _size_of_one(reports, archive.with_name("probe"))
    with (
        tempfile.TemporaryDirectory() as folder,
        cluster(Path(folder)) as made,
        _at(lambda: _size(archive) >= whole // 3, lambda: kill(made.begun[1])),
    ):
        seen = run(reports, archive, "--engine", made.address)
    after = names_read(archive)
    assert len(after) == count, (len(after), count)
    assert max(after.values()) == 1, "a report was kept twice"
    assert not seen.answer["aside"], seen.answer["aside"]
    print(told(count, seen, "two Dask workers, one killed at a third: nothing lost"), flush=True)


@contextmanager
def _at(is_time: Callable[[], bool], act: Callable[[], None]) -> Iterator[None]:
    """Act once it is time."""
    over = threading.Event()

    def wait() -> None:
        while not over.wait(0.2):
            if is_time():
                act()
                return

    watching = threading.Thread(target=wait)
    watching.start()
    try:
        yield
    finally:
        over.set()
        watching.join()


def main() -> None:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(description="Archives by the number of reports.")
    parser.add_argument("reports", nargs="+", type=int)
    parser.add_argument("--short", action="store_true", help="Reports of a few sentences.")
    parser.add_argument("--one", action="store_true", help="On one core beside all.")
    parser.add_argument("--kill", action="store_true", help="Kill the program at a third, and run it again.")
    parser.add_argument("--cluster", action="store_true", help="Through two Dask workers, of which one is killed.")
    parser.add_argument("--folder", type=Path, help="Where reports and archives go; else a place of the system's.")
    asked = parser.parse_args()
    print(HEAD)
    for count in asked.reports:
        with tempfile.TemporaryDirectory(dir=asked.folder) as name:
            folder = Path(name)
            write(folder / "reports", count, short=asked.short)
            if asked.kill:
                killed(folder / "reports", folder / "killed", count)
            elif asked.cluster:
                on_a_cluster(folder / "reports", folder / "cluster", count)
            else:
                print(told(count, run(folder / "reports", folder / "archive")), flush=True)
            if asked.one:
                first = {min(os.sched_getaffinity(0))}
                print(told(count, run(folder / "reports", folder / "one", cores=first), "one core"), flush=True)


if __name__ == "__main__":
    main()
