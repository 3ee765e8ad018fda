"""Orders of steps that every party would keep: the best one, and who would stop where if there is none."""

from pourparler.analysis.roadmap.answer import Roadmap
from pourparler.analysis.roadmap.find import find_roadmap

__all__ = ["Roadmap", "find_roadmap"]
