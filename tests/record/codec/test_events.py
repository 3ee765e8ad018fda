import io

import pytest
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from pourparler.record.codec.events import events_of

TEXTS = (
    "a: 1\nb: [x, {y: z}, 'q', \"r\\n\"]\n",
    "%YAML 1.1\n---\na: |\n  one\n\n  two\n\n\nb: >+\n  three\n  four\n\nc: &n x\nd: *n\n",
    "- a\n-\n  b: c\n  d:\n  - e\n- ? f\n  : g\n# comment\n- !!str h\r\n- i #j\n",
    "a:\n  b: c d\n   e\n\n  f: {g: h,\n i: j}\n",
    "a: [1\n",
    "a: b: c\n",
    "\ta: b",
)


def shape(events: object) -> list[object]:
    found: list[object] = []
    try:
        for event in events:  # type: ignore[attr-defined]
            marks = (event.start_mark.index, event.end_mark.index, event.start_mark.line)
            value, style = getattr(event, "value", None), getattr(event, "style", None)
            found.append((type(event).__name__, value, style, getattr(event, "anchor", None), marks))
    except YAMLError as error:
        found.append(type(error).__name__)
    return found


@pytest.mark.parametrize("text", TEXTS)
def test_events_are_the_ones_that_ruamel_gives(text: str) -> None:
    assert shape(events_of(text)) == shape(YAML(typ="safe", pure=True).parse(io.StringIO(text)))
