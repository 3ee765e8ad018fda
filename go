#!/usr/bin/env python3
"""Set Pourparler up in this folder, once, and run it.

    ./go                    what it can do
    ./go brief REPORT...    any command of the program, from any folder
    ./go test [ARG...]      the tests, on all cores; arguments go to pytest instead
    ./go check              lint, format, types and import rules (with arguments: the program's own `check`)
    ./go bench [ARG...]     the benchmarks
    ./go fuzz [N]           N mutated inputs

Needs Python 3.11 or later and either uv or pip; nothing else, and nothing outside this folder is changed. The
set-up lives in .venv: what Pourparler runs on comes first, the test tools only when they are asked for. It is
done again when constraints.txt, pyproject.toml, Python or the folder's place has changed, and when it was cut
short; delete .venv to start afresh.
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

import fcntl
import hashlib
import time  # small modules only: the rest is imported where a first run needs it

ROOT = os.path.dirname(os.path.realpath(__file__))
LAYOUT = "1"  # count up when an older .venv will not do
SECTIONS = {
    "run": "what Pourparler runs on",
    "build": "what builds it",
    "fast": "what compares packages by the million",
    "model": "what asks a language model",
    "pdf": "what makes a PDF",
    "png": "what makes a PNG",
    "dev": "the test tools",
    "docs": "what makes the pages of the documentation",
    "bootstrap": "virtualenv, since this Python has no venv module",
}
TO_USE = ("run", "build")
TO_TEST = (*TO_USE, "fast", "png", "dev")


def main(arguments: list[str]) -> None:
    """Do what the first argument asks, setting up first what that needs."""
    command, rest = (arguments[0], arguments[1:]) if arguments else ("--help", [])
    setup = Setup(ROOT)
    if command == "test":
        run_here(setup, TO_TEST, ["-m", "pytest", *(rest or ["-n", "auto"])])
    elif command == "check" and not rest:
        setup.make_ready(TO_TEST)
        sys.exit(check_the_house(setup))
    elif command == "bench":
        run_here(setup, TO_TEST, ["-m", "benchmarks.deadlock", *rest])
    elif command == "fuzz":
        run_here(setup, TO_TEST, ["-m", "tests.fuzz", *rest])
    else:
        setup.make_ready(TO_USE)
        become(setup, setup.program("pourparler"), [command, *rest])


def run_here(setup: "Setup", sections: tuple[str, ...], arguments: list[str]) -> None:
    """Become the set-up's Python, at the root of the project."""
    setup.make_ready(sections)
    os.chdir(setup.root)
    become(setup, setup.python, arguments)


