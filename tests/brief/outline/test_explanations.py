"""The questions of a briefing: nothing where nobody looked, one opening for one question and another for several."""

from pourparler.analysis.deadlock.find import find_deadlock
from pourparler.analysis.explanations.find import find_explanations
from pourparler.analysis.verdict import find_verdict
from pourparler.brief.document import Bullets, Paragraph, Section
from pourparler.brief.outline.explanations import explanations
from pourparler.brief.outline.passages import Passages
from pourparler.record.build import build


def section(*, parties: tuple[str, ...], looked: bool = True) -> Section:
    talks = build("T", parties=parties, measures={"pay": ["a"]}, goal=[], positions=[("b", "pay")])
    verdict = find_verdict(talks, stuck=find_deadlock(talks).answer.stuck)
    return explanations(talks, verdict, find_explanations(talks) if looked else None, Passages(talks))


def lines(part: Section) -> tuple[str, list[str]]:
    opening, questions = part.blocks
    assert isinstance(opening, Paragraph)
    assert isinstance(questions, Bullets)
    return str(opening.line[0]), ["".join(str(piece) for piece in item) for item in questions.items]


def test_nothing_is_said_where_nobody_looked() -> None:
    assert section(parties=("a", "b"), looked=False).blocks == ()


def test_who_is_unheard_is_asked_about_first_and_counted_among_the_questions() -> None:
    opening, (first, second) = lines(section(parties=("a", "b")))
    assert opening.startswith("These are questions, and no findings")
    assert first == "What does a want? Nothing is on record of it."
    assert second == "Does a refuse to pay? If it does, b demands what a refuses."
