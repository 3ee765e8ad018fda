"""Text that would run if it could, in every field of a talks file and of a report that takes text."""

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from pourparler.errors import InputError
from pourparler.record import codec

RUNS = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)></textarea></title><svg/onload=alert(3)>{{7*7}}"
EXAMPLE = Path(__file__).parents[2] / "examples" / "six-party" / "six-party.talks.yaml"

Where = tuple[str | int, ...]


def hostile_talks() -> tuple[str, frozenset[str]]:
    """The example with such text wherever one may write what one likes, and the fields that are so."""
    data = json.loads(json.dumps(yaml.safe_load(EXAMPLE.read_text()), default=str))
    data |= {name: data[name][:6] for name in ("statements", "sessions")}  # a few are enough
    ground = {"source": data["sources"][0]["id"], "quote": "as they said"}
    offer = {"id": "an-offer", "by": [data["parties"][0]["id"]], "says": data["measures"][0]["id"]}
    data["proposals"] = [{**offer, "grounds": [ground], "answer": "refused", "answer_grounds": [ground]}]
    for measure in data["measures"]:
        measure.pop("reversible", None)  # whose words JSON does not have
    fields: set[str] = set()
    for field in dict.fromkeys(_field(where) for where, _ in _texts(data)):
        tried = copy.deepcopy(data)
        for where, text in [one for one in _texts(tried) if _field(one[0]) == field]:
            _put(tried, where, f"{text} {RUNS}" if field.endswith("url") else f"{RUNS} {text}")
        if _is_sound(tried):
            data = tried
            fields.add(field)
    return json.dumps(data), frozenset(fields)


def _texts(data: Any, where: Where = ()) -> Iterator[tuple[Where, str]]:
    if isinstance(data, str):
        yield where, data
    elif isinstance(data, dict | list):
        for key, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from _texts(value, (*where, key))


def _field(where: Where) -> str:
    return ".".join(part for part in where if isinstance(part, str))


def _put(data: Any, where: Where, text: str) -> None:
    for key in where[:-1]:
        data = data[key]
    data[where[-1]] = text


def _is_sound(data: Any) -> bool:
    try:
        codec.loads(json.dumps(data))
    except InputError:
        return False
    return True


def hostile_reports() -> dict[str, str]:
    """Reports in which it stands in the headline, the outlet, the date line, names and what is said."""
    said = f"Peru said on Monday that it will not open its market {RUNS} before Chile lowers its tariffs {RUNS}."
    other = f"{RUNS} Chile said on Tuesday that it will not lower its tariffs before Peru opens its market."
    escaped = RUNS.replace("<", "&lt;")
    return {
        f"{RUNS.replace('/', '')[:60]}.txt": f"{RUNS} WIRE\n12 May 2003 {RUNS}\n\n{RUNS} and a headline\n\n{said}\n",
        "page.html": f"<html><head><title>{escaped}</title></head><body><h1>{escaped}</h1><p>13 May 2003</p>"
        f"<p>{escaped} {other.replace('<', '&lt;')}</p></body></html>",
        "mail.eml": f"From: {RUNS} <a@b.example>\nSubject: {RUNS}\nDate: Tue, 13 May 2003 10:00:00 +0000\n"
        f"Content-Type: text/plain\n\n{other} The talks are stalled, said {RUNS}.\n",
    }
