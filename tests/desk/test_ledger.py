"""What was done in a folder: undone, made again, read back."""

from contextlib import closing
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pourparler.desk.ledger import Begun, Change, History, Ledger, Moved, change_between, history_in, ledger_in, told
from pourparler.errors import InputError

TEXTS = st.lists(st.text(alphabet="ab\n", max_size=6), min_size=2, max_size=5)


def moved(number: int, *, back: bool) -> Moved:
    return Moved(number=number, back=back, by="K. Moe", at="")


@given(TEXTS)
def test_every_state_can_be_had_again_backwards_and_forwards(texts: list[str]) -> None:
    history = History().after(Begun(text=texts[0], at=""))
    for number, (before, after) in enumerate(pairwise(texts), start=1):
        history = history.after(change_between(before, after, number=number))
        assert (history.text, history.previous) == (after, before)
    for number in range(len(texts) - 1, 0, -1):
        history = history.after(moved(number, back=True))
        assert history.text == texts[number - 1]
    for number in range(1, len(texts)):
        history = history.after(moved(number, back=False))
        assert history.text == texts[number]


def test_a_change_holds_no_more_than_what_changed() -> None:
    one = change_between("parties: [a]\nmeasures: [m]\n", "parties: [a, b]\nmeasures: [m]\n", number=1)
    assert (one.start, one.old, one.new) == (11, "", ", b")


def test_what_was_undone_cannot_come_back_after_another_change() -> None:
    history = told([Begun(text="a", at=""), change_between("a", "b", number=1), moved(1, back=True)])
    assert [one.number for one in history.put_back] == [1]
    assert history.after(change_between("a", "c", number=2)).put_back == ()


@pytest.mark.parametrize(
    "events",
    [
        [Begun(text="a", at=""), change_between("x", "y", number=1)],
        [Begun(text="a", at=""), moved(1, back=True)],
        [Begun(text="a", at=""), change_between("a", "b", number=1), moved(2, back=True)],
        [Begun(text="a", at=""), change_between("a", "b", number=1), moved(1, back=False)],
    ],
)
def test_events_that_do_not_go_on_from_one_another_are_refused(events: list[Begun | Change | Moved]) -> None:
    with pytest.raises(ValueError, match=r"go on|no such change"):
        told(events)


def test_looking_leaves_no_trace(tmp_path: Path) -> None:
    assert history_in(tmp_path) == History()
    assert list(tmp_path.iterdir()) == []


def test_a_ledger_is_read_back_with_who_and_when(tmp_path: Path) -> None:
    change = change_between("a", "b\n", number=1, words="Yes", by="K. Moe", at="2026-11-28T18:00:00+00:00")
    change = replace(change, report="r.txt", about=("position:p",))
    with closing(Ledger(tmp_path)) as ledger:
        for event in (Begun(text="a", at=""), change, moved(1, back=True)):
            ledger.add(event)
    history = history_in(tmp_path)
    assert (history.text, history.done, history.put_back, history.last) == ("a", (), (change,), 1)
    with closing(Ledger(tmp_path)) as ledger:
        assert ledger.history == history


def test_an_event_that_cannot_be_is_not_kept(tmp_path: Path) -> None:
    with closing(Ledger(tmp_path)) as ledger:
        ledger.add(Begun(text="a", at=""))
        with pytest.raises(ValueError, match="no such change"):
            ledger.add(moved(1, back=True))
    assert history_in(tmp_path).text == "a"


def test_one_workbench_at_a_time_writes(tmp_path: Path) -> None:
    with closing(Ledger(tmp_path)), pytest.raises(InputError, match="another workbench is at work in this folder"):
        Ledger(tmp_path)


def test_a_damaged_ledger_says_that_the_talks_file_is_not_touched(tmp_path: Path) -> None:
    with closing(Ledger(tmp_path)) as ledger:
        ledger.add(Begun(text="a", at=""))
        ledger.add(change_between("a", "b", number=1))
    path = ledger_in(tmp_path)
    path.write_text(path.read_text().replace('"text": "a"', '"text": "z"'))
    with pytest.raises(InputError, match="do not go on from one another") as found:
        history_in(tmp_path)
    assert "the talks file itself is not touched" in str(found.value)


def test_a_folder_in_which_nothing_can_be_written_is_told(tmp_path: Path) -> None:
    ledger_in(tmp_path).parent.write_text("a file in the way")
    with pytest.raises(InputError, match="nothing can be written in this folder"):
        Ledger(tmp_path)
