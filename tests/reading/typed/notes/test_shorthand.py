"""What is shortened in notes is read as written out."""

import pytest

from pourparler.reading.typed.notes.shorthand import plain, step


@pytest.mark.parametrize(
    ("short", "written"),
    [
        ("no talks b4 pay", "no talks before pay"),
        ("no RTW w/o pay", "no return to work without pay"),
        ("pay → work", "pay, then work"),
        ("pay -> then work", "pay, then work"),
        ("work → after pay", "work after pay"),
        ("talks – only after pay", "talks, only after pay"),
        ("talks? not before pay", "talks, not before pay"),
        ("pay upfront", "pay first"),
        ("talks are conditional on pay", "talks only if pay"),
    ],
)
def test_shorthand_is_written_out(short: str, written: str) -> None:
    assert plain(short) == written


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("strike over", "end strike"),
        ("all troops out", "withdraw all troops"),
        ("any return to work", "return to work"),
        ("arrears paid", "arrears are paid"),
        ("pay the arrears", "pay the arrears"),
        ("frozen assets", "frozen assets"),
    ],
)
def test_a_state_is_told_by_what_is_done(words: str, told: str) -> None:
    assert step(words) == told
