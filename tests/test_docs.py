"""The documents under test: tables of conditions, links, citations."""

import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from pourparler.record.conditions import atoms as core
from pourparler.record.conditions.atoms import in_atoms
from pourparler.record.conditions.parse import ConditionError, parse
from pourparler.record.conditions.truth import holds
from pourparler.record.measures import Fact, Measure
from pourparler.record.parties import Envoy, Party
from pourparler.record.passages import Ground, Source
from pourparler.record.positions import Position
from pourparler.record.sessions import Session
from pourparler.record.statements import Act, Statement
from pourparler.record.talks import Talks
from pourparler.record.valuations import Guarantee, Together

ROOT = Path(__file__).parents[1]
CONDITIONS = (ROOT / "docs" / "conditions.md").read_text(encoding="utf-8")
DOCUMENTS = sorted(
    path for place in (".", "docs", "examples/six-party") for path in (ROOT / place).glob("*.md") if path.is_file()
)
BIBLIOGRAPHY = (ROOT / "docs" / "references.bib").read_text(encoding="utf-8")
NOT_IN_A_FILE = {"left_out", "begins_later", "supposed"}
"""Fields that an option sets, not a talks file."""

Table = list[list[str]]


def tables(text: str) -> Iterator[Table]:
    for block in re.findall(r"(?:^\|.*\|\n)+", text, re.MULTILINE):
        rows = [[cell.strip() for cell in row.strip("|").split("|")] for row in block.splitlines()]
        yield [rows[0], *rows[2:]]


def tables_headed(*head: str) -> list[Table]:
    return [table for table in tables(CONDITIONS) if tuple(table[0][: len(head)]) == head]


def truths() -> Iterator[tuple[str, str, str]]:
    for (_, *conditions), *rows in tables_headed("roadmap"):
        for roadmap, *cells in rows:
            yield from (
                (condition.strip("`"), roadmap, cell) for condition, cell in zip(conditions, cells, strict=True)
            )


def steps_of(roadmap: str) -> dict[str, int]:
    """Steps as the documents write them: ``a, then b and c at once``."""
    if roadmap == "nothing happens":
        return {}
    steps = [step.removesuffix(" at once").split(" and ") for step in roadmap.split(", then ")]
    return {measure: number for number, step in enumerate(steps, 1) for measure in step}


def test_the_page_on_conditions_holds_its_truth_tables() -> None:
    assert len(list(truths())) > 80


@pytest.mark.parametrize(("condition", "roadmap", "cell"), list(truths()))
def test_each_cell_of_a_truth_table_is_true(condition: str, roadmap: str, cell: str) -> None:
    assert holds(parse(condition), steps_of(roadmap)) == {"yes": True, "no": False}[cell]


@pytest.mark.parametrize("row", [row for table in tables_headed("written", "printed") for row in table[1:]])
def test_each_condition_prints_as_the_page_says(row: list[str]) -> None:
    written, printed = (cell.strip("`") for cell in row)
    assert str(parse(written)) == printed


@pytest.mark.parametrize("row", [row for table in tables_headed("written", "in atoms") for row in table[1:]])
def test_each_condition_comes_down_to_the_atoms_of_the_page(row: list[str]) -> None:
    written, atoms = (cell.strip("`") for cell in row)
    assert eval(atoms, vars(core)) == in_atoms(parse(written))


@pytest.mark.parametrize("row", [row for table in tables_headed("written", "answer") for row in table[1:]])
def test_each_fault_is_answered_as_the_page_says(row: list[str]) -> None:
    with pytest.raises(ConditionError) as caught:
        parse(row[0].strip("`"))
    assert str(caught.value) == row[1]


def test_conditions_taken_from_newspapers_are_conditions() -> None:
    [table] = tables_headed("a report says")
    written = [text for row in table[1:] for text in re.findall(r"`([^`:]+)`", row[1])]
    assert len(written) > 8
    for text in written:
        parse(text)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_each_link_leads_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)]+)\)", path.read_text(encoding="utf-8")):
        if "://" in target:
            continue
        file, _, heading = target.partition("#")
        there = path.parent / file if file else path
        assert there.exists(), target
        assert not heading or heading in headings(there), target


def headings(path: Path) -> set[str]:
    found = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in found}


def test_everything_that_is_cited_is_in_the_bibliography() -> None:
    known = set(re.findall(r"^@\w+\{(\w+),", BIBLIOGRAPHY, re.MULTILINE))
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py")]
    cited = {key for text in texts for key in re.findall(r"\[([A-Z]\w+\d{4})\]_", text)}
    pages = [path.read_text(encoding="utf-8") for path in DOCUMENTS]
    quoted = {key for page in pages for key in re.findall(r"\[(\w+)\]\((?:docs/)?references\.bib\)", page)}
    assert cited | quoted <= known
    assert known <= cited | quoted


@pytest.mark.parametrize(
    "kind", [Talks, Party, Envoy, Source, Ground, Measure, Fact, Position, Session, Statement, Together, Guarantee]
)
def test_each_key_of_a_talks_file_is_in_its_page(kind: type) -> None:
    page = (ROOT / "docs" / "talks-file.md").read_text(encoding="utf-8")
    named = set(re.findall(r"[\w']+", " ".join(re.findall(r"`([^`]+)`", page))))
    spelled = {"title": "talks", "version": "pourparler"} if kind is Talks else {}
    keys = {spelled.get(field.name, field.name) for field in fields(kind)} - NOT_IN_A_FILE
    assert keys <= named


def test_each_act_is_in_the_page_on_talks_files() -> None:
    page = (ROOT / "docs" / "talks-file.md").read_text(encoding="utf-8")
    assert [act for act in Act if f"`{act}`" not in page] == []


def test_every_page_is_in_the_table_of_contents() -> None:
    lines = (ROOT / "docs" / "index.md").read_text(encoding="utf-8").splitlines()
    pages = {page.stem for page in (ROOT / "docs").glob("*.md")} - {"index"}
    assert [page for page in sorted(pages) if not any(Path(page).match(line) for line in lines if line)] == []
