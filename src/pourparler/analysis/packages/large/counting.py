"""How many packages are acceptable, as far as one counts."""

from pourparler.analysis.packages.large.space import PackageSpace


def count_acceptable_up_to(space: PackageSpace, limit: int) -> tuple[int, bool]:
    """How many packages are acceptable, at most so many, and whether these are all."""
    packages, complete = space.program().every(limit)
    return len(packages), complete and space.scale.exact
