"""A program that is killed while it saves loses nothing; 200 times with ``python tests/kills.py``."""

from tests.kills import main


def test_a_kill_in_the_middle_of_saving_loses_nothing() -> None:
    main(5)
