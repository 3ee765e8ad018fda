"""A text in windows: all of it is read, each with what stands around it, and none is filled up."""

from itertools import pairwise

import pytest

pytest.importorskip("numpy")

from pourparler.reading.second.hearing import windows_of


@pytest.mark.parametrize("tokens", [*range(1, 400), 1_000, 5_000, 12_345])
def test_windows_of_one_length_cover_a_text_and_each_token_is_answered_for_once(tokens: int) -> None:
    windows = windows_of(tokens)
    assert len({end - start for start, end, _, _ in windows}) == 1
    assert [place for *_, first, past in windows for place in range(first, past)] == list(range(tokens))
    assert all(0 <= start <= first < past <= end <= tokens for start, end, first, past in windows)
    assert max(end - start for start, end, _, _ in windows) <= 190


@pytest.mark.parametrize("tokens", [191, 300, 400, 1_000, 5_000])
def test_what_stands_at_the_edge_of_a_window_is_answered_for_by_the_next(tokens: int) -> None:
    windows = windows_of(tokens)
    for (_, end, _, past), (start, _, first, _) in pairwise(windows):
        assert end - start >= 16
        assert past == first
        assert min(end - past, first - start) >= 8


def test_as_few_windows_as_there_can_be() -> None:
    assert [len(windows_of(tokens)) for tokens in (0, 1, 190, 191, 364, 365)] == [0, 1, 1, 2, 2, 3]
