"""The parts of a range, and functions that compile with nowhere to keep them."""

import subprocess
import sys
from threading import Lock

import pytest

from pourparler.analysis.kernels import compiled as door
from pourparler.analysis.kernels.compiled import compiled, in_parts


@pytest.mark.parametrize(("size", "least"), [(0, 1), (1, 1), (7, 1), (7, 100), (1000, 10)])
@pytest.mark.parametrize("processors", [1, 2, 5])
def test_the_parts_of_a_range_make_it_up(
    size: int, least: int, processors: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []
    lock = Lock()

    def note(first: int, last: int) -> None:
        with lock:
            seen.extend(range(first, last))

    monkeypatch.setattr(door, "processors", lambda: processors)
    in_parts(note, size, least)
    assert sorted(seen) == list(range(size))


def test_what_fails_in_a_part_is_not_lost() -> None:
    def fail(first: int, last: int) -> None:
        raise ValueError(first, last)

    with pytest.raises(ValueError, match="0"):
        in_parts(fail, 10)


def test_a_function_compiles_where_nothing_can_be_kept() -> None:
    pytest.importorskip("numba")
    namespace: dict[str, object] = {}
    exec("def twice(number):\n    return 2 * number\n", namespace)  # has no file to be kept beside
    twice = namespace["twice"]
    assert callable(twice)
    assert compiled(twice)(21) == 42


def test_without_numba_nothing_is_compiled_and_nothing_fails() -> None:
    code = (
        "import sys; sys.modules['numba'] = None\n"
        "from pourparler.analysis.kernels.compiled import pays_off; print(pays_off(True))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == "False"
