"""What "it", "this" and "so" stand for: what was spoken of last, by the speaker himself before anybody else."""

from pourparler.reading.acts.statements import Reading
from pourparler.reading.matters.own_words import REFERS
from pourparler.reading.positions.exchange import Exchange

_NEAR = 2
"""Sentences back that a pronoun reaches."""


def said_before(exchange: Exchange, number: int, reading: Reading) -> tuple[str, ...]:
    """The measures that a pronoun stands for, as in "wants a pact, and wants it before the gates close"."""
    if not REFERS.match(exchange.object_of(reading)):
        return ()
    near = [
        (earlier.speaker != reading.speaker, -back, exchange.about[back])
        for back, earlier in enumerate(exchange.report.statements[:number])
        if exchange.about.get(back) and 0 <= reading.sentence - earlier.sentence <= _NEAR
    ]
    return min(near)[2] if near else ()
