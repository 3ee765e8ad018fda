"""Whose a thing is: "its" is the speaker's, unless somebody else stands between, and then it is nobody's by name."""

import pytest

from tests.reading.positions.stories import told


def labels(body: str) -> set[str]:
    return {measure.label for measure in told(body).talks.measures}


@pytest.mark.parametrize(
    ("body", "label"),
    [
        ("Ghana refused to close its port.", "close Ghana's port"),
        ("Ghana rejected a request from Togo to close its port.", "close the port"),
        ("Ghana turned down a plea by a fishing village to end drilling on its shore.", "end drilling on the shore"),
        ("Ghana refused to let Togo dredge its port.", "let Togo dredge the port"),
        ("Ghana demanded that Togo close its port.", "close Togo's port"),
    ],
)
def test_its_is_named_only_where_it_can_be_but_one_partys(body: str, label: str) -> None:
    assert label in labels(body)
