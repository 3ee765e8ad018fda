"""Verbs of two words that mean another verb: to take a notice back is to withdraw it.

>>> one_verb("take", " the letters back by Friday"), one_verb("call", " off the strike")
(('withdraw', ' the letters by Friday'), ('cancel', ' the strike'))
>>> one_verb("take", " the road back to the port")
('take', ' the road back to the port')
"""

from pourparler.reading.english.rule import Rule

_PHRASAL = (
    (
        "withdraw",
        Rule(
            id="take-back",
            does="to take back is to withdraw",
            pattern=r"take(?P<before>(?:\s[\w'’-]+){0,5}?)\sback\b(?!\s(?:to|into|from|control)\b)(?P<after>.*)",
            fires_on=("take the letters back", "take back the notices"),
            passes_over=("take the road back to the port", "take back control of the port", "take the letters"),
        ),
    ),
    (
        "cancel",
        Rule(
            id="call-off",
            does="to call off is to cancel",
            pattern=r"call(?!\sfor\b)(?P<before>(?:\s[\w'’-]+){0,5}?)\soff\b(?P<after>.*)",
            fires_on=("call off the strike", "call the strike off"),
            passes_over=("call the strike", "call for a strike off the coast"),
        ),
    ),
    (
        "remove",
        Rule(
            id="do-away-with",
            does="to do away with a thing, and to get rid of it, is to remove it",
            pattern=r"(?:do(?P<before>)\saway\swith|get(?P<who>)\srid\sof)\b(?P<after>.*)",
            fires_on=("do away with the toll", "get rid of the toll"),
            passes_over=("do the dishes", "get the toll"),
        ),
    ),
    (
        "free",
        Rule(
            id="set-free",
            does="to set free, and to let go, is to free",
            pattern=r"(?:set(?P<before>(?:\s[\w'’-]+){0,5}?)\sfree|let(?P<who>(?:\s[\w'’-]+){1,5}?)\sgo)\b(?!\s(?:of|to|back|on)\b)"
            r"(?P<after>.*)",
            fires_on=("set the crew free", "set free the crew", "let the hostages go"),
            passes_over=("set the date", "let the deadline go to", "let go of the idea"),
        ),
    ),
)


def one_verb(verb: str, rest: str) -> tuple[str, str]:
    """A plain verb and what follows it, with a verb of two words as the one that it means."""
    if verb not in ("take", "call", "set", "let", "do", "get"):
        return verb, rest
    for plain, rule in _PHRASAL:
        found = rule.match(verb + rest)
        if found:
            told = found.groupdict()
            return plain, (told["before"] or told.get("who") or "") + told["after"]
    return verb, rest
