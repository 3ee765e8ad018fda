"""Parties, measures, goal and facts: listed, and written by choosing."""

from collections.abc import Callable
from typing import Any

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from pourparler.brief import rosters
from pourparler.brief import tabled as told
from pourparler.brief.wording.table import ROLES
from pourparler.desk import roster
from pourparler.desk.filled import Filled, FilledError, print_of
from pourparler.desk.tabling import Tabled
from pourparler.errors import PourparlerError
from pourparler.record import codec
from pourparler.record.codec.answers import encode
from pourparler.record.edits import Edit
from pourparler.record.measures import Measure
from pourparler.record.parties import Party
from pourparler.record.talks import Talks
from pourparler.web.sections import TABS
from pourparler.web.site import at_fault, shown, site_of, to
from pourparler.web.twins import as_csv, as_json
from pourparler.web.views.table import change, filled_in, gone, with_table

_PAGE = "/positions/parties"


# -- looking -----------------------------------------------------------------------------------------------------------


def parties(request: Request) -> Response:
    """``/positions/parties``: who takes part, and what each could do."""

    def page(table: Tabled) -> Response:
        lists = {"parties": rosters.parties(table), "measures": rosters.measures(table)}
        return _list(request, "parties", "Parties and measures", table, lists, called=table.talks.title)

    return with_table(request, page)


def goal_and_facts(request: Request) -> Response:
    """``/positions/goal-and-facts``: what counts as a deal, and what nobody can negotiate away."""

    def page(table: Tabled) -> Response:
        lists = {"goal": rosters.goal(table), "facts": rosters.facts(table)}
        talks = table.talks
        seen = {"goal": print_of(talks.goal), "fact": print_of(talks.facts)}
        has_goal = talks.goal is not None
        return _list(request, "goal-and-facts", "Goal and facts", table, lists, has_goal=has_goal, seen=seen)

    return with_table(request, page)


def _list(request: Request, template: str, title: str, table: Tabled, lists: dict[str, Any], **more: Any) -> Response:
    at = request.query_params.get("in", "")
    frame: dict[str, Any] = {"title": title, "tabs_": TABS, "table": table, "at": at, "problems": table.others}
    return shown(request, template, data=("json", "csv"), **frame, **lists, **more)


def _lists_of(table: Tabled, path: str) -> dict[str, Any]:
    if path.startswith(_PAGE):
        return {"parties": rosters.parties(table), "measures": rosters.measures(table)}
    return {"goal": rosters.goal(table), "facts": rosters.facts(table)}


def lists_json(request: Request) -> Response:
    """The same as data."""

    def data(table: Tabled) -> Response:
        lists = _lists_of(table, request.url.path)
        return as_json({name: [encode(entry) for entry in entries] for name, entries in lists.items()})

    return with_table(request, data)


def lists_csv(request: Request) -> Response:
    """The same as a table."""

    def rows(table: Tabled) -> Response:
        entries = [(name, e) for name, found in _lists_of(table, request.url.path).items() for e in found]
        told_ = [(name, e.id, e.words, e.form, "; ".join(filter(None, e.told)), e.count, e.line) for name, e in entries]
        return as_csv(("section", "id", "words", "condition", "more", "named in positions", "line"), told_)

    return with_table(request, rows)


# -- parties and measures ----------------------------------------------------------------------------------------------


def party(request: Request) -> Response:
    """``/positions/party?id=us``: the form of a party; a new one without an id."""
    return with_table(request, lambda table: _party(request, table, filled_in(request.query_params)))


def _party(request: Request, table: Tabled, filled: Filled, wrongs: tuple[Any, ...] = ()) -> Response:
    old = table.talks.party_by_id.get(filled.one("id"))
    if filled.one("id") and old is None:
        return gone(request, filled.one("id"))
    have = {"name": old.name or "" if old else "", "aliases": "\n".join(old.aliases) if old else ""}
    have |= {"role": old.role.value if old else "party"}
    values = {name: filled.one(name) if name in filled else value for name, value in have.items()}
    frame = _frame(table, filled, wrongs, section="parties", title="Change a party" if old else "Add a party", old=old)
    return shown(request, "party", data=("json",), status=422 if wrongs else 200, **frame, values=values, roles=ROLES)


