from pathlib import Path

import pytest

from pourparler.errors import InputError
from pourparler.interchange.carried import Writing, one_file
from pourparler.interchange.saving import save

FOLDER = Writing(files=(("a.xml", "new a"), ("b.xml", "new b")))


def refused(writing: Writing, out: Path, *, force: bool = False) -> str:
    with pytest.raises(InputError) as caught:
        save(writing, out, force=force)
    return str(caught.value)


def test_a_new_folder_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    assert save(FOLDER, tmp_path / "new", force=False) == (tmp_path / "new" / "a.xml", tmp_path / "new" / "b.xml")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new"]
    assert "cannot be written" in refused(FOLDER, tmp_path / "no" / "such" / "place")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new"]


def test_nothing_is_replaced_unless_told(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text("mine", encoding="utf-8")
    assert "let it be replaced" in refused(FOLDER, tmp_path)
    assert "let it be replaced" in refused(one_file("x"), tmp_path / "a.xml")
    assert (tmp_path / "a.xml").read_text(encoding="utf-8") == "mine"
    save(FOLDER, tmp_path, force=True)
    assert (tmp_path / "a.xml").read_text(encoding="utf-8") == "new a"


def test_files_and_folders_are_not_taken_for_each_other(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    assert "several files" in refused(FOLDER, tmp_path / "file", force=True)
    assert "a folder" in refused(one_file("x"), tmp_path, force=True)


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    save(FOLDER, tmp_path / "empty", force=False)
    assert (tmp_path / "empty" / "b.xml").read_text(encoding="utf-8") == "new b"
