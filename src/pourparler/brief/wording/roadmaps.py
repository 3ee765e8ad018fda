"""A roadmap in words: the steps, who is exposed, who would be tempted to stop, and what it rests on."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pourparler.analysis.roadmap.answer import Chosen, Failing, Part, Roadmap, Temptation
from pourparler.brief.wording.conditions import claim, plainly
from pourparler.brief.wording.measures import nominal
from pourparler.brief.wording.names import (
    amount,
    capital,
    counted,
    is_plural,
    listed,
    party_name,
    party_names,
    sentence,
)
from pourparler.brief.wording.packages import with_goal
from pourparler.brief.wording.verdict import FOLLOWS, FOLLOWS_AS_IF
from pourparler.record.talks import Talks

if TYPE_CHECKING:
    from pourparler.analysis.worth.reliance import Reliance

IN_SHORT = "In short"
STEPS = "The steps"
TEMPTED = "Who would be tempted to stop"
RISKS = "What each party risks"
RESTS = "What it rests on"
SURE = "How sure is this"
FAILS = "What stands in the way"
STEPS_CAPTION = "The steps, and who is worst off if everything stops after each"
STEPS_HEADER = ("Step", "Who does what", "Exposed")
EXPOSED_HEADER = ("Step", "Worse off than with no deal, if all stops after it")
RISKS_CAPTION = "What each party risks, and what would keep it from stopping"
RISKS_HEADER = ("Party", "Exposed by", "If cheated", "Must cost it", "Costs it now", "Floor")
RISKS_NOTE = (
    "Exposed: how far below having no deal a party is at worst if another stops everything between two steps. If "
    "cheated: the same when one other skips its part of a step. Must cost it: what breaking off would have to cost a "
    "party for it to go on at every step; the floor is what that takes in any order."
)
ADVICE = "This is advice, not a forecast: it shows who would have a reason to stop, not who will."
JUDGEMENT = "All of it rests on the worths in the talks file, which are the analyst’s judgement."
ONE_BY_ONE = (
    "Each party was looked at by itself, with all others stopping as soon as it does; plots of several were not."
)
NOTHING = "Nothing improves on the status quo: the best deal there is has nothing in it, and there is nothing to order."
NOTHING_UNLOCKS = "Nothing that may move unlocks these talks, so there is no deal to put in order."
NO_DEAL = "Facts and goal cannot hold together, so there is no deal to put in order."

_CHOSEN = {
    Chosen.EGALITARIAN: "Put in order is the deal that does best by those who gain least.",
    Chosen.KALAI_SMORODINSKY: (
        "Put in order is the deal that comes closest to giving each party the same share of the best it could hope for."
    ),
    Chosen.SMALLEST: "Put in order is the smallest deal there is.",
    Chosen.GIVEN: "",
}


# -- in short ------------------------------------------------------------------------------------------------------


def chosen(talks: Talks, answer: Roadmap) -> str:
    """Which deal is put in order; of one that was asked for, nothing."""
    if not answer.chosen_proved and answer.package:
        return f"{_CHOSEN[answer.chosen].removesuffix('.')}, as far as it was found."
    if answer.chosen is Chosen.SMALLEST and answer.valued and answer.package:
        none = f"No deal{with_goal(talks, answer)} is acceptable to all"
        return f"{none}; put in order is the smallest one that keeps every condition."
    return _CHOSEN[answer.chosen] if answer.package else ""


def nobody_valued(answer: Roadmap) -> str:
    """What can be said of an order where nobody's worths are on record."""
    still = "every condition that then still stands" if answer.unlock else "every condition"
    unsaid = "Nobody’s worths are on record, so whether the parties would keep to it cannot be said"
    return f"{unsaid}: the order keeps {still}, no more."


