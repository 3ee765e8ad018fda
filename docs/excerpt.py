"""Put the first lines of the briefing on examples/six-party into the README.

python docs/excerpt.py            writes them
python docs/excerpt.py --check    says whether the README still shows what the program prints
"""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
PLACE = re.compile(r"(<!-- excerpt: [^\n]* -->\n).*?(<!-- /excerpt -->)", re.DOTALL)
SECTIONS = 1
"""How many sections of the briefing are shown, after its title."""


def main(check: bool) -> None:
    """Refresh the README, or compare it."""
    shown = README.read_text(encoding="utf-8")
    quoted = "\n".join(f"> {line}".rstrip() for line in excerpt().splitlines())
    fresh = PLACE.sub(lambda place: f"{place[1]}\n{quoted}\n\n{place[2]}", shown)
    if check and fresh != shown:
        sys.exit("README.md does not show what the program prints: run python docs/excerpt.py")
    if not check:
        README.write_text(fresh, encoding="utf-8")


def excerpt() -> str:
    """The briefing down to its second section; headings smaller, so as to sit inside a README."""
    command = [sys.executable, "-m", "pourparler", "brief", "examples/six-party", "--format", "md"]
    run = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, encoding="utf-8")  # noqa: S603
    lines = run.stdout.splitlines()
    heads = [number for number, line in enumerate(lines) if line.startswith("## ")]
    kept = lines[: heads[SECTIONS]] if len(heads) > SECTIONS else lines
    return re.sub(r"^#", "###", "\n".join(kept), flags=re.MULTILINE).rstrip()


if __name__ == "__main__":
    main(check="--check" in sys.argv[1:])
