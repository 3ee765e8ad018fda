from collections.abc import Iterator
from typing import Any

from pourparler.reading.model_reader.schema import SCHEMA
from tests.reading.model_reader.recorded import FERRY, LATER


def objects(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        if schema.get("type") == "object":
            yield schema
        for part in schema.values():
            yield from objects(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from objects(part)


def fits(value: Any, schema: dict[str, Any]) -> bool:
    """Whether a value has a shape: as much of JSON Schema as the schema uses."""
    if "anyOf" in schema:
        return any(fits(value, one) for one in schema["anyOf"])
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if value is None or isinstance(value, str):
        return ("null" if value is None else "string") in kinds and value in schema.get("enum", [value])
    if isinstance(value, list):
        return "array" in kinds and all(fits(one, schema["items"]) for one in value)
    known = schema["properties"]
    return "object" in kinds and set(value) == set(known) and all(fits(value[key], known[key]) for key in known)


def test_all_keys_are_asked_for() -> None:
    assert list(SCHEMA["properties"]) == [
        "talks",
        "parties",
        "measures",
        "positions",
        "proposals",
        "state",
        "goal",
        "not_said",
    ]


def test_every_object_requires_all_its_keys_and_allows_no_other() -> None:
    found = list(objects(SCHEMA))
    assert len(found) == 8
    for one in found:
        assert one["required"] == list(one["properties"])
        assert one["additionalProperties"] is False


def test_shapes_to_choose_from_do_not_begin_alike() -> None:
    first, second = SCHEMA["properties"]["measures"]["items"]["anyOf"]
    assert next(iter(first["properties"])) != next(iter(second["properties"]))


def test_recorded_drafts_fit_with_and_without_what_excludes() -> None:
    with_sizes = {**FERRY, "measures": [{**one, "excludes": ["other"]} for one in FERRY["measures"]]}
    assert fits(FERRY, SCHEMA)
    assert fits(LATER, SCHEMA)
    assert fits(with_sizes, SCHEMA)
    assert not fits({**FERRY, "state": {"is": "over", "quote": None}}, SCHEMA)
    assert not fits({key: value for key, value in FERRY.items() if key != "goal"}, SCHEMA)
