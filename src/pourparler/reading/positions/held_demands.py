"""Who will not give up what he demands still demands it: "refused to drop its demand for a lease".

>>> demand_kept(" to back down from its demand that Lima pay").strip()
'that Lima pay'
>>> demand_kept(" to meet its demand for a lease") is None
True
"""

from pourparler.reading.english.rule import Rule
from pourparler.reading.matters.actions import actions_in
from pourparler.reading.positions.exchange import Exchange
from pourparler.reading.positions.forms import all_of
from pourparler.reading.positions.found import take_back
from pourparler.record.positions import Firmness
from pourparler.record.statements import Act

_KEPT = Rule(
    id="demand-not-given-up",
    does="what is refused is to give up a demand of one's own, so that what is demanded is wanted",
    pattern=r"^\W*(?:to\s)?(?:\w+ly\s)?(?:(?:drop(?:ping)?|withdraw(?:ing)?|abandon(?:ing)?|soften(?:ing)?|scrap(?:ping)?|relax(?:ing)?|waiv(?:e|ing)|giv(?:e|ing)\sup(?:\son)?|let\sgo\sof|"
    r"(?:back(?:ing)?\s(?:down|away|off)|retreat(?:ing)?|mov(?:e|ing)|veer(?:ing)?|depart(?:ing)?|deviat(?:e|ing)|budg(?:e|ing)|shift(?:ing)?|bend(?:ing)?|yield(?:ing)?|waver(?:ing)?|compromis(?:e|ing))\s(?:from|on|off|in))|from)\s"
    r"(?:its|their|his|her|our)\s(?:[\w-]+\s){0,3}?(?:demands?|calls?|insistence|requests?|claims?)\s(?P<what>(?:that|for|on)\s[^;:.”\"]{3,})"
    r"|^\W*(?:to\s)?(?:(?:back(?:ing)?\s(?:down|away|off)|retreat(?:ing)?|mov(?:e|ing)|veer(?:ing)?|depart(?:ing)?|deviat(?:e|ing)|budg(?:e|ing))\sfrom|abandon(?:ing)?|give\sup)\s(?:its|their|his|her|our|the)\s"
    r"(?:position|stance|principle|line|rule)\s(?P<held>that\s[^;:.”\"]{3,})",
    any_case=True,
    fires_on=(
        " to drop its demand that Lima pay",
        " to soften its long-standing call for a lease",
        " to give up their claim for a tenth",
        " to budge from its insistence on a lease",
        " abandon his demand for a vote",
        " to compromise on its demand for a vote",
        " from their demand for a vote",
        " to veer from its principle that tolls be paid",
    ),
    passes_over=(" to meet its demand for a lease", " to drop its claim", " to drop the guild's demand for a lease"),
)


def demand_kept(words: str) -> str | None:
    """What is demanded still by whoever refuses to give his demand up; None where nothing of the kind is refused."""
    kept = _KEPT.compiled.match(words)
    if kept is None:
        return None
    what = kept["what"] or kept["held"]
    return what if what.startswith("that ") else what.partition(" ")[2]


def want_what_is_held(exchange: Exchange) -> None:
    """Draft that whoever will not give up his demand wants what he demands."""
    for number, reading in enumerate(exchange.report.statements):
        what = demand_kept(exchange.object_of(reading)) if reading.act is Act.REFUSE else None
        actions = [action for action in actions_in(what) if action.is_sensible] if what else []
        if actions:
            wanted = (exchange.measure(one, exchange.doers(one, reading, own=False)) for one in actions)
            exchange.about[number] = tuple(dict.fromkeys(wanted))
            take_back(exchange.found, reading)
            exchange.add(reading, all_of(exchange.about[number]), Firmness.FIRM, "a demand that is not given up")
