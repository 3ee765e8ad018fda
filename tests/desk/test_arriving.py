from pathlib import Path

import pytest

from pourparler.desk.arriving import sort_arrivals
from pourparler.desk.folder import Folder
from pourparler.errors import InputError

TALKS = b"pourparler: 1\ntalks: T\nparties: []\nmeasures: []\n"


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    (tmp_path / "here").mkdir()
    return Folder(tmp_path / "here", by="K. Moe")


def names(folder: Folder) -> list[str]:
    return sorted(path.relative_to(folder.path).as_posix() for path in folder.look().reports)


def test_of_a_folder_come_reports_with_their_folders_and_the_rest_is_told() -> None:
    files = [
        ("press/2003/a.txt", b"one"),
        ("press/b.html", b"two"),
        ("press/photo.png", b"three"),
        ("press/.git/c.txt", b"four"),
        ("press/old.talks.yaml", TALKS),
        ("press/notes.yaml", b"a: 1"),
        ("alone.yaml", TALKS),
        ("alone.md", b"five"),
    ]
    found = sort_arrivals(files, ())
    assert [name for name, _ in found.new] == ["press/2003/a.txt", "press/b.html", "alone.md.txt"]
    assert found.told.talks == ("press/old.talks.yaml", "alone.yaml")
    assert found.told.passed_over == ("press/photo.png", "press/.git/c.txt", "press/notes.yaml")
    assert found.told.same == ()


def test_a_duplicate_is_told_with_the_file_that_it_is_equal_to(folder: Folder) -> None:
    folder.add_reports([("a.txt", b"Peru refused.")], "added")
    arrived = folder.add_reports(
        [
            ("x/b.txt", b"Peru refused."),
            ("x/c.txt", b"Chile left."),
            ("x/d.txt", b"Chile left."),
            ("x/e.txt", b"Peru refuses."),
        ],
        "Added 4 files",
    )
    assert arrived.same == (("x/b.txt", "a.txt"), ("x/d.txt", "x/c.txt"))
    assert arrived.added == ("x/c.txt", "x/e.txt")
    assert names(folder) == ["a.txt", "x/c.txt", "x/e.txt"]


@pytest.mark.parametrize(
    "pasted", [b"Peru refused.\r\n\r\nChile left.\r\n", b" Peru refused.\n\nChile left.", b"Peru  refused. Chile left."]
)
def test_what_is_pasted_from_a_report_that_is_there_is_a_duplicate(folder: Folder, pasted: bytes) -> None:
    folder.add_reports([("a.txt", b"Peru refused.\n\nChile left.\n\n")], "added")
    arrived = folder.add_reports([("b.txt", pasted), ("c.txt", b"Peru refused.\n\nChile stayed.\n")], "added")
    assert (arrived.same, arrived.added) == ((("b.txt", "a.txt"),), ("c.txt",))


def test_a_folder_is_one_undo_also_after_a_restart(folder: Folder) -> None:
    folder.add_reports([("x/a.txt", b"one"), ("x/y/b.txt", b"two"), ("x/a.txt", b"three")], "Added 3 files")
    assert names(folder) == ["x/a-2.txt", "x/a.txt", "x/y/b.txt"]
    folder.undo()
    assert names(folder) == []
    folder.close()
    again = Folder(folder.path, by="K. Moe")
    assert [change.words for change in again.history.put_back] == ["Added 3 files"]
    again.redo()
    assert names(again) == ["x/a-2.txt", "x/a.txt", "x/y/b.txt"]
    again.close()


def test_nothing_is_written_where_nothing_is_new(folder: Folder) -> None:
    (folder.path / "a.txt").write_bytes(b"one")
    assert folder.add_reports([("b.txt", b"one"), ("t.yaml", TALKS)], "Added").added == ()
    assert not (folder.path / ".pourparler").exists()


@pytest.mark.parametrize(
    "name", ["../../a.txt", "/etc/a.txt", "..\\a.txt", "x/../../a.txt", ".pourparler/ledger.jsonl.txt"]
)
def test_no_name_leads_out_of_the_folder_or_into_what_is_hidden(folder: Folder, name: str) -> None:
    before = sorted(folder.path.parent.rglob("*.txt"))
    for added in folder.add_reports([(name, b"one")], "added").added:
        assert not any(part.startswith(".") for part in Path(added).parts)
        assert (folder.path / added).read_bytes() == b"one"
    after = sorted(folder.path.parent.rglob("*.txt"))
    assert all(path.is_relative_to(folder.path) for path in set(after) - set(before))


def test_a_link_to_another_place_is_not_followed(folder: Folder) -> None:
    outside = folder.path.parent / "outside"
    outside.mkdir()
    (folder.path / "press").symlink_to(outside)
    assert folder.add_reports([("press/x/a.txt", b"one"), ("press/b.txt", b"two")], "added").added == ("a.txt", "b.txt")
    assert list(outside.iterdir()) == []


def test_what_cannot_be_written_is_told_and_what_came_before_can_be_undone(folder: Folder) -> None:
    (folder.path / "x").write_bytes(b"a file where a folder would be")
    with pytest.raises(InputError, match="cannot be written"):
        folder.add_reports([("a.txt", b"one"), ("x/b.txt", b"two"), ("c.txt", b"three")], "Added 3 files")
    assert names(folder) == ["a.txt"]
    folder.undo()
    assert names(folder) == []
