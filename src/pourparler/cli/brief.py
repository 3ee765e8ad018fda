"""``pourparler brief``: the main job. Reports, talks files, or a folder of both, to one briefing."""

import json
import sys
from contextlib import nullcontext
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pourparler.brief.formats import FORMATS
from pourparler.cli import files, options
from pourparler.cli.choices import choices_of, with_choices
from pourparler.cli.files import STANDARD_STREAM, FileCommand, read_file, written_file
from pourparler.cli.model import with_model
from pourparler.cli.piles import of_piles
from pourparler.cli.reports import materials_in, reader_of, told_of_reports, vocabulary_of
from pourparler.cli.supposing import option as suppose_option
from pourparler.cli.supposing import supposing, with_keys, with_words
from pourparler.cli.terminal import Progress, as_text, say, say_json, working
from pourparler.errors import InputError, PourparlerError, Problem
from pourparler.record.dates import PartialDate
from pourparler.record.ids import slug
from pourparler.record.outputs import is_stream, save

if TYPE_CHECKING:
    from pourparler.brief.choices import Choices
    from pourparler.brief.document import Document
    from pourparler.brief.overview import Briefed
    from pourparler.cli.model import Asked
    from pourparler.desk.cache import Cache
    from pourparler.desk.gather import Materials, Pile
    from pourparler.sharing.engine import Engine

JSON = "json"
FORMS = {form.id: form.endings for form in FORMATS} | {JSON: (".json",)}
"""Every form of a briefing, and the endings of file names that ask for it."""

NO_TEXT = {"docx": "A Word document", "pdf": "A PDF"}
"""Forms that go to a file, and what they are called."""


def _is_briefing(path: Path) -> bool:
    from pourparler.brief.formats import docx
    from pourparler.reading.page.inputs import is_ours

    return is_ours(path) or docx.is_ours(path) or _is_answer(path)


def _is_answer(path: Path) -> bool:
    """Whether a file is a briefing of ours as JSON."""
    try:
        answer = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return False
    program = answer.get("program") if isinstance(answer, dict) else None
    return isinstance(program, dict) and program.get("name") == "pourparler" and "markdown" in answer


