"""The only door to Numba: functions compiled when first called, kept on disk, and free to run in threads [Lam2015]_.

Numba is an extra. Where it is not installed, or nothing large is asked, arrays do the same work without it.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import ParamSpec, TypeVar

from pourparler.processors import processors

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


@cache
def is_there() -> bool:
    """Whether functions can be compiled here."""
    try:
        import numba  # noqa: F401
    except ImportError:  # not installed, or not for this NumPy
        return False
    return True


def pays_off(large: bool) -> bool:
    """Whether to take compiled loops: where the work is large, and only then is Numba looked for."""
    return large and is_there()


def compiled(function: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
    """Compile a function over arrays and numbers at its first call.

    What was compiled is kept beside the source, or in the user's cache where that cannot be written to; where
    neither can, it is compiled anew in each process. It lets other threads run.
    """
    from numba import njit

    try:
        return njit(cache=True, nogil=True)(function)
    except RuntimeError:  # no place to keep it
        return njit(nogil=True)(function)


def in_parts(kernel: Callable[[int, int], Result], size: int, least: int = 1) -> list[Result]:
    """Call a kernel on the ranges that make up 0 .. size, one for each processor.

    Args:
        kernel: takes the first number of a range and the one after its last.
        size: how many there are.
        least: fewer than this are not worth a thread of their own.

    Returns:
        What each call returned.
    """
    parts = max(1, min(processors(), size // max(1, least)))
    if parts == 1:
        return [kernel(0, size)]
    edges = [size * part // parts for part in range(parts + 1)]
    with ThreadPoolExecutor(parts) as threads:
        return list(threads.map(kernel, edges[:-1], edges[1:]))
