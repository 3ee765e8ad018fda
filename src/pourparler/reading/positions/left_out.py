"""Who refuses whatever leaves a thing out wants that thing: "sign nothing that does not cover the crew".

>>> left_out(" sign any bill that leaves out the crew"), left_out(" sign any bill that fails to end the toll")
('the crew', 'to end the toll')
"""

import re

from pourparler.reading.english.on_bills import NOT_PASSED
from pourparler.reading.english.rule import Rule

_LEAVES_OUT = Rule(
    id="anything-without",
    does="what is refused is anything that leaves something out, so that is wanted",
    pattern=r"\b(?:any|anything|nothing|something|no|an?)\b[^.;,]{0,60}?\s(?:that|which)\s(?:(?:(?:does|did|do)(?:\snot|n['’]t)|fail(?:s|ed)?\sto)\s"
    r"(?:\w+ly\s)?(?:include|contain|cover|provide(?:\sfor)?|guarantee|address|mention|recogni[sz]e)|le(?:aves?|ft|aving)\sout|omit(?:s|ted)|ignore[sd]|lacks?)\s(?P<what>[^.;,”\"]{3,})"
    r"|\b(?:any|anything|nothing|something|no|an?)\b[^.;,]{0,60}?\s(?:that|which)\s(?:would\s)?le(?:aves?|ft)\s(?P<split>(?!out\b)(?:[\w’'-]+\s){1,5}?)out\b"
    r"|\b(?:any|an?|no)\s(?:[\w-]+\s){0,2}(?:bill|legislation|deal|plan|agreement|measure|budget|package|law|treaty|resolution|compromise|increase|extension)\s(?:that|which)\s(?:(?:does|did|would)(?:\snot|n['’]t)|fail(?:s|ed)?\sto)\s(?P<does>(?!go\b|work\b|reflect\b|have\b|win\b|impress\b|pass\b|get\b)[a-z]+\s[^.;,”\"]{3,})",
    any_case=True,
    fires_on=(
        " back something that doesn’t include a guarantee",
        " to nothing that did not cover all the crew",
        " sign any text that fails to guarantee the jobs",
        " out any settlement that leaves out the nurses",
        " to sign anything which left out the nurses",
        " any list that omits the pilots",
        " nothing that ignored the old claims",
        " any list that lacks the pilots",
        " sign a bill that left the home crews out",
        " sign a bill that doesn't pay the crews",
        " back any harbour legislation which did not end the toll",
        " back a package that fails to end the toll",
        " accept any increase that would not end the toll",
    ),
    passes_over=(
        " sign any text that guarantees the jobs",
        " the plan that did not work",
        " a plan that did not go far enough",
        " a deal that doesn't reflect on it",
        " a plan that doesn't work for them",
        " a deal that does not have us in it",
        " a plan that fails to win votes",
    ),
)


def left_out(refused: str) -> str | None:
    """What is wanted, where anything that leaves it out is refused."""
    found = _LEAVES_OUT.search(refused)
    told = (found["what"] or found["split"] or f"to {found['does']}") if found else None
    return _IT_FAILS.split(told)[0] if told else None


_IT_FAILS = re.compile(
    rf"\s{NOT_PASSED}\b|\s(?:(?:would|will)\s(?:be|face|meet)|is|faces)\b|"
    r"\sand\s(?=(?:[A-Z][\w.’-]*\s){1,5}\w+(?:ing|ed|s)\b)"
)
"""As in "any deal that leaves out the crew | is dead": what comes of it, after what it leaves out."""
