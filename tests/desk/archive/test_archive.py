import hashlib
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pourparler.desk.archive import archive, given_out
from pourparler.desk.archive.journal import Journal
from pourparler.errors import InputError
from pourparler.record import codec
from pourparler.record.dates import PartialDate
from pourparler.sharing.engine import Engine
from tests.desk.archive.archives import DAM, build, files, reports, table

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[str]]:
    """The names of what was read since it was asked last."""
    noted = tmp_path / "read.txt"
    monkeypatch.setenv("POURPARLER_TEST_READ", str(noted))

    def since() -> list[str]:
        names = noted.read_text().split() if noted.exists() else []
        noted.unlink(missing_ok=True)
        return sorted(names)

    return since


@pytest.mark.usefixtures("read")
def test_reports_become_talks_files_and_tables_with_the_places_they_rest_on(tmp_path: Path) -> None:
    out = tmp_path / "out"
    summary = build(reports(tmp_path / "in"), out, Engine(processes=2))
    assert (summary.files, summary.read, summary.disputes, summary.drafted) == (5, 5, 2, 2)
    verdicts = table(out, "verdicts")
    assert [(row["reports"], row["verdict"]) for row in verdicts] == [("3", "cannot say"), ("2", "cannot say")]
    for row in verdicts:
        talks = codec.load(out / "talks" / row["talks_file"])
        assert len(talks.positions) == int(row["positions"]) > 0
    position = next(row for row in table(out, "positions") if row["party"] == "egypt")
    text = (tmp_path / "in" / position["source_file"]).read_text()
    assert text[int(position["start"]) : int(position["end"])] == position["quote"]
    assert position["drafted_by"] == "rules"
    shown = {row["file"]: row for row in table(out, "reports")}
    assert set(shown) == {f"dam-{n}.txt" for n in (1, 2, 3)} | {"fish-1.txt", "fish-2.txt"}
    assert shown["dam-1.txt"]["sha256"] == position["source_sha256"] or position["source_file"] != "dam-1.txt"
    assert shown["dam-1.txt"]["date"] == "2011-03-01"
    assert shown["dam-1.txt"]["dispute"] == shown["dam-3.txt"]["dispute"] == position["dispute"]


def test_run_again_only_what_is_new_is_read_and_what_is_called_otherwise_is_not(
    tmp_path: Path, read: Callable[[], list[str]]
) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    build(reports(folder), out)
    assert len(read()) == 5
    before = {path.name: path.read_bytes() for path in out.glob("*.csv")}
    again = build(files(folder), out)
    assert (again.read, again.known, again.drafted, read()) == (0, 5, 0, [])
    assert {path.name: path.read_bytes() for path in out.glob("*.csv")} == before
    (folder / "fish-1.txt").rename(folder / "haddock.txt")
    (folder / "new.txt").write_text(DAM.format(day=9))
    later = build(files(folder), out)
    assert (later.read, later.known, read()) == (1, 5, ["new.txt"])
    assert {"haddock.txt", "new.txt"} < {row["source_file"] for row in table(out, "statements")} | {"new.txt"}
    assert len(list((out / "talks").iterdir())) == 2


def test_told_otherwise_how_to_read_all_is_read_anew(tmp_path: Path, read: Callable[[], list[str]]) -> None:
    build(reports(tmp_path / "in"), tmp_path / "out")
    read()
    assert build(files(tmp_path / "in"), tmp_path / "out", how="other").read == len(read()) == 5


