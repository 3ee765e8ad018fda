"""The answer to ``roadmap`` as the promised JSON; keys and meanings are documented in ``docs/json.md``."""

from typing import TYPE_CHECKING

from pourparler.cli.answers import assumed_json

if TYPE_CHECKING:
    from pourparler.analysis.finding import Finding
    from pourparler.analysis.roadmap.answer import Failing, Roadmap, Temptation
    from pourparler.analysis.roadmap.calendar import Calendar
    from pourparler.analysis.roadmap.remedies.answer import Remedy
    from pourparler.analysis.roadmap.surety import Surety
    from pourparler.analysis.worth.reliance import Reliance
    from pourparler.record.talks import Talks

Json = dict[str, object]


def roadmap_json(talks: "Talks", finding: "Finding[Roadmap]") -> Json:
    """The answer to ``roadmap``."""
    answer = finding.answer
    return {
        "package": None if answer.package is None else list(answer.package),
        "chosen": answer.chosen.value,
        "chosen_proved": answer.chosen_proved,
        "exhaustive": finding.exhaustive,
        "stuck": answer.stuck,
        "goal": [str(item) for item in answer.goal],
        "goal_assumed": None if answer.goal_assumed is None else list(answer.goal_assumed),
        **assumed_json(answer.unlock),
        "ways_all_tried": answer.ways_all_tried,
        "steps": None if answer.steps is None else [list(step) for step in answer.steps],
        "failing": [_failing(one) for one in answer.failing],
        "acceptable": answer.acceptable,
        "self_enforcing": answer.self_enforcing,
        "needed_deterrence": dict(answer.needed_deterrence),
        "breaking_off": dict(answer.breaking_off),
        "shortfall": dict(answer.shortfall),
        "floor": dict(answer.floor),
        "exposure": {party: list(exposed) for party, exposed in answer.exposure},
        "largest_exposure": answer.largest_exposure,
        "if_cheated": dict(answer.if_cheated),
        "optimal": answer.optimal,
        "proved": answer.proved,
        "bounds": dict(answer.bounds),
        "temptations": [_temptation(one) for one in answer.temptations],
        "relies_on": [_reliance(one) for one in answer.relies_on],
        "remedies": [_remedy(talks, one) for one in answer.remedies],
        "remedies_all_tried": answer.remedies_all_tried,
        "surety": None if answer.surety is None else _surety(answer.surety),
        "calendar": None if answer.calendar is None else _calendar(answer.calendar),
        "unvalued": list(answer.unvalued),
        "seed": finding.seed,
    }


def _failing(one: "Failing") -> Json:
    return {"part": one.part.value, "position": one.position, "says": str(one.says)}


def _temptation(one: "Temptation") -> Json:
    return {"party": one.party, "step": one.step, "skips": list(one.skips), "gain": one.gain}


def _reliance(one: "Reliance") -> Json:
    return {"party": one.party, "withholds": list(one.withholds), "against": one.against}


def _remedy(talks: "Talks", one: "Remedy") -> Json:
    from pourparler.brief.wording.remedies import remedy

    return {
        "kind": one.kind.value,
        "text": remedy(talks, one),
        "shortfall_after": one.shortfall_after,
        "price": one.price,
        "measures": list(one.measures),
        "holders": list(one.holders),
        "parts": list(one.parts),
        "amounts": dict(one.amounts),
        "steps": [list(step) for step in one.steps],
        "made": dict(one.made),
    }


def _surety(found: "Surety") -> Json:
    return {
        "draws": found.draws,
        "share": found.share,
        "se": found.se,
        "breaks": dict(found.breaks),
        "influences": [
            {
                "party": one.party,
                "measures": list(one.measures),
                "flips": one.flips,
                "total_effect": one.total_effect,
                "at_low": one.at_low,
                "at_high": one.at_high,
            }
            for one in found.influences
        ],
    }


def _calendar(found: "Calendar") -> Json:
    return {
        "steps": [[begins.isoformat(), done.isoformat()] for begins, done in found.steps],
        "missed": [
            {"measure": one.measure, "deadline": one.deadline.isoformat(), "done": one.done.isoformat()}
            for one in found.missed
        ],
        "untimed": list(found.untimed),
        "unread": list(found.unread),
    }
