from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from pourparler.record import codec
from pourparler.record.conditions.parse import parse
from pourparler.record.dates import PartialDate
from pourparler.record.measures import Fact, Measure
from pourparler.record.positions import Confidence, Firmness, Position
from pourparler.record.talks import Talks
from pourparler.record.valuations import Amount
from tests.strategies import talks

TEXT = """\
# A file written by hand
pourparler: 1
talks:   'Thaw'      # the title
parties:
- {id: us, name: United States,   aliases: [ Washington ]}   # who
- id: dprk
  name: >-
    North
    Korea

measures:
  # what can be done
  - {id: stop, by: dprk,
     what: "stop the reactor"}
  - {id: release, by: us}   # the money
goal: [stop, release]
positions:
    -   id: accounts-first
        party: dprk        # and nobody else
        firmness: stated
        says: stop after release
        note: |
          two
          lines

    # the other side
    -   id: reactor-first
        party: us
        says: stop before release   # no trailing line break"""
RECORD = codec.loads(TEXT)
FIRST, SECOND = RECORD.positions


def lines_changed(record: Talks, text: str = TEXT) -> tuple[list[str], list[str]]:
    """The lines of the old text that are gone, and those of the new one that are new."""
    changed = codec.rewrite(text, record)
    assert codec.read_text(changed).talks in (record, None)
    old, new = text.splitlines(), changed.splitlines()
    return [line for line in old if line not in new], [line for line in new if line not in old]


def test_an_unchanged_record_leaves_every_letter() -> None:
    assert codec.rewrite(TEXT, RECORD) == TEXT
    assert codec.rewrite("\ufeff" + TEXT, RECORD) == "\ufeff" + TEXT


@pytest.mark.parametrize(
    ("record", "gone", "come"),
    [
        (
            replace(RECORD, title="Frost: again"),
            ["talks:   'Thaw'      # the title"],
            ['talks:   "Frost: again"      # the title'],
        ),
        (replace(RECORD, as_of=PartialDate(2006)), [], ["as_of: 2006"]),
        (
            replace(RECORD, positions=(replace(FIRST, firmness=Firmness.FIRM), SECOND)),
            ["        firmness: stated"],
            ["        firmness: firm"],
        ),
        (
            replace(RECORD, positions=(FIRST, replace(SECOND, confidence=Confidence.LOW))),
            [],
            ["        confidence: low"],
        ),
        (
            replace(RECORD, positions=(replace(FIRST, note="one"), SECOND)),
            ["        note: |", "          two", "          lines"],
            ["        note: one"],
        ),
        (
            replace(RECORD, measures=(RECORD.measures[0], replace(RECORD.measures[1], by=("us", "dprk"), lag=2))),
            ["  - {id: release, by: us}   # the money"],
            ["  - {id: release, by: [us, dprk], lag: 2}   # the money"],
        ),
        (
            replace(RECORD, measures=(replace(RECORD.measures[0], what=None), RECORD.measures[1])),
            ["  - {id: stop, by: dprk,", '     what: "stop the reactor"}'],
            ["  - {id: stop, by: dprk}"],
        ),
        (
            replace(RECORD, measures=(*RECORD.measures, Measure(id="on", by=("us",)))),
            [],
            ['  - {id: "on", by: [us]}'],
        ),
        (
            replace(RECORD, positions=(*RECORD.positions, Position(id="p", party=("us",), says=parse("stop")))),
            [],
            ["    - {id: p, party: us, says: require stop}"],
        ),
        (replace(RECORD, goal=(parse("stop"),)), ["goal: [stop, release]"], ["goal: [stop]"]),
        (
            replace(RECORD, facts=(Fact(says=parse("stop before release")),)),
            [],
            ["facts:", "  - {says: stop before release}"],
        ),
        (
            replace(RECORD, worth=(("us", (("stop", Amount(1.0, None, 2.0)),)),)),
            [],
            ["worth:", "  us: {stop: [1, 2]}"],
        ),
        (
            replace(RECORD, positions=(SECOND,)),
            [line for line in TEXT.splitlines()[17:24] if line],
            [],
        ),
        (replace(RECORD, positions=(FIRST,)), TEXT.splitlines()[-3:], []),
    ],
)
def test_only_what_changed_is_changed(record: Talks, gone: list[str], come: list[str]) -> None:
    assert lines_changed(record) == (gone, come)


def test_line_ends_stay_as_they_are() -> None:
    text = TEXT.replace("\n", "\r\n")
    changed = codec.rewrite(text, replace(RECORD, positions=(replace(FIRST, confidence=Confidence.LOW), SECOND)))
    assert changed.count("\r\n") == changed.count("\n") > text.count("\n")


def test_a_value_shared_through_an_alias_is_written_out() -> None:
    text = TEXT.replace("dprk        # and", "&x dprk        # and").replace("party: us", "party: *x")
    record = codec.loads(text)
    changed = replace(record, positions=(replace(record.positions[0], party=("us",)), record.positions[1]))
    assert codec.loads(codec.rewrite(text, changed)) == changed
    other = replace(record, positions=(record.positions[0], replace(record.positions[1], party=("us",))))
    assert "party: us" in codec.rewrite(text, other)


def test_a_new_order_of_entries_rewrites_their_section_alone() -> None:
    record = replace(RECORD, positions=(SECOND, FIRST))
    changed = codec.rewrite(TEXT, record)
    assert codec.loads(changed) == record
    assert changed.startswith(TEXT[: TEXT.index("positions:")])


def test_a_record_that_does_not_add_up_is_written_all_the_same() -> None:
    record = replace(RECORD, goal=(parse("nowhere"),))
    assert lines_changed(record) == (["goal: [stop, release]"], ["goal: [nowhere]"])


@given(talks(), talks())
@settings(deadline=None, max_examples=15, suppress_health_check=list(HealthCheck))
def test_any_file_can_be_rewritten_to_any_record(before: Talks, after: Talks) -> None:
    assert codec.loads(codec.rewrite(codec.dumps(before), after)) == after
    assert codec.loads(codec.rewrite(TEXT, after)) == after
