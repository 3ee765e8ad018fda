"""Which look-ahead explains what happened: by which concepts the outcome that was agreed would have lasted.

A party that looked no farther than its own step would have stayed in what was agreed only if that was Nash stable for
it; one that reckoned with what the others would gladly do then, if it was sequentially stable; and so on. Worths are
the analyst's, at their means. What the agreement added to the record, and measures that it split, are left out.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from pourparler.analysis.stability.concepts import Concept, judge
from pourparler.analysis.stability.options import OptionForm, option_form
from pourparler.casebook.cases import Case


@dataclass(frozen=True, slots=True, kw_only=True)
class Behaviour:
    """One case.

    Attributes:
        case: its name.
        agreed: ids of the measures of the record that were agreed on.
        leaving: by concept, ids of the parties that would have left it; empty where it would have lasted.
    """

    case: str
    agreed: tuple[str, ...]
    leaving: tuple[tuple[Concept, tuple[str, ...]], ...]

    @property
    def explaining(self) -> tuple[Concept, ...]:
        """The concepts by which what was agreed would have lasted."""
        return tuple(concept for concept, parties in self.leaving if not parties)


def behaviour(case: Case) -> Behaviour | None:
    """By which concepts what was agreed would have lasted; None without worths, or where the facts rule it out."""
    talks, agreed = case.talks, case.outcome.agreed
    if agreed is None or not (talks.worth or talks.ranking):
        return None
    carried = {measure for step in agreed.steps for measure in step}
    outcome = tuple(measure.id for measure in talks.measures if measure.id in carried)
    form = option_form(talks)
    number = form.number(outcome)
    if not form.feasible[number]:
        return None
    leaving = tuple((concept, tuple(_leaving(form, number, concept))) for concept in Concept)
    return Behaviour(case=case.name, agreed=outcome, leaving=leaving)


def _leaving(form: OptionForm, state: int, concept: Concept) -> Iterator[str]:
    for number, party in enumerate(form.parties):
        if not judge(form, number, state, concept).stable:
            yield party
