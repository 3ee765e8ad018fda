import json
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pourparler.errors import InputError
from pourparler.reading.review.journal import Event, Journal, Seen, Written, data_of, read
from pourparler.reading.review.state import Changed, Decision, Undone, Verdict, items_of, replay
from pourparler.record.conditions.parse import parse
from pourparler.record.edits import Edit
from tests.reading.review.drafts import decision, drafted, events

CANAL = items_of(drafted("canal.txt"))
ACCEPTED = decision(CANAL[0], Verdict.ACCEPT)


def lines(told: list[Decision | Undone]) -> bytes:
    every: list[Event] = [Seen("canal.txt", CANAL[0].key[0]), *told, Written("now")]
    return b"".join(json.dumps(data_of(event)).encode() + b"\n" for event in every)


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    return tmp_path / "talks.yaml.review.jsonl"  # type: ignore[return-value]


@settings(max_examples=40)
@given(events(CANAL))
def test_what_was_kept_replays_to_the_same_state(told: list[Decision | Undone]) -> None:
    kept, sound = read(lines(told), "journal")
    again = [event for event in kept if isinstance(event, Decision | Undone)]
    assert again == told
    assert sound == len(lines(told))
    assert replay(CANAL, again) == replay(CANAL, told)


@settings(max_examples=40)
@given(events(CANAL), st.data())
def test_any_beginning_of_a_journal_replays(told: list[Decision | Undone], data: st.DataObject) -> None:
    whole = lines(told)
    upto = data.draw(st.integers(0, len(whole)))
    kept, sound = read(whole[:upto], "journal")
    every, _ = read(whole, "journal")
    assert kept == every[: len(kept)]
    assert len(kept) >= whole[:upto].count(b"\n")
    assert upto - sound < max(map(len, whole.splitlines(keepends=True)))


@settings(max_examples=15)
@given(events(CANAL).filter(bool), st.data())
def test_a_journal_that_was_torn_can_be_gone_on_with(told: list[Decision | Undone], data: st.DataObject) -> None:
    whole = lines(told)
    with tempfile.TemporaryDirectory() as folder:
        torn = Path(folder, "journal")
        torn.write_bytes(whole[: data.draw(st.integers(1, len(whole)))])
        with closing(Journal(torn)) as journal:
            before = list(journal.events)
            journal.add(ACCEPTED)
        kept, sound = read(torn.read_bytes(), "journal")
    assert kept == [*before, ACCEPTED]
    assert sound


def test_an_event_is_in_the_file_before_the_next_one(path: Path) -> None:
    with closing(Journal(path)) as journal:
        for number in range(1, 4):
            journal.add(decision(CANAL[number], Verdict.SKIP, number))
            assert len(read(path.read_bytes(), "journal")[0]) == number
        assert journal.next_number == 4


def test_who_decided_and_when_is_in_the_file(path: Path) -> None:
    with closing(Journal(path)) as journal:
        journal.add(ACCEPTED)
    told = json.loads(path.read_text().splitlines()[-1])
    assert (told["by"], told["at"], told["verdict"]) == ("Ada", "2026-01-01T00:00:00Z", "accept")


def test_a_damaged_line_in_the_middle_is_told_and_nothing_is_touched(path: Path) -> None:
    whole = b'{"kind": "review", "version": 1}\n{"kind": "deci\n' + lines([])
    path.write_bytes(whole)
    with pytest.raises(InputError, match="2: this line of the journal is damaged"):
        Journal(path)
    assert path.read_bytes() == whole


def test_a_journal_of_a_later_version_is_refused(path: Path) -> None:
    path.write_text('{"kind": "review", "version": 2}\n')
    with pytest.raises(InputError, match="damaged"):
        Journal(path)


def test_two_reviews_of_one_file_at_a_time_are_refused(path: Path) -> None:
    pytest.importorskip("fcntl")
    with closing(Journal(path)), pytest.raises(InputError, match="under way"):
        Journal(path)
    Journal(path).close()


def test_a_place_that_takes_no_journal_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be kept here"):
        Journal(tmp_path / "nowhere" / "journal")


def test_a_change_of_the_whole_draft_is_kept_and_read_back(path: Path) -> None:
    edit = Edit(why="review", same=(("a", "b"),), goal=(parse("a before c"),))
    changed = Changed(number=1, edit=edit, words="b is a", by="Ada", at="now")
    with closing(Journal(path)) as journal:
        journal.add(changed)
        assert journal.next_number == 2
    with closing(Journal(path)) as journal:
        assert journal.events == [changed]
        assert journal.next_number == 2
