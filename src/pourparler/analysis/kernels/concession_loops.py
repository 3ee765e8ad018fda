"""The loop over talks, compiled: what ``concession_talk`` does move by move, with packages sorted by worth."""

import numpy as np
from numpy.typing import NDArray

from pourparler.analysis.kernels.compiled import compiled
from pourparler.analysis.kernels.concession_levels import (
    LEVELS,
    Sorted,
    just_enough,
    level_of,
    measure,
    sort,
    worth_most,
)
from pourparler.analysis.kernels.concessions import (
    ALTERNATING,
    ANSWERS,
    EQUAL,
    HALF_WAY,
    SHOWS,
    SINGLE_TEXT,
    WHOLE_WAY,
)

Numbers = NDArray[np.float64]
Places = NDArray[np.int64]
Small = NDArray[np.int16]
Mask = NDArray[np.bool_]

Packages = tuple[Places, Places, Places, Places]
"""As bits; and the sums that their worths are made of: the shorter one, its last measure, and which sum each is."""
Terms = tuple[Mask, Places, Numbers, Numbers]
"""Extra worths by package, whose they are; walking away, and the curves."""
Postures = tuple[Mask, Places, Places, Places]
"""What the postures of all admit; what each adds to a row; the last of each, and the first that lets go of anything."""
Chances = tuple[Numbers, Numbers, Places, Places, Places, Small]
Played = tuple[Places, Places, Places, Numbers]
State = tuple[Numbers, Numbers, Numbers, Numbers, Places, Places, Places, Mask]
"""Worth by party and package, best, span, degree; posture, opened, latest; what keeps the positions as said."""


@compiled
def play(
    protocol: int,
    packages: Packages,
    worths: Terms,
    postures: Postures,
    chances: Chances,
    played: Played,
    which: tuple[int, int],
) -> None:
    """Play the talks ``which[0]`` .. ``which[1]``; all else as in ``concessions``."""
    values, extra, orders, behaviours, texts, changes = chances
    deals, rounds, firsts, shares = played
    parties, size = orders.shape[1], packages[0].shape[0]
    state = _room(parties, size)
    sorted_ = (
        np.empty((parties, size), dtype=np.int32),
        np.empty((parties, LEVELS + 1), dtype=np.int64),
        np.empty((parties, 2)),
        np.empty((parties, size)),
    )
    walk_away = worths[2]
    _keep(postures, state[4], state[7])
    levels = np.empty(size, dtype=np.int32)
    sums = np.empty(packages[1].shape[0])
    for talk in range(which[0], which[1]):
        for party in range(parties):
            _add_up(packages, worths, values[talk, party], extra[talk], party, sums, state[0][party])
            if protocol != SINGLE_TEXT:
                measure(values[talk, party], extra[talk], worths[1], party, sorted_[2][party])
                sort(state[0], levels, sorted_, party)
        _begin(state, walk_away)
        if protocol == ALTERNATING:
            found = _alternate(state, sorted_, postures, worths, orders[talk], behaviours[talk])
        elif protocol == SINGLE_TEXT:
            found = _edit(
                state, packages[0], postures, worths, orders[talk], behaviours[talk], texts[talk], changes[talk]
            )
        else:
            found = _shuttle(state, sorted_, postures, worths, orders[talk], behaviours[talk])
        deals[talk], rounds[talk], firsts[talk] = found
        for party in range(parties):
            shares[talk, party] = _share(state, walk_away, party, found[0]) if found[0] >= 0 else 0.0


# -- before a talk ---------------------------------------------------------------------------------------------------


@compiled
def _room(parties: int, size: int) -> State:
    return (
        np.empty((parties, size)),
        np.empty(parties),
        np.empty(parties),
        np.empty(parties),
        np.empty(parties, dtype=np.int64),
        np.empty(parties, dtype=np.int64),
        np.empty(parties, dtype=np.int64),
        np.empty((parties, size), dtype=np.bool_),
    )


@compiled
def _add_up(
    packages: Packages, worths: Terms, values: Numbers, extra: Numbers, party: int, sums: Numbers, worth: Numbers
) -> None:
    """What each package is worth to a party."""
    _, shorter, last, of = packages
    terms, term_party = worths[0], worths[1]
    sums[0] = 0.0
    for place in range(1, shorter.shape[0]):
        sums[place] = sums[shorter[place]] + values[last[place]]
    for package in range(of.shape[0]):
        worth[package] = sums[of[package]]
    for term in range(term_party.shape[0]):
        if term_party[term] == party:
            for package in range(of.shape[0]):
                if terms[term, package]:
                    worth[package] += extra[term]


