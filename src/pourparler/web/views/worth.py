"""Worth: what each measure is worth to each party, in numbers or as a ranking that is moved."""

from typing import Any

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from pourparler.brief import rosters
from pourparler.desk import worths
from pourparler.desk.filled import Filled, FilledError, print_of
from pourparler.desk.tabling import Tabled
from pourparler.errors import PourparlerError
from pourparler.record.codec.answers import encode
from pourparler.record.edits import Edit
from pourparler.record.talks import Talks
from pourparler.web.sections import TABS
from pourparler.web.site import at_fault, shown, to
from pourparler.web.twins import as_csv, as_json
from pourparler.web.views.table import change, filled_in, gone, with_table


def worth(request: Request) -> Response:
    """``/positions/worth``, and of one party with ``?party=us``; ``at`` names the place in the ranking in focus."""
    return with_table(request, lambda table: _page(request, table, filled_in(request.query_params)))


def _page(request: Request, table: Tabled, filled: Filled, wrongs: tuple[Any, ...] = ()) -> Response:
    talks = table.talks
    party = next(iter(filled.known("party", talks.party_by_id)), "")
    tiers = worths.tiers_of(talks, party) if party else ()
    now = _valued(talks, party)
    ranked = {name for tier in tiers for name in tier}
    return shown(
        request,
        "worth",
        data=("json", "csv"),
        status=422 if wrongs else 200,
        title="What it is worth to whom",
        problems=table.others,
        tabs_=TABS,
        table=table,
        listed=rosters.worths(table),
        party=party,
        name=talks.party_by_id[party].label if party else "",
        wrongs=wrongs,
        seen=print_of(now) if any(wrong.field == "main" for wrong in wrongs) else filled.seen(now),
        order_seen=print_of(now),
        wrong_at={wrong.field: wrong.what for wrong in wrongs},
        rows=_rows(talks, party, filled) if party and not tiers else (),
        numbers=_numbers(talks, party, filled),
        tiers=[(rosters.tier(talks, tier), len(tier) > 1, None in tier) for tier in tiers],
        left=[(m.id, m.label) for m in talks.measures if m.id not in ranked] if tiers else [],
        at=filled.one("at"),
        said=filled.one("said"),
    )


def _valued(talks: Talks, party: str) -> object:
    """All that stands there of a party now."""
    kept = (dict(one).get(party) for one in (talks.worth, talks.walk_away, talks.breaking_off))
    return (*kept, worths.tiers_of(talks, party))


def _rows(talks: Talks, party: str, filled: Filled) -> list[tuple[int, str, str, str]]:
    """A field for each measure: its place, its words, who does it, what is written."""
    amounts = dict(dict(talks.worth).get(party, ()))
    found = []
    for place, measure in enumerate(talks.measures):
        name = f"w{place}"
        value = filled.one(name) if name in filled else worths.written(amounts.get(measure.id))
        by = ", ".join(talks.party_by_id[p].label for p in measure.by if p in talks.party_by_id)
        found.append((place, measure.label, by, value))
    return found


def _numbers(talks: Talks, party: str, filled: Filled) -> dict[str, str]:
    have = {"walk_away": dict(talks.walk_away).get(party), "breaking_off": dict(talks.breaking_off).get(party)}
    return {
        name: filled.one(name) if name in filled else "" if value is None else f"{value:g}"
        for name, value in have.items()
    }


def worth_json(request: Request) -> Response:
    """The same as data."""

    def data(table: Tabled) -> Response:
        return as_json({"worth": [encode(one) for one in rosters.worths(table)]})

    return with_table(request, data)


def worth_csv(request: Request) -> Response:
    """Worths as a table: a row for each party and measure."""

    def rows(table: Tabled) -> Response:
        talks = table.talks
        amounts = [
            (party, name, value.low, value.mean, value.high, None)
            for party, pairs in talks.worth
            for name, value in pairs
        ]
        ranks = [
            (one.party, name or "", None, None, None, place)
            for one in talks.ranking
            for place, tier in enumerate(one.tiers, start=1)
            for name in tier
        ]
        return as_csv(("party", "measure", "low", "mean", "high", "rank"), [*amounts, *ranks])

    return with_table(request, rows)


# -- doing -------------------------------------------------------------------------------------------------------------


def save(request: Request, form: FormData) -> Response:
    """Save the numbers of one party."""
    filled = filled_in(form)

    def do(table: Tabled) -> Response:
        party = next(iter(filled.known("party", table.talks.party_by_id)), "")
        if not party:
            return gone(request, filled.one("party"))
        try:
            filled.refuse_if_changed(_valued(table.talks, party))
            edit = worths.worths(table.talks, filled, party)
            change(request, edit, f"Changed what things are worth to {_name(table, party)}")
        except FilledError as error:
            return _page(request, table, filled, error.wrongs)
        except PourparlerError as error:
            return at_fault(request, error)
        return to(request, "/positions/worth", {"party": party})

    return with_table(request, do)


def rank(request: Request, form: FormData) -> Response:
    """Begin a ranking, move something in it, or go back to numbers."""
    filled = filled_in(form)

    def do(table: Tabled) -> Response:
        party = next(iter(filled.known("party", table.talks.party_by_id)), "")
        edit = _ranking(table.talks, party, filled)
        try:
            filled.refuse_if_changed(_valued(table.talks, party))
            if edit is not None:
                change(request, edit, f"Changed the ranking of {_name(table, party)}")
        except PourparlerError as error:
            return at_fault(request, error)
        return to(request, "/positions/worth", _after(filled, party, edit))

    return with_table(request, do)


def _ranking(talks: Talks, party: str, filled: Filled) -> Edit | None:
    do = filled.one("do")
    if not party:
        return None
    if do == "begin":
        return worths.begin_ranking(talks, party)
    if do == "numbers":
        return worths.unranked(talks, party)
    if do == "add":
        measure = next(iter(filled.known("measure", talks.measure_by_id)), "")
        return worths.ranked_too(talks, party, measure) if measure else None
    return worths.moved(talks, party, _place(filled, "place") or 0, do, _place(filled, "to"))


def _place(filled: Filled, name: str) -> int | None:
    written = filled.one(name)
    return int(written) if written.isdecimal() and len(written) < 5 else None


def _after(filled: Filled, party: str, edit: Edit | None) -> dict[str, object]:
    """Where one goes on: with what was moved in focus."""
    place, do = _place(filled, "place"), filled.one("do")
    if place is None or edit is None:
        return {"party": party}
    at = {"up": place - 1, "down": place + 1, "to": _place(filled, "to") or 0, "tie": place - 1}.get(do, place)
    moved = edit.valued[0].tiers
    return {"party": party, "at": max(0, min(at, len(moved) - 1)), "said": do}


def _name(table: Tabled, party: str) -> str:
    return table.talks.party_by_id[party].label if party in table.talks.party_by_id else party


LOOK = (
    Route("/positions/worth", worth),
    Route("/positions/worth.json", worth_json),
    Route("/positions/worth.csv", worth_csv),
)
DO = {"/positions/worth": save, "/positions/rank": rank}
