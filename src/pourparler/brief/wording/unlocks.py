"""Ways out, in words: what each party would let go, and the steps that then work."""

from collections.abc import Sequence

from pourparler.analysis.deadlock.answer import Deadlock, Descent, Unlock
from pourparler.analysis.model.simplest import Roadmap
from pourparler.brief.wording.conditions import going_ahead, plainly, several
from pourparler.brief.wording.measures import Form, doers, form, label, named, nominal
from pourparler.brief.wording.names import (
    amount,
    capital,
    does,
    going_on,
    is_plural,
    listed,
    number,
    party_labels,
    party_names,
    sentence,
)
from pourparler.record.conditions.ladder import order_forgotten, same_step_allowed
from pourparler.record.conditions.syntax import (
    Before,
    Condition,
    First,
    If,
    InReturnFor,
    Never,
    NoLaterThan,
    Operand,
    Require,
    With,
    forms,
    measures_of,
)
from pourparler.record.talks import Talks


def descent(talks: Talks, step_down: Descent) -> str:
    """One position that softens, as a clause: "China drops its refusal of “…”"."""
    position = talks.position_by_id[step_down.position]
    holders = position.party
    if step_down.to is None:
        return _dropped(talks, holders, step_down.said)
    if isinstance(position.says, First):
        return _first_no_more(talks, holders, position.says, step_down.to)
    if step_down.to == same_step_allowed(step_down.said) and _is_plain_order(step_down.to):
        return f"{does(talks, holders, 'accept')} {_pair(talks, step_down.to)} at the same time"
    if step_down.to == order_forgotten(step_down.said) and isinstance(step_down.said, Before | NoLaterThan | With):
        return _part_of_the_deal(talks, holders, step_down.said, step_down.to)
    return f"{does(talks, holders, 'settle')} for this: {plainly(talks, step_down.to)}"


def _first_no_more(talks: Talks, holders: Sequence[str], said: First, to: Condition) -> str:
    """A bare "first" that softens: to the same time, else to some time."""
    what, its = several(talks, said.what), "their" if is_plural(talks, holders) else "its"
    if any(isinstance(form, NoLaterThan) for form in forms(to)):
        return f"{does(talks, holders, 'accept')} {what} at the same time as {its} own steps, not before them"
    longer = "no longer ask" if is_plural(talks, holders) else "no longer asks"
    return f"{party_names(talks, holders)} {longer} for {what} before {its} own steps, only that it be part of the deal"


def _part_of_the_deal(talks: Talks, holders: Sequence[str], said: Condition, to: Condition) -> str:
    """The order let go, the thing itself not."""
    longer = "no longer ask" if is_plural(talks, holders) else "no longer asks"
    if isinstance(said, With):
        pair = f"{several(talks, said.left)} and {several(talks, said.right)}"
        both = f"{pair} at the same time, only that neither happen without the other"
        return f"{party_names(talks, holders)} {longer} for {both}"
    if not isinstance(to, InReturnFor):
        return f"{does(talks, holders, 'settle')} for this: {plainly(talks, to)}"
    they = "they be" if len(to.awaited.measures) > 1 and not to.awaited.any_of else "it be"
    awaited = several(talks, to.awaited)
    return f"{party_names(talks, holders)} {longer} for {awaited} beforehand, only that {they} part of the deal"


def _is_plain_order(condition: Condition) -> bool:
    return isinstance(condition, NoLaterThan | InReturnFor)


def _pair(talks: Talks, condition: Condition) -> str:
    """The two sides of a form of order, whatever joins the measures of each."""
    if not isinstance(condition, NoLaterThan | InReturnFor):
        return plainly(talks, condition)
    return f"{several(talks, condition.awaited)} and {several(talks, condition.waiting)}"


def _dropped(talks: Talks, holders: Sequence[str], said: Condition) -> str:
    its = "their" if is_plural(talks, holders) else "its"
    match said:
        case Never(what):
            return _no_longer_refused(talks, holders, what, its)
        case Require(what):
            return _no_longer_demanded(talks, holders, what, its)
        case Before(awaited, waiting) | NoLaterThan(awaited, waiting) | InReturnFor(awaited, waiting):
            return f"{does(talks, holders, 'stop')} making {several(talks, waiting)} wait for {several(talks, awaited)}"
        case With(left, right):
            return f"{does(talks, holders, 'stop')} tying {several(talks, left)} to {several(talks, right)}"
        case First(what):
            return f"{does(talks, holders, 'stop')} insisting that {several(talks, what)} come first"
        case If(premise, conclusion) if isinstance(premise, Require):
            tied = f"{plainly(talks, conclusion)} once {going_ahead(talks, premise)}"
            return f"{does(talks, holders, 'drop')} {its} demand for {tied}"
        case _:
            return f"{does(talks, holders, 'drop')} {its} demand: {plainly(talks, said)}"


