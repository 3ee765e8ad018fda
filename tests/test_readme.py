"""What the documents tell a reader to type is typed."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import pourparler

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = [
    path
    for pattern in ("README.md", "CONTRIBUTING.md", "docs/*.md", "examples/*/*.md")
    for path in sorted(ROOT.glob(pattern))
]
OF_GO_ITSELF = {"test", "check", "bench", "fuzz", "docs", "with", "figures"}


def typed(text: str) -> Iterator[str]:
    """Lines of shell blocks, and commands that stand whole inside a sentence."""
    for block in re.findall(r"^```sh\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        yield from block.splitlines()
    yield from re.findall(r"`((?:pourparler|\./go) [^`\s]+ [^`]+)`", text)  # `pourparler check` alone is a mention


def commands() -> list[str]:
    """The program's own commands, without those that are only patterns (``brief PATH…``)."""
    found: dict[str, None] = {}
    for path in DOCUMENTS:
        for line in typed(path.read_text(encoding="utf-8")):
            words = shlex.split(line, comments=True)
            words = words[words.index("pourparler") :] if "pourparler" in words else words
            whole = words and not any(re.search(r"[A-Z]{2,}|…|\[", word) for word in words)
            if whole and (words[0] == "pourparler" or is_programs_own(words)):
                found[shlex.join(["pourparler", *words[1:]])] = None
    return list(found)


def is_programs_own(words: list[str]) -> bool:
    if words[0] != "./go" or len(words) < 2:
        return False
    return words[1] not in OF_GO_ITSELF or (words[1] == "check" and len(words) > 2)


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    package = Path(pourparler.__file__).parents[1]
    environment = {**os.environ, "PYTHONPATH": str(package), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    return tmp_path


def test_the_readme_shows_every_command_there_is() -> None:
    assert {shlex.split(command)[1] for command in commands()} >= {"brief", "read", "check", "stuck", "case"}


@pytest.mark.parametrize("command", commands())
def test_each_command_in_the_documents_answers(command: str, clone: Path) -> None:
    done = run(clone, "-m", *shlex.split(command))
    assert done.returncode == 0, done.stderr
    assert done.stdout or "-o" in command
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "row", re.findall(r"^\| `pourparler (\w+) ([^`]*)`", README, re.MULTILINE), ids=lambda row: row[0]
)
def test_each_option_in_the_table_exists(row: tuple[str, str], tmp_path: Path) -> None:
    told = run(tmp_path, "-m", "pourparler", row[0], "--help")
    assert told.returncode == 0, told.stderr
    options = re.findall(r"--?[a-z][a-z-]*", row[1])
    asked = options if row[0] in ("completion", "serve") else ["--json", *options]  # a shell and a browser ask for none
    assert [option for option in asked if option not in told.stdout] == []


def test_the_talks_file_of_the_readme_is_stuck_as_it_says(tmp_path: Path) -> None:
    [written] = re.findall(r"^```yaml\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    (tmp_path / "strike.yaml").write_text(written, encoding="utf-8")
    assert run(tmp_path, "-m", "pourparler", "check", "strike.yaml").returncode == 0
    told = run(tmp_path, "-m", "pourparler", "stuck", "strike.yaml", "--json")
    assert '"stuck": true' in told.stdout
    assert '"kind": "order"' in told.stdout
    assert '"to": "open-talks in return for end-strike"' in told.stdout


def test_the_python_of_the_readme_runs(clone: Path) -> None:
    [written] = re.findall(r"^```python\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    done = run(clone, "-c", written)
    assert done.stdout.strip() == "stuck [('talks-first', 'work-first')]", done.stderr


def test_the_excerpt_in_the_readme_is_what_the_program_prints() -> None:
    done = run(ROOT, "docs/excerpt.py", "--check")
    assert done.returncode == 0, done.stderr


def test_the_pictures_in_the_readme_are_there() -> None:
    pictures = re.findall(r"!\[[^]]+\]\(([^)]+)\)", README)
    assert pictures
    assert all((ROOT / picture).read_bytes().startswith(b"\x89PNG") for picture in pictures)
