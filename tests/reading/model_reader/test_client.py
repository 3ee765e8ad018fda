import re
from dataclasses import replace

import pytest

from pourparler.errors import InputError
from pourparler.reading.model_reader import client
from pourparler.reading.model_reader.endpoint import Endpoint
from pourparler.reading.model_reader.faults import RefusedError, refused
from tests.reading.model_reader import stub

KEY = "sk-Sesame-0pen-1234567890"


def at(server: stub.Stub, seconds: float = 20.0) -> Endpoint:
    return Endpoint(url=server.url, model="stub-1", key=KEY, seconds=seconds)


@pytest.mark.parametrize("first", [stub.NO_ROOM, stub.OUT_OF_ORDER])
def test_what_may_pass_is_tried_again(first: stub.Answer) -> None:
    with stub.serving(first, first, stub.Answer({"a": 1})) as server:
        assert client.post(at(server), {}) == {"a": 1}
    assert len(server.asked) == 3


@pytest.mark.parametrize(
    ("answer", "what", "requests"),
    [
        (stub.NO_ENTRY, "it refused the key", 1),
        (stub.NO_MODEL, "it has no such model, or nothing answers at this address", 1),
        (stub.NO_ROOM, "it has no room now, or the account has none left", 3),
        (stub.OUT_OF_ORDER, "something is wrong there (status 500)", 3),
        (stub.ELSEWHERE, "it sends the reports on to another address, which is not followed", 1),
        (stub.TOO_LONG, "the text was longer than what it can hold", 1),
        (stub.NO_SCHEMA, "it did not accept the request (status 400)", 1),
        (stub.Answer({}, 418), "it did not accept the request (status 418)", 1),
    ],
)
def test_each_refusal_is_one_sentence_with_a_remedy(answer: stub.Answer, what: str, requests: int) -> None:
    with stub.serving(answer) as server, pytest.raises(RefusedError) as raised:
        client.post(at(server), {})
    (problem,) = refused(at(server), raised.value).problems
    assert problem.what == what
    assert problem.remedy
    assert problem.file == f"model stub-1 at {server.url.removeprefix('http://').removesuffix('/v1')}"
    assert len(server.asked) == requests
    assert KEY not in str(problem) + str(raised.value)
    assert raised.value.__suppress_context__


@pytest.mark.parametrize("answer", [stub.FLOOD, stub.PACKED])
def test_no_more_is_read_than_an_answer_can_be(answer: stub.Answer) -> None:
    with (
        stub.serving(answer) as server,
        pytest.raises(InputError, match="its answer is packed, or over 2,000,000 bytes"),
    ):
        client.post(at(server), {})


@pytest.mark.parametrize("answer", [stub.DEEP, stub.NO_JSON])
def test_what_is_no_json_is_nothing(answer: stub.Answer) -> None:
    with stub.serving(answer) as server:
        assert client.post(at(server), {}) is None


def test_silence_ends_at_the_time_limit() -> None:
    with stub.serving(stub.SILENCE) as server, pytest.raises(InputError, match=r"no answer within 0\.3 seconds"):
        client.post(at(server, seconds=0.3), {})


def test_no_wait_goes_beyond_the_time_limit() -> None:
    later = replace(stub.NO_ROOM, headers={"retry-after": "3600"})
    with stub.serving(later) as server, pytest.raises(RefusedError):
        client.post(at(server, seconds=5), {})
    assert len(server.asked) == 1


def test_nobody_there_is_told() -> None:
    with stub.serving(stub.NO_JSON) as server:
        pass
    with pytest.raises(InputError, match="cannot be reached, or hung up"):
        client.post(at(server), {})


def test_nothing_goes_out_that_the_environment_meant_for_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-not-mine")
    monkeypatch.setenv("OPENAI_ORG_ID", "org-not-mine")
    monkeypatch.setenv("HTTP_PROXY", "http://198.51.100.7:3128")
    monkeypatch.setenv("http_proxy", "http://198.51.100.7:3128")
    with stub.serving(stub.Answer({})) as server:
        client.post(at(server), {"model": "m"})
        client.post(replace(at(server), key=""), {"model": "m"})
    assert [headers.get("authorization") for headers in server.headers] == [f"Bearer {KEY}", None]
    assert not re.search("not-mine", str(server.headers) + str(server.asked))


def test_another_machine_is_asked_through_the_proxy_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    with stub.serving(stub.Answer({"by": "proxy"})) as proxy:
        monkeypatch.setenv("http_proxy", proxy.url.removesuffix("/v1"))
        monkeypatch.delenv("no_proxy", raising=False)
        away = Endpoint(url="http://models.example.org/v1", model="m", seconds=20)
        assert client.post(away, {"model": "m"}) == {"by": "proxy"}
