"""A folder: looked at, changed, never written over unseen."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pourparler.desk.file_names import free, plain_name
from pourparler.desk.folder import Folder
from pourparler.errors import InputError, PourparlerError
from pourparler.record import codec
from pourparler.record.edits import Edit
from pourparler.record.positions import Firmness
from tests.record.test_kept_lines import room_for

TALKS = """\
pourparler: 1
talks: Thaw   # as agreed on the phone
parties: [{id: a}, {id: b}]
measures: [{id: m, by: [a]}, {id: n, by: [b]}]
goal: [m, n]
positions:
  - {id: p, party: a, says: n before m}
  - {id: q, party: b, says: m before n, drafted_by: rules}
"""
SOFTER = Edit(why="K. Moe", firmness=(("p", Firmness.SOFT),))


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "thaw.talks.yaml").write_text(TALKS)
    return tmp_path


@pytest.fixture
def folder(place: Path) -> Iterator[Folder]:
    made = Folder(place, by="K. Moe")
    yield made
    made.close()


def text_in(place: Path) -> str:
    return (place / "thaw.talks.yaml").read_text()


def test_looking_writes_nothing(folder: Folder, place: Path) -> None:
    stock = folder.look()
    assert (stock.name, stock.text, stock.faults, stock.clash) == ("thaw.talks.yaml", TALKS, (), None)
    assert [path.name for path in place.iterdir()] == ["thaw.talks.yaml"]


def test_a_change_is_in_the_file_and_leaves_the_rest_as_it_was(folder: Folder, place: Path) -> None:
    folder.make(SOFTER, "p is soft")
    changed = text_in(place)
    assert "# as agreed on the phone" in changed
    assert codec.loads(changed).position_by_id["p"].firmness is Firmness.SOFT
    assert [(one.words, one.by) for one in folder.history.done] == [("p is soft", "K. Moe")]


def test_undo_and_redo_go_over_every_edit_also_after_a_restart(folder: Folder, place: Path) -> None:
    folder.make(SOFTER, "one")
    first = text_in(place)
    folder.put_text(first.replace("Thaw", "Frost"), first, "two")
    second = text_in(place)
    folder.close()
    again = Folder(place, by="L. Poe")
    assert [again.undo().words, text_in(place)] == ["two", first]  # type: ignore[union-attr]
    assert [again.undo().words, text_in(place)] == ["one", TALKS]  # type: ignore[union-attr]
    assert again.undo() is None
    assert [again.redo().words, again.redo().words, text_in(place)] == ["one", "two", second]  # type: ignore[union-attr]
    assert again.redo() is None
    again.close()


def test_a_file_that_somebody_else_changed_is_never_written_over(folder: Folder, place: Path) -> None:
    folder.make(SOFTER, "p is soft")
    mine = text_in(place)
    theirs = mine.replace("m before n", "never n")
    (place / "thaw.talks.yaml").write_text(theirs)
    clash = folder.look().clash
    assert clash is not None
    assert (clash.mine, clash.theirs, clash.typed) == (mine, theirs, False)
    for attempt in (
        lambda: folder.make(SOFTER, "again"),
        folder.undo,
        lambda: folder.add_reports([("a.txt", b"x")], ""),
    ):
        with pytest.raises(InputError, match="changed by somebody else"):
            attempt()
    assert text_in(place) == theirs


@pytest.mark.parametrize(("choice", "stands"), [("mine", 0), ("theirs", 1), ("both", 1)])
def test_each_of_the_three_choices_loses_nothing(folder: Folder, place: Path, choice: str, stands: int) -> None:
    folder.make(SOFTER, "p is soft")
    mine = text_in(place)
    theirs = mine.replace("m before n", "never n")
    (place / "thaw.talks.yaml").write_text(theirs)
    beside = folder.choose(choice)
    assert text_in(place) == (mine, theirs)[stands]
    assert folder.look().clash is None
    assert (beside is None) is (choice != "both")
    if beside is not None:
        assert beside.read_text() == mine
        assert len(folder.look().talks_files) == 1
    seen = {text_in(place)}
    while folder.undo():
        seen.add(text_in(place))
    assert seen >= {TALKS, mine, theirs}


def test_a_file_changed_before_anything_was_done_here_is_simply_followed(folder: Folder, place: Path) -> None:
    folder.look()
    other = TALKS.replace("Thaw", "Frost")
    (place / "thaw.talks.yaml").write_text(other)
    assert folder.look().clash is None
    folder.make(SOFTER, "p is soft")
    folder.undo()
    assert text_in(place) == other


def test_text_typed_on_another_state_of_the_file_waits_for_a_choice(folder: Folder, place: Path) -> None:
    folder.make(SOFTER, "p is soft")
    there = text_in(place)
    typed = TALKS.replace("Thaw", "Frost")
    folder.put_text(typed, TALKS, "typed")
    clash = folder.look().clash
    assert clash is not None
    assert (clash.mine, clash.theirs, clash.typed) == (typed, there, True)
    assert text_in(place) == there
    folder.choose("mine")
    assert text_in(place) == typed


def test_a_text_broken_by_hand_is_told_with_its_line_and_can_be_mended_here(folder: Folder, place: Path) -> None:
    folder.make(SOFTER, "p is soft")
    broken = text_in(place).replace("party: b", "party: c")
    (place / "thaw.talks.yaml").write_text(broken)
    assert [fault.line for fault in folder.look().faults]
    folder.choose("theirs")
    with pytest.raises(PourparlerError):
        folder.make(SOFTER, "again")
    folder.put_text(broken.replace("party: c", "party: b"), broken, "mended")
    assert folder.look().faults == ()


def test_line_ends_of_a_form_do_not_change_those_of_the_file(folder: Folder, place: Path) -> None:
    folder.put_text(TALKS.replace("Thaw", "Frost").replace("\n", "\r\n"), TALKS.replace("\n", "\r\n"), "typed")
    assert (place / "thaw.talks.yaml").read_bytes() == TALKS.replace("Thaw", "Frost").encode()
    windows = TALKS.replace("\n", "\r\n")
    (place / "thaw.talks.yaml").write_bytes(windows.encode())
    folder.choose("theirs")
    folder.put_text(TALKS.replace("Thaw", "Frost"), TALKS, "typed")
    assert (place / "thaw.talks.yaml").read_bytes() == windows.replace("Thaw", "Frost").encode()


def test_a_report_is_added_once_and_stays_in_the_folder(folder: Folder, place: Path) -> None:
    assert folder.add_reports([("../../a.txt", b"Peru refused.")], "added").added == ("a.txt",)
    assert folder.add_reports([("b.txt", b"Peru refused.")], "added").added == ()
    assert folder.add_reports([("a.txt", b"Chile refused.")], "added").added == ("a-2.txt",)
    assert sorted(path.name for path in folder.look().reports) == ["a-2.txt", "a.txt"]
    folder.undo()
    assert [path.name for path in folder.look().reports] == ["a.txt"]
    folder.redo()
    assert (place / "a-2.txt").read_bytes() == b"Chile refused."


def test_a_draft_is_written_with_the_first_change_and_gone_with_its_undoing(tmp_path: Path) -> None:
    folder = Folder(tmp_path, by="K. Moe")
    folder.make(SOFTER, "p is soft", draft=codec.loads(TALKS))
    assert folder.look().name == "thaw.talks.yaml"
    folder.undo()
    assert folder.look().talks_files == ()
    folder.redo()
    assert codec.loads(text_in(tmp_path)).position_by_id["p"].firmness is Firmness.SOFT
    folder.close()


def test_a_full_disk_loses_nothing_and_is_told(folder: Folder, place: Path) -> None:
    folder.make(SOFTER, "p is soft")
    there = text_in(place)
    ledger = place / ".pourparler" / "ledger.jsonl"
    long = there.replace("Thaw", "Frost " * 300)
    with room_for(ledger.stat().st_size + 20), pytest.raises(InputError, match="cannot be kept here"):
        folder.put_text(long, there, "long")
    assert text_in(place) == there
    assert folder.look().clash is None
    assert folder.history.done[-1].words == "p is soft"
    folder.put_text(long, there, "long")
    assert text_in(place) == long


def test_a_file_that_cannot_be_written_takes_the_change_back(
    folder: Folder, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.make(SOFTER, "p is soft")
    there = text_in(place)

    def full(content: str | bytes, path: Path | str) -> None:  # a disk that takes the line, and then the file no more
        raise InputError([])

    with monkeypatch.context() as patched:
        patched.setattr("pourparler.desk.folder.save", full)
        with pytest.raises(InputError):
            folder.put_text(there.replace("Thaw", "Frost"), there, "frost")
    assert text_in(place) == there
    assert (folder.look().clash, folder.history.done[-1].words) == (None, "p is soft")


def test_a_save_that_broke_off_after_its_line_is_shown_as_two_texts(folder: Folder, place: Path) -> None:
    folder.make(SOFTER, "p is soft")
    after = text_in(place)
    folder.close()
    (place / "thaw.talks.yaml").write_text(TALKS)  # as if the machine had stopped between ledger and file
    again = Folder(place, by="K. Moe")
    clash = again.look().clash
    assert clash is not None
    assert (clash.mine, clash.theirs) == (after, TALKS)
    again.choose("mine")
    assert text_in(place) == after
    again.close()


def test_two_talks_files_and_no_folder_are_faults(folder: Folder, place: Path) -> None:
    (place / "other.yaml").write_text(TALKS)
    assert "more than one talks file" in str(folder.look().faults[0])
    with pytest.raises(InputError, match="more than one"):
        folder.make(SOFTER, "p is soft")
    with pytest.raises(InputError, match="this is no folder"):
        Folder(place / "nowhere", by="K. Moe")


@pytest.mark.parametrize("name", ["con:.txt", "a/../b.html", "..", "\x00", "é" * 400 + ".pdf", "no ending", "x.exe"])
def test_every_name_becomes_one_that_stays_and_is_read(name: str, tmp_path: Path) -> None:
    path = tmp_path / plain_name(name)
    path.write_bytes(b"x")
    assert path.parent == tmp_path
    assert [one.name for one in tmp_path.iterdir()] == [path.name]
    assert free(path) != path
    assert Folder(tmp_path, by="").look().reports == (path,)
