"""Cues looked for together are found where each is found alone, and no more is compiled than a page asks for."""

import pytest

from pourparler.reading.english.conditions import CONDITIONS
from pourparler.reading.english.cue import ConditionCue, ConditionKind, Cue, compiled
from pourparler.reading.english.lookup import Lookup
from pourparler.reading.english.noun_acts import NOUNS
from pourparler.reading.english.state import StateCue
from pourparler.reading.english.states import STATES
from pourparler.reading.english.verbs import VERBS
from pourparler.reading.english.words import CONTENT

ALL: list[tuple[Cue | ConditionCue | StateCue, ...]] = [VERBS, CONDITIONS, CONTENT, NOUNS, STATES]


@pytest.mark.parametrize("listed", ALL, ids=["verbs", "conditions", "content", "nouns", "states"])
def test_a_look_for_all_finds_what_a_look_for_each_finds(listed: tuple[Cue | ConditionCue | StateCue, ...]) -> None:
    lookup = Lookup(listed)
    for text in (sentence for cue in listed for sentence in (*cue.fires_on, *cue.passes_over)):
        each = {(rank, m.span()) for rank, cue in enumerate(listed) for m in compiled(cue.pattern).finditer(text)}
        assert each <= {(rank, match.span()) for rank, _, match in lookup.places(text)}
        assert each == {(rank, match.span()) for rank, _, match in lookup.apart(text)}


def test_places_that_overlap_are_told_by_one_look_and_not_by_the_other() -> None:
    lookup = Lookup((ConditionCue(id="x", kind=ConditionKind.IF, pattern=r"so\sso", fires_on=("so so",)),))
    assert [match.start() for _, _, match in lookup.places("so so so")] == [0, 3]
    assert [match.start() for _, _, match in lookup.apart("so so so")] == [0]


def test_nothing_is_compiled_for_a_text_that_opens_no_cue(monkeypatch: pytest.MonkeyPatch) -> None:
    """To compile all cues takes longer than to read a page."""
    asked: list[str] = []

    def noted(pattern: str) -> object:
        asked.append(pattern)
        return compiled(pattern)

    monkeypatch.setattr("pourparler.reading.english.lookup.compiled", noted)
    assert not list(Lookup(VERBS).places("A dog yawned twice near Lima."))
    assert asked == []
    assert [match.group() for _, _, match in Lookup(VERBS).places("Lima rejected it.")] == ["rejected"]
    assert 0 < len(asked) < 5


def test_what_a_text_begins_with_is_found_without_looking_further() -> None:
    text = "rejected what Lima demanded."
    everywhere = [(rank, cue.id, match.span()) for rank, cue, match in Lookup(VERBS).places(text) if match.start() == 0]
    assert [(rank, cue.id, match.span()) for rank, cue, match in Lookup(VERBS).first(text)] == everywhere != []
