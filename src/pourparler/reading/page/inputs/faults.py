"""How a report that cannot be read is told."""

from pourparler.errors import Problem, ReportError


def fault(file: str, what: str, remedy: str) -> ReportError:
    """An error for one report, with its remedy."""
    return ReportError([Problem(file=file, line=None, what=what, remedy=remedy)])