@click.command(
    cls=FileCommand,
    short_help="The main job: one briefing from reports, a talks file, or a folder of both.",
    epilog="""\b
Examples:
  pourparler brief monday.txt tuesday.txt             from reports alone
  pourparler brief talks.yaml                         from your own notes
  pourparler brief talks.yaml --full -o brief.docx    with the annex, as a Word document
  pourparler brief talks.yaml --sections in-short,why --marking Draft   some sections, and marked
  pourparler brief talks.yaml --sections island -o island.docx          a form on one page
  pourparler brief folder/ -o brief.html              a folder of both, as a page that prints well
  pourparler brief reports/                           several disputes in it: a list of the talks first
  pourparler brief reports/ -o briefings/             a briefing for each of them, and the list
  pourparler brief reports/ --party "FARC: rebels"    say who is meant in the reports
  pourparler brief reports/ --model default           drafted by a language model of yours
  pourparler brief talks.yaml --as-of 2006-11-30      as the talks stood then
  pourparler brief talks.yaml --suppose "accounts-first soft"     as if, beside the talks as they are""",
)
@click.argument("paths", nargs=-1, required=True, type=read_file(files_in=materials_in, refuses=options.refuse_case))
@click.option(
    "-o",
    "--output",
    type=written_file(replaces=_is_briefing, folders=True),
    help="Write to a file, or a folder; an earlier briefing there is replaced.",
)
@files.force
@click.option("--format", "form", type=click.Choice(list(FORMS)), help="Else by the file's name")
@click.option("--full", is_flag=True, help="With the annex: all positions, deals, figures, timeline, method, sources.")
@with_choices
@of_piles
@told_of_reports
@with_model
@options.engine
@suppose_option
@options.question
def brief(
    paths: tuple[Path, ...],
    output: Path | None,
    form: str | None,
    full: bool,
    together: bool,
    number: int | None,
    dates: dict[str, PartialDate],
    parties: tuple[str, ...],
    vocabulary_file: Path | None,
    cue_files: tuple[Path, ...],
    model: "Asked | None",
    engine: "Engine",
    suppose: tuple[str, ...],
    as_of: PartialDate | None,
    without: tuple[str, ...],
    red_lines: bool,
    most: int,
    time_limit: float | None,
    as_json: bool,
    **chosen: Any,
) -> None:
    """Write one briefing from PATHS: reports, a talks file, or folders of both.

    It says why the talks are stuck, what would unlock them, in which order, what to watch and how sure that is, each
    claim with the sentence it rests on: two to three pages, and with --full all that was found. The default is Markdown
    on the terminal. Reports on several disputes are sorted first: you get a list of the talks, and how each stands.
    """
    from pourparler.cli.piles import is_folder, there_is
    from pourparler.desk.cache import usual_cache
    from pourparler.desk.gather import gather_each

    may_be_folder = is_folder(output) and (len(paths) > 1 or not paths[0].is_file() or Path(str(output)).is_dir())
    choices = choices_of(chosen, full=full)
    given, form = form, form or ("md" if may_be_folder else _form_of(output))
    if form in NO_TEXT and output is None:
        raise click.UsageError(f"{NO_TEXT[form]} goes to a file: add -o FILE.")
    vocabulary = vocabulary_of(vocabulary_file, parties)
    read = reader_of(vocabulary, cue_files)
    cache, told = usual_cache(), [repr(vocabulary), [file.read_bytes().hex() for file in cue_files]]
    with working("Reading") as progress:
        pile = gather_each(
            paths,
            dates,
            read=read,
            vocabulary=vocabulary,
            progress=progress.count,
            engine=engine,
            cache=cache if model is None else None,  # what a model answers is not told by the reports alone
            told=told,
            drafting=model.draft if model is not None else None,
            together=together,
        )
    if (vocabulary_file or parties or cue_files or model) and not any(one.reports for one in pile.each):
        raise click.UsageError(
            "--party, --vocabulary, --cues and --model say how to read reports, and there is none in PATHS."
        )
    there_is(number, len(pile.each))
    asking = _Asking(as_of, without, suppose, most, red_lines, time_limit, choices, cache)
    if len(pile.each) > 1 and number is None:
        if without:
            raise click.UsageError("--without leaves a party out of one talks. Say which: --talks N.")
        if suppose:
            raise click.UsageError("--suppose changes one talks. Say which: --talks N.")
        _each(pile, asking, engine, paths, output, form, as_json=as_json)
        return
    one = asking.briefed(pile.each[(number or 1) - 1])
    if output is not None and is_folder(output):
        output = _in_folder(output, given, form, one.name, paths)
    answer = _answer(one) if as_json or form == JSON else None
    if output is not None:
        save(as_text(answer) if form == JSON else _rendered(one.document, form), output)
        click.echo(f"Wrote {output}.", err=True)
    if answer is not None and (as_json or output is None):
        say_json(answer)
    elif output is None:
        say(_text(one.document, form))


@dataclass(frozen=True, slots=True)
class _Asking:
    """What is asked of each talks, and how long it may take."""

    as_of: PartialDate | None
    without: tuple[str, ...]
    suppose: tuple[str, ...]
    most: int
    red_lines: bool
    time_limit: float | None
    choices: "Choices"
    cache: "Cache | None"
    quiet: bool = False

    def briefed(self, materials: "Materials") -> "Briefed":
        """One talks with its briefing."""
        from pourparler.brief.choices import chosen
        from pourparler.brief.overview import Briefed
        from pourparler.desk.study import Study

        with nullcontext(Progress("")) if self.quiet else working("Searching") as shown:
            study_of = partial(
                Study,
                most=self.most,
                red_lines=self.red_lines,
                time_limit=self.time_limit,
                progress=shown.searching,
                cache=self.cache,
            )
            asked = options.asked_of(materials.talks, self.as_of, self.without)
            supposed = supposing(asked, self.suppose, study_of)
            materials = replace(materials, talks=supposed.talks)
            findings = study_of(materials.talks).findings()
            beside = supposed.beside(findings, Study.findings)
        document = with_words(chosen(materials, findings, self.choices), beside)
        if document.remainder and not self.choices.sections:
            document = replace(document, remainder=(*document.remainder, " Add --full."))
        return Briefed(materials=materials, findings=findings, document=document, beside=beside)


