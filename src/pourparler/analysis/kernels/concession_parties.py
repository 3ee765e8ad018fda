"""What a party of a simulated talk wants, compiled: before the talk, and as it concedes.

Functions that are called in each move take arrays one by one: to take one out of a tuple is counted by the compiler's
memory, and counting costs more than the move. Of each party there are figures (its best, its span, how far it has
conceded), marks (its posture, what it put forward first and last) and stances (what its posture adds to a row, its last
posture, the first that lets go).
"""

import numpy as np
from numpy.typing import NDArray

from pourparler.analysis.kernels.compiled import compiled
from pourparler.analysis.kernels.concession_game import ANSWERS, EQUAL, HALF_WAY, SHOWS, WHOLE_WAY
from pourparler.analysis.kernels.concession_levels import Levels, just_enough, worth_most

Numbers = NDArray[np.float64]
Places = NDArray[np.int64]
Mask = NDArray[np.bool_]

BEST, SPAN, DEGREE = 0, 1, 2
POSTURE, OPENED, LATEST = 0, 1, 2
STRIDE, TOP, LETS_GO = 0, 1, 2


@compiled
def keep(admits: Mask, stances: Places, marks: Places, kept: Mask) -> None:
    """Note the packages that keep the positions of each as said, all where none does."""
    for party in range(kept.shape[0]):
        row = row_of(stances, marks, party)
        for package in range(kept.shape[1]):
            kept[party, package] = admits[row, package]
        if not kept[party].any():
            kept[party, :] = True


@compiled
def add_up(
    shorter: Places,
    last: Places,
    of: Places,
    terms: Mask,
    term_party: Places,
    values: Numbers,
    extra: Numbers,
    talk: int,
    party: int,
    sums: Numbers,
    worth: Numbers,
) -> None:
    """What each package is worth to a party."""
    sums[0] = 0.0
    for place in range(1, shorter.shape[0]):
        sums[place] = sums[shorter[place]] + values[talk, party, last[place]]
    for package in range(of.shape[0]):
        worth[party, package] = sums[of[package]]
    for term in range(term_party.shape[0]):
        if term_party[term] == party:
            for package in range(of.shape[0]):
                if terms[term, package]:
                    worth[party, package] += extra[talk, term]


@compiled
def begin(worth: Numbers, kept: Mask, figures: Numbers, marks: Places, walk_away: Numbers) -> None:
    """Nobody has conceded anything; each knows the best that it could get."""
    for party in range(worth.shape[0]):
        most = -np.inf
        for package in range(worth.shape[1]):
            if worth[party, package] > most and kept[party, package]:
                most = worth[party, package]
        figures[party, BEST] = most
        figures[party, SPAN] = max(most - walk_away[party], 0.0)
        figures[party, DEGREE] = 0.0
        marks[party, POSTURE] = 0
        marks[party, OPENED] = -1
        marks[party, LATEST] = -1


@compiled
def row_of(stances: Places, marks: Places, party: int) -> int:
    """The row of what one party stands on now, and the others would never let go of."""
    row = 0
    for other in range(stances.shape[0]):
        row += (marks[other, POSTURE] if other == party else stances[other, TOP]) * stances[other, STRIDE]
    return row


@compiled
def row_of_all(stances: Places, marks: Places) -> int:
    """The row of what all stand on now."""
    row = 0
    for party in range(stances.shape[0]):
        row += marks[party, POSTURE] * stances[party, STRIDE]
    return row


@compiled
def share_of(worth: Numbers, figures: Numbers, walk_away: Numbers, party: int, package: int) -> float:
    """What a package leaves a party, as a share of its span."""
    span = figures[party, SPAN]
    return float((worth[party, package] - walk_away[party]) / span) if span > 0 else 0.0


@compiled
def concede(
    worth: Numbers,
    figures: Numbers,
    marks: Places,
    stances: Places,
    curves: Numbers,
    behaviour: Places,
    party: int,
    number: int,
    first: int,
    opening: int,
    text: int,
) -> int:
    """Go as far down as its behaviour says; with a text it answers that, else what others put forward.

    Returns:
        Who has given way first by then: whoever lets go of anything has.
    """
    if behaviour[party] != ANSWERS:
        wanted = curves[behaviour[party], number]
    elif figures[party, SPAN] <= 0:
        wanted = 0.0
    elif text >= 0:
        wanted = _come(worth, figures, party, opening, text)
    else:
        wanted = _answer(worth, figures, marks, party)
    degree = max(figures[party, DEGREE], wanted)
    figures[party, DEGREE] = degree
    posture = min(int(degree >= HALF_WAY) + int(degree >= WHOLE_WAY), stances[party, TOP])
    marks[party, POSTURE] = posture
    return party if first < 0 and 0 < stances[party, LETS_GO] <= posture else first


@compiled
def _answer(worth: Numbers, figures: Numbers, marks: Places, party: int) -> float:
    moved = 0.0
    for other in range(marks.shape[0]):
        if other != party and marks[other, OPENED] >= 0:
            moved += _come(worth, figures, party, marks[other, OPENED], marks[other, LATEST])
    return float(moved / (marks.shape[0] - 1))


@compiled
def _come(worth: Numbers, figures: Numbers, party: int, before: int, now: int) -> float:
    more = (worth[party, now] - worth[party, before]) / figures[party, SPAN]
    return float(min(max(more, 0.0), 1.0))


@compiled
def target_of(figures: Numbers, walk_away: Numbers, party: int) -> float:
    """The least worth that it would accept now."""
    if figures[party, DEGREE] >= WHOLE_WAY or figures[party, SPAN] <= 0:
        return float(walk_away[party])
    return float(figures[party, BEST] - figures[party, DEGREE] * figures[party, SPAN])


@compiled
def demand(
    worth: Numbers,
    figures: Numbers,
    marks: Places,
    by_level: Levels,
    starts: Places,
    scales: Numbers,
    ranked: Numbers,
    admits: Mask,
    stances: Places,
    walk_away: Numbers,
    party: int,
    target: float,
    first: int,
) -> tuple[int, int]:
    """What a party puts forward, and who has given way first by then."""
    row = row_of(stances, marks, party)
    chosen = just_enough(by_level, starts, scales, ranked, admits, party, row, target)
    if chosen < 0:
        chosen = worth_most(by_level, starts, ranked, admits, party, row, walk_away[party] - EQUAL)
    if chosen >= 0:
        if marks[party, OPENED] < 0:
            marks[party, OPENED] = chosen
        marks[party, LATEST] = chosen
        first = noted(worth, figures, party, chosen, figures[party, BEST], first)
    return chosen, first


@compiled
def noted(worth: Numbers, figures: Numbers, party: int, package: int, before: float, first: int) -> int:
    """Who has given way first, once a party agrees to a package."""
    less = worth[party, package] < before - SHOWS * figures[party, SPAN] - EQUAL
    return party if first < 0 and less else first
