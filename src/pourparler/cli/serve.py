"""``pourparler serve``: the workbench in the browser."""

from pathlib import Path

import click

from pourparler.cli.files import FileCommand, read_file
from pourparler.cli.terminal import login_name


@click.command(
    cls=FileCommand,
    short_help="The workbench in the browser: reports in, a verdict, a briefing out.",
    epilog="""\b
Examples:
  pourparler serve examples/six-party          opens in the browser
  pourparler serve                             the folder you are in
  pourparler serve talks/ --port 0 --no-open   any free port; the first line says where""",
)
@click.argument("folder", type=read_file(), default=".")
@click.option("--port", type=click.IntRange(0, 65535), metavar="N", help="Where to listen; 0 = any free port.")
@click.option("--host", metavar="ADDRESS", help="Let others in: listen here, for whoever has the link with its token.")
@click.option(
    "--by", metavar="NAME", help="Who works, named in your answers; else your login name, in the ledger alone."
)
@click.option("--no-open", is_flag=True, help="Do not open a browser.")
def serve(folder: Path, port: int | None, host: str | None, by: str | None, no_open: bool) -> None:
    """Open the workbench on FOLDER: drop in reports, answer the few questions that matter, hand in a briefing.

    The first line on standard output is its address. Only this machine can reach it, unless you name an address.
    Ctrl-C ends it; everything is in the folder.
    """
    from pourparler.desk.cache import usual_cache
    from pourparler.processors import processors
    from pourparler.web.server import serve as serve_folder

    def told(address: str) -> None:
        click.echo(address)
        click.echo("Ctrl-C ends it.", err=True)
        if not no_open:
            click.launch(address)

    serve_folder(
        folder,
        by=by or login_name("Who works? Add --by NAME."),
        is_login=not by,
        host=host,
        port=port,
        cache=usual_cache(),
        processes=processors(),
        told=told,
    )
