"""What packages are worth to the parties: exact means, and draws where worths are not known for sure."""

from pourparler.analysis.worth.draws import Draws, draw
from pourparler.analysis.worth.valuation import PartyWorth, Term, Valuation, amount_mean, valuation_of

__all__ = ["Draws", "PartyWorth", "Term", "Valuation", "amount_mean", "draw", "valuation_of"]
