"""Conditions in words: as a party's demand, as cells of a table, and plainly for every form of the language."""

from collections.abc import Sequence

from pourparler.brief.wording.measures import (
    before_it_will,
    deed,
    doers,
    gained,
    is_quoted,
    label,
    nominal,
    nominals,
    only_then,
    wanted,
    without_that,
)
from pourparler.brief.wording.names import does, going_on, is_plural, listed, party_names, pronoun
from pourparler.brief.wording.phrases import Form, form
from pourparler.record.conditions import syntax
from pourparler.record.conditions.ladder import order_forgotten, same_step_allowed
from pourparler.record.conditions.syntax import (
    And,
    Before,
    ByStep,
    Condition,
    First,
    If,
    InReturnFor,
    Never,
    NoLaterThan,
    Not,
    Operand,
    Or,
    Require,
    With,
)
from pourparler.record.positions import Position
from pourparler.record.proposals import Proposal, ProposalAnswer
from pourparler.record.talks import Talks

# -- plainly: any condition, whoever holds it ---------------------------------------------------------


def plainly(talks: Talks, condition: Condition) -> str:
    """Any condition in words, "freeing the accounts before stopping the reactor"."""
    match condition:
        case Not(Require(what)):
            return f"never {nominals(talks, what)}"
        case Not(part):
            return f"not this: {plainly(talks, part)}"
        case And(parts):
            return listed([_inside(talks, part) for part in parts])
        case Or(parts):
            return listed([_inside(talks, part) for part in parts], "or")
        case If(premise, conclusion):
            return f"if {_inside(talks, premise)}, then {plainly(talks, conclusion)}"
        case _:
            return _plain_form(talks, condition)


def _inside(talks: Talks, condition: Condition) -> str:
    text = plainly(talks, condition)
    return f"({text})" if isinstance(condition, And | Or | If | Not) else text


def _plain_form(talks: Talks, bare_form: syntax.Form) -> str:
    match bare_form:
        case Require(what):
            return nominals(talks, what)
        case Never(what):
            return f"never {nominals(talks, what)}"
        case Before(awaited, waiting):
            return f"{nominals(talks, awaited)} before {nominals(talks, waiting)}"
        case NoLaterThan(awaited, waiting):
            return f"{nominals(talks, awaited)} before {nominals(talks, waiting)} or together with it"
        case InReturnFor(awaited, waiting):
            return f"{nominals(talks, waiting)} in return for {nominals(talks, awaited)}, sooner or later"
        case With(left, right):
            return f"{nominals(talks, left)} together with {nominals(talks, right)}"
        case First(what):
            return f"{nominals(talks, what)} before anything else"
        case ByStep(what, step):
            return f"{nominals(talks, what)} in step {step} at the latest"


# -- a demand: what a party says, as a sentence ------------------------------------------------------------------


def demand(talks: Talks, holders: Sequence[str], condition: Condition) -> str:
    """What a party insists on, as a clause with its subject: "China wants … before it will …"."""
    match condition:
        case And(parts) if all(isinstance(part, Require) and not part.what.any_of for part in parts):
            measures = (m for part in parts if isinstance(part, Require) for m in part.what.measures)
            return _requires(talks, holders, Operand(tuple(measures)))
        case And(parts):
            clauses = [demand(talks, holders, part) for part in parts]
            return "; and ".join([clauses[0], *(going_on(talks, holders, clause) for clause in clauses[1:])])
        case If(premise, conclusion):
            return f"if {going_ahead(talks, premise)}, {demand(talks, holders, conclusion)}"
        case Not(Require(what)):
            return _refuses(talks, holders, what)
        case Not(part):
            return f"{does(talks, holders, 'rule out')} this: {plainly(talks, part)}"
        case Or():
            return f"{does(talks, holders, 'insist')} on this: {plainly(talks, condition)}"
        case _:
            return _demand_form(talks, holders, condition)


