import os
from pathlib import Path

import pytest

from pourparler.errors import InputError
from pourparler.reading.page.inputs.folder import look_through
from pourparler.record.standard_input import STDIN


def make(folder: Path, *names: str, content: str = "x") -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content)


def names(files: tuple[Path, ...]) -> list[str]:
    return [path.name for path in files]


def test_reports_are_found_in_all_folders_below_and_the_rest_is_named(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a.HTML", "x/c.pdf", "x/y/d.eml", "photo.jpg", "x/.hidden.txt", ".git/e.txt", "x/f")
    make(tmp_path, "x/talks.yaml", content="pourparler: 1\n")
    found = look_through([tmp_path])
    assert names(found.reports) == ["a.HTML", "b.txt", "c.pdf", "d.eml"]
    assert names(found.talks) == ["talks.yaml"]
    assert names(found.passed_over) == ["photo.jpg", "f"]


def test_of_xml_only_feeds_are_reports(tmp_path: Path) -> None:
    make(tmp_path, "feed.xml", content="<?xml version='1.0'?>\n<rss version='2.0'><channel/></rss>")
    make(tmp_path, "domain.xml", content="<negotiation_template/>")
    found = look_through([tmp_path])
    assert (names(found.reports), names(found.passed_over)) == (["feed.xml"], ["domain.xml"])


def test_a_file_counts_once_however_often_it_is_named(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    assert look_through([tmp_path / "a.txt", tmp_path, tmp_path / "." / "a.txt"]).reports == (tmp_path / "a.txt",)


def test_what_is_named_is_no_guess(tmp_path: Path) -> None:
    make(tmp_path, "notes.md", "list.yaml")
    found = look_through([tmp_path / "notes.md", tmp_path / "list.yaml", STDIN])
    assert found.reports == (tmp_path / "notes.md", STDIN)
    assert found.talks == (tmp_path / "list.yaml",)
    assert names(look_through([tmp_path]).passed_over) == ["list.yaml", "notes.md"]


def test_a_link_that_leads_back_is_not_followed(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    (tmp_path / "again").symlink_to(tmp_path)
    found = look_through([tmp_path])
    assert len(found.reports) == 1
    assert names(found.passed_over) == ["again"]


def test_what_is_called_a_report_and_is_no_file_is_named(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    (tmp_path / "lost.txt").symlink_to(tmp_path / "nowhere.txt")
    (tmp_path / "found.txt").symlink_to(tmp_path / "a.txt")
    found = look_through([tmp_path])
    assert names(found.reports) == ["a.txt"]
    assert names(found.passed_over) == ["lost.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are pipes with names only on Unix")
def test_nobody_waits_for_a_pipe_in_a_folder(tmp_path: Path) -> None:
    make(tmp_path, "a.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    found = look_through([tmp_path])
    assert (names(found.reports), names(found.passed_over)) == (["a.txt"], ["pipe.txt"])


def test_all_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        look_through([tmp_path / "a.txt", tmp_path / "b.yaml"])
    assert [Path(problem.file).name for problem in caught.value.problems] == ["a.txt", "b.yaml"]
