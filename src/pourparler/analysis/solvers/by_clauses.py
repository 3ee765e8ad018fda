"""The slower engine for whole-number programs, where CP-SAT is not installed: clauses alone.

Numbers are bits, sums are added up bit by bit [EenSorensson2006]_, and a sum is made large from its highest bit down.
What is proved is proved in whole numbers here, too.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from pourparler.analysis.solvers.budget import Budget, OutOfTimeError
from pourparler.analysis.solvers.program import Solved, Values
from pourparler.analysis.solvers.sat import Clause, Sat

_CONFLICTS_BETWEEN_LOOKS = 2_000
"""Conflicts that a search goes through before it looks at the clock again."""

Bits = tuple[int, ...]
"""Literals of the bits of a number that is not below 0, lowest first."""


class ByClauses:
    """A program; see ``WholeProgram``.

    Args:
        budget: time for all searches.
    """

    def __init__(self, budget: Budget) -> None:
        self._budget, self._sat = budget, Sat([], budget)
        self._never = self._sat.new_variable()
        self._sat.add([-self._never])
        self._numbers: list[tuple[int, Bits]] = []
        self._sums: dict[tuple[tuple[int, int], ...], Bits] = {}
        self._to_grow: tuple[int, Bits] | None = None

    def __del__(self) -> None:
        self._sat.close()

    # -- the program ---------------------------------------------------------------------------------------------

    def new_boolean(self) -> int:
        """As in ``WholeProgram``."""
        return self.new_number(0, 1)

    def new_number(self, low: int, high: int) -> int:
        """As in ``WholeProgram``."""
        bits = tuple(self._sat.new_variable() for _ in range((high - low).bit_length()))
        self._numbers.append((low, bits))
        self._at_most(bits, high - low, [])
        return len(self._numbers)

    def add(self, clause: Clause) -> None:
        """As in ``WholeProgram``."""
        self._sat.add(self._inside(clause))

    def bound(
        self, terms: Mapping[int, int], low: int | None = None, high: int | None = None, where: Sequence[int] = ()
    ) -> None:
        """As in ``WholeProgram``."""
        base, bits = self._sum(terms)
        unless = [-literal for literal in self._inside(where)]
        if low is not None:
            self._at_least(bits, low - base, unless)
        if high is not None:
            self._at_most(bits, high - base, unless)

    def maximize(self, terms: Mapping[int, int]) -> None:
        """As in ``WholeProgram``."""
        self._to_grow = self._sum(terms) if terms else None  # before a search, so that its bits are in what that finds

    def start_from(self, values: Mapping[int, int]) -> None:
        """As in ``WholeProgram``."""
        for variable, value in values.items():
            low, bits = self._numbers[variable - 1]
            self._sat.prefer([bit if value - low >> place & 1 else -bit for place, bit in enumerate(bits)])

    # -- searches ------------------------------------------------------------------------------------------------

    def solve(self, on_better: Callable[[int, int], None] | None = None, *, assuming: Sequence[int] = ()) -> Solved:
        """As in ``WholeProgram``."""
        self._budget.left()
        assumed = self._inside(assuming)
        try:
            model = self._model(assumed)
        except OutOfTimeError:
            return Solved(None, None, None, proved=False)
        if model is None:
            return Solved(None, None, None, proved=True)
        if self._to_grow is None:
            return Solved(self._values(model), None, None, proved=True)
        return self._grown(*self._to_grow, model, assumed, on_better or (lambda total, bound: None))

    def _grown(
        self, base: int, bits: Bits, model: Sequence[int], assumed: list[int], on_better: Callable[[int, int], None]
    ) -> Solved:
        """The largest sum, bit by bit from the highest: each is set if it can be, given those above it."""
        bound, proved = base + (1 << len(bits)) - 1, True
        on_better(base + _number(model, bits), bound)
        try:
            for place in range(len(bits) - 1, -1, -1):
                bit = bits[place]
                if not _holds(model, bit):
                    better = self._model([*assumed, bit])
                    bound -= 0 if better else 1 << place
                    if better:
                        model = better
                        on_better(base + _number(model, bits), bound)
                assumed.append(bit if _holds(model, bit) else -bit)
        except OutOfTimeError:
            proved = False
        return Solved(self._values(model), base + _number(model, bits), bound, proved)

    def _model(self, assumed: Sequence[int]) -> Sequence[int] | None:
        """What the solver finds; it looks at the clock, and whether it is stopped, also where there is no limit."""
        found = None
        while found is None:
            found = self._sat.try_solve(assumed, _CONFLICTS_BETWEEN_LOOKS)
        return self._sat.model() if found else None

    def each(self, visit: Callable[[Values], bool]) -> bool:
        """As in ``WholeProgram``."""
        self._budget.left()
        showing = self._sat.new_variable()
        try:
            while model := self._model([showing]):
                if not visit(self._values(model)):
                    return False
                bits = (bit for _, number in self._numbers for bit in number)
                self._sat.add([-showing, *(-bit if _holds(model, bit) else bit for bit in bits)])
        except OutOfTimeError:
            return False
        return True

    # -- numbers as bits -----------------------------------------------------------------------------------------

    def _inside(self, literals: Iterable[int]) -> list[int]:
        """Literals of the program as those of the solver."""
        bits = ((literal, self._numbers[abs(literal) - 1][1][0]) for literal in literals)
        return [bit if literal > 0 else -bit for literal, bit in bits]

    def _values(self, model: Sequence[int]) -> Values:
        return tuple(low + _number(model, bits) for low, bits in self._numbers)

    def _sum(self, terms: Mapping[int, int]) -> tuple[int, Bits]:
        """A sum as a number and the bits of what comes on top of it."""
        base, weights = 0, list[tuple[int, int]]()
        for variable, factor in sorted(terms.items()):
            low, bits = self._numbers[variable - 1]
            base += factor * low
            for place, bit in enumerate(bits):
                weights.append((abs(factor) << place, bit if factor > 0 else -bit))
                base += min(0, factor << place)
        key = tuple(weights)
        if key not in self._sums:
            self._sums[key] = self._added(weights)
        return base, self._sums[key]

    def _added(self, weights: Iterable[tuple[int, int]]) -> Bits:
        columns: list[list[int]] = []
        for weight, literal in weights:
            columns += [[] for _ in range(weight.bit_length() - len(columns))]
            for place in range(weight.bit_length()):
                if weight >> place & 1:
                    columns[place].append(literal)
        bits = []
        for place, column in enumerate(columns):  # carries may add columns on the way
            while len(column) > 1:
                total, carry = self._adder([column.pop(0) for _ in range(min(3, len(column)))])
                column.append(total)
                columns += [[]] if place + 1 == len(columns) else []
                columns[place + 1].append(carry)
            bits.append(column[0] if column else self._never)
        return tuple(bits)

    def _adder(self, inputs: Sequence[int]) -> tuple[int, int]:
        """Sum and carry of two or three literals."""
        total, carry = self._sat.new_variable(), self._sat.new_variable()
        for sign in range(1 << len(inputs)):
            chosen = [literal if sign >> number & 1 else -literal for number, literal in enumerate(inputs)]
            others = [-literal for literal in chosen]
            self._sat.add([*others, total if sign.bit_count() % 2 else -total])
            self._sat.add([*others, carry if sign.bit_count() > 1 else -carry])
        return total, carry

    def _at_least(self, bits: Bits, needed: int, unless: Sequence[int]) -> None:
        if needed >> len(bits) > 0:
            self._sat.add([*unless, self._never])
            return
        for place, bit in enumerate(bits if needed > 0 else ()):
            if needed >> place & 1:
                higher = [bits[p] for p in range(place + 1, len(bits)) if not needed >> p & 1]
                self._sat.add([*unless, bit, *higher])

    def _at_most(self, bits: Bits, most: int, unless: Sequence[int]) -> None:
        if most < 0:
            self._sat.add([*unless, self._never])
            return
        for place, bit in enumerate(bits if most >> len(bits) == 0 else ()):
            if not most >> place & 1:
                higher = [-bits[p] for p in range(place + 1, len(bits)) if most >> p & 1]
                self._sat.add([*unless, -bit, *higher])


def _holds(model: Sequence[int], literal: int) -> bool:
    """Whether a literal is true; what no clause names is false."""
    place = abs(literal) - 1
    return (place < len(model) and model[place] > 0) is (literal > 0)


def _number(model: Sequence[int], bits: Bits) -> int:
    return sum(1 << place for place, bit in enumerate(bits) if _holds(model, bit))
