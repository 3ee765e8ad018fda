"""Why the talks are stuck, and what would unlock them."""

from pourparler.analysis.deadlock.find import MOST, find_deadlock

__all__ = ["MOST", "find_deadlock"]
