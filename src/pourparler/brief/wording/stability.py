"""Which outcomes last, in words: by what each prefers, as the record has it; never what will happen."""

from collections.abc import Sequence

from pourparler.analysis.stability.answer import (
    Counts,
    Deterred,
    Evolution,
    InForce,
    Judgement,
    Need,
    Outcome,
    Stability,
    Step,
)
from pourparler.analysis.stability.concepts import Concept
from pourparler.analysis.stability.sensitivity import Share
from pourparler.brief.wording.measures import deed, doers, label, nominal
from pourparler.brief.wording.names import (
    amount,
    capital,
    counted,
    does,
    listed,
    number,
    party_name,
    party_names,
    pronoun,
    sentence,
)
from pourparler.brief.wording.phrases import Form, form
from pourparler.brief.wording.shares import how_often
from pourparler.record.talks import Talks

STABILITY = "Which outcomes last"
LASTING = "Outcomes that no party alone would leave"
CREDIBLY = "Outcomes that no party alone would leave for fear of what others would gladly do"
NOTHING_KNOWN = (
    "Nothing on record tells what any party prefers, so nobody can say which outcomes last. Worth, priorities or an "
    "order of states would tell."
)
MEANS = (
    "An outcome is a set of steps in force that the facts allow. It lasts if no party, by what it alone can do, would "
    "leave it. This follows from the preferences on record, which are somebody's judgement; what parties insist on "
    "plays no part in it, and it tells nothing of what will happen."
)
NONE_LASTS = "No outcome is stable for everybody in this sense."
TABLE_CAPTION = "How many outcomes are stable for everybody, by how far parties look ahead"
TABLE_HEADER = ("Concept", "A party stays unless it has an improvement", "Outcomes")
JUDGED_CAPTION = "Who would stay, by how far parties look ahead"
JUDGED_HEADER = ("Party", *(("Nash", "GMR", "SMR", "SEQ", "SIM", "SSEQ")))
GRAPH = "What each party would do best alone, from every outcome"
AS_THINGS_ARE = "as things are"
MARK_NASH = "nobody leaves"
MARK_SEQ = "nobody leaves, for fear"
WAY = "The way there, step by step"
HOW_SURE = "How sure that is"
HOW_THERE = "How things as they are could come to it"
HOW_THERE_ALL = "A shortest way there on which every step is an improvement to those who make it"
WHAT_IT_TAKES = "What it would take to stay"
ENDS = "Where steps that are each an improvement could end short of that"
ALREADY = "This is how things are."
NEEDS_NOTHING = "It is good enough to every party whose preferences are on record."
NAMES = {
    Concept.NASH: "Nash",
    Concept.GMR: "General metarational (GMR)",
    Concept.SMR: "Symmetric metarational (SMR)",
    Concept.SEQ: "Sequential (SEQ)",
    Concept.SIM: "Simultaneous (SIM)",
    Concept.SSEQ: "Symmetric sequential (SSEQ)",
}
LOOKS = {
    Concept.NASH: "at all",
    Concept.GMR: "that no move of the others would spoil",
    Concept.SMR: "that no move of the others would spoil, or that it could make good afterwards",
    Concept.SEQ: "that no move which the others would gladly make would spoil",
    Concept.SIM: "that no improvement which others make at the same time would spoil",
    Concept.SSEQ: "that no move which the others would gladly make would spoil, or that it could make good afterwards",
}
TOO_MANY = "too many to try"
TOGETHER = "What several would leave it for by agreement"
MOST_JOINTLY = 3
"""Groups of parties of which it is told what they would agree on."""
MOST_IN_WORDS = 12
"""Numbers up to this are written in words."""


def outcome(talks: Talks, in_force: InForce) -> str:
    """An outcome: "China lifts the ban and Japan pays"."""
    return listed([_done(talks, measure) for measure in in_force]) or "nothing is in force"


def change(talks: Talks, here: InForce, there: InForce) -> str:
    """What leads from one outcome to another: what is done, and what is taken back."""
    done = [_done(talks, measure) for measure in there if measure not in here]
    return listed([*done, *(_undone(talks, measure) for measure in here if measure not in there)])


