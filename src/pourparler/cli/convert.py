"""``pourparler convert``: to and from the formats of other tools, saying what is lost."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pourparler.cli import files, options
from pourparler.cli.files import STANDARD_STREAM, File, FileCommand, Given, all_files, always
from pourparler.cli.terminal import say_json
from pourparler.errors import Setting

if TYPE_CHECKING:
    from pourparler.interchange.carried import Reading, Writing
    from pourparler.interchange.formats import Format


def _is_schema(given: Given) -> bool:
    return bool(given.get("schema"))


_SOURCE = File(reads=lambda given: not _is_schema(given), writes=_is_schema, files_in=all_files)
_OUT = File(reads=lambda given: bool(given.get("into")), writes=always)


@click.command(
    cls=FileCommand,
    short_help="To and from other tools' formats; what is lost is said.",
    epilog="""\b
Formats:
  genius  GENIUS: a domain with its profiles (XML)       in and out, a folder
  genius-divided  the same, evaluations divided as GENIUS does it        in
  negmas  NegMAS: a domain with its utility functions (YAML)  in and out, a folder
  ktab    KTAB: position, salience and influence (CSV)                    in
  csv     a worth table to fill in with a spreadsheet             in and out
  nfg, efg  games for Gambit, strategic and extensive                    out
  gmcr    a conflict for the graph model, of gmcr-py (JSON)       in and out
  json, talks  the talks file as JSON, and as YAML                in and out