def claim(talks: Talks, position: Position, holders: Sequence[str] = ()) -> str:
    """What a position or a proposal comes to, as a clause: "China wants …", "China proposed …, which Japan refused".

    Args:
        talks: the record.
        position: what is held.
        holders: those of its holders whom the clause is about; all of them if none is named.
    """
    proposal = talks.proposal_by_id.get(position.id)
    if proposal is None:
        return demand(talks, holders or position.party, position.says)
    this = "this: " if isinstance(position.says, And | Or | If | Not) else ""
    by, what = party_names(talks, proposal.by), f"{this}{plainly(talks, position.says)}"
    if proposal.answer is ProposalAnswer.ACCEPTED and {*proposal.by} == {*proposal.answered_by}:
        return f"{by} have agreed on {what}"
    return f"{by} proposed {what}, {_answer(talks, proposal)}"


def _answer(talks: Talks, proposal: Proposal) -> str:
    by = party_names(talks, proposal.answered_by)
    if proposal.answer is ProposalAnswer.OPEN:
        return "which is not answered yet"
    return f"which {by} {proposal.answer}" if by else f"which was {proposal.answer}"


def going_ahead(talks: Talks, condition: Condition) -> str:
    """A condition as what must be so first: "both sides resume the talks"."""
    if isinstance(condition, Require):
        joint = "or" if condition.what.any_of else "and"
        return listed([deed(talks, measure) for measure in condition.what.measures], joint)
    return f"this holds ({plainly(talks, condition)})"


def _demand_form(talks: Talks, holders: Sequence[str], bare_form: syntax.Form) -> str:
    subject, it = does(talks, holders, "want"), pronoun(talks, holders)
    match bare_form:
        case Require(what):
            return _requires(talks, holders, what)
        case Never(what):
            return _refuses(talks, holders, what)
        case Before(awaited, waiting):
            rest = listed([before_it_will(talks, holders, m, it) for m in waiting.measures])
            return f"{subject} {_all_wanted(talks, holders, awaited)} before {rest}"
        case NoLaterThan(awaited, waiting):
            rest = listed([only_then(talks, holders, m, it) for m in waiting.measures])
            return f"{subject} {_all_wanted(talks, holders, awaited)}, first or at the same time; only then {rest}"
        case InReturnFor(awaited, waiting):
            return _in_return(talks, holders, awaited, waiting)
        case With(left, right):
            both = f"{_all_wanted(talks, holders, left)}, and {_all_wanted(talks, holders, right)}"
            return f"{subject} {both}, together or not at all"
        case First(what):
            takes = "take" if it == "they" else "takes"
            return f"{subject} {_all_wanted(talks, holders, what)} before {it} {takes} any step of {_own(it)}"
        case ByStep(what, step):
            return f"{subject} {_all_wanted(talks, holders, what)} in step {step} at the latest, if at all"


def _in_return(talks: Talks, holders: Sequence[str], awaited: Operand, waiting: Operand) -> str:
    """A trade, in whatever order: what the holders do themselves they will do only for what they ask."""
    what = listed([gained(talks, holders, m) for m in awaited.measures], "or" if awaited.any_of else "and")
    if all(set(doers(talks, m)) & set(holders) and form(label(talks, m)) is Form.VERB for m in waiting.measures):
        deeds = listed([label(talks, m) for m in waiting.measures], "or" if waiting.any_of else "and")
        return f"{party_names(talks, holders)} will {deeds} only in return for {what}, sooner or later"
    rest = listed([without_that(talks, holders, m, pronoun(talks, holders)) for m in waiting.measures])
    return (
        f"{does(talks, holders, 'want')} {_all_wanted(talks, holders, awaited)}, sooner or later; without that {rest}"
    )


def _own(it: str) -> str:
    return "their own" if it == "they" else "its own"


