"""``pourparler read``: reports in, a draft talks file out, for a person to confirm."""

from pathlib import Path

import click

from pourparler.cli import options
from pourparler.cli.files import refuse_to_replace
from pourparler.cli.reports import dates_of_reports, read_all
from pourparler.cli.terminal import say, say_json, working
from pourparler.record.dates import PartialDate


@click.command(
    short_help="Reports to a draft talks file, for you to confirm.",
    epilog="""\b
Examples:
  pourparler read report.txt                                  the draft on the terminal
  pourparler read monday.txt tuesday.txt -o talks.yaml        the draft in a file
  pourparler read old.txt --date old.txt=2003-08-28           date a report that prints none
  pbpaste | pourparler read - --json                          from standard input""",
)
@click.argument("reports", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True))
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="Write the draft talks file.")
@click.option("--force", is_flag=True, help="Replace the file if it exists.")
@dates_of_reports
@options.as_json
def read(
    reports: tuple[Path, ...],
    output: Path | None,
    force: bool,
    dates: dict[str, PartialDate],
    as_json: bool,
) -> None:
    """Read REPORTS and draft a talks file: who said what, and the words each entry rests on.

    What a program reads is a draft: every position is marked so, and a person must confirm it. What was noticed goes
    to standard error; the draft goes to FILE, or to standard output.
    """
    from pourparler.brief.wording.drafts import COMMENT, told
    from pourparler.reading import draft, report_json
    from pourparler.record import codec

    if output is not None:
        refuse_to_replace(output, force)
    with working("Reading"):
        drafted = draft(read_all(reports), dates)
    if output is not None:
        codec.write(drafted.talks, output, comment=COMMENT)
    if as_json:
        read_reports = [report_json(report) for report in drafted.reports]
        say_json({"reports": read_reports, "talks": codec.to_json(drafted.talks)})
        return
    click.echo(told(drafted), err=True)
    if output is None:
        say(codec.dumps(drafted.talks, comment=COMMENT))
    else:
        click.echo(f"Wrote {output}. Read it, mend it, then: pourparler brief {output}", err=True)
