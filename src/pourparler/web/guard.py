"""Who may ask, and how much: the one gate through which every request comes.

A page somewhere on the web must not be able to read or change what is at work here. So the host that a request names
must be ours (else a name of theirs could be made to lead here), what changes anything must come from a page of ours,
and where others can reach this program at all, the token of the link is asked for. What goes out carries a policy under
which a browser runs nothing but our own files and asks nobody else for anything.
"""

import secrets
from typing import Any
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MOST_BYTES = 50_000_000
"""Bytes that one request may bring."""
COOKIE = "pourparler"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_LOOKING = frozenset(("GET", "HEAD"))


class TooMuchError(Exception):
    """A request brings more than is taken."""


class Guard:
    """Lets requests through to the pages.

    Args:
        app: the pages.
        hosts: names under which we are asked, with their port; empty = any, where a token is asked for.
        token: what the link must hold; None = nothing, for this machine alone.
    """

    def __init__(self, app: ASGIApp, *, hosts: frozenset[str], token: str | None) -> None:
        self.app, self.hosts, self.token = app, hosts, token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or refuse it."""
        if scope["type"] != "http":
            return

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                _add_headers(message)
            await send(message)

        refusal = self._refusal(scope)
        if refusal is not None:
            await refusal(scope, receive, sending)
            return
        try:
            await self.app(scope, _Bounded(receive), sending)
        except TooMuchError:
            await _too_much()(scope, receive, sending)

    def _refusal(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        if self.hosts and headers.get("host", "") not in self.hosts:
            return PlainTextResponse("This address is not known here.", 421)
        if scope["method"] not in _LOOKING and not _is_ours(headers):
            return PlainTextResponse("What changes anything must come from a page of this workbench.", 403)
        if not headers.get("content-length", "0").isdigit() or int(headers.get("content-length", "0")) > MOST_BYTES:
            return _too_much()
        return None if self.token is None else self._without_token(scope, headers)

    def _without_token(self, scope: Scope, headers: Headers) -> Response | None:
        """What is answered to whoever does not show the token; who came by the link gets it to keep."""
        token = self.token or ""
        cookie = cookie_parser(headers.get("cookie", "")).get(COOKIE, "")
        if secrets.compare_digest(cookie.encode(), token.encode()):
            return None
        given = parse_qs(scope.get("query_string", b"").decode("latin-1")).get("token", [""])[0]
        if not secrets.compare_digest(given.encode(), token.encode()):
            return PlainTextResponse("Open the link that was printed when the workbench was started.", 403)
        response = RedirectResponse(scope["path"], 303)
        response.set_cookie(COOKIE, token, httponly=True, samesite="strict")
        return response


def _is_ours(headers: Headers) -> bool:
    """Whether a request comes from a page of ours, or from no page at all."""
    origin = headers.get("origin")
    if origin is not None:
        return origin == f"http://{headers.get('host', '')}"
    return headers.get("sec-fetch-site", "none") in ("same-origin", "none")


def _too_much() -> Response:
    return PlainTextResponse(f"More than {MOST_BYTES // 1_000_000} MB are not taken at a time.", 413)


def _add_headers(message: dict[str, Any] | Message) -> None:
    headers = MutableHeaders(raw=message["headers"])
    for name, value in HEADERS.items():
        headers[name] = value
    headers.setdefault("Cache-Control", "no-store")


class _Bounded:
    """What a request brings, as long as it is not too much."""

    def __init__(self, receive: Receive) -> None:
        self._receive, self._taken = receive, 0

    async def __call__(self) -> Message:
        message = await self._receive()
        self._taken += len(message.get("body", b""))
        if self._taken > MOST_BYTES:
            raise TooMuchError
        return message