@compiled
def _keep(postures: Postures, posture: Places, kept: Mask) -> None:
    """Note the packages that keep the positions of each as said, all where none does."""
    posture[:] = 0
    for party in range(kept.shape[0]):
        kept[party] = postures[0][_row(postures, posture, party)]
        if not kept[party].any():
            kept[party, :] = True


@compiled
def _begin(state: State, walk_away: Numbers) -> None:
    """Nobody has conceded anything; each knows the best that it could get."""
    worth, best, span, degree, posture, opened, latest, kept = state
    degree[:] = 0.0
    posture[:] = 0
    opened[:] = -1
    latest[:] = -1
    for party in range(worth.shape[0]):
        most = -np.inf
        for package in range(worth.shape[1]):
            if worth[party, package] > most and kept[party, package]:
                most = worth[party, package]
        best[party] = most
        span[party] = max(most - walk_away[party], 0.0)


@compiled
def _row(postures: Postures, posture: Places, party: int) -> int:
    """The row of what one party stands on now, and the others would never let go of."""
    _, stride, top, _ = postures
    row = 0
    for other in range(stride.shape[0]):
        row += (posture[other] if other == party else top[other]) * stride[other]
    return row


# -- the protocols ---------------------------------------------------------------------------------------------------


@compiled
def _alternate(
    state: State, sorted_: Sorted, postures: Postures, worths: Terms, order: Places, behaviour: Places
) -> tuple[int, int, int]:
    worth, posture = state[0], state[4]
    parties = order.shape[0]
    admits, stride, top, _ = postures
    walk_away, curves = worths[2], worths[3]
    all_open = 0
    for party in range(parties):
        all_open += top[party] * stride[party]
    on_table, accepted, row, first = -1, 0, all_open, -1
    for number in range(curves.shape[1]):
        for party in order:
            first = _concede(first, state, curves, postures, behaviour, party, number, -1, -1)
            target = _target(state, walk_away, party)
            joined = row + (posture[party] - top[party]) * stride[party]
            if on_table >= 0 and worth[party, on_table] >= target - EQUAL and admits[joined, on_table]:
                first = _noted(state, first, party, on_table, state[1][party])
                accepted, row = accepted + 1, joined
                if accepted == parties:
                    return on_table, number, first
            else:
                on_table, first = _demand(state, sorted_, postures, walk_away, party, target, first)
                accepted = 1 if on_table >= 0 else 0
                row = all_open + (posture[party] - top[party]) * stride[party]
    return -1, -1, first


@compiled
def _shuttle(
    state: State, sorted_: Sorted, postures: Postures, worths: Terms, order: Places, behaviour: Places
) -> tuple[int, int, int]:
    walk_away, curves = worths[2], worths[3]
    parties, first = order.shape[0], -1
    targets = np.empty(parties)
    for number in range(curves.shape[1]):
        for party in order:
            first = _concede(first, state, curves, postures, behaviour, party, number, -1, -1)
            targets[party] = _target(state, walk_away, party)
            _, first = _demand(state, sorted_, postures, walk_away, party, targets[party], first)
        fairest = _fairest(state, sorted_, postures[0], _row_of_all(postures, state[4]), walk_away, targets)
        if fairest >= 0:
            return fairest, number, first
    return -1, -1, first


@compiled
def _fairest(state: State, sorted_: Sorted, admits: Mask, row: int, walk_away: Numbers, targets: Numbers) -> int:
    """Of the packages that are enough for all the one that leaves most to whom it leaves least; -1 for none."""
    by_level, starts, scales, _ = sorted_
    size = state[0].shape[1]
    choosy, begin = 0, -1
    for party in range(targets.shape[0]):
        at = starts[party, level_of(targets[party] - EQUAL, scales[party, 0], scales[party, 1])]
        if at > begin:
            choosy, begin = party, at
    most, fairest = -np.inf, -1
    for at in range(begin, size):
        package = by_level[choosy, at]
        if admits[row, package] and _enough(state[0], targets, package):
            least = _least_share(state, walk_away, package)
            if least > most or (least == most and package < fairest):
                most, fairest = least, package
    return fairest