def _each(
    pile: "Pile",
    asking: _Asking,
    engine: "Engine",
    paths: tuple[Path, ...],
    output: Path | None,
    form: str,
    *,
    as_json: bool,
) -> None:
    """Several talks: the list of them, and where it was asked for a file for each."""
    from pourparler.brief.overview import overview
    from pourparler.cli.piles import HOW, LIST, in_json, is_folder, write_each

    each = _briefed(pile, asking, engine)
    answer = in_json(each, pile, _markdown) if as_json or form == JSON else None
    streamed = output is None or output == STANDARD_STREAM or is_stream(output)
    if output is not None and form == JSON:
        file = output / f"{LIST}.json" if is_folder(output) else output
        _save_answer(answer, file, paths)
    elif output is not None and not streamed:
        write_each(
            each,
            pile,
            output,
            ending=FORMS[form][0],
            print_=lambda document: _rendered(document, form),
            read=_read_in(paths),
            replaces=_is_briefing,
        )
    elif output is not None:
        save(_rendered(overview(each, pile, HOW), form), output)
    if answer is not None and (as_json or output is None):
        say_json(answer)
    elif output is None:
        say(_text(overview(each, pile, HOW), form))


def _briefed(pile: "Pile", asking: _Asking, engine: "Engine") -> "list[Briefed]":
    """Each talks with its briefing, by whoever works; nothing is left on the disks of a cluster."""
    from pourparler.brief.wording.piles import name
    from pourparler.sharing.engine import each
    from pourparler.sharing.parcels import Died

    asking = replace(asking, quiet=True, cache=None if engine.cluster else asking.cache)
    with working("Searching") as progress:
        found = each(engine, asking.briefed, pile.each, progress.count)
    for one, materials in zip(found, pile.each, strict=True):
        if isinstance(one, Died):
            raise PourparlerError(f"Making the briefing on {name(materials.talks)} {one}.")
    return [one for one in found if not isinstance(one, Died)]


def _save_answer(answer: object, file: Path, paths: tuple[Path, ...]) -> None:
    from pourparler.cli.piles import make_folder, refuse_to_destroy

    refuse_to_destroy([file], _read_in(paths), replaces=_is_briefing)
    make_folder(file.parent)
    save(as_text(answer), file)
    click.echo(f"Wrote {file}.", err=True)


def _in_folder(folder: Path, given: str | None, form: str, name: str, paths: tuple[Path, ...]) -> Path:
    """Where the only briefing goes in a folder; a name without an ending is one, unless a form is given."""
    from pourparler.cli.piles import LIST, make_folder, refuse_to_destroy

    if not folder.is_dir() and given is not None:
        return folder
    file = folder / f"{slug(name, longest=48) or LIST}{FORMS[form][0]}"
    refuse_to_destroy([file], _read_in(paths), replaces=_is_briefing)
    make_folder(folder)
    return file


def _read_in(paths: tuple[Path, ...]) -> tuple[Path, ...]:
    from pourparler.reading.page.inputs.folder import look_through

    found = look_through(paths)
    return (*found.reports, *found.talks)


def _markdown(document: "Document") -> str:
    from pourparler.brief.formats.markdown import render

    return render(document)


def _answer(one: "Briefed") -> dict[str, Any]:
    from pourparler.brief import answers

    return with_keys(answers.whole(one.materials, one.findings, _markdown(one.document)), one.beside)


def _form_of(output: Path | None) -> str:
    """The form that the name of a file asks for; Markdown where there is no file."""
    if output is None:
        return "md"
    form = next((form for form, endings in FORMS.items() if output.suffix.lower() in endings), None)
    if form is None and (output == STANDARD_STREAM or is_stream(output)):
        return "md"
    if form is None:
        known = ", ".join(endings[0] for endings in FORMS.values())
        what = f'no briefing ends in "{output.suffix}"' if output.suffix else "its ending does not tell the form"
        remedy = f"Let its name end in one of {known}, or add --format with one of {', '.join(FORMS)}."
        raise InputError([Problem(file=str(output), line=None, what=what, remedy=remedy)])
    return form


def _rendered(document: "Document", form: str) -> str | bytes:
    return next(one for one in FORMATS if one.id == form).render(document)


def _text(document: "Document", form: str) -> str:
    """What goes to standard output: tables too wide for a terminal become lists there."""
    from pourparler.brief.formats import markdown

    if form == "md":
        return markdown.render(document, for_terminal=sys.stdout.isatty())
    return str(_rendered(document, form))
