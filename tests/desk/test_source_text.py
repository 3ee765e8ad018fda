from pathlib import Path

from pourparler.desk.source_text import AROUND, file_of, pieces
from pourparler.record.passages import Source


def test_a_text_is_cut_where_passages_begin_and_end_and_overlap() -> None:
    made = pieces("abcdef", [("one", (1, 4)), ("two", (3, 5))], (1, 4))
    assert [(one.text, one.passages) for one in made] == [
        ("a", ()),
        ("bc", ("one",)),
        ("d", ("one", "two")),
        ("e", ("two",)),
        ("f", ()),
    ]


def test_of_a_long_text_what_stands_around_the_passage_is_shown() -> None:
    text = "x" * (3 * AROUND)
    made = pieces(text, [("one", (2 * AROUND, 2 * AROUND + 5))], (2 * AROUND, 2 * AROUND + 5))
    assert sum(len(one.text) for one in made) == 2 * AROUND
    assert [len(one.text) for one in made if one.passages] == [5]


def test_a_source_is_looked_for_among_the_reports_of_the_folder_and_nowhere_else(tmp_path: Path) -> None:
    report = tmp_path / "a.txt"
    report.write_text("Peru said no.", encoding="utf-8")
    assert file_of(Source(id="s", file="reports/a.txt"), (report,)) == report
    assert file_of(Source(id="s", file="/etc/passwd"), (report,)) is None
    assert file_of(Source(id="s"), (report,)) is None
    assert file_of(None, (report,)) is None
