"""What is done about readings: accepted, rejected, said otherwise, parted, put together, and measures made one.

Whoever decides must have seen what he decides about: the form brings the fingerprint of what the page showed, and where
that is another now, nothing is done and it is told.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from urllib.parse import quote

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from pourparler.brief.wording import readings as words
from pourparler.brief.wording.conditions import claim, plainly
from pourparler.brief.wording.names import capital, counted, sentence
from pourparler.desk.deciding import Shelf, confirmed, joined, rejected
from pourparler.desk.editing import Drawn, drawn
from pourparler.desk.merging import MEASURE, PARTY, Merging, alike, choices, merging
from pourparler.desk.readings import EDITED, Reading
from pourparler.desk.splitting import split
from pourparler.desk.typed_fields import Typed
from pourparler.desk.workbench import Read
from pourparler.errors import InputError, PourparlerError, Problem
from pourparler.record.codec.answers import encode
from pourparler.record.edits import Edit
from pourparler.record.positions import Position
from pourparler.record.talks import Talks
from pourparler.web.site import at_fault, back_to, problems_of, shown, site_of, to, with_read
from pourparler.web.templates import page as fragment
from pourparler.web.twins import as_json
from pourparler.web.views.ahead import foreseen, shown_of
from pourparler.web.views.places import typed
from pourparler.web.views.reading import in_words, page, place_named, shelf_of
from pourparler.web.views.table import filled_in

_STALE = "This is not what it was when the page was shown: it has changed meanwhile, and nothing was done"
_LOOK_AGAIN = "Look at it as it is now, and decide again."
_LONGEST = 120


class _Sitting:
    """One form about readings, and what it is about."""

    def __init__(self, request: Request, form: FormData) -> None:
        self.request, self.form = request, form
        self.workbench = site_of(request).workbench
        self.read = self.workbench.reading().result()
        self.place = place_named(request, self.read, str(form.get("here", "")))
        self.listed = self.place.listed(self.read.readings)
        self.by = self.workbench.folder.by

    @property
    def shelf(self) -> Shelf:
        """The record that is changed."""
        shelf = shelf_of(self.read)
        if shelf is None:
            raise _refused("there is nothing here yet that could be decided about", "Add a report first.")
        return shelf

    def reading(self, source: str, id_: str, print_: str) -> Reading:
        """The reading that is meant, as it was shown.

        Raises:
            InputError: it is another by now, or gone.
        """
        found = self.read.readings.get(source, id_)
        if found is None or found.print != print_:
            raise _refused(_STALE, _LOOK_AGAIN)
        return found

    @property
    def meant(self) -> Reading:
        """The reading that the form is about."""
        told = (str(self.form.get(name, "")) for name in ("source", "reading", "seen"))
        return self.reading(*told)

    def make(self, edit: Edit, did: str, about: Sequence[str]) -> None:
        """Change the record, if anything changes."""
        shelf = self.shelf
        draft = shelf.kept if self.read.judged.stock.talks is None else None
        self.workbench.folder.make(edit, did, draft=draft, about=tuple(about))

    def on(self, reading: Reading) -> Response:
        """On to the next that is open, behind the one that was decided about."""
        now = self.workbench.reading().result()
        names = [(one.source, one.id) for one in self.listed]
        at = names.index((reading.source, reading.id)) if (reading.source, reading.id) in names else 0
        following = (now.readings.get(*name) for name in (*names[at + 1 :], *names[:at]))
        found = next((one for one in following if one is not None and one.standing.is_open), None)
        return to(self.request, self.place.at(found or now.readings.get(reading.source, reading.id)).address)

    def back(self, error: PourparlerError, **values: object) -> Response:
        """The page again, with what is at fault."""
        read = self.workbench.reading().result()
        place = place_named(self.request, read, str(self.form.get("here", "")))
        date = str(self.form.get("date", ""))
        return page(self.request, read, place, problems=problems_of(error), date=date, status=409, **values)  # type: ignore[arg-type]


def _refused(what: str, remedy: str) -> InputError:
    return InputError([Problem(file="", line=None, what=what, remedy=remedy)])


def _form(do: Callable[[_Sitting], Response]) -> Callable[[Request, FormData], Response]:
    """A form about readings, with whatever is at fault told where one is."""

    def handle(request: Request, form: FormData) -> Response:
        try:
            sitting = _Sitting(request, form)
        except PourparlerError as error:
            return at_fault(request, error)
        try:
            return do(sitting)
        except PourparlerError as error:
            return sitting.back(error)

    return handle


def _told(sitting: _Sitting, did: str, reading: Reading) -> str:
    talks = sitting.read.judged.talks
    return did if talks is None else _cut(did, words.told(talks, reading))


def _cut(did: str, said: str) -> str:
    return f"{did}: {said if len(said) <= _LONGEST else said[: _LONGEST - 1] + '…'}"


# -- one ---------------------------------------------------------------------------------------------------------------


def accept(sitting: _Sitting) -> Response:
    """A person stands behind a reading."""
    reading = sitting.meant
    if reading.standing.is_open:
        edit = confirmed(sitting.shelf, [reading], by=sitting.by)
        sitting.make(edit, _told(sitting, "Accepted", reading), reading.entries)
    return sitting.on(reading)


def reject(sitting: _Sitting) -> Response:
    """Nothing of a reading is so."""
    reading = sitting.meant
    edit = rejected(sitting.shelf, reading, by=sitting.by)
    sitting.make(edit, _told(sitting, "Rejected", reading), reading.entries)
    return sitting.on(reading)


def accept_all(sitting: _Sitting) -> Response:
    """A person stands behind all that is open on the filter, in one change."""
    open_ = [one for one in sitting.listed if one.standing.is_open]
    if sitting.read.readings.print != str(sitting.form.get("seen", "")):
        raise _refused(_STALE, _LOOK_AGAIN)
    if open_:
        entries = tuple(dict.fromkeys(entry for one in open_ for entry in one.entries))
        edit = confirmed(sitting.shelf, open_, by=sitting.by)
        sitting.make(edit, f"Accepted {counted(len(open_), 'reading')} at once", entries)
    return to(sitting.request, replace(sitting.place, reading="", source="").address)


def edit(sitting: _Sitting) -> Response:
    """A reading says something else."""
    reading, fields = sitting.meant, typed(sitting.form)
    result = drawn(sitting.shelf, reading, fields, by=sitting.by, which=sitting.place.which)
    if result.edit is None or result.unsettled:
        return _again(sitting, [fields], [result])
    did = _cut("Edited", words.told(result.talks, result.reading))
    sitting.make(result.edit, did, (EDITED, *_both(reading, result.reading)))
    return sitting.on(reading)


def _both(before: Reading, after: Reading) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*before.entries, *after.entries)))


def part(sitting: _Sitting) -> Response:
    """One reading becomes two."""
    reading = sitting.meant
    fields = [typed(sitting.form, prefix) for prefix in ("one.", "two.")]
    results, whole = split(sitting.shelf, reading, fields[0], fields[1], by=sitting.by)
    if whole is None:
        return _again(sitting, fields, results)
    entries = tuple(dict.fromkeys(entry for one in (reading, *(r.reading for r in results)) for entry in one.entries))
    sitting.make(whole, _told(sitting, "Split in two", reading), (EDITED, *entries))
    return sitting.on(reading)


def join(sitting: _Sitting) -> Response:
    """Two readings are one."""
    reading = sitting.meant
    source, id_, print_ = (*str(sitting.form.get("other", "")).split(" "), "", "", "")[:3]
    other = sitting.reading(source, id_, print_)
    change = joined(sitting.shelf, reading, other, by=sitting.by)
    sitting.make(change, _told(sitting, "The same, put together", reading), _both(reading, other))
    return sitting.on(reading)


def _again(sitting: _Sitting, fields: Sequence[Typed], results: Sequence[Drawn]) -> Response:
    """The form again, with what must be settled first; what was typed is kept."""
    told = [problem for one in results for problem in one.problems]
    asked = [f"Which {one.kind} is “{one.typed}”?" for result in results for one in result.unsettled]
    problems = [
        Problem(file="", line=None, what=text.rstrip("."), remedy="") for text in dict.fromkeys([*told, *asked])
    ]
    return page(
        sitting.request,
        sitting.read,
        sitting.place,
        problems=problems,
        typed=fields,
        drawn=results,
        status=422 if problems else 200,
    )


def in_plain_words(request: Request, form: FormData) -> Response:
    """What comes of what is typed, as it changes, or why nothing can; nothing is done. It stands in the form."""
    try:
        told = [in_words(one) for one in _looked_at(_Sitting(request, form))[1]]
    except PourparlerError as error:
        problems = [f"{one.what}. {one.remedy}".strip() for one in problems_of(error)]
        told = [{"words": "", "forms": (), "unsettled": (), "others": (), "problems": problems}]
    return HTMLResponse(fragment("inwords", told=told))


def look(sitting: _Sitting) -> Response:
    """The form with what comes of what was typed, for a browser without scripts; nothing is done."""
    return _again(sitting, *_looked_at(sitting))


def _looked_at(sitting: _Sitting) -> tuple[Sequence[Typed], Sequence[Drawn]]:
    reading = sitting.meant
    if sitting.place.mode == "split":
        one, two = (typed(sitting.form, prefix) for prefix in ("one.", "two."))
        return (one, two), split(sitting.shelf, reading, one, two, by=sitting.by)[0]
    fields = typed(sitting.form)
    return (fields,), (drawn(sitting.shelf, reading, fields, by=sitting.by, which=sitting.place.which),)


# -- two measures, or two parties --------------------------------------------------------------------------------------


def same(request: Request) -> Response:
    """``/same``: two measures or two parties made one, with what that would change."""
    return with_read(request, lambda read: _same(request, read))


def same_json(request: Request) -> Response:
    """The same as data."""

    def told(read: Read) -> Response:
        found, shelf = merging_of(request, read), shelf_of(read)
        if found is None or shelf is None:
            return as_json(None)
        verdict = foreseen(request, found.edit)
        rulings = {"before": verdict.now, "after": verdict.then}
        waits = {"waits_for_itself": [told for told, _ in own_waits(shelf, found)]}
        positions = [{"before": encode(one), "after": encode(other)} for one, other in found.positions]
        names = {"kind": found.kind, "stays": found.stays, "goes": found.goes, "statements": found.statements}
        return as_json({**names, "positions": positions, "faults": list(found.faults), **waits, **rulings})

    return with_read(request, told)


def merging_of(request: Request, read: Read) -> Merging | None:
    """What would be made one, as the address says; None where it names no two.

    Raises:
        InputError: there are no such two.
    """
    shelf, query = shelf_of(read), request.query_params
    kind = query.get("kind", MEASURE)
    if shelf is None or not query.get("stays") or not query.get("goes"):
        return None
    by = site_of(request).workbench.folder.by
    ids = {label: id_ for id_, label, _ in reversed(choices(shelf.kept, kind))} if kind in (MEASURE, PARTY) else {}
    stays, goes = (ids.get(name, name) for name in (query["stays"], query["goes"]))
    return merging(shelf.kept, kind, stays, goes, by=by)


def _same(request: Request, read: Read, problems: Sequence[Problem] = ()) -> Response:
    shelf, query = shelf_of(read), request.query_params
    kind = query.get("kind", MEASURE) if query.get("kind", MEASURE) in (MEASURE, PARTY) else MEASURE
    found, told = None, tuple(problems)
    try:
        found = merging_of(request, read)
    except InputError as error:
        told = (*told, *error.problems)
    talks = None if shelf is None else shelf.kept
    return shown(
        request,
        "same",
        status=409 if told else 200,
        data=("json",),
        title="The same",
        problems=told,
        kind=kind,
        seen=read.readings.print,
        stays=query.get("stays", ""),
        goes=query.get("goes", ""),
        choices=choices(talks, kind) if talks is not None else (),
        alike=_alike(request, talks, kind) if talks is not None and found is None else (),
        found=found,
        pair=(found.edit.same or found.edit.same_parties)[0] if found is not None else (),
        changed=changed_by(shelf, found) if shelf is not None and found is not None else [],
        waits=own_waits(shelf, found) if shelf is not None and found is not None else [],
        verdict=shown_of(foreseen(request, found.edit)) if found is not None else None,
        clash=read.judged.stock.clash is not None,
    )


def _alike(request: Request, talks: Talks, kind: str) -> tuple[tuple[str, str], ...]:
    """What may be one by its words; every name is held against every other, so that it is worked out once."""
    return site_of(request).kept(f"alike {kind}", talks, lambda: tuple(alike(talks, kind)))


def changed_by(shelf: Shelf, found: Merging) -> list[tuple[str, str]]:
    """The positions that would say something else, before and after."""
    return [
        (sentence(capital(claim(shelf.kept, one))), sentence(capital(claim(found.after_talks, other))))
        for one, other in found.positions
    ]


def own_waits(shelf: Shelf, found: Merging) -> list[tuple[str, str]]:
    """What would name one step over against itself, in words, each with the address at which it is changed, if any."""
    held = [
        (claim(shelf.kept, one), f"/positions/{_kind(shelf.kept, one)}?id={quote(one.id)}") for one in found.waiting
    ]
    return held or [(plainly(found.after_talks, one), "/talks") for one in found.others]


def _kind(talks: Talks, held: Position) -> str:
    return "proposal" if held.id in talks.proposal_by_id else "position"


def make_one(request: Request, form: FormData) -> Response:
    """Make them one."""
    workbench = site_of(request).workbench
    kind, stays, goes, seen = (str(form.get(name, "")) for name in ("kind", "stays", "goes", "seen"))
    try:
        read = workbench.reading().result()
        shelf = shelf_of(read)
        if shelf is None or seen != read.readings.print:
            raise _refused(_STALE, _LOOK_AGAIN)
        found = merging(shelf.kept, kind, stays, goes, by=workbench.folder.by)
        if not found.makes_sense:
            raise _refused("as one, they would have something wait for itself, or say nothing", _LOOK_AGAIN)
        draft = shelf.kept if read.judged.stock.talks is None else None
        workbench.folder.make(found.edit, f'"{found.goes}" is "{found.stays}"', draft=draft)
    except PourparlerError as error:
        return at_fault(request, error)
    return back_to(request, form) if form.get("here") else to(request, "/same", {"kind": kind})


# -- a report ----------------------------------------------------------------------------------------------------------


def date(sitting: _Sitting) -> Response:
    """Say when a report was printed."""
    filled = filled_in(sitting.form)
    source, day = filled.one("source"), filled.date("date")
    if not filled.one("date"):
        filled.wrong("date", "No date is written: write it as 2006-11-28, 2006-11 or 2006")
    filled.finish()
    assert day is not None  # noqa: S101 -- else something was wrong
    now = sitting.workbench.date_report(source, day, f"Dated {source}: {day}")
    return to(sitting.request, replace(sitting.place, report=now).address)


LOOK = (Route("/same", same), Route("/same.json", same_json))
DO = {
    "/reading/accept": _form(accept),
    "/reading/reject": _form(reject),
    "/reading/accept-all": _form(accept_all),
    "/reading/edit": _form(edit),
    "/reading/split": _form(part),
    "/reading/join": _form(join),
    "/reading/words": in_plain_words,
    "/reading/look": _form(look),
    "/same": make_one,
    "/reports/date": _form(date),
}
