"""What a record needs no more once sentences were rejected: measures that nothing names, answers about what is gone."""

from dataclasses import replace

from pourparler.record.conditions import syntax
from pourparler.record.conditions.syntax import Condition
from pourparler.record.measures import Measure
from pourparler.record.talks import Talks


def without_idle_measures(talks: Talks, draft: Talks) -> Talks:
    """Without the measures that only rejected statements spoke of, and the facts about them."""
    idle = _needed(draft) - _needed(talks)
    tidy = replace(
        talks,
        measures=tuple(measure for measure in talks.measures if measure.id not in idle),
        facts=tuple(fact for fact in talks.facts if not idle & _in(fact.says)),
    )
    return with_what_can_be_asked(tidy)


def _needed(talks: Talks) -> set[str]:
    """The measures that are spoken of, and those tied to them: promised, alternative, excluded, of one fact."""
    needed = spoken_of(talks)
    reached: set[str] = set()
    while needed - reached:
        reached = set(needed)
        needed |= {name for fact in talks.facts if reached & _in(fact.says) for name in _in(fact.says)}
        needed |= {name for measure in talks.measures if measure.id in reached for name in _tied(measure)}
    return needed


def spoken_of(talks: Talks) -> set[str]:
    """Ids of the measures that the goal, a position or a statement names."""
    said = [
        *talks.wanted,
        *(position.says for position in talks.positions),
        *(form for position in talks.positions for form in position.fallbacks or ()),
        *(statement.says for statement in talks.statements if statement.says is not None),
        *(proposal.says for proposal in talks.proposals),
    ]
    about = {name for statement in talks.statements for name in statement.about}
    return about.union(*map(_in, said))


def _in(condition: Condition) -> set[str]:
    return set(syntax.measures_of(condition))


def _tied(measure: Measure) -> tuple[str, ...]:
    return (*measure.alternatives, *measure.excludes, *((measure.promises,) if measure.promises else ()))


def with_what_can_be_asked(talks: Talks) -> Talks:
    """Without the answers about measures and positions that are gone: nobody asks about those again."""
    kept = (
        one
        for one in talks.answered
        if talks.measure_by_id.keys() >= {*one.measures} and talks.position_by_id.keys() >= {*one.positions}
    )
    return replace(talks, answered=tuple(kept))
