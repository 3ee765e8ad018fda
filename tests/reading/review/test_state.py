from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from pourparler.reading.review.state import Changed, Review, Undone, Verdict, items_of, replay
from pourparler.record.edits import Edit
from tests.reading.review.drafts import (
    REPORTS,
    decide,
    decision,
    drafted,
    drafted_from,
    events,
    odd,
    review_of,
)

CANAL = items_of(drafted("canal.txt"))


def test_every_sentence_is_an_item_and_every_entry_stands_in_one() -> None:
    draft = drafted("canal.txt", "river.txt", "strike.txt")
    items = items_of(draft)
    assert [item.text for item in items] == [
        report.text[sentence.start : sentence.end] for report in draft.reports for sentence in report.sentences
    ]
    assert {s.id for item in items for s in item.statements} == {s.id for s in draft.talks.statements if s.by}
    assert {p.id for item in items for p in item.positions} == {p.id for p in draft.talks.positions}


def test_a_sentence_and_what_was_read_in_it_are_those_of_the_original() -> None:
    plain = (REPORTS / "canal.txt").read_text(encoding="utf-8")
    told = odd(plain)
    draft = drafted_from(told)
    items = items_of(draft)
    for item in items:
        assert item.text == told[slice(*item.span)]
        for place in range(len(item.statements)):
            start, end = item.passage(place)
            assert item.span[0] <= start < end <= item.span[1]
            assert item.statements[place].text == told[start:end]
    assert [item.entries for item in items] == [item.entries for item in items_of(drafted_from(plain))]


def test_each_position_of_a_sentence_rests_on_one_of_its_statements() -> None:
    for item in CANAL:
        owned = sorted(stand.of for entry in item.entries for stand in entry.stands if stand.of is not None)
        assert owned == list(range(len(item.positions)))
        for entry in item.entries:
            for stand in entry.stands:
                if stand.of is not None:
                    assert entry.by in item.positions[stand.of].party


def test_a_decision_leads_to_the_next_open_sentence_and_the_last_one_to_the_end() -> None:
    review = decide(Review(CANAL), CANAL[1], Verdict.REJECT)
    review = decide(review, CANAL[0], Verdict.ACCEPT)
    assert review.at == 2
    for item in CANAL[2:]:
        review = decide(review, item, Verdict.ACCEPT)
    assert review.here is None
    assert review.progress.left == 0
    assert (review.progress.accepted, review.progress.rejected) == (len(CANAL) - 1, 1)


def test_one_can_look_back_and_forward_but_not_beyond() -> None:
    review = Review(CANAL)
    assert review.back().at == 0
    assert review.forward().back() == review
    for _ in range(len(CANAL) + 3):
        review = review.forward()
    assert review.here is None


def test_a_later_decision_counts_and_undoing_it_brings_back_the_earlier() -> None:
    review = decide(decide(Review(CANAL), CANAL[0], Verdict.ACCEPT), CANAL[0], Verdict.REJECT)
    assert review.standing[CANAL[0].key].verdict is Verdict.REJECT
    assert review.undo().standing[CANAL[0].key].verdict is Verdict.ACCEPT
    assert review.undo().undo().standing == {}
    assert review.undo().undo().undo() == review.undo().undo()


def test_a_decision_about_another_proposal_does_not_count_and_is_remembered() -> None:
    review = decide(Review(CANAL), CANAL[4], Verdict.ACCEPT)
    other = replace(CANAL[4], entries=())
    review = Review((*CANAL[:4], other, *CANAL[5:]), review.history)
    assert review.standing == {}
    assert review.outdated(other) == review.history[0]
    assert review.progress.left == len(CANAL)


def test_a_skipped_sentence_can_be_found_again() -> None:
    review = decide(Review(CANAL), CANAL[3], Verdict.SKIP)
    assert review.skipped().here == CANAL[3]
    assert Review(CANAL).skipped() == Review(CANAL)


def test_decisions_about_other_reports_are_kept_and_not_undone_from_here() -> None:
    elsewhere = decision(review_of("river.txt").items[0], Verdict.ACCEPT)
    review = replay(CANAL, [elsewhere])
    assert review.progress.left == len(CANAL)
    assert review.undo() == review
    assert review.history == (elsewhere,)


@settings(max_examples=40)
@given(events(CANAL), st.sampled_from(CANAL), st.sampled_from(Verdict))
def test_undoing_restores_what_was_decided_before(told, item, verdict) -> None:  # type: ignore[no-untyped-def]
    before = replay(CANAL, told)
    after = decide(before, item, verdict).undo()
    assert (after.history, after.standing, after.progress) == (before.history, before.standing, before.progress)
    assert after.here == item


@settings(max_examples=40)
@given(events(CANAL))
def test_deciding_one_by_one_is_replaying_all(told) -> None:  # type: ignore[no-untyped-def]
    review = Review(CANAL)
    for event in told:
        review = review.decide(event) if hasattr(event, "verdict") else review.without(event.number)
    assert review.history == replay(CANAL, told).history


def test_a_change_of_the_whole_draft_is_replayed_and_is_what_is_undone_first() -> None:
    items = items_of(drafted("canal.txt"))
    accepted = decision(items[0], Verdict.ACCEPT, 1)
    merging = Changed(number=2, edit=Edit(same=(("a", "b"),)), words="one", by="Ada", at="now")
    review = replay(items, [accepted, merging])
    assert (review.history, review.changes, review.at) == ((accepted,), (merging,), 1)
    assert review.undo() == replay(items, [accepted, merging, Undone(number=2, by="Ada", at="now")])
    assert review.undo().undo().history == ()


def test_the_open_sentence_of_the_first_position_named_is_looked_at_else_the_end() -> None:
    items = items_of(drafted("canal.txt"))
    first, second = [item for item in items if item.positions][:2]
    names = [second.positions[0].id, first.positions[0].id]
    review = Review(items)
    assert review.open_on(names).here == second
    assert decide(review, second, Verdict.SKIP).open_on(names).here == first
    assert review.open_on(["nobody"]).here is None