@compiled
def _edit(
    state: State,
    bits: Places,
    postures: Postures,
    worths: Terms,
    order: Places,
    behaviour: Places,
    text: int,
    changes: Small,
) -> tuple[int, int, int]:
    worth, walk_away, curves = state[0], worths[2], worths[3]
    parties, first, opening = order.shape[0], -1, text
    targets, rows = np.empty(parties), np.empty(parties, dtype=np.int64)
    for number in range(curves.shape[1]):
        for party in order:
            first = _concede(first, state, curves, postures, behaviour, party, number, opening, text)
            targets[party] = _target(state, walk_away, party)
            rows[party] = _row(postures, state[4], party)
        for at in range(changes.shape[1]):
            turned = (1 << int(changes[number, at, 0])) | (1 << int(changes[number, at, 1]))
            draft = _place(bits, bits[text] ^ turned)
            if draft >= 0:
                votes = 0
                for party in order:
                    least = min(worth[party, text], targets[party]) - EQUAL
                    if worth[party, draft] >= least and postures[0][rows[party], draft]:
                        first = _noted(state, first, party, draft, worth[party, text])
                        votes += 1
                if votes == parties:
                    text = draft
        if postures[0][_row_of_all(postures, state[4]), text] and _enough(worth, targets, text):
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
def _row_of_all(postures: Postures, posture: Places) -> int:
    row = 0
    for party in range(posture.shape[0]):
        row += posture[party] * postures[1][party]
    return row


@compiled
def _enough(worth: Numbers, targets: Numbers, package: int) -> bool:
    for party in range(targets.shape[0]):  # noqa: SIM110 -- the compiler takes no generators
        if worth[party, package] < targets[party] - EQUAL:
            return False
    return True


@compiled
def _share(state: State, walk_away: Numbers, party: int, package: int) -> float:
    span = state[2][party]
    return (state[0][party, package] - walk_away[party]) / span if span > 0 else 0.0


@compiled
def _least_share(state: State, walk_away: Numbers, package: int) -> float:
    least = np.inf
    for party in range(walk_away.shape[0]):
        if state[2][party] > 0:
            least = min(least, _share(state, walk_away, party, package))
    return least if least < np.inf else 1.0


# -- what a party wants now ------------------------------------------------------------------------------------------


@compiled
def _concede(
    first: int,
    state: State,
    curves: Numbers,
    postures: Postures,
    behaviour: Places,
    party: int,
    number: int,
    opening: int,
    text: int,
) -> int:
    """Go as far down as its behaviour says; with a text it answers that, else what others put forward.

    Returns:
        Who has given way first by then: whoever lets go of anything has.
    """
    degree, posture = state[3], state[4]
    if behaviour[party] != ANSWERS:
        wanted = curves[behaviour[party], number]
    elif state[2][party] <= 0:
        wanted = 0.0
    elif text >= 0:
        wanted = _come(state, party, opening, text)
    else:
        wanted = _answer(state, party)
    degree[party] = max(degree[party], wanted)
    reached = int(degree[party] >= HALF_WAY) + int(degree[party] >= WHOLE_WAY)
    posture[party] = min(reached, postures[2][party])
    return party if first < 0 and 0 < postures[3][party] <= posture[party] else first


@compiled
def _answer(state: State, party: int) -> float:
    opened, latest = state[5], state[6]
    moved = 0.0
    for other in range(opened.shape[0]):
        if other != party and opened[other] >= 0:
            moved += _come(state, party, opened[other], latest[other])
    return float(moved / (opened.shape[0] - 1))


@compiled
def _come(state: State, party: int, before: int, now: int) -> float:
    more = (state[0][party, now] - state[0][party, before]) / state[2][party]
    return float(min(max(more, 0.0), 1.0))


@compiled
def _target(state: State, walk_away: Numbers, party: int) -> float:
    if state[3][party] >= WHOLE_WAY or state[2][party] <= 0:
        return float(walk_away[party])
    return float(state[1][party] - state[3][party] * state[2][party])


@compiled
def _demand(
    state: State, sorted_: Sorted, postures: Postures, walk_away: Numbers, party: int, target: float, first: int
) -> tuple[int, int]:
    """What a party puts forward, and who has given way first by then."""
    row = _row(postures, state[4], party)
    chosen = just_enough(sorted_, party, postures[0], row, target)
    if chosen < 0:
        chosen = worth_most(sorted_, party, postures[0], row, walk_away[party] - EQUAL)
    if chosen >= 0:
        if state[5][party] < 0:
            state[5][party] = chosen
        state[6][party] = chosen
        first = _noted(state, first, party, chosen, state[1][party])
    return chosen, first


@compiled
def _noted(state: State, first: int, party: int, package: int, before: float) -> int:
    """Who has given way first, once a party agrees to a package."""
    if first >= 0:
        return first
    less = state[0][party, package] < before - SHOWS * state[2][party] - EQUAL
    return party if less else -1
