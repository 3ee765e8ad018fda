"""Each question is asked once; a study can be limited, followed and stopped."""

from collections import Counter
from dataclasses import replace
from pathlib import Path
from threading import Event, Timer
from typing import Any

import pytest

from pourparler.analysis.deadlock import find as deadlock_search
from pourparler.analysis.packages import find as packages_search
from pourparler.analysis.roadmap import find as roadmap_search
from pourparler.analysis.solvers.budget import Budget, OutOfTimeError, stopped_by
from pourparler.brief.briefing import briefing
from pourparler.casebook.cases import find_case
from pourparler.desk.answers import from_json, record_hash, to_json
from pourparler.desk.cache import Cache
from pourparler.desk.mattering import has_drafts, weigh
from pourparler.desk.questions import QUESTIONS
from pourparler.desk.study import Study
from pourparler.errors import LimitError, StoppedError
from pourparler.record.codec import loads
from pourparler.record.codec.answers import encode
from pourparler.record.talks import Talks

WORTH = "worth: {owner: {end-strike: 2, open-talks: -1}, union: {open-talks: 2, end-strike: -1}}\n"
STUCK = """
pourparler: 1
talks: The bakery strike
parties: [{id: union}, {id: owner}]
measures: [{id: end-strike, by: [union]}, {id: open-talks, by: [owner, union]}]
goal: [end-strike, open-talks]
positions:
  - {id: talks-first, party: union, says: open-talks before end-strike, firmness: firm}
  - {id: work-first, party: owner, says: end-strike before open-talks}
"""


@pytest.fixture
def stuck() -> Talks:
    return loads(STUCK + WORTH)


def test_what_was_asked_once_is_not_searched_for_again(stuck: Talks) -> None:
    study = Study(stuck)
    assert [study.ask(q.id) for q in QUESTIONS] == [study.ask(q.id) for q in QUESTIONS]
    assert all(study.ask(q.id) is study.ask(q.id) for q in QUESTIONS)


def test_every_question_that_arises_says_that_it_is_being_looked_into_once(stuck: Talks) -> None:
    told: list[str] = []
    study = Study(stuck, progress=told.append)
    study.findings()
    study.findings()
    arising = [question.asks for question in QUESTIONS if question.arises(study)]
    assert [text for text in told if text in {question.asks for question in QUESTIONS}] == arising
    assert len(arising) > 3


def test_a_study_is_one_line_that_says_what_was_asked(stuck: Talks) -> None:
    study = Study(stuck)
    assert repr(study) == f'<Study of "{stuck.title}": nothing asked yet>'
    study.answer("stuck")
    assert study.ask("roadmap", draws=10) is not study.ask("roadmap", draws=20)
    assert repr(study) == f'<Study of "{stuck.title}": stuck, roadmap>'


def test_a_question_or_an_option_that_is_not_there_is_told_with_those_that_are(stuck: Talks) -> None:
    with pytest.raises(ValueError, match=r'no question is called "why"\. There are: stuck, '):
        Study(stuck).ask("why")
    with pytest.raises(ValueError, match=r'"packages" has no option "most"\. It has: unlock, draws, seed\.'):
        Study(stuck).ask("packages", most=2)
    with pytest.raises(ValueError, match="It has none"):
        Study(stuck).ask("stuck", draws=2)


def test_questions_that_do_not_arise_are_not_asked() -> None:
    free = loads(STUCK.replace("before end-strike", "no later than end-strike").partition("  - {id: work-first")[0])
    findings = Study(free).findings()
    assert not findings.deadlock.answer.stuck
    assert (findings.moves, findings.packages, findings.roadmap) == (None, None, None)


def test_without_time_for_the_verdict_nothing_is_said(stuck: Talks) -> None:
    with pytest.raises(LimitError):
        Study(stuck, time_limit=1e-9).findings()


def test_a_study_that_is_stopped_says_so_and_not_that_time_was_over(stuck: Talks) -> None:
    stopped = Event()
    study = Study(stuck, stopped=stopped)
    assert study.deadlock.answer.stuck
    stopped.set()
    with pytest.raises(StoppedError):
        study.ask("packages")
    with pytest.raises(StoppedError):
        Study(stuck, stopped=stopped).findings()


