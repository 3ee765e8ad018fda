"""What tells that a name, or a noun for many, is somebody's: what explains it, and what only a side does."""

from pourparler.reading.english.rule import Rule
from pourparler.reading.who.roster import Roster

IS_A_BODY = Rule(
    id="explained-as-a-body",
    does="words after a name that tell that it is a body's, and no person's",
    pattern=r",\s(?:the|an?)\s(?:(?!(?:of|for|to|at|in|who|former)\b)[\w’'-]+\s){0,4}?(?:umbrella\s|trade\s|lobby\s|representative\s|governing\s)?(?:body|organi[sz]ation|lobby\sgroup|trade\sassociation|pressure\sgroup|charity|industry\sgroup|umbrella\sgroup)"
    r"\s(?:for|of|that|which|representing|behind)\b",
    fires_on=(
        ", the umbrella body for mills",
        ", a lobby group representing tenants",
        ", the trade body that speaks for mills",
        ", an environmental organisation which sued",
    ),
    passes_over=(", the head of a charity for mills", ", who runs a body for mills", ", the body's chief"),
)
SUES = Rule(
    id="goes-to-law",
    does="words after a group that tell that it has gone to law, as only a side does",
    pattern=r"\s(?:have\s|has\s|had\s)?(?:sued\b|(?:filed|lodged|brought|launched)\s(?:an?\s|their\s)?(?:\w+\s){0,2}?(?:suit|lawsuit|claim|complaint|petition|case|appeal|action|challenge)\b)",
    fires_on=(" sued the mill", " filed suit in May", " have lodged a legal challenge", " brought a class action"),
    passes_over=(" filed out", " brought a cake", " launched a boat"),
)


def explains(text: str, start: int, named: Roster) -> bool:
    """As in "Cairn Watch, | a lobby group that …": words with an article tell what the one named before them is."""
    at = start - len(", ")
    opens = text[max(0, at) : start] == ", " and text.startswith(("a ", "an "), start)
    return opens and any(mention.end == at for mention in named.over(max(0, at - 1), at))
