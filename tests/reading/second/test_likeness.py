"""Two places that name the same."""

import numpy as np

from pourparler.reading.second.likeness import What
from tests.reading.second.heard import WIDTH, heard, likeness

TEXT = "open the gates, unlock the doors, pay the fee"


def test_places_that_point_the_same_way_are_likely_the_same() -> None:
    told = heard(TEXT, points={"open the gates": 1, "unlock the doors": 1, "pay the fee": 2})
    places = [
        (TEXT.index(words), TEXT.index(words) + len(words))
        for words in ("open the gates", "unlock the doors", "pay the fee")
    ]
    towards = likeness().directions(told, What.STEP, places)
    assert np.allclose(np.linalg.norm(towards, axis=1), 1)
    shares = likeness().between(What.STEP, towards, towards)
    assert shares[0, 1] > 0.99
    assert shares[0, 2] < 0.01


def test_a_place_without_a_word_points_nowhere() -> None:
    told = heard(TEXT)
    assert not likeness().directions(told, What.STEP, [(4, 4)]).any()
    assert likeness().directions(told, What.STEP, []).shape == (0, WIDTH)
