from pathlib import Path

import pytest

from pourparler.errors import InputError
from pourparler.interchange.carried import Faults, bytes_of, one_file, text_of


def test_faults_are_told_together_and_none_stops_nothing() -> None:
    faults = Faults("x")
    faults.stop_if_any()
    faults.tell("this is wrong", "Mend it.", 3)
    faults.tell("that too", file="y")
    with pytest.raises(InputError) as caught:
        faults.stop_if_any()
    assert str(caught.value) == "x:3: this is wrong. Mend it.\ny: that too."


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "nul").write_bytes(b"\0\0")
    for read in (bytes_of, text_of):
        for name in ("none", "."):
            with pytest.raises(InputError):
                read(tmp_path / name)
    with pytest.raises(InputError, match="no text"):
        text_of(tmp_path / "nul")


def test_a_single_file_has_no_name() -> None:
    assert one_file("x", ["y"]).files == (("", "x"),)
