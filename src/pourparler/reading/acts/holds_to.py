"""Promises that are more: what somebody will do whatever others say he insists on, what his plan would do he offers."""

from pourparler.reading.acts.bills import by_its_bill
from pourparler.reading.acts.tellers import Clause
from pourparler.reading.acts.transcripts import act_of_content
from pourparler.reading.english.rule import Rule
from pourparler.record.statements import Act

UNDER_ITS_PLAN = Rule(
    id="under-its-plan",
    does="what somebody would do by what he has proposed is offered",
    pattern=r"\b[Uu]nder\s(?:its|their|his|her|(?:the|a)(?:\s\w+)?|[\w-]+['’]s?)\s(?:\w+\s)?(?:plan|proposal|offer|package|formula|compromise|scheme)(?:,\s[^.;,]{3,60})?,\s$",
    fires_on=("Under its plan, ", "Under the revised proposal, ", "under Lima's offer, seen by this paper, "),
    passes_over=("Under the bridge, ", "Under its plan "),
)
PRESSES_ON = Rule(
    id="goes-ahead-whatever-others-do",
    does="who will go ahead with something whatever others say or do insists on it",
    pattern=r"\b(?:will|would|to|['’]ll)\s(?:\w+ly\s|still\s)?(?:press|push|plough|plow|forge|go|proceed|carry|move)\s(?:ahead\s|on\s|forward\s)?with\s(?P<what>[^.;“”\"]{3,90}?)\s(?:come\swhat\smay|regardless|whatever\s\w+|whether\s(?:or\snot\s)?\w+|with\sor\swithout\s\w+|no\smatter\s\w+|despite\s\w+|even\s(?:if|without)\s\w+)",
    fires_on=(
        "The guild would go ahead with the ballot come what may",
        "Lima will press ahead with the dam whether or not Tarn agrees",
        "it is to push on with its plan with or without them",
        "they'll still proceed with a vote regardless",
    ),
    passes_over=("It would go ahead with the ballot", "It will press ahead", "they went ahead with it regardless"),
)
HOLDS_TO = Rule(
    id="remains-committed-to-its-being-done",
    does="who remains committed to a thing's being done, or to a vote or a law, stands for it against others",
    pattern=r"\b(?:remain(?:s|ed)?|(?:is|are|was|were)\sstill)\s(?:\w+ly\s)?committed\sto\s(?:(?:an?|the|its|their)\s(?:[\w’'-]+\s){1,5}?being\s\w+|(?:an?|its|their)\s(?:[\w’'-]+\s){0,3}?(?:referendum|ballot|vote|act|law|bill|ban|levy|tax|cap|inquiry|amnesty|moratorium)\b)",
    fires_on=(
        "The guild remained committed to a language act being passed",
        "Lima is still firmly committed to its second referendum",
        "they remain committed to a ban on trawls",
    ),
    passes_over=("It remains committed to peace", "it was committed to a vote", "it remained committed to the talks"),
)


def insists_by_promising(words: str) -> bool:
    """Whether a promise is made against others, so that what is promised is insisted on.

    >>> insists_by_promising("Lima will press ahead with the dam whether or not Tarn agrees")
    True
    """
    return HOLDS_TO.fires(words) or PRESSES_ON.fires(words)


def wanted_by(act: Act | None, clause: Clause, text: str) -> Act | None:
    """What somebody wants or refuses who is told but to promise or to signal something."""
    said = text[clause.content[0] : clause.content[1]]
    if clause.cue.id == "voice":
        meant = act_of_content(said)
        return meant if meant in (Act.REFUSE, Act.DEMAND, Act.PRECONDITION) else None
    if act is not Act.PROMISE:
        return None
    return _by_a_plan(clause, text) or (Act.DEMAND if insists_by_promising(text[clause.start : clause.end]) else None)


def _by_a_plan(clause: Clause, text: str) -> Act | None:
    """What would be done by what somebody has proposed is offered, or wanted."""
    alone = len(clause.subject.parties) == 1
    if alone and UNDER_ITS_PLAN.fires(text[max(0, clause.start - 80) : clause.start]):
        return Act.OFFER
    return by_its_bill(clause, text)


def insisted(act: Act | None, said: str) -> Act | None:
    """What somebody says that he will do, as a demand where he will do it against others."""
    return Act.DEMAND if act is Act.PROMISE and insists_by_promising(said) else act


def pressed_on(told: str) -> str | None:
    """With what somebody will go ahead whatever others do: "would go ahead with the ballot regardless"."""
    found = PRESSES_ON.search(told)
    return found["what"] if found else None
