"""``pourparler completion``: a script that makes a shell complete commands, options and case names."""

import click
from click.shell_completion import get_completion_class

from pourparler.cli.files import FileCommand

_INSTALL = {
    "bash": "pourparler completion bash > ~/.local/share/bash-completion/completions/pourparler",
    "zsh": "pourparler completion zsh > a folder on your $fpath, as _pourparler",
    "fish": "pourparler completion fish > ~/.config/fish/completions/pourparler.fish",
}


@click.command(
    cls=FileCommand,
    short_help="A script for your shell to complete commands.",
    epilog="\b\nInstall it once:\n" + "\n".join(f"  {line}" for line in _INSTALL.values()),
)
@click.argument("shell", type=click.Choice(list(_INSTALL)))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print a script that completes commands and options in SHELL (bash, zsh or fish)."""
    kind = get_completion_class(shell)
    if kind is None:
        raise click.UsageError(f"click knows no completion for {shell}.")
    click.echo(kind(ctx.find_root().command, {}, "pourparler", "_POURPARLER_COMPLETE").source())