\b
Examples:
  pourparler convert laptop/ laptop.talks.yaml       a GENIUS or NegMAS folder
  pourparler convert talks.yaml worth.csv            a table to fill in
  pourparler convert worth.csv talks.yaml --into     and back; comments stay
  pourparler convert talks.yaml game.nfg             a game for Gambit
  pourparler convert cuba.gmcr cuba.talks.yaml       a conflict of the graph model
  pourparler convert --schema talks.schema.json      the JSON Schema of talks files""",
)
@click.argument("source", metavar="[IN]", required=False, type=_SOURCE)
@click.argument("out", metavar="[OUT]", required=False, type=_OUT)
@click.option("--from", "given", metavar="FORMAT", help="The format of IN, where its name and a look do not tell.")
@click.option("--to", "wanted", metavar="FORMAT", help="The format of OUT, where its name does not tell.")
@click.option("--into", is_flag=True, help="Put a worth table into the talks file OUT, which keeps its comments.")
@click.option("--order", metavar="A,B,…", help="For efg: the measures in the order in which they come up.")
@click.option("--schema", is_flag=True, help="Write the JSON Schema of talks files, to OUT if one is named.")
@files.force
@options.as_json
def convert(
    source: Path | None,
    out: Path | None,
    given: str | None,
    wanted: str | None,
    into: bool,
    order: str | None,
    schema: bool,
    as_json: bool,
) -> None:
    """Convert IN, a file or folder, into OUT; "-" as OUT is standard output.

    What the other format cannot hold is told on standard error, and under "lost" with --json.
    """
    force = files.may_replace(click.get_current_context())
    if schema:
        if out is not None or given or wanted or into or order:
            raise click.UsageError("With --schema, name at most the file to write: pourparler convert --schema FILE.")
        _write_schema(source or STANDARD_STREAM, force, as_json)
        return
    if source is None or out is None:
        raise click.UsageError("Name what to convert, and into what: pourparler convert IN OUT.")
    if into:
        if wanted or order:
            raise click.UsageError("--into needs neither --to nor --order.")
        _fill_in(source, out, given, as_json)
        return
    _convert(source, out, (given, wanted), order, force, as_json)


def _convert(
    source: Path, out: Path, names: tuple[str | None, str | None], order: str | None, force: bool, as_json: bool
) -> None:
    from pourparler.interchange.formats import format_of_input, format_of_output, named

    read_as = named(names[0], Setting.FORMAT_IN) if names[0] else format_of_input(source)
    write_as = named(names[1], Setting.FORMAT_OUT) if names[1] else format_of_output(out)
    if order is not None and write_as.id != "efg":
        raise click.UsageError("--order is for efg only.")
    if as_json and out == STANDARD_STREAM:
        raise click.UsageError("--json and OUT cannot both be on standard output. Name a file.")
    reading = _read(read_as, source)
    writing = _write(write_as, reading, str(source), order)
    lost = [*reading.lost, *(_lost_comments(source) if read_as.id == "talks" else ()), *writing.lost]
    _put(writing, out, (read_as, write_as), source, lost, force=force, as_json=as_json)


def _read(read_as: "Format", source: Path) -> "Reading":
    from pourparler.interchange.carried import refusal

    if read_as.read is None:
        raise refusal(Setting.FORMAT_IN, f"{read_as.id} is only written, not read")
    return read_as.read(source)


def _write(write_as: "Format", reading: "Reading", name: str, order: str | None) -> "Writing":
    from pourparler.interchange import games
    from pourparler.interchange.carried import one_file, refusal
    from pourparler.record import codec

    if write_as.write is None:
        raise refusal(Setting.FORMAT_OUT, f"{write_as.id} is only read, not written")
    if write_as.id == "talks":
        return one_file(codec.dumps(reading.talks, reading.comment))
    if order is not None:
        return games.write_extensive(reading.talks, name, [one.strip() for one in order.split(",") if one.strip()])
    return write_as.write(reading.talks, name)


def _lost_comments(source: Path) -> Sequence[str]:
    from pourparler.interchange.carried import text_of

    return (
        ["comments"]
        if any(line.lstrip().startswith("#") or " #" in line for line in text_of(source).split("\n"))
        else []
    )


def _put(
    writing: "Writing",
    out: Path,
    formats: tuple["Format", "Format"],
    source: Path,
    lost: Sequence[str],
    *,
    force: bool,
    as_json: bool,
) -> None:
    from pourparler.interchange.carried import refusal
    from pourparler.interchange.saving import save

    if out == STANDARD_STREAM:
        if formats[1].is_folder:
            raise refusal("-", f"{formats[1].id} is several files", "Name a folder.")
        click.echo(writing.files[0][1], nl=False)
        _tell_lost(lost)
        return
    paths = save(writing, out, force=force)
    if as_json:
        ways = {"in": str(source), "from": formats[0].id, "out": str(out), "to": formats[1].id}
        say_json({**ways, "wrote": [str(path) for path in paths], "lost": list(lost)})
        return
    click.echo(f"Wrote {', '.join(str(path) for path in paths)}.", err=True)
    _tell_lost(lost)


def _tell_lost(lost: Sequence[str]) -> None:
    if lost:
        click.echo("Lost on the way, or assumed:", err=True)
        for one in lost:
            click.echo(f"- {one}", err=True)


def _fill_in(source: Path, out: Path, given: str | None, as_json: bool) -> None:
    """Put a worth table into a talks file."""
    from pourparler.errors import TalksFileError
    from pourparler.interchange import worth_table
    from pourparler.interchange.carried import text_of
    from pourparler.interchange.formats import format_of_input, named
    from pourparler.record import codec

    if (named(given, Setting.FORMAT_IN) if given else format_of_input(source)).id != "csv":
        raise click.UsageError("--into is for worth tables (CSV).")
    talks = worth_table.read_into(source, codec.load(out))
    text = codec.rewrite(text_of(out), talks)
    if faults := codec.read_text(text, str(out)).faults:
        raise TalksFileError(faults)
    codec.save(text, out)
    if as_json:
        say_json({"in": str(source), "from": "csv", "out": str(out), "to": "talks", "wrote": [str(out)], "lost": []})
    else:
        click.echo(f"Wrote {out}.", err=True)


def _write_schema(out: Path, force: bool, as_json: bool) -> None:
    from pourparler.interchange.carried import one_file
    from pourparler.interchange.json_schema import json_schema
    from pourparler.interchange.saving import save

    text = json.dumps(json_schema(), ensure_ascii=False, indent=1) + "\n"
    if out == STANDARD_STREAM:
        click.echo(text, nl=False)
        return
    save(one_file(text), out, force=force)
    if as_json:
        say_json({"out": str(out), "wrote": [str(out)], "lost": []})
    else:
        click.echo(f"Wrote {out}.", err=True)
