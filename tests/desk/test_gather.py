from pathlib import Path

import pytest

from pourparler.brief.briefing import brief
from pourparler.brief.formats import html
from pourparler.desk.gather import gather
from pourparler.errors import InputError, TalksFileError
from tests.brief.regenerate import TALKS

FERRY = (TALKS / "ferry.yaml").read_text(encoding="utf-8")
REPORT = """Quay stays shut

Harbour Gazette
Posted May 12, 2011

Norway demanded that Sweden first release the frozen accounts. Sweden refused the demand, a spokesman said.
"""


def _fault(*paths: Path) -> str:
    with pytest.raises(InputError) as caught:
        gather(paths)
    return str(caught.value)


def test_a_talks_file_is_read_as_it_is(tmp_path: Path) -> None:
    materials = gather([TALKS / "ferry.yaml"])
    assert materials.talks.title == "Ferry and quay"
    assert not materials.drafted
    assert (materials.notices, materials.differences, materials.passed_over) == ((), (), ())


def test_two_talks_files_in_a_folder_are_a_fault_that_names_both(tmp_path: Path) -> None:
    (tmp_path / "one.yaml").write_text(FERRY)
    (tmp_path / "two.yml").write_text(FERRY)
    told = _fault(tmp_path)
    assert "one.yaml" in told
    assert "two.yml" in told


def test_a_folder_with_nothing_to_read_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "notes.yaml").write_text("shopping: [milk]\n")
    assert "no report and no talks file" in _fault(tmp_path)


def test_every_missing_path_is_told_at_once(tmp_path: Path) -> None:
    told = _fault(tmp_path / "a.txt", tmp_path / "b.yaml")
    assert "a.txt" in told
    assert "b.yaml" in told


def test_other_files_of_a_folder_are_passed_over_and_named(tmp_path: Path) -> None:
    (tmp_path / "ferry.yaml").write_text(FERRY)
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8")
    (tmp_path / "other.yaml").write_text("shopping: [milk]\n")
    (tmp_path / ".hidden").write_text("x")
    materials = gather([tmp_path])
    assert materials.passed_over == ("other.yaml", "photo.jpg")


def test_a_talks_file_named_twice_counts_once(tmp_path: Path) -> None:
    file = tmp_path / "ferry.yaml"
    file.write_text(FERRY)
    assert gather([file, tmp_path, file]).talks.title == "Ferry and quay"


def test_faults_in_a_talks_file_are_told_with_their_lines(tmp_path: Path) -> None:
    file = tmp_path / "bad.yaml"
    file.write_text(FERRY.replace("staff-post before open-quay", "staff-post befor open-quay"))
    with pytest.raises(TalksFileError, match=r"bad\.yaml:\d+"):
        gather([file])


def test_reports_alone_become_a_draft(tmp_path: Path) -> None:
    (tmp_path / "press" / "may").mkdir(parents=True)
    (tmp_path / "press" / "may" / "one.txt").write_text(REPORT)
    materials = gather([tmp_path])
    assert materials.drafted
    assert materials.reports == ("one.txt",)
    assert materials.talks.sources


def test_beside_a_talks_file_reports_add_statements_and_sources_only(tmp_path: Path) -> None:
    (tmp_path / "ferry.yaml").write_text(FERRY)
    (tmp_path / "one.txt").write_text(REPORT)
    alone, both = gather([TALKS / "ferry.yaml"]).talks, gather([tmp_path])
    assert both.talks.parties == alone.parties
    assert both.talks.measures == alone.measures
    assert both.talks.positions == alone.positions
    assert both.talks.goal == alone.goal
    assert both.talks.day == alone.day
    assert set(alone.statements) <= set(both.talks.statements)
    assert set(alone.sources) <= set(both.talks.sources)


def test_reports_at_fault_are_told_at_once(tmp_path: Path) -> None:
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_bytes(b"\x00\x01\x02\xff" * 50)
    told = _fault(tmp_path)
    assert "one.txt" in told
    assert "two.txt" in told


def test_differences_and_files_passed_over_are_told(tmp_path: Path) -> None:
    (tmp_path / "ferry.yaml").write_text(FERRY)
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8")
    (tmp_path / "one.txt").write_text(REPORT)
    made = brief(gather([tmp_path]), full=True)
    assert "neither reports nor talks files: photo.jpg" in str(made)


def test_a_brief_from_reports_says_first_that_nobody_has_confirmed_it(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(REPORT)
    first = brief(gather([tmp_path])).sections[0].blocks[0]
    assert "nobody has confirmed it yet" in str(first)


def test_a_readme_and_a_briefing_of_ours_in_the_folder_are_no_reports(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("Egypt refused to sign the treaty.\n", encoding="utf-8")
    (tmp_path / "README.md").write_text("# About this folder\n", encoding="utf-8")
    page = html.render(brief(gather([tmp_path / "report.txt"])))
    (tmp_path / "brief.html").write_text(page, encoding="utf-8")
    materials = gather([tmp_path])
    assert materials.reports == ("report.txt",)
    assert materials.passed_over == ("README.md",)
    assert materials.cautions[0].endswith("written by Pourparler and no report: brief.html.")


def test_beside_a_talks_file_a_briefing_of_ours_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "ferry.yaml").write_text(FERRY)
    (tmp_path / "brief.html").write_text(html.render(brief(gather([TALKS / "ferry.yaml"]))), encoding="utf-8")
    materials = gather([tmp_path])
    assert materials.talks == gather([TALKS / "ferry.yaml"]).talks
    assert "brief.html" in materials.cautions[0]
    assert "brief.html" in str(brief(materials, full=True))
