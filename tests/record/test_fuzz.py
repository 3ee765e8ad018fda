from pathlib import Path

import pytest

from tests import fuzz


def test_hundreds_of_mutated_inputs_do_no_harm() -> None:
    outcome = fuzz.run(400, seed=7, processes=1)
    assert [report for _, report, _ in outcome.failures] == []
    assert all(
        outcome.ends[end] > 5 for end in ("file accepted", "file refused", "condition accepted", "condition refused")
    )


def test_a_failure_is_saved_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("found")

    monkeypatch.setattr(fuzz, "FURTHER", (broken,))
    assert fuzz.main(["60", "--seed", "7", "--processes", "1", "--save", str(tmp_path)]) == 1
    assert list(tmp_path.glob("fuzz-failure-7-*.txt"))
    assert "RuntimeError: found" in capsys.readouterr().out


def test_a_hang_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def forever(*_: object) -> None:
        while True:
            pass

    monkeypatch.setattr(fuzz, "MOST_SECONDS", 0.05)
    monkeypatch.setattr(fuzz, "FURTHER", (forever,))
    outcome = fuzz.run(40, seed=7, processes=1)
    assert any("_HangError" in report for _, report, _ in outcome.failures)


def test_the_same_seed_makes_the_same_cases() -> None:
    assert [fuzz.make(3, n)[1] for n in range(50)] == [fuzz.make(3, n)[1] for n in range(50)]
