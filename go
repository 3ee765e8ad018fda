#!/usr/bin/env python3
"""Set Pourparler up in this folder, once, and run it.

    ./go                    what it can do
    ./go brief REPORT...    any command of the program, from any folder
    ./go test [ARG...]      the tests, on all cores; arguments go to pytest instead
    ./go check              lint, format, types, import rules, pins (with arguments: the program's own `check`)
    ./go docs               the documentation as pages, in docs/_build/html
    ./go with EXTRA...      add fast, pdf or png to what is set up (solver always is)
    ./go bench [ARG...]     the benchmarks
    ./go screenshots        a picture of every page of the workbench, in docs/pictures
    ./go fuzz [N]           N mutated inputs
    ./go figures FOLDER...  how well reports are read, beside a careful reader's notes

Needs Python 3.11 or later and either uv or pip; nothing else, and nothing outside this folder is changed. The
set-up lives in .venv: what Pourparler runs on comes first, the test tools only when they are asked for. It is
done again, beside the old one, when constraints.txt, pyproject.toml or Python has changed; it moves along with
the folder. Delete .venv to start afresh.
"""

import os
import sys

OLDEST = (3, 11)


def hand_over_to_newer_python() -> None:
    """Start again with a newer Python if there is one on the PATH; else say what is needed."""
    here = ".".join(str(part) for part in sys.version_info[:2])
    for name in ("python3.13", "python3.12", "python3.11", "python3.14"):
        for folder in os.environ.get("PATH", "").split(os.pathsep):
            program = os.path.join(folder, name)
            if os.access(program, os.X_OK) and os.system("'%s' -c '' 2>/dev/null" % program) == 0:
                os.execv(program, [program, *sys.argv])
    sys.stderr.write(
        "go: Pourparler needs Python 3.11 or later; this is Python %s.\n"
        "    Install a newer one (on Debian or Ubuntu: apt install python3 python3-pip; on macOS:\n"
        "    brew install python) and run ./go again, or name one: /path/to/python3.12 go\n" % here
    )
    sys.exit(2)


if sys.version_info < OLDEST:
    hand_over_to_newer_python()
if os.name == "nt":
    sys.exit("go: on Windows, use WSL, or `py -m pip install .` and then `pourparler`")

ROOT = os.path.dirname(os.path.realpath(__file__))
sys.path.insert(0, ROOT)
from scripts.set_up import EXTRAS, SECTIONS, TO_TEST, TO_USE, Setup, say


def main(arguments: list[str]) -> None:
    """Do what the first argument asks, setting up first what that needs."""
    command, rest = (arguments[0], arguments[1:]) if arguments else ("--help", [])
    setup = Setup(ROOT)
    if command == "test":
        run_here(setup, TO_TEST, ["-m", "pytest", *(rest or ["-n", "auto"])])
    elif command == "check" and not rest:
        setup.make_ready(TO_TEST)
        sys.exit(check_the_house(setup))
    elif command == "docs":
        setup.make_ready((*TO_USE, "docs"))
        sys.exit(make_pages(setup))
    elif command == "with":
        add_extras(setup, rest)
    elif command == "bench":
        run_here(setup, TO_TEST, ["-m", "benchmarks.deadlock", *rest])
    elif command == "figures":
        run_here(setup, TO_TEST, [os.path.join("scripts", "figures.py"), *map(os.path.abspath, rest)])
    elif command == "screenshots":
        run_here(setup, TO_TEST, ["-m", "scripts.screenshots"])
    elif command == "fuzz":
        run_here(setup, TO_TEST, ["-m", "tests.fuzz", *rest])
    else:
        setup.make_ready(TO_USE)
        become(setup, setup.program("pourparler"), [command, *rest])


def run_here(setup: Setup, sections: tuple[str, ...], arguments: list[str]) -> None:
    """Become the set-up's Python, at the root of the project."""
    setup.make_ready(sections)
    os.chdir(setup.root)
    become(setup, setup.python, arguments)


def become(setup: Setup, program: str, arguments: list[str]) -> None:
    """Become a program whose compiled code is kept in .venv: large libraries start twice as fast."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # it keeps source trees clean, and so does this
    os.environ.setdefault("PYTHONPYCACHEPREFIX", os.path.join(setup.venv, "pycache"))
    os.execv(program, [program, *arguments])


def check_the_house(setup: Setup) -> int:
    """Run every check, also after one has failed; return the exit code."""
    import subprocess

    checks = {
        "ruff check": [setup.program("ruff"), "check"],
        "ruff format": [setup.program("ruff"), "format", "--check"],
        "mypy": [setup.program("mypy")],
        "import-linter": [setup.program("lint-imports"), "--no-logo", "--no-cache"],
        "pins": [setup.python, os.path.join("scripts", "suspects.py")],
    }
    failed = []
    for name, command in checks.items():
        say(name)
        if subprocess.call(command, cwd=setup.root) != 0:
            failed.append(name)
    say("failed: " + ", ".join(failed) if failed else "all checks passed")
    return 1 if failed else 0


def make_pages(setup: Setup) -> int:
    """Make the documentation; whatever it would warn of is an error. Return the exit code."""
    import subprocess

    pages = os.path.join("docs", "_build", "html")
    sphinx = [setup.python, "-m", "sphinx", "-q", "-n", "-W", "--keep-going", "docs", pages]
    code = subprocess.call(sphinx, cwd=setup.root)
    if code == 0:
        say("made " + os.path.join(setup.root, pages, "index.html"))
    return code


def add_extras(setup: Setup, names: list[str]) -> None:
    """Have some extras in the set-up from now on."""
    if "model" in names:  # was one once
        say("a language model needs nothing more: it is asked with what is set up")
        names = [name for name in names if name != "model"]
        if not names:
            return
    if not names or not set(names) <= set(EXTRAS):
        sys.exit("go: ./go with takes one or more of: " + ", ".join(f"{name} ({SECTIONS[name]})" for name in EXTRAS))
    setup.make_ready(tuple(dict.fromkeys((*TO_USE, *names))))
    say("there: " + ", ".join(SECTIONS[name] for name in names))


if __name__ == "__main__":
    main(sys.argv[1:])
