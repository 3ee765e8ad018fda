from pourparler.reading.english.cue import Cue
from pourparler.reading.english.cue_files import UserCues
from pourparler.reading.why import explain_words
from pourparler.record.statements import Act


def test_cues_are_told_with_the_words_on_which_they_fire() -> None:
    words = "Bolivia turned down the plan until Chile paid."
    (sentence,) = explain_words(words)
    fired = {found.cue.id: words[found.start : found.end] for found in sentence.fired}
    assert fired["turn-down"] == "turned down"
    assert fired["until"] == "until"
    assert [(reading.speaker, reading.act) for reading in sentence.readings] == [("Bolivia", Act.PRECONDITION)]


def test_a_near_cue_that_passes_a_sentence_over_is_told() -> None:
    (sentence,) = explain_words("The offer expired.")
    assert "offer" in {near.cue.id for near in sentence.passed_over}
    assert not sentence.readings


def test_cues_of_ones_own_are_explained_like_others() -> None:
    own = UserCues((Cue(id="dig-in", act=Act.REFUSE, pattern=r"dug\sin", fires_on=("They dug in.",)),))
    (sentence,) = explain_words("Bolivia dug in over the toll", own)
    assert [found.cue.id for found in sentence.fired] == ["dig-in"]
    assert [reading.cue for reading in sentence.readings] == ["dig-in"]


def test_each_sentence_is_explained_at_its_place() -> None:
    words = "Bolivia turned down the plan. Chile agreed."
    first, second = explain_words(words)
    assert (first.start, second.start) == (0, words.index("Chile"))
