"""What a bill or a plan would do is what whoever made it wants: "the Greens' bill would ban nets"."""

from pourparler.reading.acts.tellers import Clause
from pourparler.reading.english.rule import Rule
from pourparler.record.statements import Act

ITS_BILL = Rule(
    id="its-bill-would",
    does="the words for a subject end with a bill, and what it would do is no mere consequence of it",
    pattern=r"(?:(?P<bill>\b(?:bills?|legislation|measure|resolution|amendment|budget))|\b(?:plan|proposal))\s(?:also\s)?(?:would|will)\s"
    r"(?!(?:also\s)?(?:\w+ly\s)?(?:not|never|be|have|cost|hurt|harm|help|lead|create|mean|make|save|boost|destroy|leave|put|cause|result|hit|affect|reach|need|"
    r"devastate|benefit|undermine|violate|fail|pass|go|come|take|get|face|work|add|increase\sthe\s(?:deficit|debt|risk)|likely|receive|die|win|lose)\b)",
    fires_on=("The Greens’ bill would ", "Lima's plan would ", "the red proposal also would ban "),
    passes_over=("The Greens’ bill would cost ", "Lima's boat would ", "the red proposal would not "),
)


def by_its_bill(clause: Clause, text: str) -> Act | None:
    """What a subject wants whose bill would do something, or offers whose plan would; None where it is no bill."""
    if clause.cue.id != "would" or not clause.subject.own:
        return None
    found = ITS_BILL.search(text[clause.subject.start : clause.content[0] + 40].replace("\n", " "))
    ends = found is not None and clause.subject.start + found.end() >= clause.verb
    if found is None or not ends:
        return None
    return Act.DEMAND if found["bill"] else Act.OFFER
