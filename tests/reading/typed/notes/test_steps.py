"""Steps of notes are one wherever two lines mean one, and are done by the one who is left for it."""

import pytest

from pourparler.reading.typed.notes.found import notes_in


def steps(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Every step of some notes once, in the order of the text, with who would do it."""
    found = notes_in(text)
    assert found is not None
    every = [
        step for line in found.lines if line.noted for form in line.noted.says for gap in form.gaps for step in gap
    ]
    return list(dict.fromkeys((step.words, step.by) for step in every))


def test_what_one_holds_back_the_other_waits_for() -> None:
    assert steps("Union: no return to work until back pay\nPort: strike over first, then pay") == [
        ("back pay", ("Port",)),
        ("return to work", ("Union",)),
    ]


def test_who_is_named_does_it_whoever_speaks() -> None:
    found = steps("Maru: Tesh leaves first, then we leave\nTesh: Maru leaves first, then we leave")
    assert found == [("leaves", ("Tesh",)), ("leave", ("Maru",))]


@pytest.mark.parametrize(
    ("line", "by"),
    [("Union: talks first", ("Union", "Port")), ("Union: audit by the Port first", ("Port",))],
)
def test_what_nobody_does_alone_is_done_by_both_and_what_an_agent_is_named_for_by_him(
    line: str, by: tuple[str, ...]
) -> None:
    assert steps(f"{line}\nPort: no pay before the strike ends")[0][1] == by


def test_a_list_is_as_many_steps() -> None:
    text = "Union: release the drivers and pay the arrears before any return to work\nPort: return to work first"
    assert [words for words, _ in steps(text)] == ["release the drivers", "pay the arrears", "return to work"]


def test_what_a_party_offers_to_do_first_is_its_own() -> None:
    text = "Union: no return to work before back pay\nPort: will pay before they come back"
    assert steps(text) == [("back pay", ("Port",)), ("return to work", ("Union",))]


def test_two_that_each_want_the_other_to_do_the_same_mean_two_steps() -> None:
    assert steps("Maru: disarm first\nTesh: disarm first") == [("disarm", ("Tesh",)), ("disarm", ("Maru",))]
