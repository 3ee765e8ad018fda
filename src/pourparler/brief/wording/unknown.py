"""Which outcomes last as far as anybody knows, in words."""

from pourparler.analysis.stability.concepts import Concept
from pourparler.analysis.stability.unknown import Attitude
from pourparler.analysis.stability.vouched import Vouched
from pourparler.brief.wording.names import party_name, sentence
from pourparler.record.talks import Talks

VOUCHED = "Which outcomes last as far as anybody knows"
SURELY = "Outcomes that nobody would leave, however what is not known is taken"
DEPENDS = "Outcomes of which it depends on how what is not known is taken"
TABLE_CAPTION = "How many outcomes are stable for everybody, by how parties take what is not known"
TABLE_HEADER = ("Concept", "hope, no fear (a)", "neither (b)", "hope and fear (c)", "fear, no hope (d)")
MEANS = (
    "Ranges of worth that overlap, places in a ranking that cannot be weighed against each other, and parties on whom "
    "nothing is on record leave open which of two outcomes is preferred. Who hopes would move to what it may prefer; "
    "who fears is deterred by what it may not prefer."
)


def in_short(found: Vouched) -> str:
    """How many last in any case, and how many do not in any."""
    surely = len(found.outcomes(Concept.SEQ, Attitude.A))
    at_most = len(found.outcomes(Concept.SEQ, Attitude.D))
    told = f"Sequentially stable for everybody, however what is not known is taken: {surely:,} of {found.states:,}."
    return f"{told} Depending on how it is taken: {at_most - surely:,}. In no case: {found.states - at_most:,}."


def unsure(talks: Talks, found: Vouched) -> list[str]:
    """How much is not known, of whom."""
    return [
        sentence(
            f"of {one.share:.0%} of all pairs of outcomes nobody knows which {party_name(talks, one.party)} prefers"
        )
        for one in found.unsure
        if one.share
    ]
