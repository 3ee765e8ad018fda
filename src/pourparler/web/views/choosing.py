"""Writing a condition by choosing: a position, what it might soften to, a fact, an item of the goal."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from pourparler.brief import tabled as told
from pourparler.brief.wording import table as words
from pourparler.brief.wording.conditions import demand, plainly
from pourparler.brief.wording.names import capital, sentence
from pourparler.desk import picking, writing
from pourparler.desk.filled import Filled, FilledError, Wrong, print_of
from pourparler.desk.tabling import Tabled
from pourparler.errors import PourparlerError
from pourparler.record.conditions import choices
from pourparler.record.conditions.choices import Chosen
from pourparler.record.conditions.syntax import Condition, measures_of
from pourparler.record.dates import PartialDate
from pourparler.record.edits import edited
from pourparler.record.positions import Confidence, Firmness, Position
from pourparler.record.talks import Talks
from pourparler.web.site import as_json, at_fault, is_own, shown, site_of, to
from pourparler.web.views.table import change, filled_in, gone, with_table


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What is written.

    Attributes:
        title: of the page, where it is new.
        changing: of the page, where it is there already.
        section: the section of the talks file.
        page: where one comes from.
    """

    title: str
    changing: str
    section: str
    page: str


KINDS = {
    "position": Kind(title="Add a position", changing="Change a position", section="positions", page="/positions"),
    "fallback": Kind(
        title="Add what it might live with",
        changing="Change what it might live with",
        section="positions",
        page="/positions",
    ),
    "fact": Kind(title="Add a fact", changing="Change a fact", section="facts", page="/positions/goal-and-facts"),
    "goal": Kind(
        title="Add to the goal", changing="Change an item of the goal", section="goal", page="/positions/goal-and-facts"
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _About:
    """The entry that a form is about.

    Attributes:
        kind: what it is.
        id: its id, or its place; empty where it is new.
        position: the position that it is, or belongs to.
        place: the place of a fall-back, a fact or an item.
        says: what it says now; None where it is new.
    """

    kind: str
    id: str = ""
    position: Position | None = None
    place: int | None = None
    says: Condition | None = None


def _about(talks: Talks, filled: Filled, kind: str) -> _About | None:
    """The entry that is meant; None where it is not there (any more)."""
    id_, place = filled.one("id"), filled.one("place")
    number = int(place) if place.isdecimal() and len(place) < 6 else None
    position = next((p for p in talks.positions if p.id == id_), None)
    match kind:
        case "position":
            found = _About(kind=kind, id=id_, position=position, says=position.says if position else None)
            return found if position or not id_ else None
        case "fallback":
            says = _at((position.fallbacks or ()) if position else (), number)
            return _About(kind=kind, id=id_, position=position, place=number, says=says) if position else None
        case "fact":
            fact = _at(talks.facts, number)
            return _About(kind=kind, place=number, says=fact.says if fact else None)
        case _:
            return _About(kind=kind, place=number, says=_at(talks.wanted, number))


def _at(entries: tuple[Any, ...], place: int | None) -> Any:
    return entries[place] if place is not None and place < len(entries) else None


# -- looking -----------------------------------------------------------------------------------------------------------


def _looking(kind: str) -> Callable[[Request], Response]:
    def look(request: Request) -> Response:
        filled = filled_in(request.query_params)
        return with_table(request, lambda table: _page(request, table, kind, filled))

    return look


def _page(request: Request, table: Tabled, kind: str, filled: Filled, wrongs: tuple[Wrong, ...] = ()) -> Response:
    talks = table.talks
    about = _about(talks, filled, kind)
    if about is None:
        return gone(request, filled.one("id"))
    chosen, holders, fields = _so_far(talks, filled, about)
    says = about.says
    if chosen is not None and picking.is_picked(filled):
        says = picking.condition(Filled({}), chosen) if not picking.names_new(chosen) else None
    what = KINDS[kind]
    whole = _whole(filled, chosen, holders, fields)
    return shown(
        request,
        "choose",
        data=("json",),
        status=422 if wrongs else 200,
        title=what.changing if about.says else what.title,
        kind=kind,
        about=about,
        page=what.page,
        back=filled.one("back"),
        line=table.line_of(what.section, about.id or str(about.place)),
        entry_problems=table.problems_of(what.section, about.id or str(about.place)),
        is_sound=table.may_change,
        chosen=chosen,
        kinds=words.KINDS,
        joined=words.JOINED,
        firmnesses=words.FIRMNESS,
        confidences=[one.value for one in Confidence],
        preview=_told(talks, kind, holders, says),
        form_of=str(says) if says else "",
        holders=holders,
        fields=fields,
        foreseen=_foreseen(request, table, about, whole) if says is not None and not wrongs else None,
        filled=filled,
        wrongs=wrongs,
        seen=_seen(talks, filled, about, wrongs),
        forms_seen=print_of(about.position.fallbacks) if about.position else "",
        wrong_at={wrong.field: wrong.what for wrong in wrongs},
        parties=told.party_options(talks),
        measures=told.measure_options(talks),
        sources=told.source_options(talks),
        passages=told.passages_of(talks, about.position) if about.position and kind == "position" else (),
        rungs=told.rungs(talks, about.position) if about.position and kind == "position" else (),
        gap_names=picking.GAPS,
        may_be_any=choices.may_be_any,
        has_step=choices.has_step,
    )


def _so_far(talks: Talks, filled: Filled, about: _About) -> tuple[Chosen | None, tuple[str, ...], dict[str, str]]:
    """What was picked so far, who holds it, and the other fields."""
    is_picked = picking.is_picked(filled)
    chosen = picking.picked(filled, talks.measure_by_id) if is_picked else picking.start(about.says)
    return chosen, _holders(talks, filled, about), _fields(talks, filled, about)


def _whole(filled: Filled, chosen: Chosen | None, holders: tuple[str, ...], fields: dict[str, str]) -> Filled:
    """The form as it stands on the page: what was filled in, and what is shown of the entry."""
    shows: dict[str, Sequence[str]] = {name: [value] for name, value in fields.items()} | {"party": holders}
    for name, value in picking.fields_of(chosen) if chosen else ():
        shows[name] = [*shows.get(name, ()), value]
    return Filled({**shows, **filled.fields})


def _foreseen(request: Request, table: Tabled, about: _About, whole: Filled) -> tuple[str, str] | None:
    """The verdict now and once this is saved; None where it cannot be saved so, or changes nothing."""
    try:
        edit = _written(table.talks, about, whole).edit
        if not table.may_change or edited(table.talks, [edit]) == table.talks:
            return None
    except PourparlerError:
        return None
    now, then = site_of(request).workbench.foreseen(edit)
    return words.ruling(now), words.ruling(then)


def _entry(talks: Talks, about: _About) -> object:
    """What stands there now of the entry that is changed."""
    if about.kind == "position":
        return about.position
    if about.kind == "fallback":
        return about.position.fallbacks if about.position else None
    return talks.facts if about.kind == "fact" else talks.goal


def _seen(talks: Talks, filled: Filled, about: _About, wrongs: tuple[Wrong, ...]) -> str:
    """What the form showed when it was begun; anew once it was told that it is another now."""
    now = _entry(talks, about)
    return print_of(now) if any(wrong.field == "main" for wrong in wrongs) else filled.seen(now)


def _holders(talks: Talks, filled: Filled, about: _About) -> tuple[str, ...]:
    if "party" in filled or picking.is_picked(filled):
        chosen = filled.known("party", talks.party_by_id)
        return chosen or (about.position.party if about.position and about.kind == "fallback" else ())
    return about.position.party if about.position else ()


def _told(talks: Talks, kind: str, holders: tuple[str, ...], says: Condition | None) -> str:
    """What was chosen so far, in plain words; empty where something is open."""
    if says is None or not set(measures_of(says)) <= talks.measure_by_id.keys():
        return ""
    if kind in ("position", "fallback"):
        return sentence(capital(demand(talks, holders, says))) if holders else ""
    return sentence(capital(plainly(talks, says)))


def _fields(talks: Talks, filled: Filled, about: _About) -> dict[str, str]:
    """The other fields: as they were filled in, else as the entry has them."""
    have = _of_entry(talks, about)
    return {name: filled.one(name) if name in filled else value for name, value in have.items()}


def _of_entry(talks: Talks, about: _About) -> dict[str, str]:
    """The other fields as the entry has them; as is usual where it is new."""
    held, place = about.position, about.place
    why = talks.facts[place].why if about.kind == "fact" and about.says and place is not None else None
    if held is None:
        rest = {"firmness": Firmness.STATED.value, "confidence": Confidence.MEDIUM.value, "note": ""}
        return dict.fromkeys(("since", "until", "deadline"), "") | rest | {"why": why or ""}
    dates: dict[str, PartialDate | None] = {"since": held.since, "until": held.until, "deadline": held.deadline}
    rest = {"firmness": held.firmness.value, "confidence": held.confidence.value, "note": held.note or "", "why": ""}
    return {name: str(date) if date else "" for name, date in dates.items()} | rest


def _preview(kind: str) -> Callable[[Request], Response]:
    """The sentence and the condition that were chosen, as data."""

    def data(request: Request) -> Response:
        filled = filled_in(request.query_params)

        def of(table: Tabled) -> Response:
            about = _about(table.talks, filled, kind)
            if about is None:
                return as_json({"words": None, "says": None, "open": []})
            chosen, holders, fields = _so_far(table.talks, filled, about)
            open_ = Filled({})
            says = picking.condition(open_, chosen) if chosen and picking.is_picked(filled) else about.says
            told_ = _told(table.talks, kind, holders, says)
            left = [{"field": wrong.field, "what": wrong.what} for wrong in open_.wrongs]
            foreseen = _foreseen(request, table, about, _whole(filled, chosen, holders, fields))
            verdict = dict(zip(("now", "then"), foreseen, strict=True)) if foreseen else None
            return as_json(
                {"words": told_ or None, "says": str(says) if says else None, "open": left, "verdict": verdict}
            )

        return with_table(request, of)

    return data


# -- doing -------------------------------------------------------------------------------------------------------------


def _saving(kind: str) -> Callable[[Request, FormData], Response]:
    def save(request: Request, form: FormData) -> Response:
        return with_table(request, lambda table: _save(request, table, kind, filled_in(form)))

    return save


def _save(request: Request, table: Tabled, kind: str, filled: Filled) -> Response:
    about = _about(table.talks, filled, kind)
    if about is None:
        return gone(request, filled.one("id"))
    try:
        filled.refuse_if_changed(_entry(table.talks, about))
        written = _written(table.talks, about, filled)
        verb = "Changed" if about.says else "Added"
        change(request, written.edit, f"{verb} {_named(kind)}: {written.says}")
    except FilledError as error:
        return _page(request, table, kind, filled, error.wrongs)
    except PourparlerError as error:
        return at_fault(request, error)
    return _back(request, filled, kind, written.id)


def _written(talks: Talks, about: _About, filled: Filled) -> writing.Written:
    match about.kind:
        case "position":
            return writing.position(talks, filled, about.position)
        case "fallback":
            assert about.position is not None  # noqa: S101 -- _about found it
            return writing.fallback(talks, filled, about.position, about.place)
        case "fact":
            return writing.fact(talks, filled, about.place)
        case _:
            return writing.goal_item(talks, filled, about.place)


def _named(kind: str) -> str:
    return {"fallback": "a fall-back", "fact": "a fact", "goal": "the goal"}.get(kind, "a position")


def _back(request: Request, filled: Filled, kind: str, id_: str) -> Response:
    """To where one came from, with the entry in focus."""
    page = KINDS[kind].page
    if kind == "fallback":
        return to(request, "/positions/position", {"id": id_})
    back = filled.one("back")
    if kind != "position" or not is_own(back):
        return to(request, page, {"at": id_} if kind == "position" else {"in": id_})
    joint = "&" if "?" in back else "?"
    return RedirectResponse(f"{back}{joint}at={quote(id_)}", 303)


def fallbacks(request: Request, form: FormData) -> Response:
    """The list of what a position might live with: as usual, none, moved, or one less."""
    filled = filled_in(form)

    def do(table: Tabled) -> Response:
        about = _about(table.talks, filled, "position")
        if about is None or about.position is None:
            return gone(request, about.id if about else "")
        forms = _forms(about.position, filled.one("do"), filled.one("place"))
        try:
            filled.refuse_if_changed(about.position.fallbacks)
            change(request, writing.fallbacks(about.position, forms), f"Changed the fall-backs of {about.id}")
        except PourparlerError as error:
            return at_fault(request, error)
        return to(request, "/positions/position", {"id": about.id, "part": "fallbacks"})

    return with_table(request, do)


def _forms(position: Position, do: str, place: str) -> tuple[Condition, ...] | None:
    """The fall-backs after one of the buttons was pressed."""
    if do == "usual":
        return None
    forms = list(position.fallbacks or ())
    at = int(place) if place.isdecimal() and int(place) < len(forms) else None
    if do == "none":
        return ()
    if at is not None and do == "remove":
        del forms[at]
    if at is not None and do in ("up", "down"):
        other = at - 1 if do == "up" else at + 1
        if 0 <= other < len(forms):
            forms[at], forms[other] = forms[other], forms[at]
    return tuple(forms)


LOOK = (
    *(Route(f"/positions/{kind}", _looking(kind)) for kind in KINDS),
    *(Route(f"/positions/{kind}.json", _preview(kind)) for kind in KINDS),
)
DO = {f"/positions/{kind}": _saving(kind) for kind in KINDS} | {"/positions/fallbacks": fallbacks}
