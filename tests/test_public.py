"""The public face: one list of names, all there, all told, imported one by one."""

import subprocess
import sys

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


def test_a_report_is_read_drafted_and_studied_with_public_names_alone(tmp_path: pytest.TempPathFactory) -> None:
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
