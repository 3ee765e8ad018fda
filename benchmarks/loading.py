"""Loading talks files beside solving them: a researcher with a thousand talks should not wait for the reader.

    python -m benchmarks.loading 1000

Every casebook file and the quickstart, again and again with other ids, each loaded and asked why it is stuck.
"""

import argparse
import re
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from pourparler.analysis.deadlock import find_deadlock
from pourparler.casebook.cases import all_cases
from pourparler.record.codec import loads

QUICKSTART = Path(__file__).parents[1] / "examples" / "quickstart.talks.yaml"


def varied(count: int) -> list[str]:
    """So many talks files, no two alike."""
    texts = [QUICKSTART.read_text(encoding="utf-8"), *(case.talks_bytes().decode() for case in all_cases())]
    return [
        re.sub(r"(?m)^talks: .*$", f"talks: Number {number}", texts[number % len(texts)]) for number in range(count)
    ]


def seconds(do: Callable[[Any], object], many: Sequence[object]) -> float:
    """Processor time of doing something with each."""
    begun = time.process_time()
    for one in many:
        do(one)
    return time.process_time() - begun


def main() -> None:
    """Print both times and their ratio."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("count", type=int, nargs="?", default=1000)
    count: int = parser.parse_args().count
    texts = varied(count)
    seconds(find_deadlock, [loads(text) for text in texts[:20]])  # what is imported late is imported now
    loading = seconds(loads, texts)
    solving = seconds(find_deadlock, [loads(text) for text in texts])
    print("| talks | loading | solving | ratio |\n|---|---|---|---|")
    print(f"| {count} | {loading:.1f} s | {solving:.1f} s | {loading / solving:.2f} |")


if __name__ == "__main__":
    main()
