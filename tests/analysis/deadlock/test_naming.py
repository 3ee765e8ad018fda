"""Names of ways out: stable, readable, never a number, and apart from each other."""

from pourparler.analysis.deadlock.naming import names

MANY = [f"position-{number} dropped" for number in range(3_000)]


def test_names_are_short_and_do_not_look_like_numbers() -> None:
    for name in names(MANY):
        assert len(name) == 6
        assert name.isalnum()
        assert name[0].isalpha()
        assert name == name.lower()


def test_what_a_name_is_does_not_depend_on_the_list() -> None:
    called = dict(zip(MANY, names(MANY), strict=True))
    assert list(names(reversed(MANY))) == [called[content] for content in reversed(MANY)]


def test_of_two_that_would_be_called_alike_the_later_is_called_longer() -> None:
    called = list(names(MANY, length=2))
    assert len(set(called)) == len(MANY)
    whole = list(names(MANY, length=20))
    assert all(long.startswith(short) for long, short in zip(whole, called, strict=True))
    assert called[:100] == list(names(MANY[:100], length=2))