def verdict(talks: Talks, answer: Roadmap) -> str:
    """Whether everybody would keep to it."""
    if answer.package is None:
        return NOTHING_UNLOCKS if answer.stuck else NO_DEAL
    if answer.steps is None:
        among = "" if answer.ways_all_tried else ", nor does any after one of the first ways out; there are more"
        return f"No order of these measures keeps every condition{among}."
    if not answer.steps:
        return NOTHING
    if not answer.valued:
        return nobody_valued(answer)
    if answer.self_enforcing:
        whom = "nobody whose worths are on record" if answer.unvalued else "nobody"
        meant = ", if they mean what they threaten" if any(one.withholds for one in answer.relies_on) else ""
        return f"In the order below {whom} gains by stopping or by skipping a part, at any step{meant}."
    return _not_kept(talks, answer)


def _not_kept(talks: Talks, answer: Roadmap) -> str:
    worse = [party for party, needed in answer.needed_deterrence if needed is None]
    if worse:
        verb = "are" if is_plural(talks, worse) else "is"
        return sentence(
            f"{party_names(talks, worse)} {verb} worse off with this deal than without one, which no order mends"
        )
    short = [(party, lacks) for party, lacks in answer.shortfall if lacks > 0]
    who = listed([f"{party_name(talks, party)} by {amount(lacks)}" for party, lacks in short])
    best = "Even in the best order" if answer.proved else "In the best order that was found"
    return sentence(f"{best} this deal does not keep itself: somebody gains by stopping ({who})")


def in_words(talks: Talks, answer: Roadmap) -> str:
    """The steps as one sentence."""
    steps = []
    for index, step in enumerate(answer.steps or ()):
        together = "together, " if len(step) > 1 else ""
        steps.append(
            f"{'' if index == 0 else 'then '}{together}{listed([nominal(talks, measure) for measure in step])}"
        )
    return sentence(f"The order is: {'; '.join(steps)}") if steps else ""


# -- the steps -----------------------------------------------------------------------------------------------------


def exposed(talks: Talks, answer: Roadmap, step: int) -> str:
    """Who is worst off if everything stops after a step, in a cell."""
    by = [(values[step], party) for party, values in answer.exposure]
    worst = max((value for value, _ in by), default=0.0)
    if worst <= 0:
        return "–"
    return f"{listed([talks.party_by_id[party].label for value, party in by if value == worst])} by {amount(worst)}"


def exposed_all(talks: Talks, answer: Roadmap, step: int) -> str:
    """Everybody who is worse off than with no deal if everything stops after a step, and by how much."""
    by = [(party, values[step]) for party, values in answer.exposure if values[step] > 0]
    return listed([f"{talks.party_by_id[party].label} by {amount(value)}" for party, value in by]) or "–"


# -- who stops -----------------------------------------------------------------------------------------------------


def tempted(talks: Talks, answer: Roadmap, one: Temptation) -> str:
    """One temptation: who, where, by what, and how much it brings."""
    who = party_name(talks, one.party)
    would = f"{who} would be {amount(one.gain)} better off"
    return sentence(f"{would} {by_what(talks, answer, one)}")


def by_what(talks: Talks, answer: Roadmap, one: Temptation) -> str:
    """By what somebody would do better: "by stopping after step 3"."""
    if one.skips:
        return f"by skipping {listed([nominal(talks, measure) for measure in one.skips])} in step {one.step}"
    if one.step == 0:
        return "by not beginning at all"
    if one.step == len(answer.steps or ()):
        return "by tearing the deal up once all is done"
    return f"by stopping after step {one.step}"


def more_tempted(left: int) -> str:
    """That not all are told."""
    return f"{capital(counted(left, 'more temptation'))} that bring less." if left else ""


def relied(talks: Talks, one: "Reliance") -> str:
    """What somebody must withhold though he would gain by doing it; nothing where it is only about taking back."""
    if not one.withholds:
        return ""
    who, whom = party_name(talks, one.party), party_name(talks, one.against)
    what = listed([nominal(talks, measure) for measure in one.withholds], "or")
    it = "they would themselves gain" if is_plural(talks, [one.party]) else "it would itself gain"
    return sentence(f"{capital(who)} must be ready to withhold {what} if {whom} stops, though {it} by going ahead")