def become(setup: "Setup", program: str, arguments: list[str]) -> None:
    """Become a program whose compiled code is kept in .venv: large libraries start twice as fast."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # it keeps source trees clean, and so does this
    os.environ.setdefault("PYTHONPYCACHEPREFIX", os.path.join(setup.venv, "pycache"))
    os.execv(program, [program, *arguments])


def check_the_house(setup: "Setup") -> int:
    """Run every check, also after one has failed; return the exit code."""
    import subprocess

    checks = {
        "ruff check": [setup.program("ruff"), "check"],
        "ruff format": [setup.program("ruff"), "format", "--check"],
        "mypy": [setup.program("mypy")],
        "import-linter": [setup.program("lint-imports"), "--no-logo", "--no-cache"],
    }
    failed = []
    for name, command in checks.items():
        say(name)
        if subprocess.call(command, cwd=setup.root) != 0:
            failed.append(name)
    say("failed: " + ", ".join(failed) if failed else "all checks passed")
    return 1 if failed else 0


class SetupError(Exception):
    """A stage of the set-up that could not be done; the message is for the user."""


class Setup:
    """The .venv of one checkout, and the stamp in it that says what it was made from.

    The stamp is taken away before .venv is changed and put back afterwards, so whatever is found without one
    is half-made and is made again.
    """

    def __init__(self, root: str) -> None:
        self.root = root
        self.venv = os.path.join(root, ".venv")
        self.python = self.program("python")
        self.stamp = os.path.join(self.venv, "pourparler-setup.txt")
        self._lock: int | None = None

    def program(self, name: str) -> str:
        """The path of a program of the set-up."""
        return os.path.join(self.venv, "bin", name)

    def make_ready(self, sections: tuple[str, ...]) -> None:
        """Have these sections of constraints.txt and the project itself in .venv."""
        try:
            if self.is_ready(sections):
                return
            self.leave_venv()
            self.take_lock()
            if not self.is_ready(sections):  # else another run has done it meanwhile
                started = time.monotonic()
                self.mend(sections)
                say(f"ready after {time.monotonic() - started:.0f} s")
        except SetupError as error:
            sys.exit(f"go: {error}")
        except OSError as error:
            sys.exit(f"go: the set-up stopped: {error}")
        except KeyboardInterrupt:
            sys.stderr.write("\ngo: interrupted; the next ./go sets up again\n")
            sys.exit(130)
        finally:
            self.release_lock()

    def is_ready(self, sections: tuple[str, ...]) -> bool:
        """Whether .venv was made from just these files, by this Python, in this place."""
        found = self.read_stamp()
        wanted = self.wanted(sections)
        return all(found.get(part) == digest for part, digest in wanted.items()) and self.has_python()

    def has_python(self) -> bool:
        """Whether the Python in .venv can be started (the one it points to may be gone)."""
        return os.access(self.python, os.X_OK)

    def wanted(self, sections: tuple[str, ...]) -> dict[str, str]:
        """A digest of everything that each part of the set-up is made from."""
        pins = self.pins()
        return {
            "venv": digest_of(LAYOUT, sys.version, self.root),
            "project": digest_of(self.read("pyproject.toml")),
            **{section: digest_of(pins[section]) for section in sections},
        }

    def pins(self) -> dict[str, str]:
        """The sections of constraints.txt by name."""
        chunks = self.read("constraints.txt").split("\n# [")[1:]
        return dict(chunk.split("]\n", 1) for chunk in chunks)

    def read(self, name: str) -> str:
        """The text of a file of the project."""
        with open(os.path.join(self.root, name), encoding="utf-8") as file:
            return file.read()

    def read_stamp(self) -> dict[str, str]:
        """What .venv was made from, as far as it is whole: part -> digest."""
        try:
            with open(self.stamp, encoding="utf-8") as file:
                return dict(line.split() for line in file)
        except (OSError, ValueError):
            return {}

    def write_stamp(self, parts: dict[str, str]) -> None:
        """Say what .venv is made from, in one motion."""
        with open(self.stamp + ".new", "w", encoding="utf-8") as file:
            file.writelines(f"{part} {digest}\n" for part, digest in parts.items())
        os.replace(self.stamp + ".new", self.stamp)

    def leave_venv(self) -> None:
        """Start again with the Python below .venv if that is the one running: it cannot replace itself."""
        if os.path.realpath(sys.prefix) == os.path.realpath(self.venv):
            below = os.path.realpath(sys.executable)
            os.execv(below, [below, *sys.argv])

    def take_lock(self) -> None:
        """Wait until no other run is setting up; its pip shares the lock, so an orphaned pip holds it too."""
        self._lock = os.open(self.root, os.O_RDONLY)
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("another ./go is setting up here; waiting for it")
            fcntl.flock(self._lock, fcntl.LOCK_EX)
        except OSError:
            pass  # a file system without locks

    def release_lock(self) -> None:
        """Let a waiting run go on."""
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def mend(self, sections: tuple[str, ...]) -> None:
        """Make what is missing; start afresh where .venv was made from something else."""
        wanted = self.wanted(sections)
        found = self.read_stamp()
        outdated = [part for part in wanted if part != "project" and found.get(part, wanted[part]) != wanted[part]]
        if "venv" not in found or outdated or not self.has_python():
            self.make_venv()
            found = {"venv": wanted["venv"]}
        else:
            os.remove(self.stamp)
        try:
            self.install_missing(wanted, found)
        except SetupError:
            self.write_stamp(found)  # pip and uv begin to write only when they have everything
            raise
        self.write_stamp(found)

    def install_missing(self, wanted: dict[str, str], found: dict[str, str]) -> None:
        """Install what is wanted and not found, and note it as found."""
        missing = [part for part in wanted if part in SECTIONS and part not in found]
        if missing:
            self.install_sections(missing)
            found.update((part, wanted[part]) for part in missing)
        if found.get("project") != wanted["project"]:
            say("installing Pourparler itself (about 2 s)")
            self.install(["--no-build-isolation", "--editable", self.root])
            found["project"] = wanted["project"]

    def install_sections(self, sections: list[str], target: str | None = None) -> None:
        """Install pins; what arrives must have one of the hashes written there."""
        import tempfile

        pins = "".join(self.pins()[section] for section in sections)
        what = " and ".join(SECTIONS[section] for section in sections)
        say(f"fetching {what} ({pins.count('==')} packages, up to a minute)")
        with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
            file.write(pins)
            file.flush()
            self.install(["--require-hashes", "--requirement", file.name], target)

    def make_venv(self) -> None:
        """Make an empty .venv in place of whatever is there."""
        import importlib.util
        import shutil

        if os.path.islink(self.venv) or os.path.isfile(self.venv):
            os.remove(self.venv)
        elif os.path.exists(self.venv):
            say("removing the .venv that is here: out of date, or not finished")
            shutil.rmtree(self.venv)
        say("making .venv for Python {}.{}.{} (1 s)".format(*sys.version_info))
        ways = []
        if shutil.which("uv"):
            ways.append(["uv", "venv", "--quiet", "--no-project", "--python", sys.executable, self.venv])
        if importlib.util.find_spec("venv"):
            ways.append([sys.executable, "-m", "venv", "--without-pip", self.venv])
        if ways:
            self.first_that_works(ways)
        else:
            self.make_venv_with_virtualenv()

    def make_venv_with_virtualenv(self) -> None:
        """The last way: fetch virtualenv into a private folder."""
        import shutil

        private = self.venv + "-bootstrap"
        try:
            self.install_sections(["bootstrap"], private)
            way = [sys.executable, "-m", "virtualenv", "--quiet", "--no-seed", "--python", sys.executable]
            self.first_that_works([[*way, self.venv]], PYTHONPATH=private)
        finally:
            shutil.rmtree(private, ignore_errors=True)

    def install(self, arguments: list[str], target: str | None = None) -> None:
        """Install with uv or else with pip, into .venv or into a folder of its own."""
        import importlib.util
        import shutil

        arguments = ["--no-deps", *arguments]
        into = ["--target", target] if target else []
        ways = []
        if shutil.which("uv"):
            python = sys.executable if target else self.python
            ways.append(["uv", "pip", "install", "--python", python, *into, *arguments])
        if importlib.util.find_spec("pip"):
            pip = [sys.executable, "-m", "pip", *([] if target else ["--python", self.python])]
            ways.append([*pip, "install", "--no-compile", "--no-warn-script-location", *into, *arguments])
        elif importlib.util.find_spec("ensurepip") and not target:
            self.first_that_works([[self.python, "-m", "ensurepip"]])
            ways.append([self.python, "-m", "pip", "install", "--no-compile", *arguments])
        if not ways:
            raise SetupError(
                "there is neither pip nor uv here. Install one of them (on Debian or Ubuntu:\n"
                "    apt install python3-pip; elsewhere: python3 -m ensurepip) and run ./go again."
            )
        self.first_that_works(ways)

    def first_that_works(self, ways: list[list[str]], **settings: str) -> None:
        """Run commands in turn until one succeeds; show what they wrote only if none does."""
        import subprocess
        import tempfile

        environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        environment.update({"PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1", **settings})
        environment["PATH"] = os.pathsep.join([self.program(""), os.environ.get("PATH", os.defpath)])
        lock = () if self._lock is None else (self._lock,)
        with tempfile.TemporaryFile() as log:
            for way in ways:
                log.write(f"$ {' '.join(way)}\n".encode())
                log.flush()
                with subprocess.Popen(
                    way,
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                    cwd=self.root,
                    env=environment,
                    pass_fds=lock,
                ) as process:
                    if process.wait() == 0:
                        return
            log.seek(0)
            sys.stderr.write(log.read().decode(errors="replace")[-6000:])
        raise SetupError(
            "this stage of the set-up failed; what it said is above. Once that is mended, run ./go again.\n"
            "    (pip's and uv's own settings for proxies, certificates and indexes are honoured.)"
        )


def digest_of(*texts: str) -> str:
    """A short digest of these texts together."""
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()[:16]


def say(what: str) -> None:
    """Tell the user, on standard error, what happens now."""
    sys.stderr.write(f"go: {what}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
