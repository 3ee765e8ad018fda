"""``pourparler add``: new reports go to the talks they belong to; what is not sure is asked, or left out and told."""

import json
import os
import pty
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from pourparler.desk.folder import Folder
from pourparler.reading import draft, read_report
from pourparler.record import codec
from pourparler.record.talks import Talks
from tests.cli.asking import Command

OVER_TIME = Path(__file__).parents[1] / "reading/sorting/over-time"
BOTH = """\
Bolivia and Paraguay list what divides them

Andean Wire
1 March 2018

LA PAZ - Bolivia said on Thursday it would not discuss stolen cars at the Infante Rivarola crossing before Paraguay
talks about transit fees for the Chaco pipeline and the Boyuibe compressor. Paraguay refused to link gas and cars.
"""
ADD = Command("add")


def terminal() -> tuple[int, int]:
    """Both ends of a terminal; skipped where the machine has none to give."""
    try:
        return pty.openpty()
    except OSError as error:
        pytest.skip(f"no terminal here: {error}")


def read(names: Iterable[str]) -> Talks:
    return draft([read_report(f"{name}.txt", (OVER_TIME / f"{name}.txt").read_bytes()) for name in names]).talks


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    """A folder with three talks files, two of them between the same parties."""
    folder = tmp_path / "talks"
    folder.mkdir()
    for name in ("cars", "pipeline", "cranes"):
        codec.write(read([f"{name}-1", f"{name}-2"]), folder / f"{name}.talks.yaml", comment=f"My notes on {name}.")
    return folder


def report(name: str) -> str:
    return str(OVER_TIME / f"{name}.txt")


