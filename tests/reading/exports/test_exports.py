from pathlib import Path

import pytest

from pourparler.errors import InputError
from pourparler.reading import Report, read_report
from pourparler.reading.exports import FORMS, save

CANAL = Path(__file__).parents[1] / "reports" / "canal.txt"


def canal() -> Report:
    return read_report("canal.txt", CANAL.read_bytes())


@pytest.mark.parametrize("suffix", FORMS)
def test_the_same_reports_give_the_same_bytes(tmp_path: Path, suffix: str) -> None:
    one, other = tmp_path / f"one{suffix}", tmp_path / f"other{suffix.upper()}"
    save([canal()], one)
    save([canal()], other)
    assert one.read_bytes() == other.read_bytes()
    assert one.stat().st_size > 500


@pytest.mark.parametrize("suffix", FORMS)
def test_a_report_with_nothing_in_it_and_no_report_can_be_written(tmp_path: Path, suffix: str) -> None:
    save([], tmp_path / f"none{suffix}")
    save([read_report("a.txt", b"It rained.")], tmp_path / f"nothing{suffix}")


@pytest.mark.parametrize("name", ["out.doc", "out"])
def test_another_form_is_refused_and_the_forms_are_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match=r"\.csv.*\.qdpx.*\.md"):
        save([canal()], tmp_path / name)
    assert not list(tmp_path.iterdir())
