"""The first page: the verdict with its reasons, and the few questions that would settle it."""

from dataclasses import replace
from pathlib import PurePath
from urllib.parse import urlencode

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from pourparler.analysis.verdict import Ruling, Verdict
from pourparler.brief import answers, asked, sheets
from pourparler.brief.wording import asking, matters, piles
from pourparler.brief.wording.names import party_name
from pourparler.desk.asking import Asked, Reply, otherwise_of
from pourparler.desk.workbench import Judged
from pourparler.errors import PourparlerError
from pourparler.record.codec.answers import encode
from pourparler.record.talks import Talks
from pourparler.web.site import at_fault, back_to, shown, site_of, to, verdict_part, with_judged
from pourparler.web.twins import as_csv, as_json

_MOST_UNHEARD = 3
"""Parties whose position a link offers to write."""
_KEYS = {Reply.YES: "y", Reply.UNKNOWN: "d"}


def verdict(request: Request) -> Response:
    """``/``: what there is, what may be said of it, and what to ask."""
    return with_judged(request, lambda judged: _page(request, judged))


def verdict_json(request: Request) -> Response:
    """The same as data."""
    return with_judged(request, lambda judged: as_json(_data(judged)))


def verdict_csv(request: Request) -> Response:
    """What would settle it, as a table."""
    return with_judged(request, lambda judged: as_csv(*sheets.questions(judged.talks, judged.asked)))


def answer(request: Request, form: FormData) -> Response:
    """An answer to one of the questions."""
    site = site_of(request)
    try:
        judged = site.workbench.judged()
        id_, reply, part = (
            str(form.get("question", "")),
            Reply(str(form.get("reply", ""))),
            int(str(form.get("part", 0))),
        )
        words = next((asking.question(judged.talks, one) for one in judged.asked if one.id == id_ and judged.talks), "")
        site.workbench.answer(id_, reply, words, part=part)
    except PourparlerError as error:
        return at_fault(request, error)
    return back_to(request, form)


def take_together(request: Request, form: FormData) -> Response:
    """All reports are on one talks."""
    site_of(request).workbench.take_together()
    return to(request, "/")


def _page(request: Request, judged: Judged) -> Response:
    stock = site_of(request).workbench.folder.look()
    if stock.faults or (judged.problems and judged.pile is None):
        faults = (*stock.problems, *judged.problems)
        return shown(request, "fault", status=409, problems=faults, title="There is a problem", clash=bool(stock.clash))
    if judged.pile is None:
        return shown(request, "empty", data=("json",), title="Nothing here yet", clash=bool(stock.clash))
    if judged.talks is None:
        each = [(piles.name(one.talks), one.reports) for one in judged.pile.each]
        return shown(request, "several", data=("json",), title="Several talks", each=each, aside=judged.pile.aside)
    return _settling(request, judged, clash=stock.clash is not None)


def _settling(request: Request, judged: Judged, *, clash: bool) -> Response:
    document = verdict_part(request, judged)
    assert document is not None and judged.talks is not None and judged.weighed is not None  # noqa: S101, PT018 -- one talks
    questions = asked.shown(judged.talks, judged.asked)
    names = sum(one.names is not None for one in judged.asked)
    wanted = request.query_params.get("question")
    focus = next((place for place, one in enumerate(questions) if one.id == wanted), 0)
    first = replace(document, sections=document.sections[:1])
    return shown(
        request,
        "verdict",
        data=("json", "csv"),
        title=piles.name(judged.talks),
        clash=clash,
        problems=judged.problems,
        ruling=judged.weighed.verdict.ruling.value,
        told=matters.so_far(judged.weighed, asked_besides=bool(judged.asked)),
        undated=[(one.id, PurePath(one.file).name) for one in judged.talks.sources if one.file and not one.date],
        first=first,
        rest=replace(document, sections=document.sections[1:]),
        opening=asking.opening(
            len(questions), sum(one.settles for one in questions), judged.weighed.verdict.ruling, names=names
        ),
        names=names,
        no_passage=asking.NO_PASSAGE,
        questions=questions,
        focus=focus,
        keys=keys_of(questions[focus].replies) if questions else [],
        otherwise=_otherwise(judged.talks, judged.asked[focus]) if questions else "",
        new=_new(request, judged),
        unheard=_unheard(judged.talks, judged.weighed.verdict),
    )


def keys_of(replies: tuple[asked.ShownReply, ...]) -> list[str]:
    """A key for each reply: "n" where there is one no, else its number."""
    several = sum(one.reply is Reply.NO for one in replies) > 1
    return [_KEYS.get(one.reply, str(one.part + 1) if several else "n") for one in replies]


def _otherwise(talks: Talks, one: Asked) -> str:
    """Where somebody writes what is so instead: the position in question, or a new one of whom it is asked about."""
    part = otherwise_of(talks, one)
    if part is None and (one.matter is None or one.matter.state is not None):
        return ""
    id_ = one.matter.entry if part is None and one.matter is not None else part.position if part is not None else None
    about = {"id": id_} if id_ is not None else {"party": part.party if part is not None else None}
    return f"/positions/position?{urlencode({**about, 'question': one.id, 'back': '/'})}"


def _unheard(talks: Talks, verdict: Verdict) -> tuple[tuple[str, str], ...]:
    """Parties of which nothing is on record, where that may be why nobody can say: whoever knows can write it."""
    if verdict.ruling is not Ruling.CANNOT_SAY:
        return ()
    return tuple((party, party_name(talks, party)) for party in verdict.unheard[:_MOST_UNHEARD])


def _new(request: Request, judged: Judged) -> int:
    """How many positions of new reports are not in the talks file."""
    site, stock = site_of(request), judged.stock
    whole = site.kept("new", judged, lambda: site.workbench.new_in_reports(judged))
    return 0 if whole is None or stock.talks is None else len(whole.positions) - len(stock.talks.positions)


def _data(judged: Judged) -> dict[str, object]:
    if judged.talks is None or judged.study is None or judged.weighed is None:
        return {
            "verdict": None,
            "questions": [],
            "problems": [str(p) for p in (*judged.stock.problems, *judged.problems)],
        }
    told = answers.stuck(judged.talks, judged.study.deadlock, None, judged.explanations)
    questions = [encode(one) for one in asked.shown(judged.talks, judged.asked)]
    return {**told, "questions": questions, "settling": list(judged.weighed.settling)}


LOOK = (Route("/", verdict), Route("/verdict.json", verdict_json), Route("/verdict.csv", verdict_csv))
DO = {"/answer": answer, "/together": take_together}
