"""What would mend an order that somebody would not keep: each remedy is tried and judged before it is told."""

from pourparler.analysis.roadmap.remedies.answer import Remedy, RemedyKind
from pourparler.analysis.roadmap.remedies.find import find_remedies

__all__ = ["Remedy", "RemedyKind", "find_remedies"]
