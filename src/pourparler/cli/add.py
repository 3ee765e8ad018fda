"""``pourparler add``: new reports to the talks that they belong to, asking where that is not sure."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pourparler.cli import options
from pourparler.cli.files import File, FileCommand, always, read_file
from pourparler.cli.reports import read_all, reader_of, reports_in, told_of_reports, vocabulary_of
from pourparler.cli.terminal import is_terminal, login_name, say_json, working
from pourparler.record.dates import PartialDate

if TYPE_CHECKING:
    from pourparler.desk.asking import Asked, Reply
    from pourparler.desk.placing import Choice, Placed, Plan
    from pourparler.desk.taking_in import Changed
    from pourparler.reading.batch import Batch
    from pourparler.record.talks import Talks

_REMEDY = "To put what is left out where it belongs: --into TALKS. To begin talks with what belongs to none: --new."


def _talks_in(folder: Path) -> tuple[Path, ...]:
    from pourparler.reading.page.inputs.folder import look_through

    return look_through([folder]).talks


@click.command(
    cls=FileCommand,
    short_help="New reports to the talks they belong to.",
    epilog="""\b
Examples:
  pourparler add monday.txt --to talks/                 to the talks file in the folder that it belongs to
  pourparler add inbox/ --to talks/ --dry-run           see first what would become of each
  pourparler add monday.txt --to talks/ --into talks/steel.talks.yaml    say where it belongs
  pourparler add inbox/ --to talks/ --new               what belongs to none begins talks of its own""",
)
@click.argument("reports", nargs=-1, required=True, type=read_file(files_in=reports_in, refuses=options.refuse_case))
@click.option(
    "--to",
    "folder",
    required=True,
    metavar="FOLDER",
    type=File(reads=always, files_in=_talks_in),
    help="The folder of talks files; those in folders below it count too.",
)
@click.option(
    "--into", type=File(reads=always, folders=False), metavar="TALKS", help="All go to this talks file of it."
)
@click.option("--new", "begin", is_flag=True, help="What belongs to none of the talks begins talks of its own.")
@click.option("--dry-run", is_flag=True, help="Say what would become of each report; ask and write nothing.")
@click.option(
    "--by", metavar="NAME", help="Who adds, named in your answers; else your login name, in the ledger alone."
)
@told_of_reports
@options.as_json
def add(
    reports: tuple[Path, ...],
    folder: Path,
    into: Path | None,
    begin: bool,
    dry_run: bool,
    by: str | None,
    dates: dict[str, PartialDate],
    parties: tuple[str, ...],
    vocabulary_file: Path | None,
    cue_files: tuple[Path, ...],
    as_json: bool,
) -> None:
    """Put new REPORTS to the talks files in FOLDER that they belong to, by parties, measures, matter and time.

    A report joins where that is sure. Where it is not, you are asked; where nobody can be asked it is left out, with
    the reason. What is on record already is told. What stands in a talks file stays, and reports are read in its names:
    what is added are drafts, for you to confirm. A party or step that may be on record by another name is asked about,
    or told with the nearest on record.
    """
    if into is not None and begin:
        raise click.UsageError(
            "--into says where all go, --new lets some begin talks of their own. Give one of the two."
        )
    from pourparler.brief.added import added
    from pourparler.brief.wording.drafts import COMMENT
    from pourparler.desk.placing import placed, talks_files
    from pourparler.desk.taking_in import Given, changes, named, write

    found = talks_files(folder)
    vocabulary = vocabulary_of(vocabulary_file, parties)
    with working("Reading") as progress:
        batch = read_all(reports, reader_of(vocabulary, cue_files), dates, progress)
    asked = _ask if is_terminal() and not (as_json or dry_run) else None
    plan = placed(batch.reports, found, batch.dates, into=into, begin=begin, decide=asked)
    given = Given(
        folder=folder,
        paths=_paths(batch),
        dates=batch.dates,
        vocabulary=vocabulary,
        comment=COMMENT,
    )
    changed = changes(plan, given)
    if not dry_run:
        who = by or login_name("Who adds? Say --by NAME.")
        changed = tuple(named(one, _ask_name, by=by) for one in changed) if asked else changed
        write(changed, by=who, words=_words)
    if as_json:
        say_json(added(plan, changed, written=not dry_run))
    else:
        _tell(plan, changed, dry_run=dry_run)


def _paths(batch: "Batch") -> dict[str, Path]:
    """Where each report is that has a file of its own."""
    by_name = {name: path for path in batch.files for name in (path.name, str(path))}
    return {report.file: by_name[report.file] for report in batch.reports if report.file in by_name}


def _words(one: "Changed") -> str:
    return f"Added {', '.join(one.reports)}"


def _ask(one: "Placed") -> "Choice":
    """Which talks a report belongs to, as a person says."""
    from pourparler.brief.wording.sorting import offer

    report = one.report
    click.echo(f"\n{report.file}: {report.title or 'no headline'} ({report.date or 'no date'})", err=True)
    for number, each in enumerate(one.offers, start=1):
        click.echo(f"  {number}  {offer(each)}", err=True)
    click.echo("  0  none of these: leave it out", err=True)
    click.echo("  n  new talks", err=True)
    known = {"n": 0, **{str(place): each.talks.number for place, each in enumerate(one.offers, start=1)}}
    typed = click.prompt("Which?", type=click.Choice(["0", *known]), show_choices=False, default="0", err=True)
    return known.get(typed)


def _ask_name(talks: "Talks", asked: "Asked") -> "Reply | None":
    """Whether a new name is of one on record, as a person says; None where he goes on without saying."""
    from pourparler.brief.wording.asking import question
    from pourparler.desk.asking import Reply

    click.echo(f"\n{question(talks, asked)}", err=True)
    known = {"y": Reply.YES, "n": Reply.NO, "d": Reply.UNKNOWN}
    choice = click.Choice([*known, "q"])
    typed = click.prompt("y / n / d (don't know) / q (ask me later)", type=choice, show_choices=False, err=True)
    return known.get(typed)


def _tell(plan: "Plan", changed: "Iterable[Changed]", *, dry_run: bool) -> None:
    from pourparler.brief.newly import shown, told
    from pourparler.brief.wording.sorting import became, course, drafted, offer
    from pourparler.desk.placing import Outcome

    for one in plan.placed:
        click.echo(f"{one.report.file} {became(one)}.")
        if one.outcome is Outcome.UNSURE and not one.told:
            for likely in one.offers:
                click.echo(f"  perhaps {offer(likely)}")
    for each in changed:
        done = "Would write" if dry_run else "Wrote"
        click.echo(f"{done} {each.path}: {drafted(each.added)}. {course(plan.courses[each.file.number])}")
        for line in told(shown(each.after, each.newcomers)):
            click.echo(f"  {line}")
    if any(one.outcome in (Outcome.UNSURE, Outcome.ELSEWHERE) and not one.told for one in plan.placed):
        click.echo(_REMEDY, err=True)
