"""What of a draft matters, in words: the verdict so far, how many answers would settle it, and what is asked."""

from pourparler.analysis.verdict import Reason, Ruling, Verdict
from pourparler.brief.wording.conditions import claim
from pourparler.brief.wording.verdict import STATES
from pourparler.desk.crucial import Crucial
from pourparler.desk.mattering import Effect, Matter, Weighed
from pourparler.record.statements import Act
from pourparler.record.talks import Talks

HEADING = "What to check first"

UNREAD = (
    "A second reader takes these passages for what somebody wants, offers or refuses, and nothing of them is on "
    "record. Read them: they may say why."
)
_UNREAD_AS = {
    Act.DEMAND: "a demand",
    Act.PRECONDITION: "a condition",
    Act.REFUSE: "a refusal",
    Act.OFFER: "an offer",
    Act.THREAT: "a threat",
}

_SO_FAR = {
    Ruling.STUCK: "the talks are stuck",
    Ruling.NOT_STUCK: "nothing that was read keeps the talks stuck",
    Ruling.CANNOT_SAY: "whether the talks are stuck cannot be said",
}
_WHY = {
    Reason.NO_POSITIONS: "no position that binds a party is on record",
    Reason.NOTHING_MEETS: "the positions do not touch one another",
    Reason.READ_BY_RULES: "nothing that was read keeps them stuck, and no person has confirmed it",
    Reason.SAY_STALLED: "the reports say they are stalled, and the positions do not show why",
    Reason.SAY_BROKEN_OFF: "the reports say they have broken down, and the positions do not show why",
}
_OTHERWISE = {
    Ruling.STUCK: "the talks would be stuck",
    Ruling.NOT_STUCK: "nothing would keep the talks stuck",
    Ruling.CANNOT_SAY: "nobody could say whether the talks are stuck",
}


def unread(one: Crucial) -> str:
    """As in "A condition, it seems, of Peru: “No talks before …” (report.txt)."."""
    taken = _UNREAD_AS[one.act]
    whose = f"of {one.speaker}" if one.speaker else "of whom is not clear"
    return f"{taken[:1].upper()}{taken[1:]}, it seems, {whose}: “{one.words.strip(_MARKS)}” ({one.report})."


_MARKS = ' "“”'


def so_far(weighed: Weighed, *, asked_besides: bool = False) -> str:
    """The verdict on what is on record now, and what would settle it.

    As in "So far: the talks are stuck. Two answers would settle it.".

    Args:
        weighed: what turns on each drafted reading.
        asked_besides: whether something is asked that no reading says.
    """
    settle = "" if asked_besides and not weighed.turning else f" {_to_settle(weighed)}"
    return f"So far: {verdict_told(weighed.verdict)}.{settle}"


def verdict_told(verdict: Verdict) -> str:
    """As in "whether the talks are stuck cannot be said: the positions do not touch one another"."""
    why = "; ".join(_WHY[reason] for reason in verdict.reasons)
    return _SO_FAR[verdict.ruling] + (f": {why}" if why else "")


def _to_settle(weighed: Weighed) -> str:
    left = len(weighed.settling)
    changing = sum(matter.effect is Effect.VERDICT for matter in weighed.turning)
    change = f"{_count(changing, 'reading')} could change it"
    if left:
        return f"{_count(left, 'answer')} would settle it" + (f"; {change.lower()}." if changing else ".")
    if changing:
        return f"{change}."
    if weighed.turning:
        return f"{_count(len(weighed.turning), 'reading')} could change what stands in the way, though not the verdict."
    return "Nothing else that was read would change it."


def _count(number: int, thing: str) -> str:
    words = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")
    said = words[number] if number < len(words) else str(number)
    return f"{said} {thing}{'' if number == 1 else 's'}"


def opening(shown: int, turning: int) -> str:
    """What the questions are that follow.

    Args:
        shown: how many follow.
        turning: on how many readings anything turns.
    """
    more = f", the first {shown} of {turning} on which anything turns" if turning > shown else ""
    what = "This was" if shown == 1 else "These were"
    return f"{what} read by a program and not confirmed{more}. Look at the passage, and say whether it is so."


def asked(talks: Talks, matter: Matter, so_far: Ruling | None = None) -> str:
    """A drafted reading as a question: "Is it so that Peru wants …? If not, …".

    Args:
        talks: the record.
        matter: the reading.
        so_far: the verdict as it stands, where that is known.
    """
    if matter.state is not None:
        said = f"the talks {STATES[matter.state]}"
    else:
        said = claim(talks, talks.position_by_id[matter.entry])
    return f"Is it so that {said}?{consequence(matter, so_far)}"


def consequence(matter: Matter, so_far: Ruling | None = None) -> str:
    """What would follow if it were not so, or were meant the other way, where that is another verdict; else nothing."""
    if matter.effect is not Effect.VERDICT:
        return ""
    if matter.gone is so_far and matter.otherwise is not None:
        return f" If it is meant the other way, {_OTHERWISE[matter.otherwise]}."
    return f" If not, {_OTHERWISE[matter.gone]}."
