"""Fallback bargaining: what parties agree on when all fall back in step from their first choices [BramsKilgour2001]_.

Each party first approves of its best packages only, then of its second best too, and so on, all in step, until some
package has enough approvals: those of all parties, or of a quota. The depth is how far they fell. Only the order of
packages counts, so that nobody's worths need to be known or comparable. Where all must approve, the outcome is as
high as can be in the ranking of whoever ranks it lowest (their Theorem 3), and nothing improves on all of it.

A party may name the depth below which it prefers no deal: it never approves of anything lower. Then there may be no
agreement at all, which they call impasse.

Packages that a party likes equally have one rank and are approved together, as with distances from a first choice
[BramsKilgourSanver2007]_.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ranks = NDArray[np.int64]
    Places = NDArray[np.intp]

_NEVER = 2**62
"""A depth to which nobody falls."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fallback:
    """How parties that fall back in step agree.

    Attributes:
        winners: packages agreed on, as places; none if there is impasse. Of several that have enough approvals at
            the same depth, those with most approvals.
        depth: rank to which all had to fall; None if there is impasse.
        approvals: how many parties approve of the winners at that depth.
    """

    winners: "Places"
    depth: int | None
    approvals: int


def fall_back(ranks: "Ranks", *, quota: int | None = None, lowest: "Ranks | None" = None) -> Fallback:
    """Let parties fall back until enough of them approve of the same package.

    >>> import numpy as np
    >>> fall_back(np.array([[1, 2, 3], [3, 2, 1]])).winners.tolist()
    [1]

    Args:
        ranks: (parties, packages) 1 for a party's best packages; see ``ranks_of``.
        quota: approvals that are enough; None = all parties.
        lowest: (parties,) the lowest rank that each party prefers to no deal; None = all prefer any package.

    Raises:
        ValueError: the quota is not between 1 and the number of parties.

    Cost: parties x packages, sorted by package unless all must approve.
    """
    import numpy as np

    parties = len(ranks)
    quota = parties if quota is None else quota
    if not 1 <= quota <= parties:
        raise ValueError(f"a quota of {quota} of {parties} parties")
    if lowest is not None:
        ranks = np.where(ranks <= np.asarray(lowest)[:, None], ranks, _NEVER)
    needed = ranks.max(axis=0) if quota == parties else np.partition(ranks, quota - 1, axis=0)[quota - 1]
    depth = int(needed.min(initial=_NEVER))
    if depth == _NEVER:
        return Fallback(winners=np.zeros(0, dtype=np.intp), depth=None, approvals=0)
    reached = np.flatnonzero(needed == depth)
    approvals = (ranks[:, reached] <= depth).sum(axis=0)
    return Fallback(winners=reached[approvals == approvals.max()], depth=depth, approvals=int(approvals.max()))


def ranks_of(worths: "NDArray[np.float64]") -> "Ranks":
    """Ranks that go with worths: the best are 1, the next best 2, whatever number share a rank.

    Args:
        worths: (parties, packages), compared exactly; round first where they stem from sums.
    """
    import numpy as np

    ranks = np.empty(worths.shape, dtype=np.int64)
    for row, column in zip(ranks, worths, strict=True):
        row[:] = 1 + np.unique(-column, return_inverse=True)[1]
    return ranks
