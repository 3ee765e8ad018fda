"""Which measures stand at one place of a circle of "you first", and which step is only talked of, by the record."""

from typing import Any

import pytest

from pourparler.reading.positions.joining import mirrored
from pourparler.reading.positions.talked_of import with_what_is_talked_of
from pourparler.record.build import build
from pourparler.record.talks import Talks

MEASURES: dict[str, tuple[str, Any]] = {
    "unlock": ("unlock the wells", "peru"),
    "open": ("open the wells", "peru"),
    "open-too": ("open the wells", "bolivia"),
    "maize": ("pay for the maize", "chile"),
    "pay": ("pay for the maize at once", "chile"),
    "count": ("count the sacks", "chile"),
    "attend": ("attend the round", "peru"),
    "meeting": ("a meeting of ministers", "bolivia"),
    "ships": ("withdraw the ships", "peru"),
    "envoy": ("withdraw the ambassador", "peru"),
    "crew": ("free the crew", "chile"),
    "pilots": ("free the pilots", "chile"),
    "talk": ("discuss the maize", "chile"),
    "talk-too": ("discuss the maize", "bolivia"),
    "siege": ("end the siege of the mill", "chile"),
    "blockade": ("the lifting of the blockade", "chile"),
    "quiet": ("have the guards no longer fire", "peru"),
    "truce": ("a truce", ["peru", "chile"]),
    "sign": ("sign the lease", "chile"),
    "signature": ("the signature", "chile"),
    "price": ("a price on the table", "chile"),
    "offer": ("make an offer", "chile"),
    "half": ("pay for half of the maize", "chile"),
}


def record(*positions: tuple[str, str]) -> Talks:
    told: list[dict[str, Any]] = [{"id": id_, "what": what, "by": by} for id_, (what, by) in MEASURES.items()]
    return build("T", parties=["peru", "chile", "bolivia"], measures=told, positions=positions)


@pytest.mark.parametrize(
    ("one", "other", "pairs"),
    [
        ("maize before unlock", "open before pay", {("unlock", "open"), ("maize", "pay")}),
        ("(maize and count) before unlock", "open before pay", {("unlock", "open"), ("maize", "pay")}),
        ("(count and maize) before unlock", "open before pay", {("unlock", "open"), ("maize", "pay")}),
        ("maize before unlock", "open-too before pay", set()),  # another would open them
        ("maize before attend", "meeting before pay", set()),  # another would meet
        ("crew before ships", "envoy before pilots", set()),  # two verbs alike, and not one thing
        ("blockade before truce", "quiet before siege", {("blockade", "siege"), ("truce", "quiet")}),  # it has a part
        ("signature before unlock", "open before sign", {("unlock", "open"), ("signature", "sign")}),
        ("price before ships", "ships before offer", {("price", "offer")}),
        ("maize first", "open before pay", {("maize", "pay")}),
        ("maize first", "open before half", set()),  # a part is not the whole
        ("maize first", "crew before pay", set()),  # nothing waits for what it comes before
        ("maize first", "open before crew", set()),
    ],
)
def test_one_of_two_places_must_surely_be_one_thing_and_both_done_by_the_same(
    one: str, other: str, pairs: set[tuple[str, str]]
) -> None:
    assert set(mirrored(record(("peru", one), ("chile", other)))) == pairs


@pytest.mark.parametrize(
    ("positions", "facts"),
    [
        ([("chile", "open before talk"), ("peru", "maize before unlock")], ["talk no later than maize"]),
        ([("chile", "never talk"), ("peru", "require maize")], ["talk no later than maize"]),
        ([("chile", "never talk"), ("chile", "require maize")], []),  # nobody else waits for it
        ([("bolivia", "never talk-too"), ("peru", "require maize")], []),  # another would talk of it
        ([("chile", "never talk"), ("peru", "require count")], []),  # it is of something else
        ([("chile", "require talk"), ("peru", "require maize")], []),  # it is not held back
    ],
)
def test_a_step_that_somebody_will_not_talk_of_and_another_asks_for_is_not_taken(
    positions: list[tuple[str, str]], facts: list[str]
) -> None:
    assert [str(fact.says) for fact in with_what_is_talked_of(record(*positions)).facts] == facts
