"""Whoever copies an example from a help text gets an answer: each is run, on the files that are shipped."""

import io
import json
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from pourparler.cli import group, main
from tests.interchange.fixtures import CANAL, GENIUS, laid_out

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "examples" / "six-party"
CUES = '- {id: dig, act: refuse, pattern: made a face at, fires_on: ["He made a face at it."]}\n'


def examples(command: click.Command) -> Iterator[str]:
    """The lines of a help text that can be copied, without what is said of them."""
    for line in (command.epilog or "").splitlines():
        if "pourparler " in line and "$fpath" not in line and ">" not in line:
            yield re.split(r"\s{2,}", line.strip())[0]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with what the examples name."""
    monkeypatch.chdir(tmp_path)
    shipped = sorted((SHIPPED / "reports").glob("*.txt"))
    shutil.copy(SHIPPED / "six-party.talks.yaml", "talks.yaml")
    for folder in ("reports", "saved-pages", "folder", "inbox"):
        shutil.copytree(SHIPPED / "reports", folder)
    shutil.copy("talks.yaml", "folder")
    Path("talks").mkdir()
    shutil.copy("talks.yaml", "talks/steel.talks.yaml")
    for name, report in zip(("monday.txt", "tuesday.txt", "report.txt", "old.txt"), shipped * 4, strict=False):
        shutil.copy(report, name)
    shutil.copytree(ROOT / "tests" / "reading" / "annotated", "annotated")
    Path("mine.yaml").write_text(CUES, encoding="utf-8")
    laid_out(tmp_path / "laptop", GENIUS)
    Path("cuba.gmcr").write_text(json.dumps(CANAL), encoding="utf-8")
    Path("my-cases").mkdir()
    for name in ("-o", "--outcome"):
        with pytest.raises(SystemExit):
            main(["case", "brexit-2017", name, f"my-cases/brexit-2017{'' if name == '-o' else '.outcome'}.yaml"])
    return tmp_path


def run(example: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> tuple[object, str, str]:
    """Run a line as a shell would, but for the programs beside ours."""
    before, _, after = example.rpartition("pourparler ")
    ours, _, jq = after.partition(" | ")
    words = [found for word in shlex.split(ours) for found in (_files(word) if "*" in word else [word])]
    if before:
        report = io.TextIOWrapper(io.BytesIO(Path("report.txt").read_bytes()), encoding="utf-8")
        monkeypatch.setattr(sys, "stdin", report)
    capsys.readouterr()
    with pytest.raises(SystemExit) as left:
        main(words)
    out, err = capsys.readouterr()
    if jq:
        key = jq.removeprefix("jq .")
        assert key in json.loads(out)
    return left.value.code, out, err


def _files(pattern: str) -> list[str]:
    return sorted(map(str, Path().glob(pattern)))


SERVES = "serve"
"""The command that goes on until it is stopped."""


def _is_serving(example: str) -> bool:
    return example.startswith(f"pourparler {SERVES}")


@pytest.mark.parametrize("name", ["", *(name for name in group.commands if name != SERVES)])
def test_every_example_of_a_help_text_works_as_it_stands(
    name: str, here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    command = group.commands[name] if name else group
    shown = [example for example in examples(command) if not _is_serving(example)]
    assert shown or name == "completion"
    for example in shown:
        for made in re.findall(r"-o (\S+)", example):  # what one example makes is not in the way of the next
            (here / made).unlink(missing_ok=True)
        code, out, err = run(example, monkeypatch, capsys)
        if "--review" in example:
            assert "A review asks a person" in err  # there is nobody here
            continue
        if "--model" in example:
            assert "cannot be reached" in err or "no model is named" in err  # nor a model
            assert code == 2
            continue
        assert code == 0, f"{example}: {err}"
        assert out or err
        shutil.copy(SHIPPED / "six-party.talks.yaml", "talks.yaml")


@pytest.mark.parametrize("example", [*filter(_is_serving, examples(group)), *examples(group.commands[SERVES])])
def test_every_example_of_serving_says_where(example: str, here: Path) -> None:
    for folder in ("talks", "examples/six-party"):
        shutil.copytree("reports", folder, dirs_exist_ok=True)
    words = [*shlex.split(example)[1:], "--no-open", "--port", "0", "--by", "Ana"]
    with subprocess.Popen([sys.executable, "-m", "pourparler", *words], stdout=subprocess.PIPE, text=True) as serving:
        assert serving.stdout is not None
        address = serving.stdout.readline()
        serving.terminate()
    assert address.startswith("http://localhost:")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_for_a_shell_completes_commands(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["completion", shell])
    assert left.value.code == 0
    assert "_POURPARLER_COMPLETE" in capsys.readouterr().out