def _all_wanted(talks: Talks, holders: Sequence[str], what: Operand) -> str:
    """Everything in an operand after "wants"; a doer is named once for all that follows it."""
    items: list[str] = []
    previous: tuple[Form, tuple[str, ...]] | None = None
    for measure in what.measures:
        words = label(talks, measure)
        same = (form(words), doers(talks, measure))
        if same != previous or same[0] is Form.NOUN:
            items.append(wanted(talks, holders, measure))
        else:
            items.append(f"to {words}" if same[0] is Form.VERB else nominal(talks, measure))
        previous = same
    joined = listed(items, "or" if what.any_of else "and")
    return f"either {joined}" if what.any_of and len(items) == 2 else joined


def _requires(talks: Talks, holders: Sequence[str], what: Operand) -> str:
    forms = {form(label(talks, measure)) for measure in what.measures}
    by = {doers(talks, measure) for measure in what.measures}
    others = next(iter(by))
    if forms == {Form.VERB} and len(by) == 1 and not set(others) & set(holders):
        deeds = listed([label(talks, measure) for measure in what.measures], "or" if what.any_of else "and")
        return f"{does(talks, holders, 'insist')} that {party_names(talks, others)} {deeds}"
    if forms == {Form.NOUN}:
        return f"{does(talks, holders, 'insist')} on {_all_wanted(talks, holders, what)}"
    return f"{does(talks, holders, 'want')} {_all_wanted(talks, holders, what)}"


def _refuses(talks: Talks, holders: Sequence[str], what: Operand) -> str:
    verbs = all(form(label(talks, m)) is Form.VERB for m in what.measures)
    own = all(set(doers(talks, m)) & set(holders) for m in what.measures)
    joint = "or" if what.any_of or len(what.measures) == 1 else "and also"
    if verbs and own:
        return f"{does(talks, holders, 'refuse')} to {listed([label(talks, m) for m in what.measures], joint)}"
    together = "or" if what.any_of else "together with"
    if all(is_quoted(talks, m) for m in what.measures):
        return f"{does(talks, holders, 'refuse')} this: {listed([nominal(talks, m) for m in what.measures], together)}"
    return f"{does(talks, holders, 'reject')} {listed([nominal(talks, m) for m in what.measures], together)}"


IN_ANY_CASE = "in any case"
AS_STATED = "as stated"


# -- cells of the table ------------------------------------------------------------------------------------------


def cells(talks: Talks, condition: Condition) -> tuple[str, str]:
    """What is wanted, and how it is tied to something else: the two middle cells of "who wants what"."""
    if isinstance(condition, And):
        pairs = [cells(talks, part) for part in condition.parts]
        if len({tied for _, tied in pairs}) == 1:
            return "; ".join(want for want, _ in pairs), pairs[0][1]
    match condition:
        case If(premise, conclusion):
            want, tied = cells(talks, conclusion)
            condition_met = f"if {plainly(talks, premise)}"
            return want, condition_met if tied in (IN_ANY_CASE, AS_STATED) else f"{condition_met}; {tied}"
        case And() | Or() | Not():
            return plainly(talks, condition), AS_STATED
        case _:
            return _atom_cells(talks, condition)


def _atom_cells(talks: Talks, bare_form: syntax.Form) -> tuple[str, str]:
    match bare_form:
        case Require(what):
            return bare(talks, what), IN_ANY_CASE
        case Never(what):
            return _not_wanted(talks, what), IN_ANY_CASE
        case Before(awaited, waiting):
            return bare(talks, awaited), f"before {nominals(talks, waiting)}"
        case NoLaterThan(awaited, waiting):
            return bare(talks, awaited), f"before or together with {nominals(talks, waiting)}"
        case InReturnFor(awaited, waiting):
            return bare(talks, awaited), f"in return for {nominals(talks, waiting)}"
        case With(left, right):
            return bare(talks, left), f"together with {nominals(talks, right)}"
        case First(what):
            return bare(talks, what), "before anything it does itself"
        case ByStep(what, step):
            return bare(talks, what), f"in step {step} at the latest"


