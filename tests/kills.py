"""Kills the program in the middle of saving, again and again: ``python tests/kills.py 200``.

Whatever was said to be kept is kept; the talks file is whole, and says what the ledger says, or what it said before.
"""

import random
import subprocess
import sys
import tempfile
from pathlib import Path

from pourparler.desk.folder import Folder
from pourparler.desk.ledger import history_in
from pourparler.record import codec

TALKS = "pourparler: 1\ntalks: Round 0\nparties: [{id: a}]\nmeasures: [{id: m, by: [a]}]\ngoal: [m]\n"
SAVING = """
import sys
from pathlib import Path
from pourparler.desk.folder import Folder
folder = Folder(Path(sys.argv[1]), by="K. Moe")
for number in range(int(sys.argv[2]), 10**6):
    text = folder.look().text
    folder.put_text(text.replace(text.splitlines()[1], f"talks: Round {number}"), text, f"round {number}")
    print(number, flush=True)
"""


def one_round(folder: Path, first: int, wait: float) -> int:
    """Save until killed; how far the program said it had come.

    Args:
        folder: with a talks file.
        first: the number to begin with.
        wait: seconds after the first save until it is killed.
    """
    command = [sys.executable, "-c", SAVING, str(folder), str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        said = [program.stdout.readline()]
        try:
            program.wait(wait)
        except subprocess.TimeoutExpired:
            program.kill()
        said += program.stdout.read().splitlines()
    return max(int(line) for line in said if line.strip().isdigit())


def check(folder: Path, said: int) -> int:
    """Hold folder and ledger against what was said; the last number that is kept."""
    history = history_in(folder)
    (file,) = folder.glob("*.talks.yaml")
    text = file.read_text()
    assert codec.loads(text).title.startswith("Round ")
    assert text in (history.text, history.previous)
    kept = int(history.done[-1].words.removeprefix("round "))
    assert kept >= said
    again = Folder(folder, by="K. Moe")
    clash = again.look().clash
    assert (clash is None) is (text == history.text)
    if clash is not None:  # the save broke off: the person says that it counts
        again.choose("mine")
        assert file.read_text() == history.text
    again.close()
    return kept


def main(rounds: int, seed: int = 1) -> None:
    """Kill so many times."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "t.talks.yaml").write_text(TALKS)
        kept = broken_off = 0
        for _ in range(rounds):
            said = one_round(folder, kept + 1, chance.uniform(0, 0.05))
            before = len(history_in(folder).done)
            kept = check(folder, said)
            broken_off += len(history_in(folder).done) > before
    print(f"{rounds} kills, {kept} saves, {broken_off} of them broken off and found")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
