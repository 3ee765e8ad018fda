import re

import pytest

from pourparler.reading.english.conditions import CONDITIONS
from pourparler.reading.english.cue import ConditionCue, Cue
from pourparler.reading.english.held_nouns import IS_ITS
from pourparler.reading.english.noun_acts import NOUNS
from pourparler.reading.english.resolutions import RESOLUTIONS
from pourparler.reading.english.verbs import QUOTATION, VERBS
from pourparler.reading.english.words import CONTENT
from pourparler.record.ids import is_id

ALL: tuple[Cue | ConditionCue, ...] = (*VERBS, *NOUNS, IS_ITS, *RESOLUTIONS, *CONTENT, *CONDITIONS, QUOTATION)


@pytest.mark.parametrize("cue", ALL, ids=lambda cue: cue.id)
def test_each_cue_fires_on_its_own_examples_and_passes_over_the_others(cue: Cue | ConditionCue) -> None:
    assert [sentence for sentence in cue.fires_on if not cue.fires(sentence)] == []
    assert [sentence for sentence in cue.passes_over if cue.fires(sentence)] == []


@pytest.mark.parametrize("cue", ALL, ids=lambda cue: cue.id)
def test_each_cue_has_examples_and_a_name(cue: Cue | ConditionCue) -> None:
    assert is_id(cue.id)
    assert cue.fires_on
    re.compile(cue.pattern)


def test_no_two_cues_of_a_kind_share_a_name() -> None:
    for cues in (VERBS, NOUNS, RESOLUTIONS, CONTENT, CONDITIONS):
        names = [cue.id for cue in cues]
        assert len(names) == len(set(names))
