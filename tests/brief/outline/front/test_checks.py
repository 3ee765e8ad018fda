"""A briefing on a draft asks first about what the verdict turns on, and about nothing that a person confirmed."""

from pourparler.brief.document import Bullets, Paragraph, lines_of
from pourparler.brief.outline.front.checks import MOST_CHECKS, checks
from pourparler.brief.outline.passages import Passages
from pourparler.brief.wording.matters import HEADING
from pourparler.record.codec import loads

TALKS = """
pourparler: 1
talks: Ferry
parties: [{{id: oslo, name: Oslo}}, {{id: lima, name: Lima}}, {{id: rome, name: Rome}}]
sources: [{{id: s, title: A paper}}]
measures: [{{id: pay, by: [lima]}}, {{id: sail, by: [oslo]}}, {{id: sing, by: [rome]}}]
positions:
  - {{id: ask, party: oslo, says: pay, grounds: [{{source: s, quote: Oslo wants it paid}}]{drafted}}}
  - {{id: no, party: lima, says: never pay{drafted}}}
  - {{id: song, party: rome, says: sing{drafted}}}
"""


def told(drafted: str) -> list[str]:
    talks = loads(TALKS.format(drafted=drafted))
    blocks = checks(talks, Passages(talks)).blocks
    return [
        "".join(piece if isinstance(piece, str) else "" for piece in words)
        for block in blocks
        if isinstance(block, Paragraph | Bullets)
        for words in lines_of(block)
    ]


def test_what_the_verdict_turns_on_is_asked_with_what_would_follow() -> None:
    opening, *asked = told(", drafted_by: rules")
    assert "read by a program and not confirmed" in opening
    assert len(asked) == 2 <= MOST_CHECKS
    assert all(question.startswith("Is it so that ") and "If not," in question for question in asked)
    assert not any("Rome" in question for question in asked)


def test_what_a_person_confirmed_is_not_asked_about() -> None:
    assert told("") == []


def test_the_heading_is_one_of_the_briefing() -> None:
    talks = loads(TALKS.format(drafted=", drafted_by: rules"))
    assert checks(talks, Passages(talks)).heading == HEADING