def _not_wanted(talks: Talks, what: Operand) -> str:
    """What a refusal wants: "not to free the accounts", "no fuel oil"."""
    joint = "or" if what.any_of or len(what.measures) == 1 else "together with"
    forms = {form(label(talks, measure)) for measure in what.measures}
    if forms == {Form.VERB}:
        return f"not to {listed([label(talks, measure) for measure in what.measures], joint)}"
    return f"no {listed([nominal(talks, measure).removeprefix('the ') for measure in what.measures], joint)}"


def bare(talks: Talks, what: Operand) -> str:
    """The measures of an operand without quotation marks, for cells."""
    return (" or " if what.any_of else "; ").join(label(talks, measure) for measure in what.measures)


# -- a form that softens -----------------------------------------------------------------------------------------


def softened(talks: Talks, holders: Sequence[str], words: Condition, said: Condition, to: Condition) -> str:
    """What a party would settle for otherwise than by letting an order go, as a clause.

    Args:
        talks: the record.
        holders: who says it.
        words: what they say, as it is written.
        said: the same with ``first`` spelled out.
        to: the weaker form.
    """
    if isinstance(words, First):
        its = "their" if is_plural(talks, holders) else "its"
        return (
            f"{does(talks, holders, 'accept')} {nominals(talks, words.what)} together with {its} own steps, not before"
        )
    if isinstance(to, NoLaterThan) and to == same_step_allowed(said):
        both = f"{nominals(talks, to.awaited)} and {nominals(talks, to.waiting)}"
        return f"{does(talks, holders, 'accept')} {both} at the same time"
    return f"{does(talks, holders, 'settle')} for this: {plainly(talks, to)}"


def let_come_later(talks: Talks, words: Condition, said: Condition, to: Condition | None) -> tuple[str, str]:
    """What is accepted where the order is let go and the thing itself is not, and when; empty where that is not so.

    Arguments as of ``softened``.
    """
    if to is None or to != order_forgotten(said) or to == same_step_allowed(said):
        return "", ""
    if isinstance(said, With):
        return f"{nominals(talks, said.left)} and {nominals(talks, said.right)}", "at different times"
    if isinstance(words, First):
        return _deeds(talks, words.what), LATER
    return (_deeds(talks, to.awaited), LATER) if isinstance(to, InReturnFor) else ("", "")


LATER = "later in the deal"


def _deeds(talks: Talks, what: Operand) -> str:
    """What others do, as what is accepted: "that China lifts the ban", "fuel oil"."""
    if all(form(label(talks, measure)) is Form.VERB and doers(talks, measure) for measure in what.measures):
        return f"that {listed([deed(talks, m) for m in what.measures], 'or' if what.any_of else 'and')}"
    return nominals(talks, what)


def dropped(talks: Talks, holders: Sequence[str], said: Condition) -> str:
    """A form that is let go, as a clause: "China drops its refusal of the pact"."""
    its = "their" if is_plural(talks, holders) else "its"
    longer = "no longer tie" if is_plural(talks, holders) else "no longer ties"
    match said:
        case Never(what):
            return _no_longer_refused(talks, holders, what, its)
        case Require(what):
            return _no_longer_demanded(talks, holders, what, its)
        case Before(awaited, waiting) | NoLaterThan(awaited, waiting) | InReturnFor(awaited, waiting):
            return f"{party_names(talks, holders)} {longer} {nominals(talks, waiting)} to {nominals(talks, awaited)}"
        case With(left, right):
            return f"{party_names(talks, holders)} {longer} {nominals(talks, left)} to {nominals(talks, right)}"
        case First(what):
            return f"{does(talks, holders, 'drop')} {its} demand for {nominals(talks, what)} first"
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
        return f"{does(talks, holders, 'drop')} {its} demand that {whom} {label(talks, first)}"
    return f"{does(talks, holders, 'drop')} {its} demand for {nominals(talks, what)}"
