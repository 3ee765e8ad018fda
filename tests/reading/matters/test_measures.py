from pourparler.reading.matters.actions import Action, actions_in
from pourparler.reading.matters.measures import Measures
from pourparler.record.measures import Kind


def _one(phrase: str) -> Action:
    return actions_in(phrase)[0]


def test_phrases_with_most_words_in_common_are_one_measure_and_that_is_told() -> None:
    measures = Measures()
    first = measures.of(_one("paying the winter bonus"), ("firm",), "now")
    assert measures.of(_one("that the bonus be paid"), ("firm",), "now") == first
    assert measures.merged() == ((first, ("paying the winter bonus", "the bonus be paid")),)


def test_different_doers_do_different_things() -> None:
    measures = Measures()
    ours = measures.of(_one("closing the lock gates"), ("a",), "now")
    assert measures.of(_one("closing the lock"), ("b",), "now") != ours


def test_measures_of_two_moments_are_one_only_if_worded_alike() -> None:
    measures = Measures()
    then = measures.of(_one("paying the winter bonus"), ("firm",), "then")
    assert measures.of(_one("paying the bonus"), ("firm",), "now") != then
    assert measures.of(_one("pay the winter bonus"), ("firm",), "now") == then


def test_a_promise_is_a_measure_of_its_own_tied_to_the_act() -> None:
    measures = Measures()
    promise = measures.of(_one("to promise to reopen the lock"), ("a",), "now")
    assert measures[promise].kind is Kind.PROMISE
    assert measures[promise].promises == "reopen-lock"
    assert measures["reopen-lock"].kind is Kind.ACT


def test_no_measure_is_called_like_a_word_of_the_language() -> None:
    measures = Measures()
    assert measures.of(Action(None, ("first",), "first", 0), ("a",), "now") == "first-step"


def test_a_promise_of_nothing_that_can_be_told_is_a_plain_act() -> None:
    measures = Measures()
    name = measures.of(Action("promise", ("calm",), "promise calm", 0), ("a",), "now")
    assert (measures[name].kind, measures[name].promises) == (Kind.ACT, None)


def test_the_other_side_of_a_step_is_that_of_the_same_thing() -> None:
    measures = Measures()
    port = measures.of(_one("to open the port"), ("a",), "now")
    assert measures.of(_one("to reopen the road"), ("a",), "now") != port
    work = measures.of(_one("to resume work"), ("union",), "now")
    assert measures.of(_one("to end the strike"), ("union",), "now") == work
