from dataclasses import replace

import pytest
from hypothesis import given, settings

from pourparler.reading.review.apply import confirmed, faults
from pourparler.reading.review.idle import spoken_of
from pourparler.reading.review.state import Changed, Entry, Review, Stand, Verdict, items_of, replay
from pourparler.record import codec
from pourparler.record.answered import Answer, Answered, Stance
from pourparler.record.conditions.parse import parse
from pourparler.record.drafters import Drafter, by_hand
from pourparler.record.edits import Edit
from pourparler.record.positions import Ending, Firmness, Position
from pourparler.record.proposals import ProposalAnswer
from pourparler.record.statements import Act
from pourparler.record.talks import Talks
from tests.reading.review.drafts import REPORTS, decide, drafted, drafted_from, events, odd, review_of

CANAL = drafted("canal.txt")
ITEMS = items_of(CANAL)
FIRST = next(item for item in ITEMS if item.positions)
POSITION = FIRST.positions[0]
SILENT = next(item for item in ITEMS if not item.positions)


def all_decided(verdict: Verdict) -> Review:
    review = Review(ITEMS)
    for item in ITEMS:
        review = decide(review, item, verdict)
    return review


def edited(**changes: object) -> Review:
    entries = tuple(replace(entry, **changes) for entry in FIRST.entries)  # type: ignore[arg-type]
    return decide(Review(ITEMS), FIRST, Verdict.EDIT, entries)


def unmarked(talks: Talks) -> Talks:
    """A record without its marks of drafts."""
    return replace(
        talks,
        parties=tuple(map(by_hand, talks.parties)),
        measures=tuple(map(by_hand, talks.measures)),
        positions=tuple(map(by_hand, talks.positions)),
        proposals=tuple(map(by_hand, talks.proposals)),
        statements=tuple(map(by_hand, talks.statements)),
    )


def test_nothing_decided_changes_nothing_and_neither_does_skipping() -> None:
    assert confirmed(CANAL.talks, Review(ITEMS)) == CANAL.talks
    assert confirmed(CANAL.talks, all_decided(Verdict.SKIP)) == CANAL.talks


def test_accepting_takes_off_the_mark_of_the_draft_and_changes_nothing_else() -> None:
    talks = confirmed(CANAL.talks, all_decided(Verdict.ACCEPT))
    assert [position.note for position in talks.positions] == [p.note for p in CANAL.talks.positions]
    assert not any(position.is_draft for position in talks.positions)
    assert unmarked(talks) == unmarked(CANAL.talks)


def test_rejecting_leaves_out_statements_positions_and_the_measures_only_they_name() -> None:
    talks = confirmed(CANAL.talks, decide(Review(ITEMS), FIRST, Verdict.REJECT))
    gone = {statement.id for statement in FIRST.statements}
    assert [s for s in talks.statements if s.id in gone] == []
    assert len(talks.statements) == len(CANAL.talks.statements) - len(gone)
    assert POSITION.id not in talks.position_by_id
    nothing = confirmed(CANAL.talks, all_decided(Verdict.REJECT))
    assert (nothing.statements, nothing.positions, nothing.proposals, nothing.sessions) == ((), (), (), ())
    assert {m.id for m in nothing.measures} <= {name for goal in CANAL.talks.wanted for name in str(goal).split()}


def changing(edit: Edit) -> Changed:
    return Changed(number=99, edit=edit, words="so it is", by="Ada", at="now")


def test_a_no_about_what_is_rejected_later_keeps_nothing_from_being_written() -> None:
    (measure,) = {name for name in spoken_of(CANAL.talks) if not said_besides(name)}
    about = (
        Answered(demands=Stance(party="peru", measure=measure), answer=Answer.NO),
        Answered(binds=POSITION.id, answer=Answer.UNKNOWN),
    )
    answered = Review(ITEMS).change(changing(Edit(answered=about)))
    assert confirmed(CANAL.talks, answered).answered == about
    rejected = confirmed(CANAL.talks, decide(answered, FIRST, Verdict.REJECT))
    assert rejected.answered == ()
    assert measure not in rejected.measure_by_id
    assert faults(rejected) == ()


def test_a_measure_that_a_person_speaks_of_stays_though_no_sentence_does() -> None:
    (measure,) = {name for name in spoken_of(CANAL.talks) if not said_besides(name)}
    wanted = Position(id="own", party=("peru",), says=parse(measure), firmness=Firmness.FIRM)
    added = Review(ITEMS).change(changing(Edit(positions=(wanted,))))
    talks = confirmed(CANAL.talks, decide(added, FIRST, Verdict.REJECT))
    assert talks.position_by_id["own"] == wanted
    assert faults(talks) == ()


