from pourparler.analysis.deadlock.answer import Conflict, ConflictKind
from pourparler.brief.wording.conflicts import others
from pourparler.record.build import build
from pourparler.record.positions import Confidence

TALKS = build(
    "T",
    parties=["a", "b", "c"],
    measures={"road": "a", "aid": "b", "port": "c"},
    positions=[
        ("a", "require aid"),
        ("b", "never aid"),
        ("c", "never aid"),
        ("a", "require port"),
        ("c", "never port"),
    ],
)


def at_odds(*positions: str) -> Conflict:
    return Conflict(positions=positions, kind=ConflictKind.REFUSAL, facts=(), confidence=Confidence.HIGH)


def test_what_further_disputes_are_over_is_named_once() -> None:
    twice = [at_odds("a-1", "b-2"), at_odds("a-1", "c-3"), at_odds("a-4", "c-5")]
    assert others(TALKS, twice) == "The other three are over aid and “port”."
