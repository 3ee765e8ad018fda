"""The cache answers at once what was asked before, and can be deleted, shared and damaged without harm."""

import json
import stat
import sys
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings

from pourparler.casebook.cases import find_case
from pourparler.desk import cache as module
from pourparler.desk.cache import Cache, usual_cache
from pourparler.desk.gather import gather
from pourparler.desk.questions import QUESTION
from pourparler.desk.study import Study
from pourparler.reading import Report, read_report
from pourparler.record import codec
from pourparler.record.codec.answers import decode, encode
from pourparler.record.dates import PartialDate
from pourparler.record.talks import Talks
from tests import fuzz
from tests.strategies import talks as everything

EXAMPLE = Path(__file__).parents[2] / "examples" / "quickstart.talks.yaml"


@pytest.fixture
def talks() -> Talks:
    return codec.load(EXAMPLE)


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "kept")


def asked(talks: Talks, cache: Cache, **options: int) -> list[str]:
    """What is searched for when all is asked."""
    told: list[str] = []
    Study(talks, cache=cache, progress=told.append, **options).findings()  # type: ignore[arg-type]
    return [q.id for q in QUESTION.values() if q.asks in told]


def test_what_was_asked_before_is_not_searched_for_again(talks: Talks, cache: Cache) -> None:
    first = Study(talks, cache=cache).findings()
    assert asked(talks, cache) == []
    assert Study(talks, cache=cache).findings() == first


def test_another_record_or_another_question_is_searched_for(talks: Talks, cache: Cache) -> None:
    assert asked(talks, cache) == ["stuck", "moves"]
    assert asked(talks, cache, most=2) == ["stuck", "moves"]
    assert "stuck" in asked(talks.without("owner"), cache)
    changed = codec.loads(EXAMPLE.read_text().replace("firmness: firm", "firmness: stated"))
    assert asked(changed, cache) == ["stuck", "moves"]


def test_an_empty_folder_costs_only_time(talks: Talks, cache: Cache) -> None:
    first = Study(talks, cache=cache).findings()
    for path in cache.folder.iterdir():
        path.unlink()
    assert Study(talks, cache=cache).findings() == first


@pytest.mark.parametrize("damage", [b"", b"not an answer", b"x" * 100_000, None])
def test_what_is_damaged_is_as_good_as_not_there(talks: Talks, cache: Cache, damage: bytes | None) -> None:
    first = Study(talks, cache=cache).findings()
    for path in cache.folder.iterdir():
        path.write_bytes(path.read_bytes()[:-7] if damage is None else damage)
    assert asked(talks, cache) == ["stuck", "moves"]
    assert Study(talks, cache=cache).findings() == first


def test_answers_put_in_each_others_place_are_not_taken_for_each_other(talks: Talks, cache: Cache) -> None:
    first = Study(talks, cache=cache).findings()
    one, other = sorted(cache.folder.iterdir())
    content = one.read_bytes()
    one.write_bytes(other.read_bytes())
    other.write_bytes(content)
    assert Study(talks, cache=cache).findings() == first


