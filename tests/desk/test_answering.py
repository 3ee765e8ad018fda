"""A yes makes the record say what was asked; a no is remembered; both are edits that are written into the file."""

import json
from random import Random
from typing import Any

import pytest

from pourparler.analysis.deadlock.find import find_deadlock
from pourparler.analysis.explanations.candidates.gather import candidates
from pourparler.analysis.explanations.find import find_explanations
from pourparler.analysis.explanations.hypotheses import Hypothesis, Kind
from pourparler.desk.answering import SOURCE, confirmed, declined, holders_of, otherwise
from pourparler.desk.change import Changes, written
from pourparler.record.answered import Answer
from pourparler.record.codec import loads
from pourparler.record.conditions.parse import parse
from pourparler.record.dates import PartialDate
from pourparler.record.edits import edited
from pourparler.record.positions import Firmness
from pourparler.record.talks import Talks
from tests.naive_explanations import random_talks

TEXT = """\
pourparler: 1
talks: A takeover   # a comment on the title
parties: [{id: calder, name: Calder}, {id: brant, name: Brant}]
measures:
  # whoever sells
  - {id: open-books, what: open its books, by: [brant]}
  - {id: price, what: name a price, by: [calder]}
  - {id: look, what: carry out due diligence, by: [calder]}
goal: [open-books]
positions:
  - {id: price-first, party: brant, says: price before open-books}   # in March
  - {id: look-first, party: calder, says: look before price}
  - {id: hint, party: calder, says: never look, firmness: soft}
  - {id: plain, party: brant, says: look}
"""
DAY = PartialDate.parse("2006-12-23")


@pytest.fixture
def talks() -> Talks:
    return loads(TEXT)


def yes(talks: Talks, *hypotheses: Hypothesis, **how: Any) -> Talks:
    return edited(talks, [confirmed(talks, *hypotheses, by="K. Moe", date=DAY, **how)])


def supposed(kind: Kind, *measures: str, **about: str) -> Hypothesis:
    return Hypothesis(kind=kind, measures=measures, price=1, **about)


SAME = supposed(Kind.SAME, "open-books", "look")


def test_two_measures_become_one_and_the_talks_are_stuck(talks: Talks) -> None:
    assert not find_deadlock(talks).answer.stuck
    after = yes(talks, SAME)
    assert [measure.id for measure in after.measures] == ["open-books", "price"]
    assert str(after.position_by_id["look-first"].says) == "open-books before price"
    assert find_deadlock(after).answer.stuck


def test_of_two_measures_the_one_that_a_person_wrote_stays() -> None:
    drafted = loads(TEXT.replace("open its books, by: [brant]", "open its books, by: [brant], drafted_by: rules"))
    assert confirmed(drafted, SAME).same == (("look", "open-books"),)
    assert confirmed(loads(TEXT), SAME).same == (("open-books", "look"),)


def test_three_measures_become_one_over_two_answers(talks: Talks) -> None:
    edit = confirmed(talks, SAME, supposed(Kind.SAME, "look", "price"), supposed(Kind.SAME, "price", "open-books"))
    assert edit.same == (("open-books", "look"), ("open-books", "price"))


def test_a_part_and_what_excludes_become_facts_that_say_whose_answer_they_are(talks: Talks) -> None:
    after = yes(talks, supposed(Kind.PART, "open-books", "look"), supposed(Kind.EXCLUDES, "look", "price"))
    told = [(str(fact.says), fact.why) for fact in after.facts]
    why = "answer of K. Moe, 2006-12-23"
    assert told == [("look no later than open-books", why), ("not (look and price)", why)]


def test_a_soft_position_binds_and_keeps_what_it_was_in_its_note(talks: Talks) -> None:
    hint = yes(talks, supposed(Kind.BINDS, position="hint")).position_by_id["hint"]
    assert (hint.firmness, hint.note) == (Firmness.STATED, "answer of K. Moe, 2006-12-23: was soft")


def test_an_open_offer_that_binds_becomes_a_position() -> None:
    offered = loads(f"{TEXT}proposals: [{{id: offer, by: [calder], says: look with open-books}}]\n")
    after = yes(offered, supposed(Kind.BINDS, position="offer"))
    assert [p.id for p in after.binding_positions] == ["price-first", "look-first", "plain", "offer"]
    assert after.proposals == ()


def test_a_plain_demand_becomes_a_first_and_stays_a_demand() -> None:
    asked = loads(TEXT.replace("says: look}", "says: price}"))
    plain = yes(asked, supposed(Kind.ORDERED, position="plain")).position_by_id["plain"]
    assert str(plain.says) == "price and price first"
    assert plain.note == "answer of K. Moe, 2006-12-23: said before, require price"


@pytest.mark.parametrize(("kind", "says"), [(Kind.REFUSES, "never open-books"), (Kind.DEMANDS, "require open-books")])
def test_a_new_position_rests_on_the_answer(talks: Talks, kind: Kind, says: str) -> None:
    asked = supposed(kind, party="calder", measure="open-books")
    new = yes(talks, asked, words="Does Calder …? Yes.").positions[-1]
    assert (new.party, str(new.says), new.note) == (("calder",), says, "answer of K. Moe, 2006-12-23")
    assert [(ground.source, ground.quote) for ground in new.grounds] == [(SOURCE, "Does Calder …? Yes.")]


