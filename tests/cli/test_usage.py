"""What people type by mistake, and what they are told."""

import shutil
from pathlib import Path

import pytest

from pourparler.cli import main
from tests.cli.test_files import REPORT, TALKS

KOREA = TALKS.replace(
    "parties: [{id: north}, {id: south}]",
    "parties: [{id: north, name: North Koréa, aliases: [Pyongyang, Korea]}, {id: south, aliases: [Korea]}]",
).replace("{id: open-road, by: north}", "{id: open-road, what: open the border, by: north}")
COMPARED = ["--compare", "open-road", "with", "send-aid"]


@pytest.fixture
def talks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = Path("t.yaml")
    path.write_text(KOREA, encoding="utf-8")
    Path("r.txt").write_text(REPORT, encoding="utf-8")
    return path


def ended(*arguments: str) -> object:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    return left.value.code


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert ended(*arguments) == 2
    told = capsys.readouterr()
    return " ".join((told.out + told.err).split())


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ("check r.txt", "this is a report, and no talks file."),
        ("check r.txt", "Give it to the command for reports: pourparler brief r.txt"),
        ("stuck r.txt", "pourparler brief r.txt"),
        ("packages r.txt", "pourparler brief r.txt"),
        ("roadmap brexit-2017", "pourparler case brexit-2017 -o brexit-2017.yaml"),
        ("brief brexit-2017", "pourparler case brexit-2017 -o brexit-2017.yaml"),
        ("read brexit-2017", "pourparler case brexit-2017 -o brexit-2017.yaml"),
        ("stuck brexit-2017", "pourparler case brexit-2017 -o brexit-2017.yaml"),
        ("brief https://example.org/a//b", "https://example.org/a//b: this is an address on the web"),
        ("read HTTPS://example.org", "Save the page in your browser first"),
        ("brief t.yaml -o http://example.org/b.html", "this is an address on the web"),
        ("packages t.yaml --compare nash", "After --compare nash there is missing: with DEAL."),
        ("packages t.yaml --compare nash with", "After --compare nash with there is missing: DEAL."),
        ("packages t.yaml --compare --json", "After --compare there is missing: DEAL with DEAL."),
        ("packages t.yaml --pair north", "After --pair north there is missing: PARTY."),
        ("stuc t.yaml", 'There is no command "stuc". Did you mean "stuck"?'),
        ("t.yaml", "To make a briefing from it: pourparler brief t.yaml"),
        ("stuck t.yaml --without Korea", '--without: "Korea" may be any of north, south. Write the id of the one'),
        ("stuck t.yaml --without Nort", 'Did you mean "north"?'),
        ("packages t.yaml --improve korea", '--improve: "korea" may be any of north, south.'),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_what_helps(
    arguments: str, told: str, talks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert talks.exists()
    assert told in refused(capsys, *arguments.split(" "))


@pytest.mark.parametrize("mistyped", ["--format", "--forc", "--forced", "--form"])
@pytest.mark.parametrize("command", ["stuck", "packages", "case", "convert", "read"])
def test_a_guess_never_leads_to_replacing_files(
    command: str, mistyped: str, talks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = refused(capsys, command, str(talks), mistyped, "x")
    assert "No such option" in told
    assert "--force " not in f"{told} ".replace("?", " ").replace("'", " ").replace("--forced", "")


def test_other_guesses_are_still_made(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "--red-lines" in refused(capsys, "stuck", str(talks), "--red-line")


@pytest.mark.parametrize(
    ("named", "id_"),
    [
        (["stuck", "t.yaml", "--json", "--without", "north korea"], ["--without", "north"]),
        (["stuck", "t.yaml", "--json", "--without", "PYONGYANG"], ["--without", "north"]),
        (["packages", "t.yaml", "--json", "--improve", "North-Korea"], ["--improve", "north"]),
        (["packages", "t.yaml", "--json", "--compare", "Open the  border", "with", "Send aid"], COMPARED),
        (["roadmap", "t.yaml", "--json", "--package", "open the border,SEND-AID"], ["--package", "open-road,send-aid"]),
    ],
)  # fmt: skip
def test_names_work_wherever_ids_do(
    named: list[str], id_: list[str], talks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert talks.exists()
    assert ended(*named) == 0
    by_name = capsys.readouterr().out
    assert ended(*named[:3], *id_) == 0
    assert capsys.readouterr().out == by_name


@pytest.mark.parametrize(
    ("arguments", "same"),
    [("help", "--help"), ("help stuck", "stuck --help"), ("version", "--version"), ("-V", "--version"), ("-h", "")],
)
def test_help_and_version_are_found_as_in_other_programs(
    arguments: str, same: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ended(*arguments.split()) == 0
    told = capsys.readouterr().out
    assert ended(*same.split()) == 0
    assert capsys.readouterr().out == told


def test_check_says_in_json_that_a_report_is_none(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copy("r.txt", talks.with_name("r.html"))
    assert '"ok": false' in refused(capsys, "check", "r.html", "--json")
