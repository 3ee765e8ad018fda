"""One thing that would mend an order, and what it leaves to be mended."""

from dataclasses import dataclass
from enum import StrEnum

from pourparler.analysis.model.encoding import Steps


class RemedyKind(StrEnum):
    """Ways to mend an order; of equal price the first comes first."""

    LINK = "link"
    INSPECTION = "inspection"
    SPLITTING = "splitting"
    ESCROW = "escrow"
    REVOCABLE = "revocable"
    ADDED = "added"
    DETERRENCE = "deterrence"


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedy:
    """A change that was tried, and how far it mends.

    Attributes:
        kind: deterrence: breaking off is made dearer for some parties; escrow: third parties hold measures until what
            they are given for is done; splitting: measures are done in parts; revocable: a benefit is given last, in a
            form that can be taken back; added: another measure of the record joins the deal; inspection: others see at
            once that a measure was skipped; link: its doers no longer go ahead whatever others skip.
        measures: on which it works.
        holders: of escrow: who holds each of the measures.
        parts: of splitting: in how many parts each of the measures is done.
        amounts: of deterrence: (party, how much dearer breaking off becomes).
        shortfall_after: what deterrence then still lacks, in all.
        price: deterrence that it takes in all: what is added, and what is still lacking.
        steps: the order then; parts and deposits have ids of their own, see ``made``.
        made: (new id, measure it stands for) of what is in the order but not in the record.
    """

    kind: RemedyKind
    measures: tuple[str, ...] = ()
    holders: tuple[str, ...] = ()
    parts: tuple[int, ...] = ()
    amounts: tuple[tuple[str, float], ...] = ()
    shortfall_after: float
    price: float
    steps: Steps
    made: tuple[tuple[str, str], ...] = ()
