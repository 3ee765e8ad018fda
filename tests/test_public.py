"""The public face: one list of names, all there, all told, imported one by one."""

import subprocess
import sys
from pathlib import Path

import pytest

import pourparler


def test_what_is_listed_is_what_is_there_and_nothing_else() -> None:
    assert dir(pourparler) == sorted(pourparler.__all__)
    assert len(set(pourparler.__all__)) == len(pourparler.__all__)
    assert set(pourparler._WHERE) | {"__version__"} == set(pourparler.__all__)
    assert all(getattr(pourparler, name) is not None for name in pourparler.__all__)
    with pytest.raises(AttributeError, match="no attribute 'tea'"):
        pourparler.tea  # noqa: B018


@pytest.mark.parametrize("name", sorted(set(pourparler.__all__) - {"__version__"}))
def test_every_public_name_tells_what_it_is(name: str) -> None:
    told = getattr(pourparler, name).__doc__ or ""
    assert len(told.split(".")[0]) > 10


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = "import sys, pourparler; print(sorted({'numpy', 'pysat', 'ruamel', 'click', 'ortools'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == "[]"


def test_a_report_is_read_drafted_and_studied_with_public_names_alone(tmp_path: Path) -> None:
    report = pourparler.read(text="Peru refused to open its market before Chile lowers its tariffs.\n")
    talks = pourparler.draft([report]).talks
    finding = pourparler.Study(talks).deadlock
    assert pourparler.from_json(pourparler.to_json(finding, talks)) == finding
    path = str(tmp_path) + "/talks.yaml"
    pourparler.dump(talks, path)
    assert pourparler.load(path) == talks
    assert pourparler.compare(talks, pourparler.loads(pourparler.dumps(talks))) == ()


def test_either_a_file_or_a_text_is_read() -> None:
    for given in ({}, {"path": "a.txt", "text": "b"}):
        with pytest.raises(ValueError, match="either a file or a text"):
            pourparler.read(**given)
    with pytest.raises(pourparler.InputError):
        pourparler.read("no-such-file.txt")


def test_a_briefing_is_written_from_a_record_a_study_or_files(tmp_path: Path) -> None:
    talks = pourparler.case("brexit-2017").talks
    made = pourparler.brief(talks)
    assert made.markdown() == pourparler.brief(pourparler.Study(talks)).markdown()
    assert made.markdown().startswith("# ")
    pourparler.dump(talks, tmp_path / "talks.yaml")
    assert pourparler.brief(tmp_path / "talks.yaml").markdown() == made.markdown()
    assert pourparler.brief([str(tmp_path / "talks.yaml")], full=True).markdown() != made.markdown()
    for ending in (".md", ".html", ".docx"):
        made.save(tmp_path / f"brief{ending}")
        assert (tmp_path / f"brief{ending}").stat().st_size > 1000
    with pytest.raises(ValueError, match=r"Known: \.md, \.html"):
        made.save(tmp_path / "brief.doc")


def test_the_name_of_what_is_made_can_be_called_whatever_was_imported_before() -> None:
    code = (
        "import pourparler.brief.formats, pourparler;"
        "print(pourparler.brief(pourparler.build('T', parties=['a'], measures={'m': 'a'})))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.startswith('<Briefing "T"')


def test_what_is_wrong_with_a_record_is_told_without_a_file() -> None:
    impossible = pourparler.build("T", parties=["a"], measures={"m": "a"}, goal=["m"], facts=[{"says": "never m"}])
    assert any("no party is to blame" in problem.what for problem in pourparler.check(impossible))


def test_what_may_be_said_is_part_of_a_study() -> None:
    free = pourparler.build("T", parties=["a", "b"], measures={"m": "a"}, positions=[("b", "require m")])
    assert pourparler.Study(free).verdict.ruling == "cannot say"
