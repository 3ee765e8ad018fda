"""Where a model answers: its address, its name and its key, checked before anything is sent."""

import ipaddress
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import SplitResult, urlsplit

from pourparler.errors import InputError, Problem, Setting

OPENAI = "api.openai.com"
SECONDS = 120.0
"""How long one request may take."""
SECONDS_HERE = 600.0
"""How long on this machine itself, whose processor may have to do what a graphics card does elsewhere."""
_EXAMPLES = "For example http://localhost:11434/v1 (Ollama on this machine) or https://api.openai.com/v1."


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """An OpenAI-compatible endpoint. Make one with :func:`endpoint`, which checks it.

    Attributes:
        url: its address, up to and including ``/v1``.
        model: the name of the model there.
        key: what opens it; empty where none is needed. In no ``repr``, message or file.
        seconds: how long one request may take, retries included.
        retries: how often a request that was refused for lack of room, or failed on the way, is sent again.
    """

    url: str
    model: str
    key: str = field(default="", repr=False)
    seconds: float = SECONDS
    retries: int = 2

    @property
    def host(self) -> str:
        """The machine, as it is written in the address, with the port where one is given."""
        return urlsplit(self.url).netloc

    @property
    def is_local(self) -> bool:
        """Whether it is this machine itself."""
        return _is_loopback(urlsplit(self.url).hostname or "")

    @property
    def is_encrypted(self) -> bool:
        """Whether nobody on the way can read along."""
        return self.url.startswith("https://")

    def redact(self, words: str) -> str:
        """Words fit for a message: without the key, on one line, without control characters, not too long."""
        if self.key:
            words = words.replace(self.key, "[key]")
        shown = "".join(sign if sign.isprintable() else " " for sign in words)
        return " ".join(shown.split())[:200]


def endpoint(
    model: str, url: str | None = None, *, insecure: bool = False, environment: Mapping[str, str] | None = None
) -> Endpoint:
    """The endpoint that options and environment name.

    Args:
        model: the model's name; "default" is the one in ``POURPARLER_MODEL``.
        url: its address, instead of ``POURPARLER_MODEL_URL``. None is assumed: where reports go is said by a person.
        insecure: allow an unencrypted address that is not this machine.
        environment: instead of that of the process.

    Raises:
        InputError: the address or the name is missing or unfit, or the key is; all faults at once.
    """
    given = os.environ if environment is None else environment
    address = (url or given.get("POURPARLER_MODEL_URL", "")).strip().rstrip("/")
    name = (given.get("POURPARLER_MODEL", "") if model.strip() == "default" else model).strip()
    problems = [] if name else [_problem("no model is named", "Set POURPARLER_MODEL, or name a model.", Setting.MODEL)]
    problems += _faults_of_address(address, insecure)
    key = "" if problems else _key(address, given)
    if key and not re.fullmatch(r"[!-~]+", key):
        problems.append(_problem("the key holds characters that no key has", "Set POURPARLER_MODEL_KEY anew."))
    if problems:
        raise InputError(problems)
    checked = Endpoint(url=address, model=name, key=key)
    return replace(checked, seconds=SECONDS_HERE) if checked.is_local else checked


def _problem(what: str, remedy: str, by: Setting | None = None) -> Problem:
    return Problem(file=Setting.MODEL, line=None, what=what, remedy=remedy, by=by)


def _faults_of_address(address: str, insecure: bool) -> list[Problem]:
    if not address:
        remedy = f"{_EXAMPLES} Set POURPARLER_MODEL_URL, or give it."
        return [_problem("no address is given", remedy, Setting.MODEL_ADDRESS)]
    parts = _parts(address)
    if parts is None or not parts.hostname or parts.scheme not in {"http", "https"}:
        return [_problem("its address is none that begins with http:// or https://", _EXAMPLES)]
    if parts.username is not None or parts.query or parts.fragment:
        return [
            _problem(
                "its address holds a password, a query or a fragment",
                "Give the plain address; keys go into POURPARLER_MODEL_KEY.",
            )
        ]
    if parts.scheme == "http" and not insecure and not _is_loopback(parts.hostname):
        return [
            _problem(
                f"{parts.hostname} is another machine, and http:// would send the reports there unencrypted",
                "Use https://, or allow it where the network is your own.",
                Setting.MODEL_INSECURE,
            )
        ]
    return []


def _parts(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address)
        _ = parts.port  # a ValueError where it is no number
    except ValueError:
        return None
    return parts if re.fullmatch(r"[!-~]+", address) else None


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def _key(address: str, environment: Mapping[str, str]) -> str:
    """The key; the one for OpenAI goes to OpenAI alone, encrypted, whoever else answers in the same manner."""
    own = environment.get("POURPARLER_MODEL_KEY", "").strip()
    parts = urlsplit(address)
    for_openai = parts.hostname == OPENAI and parts.scheme == "https"
    return own or (environment.get("OPENAI_API_KEY", "").strip() if for_openai else "")
