"""Asking a model: the one door to pydantic-ai and the client under it.

What goes out is the message and nothing the environment might add; what comes back is bounded in size and time. Every
failure becomes one sentence that names neither the key nor what the server made of it.
"""

import logging
import warnings
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from pourparler.errors import InputError, MissingExtraError, Problem, Setting
from pourparler.reading.model_reader.answer import SCHEMA, Said, decode, parse
from pourparler.reading.model_reader.endpoint import Endpoint
from pourparler.reading.model_reader.prompt import INSTRUCTIONS

if TYPE_CHECKING:
    import httpx2
    from pydantic_ai import Agent

LARGEST = 2_000_000
"""Bytes in one answer; what is longer is no answer to what was asked."""

_MISSING = """\
Reading with a language model needs pydantic-ai, which is not installed here.
Without it, the rules alone read."""
_MAY_GO_OUT = frozenset(
    {"host", "accept", "accept-encoding", "connection", "content-type", "content-length", "user-agent", "authorization"}
)

_WHAT_BAD_ANSWERS_RAISE = (RuntimeError, LookupError, AttributeError, TypeError, ValueError, OSError)
"""Libraries do not foresee all that a server can answer: no choices, a choice that is a word, JSON 100,000 deep."""


class UnansweredError(InputError):
    """A model that gave no answer that can be used.

    Args:
        endpoint: whom we asked.
        what: what went wrong, one sentence without a full stop.
        remedy: how to mend it.
        final: whether asking it anything else would fail likewise.
        by: the setting that mends it.
    """

    def __init__(self, endpoint: Endpoint, what: str, remedy: str, *, final: bool, by: Setting | None = None) -> None:
        where = f"model {endpoint.redact(endpoint.model)} at {endpoint.host}"
        super().__init__([Problem(file=where, line=None, what=endpoint.redact(what), remedy=remedy, by=by)])
        self.final = final


def require() -> None:
    """See that the extra is there, before anything is said or sent.

    Raises:
        MissingExtraError: it is not.
    """
    try:
        import httpx2  # noqa: F401
        import openai  # noqa: F401
        import pydantic_ai.models.openai  # noqa: F401
    except ImportError as error:
        raise MissingExtraError(_MISSING, extra="model") from error


def ask(endpoint: Endpoint, message: str) -> tuple[Said, ...]:
    """Send one message, and return the statements answered; not from within a running event loop.

    Raises:
        MissingExtraError: pydantic-ai is not installed.
        UnansweredError: there is no answer, or none that can be used.
    """
    require()
    import asyncio

    from httpx2 import HTTPError
    from openai import OpenAIError

    try:
        with _quietly():
            return asyncio.run(_in_time(endpoint, message))
    except (*_WHAT_BAD_ANSWERS_RAISE, OpenAIError, HTTPError, _TooLargeError) as error:
        # "From None": what the libraries say may hold what the server echoed, the key among it.
        raise _told(endpoint, error) from None


async def _in_time(endpoint: Endpoint, message: str) -> tuple[Said, ...]:
    import asyncio

    async with asyncio.timeout(endpoint.seconds), _client(endpoint) as client:
        run = await _agent(endpoint, client).run(message)
    return decode(run.output)


@contextmanager
def _quietly() -> Iterator[None]:
    """Nothing of what passes is logged: it holds the report, and the key too where a server echoes it."""
    import pydantic_ai

    banner, pydantic_ai.BANNER_ENABLED = pydantic_ai.BANNER_ENABLED, False
    loggers = [logging.getLogger(name) for name in ("openai", "httpx2", "httpcore2", "pydantic_ai")]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL + 1)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a model that takes no temperature is no reason for alarm
            yield
    finally:
        pydantic_ai.BANNER_ENABLED = banner
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)


# -- what goes out -----------------------------------------------------------------------------------------------------


def _client(endpoint: Endpoint) -> "httpx2.AsyncClient":
    """A client that follows nobody elsewhere, and to this machine itself goes through no proxy."""
    import httpx2

    async def outgoing(request: httpx2.Request) -> None:
        # The environment may hold headers, organisations and keys meant for others.
        for name in set(request.headers) - _MAY_GO_OUT:
            del request.headers[name]
        request.headers["accept-encoding"] = "identity"
        if not endpoint.key:
            request.headers.pop("authorization", None)

    async def incoming(response: httpx2.Response) -> None:
        if response.headers.get("content-encoding", "identity") != "identity":
            raise _TooLargeError
        response.stream = _bounded(response.stream)

    return httpx2.AsyncClient(
        timeout=endpoint.seconds,
        trust_env=not endpoint.is_local,
        follow_redirects=False,
        event_hooks={"request": [outgoing], "response": [incoming]},
    )


