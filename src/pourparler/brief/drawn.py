"""The deals as one picture in a file."""

from pathlib import Path
from typing import TYPE_CHECKING

from pourparler.brief.document import Figure
from pourparler.brief.figures import acceptability, frontier, gains
from pourparler.brief.figures.svg import without_links
from pourparler.desk.deals import others, standing_out
from pourparler.errors import InputError, Problem

if TYPE_CHECKING:
    from pourparler.analysis.packages.answer import Packages
    from pourparler.record.talks import Talks

MOST_BARS = 12
"""Deals whose acceptability is drawn."""


def draw(talks: "Talks", answer: "Packages", figure: str, pair: tuple[str, str] | None, path: Path) -> None:
    """Draw a figure into a file.

    Raises:
        InputError: there is nothing to draw.
        MissingExtraError: a PNG was asked for, and what makes it is not installed.
    """
    from pourparler.brief.formats import png
    from pourparler.record import codec

    made = _figure(talks, answer, figure, pair)
    drawn = without_links(made.svg)
    if path.suffix.lower() == ".png":
        codec.save(png.render(drawn), path)
    else:
        codec.save(f"{drawn}\n", path)


def _figure(talks: "Talks", answer: "Packages", figure: str, pair: tuple[str, str] | None) -> Figure:

    named = standing_out(answer)
    deals = [(deal.letters, deal.package) for deal in named]
    if not deals:
        raise _nothing("no deal stands out, so there is nothing to draw", "Ask for the deals in words: they say why.")
    if figure == "gains":
        return gains.draw(talks, deals)
    if figure == "acceptability":
        deals += [(deal.letters, deal.package) for deal in others(answer, named)]
        known = [(letters, package) for letters, package in deals if package.acceptability is not None]
        if not known:
            raise _nothing("the worths are single numbers, so nothing was drawn", "Give ranges, such as [2, 4].")
        return acceptability.draw(known[:MOST_BARS])
    valued = [party for party, _ in deals[0][1].gains]
    if pair is None and len(valued) < 2:
        raise _nothing("a frontier needs two valued parties", "Draw the gains.")
    return frontier.draw(talks, answer, pair or (valued[0], valued[1]), deals)


def _nothing(what: str, remedy: str) -> InputError:
    return InputError([Problem(file="picture", line=None, what=what, remedy=remedy)])
