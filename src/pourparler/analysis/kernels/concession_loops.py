"""The loop over talks, compiled: what ``concession_talk`` does move by move, with packages sorted by worth."""

import numpy as np
from numpy.typing import NDArray

from pourparler.analysis.kernels.compiled import compiled
from pourparler.analysis.kernels.concession_game import ALTERNATING, EQUAL, SINGLE_TEXT
from pourparler.analysis.kernels.concession_levels import LEVELS, Levels, level_of, measure, sort
from pourparler.analysis.kernels.concession_parties import (
    BEST,
    POSTURE,
    SPAN,
    STRIDE,
    TOP,
    add_up,
    begin,
    concede,
    demand,
    keep,
    noted,
    row_of,
    row_of_all,
    share_of,
    target_of,
)

Numbers = NDArray[np.float64]
Places = NDArray[np.int64]
Small = NDArray[np.int16]
Mask = NDArray[np.bool_]

Packages = tuple[Places, Places, Places, Places]
"""As bits; and the sums that their worths are made of: the shorter one, its last measure, and which sum each is."""
Worths = tuple[Mask, Places, Numbers, Numbers]
"""Extra worths by package, whose they are; walking away, and the curves."""
Ranks = tuple[Levels, Places, Numbers, Numbers]
"""Packages of each party by levels of worth: which, where each level starts, its scale, and their worths."""
Rules = tuple[Mask, Places, Numbers, Numbers]
"""What positions admit, where each party stands in that, walking away, and the curves."""
Chances = tuple[Numbers, Numbers, Places, Places, Places, Small]
Played = tuple[Places, Places, Places, Numbers]


@compiled
def play(
    protocol: int,
    packages: Packages,
    worths: Worths,
    admits: Mask,
    stances: Places,
    chances: Chances,
    played: Played,
    which: tuple[int, int],
) -> None:
    """Play the talks ``which[0]`` .. ``which[1]``; all else as in ``concessions``."""
    bits, shorter, last, of = packages
    terms, term_party, walk_away, curves = worths
    values, extra, orders, behaviours, texts, changes = chances
    deals, rounds, firsts, shares = played
    parties, size = orders.shape[1], bits.shape[0]
    worth, kept = np.empty((parties, size)), np.empty((parties, size), dtype=np.bool_)
    figures, marks = np.empty((parties, 3)), np.zeros((parties, 3), dtype=np.int64)
    by_level, levels = np.empty((parties, size), dtype=np.int32), np.empty(size, dtype=np.int32)
    starts, scales = np.empty((parties, LEVELS + 1), dtype=np.int64), np.empty((parties, 2))
    ranked, sums = np.empty((parties, size)), np.empty(shorter.shape[0])
    ranks, rules = (by_level, starts, scales, ranked), (admits, stances, walk_away, curves)
    keep(admits, stances, marks, kept)
    for talk in range(which[0], which[1]):
        for party in range(parties):
            add_up(shorter, last, of, terms, term_party, values, extra, talk, party, sums, worth)
            if protocol != SINGLE_TEXT:
                measure(values, extra, term_party, talk, party, scales)
                sort(worth, levels, by_level, starts, scales, ranked, party)
        begin(worth, kept, figures, marks, walk_away)
        order, behaviour = orders[talk], behaviours[talk]
        if protocol == ALTERNATING:
            found = _alternate(worth, figures, marks, ranks, rules, order, behaviour)
        elif protocol == SINGLE_TEXT:
            found = _edit(worth, figures, marks, bits, rules, order, behaviour, texts[talk], changes[talk])
        else:
            found = _shuttle(worth, figures, marks, ranks, rules, order, behaviour)
        deals[talk], rounds[talk], firsts[talk] = found
        for party in range(parties):
            shares[talk, party] = share_of(worth, figures, walk_away, party, found[0]) if found[0] >= 0 else 0.0


# -- the protocols ---------------------------------------------------------------------------------------------------


@compiled
def _alternate(
    worth: Numbers,
    figures: Numbers,
    marks: Places,
    ranks: Ranks,
    rules: Rules,
    order: Places,
    behaviour: Places,
) -> tuple[int, int, int]:
    by_level, starts, scales, ranked = ranks
    admits, stances, walk_away, curves = rules
    parties, all_open = order.shape[0], 0
    for party in range(parties):
        all_open += stances[party, TOP] * stances[party, STRIDE]
    on_table, accepted, row, first = -1, 0, all_open, -1
    for number in range(curves.shape[1]):
        for party in order:
            first = concede(worth, figures, marks, stances, curves, behaviour, party, number, first, -1, -1)
            target = target_of(figures, walk_away, party)
            own = (marks[party, POSTURE] - stances[party, TOP]) * stances[party, STRIDE]
            if on_table >= 0 and worth[party, on_table] >= target - EQUAL and admits[row + own, on_table]:
                first = noted(worth, figures, party, on_table, figures[party, BEST], first)
                accepted, row = accepted + 1, row + own
                if accepted == parties:
                    return on_table, number, first
            else:
                on_table, first = demand(
                    worth,
                    figures,
                    marks,
                    by_level,
                    starts,
                    scales,
                    ranked,
                    admits,
                    stances,
                    walk_away,
                    party,
                    target,
                    first,
                )
                accepted, row = 1 if on_table >= 0 else 0, all_open + own
    return -1, -1, first


