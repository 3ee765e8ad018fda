"""Two clauses that "and" joins, each a clause of its own: "the crew are back at work and flights are normal".

>>> clauses_of("the crew are back at work and flights are normal")
('the crew are back at work', 'flights are normal')
>>> clauses_of("the city has sold the bonds and banked the money")
('the city has sold the bonds', 'the city has banked the money')
"""

from pourparler.reading.english.rule import Rule
from pourparler.reading.matters.lexicon import is_participle

_IS = r"(?:is|are|was|were|has|have|had)"
TWO_CLAUSES = Rule(
    id="two-clauses",
    does="two clauses are joined, each with a subject and a verb of its own",
    pattern=rf"^(?P<one>(?:(?!\s(?:that|which|who|whether)\s)[^,;:])+?\s{_IS}\s[^,;:]+?),?\sand\s"
    rf"(?P<two>(?:(?!\b(?:that|which|who|it|he|she|they)\b)[\w’'-]+\s){{1,5}}?{_IS}\s[^;:]+)$",
    any_case=True,
    fires_on=(
        "the crew are back at work and flights are normal",
        "the strike has been called off, and the men are at their posts",
        "the gate was open and all the lorries had left",
    ),
    passes_over=(
        "the ports and the mines are closed",
        "the road is open to lorries and cars that are empty",
        "the board says that it is late and the pay is low",
        "the wages are paid and it is quiet",
    ),
)
TWO_DEEDS = Rule(
    id="two-deeds-of-one",
    does="one doer has done one thing and another, the second told without its own has",
    pattern=r"^(?P<who>[^,;:]{2,60}?\s(?:has|have|had))\s(?P<one>(?!been\b)[^,;:]+?),?\sand\s"
    r"(?P<two>(?:\w+ly\s)?(?P<verb>[a-z]+)(?=\s(?:the|its|their|his|her|an?|all|every|to|for|with|up|back|off|out|over|them\w*|\d)\b|$).*)$",
    any_case=True,
    fires_on=(
        "teachers have resumed and submitted themselves to a head count",
        "the city has sold the bonds and banked the money",
        "the rebels have signed, and fully disarmed",
    ),
    passes_over=(
        "the firm has paid the debts and accrued interest",
        "the men had been freed and flown home",
        "the teachers resumed and submitted to it",
    ),
)


def clauses_of(phrase: str) -> tuple[str, ...]:
    """The clauses of a phrase, each whole; the phrase itself where it is but one."""
    two = TWO_CLAUSES.match(phrase)
    if two:
        return (two["one"], two["two"])
    deeds = TWO_DEEDS.match(phrase)
    if deeds and is_participle(deeds["verb"]):
        return (f"{deeds['who']} {deeds['one']}", f"{deeds['who']} {deeds['two']}")
    return (phrase,)
