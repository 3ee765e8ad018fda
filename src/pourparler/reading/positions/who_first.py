"""Who is only told to make the first move: "The guild wants the notices withdrawn. The mill says it must act first".

Each waits for the other, and of one side's wish nothing is told but the order. What it then holds back is what the
other asks for.
"""

from pourparler.reading.english.rule import Rule
from pourparler.reading.matters.actions import Action
from pourparler.reading.positions.exchange import Exchange
from pourparler.reading.positions.forms import asked
from pourparler.reading.positions.referring import ASKING
from pourparler.record.conditions import syntax
from pourparler.record.positions import Firmness

MOVES_FIRST = Rule(
    id="moves-first",
    does="somebody is to begin, and nothing is told of what he is to do",
    pattern=r"(?:\b(?:must|should|has\sto|have\sto|had\sto|needs?\sto|ought\sto|would\shave\sto)|\bto)\s(?:(?:act|move|go|start|begin|comply|yield|blink|budge)\sfirst|(?:make|take|come\swith)\sthe\s(?:first|next)\s(?:move|step))\b"
    r"|\bthe\s(?:first|next)\s(?:move|step)\s(?:is\s(?:up\sto|for)|must\s(?:be|come)|should\s(?:be|come)|has\sto\scome)\b",
    any_case=True,
    fires_on=(
        "Lima must act first",
        "the guild has to make the first move",
        "wants the guild to go first",
        "the first step must come from the guild",
    ),
    passes_over=("Lima must sign first", "the first step is hard", "it acted first"),
)


def wait_for_the_first_move(exchange: Exchange) -> None:
    """Draft that whoever is to move first does so before what he asks for is done."""
    for number, reading in enumerate(exchange.report.statements):
        if (
            len(reading.joint) > 1
            or reading.act not in ASKING
            or exchange.about.get(number)
            or not MOVES_FIRST.fires(reading.quote)
        ):
            continue
        other = exchange.owner_of(reading, reading.content) or exchange.other_side(reading)
        who = exchange.party_id(reading.speaker)
        theirs = (one for one in exchange.found if one.party == other and one.reading.act in ASKING)
        wanted = [name for one in theirs for name in sorted(asked(one.says)) if who in exchange.measures[name].by]
        if other is None or not wanted:
            continue
        what = "make the first move"
        move = exchange.measure(Action("make", ("first", "move"), what, 0, what=what, thing="the first move"), (other,))
        exchange.add(reading, syntax.Before(syntax.of(move), syntax.of(wanted[-1])), Firmness.FIRM, '"first"')
        exchange.about[number] = (move, wanted[-1])
