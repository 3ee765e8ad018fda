"""Writing an entry by choosing: what somebody insists on, might live with or put forward, facts, the goal, who met."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from pourparler.brief import events, proposals
from pourparler.brief import tabled as told
from pourparler.brief.wording import table as words
from pourparler.brief.wording.conditions import demand, plainly
from pourparler.brief.wording.names import capital, sentence
from pourparler.brief.wording.readings import IN_WORDS
from pourparler.brief.wording.remarks import ATTRIBUTION
from pourparler.brief.wording.typed import beside, not_understood, of_others
from pourparler.brief.wording.verdict import STATES
from pourparler.desk import picking, recording, saying, writing
from pourparler.desk.filled import Filled, FilledError, Wrong, print_of
from pourparler.desk.tabling import Tabled
from pourparler.errors import PourparlerError
from pourparler.record.codec.answers import encode
from pourparler.record.conditions import choices
from pourparler.record.conditions.choices import Chosen
from pourparler.record.conditions.syntax import Condition, Operand, measures_of
from pourparler.record.edits import edited
from pourparler.record.passages import Ground
from pourparler.record.positions import Confidence, Position
from pourparler.record.sessions import SessionKind
from pourparler.record.statements import Act
from pourparler.record.talks import Talks
from pourparler.web.site import at_fault, is_own, shown, site_of, to
from pourparler.web.twins import as_json
from pourparler.web.views.asked_about import address_of, answered, asked_of
from pourparler.web.views.kinds import (
    KINDS,
    About,
    about_of,
    answering_of,
    entry_of,
    fields_of,
    has_condition,
    holders_of,
    matters_of,
)
from pourparler.web.views.table import change, filled_in, gone, with_table

# -- looking -----------------------------------------------------------------------------------------------------------


def _looking(kind: str) -> Callable[[Request], Response]:
    def look(request: Request) -> Response:
        typed = filled_in(request.query_params)

        def page(table: Tabled) -> Response:
            again = request.headers.get("hx-trigger") == "typed"  # who types sees what was understood
            filled, heard = saying.taken_in(typed, table.talks, asked_of(request, typed), again=again)
            return _page(request, table, kind, filled, heard=heard)

        return with_table(request, page)

    return look


def _page(
    request: Request,
    table: Tabled,
    kind: str,
    filled: Filled,
    wrongs: tuple[Wrong, ...] = (),
    *,
    heard: saying.Heard | None = None,
) -> Response:
    talks = table.talks
    about = about_of(talks, filled, kind)
    if about is None:
        return gone(request, filled.one("id"))
    now = _so_far(talks, filled, about)
    says = _says(filled, about, now)
    what = KINDS[kind]
    grounds, answer_grounds = _grounds(about)
    written = _attempt(talks, about, now.whole)
    return shown(
        request,
        "choose",
        data=("json",),
        status=422 if wrongs else 200,
        title=what.changing if about.is_there else what.title,
        kind=kind,
        about=about,
        page=what.page,
        has_id=what.has_id,
        back=filled.one("back"),
        **answered(request, talks, filled, about.position if kind == "position" else None),
        line=table.line_of(what.section, about.id or str(about.place)),
        entry_problems=table.problems_of(what.section, about.id or str(about.place)),
        is_sound=table.may_change,
        chosen=now.chosen,
        **_WORDS,
        picks=has_condition(about, now.fields),
        matters=Operand(now.matters),
        preview=_told(talks, about, now, says, written),
        form_of=str(says) if says else "",
        holders=now.holders,
        answering=now.answering,
        fields=now.fields,
        foreseen=_foreseen(request, table, written) if not wrongs else None,
        filled=filled,
        heard=heard,
        why_not=not_understood(heard.unread, _examples(talks)) if heard and heard.unread is not None else "",
        names={party.id: party.label for party in talks.parties},
        wrongs=wrongs,
        seen=_seen(talks, filled, about, wrongs),
        forms_seen=print_of(about.position.fallbacks) if about.position else "",
        wrong_at={wrong.field: wrong.what for wrong in wrongs},
        parties=told.party_options(talks),
        measures=told.measure_options(talks),
        sources=told.source_options(talks),
        passages=told.passages_of(talks, grounds),
        answer_passages=told.passages_of(talks, answer_grounds),
        rungs=told.rungs(talks, about.position) if about.position and kind == "position" else (),
    )


def _examples(talks: Talks) -> tuple[str, ...]:
    return tuple(measure.label for measure in talks.measures[:2])


_WORDS: dict[str, Any] = {
    "kinds": words.KINDS,
    "joined": words.JOINED,
    "firmnesses": words.FIRMNESS,
    "how_firm": words.HOW_FIRM,
    "confidences": [one.value for one in Confidence],
    "answers": words.ANSWERS,
    "formats": [one.value for one in SessionKind],
    "acts": [(act.value, IN_WORDS.get(act.value, act.value)) for act in Act],
    "states": STATES,
    "attributions": ATTRIBUTION,
    "gap_names": picking.GAPS,
    "may_be_any": choices.may_be_any,
    "has_step": choices.has_step,
}
"""What can be chosen from, whatever the record."""


def _says(filled: Filled, about: About, now: "_SoFar") -> Condition | None:
    """The condition that was chosen so far; None where something is open, or a measure is not in the list yet."""
    chosen = now.chosen
    if not has_condition(about, now.fields):
        return None
    if chosen is None or not picking.is_picked(filled):
        return about.says
    return picking.condition(Filled({}), chosen) if not picking.names_new(chosen) else None


def _grounds(about: About) -> tuple[tuple[Ground, ...], tuple[Ground, ...]]:
    """Where what a form is about was said, and where it was answered."""
    if event := about.session or about.statement:
        return event.grounds, ()
    if about.proposal:
        return about.proposal.grounds, about.proposal.answer_grounds
    return about.position.grounds if about.position and about.kind == "position" else (), ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _SoFar:
    """A form as it stands on the page.

    Attributes:
        chosen: the condition that was picked so far; None where it is text alone.
        holders: who insists on it, or put it forward.
        answering: who answered it.
        matters: what it is about.
        fields: the other fields.
        whole: all of it: what was filled in, and what is shown of the entry.
    """

    chosen: Chosen | None
    holders: tuple[str, ...]
    answering: tuple[str, ...]
    matters: tuple[str, ...]
    fields: dict[str, str]
    whole: Filled


def _so_far(talks: Talks, filled: Filled, about: About) -> _SoFar:
    is_picked = picking.is_picked(filled)
    chosen = picking.picked(filled, talks.measure_by_id) if is_picked else picking.start(about.says)
    holders, answering = holders_of(talks, filled, about), answering_of(talks, filled, about)
    matters, fields = matters_of(talks, filled, about), fields_of(talks, filled, about)
    chosen = chosen if has_condition(about, fields) else None
    shows: dict[str, Sequence[str]] = {name: [value] for name, value in fields.items()}
    shows |= {"party": holders, "answered": answering, "about": matters}
    for name, value in picking.fields_of(chosen) if chosen else ():
        shows[name] = [*shows.get(name, ()), value]
    whole = Filled({**shows, **filled.fields})
    return _SoFar(chosen=chosen, holders=holders, answering=answering, matters=matters, fields=fields, whole=whole)


def _attempt(talks: Talks, about: About, whole: Filled) -> writing.Written | None:
    """What a form comes to so far; None where it cannot be saved so."""
    try:
        return _written(talks, about, whole)
    except FilledError:
        return None


def _foreseen(request: Request, table: Tabled, written: writing.Written | None) -> tuple[str, str] | None:
    """The verdict now and once this is saved; None where it cannot be saved so, or changes nothing."""
    try:
        if written is None or not table.may_change or edited(table.talks, [written.edit]) == table.talks:
            return None
    except PourparlerError:
        return None
    found = site_of(request).workbench.foreseen(written.edit)
    return words.ruling(found.now), words.ruling(found.then)


def _seen(talks: Talks, filled: Filled, about: About, wrongs: tuple[Wrong, ...]) -> str:
    """What the form showed when it was begun; anew once it was told that it is another now."""
    now = entry_of(talks, about)
    return print_of(now) if any(wrong.field == "main" for wrong in wrongs) else filled.seen(now)


def _told(talks: Talks, about: About, now: _SoFar, says: Condition | None, written: writing.Written | None) -> str:
    """What was chosen so far, in plain words; empty where something is open."""
    kind = about.kind
    if kind == "session":
        return events.met(edited(talks, [written.edit]), written.id) if written else ""
    if kind == "statement":
        return events.said(edited(talks, [written.edit]), written.id) if written else ""
    if says is None or not set(measures_of(says)) <= talks.measure_by_id.keys():
        return ""
    if kind in ("position", "fallback", "proposal") and not now.holders:
        return ""
    if kind == "proposal":
        return proposals.told(talks, now.holders, says, now.fields["answer"], now.answering)
    if kind in ("position", "fallback"):
        return sentence(capital(demand(talks, now.holders, says)))
    return sentence(capital(plainly(talks, says)))


def _preview(kind: str) -> Callable[[Request], Response]:
    """The sentence and the condition that were chosen, as data."""

    def data(request: Request) -> Response:
        typed = filled_in(request.query_params)

        def of(table: Tabled) -> Response:
            filled, heard = saying.taken_in(typed, table.talks, asked_of(request, typed))
            about = about_of(table.talks, filled, kind)
            if about is None:
                return as_json({"words": None, "says": None, "open": []})
            now = _so_far(table.talks, filled, about)
            open_ = Filled({})
            says = _says(filled, about, now)
            if now.chosen and picking.is_picked(filled):
                says = picking.condition(open_, now.chosen)
            written = _attempt(table.talks, about, now.whole)
            told_ = _told(table.talks, about, now, says, written)
            left = [{"field": wrong.field, "what": wrong.what} for wrong in open_.wrongs]
            foreseen = _foreseen(request, table, written)
            verdict = dict(zip(("now", "then"), foreseen, strict=True)) if foreseen else None
            typed_ = {"typed": encode(heard)} if heard else {}
            says_ = str(says) if says else None
            return as_json({"words": told_ or None, "says": says_, "open": left, "verdict": verdict, **typed_})

        return with_table(request, of)

    return data


# -- doing -------------------------------------------------------------------------------------------------------------


def _saving(kind: str) -> Callable[[Request, FormData], Response]:
    def save(request: Request, form: FormData) -> Response:
        return with_table(request, lambda table: _save(request, table, kind, filled_in(form)))

    return save


def _save(request: Request, table: Tabled, kind: str, filled: Filled) -> Response:
    about = about_of(table.talks, filled, kind)
    if about is None:
        return gone(request, filled.one("id"))
    asked_about = asked_of(request, filled)
    filled, heard = saying.taken_in(filled, table.talks, asked_about)
    if heard is not None:
        return _page(request, table, kind, filled, (Wrong(field="typed", what=saying.LOOK_FIRST),), heard=heard)
    if others := saying.other_holders(filled, table.talks) if kind in ("position", "proposal") else ():
        asked = Filled({**filled.fields, saying.SURE: ["1"]})
        return _page(request, table, kind, asked, (Wrong(field="party", what=of_others(table.talks, others)),))
    try:
        filled.refuse_if_changed(entry_of(table.talks, about))
        written = _written(table.talks, about, filled)
        if written.says is not None and saying.is_beside(filled, written.says, asked_about):
            if not filled.one(saying.BESIDE):
                asked = Filled({**filled.fields, saying.BESIDE: ["1"]})
                wrong = Wrong(field="typed", what=beside(table.talks, asked_about))
                return _page(request, table, kind, asked, (wrong,))
            written = _written(table.talks, About(kind=kind), filled)
        said = f": {written.says}" if written.says else ""
        change(request, written.edit, f"{'Changed' if about.is_there else 'Added'} {KINDS[kind].name}{said}")
    except FilledError as error:
        return _page(request, table, kind, filled, error.wrongs)
    except PourparlerError as error:
        return at_fault(request, error)
    return _back(request, filled, kind, written.id)


def _written(talks: Talks, about: About, filled: Filled) -> writing.Written:
    match about.kind:
        case "position":
            return writing.position(talks, filled, about.position)
        case "fallback":
            assert about.position is not None  # noqa: S101 -- _about found it
            return writing.fallback(talks, filled, about.position, about.place)
        case "proposal":
            return writing.proposal(talks, filled, about.proposal)
        case "session":
            return recording.session(talks, filled, about.session)
        case "statement":
            return recording.statement(talks, filled, about.statement)
        case "fact":
            return writing.fact(talks, filled, about.place)
        case _:
            return writing.goal_item(talks, filled, about.place)


def _back(request: Request, filled: Filled, kind: str, id_: str) -> Response:
    """To where one came from, with the entry in focus."""
    page = KINDS[kind].page
    if filled.one("question"):
        return RedirectResponse(f"{address_of(filled.one('question'))}&at={quote(id_)}", 303)
    if kind == "fallback":
        return to(request, "/positions/position", {"id": id_})
    back = filled.one("back")
    has_id = KINDS[kind].has_id
    if not has_id or not is_own(back):
        return to(request, page, {"at": id_} if has_id else {"in": id_})
    joint = "&" if "?" in back else "?"
    return RedirectResponse(f"{back}{joint}at={quote(id_)}", 303)


def fallbacks(request: Request, form: FormData) -> Response:
    """The list of what a position might live with: as usual, none, moved, or one less."""
    filled = filled_in(form)

    def do(table: Tabled) -> Response:
        about = about_of(table.talks, filled, "position")
        if about is None or about.position is None:
            return gone(request, about.id if about else "")
        forms = _forms(about.position, filled.one("do"), filled.one("place"))
        try:
            filled.refuse_if_changed(about.position.fallbacks)
            change(
                request,
                writing.fallbacks(about.position, forms),
                f"Changed the fall-backs of {told.whose(table.talks, about.id)}",
            )
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