def _done(talks: Talks, measure: str) -> str:
    if form(label(talks, measure)) is Form.VERB:
        return deed(talks, measure)
    return f"{does(talks, doers(talks, measure), 'bring about')} {nominal(talks, measure)}"


def _undone(talks: Talks, measure: str) -> str:
    return f"{does(talks, doers(talks, measure), 'take back')} {nominal(talks, measure)}"


def marks(answer: Stability, in_force: InForce) -> list[str]:
    """Whether an outcome lasts, in a picture."""
    if in_force in answer.equilibria.nash:
        return [MARK_NASH]
    return [MARK_SEQ] if in_force in answer.equilibria.seq else []


def graph_text(talks: Talks, answer: Stability) -> str:
    """The picture in words."""
    return "; ".join(
        f"{outcome(talks, one.at)}: {party_name(talks, one.party)} → {change(talks, one.at, one.to)}"
        for one in answer.graph
    )


def in_short(talks: Talks, answer: Stability) -> list[str]:
    """How many outcomes last, and whether things as they are do."""
    told = [_counted(answer.states, answer.counts)]
    if answer.status_quo is not None:
        told += status_quo(talks, answer.status_quo)
    return told


def _counted(states: int, counts: Counts) -> str:
    more = counts.seq - counts.nash
    told = f"Of {_outcomes(states)} that the facts allow, "
    if not counts.nash and not more:
        return f"{told}there is none that somebody would not leave, whatever the others would gladly do then."
    if not counts.nash:
        held = f"no party alone would leave {_outcomes(more)}"
        return f"{told}{held}, and that for fear of what the others would gladly do then."
    if counts.nash == states:
        return f"{told}there is none that any party alone would leave."
    told += f"no party alone would leave {_outcomes(counts.nash)}"
    if not more:
        return f"{told}; fear of what the others would gladly do then holds no other."
    return f"{told}, and {_outcomes(more, 'other')} for fear of what the others would gladly do then."


def _outcomes(count: int, which: str = "") -> str:
    said = "no" if not count else number(count) if count <= MOST_IN_WORDS else f"{count:,}"
    return " ".join(one for one in (said, which, "outcome" if count == 1 else "outcomes") if one)


def status_quo(talks: Talks, quo: Outcome) -> list[str]:
    """Whether things as they are would last, and if not, who would leave them."""
    if quo.is_equilibrium(Concept.NASH):
        last = "last as long as each acts alone" if quo.jointly else "last"
        alone = f"Things as they are {last}: nobody alone can bring about anything that it prefers."
        return [alone, *jointly(talks, quo)]
    if quo.is_equilibrium(Concept.SEQ):
        movers = [one.party for one in quo.leaving(Concept.NASH)]
        words = f"{does(talks, movers, 'have')} something better in reach, but each such step would be answered"
        fear = f"Things as they are last for fear alone: {words} by moves that others would gladly make."
        return [fear, *jointly(talks, quo)]
    return [
        sentence(f"things as they are do not last: {_unspoilt(talks, quo.in_force, one)}")
        for one in quo.leaving(Concept.SEQ)
    ]


def status_quo_in_short(talks: Talks, quo: Outcome) -> list[str]:
    """The same in one sentence, which says what it rests on, and one on what could be agreed."""
    first = status_quo(talks, quo)[0]
    return [f"By the preferences on record, {first[:1].lower()}{first[1:]}", *jointly(talks, quo)[:1]]


def jointly(talks: Talks, left: Outcome) -> list[str]:
    """What several would leave an outcome for by agreement."""
    return [
        sentence(f"together {party_names(talks, one.parties)} could bring about what each of them prefers: {change_}")
        for one in left.jointly[:MOST_JOINTLY]
        for change_ in [change(talks, left.in_force, one.to)]
    ]


def _unspoilt(talks: Talks, here: InForce, one: Judgement) -> str:
    better = better_where(talks, here, one.party, one.undeterred or ())
    return f"{better}, and nothing that others would gladly do then spoils that"