def files_of(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def outcomes(answer: Any) -> dict[str, str]:
    return {one["file"]: one["outcome"] for one in answer["reports"]}


def test_each_report_goes_to_the_talks_it_belongs_to_and_says_why(talks: Path) -> None:
    answer = ADD.in_json(report("pipeline-3"), report("cars-3"), report("cranes-4"), "--to", str(talks))
    went = {one["file"]: Path(one["talks"]).name.split(".")[0] for one in answer["reports"]}
    assert went == {"pipeline-3.txt": "pipeline", "cars-3.txt": "cars", "cranes-4.txt": "cranes"}
    why = answer["reports"][0]["why"]
    assert {"Bolivia", "Paraguay"} <= set(why["parties"])
    assert "compressor" in why["asked"]
    assert why["days"] == 49
    for name in ("pipeline", "cars", "cranes"):
        record = codec.load(talks / f"{name}.talks.yaml")
        assert len(record.sources) == 3
        assert any(ground.source == record.sources[2].id for one in record.statements for ground in one.grounds)


def test_what_stands_in_a_talks_file_stays(talks: Path) -> None:
    path = talks / "cars.talks.yaml"
    text = path.read_text()
    confirmed = text.replace("    drafted_by: rules\n", "", 1) + "# said by the minister at dinner\n"
    path.write_text(confirmed)
    before = codec.load(path)
    ADD.answered(report("cars-3"), "--to", str(talks))
    after = codec.load(path)
    assert path.read_text().startswith("# My notes on cars.")
    assert "# said by the minister at dinner" in path.read_text()
    for section in ("positions", "statements", "measures", "parties", "sources"):
        assert getattr(after, section)[: len(getattr(before, section))] == getattr(before, section)
    assert len(after.statements) > len(before.statements)
    assert not codec.read(path).faults


def test_new_entries_are_drafts_and_cite_the_file_from_the_talks_file_on(talks: Path) -> None:
    before = codec.load(talks / "pipeline.talks.yaml")
    ADD.answered(report("pipeline-3"), report("pipeline-4"), "--to", str(talks))
    after = codec.load(talks / "pipeline.talks.yaml")
    new = after.positions[len(before.positions) :]
    assert new
    assert all(position.is_draft for position in new)
    for source in after.sources[len(before.sources) :]:
        assert (talks / (source.file or "")).resolve() == (OVER_TIME / Path(source.file or "").name).resolve()


def test_a_dry_run_writes_nothing_and_says_what_would_be(talks: Path) -> None:
    before = files_of(talks)
    told = ADD.told(report("cars-3"), "--to", str(talks), "--dry-run")
    assert files_of(talks) == before
    assert "cars-3.txt joins Talks between Paraguay and Bolivia" in told
    assert "Would write" in told
    assert ADD.in_json(report("cars-3"), "--to", str(talks), "--dry-run")["written"] is False


def test_what_is_not_sure_is_left_out_with_its_reason_and_how_to_say_it(talks: Path, tmp_path: Path) -> None:
    (tmp_path / "both.txt").write_text(BOTH)
    before = files_of(talks)
    done = ADD.run(str(tmp_path / "both.txt"), "--to", str(talks))
    assert done.exit_code == 0
    assert files_of(talks) == before
    assert "not sure" in done.stdout
    assert "cars.talks.yaml" in done.stdout
    assert "pipeline.talks.yaml" in done.stdout
    assert "--into TALKS" in done.stderr
    with_new = ADD.in_json(str(tmp_path / "both.txt"), "--to", str(talks), "--new")
    assert outcomes(with_new) == {"both.txt": "unsure"}
    into = ADD.in_json(str(tmp_path / "both.txt"), "--to", str(talks), "--into", str(talks / "cars.talks.yaml"))
    assert outcomes(into) == {"both.txt": "joins"}
    assert into["reports"][0]["told"] is True
    assert len(codec.load(talks / "cars.talks.yaml").sources) == 3


def test_what_belongs_to_none_is_left_out_or_begins_talks_of_its_own(talks: Path) -> None:
    tugs = [report("tugs-1"), report("tugs-2"), report("wards-1")]
    assert set(outcomes(ADD.in_json(*tugs, "--to", str(talks), "--dry-run")).values()) <= {"elsewhere", "unsure"}
    wards = [report(f"wards-{number}") for number in (1, 2, 3)]
    left_out = ADD.in_json(*wards, "--to", str(talks))
    assert set(outcomes(left_out).values()) == {"elsewhere"}
    assert left_out["talks"] == []
    begun = ADD.in_json(*wards, "--to", str(talks), "--new")
    assert outcomes(begun) == {"wards-1.txt": "begins", "wards-2.txt": "joins", "wards-3.txt": "joins"}
    [new] = begun["talks"]
    assert new["new"] is True
    assert new["course"]["ending"] == "broken off"
    assert len(codec.load(new["file"]).sources) == 3
    again = ADD.in_json(report("wards-4"), "--to", str(talks))
    assert again["reports"][0]["talks"] == new["file"]


def test_a_page_without_talks_is_left_out_as_that(talks: Path, tmp_path: Path) -> None:
    (tmp_path / "peas.txt").write_text("Peas\n\nBoil the peas in salted water until they are soft.\n")
    [one] = ADD.in_json(str(tmp_path / "peas.txt"), "--to", str(talks), "--new")["reports"]
    assert one["outcome"] == "no talks"


def test_what_is_on_record_is_told_and_adding_twice_changes_nothing(talks: Path, tmp_path: Path) -> None:
    ADD.answered(report("cars-3"), "--to", str(talks))
    before = files_of(talks)
    copy = tmp_path / "other-name.txt"
    copy.write_bytes(Path(report("cars-3")).read_bytes())
    answer = ADD.in_json(str(copy), report("cars-1"), "--to", str(talks))
    assert outcomes(answer) == {"other-name.txt": "duplicate", "cars-1.txt": "duplicate"}
    assert answer["reports"][0]["same_as"].endswith("cars-3.txt")
    assert files_of(talks) == before


def test_of_two_copies_that_come_together_one_is_taken(talks: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.txt"
    copy.write_bytes(Path(report("cars-3")).read_bytes())
    found = outcomes(ADD.in_json(report("cars-3"), str(copy), "--to", str(talks)))
    assert sorted(found.values()) == ["duplicate", "joins"]


def test_another_report_of_a_name_on_record_is_left_out(talks: Path, tmp_path: Path) -> None:
    other = tmp_path / "cars-1.txt"
    other.write_text(Path(report("cars-3")).read_text())
    [one] = ADD.in_json(str(other), "--to", str(talks))["reports"]
    assert one["outcome"] == "name taken"
    assert one["same_as"] == "cars-1.txt"


def test_two_reports_of_one_paper_and_day_are_two_sources(talks: Path, tmp_path: Path) -> None:
    words = Path(report("cars-2")).read_text().replace("ninety", "eighty").replace("a month", "two months")
    (tmp_path / "evening.txt").write_text(words)
    ADD.answered(str(tmp_path / "evening.txt"), "--to", str(talks))
    record = codec.load(talks / "cars.talks.yaml")
    assert len({source.id for source in record.sources}) == 3
    assert any(g.source == record.sources[2].id for one in record.statements for g in one.grounds)


def test_a_party_that_the_file_calls_otherwise_does_not_stand_in_it_twice(talks: Path) -> None:
    path = talks / "cranes.talks.yaml"
    old = next(party.id for party in codec.load(path).parties if party.label == "Dockers' Federation")
    path.write_text(path.read_text().replace(old, "crew"))
    before = codec.load(path)
    ADD.answered(report("cranes-4"), report("cranes-3"), "--to", str(talks))
    after = codec.load(path)
    assert [party.label for party in after.parties].count("Dockers' Federation") == 1
    assert any(one.by == "crew" for one in after.statements[len(before.statements) :])


def test_in_a_folder_of_the_workbench_the_report_is_put_beside_and_all_can_be_undone(tmp_path: Path) -> None:
    folder = tmp_path / "work"
    folder.mkdir()
    path = folder / "cars.talks.yaml"
    codec.write(read(["cars-1", "cars-2"]), path)
    before = path.read_text()
    bench = Folder(folder, by="Ada")
    bench.put_text(before + "# mine\n", before, "Noted")
    bench.close()
    ADD.answered(report("cars-3"), "--to", str(folder), "--by", "Ada")
    assert (folder / "cars-3.txt").read_bytes() == Path(report("cars-3")).read_bytes()
    assert [source.file for source in codec.load(path).sources][-1] == "cars-3.txt"
    bench = Folder(folder, by="Ada")
    assert bench.look().clash is None
    bench.undo()
    bench.undo()
    assert path.read_text() == before + "# mine\n"
    assert not (folder / "cars-3.txt").exists()
    bench.close()


def test_faults_are_told_and_nothing_is_written(talks: Path, tmp_path: Path) -> None:
    (talks / "bad.talks.yaml").write_text("pourparler: 1\ntalks: T\nparties: [{id: a}, {id: a}]\n")
    before = files_of(talks)
    done = ADD.run(report("cars-3"), "--to", str(talks))
    assert done.exit_code != 0
    assert files_of(talks) == before
    assert ADD.run(report("cars-3"), "--to", str(tmp_path / "nowhere")).exit_code != 0
    assert ADD.run(report("cars-3"), "--to", str(talks), "--into", "x.yaml", "--new").exit_code == 2


def test_a_talks_file_that_is_not_in_the_folder_is_refused(talks: Path, tmp_path: Path) -> None:
    (talks / "cars.talks.yaml").rename(tmp_path / "cars.talks.yaml")
    done = ADD.run(report("cars-3"), "--to", str(talks), "--into", str(tmp_path / "cars.talks.yaml"))
    assert "none of the talks files" in str(done.exception)


@pytest.mark.parametrize(("typed", "outcome", "sources"), [("1", "joins", 3), ("0", "unsure", 2), ("n", "begins", 2)])
def test_on_a_terminal_what_is_not_sure_is_asked(
    talks: Path, tmp_path: Path, typed: str, outcome: str, sources: int
) -> None:
    (tmp_path / "both.txt").write_text(BOTH)
    leader, follower = terminal()
    os.write(leader, f"{typed}\nq\n".encode())
    command = [sys.executable, "-m", "pourparler", "add", str(tmp_path / "both.txt"), "--to", str(talks)]
    done = subprocess.run(command, stdin=follower, stdout=subprocess.PIPE, stderr=follower, timeout=120, check=False)
    os.close(follower)
    shown = os.read(leader, 1 << 16).decode()
    os.close(leader)
    assert done.returncode == 0
    assert "none of these" in shown
    assert "new talks" in shown
    assert len(codec.load(talks / "cars.talks.yaml").sources) == sources
    assert len([*talks.glob("*.yaml")]) == (4 if outcome == "begins" else 3)


TWO_UNIONS = """\
pourparler: 1
talks: Westmere
# by hand
parties:
  - {id: union, name: Nurses' Union}
  - {id: board, name: Hospital Board}
  - {id: east, name: Nurses' Association of Eastby}
measures:
  - {id: off, what: call off the strike, by: [union]}
  - {id: pay, what: pay the night allowance, by: [board]}
"""
STRIKE = (
    "3 March 2024\n\nThe nurses refused to end the strike before the board pays night allowances. The board is ready.\n"
)


@pytest.fixture
def two_unions(tmp_path: Path) -> tuple[str, str, str, str]:
    """What to type to add a report on a strike to talks in which two unions may be meant."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "mine.talks.yaml").write_text(TWO_UNIONS)
    (tmp_path / "strike.txt").write_text(STRIKE)
    file = str(tmp_path / "mine" / "mine.talks.yaml")
    return str(tmp_path / "strike.txt"), "--to", str(tmp_path / "mine"), f"--into={file}"


def test_a_report_is_read_in_the_names_on_record_and_what_is_new_is_told_with_the_nearest(
    two_unions: tuple[str, str, str, str],
) -> None:
    told = ADD.told(*two_unions)
    assert "New parties: the nurses (nearest on record: Nurses' Union)." in told
    assert "New steps: end the strike (nearest on record: call off the strike)." in told
    record = codec.load(Path(two_unions[2]) / "mine.talks.yaml")
    assert [(position.party, str(position.says)) for position in record.positions] == [
        (("nurses",), "pay before end-strike")
    ]


def test_a_new_step_that_is_called_as_one_on_record_is_told_with_who_does_it(talks: Path) -> None:
    folder = talks.parent / "barges"
    folder.mkdir()
    codec.write(read(["barges-1", "barges-2"]), folder / "barges.talks.yaml")
    told = ADD.told(report("barges-3"), "--to", str(folder))
    assert "New steps: suspend the toll, by Argentina (nearest on record: suspend the toll, by Paraguay)." in told


@pytest.mark.parametrize(
    ("typed", "parties"),
    [("y", {"union", "board", "east"}), ("n\nd", {"union", "board", "east", "nurses"}), ("q", {"nurses"})],
)
def test_on_a_terminal_it_is_asked_whether_who_is_new_is_on_record(
    two_unions: tuple[str, str, str, str], typed: str, parties: set[str]
) -> None:
    leader, follower = terminal()
    os.write(leader, f"{typed}\n".encode())
    command = [sys.executable, "-m", "pourparler", "add", *two_unions]
    done = subprocess.run(command, stdin=follower, stdout=subprocess.PIPE, stderr=follower, timeout=120, check=False)
    os.close(follower)
    shown = os.read(leader, 1 << 16).decode()
    os.close(leader)
    assert done.returncode == 0
    assert "Are the nurses the same as the Nurses' Union?" in shown
    record = codec.load(Path(two_unions[2]) / "mine.talks.yaml")
    assert parties <= set(record.party_by_id)
    assert ("nurses" in record.party_by_id) is (typed != "y")
    assert [one.answer.value for one in record.answered] == (["no", "unknown"] if "d" in typed else [])


def test_the_answer_in_json_says_all_of_it(talks: Path) -> None:
    answer = json.loads(json.dumps(ADD.in_json(report("cars-3"), "--to", str(talks))))
    assert set(answer) == {"written", "reports", "talks"}
    [one] = answer["reports"]
    keys = "file title date text_sha256 outcome talks same_as told why others words"
    assert set(one) == set(keys.split())
    [changed] = answer["talks"]
    assert set(changed) == {"file", "title", "new", "reports", "added", "brought", "course"}
    assert changed["course"]["rounds"][0]["reports"]


def test_reading_several_disputes_tells_the_course_of_each() -> None:
    names = ("carriers-3", "carriers-4", "cars-2", "cars-3")
    several = Command("read").in_json(*map(report, names))["several"]
    told = {one["reports"][0]: one["course"]["ending"] for one in several}
    assert told == {"carriers-3.txt": "broken off", "cars-2.txt": "agreed"}
