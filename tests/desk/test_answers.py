"""Every answer travels: to JSON and back without loss, with what made it."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from pourparler.casebook.cases import all_cases
from pourparler.desk.answers import from_json, record_hash, to_json
from pourparler.desk.questions import QUESTIONS
from pourparler.desk.study import Study
from pourparler.errors import AnswerError
from pourparler.record import codec
from pourparler.record.dates import PartialDate
from pourparler.version import VERSION
from tests.strategies import valued_talks

EXAMPLE = Path(__file__).parents[2] / "examples" / "quickstart.talks.yaml"


@pytest.mark.parametrize("name", [case.name for case in all_cases()])
def test_every_answer_on_a_real_case_comes_back_from_its_json_as_it_was(name: str) -> None:
    talks = next(case.talks for case in all_cases() if case.name == name)
    study = Study(talks, time_limit=60)
    found = [study.ask(question.id) for question in QUESTIONS]
    assert found[0] is not None
    for finding in found:
        if finding is not None:
            text = json.dumps(to_json(finding, talks), allow_nan=False)
            assert from_json(text) == finding
            assert hash(finding) == hash(from_json(text))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(valued_talks())
def test_every_answer_on_any_talks_comes_back_from_its_json_as_it_was(data: dict[str, object]) -> None:
    talks = codec.loads(json.dumps(data))
    study = Study(talks, time_limit=60)
    for question in QUESTIONS:
        finding = study.ask(question.id)
        if finding is not None:
            assert from_json(json.loads(json.dumps(to_json(finding, talks), allow_nan=False))) == finding


def test_an_answer_says_what_made_it() -> None:
    talks = codec.load(EXAMPLE).as_it_stood(PartialDate.parse("2006-11")).without("owner")
    data = to_json(Study(talks, most=3).deadlock, talks)
    assert data["program"] == {"name": "pourparler", "version": VERSION}
    assert data["record"] == record_hash(talks)
    assert data["options"] == {"most": 3, "as_of": "2006-11", "without": ["owner"]}
    assert data["question"] == "stuck"


def test_the_hash_is_of_what_a_record_says_and_not_of_how_its_file_is_written() -> None:
    text = EXAMPLE.read_text()
    talks = codec.loads(text)
    assert record_hash(codec.loads("# a comment\n" + text)) == record_hash(talks)
    assert record_hash(codec.loads(codec.dumps(talks))) == record_hash(talks)
    assert record_hash(codec.loads(text.replace("firmness: firm", "firmness: stated"))) != record_hash(talks)
    assert record_hash(talks.without("owner")) != record_hash(talks)


def test_later_versions_may_add_keys() -> None:
    finding = Study(codec.load(EXAMPLE)).deadlock
    data = to_json(finding)
    data["conflicts"][0]["new"] = 1
    assert from_json(data | {"new": {"a": []}}) == finding


@pytest.mark.parametrize("broken", ["{}", "[]", "1", '{"question": "tea"}', '{"question": "stuck"}'])
def test_what_is_no_answer_is_refused(broken: str) -> None:
    with pytest.raises(AnswerError):
        from_json(broken)


@pytest.mark.parametrize("question", ["stuck", "moves"])
def test_no_damage_to_an_answer_goes_further_than_a_refusal(question: str) -> None:
    finding = Study(codec.load(EXAMPLE)).ask(question)
    assert finding is not None
    data = to_json(finding)
    refused = 0
    for place in places(data):
        for wrong in (None, 3.5, "x (", [1], {"a": 1}):
            try:
                from_json(replaced(data, place, wrong))
            except AnswerError:
                refused += 1
    assert refused > 100


def places(data: object, at: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    return [at, *(place for key, item in items for place in places(item, (*at, key)))] if at or items else [at]


def replaced(data: object, place: tuple[str | int, ...], wrong: object) -> dict[str, object]:
    copy = json.loads(json.dumps(data))
    if not place:
        return {"question": "stuck", "wrong": wrong}
    inner = copy
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = wrong
    return dict(copy)
