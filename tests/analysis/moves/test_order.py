from dataclasses import replace

from pourparler.record.dates import PartialDate
from pourparler.record.positions import Firmness
from tests.analysis.moves.asked import CIRCLE, REFUSED, after, moves_of, says, suggested, talks


def test_opposite_demands_become_hand_to_hand() -> None:
    edited = after(talks(CIRCLE), "simultaneity")
    assert says(edited, "n") == "open-bridge with pay"
    assert says(edited, "s") == "pay with open-bridge"


def test_you_first_and_you_first_become_hand_to_hand_too() -> None:
    firsts = CIRCLE.replace("open-bridge before pay", "open-bridge first").replace("by: north}", "by: east}")
    edited = after(talks(firsts.replace("pay before open-bridge", "pay first")), "simultaneity")
    assert says(edited, "n") == "open-bridge with pay"


def test_at_the_same_time_costs_each_side_a_rung() -> None:
    suggestion = suggested(talks(CIRCLE), "simultaneity")
    assert suggestion.price == 2 * 1 / 3 + 4 * 1 / 3
    assert [c.position for step in suggestion.steps for c in step.concessions] == ["n", "s"]


def test_whoever_gives_way_goes_down_its_ladder_and_its_note_tells_from_where() -> None:
    edited = after(talks(CIRCLE), "concede")
    assert says(edited, "n") == "pay in return for open-bridge"
    assert edited.position_by_id["n"].note == "said twice; move concede: said before, open-bridge before pay"
    assert says(edited, "s") == "pay before open-bridge"


def test_a_dropped_demand_stays_on_the_record_and_binds_no_more() -> None:
    edited = after(talks(REFUSED), "concede")
    assert says(edited, "n") == "require name-it"
    assert edited.position_by_id["n"].firmness is Firmness.SOFT
    assert "was stated" in (edited.position_by_id["n"].note or "")


def test_a_first_step_is_what_a_party_does_alone_whatever_others_do() -> None:
    suggestion = suggested(talks(CIRCLE), "unilateral_first_step")
    assert (suggestion.steps[0].through, suggestion.steps[0].about) == ("north", ("pay",))
    assert after(talks(CIRCLE), "unilateral_first_step").measure_by_id["pay"].unconditional


def test_what_cannot_be_undone_is_not_done_for_a_term() -> None:
    suggestion = suggested(talks(CIRCLE), "reversible_and_snap_back")
    assert suggestion.steps[0].about == ("open-bridge",)
    assert after(talks(CIRCLE), "reversible_and_snap_back").measure_by_id["open-bridge"].reversible == 1
    for_good = talks(CIRCLE.replace("reversible: partly", "reversible: no"))
    assert moves_of(for_good).of("reversible_and_snap_back") is None


def test_a_calendar_gives_the_side_that_waited_the_later_date() -> None:
    edited = after(talks(CIRCLE), "calendar")
    assert edited.measure_by_id["pay"].deadline == PartialDate(2007, 1, 22)
    assert edited.measure_by_id["open-bridge"].deadline == PartialDate(2007, 2, 21)


def test_without_a_date_of_the_talks_there_is_no_calendar() -> None:
    assert moves_of(replace(talks(CIRCLE), as_of=None)).of("calendar") is None
