"""The answer to ``roadmap`` as the promised JSON; keys and meanings are documented in ``docs/json.md``."""

from typing import TYPE_CHECKING

from pourparler.cli.answers import change_json

if TYPE_CHECKING:
    from pourparler.analysis.finding import Finding
    from pourparler.analysis.roadmap.answer import Failing, Roadmap, Temptation
    from pourparler.analysis.worth.reliance import Reliance

Json = dict[str, object]


def roadmap_json(finding: "Finding[Roadmap]") -> Json:
    """The answer to ``roadmap``."""
    answer = finding.answer
    return {
        "package": None if answer.package is None else list(answer.package),
        "chosen": answer.chosen.value,
        "exhaustive": finding.exhaustive,
        "stuck": answer.stuck,
        "goal": [str(item) for item in answer.goal],
        "goal_assumed": None if answer.goal_assumed is None else list(answer.goal_assumed),
        "unlock": [] if answer.unlock is None else [change_json(descent) for descent in answer.unlock.descents],
        "unlock_number": answer.unlock_number,
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
        "unvalued": list(answer.unvalued),
    }


def _failing(one: "Failing") -> Json:
    return {"part": one.part.value, "position": one.position, "says": str(one.says)}


def _temptation(one: "Temptation") -> Json:
    return {"party": one.party, "step": one.step, "skips": list(one.skips), "gain": one.gain}


def _reliance(one: "Reliance") -> Json:
    return {"party": one.party, "withholds": list(one.withholds), "against": one.against}
