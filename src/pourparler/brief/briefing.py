"""The main job: materials in, briefing out."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pourparler.brief.document import Document
from pourparler.brief.outline.compose import compose
from pourparler.desk.gather import Materials, gather
from pourparler.desk.study import Study
from pourparler.record.talks import Talks


@dataclass(frozen=True, slots=True)
class Briefing:
    """A briefing, to be read here or written to a file.

    Attributes:
        document: what it says, section by section.
    """

    document: Document

    def markdown(self) -> str:
        """As Markdown."""
        from pourparler.brief.formats import markdown

        return markdown.render(self.document)

    def html(self) -> str:
        """As a page that stands for itself: no script, nothing from elsewhere."""
        from pourparler.brief.formats import html

        return html.render(self.document)

    def save(self, path: Path | str) -> None:
        """Write it in the format that the ending of the name asks for: .md, .html, .docx or .pdf.

        Raises:
            ValueError: the ending asks for no format.
            InputError: the file cannot be written.
            MissingExtraError: what makes a PDF is not installed.
        """
        from pourparler.brief.formats import FORMATS
        from pourparler.record import codec

        ending = Path(path).suffix.lower()
        found = next((form for form in FORMATS if ending in form.endings), None)
        if found is None:
            known = ", ".join(form.endings[0] for form in FORMATS)
            raise ValueError(f'no briefing ends in "{ending}". Known: {known}.')
        codec.save(found.render(self.document), path)

    def __repr__(self) -> str:
        """One line."""
        return f'<Briefing "{self.document.title}": {len(self.document.parts)} sections>'

    def _repr_markdown_(self) -> str:
        return self.markdown()


def briefing(
    source: "Talks | Study | Materials | Path | str | Iterable[Path | str]",
    *,
    full: bool = False,
    most: int = 5,
    red_lines: bool = False,
    time_limit: float | None = None,
) -> Briefing:
    """Write a briefing: why the talks are stuck, what would unlock them, which order would be kept, and how sure.

    >>> from pourparler.record.codec import loads
    >>> briefing(loads("{pourparler: 1, talks: Thaw, parties: [{id: a}], measures: [{id: m, by: [a]}]}"))
    <Briefing "Thaw": ... sections>

    Args:
        source: a record; a study of one, whose answers are taken as they are; or the paths of reports and talks files.
        full: whether the annex is written, too.
        most: how many ways out to list.
        red_lines: whether red lines may move.
        time_limit: seconds for the searches; None = as long as the verdict takes.

    Raises:
        InputError: a file is at fault, or there is none.
        LimitError: the time was over before the verdict.
    """
    if isinstance(source, Study):
        return Briefing(compose(Materials(talks=source.talks), source.findings(), full=full))
    if isinstance(source, Talks):
        source = Materials(talks=source)
    elif not isinstance(source, Materials):
        paths = [source] if isinstance(source, str | Path) else source
        source = gather([Path(path) for path in paths])
    return Briefing(brief(source, full=full, most=most, red_lines=red_lines, time_limit=time_limit))


def brief(
    materials: Materials,
    *,
    full: bool = False,
    most: int = 5,
    red_lines: bool = False,
    time_limit: float | None = None,
) -> Document:
    """Ask why the talks are stuck, which deals there are and which order would be kept, and write down the answers.

    Args:
        materials: what ``gather`` read.
        full: whether the annex is written, too.
        most: how many ways out to list.
        red_lines: whether red lines may move.
        time_limit: seconds for the searches; None = as long as it takes.

    Raises:
        LimitError: the time was over before the verdict.
    """
    study = Study(materials.talks, most=most, red_lines=red_lines, time_limit=time_limit)
    return compose(materials, study.findings(), full=full)
