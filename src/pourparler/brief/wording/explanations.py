"""What would explain a deadlock, in words: questions with the passages on both sides, never findings."""

from collections.abc import Callable, Iterable, Sequence

from pourparler.analysis.deadlock.answer import ConflictKind
from pourparler.analysis.explanations.answer import Explanation, Explanations
from pourparler.analysis.explanations.hypotheses import Hypothesis, Kind
from pourparler.analysis.verdict import Ruling, Verdict
from pourparler.brief.document import Line, line
from pourparler.brief.wording.conditions import claim, demand
from pourparler.brief.wording.measures import doers, label, nominal, quoted, wanted
from pourparler.brief.wording.names import does, is_plural, listed, party_name, party_names, some_party_names
from pourparler.brief.wording.phrases import Form, form
from pourparler.desk.in_words import is_worth_asking
from pourparler.record.conditions.questions import asked_for
from pourparler.record.conditions.syntax import First, Operand, measures_of
from pourparler.record.passages import Ground
from pourparler.record.positions import Position
from pourparler.record.talks import Talks

Cite = Callable[[Iterable[Ground]], Line]
"""The references of some grounds."""

HEADING = "What would explain it"
NONE_NEEDED = "What is on record already shows why the talks are stuck: nothing need be supposed."
NONE_FOUND = "No few suppositions were found with which what is on record would show a deadlock."
WHAT_ON = "What are the talks stuck on: who insists on what, and who stands against it?"
NOTHING_NEAR = (
    "Nothing on record comes near to showing why. Whoever has read the reports may know; a review asks it, and "
    "takes the answer in a sentence."
)
MOST_CITED = 2
"""Passages cited for one thing."""


def opening(verdict: Verdict, found: Explanations, questions: int) -> str:
    """What the questions are, before the first of them.

    Args:
        verdict: what may be said of the talks.
        found: the explanations.
        questions: how many follow, those about unheard parties among them.
    """
    if not found.explanations and questions and verdict.ruling is Ruling.CANNOT_SAY:
        return NOTHING_NEAR
    if not found.explanations:
        return NONE_NEEDED if verdict.ruling is Ruling.STUCK else NONE_FOUND
    what = "This is a question, and no finding" if questions == 1 else "These are questions, and no findings"
    if verdict.ruling is Ruling.CANNOT_SAY:
        return f"{what}: nothing on record says so. Where the answer is yes, it shows why the talks may be stuck."
    return f"{what}: nothing on record says so. Where the answer is yes, the talks are stuck after all."


def what_on(talks: Talks, verdict: Verdict, found: Explanations) -> str:
    """What the talks are stuck on, asked where nothing that was read comes near to it; empty where it is not asked."""
    asked = verdict.ruling is Ruling.CANNOT_SAY and not found.explanations and is_worth_asking(talks, verdict)
    return WHAT_ON if asked else ""


def unheard(talks: Talks, parties: Sequence[str]) -> str:
    """The parties of which nothing is known, asked about in one line; empty where there are none."""
    if not parties:
        return ""
    verb = "do" if is_plural(talks, parties) else "does"
    return f"What {verb} {some_party_names(talks, parties)} want? Nothing is on record of it."


def question(talks: Talks, one: Explanation) -> str:
    """An explanation as a question, without references."""
    return "".join(piece for piece in told(talks, one, lambda _: ()) if isinstance(piece, str))


def question_of(talks: Talks, hypothesis: Hypothesis) -> str:
    """One hypothesis as a question, without references."""
    alone = Explanation(
        price=hypothesis.price, hypotheses=(hypothesis,), conflict=(), kind=ConflictKind.ORDER, parties=()
    )
    asked = _asked(talks, alone, hypothesis, lambda _: ())
    return "".join(piece for piece in asked if isinstance(piece, str))


def told(talks: Talks, one: Explanation, cite: Cite) -> Line:
    """An explanation as a question, with the passages on both sides, and what would follow from a yes."""
    asked = [_asked(talks, one, hypothesis, cite) for hypothesis in one.hypotheses]
    first, *more = asked
    parts = [first, *(line(" And ", _small(other)) for other in more)]
    return line(*parts, f" {_if_so(talks, one.hypotheses)}, {_consequence(talks, one)}.", _also(talks, one))


# -- one hypothesis ----------------------------------------------------------------------------------------------------


def _asked(talks: Talks, one: Explanation, hypothesis: Hypothesis, cite: Cite) -> Line:
    """One hypothesis as a question with its passages."""
    cited = _Cited(talks, one, cite)
    match hypothesis:
        case Hypothesis(kind=Kind.SAME, measures=(left, right)):
            return line("Is ", cited.name(left, right), " the same step as ", cited.name(right, left), "?")
        case Hypothesis(kind=Kind.PART, measures=(whole, part)):
            return line("Is ", cited.name(part, whole), " part of ", cited.name(whole, part), "?")
        case Hypothesis(kind=Kind.EXCLUDES, measures=(left, right)):
            return line("Is only one of ", cited.name(left, right), " and ", cited.name(right, left), " possible?")
        case Hypothesis(kind=Kind.BINDS, position=str(name)):
            position = talks.position_by_id[name]
            return line("Is this meant to bind: ", claim(talks, position), cited.passages(position.grounds), "?")
        case Hypothesis(kind=Kind.ORDERED, position=str(name)):
            position = talks.position_by_id[name]
            return line("Is this meant: ", _first(talks, position), cited.passages(position.grounds), "?")
        case Hypothesis(kind=Kind.GOAL, measure=str(measure)):
            return line("Is there no deal without ", nominal(talks, measure), cited.of(measure), "?")
        case Hypothesis(kind=Kind.REFUSES, party=str(party), measure=str(measure)):
            return line(_refuses(talks, party, measure), cited.of(measure), "?")
        case Hypothesis(party=str(party), measure=str(measure)):
            want = f"{_do(talks, party)} {party_name(talks, party)} want {wanted(talks, (party,), measure)}"
            return line(want, cited.of(measure), "?")
        case _:
            raise ValueError(f"{hypothesis.kind} lacks what it is about")


