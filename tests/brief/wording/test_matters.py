"""How far a verdict goes that rests on readings, and what answers could do to it, in one sentence."""

import pytest

from pourparler.analysis.verdict import Ruling, find_verdict
from pourparler.brief.wording.matters import asked, so_far
from pourparler.desk.mattering import Effect, Matter, Weighed
from pourparler.record.build import build
from pourparler.record.statements import TalksState

TALKS = build("T", parties={"a": "A", "b": "B"}, measures={"m": "b"}, positions=[("a", "m"), ("b", "never m")])
STUCK = find_verdict(TALKS, stuck=True)
OF = {"v": Effect.VERDICT, "c": Effect.CONFLICT, "-": Effect.NONE}


@pytest.mark.parametrize(
    ("effects", "settling", "told"),
    [
        ("", 0, "Nothing else that was read would change it."),
        ("--", 0, "Nothing else that was read would change it."),
        ("v-", 0, "One reading could change it."),
        ("vvc", 0, "Two readings could change it."),
        ("cc", 0, "Two readings could change what stands in the way, though not the verdict."),
        ("cc", 1, "One answer would settle it."),
        ("vvc", 2, "Two answers would settle it; two readings could change it."),
    ],
)
def test_what_answers_could_do_is_told_as_what_it_is(effects: str, settling: int, told: str) -> None:
    matters = tuple(Matter(entry=f"p{n}", effect=OF[one], gone=Ruling.STUCK) for n, one in enumerate(effects))
    weighed = Weighed(verdict=STUCK, matters=matters, settling=tuple(f"p{n}" for n in range(settling)))
    assert so_far(weighed) == f"So far: the talks are stuck. {told}"


def test_what_would_settle_it_is_asked_first_then_what_else_anything_turns_on() -> None:
    matters = tuple(Matter(entry=f"p{n}", effect=OF[one], gone=Ruling.STUCK) for n, one in enumerate("vc-"))
    weighed = Weighed(verdict=STUCK, matters=matters, settling=("p2", "gone", "p1"))
    assert [matter.entry for matter in weighed.worth_asking] == ["p2", "p1", "p0"]


def test_a_state_of_the_talks_is_not_taken_for_the_position_of_the_same_id() -> None:
    position = Matter(entry="p0", effect=Effect.NONE, gone=Ruling.STUCK)
    state = Matter(entry="p0", effect=Effect.VERDICT, gone=Ruling.STUCK, state=TalksState.STALLED, statements=("p0",))
    weighed = Weighed(verdict=STUCK, matters=(position, state), settling=("p0",))
    assert weighed.to_settle == (position,)
    assert weighed.worth_asking == (position, state)


def test_what_would_follow_is_never_what_is_so_already() -> None:
    free, stuck = Ruling.NOT_STUCK, Ruling.STUCK
    turned = Matter(entry=TALKS.positions[0].id, effect=Effect.VERDICT, gone=free, otherwise=stuck)
    assert asked(TALKS, turned, free).endswith("? If it is meant the other way, the talks would be stuck.")
    assert asked(TALKS, turned, stuck).endswith("? If not, nothing would keep the talks stuck.")
    assert asked(TALKS, turned).endswith("? If not, nothing would keep the talks stuck.")
