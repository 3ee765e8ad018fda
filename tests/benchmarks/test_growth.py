from pathlib import Path

import pytest

from benchmarks.growth import CORNERS, Corner, Options, growth, run
from benchmarks.reports import texts, varied
from pourparler.record import codec

STUCK = [corner for corner in CORNERS if corner.command == "stuck"]
SOURCE = Path(__file__).parents[2] / "src"


def test_growth_is_two_where_time_is_linear_and_four_where_it_is_quadratic() -> None:
    assert growth([10 + 3 * size for size in (1, 2, 4)]) == 2
    assert growth([10 + 3 * size**2 for size in (1, 2, 4)]) == 4


@pytest.mark.parametrize("corner", STUCK, ids=lambda corner: corner.name)
def test_a_corner_makes_talks_without_faults_that_grow(corner: Corner, tmp_path: Path) -> None:
    small, large = (codec.load(corner.make(tmp_path, size)) for size in (3, 6))
    assert len(repr(codec.to_json(small))) < len(repr(codec.to_json(large)))
    codec.dumps(large)


def test_a_report_told_again_differs_in_its_years_and_figures_only() -> None:
    (text,) = texts("01")
    assert varied(text, 0) == text
    again = varied(text, 2)
    assert again != text
    assert len(again.split()) == len(text.split())
    assert "2005" in again


def test_a_command_is_timed_in_a_process_of_its_own(tmp_path: Path) -> None:
    given = STUCK[0].make(tmp_path, 4)
    assert 0 < run(SOURCE, "stuck", given, Options(repeats=1, limit=300)) < 300
