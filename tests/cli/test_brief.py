"""``pourparler brief`` as a process: what it is told of the reports, and its own output beside them."""

import json
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

REPORT = """\
Talks stall in Havana

5 March 2011

Colombia and the guerrillas met for a third day in a quiet hall. The rebels demanded that Colombia release the prisoners
first. Colombia made a face at the toll. Colombia urged the guerrillas to free the hostages.
"""
CUES = '- {id: dig, act: refuse, pattern: made a face at, fires_on: ["He made a face at it."]}'
WORDS = """\
parties: [{name: FARC, aliases: [rebels, guerrillas]}]
measures: [{id: let-them-go, what: free the hostages}]
"""


def brief(*arguments: str | Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "pourparler", "brief", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, input=stdin, timeout=60, check=False)


def in_json(*arguments: str | Path, stdin: bytes = b"") -> Any:
    done = brief(*arguments, "--json", stdin=stdin)
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


def refused(*arguments: str | Path) -> str:
    done = brief(*arguments)
    assert done.returncode == 2
    return done.stderr.decode()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "talks").mkdir()
    (tmp_path / "talks" / "havana.txt").write_text(REPORT, encoding="utf-8")
    return tmp_path / "talks"


@pytest.fixture(scope="module")
def untold() -> Any:
    """What is read where nothing is told."""
    return in_json("-", stdin=REPORT.encode())["talks"]


def ids(entries: list[dict[str, Any]]) -> set[str]:
    return {entry["id"] for entry in entries}


def test_a_party_typed_and_cues_of_ones_own_are_known_in_the_reports(folder: Path, tmp_path: Path, untold: Any) -> None:
    own = tmp_path / "cues.yaml"
    own.write_text(CUES, encoding="utf-8")
    told = in_json(folder, "--party", "FARC: rebels, guerrillas", "--cues", own)["talks"]
    assert (ids(told["parties"]) - ids(untold["parties"])) == {"farc"}
    assert "farc" in {statement.get("to") for statement in told["statements"]}
    assert "refuse" not in {statement["act"] for statement in untold["statements"]}
    assert "refuse" in {statement["act"] for statement in told["statements"]}


def test_a_vocabulary_names_parties_and_measures(folder: Path, tmp_path: Path) -> None:
    words = tmp_path / "words.yaml"
    words.write_text(WORDS, encoding="utf-8")
    talks = in_json(folder, "--vocabulary", words)["talks"]
    assert "farc" in ids(talks["parties"])
    assert "let-them-go" in ids(talks["measures"])
    assert words.read_text(encoding="utf-8") == WORDS


def test_a_report_may_come_from_standard_input() -> None:
    talks = in_json("-", "--date", "-=2011-04", stdin=REPORT.encode())["talks"]
    assert talks["sources"][0]["date"] == "2011-04"


def test_what_is_told_of_reports_needs_a_report(folder: Path, tmp_path: Path) -> None:
    talks = tmp_path / "talks.yaml"
    talks.write_text("pourparler: 1\ntalks: T\nparties: [{id: n}]\nmeasures: [{id: a, by: n}]\n", encoding="utf-8")
    assert "how to read reports" in refused(talks, "--party", "FARC: rebels")
    assert "no such report is read" in refused(folder, "--date", "oslo.txt=2011")
    assert "no name before the colon" in refused(folder, "--party", ": rebels")


def test_a_briefing_beside_the_reports_or_named_with_them_is_not_read_as_one(folder: Path) -> None:
    before = in_json(folder)
    for name in ("brief.html", "brief.txt"):
        assert brief(folder, "-o", folder / name).returncode == 0
    told = "Passed over, being written by Pourparler and no report: {}."
    after = in_json(folder)
    assert after["talks"] == before["talks"]
    assert sorted(after["notices"]) == sorted([*before["notices"], told.format("brief.html and brief.txt")])
    named = in_json(folder / "havana.txt", folder / "brief.txt")
    assert named["talks"] == before["talks"]
    assert told.format("brief.txt") in named["notices"]
    assert "brief.txt: written by Pourparler, and no report" in refused(folder / "brief.txt")


def test_a_briefing_as_pdf_is_not_read_as_a_report(folder: Path) -> None:
    if brief(folder, "-o", folder / "brief.pdf").returncode != 0:
        pytest.skip("WeasyPrint is not installed")
    assert any("no report: brief.pdf." in notice for notice in in_json(folder)["notices"])


EXAMPLE = Path(__file__).parents[2] / "examples" / "quickstart.talks.yaml"


def test_every_format_is_what_its_ending_says(tmp_path: Path) -> None:
    begins = {"md": b"# The bakery strike", "html": b"<!DOCTYPE html>", "docx": b"PK", "json": b"{"}
    for ending, beginning in begins.items():
        file = tmp_path / f"brief.{ending}"
        done = brief(EXAMPLE, "-o", file)
        assert (done.returncode, done.stderr) == (0, f"Wrote {file}.\n".encode())
        assert file.read_bytes().lstrip().startswith(beginning)
        assert brief(EXAMPLE, "-o", file).returncode == 0, "an earlier briefing is replaced"
    assert set(json.loads((tmp_path / "brief.json").read_text("utf-8"))) == set(in_json(EXAMPLE))


def test_an_unknown_ending_is_refused_with_those_that_are_known(tmp_path: Path) -> None:
    told = refused(EXAMPLE, "-o", tmp_path / "brief.odt")
    assert 'no briefing ends in ".odt"' in told
    assert ".docx" in told
    assert list(tmp_path.iterdir()) == []
    assert brief(EXAMPLE, "-o", tmp_path / "brief.odt", "--format", "docx").returncode == 0


def test_a_word_document_that_is_somebody_elses_is_not_replaced(tmp_path: Path) -> None:
    file = tmp_path / "brief.docx"
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("word/document.xml", "<minutes/>")
    before = file.read_bytes()
    assert brief(EXAMPLE, "-o", file).returncode == 2
    assert file.read_bytes() == before


def test_the_annex_is_written_when_it_is_asked_for_and_else_it_is_said_how() -> None:
    short, full = brief(EXAMPLE).stdout.decode(), brief(EXAMPLE, "--full").stdout.decode()
    assert "sources. Add --full." in " ".join(short.split())
    assert "# Annex" in full
    assert "--full" not in full
    assert "Who wants what before what" in full
    assert "Who wants what before what" not in short


def test_forms_that_are_no_text_ask_for_a_file() -> None:
    assert "A Word document goes to a file" in refused(EXAMPLE, "--format", "docx")


def test_ten_lines_of_notes_come_to_a_verdict_and_what_was_left_out_is_told_first(tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text(
        "Ferry talks, 4 June 2024\n\nCrew union:\n- no sailing until arrears paid\n"
        "- talks on rosters only if back pay\n"
        "Ferry line – wants sailings first, then pays arrears\nMinistry: both at the same time\nlunch was good\n",
        encoding="utf-8",
    )
    told = in_json(notes)
    assert told["verdict"] == "stuck"
    assert any('"lunch was good"' in notice for notice in told["notices"])
    assert brief("-", stdin=notes.read_bytes()).stdout.count(b"The talks are stuck") == 1
