"""``pourparler brief``: the main job. Reports, talks files, or a folder of both, to one briefing."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from pourparler.cli import files, options
from pourparler.cli.files import STANDARD_STREAM, FileCommand, read_file, written_file
from pourparler.cli.reports import materials_in, reader_of, told_of_reports, vocabulary_of
from pourparler.cli.terminal import say, say_json, working
from pourparler.errors import InputError, Problem
from pourparler.record.dates import PartialDate
from pourparler.record.outputs import is_stream

if TYPE_CHECKING:
    from pourparler.brief.document import Document

FORMATS = {"md": (".md", ".markdown", ".txt"), "html": (".html", ".htm"), "pdf": (".pdf",)}
"""Every form of a briefing, and the endings of file names that ask for it."""


def _is_briefing(path: Path) -> bool:
    from pourparler.reading.inputs import is_ours

    return is_ours(path)


@click.command(
    cls=FileCommand,
    short_help="The main job: one briefing from reports, a talks file, or a folder of both.",
    epilog="""\b
Examples:
  pourparler brief monday.txt tuesday.txt             from reports alone
  pourparler brief talks.yaml                         from your own notes
  pourparler brief talks.yaml --full -o brief.html    with the annex, as a page
  pourparler brief folder/ -o brief.html              a folder of both, as a page that prints well
  pourparler brief reports/ --party "FARC: rebels"    say who is meant in the reports
  pourparler brief talks.yaml --as-of 2006-11-30      as the talks stood then""",
)
@click.argument("paths", nargs=-1, required=True, type=read_file(files_in=materials_in))
@click.option(
    "-o",
    "--output",
    type=written_file(replaces=_is_briefing),
    help="Write to a file; an earlier briefing there is replaced.",
)
@files.force
@click.option("--format", "form", type=click.Choice(list(FORMATS)), help="md, html or pdf; else by the file's name.")
@click.option("--full", is_flag=True, help="With the annex: all positions, deals, figures, timeline, method, sources.")
@told_of_reports
@options.question
def brief(
    paths: tuple[Path, ...],
    output: Path | None,
    form: str | None,
    full: bool,
    dates: dict[str, PartialDate],
    parties: tuple[str, ...],
    vocabulary_file: Path | None,
    cue_files: tuple[Path, ...],
    as_of: PartialDate | None,
    without: tuple[str, ...],
    red_lines: bool,
    most: int,
    time_limit: float | None,
    as_json: bool,
) -> None:
    """Write one briefing from PATHS: reports, a talks file, or folders of both.

    It says why the talks are stuck, what would unlock them, in which order, what to watch and how sure that is, each
    claim with the sentence it rests on: two to three pages, and with --full all that was found. The default is Markdown
    on the terminal.
    """
    from dataclasses import replace

    from pourparler.brief.outline.compose import compose
    from pourparler.desk.cache import usual_cache
    from pourparler.desk.gather import gather
    from pourparler.desk.study import Study
    from pourparler.reading.processes import usable

    form = form or _form_of(output)
    if form == "pdf" and output is None:
        raise click.UsageError("A PDF goes to a file: add -o FILE.")
    vocabulary = vocabulary_of(vocabulary_file, parties)
    read = reader_of(vocabulary, cue_files)
    cache, told = usual_cache(), [repr(vocabulary), [file.read_text() for file in cue_files]]
    with working("Reading") as progress:
        materials = gather(
            paths,
            dates,
            read=read,
            vocabulary=vocabulary,
            progress=progress.count,
            processes=usable(),
            cache=cache,
            told=told,
        )
    if (vocabulary_file or parties or cue_files) and not materials.reports:
        raise click.UsageError("--party, --vocabulary and --cues say how to read reports, and there is none in PATHS.")
    materials = replace(materials, talks=options.asked_of(materials.talks, as_of, without))
    with working("Searching") as shown:
        study = Study(
            materials.talks,
            most=most,
            red_lines=red_lines,
            time_limit=time_limit,
            progress=shown.searching,
            cache=cache,
        )
        findings = study.findings()
    document = compose(materials, findings, full=full)
    if document.remainder:
        document = replace(document, remainder=(*document.remainder, " Add --full for it."))
    if output is not None:
        _write(document, form, output)
    if as_json:
        from pourparler.brief import answers
        from pourparler.brief.formats.markdown import render

        say_json(answers.whole(materials, findings, render(document)))
    elif output is None:
        say(_text(document, form, for_terminal=True))
    else:
        click.echo(f"Wrote {output}.", err=True)


def _form_of(output: Path | None) -> str:
    """The form that the name of a file asks for; Markdown where there is no file."""
    if output is None:
        return "md"
    form = next((form for form, endings in FORMATS.items() if output.suffix.lower() in endings), None)
    if form is None and (output == STANDARD_STREAM or is_stream(output)):
        return "md"
    if form is None:
        known = ", ".join(endings[0] for endings in FORMATS.values())
        what = f'no briefing ends in "{output.suffix}"' if output.suffix else "its ending does not tell the form"
        remedy = f"Let its name end in one of {known}, or add --format with one of {', '.join(FORMATS)}."
        raise InputError([Problem(file=str(output), line=None, what=what, remedy=remedy)])
    return form


def _text(document: "Document", form: str, *, for_terminal: bool = False) -> str:
    import sys

    from pourparler.brief.formats import html, markdown

    if form == "html":
        return html.render(document)
    return markdown.render(document, for_terminal=for_terminal and sys.stdout.isatty())


def _write(document: "Document", form: str, output: Path) -> None:
    from pourparler.record import codec

    if form == "pdf":
        from pourparler.brief.formats import pdf

        pdf.write(document, output)
    else:
        codec.save(_text(document, form), output)
