"""The backtest on the eleven cases gives the figures that ``docs/backtest.md`` tells."""

import re
import shutil
from functools import cache
from pathlib import Path

import pytest

from pourparler.brief.outline.backtest import document
from pourparler.brief.wording import backtest as told
from pourparler.casebook.backtest import CaseResult, in_folder, in_measures_of_the_file, of_casebook, put_to_the_test
from pourparler.casebook.backtest_scores import Score, scores
from pourparler.casebook.cases import all_cases, find_case
from pourparler.casebook.files import shelf
from pourparler.errors import InputError, LimitError

PAGE = (Path(__file__).parents[2] / "docs" / "backtest.md").read_text(encoding="utf-8")


@cache
def results() -> dict[str, CaseResult]:
    return {case.name: put_to_the_test(case) for case in of_casebook(all_cases())}


@cache
def summed() -> dict[str, Score]:
    return {score.id: score for score in scores(list(results().values()))}


def rows(heading: str) -> list[list[str]]:
    """The table of the page below a heading."""
    block = PAGE.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    lines = [line for line in block.splitlines() if line.startswith("|")][2:]
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines]


@pytest.mark.parametrize(("section", "heading"), [(0, told.IN_SHORT), (1, told.BY_CASE)])
def test_the_page_tells_the_figures_as_they_are(section: int, heading: str) -> None:
    made = document(list(results().values()), list(summed().values()))
    [table] = made.sections[section].blocks
    expected = [[str(cell[0]) for cell in row] for row in table.rows]  # type: ignore[union-attr]
    assert rows(heading) == expected


def test_every_listed_conflict_is_found() -> None:
    assert summed()["conflicts"].share == 1


def test_the_real_concession_is_among_the_first_three_ways_out_in_nine_of_ten() -> None:
    values = summed()["concession among the first three"].values
    assert (sum(values), len(values)) == (9, 10)


def test_how_often_it_is_told_beside_what_chance_would_give() -> None:
    baselines = dict(summed()["concession first"].baselines)
    assert baselines["ties broken at random"] == pytest.approx((4 + 1 / 2 + 1 / 3 + 2 / 3 + 1 / 3 + 1 / 3) / 10)


def test_the_kind_of_move_is_suggested_more_often_than_by_chance() -> None:
    score = summed()["kind of move suggested"]
    assert score.share is not None
    assert score.share >= 0.8 > dict(score.baselines)["as many kinds at random"]


def test_where_talks_failed_no_deal_on_their_core_is_called_sound() -> None:
    assert [result.name for result in results().values() if result.is_control] == ["donbas-2019"]
    assert not results()["donbas-2019"].sound_core


def test_what_the_agreement_made_out_of_a_measure_stands_for_it() -> None:
    [case] = of_casebook([find_case("six-party-2006")])
    steps, unknown = in_measures_of_the_file(case)
    assert steps[-1] == ("declaration", "dismantle")
    assert unknown == ()


def test_the_same_seed_gives_the_same_intervals_and_these_hold_the_share() -> None:
    once, again = (scores(list(results().values()), seed=7) for _ in range(2))
    assert once == again
    for score in once:
        assert score.low is None or score.high is None or score.low <= (score.share or 0) <= score.high


def test_no_question_is_told_as_beyond_doubt() -> None:
    known = [score for score in scores(list(results().values())) if score.low is not None and score.high is not None]
    assert any(score.share == 1 for score in known)
    assert all(score.low != score.high for score in known)
    every = next(score for score in known if len(score.values) == 11)
    assert every.low == pytest.approx(0.7412, abs=1e-4), "Wilson's interval for 11 of 11"
    assert every.share == every.high == 1


# -- folders ---------------------------------------------------------------------------------------------------------


def copy(name: str, folder: Path) -> None:
    for ending in (".yaml", ".outcome.yaml"):
        (folder / f"{name}{ending}").write_bytes((shelf() / f"{name}{ending}").read_bytes())


def test_a_case_in_a_folder_is_tested_like_one_of_ours(tmp_path: Path) -> None:
    copy("lockerbie-1998", tmp_path)
    cases, problems = in_folder(tmp_path)
    assert not problems
    assert [put_to_the_test(case) for case in cases] == [results()["lockerbie-1998"]]


def without(path: Path, *keys: str) -> None:
    """Leave out some keys of an outcome, each with all that stands below it."""
    kept, dropping = [], False
    for row in path.read_text(encoding="utf-8").splitlines():
        dropping = row.startswith(tuple(f"{key}:" for key in keys)) or (dropping and row.startswith((" ", "-")))
        kept += [] if dropping else [row]
    path.write_text("\n".join(kept), encoding="utf-8")


@pytest.mark.parametrize("left_out", [("agreed",), ("agreed", "breakdown", "executed", "unlock", "lesson", "sources")])
def test_talks_that_ended_without_agreement_are_a_case_too(tmp_path: Path, left_out: tuple[str, ...]) -> None:
    copy("donbas-2019", tmp_path)
    copy("lockerbie-1998", tmp_path)
    for name in ("donbas-2019", "lockerbie-1998"):
        without(tmp_path / f"{name}.outcome.yaml", *left_out)
    cases, problems = in_folder(tmp_path)
    assert not problems
    found = [put_to_the_test(case) for case in cases]
    assert [(one.is_control, one.agreed.steps, one.broken.tempted) for one in found] == [(True, None, None)] * 2
    silent = {score.id: score for score in scores(found)}["silent on the core where talks failed"]
    assert silent.cases == ("donbas-2019", "lockerbie-1998")


def test_who_does_the_last_step_is_told_beside_who_is_tempted() -> None:
    assert results()["lockerbie-1998"].broken.last
    baselines = dict(summed()["defaulter named"].baselines)
    inside = [result.broken for result in results().values() if result.name in summed()["defaulter named"].cases]
    expected = sum(bool({*one.last} & {*one.defaulters}) for one in inside) / len(inside)
    assert baselines["whoever does the last step"] == pytest.approx(expected)


def test_one_faulty_case_does_not_hide_the_others(tmp_path: Path) -> None:
    copy("lockerbie-1998", tmp_path)
    copy("brexit-2017", tmp_path)
    outcome = tmp_path / "brexit-2017.outcome.yaml"
    outcome.write_text(outcome.read_text().replace("agreed:", "agred:"))
    shutil.copy(tmp_path / "lockerbie-1998.outcome.yaml", tmp_path / "alone.outcome.yaml")
    cases, problems = in_folder(tmp_path)
    assert [case.name for case in cases] == ["lockerbie-1998"]
    assert [Path(problem.file).name for problem in problems] == ["alone.yaml", "brexit-2017.outcome.yaml"]


def test_a_folder_without_cases_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no case in this folder"):
        in_folder(tmp_path)


def test_no_time_at_all_is_told() -> None:
    [case] = of_casebook([find_case("lockerbie-1998")])
    with pytest.raises(LimitError):
        put_to_the_test(case, time_limit=1e-9)
