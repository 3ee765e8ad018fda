"""An order of steps as the first pages tell it: in words, without figures, which the annex has."""

from collections.abc import Sequence

from pourparler.analysis.deadlock.answer import Unlock
from pourparler.analysis.roadmap.answer import Chosen, Roadmap
from pourparler.analysis.roadmap.remedies.answer import Remedy
from pourparler.analysis.verdict import Verdict
from pourparler.brief.wording import remedies
from pourparler.brief.wording.names import (
    does,
    is_plural,
    listed,
    party_labels,
    party_name,
    party_names,
    sentence,
)
from pourparler.brief.wording.packages import what_happens
from pourparler.brief.wording.roadmaps import by_what, nobody_valued
from pourparler.brief.wording.roadmaps import relied as relies
from pourparler.brief.wording.unlocks import changes, placed
from pourparler.brief.wording.verdict import STATES
from pourparler.desk.findings import Findings
from pourparler.record.talks import Talks

HEADING = "An order of steps"
CAPTION = "Steps in order; those of one step happen together"
HEADER = ("Step", "Who does what", "Worse off than with no deal, if all stops here")


def in_doubt(verdict: Verdict) -> str:
    """What is said first of an order on which the reports cast doubt."""
    state = verdict.reported.state
    how = f"the talks {STATES[state]}" if state is not None else "otherwise"
    return (
        f"This order breaks nothing that is on record, and yet the reports say that {how}. If they are still right, "
        "something stands in its way that is not on record."
    )


def supposing(talks: Talks, unlock: Unlock, above: Sequence[Unlock]) -> str:
    """Which way out is supposed: by its number where it stands above, else by what it asks."""
    which = placed(unlock, above)
    if not which:
        return sentence(f"if {changes(talks, unlock.descents)}, this order breaks no condition that then still stands")
    it = f"If {does(talks, unlock.gives, 'move')} as in {which}"
    return f"{it}, this order breaks no condition that then still stands."


def chosen(talks: Talks, findings: Findings) -> str:
    """That the deal, or the order of its steps, is one that somebody chose; empty where it is the usual one."""
    answer = findings.roadmap.answer if findings.roadmap is not None else None
    deal = answer.package if answer is not None and answer.chosen is Chosen.GIVEN else None
    made = "" if findings.order is None else "The order of its steps was made by hand and is not the best there is."
    what = f"The deal that was chosen for this briefing: {what_happens(talks, deal)}." if deal is not None else ""
    return " ".join(text for text in (what, made) if text)


def keeps(talks: Talks, answer: Roadmap, *, best: bool = True) -> str:
    """Whether everybody would keep to it; ``best``: whether it is the best order that was found."""
    if not answer.valued:
        return nobody_valued(answer)
    if answer.self_enforcing:
        whom = "nobody whose worths are on record" if answer.unvalued else "nobody"
        return f"As things are valued, {whom} does better by stopping half way or skipping a part."
    worse = [party for party, needed in answer.needed_deterrence if needed is None]
    if worse:
        verb = "are" if is_plural(talks, worse) else "is"
        return sentence(
            f"{party_names(talks, worse)} {verb} worse off with this deal than without one; no order mends that"
        )
    who = [party for party, lacks in answer.shortfall if lacks > 0]
    which = "In this order"
    if best:
        which = "Even in the best order" if answer.proved else "In the best order that was found"
    return f"{which} {party_names(talks, who)} would do better by walking out at some point, as things are valued."


def exposed(talks: Talks, answer: Roadmap, step: int) -> str:
    """Who would be worse off than with no deal if everything stopped after a step, in a cell."""
    return party_labels(talks, [party for party, values in answer.exposure if values[step] > 0]) or "nobody"


def tempted(talks: Talks, answer: Roadmap, most: int) -> list[str]:
    """Who might stop, and where: the largest temptation of each party."""
    first = {one.party: one for one in reversed(answer.temptations)}
    shown = [one for one in answer.temptations if first[one.party] is one][:most]
    return [sentence(f"{party_name(talks, one.party)} would do better {by_what(talks, answer, one)}") for one in shown]


def relied(talks: Talks, answer: Roadmap, most: int) -> list[str]:
    """What the order rests on."""
    withheld = [text for one in answer.relies_on if (text := relies(talks, one))]
    return [*withheld, *_undone(talks, answer)][:most]


def _undone(talks: Talks, answer: Roadmap) -> list[str]:
    """Who is kept to the end by what can still be taken back; the annex says what."""
    who = list(dict.fromkeys(one.against for one in answer.relies_on if one.undone))
    if not who:
        return []
    go, they = ("go", "they") if is_plural(talks, who) else ("goes", "it")
    have = "have" if they == "they" else "has"
    return [sentence(f"{party_names(talks, who)} {go} on only while what {they} {have} can be taken back")]


def _how_far(one: Remedy) -> str:
    return "in part" if one.shortfall_after else "wholly"


def mended(talks: Talks, answer: Roadmap, most: int) -> list[str]:
    """What would mend it, as alternatives: the cheapest of each kind."""
    if not answer.remedies or answer.self_enforcing:
        return []
    of_kind = {one.kind: one for one in reversed(answer.remedies)}
    shown = [one for one in answer.remedies if of_kind[one.kind] is one][:most]
    told = [f"{remedies.what(talks, one, figures=False)} ({_how_far(one)})" for one in shown]
    return [f"What would mend it, each tried by itself: {listed(told, 'or')}."]
