import json

import pytest

from pourparler.errors import InputError
from pourparler.reading.model_reader.ask import Model, Usage, Way
from pourparler.reading.model_reader.endpoint import Endpoint
from pourparler.reading.model_reader.schema import SCHEMA
from tests.reading.model_reader import stub
from tests.reading.model_reader.recorded import FERRY

ASKED = [{"role": "user", "content": "BEGIN REPORT\n[1] x\nEND REPORT"}]
HALF = json.dumps(FERRY)[:300]


def model(server: stub.Stub) -> Model:
    return Model(Endpoint(url=server.url, model="stub-1", seconds=20), Usage())


@pytest.mark.parametrize(
    "answer",
    [
        stub.said(FERRY),
        stub.said(f"```json\n{json.dumps(FERRY, indent=1)}\n```"),
        stub.said(f"<think>Who wants what?</think>\n{json.dumps(FERRY)}"),
        stub.completion({"content": [{"type": "text", "text": json.dumps(FERRY)}]}),
        stub.completion({"content": FERRY}),
        stub.called(FERRY),
        stub.completion({"content": None, "function_call": {"name": "draft", "arguments": json.dumps(FERRY)}}),
        stub.completion({"content": json.dumps(FERRY)}, "length"),
    ],
)
def test_a_draft_is_found_however_a_server_gives_it(answer: stub.Answer) -> None:
    with stub.serving(answer) as server:
        found, _ = model(server).ask(ASKED)
    assert found.positions[1].quote == "ruled out withdrawing the shifts while boats lie idle"
    assert len(server.asked) == 1


def test_a_schema_is_asked_for_first() -> None:
    with stub.serving(stub.said(FERRY)) as server:
        asking = model(server)
        asking.ask(ASKED)
    (asked,) = server.asked
    assert asked["response_format"]["type"] == "json_schema"
    assert asked["response_format"]["json_schema"]["schema"] == SCHEMA
    assert asked["response_format"]["json_schema"]["strict"] is True
    assert (asked["model"], asked["temperature"], "tools" in asked) == ("stub-1", 0, False)
    assert asking.way is Way.SCHEMA


@pytest.mark.parametrize("first", [stub.NO_SCHEMA, stub.APOLOGY, stub.said("{}"), stub.NO_CHOICE, stub.NO_JSON])
def test_where_that_gives_nothing_a_call_is_asked_for_and_from_then_on_at_once(first: stub.Answer) -> None:
    with stub.serving(first, stub.called(FERRY)) as server:
        asking = model(server)
        asking.ask(ASKED)
        asking.ask(ASKED)
    _, second, third = server.asked
    for asked in (second, third):
        assert asked["tool_choice"] == {"type": "function", "function": {"name": "draft"}}
        assert asked["tools"][0]["function"]["parameters"] == SCHEMA
        assert "response_format" not in asked


@pytest.mark.parametrize(
    ("answer", "what", "requests"),
    [
        (stub.APOLOGY, "what it answered is not what was asked for", 2),
        (stub.called('{"positions": [{"says": "a bef'), "what it answered is not what was asked for", 2),
        (stub.NO_CHOICE, "what it answered is not what was asked for", 2),
        (stub.NO_JSON, "what it answered is not what was asked for", 2),
        (stub.DEEP, "what it answered is not what was asked for", 2),
        (stub.completion({"content": HALF}, "length"), "it ran out of room after 4,096 tokens", 1),
        (stub.completion({"content": HALF}, "length", 0, 0), "it ran out of room, in the middle", 1),
        (stub.TOO_LONG, "the text was longer than what it can hold", 1),
        (stub.NO_SCHEMA, r"it did not accept the request \(status 400\)", 2),
        (stub.NO_ENTRY, "it refused the key", 1),
    ],
)
def test_each_failure_says_what_went_wrong(answer: stub.Answer, what: str, requests: int) -> None:
    with stub.serving(answer) as server, pytest.raises(InputError, match=what):
        model(server).ask(ASKED)
    assert len(server.asked) == requests


@pytest.mark.parametrize("answer", [stub.TOO_LONG, stub.completion({"content": HALF}, "length")])
def test_too_little_room_comes_with_the_remedy_for_each_server(answer: stub.Answer) -> None:
    with stub.serving(answer) as server, pytest.raises(InputError) as raised:
        model(server).ask(ASKED)
    assert "OLLAMA_CONTEXT_LENGTH=16384" in raised.value.problems[0].remedy
    assert "-c 16384 for llama.cpp" in raised.value.problems[0].remedy


def test_tokens_are_counted_as_the_server_does() -> None:
    with stub.serving(stub.APOLOGY, stub.called(FERRY)) as server:
        asking = model(server)
        asking.ask(ASKED)
    assert asking.usage == Usage(requests=2, sent=6_000, answered=2_192)


@pytest.mark.parametrize(("counted", "overlooked"), [(100, 5_000), (1_000, 0), (0, 0), (True, 0), (-5, 0)])
def test_far_too_few_tokens_tell_that_not_all_was_seen(counted: int, overlooked: int) -> None:
    answer = stub.completion({"content": json.dumps(FERRY)}, sent=counted)
    with stub.serving(answer) as server:
        asking = model(server)
        asking.ask([{"role": "user", "content": "x" * 5_000}])
    assert asking.usage.overlooked == overlooked
