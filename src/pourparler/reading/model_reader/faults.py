"""What goes wrong between us and a model: each one sentence with a remedy, and nothing of what the server said."""

import re

from pourparler.errors import InputError, Problem, Setting
from pourparler.reading.model_reader.endpoint import Endpoint

MORE_ROOM = (
    "Give it room for 16,000 tokens: OLLAMA_CONTEXT_LENGTH=16384 when Ollama is started, -c 16384 for llama.cpp's "
    "llama-server; or take a model that holds more."
)
"""What mends a context that is too small, which it is on most machines unless somebody says otherwise."""

_OTHER_MODEL = "Take a more able model, or see that the address is that of a model: most end in /v1."


class UnansweredError(InputError):
    """A model that gave no answer that can be used.

    Args:
        endpoint: whom we asked.
        what: what went wrong, one sentence without a full stop.
        remedy: how to mend it.
        final: whether asking it anything else would fail likewise.
        by: the setting that mends it.
    """

    def __init__(
        self, endpoint: Endpoint, what: str, remedy: str, *, final: bool = False, by: Setting | None = None
    ) -> None:
        where = f"model {endpoint.redact(endpoint.model)} at {endpoint.host}"
        super().__init__([Problem(file=where, line=None, what=endpoint.redact(what), remedy=remedy, by=by)])
        self.final = final


class RefusedError(Exception):
    """An answer of the server that is none of the model: its status, and what of it tells why.

    Args:
        status: as HTTP counts them.
        body: the beginning of what it said; for looking at, never for showing.
    """

    def __init__(self, status: int, body: str) -> None:
        self.status, self.body = status, body
        super().__init__(status)

    @property
    def is_about_room(self) -> bool:
        """Whether the text was longer than what the model holds."""
        return self.status == 413 or bool(_ABOUT_ROOM.search(self.body))

    @property
    def is_about_form(self) -> bool:
        """Whether it may be the form of the question that was not accepted."""
        return self.status in {400, 415, 422, 501} and not self.is_about_room


_ABOUT_ROOM = re.compile(
    r"(?i)context[ _](?:length|size|window)|maximum context|exceeds? the (?:available )?context|too many tokens"
)

_BY_STATUS: dict[int, tuple[str, str, bool]] = {
    401: ("it refused the key", "Check POURPARLER_MODEL_KEY.", True),
    403: ("it does not let this key in", "Check POURPARLER_MODEL_KEY and what it is allowed.", True),
    404: (
        "it has no such model, or nothing answers at this address",
        "Check its name; most addresses end in /v1.",
        True,
    ),
    429: ("it has no room now, or the account has none left", "Wait, or look into the account, and try again.", True),
}


def refused(endpoint: Endpoint, error: RefusedError) -> UnansweredError:
    """The fault that a status tells."""
    status = error.status
    if error.is_about_room:
        return UnansweredError(endpoint, "the text was longer than what it can hold", MORE_ROOM)
    if 300 <= status < 400:
        what = "it sends the reports on to another address, which is not followed"
        return UnansweredError(endpoint, what, "Give the address itself.", final=True)
    if status >= 500 and status != 501:
        what = f"something is wrong there (status {status})"
        return UnansweredError(endpoint, what, "Look at what the server itself prints, or try again later.", final=True)
    if error.is_about_form:
        return UnansweredError(endpoint, f"it did not accept the request (status {status})", _OTHER_MODEL)
    unknown = (f"it did not accept the request (status {status})", "See what runs there.", True)
    what, remedy, final = _BY_STATUS.get(status, unknown)
    return UnansweredError(endpoint, what, remedy, final=final)


def out_of_time(endpoint: Endpoint) -> UnansweredError:
    """No answer, or not the whole of it, in the time given."""
    what = f"no answer within {endpoint.seconds:g} seconds"
    return UnansweredError(endpoint, what, "Take a faster model, or give it more.", by=Setting.MODEL_TIMEOUT)


def out_of_room(endpoint: Endpoint, tokens: int) -> UnansweredError:
    """The answer ended in the middle, since nothing more fitted."""
    after = f" after {tokens:,} tokens" if tokens else ""
    return UnansweredError(endpoint, f"it ran out of room{after}, in the middle of its answer", MORE_ROOM)


def unreachable(endpoint: Endpoint) -> UnansweredError:
    """Nobody there, or nobody who speaks HTTP to the end."""
    return UnansweredError(
        endpoint, "cannot be reached, or hung up", "See that it runs, and that the address is right.", final=True
    )


def too_large(endpoint: Endpoint, most: int) -> UnansweredError:
    """More than any answer to what was asked, or packed so that one cannot tell."""
    return UnansweredError(endpoint, f"its answer is packed, or over {most:,} bytes", "See what runs there.")


def other_shape(endpoint: Endpoint) -> UnansweredError:
    """Something else than what was asked for."""
    return UnansweredError(endpoint, "what it answered is not what was asked for", _OTHER_MODEL)
