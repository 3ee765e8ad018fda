"""Asking a model for a draft: held to a JSON schema where the server can, else by a tool call."""

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pourparler.reading.model_reader import client, faults
from pourparler.reading.model_reader.answer import Answer, decode, parse
from pourparler.reading.model_reader.endpoint import Endpoint
from pourparler.reading.model_reader.faults import RefusedError
from pourparler.reading.model_reader.schema import SCHEMA

NAME = "draft"
"""What the shape of an answer is called."""
Messages = list[dict[str, str]]


class Way(StrEnum):
    """How the shape of the answer is asked for."""

    SCHEMA = "schema"
    TOOL = "tool"


_SHAPE: dict[Way, dict[str, Any]] = {
    Way.SCHEMA: {
        "temperature": 0,
        "response_format": {
            "type": "json_schema",
            "json_schema": {"name": NAME, "strict": True, "schema": SCHEMA},
        },
    },
    # Some models take no temperature, and say so in the same way as others refuse a schema.
    Way.TOOL: {
        "tools": [
            {
                "type": "function",
                "function": {"name": NAME, "description": "The draft of the report.", "parameters": SCHEMA},
            }
        ],
        "tool_choice": {"type": "function", "function": {"name": NAME}},
    },
}


@dataclass(slots=True)
class Usage:
    """Tokens as the server counts them, over all requests.

    Attributes:
        requests: how many were answered.
        sent: of what was sent.
        answered: of what came back.
        overlooked: characters sent in a request of which the server counted far too few tokens; 0 where it never did.
    """

    requests: int = 0
    sent: int = 0
    answered: int = 0
    overlooked: int = 0


_FEWEST = 12
"""Characters that no tokeniser makes one token of, over a whole text in English."""


@dataclass(slots=True)
class Model:
    """A model that is asked again and again: what it understood once is what it is asked in from then on.

    Attributes:
        endpoint: where it answers.
        usage: what it has cost so far.
        way: the way that worked; None before the first answer.
    """

    endpoint: Endpoint
    usage: Usage
    way: Way | None = None

    def ask(self, messages: Messages) -> tuple[Answer, str]:
        """The answer, and its words as they came.

        Raises:
            UnansweredError: there is no answer, or none that can be used.
        """
        ways = [Way.TOOL] if self.way is Way.TOOL else list(Way)
        for way in ways:
            last = way is ways[-1]
            try:
                choice, tokens = self._choice(way, messages)
            except RefusedError as error:
                if error.is_about_form and not last:
                    continue
                raise faults.refused(self.endpoint, error) from None
            try:
                words = _words(choice)
                answer = decode(parse(words))
            except ValueError:
                if choice.get("finish_reason") == "length":
                    raise faults.out_of_room(self.endpoint, tokens) from None
                continue
            self.way = way
            return answer, words
        raise faults.other_shape(self.endpoint)

    def _choice(self, way: Way, messages: Messages) -> tuple[dict[str, Any], int]:
        """The first choice of what is answered, and how many tokens there were in all."""
        question = {"model": self.endpoint.model, "messages": messages, **_SHAPE[way]}
        data = client.post(self.endpoint, question)
        data = data if isinstance(data, dict) else {}
        tokens = self._count(data.get("usage"), sum(len(one["content"]) for one in messages))
        choices = data.get("choices")
        first = choices[0] if isinstance(choices, list) and choices else None
        return (first if isinstance(first, dict) else {}), tokens

    def _count(self, usage: object, characters: int) -> int:
        told = usage if isinstance(usage, dict) else {}
        sent, answered = (_number(told.get(key)) for key in ("prompt_tokens", "completion_tokens"))
        self.usage.requests += 1
        self.usage.sent += sent
        self.usage.answered += answered
        if 0 < sent * _FEWEST < characters:
            self.usage.overlooked = max(self.usage.overlooked, characters)
        return sent + answered


def _number(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**9 else 0


def _words(choice: dict[str, Any]) -> str:
    """What a choice says: the arguments of a call, else its content, which some give in parts.

    Raises:
        ValueError: it says nothing.
    """
    message = choice.get("message")
    message = message if isinstance(message, dict) else {}
    for found in (*_arguments(message), message.get("content")):
        if isinstance(found, dict):
            return json.dumps(found)
        said = found
        if isinstance(found, list):
            said = "".join(str(one.get("text", "")) for one in found if isinstance(one, dict))
        if isinstance(said, str) and said.strip():
            return said
    raise ValueError("nothing was said")


def _arguments(message: dict[str, Any]) -> list[Any]:
    calls = message.get("tool_calls")
    old = message.get("function_call")
    functions = [one.get("function") for one in calls if isinstance(one, dict)] if isinstance(calls, list) else [old]
    return [one.get("arguments") for one in functions if isinstance(one, dict)]
