"""The commands as processes: what a user types, what comes back, and how it ends."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from pourparler import from_json

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "six-party"
TALKS = EXAMPLE / "six-party.talks.yaml"
REPORT = """\
THE RIVER GAZETTE
5 March 2011

Dam talks stall

By Our Correspondent

AMARA - Talks on the upper dam broke off on Friday. Egypt demanded that Ethiopia stop filling the reservoir first.
Ethiopia refused to stop filling the reservoir until Egypt signs the water treaty.
"""


def run(*arguments: str | Path, cwd: Path | None = None, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    environment = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    command = [sys.executable, "-m", "pourparler", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, cwd=cwd, input=stdin, env=environment, timeout=60, check=False)


def answered(*arguments: str | Path, stdin: bytes = b"") -> str:
    done = run(*arguments, stdin=stdin)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def in_json(*arguments: str | Path, stdin: bytes = b"") -> Any:
    return json.loads(answered(*arguments, "--json", stdin=stdin))


def refused(*arguments: str | Path, stdin: bytes = b"") -> str:
    done = run(*arguments, stdin=stdin)
    told = done.stderr.decode()
    assert done.returncode == 2, told
    assert "Traceback" not in told + done.stdout.decode()
    return told


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "dam.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


def test_help_lists_every_command_with_examples() -> None:
    told = answered("--help")
    for command in ("brief", "read", "check", "stuck", "packages", "case", "completion"):
        assert f"  {command} " in told
        assert "Example" in answered(command, "--help") or command == "completion"


def test_stuck_says_in_words_why_and_what_would_unlock() -> None:
    told = answered("stuck", TALKS)
    assert "The talks are stuck in three places" in " ".join(told.split())
    assert "## Ways out" in told
    assert "\x1b[" not in told, "colour is for terminals"


def test_stuck_gives_the_promised_json() -> None:
    answer = in_json("stuck", TALKS)
    assert answer["stuck"] is True
    assert answer["exhaustive"] is True
    assert answer["goal_assumed"] is None
    assert {"positions", "kind", "facts", "confidence"} <= set(answer["conflicts"][0])
    unlock = answer["unlocks"][0]
    assert {"id", "number", "price", "changes", "gives", "gets", "roadmap", "acceptable"} == set(unlock)
    assert {"position", "from", "to"} <= set(unlock["changes"][0])
    promised = {"conflicts_exhaustive", "needs_red_line", "common_ground", "moves", "roadmap", "not_binding"}
    assert promised <= set(answer)


def test_questions_can_be_put_to_another_date_and_to_fewer_parties() -> None:
    fewer = in_json("stuck", TALKS, "--without", first_party())
    assert len(fewer["conflicts"]) < 4
    early = in_json("stuck", TALKS, "--as-of", "2003")
    assert len(early["not_binding"]) > len(in_json("stuck", TALKS)["not_binding"])


def first_party() -> str:
    return str(in_json("brief", TALKS)["talks"]["parties"][0]["id"])


def test_a_party_that_is_not_there_is_named_with_the_nearest() -> None:
    assert "Did you mean" in refused("stuck", TALKS, "--without", first_party() + "x")


def test_a_search_without_time_ends_with_code_three() -> None:
    done = run("stuck", TALKS, "--time-limit", "0.0000001")
    assert done.returncode == 3
    assert b"--time-limit" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("stuck",),
        ("stuck", "nowhere.yaml"),
        ("stuck", TALKS, "--as-of", "yesterday"),
        ("stuck", TALKS, "--most", "0"),
        ("brief", "nowhere"),
        ("brief", TALKS, "--format", "pdf"),
        ("read", "nowhere.txt"),
        ("read", TALKS, "--date", "2003"),
        ("case", "no-such-case"),
        ("case", "-o", "x.yaml"),
        ("nonsense",),
    ],
)
def test_wrong_input_ends_with_code_two_and_says_what(arguments: Sequence[str | Path]) -> None:
    assert refused(*arguments).strip()


def test_check_tells_all_faults_at_once_with_lines_and_remedies(tmp_path: Path) -> None:
    faulty = tmp_path / "faulty.yaml"
    faulty.write_text(
        "pourparler: 1\ntalks: Thaw\nparties: [{id: north}, {id: south}]\n"
        "measures:\n  - {id: a, by: nort}\n  - {id: b, by: south}\n"
        "positions:\n  - {id: p, partty: north, says: a befor b}\n  - {id: q, party: south, says: aa before b}\n",
        encoding="utf-8",
    )
    done = run("check", faulty)
    told = done.stdout.decode()
    assert done.returncode == 2
    for line, hint in ((5, "north"), (8, "party"), (8, "before"), (9, "aa")):
        assert any(row.startswith(f"{faulty}:{line}:") and hint in row for row in told.splitlines()), (line, told)
    problems = json.loads(run("check", faulty, "--json").stdout)["problems"]
    assert {problem["line"] for problem in problems if not problem["warning"]} == {5, 8, 9}


def test_check_reports_the_lines_of_facts_and_goal_that_cannot_hold(tmp_path: Path) -> None:
    path = tmp_path / "t.yaml"
    path.write_text(
        "pourparler: 1\ntalks: T\nparties: [{id: n}]\nmeasures: [{id: a, by: n}, {id: b, by: n}]\n"
        "facts:\n  - {says: a before b}\n  - {says: never a}\ngoal:\n  - b\n",
        encoding="utf-8",
    )
    done = run("check", path)
    assert done.returncode == 2
    assert "lines 6, 7, 9" in done.stdout.decode()


def test_check_warns_of_a_fallback_that_is_not_weaker_and_of_a_missing_goal(tmp_path: Path) -> None:
    path = tmp_path / "t.yaml"
    path.write_text(
        "pourparler: 1\ntalks: T\nparties: [{id: n}, {id: s}]\nmeasures: [{id: a, by: n}, {id: b, by: s}]\n"
        "positions:\n  - {id: p, party: n, says: b no later than a, fallbacks: [b before a]}\n"
        "  - {id: q, party: s, says: b before a}\n",
        encoding="utf-8",
    )
    answer = in_json("check", path)
    assert answer["ok"] is True
    told = [problem["what"] for problem in answer["problems"]]
    assert any("not weaker" in what for what in told)
    assert any("goal" in what for what in told)
    assert all(problem["warning"] for problem in answer["problems"])


def test_check_of_a_good_file_counts_what_is_there() -> None:
    assert "No faults: 6 parties" in answered("check", TALKS)


def test_a_draft_can_be_written_checked_and_briefed(report: Path, tmp_path: Path) -> None:
    draft = tmp_path / "draft.yaml"
    answered("read", report, "-o", draft)
    assert draft.read_text(encoding="utf-8").startswith("# DRAFT")
    assert in_json("check", draft)["ok"] is True
    assert "Ethiopia" in answered("brief", draft)
    assert "exists already" in refused("read", report, "-o", draft)
    answered("read", report, "-o", draft, "--force")


def test_read_gives_the_promised_json_with_spans_into_the_report(report: Path) -> None:
    answer = in_json("read", report)
    (read,) = answer["reports"]
    promised = {"file", "title", "outlet", "date", "byline", "text_sha256", "parties", "statements"}
    assert promised <= set(read)
    assert read["date"] == "2011-03-05"
    for statement in read["statements"]:
        start, end = statement["span"]
        assert REPORT[start:end] == statement["quote"]
    assert answer["talks"]["pourparler"] == 1


def test_read_takes_standard_input_and_the_draft_goes_to_standard_output(report: Path) -> None:
    done = run("read", "-", stdin=REPORT.encode())
    assert done.returncode == 0
    assert b"pourparler: 1" in done.stdout
    assert b"Drafted positions" in done.stderr


def test_a_report_that_prints_no_date_can_be_dated(tmp_path: Path) -> None:
    undated = tmp_path / "undated.txt"
    undated.write_text(REPORT.replace("5 March 2011\n", ""), encoding="utf-8")
    assert in_json("read", undated)["reports"][0]["date"] is None
    assert b"no date" in run("read", undated).stderr
    dated = in_json("read", undated, "--date", "undated.txt=2011-03-05")
    assert dated["talks"]["sources"][0]["date"] == "2011-03-05"


def test_brief_makes_markdown_a_page_and_json(tmp_path: Path) -> None:
    page = tmp_path / "brief.html"
    answered("brief", EXAMPLE, "-o", page)
    assert page.read_text(encoding="utf-8").startswith("<!")
    answered("brief", EXAMPLE, "-o", tmp_path / "brief.md")
    assert (tmp_path / "brief.md").read_text(encoding="utf-8").startswith("# ")
    whole = in_json("brief", EXAMPLE)
    assert {"verdict", "reasons", "reported", "stuck", "talks", "notices", "markdown", "record"} <= set(whole)
    assert set(whole["weighed"]) == {"matters", "settling"}
    answers = [from_json(whole[question]) for question in ("stuck", "packages", "roadmap")]
    assert [finding.analysis for finding in answers] == ["stuck", "packages", "roadmap"]
    assert {whole[question]["record"] for question in ("stuck", "packages", "roadmap")} == {whole["record"]}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["brief.html", "brief.md"], "nothing half-written stays"


def test_two_talks_files_in_one_folder_are_both_named(tmp_path: Path) -> None:
    for name in ("one.yaml", "two.yaml"):
        (tmp_path / name).write_bytes(TALKS.read_bytes())
    told = refused("brief", tmp_path)
    assert "one.yaml" in told
    assert "two.yaml" in told


def test_cases_are_listed_shown_and_copied_whole(tmp_path: Path) -> None:
    assert len(in_json("case")["cases"]) == 11
    assert "Banco Delta Asia" in answered("case", "six-party-2006")
    copy, outcome = tmp_path / "mine.yaml", tmp_path / "mine.outcome.yaml"
    answered("case", "six-party-2006", "-o", copy, "--outcome", outcome)
    assert in_json("check", copy)["ok"] is True
    assert b"breakdown" in outcome.read_bytes()
    assert "exists already" in refused("case", "six-party-2006", "-o", copy)


def test_published_conflicts_are_listed_beside_the_cases_and_told_with_what_was_published(tmp_path: Path) -> None:
    names = [one["name"] for one in in_json("case")["conflicts"]]
    assert names == ["chicken", "cuba-1962", "cuba-1962-strike", "elmira-1991", "prisoners"]
    assert all(name in answered("case") for name in names)
    told = answered("case", "cuba-1962")
    assert "Nash: none" in told
    assert "SEQ: withdraw; blockade + withdraw" in told
    assert "Fraser and Hipel" in told
    found = in_json("case", "prisoners")
    assert (found["lasting"]["nash"], found["lasting"]["seq"]) == ([[]], [[], ["c1", "c2"]])
    assert {measure["id"] for measure in found["talks"]["measures"]} == {"c1", "c2"}
    copy = tmp_path / "mine.yaml"
    answered("case", "elmira-1991", "-o", copy)
    assert in_json("check", copy)["ok"] is True
    assert "has no outcome file" in refused("case", "chicken", "--outcome", tmp_path / "o.yaml")
    assert 'Did you mean "chicken"?' in refused("case", "chiken")


@pytest.mark.parametrize(
    "content", [b"", b"\x00\xff\xfe\x01" * 50, b"&a [*a, *a]", b"!!python/object:os.system x", b"[" * 10_000]
)
def test_hostile_files_are_refused_in_words(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "hostile.yaml"
    path.write_bytes(content)
    for command in ("stuck", "check", "brief"):
        done = run(command, path)
        assert done.returncode == 2
        assert b"Traceback" not in done.stdout + done.stderr
        assert b"hostile.yaml" in done.stdout + done.stderr


def test_a_reader_that_stops_early_is_no_fault() -> None:
    program = [sys.executable, "-m", "pourparler", "brief", str(TALKS)]
    process = subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(10)
    process.stdout.close()
    told = process.stderr.read()
    process.stderr.close()
    assert process.wait(timeout=60) == 0
    assert told == b""


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shells_are_given_a_completion_script(shell: str) -> None:
    assert "_POURPARLER_COMPLETE" in answered("completion", shell)


def test_the_program_starts_without_its_heavy_parts() -> None:
    code = (
        "import sys; from pourparler.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "heavy = {'ruamel', 'pysat', 'jinja2', 'charset_normalizer'} & set(sys.modules)\n"
        "sys.exit(f'loaded: {heavy}' if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr.decode()


def test_without_a_command_the_help_is_the_answer() -> None:
    assert "Commands:" in answered()


def test_a_pdf_is_written_or_what_it_needs_is_said(tmp_path: Path) -> None:
    pdf = tmp_path / "brief.pdf"
    done = run("brief", TALKS, "-o", pdf)
    if done.returncode == 0:
        assert pdf.read_bytes().startswith(b"%PDF")
    else:
        assert done.returncode == 2
        assert b"weasyprint>=62" in done.stderr or b"./go with pdf" in done.stderr
        assert not pdf.exists()
