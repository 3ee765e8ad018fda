from pourparler.brief.outline.sureness import attribution_of
from pourparler.record import codec
from pourparler.record.statements import Attribution
from tests.brief.regenerate import TALKS, document

FERRY = codec.load(TALKS / "ferry.yaml")


def _told(section: str) -> str:
    return " ".join(str(part) for part in document("ferry", full=True).annex if part.id == section)


def test_a_position_is_as_sure_as_the_weakest_word_it_rests_on() -> None:
    assert attribution_of(FERRY, FERRY.position_by_id["post-first"]) is Attribution.ANONYMOUS
    assert attribution_of(FERRY, FERRY.position_by_id["colours"]) is None


def test_weak_grounds_are_named() -> None:
    told = _told("sure")
    assert "One position rests on an unnamed source: North Shore" in told
    assert "One position rests on a source dated after the cut-off: North Shore" in told
    assert "One position rests on no source, only on the analyst’s judgement: United South and Isle Council" in told


def test_a_conflict_has_the_lowest_confidence_of_its_positions() -> None:
    assert "Conflict 1: medium confidence, at its weakest on an unnamed source" in _told("sure")
    assert "Conflict 2: low confidence" in _told("sure")


def test_what_the_software_assumed_is_listed() -> None:
    assert "One of the seven positions is a draft" in _told("judgements")
    assert "The prices of ways out are a convention" in _told("judgements")
