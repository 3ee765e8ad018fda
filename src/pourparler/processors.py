"""How many processors this program may use at the same time."""

import os

MOST = 8
"""More threads would wait for memory rather than calculate, and each process takes as much memory as one program."""


def processors() -> int:
    """As many as this process was given, 8 at most; at least 1."""
    given = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(given, MOST)
