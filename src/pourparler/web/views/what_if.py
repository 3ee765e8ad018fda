"""What if: what is supposed, beside the talks as they are; kept as a file, made the record, or thrown away."""

from collections.abc import Callable, Iterator
from urllib.parse import urlencode

from starlette.datastructures import FormData, QueryParams
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from pourparler.brief import answers, sheets, trying
from pourparler.brief.outline.what_if import notice
from pourparler.brief.wording import suppositions as told
from pourparler.brief.wording.names import capital, sentence
from pourparler.desk.beside import Beside, Side
from pourparler.desk.looked import Looked
from pourparler.desk.suppose import ALL_FORMS, MOVE, suppose
from pourparler.desk.what_ifs import keep, kept, make_it_so
from pourparler.desk.workbench import Judged
from pourparler.errors import InputError, PourparlerError, Problem
from pourparler.record.dates import PartialDate
from pourparler.web.site import at_fault, problems_of, shown, site_of, to, view_of, waited, with_judged
from pourparler.web.templates import page as fragment
from pourparler.web.twins import as_csv, as_json
from pourparler.web.views import why

ADDRESS = "/what-if"
_SOON = 0.25
"""Seconds that the page waits for answers that it can do without at first."""
_WORDS = {
    "before": "before",
    "no later than": "before, or in the same step as",
    "with": "in the same step as",
    "in return for": "sooner or later, in return for",
    "require": "in any case (the other does not matter)",
    "never": "never (the other does not matter)",
}
"""Words of the language of conditions that can be picked here, as the form says them."""


def what_if(request: Request) -> Response:
    """``/what-if``, with what is supposed in its address; what a form adds goes into the address first."""
    added = tuple(_added(request.query_params))
    if added:
        looked = view_of(request)
        return to(request, ADDRESS, [*looked.pairs, *(("suppose", one) for one in added)])
    return _judged_beside(request)


def _added(given: QueryParams) -> Iterator[str]:
    """What the forms add, in words of suppositions: one from a list, wants of a party, a worth, or words as typed."""
    for name in ("add", "words"):
        yield from (line.strip() for line in given.get(name, "").splitlines() if line.strip())
    party, first, second, word = (given.get(name, "").strip() for name in ("party", "first", "second", "word"))
    if party and first and word in _WORDS:
        alone = word in ("require", "never")
        yield f"{party} wants {word} {first}" if alone else f"{party} wants {first} {word} {second}"
    party, measure, worth = (given.get(name, "").strip() for name in ("values", "measure", "worth"))
    if party and measure and worth:
        yield f"{party} values {measure} at {worth}"


def in_words(request: Request, form: FormData) -> Response:
    """What would be supposed by what is typed, as it is typed; nothing is supposed yet."""
    looked, text = _looked_in(form), str(form.get("words", "")).strip()

    def of(judged: Judged) -> Response:
        if judged.talks is None or not text or text.startswith(MOVE):
            return HTMLResponse(fragment("supposing", one=None, form="", problems=()))
        try:
            (made,) = suppose(judged.talks, [text])
        except InputError as error:
            return HTMLResponse(fragment("supposing", one=None, form="", problems=error.problems))
        forms = [str(position.says) for edit in made.edits for position in edit.positions]
        words = sentence(capital(told.told(made)))
        return HTMLResponse(fragment("supposing", one=words, form=", ".join(forms), problems=()))

    return with_judged(request, of, looked=looked)


def _judged_beside(request: Request) -> Response:
    """The page on the record as it is and as if; where something cannot be supposed, what, and how to mend it."""
    looked = view_of(request)

    def page(real: Judged) -> Response:
        try:
            work = site_of(request).workbench.judging(looked)
            return waited(request, work, lambda judged: _page(request, real, judged, looked))
        except InputError as error:
            return _page(request, real, real, looked, problems=error.problems)
        except PourparlerError as error:
            return at_fault(request, error)

    return with_judged(request, page, looked=Looked(on=looked.on))


def _page(
    request: Request, real: Judged, judged: Judged, looked: Looked, *, problems: tuple[Problem, ...] = ()
) -> Response:
    if real.talks is None or real.study is None or judged.study is None or judged.talks is None:
        return to(request, "/")
    beside, done = _beside(request, real, judged)
    deadlock = judged.study.deadlock.answer
    texts = looked.suppose
    each = judged.seen.each if judged.seen is not None and not problems else ()
    words = [sentence(told.told(one)) for one in each] or [""] * len(texts)
    supposed = [(text, words[place], _without(looked, place)) for place, text in enumerate(texts)]
    return shown(
        request,
        "what_if",
        status=422 if problems else 200,
        data=("json", "csv"),
        title="What if",
        problems=problems,
        supposed=supposed,
        wrong=texts[-1] if problems and texts else "",
        rows=_rows(beside),
        differences=told.differences(beside) if each else (),
        notice=notice(beside),
        header=told.HEADER,
        caption=told.CAPTION,
        done=done,
        ways_out=why.ways_out_of(request, judged),
        moves=trying.moves(judged.talks, deadlock, beside.after.findings.moves if beside.after.findings else None),
        positions=trying.of_positions(judged.talks, deadlock),
        parties=[*trying.parties(judged.talks)],
        measures=[*trying.measures(judged.talks)],
        words=[*_WORDS.items()],
        forms=ALL_FORMS,
        pairs=looked.pairs,
        away=f"{ADDRESS}?{urlencode(Looked(on=looked.on).pairs)}".rstrip("?"),
        kept=[(one.name, _address(one.suppose)) for one in kept(site_of(request).workbench.folder.path)],
        saved=request.query_params.get("kept", ""),
    )


