import os
import subprocess
import sys
from pathlib import Path

import pytest

import pourparler
from pourparler.analysis.deadlock.answer import ConflictKind
from pourparler.analysis.deadlock.find import find_deadlock
from pourparler.casebook.cases import find_case
from pourparler.record import codec
from pourparler.record.passages import Ground
from pourparler.record.talks import Talks

EXAMPLES = Path(__file__).parents[2] / "examples"
SIX_PARTY = EXAMPLES / "six-party"
TALKS_FILES = [*EXAMPLES.glob("*.talks.yaml"), SIX_PARTY / "six-party.talks.yaml"]


@pytest.fixture(scope="module")
def six_party() -> Talks:
    return codec.load(SIX_PARTY / "six-party.talks.yaml")


def grounds_of(talks: Talks) -> list[Ground]:
    return [ground for grounds in all_grounds(talks) for ground in grounds]


def all_grounds(talks: Talks) -> list[tuple[Ground, ...]]:
    positions = [position.grounds for position in talks.positions]
    statements = [statement.grounds for statement in talks.statements]
    return [*positions, *statements, *(session.grounds for session in talks.sessions)]


def run(*arguments: str) -> str:
    package = Path(pourparler.__file__).parents[1]
    environment = {**os.environ, "PYTHONPATH": str(package), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, str(EXAMPLES / "deadlock.py"), *arguments]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", env=environment, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("path", TALKS_FILES, ids=lambda path: path.stem)
def test_each_example_is_without_fault_and_reminder(path: Path) -> None:
    assert codec.read(path).problems == ()


def test_the_example_is_stuck_where_the_case_is(six_party: Talks) -> None:
    deadlock = find_deadlock(six_party).answer
    assert {(conflict.positions, conflict.kind) for conflict in deadlock.conflicts} == {
        (("accounts-first", "reactor-first"), ConflictKind.ORDER),
        (("sanctions-first", "sanctions-last"), ConflictKind.THROUGH_FACT),
        (("nuclear-status", "no-status-us"), ConflictKind.REFUSAL),
        (("nuclear-status", "no-status-japan"), ConflictKind.REFUSAL),
    }
    case = find_deadlock(find_case("six-party-2006").talks).answer
    assert len(case.conflicts) == len(deadlock.conflicts)
    assert [unlock.price for unlock in case.unlocks] == [unlock.price for unlock in deadlock.unlocks]


def test_what_does_not_bind_is_soft_or_given_up(six_party: Talks) -> None:
    assert find_deadlock(six_party).answer.not_binding == ("phases", "arms-before-anything")


def test_each_position_in_the_example_has_grounds_that_exist(six_party: Talks) -> None:
    assert all(all_grounds(six_party))
    assert {ground.source for ground in grounds_of(six_party)} == set(six_party.source_by_id)


def test_each_quote_stands_in_its_report_and_where_the_span_says(six_party: Talks) -> None:
    quoted = [ground for ground in grounds_of(six_party) if ground.quote]
    assert len(quoted) > 25
    for ground in quoted:
        assert ground.quote is not None
        file = six_party.source_by_id[ground.source].file
        assert file is not None
        report = (SIX_PARTY / file).read_text(encoding="utf-8")
        assert report.count(ground.quote) == 1
        if ground.span:
            assert report[slice(*ground.span)] == ground.quote


def test_positions_of_november_are_in_the_words_of_a_report(six_party: Talks) -> None:
    unquoted = {p.id for p in six_party.positions if not any(ground.quote for ground in p.grounds)}
    assert unquoted == {"energy-for-reactor", "arms-before-relations", "pledge-with-inspectors", "phases"}


def test_reports_have_the_length_of_a_news_item() -> None:
    lengths = {p.name: len(p.read_text(encoding="utf-8").split()) for p in SIX_PARTY.glob("reports/*.txt")}
    assert len(lengths) == 3
    assert all(150 <= length <= 300 for length in lengths.values())


def test_the_first_script_explains_the_quickstart() -> None:
    told = run()
    assert "The bakery strike: stuck" in told
    assert "conflict (order, confidence medium)" in told
    assert "work-first: end-strike before open-talks -> open-talks in return for end-strike" in told
    assert "This is proved" in told


def test_the_first_script_takes_a_file() -> None:
    assert "fact that stop-reactor before dismantle" in run(str(SIX_PARTY / "six-party.talks.yaml"))
