from dataclasses import replace

from pourparler.reading.review.apply import confirmed
from pourparler.reading.review.journal import Event, Written
from pourparler.reading.review.state import Changed, Review, Undone, Verdict, items_of
from pourparler.reading.review.update import pending, touched, updated
from pourparler.record import codec
from pourparler.record.conditions.parse import parse
from pourparler.record.edits import Edit
from pourparler.record.positions import Position
from pourparler.record.talks import Talks
from tests.reading.review.drafts import decide, decision, drafted

CANAL = drafted("canal.txt")
ITEMS = items_of(CANAL)
FIRST, SECOND = [item for item in ITEMS if item.positions][:2]


def test_what_was_decided_or_taken_back_since_the_file_was_written_is_touched() -> None:
    told: list[Event] = [decision(FIRST, Verdict.ACCEPT, 1), Written("then")]
    assert touched(Review(ITEMS), told) == ()
    assert touched(Review(ITEMS), [*told, decision(SECOND, Verdict.REJECT, 2)]) == (SECOND,)
    assert touched(Review(ITEMS), [*told, Undone(number=1, by="Ada", at="now")]) == (FIRST,)
    assert touched(Review(ITEMS), told[:1]) == (FIRST,)


def brought_in(existing: Talks, review: Review, *items: object) -> Talks:
    return updated(existing, CANAL.talks, confirmed(CANAL.talks, review), items)  # type: ignore[arg-type]


def test_an_untouched_draft_with_all_decided_is_the_confirmed_draft() -> None:
    for verdict in (Verdict.ACCEPT, Verdict.REJECT):
        review = Review(ITEMS)
        for item in ITEMS:
            review = decide(review, item, verdict)
        wanted = confirmed(CANAL.talks, review)
        brought = brought_in(CANAL.talks, review, *ITEMS)
        assert (brought.positions, brought.statements) == (wanted.positions, wanted.statements)
        assert brought.proposals == wanted.proposals
        assert brought.measures == wanted.measures


def test_what_a_person_wrote_by_hand_stays() -> None:
    own = Position(id="mine", party=("chile",), says=parse("resume-talks"))
    position = replace(FIRST.positions[0], note="as the envoy told me", drafted_by=None, deadline=CANAL.talks.as_of)
    others = tuple(p for p in CANAL.talks.positions if p.id != position.id)
    by_hand = replace(CANAL.talks, title="Mine", positions=(own, position, *others))
    brought = brought_in(by_hand, decide(Review(ITEMS), SECOND, Verdict.REJECT), SECOND)
    assert brought.title == "Mine"
    assert brought.positions[:2] == (own, position)
    assert not any(p.id == SECOND.positions[0].id for p in brought.positions)
    accepted = brought_in(by_hand, decide(Review(ITEMS), FIRST, Verdict.ACCEPT), FIRST)
    assert accepted.position_by_id[position.id] == position


def test_what_a_person_took_out_by_hand_does_not_come_back() -> None:
    by_hand = replace(CANAL.talks, positions=CANAL.talks.positions[1:])
    review = decide(decide(Review(ITEMS), FIRST, Verdict.ACCEPT), SECOND, Verdict.ACCEPT)
    brought = brought_in(by_hand, review, SECOND)
    assert CANAL.talks.positions[0].id not in brought.position_by_id
    assert not brought.position_by_id[SECOND.positions[0].id].is_draft


def test_a_report_that_came_later_is_added_whole() -> None:
    both = drafted("canal.txt", "river.txt")
    items = items_of(both)
    brought = updated(CANAL.talks, both.talks, confirmed(both.talks, Review(items)), ())
    assert len(brought.statements) == len(both.talks.statements)
    assert len(brought.sources) == 2
    assert {s.id for s in brought.statements[: len(CANAL.talks.statements)]} == {s.id for s in CANAL.talks.statements}
    assert codec.loads(codec.dumps(brought)) == brought


def test_comments_stay_in_a_file_in_which_one_position_is_confirmed() -> None:
    text = codec.dumps(CANAL.talks, comment="Mine.").replace("goal:", "# what for?\ngoal:")
    existing = codec.loads(text)
    brought = brought_in(existing, decide(Review(ITEMS), FIRST, Verdict.ACCEPT), FIRST)
    rewritten = codec.rewrite(text, brought)
    assert codec.loads(rewritten) == brought
    gone = [line for line in text.splitlines() if line not in rewritten.splitlines()]
    assert gone
    assert all("drafted_by: rules" in line for line in gone)
    assert "# what for?" in rewritten


def test_a_goal_is_set_once_and_a_merging_is_made_again_in_what_is_decided_after_the_file_was_written() -> None:
    goal = Changed(number=1, edit=Edit(goal=(parse("resume-talks"),)), words="goal", by="Ada", at="now")
    merging = Changed(number=2, edit=Edit(same=(("refund-tolls", "resume-talks"),)), words="one", by="Ada", at="now")
    review = Review(ITEMS).change(goal).change(merging)
    assert pending(review, [goal, merging]) == (goal, merging)
    assert pending(review, [goal, merging, Written("then")]) == (merging,)
    assert pending(review.undo(), [goal, merging, Undone(number=2, by="Ada", at="now")]) == (goal,)
