from pourparler.record import codec
from tests.analysis.moves.asked import CIRCLE, HEAD, after, moves_of, says, talks


def test_a_deposit_counts_as_done_for_one_side_and_not_yet_for_the_other() -> None:
    edited = after(talks(CIRCLE), "third_party_holds")
    waiting = next(p for p in edited.positions if "deposit" in str(p.says))
    other = next(p for p in edited.positions if p is not waiting)
    assert other.says == talks(CIRCLE).position_by_id[other.id].says
    assert "in return for" in str(waiting.says)


def test_only_what_is_given_for_good_by_one_alone_can_be_held() -> None:
    edited = after(talks(CIRCLE), "third_party_holds")
    assert says(edited, "s") == "pay-deposit before open-bridge and open-bridge in return for pay"
    assert [str(fact.says) for fact in edited.facts] == ["pay-deposit before pay"]
    joint = CIRCLE.replace("by: north, divisible", "by: [north, south], divisible")
    assert moves_of(talks(joint)).of("third_party_holds") is None


def test_an_assurance_is_a_promise_of_the_third_party() -> None:
    edited = after(talks(CIRCLE), "third_party_assures")
    assurance = edited.measure_by_id["open-bridge-assurance"]
    assert (assurance.by, assurance.promises) == (("east",), "open-bridge")
    assert says(edited, "n") == "open-bridge-assurance before pay and pay in return for open-bridge"


def test_where_nobody_stands_between_nobody_holds_or_assures() -> None:
    alone = codec.loads(HEAD.replace(", {id: east, role: mediator}", "") + CIRCLE)
    assert moves_of(alone).suggestions
    assert moves_of(alone).of("third_party_holds") is None
    assert moves_of(alone).of("third_party_assures") is None


def test_whoever_holds_a_position_in_the_quarrel_does_not_stand_between() -> None:
    taking_sides = CIRCLE.replace("party: south, says", "party: [south, east], says")
    assert moves_of(talks(taking_sides)).of("third_party_assures") is None
