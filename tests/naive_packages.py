"""The oracle's packages: which deals there are, which nobody could improve on, and the unlocks in their order.

By looking at every roadmap, from the definitions alone; for talks of up to seven measures (and some more that no
condition names, where talks are not stuck). Choices where the documents leave one open:

* Where no binding party is valued, every admissible package is acceptable and efficient, `acceptable` of an unlock is
  none, and there are no named points.
* Named points are sought among the acceptable packages. A Kalai-Smorodinsky package has the greatest least share,
  and that alone, so it need not be efficient. Where every ideal gain is 0, all acceptable packages are that.
* Packages are listed by size, then by ids.
* "The first in the list" of unlocks means the whole list of minimal unlocks, not only the few shown.
* An unlock's total shortfall counts parties whose needed deterrence is none as `naive_judge` says.
* "Who would lose by how much at best": of all packages admissible (after whichever unlock), the one with the least
  sum of what binding parties have less than by walking away; then the fewest measures, then ids.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from fractions import Fraction
from functools import cached_property
from typing import Any, TypedDict

from tests.naive import Unlock, below, stuck_answer
from tests.naive_judge import Judge, Rungs, judge_of, subsets_by_size
from tests.naive_language import atoms, moments, named
from tests.naive_talks import Said, Steps, Table, Talks, all_roadmaps
from tests.naive_worth import NONE, Package, Worths

Vector = tuple[int, ...]


class Deal(TypedDict):
    """A package and what it is worth to each valued party."""

    measures: list[str]
    worth: dict[str, Fraction]


class Packages(TypedDict):
    """The efficient packages and the named ones; `unlock` says on which rungs positions stand for it."""

    feasible: int
    unlock: dict[str, int]
    packages: list[Deal]
    utilitarian: list[Deal]
    egalitarian: list[Deal]
    nash: list[Deal]
    kalai_smorodinsky: list[Deal]
    least_loss: dict[str, Fraction] | None
    unvalued: list[str]


class ValuedUnlock(TypedDict):
    """An unlock, the roadmap shown for it, and the figures that decide between equal prices."""

    price: Fraction
    rungs: dict[str, int]
    acceptable: bool | None
    roadmap: list[list[str]]
    total_shortfall: Fraction
    largest_exposure: Fraction
    unlock: Unlock


def packages(talks: Talks, red_lines: bool = False, as_of: object = None, without: Collection[str] = ()) -> Packages:
    """Answer for talks as they stand or, where they are stuck, after the first unlock with an acceptable package."""
    deals = Deals(judge_of(talks, as_of, without))
    if not deals.is_stuck():
        return deals.answer({})
    unlocks = unlocks_with_worth(talks, red_lines, as_of, without)
    fit = [unlock["rungs"] for unlock in unlocks if unlock["acceptable"] is not False]
    return deals.answer(fit[0]) if fit else deals.nothing([unlock["rungs"] for unlock in unlocks])


def packages_after(
    talks: Talks, rungs: Rungs | None = None, as_of: object = None, without: Collection[str] = ()
) -> Packages:
    """Answer with each position on its rung, on the first where none is given."""
    return Deals(judge_of(talks, as_of, without)).answer(rungs or {})


class Deals:
    """Talks with every way on which facts and goal hold, and how far positions must descend for it.

    What no condition names can happen or not, at any step, for all the conditions care: `cores` leaves it out, which
    spares most of the work; `vectors` has every roadmap.
    """

    def __init__(self, judge: Judge) -> None:
        self.judge = judge
        self.worths = judge.worths
        self.free = sorted(set(judge.table.measures) - conditioned(judge.table))

    @cached_property
    def cores(self) -> dict[Steps, Vector]:
        return self.rungs_needed(sorted(set(self.judge.table.measures) - set(self.free)))

    @cached_property
    def vectors(self) -> dict[Steps, Vector]:
        return self.rungs_needed(self.judge.table.measures)

    def rungs_needed(self, measures: Collection[str]) -> dict[Steps, Vector]:
        """Say of each roadmap of these measures on which rungs positions must stand; without those that break facts."""
        table, found = self.judge.table, {}
        for steps in all_roadmaps(measures):
            when = moments(steps)
            if table.hard(when):
                found[steps] = tuple(position.rung(when) for position in table.binding)
        return found

    def is_stuck(self) -> bool:
        return not any(self.fits({}, vector) for vector in self.cores.values())

    def fits(self, rungs: Rungs, vector: Vector) -> bool:
        return below(vector, tuple(rungs.get(position.id, 0) for position in self.judge.table.binding))

    def roadmaps(self, rungs: Rungs) -> list[Steps]:
        """List the roadmaps admissible with each position on its rung or above."""
        return [steps for steps, vector in self.vectors.items() if self.fits(rungs, vector)]

    def admissible(self, rungs: Rungs) -> list[Package]:
        """List the packages of which some roadmap is admissible, by size, then ids."""
        cores = {frozenset().union(*steps) for steps, vector in self.cores.items() if self.fits(rungs, vector)}
        return in_order(core | more for core in cores for more in subsets_by_size(self.free))

    def acceptable(self, rungs: Rungs) -> list[Package]:
        return [package for package in self.admissible(rungs) if self.worths.acceptable(package)]

    def answer(self, rungs: Rungs) -> Packages:
        """Give the packages with each position on its rung or above."""
        found, worths = self.acceptable(rungs), self.worths
        if not found:
            return self.nothing([rungs])
        comparable = found if worths.parties and not worths.mixed else []
        return {
            "feasible": len(found),
            "unlock": dict(rungs),
            "packages": self.deals(efficient(worths, found)),
            "utilitarian": self.deals(best_by(comparable, lambda package: sum(worths.gains(package)))),
            "egalitarian": self.deals(best_by(comparable, lambda package: sorted(worths.gains(package)))),
            "nash": self.deals(nash(worths, found)),
            "kalai_smorodinsky": self.deals(kalai_smorodinsky(worths, found)),
            "least_loss": None,
            "unvalued": list(worths.unvalued),
        }

    def nothing(self, tried: Iterable[Rungs]) -> Packages:
        """Answer that no package is acceptable, and who would lose by how much at best."""
        admissible = in_order({package for rungs in tried for package in self.admissible(rungs)})
        losses = [{p: max(NONE, -self.worths.gain(p, package)) for p in self.worths.parties} for package in admissible]
        least = min(losses, key=lambda loss: sum(loss.values()), default=None)
        return {
            "feasible": 0,
            "unlock": {},
            "packages": [],
            "utilitarian": [],
            "egalitarian": [],
            "nash": [],
            "kalai_smorodinsky": [],
            "least_loss": None if self.worths.mixed else least,
            "unvalued": list(self.worths.unvalued),
        }

    def deals(self, found: Iterable[Package]) -> list[Deal]:
        return [
            {
                "measures": sorted(package),
                "worth": {party: self.worths.completed(party, package) for party in self.worths.parties},
            }
            for package in found
        ]


def conditioned(table: Table) -> set[str]:
    """List the measures that some fact, the goal or some form of a binding position depends on.

    Where a step is named all do: under "not" it asks for lateness, and any measure may be what fills a step before.
    """
    said: list[Said] = [(formula, ()) for formula in table.facts + table.goal]
    said += [entry for position in table.binding for form in position.forms for entry in form]
    found: set[str] = set()
    for formula, own in said:
        for atom in atoms(formula):
            if atom[0] == "by step":
                return set(table.measures)
            found |= named(atom) | (set(own) if atom[0] == "first" else set())
    return found


def in_order(found: Iterable[Package]) -> list[Package]:
    return sorted(found, key=lambda package: (len(package), sorted(package)))


def best_by(found: Iterable[Package], score: Callable[[Package], Any]) -> list[Package]:
    """List all that have the greatest score."""
    scores = {package: score(package) for package in found}
    most = max(scores.values(), default=None)
    return [package for package in scores if scores[package] == most]


def efficient(worths: Worths, found: Iterable[Package]) -> list[Package]:
    """List those that no other betters for one party without harm to any."""
    gains = {package: worths.gains(package) for package in found}
    return [package for package in gains if not any(betters(other, gains[package]) for other in gains.values())]


def betters(one: tuple[Fraction, ...], other: tuple[Fraction, ...]) -> bool:
    return one != other and all(a >= b for a, b in zip(one, other, strict=True))


def nash(worths: Worths, found: Iterable[Package]) -> list[Package]:
    """List those with the greatest product of gains, where some package has a gain for all."""
    return best_by(
        (p for p in found if worths.parties and all(gain > 0 for gain in worths.gains(p))), product_of(worths)
    )


def product_of(worths: Worths) -> Callable[[Package], Fraction]:
    def product(package: Package) -> Fraction:
        result = Fraction(1)
        for gain in worths.gains(package):
            result *= gain
        return result

    return product


def kalai_smorodinsky(worths: Worths, found: list[Package]) -> list[Package]:
    """List those with the greatest least share of ideal gains; who can gain nothing is left out."""
    ideal = [max(gains) for gains in zip(*map(worths.gains, found), strict=True)]

    def least_share(package: Package) -> Fraction:
        shares = (gain / most for gain, most in zip(worths.gains(package), ideal, strict=True) if most > 0)
        return min(shares, default=NONE)

    return best_by(found, least_share) if worths.parties else []


# -- unlocks ---------------------------------------------------------------------------------------------------------


def unlocks_with_worth(
    talks: Talks, red_lines: bool = False, as_of: object = None, without: Collection[str] = ()
) -> list[ValuedUnlock]:
    """List every minimal unlock: cheapest first and, at equal prices, by what worth says of it."""
    deals = Deals(judge_of(talks, as_of, without))
    found = stuck_answer(talks, red_lines=red_lines, as_of=as_of, without=without)["unlocks"]
    return sorted((valued(deals, unlock) for unlock in found), key=order_of_unlocks)


def valued(deals: Deals, unlock: Unlock) -> ValuedUnlock:
    """Say what worth has to say of an unlock."""
    rungs = {change["position"]: change["rung"] for change in unlock["changes"]}
    acceptable = bool(deals.acceptable(rungs)) if deals.worths.parties else None
    shown = roadmap_shown(deals, rungs)
    return {
        "price": unlock["price"],
        "rungs": rungs,
        "acceptable": acceptable,
        "roadmap": [sorted(step) for step in shown],
        "total_shortfall": deals.judge.total_shortfall(shown),
        "largest_exposure": deals.judge.largest_exposure(shown),
        "unlock": unlock,
    }


def roadmap_shown(deals: Deals, rungs: Rungs) -> Steps:
    """Show an acceptable roadmap if there is one, with fewest measures, then fewest steps, then ids."""
    roadmaps = deals.roadmaps(rungs)
    acceptable = [steps for steps in roadmaps if deals.worths.acceptable(frozenset().union(*steps))]
    return min(acceptable or roadmaps, key=simplicity)


def simplicity(steps: Steps) -> tuple[int, int, list[list[str]]]:
    return sum(map(len, steps)), len(steps), [sorted(step) for step in steps]


def order_of_unlocks(entry: ValuedUnlock) -> tuple[Any, ...]:
    """Order by price, acceptable, shortfall, exposure, number of positions changed, ids; no worth, no difference."""
    ids: list[tuple[str, int]] = sorted(entry["rungs"].items())
    worth = (entry["acceptable"] is False, entry["total_shortfall"], entry["largest_exposure"])
    return (entry["price"], *worth, len(ids), ids)
