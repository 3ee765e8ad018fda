"""Findings as the promised JSON; keys and meanings are documented in ``docs/json.md``."""

from pourparler.analysis.deadlock.answer import Conflict, Deadlock, Descent, Unlock
from pourparler.analysis.finding import Finding
from pourparler.errors import Problem


def stuck_json(finding: Finding[Deadlock]) -> dict[str, object]:
    """The answer to ``stuck``."""
    answer = finding.answer
    return {
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
        "moves": [],
        "roadmap": None if answer.roadmap is None else [list(step) for step in answer.roadmap],
        "not_binding": list(answer.not_binding),
        "hinges": list(answer.hinges),
    }


def _conflict(conflict: Conflict) -> dict[str, object]:
    return {
        "positions": list(conflict.positions),
        "kind": conflict.kind.value,
        "facts": [str(fact.says) for fact in conflict.facts],
        "confidence": conflict.confidence.value,
    }


def _unlock(unlock: Unlock) -> dict[str, object]:
    return {
        "price": unlock.price,
        "changes": [_change(descent) for descent in unlock.descents],
        "gives": list(unlock.gives),
        "gets": list(unlock.gets),
        "roadmap": [list(step) for step in unlock.roadmap],
        "acceptable": unlock.acceptable,
    }


def _change(descent: Descent) -> dict[str, object]:
    return {
        "position": descent.position,
        "from": str(descent.said),
        "to": None if descent.to is None else str(descent.to),
        "price": descent.price,
    }


def check_json(problems: tuple[Problem, ...]) -> dict[str, object]:
    """The answer to ``check``."""
    return {
        "ok": all(problem.warning for problem in problems),
        "problems": [
            {"file": p.file, "line": p.line, "what": p.what, "remedy": p.remedy, "warning": p.warning} for p in problems
        ],
    }