def undone(talks: Talks, relies_on: Sequence["Reliance"]) -> list[str]:
    """What must be there to be taken back, for each who is kept by it."""
    taken: dict[str, dict[str, None]] = {}
    for one in relies_on:
        taken.setdefault(one.against, {}).update(dict.fromkeys(one.undone))
    return [_undone(talks, party, list(measures)) for party, measures in taken.items() if measures]


def _undone(talks: Talks, party: str, measures: Sequence[str]) -> str:
    what = listed([nominal(talks, measure) for measure in measures], "or")
    verb, its, it = ("keep", "their", "them") if is_plural(talks, [party]) else ("keeps", "its", "it")
    return sentence(
        f"{party_name(talks, party)} {verb} to {its} last part only as long as {what} can be taken from {it}"
    )


IF_THEY_MEAN_IT = "The order holds only on these conditions:"


# -- risks ---------------------------------------------------------------------------------------------------------


def needed(value: float | None) -> str:
    """What breaking off must cost, in a cell."""
    return "no cost mends it" if value is None else figure(value)


def figure(value: float) -> str:
    """A figure in a cell; a dash for nothing."""
    return amount(value) if value > 0 else "–"


# -- what stands in the way ----------------------------------------------------------------------------------------


def failing(talks: Talks, one: Failing) -> str:
    """A condition that cannot be kept."""
    if one.part is Part.AWAY:
        return sentence(f"a party is left out, so there can be {plainly(talks, one.says)}")
    if one.part is Part.POSITION and one.position is not None:
        position = talks.position_by_id[one.position]
        if one.says == position.says:
            return sentence(claim(talks, position))
        return sentence(f"{listed([party_name(talks, p) for p in position.party])}: {plainly(talks, one.says)}")
    return sentence(f"{'the goal' if one.part is Part.GOAL else 'a fact'}: {plainly(talks, one.says)}")


def together(count: int) -> str:
    """Over the list of what fails."""
    return "This condition fails:" if count == 1 else "These conditions cannot all be kept:"


# -- how sure ------------------------------------------------------------------------------------------------------

_PROVED = {
    None: "The order is the best that was found; nothing is proved of it.",
    "shortfall": "{So} that no order lacks less deterrence. In exposure and steps there may be better ones.",
    "exposure": (
        "{So} that no order lacks less deterrence, and that of those no other leaves anybody less exposed. In "
        "what is lost when somebody cheats, and in steps, there may be better ones."
    ),
    "if cheated": ("{So} that no order does better in deterrence, exposure and loss if cheated; steps may be fewer."),
    "steps": "{So} that no order does better, or as well in fewer steps.",
    "all": "All orders were taken into account: {so} that none does better.",
}


def proved(answer: Roadmap, *, drafted: bool = False, as_if: bool = False) -> str:
    """How far the order is proved to be the best; it only follows from a draft, or from what is supposed."""
    so = FOLLOWS_AS_IF if as_if else FOLLOWS if drafted else "it is proved"
    told = _PROVED[answer.proved].format(so=so, So=capital(so))
    bounds = dict(answer.bounds)
    if answer.proved is None and "shortfall" in bounds and answer.valued:
        told = f"{told} No order lacks less than {amount(bounds['shortfall'])} in all; this one lacks "
        told = f"{told}{amount(answer.total_shortfall)}."
    return told


def unvalued(talks: Talks, answer: Roadmap) -> str:
    """Whose reasons to stop are not known."""
    if not answer.unvalued or not answer.valued:
        return ""
    who = listed([party_name(talks, party) for party in answer.unvalued])
    return sentence(f"nothing is said of {who}: there are no worths for {'them' if len(answer.unvalued) > 1 else 'it'}")
