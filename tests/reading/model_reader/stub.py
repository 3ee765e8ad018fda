"""An OpenAI-compatible endpoint on this machine that plays answers back, in all the ways in which servers give them."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

HUGE = 20_000_000


@dataclass(frozen=True)
class Answer:
    """What is sent back.

    Attributes:
        body: bytes as they are, or what becomes JSON; ``{key}`` in it stands for the key that was given.
        status: as HTTP counts them.
        headers: more of them.
        silent: nothing is sent until the test is over.
    """

    body: Any = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    silent: bool = False


SILENCE = Answer(silent=True)
FLOOD = Answer(b" " * HUGE)
DEEP = Answer(b'{"a":' * 100_000)
PACKED = Answer(b"x", headers={"content-encoding": "gzip"})
NO_ROOM = Answer({"error": {"message": "Rate limit reached"}}, 429, {"retry-after-ms": "1"})
OUT_OF_ORDER = Answer({"error": {"message": "internal {key}"}}, 500, {"retry-after-ms": "1"})
NO_ENTRY = Answer({"error": {"message": "Incorrect API key provided: {key}"}}, 401, {"x-echo": "{key}"})
NO_MODEL = Answer({"error": {"message": "The model stub-1 does not exist"}}, 404)
NO_SCHEMA = Answer({"error": {"message": "response_format json_schema is not supported"}}, 400)
TOO_LONG = Answer({"error": {"message": "the request exceeds the available context size", "code": 400}}, 400)
ELSEWHERE = Answer({}, 307, {"location": "http://198.51.100.7/v1/chat/completions"})
NO_JSON = Answer(b"<html>It works!</html>", headers={"content-type": "text/html"})


def completion(message: dict[str, Any], finish: str = "stop", sent: int = 3_000, answered: int = 1_096) -> Answer:
    """An answer of a model."""
    choice = {"index": 0, "message": {"role": "assistant", **message}, "finish_reason": finish, "logprobs": None}
    usage = {"prompt_tokens": sent, "completion_tokens": answered, "total_tokens": sent + answered}
    return Answer({"id": "c-1", "object": "chat.completion", "model": "stub-1", "choices": [choice], "usage": usage})


def said(draft: object) -> Answer:
    """A draft as the content of a message."""
    return completion({"content": draft if isinstance(draft, str) else json.dumps(draft)})


def called(draft: object) -> Answer:
    """A draft as the arguments of a call."""
    function = {"name": "draft", "arguments": draft if isinstance(draft, str) else json.dumps(draft)}
    return completion(
        {"content": None, "tool_calls": [{"id": "1", "type": "function", "function": function}]}, "tool_calls"
    )


APOLOGY = said("I am sorry, but I cannot help with that.")
NO_CHOICE = Answer({"choices": [], "usage": None})


class Stub:
    """What is answered next, and what was asked."""

    def __init__(self, *answers: Answer) -> None:
        self.answers = list(answers)
        self.asked: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.released = threading.Event()
        self.url = ""

    def next(self) -> Answer:
        """The answer to give: each once, the last one from then on."""
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]

    @property
    def messages(self) -> list[str]:
        """What the user's side said last in each request, without the instructions."""
        return [[m["content"] for m in asked["messages"] if m["role"] == "user"][-1] for asked in self.asked]


@contextmanager
def serving(*answers: Answer) -> Iterator[Stub]:
    """A server with these answers, for as long as it is needed."""
    stub = Stub(*answers)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            stub.asked.append(json.loads(body))
            stub.headers.append({name.lower(): value for name, value in self.headers.items()})
            try:
                self._answer(stub.next())
            except OSError:  # whoever asked has hung up
                self.close_connection = True

        def _answer(self, answer: Answer) -> None:
            if answer.silent:
                stub.released.wait(10)
                return
            key = self.headers.get("authorization", "").removeprefix("Bearer ")
            body = answer.body if isinstance(answer.body, bytes) else json.dumps(answer.body).encode()
            body = body.replace(b"{key}", key.encode())
            self.send_response(answer.status)
            for header, value in {"content-length": str(len(body)), **answer.headers}.items():
                self.send_header(header, value.replace("{key}", key))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    stub.url = f"http://127.0.0.1:{server.server_port}/v1"
    try:
        yield stub
    finally:
        stub.released.set()
        server.shutdown()
        thread.join()
        server.server_close()
