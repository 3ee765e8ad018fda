"""A terminal for each sitting of a test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.review.sitting import Sit, Sitting


@pytest.fixture
def sit() -> Iterator[Sit]:
    sittings: list[Sitting] = []

    def begin(output: Path, *reports: Path, command: tuple[str, ...] | None = None) -> Sitting:
        sittings.append(Sitting(output, *reports, command=command))
        return sittings[-1]

    yield begin
    for sitting in sittings:
        sitting.close()