@pytest.mark.parametrize(("act", "why"), [(Act.WITHDRAW, Ending.SOFTENED), (Act.ACCEPT, Ending.AGREED_AWAY)])
def test_what_a_person_says_is_given_up_ends_the_position_and_is_no_ground_of_it(act: Act, why: Ending) -> None:
    refused = CANAL.talks.position_by_id["chile-dismiss-port-director-never"]
    says = refused.says if act is Act.WITHDRAW else parse("require dismiss-port-director")
    stand = Stand(says=says, firmness=Firmness.STATED)
    entry = Entry(by="chile", act=act, about=("dismiss-port-director",), stands=(stand,))
    told = confirmed(CANAL.talks, decide(Review(ITEMS), SILENT, Verdict.EDIT, (*SILENT.entries, entry)))
    over = told.position_by_id[refused.id]
    assert (over.says, over.until, over.ended) == (refused.says, told.sources[0].date, why)
    assert [one.id for one in told.positions] == [one.id for one in CANAL.talks.positions]
    assert faults(told) == ()


def test_what_a_person_added_in_an_answer_is_ended_by_what_he_says_is_withdrawn() -> None:
    own = Position(id="own", party=("peru",), says=parse("require refund-tolls"))
    added = Review(ITEMS).change(changing(Edit(positions=(own,))))
    withdrawn = Entry(by="peru", act=Act.WITHDRAW, about=("refund-tolls",), stands=(Stand(says=own.says),))
    told = confirmed(CANAL.talks, decide(added, SILENT, Verdict.EDIT, (*SILENT.entries, withdrawn)))
    assert (told.position_by_id["own"].until, told.position_by_id["own"].ended) == (
        told.sources[0].date,
        Ending.SOFTENED,
    )


def said_besides(measure: str) -> bool:
    """Whether any sentence but the first one with a position speaks of a measure."""
    without = confirmed(CANAL.talks, decide(Review(ITEMS), FIRST, Verdict.REJECT))
    return measure in without.measure_by_id


def test_a_proposal_whose_answer_is_rejected_is_open() -> None:
    (made,) = CANAL.talks.proposals
    (ground,) = made.answer_grounds
    assert ground.span is not None
    answer = next(item for item in ITEMS if item.span[0] <= ground.span[0] < item.span[1])
    (left,) = confirmed(CANAL.talks, decide(Review(ITEMS), answer, Verdict.REJECT)).proposals
    assert (left.answer, left.answered_by, left.answer_grounds) == (ProposalAnswer.OPEN, (), ())
    assert left.drafted_by is Drafter.RULES


def test_a_proposal_is_confirmed_with_its_sentence_and_that_of_its_answer() -> None:
    (made,) = confirmed(CANAL.talks, all_decided(Verdict.ACCEPT)).proposals
    assert (made.answer, made.drafted_by) == (ProposalAnswer.REFUSED, None)
    (ground,) = made.grounds
    assert ground.span is not None
    own = next(item for item in ITEMS if item.span[0] <= ground.span[0] < item.span[1])
    (half,) = confirmed(CANAL.talks, decide(Review(ITEMS), own, Verdict.ACCEPT)).proposals
    assert half.drafted_by is Drafter.RULES


def test_what_a_person_adds_or_rejects_is_found_in_an_original_with_soft_hyphens_and_entities() -> None:
    told = odd((REPORTS / "canal.txt").read_text(encoding="utf-8"))
    draft = drafted_from(told)
    items = items_of(draft)
    entries = (*items[-1].entries, Entry(by="bolivia", act=Act.DEMAND))
    edited = confirmed(draft.talks, decide(Review(items), items[-1], Verdict.EDIT, entries))
    drafted_ids = {statement.id for statement in draft.talks.statements}
    (new,) = [statement for statement in edited.statements if statement.id not in drafted_ids]
    (ground,) = new.grounds
    assert ground.span is not None
    assert new.text == ground.quote == told[slice(*ground.span)]
    rejected = Review(items)
    for one in items:
        rejected = decide(rejected, one, Verdict.REJECT)
    nothing = confirmed(draft.talks, rejected)
    assert (nothing.statements, nothing.positions, nothing.proposals, nothing.sessions) == ((), (), (), ())


def test_a_position_on_two_sentences_outlives_the_rejection_of_one() -> None:
    draft = drafted("canal.txt")
    other = next(item for item in ITEMS if item.statements and item.key != FIRST.key)
    ground = other.statements[0].grounds[0]
    both = replace(POSITION, grounds=(*POSITION.grounds, ground))
    talks = replace(draft.talks, positions=tuple(both if p.id == both.id else p for p in draft.talks.positions))
    items = items_of(replace(draft, talks=talks))
    first = next(item for item in items if item.key == FIRST.key)
    left = confirmed(talks, decide(Review(items), first, Verdict.REJECT))
    assert left.position_by_id[both.id].grounds == (ground,)
    assert left.position_by_id[both.id].is_draft
    second = next(item for item in items if item.key == other.key)
    sure = confirmed(talks, decide(decide(Review(items), first, Verdict.REJECT), second, Verdict.ACCEPT))
    assert not sure.position_by_id[both.id].is_draft
    nowhere = confirmed(talks, decide(decide(Review(items), first, Verdict.REJECT), second, Verdict.REJECT))
    assert both.id not in nowhere.position_by_id


