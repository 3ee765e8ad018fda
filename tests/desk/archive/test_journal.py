from pathlib import Path

import pytest

from pourparler.desk.archive.journal import Journal, packed, unpacked
from pourparler.errors import InputError


def heads(path: Path) -> list[int]:
    with Journal(path) as journal:
        return [head["number"] for _, head in journal.entries()]


def filled(path: Path) -> Path:
    with Journal(path) as journal:
        for number in range(3):
            journal.add({"number": number}, packed([number, "é\ud800"]), packed("b" * number))
    return path


def test_what_was_added_is_found_again_with_its_parts(tmp_path: Path) -> None:
    with Journal(filled(tmp_path / "j")) as journal:
        found = list(journal.entries())
        assert [head["number"] for _, head in found] == [0, 1, 2]
        at = found[2][0]
        assert [unpacked(journal.part(at, number)) for number in (0, 1)] == [[2, "é\ud800"], "bb"]


def test_whatever_of_its_end_was_not_written_only_the_last_entry_is_lost_and_one_can_go_on(tmp_path: Path) -> None:
    whole = filled(tmp_path / "j").read_bytes()
    with Journal(tmp_path / "j") as journal:
        last = [at for at, _ in journal.entries()][-1]
    for size in range(last, len(whole)):
        path = tmp_path / "cut"
        path.write_bytes(whole[:size])
        assert heads(path) == [0, 1]
        with Journal(path) as journal:
            journal.add({"number": 7})
        assert heads(path) == [0, 1, 7]


def test_a_damaged_entry_and_what_follows_is_as_good_as_not_there(tmp_path: Path) -> None:
    path = filled(tmp_path / "j")
    with Journal(path) as journal:
        last = [at for at, _ in journal.entries()][-1]
    data = bytearray(path.read_bytes())
    data[last + 20] ^= 1
    path.write_bytes(data)
    assert heads(path) == [0, 1]


def test_one_that_was_ended_in_its_first_words_is_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "j"
    path.write_bytes(b"pourpar")
    assert heads(path) == []
    filled(path)
    assert heads(path) == [0, 1, 2]


def test_another_file_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "j"
    path.write_text("somebody's notes")
    with pytest.raises(InputError, match="no journal"):
        Journal(path)
    assert path.read_text() == "somebody's notes"
