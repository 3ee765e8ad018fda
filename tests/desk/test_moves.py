"""A move is asked for by its name, and what is not there is told with what is."""

from dataclasses import replace

import pytest

from pourparler.analysis.finding import Finding
from pourparler.analysis.moves.answer import Moves
from pourparler.casebook.cases import find_case
from pourparler.desk.moves import named
from pourparler.desk.study import Study
from pourparler.errors import InputError, LimitError, Setting


@pytest.fixture(scope="module")
def moves() -> Finding[Moves]:
    return Study(find_case("lockerbie-1998").talks).answer("moves")


def test_a_name_may_be_written_either_way(moves: Finding[Moves]) -> None:
    one = moves.answer.suggestions[0]
    assert named(one.move, moves) is named(one.move.replace("_", "-"), moves) is one


def test_a_name_that_is_none_is_told_with_the_nearest(moves: Finding[Moves]) -> None:
    with pytest.raises(InputError, match="Did you mean") as refused:
        named("concde", moves)
    assert refused.value.problems[0].file is Setting.MOVE


def test_a_move_that_does_not_unlock_is_told_with_those_that_do(moves: Finding[Moves]) -> None:
    none = replace(moves, answer=replace(moves.answer, suggestions=()))
    with pytest.raises(InputError, match="No move does without touching a red line"):
        named("split", none)
    one = replace(moves.answer, suggestions=moves.answer.suggestions[:1])
    with pytest.raises(InputError, match=f"These do: {one.suggestions[0].move}"):
        named("calendar", replace(moves, answer=one))


def test_a_search_that_was_cut_short_does_not_say_that_a_move_fails(moves: Finding[Moves]) -> None:
    cut = replace(moves, answer=replace(moves.answer, suggestions=()), exhaustive=False)
    with pytest.raises(LimitError, match="Time was over") as stopped:
        named("split", cut)
    assert stopped.value.by is Setting.TIME_LIMIT
