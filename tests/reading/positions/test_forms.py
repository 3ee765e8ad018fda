import pytest

from pourparler.reading.positions.forms import bearing
from pourparler.record.conditions.parse import parse


@pytest.mark.parametrize(
    ("old", "new", "how"),
    [
        ("pay before work", "pay no later than work", "softer"),
        ("pay no later than work", "work in return for pay", "softer"),
        ("work in return for pay", "pay before work", "other"),
        ("pay first", "pay no later than work", "softer"),
        ("pay first", "pay before work", "none"),
        ("pay before work", "pay", "again"),
        ("pay", "pay first", "other"),
        ("pay", "if work then pay", "softer"),
        ("never pay", "work before pay", "softer"),
        ("never pay", "pay", "contrary"),
        ("pay", "never pay", "contrary"),
        ("pay before work", "never work", "other"),
        ("pay before work", "pay before rest", "none"),
        ("pay before work", "rest before work", "none"),
        ("pay first", "vow before work", "softer"),
    ],
)
def test_what_a_later_form_means_for_an_earlier_one(old: str, new: str, how: str) -> None:
    assert str(bearing(parse(old), parse(new), {"vow": "pay"})) == how
