"""Taking an entry out, once it is told what goes with it and what becomes of the verdict."""

from typing import Any

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from pourparler.brief import rosters
from pourparler.brief.wording.names import party_name
from pourparler.desk.recording import not_said
from pourparler.desk.tabling import Tabled
from pourparler.errors import PourparlerError
from pourparler.record.codec.answers import encode
from pourparler.record.edits import Edit
from pourparler.record.talks import Talks
from pourparler.web.sections import WORKED_AT
from pourparler.web.site import at_fault, shown, to
from pourparler.web.twins import as_json
from pourparler.web.views.ahead import foreseen, shown_of
from pourparler.web.views.table import change, filled_in, gone, with_table

_SECTIONS = {
    "party": "parties",
    "measure": "measures",
    "proposal": "proposals",
    "session": "sessions",
    "statement": "statements",
    "fact": "facts",
    "goal": "goal",
}
"""The section of the talks file of each kind of entry that can be taken out."""


def removing(request: Request) -> Response:
    """``/positions/removing?what=party&id=us``: what depends on an entry, before it is taken out."""

    def page(table: Tabled) -> Response:
        told_ = _dependents(request, table.talks)
        if told_ is None:
            return gone(request, request.query_params.get("id", ""))
        return shown(
            request, "removing", data=("json",), title=f"Take out {told_['name']}?", page=_page(told_["what"]), **told_
        )

    return with_table(request, page)


def removing_json(request: Request) -> Response:
    """The same as data."""

    def data(table: Tabled) -> Response:
        told_ = _dependents(request, table.talks)
        if told_ is None:
            return as_json({"name": None}, 404)
        now, then, _ = told_.pop("foreseen")
        return as_json({**told_, "found": encode(told_["found"]), "verdict": {"now": now, "then": then}})

    return with_table(request, data)


def _dependents(request: Request, talks: Talks) -> dict[str, Any] | None:
    """An entry with what depends on it; None where it is not there."""
    what, id_ = request.query_params.get("what", ""), request.query_params.get("id", "")
    edit = _out(talks, what, id_)
    if edit is None:
        return None
    found = rosters.dependents(talks, edit, id_)
    verdict = shown_of(foreseen(request, edit))
    return {"what": what, "id": id_, "name": _name(talks, what, id_), "found": found, "foreseen": verdict}


def take_out(request: Request, form: FormData) -> Response:
    """Take out an entry with what depends on it."""
    what, id_ = str(form.get("what", "")), str(form.get("id", ""))

    def do(table: Tabled) -> Response:
        edit = _out(table.talks, what, id_)
        if edit is None:
            return gone(request, id_)
        try:
            filled_in(form).refuse_if_changed(_listed(table.talks, what))
            change(request, edit, f"Took out {_name(table.talks, what, id_)}")
        except PourparlerError as error:
            return at_fault(request, error)
        return to(request, _page(what))

    return with_table(request, do)


def _page(what: str) -> str:
    """Where entries of a kind are listed."""
    return WORKED_AT[_SECTIONS[what]]


def _listed(talks: Talks, what: str) -> object:
    """What the page showed from which something is taken out: there its place is all that tells it apart."""
    return talks.facts if what == "fact" else talks.goal if what == "goal" else None


def _out(talks: Talks, what: str, id_: str) -> Edit | None:
    """The edit that takes an entry out; None where it is not there."""
    place = int(id_) if id_.isdecimal() and len(id_) < 6 else -1
    if what == "party" and id_ in talks.party_by_id:
        return Edit(parties_out=(id_,))
    if what == "measure" and id_ in talks.measure_by_id:
        return Edit(measures_out=(id_,))
    if what == "proposal" and id_ in talks.proposal_by_id:
        return Edit(out=(id_,))
    if what == "session" and any(one.id == id_ for one in talks.sessions):
        return Edit(sessions_out=(id_,))
    if what == "statement":
        return next((not_said(talks, one) for one in talks.statements if one.id == id_), None)
    if what == "fact" and 0 <= place < len(talks.facts):
        return Edit(facts_anew=talks.facts[:place] + talks.facts[place + 1 :])
    if what == "goal" and 0 <= place < len(talks.wanted):
        return Edit(goal_out=(talks.wanted[place],))
    return None


def _name(talks: Talks, what: str, id_: str) -> str:
    if what == "party":
        return party_name(talks, id_)
    if what == "measure":
        return f"“{talks.measure_by_id[id_].label}”"
    if what in ("proposal", "session", "statement"):
        return f"the {what}"
    return "the fact" if what == "fact" else "an item of the goal"


LOOK = (Route("/positions/removing", removing), Route("/positions/removing.json", removing_json))
DO = {"/positions/take-out": take_out}
