"""Answers as JSON objects with the sentences that belong to them; keys and meanings are in ``docs/json.md``.

What is data comes from the answers themselves and can be read back (``desk.answers``); beside it stand the keys that
are promised in another form, and what is told in words.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias, TypeGuard

from pourparler.desk.answers import to_json
from pourparler.record.codec.answers import encode

if TYPE_CHECKING:
    from pourparler.analysis.concessions.answer import Concessions
    from pourparler.analysis.deadlock.answer import Deadlock, Unlock
    from pourparler.analysis.explanations.answer import Explanation, Explanations
    from pourparler.analysis.finding import Finding
    from pourparler.analysis.history.answer import History
    from pourparler.analysis.moves.answer import Moves, Suggestion
    from pourparler.analysis.packages.answer import Packages
    from pourparler.analysis.packages.tradeoffs import Comparison, Exchange, Trade
    from pourparler.analysis.roadmap.answer import Roadmap
    from pourparler.analysis.stability.answer import Stability
    from pourparler.analysis.stability.vouched import Also
    from pourparler.analysis.sureness.answer import Sureness
    from pourparler.analysis.verdict import Verdict
    from pourparler.desk.beside import Beside
    from pourparler.desk.deals import Asked
    from pourparler.desk.findings import Findings
    from pourparler.desk.gather import Materials
    from pourparler.desk.mattering import Weighed
    from pourparler.record.talks import Talks

Json: TypeAlias = dict[str, Any]


def whole(materials: "Materials", findings: "Findings", markdown: str) -> Json:
    """All that a briefing is made of: the verdict, every answer that was worked out, the record and the text."""
    from pourparler.brief.wording.differences import unknown_party
    from pourparler.record.codec import to_json as record_json

    talks = materials.talks
    told = stuck(talks, findings.deadlock, findings.moves, findings.explanations)
    unknown = (unknown_party(name, count) for name, count in materials.unknown)
    return {
        **{key: told[key] for key in ("verdict", "reasons", "reported", "unheard", "explanations")},
        "stuck": told,
        "packages": findings.packages and packages(talks, findings.packages),
        "roadmap": findings.roadmap and roadmap(talks, findings.roadmap),
        "stability": findings.stability and stability(talks, findings.stability),
        "history": findings.history and history(talks, findings.history),
        "weighed": None if findings.weighed is None else _weighed(findings.weighed),
        "talks": record_json(talks),
        "notices": [*materials.notices, *materials.cautions, *unknown],
        "markdown": markdown,
        **{key: told[key] for key in ("program", "record", "options", "seed")},
    }


def _weighed(found: "Weighed") -> Json:
    """What of a draft matters; the verdict, which stands beside it, is left out."""
    told: Json = encode(found)
    return {key: told[key] for key in ("matters", "settling")}


# -- stuck -----------------------------------------------------------------------------------------------------------


def stuck(
    talks: "Talks",
    finding: "Finding[Deadlock]",
    found: "Finding[Moves] | None" = None,
    explained: "Finding[Explanations] | None" = None,
) -> Json:
    """Why the talks are stuck, and what would unlock them.

    Args:
        talks: the record that was asked.
        finding: the answer.
        found: the moves that unlock; None where nobody looked for them.
        explained: what would explain a deadlock that the record does not show; None where nobody looked for it.
    """
    from pourparler.analysis.verdict import find_verdict

    return {
        **verdict(find_verdict(talks, stuck=finding.answer.stuck)),
        **to_json(finding, talks),
        "moves": [] if found is None else [_move(talks, one) for one in found.answer.suggestions],
        "moves_exhaustive": found is None or found.exhaustive,
        "explanations": []
        if explained is None
        else [_explanation(talks, one) for one in explained.answer.explanations],
        "explanations_exhaustive": explained is None or explained.exhaustive,
    }


def verdict(found: "Verdict") -> Json:
    """What may be said of the talks, and what the reports say of them."""
    reported = found.reported
    grounds = [{"state": one.state.value, **encode(ground)} for one in reported.told for ground in one.grounds]
    return {
        "verdict": found.ruling.value,
        "reasons": [reason.value for reason in found.reasons],
        "reported": {
            "state": None if reported.state is None else reported.state.value,
            "date": None if reported.date is None else str(reported.date),
            "grounds": grounds,
            "statements": [statement for one in reported.told for statement in one.statements],
        },
        "unheard": list(found.unheard),
    }


def _explanation(talks: "Talks", one: "Explanation") -> Json:
    from pourparler.brief.wording.explanations import question

    return {**encode(one), "question": question(talks, one)}


def _move(talks: "Talks", one: "Suggestion") -> Json:
    from pourparler.brief.wording.moves import told
    from pourparler.casebook.moves import all_moves

    repertoire = {move.id: move for move in all_moves()}
    return {
        **encode(one),
        "text": told(talks, one),
        "seen_in": list(repertoire[one.move].seen),
        "refused_in": list(repertoire[one.move].refused),
        "needs": repertoire[one.move].needs,
        "warnings": [w for id_ in one.moves if (w := repertoire[id_].warning) is not None],
        "bundle": list(one.moves),
        "changes": [
            {
                "position": given.position,
                "from": str(given.said),
                "to": None if given.to is None else str(given.to),
                "price": float(given.price),
            }
            for step in one.steps
            for given in step.concessions
        ],
    }


# -- packages and roadmap --------------------------------------------------------------------------------------------


def packages(talks: "Talks", finding: "Finding[Packages]", asked: "Asked | None" = None) -> Json:
    """The deals that nobody could improve on, and what else was asked about them."""
    data = to_json(finding, talks)
    listed = data.pop("packages")
    return {
        **data,
        **_assumed(finding.answer.unlock),
        "draws": int(finding.limits.get("draws", 0)),
        "tradeoffs": _tradeoffs(talks, finding.answer),
        "compare": _compared(asked),
        "improve": _improved(asked),
        "packages": listed,
    }


def _assumed(unlock: "Unlock | None") -> Json:
    """The way out that an answer assumes: its changes, and by what it is asked for again."""
    return {
        "unlock": [] if unlock is None else encode(unlock)["changes"],
        "unlock_id": None if unlock is None else unlock.id,
        "unlock_number": None if unlock is None else unlock.number,
    }


def _tradeoffs(talks: "Talks", answer: "Packages") -> Json:
    """What the parties give and get in the deals that stand out, and what could be traded."""
    from pourparler.analysis.packages.tradeoffs import balances, exchanges, trades
    from pourparler.analysis.worth.valuation import valuation_of
    from pourparler.desk.deals import standing_out

    valuation = valuation_of(talks)
    deals = [deal.package.measures for deal in standing_out(answer)]
    return {
        "deals": [
            {"measures": list(deal), "parties": [encode(one) for one in balances(talks, valuation, deal)]}
            for deal in deals
        ],
        "exchanges": [_exchange(one) for one in exchanges(talks, valuation)],
        "trades": [_trade(one) for one in trades(talks, valuation)],
    }


def _exchange(one: "Exchange") -> Json:
    ratios = [{"giver": giver, "receiver": receiver, "ratio": ratio} for giver, receiver, ratio in one.ratios]
    return {**encode(one), "ratios": ratios}


def _trade(one: "Trade") -> Json:
    return {
        "parties": [one.one, one.other],
        "measures": [one.gives, one.takes],
        "gains": [one.gain_of_one, one.gain_of_other],
        "ratio": one.ratio,
        "harmed": dict(one.harmed),
    }


def _compared(asked: "Asked | None") -> Json | None:
    if asked is None or asked.comparison is None:
        return None
    return {**encode(asked.comparison), "possible": list(asked.possible)}


def _improved(asked: "Asked | None") -> Json | None:
    found = asked.improvement if asked else None
    if found is None:
        return None
    comparison: Comparison = found.comparison
    return {"party": found.party, "rise": found.rise, "cost": found.cost, **encode(comparison)}


def roadmap(talks: "Talks", finding: "Finding[Roadmap]") -> Json:
    """The order that would most nearly be kept."""
    from pourparler.brief.wording.remedies import remedy

    answer = finding.answer
    told = to_json(finding, talks)
    remedies = [{**encode(one), "text": remedy(talks, one)} for one in answer.remedies]
    return {**told, **_assumed(answer.unlock), "optimal": answer.optimal, "remedies": remedies}


# -- history ---------------------------------------------------------------------------------------------------------


def history(talks: "Talks", finding: "Finding[History]") -> Json:
    """How far apart the parties were on each date, and what moved it."""
    return to_json(finding, talks)


# -- stability -------------------------------------------------------------------------------------------------------


def stability(talks: "Talks", finding: "Finding[Stability]", also: "Also | None" = None) -> Json:
    """Which outcomes last, and why; with what is told beside it to those who ask."""
    told = to_json(finding, talks)
    if also is not None and also.vouched is not None:
        told["unknown"] = encode(also.vouched)
    if also is not None and also.missed is not None:
        told["legacy"] = [encode(one) for one in also.missed]
    if also is not None and also.strongly is not None:
        told["strongly"] = encode(also.strongly)
    return told


# -- concessions -----------------------------------------------------------------------------------------------------


def concessions(talks: "Talks", finding: "Finding[Concessions]") -> Json:
    """Who would give way first, by stated rules."""
    return to_json(finding, talks)


# -- how sure --------------------------------------------------------------------------------------------------------


def sure(talks: "Talks", finding: "Finding[Sureness]") -> Json:
    """How sure the answer is; each judgement that was drawn with its words."""
    from pourparler.brief.wording import sureness

    told = to_json(finding, talks)
    words = sureness.names(talks, finding.answer)
    drawn = [{**one, "text": text} for one, text in zip(told["judgements"], words, strict=True)]
    return {**told, "judgements": drawn}


# -- what if ---------------------------------------------------------------------------------------------------------


def what_if(beside: "Beside") -> Json:
    """What is supposed, and what would be different: the answer that it stands in is the one as if."""
    from pourparler.brief.wording import suppositions
    from pourparler.desk.answers import record_hash

    aspects = [(aspect, *suppositions.cells(beside, aspect)) for aspect in beside.aspects]
    return {
        "supposed": [{"edit": one.text, "text": suppositions.told(one)} for one in beside.each],
        "record": record_hash(beside.before.talks),
        "verdict": {
            "before": None if beside.before.verdict is None else beside.before.verdict.ruling.value,
            "after": None if beside.after.verdict is None else beside.after.verdict.ruling.value,
        },
        "conflicts": {
            "gone": [list(one.positions) for one in beside.gone],
            "new": [list(one.positions) for one in beside.new],
        },
        "aspects": [{"about": aspect.value, "before": before, "after": after} for aspect, before, after in aspects],
        "differences": list(suppositions.differences(beside)),
    }


# -- writing ---------------------------------------------------------------------------------------------------------


def lines(answer: Mapping[str, object]) -> Iterator[str]:
    r"""A JSON object line by line: each key on its line, each item of a list of objects on its own.

    Quick where there are very many items, and still read by people and by line tools.

    >>> print("\n".join(lines({"n": 2, "list": [{"a": 1}, {"b": []}]})))
    {
     "n": 2,
     "list": [
      {"a": 1},
      {"b": []}
     ]
    }
    """
    yield "{"
    last = len(answer) - 1
    for number, (key, value) in enumerate(answer.items()):
        comma = "" if number == last else ","
        if _are_objects(value):
            yield f" {_text(key)}: ["
            yield from _separated(f"  {_text(item)}" for item in value)
            yield f" ]{comma}"
        else:
            yield f" {_text(key)}: {_text(value)}{comma}"
    yield "}"


def _are_objects(value: object) -> TypeGuard[list[Json]]:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def _separated(lines_: Iterable[str]) -> Iterator[str]:
    """All but the last with a comma."""
    before = None
    for line in lines_:
        if before is not None:
            yield f"{before},"
        before = line
    if before is not None:
        yield before


_text = json.JSONEncoder(ensure_ascii=False, allow_nan=False, check_circular=False).encode
"""One value on one line."""
