import re
from pathlib import Path

from pourparler.reading import read_report
from pourparler.reading.exports.marked import as_markdown

CANAL = Path(__file__).parents[1] / "reports" / "canal.txt"


def test_each_place_is_marked_once_and_has_its_note() -> None:
    report = read_report("canal.txt", CANAL.read_bytes())
    text = as_markdown([report, report], {})
    spans = {reading.span for reading in report.statements}
    marks = re.findall(r"⟧\[\^(\d+)\]", text)
    assert sorted(map(int, marks)) == list(range(1, 2 * len(spans) + 1))
    assert sorted(re.findall(r"(?m)^\[\^(\d+)\]: ", text)) == sorted(marks)


def test_marks_stand_around_the_words_of_the_statement() -> None:
    text = as_markdown([read_report("a.txt", b"Chile met Bolivia. Bolivia refused to pay until May ended.")], {})
    assert "⟦Bolivia refused to pay until May ended⟧[^2]." in text
    assert "[^2]: **Bolivia: precondition**" in text
    assert "until: “until May ended”" in text


def test_without_its_marks_it_is_the_text_as_it_came() -> None:
    words = "\ufeffBolivia *turned* down [the](x) <b>plan</b> & left.\r\n- Chile said it #would_not pay.\r\n1. No.\r\n"
    report = read_report("a.txt", words.encode())
    text = as_markdown([report], {}).split("a.txt · no date\n\n")[1].split("\n\n[^")[0]
    bare = re.sub(r"⟦|⟧\[\^\d+\]", "", text)
    assert re.sub(r"\\(?=[\W_])", "", bare).rstrip() == words.removeprefix("\ufeff").replace("\r\n", "\n").rstrip()
    assert "\\*turned\\*" in bare
    assert "\\<b\\>" in bare
    assert "1\\. No" in bare
