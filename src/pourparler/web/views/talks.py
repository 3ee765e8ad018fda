"""The talks file as text, what was changed outside, and undo and redo."""

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from pourparler.brief.wording.drafts import COMMENT
from pourparler.desk.checking import problems_in
from pourparler.desk.entries import entries_that_differ
from pourparler.desk.filled import print_of
from pourparler.desk.mending import Choice, Does, faulty_lines, mended, with_line
from pourparler.desk.stock import worth_writing
from pourparler.desk.text_parts import Part, in_place, parts
from pourparler.desk.workbench import Judged
from pourparler.errors import InputError, PourparlerError, Problem
from pourparler.record import codec
from pourparler.record.codec.answers import encode
from pourparler.web.site import at_fault, back_to, shown, site_of, to, with_judged
from pourparler.web.twins import as_json


def talks(request: Request) -> Response:
    """``/talks``: the file as it is, or as it would be written."""
    return with_judged(request, lambda judged: _page(request, judged))


def talks_json(request: Request) -> Response:
    """The record."""
    return with_judged(request, lambda judged: as_json(None if judged.talks is None else codec.to_json(judged.talks)))


def _page(request: Request, judged: Judged, typed: str | None = None, wrong: tuple[Problem, ...] = ()) -> Response:
    stock = judged.stock
    text, problems = site_of(request).kept("talks", judged, lambda: _text(judged))
    clash = site_of(request).workbench.folder.look().clash
    whole = parts(text)
    part = _part(request, whole)
    seen = part.text if len(whole) > 1 else stock.text
    return shown(
        request,
        "talks",
        status=409 if wrong else 200,
        data=("json",),
        title="The talks file",
        problems=(*wrong, *problems),
        text=part.text if typed is None else typed,
        part=part,
        parts=whole,
        seen=seen,
        name=stock.name,
        clash=clash is not None,
        faulty=faulty_lines(stock.text, problems) if clash is None else (),
        text_seen=print_of(stock.text),
        mended="mended" in request.query_params,
    )


def _part(request: Request, whole: tuple[Part, ...]) -> Part:
    """The part that an address names, by its number or by a line in it; else the first."""
    number, line = (request.query_params.get(name, "") for name in ("part", "line"))
    if line.isdecimal() and len(line) < 8:
        return next((one for one in whole if one.first <= int(line) <= one.last), whole[0])
    return next((one for one in whole if str(one.number) == number), whole[0])


def _text(judged: Judged) -> tuple[str, tuple[Problem, ...]]:
    """The file as it is, with its faults and reminders; or as it would be written."""
    stock = judged.stock
    if not stock.text:
        return "" if judged.talks is None else codec.dumps(worth_writing(judged.talks), COMMENT), ()
    return stock.text, problems_in(codec.read_text(stock.text, stock.name), stock.name)


def save(request: Request, form: FormData) -> Response:
    """Save what was typed."""
    folder = site_of(request).workbench.folder
    if "part" in form:
        return with_judged(request, lambda judged: _save_part(request, judged, form))
    try:
        folder.put_text(str(form.get("text", "")), str(form.get("seen", "")), "Changed the talks file as text")
        return to(request, "/changed" if folder.look().clash else "/talks")
    except PourparlerError as error:
        return at_fault(request, error)


def mend(request: Request, form: FormData) -> Response:
    """One line of the file is mended where it stands: written anew, or by what is chosen to be meant."""
    folder = site_of(request).workbench.folder
    given = {name: str(form.get(name, "")) for name in ("seen", "line", "does", "wrong", "right", "text")}
    number = int(given["line"]) if given["line"].isdecimal() and len(given["line"]) < 8 else 0
    try:
        stock = folder.look()
        if given["seen"] != print_of(stock.text):
            raise InputError([_MEANWHILE])
        if given["does"] in set(Does):
            choice = Choice(does=Does(given["does"]), wrong=given["wrong"], right=given["right"])
            text = mended(stock.text, number, choice)
        else:
            text = with_line(stock.text, number, given["text"])
        folder.put_text(text, stock.text, f"Mended line {number} of the talks file")
    except PourparlerError as error:
        return at_fault(request, error)
    return to(request, "/changed" if folder.look().clash else "/talks", {"mended": 1})


_MEANWHILE = Problem(
    file="the talks file", line=None, what="it was changed meanwhile; nothing was mended", remedy="Look at it anew."
)


def _save_part(request: Request, judged: Judged, form: FormData) -> Response:
    """Save one part of a long file; where somebody changed that part meanwhile, what was typed stays on the page."""
    folder = site_of(request).workbench.folder
    text, _ = _text(judged)
    seen, typed = (str(form.get(name, "")).replace("\r\n", "\n") for name in ("seen", "text"))
    whole = in_place(text.replace("\r\n", "\n"), seen, typed)
    if whole is None:
        remedy = "What you typed stands below: copy it, look at the file anew, and put it in there."
        what = "this part was changed meanwhile; nothing was saved"
        return _page(request, judged, typed, (Problem(file=judged.stock.name, line=None, what=what, remedy=remedy),))
    try:
        folder.put_text(whole, judged.stock.text, "Changed the talks file as text")
    except PourparlerError as error:
        return at_fault(request, error)
    return to(request, "/changed" if folder.look().clash else "/talks", {"part": str(form.get("part", ""))})


def changed(request: Request) -> Response:
    """``/changed``: two texts, entry by entry, and three choices."""
    try:
        clash = site_of(request).workbench.folder.look().clash
    except PourparlerError as error:
        return at_fault(request, error)
    if clash is None:
        return to(request, "/")
    problems = codec.read_text(clash.theirs, "the file").faults if clash.theirs else ()
    return shown(
        request,
        "changed",
        data=("json",),
        title="Changed outside",
        clash=True,
        problems=problems,
        entries=entries_that_differ(clash.mine, clash.theirs),
        two=clash,
    )


def changed_json(request: Request) -> Response:
    """The same as data."""
    clash = site_of(request).workbench.folder.look().clash
    entries = () if clash is None else entries_that_differ(clash.mine, clash.theirs)
    return as_json({"changed": clash is not None, "entries": None if entries is None else [encode(e) for e in entries]})


def choose(request: Request, form: FormData) -> Response:
    """One of the three choices."""
    try:
        beside = site_of(request).workbench.folder.choose(str(form.get("choice", "")))
    except PourparlerError as error:
        return at_fault(request, error)
    if beside is None:
        return to(request, "/")
    return shown(
        request, "kept", title="Both are kept", file=f"{beside.parent.parent.name}/{beside.parent.name}/{beside.name}"
    )


def undo(request: Request, form: FormData) -> Response:
    """Take the last change back, and stay where one is."""
    return _moved(request, form, back=True)


def redo(request: Request, form: FormData) -> Response:
    """Make the change again that was undone last."""
    return _moved(request, form, back=False)


def _moved(request: Request, form: FormData, *, back: bool) -> Response:
    folder = site_of(request).workbench.folder
    try:
        folder.undo() if back else folder.redo()
    except PourparlerError as error:
        return at_fault(request, error)
    return back_to(request, form)


LOOK = (
    Route("/talks", talks),
    Route("/talks.json", talks_json),
    Route("/changed", changed),
    Route("/changed.json", changed_json),
)
DO = {"/talks": save, "/talks/mend": mend, "/choose": choose, "/undo": undo, "/redo": redo}