def test_an_edit_of_the_speaker_changes_who_holds_the_position() -> None:
    other = "bolivia" if POSITION.party == ("chile",) else "chile"
    talks = confirmed(CANAL.talks, edited(by=other))
    said = {statement.id: statement for statement in talks.statements}
    assert said[FIRST.statements[0].id].by == other
    assert POSITION.id not in talks.position_by_id
    held = [position for position in talks.positions if POSITION.grounds[0] in position.grounds]
    assert {position.party for position in held} == {(other,)}
    assert not any(position.is_draft for position in held)


def test_an_edit_of_firmness_keeps_the_position_and_says_that_it_was_changed() -> None:
    entries = tuple(
        replace(entry, stands=tuple(replace(stand, firmness=Firmness.RED_LINE) for stand in entry.stands))
        for entry in FIRST.entries
    )
    talks = confirmed(CANAL.talks, decide(Review(ITEMS), FIRST, Verdict.EDIT, entries))
    position = talks.position_by_id[POSITION.id]
    assert position.firmness is Firmness.RED_LINE
    assert position.note is not None
    assert position.note.endswith("; changed in review")


def test_an_edit_of_the_condition_is_in_the_statement_and_the_position() -> None:
    says = parse("refund-tolls before resume-talks")
    entry = replace(FIRST.entries[0], stands=(Stand(of=0, says=says, firmness=Firmness.FIRM),))
    talks = confirmed(CANAL.talks, decide(Review(ITEMS), FIRST, Verdict.EDIT, (entry,)))
    assert [s.says for s in talks.statements if s.id == FIRST.statements[0].id] == [says]
    assert [p.party for p in talks.positions if p.says == says and p.grounds == POSITION.grounds] == [(entry.by,)]


def test_a_statement_can_be_added_to_a_sentence_with_and_without_a_position() -> None:
    says = parse("refund-tolls before resume-talks")
    for firmness, more in ((Firmness.SOFT, 1), (None, 0)):
        entry = Entry(by="peru", act=Act.DEMAND, about=("refund-tolls",), stands=(Stand(says=says, firmness=firmness),))
        review = decide(Review(ITEMS), SILENT, Verdict.EDIT, (*SILENT.entries, entry))
        talks = confirmed(CANAL.talks, review)
        added = next(statement for statement in talks.statements if statement.id == "added")
        assert (added.by, added.says, added.grounds[0].span) == ("peru", says, SILENT.span)
        assert len(talks.positions) == len(CANAL.talks.positions) + more
        assert faults(talks) == ()


def test_a_position_that_is_said_already_is_not_written_twice() -> None:
    entry = Entry(by=POSITION.party[0], act=Act.DEMAND, stands=(Stand(says=POSITION.says, firmness=POSITION.firmness),))
    talks = confirmed(CANAL.talks, decide(Review(ITEMS), SILENT, Verdict.EDIT, (*SILENT.entries, entry)))
    assert len(talks.positions) == len(CANAL.talks.positions)
    assert SILENT.span in [ground.span for ground in talks.position_by_id[POSITION.id].grounds]


@settings(max_examples=30)
@given(events(ITEMS))
def test_whatever_is_decided_gives_a_file_that_can_be_read(told) -> None:  # type: ignore[no-untyped-def]
    talks = confirmed(CANAL.talks, replay(ITEMS, told))
    if not faults(talks):  # "first" may be left with nothing to come before: that is told, not hidden
        assert codec.loads(codec.dumps(talks)) == talks
    else:
        assert all('says "first"' in fault for fault in faults(talks))


def test_several_reports_are_confirmed_together() -> None:
    review = review_of("river.txt", "strike.txt", "canal.txt")
    for item in review.items:
        review = decide(review, item, Verdict.ACCEPT)
    talks = confirmed(drafted("river.txt", "strike.txt", "canal.txt").talks, review)
    assert codec.loads(codec.dumps(talks)) == talks
    assert not any(position.is_draft for position in talks.positions)


def test_what_is_confirmed_is_no_draft_and_what_is_not_stays_one() -> None:
    made = CANAL.talks
    assert {one.drafted_by for one in made.statements} | {one.drafted_by for one in made.positions} == {Drafter.RULES}
    assert {one.drafted_by for one in made.measures} | {one.drafted_by for one in made.parties} == {Drafter.RULES}
    sure = confirmed(made, all_decided(Verdict.ACCEPT))
    assert {statement.drafted_by for statement in sure.statements if statement.by is not None} == {None}
    assert {position.drafted_by for position in sure.positions} == {None}
    said = spoken_of(replace(sure, goal=None))
    assert {measure.drafted_by for measure in sure.measures if measure.id in said} == {None}