def judged(talks: Talks, here: InForce, one: Judgement) -> list[str]:
    """Why an outcome is stable for a party or not, by one concept, in sentences."""
    if not one.stable:
        better = better_where(talks, here, one.party, one.undeterred or ())
        return [sentence(f"{does(talks, [one.party], 'leave')}: {better}, and nothing deters that")]
    if not one.deterred:
        stays, it = does(talks, [one.party], "stay"), pronoun(talks, [one.party])
        return [sentence(f"{stays}: no step that {it} can take alone leads to anything better")]
    return [_deterred(talks, here, one.party, each) for each in one.deterred]


def better_where(talks: Talks, here: InForce, party: str, there: InForce) -> str:
    """An improvement: "China does better where it lifts the ban"."""
    return f"{does(talks, [party], 'do')} better where {change(talks, here, there)}"


def _deterred(talks: Talks, here: InForce, party: str, one: Deterred) -> str:
    at, answers = one.improvement, []
    for move in one.by:
        answers.append(change(talks, at, move.to))
        at = move.to
    answer = "; then ".join(answers)
    left = f"which leaves {party_name(talks, party)} no better off than before"
    return sentence(f"{better_where(talks, here, party, one.improvement)}, but then {answer}, {left}")


def way(talks: Talks, start: InForce, steps: Sequence[Step]) -> list[str]:
    """A way, a sentence for each step."""
    told, at = [], start
    for step in steps:
        told.append(sentence(change(talks, at, step.to)))
        at = step.to
    return told


def no_way(talks: Talks, one: Evolution) -> str:
    """Why there is no way of steps that are each better for those who make them."""
    if one.moves is None:
        return "No steps of those who are bound lead from things as they are to this outcome."
    return (
        "Things as they are do not come to it by improvements alone: somewhere on each way somebody has to take a step "
        "that is, so far, no better for it. The shortest way of any steps:"
    )


def dead_end(talks: Talks, in_force: InForce) -> str:
    """Where improvements get stuck short of what lasts."""
    return sentence(outcome(talks, in_force))


def needed(talks: Talks, wanted: InForce, need: Need) -> str:
    """What it would take for a party to stay."""
    stays = f"for {party_name(talks, need.party)} to stay, this outcome would have to be as good to it as this one"
    there = change(talks, wanted, need.level or ()) if need.level is not None else ""
    more = "" if need.worth is None else f", which is worth {amount(need.worth)} more to it"
    return sentence(f"{stays}: {there}{more}")


def sure(shares: Sequence[Share], draws: float) -> str:
    """How sure it is that everybody stays, where worths are drawn."""
    nash, seq = (next(s for s in shares if s.party is None and s.concept is c) for c in (Concept.NASH, Concept.SEQ))
    return (
        f"Of {draws:,.0f} draws of the worths that are not known for sure, no party alone would leave it in "
        f"{how_often(nash.share, int(draws))}, and nobody for fear of what the others would gladly do then in "
        f"{how_often(seq.share, int(draws))}."
    )


def unvalued(talks: Talks, parties: Sequence[str]) -> str:
    """Those of whom nothing is known."""
    words = f"nothing on record tells what {party_names(talks, parties)} would prefer"
    return sentence(f"{words}; here any outcome is as good as another in those eyes, so the answer holds but for that")


def held_fast(talks: Talks) -> list[str]:
    """What stays as it is: steps that are not taken back, and those that no party takes alone."""
    final = sum(measure.reversible == 0 for measure in talks.measures)
    joint = sum(len(measure.by) > 1 for measure in talks.measures)
    of_all = counted(len(talks.measures), "step")
    told = [f"By the record {number(final)} of {of_all} cannot be taken back once done."] if final else []
    if joint:
        told.append(f"{capital(counted(joint, 'step'))} of several together: no party alone begins or ends that.")
    return told


def unlisted(talks: Talks, party: str, count: int) -> str:
    """What an order of states leaves out."""
    left = f"the order of outcomes of {party_name(talks, party)} leaves out {_outcomes(count)}"
    return sentence(f"{left}, which were taken to be worse than all others")


def how_many(counts: Counts, concept: Concept) -> str:
    """A number of equilibria in a cell."""
    count = getattr(counts, concept.value)
    return TOO_MANY if count is None else f"{count:,}"


def more(left: int) -> str:
    """Outcomes that are not shown."""
    return capital(f"{_outcomes(left, 'more')} of this kind, which the answer as JSON lists.")
