from pathlib import Path

import pytest

from pourparler.errors import InputError, Setting
from pourparler.interchange.formats import FORMATS, format_of_input, format_of_output, named
from tests.interchange.fixtures import GENIUS, KTAB, NEGMAS, laid_out

SOUND = "pourparler: 1\ntalks: T\nparties: [{id: a}]\nmeasures: [{id: m, by: a}]\n"


def refused(path: Path) -> str:
    with pytest.raises(InputError) as caught:
        format_of_input(path)
    return str(caught.value)


def test_the_page_says_of_each_format_what_it_does_and_loses() -> None:
    assert len({one.id for one in FORMATS}) == len(FORMATS)
    page = (Path(__file__).parents[2] / "docs" / "convert.md").read_text(encoding="utf-8")
    for one in FORMATS:
        ways = f"{'yes' if one.read else ''} | {'yes' if one.write else ''} | {one.loses} |"
        [row] = [line for line in page.splitlines() if line.startswith(f"| `{one.id}` |")]
        assert " ".join(row.split()).endswith(" ".join(ways.split())), row


def test_a_folder_is_known_by_the_domain_in_it(tmp_path: Path) -> None:
    assert format_of_input(laid_out(tmp_path / "g", GENIUS)).id == "genius"
    assert format_of_input(laid_out(tmp_path / "n", NEGMAS)).id == "negmas"
    assert "no scenario" in refused(laid_out(tmp_path / "none", {}))


def test_a_file_is_known_by_its_name_and_a_look_at_it(tmp_path: Path) -> None:
    texts = {
        "d.xml": (GENIUS["flat-domain.xml"], "genius"),
        "p.xml": (GENIUS["flat-tenant.xml"], "genius"),
        "d.yml": (NEGMAS["flat.yml"], "negmas"),
        "t.yaml": (SOUND, "talks"),
        "t.json": ("{}", "json"),
        "k.csv": (KTAB, "ktab"),
        "w.CSV": ("measure,us\n", "csv"),
        "c.gmcr": ("{}", "gmcr"),
    }
    laid_out(tmp_path, {name: text for name, (text, _) in texts.items()})
    assert {name: format_of_input(tmp_path / name).id for name in texts} == {
        n: known for n, (_, known) in texts.items()
    }


def test_what_is_not_known_is_refused_with_what_there_is(tmp_path: Path) -> None:
    laid_out(tmp_path, {"x.docx": "", "g.nfg": ""})
    assert "Name it, one of genius, genius-divided, negmas" in refused(tmp_path / "x.docx")
    assert "does not tell the format" in refused(tmp_path / "g.nfg")
    assert "no such file" in refused(tmp_path / "none.csv")
    with pytest.raises(InputError, match='Did you mean "genius"'):
        named("geniuss", Setting.FORMAT_OUT)


def test_a_name_tells_the_format_to_write() -> None:
    names = {
        "t.yaml": "talks",
        "t.yml": "talks",
        "t.json": "json",
        "w.csv": "csv",
        "g.nfg": "nfg",
        "g.efg": "efg",
        "c.gmcr": "gmcr",
    }
    assert {name: format_of_output(Path(name)).id for name in names} == names
    for name in ("folder", "d.xml", "-"):
        with pytest.raises(InputError, match="Name "):
            format_of_output(Path(name))