def _no_longer_refused(talks: Talks, holders: Sequence[str], what: Operand, its: str) -> str:
    own = all(set(doers(talks, m)) & set(holders) and form(label(talks, m)) is Form.VERB for m in what.measures)
    if own:
        words = listed([label(talks, measure) for measure in what.measures], "or")
        return f"{does(talks, holders, 'stop')} refusing to {words}"
    return f"{does(talks, holders, 'drop')} {its} refusal of {listed([nominal(talks, m) for m in what.measures], 'or')}"


def _no_longer_demanded(talks: Talks, holders: Sequence[str], what: Operand, its: str) -> str:
    first = what.measures[0]
    by = doers(talks, first)
    if len(what.measures) == 1 and form(label(talks, first)) is Form.VERB and not set(by) & set(holders):
        whom = party_names(talks, by) if len(by) < 3 else "the others"
        return f"{does(talks, holders, 'stop')} insisting that {whom} {label(talks, first)}"
    words = listed([nominal(talks, measure) for measure in what.measures], "or" if what.any_of else "and")
    return f"{does(talks, holders, 'drop')} {its} demand for {words}"


def changes(talks: Talks, unlock: Unlock) -> str:
    """All that softens, as one clause."""
    clauses: list[str] = []
    previous: tuple[str, ...] = ()
    for one in unlock.descents:
        holders = talks.position_by_id[one.position].party
        clause = descent(talks, one)
        clauses.append(going_on(talks, holders, clause) if holders == previous else clause)
        previous = holders
    return "; ".join(clauses)


def cheapest(talks: Talks, deadlock: Deadlock) -> str:
    """The cheapest way out in one sentence, with how many cost the same."""
    if not deadlock.unlocks:
        return _no_way_out(talks, deadlock)
    first = deadlock.unlocks[0]
    same = sum(unlock.price == first.price for unlock in deadlock.unlocks)
    which = "The cheapest way out" if same == 1 else f"One of {number(same)} equally cheap ways out"
    return sentence(f"{which}, at a price of {amount(first.price)}: {changes(talks, first)}")


def _no_way_out(talks: Talks, deadlock: Deadlock) -> str:
    if deadlock.needs_red_line:
        demands = [_of_position(talks, id_) for id_ in deadlock.needs_red_line[0]]
        return sentence(
            f"Nothing short of crossing a red line unlocks the talks; the cheapest would be to move {listed(demands)}"
        )
    if deadlock.conflicts and not deadlock.conflicts[0].positions:
        return "Only a different goal, or different facts, would open a way."
    return "No way out was found that the parties’ positions allow."


def _of_position(talks: Talks, id_: str) -> str:
    position = talks.position_by_id[id_]
    return f"{party_names(talks, position.party)} on {listed([named(talks, m) for m in measures_of(position.says)])}"


def red_lines(talks: Talks, sets: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The sets of positions, with red lines among them, that would have to move."""
    return tuple(capital(listed([_of_position(talks, id_) for id_ in one])) for one in sets)


def prices(unlocks: Sequence[Unlock]) -> str:
    """What the prices say about which to choose."""
    if len({round(unlock.price, 9) for unlock in unlocks}) == 1 and len(unlocks) > 1:
        return f"All {number(len(unlocks))} cost the same, so price does not decide between them: politics does."
    same = sum(abs(unlock.price - unlocks[0].price) < 1e-9 for unlock in unlocks)
    if same > 1:
        return f"The first {number(same)} cost the same: between them price does not decide."
    return "" if len(unlocks) == 1 else "The first is the cheapest."


def order(talks: Talks, roadmap: Roadmap) -> str:
    """A roadmap as one sentence: "The order would then be: “…”; then, on one day, “…” and “…”"."""
    steps = []
    for index, step in enumerate(roadmap):
        opening = "" if index == 0 else "then "
        together = "together, " if len(step) > 1 else ""
        steps.append(f"{opening}{together}{listed([named(talks, measure) for measure in step])}")
    return sentence(f"The order would be: {'; '.join(steps)}") if steps else "Nothing would have to happen."


def acts(talks: Talks, step: Sequence[str]) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """The measures of one step, grouped by who does them."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for measure in step:
        groups.setdefault(doers(talks, measure), []).append(label(talks, measure))
    return tuple((by, tuple(what)) for by, what in groups.items())


def step_cell(talks: Talks, step: Sequence[str]) -> str:
    """Who does what in a step, as a cell."""
    groups = [f"{party_labels(talks, by)}: {'; '.join(what)}" for by, what in acts(talks, step)]
    return " · ".join(groups)


def givers(talks: Talks, parties: Sequence[str]) -> str:
    """Parties in a cell; a dash where there is none."""
    return party_labels(talks, parties) if parties else "–"
