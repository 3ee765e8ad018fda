"""Which outcomes last strongly, in words."""

from pourparler.analysis.stability.concepts import Concept
from pourparler.analysis.stability.strongly import Strongly
from pourparler.brief.wording.names import amount, party_name, sentence
from pourparler.record.talks import Talks

TITLE = "How strongly outcomes hold"
STRONG = "Outcomes that nobody would leave for fear of a heavy loss, or because there is nothing to gain"
MILD = "Outcomes that nobody would leave, though somebody who did would lose little or nothing"
TABLE_CAPTION = "How many outcomes are stable for everybody, by how hard whoever left could be hit"
TABLE_HEADER = ("Concept", "strongly", "mildly only")
MEANS = (
    "An outcome holds strongly where each improvement of a party can be answered so that the party is left worse off "
    "by more than the threshold; mildly where an answer only takes away what it would gain, or costs it less. What "
    "holds mildly only is the first to go where parties see things a little differently than they are put here."
)

NOTHING_WEIGHED = (
    "No worth is on record of any party, so that nobody can say how heavy a loss would be. Amounts under worth would "
    "tell."
)


def in_short(found: Strongly) -> str:
    """How many hold strongly, and how many only mildly."""
    held = found.by(Concept.SEQ)
    heavy = f"a heavy loss (of more than {amount(float(found.beyond))} in worth) to whoever left, or nothing to gain"
    return (
        f"Sequentially stable for everybody, with {heavy}: {len(held.strongly):,} of {found.states:,} outcomes. With a "
        f"lighter loss, or none: {len(held.mildly):,}."
    )


def unweighed(talks: Talks, found: Strongly) -> list[str]:
    """Of whom no loss can be weighed, and what is made of that."""
    ordered = [
        f"what {party_name(talks, party)} prefers is known as an order only, so that none of its losses counts as heavy"
        for party in found.ordered
    ]
    unknown = [
        f"what {party_name(talks, party)} prefers nothing on record tells; it is taken to stay where it is"
        for party in found.unknown
    ]
    return [sentence(one) for one in (*ordered, *unknown)]
