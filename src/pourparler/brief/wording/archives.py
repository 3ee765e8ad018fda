"""An archive in words: what was read, what came of it, and what was set aside."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pourparler.brief.wording.names import capital, counted, listed

if TYPE_CHECKING:
    from pourparler.desk.archive.archive import Summary

MOST_NAMED = 10
"""Files set aside that are named; the table of reports has all of them."""
_VERDICTS = {"stuck": "stuck", "not stuck": "not stuck", "cannot say": "of which it cannot be said"}
STANDING = "A program read, sorted and drafted all of this, and nobody has confirmed it. Advice, not a forecast."


def told(summary: "Summary", folder: str) -> str:
    """What came of a run, as Markdown.

    Args:
        summary: the figures.
        folder: of the archive.
    """
    return "\n".join(_lines(summary, folder))


def _lines(summary: "Summary", folder: str) -> Iterator[str]:
    yield f"# {capital(counted(summary.disputes, 'talks', 'talks'))} in {counted(summary.reports, 'report')}"
    yield ""
    yield STANDING
    yield ""
    yield f"- {_read(summary)}"
    yield f"- {_stand(summary)}"
    if summary.no_talks:
        yield f"- {capital(counted(summary.no_talks, 'report'))} in which no talks were found."
    yield f"- In {folder}: {listed(summary.tables)}; the talks files are in the folder talks there."
    if summary.kept:
        yield f"- Left as they are, for somebody has changed them: {_named(summary.kept)}."
    if summary.aside:
        yield ""
        yield f"Set aside ({len(summary.aside)}), with the reason also in the table of reports:"
        yield ""
        yield from (f"- {file}: {why}" for file, why in summary.aside[:MOST_NAMED])
        if len(summary.aside) > MOST_NAMED:
            yield f"- … and {len(summary.aside) - MOST_NAMED} more."


def _read(summary: "Summary") -> str:
    copies = f", {summary.copies} the same as another" if summary.copies else ""
    return f"Of {counted(summary.files, 'file')}, {summary.read} read now, {summary.known} known before{copies}."


def _stand(summary: "Summary") -> str:
    if not summary.verdicts:
        return "No talks were drafted."
    stand = [f"{count} {_VERDICTS.get(verdict, verdict)}" for verdict, count in summary.verdicts.items()]
    return f"Talks by how they stand: {', '.join(stand)}. Drafted now: {summary.drafted}."


def _named(files: tuple[str, ...]) -> str:
    more = len(files) - MOST_NAMED
    return f"{', '.join(files[:MOST_NAMED])}{f' and {more} more' if more > 0 else ''}"
