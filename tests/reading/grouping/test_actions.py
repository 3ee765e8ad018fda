import pytest

from pourparler.reading.grouping.actions import actions_in


@pytest.mark.parametrize(
    ("phrase", "actions"),
    [
        ("on refunding the tolls first", ["refund tolls"]),
        ("the lifting of the night ban imposed by the council", ["lift night ban"]),
        ("the dismissal of the director and the release of two sailors", ["dismiss director", "release two sailors"]),
        ("that all fees be scrapped", ["scrap fees"]),
        ("until the company had paid the bonus", ["pay bonus"]),
        ("the strikers return to work", ["return work"]),
        ("once the canal talks resume", ["resume talks"]),
        ("in the first phase of the resumed canal talks", ["resume talks"]),
        ("to settle the row by signing a pact", ["sign pact"]),
        ("a security guarantee", ["security guarantee"]),
        ("", []),
    ],
)
def test_a_phrase_is_read_for_its_verb_and_keywords(phrase: str, actions: list[str]) -> None:
    assert [str(action) for action in actions_in(phrase)] == actions


def test_a_promise_holds_what_is_promised() -> None:
    (promise,) = actions_in("to promise to reopen the lock")
    assert promise.is_promise
    assert [str(action) for action in promise.promised] == ["reopen lock"]
