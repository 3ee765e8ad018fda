import json

import pytest
from hypothesis import given
from hypothesis import strategies as some

from pourparler.reading.english.cue import ConditionKind
from pourparler.reading.model_reader.answer import MOST, SCHEMA, Said, SaidCondition, decode, parse
from pourparler.record.statements import Act

anything = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats() | some.text(),
    lambda inner: some.lists(inner) | some.dictionaries(some.sampled_from([*Said.__dataclass_fields__, "x"]), inner),
    max_leaves=20,
)


def test_the_schema_names_every_act_kind_and_field() -> None:
    statement = SCHEMA["properties"]["statements"]["items"]["properties"]
    assert set(statement) == set(Said.__dataclass_fields__)
    assert set(statement["act"]["enum"]) == set(Act)
    assert set(statement["conditions"]["items"]["properties"]["kind"]["enum"]) == set(ConditionKind)


@given(some.lists(anything))
def test_whatever_a_statement_is_it_is_decoded(statements: list[object]) -> None:
    for said in decode({"statements": statements}):
        assert said.sentence is None or isinstance(said.sentence, int)
        assert all(isinstance(getattr(said, name), str) for name in ("quote", "speaker", "act", "measure"))
        assert all(isinstance(c, SaidCondition) for c in said.conditions)


@given(anything.filter(lambda value: not (isinstance(value, dict) and isinstance(value.get("statements"), list))))
def test_what_is_no_answer_is_refused(answer: object) -> None:
    with pytest.raises(ValueError, match="statements"):
        decode(answer)


def test_no_more_statements_are_taken_than_a_report_can_hold() -> None:
    assert len(decode({"statements": [{}] * (MOST + 1)})) == MOST


@pytest.mark.parametrize(
    "text",
    [
        '{"statements": []}',
        '```json\n{"statements": []}\n```',
        'Gladly: {"statements": []} I hope this helps.',
        '<think>{"not": this}</think>{"statements": []}',
    ],
)
def test_the_object_is_found_among_words(text: str) -> None:
    assert parse(text) == {"statements": []}


@pytest.mark.parametrize(
    "text", ["", "No.", "[]", "{", "}{", "{statements}", "{" * 100_000 + "}", '{"a":' * 50_000 + "}"]
)
def test_words_without_an_object_are_refused(text: str) -> None:
    with pytest.raises((ValueError, json.JSONDecodeError)):
        parse(text)