def test_a_long_search_ends_when_it_is_stopped_from_another_thread() -> None:
    n = 40
    ring = [f"m{a} before m{b}" for a in range(n) for b in range(n) if a != b]
    text = "pourparler: 1\ntalks: T\nparties: [{id: a}, {id: b}]\nmeasures:\n"
    text += "".join(f"  - {{id: m{k}, by: [{'ab'[k % 2]}]}}\n" for k in range(n)) + "positions:\n"
    text += "".join(f"  - {{id: p{k}, party: {'ab'[k % 2]}, says: {says}}}\n" for k, says in enumerate(ring[:900]))
    stopped = Event()
    Timer(0.2, stopped.set).start()
    with pytest.raises(StoppedError):
        Study(loads(text), stopped=stopped, most=1000).findings()


def test_only_searches_begun_while_somebody_may_stop_them_are_stopped() -> None:
    stopped = Event()
    stopped.set()
    with stopped_by(stopped):
        inside = Budget()
    outside = Budget()
    with pytest.raises(StoppedError):
        inside.left()
    assert outside.left() is None
    outside.stop()
    with pytest.raises(OutOfTimeError):
        outside.left()


def test_a_briefing_searches_for_each_answer_once(stuck: Talks, monkeypatch: pytest.MonkeyPatch) -> None:
    begun: Counter[str] = Counter()
    for module in (deadlock_search, packages_search, roadmap_search):
        made = module._Inquiry.__init__

        def counting(self: object, *given: object, made: Any = made, name: str = module.__name__, **more: Any) -> None:
            begun[name] += 1
            made(self, *given, **more)

        monkeypatch.setattr(module._Inquiry, "__init__", counting)
    briefing(Study(stuck))
    assert set(begun.values()) == {1}
    assert len(begun) == 3


def test_an_order_is_the_same_whether_the_deals_were_asked_for_before_or_not() -> None:
    for case in ("brexit-2017", "six-party-2006", "lockerbie-1998"):
        talks = find_case(case).talks
        asked = Study(talks, time_limit=120)
        asked.ask("packages")
        after, alone = asked.ask("roadmap"), Study(talks, time_limit=120).ask("roadmap")
        assert after is not None
        assert alone is not None
        assert after.answer == alone.answer


def test_what_would_explain_a_deadlock_is_asked_where_nobody_can_say_and_kept_like_any_answer(tmp_path: Path) -> None:
    text = """{pourparler: 1, talks: T, parties: [{id: a}, {id: b}], goal: [open], measures: [
      {id: open, what: open its books, by: [a]}, {id: look, what: carry out due diligence, by: [b]},
      {id: price, by: [b]}], positions: [{id: p, party: a, says: price before open},
      {id: q, party: b, says: look before price}], statements: [{id: s, act: assess, state: stalled}]}"""
    talks = loads(text)
    finding = Study(talks, cache=Cache(tmp_path)).findings().explanations
    assert finding is not None
    assert [one.kind for one in finding.answer.explanations[0].hypotheses] == ["same"]
    assert from_json(to_json(finding, talks)) == finding
    told: list[str] = []
    again = Study(talks, cache=Cache(tmp_path), progress=told.append)
    assert again.ask("explanations") == finding
    assert not [text for text in told if "explain" in text]
    assert Study(replace(talks, statements=(), positions=())).findings().explanations is None


def test_what_of_a_draft_matters_is_read_from_disk_and_weighed_anew_where_that_is_damaged(tmp_path: Path) -> None:
    draft = loads(STUCK.replace("firmness: firm", 'note: "draft: x"'))
    weighed = weigh(draft)
    assert Study(draft, cache=Cache(tmp_path)).findings().weighed == weighed
    assert weighed.settling == ("talks-first",)
    kept = replace(weighed, settling=("as kept",))
    Cache(tmp_path).keep(encode(kept), record_hash(draft), "weighed")
    assert Study(draft, cache=Cache(tmp_path)).weighed == kept
    Cache(tmp_path).keep({"verdict": 1}, record_hash(draft), "weighed")
    assert Study(draft, cache=Cache(tmp_path)).weighed == weighed
    assert Study(draft).weighed == weighed


def test_where_a_person_wrote_all_there_is_nothing_to_weigh(stuck: Talks) -> None:
    assert not has_drafts(stuck)
    assert Study(stuck).findings().weighed is None
