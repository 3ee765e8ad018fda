"""The shape of a model's draft of one report, as it is asked for.

Every object names all its keys as required and allows no other: then a server that can hold a model to a shape does.
"""

from typing import Any

from pourparler.record.positions import Firmness
from pourparler.record.proposals import ProposalAnswer

ROLES = ("party", "mediator", "host", "outside")
STATES = ("stuck", "broken off", "suspended", "moving", "agreed", "not said")

Schema = dict[str, Any]
_WORDS: Schema = {"type": "string"}
_WORDS_OR_NONE: Schema = {"type": ["string", "null"]}


def _one_of(words: Any) -> Schema:
    return {"type": "string", "enum": [str(word) for word in words]}


def _list(of: Schema) -> Schema:
    return {"type": "array", "items": of}


def _object(**keys: Schema) -> Schema:
    return {"type": "object", "properties": keys, "required": list(keys), "additionalProperties": False}


_NAMES = _list(_WORDS)
_MEASURE = {"id": _WORDS, "what": _WORDS, "by": _NAMES, "phrases": _NAMES}

SCHEMA: Schema = _object(
    talks=_WORDS,
    parties=_list(_object(name=_WORDS, called=_NAMES, role=_one_of(ROLES))),
    # A key that may be missing, where every key has to be there: two shapes, which must not begin alike.
    measures=_list({"anyOf": [_object(**_MEASURE), _object(excludes=_NAMES, **_MEASURE)]}),
    positions=_list(
        _object(party=_NAMES, says=_WORDS, quote=_WORDS, firmness=_one_of(Firmness), ascribed_by=_WORDS_OR_NONE)
    ),
    proposals=_list(
        _object(
            by=_NAMES,
            says=_WORDS,
            quote=_WORDS,
            answer=_one_of(ProposalAnswer),
            answered_by=_NAMES,
            answer_quote=_WORDS_OR_NONE,
        )
    ),
    state=_object(**{"is": _one_of(STATES), "quote": _WORDS_OR_NONE}),
    goal=_list(_object(says=_WORDS, quote=_WORDS)),
    not_said=_list(_WORDS),
)
"""The JSON schema of an answer."""
