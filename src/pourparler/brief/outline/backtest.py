"""The backtest as a document: the questions added up, then case by case, then what to make of it."""

from collections.abc import Sequence

from pourparler.brief.document import Bullets, Document, Line, Section, Table, line
from pourparler.brief.wording import backtest as told
from pourparler.brief.wording.names import counted
from pourparler.casebook.backtest import CaseResult
from pourparler.casebook.backtest_scores import Score


def document(results: Sequence[CaseResult], scores: Sequence[Score], left_out: Sequence[str] = ()) -> Document:
    """The whole of it; what could not be tested is told at the end."""
    rows = tuple(_score_row(score) for score in scores if score.values)
    summary = Table(told.SCORES_CAPTION, told.SCORES_HEADER, rows, (38, 10, 8, 14, 30))
    cases = Table(told.CASES_CAPTION, told.CASES_HEADER, tuple(map(_case_row, results)), (16, 9, 15, 22, 18, 20))
    cautions = Bullets(tuple(line(text) for text in told.CAUTIONS))
    return Document(
        title=told.TITLE,
        question=None,
        standing=line(f"{counted(len(results), 'case')}, each from its talks file alone."),
        sections=(
            Section("scores", told.IN_SHORT, (summary,)),
            Section("cases", told.BY_CASE, (cases,)),
            Section("cautions", told.CAUTION, (cautions,)),
            *([Section("left-out", told.LEFT_OUT, (Bullets(tuple(map(line, left_out))),))] if left_out else []),
        ),
    )


def _score_row(score: Score) -> tuple[Line, ...]:
    cells = (told.QUESTIONS[score.id], told.hits(score), told.share(score.share), told.interval(score))
    return tuple(line(cell) for cell in (*cells, told.baselines(score)))


def _case_row(result: CaseResult) -> tuple[Line, ...]:
    cells = (result.name, told.conflicts(result), told.concession(result), told.kinds(result))
    return tuple(line(cell) for cell in (*cells, told.package(result), told.broken(result)))
