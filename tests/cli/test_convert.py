"""``pourparler convert`` as a user meets it."""

import json
from pathlib import Path

import pytest

from pourparler.cli import main
from pourparler.interchange.formats import FORMATS
from pourparler.record import codec
from tests.interchange.fixtures import GENIUS, KTAB, NEGMAS, laid_out

TALKS = """\
# Notes of our own.
pourparler: 1
talks: Thaw
parties: [{id: us}, {id: dprk}]
measures:
  - {id: release, by: us}   # the bank
  - {id: stop, by: dprk}
goal: [stop]
worth:
  us: {release: -1, stop: [3, 5]}   # a guess
  dprk: {release: 4, stop: -2}
"""


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    path = tmp_path / "thaw.yaml"
    path.write_text(TALKS, encoding="utf-8")
    return path


def convert(*arguments: str | Path) -> int:
    with pytest.raises(SystemExit) as left:
        main(["convert", *map(str, arguments)])
    return int(left.value.code or 0)


def test_a_genius_folder_becomes_a_talks_file_and_goes_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    laid_out(tmp_path / "flat", GENIUS)
    assert convert(tmp_path / "flat", tmp_path / "flat.yaml", "--from", "genius-divided") == 0
    assert "the discount factor of flat-landlord" in capsys.readouterr().err
    assert convert(tmp_path / "flat.yaml", tmp_path / "back", "--to", "genius") == 0
    assert convert(tmp_path / "back", tmp_path / "again.yaml", "--from", "genius-divided") == 0
    first, again = (codec.load(tmp_path / name) for name in ("flat.yaml", "again.yaml"))
    assert (first.worth, first.facts, first.goal) == (again.worth, again.facts, again.goal)


def test_a_negmas_folder_and_a_ktab_file_become_talks_files(tmp_path: Path) -> None:
    laid_out(tmp_path / "flat", NEGMAS)
    laid_out(tmp_path, {"pipe.csv": KTAB})
    assert convert(tmp_path / "flat", tmp_path / "flat.yaml") == 0
    assert convert(tmp_path / "pipe.csv", tmp_path / "pipe.yaml") == 0
    assert {party.id for party in codec.load(tmp_path / "pipe.yaml").parties} == {"n", "s", "t"}
    assert len(codec.load(tmp_path / "flat.yaml").measures) == 5


def test_json_tells_what_was_done_and_lost(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = talks.with_name("game.nfg")
    assert convert(talks, out, "--json") == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer.pop("lost")[0] == "comments"
    assert answer == {"in": str(talks), "from": "talks", "out": str(out), "to": "nfg", "wrote": [str(out)]}


def test_a_filled_in_table_goes_into_the_talks_file_with_its_comments(talks: Path) -> None:
    table = talks.with_name("worth.csv")
    assert convert(talks, table) == 0
    table.write_text(table.read_text(encoding="utf-8").replace("3..5", '"2,5..5"'), encoding="utf-8")
    assert convert(table, talks, "--into") == 0
    assert talks.read_text(encoding="utf-8") == TALKS.replace("[3, 5]", "[2.5, 5]")


def test_a_faulty_table_leaves_the_talks_file_alone(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = talks.with_name("worth.csv")
    table.write_text("measure,us\nstopp,1\n", encoding="utf-8")
    assert convert(table, talks, "--into") == 2
    assert 'Did you mean "stop"?' in capsys.readouterr().err
    assert talks.read_text(encoding="utf-8") == TALKS


def test_standard_output_takes_one_file(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert convert(talks, "-", "--to", "json") == 0
    assert json.loads(capsys.readouterr().out)["talks"] == "Thaw"
    assert convert(talks, "-", "--to", "negmas") == 2
    assert convert(talks, "-", "--to", "json", "--json") == 2


def test_the_order_of_an_extensive_form_can_be_given(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert convert(talks, "-", "--to", "efg", "--order", "stop, release") == 0
    out = capsys.readouterr().out
    assert out.index("do stop") < out.index("do release")
    assert convert(talks, "-", "--to", "nfg", "--order", "stop") == 2


def test_the_schema_is_written_or_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert convert("--schema") == 0
    printed = capsys.readouterr().out
    assert convert("--schema", tmp_path / "s.json") == 0
    assert (tmp_path / "s.json").read_text(encoding="utf-8") == printed
    assert json.loads(printed)["title"] == "Pourparler talks file"
    assert convert("--schema", tmp_path / "s.json") == 2
    assert convert("--schema", "a", "b") == 2


def test_nothing_is_replaced_unless_told(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert convert(talks, talks.with_name("t.json")) == 0
    assert convert(talks, talks.with_name("t.json")) == 2
    assert "--force" in capsys.readouterr().err
    assert convert(talks, talks.with_name("t.json"), "--force") == 0


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("bomb.xml", b'<!DOCTYPE a [<!ENTITY b "x">]><a>&b;</a>'),
        ("broken.xml", b"<negotiation_template><"),
        ("deep.xml", b"<a>" * 1_000),
        ("huge.csv", b"measure,us\n" + b"a,1\n" * 500_001),
        ("binary.csv", b"PK\x03\x04\x00\x00"),
        ("quote.csv", b'measure,"us\n' + b"x" * 200_000),
        ("list.json", b"[" * 500),
        ("list.yml", b"type: XOutcomeSpace\nissues: [" + b"[" * 1000),
        ("odd.ktab.csv", b"x\nActor,a,b,c,d\n\xff\xfe,,,,\n"),
        ("x.docx", b""),
    ],
)
def test_hostile_and_broken_files_are_told_with_their_names(
    tmp_path: Path, name: str, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_bytes(content)
    assert convert(tmp_path / name, tmp_path / "out.yaml") == 2
    told = capsys.readouterr().err
    assert name in told
    assert "Traceback" not in told
    assert not (tmp_path / "out.yaml").exists()


def test_formats_that_go_one_way_are_told(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert convert(talks, talks.with_name("x"), "--to", "ktab") == 2
    assert convert(talks, talks.with_name("x.json"), "--from", "nfg") == 2
    told = capsys.readouterr().err
    assert "ktab is only read" in told
    assert "nfg is only written" in told


def test_help_names_every_format(capsys: pytest.CaptureFixture[str]) -> None:
    assert convert("--help") == 0
    told = capsys.readouterr().out
    assert [one.id for one in FORMATS if one.id not in told] == []
    assert convert() == 2
