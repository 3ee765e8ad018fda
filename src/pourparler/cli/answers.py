"""Findings as the promised JSON; keys and meanings are documented in ``docs/json.md``."""

from typing import TYPE_CHECKING

from pourparler.analysis.deadlock.answer import Conflict, Deadlock, Descent, Unlock
from pourparler.analysis.finding import Finding
from pourparler.analysis.verdict import Verdict, find_verdict
from pourparler.errors import Problem
from pourparler.record.passages import Ground
from pourparler.record.statements import TalksState

if TYPE_CHECKING:
    from pourparler.analysis.moves.answer import Moves
    from pourparler.record.talks import Talks


def stuck_json(
    finding: Finding[Deadlock], talks: "Talks | None" = None, moves: "Finding[Moves] | None" = None
) -> dict[str, object]:
    """The answer to ``stuck``.

    Args:
        finding: why the talks are stuck.
        talks: the record, to tell moves in its words.
        moves: the moves that unlock; None where nobody looked for them.
    """
    answer = finding.answer
    return {
        **({} if talks is None else verdict_json(find_verdict(talks, stuck=answer.stuck))),
        "stuck": answer.stuck,
        "exhaustive": finding.exhaustive,
        "goal": [str(item) for item in answer.goal],
        "goal_assumed": None if answer.goal_assumed is None else list(answer.goal_assumed),
        "conflicts": [_conflict(conflict) for conflict in answer.conflicts],
        "conflicts_exhaustive": answer.conflicts_exhaustive,
        "unlocks": [_unlock(unlock) for unlock in answer.unlocks],
        "needs_red_line": [list(positions) for positions in answer.needs_red_line],
        "common_ground": {
            "keep": list(answer.common_ground.keep),
            "set_aside": list(answer.common_ground.set_aside),
            "tied": answer.common_ground.tied,
        },
        "moves": [] if talks is None or moves is None else _moves(talks, moves.answer),
        "moves_exhaustive": moves is None or moves.exhaustive,
        "roadmap": None if answer.roadmap is None else [list(step) for step in answer.roadmap],
        "not_binding": list(answer.not_binding),
        "hinges": list(answer.hinges),
    }


def verdict_json(verdict: Verdict) -> dict[str, object]:
    """What may be said of the talks, and what the reports say of them."""
    reported = verdict.reported
    return {
        "verdict": verdict.ruling.value,
        "reasons": [reason.value for reason in verdict.reasons],
        "reported": {
            "state": None if reported.state is None else reported.state.value,
            "date": None if reported.date is None else str(reported.date),
            "grounds": [_ground(told.state, ground) for told in reported.told for ground in told.grounds],
            "statements": [statement for told in reported.told for statement in told.statements],
        },
        "unheard": list(verdict.unheard),
    }


def _ground(state: TalksState, ground: Ground) -> dict[str, object]:
    span = None if ground.span is None else list(ground.span)
    return {"state": state.value, "source": ground.source, "quote": ground.quote, "span": span}


def _conflict(conflict: Conflict) -> dict[str, object]:
    return {
        "positions": list(conflict.positions),
        "kind": conflict.kind.value,
        "facts": [str(fact.says) for fact in conflict.facts],
        "confidence": conflict.confidence.value,
    }


def _unlock(unlock: Unlock) -> dict[str, object]:
    return {
        "id": unlock.id,
        "number": unlock.number,
        "price": unlock.price,
        "changes": [change_json(descent) for descent in unlock.descents],
        "gives": list(unlock.gives),
        "gets": list(unlock.gets),
        "roadmap": [list(step) for step in unlock.roadmap],
        "acceptable": unlock.acceptable,
    }


def assumed_json(unlock: Unlock | None) -> dict[str, object]:
    """The way out that an answer assumes: its changes, and by what it is asked for again."""
    return {
        "unlock": [] if unlock is None else [change_json(descent) for descent in unlock.descents],
        "unlock_id": None if unlock is None else unlock.id,
        "unlock_number": None if unlock is None else unlock.number,
    }


def change_json(descent: Descent) -> dict[str, object]:
    """One position that softens."""
    return {
        "position": descent.position,
        "from": str(descent.said),
        "to": None if descent.to is None else str(descent.to),
        "price": descent.price,
    }


def _moves(talks: "Talks", moves: "Moves") -> list[dict[str, object]]:
    from pourparler.brief.wording.moves import told
    from pourparler.casebook.moves import all_moves

    repertoire = {move.id: move for move in all_moves()}
    return [
        {
            "move": one.move,
            "text": told(talks, one),
            "seen_in": list(repertoire[one.move].seen),
            "refused_in": list(repertoire[one.move].refused),
            "needs": repertoire[one.move].needs,
            "warnings": [w for id_ in one.moves if (w := repertoire[id_].warning) is not None],
            "bundle": list(one.moves),
            "price": one.price,
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
            "goal_shrinks": one.goal_shrinks,
            "roadmap": [list(step) for step in one.roadmap],
            "acceptable": one.acceptable,
            "shortfall": one.shortfall,
            "exposure": one.exposure,
        }
        for one in moves.suggestions
    ]


def check_json(problems: tuple[Problem, ...]) -> dict[str, object]:
    """The answer to ``check``."""
    return {
        "ok": all(problem.warning for problem in problems),
        "problems": [
            {"file": p.file, "line": p.line, "what": p.what, "remedy": p.remedy, "warning": p.warning} for p in problems
        ],
    }