def test_what_kills_hangs_or_cannot_be_read_is_set_aside_with_its_reason_and_the_rest_is_read(
    tmp_path: Path, read: Callable[[], list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "_PATIENCE_TO_READ", 5.0)
    reports(tmp_path / "in")
    for name in ("poison.txt", "endless.txt", "odd.txt"):
        (tmp_path / "in" / name).write_text(f"{name}\n\n{DAM.format(day=8)}")
    (tmp_path / "in" / "empty.txt").write_text("")
    found = files(tmp_path / "in")
    summary = build(found, tmp_path / "out", Engine(processes=2))
    why = dict(summary.aside)
    assert why.keys() == {"poison.txt", "endless.txt", "odd.txt", "empty.txt"}
    assert why["poison.txt"] == "reading it ended the program that did it (exit code 9)"
    assert why["endless.txt"] == "reading it took so long that it was stopped"
    assert why["odd.txt"] == "reading it failed (ZeroDivisionError: a fault of ours)"
    shown = {row["file"]: row for row in table(tmp_path / "out", "reports")}
    assert {row["standing"] for name, row in shown.items() if name in why} == {"set aside"}
    assert {name: shown[name]["why"] for name in why} == why
    assert summary.disputes == 2
    read()
    assert build(found, tmp_path / "out").aside == summary.aside
    assert read() == []
    build([one for one in found if one[1] == "odd.txt"], tmp_path / "out", again=True)
    assert read() == ["odd.txt"]


def test_a_file_that_is_gone_is_told_and_not_kept(tmp_path: Path, read: Callable[[], list[str]]) -> None:
    found = [*reports(tmp_path / "in"), (tmp_path / "in" / "gone.txt", "gone.txt")]
    assert dict(build(found, tmp_path / "out").aside) == {"gone.txt": "No such file or directory"}
    (tmp_path / "in" / "gone.txt").write_text(DAM.format(day=7))
    read()
    assert build(found, tmp_path / "out").aside == ()
    assert read() == ["gone.txt"]


def test_copies_are_read_once_and_told(tmp_path: Path, read: Callable[[], list[str]]) -> None:
    folder = tmp_path / "in"
    reports(folder)
    (folder / "zz.txt").write_text(DAM.format(day=1))
    assert build(files(folder), tmp_path / "out").copies == 1
    assert "zz.txt" not in read()
    (copy,) = (row for row in table(tmp_path / "out", "reports") if row["standing"] == "copy")
    assert (copy["file"], copy["copy_of"]) == ("zz.txt", "dam-1.txt")
    assert copy["sha256"] == hashlib.sha256((folder / "zz.txt").read_bytes()).hexdigest()


@pytest.mark.usefixtures("read")
def test_a_date_that_a_person_gives_goes_before_and_only_that_dispute_is_drafted_anew(tmp_path: Path) -> None:
    found = reports(tmp_path / "in")
    build(found, tmp_path / "out")
    again = build(found, tmp_path / "out", dates={"dam-2.txt": PartialDate(2015, 1, 2)})
    assert (again.read, again.drafted) == (0, 1)
    dates = {row["file"]: row["date"] for row in table(tmp_path / "out", "reports")}
    assert dates["dam-2.txt"] == "2015-01-02"
    assert "2015-01-02" in {row["date"] for row in table(tmp_path / "out", "statements")}


@pytest.mark.usefixtures("read")
def test_a_talks_file_that_somebody_changed_is_left_and_one_of_no_talks_is_taken_away(tmp_path: Path) -> None:
    out = tmp_path / "out"
    found = reports(tmp_path / "in")
    build(found, out)
    dam, fish = (out / "talks" / row["talks_file"] for row in table(out, "verdicts"))
    mended = dam.read_text().replace("DRAFT", "Mended by hand.")
    dam.write_text(mended)
    less = [one for one in found if one[1] not in ("dam-3.txt", "fish-1.txt", "fish-2.txt")]
    assert build(less, out).kept == (dam.name,)
    assert dam.read_text() == mended
    assert not fish.exists()
    assert build(found, out).kept == (dam.name,)
    assert build(found, out, again=True).kept == ()
    assert dam.read_text() != mended


@pytest.mark.usefixtures("read")
def test_of_a_dispute_with_very_many_reports_each_so_many_are_drafted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(given_out, "MOST", 2)
    build(reports(tmp_path / "in"), tmp_path / "out")
    rows = table(tmp_path / "out", "verdicts")
    assert [(row["dispute"][10:], row["reports"]) for row in rows] == [("-part1", "2"), ("-part2", "1"), ("", "2")]


@pytest.mark.usefixtures("read")
def test_a_folder_with_other_things_in_it_is_not_filled(tmp_path: Path) -> None:
    found = reports(tmp_path / "in")
    with pytest.raises(InputError, match="holds other things"):
        build(found, tmp_path / "in")


@pytest.mark.usefixtures("read")
def test_only_one_program_at_a_time_works_on_an_archive(tmp_path: Path) -> None:
    found = reports(tmp_path / "in")
    build(found, tmp_path / "out")
    with Journal(tmp_path / "out" / "readings.journal"), pytest.raises(InputError, match="another program"):
        build(found, tmp_path / "out")


# -- ended in the middle -----------------------------------------------------------------------------------------------

RUN = """
import sys
from pathlib import Path
from pourparler.sharing.engine import Engine
from tests.desk.archive.archives import build, files

def told(on, done, whole):
    print(on, done, flush=True)

if __name__ == "__main__":
    build(files(Path(sys.argv[1])), Path(sys.argv[2]), Engine(processes=2), progress=told)
"""


def journaled(out: Path) -> list[str]:
    with Journal(out / "readings.journal") as journal:
        return [head["name"] for _, head in journal.entries()]


def test_after_kill_9_of_the_parent_nothing_that_was_kept_is_read_again(
    tmp_path: Path, read: Callable[[], list[str]]
) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    found = reports(folder, dams=28, fish=28)
    (tmp_path / "run.py").write_text(RUN)
    paths = os.pathsep.join((str(ROOT / "src"), str(ROOT)))
    run = subprocess.Popen(
        [sys.executable, str(tmp_path / "run.py"), str(folder), str(out)],
        env=os.environ | {"PYTHONPATH": paths},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert run.stdout is not None
    for line in run.stdout:
        if line.startswith("Reading") and int(line.split()[1]) >= 6:
            break
    run.send_signal(signal.SIGKILL)
    run.wait()
    run.stdout.close()
    kept = journaled(out)
    assert 6 <= len(kept) < 56
    read()
    summary = build(found, out, Engine(processes=2))
    assert summary.known == len(kept)
    again = set(read())  # some of them twice, by a process that outlived its parent for a moment
    assert again.isdisjoint(kept)
    assert again | set(kept) == {name for _, name in found}
    assert sorted(journaled(out)) == sorted(name for _, name in found)
    assert {row["file"] for row in table(out, "reports")} == {name for _, name in found}