def _refuses(talks: Talks, party: str, measure: str) -> str:
    subject, words = f"{_do(talks, party)} {party_name(talks, party)}", label(talks, measure)
    if form(words) is Form.VERB and party in doers(talks, measure):
        return f"{subject} refuse to {words}"
    return f"{subject} reject {nominal(talks, measure)}"


def _do(talks: Talks, party: str) -> str:
    return "Do" if is_plural(talks, (party,)) else "Does"


def _first(talks: Talks, position: Position) -> str:
    return demand(talks, position.party, First(Operand(asked_for(position.says))))


def _small(asked: Line) -> Line:
    """A question that goes on: without its capital."""
    first, *rest = asked
    return line(first[:1].lower() + first[1:] if isinstance(first, str) else first, *rest)


class _Cited:
    """Names of measures, each with the passages of the positions that speak of it."""

    def __init__(self, talks: Talks, one: Explanation, cite: Cite) -> None:
        self.talks, self.one, self.cite = talks, one, cite

    def name(self, measure: str, beside: str) -> Line:
        """A measure's words with their passages; where two are called alike, with who does it."""
        words = label(self.talks, measure)
        by = doers(self.talks, measure)
        alike = words == label(self.talks, beside) and by and by != doers(self.talks, beside)
        who = f" by {party_names(self.talks, by)}" if alike else ""
        return line(quoted(words), who, self.of(measure))

    def of(self, measure: str) -> Line:
        """The passages of a measure: of positions in the conflict that name it, else of others, else of statements."""
        held = [p for p in self.talks.standing_positions if measure in measures_of(p.says)]
        inside = [ground for position in held if position.id in self.one.conflict for ground in position.grounds]
        outside = [ground for position in held for ground in position.grounds]
        told_of = (statement for statement in self.talks.statements if measure in statement.about)
        return self.passages(inside or outside or [ground for statement in told_of for ground in statement.grounds])

    def passages(self, grounds: Sequence[Ground]) -> Line:
        """References after a space; those that show words go before those that only name a source."""
        chosen = ([ground for ground in grounds if ground.quote] or list(grounds))[:MOST_CITED]
        refs = self.cite(chosen)
        return line(" ", refs) if refs else ()


# -- what would follow -------------------------------------------------------------------------------------------------


def _if_so(talks: Talks, hypotheses: Sequence[Hypothesis]) -> str:
    if len(hypotheses) > 1:
        return f"If {'both' if len(hypotheses) == 2 else 'all three'} are so"
    (only,) = hypotheses
    if only.kind in (Kind.GOAL, Kind.EXCLUDES):
        return "If so"
    if only.party is not None:
        return "If they do" if is_plural(talks, (only.party,)) else "If it does"
    return "If it is"


def _consequence(talks: Talks, one: Explanation) -> str:
    """What kind of deadlock it would be, and between whom."""
    if one.kind is ConflictKind.ORDER:
        if len(one.parties) > 1:
            return f"the talks are in a circle of “you first” between {party_names(talks, one.parties)}"
        return f"what {does(talks, one.parties, 'insist')} on cannot be done in any order"
    holders = [party for name in one.conflict for party in talks.binding_holders(talks.position_by_id[name])]
    for hypothesis in one.hypotheses:
        others = [party for party in dict.fromkeys(holders) if party != hypothesis.party]
        if hypothesis.kind is Kind.REFUSES and others and one.kind is ConflictKind.REFUSAL:
            return _against(talks, others, (hypothesis.party or "",))
        if hypothesis.kind is Kind.DEMANDS and others:
            return _against(talks, (hypothesis.party or "",), others)
    if one.kind is ConflictKind.THROUGH_GOAL:
        return f"a deal needs what {does(talks, one.parties, 'refuse')}"
    return f"what {does(talks, one.parties, 'insist')} on cannot all be had, in whatever order"


def _against(talks: Talks, demanding: Sequence[str], refusing: Sequence[str]) -> str:
    return f"{does(talks, demanding, 'demand')} what {does(talks, refusing, 'refuse')}"


def _also(talks: Talks, one: Explanation) -> str:
    """Other demands on the same party that are as unanswered."""
    if not one.also:
        return ""
    asked = dict.fromkeys(other.hypothesis.measure for other in one.also if other.hypothesis.measure)
    return f" The same may be asked of {listed([nominal(talks, measure) for measure in asked])}."
