"""Shares of draws in words: never without how sure they are, and never as 100% what was only so in all draws so far."""

from pourparler.analysis.intervals import wilson


def closely(share: float) -> str:
    """A share to a tenth of a per cent; all and nothing without digits, and what rounds to them with two.

    >>> closely(0.2557), closely(0.99962), closely(1)
    ('25.6%', '99.96%', '100%')
    """
    return f"{share:.0%}" if share in (0, 1) else f"{100 * share:.{1 if 0.001 <= share <= 0.999 else 2}f}%"


def bound(share: float, low: float, high: float) -> str:
    """What is shown by draws in all of which something was so (1), or in none (0).

    >>> bound(1, 0.9962, 1), bound(0, 0, 0.0038)
    ('so at least 99.6%', 'so at most 0.4%')
    """
    return f"so at least {closely(low)}" if share else f"so at most {closely(high)}"


def in_draws(share: float, se: float, draws: int, seed: int | None = None) -> str:
    """In how many of so many draws something was so, and how sure that is.

    >>> in_draws(0.93, 0.0026, 10_000, 1)
    '93% of 10,000 draws (standard error 0.3%, seed 1)'
    >>> in_draws(1, 0, 10_000, 1)
    'each of 10,000 draws (so at least 99.96%, seed 1)'
    """
    seeded = "" if seed is None else f", seed {seed}"
    if share in (0, 1):
        shown = bound(share, *wilson(round(share * draws), draws))
        return f"{'each' if share else 'none'} of {draws:,} draws ({shown}{seeded})"
    return f"{percent(share)} of {draws:,} draws (standard error {100 * se:.1f}%{seeded})"


def how_often(share: float, draws: int) -> str:
    """A share beside others of the same draws, with its standard error.

    >>> how_often(0.25, 10_000), how_often(1, 10_000), how_often(0, 10_000)
    ('25% (± 0.4%)', 'all (so at least 99.96%)', 'none (so at most 0.04%)')
    """
    if share in (0, 1):
        return f"{'all' if share else 'none'} ({bound(share, *wilson(round(share * draws), draws))})"
    return f"{percent(share)} (± {100 * (share * (1 - share) / draws) ** 0.5:.1f}%)"


def percent(share: float) -> str:
    """A share in whole per cent, never rounded to all or nothing that it is not.

    >>> percent(0.93), percent(0.9999), percent(0.0025), percent(0)
    ('93%', 'more than 99%', 'less than 1%', '0%')
    """
    if 0 < share < 0.005:
        return "less than 1%"
    return "more than 99%" if 0.995 <= share < 1 else f"{round(100 * share)}%"