def measure(request: Request) -> Response:
    """``/positions/measure?id=fuel-oil``: the form of a measure; a new one without an id."""
    return with_table(request, lambda table: _measure(request, table, filled_in(request.query_params)))


def _measure(request: Request, table: Tabled, filled: Filled, wrongs: tuple[Any, ...] = ()) -> Response:
    talks = table.talks
    old = talks.measure_by_id.get(filled.one("id"))
    if filled.one("id") and old is None:
        return gone(request, filled.one("id"))
    values = _values(old)
    if "what" in filled:
        names = ("reversible", "share", "what", "lag", "takes", "divisible", "deadline", "promises", "unconditional")
        values |= {name: filled.one(name) for name in names} | {"phrases": filled.one("phrases")}
        values |= {name: filled.all(name) for name in ("by", "alternatives", "excludes")}
    return shown(
        request,
        "measure",
        data=("json",),
        status=422 if wrongs else 200,
        **_frame(
            table, filled, wrongs, section="measures", title="Change a measure" if old else "Add a measure", old=old
        ),
        values=values,
        parties=told.party_options(talks),
        others=[(m.id, m.label) for m in talks.measures if old is None or m.id != old.id],
    )


def entry_json(request: Request) -> Response:
    """What a form is about as data, with the keys of a talks file, its line and its problems; null where it is new."""
    kind = request.url.path.removesuffix(".json").rpartition("/")[2]
    section, id_ = {"party": "parties", "measure": "measures"}[kind], request.query_params.get("id", "")

    def data(table: Tabled) -> Response:
        whole: dict[str, Any] = codec.to_json(table.talks)
        found = next((one for one in whole.get(section, ()) if one["id"] == id_), None)
        told_ = [str(problem) for problem in table.problems_of(section, id_)] if id_ else []
        line = table.line_of(section, id_) if id_ else None
        return as_json({kind: found, "line": line, "problems": told_}, 404 if id_ and found is None else 200)

    return with_table(request, data)


def _values(old: Measure | None) -> dict[str, Any]:
    one = old or Measure(id="", by=())
    share = {0.0: "no", 0.5: "partly", 1.0: "yes"}.get(one.reversible, "share")
    return {
        "what": one.what or one.id,
        "by": one.by,
        "reversible": share,
        "share": f"{one.reversible:g}" if share == "share" else "",
        "promises": one.promises or "",
        "unconditional": "1" if one.unconditional else "",
        "lag": str(one.lag),
        "takes": one.takes or "",
        "divisible": one.divisible or "",
        "deadline": str(one.deadline) if one.deadline else "",
        "alternatives": one.alternatives,
        "excludes": one.excludes,
        "phrases": "\n".join(one.phrases),
    }


def _frame(
    table: Tabled, filled: Filled, wrongs: tuple[Any, ...], *, section: str, title: str, old: object
) -> dict[str, Any]:
    id_ = filled.one("id")
    return {
        "title": title,
        "id": id_,
        "wrongs": wrongs,
        "seen": print_of(old) if any(wrong.field == "main" for wrong in wrongs) else filled.seen(old),
        "wrong_at": {wrong.field: wrong.what for wrong in wrongs},
        "is_sound": table.may_change,
        "line": table.line_of(section, id_) if id_ else None,
        "entry_problems": table.problems_of(section, id_) if id_ else (),
    }


def save_party(request: Request, form: FormData) -> Response:
    """Add or change a party."""
    return _saved(request, form, _party, _party_written)


def save_measure(request: Request, form: FormData) -> Response:
    """Add or change a measure."""
    return _saved(request, form, _measure, _measure_written)


def _party_written(talks: Talks, filled: Filled) -> tuple[Edit, str, str]:
    old: Party | None = talks.party_by_id.get(filled.one("id"))
    filled.refuse_if_changed(old)
    written = roster.party(talks, filled, old)
    return written.edit, written.id, f"{'Changed' if old else 'Added'} the party {filled.one('name')}"


