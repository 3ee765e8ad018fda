import pytest

from pourparler.reading.matters.actions import actions_in


@pytest.mark.parametrize(
    ("phrase", "actions"),
    [
        ("on refunding the tolls first", ["refund tolls"]),
        ("the lifting of the night ban imposed by the council", ["lift night ban"]),
        ("the dismissal of the director and the release of two sailors", ["dismiss director", "release two sailors"]),
        ("that all fees be scrapped", ["scrap fees"]),
        ("grants could only be paid", ["pay grants"]),
        ("the city guarantees grants of £4,000 a flat", ["guarantee grants 4,000 flat"]),
        ("reporters that all fees would be scrapped", ["scrap fees"]),
        ("until the company had paid the bonus", ["pay bonus"]),
        ("the strikers return to work", ["return work"]),
        ("once the canal talks resume", ["resume talks"]),
        ("in the first phase of the resumed canal talks", ["resume talks"]),
        ("to settle the row by signing a pact", ["sign pact"]),
        ("a security guarantee", ["security guarantee"]),
        ("", []),
        ("would " * 30 + "nkt would stop the reactor", []),
    ],
)
def test_a_phrase_is_read_for_its_verb_and_keywords(phrase: str, actions: list[str]) -> None:
    assert [str(action) for action in actions_in(phrase)] == actions


def test_a_promise_holds_what_is_promised() -> None:
    (promise,) = actions_in("to promise to reopen the lock")
    assert promise.is_promise
    assert [str(action) for action in promise.promised] == ["reopen lock"]


@pytest.mark.parametrize(
    ("phrase", "what"),
    [
        ("on refunding the tolls first", ["refund the tolls"]),
        ("the lifting of sanctions imposed by the council", ["lift sanctions"]),
        ("a halt to the enrichment of uranium", ["stop the enrichment of uranium"]),
        ("a security guarantee", ["a security guarantee"]),
        ("that the 1960 treaties be scrapped at once and that its army leave the valley", [
            "scrap the 1960 treaties", "withdraw its army from the valley"]),
        ("to stop the reactor and readmit inspectors", ["stop the reactor", "readmit inspectors"]),
        ("a treaty, normal relations and an end to sanctions", ["a treaty", "normal relations", "end sanctions"]),
        ("the gates closed and the whole stock shipped abroad", ["close the gates", "ship the whole stock abroad"]),
        ("that prisoners be allowed to vote", ["let prisoners vote"]),
        ("for 1,800 men to stay for good", ["let 1,800 men stay for good"]),
        ("the funds were in hand", ["have the funds in hand"]),
        ("drilling begins", ["begin drilling"]),
        ("organise a group for pay and another for U.S. relations", [
            "organise a group for pay and another for U.S. relations"]),
        ("to hold their fire", ["hold fire"]),
        ("on binding arbitration", ["binding arbitration"]),
        ("producing countries and importing states", ["producing countries", "importing states"]),
        ("on producing less oil", ["produce less oil"]),
        ("on heading the inquiry", ["head the inquiry"]),
    ],
)  # fmt: skip
def test_an_action_is_worded_as_a_short_infinitive(phrase: str, what: list[str]) -> None:
    assert [action.what for action in actions_in(phrase)] == what


@pytest.mark.parametrize(
    "phrase",
    ["to yield results", "to show restraint", "that both sides act at the same time", "progress", "the proposal"],
)
def test_praise_and_exhortation_are_nothing_that_can_be_done(phrase: str) -> None:
    assert not any(action.is_sensible for action in actions_in(phrase))
