"""What is asked, told before who asks for it: "the raise the union wants is …", "a raise sought by the union"."""

import re
from dataclasses import replace

from pourparler.reading.acts.subjects import Stretch
from pourparler.reading.acts.tellers import Clause
from pourparler.reading.english.rule import Rule

THING_BEFORE = Rule(
    id="thing-before",
    does="a thing that ends where who asks for it begins",
    pattern=r"(?:^|(?<=[\s“\"(]))(?P<thing>(?:(?:[Tt]he|[Aa]n?|[Aa]ny)\s(?=\w)|(?=[£$€]?\d))"
    r"(?:(?:of|in|for|on)\s(?:the|an?)\s|(?!\b(?:the|an?|any|is|was|are|were|has|have|had|said|says|would|will|and|but|or|that|which|who|what|when|to|by|as)\b)"
    r"[\w%£$€’'.-]+\s){1,8}?)(?:(?:that|which)\s)?$|(?:^|\s)(?P<told>(?:[Tt]he|[Aa]n?)\s(?:(?:of|in|for|on)\s(?:the|an?)\s|(?!\b(?:the|an?|any|is|was|are|were|has|have|had|said|says|would|will|and|but|or|that|which|who|what|when|to|by|as)\b)[\w%£$€’',.-]+\s){0,8}?[\w%£$€’'.-]+),\swhich\s$",
    fires_on=(
        "The 12% pay rise ",
        "well below the 9% ",
        "It gave a cut in the fee that ",
        "Any ban on night work ",
        "An end to $4 fees which ",
        "It rules out a new, longer rota, which ",
    ),
    passes_over=("It said that ", "It is the rise, ", "a rise is what "),
)
_BY = re.compile(r"\s(?:\w+ly\s)?by\s")
_OVER = re.compile(
    r"\s*(?:[.,;)]|$)|\s(?:was|were|is|are|would|will|had|has|have|could|can|may|might|must|should|but|so|because|as|when|while|since|for\s(?:years|months|weeks|decades|long)|all\salong|throughout|amounts?|comes?|came)\b"
)
"""Nothing that is asked follows the verb."""
_HAD_WANTED = re.compile(
    r"\b(?:want(?:s|ed)?|s(?:eeks|ought|eeking)|demand(?:ed|ing)|ask(?:s|ed|ing)\sfor|call(?:s|ed|ing)\sfor|request(?:ed|ing))$"
)


def asked_before(clause: Clause, stretch: Stretch) -> Clause:
    """A demand with what is asked in its place before the verb; any other clause as it is."""
    wanted = _HAD_WANTED.search(stretch.before(clause.verb))
    if wanted is None:
        return clause
    by = _BY.match(stretch.after(clause.verb))
    if by is None and not (clause.subject.own and _OVER.match(stretch.after(clause.verb))):
        return clause
    verb = clause.verb - len(wanted.group())
    thing = THING_BEFORE.search(stretch.before(verb if by else clause.subject.start)[-90:])
    if thing is None:
        return clause
    at = verb if by else clause.subject.start
    told = thing.lastgroup or "thing"
    start = at - (len(thing.group()) - (thing.start(told) - thing.start()))
    end = max(clause.verb, clause.subject.end)
    return replace(clause, start=start, end=end, content=(start, start + len(thing[told].rstrip())))
