"""A literal that says "nobody would rather walk away", for searches that look for roadmaps.

A sum of worths is added up in binary, bit by bit, and compared with what it must reach [EenSorensson2006]_.
"""

from collections.abc import Iterable, Sequence
from math import lcm

from pourparler.analysis.model.encoding import OrderEncoding
from pourparler.analysis.worth.valuation import TOLERANCE, PartyWorth, Valuation


def accepted(encoding: OrderEncoding, valuation: Valuation) -> int:
    """A literal that, where true, makes the package of the roadmap no worse than walking away for all valued parties.

    Args:
        encoding: holds every measure that is worth something to somebody (``Valuation.bearing``); gets the clauses.
        valuation: what packages are worth.
    """
    switch = encoding.new_variable()
    for party in valuation.parties:
        terms, needed = _whole(encoding, party)
        _reach(encoding, switch, terms, needed)
    return switch


def _whole(encoding: OrderEncoding, party: PartyWorth) -> tuple[list[tuple[int, int]], int]:
    """The sum in whole numbers above 0: (weight, literal) pairs, and what they must reach."""
    worths = [(value, encoding.happens(m)) for m, value in party.values.items() if value]
    worths += [(term.mean, _all(encoding, term.measures)) for term in party.terms if term.mean]
    factor = lcm(party.walk_away.denominator, *(worth.denominator for worth, _ in worths))
    slack = TOLERANCE * factor
    needed = party.walk_away * factor - (slack if slack >= 1 else 0)
    terms = [(int(abs(worth) * factor), literal if worth > 0 else -literal) for worth, literal in worths]
    needed += sum(int(-worth * factor) for worth, _ in worths if worth < 0)
    return terms, -int(-needed // 1)


def _all(encoding: OrderEncoding, measures: Iterable[str]) -> int:
    """A literal that is true exactly where all of the measures happen."""
    literals = [encoding.happens(measure) for measure in sorted(measures)]
    every = encoding.new_variable()
    encoding.clauses += [[-every, literal] for literal in literals]
    encoding.clauses.append([every, *(-literal for literal in literals)])
    return every


def _reach(encoding: OrderEncoding, switch: int, terms: Sequence[tuple[int, int]], needed: int) -> None:
    """Clauses by which the switch makes the weights of the true literals reach a number."""
    if needed <= 0:
        return
    if sum(weight for weight, _ in terms) < needed:
        encoding.clauses.append([-switch])
        return
    bits = _added(encoding, terms)
    for place in range(max(needed.bit_length(), len(bits))):
        if needed >> place & 1:
            higher = [bits[p] for p in range(place + 1, len(bits)) if not needed >> p & 1]
            this = [bits[place]] if place < len(bits) else []
            encoding.clauses.append([-switch, *(literal for literal in (*this, *higher) if literal)])


def _added(encoding: OrderEncoding, terms: Sequence[tuple[int, int]]) -> list[int]:
    """Literals of the bits of a sum, lowest first; 0 for a bit that is never set. True bits never say too much."""
    columns: list[list[int]] = []
    for weight, literal in terms:
        for place in range(weight.bit_length()):
            if weight >> place & 1:
                _column(columns, place).append(literal)
    bits: list[int] = []
    place = 0
    while place < len(columns):
        column = columns[place]
        while len(column) > 1:
            inputs = [column.pop() for _ in range(min(3, len(column)))]
            total, carry = _adder(encoding, inputs)
            column.insert(0, total)
            _column(columns, place + 1).append(carry)
        bits.append(column[0] if column else 0)
        place += 1
    return bits


def _column(columns: list[list[int]], place: int) -> list[int]:
    while len(columns) <= place:
        columns.append([])
    return columns[place]


def _adder(encoding: OrderEncoding, inputs: Sequence[int]) -> tuple[int, int]:
    """Sum and carry of two or three literals; each implies what it says, so that they may say less."""
    total, carry = encoding.new_variable(), encoding.new_variable()
    signs = range(1 << len(inputs))
    for sign in signs:
        chosen = [literal if sign >> number & 1 else -literal for number, literal in enumerate(inputs)]
        true = sign.bit_count()
        if true % 2 == 0:  # an even number of true inputs leaves no rest
            encoding.clauses.append([-total, *(-literal for literal in chosen)])
    for number, _ in enumerate(inputs):
        others = [literal for place, literal in enumerate(inputs) if place != number]
        encoding.clauses.append([-carry, *others])
    return total, carry