@compiled
def _shuttle(
    worth: Numbers,
    figures: Numbers,
    marks: Places,
    ranks: Ranks,
    rules: Rules,
    order: Places,
    behaviour: Places,
) -> tuple[int, int, int]:
    by_level, starts, scales, ranked = ranks
    admits, stances, walk_away, curves = rules
    first, targets = -1, np.empty(order.shape[0])
    for number in range(curves.shape[1]):
        for party in order:
            first = concede(worth, figures, marks, stances, curves, behaviour, party, number, first, -1, -1)
            targets[party] = target = target_of(figures, walk_away, party)
            _, first = demand(
                worth,
                figures,
                marks,
                by_level,
                starts,
                scales,
                ranked,
                admits,
                stances,
                walk_away,
                party,
                target,
                first,
            )
        row = row_of_all(stances, marks)
        fairest = _fairest(worth, figures, by_level, starts, scales, admits, row, walk_away, targets)
        if fairest >= 0:
            return fairest, number, first
    return -1, -1, first


@compiled
def _fairest(
    worth: Numbers,
    figures: Numbers,
    by_level: Levels,
    starts: Places,
    scales: Numbers,
    admits: Mask,
    row: int,
    walk_away: Numbers,
    targets: Numbers,
) -> int:
    """Of the packages that are enough for all the one that leaves most to whom it leaves least; -1 for none.

    Only the packages that may be enough for the party that wants most are looked at.
    """
    choosy, start = 0, -1
    for party in range(targets.shape[0]):
        at = starts[party, level_of(targets[party] - EQUAL, scales[party, 0], scales[party, 1])]
        if at > start:
            choosy, start = party, at
    most, fairest = -np.inf, -1
    for at in range(start, worth.shape[1]):
        package = by_level[choosy, at]
        if admits[row, package] and _enough(worth, targets, package):
            least = _least_share(worth, figures, walk_away, package)
            if least > most or (least == most and package < fairest):
                most, fairest = least, package
    return fairest


@compiled
def _edit(
    worth: Numbers,
    figures: Numbers,
    marks: Places,
    bits: Places,
    rules: Rules,
    order: Places,
    behaviour: Places,
    text: int,
    changes: Small,
) -> tuple[int, int, int]:
    admits, stances, walk_away, curves = rules
    parties, first, opening = order.shape[0], -1, text
    targets, rows = np.empty(parties), np.empty(parties, dtype=np.int64)
    for number in range(curves.shape[1]):
        for party in order:
            first = concede(worth, figures, marks, stances, curves, behaviour, party, number, first, opening, text)
            targets[party] = target_of(figures, walk_away, party)
            rows[party] = row_of(stances, marks, party)
        for at in range(changes.shape[1]):
            turned = (1 << int(changes[number, at, 0])) | (1 << int(changes[number, at, 1]))
            draft = _place(bits, bits[text] ^ turned)
            if draft >= 0:
                votes = 0
                for party in order:
                    least = min(worth[party, text], targets[party]) - EQUAL
                    if worth[party, draft] >= least and admits[rows[party], draft]:
                        first = noted(worth, figures, party, draft, worth[party, text], first)
                        votes += 1
                if votes == parties:
                    text = draft
        if admits[row_of_all(stances, marks), text] and _enough(worth, targets, text):
            return text, number, first
    return -1, -1, first


@compiled
def _place(bits: Places, case: int) -> int:
    """The place of a package; -1 where it is none."""
    low, high = 0, bits.shape[0]
    while low < high:
        middle = (low + high) // 2
        if bits[middle] < case:
            low = middle + 1
        else:
            high = middle
    return low if low < bits.shape[0] and bits[low] == case else -1


@compiled
def _enough(worth: Numbers, targets: Numbers, package: int) -> bool:
    for party in range(targets.shape[0]):  # noqa: SIM110 -- the compiler takes no generators
        if worth[party, package] < targets[party] - EQUAL:
            return False
    return True


@compiled
def _least_share(worth: Numbers, figures: Numbers, walk_away: Numbers, package: int) -> float:
    least = np.inf
    for party in range(walk_away.shape[0]):
        if figures[party, SPAN] > 0:
            least = min(least, share_of(worth, figures, walk_away, party, package))
    return least if least < np.inf else 1.0
