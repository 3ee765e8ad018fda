"""Packages: the deals nobody could improve on, which is fair, and how sure that is."""

from pourparler.analysis.packages.answer import Acceptability, Package, Packages, Point
from pourparler.analysis.packages.find import find_packages

__all__ = ["Acceptability", "Package", "Packages", "Point", "find_packages"]
