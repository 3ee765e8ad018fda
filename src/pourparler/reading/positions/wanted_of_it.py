"""What somebody insists on that another has just refused: "oppose a toll, which Lima says must be part of any pact".

Such words name nothing. They stand for what the other side will not have, told in the same sentence, which is then
demanded.
"""

from pourparler.reading.acts.statements import Reading
from pourparler.reading.english.rule import Rule
from pourparler.reading.positions.exchange import Exchange
from pourparler.reading.positions.forms import all_of, refused
from pourparler.reading.positions.found import take_back
from pourparler.reading.positions.said_of_it import is_taken_up
from pourparler.record.conditions.questions import measures_at
from pourparler.record.conditions.syntax import Place
from pourparler.record.positions import Firmness
from pourparler.record.statements import Act

WANTS_IT = Rule(
    id="wants-what-it-stands-for",
    does="what the word stands for is insisted on",
    pattern=r"\b(?:says?|said|argues?|insists?|insisted|maintains?|has\ssaid|have\ssaid)\s(?:must|should|ha(?:s|ve)\sto|needs?\sto|(?:will|would)\s(?:have|need)\sto)\sbe\b"
    r"|\b(?:says?|said|argues?|insists?|call|calls|consider|considers)\s(?:(?:is|are)\s)?(?:\w+ly\s)?(?:essential|vital|crucial|critical|indispensable|necessary|non-?negotiable|a\s(?:must|priority))\b"
    r"|\b(?:insist(?:s|ed|ing)?\son|demand(?:s|ed|ing)?|want(?:s|ed)?|would\s(?:insist\son|demand)|(?:push|press|call)(?:ing|ed|es)?\sfor|seek(?:s|ing)?)\W*$",
    any_case=True,
    fires_on=(
        "the reds say must be part of any pact",
        "the reds say are essential to peace",
        "which Lima considers vital",
        "the guild has said it would insist on",
        "the reds have demanded",
        "the guild is pushing for.",
    ),
    passes_over=("the reds say are fair", "the guild demanded a rise", "Lima considers it"),
)
_ACTS = frozenset({Act.DEMAND, Act.ASSESS, Act.PRECONDITION})


def want_what_was_refused(exchange: Exchange) -> None:
    """Draft what such words demand, where another refuses it in the same sentence."""
    for number, reading in enumerate(exchange.report.statements):
        if reading.act not in _ACTS or not is_taken_up(exchange, reading):
            continue
        if not WANTS_IT.fires(" ".join(reading.quote.split())):
            continue
        told = _refused_here(exchange, reading)
        if told:
            take_back(exchange.found, reading)
            exchange.about[number] = told
            exchange.add(reading, all_of(told), Firmness.STATED, "a demand for what was refused")


def _refused_here(exchange: Exchange, reading: Reading) -> tuple[str, ...]:
    """What another was last told to refuse, earlier in the sentence."""
    own = (reading.speaker, *reading.joint)
    for found in reversed(exchange.found):
        earlier = found.reading
        if earlier.sentence == reading.sentence and earlier.span[0] < reading.span[0] and found.party not in own:
            return tuple(sorted(refused(found.says))) if measures_at(found.says, Place.REFUSED) else ()
    return ()
