"""From probabilities of tokens to opinions, by probabilities written by hand."""

import numpy as np

from pourparler.reading.english.cue import ConditionKind
from pourparler.reading.second.hearing import Heard
from pourparler.reading.second.opinions import ACTS, CONDITIONS, opinions
from pourparler.record.statements import Act

O, B, I = (1.0, 0.0, 0.0), (0.1, 0.8, 0.1), (0.1, 0.1, 0.8)  # noqa: E741 - as such labels are called


def heard(*, place: str, mention: str = "", step: str = "", acts: list[Act] | None = None, kinds: str = "") -> Heard:
    """A text of tokens of two letters and a space, with a letter for the label of each: ``o``, ``b`` or ``i``."""
    count = len(place)
    labels = {"o": O, "b": B, "i": I}

    def share(told: str) -> np.ndarray:
        return np.array([labels[letter] for letter in told.ljust(count, "o")], np.float32)

    act = np.zeros((count, len(ACTS)), np.float32)
    for at, one in enumerate(acts or [Act.REFUSE] * count):
        act[at, ACTS.index(one)] = 1.0
    condition = np.zeros((count, 1 + len(CONDITIONS)), np.float32)
    for at, letter in enumerate(kinds.ljust(count, "o")):
        condition[at, 0 if letter == "o" else 1 + CONDITIONS.index(ConditionKind.UNTIL)] = 1.0
    offsets = np.array([(3 * at, 3 * at + 2) for at in range(count)])
    heads = {"place": share(place), "mention": share(mention), "step": share(step), "act": act, "condition": condition}
    return Heard(offsets, heads, np.zeros((count, 4), np.float32))


def test_a_place_is_a_stretch_that_is_likelier_inside() -> None:
    (one,) = opinions(heard(place="oobiiiioo"))
    assert one.span == (6, 20)


def test_a_new_beginning_ends_the_place_before() -> None:
    assert [one.span for one in opinions(heard(place="biiibiiii"))] == [(0, 11), (12, 26)]


def test_what_is_shorter_than_four_tokens_is_no_place() -> None:
    assert opinions(heard(place="obiio")) == ()


def test_the_act_is_that_of_most_tokens_and_its_share_counts() -> None:
    acts = [Act.DEMAND] * 3 + [Act.OFFER]
    (one,) = opinions(heard(place="biii", acts=acts))
    assert one.act is Act.DEMAND
    assert np.isclose(one.place, 0.9)
    assert np.isclose(one.probability, 0.9 * 0.75)


def test_the_speaker_is_named_in_the_place_or_else_nearest_before_it() -> None:
    (inside,) = opinions(heard(place="oobiiii", mention="bobi"))
    (before,) = opinions(heard(place="oooobiii", mention="bob"))
    (nobody,) = opinions(heard(place="biiiooo", mention="oooobi"))
    assert (inside.mention, before.mention, nobody.mention) == ((6, 11), (6, 8), None)


def test_step_and_conditions_are_looked_for_in_the_place_alone() -> None:
    (one,) = opinions(heard(place="ooobiiiii", step="boooobi", kinds="uooooouu"))
    assert one.step == (15, 20)
    assert one.conditions == ((ConditionKind.UNTIL, (18, 23)),)