def _measure_written(talks: Talks, filled: Filled) -> tuple[Edit, str, str]:
    old = talks.measure_by_id.get(filled.one("id"))
    filled.refuse_if_changed(old)
    written = roster.measure(talks, filled, old)
    return written.edit, written.id, f"{'Changed' if old else 'Added'} the measure {filled.one('what')}"


def _saved(
    request: Request,
    form: FormData,
    again: Callable[[Request, Tabled, Filled, tuple[Any, ...]], Response],
    written: Callable[[Talks, Filled], tuple[Edit, str, str]],
) -> Response:
    filled = filled_in(form)

    def do(table: Tabled) -> Response:
        try:
            edit, id_, words = written(table.talks, filled)
            change(request, edit, words)
        except FilledError as error:
            return again(request, table, filled, error.wrongs)
        except PourparlerError as error:
            return at_fault(request, error)
        return to(request, _PAGE, {"in": id_})

    return with_table(request, do)


def call(request: Request, form: FormData) -> Response:
    """Say what the talks are called."""
    title = str(form.get("called", "")).strip()
    try:
        if title:
            change(request, Edit(title=title), f"Called the talks {title}")
    except PourparlerError as error:
        return at_fault(request, error)
    return to(request, _PAGE)


# -- goal --------------------------------------------------------------------------------------------------------------


def no_goal(request: Request, form: FormData) -> Response:
    """Say that nothing has to happen for a deal."""
    try:
        change(request, Edit(goal=()), "Said that nothing has to happen for a deal")
    except PourparlerError as error:
        return at_fault(request, error)
    return to(request, "/positions/goal-and-facts")


# -- from nothing ------------------------------------------------------------------------------------------------------


def begin(request: Request) -> Response:
    """``/positions/begin``: talks from nothing, without any report."""
    return _begin(request, filled_in(request.query_params))


def begin_json(request: Request) -> Response:
    """What is filled in so far, and whether the talks are begun already."""
    begun = bool(site_of(request).workbench.folder.look().talks_files)
    return as_json({"begun": begun, "filled": dict(request.query_params.multi_items())})


def _begin(request: Request, filled: Filled, wrongs: tuple[Any, ...] = ()) -> Response:
    if site_of(request).workbench.folder.look().talks_files:
        return to(request, "/positions")
    return shown(
        request,
        "beginning",
        data=("json",),
        status=422 if wrongs else 200,
        title="Begin from what you know",
        wrongs=wrongs,
        wrong_at={wrong.field: wrong.what for wrong in wrongs},
        filled=filled,
        places=roster.places(filled),
        most=roster.MOST_BEGUN,
        added=filled.one("do") == "party",
    )


def save_begin(request: Request, form: FormData) -> Response:
    """Write the first talks file."""
    filled = filled_in(form)
    if site_of(request).workbench.folder.look().talks_files:
        return to(request, "/positions")
    try:
        site_of(request).workbench.folder.put_talks(roster.begun(filled), "Began the talks file")
    except FilledError as error:
        return _begin(request, filled, error.wrongs)
    except PourparlerError as error:
        return at_fault(request, error)
    return to(request, "/positions")


_LISTS = ("/positions/parties", "/positions/goal-and-facts")
LOOK = (
    Route("/positions/parties", parties),
    Route("/positions/goal-and-facts", goal_and_facts),
    *(Route(f"{path}.json", lists_json) for path in _LISTS),
    *(Route(f"{path}.csv", lists_csv) for path in _LISTS),
    Route("/positions/party", party),
    Route("/positions/measure", measure),
    *(Route(f"/positions/{kind}.json", entry_json) for kind in ("party", "measure")),
    Route("/positions/begin", begin),
    Route("/positions/begin.json", begin_json),
)
DO = {
    "/positions/party": save_party,
    "/positions/measure": save_measure,
    "/positions/called": call,
    "/positions/no-goal": no_goal,
    "/positions/begin": save_begin,
}
