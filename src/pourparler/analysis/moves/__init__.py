"""Ways of unlocking talks that were seen in real ones: which of them fit, and what each would do to the record."""

from pourparler.analysis.moves.answer import Moves, Suggestion
from pourparler.analysis.moves.find import applied, find_moves

__all__ = ["Moves", "Suggestion", "applied", "find_moves"]
