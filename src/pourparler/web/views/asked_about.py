"""What a form was opened to answer: the question, the steps that it is about, and what else its sentence says."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from starlette.requests import Request

from pourparler.brief.wording import asking
from pourparler.brief.wording.conditions import claim
from pourparler.brief.wording.names import capital
from pourparler.desk.asking import measures_asked
from pourparler.desk.filled import Filled
from pourparler.desk.halves import halves
from pourparler.desk.report_text import text_of
from pourparler.desk.source_text import file_of
from pourparler.errors import PourparlerError
from pourparler.record.positions import Position
from pourparler.record.talks import Talks
from pourparler.web.site import is_own, site_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question that a form answers.

    Attributes:
        words: what is asked.
        measures: the measures that it is about.
        address: where it is asked.
    """

    words: str
    measures: tuple[str, ...]
    address: str


def question_of(request: Request, filled: Filled) -> Question | None:
    """The question that a form was opened to answer; None where it was not, or that is asked no more."""
    id_ = filled.one("question")
    judged = site_of(request).workbench.judged() if id_ else None
    if judged is None or judged.talks is None:
        return None
    found = next((one for one in judged.asked if one.id == id_), None)
    if found is None:
        return None
    measures = measures_asked(judged.talks, found)
    return Question(words=asking.question(judged.talks, found), measures=measures, address=address_of(id_))


def answered(request: Request, talks: Talks, filled: Filled, position: Position | None) -> dict[str, Any]:
    """What a form tells of the question that it answers.

    Args:
        request: what was asked of the workbench.
        talks: the record.
        filled: the form.
        position: the position that is changed, if one is.
    """
    question = question_of(request, filled)
    also = also_read(request, talks, position)
    return {"question": question, "came_from": way_back(filled, question), "also": also}


def asked_of(request: Request, filled: Filled) -> tuple[str, ...]:
    """The measures of the question that a form answers."""
    question = question_of(request, filled)
    return question.measures if question is not None else ()


def address_of(id_: str) -> str:
    """Where a question is asked."""
    return f"/?question={quote(id_, safe='')}"


def way_back(filled: Filled, question: Question | None) -> str:
    """Where somebody came from; empty where that is the table."""
    back = filled.one("back")
    return question.address if question is not None else back if is_own(back) else ""


def also_read(request: Request, talks: Talks, position: Position | None) -> tuple[tuple[str, str], ...]:
    """What else was read in the sentence of a position, as (id, words) pairs: whoever changes the one is told it."""
    if position is None:
        return ()

    def found() -> tuple[tuple[str, str], ...]:
        reports = site_of(request).workbench.folder.look().reports

        def text(name: str) -> str | None:
            source = talks.source_by_id.get(name)
            path = file_of(source, reports)
            try:
                return None if path is None or source is None else text_of(path, source.file or "")
            except PourparlerError:
                return None

        return tuple((one.id, capital(claim(talks, one))) for one in halves(talks, position.id, text))

    return site_of(request).kept(f"also read {position.id}", talks, found)
