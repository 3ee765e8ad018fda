#!/usr/bin/env python3
"""Write constraints.txt anew: every dependency pinned with its hashes, for every supported system.

Needs uv on the PATH. The file has one section for each purpose, so that a first run need not fetch the test
tools. A section has all that its purpose needs beside what Pourparler itself runs on, so that each can be installed
without the others. The file names no index: whichever one pip or uv
is set up to use will do, since the hashes say what must arrive. What is pinned stays at its version as long as
that will do; with ``--upgrade``, everything moves to its latest.
"""

import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TITLE = """\
# Every dependency, pinned with its hashes. Written by `make pin`; do not edit.
# Sections: what Pourparler runs on, what builds it, then the extras and dependency groups of pyproject.toml.
"""


def main() -> None:
    """Resolve everything together, then deal the pins out to their sections."""
    purposes = wanted_by_purpose()
    with tempfile.TemporaryDirectory() as folder:
        pinned = Path(folder, "pinned.txt")
        if "--upgrade" not in sys.argv:
            shutil.copy(ROOT / "constraints.txt", pinned)
        everything = resolve([each for wanted in purposes.values() for each in wanted], Path(folder), pinned)
        known = Path(folder, "known.txt")
        known.write_text(everything, encoding="utf-8")
        names = {
            purpose: set(pins_by_name(resolve(wanted, Path(folder), known=known)))
            for purpose, wanted in purposes.items()
        }
    sections = deal_out(names, pins_by_name(everything))
    text = TITLE + "".join(f"\n# [{name}]\n{''.join(body)}" for name, body in sections.items())
    ROOT.joinpath("constraints.txt").write_text(text, encoding="utf-8")
    for name, body in sections.items():
        print(f"{name}: {len(body)} pins")


def wanted_by_purpose() -> dict[str, list[str]]:
    """The requirements in pyproject.toml, by the section their pins go to."""
    project = tomllib.loads(ROOT.joinpath("pyproject.toml").read_text(encoding="utf-8"))
    return {
        "run": project["project"]["dependencies"],
        "build": project["build-system"]["requires"],
        **project["project"]["optional-dependencies"],
        **project["dependency-groups"],
    }


def resolve(requirements: list[str], folder: Path, pinned: Path | None = None, known: Path | None = None) -> str:
    """Ask uv for one resolution that holds on every system and Python we support.

    Args:
        requirements: what is needed.
        folder: for files of our own.
        pinned: where to write the resolution with hashes; what stands there before is kept as far as it will do.
        known: a resolution to take every version from.
    """
    source, out = folder / "wanted.in", pinned or folder / "names.txt"
    source.write_text("\n".join(requirements), encoding="utf-8")
    command = ["uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11", str(source)]
    command += ["--fork-strategy", "fewest", "--no-header", "--no-annotate", "--no-emit-index-url"]
    command += ["--constraint", str(known)] if known else ["--generate-hashes"]
    subprocess.run([*command, "--output-file", str(out)], check=True, stdout=subprocess.DEVNULL)
    return out.read_text(encoding="utf-8")


def pins_by_name(resolution: str) -> dict[str, str]:
    """Cut a resolution into pins with the hash lines below them; one name may have several, by marker."""
    pins: dict[str, str] = {}
    for pin in re.findall(r"^[^\s#].*\n(?:[ \t]+.*\n)*", resolution, flags=re.MULTILINE):
        name = re.split(r"[=\s;\[]", pin, maxsplit=1)[0]
        pins[name] = pins.get(name, "") + pin
    return pins


def deal_out(names: dict[str, set[str]], pins: dict[str, str]) -> dict[str, list[str]]:
    """Give each purpose the pins it needs; what Pourparler runs on is there for all that come after it."""
    before = {"run", "installer", "bootstrap"}
    there = {purpose: set() if purpose in before else names["run"] for purpose in names}
    return {purpose: [pins[name] for name in sorted(wanted - there[purpose])] for purpose, wanted in names.items()}


if __name__ == "__main__":
    main()
