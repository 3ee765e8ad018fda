"""A pile of reports on several disputes, as a person meets it: a list, one by its number, files, or all as one."""

import json
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.reading.sorting.piles import FERRY, RECIPE, ROUND_ONE, ROUND_THREE, ROUND_TWO

QUARRY = {"a-quarry.txt": ROUND_ONE, "c-quarry.txt": ROUND_TWO, "e-quarry.txt": ROUND_THREE}


def run(*arguments: str | Path, stdin: bytes = b"") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pourparler", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, input=stdin, timeout=60, check=False)
    return subprocess.CompletedProcess(command, done.returncode, done.stdout.decode(), done.stderr.decode())


def in_json(*arguments: str | Path) -> Any:
    done = run(*arguments, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    folder = tmp_path / "pile"
    folder.mkdir()
    for name, text in {**QUARRY, "b-ferry.txt": FERRY, "d-loaf.txt": RECIPE}.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_brief_on_a_pile_begins_with_a_list_of_the_talks(pile: Path) -> None:
    done = run("brief", pile)
    words = " ".join(done.stdout.split())
    assert done.returncode == 0
    assert words.startswith("# Two talks in five reports")
    assert "“Stonebeck quarry to reopen”" in words
    assert "Three reports from 4 March 2022 to 2 April 2022: a-quarry.txt, c-quarry.txt and e-quarry.txt." in words
    assert "In d-loaf.txt no talks were found" in words
    assert "--talks 2" in words


def test_a_number_shows_one_and_says_first_that_it_is_one_of_several_else_the_same_as_its_reports_alone(
    pile: Path,
) -> None:
    alone = run("brief", *(pile / name for name in QUARRY), "--one").stdout.split("\n\n")
    told = run("brief", pile, "--talks", "1").stdout.split("\n\n")
    new = [" ".join(one.replace("> ", "").split()) for one in told if one not in alone]
    assert [one for one in told if one in alone] == alone
    assert len(new) == 1
    assert new[0].startswith("The reports were taken for several disputes")
    assert "Ferry crews stay ashore (b-ferry.txt)" in new[0]
    assert "they can be kept together" in new[0]
    assert told.index(next(one for one in told if one not in alone)) < 5


def test_the_list_says_at_its_top_that_the_reports_can_be_kept_together_and_at_its_end_how(pile: Path) -> None:
    top, _, rest = run("brief", pile).stdout.partition("## ")
    assert "they can be kept together" in " ".join(top.split())
    assert "If they are one dispute after all: --one." in " ".join(rest.split())
    assert "As of 18 March 2022, from one source." in run("brief", pile, "--talks", "2").stdout


def test_a_number_that_no_talks_has_is_refused_and_how_many_there_are_is_said(pile: Path) -> None:
    done = run("brief", pile, "--talks", "3")
    assert (done.returncode, done.stdout) == (2, "")
    assert "There are 2 talks." in done.stderr
    assert "on one dispute" in run("brief", pile / "b-ferry.txt", "--talks", "2").stderr


def test_all_are_one_where_a_person_says_so(pile: Path) -> None:
    told = in_json("brief", pile, "--one")
    assert {source["file"] for source in told["talks"]["sources"]} == {path.name for path in pile.iterdir()}
    assert "several" not in told


def test_reports_on_one_dispute_make_one_briefing_and_what_is_set_aside_is_said(pile: Path) -> None:
    (pile / "b-ferry.txt").unlink()
    told = in_json("brief", pile)
    assert {source["file"] for source in told["talks"]["sources"]} == set(QUARRY)
    assert any("d-loaf.txt" in notice for notice in told["notices"])


def test_json_has_every_briefing_whole(pile: Path) -> None:
    told = in_json("brief", pile)
    assert [(one["number"], len(one["reports"])) for one in told["several"]] == [(1, 3), (2, 1)]
    alone = in_json("brief", pile, "--talks", "1")
    assert {key: told["several"][0][key] for key in alone} == alone
    assert [one["file"] for one in told["set_aside"]] == ["d-loaf.txt"]
    assert told["markdown"] == run("brief", pile).stdout


def test_a_folder_gets_a_briefing_for_each_and_the_list(pile: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = run("brief", pile, "-o", out, "--format", "html")
    assert (done.returncode, done.stdout) == (0, "")
    names = sorted(path.name for path in out.iterdir())
    assert [name[0] for name in names] == ["1", "2", "t"]
    assert all(name in (out / "talks.html").read_text() for name in names[:2])
    assert run("brief", pile, "-o", out, "--format", "html").returncode == 0  # our own are replaced


def test_a_file_gets_the_list_and_its_numbered_neighbours_the_briefings(pile: Path, tmp_path: Path) -> None:
    assert run("brief", pile, "-o", tmp_path / "b.docx").returncode == 0
    assert sorted(path.name for path in tmp_path.glob("*.docx")) == ["b-1.docx", "b-2.docx", "b.docx"]
    assert all(zipfile.is_zipfile(path) for path in tmp_path.glob("*.docx"))
    assert run("brief", pile, "-o", tmp_path / "b.json").returncode == 0
    assert len(json.loads((tmp_path / "b.json").read_text())["several"]) == 2


def test_nothing_of_others_is_replaced_and_then_nothing_is_written(pile: Path, tmp_path: Path) -> None:
    mine = tmp_path / "b-2.md"
    mine.write_text("my notes\n")
    done = run("brief", pile, "-o", tmp_path / "b.md")
    assert done.returncode == 2
    assert "b-2.md: exists already" in done.stderr
    assert mine.read_text() == "my notes\n"
    assert not (tmp_path / "b.md").exists()
    assert not (tmp_path / "b-1.md").exists()
    assert run("brief", pile, "-o", tmp_path / "b.md", "--force").returncode == 0
    assert mine.read_text() != "my notes\n"


def test_a_report_that_was_read_is_never_replaced(pile: Path) -> None:
    (pile / "b-ferry.txt").unlink()
    page = f"<html><body><h1>{FERRY.replace(chr(10) * 2, '</p><p>')}</p></body></html>"
    (pile / "b-2.html").write_text(page)
    done = run("brief", pile, "-o", pile / "b.html", "--force")
    assert done.returncode == 2
    assert "this is what was read" in done.stderr
    assert (pile / "b-2.html").read_text() == page


def test_the_only_talks_go_into_a_folder_that_is_there(pile: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    assert run("brief", pile / "a-quarry.txt", "-o", tmp_path / "out").returncode == 0
    assert len(list((tmp_path / "out").glob("*.md"))) == 1


def test_who_is_left_out_is_asked_of_one_talks(pile: Path) -> None:
    done = run("brief", pile, "--without", "larchmont")
    assert done.returncode == 2
    assert "--talks N" in done.stderr


def test_the_order_and_names_of_files_change_no_talks(pile: Path) -> None:
    first = {frozenset(one["reports"]) for one in in_json("brief", pile)["several"]}
    backwards = sorted(pile.iterdir(), reverse=True)
    assert {frozenset(one["reports"]) for one in in_json("brief", *backwards)["several"]} == first


def test_drafts_of_a_pile_are_listed_and_written_one_each(pile: Path, tmp_path: Path) -> None:
    listed = run("read", pile)
    assert listed.returncode == 0
    assert listed.stdout.startswith("# Two talks in five reports")
    out = tmp_path / "drafts"
    assert run("read", pile, "-o", out).returncode == 0
    written = sorted(out.iterdir())
    assert [path.name[:2] for path in written] == ["1-", "2-"]
    assert run("check", written[0]).returncode == 0
    again = run("read", pile, "-o", out)
    assert again.returncode == 2
    assert again.stderr.count("exists already") == 2
    assert run("read", pile, "-o", tmp_path / "t.yaml").returncode == 0
    assert sorted(path.name for path in tmp_path.glob("*.yaml")) == ["t-1.yaml", "t-2.yaml"]


def test_drafts_in_json_stand_by_their_reports(pile: Path) -> None:
    told = in_json("read", pile)
    assert {one["file"] for one in told["reports"]} == {path.name for path in pile.iterdir()}
    assert told["talks"] is None
    assert told["several"][0]["talks"] == in_json("read", pile, "--talks", "1")["talks"]
    assert told["set_aside"][0]["file"] == "d-loaf.txt"


def test_several_drafts_do_not_go_into_one_stream(pile: Path) -> None:
    done = run("read", pile, "-o", "-")
    assert done.returncode == 2
    assert "-o FOLDER" in done.stderr


def test_a_review_is_of_one_talks(pile: Path, tmp_path: Path) -> None:
    done = run("read", pile, "--review", "-o", tmp_path / "t.yaml")
    assert done.returncode == 2
    assert "There are 2 talks. Review one at a time with --talks N" in done.stderr
    assert "A review needs a file" in run("read", pile, "--review", "--talks", "1", "-o", tmp_path).stderr


def test_an_export_keeps_all_reports_together(pile: Path, tmp_path: Path) -> None:
    assert run("read", pile, "--export", tmp_path / "coded.csv").returncode == 0
    assert "a-quarry" in (tmp_path / "coded.csv").read_text()


def test_what_is_new_in_all_talks_goes_into_the_vocabulary(pile: Path, tmp_path: Path) -> None:
    words = tmp_path / "words.yaml"
    assert run("read", pile, "--vocabulary", words, "--update-vocabulary").returncode == 0
    drafted = {m["id"] for one in in_json("read", pile)["several"] for m in one["talks"].get("measures", [])}
    assert drafted
    assert all(measure in words.read_text() for measure in drafted)


GUILD = """\
Trams stand still at Limeworks Lane

The Ostmark Courier
6 May 2024

The Drivers' Guild said it would not drive before Ostmark Tramways scraps the roster. "We want a letter," its
chairwoman, Ruta Vesk, said in the Weir Quarter of Sankt Alban. Ostmark Tramways refused to scrap the roster; Pell
Anding laughed.
"""
DIARY = """\
From the window seat

The Ostmark Courier
11 May 2024

Daffodils are out in the Weir Quarter of Sankt Alban. "We will not clear the lane until the roster is gone," said Vesk,
whom I met at the baker's. Pell Anding, whom I met there too, bought a plait.
"""


def test_what_is_told_of_each_report_is_as_its_talks_have_it_with_what_the_others_introduce(tmp_path: Path) -> None:
    for name, text in (("a.txt", GUILD), ("b.txt", DIARY), ("c.txt", FERRY)):
        (tmp_path / name).write_text(text)
    told = in_json("read", tmp_path)
    assert sorted(sorted(one["reports"]) for one in told["several"]) == [["a.txt", "b.txt"], ["c.txt"]]
    (diary,) = (one for one in told["reports"] if one["file"] == "b.txt")
    assert [one["speaker"] for one in diary["statements"]] == ["Drivers' Guild"]
