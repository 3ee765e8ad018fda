import json
import re
from pathlib import Path
from typing import Any

import pytest

from pourparler.casebook.cases import Case, all_cases
from pourparler.interchange.json_schema import json_schema
from pourparler.record import codec
from pourparler.record.codec.schema import fields_of
from pourparler.record.talks import Talks

ROOT = Path(__file__).parents[2]
SCHEMA = json_schema()
SOUND: dict[str, Any] = {
    "pourparler": 1,
    "talks": "T",
    "parties": [{"id": "a"}],
    "measures": [{"id": "m", "by": "a"}],
    "positions": [{"id": "p", "party": "a", "says": "never m", "grounds": []}],
}
TYPES = {"object": dict, "array": list, "string": str, "boolean": bool, "null": type(None)}


def is_of(kind: str, value: Any) -> bool:
    if kind in ("number", "integer"):
        return (
            isinstance(value, int | float) and not isinstance(value, bool) and (kind == "number" or value == int(value))
        )
    return isinstance(value, TYPES[kind])


def fits(schema: dict[str, Any], value: Any) -> bool:
    """What of JSON Schema the schema uses, word by word."""
    for word, said in schema.items():
        if word not in WORDS:
            raise AssertionError(f"the schema uses {word}, which this test does not know")
        if not WORDS[word](said, value, schema):
            return False
    return True


def properties(said: dict[str, Any], value: Any, _schema: Any) -> bool:
    return not isinstance(value, dict) or all(fits(said[key], value[key]) for key in value if key in said)


def additional(said: Any, value: Any, schema: Any) -> bool:
    if not isinstance(value, dict):
        return True
    others = [value[key] for key in value if key not in schema.get("properties", {})]
    return not others if said is False else all(fits(said, one) for one in others)


def referred(said: str) -> dict[str, Any]:
    found: dict[str, Any] = SCHEMA["$defs"][said.removeprefix("#/$defs/")]
    return found


WORDS: dict[str, Any] = {
    "$ref": lambda said, value, _: fits(referred(said), value),
    "$schema": lambda *_: True,
    "$defs": lambda *_: True,
    "title": lambda *_: True,
    "description": lambda *_: True,
    "type": lambda said, value, _: any(is_of(kind, value) for kind in ([said] if isinstance(said, str) else said)),
    "enum": lambda said, value, _: value in said,
    "const": lambda said, value, _: value == said,
    "anyOf": lambda said, value, _: any(fits(one, value) for one in said),
    "properties": properties,
    "additionalProperties": additional,
    "required": lambda said, value, _: not isinstance(value, dict) or set(said) <= set(value),
    "items": lambda said, value, _: not isinstance(value, list) or all(fits(said, one) for one in value),
    "minItems": lambda said, value, _: not isinstance(value, list) or len(value) >= said,
    "maxItems": lambda said, value, _: not isinstance(value, list) or len(value) <= said,
    "uniqueItems": lambda said, value, _: not isinstance(value, list) or len(set(map(str, value))) == len(value),
    "minimum": lambda said, value, _: not is_of("number", value) or value >= said,
    "maxLength": lambda said, value, _: not isinstance(value, str) or len(value) <= said,
    "maximum": lambda said, value, _: not is_of("number", value) or value <= said,
    "pattern": lambda said, value, _: not isinstance(value, str) or bool(re.search(said, value)),
}


def test_the_published_schema_is_the_one_that_is_made() -> None:
    published = (ROOT / "docs" / "talks.schema.json").read_text(encoding="utf-8")
    assert json.loads(published) == SCHEMA, "write it anew: pourparler convert --schema docs/talks.schema.json --force"


def test_each_key_of_a_talks_file_is_in_the_schema() -> None:
    assert list(SCHEMA["properties"]) == [field.key for field in fields_of(Talks)]


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: case.name)
def test_each_case_fits(case: Case) -> None:
    assert fits(SCHEMA, codec.loads_plain(case.talks_bytes()))
    assert fits(SCHEMA, codec.to_json(case.talks))


@pytest.mark.parametrize("path", sorted((ROOT / "examples").rglob("*.talks.yaml")), ids=lambda path: path.name)
def test_each_example_fits(path: Path) -> None:
    assert fits(SCHEMA, codec.load_plain(path))


def test_a_sound_file_fits() -> None:
    assert codec.read_text(json.dumps(SOUND)).faults == ()
    assert fits(SCHEMA, SOUND)


@pytest.mark.parametrize(
    "fault",
    [
        {"partys": []},
        {"pourparler": 2},
        {"parties": [{"name": "nobody"}]},
        {"parties": {"a": 1}},
        {"measures": [{"id": "m", "by": "a", "lag": -1}]},
        {"measures": [{"id": "m", "by": "a", "reversible": 2}]},
        {"measures": [{"id": "m", "by": "a", "kind": "idea"}]},
        {"measures": [{"id": "a b", "by": "a"}]},
        {"measures": [{"id": "-m", "by": "a"}]},
        {"positions": [{"id": "p", "party": "a", "says": "m", "firmness": "hard"}]},
        {"positions": [{"id": "p", "party": "a", "says": ["m"]}]},
        {"positions": [{"id": "p", "party": "a"}]},
        {"worth": {"a": {"m": [1]}}},
        {"worth": {"a": {"m": "lots"}}},
        {"walk_away": {"a": "x"}},
        {"as_of": "soon"},
        {"sessions": [{"id": "s", "date": "12/1/2006"}]},
        {"order_of_states": {"a": [{"ties": []}]}},
    ],
    ids=str,
)
def test_what_the_codec_refuses_by_its_shape_the_schema_refuses(fault: dict[str, Any]) -> None:
    faulty = {**SOUND, **fault}
    assert codec.read_text(json.dumps(faulty)).faults
    assert not fits(SCHEMA, faulty)


@pytest.mark.parametrize(
    "allowed",
    [
        {"as_of": 2006},
        {"as_of": "2006-11"},
        {"question": None},
        {"goal": "m"},
        {"parties": [{"id": "a", "role": "host"}, {"id": "КНДР"}]},
        {"worth": {"a": {"m": [-1, 0, 2.5]}}},
        {"measures": [{"id": "m", "by": ["a"], "reversible": "partly"}]},
        {
            "positions": [{"id": "p", "party": ["a"], "says": "m", "grounds": [{"source": "s"}]}],
            "sources": [{"id": "s"}],
        },
        {"order_of_states": {"a": [["m"], {"tied": [[], ["m"]]}]}},
        {"ranking": {"a": ["m", 0]}},
    ],
    ids=str,
)
def test_what_the_codec_takes_the_schema_takes(allowed: dict[str, Any]) -> None:
    whole = {**SOUND, **allowed}
    faults = [fault for fault in codec.read_text(json.dumps(whole)).faults if "tied" not in str(fault)]
    assert fits(SCHEMA, whole)
    assert faults == [] or "order_of_states" in allowed
