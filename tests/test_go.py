"""`./go` sets up once, notices what has changed, and says what is missing; the pins name no place."""

import ast
import importlib.util
import os
import re
import runpy
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from scripts import set_up

ROOT = Path(__file__).resolve().parent.parent
GO = ROOT / "go"
PINS = ROOT / "constraints.txt"


class Checkout:
    """A small project with a set-up that installs nothing but takes note of what it was asked for."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.asked: list[str] = []
        self.fails_on = ""
        self.offline = False
        self.go = set_up
        self.write_pins(run="talk==1", build="brick==1", dev="probe==1")
        self.write_project("one")

    def write_pins(self, **sections: str) -> None:
        text = "".join(f"\n# [{name}]\n{pins} \\\n    --hash=sha256:0\n" for name, pins in sections.items())
        self.root.joinpath("constraints.txt").write_text(f"# Title.\n{text}", encoding="utf-8")

    def write_project(self, text: str) -> None:
        self.root.joinpath("pyproject.toml").write_text(text, encoding="utf-8")

    def make_ready(self, *sections: str) -> list[str]:
        """What a run with these sections had to do."""
        self.asked.clear()
        self.setup().make_ready(sections)
        return list(self.asked)

    def setup(self) -> Any:
        noted: Any = type("Noted", (self.go.Setup,), {})
        noted.first_that_works = lambda _, ways, **settings: self.note(ways, **settings)
        return noted(str(self.root))

    def note(self, ways: list[list[str]], **_settings: str) -> None:
        way = ways[-1]
        if "venv" in way or "virtualenv" in way:
            program = Path(way[-1]) / "bin" / "python"
            program.parent.mkdir(parents=True)
            program.symlink_to(sys.executable)
            self.asked.append("venv")
        elif "--editable" in way:
            self.asked.append("project")
        else:
            pins = Path(way[way.index("--requirement") + 1]).read_text(encoding="utf-8")
            self.asked.extend(re.findall(r"^(\S+)==", pins, flags=re.MULTILINE))
        if self.fails_on in self.asked:
            raise (self.go.OfflineError if self.offline else self.go.SetupError)("it failed")


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Checkout:
    monkeypatch.setattr(importlib.util, "find_spec", str)  # every tool is there, whatever this machine has
    return Checkout(tmp_path)


class TestSetup:
    def test_a_first_run_makes_everything_and_a_second_nothing(self, checkout: Checkout) -> None:
        assert checkout.make_ready("run", "build") == ["venv", "talk", "brick", "project"]
        assert checkout.make_ready("run", "build") == []

    def test_test_tools_come_only_when_asked_for_and_are_added_to_what_is_there(self, checkout: Checkout) -> None:
        checkout.make_ready("run", "build")
        assert checkout.make_ready("run", "build", "dev") == ["probe"]
        assert checkout.make_ready("run", "build") == []

    def test_a_changed_pin_starts_afresh(self, checkout: Checkout) -> None:
        checkout.make_ready("run", "build")
        checkout.write_pins(run="talk==2", build="brick==1", dev="probe==1")
        assert checkout.make_ready("run", "build") == ["venv", "talk", "brick", "project"]

    def test_a_changed_project_file_installs_only_the_project_again(self, checkout: Checkout) -> None:
        checkout.make_ready("run", "build")
        checkout.write_project("two")
        assert checkout.make_ready("run", "build") == ["project"]

    def test_another_python_starts_afresh(self, checkout: Checkout, monkeypatch: pytest.MonkeyPatch) -> None:
        checkout.make_ready("run")
        monkeypatch.setattr(sys, "version", "3.99.0 (main)")
        assert checkout.make_ready("run")[0] == "venv"

    def test_a_moved_checkout_moves_its_set_up_along_and_fetches_nothing(self, checkout: Checkout) -> None:
        checkout.make_ready("run")
        venv = checkout.root / ".venv"
        program, way = venv / "bin" / "probe", venv / "lib" / "python3" / "site-packages" / "talk.pth"
        program.write_text(f"#!{venv}/bin/python\nimport sys\nprint(sys.argv[1])\n", encoding="utf-8")
        program.chmod(0o755)
        way.parent.mkdir(parents=True)
        way.write_text(f"{checkout.root}/src\n", encoding="utf-8")
        moved = checkout.root.with_name(f"{checkout.root.name} moved along")
        checkout.root.rename(moved)
        checkout.root = moved
        assert checkout.make_ready("run") == []
        said = subprocess.run([moved / ".venv/bin/probe", "a b"], capture_output=True, encoding="utf-8", check=True)
        assert said.stdout == "a b\n"
        assert (
            moved.joinpath(".venv/lib/python3/site-packages/talk.pth").read_text(encoding="utf-8") == f"{moved}/src\n"
        )

    def test_a_python_that_is_gone_starts_afresh(self, checkout: Checkout) -> None:
        checkout.make_ready("run")
        checkout.root.joinpath(".venv/bin/python").unlink()
        assert checkout.make_ready("run")[0] == "venv"

    def test_the_old_set_up_stays_until_the_new_one_stands(self, checkout: Checkout) -> None:
        checkout.make_ready("run")
        checkout.write_pins(run="talk==2")
        checkout.fails_on = "talk"
        with pytest.raises(SystemExit, match="it failed"):
            checkout.make_ready("run")
        checkout.write_pins(run="talk==1")
        assert checkout.make_ready("run") == []

    def test_offline_the_old_set_up_goes_on_and_a_first_one_says_so(
        self, checkout: Checkout, capsys: pytest.CaptureFixture[str]
    ) -> None:
        checkout.offline, checkout.fails_on = True, "talk"
        with pytest.raises(SystemExit, match="it failed"):
            checkout.make_ready("run")
        checkout.fails_on = ""
        checkout.make_ready("run")
        checkout.write_pins(run="talk==2")
        checkout.fails_on = "talk"
        checkout.make_ready("run")
        assert "going on with the set-up of before" in capsys.readouterr().err

    def test_extras_that_were_added_are_there_in_the_next_set_up(self, checkout: Checkout) -> None:
        checkout.write_pins(run="talk==1", pdf="paper==1")
        checkout.make_ready("run")
        assert checkout.make_ready("run", "pdf") == ["paper"]
        checkout.write_pins(run="talk==2", pdf="paper==1")
        assert checkout.make_ready("run") == ["venv", "talk", "paper", "project"]

    def test_what_was_cut_short_is_done_again(
        self, checkout: Checkout, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        checkout.make_ready("run")
        checkout.write_project("two")
        with monkeypatch.context() as patch:
            patch.setattr(checkout, "note", interrupt)
            with pytest.raises(SystemExit, match="130"):
                checkout.make_ready("run")
            with pytest.raises(SystemExit, match="130"):
                checkout.make_ready("run", "dev")
        assert "goes on with the set-up" in capsys.readouterr().err
        assert checkout.make_ready("run") == ["project"]
        assert checkout.make_ready("run", "dev") == ["probe"]

    def test_a_folder_that_cannot_be_written_to_is_told_of(
        self, checkout: Checkout, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(checkout.go.os, "access", lambda *_: False)
        with pytest.raises(SystemExit, match="you may not write there"):
            checkout.make_ready("run")

    @pytest.mark.parametrize(
        "said",
        [
            "[Errno -2] Name or service not known",
            "[Errno -3] Temporary failure in name resolution",
            "Failed to establish a new connection: [Errno 101] Network is unreachable",
            "error sending request for url",
        ],
    )
    def test_without_a_network_no_library_is_heard_but_a_plain_word(
        self, said: str, checkout: Checkout, capfd: pytest.CaptureFixture[str]
    ) -> None:
        setup = checkout.go.Setup(str(checkout.root))
        with pytest.raises(checkout.go.OfflineError, match="you are offline"):
            setup.first_that_works([[sys.executable, "-c", f"raise SystemExit({said!r})"]])
        assert capfd.readouterr() == ("", "")

    def test_pip_itself_without_a_network_is_understood(
        self, checkout: Checkout, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        pip = [getattr(sys, "_base_executable", sys.executable), "-m", "pip"]
        if subprocess.run([*pip, "--version"], capture_output=True, check=False).returncode:
            pytest.skip("no pip here")
        monkeypatch.setattr(set_up, "has_route", lambda: False)
        monkeypatch.delenv("PIP_RETRIES", raising=False)
        nowhere = {"PIP_INDEX_URL": "http://127.0.0.1:9/", "PIP_CONFIG_FILE": os.devnull, "PIP_EXTRA_INDEX_URL": ""}
        setup = checkout.go.Setup(str(checkout.root))
        with pytest.raises(checkout.go.OfflineError):
            setup.first_that_works([[*pip, "download", "pourparler-is-not-there"]], **nowhere)
        assert capfd.readouterr() == ("", "")

    def test_a_failed_stage_is_done_again_and_leaves_the_earlier_ones(self, checkout: Checkout) -> None:
        checkout.make_ready("run")
        checkout.fails_on = "probe"
        with pytest.raises(SystemExit, match="it failed"):
            checkout.make_ready("run", "dev")
        checkout.fails_on = ""
        assert checkout.make_ready("run") == []
        assert checkout.make_ready("run", "dev") == ["probe"]

    def test_without_uv_and_pip_says_what_to_install(self, checkout: Checkout, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(importlib.util, "find_spec", {"venv": "here"}.get)
        monkeypatch.setenv("PATH", "")
        with pytest.raises(SystemExit, match="neither pip nor uv here"):
            checkout.make_ready("run")

    def test_without_a_venv_module_virtualenv_makes_the_set_up(
        self, checkout: Checkout, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        checkout.write_pins(run="talk==1", bootstrap="virtualenv==1")
        monkeypatch.setattr(importlib.util, "find_spec", {"pip": "here"}.get)
        monkeypatch.setenv("PATH", "")
        assert checkout.make_ready("run") == ["virtualenv", "venv", "talk", "project"]

    def test_a_foreign_venv_is_replaced(self, checkout: Checkout) -> None:
        checkout.root.joinpath(".venv", "lib").mkdir(parents=True)
        assert checkout.make_ready("run") == ["venv", "talk", "project"]

    def test_a_failing_command_shows_what_it_wrote(self, checkout: Checkout, capfd: pytest.CaptureFixture[str]) -> None:
        setup = checkout.go.Setup(str(checkout.root))
        with pytest.raises(checkout.go.SetupError, match="failed"):
            setup.first_that_works([[sys.executable, "-c", "raise SystemExit('no such index')"]])
        assert "no such index" in capfd.readouterr().err

    def test_the_second_way_is_taken_in_silence_when_the_first_fails(
        self, checkout: Checkout, capfd: pytest.CaptureFixture[str]
    ) -> None:
        setup = checkout.go.Setup(str(checkout.root))
        setup.first_that_works([[sys.executable, "-c", "raise SystemExit('no')"], [sys.executable, "-c", ""]])
        assert capfd.readouterr() == ("", "")


def interrupt(_ways: list[list[str]], **_settings: str) -> None:
    raise KeyboardInterrupt


class TestScript:
    def test_imports_the_standard_library_alone(self) -> None:
        imported = set()
        for script in (GO, ROOT / "scripts" / "set_up.py", ROOT / "scripts" / "reach.py"):
            for node in ast.walk(ast.parse(script.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Import):
                    imported |= {alias.name.split(".")[0] for alias in node.names}
                elif isinstance(node, ast.ImportFrom):
                    imported.add(str(node.module).split(".")[0])
        assert imported - {"scripts"} <= sys.stdlib_module_names

    def test_parses_on_a_python_too_old_to_run_it(self) -> None:
        ast.parse(GO.read_text(encoding="utf-8"), feature_version=(3, 6))

    def test_tells_an_old_python_what_is_needed(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(sys, "version_info", (3, 9, 2, "final", 0))
        monkeypatch.setenv("PATH", "")
        with pytest.raises(SystemExit, match="2"):
            runpy.run_path(str(GO))
        assert "needs Python 3.11 or later; this is Python 3.9." in capsys.readouterr().err

    def test_asks_for_sections_that_exist(self) -> None:
        pins = set_up.Setup(str(ROOT)).pins()
        assert set(pins) == set(set_up.SECTIONS) >= {*set_up.TO_TEST, *set_up.EXTRAS}


class TestConstraints:
    def test_every_pin_is_exact_and_hashed(self) -> None:
        pins = re.findall(r"^[^\s#].*\n(?:[ \t]+.*\n)*", PINS.read_text(encoding="utf-8"), flags=re.MULTILINE)
        assert pins
        exact = re.compile(r"[a-z0-9-]+==\d[\w.]*( ; [^\\]+)? \\\n( +--hash=sha256:[0-9a-f]{64}( \\)?\n)+")
        assert [pin for pin in pins if not exact.fullmatch(pin)] == []

    def test_no_index_and_no_address_is_named(self) -> None:
        text = PINS.read_text(encoding="utf-8")
        assert "://" not in text
        assert not re.search(r"index|find-links|trusted-host|\.org|\.com", text)

    def test_every_dependency_of_the_project_is_pinned(self) -> None:
        project = tomllib.loads(ROOT.joinpath("pyproject.toml").read_text(encoding="utf-8"))
        pinned = set_up.Setup(str(ROOT)).pins()
        wanted = {
            "run": project["project"]["dependencies"],
            "build": project["build-system"]["requires"],
            **project["project"]["optional-dependencies"],
            **project["dependency-groups"],
        }
        for section, requirements in wanted.items():
            for requirement in requirements:
                name = re.split(r"[<>=\[;~! ]", requirement)[0].replace("_", "-")
                assert re.search(rf"^{name}==", pinned[section], flags=re.MULTILINE), (section, name)


def test_a_language_model_needs_nothing_that_would_have_to_be_added() -> None:
    done = subprocess.run([sys.executable, str(GO), "with", "model"], capture_output=True, text=True, check=True)
    assert "a language model needs nothing more" in done.stdout + done.stderr
