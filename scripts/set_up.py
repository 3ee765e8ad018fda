"""The set-up of one checkout: what `./go` makes in .venv, when it makes it anew, and how it fetches what it needs.

The standard library alone, and only small modules at the start: the rest is imported where a first run needs it.
"""

import fcntl
import hashlib
import os
import re
import sys
import time

from scripts.reach import NO_NETWORK, OFFLINE, has_own_index, has_route

TYPE_CHECKING = False
if TYPE_CHECKING:
    from subprocess import Popen
    from typing import IO

LAYOUT = "2"  # count up when an older .venv will not do
SECTIONS = {
    "run": "what Pourparler runs on",
    "build": "what builds it",
    "batch": "what works on a cluster, and writes tables as Parquet",
    "fast": "what compares packages by the million",
    "pdf": "what makes a PDF",
    "png": "what makes a PNG",
    "reader": "a second reader",
    "solver": "what searches quickly",
    "dev": "the test tools",
    "docs": "what makes the pages of the documentation",
    "installer": "uv, which installs the rest quickly",
    "bootstrap": "virtualenv, since this Python has no venv module",
}
TO_USE = ("run", "build", "solver")
TO_TEST = (*TO_USE, "fast", "png", "dev")
EXTRAS = ("batch", "fast", "pdf", "png", "reader", "solver")
BEGUN = "begun"


class SetupError(Exception):
    """A stage of the set-up that could not be done; the message is for the user."""


class OfflineError(SetupError):
    """Nothing could be fetched: there is no way to where packages are kept."""


