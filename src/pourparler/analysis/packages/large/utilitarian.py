"""The utilitarian point: the largest sum of gains."""

from pourparler.analysis.packages.large.point import LargePoint, no_point, point
from pourparler.analysis.packages.large.space import PackageSpace

NAME = "utilitarian"


def utilitarian(space: PackageSpace) -> LargePoint:
    """The acceptable packages with the largest sum of gains."""
    unit = space.scale.unit
    program = space.program()
    everybody = dict.fromkeys(program.gains, 1)
    best = program.best(everybody, space.teller(NAME, 1, float(unit)))
    bound = [] if best.bound is None else [best.bound * unit]
    if best.package is None:
        return no_point(space, NAME, proved=best.proved, bound=bound)
    packages, complete = [best.package], False
    if best.proved and space.scale.exact:
        program.cp.bound(everybody, best.total, best.total)
        packages, complete = space.ties(program, best.package)
    value = sum(space.gains(best.package))
    return point(space, NAME, packages, [value], bound, proved=best.proved, all_ties=complete)
