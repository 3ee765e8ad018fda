"""One question to an OpenAI-compatible endpoint, by the standard library alone.

What goes out is the question and nothing the environment might add; nobody is followed elsewhere; to this machine
itself no proxy is used; what comes back is bounded in size and time. Every failure becomes one sentence that names
neither the key nor what the server made of it.
"""

import json
import time
from email.message import Message
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import HTTPRedirectHandler, OpenerDirector, ProxyHandler, Request, build_opener

from pourparler.reading.model_reader import faults
from pourparler.reading.model_reader.endpoint import Endpoint
from pourparler.reading.model_reader.faults import RefusedError

LARGEST = 2_000_000
"""Bytes in one answer; what is longer is no answer to what was asked."""
_LONGEST_WAIT = 20.0
"""Seconds between two tries, whatever a server asks for."""
_AGAIN = frozenset({408, 429, 500, 502, 503, 504})


def post(endpoint: Endpoint, question: dict[str, Any]) -> Any:
    """Send one question, and return the answer as JSON data; None where it is none.

    Raises:
        RefusedError: the server answered, but not with an answer of the model.
        UnansweredError: there is no answer.
    """
    until = time.monotonic() + endpoint.seconds
    data = json.dumps(question, ensure_ascii=False).encode("utf-8", "replace")
    for left in reversed(range(endpoint.retries + 1)):
        try:
            return _json(_once(endpoint, data, until))
        except HTTPError as error:
            wait = _wait(error.headers, endpoint.retries - left)
            if error.code not in _AGAIN or not left or time.monotonic() + wait > until:
                # "From None": what the server says may hold what it echoed, the key among it.
                raise RefusedError(error.code, _beginning(error)) from None
            time.sleep(wait)
    raise faults.unreachable(endpoint)


def _once(endpoint: Endpoint, data: bytes, until: float) -> bytes:
    try:
        with _opener(endpoint).open(_request(endpoint, data), timeout=_left(until)) as response:
            return _read(endpoint, response, until)
    except HTTPError:
        raise
    except TimeoutError:
        raise faults.out_of_time(endpoint) from None
    except URLError as error:
        late = isinstance(error.reason, TimeoutError)
        raise (faults.out_of_time(endpoint) if late else faults.unreachable(endpoint)) from None
    except (HTTPException, OSError, ValueError):
        raise faults.unreachable(endpoint) from None


def _left(until: float) -> float:
    left = until - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _read(endpoint: Endpoint, response: Any, until: float) -> bytes:
    """The answer, as far as one may go."""
    parts, size = [], 0
    if response.headers.get("content-encoding", "identity") != "identity":
        raise faults.too_large(endpoint, LARGEST)
    while part := response.read1(65_536):
        size += len(part)
        if size > LARGEST:
            raise faults.too_large(endpoint, LARGEST)
        parts.append(part)
        _left(until)
    return b"".join(parts)


def _beginning(error: HTTPError) -> str:
    try:
        return error.read(20_000).decode("utf-8", "replace")
    except (HTTPException, OSError, ValueError):
        return ""
    finally:
        error.close()


def _wait(headers: Message, tries: int) -> float:
    """Seconds until the next try: as the server says, else half a second and then twice as long each time."""
    for name, unit in (("retry-after-ms", 0.001), ("retry-after", 1.0)):
        try:
            return min(max(0.0, float(headers.get(name, "")) * unit), _LONGEST_WAIT)
        except ValueError:
            continue
    return float(0.5 * 2**tries)


def _json(data: bytes) -> Any:
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None


# -- what goes out -----------------------------------------------------------------------------------------------------


class _Nowhere(HTTPRedirectHandler):
    """Follows nobody: where reports go is said by a person."""

    def redirect_request(self, *_: Any, **__: Any) -> None:
        return None


def _opener(endpoint: Endpoint) -> OpenerDirector:
    return build_opener(ProxyHandler({}) if endpoint.is_local else ProxyHandler(), _Nowhere())


def _request(endpoint: Endpoint, data: bytes) -> Request:
    headers = {
        "Content-Type": "application/json",
        "Accept": "application/json",
        "Accept-Encoding": "identity",
        "User-Agent": "pourparler",
    }
    if endpoint.key:
        headers["Authorization"] = f"Bearer {endpoint.key}"
    return Request(f"{endpoint.url}/chat/completions", data=data, headers=headers, method="POST")  # noqa: S310 - http(s), checked
