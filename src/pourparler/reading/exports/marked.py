"""The reports as Markdown, each statement in brackets with a note that says what was read there."""

import re
from collections.abc import Iterator, Mapping, Sequence

from pourparler.reading.acts.statements import Reading
from pourparler.reading.report import Report
from pourparler.record.dates import PartialDate

_LEGEND = (
    "> Words in ⟦ ⟧ are statements as read by a program, for a person to confirm; the note at each says who does what "
    "by it: speaker → addressee: act, the measure it is about, what it waits for, on whose word."
)
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~^&])")
_STARTS_A_LIST = re.compile(r"(?m)^([ \t]*\d{0,9})((?<=\d)[.)]|[-+]|=+$)(?=\s|$)")


def as_markdown(reports: Sequence[Report], dates: Mapping[str, PartialDate]) -> str:
    """Reports with their statements marked; notes are numbered through."""
    parts = [_LEGEND, ""]
    number = 0
    for report in reports:
        marked, notes, number = _marked(report, number)
        date = dates.get(report.file) or report.date
        parts += [f"# {_plain(report.title or report.file)}", ""]
        said = [report.file, report.outlet or "", str(date or "no date")]
        parts += [" · ".join(_plain(word) for word in said if word), "", marked.strip("\n"), ""]
        parts += [*notes, ""]
    return "\n".join(parts)


def _marked(report: Report, number: int) -> tuple[str, list[str], int]:
    """The text with its marks, the notes, and the number of the last of them."""
    by_span: dict[tuple[int, int], list[Reading]] = {}
    for reading in report.statements:
        by_span.setdefault(report.original.place(reading.span), []).append(reading)
    marks: list[tuple[int, int, int, str]] = []
    notes = []
    for span, readings in sorted(by_span.items()):
        number += 1  # goes on counting from report to report
        start, end = span
        # Where marks meet, what ends does so first, the inner before the outer; what begins, the outer first.
        marks += [(start, 1, -end, "⟦"), (end, 0, -start, f"⟧[^{number}]")]
        notes.append(f"[^{number}]: " + "; ".join(_note(report, reading) for reading in readings) + ".")
    text = report.original.text
    marked = "".join(_with_marks(text.removeprefix("\ufeff"), _moved(text, marks)))
    return _STARTS_A_LIST.sub(r"\1\\\2", marked), notes, number


def _moved(text: str, marks: list[tuple[int, int, int, str]]) -> list[tuple[int, int, int, str]]:
    """Marks at their places in the text without its byte order mark."""
    by = int(text.startswith("\ufeff"))
    return sorted((at - by, order, rank, mark) for at, order, rank, mark in marks)


def _with_marks(text: str, marks: list[tuple[int, int, int, str]]) -> Iterator[str]:
    last = 0
    for at, _, _, mark in marks:
        yield _escaped(text[last:at])
        yield mark
        last = at
    yield _escaped(text[last:])


def _escaped(text: str) -> str:
    """Text that Markdown shows as it is."""
    return _SPECIAL.sub(r"\\\1", text.replace("\r\n", "\n").replace("\r", "\n"))


def _plain(words: str) -> str:
    return _SPECIAL.sub(r"\\\1", " ".join(words.split()))


def _note(report: Report, reading: Reading) -> str:
    who = _plain(reading.speaker) + (f" → {_plain(reading.addressee)}" if reading.addressee else "")
    said = [f"**{who}: {reading.act.value}**"]
    if reading.measure:
        said.append(f"about `{reading.measure}`")
    said += [f"{c.kind.value.replace('_', ' ')}: “{_plain(report.original.words(c.span))}”" for c in reading.conditions]
    word = f"{reading.attribution.value}: {reading.speaker_name}" if reading.speaker_name else reading.attribution.value
    said.append(_plain(word))
    if reading.reported_by:
        said.append(f"reported by {_plain(reading.reported_by)}")
    return ", ".join(said)