def test_answers_of_one_person_are_one_source_and_those_of_another_a_second(talks: Talks) -> None:
    one, two = (supposed(Kind.REFUSES, party="calder", measure=m) for m in ("open-books", "price"))
    after = yes(yes(talks, one), two)
    assert [(source.id, source.outlet, source.date) for source in after.sources] == [(SOURCE, "K. Moe", None)]
    after = edited(after, [confirmed(after, supposed(Kind.DEMANDS, party="brant", measure="price"))])
    assert [(source.id, source.outlet) for source in after.sources] == [
        (SOURCE, "K. Moe"),
        ("answers-2", "the analyst"),
    ]
    assert len({position.id for position in after.positions}) == len(after.positions)


def test_no_deal_without_something_joins_the_goal_as_written(talks: Talks) -> None:
    after = yes(talks, supposed(Kind.GOAL, measure="price"))
    assert [str(item) for item in after.goal or ()] == ["require open-books", "require price"]
    assert yes(after, supposed(Kind.GOAL, measure="price")).goal == after.goal


def test_beside_an_assumed_goal_that_is_written_down_too() -> None:
    assumed = loads(TEXT.replace("goal: [open-books]\n", ""))
    known = find_deadlock(assumed).answer.goal_assumed
    assert known == ("price",)
    after = yes(assumed, supposed(Kind.GOAL, measure="look"))
    assert [str(item) for item in after.goal or ()] == ["require price", "require look"]


def test_a_no_is_remembered_and_never_asked_again(talks: Talks) -> None:
    asked = candidates(talks, None)
    after = edited(talks, [declined(one, by="K. Moe", date=DAY) for one in asked])
    assert candidates(after, None) == ()
    assert {(one.answer, one.by, one.date) for one in after.answered} == {(Answer.NO, "K. Moe", DAY)}
    unknown = edited(talks, [declined(*asked, answer=Answer.UNKNOWN)])
    assert candidates(unknown, None) == ()


def test_answers_can_be_undone_and_are_written_with_the_comments_kept(talks: Talks) -> None:
    no = declined(supposed(Kind.BINDS, position="hint"), by="K. Moe", date=DAY)
    changes = Changes(talks).made(confirmed(talks, SAME)).made(no)
    assert changes.undone().undone().talks == talks
    text = written(TEXT, changes.talks)
    assert "# a comment on the title" in text
    assert "# in March" in text
    assert loads(text) == changes.talks
    assert "binds: hint" in text


def drawn(seed: int) -> Talks:
    data = random_talks(Random(seed), measures=4, positions=4)
    data["goal"] = data.get("goal") or [data["measures"][0]["id"]]
    for number, measure in enumerate(data["measures"]):
        measure["what"] = ("open its books", "carry out due diligence", "open the books", "inspect its books")[number]
    return loads(json.dumps(data))


def test_whoever_says_yes_to_a_whole_explanation_gets_stuck_talks() -> None:
    answered = 0
    for seed in range(60):
        talks = drawn(seed)
        for one in find_explanations(talks, most=4).answer.explanations:
            after = edited(talks, [confirmed(talks, *one.hypotheses)])
            assert loads(json.dumps(_as_data(after))).positions == after.positions
            assert find_deadlock(after).answer.stuck, (seed, one)
            answered += 1
    assert answered > 30


def _as_data(talks: Talks) -> Any:
    from pourparler.record.codec import to_json

    return to_json(talks)


def test_of_whom_a_question_asks_may_insist_on_something_else_and_is_not_asked_again(talks: Talks) -> None:
    asked = supposed(Kind.REFUSES, party="brant", measure="look")
    says = parse("price before look")
    after = edited(talks, [otherwise(talks, asked, says, by="K. Moe", date=DAY, words="no look before a price")])
    (new,) = [one for one in after.positions if one.id not in talks.position_by_id]
    assert (new.party, new.says, new.firmness) == (("brant",), says, Firmness.STATED)
    assert (new.grounds[0].quote, after.source_by_id[new.grounds[0].source].outlet) == (
        "no look before a price",
        "K. Moe",
    )
    assert after.answered == (), "what speaks of the step has answered; what does not is no answer"
    left = [
        one for one in candidates(after, None) if (one.kind, one.party, one.measure) == (Kind.REFUSES, "brant", "look")
    ]
    assert left == []
    again = edited(after, [otherwise(after, asked, parse("look first"), by="K. Moe", words="looking first")])
    assert len(again.sources) == len(after.sources), "one source for all that one person answers"


def test_a_position_in_question_is_changed_where_it_stands(talks: Talks) -> None:
    asked = supposed(Kind.BINDS, position="hint")
    says = parse("price before look")
    after = edited(talks, [otherwise(talks, asked, says, by="K. Moe")])
    changed = after.position_by_id["hint"]
    assert (changed.says, changed.firmness, len(after.positions)) == (says, Firmness.STATED, len(talks.positions))


def test_a_question_about_two_steps_or_the_deal_is_about_nobody(talks: Talks) -> None:
    assert holders_of(talks, supposed(Kind.DEMANDS, party="brant", measure="look")) == ("brant",)
    assert holders_of(talks, supposed(Kind.BINDS, position="hint")) == ("calder",)
    for asked in (SAME, supposed(Kind.GOAL, measure="look")):
        assert holders_of(talks, asked) == ()
        with pytest.raises(ValueError, match="about nobody"):
            otherwise(talks, asked, parse("look first"))
