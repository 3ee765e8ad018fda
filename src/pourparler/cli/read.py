"""``pourparler read``: reports in, a draft talks file out, for a person to confirm."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pourparler.cli import files, options
from pourparler.cli.files import STANDARD_STREAM, File, FileCommand, Given, all_files, always, read_file, written_file
from pourparler.cli.model import with_model
from pourparler.cli.piles import HOW, of_piles, there_is
from pourparler.cli.reports import read_all, reader_of, reports_in, told_of_reports, vocabulary_of
from pourparler.cli.terminal import say, say_json, working
from pourparler.record.dates import PartialDate
from pourparler.record.outputs import is_stream

if TYPE_CHECKING:
    from pourparler.cli.model import Asked
    from pourparler.reading import Draft, Report
    from pourparler.reading.batch import Batch, Reader
    from pourparler.reading.positions.vocabulary import Vocabulary
    from pourparler.record.measures import Measure
    from pourparler.sharing.engine import Engine

_ENDING = ".talks.yaml"


def _is_reviewed(given: Given) -> bool:
    """Whether the draft is gone through with a person, who may go on with a file that is there."""
    return bool(given.get("review"))


def _journal(output: Path, given: Given) -> Path | None:
    from pourparler.reading.review.journal import journal_of

    return journal_of(output) if _is_reviewed(given) else None


@click.command(
    cls=FileCommand,
    short_help="Reports to a draft talks file, for you to confirm.",
    epilog="""\b
