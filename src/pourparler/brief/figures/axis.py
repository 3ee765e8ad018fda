"""A scale of worth across a picture, or up it, with round numbers on it."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from pourparler.brief.figures import svg
from pourparler.brief.wording.packages import signed


@dataclass(frozen=True, slots=True)
class Axis:
    """From worth to place.

    Attributes:
        low: least worth shown.
        high: greatest worth shown.
        start: where the least stands in the picture.
        end: where the greatest stands.
    """

    low: float
    high: float
    start: float
    end: float

    @classmethod
    def over(cls, worths: Iterable[float], start: float, end: float) -> "Axis":
        """A scale that holds all of some worths, with a little room on both sides."""
        found = list(worths)
        low, high = min(found), max(found)
        room = 0.06 * (high - low) or 1.0
        return cls(low - room, high + room, start, end)

    def at(self, worth: float) -> float:
        """Where a worth stands."""
        return self.start + (worth - self.low) / (self.high - self.low) * (self.end - self.start)

    def round_numbers(self) -> list[float]:
        """Four to eight round numbers within the scale.

        >>> Axis(-1.2, 8.7, 0, 100).round_numbers()
        [0, 2, 4, 6, 8]
        """
        rough = (self.high - self.low) / 5
        size = 10 ** math.floor(math.log10(rough))
        step = next(size * times for times in (1, 2, 2.5, 5, 10) if size * times >= rough)
        first, last = math.ceil(self.low / step), math.floor(self.high / step)
        return [round(step * count, 12) + 0 for count in range(first, last + 1)]

    def across(self, top: float, bottom: float) -> str:
        """Thin lines at the round numbers, from top to bottom."""
        lines = "".join(f"M{self.at(worth):.1f} {top:.1f}V{bottom:.1f}" for worth in self.round_numbers())
        return f'<path d="{lines}" stroke="{svg.FILL}" stroke-width="1.5" fill="none"/>'

    def up(self, left: float, right: float) -> str:
        """The same for a scale that runs up the picture."""
        lines = "".join(f"M{left:.1f} {self.at(worth):.1f}H{right:.1f}" for worth in self.round_numbers())
        return f'<path d="{lines}" stroke="{svg.FILL}" stroke-width="1.5" fill="none"/>'

    def line_at(self, worth: float, top: float, bottom: float) -> str:
        """A line that must not be overlooked."""
        x = self.at(worth)
        return f'<path d="M{x:.1f} {top:.1f}V{bottom:.1f}" stroke="{svg.SOFT}" stroke-width="1.3"/>'

    def ticks(self, y: float) -> str:
        """The round numbers in a row."""
        return "".join(
            svg.words((self.at(worth), y), [signed(worth)], colour=svg.SOFT) for worth in self.round_numbers()
        )

    def ticks_up(self, x: float) -> str:
        """The round numbers in a column, left of a place."""
        return "".join(
            svg.words((x, self.at(worth)), [signed(worth)], colour=svg.SOFT, anchor="end")
            for worth in self.round_numbers()
        )
