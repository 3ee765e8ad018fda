"""Whole drafts, against a server on this machine."""

from dataclasses import replace

import pytest

from pourparler.errors import InputError
from pourparler.reading import draft
from pourparler.reading.model_reader import Endpoint, ModelDraft, Role, draft_with_model
from pourparler.reading.notices import NoticeKind
from pourparler.record import codec
from pourparler.record.dates import PartialDate
from pourparler.record.drafters import Drafter
from tests.reading.model_reader import stub
from tests.reading.model_reader.recorded import FERRY, LATER, changed, report


def ask(*answers: stub.Answer, role: Role = Role.LEAD, names: tuple[str, ...] = ("ferry",)) -> ModelDraft:
    with stub.serving(*answers) as server:
        endpoint = Endpoint(url=server.url, model="stub-1", seconds=20)
        return draft_with_model([report(name) for name in names], endpoint=endpoint, role=role)


def kinds(drafted: ModelDraft) -> list[NoticeKind]:
    return [notice.kind for notice in drafted.draft.notices]


def test_the_model_leads_and_what_the_rules_read_alike_is_sure() -> None:
    found = ask(stub.said(FERRY))
    talks = found.draft.talks
    assert [str(p.says) for p in talks.positions] == [
        "withdraw-shifts before resume-sailing",
        "resume-sailing before withdraw-shifts",
    ]
    both = [p.id for p in talks.positions if p.drafted_by is Drafter.BOTH]
    assert both == [pair.lead.id for pair in found.comparison.agree]
    assert codec.loads(codec.dumps(talks), "draft") == talks


def test_a_person_is_told_first_which_model_drafted_it_and_then_what_it_asks() -> None:
    found = ask(stub.said(FERRY))
    first = found.draft.notices[0]
    assert str(first).startswith("The language model stub-1 drafted this.")
    (asked,) = (notice for notice in found.draft.notices if notice.kind is NoticeKind.NOT_SAID)
    assert str(asked).endswith('"Would the Guild sail if the shifts were only suspended?".')
    assert NoticeKind.NO_GOAL in kinds(found)


def test_what_only_the_rules_read_is_a_remark_and_no_entry() -> None:
    rules = draft([report()]).talks.positions
    found = ask(stub.said(changed(lambda d: d.update(positions=[], proposals=[]))))
    assert found.draft.talks.positions == ()
    (alone,) = (notice for notice in found.draft.notices if notice.kind is NoticeKind.RULES_ALONE)
    assert len(found.comparison.only_second) == len(rules) > 0
    assert alone.words


def test_a_model_that_is_only_second_changes_no_entry_but_says_what_it_read() -> None:
    rules = draft([report()])
    found = ask(stub.said(FERRY), role=Role.SECOND)
    assert [(p.id, p.says) for p in found.draft.talks.positions] == [(p.id, p.says) for p in rules.talks.positions]
    assert found.draft.talks.measures == rules.talks.measures
    agreed = {pair.lead.id for pair in found.comparison.agree}
    assert {p.id for p in found.draft.talks.positions if p.drafted_by is Drafter.BOTH} == agreed
    assert NoticeKind.BY_MODEL not in kinds(found)
    assert NoticeKind.NOT_SAID in kinds(found)


def test_a_state_that_the_rules_read_as_worse_is_told() -> None:
    found = ask(stub.said(changed(lambda d: d["state"].update({"is": "moving"}))))
    (told,) = (notice for notice in found.draft.notices if notice.kind is NoticeKind.OTHER_STATE)
    assert told.about == ("moving",)
    assert any("broke up" in words for words in told.words)
    assert NoticeKind.OTHER_STATE not in kinds(ask(stub.said(FERRY)))


def test_doubts_about_words_are_told() -> None:
    found = ask(stub.said(changed(lambda d: d["positions"][0].update(quote="broke up late on Monday"))))
    (doubt,) = (notice for notice in found.draft.notices if notice.kind is NoticeKind.NO_ORDER)
    assert doubt.words == ("broke up late on Monday",)


def test_what_the_rules_say_of_reports_is_told_and_what_they_say_of_their_own_draft_is_not() -> None:
    undated = replace(report("ordering"), date=None)
    rules = {notice.kind for notice in draft([undated]).notices}
    with stub.serving(stub.said(FERRY)) as server:
        found = draft_with_model([undated], endpoint=Endpoint(url=server.url, model="stub-1", seconds=20))
    told = set(kinds(found))
    assert NoticeKind.NONE_DATED in told
    own = rules - {NoticeKind.NONE_DATED, NoticeKind.NO_GOAL}
    assert own
    assert not own & told


def test_reports_that_were_not_read_and_a_model_that_saw_too_little_are_told() -> None:
    cut = stub.completion({"content": "{"}, "length")
    found = ask(stub.said(FERRY), cut, names=("ferry", "ferry-later"))
    (unread,) = (notice for notice in found.draft.notices if notice.kind is NoticeKind.UNREAD_BY_MODEL)
    assert unread.about == ("ferry-later.txt",)
    few = stub.completion({"content": str(stub.said(FERRY).body["choices"][0]["message"]["content"])}, sent=50)
    assert NoticeKind.OVERLOOKED in kinds(ask(few))


def test_several_reports_are_one_record() -> None:
    found = ask(stub.said(FERRY), stub.said(LATER), names=("ferry-later", "ferry"))
    talks = found.draft.talks
    assert talks.as_of == PartialDate.parse("2024-03-11")
    assert [source.file for source in talks.sources] == ["ferry.txt", "ferry-later.txt"]
    assert len(talks.measures) == 3
    assert not {NoticeKind.TWO_MOMENTS, NoticeKind.MOMENTS_JOINED} & set(kinds(found))


def test_reports_of_moments_far_apart_are_told_as_what_the_model_made_of_them() -> None:
    with stub.serving(stub.said(FERRY), stub.said(LATER)) as server:
        endpoint = Endpoint(url=server.url, model="stub-1", seconds=20)
        dates = {"ferry-later.txt": PartialDate.parse("2025-03-11")}
        found = draft_with_model([report(), report("ferry-later")], dates, endpoint=endpoint)
    assert NoticeKind.MOMENTS_JOINED in kinds(found)
    assert NoticeKind.TWO_MOMENTS not in kinds(found)


def test_where_nothing_is_answered_nothing_is_drafted() -> None:
    with pytest.raises(InputError, match="not what was asked for"):
        ask(stub.APOLOGY)
