import json

import pytest

from pourparler.reading.model_reader.answer import MOST, decode, parse
from tests.reading.model_reader.recorded import FERRY


def test_a_whole_draft_is_decoded() -> None:
    answer = decode(FERRY)
    assert [party.role for party in answer.parties] == ["party", "party", "mediator"]
    assert answer.positions[0].says == "withdraw-shifts before resume-sailing"
    assert answer.positions[0].ascribed_by == ""
    assert answer.proposals[0].answered_by == ("Seafarers' Guild",)
    assert (answer.state, answer.state_quote) == ("stuck", "broke up late on Monday without a deal")
    assert len(answer.not_said) == 1


def test_what_is_missing_is_empty_and_what_is_of_another_kind_is_passed_over() -> None:
    odd = {"parties": [], "measures": [7, {"id": 3, "by": "Guild"}], "positions": ["x"], "state": "stuck", "goal": 5}
    answer = decode(odd)
    assert (answer.talks, answer.goal, answer.not_said, answer.state) == ("", (), (), "stuck")
    assert [measure.by for measure in answer.measures] == [(), ("Guild",)]
    assert answer.positions[0].quote == ""


@pytest.mark.parametrize("data", [None, [], {}, {"parties": [], "measures": []}, {"positions": "none"}, "stuck"])
def test_what_is_no_draft_at_all_is_told_apart(data: object) -> None:
    with pytest.raises(ValueError, match="lists"):
        decode(data)


def test_no_more_is_taken_than_any_report_has() -> None:
    answer = decode({"parties": [], "measures": [], "positions": [FERRY["positions"][0]] * (MOST + 5)})
    assert len(answer.positions) == MOST


@pytest.mark.parametrize(
    "text", ["{}", "```json\n{}\n```", "<think>{a}</think> Here: {} Done.", json.dumps(FERRY, indent=2)]
)
def test_the_object_is_found_in_fences_thoughts_and_politeness(text: str) -> None:
    assert parse(text) in ({}, FERRY)


@pytest.mark.parametrize("text", ["", "no", "[1]", '{"a": 1', "{" * 100_000 + "}" * 100_000])
def test_where_there_is_no_object_that_is_told(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        parse(text)
