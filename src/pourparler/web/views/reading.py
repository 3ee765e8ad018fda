"""Going through what was read: one report beside its readings, or the readings of all reports by what they are."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from pourparler.brief import shown_readings
from pourparler.brief.wording import readings as words
from pourparler.brief.wording.notes import HOW_TO, how_to_put
from pourparler.brief.wording.table import HOW_FIRM
from pourparler.desk.deciding import Shelf, can_be_one
from pourparler.desk.editing import Drawn
from pourparler.desk.editing import drawn as drawn_of
from pourparler.desk.merging import MEASURE, PARTY, choices
from pourparler.desk.notes_read import notes_read
from pourparler.desk.overlooked import Overlooked, overlooked
from pourparler.desk.readings import Reading, Standing, counts
from pourparler.desk.report_list import Filed, filed
from pourparler.desk.report_text import Page, page_of, text_of
from pourparler.desk.splitting import split
from pourparler.desk.typed_fields import Typed, typed_of
from pourparler.desk.workbench import Read
from pourparler.errors import PourparlerError, Problem
from pourparler.record.codec.answers import encode
from pourparler.record.positions import Confidence
from pourparler.record.statements import Act, TalksState
from pourparler.record.talks import Talks
from pourparler.web.site import problems_of, shown, site_of, with_read
from pourparler.web.twins import as_csv, as_json
from pourparler.web.views.places import FORMS, Place, apart, place_of

AT_A_TIME = 50
"""Readings in a list."""
MOST_CHOICES = 300
"""Names in a list to choose from, those that are named most."""
SIGNS = {"suggested": "?", "confirmed": "✓", "edited": "✎", "rejected": "✗", "listed": "·"}
"""How a standing is told beside a number, for those who see no colour."""


def reading(request: Request) -> Response:
    """``/reading``: all that was read, as far as it is wanted."""
    return with_read(request, lambda read: page(request, read, here(request, read)))


def report(request: Request) -> Response:
    """``/reports/ID``: one report beside its readings."""
    return with_read(request, lambda read: page(request, read, here(request, read)))


def here(request: Request, read: Read) -> Place:
    """The place that a request names."""
    name = request.path_params.get("id")
    return _placed(request, read, name, dict(request.query_params))


def _placed(request: Request, read: Read, name: str | None, query: dict[str, str]) -> Place:
    return place_of(name, source_of(request, read, name) if name is not None else "", query)


def place_named(request: Request, read: Read, address: str) -> Place:
    """The place from which a form was sent; the list of all where it names none."""
    found = apart(address)
    return Place() if found is None else _placed(request, read, *found)


def source_of(request: Request, read: Read, name: str) -> str:
    """The source that a report is called in the record: the same, unless two of its files are called alike."""
    return name if name in read.readings.by_source else "\0"


def reports_of(request: Request, read: Read) -> dict[str, Filed]:
    """All reports by their names in addresses."""
    judged, root = read.judged, site_of(request).workbench.folder.path
    several = filed(judged.stock, judged.pile, read.readings, judged.problems, root)
    return {one.row.id: one for one in several}


def data(request: Request) -> Response:
    """Readings as data."""

    def told(read: Read) -> Response:
        place, talks = here(request, read), read.judged.talks
        listed = place.listed(read.readings) if talks is not None else ()
        every = [encode(shown_readings.shown(talks, one)) for one in listed] if talks is not None else []
        return as_json({"readings": every, "counts": {s.value: n for s, n in counts(listed).items()}})

    return with_read(request, told)


def table(request: Request) -> Response:
    """Readings as a table."""

    def told(read: Read) -> Response:
        talks = read.judged.talks
        listed = here(request, read).listed(read.readings)
        return as_csv(*shown_readings.sheet(talks, listed)) if talks is not None else as_csv((), ())

    return with_read(request, told)


# -- pages -------------------------------------------------------------------------------------------------------------


def page(
    request: Request,
    read: Read,
    place: Place,
    *,
    problems: Sequence[Problem] = (),
    typed: Sequence[Typed] = (),
    drawn: Sequence[Drawn] = (),
    date: str = "",
    status: int = 200,
) -> Response:
    """The page of a place.

    Args:
        request: what was asked.
        read: what was read.
        place: where.
        problems: told above everything else.
        typed: what stands in the fields, where somebody has typed already.
        drawn: what comes of it.
        date: what was written as the date of the report.
        status: of the answer.
    """
    reports = reports_of(request, read) if place.report is not None or read.judged.talks is None else {}
    found = reports.get(place.report) if place.report is not None else None
    if place.report is not None and found is None:
        return _no_report(request)
    talks = read.judged.talks
    listed = place.listed(read.readings)
    at = place.focus(listed)
    told, text, fault = _text(found, listed, at + 1) if found is not None else ((), None, None)
    values: dict[str, Any] = {"one": None, "mode": ""}
    if talks is not None and listed:
        values = _focus(read, place, listed, at, text) | _mode(read, place, listed[at], typed, drawn)
    return shown(
        request,
        "report" if found is not None else "reading",
        status=status,
        here=place.at(listed[at] if listed else None, place.mode, place.which).address,
        twins=[(form.upper(), place.twin(form)) for form in ("json", "csv")],
        title=(found.row.title or found.row.file) if found is not None else "All that was read",
        problems=(*read.judged.stock.faults, *problems, *told),
        clash=read.judged.stock.clash is not None,
        place=place,
        back=place.at(listed[at] if listed else None).address,
        marks=_marks(place, listed) if text is not None else {},
        row=found.row if found is not None else None,
        text=text,
        missed=_missed(found) if found is not None and text is not None else (),
        notes=notes_read(found.path, found.part) if found is not None and found.path and text is not None else None,
        how_to_put=how_to_put,
        examples=HOW_TO,
        fault=fault,
        written=date,
        is_asked_date="dating" in request.query_params,
        dating=found is not None and read.can_be_dated(found.row.id),
        signs=SIGNS,
        several=talks is None,
        filters=_filters(read, place) if found is None and talks is not None else None,
        **_listing(read, listed),
        **_around(talks, place, listed, at),
        **values,
    )


def _no_report(request: Request) -> Response:
    what = "There is no such report"
    gone = Problem(file="", line=None, what=what, remedy="It may be gone, or renamed.")
    return shown(request, "fault", status=404, title=what, problems=(gone,))


def _listing(read: Read, listed: Sequence[Reading]) -> dict[str, Any]:
    """How it stands with the readings that are listed."""
    return {
        "counted": {standing.value: number for standing, number in counts(listed).items()},
        "total": len(listed),
        "open_count": sum(one.standing.is_open for one in listed),
        "open_print": read.readings.print,
    }


def _text(found: Filed, listed: Sequence[Reading], focus: int) -> tuple[tuple[Problem, ...], Page | None, str | None]:
    """The text of a report with its passages; else why there is none."""
    if found.path is None:
        why = "The file of this report is not in the folder." if found.row.file else "No file is on record for this."
        return (), None, why
    try:
        return (), page_of(text_of(found.path, found.part), listed, focus), None
    except PourparlerError as error:
        return problems_of(error), None, "This report cannot be shown."


def _missed(found: Filed) -> tuple[Overlooked, ...]:
    """What was possibly missed in a report that can be read, where there is a second reader."""
    return overlooked(found.path, found.part) if found.path is not None else ()


def _focus(read: Read, place: Place, listed: Sequence[Reading], at: int, text: Page | None) -> dict[str, Any]:
    """The reading in focus, and the ways from there."""
    talks = read.judged.talks
    assert talks is not None  # noqa: S101 -- somebody reads it
    focus = listed[at]
    missing = None if text is None else text.missing.get(at + 1, ())
    open_ = [n for n, one in enumerate(listed) if one.standing.is_open and n != at]
    next_open = next((n for n in open_ if n > at), open_[0] if open_ else None)

    def way(number: int | None) -> str | None:
        return None if number is None or number not in range(len(listed)) else place.at(listed[number]).address

    return {
        "one": shown_readings.shown(talks, focus, missing),
        "number": at + 1,
        "source_known": focus.source in talks.source_by_id,
        "lost": bool(missing),
        "previous": way(at - 1) if at else None,
        "following": way(at + 1),
        "next_open": way(next_open),
        "edit": place.at(focus, "edit").address,
        "split": place.at(focus, "split").address,
        "join": place.at(focus, "join").address,
        "positions": len(focus.positions),
        "can_split": bool(focus.statements) and focus.session is None and focus.proposal is None,
        "conditions": [(n, place.at(focus, "edit", n).address) for n in range(len(focus.positions))],
    }


def _marks(place: Place, listed: Sequence[Reading]) -> dict[int, dict[str, str]]:
    """Where the number of each reading in the text leads."""
    told = enumerate(listed, start=1)
    return {n: {"address": place.at(one).address, "standing": one.standing.value} for n, one in told}


def _around(talks: Talks | None, place: Place, listed: Sequence[Reading], at: int) -> dict[str, Any]:
    """The part of the list around the reading in focus."""
    start = at - at % AT_A_TIME
    part = listed[start : start + AT_A_TIME] if talks is not None else ()
    rows = [
        {
            "number": number,
            "address": place.at(one).address,
            "standing": one.standing.value,
            "source": one.source,
            "words": words.told(talks, one),
            "sure": one.confidence.value if one.confidence is not None else "",
            "act": words.IN_WORDS.get(one.act, one.act),
        }
        for number, one in enumerate(part, start=start + 1)
        if talks is not None
    ]
    earlier = place.at(listed[start - AT_A_TIME]).address if start else None
    later = place.at(listed[start + AT_A_TIME]).address if start + AT_A_TIME < len(listed) else None
    return {"rows": rows, "earlier": earlier, "later": later}


def _filters(read: Read, place: Place) -> list[dict[str, Any]]:
    """What can be chosen from: for each filter its name, its words, what is chosen, and the choices."""
    talks = read.judged.talks
    assert talks is not None  # noqa: S101 -- somebody reads it
    there = {one.act for one in read.readings.all}
    acts = [(act, words.IN_WORDS.get(act, act)) for act in words.ACTS if act in there]
    parties = [(id_, label) for id_, label, _ in choices(talks, PARTY)]
    standings = [("decided", "decided"), *((one.value, words.STANDING[one]) for one in Standing)]
    sources = [(one.id, one.title or one.file or one.id) for one in talks.sources]
    doubts = [(one.value, one.value) for one in Confidence]
    told: list[tuple[str, str, str, Sequence[tuple[str, str]]]] = [
        ("standing", "How it stands", "any", standings),
        ("party", "Party", "any", parties),
        ("act", "What was done", "anything", acts),
        ("doubt", "How sure", "any", doubts),
        ("source", "Report", "all", sources),
    ]
    return [
        {"name": name, "words": label, "any": any_, "chosen": getattr(place.wanted, name), "choices": given}
        for name, label, any_, given in told
    ]


# -- what is done about one --------------------------------------------------------------------------------------------


def _mode(read: Read, place: Place, focus: Reading, typed: Sequence[Typed], drawn: Sequence[Drawn]) -> dict[str, Any]:
    talks = read.judged.talks
    assert talks is not None  # noqa: S101 -- somebody reads it
    if place.mode == "join":
        return {"mode": "join", "others": _others(talks, focus, read)}
    if place.mode not in ("edit", "split"):
        return {"mode": ""}
    fields = tuple(typed) or _before(talks, focus, place)
    told = [in_words(one) for one in drawn or _looked(read, focus, fields, place)]
    return {
        "mode": place.mode,
        "fields": list(zip(("one.", "two.") if place.mode == "split" else ("",), fields, strict=False)),
        "told": told,
        "unsettled": list({(one.kind, one.typed): one for two in drawn for one in two.unsettled}.values()),
        "settled": dict(fields[0].settled),
        "doers": dict(fields[0].doers),
        "choices": form_choices(talks),
        "kinds": {"statement": bool(focus.statements), "held": focus.session is None},
        "which": place.which,
    }


def _looked(read: Read, focus: Reading, fields: Sequence[Typed], place: Place) -> Sequence[Drawn]:
    """What comes of what stands in the fields before anybody typed."""
    shelf = shelf_of(read)
    assert shelf is not None  # noqa: S101 -- there is a reading
    if place.mode == "split":
        return split(shelf, focus, fields[0], fields[1], by="")[0]
    return (drawn_of(shelf, focus, fields[0], by="", which=place.which),)


def in_words(drawn: Drawn) -> dict[str, Any]:
    """What comes of what was typed: in plain words, and in the language."""
    return {
        "words": words.told(drawn.talks, drawn.reading) if not drawn.problems and not drawn.unsettled else "",
        "forms": tuple(map(str, drawn.reading.conditions)),
        "unsettled": drawn.unsettled,
        "problems": drawn.problems,
        "others": drawn.others,
    }


def _before(talks: Talks, focus: Reading, place: Place) -> tuple[Typed, ...]:
    first = typed_of(talks, focus, place.which)
    if place.mode == "edit":
        return (first,)
    return halves(talks, focus, first)


def halves(talks: Talks, focus: Reading, whole: Typed) -> tuple[Typed, Typed]:
    """Two readings of one, as they most likely are: by position, by speaker, by measure; else twice the same."""
    if len(focus.positions) > 1:
        return whole, typed_of(talks, focus, 1)
    if len(whole.parties) > 1:
        return replace(whole, parties=whole.parties[:1]), replace(whole, parties=whole.parties[1:])
    for place in ("first", "second"):
        names = getattr(whole, place)
        if len(names) > 1:
            parts: list[dict[str, Any]] = [{place: names[:1]}, {place: names[1:]}]
            one, two = (replace(whole, **part) for part in parts)
            return one, two
    return whole, whole


def form_choices(talks: Talks) -> dict[str, Any]:
    """What the fields of a reading offer."""
    return {
        "parties": choices(talks, PARTY)[:MOST_CHOICES],
        "measures": choices(talks, MEASURE)[:MOST_CHOICES],
        "acts": [(act.value, words.IN_WORDS.get(act.value, act.value)) for act in Act],
        "states": [state.value for state in TalksState],
        "forms": FORMS,
        "firmness": [(firmness.value, told) for firmness, told in HOW_FIRM.items()],
    }


def _others(talks: Talks, focus: Reading, read: Read) -> list[dict[str, Any]]:
    fitting = list(can_be_one(focus, read.readings.all))[:AT_A_TIME]
    sources = talks.source_by_id
    return [
        {
            "value": f"{one.source} {one.id} {one.print}",
            "words": words.told(talks, one),
            "where": sources[one.source].title or sources[one.source].file or one.source,
            "quote": next((ground.quote for ground in one.grounds if ground.quote), ""),
            "standing": one.standing.value,
        }
        for one in fitting
    ]


def shelf_of(read: Read) -> Shelf | None:
    """The record that decisions change; None where there is none."""
    talks = read.judged.talks
    return None if talks is None else Shelf(shown=talks, kept=read.judged.stock.talks or talks)


_LOOKS: tuple[tuple[str, Callable[[Request], Response]], ...] = (("json", data), ("csv", table))
LOOK = (
    Route("/reading", reading),
    *(Route(f"/reading.{ending}", handler) for ending, handler in _LOOKS),
    *(Route(f"/reports/{{id}}.{ending}", handler) for ending, handler in _LOOKS),
    Route("/reports/{id}", report),
)
DO: dict[str, Callable[..., Response]] = {}