def _address(suppose: tuple[str, ...]) -> str:
    return f"{ADDRESS}?{urlencode(Looked(suppose=suppose).pairs)}"


def _without(looked: Looked, place: int) -> str:
    """The address without one of the suppositions."""
    left = Looked(suppose=(*looked.suppose[:place], *looked.suppose[place + 1 :]), on=looked.on)
    return f"{ADDRESS}?{urlencode(left.pairs)}".rstrip("?")


def _rows(beside: Beside) -> list[tuple[str, str, str, bool, bool]]:
    cells = [(told.ASPECTS[aspect], *told.cells(beside, aspect)) for aspect in beside.aspects]
    return [(name, before, after, before == after, told.NOT_KNOWN in (before, after)) for name, before, after in cells]


def _beside(request: Request, real: Judged, judged: Judged, *, wait: bool = False) -> tuple[Beside, bool]:
    """Both sides as far as they are known now, and whether nothing more is to come."""
    after, second = _side(request, judged, wait=wait)
    before, first = (after, second) if judged is real else _side(request, real, wait=wait)
    each = judged.seen.each if judged.seen is not None else ()
    return Beside(each=each, before=before, after=after), first and second


def _side(request: Request, judged: Judged, *, wait: bool) -> tuple[Side, bool]:
    assert judged.talks is not None  # noqa: S101 -- whoever asks has looked
    assert judged.study is not None  # noqa: S101 -- likewise
    work = site_of(request).workbench.finding(judged)
    if work is not None and work.wait(None if wait else _SOON):
        return Side(talks=judged.talks, findings=work.result()), True
    return Side(talks=judged.talks, findings=judged.study.so_far), False


def _data(request: Request, of: Callable[[Judged, Beside], Response]) -> Response:
    """The page as data, when all of it is worked out."""
    looked = view_of(request)

    def data(real: Judged) -> Response:
        try:
            judged = site_of(request).workbench.judged(looked)
            if judged.talks is None or real.talks is None:
                return as_json({"what_if": None})
            return of(judged, _beside(request, real, judged, wait=True)[0])
        except PourparlerError as error:
            return as_json({"what_if": None, "problems": [str(one) for one in problems_of(error)]}, 422)

    return with_judged(request, data, looked=Looked(on=looked.on))


def what_if_json(request: Request) -> Response:
    """Why stuck, as if, with what is supposed and what would be different."""

    def told_of(judged: Judged, beside: Beside) -> Response:
        findings = beside.after.findings
        assert judged.talks is not None  # noqa: S101 -- there is a study of it
        assert findings is not None  # noqa: S101 -- likewise
        stuck = answers.stuck(judged.talks, findings.deadlock, findings.moves, findings.explanations)
        return as_json({**stuck, "what_if": answers.what_if(beside)})

    return _data(request, told_of)


def what_if_csv(request: Request) -> Response:
    """Both, aspect by aspect."""
    return _data(request, lambda judged, beside: as_csv(*sheets.what_if(beside)))


# -- what is done ----------------------------------------------------------------------------------------------------


def keep_it(request: Request, form: FormData) -> Response:
    """Keep it as a file."""
    looked = _looked_in(form)
    workbench = site_of(request).workbench
    try:
        place = keep(workbench.folder, workbench.judged(looked), str(form.get("name", "")))
    except PourparlerError as error:
        return at_fault(request, error)
    return to(request, ADDRESS, [*looked.pairs, ("kept", f"{place.parent.name}/{place.name}")])


def make_it_the_record(request: Request, form: FormData) -> Response:
    """Make it the record."""
    looked = _looked_in(form)
    workbench = site_of(request).workbench
    try:
        seen = workbench.judged(Looked(suppose=looked.suppose)).seen
        words = "; ".join(told.told(one) for one in (() if seen is None else seen.each))
        make_it_so(workbench, looked, f"Made the record: {words}")
    except PourparlerError as error:
        return at_fault(request, error)
    return to(request, "/")


def _looked_in(form: FormData) -> Looked:
    """What is looked at, from the hidden fields of a form."""
    on = str(form.get("on", ""))
    suppose = tuple(str(one) for one in form.getlist("suppose"))
    return Looked(suppose=suppose, on=PartialDate.parse(on) if on else None)


LOOK = (
    Route(ADDRESS, what_if),
    Route(f"{ADDRESS}.json", what_if_json),
    Route(f"{ADDRESS}.csv", what_if_csv),
)
DO = {f"{ADDRESS}/keep": keep_it, f"{ADDRESS}/record": make_it_the_record, f"{ADDRESS}/words": in_words}
