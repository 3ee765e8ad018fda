"""A briefing on a draft asks first about what the verdict turns on, and about nothing that a person confirmed."""

import pytest

from pourparler.analysis.verdict import Ruling, find_verdict
from pourparler.brief.document import Bullets, Paragraph, lines_of
from pourparler.brief.formats import markdown
from pourparler.brief.outline.compose import compose
from pourparler.brief.outline.front.checks import MOST_CHECKS, checks
from pourparler.brief.outline.passages import Passages
from pourparler.brief.wording.matters import HEADING, UNREAD
from pourparler.desk.crucial import Crucial
from pourparler.desk.gather import Materials
from pourparler.desk.mattering import weigh
from pourparler.desk.study import Study
from pourparler.record.codec import loads
from pourparler.record.statements import Act

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
    return of(TALKS.format(drafted=drafted))


def of(text: str) -> list[str]:
    talks = loads(text)
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


MANY = "".join(
    f"  - {{id: {who}-{n}, party: {who}, says: {'never ' if who == 'lima' else ''}pay-{n}, drafted_by: rules}}\n"
    for n in range(4)
    for who in ("oslo", "lima")
)


def test_of_many_readings_the_first_are_asked_about_and_the_rest_are_counted() -> None:
    measures = ", ".join(f"{{id: pay-{n}, by: [lima]}}" for n in range(4))
    head = "pourparler: 1\ntalks: T\nparties: [{id: oslo}, {id: lima}]\n"
    opening, *asked = of(f"{head}measures: [{measures}]\npositions:\n{MANY}")
    assert len(asked) == MOST_CHECKS
    assert "the first 3 of 8 on which anything turns" in opening


MET = """
pourparler: 1
talks: T
parties: [{id: oslo}, {id: lima}]
sources: [{id: s, title: A paper}]
measures: [{id: pay, by: [lima]}, {id: sail, by: [oslo]}]
"""
OVER = """
positions: [{id: a, party: oslo, says: pay}, {id: b, party: lima, says: pay}]
statements:
  - {id: c, by: lima, act: assess, state: broken off, drafted_by: rules, grounds: [{source: s, quote: It is over}]}
"""
UNCONFIRMED = """
positions:
  - {id: a, party: oslo, says: pay with sail, drafted_by: rules}
  - {id: b, party: lima, says: pay with sail, drafted_by: rules}
"""


def test_what_reports_say_of_the_talks_is_asked_about_with_its_passage() -> None:
    _, asked = of(MET + OVER)
    assert asked.startswith("Is it so that the talks have broken down? If not, ")
    talks = loads(MET + OVER)
    passages = Passages(talks)
    checks(talks, passages)
    assert [number for number, _ in passages.notes(uncited=False).items] == [1]


def test_where_nothing_turns_on_a_reading_those_that_want_confirming_are_asked_about() -> None:
    weighed = weigh(loads(MET + UNCONFIRMED))
    assert not weighed.turning
    assert len(of(MET + UNCONFIRMED)) == 1 + len(weighed.settling) == 3


def test_passages_that_nobody_has_read_are_told_also_where_nothing_was_drafted() -> None:
    talks = loads(TALKS.format(drafted=""))
    passage = Crucial(words="“No boat leaves first.”", speaker="Peru", act=Act.PRECONDITION, report="a.txt")
    of_nobody = Crucial(words="The toll stays.", speaker=None, act=Act.REFUSE, report="b.txt")
    blocks = checks(talks, Passages(talks), None, (passage, of_nobody)).blocks
    opening, *items = ["".join(map(str, words)) for block in blocks for words in lines_of(block)]
    assert opening == UNREAD
    assert items == [
        "A condition, it seems, of Peru: “No boat leaves first.” (a.txt).",
        "A refusal, it seems, of whom is not clear: “The toll stays.” (b.txt).",
    ]
    assert not checks(talks, Passages(talks)).blocks


@pytest.mark.parametrize(("drafted", "shown"), [("", False), (", drafted_by: rules", True)], ids=["stuck", "withheld"])
def test_what_to_read_first_is_told_only_where_the_verdict_is_withheld(drafted: str, shown: bool) -> None:
    text = TALKS.format(drafted=drafted)
    talks = loads(text.replace("says: never pay", "says: never sing, firmness: soft") if shown else text)
    passage = Crucial(words="The toll stays", speaker=None, act=Act.REFUSE, report="b.txt")
    made = compose(Materials(talks=talks, drafted=True, crucial=(passage,)), Study(talks).findings())
    assert find_verdict(talks, stuck=not shown).ruling is (Ruling.CANNOT_SAY if shown else Ruling.STUCK)
    assert ("The toll stays" in markdown.render(made)) is shown