Examples:
  pourparler read report.txt                                  the draft on the terminal
  pourparler read saved-pages/                                every report in a folder: text, HTML, PDF, mail
  pourparler read reports/ -o drafts/                         several disputes: a draft for each
  pourparler read reports/ --archive archive/                 thousands: tables, and a draft for each dispute
  pourparler read monday.txt tuesday.txt -o talks.yaml        the draft in a file
  pourparler read *.txt -o talks.yaml --review                confirm what matters in it
  pourparler read old.txt --date old.txt=2003-08-28           date a report that prints none
  pourparler read report.txt --party "FARC: rebels"           say who is meant
  pourparler read *.txt --export coded.qdpx                   for NVivo, MAXQDA, QualCoder
  pourparler read coded.qdpx -o talks.yaml                    what you coded there, as a draft
  pourparler read --score annotated/                          how well it reads
  pourparler read report.txt --model llama3.1 --model-url http://localhost:11434/v1    with a language model of yours
  pbpaste | pourparler read - --json                          from standard input""",
)
@click.argument("reports", nargs=-1, type=read_file(files_in=reports_in, refuses=options.refuse_case))
@click.option(
    "-o",
    "--output",
    type=File(reads=_is_reviewed, writes=always, beside=_journal, looks=True),
    help="Write the draft talks file; of several, one each, in this folder or called like this file.",
)
@files.force
@click.option(
    "--review", is_flag=True, help="Confirm the draft here, what matters to the verdict first; needs -o. Resumes."
)
@click.option(
    "--by", metavar="NAME", help="Who reviews, named in your answers; else your login name, in the journal alone."
)
@click.option(
    "--export", type=written_file(), help="Write the statements as .csv, .qdpx or .md, by the ending of the name."
)
@of_piles
@told_of_reports
@options.engine
@click.option(
    "--archive",
    type=written_file(folders=True),
    metavar="FOLDER",
    help="Many reports: tables, and a talks file for each dispute. Goes on where it was; reads what is new.",
)
@click.option("--update-vocabulary", is_flag=True, help="Add what is new to the vocabulary file.")
@click.option(
    "--score",
    type=read_file(files_in=all_files),
    metavar="FOLDER",
    help="Compare with annotations: NN.json beside NN.txt. Takes no REPORTS.",
)
@with_model
@options.as_json
def read(
    reports: tuple[Path, ...],
    output: Path | None,
    review: bool,
    by: str | None,
    export: Path | None,
    together: bool,
    number: int | None,
    dates: dict[str, PartialDate],
    parties: tuple[str, ...],
    vocabulary_file: Path | None,
    engine: "Engine",
    archive: Path | None,
    update_vocabulary: bool,
    cue_files: tuple[Path, ...],
    score: Path | None,
    model: "Asked | None",
    as_json: bool,
) -> None:
    """Read REPORTS and draft a talks file: who said what, and the words each entry rests on.

    What a program reads is a draft: every position is marked so, and a person must confirm it. What was noticed goes
    to standard error; the draft goes to FILE, or to standard output. Reports on several disputes are sorted first, and
    there is a draft for each; for --export they stay together.
    """
    if archive is not None and (
        output or review or export or together or number or score or model or update_vocabulary
    ):
        raise click.UsageError(
            "--archive writes a folder of its own, sorted. Give it without other outputs and --model."
        )
    _refuse_what_does_not_go_together(
        reports, output, review, by, export, vocabulary_file, update_vocabulary, score, as_json
    )
    vocabulary = vocabulary_of(vocabulary_file, parties, may_be_new=update_vocabulary)
    reader = reader_of(vocabulary, cue_files)
    if score is not None:
        _score(score, reader, model, as_json)
        return
    if archive is not None:
        from pourparler.cli.archive import build

        build(reports, archive, reader, vocabulary, dates, cue_files, engine, as_json=as_json)
        return
    if export is not None:
        from pourparler.reading.exports import refuse_other_forms

        refuse_other_forms(export)  # before an hour is spent
    with working("Reading") as progress:
        batch = read_all(reports, reader, dates, progress, engine)
    disputes, aside = _sorted(batch, together=together or export is not None)
    there_is(number, len(disputes))
    if len(disputes) > 1 and number is None and review:
        raise click.UsageError(
            f"There are {len(disputes)} talks. Review one at a time with --talks N, or all with --one."
        )
    chosen = disputes if number is None else disputes[number - 1 : number]
    made = [_drafted(one, batch, vocabulary, model) for one in chosen]
    drafted = made[0]
    if export is not None:
        _export(drafted, export, batch.dates)
    if update_vocabulary and vocabulary_file is not None:
        _update(vocabulary, [measure for one in made for measure in one.talks.measures], vocabulary_file)
    if review:
        from pourparler.cli.review import review_reports

        review_reports(drafted, output, by, _remarks(model))
    elif len(made) > 1:
        _give_each(made, aside, output, batch, model, as_json=as_json)
    else:
        _give(drafted, _in_folder(output, drafted, batch), model, as_json=as_json, shown=export is None)


def _sorted(batch: "Batch", *, together: bool) -> "tuple[tuple[tuple[Report, ...], ...], tuple[str, ...]]":
    """The reports on each dispute, and names of those set aside, which are told."""
    from pourparler.brief.wording.piles import aside
    from pourparler.reading.sorting import sort_reports

    if together:
        return (batch.reports,), ()
    pile = sort_reports(batch.reports, batch.dates)
    files = tuple(report.file for report in pile.aside)
    if files:
        click.echo(aside(files), err=True)
    return pile.disputes, files


def _drafted(reports: "Sequence[Report]", batch: "Batch", vocabulary: "Vocabulary", model: "Asked | None") -> "Draft":
    from pourparler.reading import draft

    if model is not None:
        return model.draft(reports, batch.dates, vocabulary)
    with working("Drafting"):
        return draft(reports, batch.dates, vocabulary)


def _refuse_what_does_not_go_together(
    reports: tuple[Path, ...],
    output: Path | None,
    review: bool,
    by: str | None,
    export: Path | None,
    vocabulary_file: Path | None,
    update_vocabulary: bool,
    score: Path | None,
    as_json: bool,
) -> None:
    if score is not None and (reports or output or review or export or update_vocabulary):
        raise click.UsageError("--score reads the reports of its own folder and writes nothing. Give it alone.")
    if score is None and not reports:
        raise click.UsageError("Missing argument 'REPORTS...'.")
    if review and output in (None, STANDARD_STREAM):
        raise click.UsageError("A review needs a file for what you confirm: add -o TALKS.")
    if review and output is not None and output.is_dir():
        raise click.UsageError(f"A review needs a file for what you confirm, and {output} is a folder.")
    if review and as_json:
        raise click.UsageError("--review asks a person, --json answers a program. Give one of the two.")
    if by is not None and not review:
        raise click.UsageError("--by names who reviews. Add --review.")
    if update_vocabulary and vocabulary_file is None:
        raise click.UsageError("--update-vocabulary needs the file to add to: --vocabulary FILE.")


def _export(drafted: "Draft", path: Path, dates: Mapping[str, PartialDate]) -> None:
    from pourparler.reading.exports import save

    save(drafted.reports, path, dates)
    click.echo(f"Wrote {path}: what a program read, unconfirmed.", err=True)


def _update(vocabulary: "Vocabulary", measures: "Sequence[Measure]", path: Path) -> None:
    from pourparler.reading.positions.vocabulary import load

    grown = vocabulary.with_measures(measures)
    new = len(grown.measures) - len(vocabulary.measures)
    if not path.exists() or load(path) != grown:  # what says all of it already keeps its comments
        grown.save(path)
    click.echo(f"{path} has {new} new {'measure' if new == 1 else 'measures'}.", err=True)


def _give_each(
    made: "Sequence[Draft]",
    aside: Sequence[str],
    output: Path | None,
    batch: "Batch",
    model: "Asked | None",
    *,
    as_json: bool,
) -> None:
    """Write several drafts, or list them."""
    from pourparler.brief.formats import markdown
    from pourparler.brief.overview import drafts
    from pourparler.brief.wording.drafts import told

    for drafted in made:
        click.echo(told(drafted), err=True)
    if output is not None:
        _write_each(made, output, batch)
    if as_json:
        say_json(_all_in_json(made, aside, batch, model))
    elif output is None:
        named = [(drafted.talks, [report.file for report in drafted.reports]) for drafted in made]
        say(markdown.render(drafts(named, aside, HOW)))


def _write_each(drafted: "Sequence[Draft]", output: Path, batch: "Batch") -> None:
    from pourparler.brief.wording.drafts import COMMENT
    from pourparler.brief.wording.piles import name
    from pourparler.cli.piles import make_folder, places, refuse_to_destroy
    from pourparler.record import codec

    if output == STANDARD_STREAM or is_stream(output):
        raise click.UsageError("Several talks go to several files: -o FOLDER. Or choose one: --talks N.")
    _, targets = places(output, _ENDING, [name(one.talks) for one in drafted])
    refuse_to_destroy(targets, batch.files)
    make_folder(output)
    for one, target in zip(drafted, targets, strict=True):
        codec.write(one.talks, target, comment=COMMENT)
        click.echo(f"Wrote {target}: {name(one.talks)}.", err=True)
    click.echo("Read each, mend it, then brief it: it is a talks file now.", err=True)


def _in_folder(output: Path | None, drafted: "Draft", batch: "Batch") -> Path | None:
    """The file for the only draft, where a folder was named."""
    from pourparler.cli.piles import refuse_to_destroy
    from pourparler.record.ids import slug

    if output is None or not output.is_dir():
        return output
    file = output / f"{slug(drafted.talks.title) or 'talks'}{_ENDING}"
    refuse_to_destroy([file], batch.files)
    return file


def _all_in_json(
    made: "Sequence[Draft]", aside: Sequence[str], batch: "Batch", model: "Asked | None"
) -> dict[str, object]:
    from pourparler.brief.wording.piles import name
    from pourparler.cli.piles import set_aside
    from pourparler.reading import report_json
    from pourparler.reading.model_reader import model_json
    from pourparler.record import codec

    several = [
        {
            "number": number,
            "title": name(drafted.talks),
            "reports": [report.file for report in drafted.reports],
            "talks": codec.to_json(drafted.talks),
            "course": _course(drafted, batch),
            **({"model": model_json(model.drafted[number - 1])} if model else {}),
        }
        for number, drafted in enumerate(made, start=1)
    ]
    as_drafted = {report.file: report for drafted in made for report in drafted.reports}
    reports = [report_json(as_drafted.get(report.file, report)) for report in batch.reports]
    return {"reports": reports, "talks": None, "several": several, "set_aside": list(set_aside(aside))}


def _course(drafted: "Draft", batch: "Batch") -> dict[str, object]:
    """When a dispute begins, its rounds and how it ends, up to the last day of all that was read."""
    from pourparler.brief.added import course
    from pourparler.reading.sorting.cards import card_of
    from pourparler.reading.sorting.course import course_of

    dates = (batch.dates.get(report.file) or report.date for report in batch.reports)
    until = max((date.first_day() for date in dates if date is not None), default=None)
    return course(course_of([card_of(one, batch.dates.get(one.file)) for one in drafted.reports], until))


def _give(drafted: "Draft", output: Path | None, model: "Asked | None", *, as_json: bool, shown: bool) -> None:
    """Write the draft, or show it."""
    from pourparler.brief.wording.drafts import COMMENT, told
    from pourparler.reading import report_json
    from pourparler.record import codec

    if output is not None:
        codec.write(drafted.talks, output, comment=COMMENT)
    if as_json:
        read_reports = [report_json(report) for report in drafted.reports]
        answer = {"reports": read_reports, "talks": codec.to_json(drafted.talks)}
        say_json({**answer, "model": _part_of(model)} if model else answer)
        return
    click.echo(told(drafted), err=True)
    if output is not None:
        click.echo(f"Wrote {output}. Read it, mend it, then: pourparler brief {output}", err=True)
    elif shown:
        say(codec.dumps(drafted.talks, comment=COMMENT))


def _remarks(model: "Asked | None") -> "dict[tuple[str, int, int], tuple[str, ...]]":
    """Where a model and the rules do not agree, by sentence."""
    if model is None:
        return {}
    from pourparler.reading.model_reader import remarks

    return {place: told for drafted in model.drafted for place, told in remarks(drafted).items()}


def _part_of(model: "Asked") -> dict[str, object]:
    from pourparler.reading.model_reader import model_json

    return model_json(model.drafted[-1])


def _score(folder: Path, reader: "Reader", model: "Asked | None", as_json: bool) -> None:
    from pourparler.cli.scores import told
    from pourparler.reading.scoring import score_folder

    with working("Reading"):
        score = score_folder(folder, model.reader(reader) if model else reader)
    if as_json:
        say_json(score.to_json())
    else:
        say(told(score))
