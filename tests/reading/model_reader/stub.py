"""An OpenAI-compatible endpoint on this machine, answering from the files beside it."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

ANSWERS = Path(__file__).parent / "answers"
SILENCE = "silence"
FLOOD = "flood"
DEEP = "deep"
HUGE = 20_000_000


class Stub:
    """What is answered next, and what was asked."""

    def __init__(self, *answers: str) -> None:
        self.answers = list(answers)
        self.asked: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.released = threading.Event()
        self.url = ""

    def next(self) -> str:
        """The answer to give: each once, the last one from then on."""
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]

    @property
    def messages(self) -> list[str]:
        """What the user's side said in each request, without the instructions."""
        return [m["content"] for asked in self.asked for m in asked["messages"] if m["role"] == "user"]


@contextmanager
def serving(*answers: str) -> Iterator[Stub]:
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

        def _answer(self, name: str) -> None:
            if name == SILENCE:
                stub.released.wait(10)
            elif name == FLOOD:
                self._send(200, {"content-length": str(HUGE)}, b" " * HUGE)
            elif name == DEEP:
                self._send(200, {"content-type": "application/json"}, b'{"a":' * 100_000)
            else:
                key = self.headers.get("authorization", "").removeprefix("Bearer ")
                answer = json.loads((ANSWERS / f"{name}.json").read_text(encoding="utf-8"))
                content = answer["body"]
                content = content if isinstance(content, str) else json.dumps(content)
                headers = {header: value.replace("{key}", key) for header, value in answer["headers"].items()}
                kind = "text/html" if content.startswith("<") else "application/json"
                self._send(answer["status"], {"content-type": kind, **headers}, content.replace("{key}", key).encode())

        def _send(self, status: int, headers: dict[str, str], content: bytes) -> None:
            self.send_response(status)
            for header, value in {"content-length": str(len(content)), **headers}.items():
                self.send_header(header, value)
            self.end_headers()
            self.wfile.write(content)

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
