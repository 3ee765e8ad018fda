"""Where nothing can be written, or the ledger is damaged: all can be looked at, nothing is lost, and it is told."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytest.importorskip("starlette", reason="starlette is not installed")

from tests.web.serving import MONDAY, TUESDAY, Answered, Served, served

PAGES = ("/", "/reports", "/positions", "/positions/parties", "/why", "/talks", "/reading", "/what-if", "/history")
CHANGES = (
    ("/reports", {"text": "14 May 2003\n\nPeru said that it will not sign before Chile pays.\n"}),
    ("/talks", {"text": "pourparler: 1\ntalks: Others\n", "seen": ""}),
    ("/positions/party", {"name": "Bolivia", "role": "party"}),
    ("/undo", {"here": "/"}),
)


@pytest.fixture
def decided(tmp_path: Path) -> Path:
    """A folder with two reports, a talks file, and a ledger of what was done."""
    folder = tmp_path / "talks"
    folder.mkdir()
    with served(folder) as bench:
        bench.paste(MONDAY)
        bench.paste(TUESDAY)
        (question, *_) = bench.ask("/verdict.json").data["questions"]
        bench.ask("/answer", {"question": question["id"], "reply": "yes"})
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def tried(bench: Served) -> Iterator[tuple[str, Answered]]:
    """Every change, as from a page that shows what is there."""
    talks = next(bench.folder.glob("*.talks.yaml")).read_text()
    for path, form in CHANGES:
        yield path, bench.ask(path, {**form, **({"seen": talks} if "seen" in form else {})})


# -- nothing can be written ------------------------------------------------------------------------------------------


@pytest.fixture
def sealed(decided: Path) -> Iterator[Served]:
    """The same folder, without the right to write in it; root is held to that by leaving its privilege behind."""
    under: tuple[str, ...] = ()
    if os.geteuid() == 0:
        setpriv = shutil.which("setpriv")
        if setpriv is None:
            pytest.skip("root may write anywhere, and setpriv is not there to take that away")
        under = (setpriv, "--bounding-set=-dac_override", "--inh-caps=-dac_override")
    paths = [decided, *decided.rglob("*")]
    for path in paths:
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        with served(decided, under=under) as bench:
            yield bench
    finally:
        for path in paths:
            path.chmod(0o755)


def test_a_folder_in_which_nothing_can_be_written_can_be_read(sealed: Served) -> None:
    for page in PAGES:
        assert (page, sealed.seen(page).status) == (page, 200)
    assert sealed.ask("/verdict.json").data["verdict"] == "stuck"


def test_every_change_there_is_refused_with_its_reason_and_nothing_is_different(sealed: Served) -> None:
    before = contents(sealed.folder)
    for path, answered in tried(sealed):
        assert (path, answered.status) == (path, 409)
        assert "There is a problem" in answered.text
        assert "Permission denied" in answered.text
        assert "Traceback" not in answered.text
    assert contents(sealed.folder) == before
    assert sealed.seen("/").status == 200


# -- the ledger is damaged -------------------------------------------------------------------------------------------


def truncated(lines: list[bytes]) -> bytes:
    return b"\n".join([*lines[:2], lines[2][: len(lines[2]) // 2], *lines[3:]])


DAMAGES: dict[str, Callable[[list[bytes]], bytes]] = {
    "a line is cut": truncated,
    "of another program": lambda lines: b'{"event": "something", "of": "others"}\n',
    "no text at all": lambda lines: bytes(range(256)) * 8,
    "of a later version": lambda lines: b'{"kind": "ledger", "version": 99}\n' + b"\n".join(lines[1:]),
}


@pytest.mark.parametrize("how", DAMAGES)
def test_a_damaged_ledger_is_told_on_every_page_and_only_looking_goes_on(decided: Path, how: str) -> None:
    ledger = decided / ".pourparler" / "ledger.jsonl"
    ledger.write_bytes(DAMAGES[how](ledger.read_bytes().split(b"\n")))
    before = contents(decided)
    with served(decided) as bench:
        for page in PAGES:
            shown = bench.seen(page)
            assert (page, shown.status) == (page, 200)
            assert "Nothing can be changed" in shown.text
            assert "ledger.jsonl" in shown.text
        for path, answered in tried(bench):
            assert (path, answered.status) == ((path, 303) if path == "/undo" else (path, 409))
            assert "Traceback" not in answered.text
        assert contents(decided) == before


def test_once_a_damaged_ledger_is_moved_away_work_goes_on_without_undo(decided: Path) -> None:
    ledger = decided / ".pourparler" / "ledger.jsonl"
    ledger.write_bytes(b"not ours\n" * 3)
    with served(decided) as bench:
        assert "Nothing can be changed" in bench.seen("/").text
        ledger.rename(decided / "ledger-before.jsonl")
        assert "Nothing can be changed" not in bench.seen("/").text
        assert bench.ask("/positions/party", {"name": "Bolivia", "role": "party"}).status == 303
        assert "Bolivia" in next(decided.glob("*.talks.yaml")).read_text()


def test_a_torn_last_line_of_the_ledger_is_left_out_and_the_rest_stands(decided: Path) -> None:
    ledger = decided / ".pourparler" / "ledger.jsonl"
    ledger.write_bytes(ledger.read_bytes() + b'{"kind": "change", "num')
    with served(decided) as bench:
        assert "Nothing can be changed" not in bench.seen("/").text
        assert bench.ask("/undo", {"here": "/"}).status == 303
