import os
from pathlib import Path

import pytest

from pourparler.errors import InputError
from pourparler.reading import Report, batch, read_report
from pourparler.reading.batch import Shelf, read_batch
from pourparler.record.dates import PartialDate

REPORT = "Dam talks stall\n\nEgypt demanded that Ethiopia stop filling the reservoir first.\n"
OURS = "Dam talks\n\nTwo parties. Advice, not a forecast.\n"
DAY = PartialDate(2011, 3, 5)


def write(folder: Path, **files: str) -> list[Path]:
    paths = [folder / f"{name}.txt" for name in files]
    for path, text in zip(paths, files.values(), strict=True):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    return paths


def test_a_report_is_called_by_its_name_unless_two_are_called_alike(tmp_path: Path) -> None:
    paths = [*write(tmp_path, a=REPORT, b=REPORT), *write(tmp_path / "old", b=REPORT)]
    assert [report.file for report in read_batch(paths).reports] == ["a.txt", str(paths[1]), str(paths[2])]


def test_a_date_counts_by_path_and_by_name(tmp_path: Path) -> None:
    (path,) = write(tmp_path, a=REPORT)
    for key in ("a.txt", str(path)):
        assert read_batch([path], {key: DAY}).dates == {"a.txt": DAY}


def test_a_date_for_a_report_that_is_not_read_is_told_beside_all_other_faults(tmp_path: Path) -> None:
    paths = write(tmp_path, monday=REPORT, empty="")
    with pytest.raises(InputError) as caught:
        read_batch(paths, {"mondy.txt": DAY})
    empty, dated = caught.value.problems
    assert (dated.file, dated.remedy) == ("mondy.txt", 'Did you mean "monday.txt"?')
    assert empty.file == str(paths[1])


def test_our_own_writing_is_left_out_and_said_unless_nothing_else_is_there(tmp_path: Path) -> None:
    paths = write(tmp_path, a=REPORT, brief=OURS)
    found = read_batch(paths)
    assert [report.file for report in found.reports] == ["a.txt"]
    (told,) = map(str, found.notices)
    assert told == "Passed over, being written by Pourparler and no report: brief.txt."
    with pytest.raises(InputError, match=r"brief\.txt: written by Pourparler"):
        read_batch(paths[1:])
    assert read_batch(paths[1:], may_be_none=True).reports == ()


def test_how_far_it_has_come_is_told_before_each_and_when_all_are_read(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    read_batch(write(tmp_path, a=REPORT, b=REPORT), progress=lambda done, whole: told.append((done, whole)))
    assert told == [(0, 2), (1, 2), (2, 2)]


def test_what_is_on_the_shelf_is_not_read_again_unless_it_has_changed(tmp_path: Path) -> None:
    shelf, seen = Shelf(), list[str]()

    def reading(name: str, data: bytes) -> Report:
        seen.append(name)
        return read_report(name, data)

    paths = write(tmp_path, a=REPORT, b=REPORT)
    first = read_batch(paths, read=reading, shelf=shelf)
    assert read_batch(paths, read=reading, shelf=shelf) == first
    assert seen == ["a.txt", "b.txt"]
    paths[1].write_text(f"{REPORT} Peru refused to sign.")
    again = read_batch(paths, read=reading, shelf=shelf)
    assert seen == ["a.txt", "b.txt", "b.txt"]
    assert again == read_batch(paths)
    assert shelf.reports == again.reports
    read_batch(paths[:1], read=reading, shelf=shelf)
    assert shelf.reports == again.reports[:1]


# -- shared out --------------------------------------------------------------------------------------------------------


def deadly(name: str, data: bytes) -> Report:
    """Reads, but for a report called poison, under which the process dies."""
    if name.startswith("poison"):
        os._exit(9)
    return read_report(name, data)


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """All but the first two reports are shared out, however soon they would be read."""
    monkeypatch.setattr(batch, "_SECONDS_ALONE", 0.0)
    monkeypatch.setattr(batch, "_SECONDS_WORTH_SHARING", 0.0)


@pytest.mark.usefixtures("at_once")
def test_shared_out_reports_are_read_as_by_one(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    paths = write(tmp_path, a=REPORT, b=REPORT, c=REPORT, brief=OURS, d=REPORT + "\nSudan met Egypt.\n")
    shared = read_batch(paths, processes=2, progress=lambda done, whole: told.append((done, whole)))
    assert shared == read_batch(paths)
    assert told == [(0, 5), (1, 5), (3, 5), (4, 5), (5, 5)]


@pytest.mark.usefixtures("at_once")
def test_a_report_under_which_a_process_dies_is_told_beside_all_other_faults(tmp_path: Path) -> None:
    paths = write(tmp_path, a=REPORT, b=REPORT, c=REPORT, poison=REPORT, empty="", d=REPORT)
    with pytest.raises(InputError) as caught:
        read_batch(paths, read=deadly, processes=2)
    poisoned, empty = caught.value.problems
    assert (poisoned.file, empty.file) == (str(paths[3]), str(paths[4]))
    assert "ended the program that did it" in poisoned.what


@pytest.mark.usefixtures("at_once")
def test_what_cannot_be_shared_out_is_read_all_the_same(tmp_path: Path) -> None:
    paths = write(tmp_path, a=REPORT, b=REPORT, c=REPORT, d=REPORT)
    read = lambda name, data: read_report(name, data + b"\n")  # noqa: E731 - no process can be told of it
    assert read_batch(paths, read=read, processes=2) == read_batch(paths, read=read)
