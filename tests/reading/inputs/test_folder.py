from pathlib import Path

from pourparler.reading.inputs.folder import look_through


def test_reports_are_found_in_all_folders_below_and_the_rest_is_named(tmp_path: Path) -> None:
    for name in ("b.txt", "a.HTML", "x/c.pdf", "x/y/d.eml", "photo.jpg", "x/.hidden.txt", ".git/e.txt", "x/f"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    found = look_through(tmp_path)
    assert [path.name for path in found.reports] == ["a.HTML", "b.txt", "c.pdf", "d.eml"]
    assert [path.name for path in found.passed_over] == ["photo.jpg", "f"]


def test_a_link_that_leads_back_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "again").symlink_to(tmp_path)
    assert len(look_through(tmp_path).reports) == 1