def test_what_was_asked_where_less_can_be_proved_is_asked_anew(
    talks: Talks, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "stuck" in asked(talks, cache)
    monkeypatch.setattr(module, "find_spec", {}.get)
    module._program.cache_clear()
    assert "stuck" in asked(talks, cache)
    monkeypatch.undo()
    module._program.cache_clear()
    assert asked(talks, cache) == []


def test_only_the_user_may_read_what_is_kept(talks: Talks, cache: Cache) -> None:
    Study(talks, cache=cache).findings()
    assert stat.S_IMODE(cache.folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in cache.folder.iterdir()} == {0o600}


def test_where_nothing_can_be_kept_nothing_goes_wrong(talks: Talks, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert asked(talks, Cache(tmp_path / "file" / "kept")) == ["stuck", "moves"]


def test_what_was_used_longest_ago_makes_room(talks: Talks, cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    Study(talks, cache=cache).findings()
    monkeypatch.setattr(module, "MOST_BYTES", 0)
    (cache.folder / "quiz.answer").write_text("somebody's own")
    (cache.folder / f".{'0' * 40}.answer.cut-short").write_bytes(b"what a run that was killed left behind")
    Study(talks, cache=cache, most=2).findings()
    assert [path.name for path in cache.folder.iterdir()] == ["quiz.answer"]


def test_what_is_too_large_is_not_kept(talks: Talks, cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_BYTES_EACH", 10)
    Study(talks, cache=cache).findings()
    assert not cache.folder.exists()


def test_what_unpacks_without_end_is_read_no_further_than_an_answer_can_be_long(
    talks: Talks, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Study(talks, cache=cache).findings()
    monkeypatch.setattr(module, "MOST_BYTES", 10_000)
    for path in cache.folder.iterdir():
        path.write_bytes(zlib.compress(b" " * 50_000 + zlib.decompress(path.read_bytes())))
    assert asked(talks, cache) == ["stuck", "moves"]
    assert Study(talks, cache=cache).findings() == first


def test_the_folder_is_made_with_those_above_it_and_stays_where_it_is(talks: Talks, tmp_path: Path) -> None:
    deep = Cache(tmp_path / "a" / "b" / "kept")
    Study(talks, cache=deep).findings()
    assert asked(talks, deep) == []


@pytest.mark.parametrize(("system", "place"), [("linux", ".cache"), ("darwin", "Library/Caches")])
def test_each_system_has_its_usual_place(
    system: str, place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setenv("HOME", str(tmp_path))
    usual = usual_cache({})
    assert usual is not None
    assert usual.folder == tmp_path / place / "pourparler"


def test_the_folder_can_be_named_and_switched_off(tmp_path: Path) -> None:
    named = usual_cache({"POURPARLER_CACHE": str(tmp_path)})
    assert named is not None
    assert named.folder == tmp_path
    assert usual_cache({"POURPARLER_CACHE": ""}) is None
    usual = usual_cache({"XDG_CACHE_HOME": str(tmp_path)})
    assert usual is not None
    assert usual.folder == tmp_path / "pourparler"


def test_what_was_read_before_is_not_read_again(tmp_path: Path, cache: Cache) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    report = folder / "monday.txt"
    report.write_text("Peru refused to open its market before Chile lowers its tariffs.\n")
    read: list[str] = []

    def reader(name: str, data: bytes) -> Report:
        read.append(name)
        return read_report(name, data)

    first = gather([folder], read=reader, cache=cache)
    assert gather([folder], read=reader, cache=cache) == first
    assert len(read) == 1
    report.write_text("Peru refused to open its port before Chile lowers its tariffs.\n")
    assert gather([folder], read=reader, cache=cache) != first
    assert len(read) == 2
    gather([folder], read=reader, cache=cache, told="another vocabulary")
    gather([folder], {"monday.txt": PartialDate(2006)}, read=reader, cache=cache)
    assert len(read) == 4


def kept(record: Talks) -> object:
    return decode(Talks, json.loads(json.dumps(encode(record))))


@pytest.mark.parametrize("record", [codec.loads(base) for base in fuzz.BASES], ids=lambda record: record.title)
def test_a_record_with_entries_of_every_kind_is_kept_as_it_is(record: Talks) -> None:
    assert kept(record) == record


@settings(max_examples=20)  # each is a whole record, and slow to draw
@given(record=everything())
def test_every_record_is_kept_as_it_is(record: Talks) -> None:
    assert kept(record) == record


def test_questions_with_other_options_are_other_questions(cache: Cache) -> None:
    talks = find_case("six-party-2006").talks
    study = Study(talks, cache=cache)
    one, other = study.ask("packages", unlock=1), study.ask("packages", unlock=2)
    assert one is not None
    assert other is not None
    assert one.answer.unlock != other.answer.unlock
    assert Study(talks, cache=cache).ask("packages", unlock=2) == other
    assert study.ask("packages", draws=10_000) is study.ask("packages")


def test_whoever_allows_more_time_is_not_given_what_less_time_came_to(talks: Talks, cache: Cache) -> None:
    """Also an answer whose figures are proved may have parts that were cut short: remedies, conflicts listed."""
    assert asked(talks, cache, time_limit=60) == ["stuck", "moves"]
    assert asked(talks, cache, time_limit=60) == []
    assert asked(talks, cache, time_limit=90) == ["stuck", "moves"]
    assert asked(talks, cache) == ["stuck", "moves"]


def test_whoever_sets_a_limit_is_given_what_had_all_the_time_it_wanted(talks: Talks, cache: Cache) -> None:
    study = Study(talks, cache=cache)
    study.answer("stuck")
    study.answer("moves")
    assert asked(talks, cache, time_limit=60) == []