def _bounded(stream: Any) -> "httpx2.AsyncByteStream":
    """The same stream, as far as an answer may go."""
    import httpx2

    class Bounded(httpx2.AsyncByteStream):
        async def __aiter__(self) -> AsyncIterator[bytes]:
            size = 0
            async for part in stream:
                size += len(part)
                if size > LARGEST:
                    raise _TooLargeError
                yield part

        async def aclose(self) -> None:
            await stream.aclose()

    return Bounded()


def _agent(endpoint: Endpoint, client: "httpx2.AsyncClient") -> "Agent[object, dict[str, Any]]":
    """One question, one answer: as a tool call where the model knows how, else as JSON in plain words."""
    from openai import AsyncOpenAI
    from pydantic_ai import Agent, ModelRetry, StructuredDict, TextOutput, ToolOutput
    from pydantic_ai.models.openai import OpenAIChatModel
    from pydantic_ai.providers.openai import OpenAIProvider

    def from_words(text: str) -> dict[str, Any]:
        try:
            return parse(text)
        except ValueError as error:
            raise ModelRetry(f"{error}. Answer with a JSON object: {{'statements': [...]}}.") from None

    def shaped(answer: dict[str, Any]) -> dict[str, Any]:
        try:
            decode(answer)
        except ValueError as error:
            raise ModelRetry(f"{error}.") from None
        return answer

    opened = AsyncOpenAI(
        base_url=endpoint.url,
        api_key=endpoint.key or "none",
        http_client=client,
        max_retries=endpoint.retries,
        timeout=endpoint.seconds,
    )
    as_tool = ToolOutput(StructuredDict(SCHEMA, name="Statements"), name="statements", description="The statements.")
    agent: Agent[object, dict[str, Any]] = Agent(
        OpenAIChatModel(endpoint.model, provider=OpenAIProvider(openai_client=opened)),
        output_type=[as_tool, TextOutput(from_words)],
        instructions=INSTRUCTIONS,
        model_settings={"temperature": 0.0},
        retries={"output": 1},
        name="reader",
    )

    agent.output_validator(shaped)
    agent.instrument = False  # whoever watches the agents of this process is not sent the report
    return agent


# -- what went wrong ---------------------------------------------------------------------------------------------------


class _TooLargeError(Exception):
    """An answer larger than any answer, or packed so that one cannot tell."""


_BY_STATUS: dict[int, tuple[str, str, bool]] = {
    400: ("it did not accept the request", "See that the model can hold {piece} and answer in JSON.", False),
    401: ("it refused the key", "Check POURPARLER_MODEL_KEY.", True),
    403: ("it does not let this key in", "Check POURPARLER_MODEL_KEY and what it is allowed.", True),
    404: (
        "it has no such model, or nothing answers at this address",
        "Check its name; most addresses end in /v1.",
        True,
    ),
    413: ("the text was too long for it", "Take a model that can hold more.", False),
    429: ("it has no room now, or the account has none left", "Wait, or look into the account, and try again.", True),
}


def _told(endpoint: Endpoint, error: BaseException) -> UnansweredError:
    from openai import APIConnectionError, APIStatusError, APITimeoutError
    from pydantic_ai.exceptions import ModelHTTPError

    chain = list(_chain(error))
    if any(isinstance(one, _TooLargeError) for one in chain):
        return UnansweredError(
            endpoint, f"its answer is packed, or over {LARGEST:,} bytes", "See what runs there.", final=False
        )
    if any(isinstance(one, (TimeoutError, APITimeoutError)) for one in chain):
        what = f"no answer within {endpoint.seconds:g} seconds"
        return UnansweredError(
            endpoint, what, "Take a faster model, or give it more.", final=False, by=Setting.MODEL_TIMEOUT
        )
    status = next((one.status_code for one in chain if isinstance(one, (ModelHTTPError, APIStatusError))), None)
    if status is not None:
        return _by_status(endpoint, status)
    if any(isinstance(one, (APIConnectionError, OSError)) for one in chain):
        return UnansweredError(
            endpoint, "cannot be reached, or hung up", "See that it runs, and that the address is right.", final=True
        )
    return UnansweredError(
        endpoint,
        "what it answered is not what was asked for",
        "Take a more able model, or see that the address is that of a model: most end in /v1.",
        final=False,
    )


def _by_status(endpoint: Endpoint, status: int) -> UnansweredError:
    if 300 <= status < 400:
        told = ("it sends the reports on to another address, which is not followed", "Give the address itself.", True)
    elif status >= 500:
        told = (f"something is wrong there (status {status})", "Try again later.", True)
    else:
        told = _BY_STATUS.get(
            status, (f"it did not accept the request (status {status})", "See what runs there.", True)
        )
    what, remedy, final = told
    return UnansweredError(endpoint, what, remedy.format(piece="2,500 words"), final=final)


def _chain(error: BaseException | None) -> "list[BaseException]":
    """An error and those it came from."""
    chain: list[BaseException] = []
    while error is not None and error not in chain:
        chain.append(error)
        error = error.__cause__ or error.__context__
    return chain
