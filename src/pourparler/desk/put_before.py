"""What was put forward before and refused, where something that would unlock the talks comes to the same again.

>>> from pourparler.record.codec import loads
>>> talks = loads('''
... {pourparler: 1, talks: T, parties: [{id: a}, {id: b}, {id: c, role: mediator}],
...  measures: [{id: m, by: [a]}, {id: n, by: [b]}],
...  proposals: [{id: plan, by: c, says: m with n, answer: refused, answered_by: b}]}''')
>>> [[one.id for one in again(talks, ["m", "n"], order)] for order in ((("m", "n"),), (("m",), ("n",)))]
[['plan'], []]
"""

from collections.abc import Collection, Mapping

from pourparler.analysis.model.encoding import Steps, as_step_of
from pourparler.record.conditions.questions import ordered
from pourparler.record.conditions.syntax import measures_of
from pourparler.record.conditions.truth import holds, spell_out_first
from pourparler.record.past import is_later
from pourparler.record.proposals import Proposal, ProposalAnswer
from pourparler.record.talks import Talks


def refused(talks: Talks) -> tuple[Proposal, ...]:
    """What was put forward and refused by the day at which the talks stand."""
    made = (one for one in talks.proposals if one.answer is ProposalAnswer.REFUSED)
    return tuple(one for one in made if talks.day is None or not is_later(one.date, talks.day))


def again(talks: Talks, about: Collection[str], roadmap: Steps) -> tuple[Proposal, ...]:
    """The refused proposals that a roadmap comes to again.

    A proposal that names no order asks for things alone, which almost every deal holds: of it nothing is told.

    Args:
        talks: the record.
        about: measures that whatever is tried is about.
        roadmap: the steps that it comes to.
    """
    step_of = as_step_of(roadmap)
    there = step_of.keys() & about
    made = (one for one in refused(talks) if ordered(one.says) and there.issuperset(measures_of(one.says)))
    return tuple(one for one in made if _holds(talks, one, step_of))


def _holds(talks: Talks, one: Proposal, step_of: Mapping[str, int]) -> bool:
    return holds(spell_out_first(one.says, [talks.measures_by(party) for party in one.by]), step_of)