class Setup:
    """The .venv of one checkout, and the stamp in it that says what it was made from, and where.

    A new .venv is made beside the old one and takes its place when it is whole. What is added to a .venv is first
    noted as begun, so that what was cut short is done again.
    """

    def __init__(self, root: str, name: str = ".venv") -> None:
        self.root = root
        self.venv = os.path.join(root, name)
        self.python = self.program("python")
        self.stamp = os.path.join(self.venv, "pourparler-setup.txt")
        self._lock: int | None = None
        self._uv: str | None = None

    def program(self, name: str) -> str:
        """The path of a program of the set-up."""
        return os.path.join(self.venv, "bin", name)

    def make_ready(self, sections: tuple[str, ...]) -> None:
        """Have these sections of constraints.txt and the project itself in .venv."""
        try:
            if self.is_ready(sections):
                return
            self.leave_venv()
            if not os.access(self.root, os.W_OK):
                raise SetupError(f"nothing can be set up in {self.root}: you may not write there. Copy it elsewhere.")
            self.take_lock()
            self.clear_away(self.venv + "-old")
            self.move_in()
            if not self.is_ready(sections):  # else another run has done it meanwhile
                started = time.monotonic()
                self.mend(sections)
                say(f"ready after {time.monotonic() - started:.0f} s")
        except SetupError as error:
            if not isinstance(error, OfflineError) or not self.is_usable(sections):
                sys.exit(f"go: {error}")
            say("you are offline: going on with the set-up of before, though what it should be made from has changed")
        except OSError as error:
            sys.exit(f"go: the set-up stopped: {error}")
        except KeyboardInterrupt:
            sys.stderr.write("\ngo: interrupted; the next ./go goes on with the set-up\n")
            sys.exit(130)
        finally:
            if self._uv is not None:  # else it is another run's
                self.clear_away(os.path.join(self.root, ".venv-uv"))
            self.release_lock()

    def is_ready(self, sections: tuple[str, ...]) -> bool:
        """Whether .venv was made from just these files, by this Python, in this place."""
        found = self.read_stamp()
        wanted = self.wanted(sections)
        return all(found.get(part) == digest for part, digest in wanted.items()) and self.has_python()

    def is_usable(self, sections: tuple[str, ...]) -> bool:
        """Whether .venv is whole and has these sections, though made from other files or by another Python."""
        found = self.read_stamp()
        parts = {"project", *sections}
        return self.has_python() and all(found.get(part, BEGUN) != BEGUN for part in parts)

    def has_python(self) -> bool:
        """Whether the Python in .venv can be started (the one it points to may be gone)."""
        return os.access(self.python, os.X_OK)

    def wanted(self, sections: tuple[str, ...]) -> dict[str, str]:
        """A digest of everything that each part of the set-up is made from."""
        pins = self.pins()
        return {
            "venv": digest_of(LAYOUT, sys.version),
            "place": self.venv,
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
                return dict(line.rstrip("\n").split(" ", 1) for line in file)
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
        """Add what is missing; make all of it anew where .venv was made from something else."""
        wanted, found = self.wanted(sections), self.read_stamp()
        changed = any(
            found.get(part, digest) not in {digest, BEGUN} for part, digest in wanted.items() if part != "project"
        )
        if "venv" in found and self.has_python() and not changed:
            self.install_missing(wanted, found)
        else:
            kept = (part for part in found if part in self.pins())
            self.make_anew(tuple(dict.fromkeys((*sections, *kept))))

    def make_anew(self, sections: tuple[str, ...]) -> None:
        """Make a whole .venv beside the one that is here, then put it in its place."""
        fresh = type(self)(self.root, ".venv-new")
        fresh._lock, fresh._uv = self._lock, self.find_uv()
        fresh.make_venv()
        fresh.install_missing(fresh.wanted(sections), {"venv": fresh.wanted(())["venv"], "place": fresh.venv})
        if os.path.lexists(self.venv):
            os.rename(self.venv, self.venv + "-old")
        os.rename(fresh.venv, self.venv)
        self.move_in()
        self.clear_away(self.venv + "-old")

    def install_missing(self, wanted: dict[str, str], found: dict[str, str]) -> None:
        """Install what is wanted and not found, noting first what is begun, then what is done."""
        missing = [part for part in wanted if part in SECTIONS and found.get(part) != wanted[part]]
        if missing:
            again = any(found.get(part) == BEGUN for part in missing)
            self.write_stamp(found | dict.fromkeys(missing, BEGUN))
            self.install_sections(missing, again=again)
            found.update((part, wanted[part]) for part in missing)
        if found.get("project") != wanted["project"]:
            self.write_stamp(found | {"project": BEGUN})
            say("installing Pourparler itself (about 2 s)")
            self.install(["--no-build-isolation", "--editable", self.root])
            found["project"] = wanted["project"]
        self.write_stamp(found)

    def move_in(self) -> None:
        """Where .venv was made in another place, have its programs and its way to the source name this one."""
        import glob

        found = self.read_stamp()
        old = found.get("place", self.venv)
        if old == self.venv or not self.has_python():
            return
        places = {old: self.venv, os.path.dirname(old): self.root}
        for path in glob.glob(glob.escape(self.venv) + "/bin/*"):
            rewrite(path, places)
        for path in glob.glob(glob.escape(self.venv) + "/lib/*/site-packages/*.pth"):
            rewrite(path, places)
        self.write_stamp(found | {"place": self.venv})

    def install_sections(self, sections: list[str], target: str | None = None, *, again: bool = False) -> None:
        """Install pins; what arrives must have one of the hashes written there."""
        import tempfile

        if not target:
            self.find_uv()
        pins = "".join(self.pins()[section] for section in sections)
        what = " and ".join(SECTIONS[section] for section in sections)
        say(f"fetching {what} ({pins.count('==')} to install, up to a minute)")
        with tempfile.TemporaryDirectory() as folder:
            wanted = os.path.join(folder, "wanted.txt")
            with open(wanted, "w", encoding="utf-8") as file:
                file.write(pins)
            options = ["--require-hashes", "--requirement", wanted]
            self.install([*options, *(["--force-reinstall"] if again else [])], target)

    def find_uv(self) -> str | None:
        """The uv on the PATH, else one for this set-up alone: it takes a fraction of the time that pip takes.

        Where pip is set up to ask an index of its own, pip is left to do so.
        """
        import importlib.util
        import shutil

        if self._uv is None:
            self._uv = shutil.which("uv") or ""
            private = os.path.join(self.root, ".venv-uv")
            if not self._uv and importlib.util.find_spec("pip") and "installer" in self.pins() and not has_own_index():
                try:
                    self.install_sections(["installer"], private)
                    self._uv = os.path.join(private, "bin", "uv")
                except OfflineError:
                    raise
                except SetupError:
                    say("going on with pip")
        return self._uv or None

    def clear_away(self, path: str) -> None:
        """Remove what is there, if anything is."""
        import shutil

        if os.path.islink(path) or os.path.isfile(path):
            os.remove(path)
        elif os.path.exists(path):
            shutil.rmtree(path)

    def make_venv(self) -> None:
        """Make an empty .venv in place of whatever is there."""
        import importlib.util
        import shutil

        self.clear_away(self.venv)
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
        uv = shutil.which("uv") if self._uv is None else self._uv
        if uv:
            python = sys.executable if target else self.python
            ways.append([uv, "pip", "install", "--python", python, *into, *arguments])
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
        """Run commands in turn until one succeeds; show what they wrote only if none does.

        Raises:
            OfflineError: none did, for want of a network.
            SetupError: none did.
        """
        import tempfile

        with tempfile.TemporaryFile() as log:
            for way in ways:
                log.write(f"$ {' '.join(way)}\n".encode())
                log.flush()
                if self.start(way, log, settings).wait() == 0:
                    return
            raise self.failure(log)

    def start(self, way: list[str], log: "IO[bytes]", settings: dict[str, str]) -> "Popen[bytes]":
        """Start a command that writes to a log."""
        import subprocess

        environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        tries = "2" if has_route() else "1"  # without a second try pip does not say that there is no network
        patience = {"PIP_RETRIES": tries, "UV_HTTP_RETRIES": tries}
        if self._uv and self._uv.startswith(self.root):
            patience["UV_NO_CACHE"] = "1"  # nothing outside this folder
        environment = patience | environment | {"PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"} | settings
        environment["PATH"] = os.pathsep.join([self.program(""), os.environ.get("PATH", os.defpath)])
        lock = () if self._lock is None else (self._lock,)
        return subprocess.Popen(
            way, stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd=self.root, env=environment, pass_fds=lock
        )

    def failure(self, log: "IO[bytes]") -> SetupError:
        """What to raise after commands that failed; what they wrote is shown if it may help."""
        written = text_of(log)
        if OFFLINE.search(written):
            return OfflineError(NO_NETWORK)
        sys.stderr.write(written[-6000:])
        return SetupError(
            "this stage of the set-up failed; what it said is above. Once that is mended, run ./go again.\n"
            "    (pip's and uv's own settings for proxies, certificates and indexes are honoured.)"
        )


def text_of(log: "IO[bytes]") -> str:
    """All that was written to a log."""
    log.seek(0)
    return log.read().decode(errors="replace")


def rewrite(path: str, places: dict[str, str]) -> None:
    """Have a small text file name new places for old ones; a program's first line may not have spaces."""
    if os.path.islink(path) or os.path.getsize(path) > 100_000:
        return
    with open(path, "rb") as file:
        before = file.read()
    old = re.compile(b"|".join(re.escape(os.fsencode(place)) for place in places))
    after = old.sub(lambda found: os.fsencode(places[os.fsdecode(found[0])]), before)
    if after == before or b"\0" in before:
        return
    first, _, rest = after.partition(b"\n")
    if first.startswith(b"#!") and not first.startswith(b"#!/bin/sh") and (b" " in first or len(first) > 120):
        after = b"#!/bin/sh\n'''exec' \"%s\" \"$0\" \"$@\"\n' '''\n%s" % (first[2:], rest)
    with open(path + ".new", "wb") as file:
        file.write(after)
    os.chmod(path + ".new", os.stat(path).st_mode)
    os.replace(path + ".new", path)


def digest_of(*texts: str) -> str:
    """A short digest of these texts together."""
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()[:16]


def say(what: str) -> None:
    """Tell the user, on standard error, what happens now."""
    sys.stderr.write(f"go: {what}\n")
    sys.stderr.flush()
