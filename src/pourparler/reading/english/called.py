"""What somebody calls a thing: praise shows goodwill, and what he makes a picture of he blames.

>>> what_is_called(' it "a fair bargain"'), what_is_called(" the draft a millstone")
(<Act.SIGNAL: 'signal'>, <Act.ACCUSE: 'accuse'>)
>>> what_is_called(" the mood as cool") is None
True
"""

from pourparler.reading.english.rule import Rule
from pourparler.record.statements import Act

PRAISED = Rule(
    id="called-good",
    does="what somebody calls a thing praises it",
    pattern=r"\b(?:fair|good|great|sound|workable|reasonable|sensible|welcome|promising|encouraging|generous|historic|honourable|honorable|balanced|serious)(?=[“”\"]?(?:\W*$|\s(?:bargain|deal(?!\sof\b)|offer|"
    r"proposal|text|basis|outcome|compromise|idea|plan|start|beginning|step|result|day|package|one|agreement|settlement)\b))|\bbreakthrough|\ba\svictory\b|\bcan\s(?:work|live)\swith|\bstep\s(?:forward|towards?)|\bturning\spoint",
    fires_on=(
        " the swap a fair bargain",
        " the package as good",
        ' it "a breakthrough"',
        " the vote a victory for sense",
        " the draft something it can live with",
        " the letter a step forward",
        " the vote a turning point",
    ),
    passes_over=(" the mood as frank", " it a good deal of nonsense", " the goods cheap"),
)
PICTURED = Rule(
    id="called-a-thing",
    does="what somebody calls a thing makes a picture of it: a millstone, a gag",
    pattern=r"^\s(?:it|this|that|these|(?:the|its|their|his|her|our)\s(?:[\w’'-]+\s){0,3}?[\w’'-]+)(?<!\bof)(?<!\bfor)(?<!\bin)(?<!\bto)\s(?:as\s)?[“\"]?an?\s(?!(?:matter|moment|day|first|second|third|last|new|major|minor|positive|constructive|misunderstanding|process|success|failure|setback|courtesy|draft|working|"
    r"formality|technical|red|number|question|priority|fact|day|surprise|mystery|pity|shame|very|long|short|small|little|bit|way|sign|signal)\b)|"
    r"^\s[“\"]?an?\s(?:prize|gift|reward|present|licen[cs]e)\s(?:for|to)\b",
    fires_on=(
        " the draft a millstone",
        " that as “a leash with a bell on it”",
        " “a gift to smugglers”",
        " the deal on offer as a gag",
    ),
    passes_over=(
        " it a matter of time",
        " his offer of a pier as the last",
        " the mood as frank",
        " the two sides apart",
    ),
)


def what_is_called(said: str) -> Act | None:
    """The act that calling a thing so amounts to; None where it tells no more than how things stand."""
    if PRAISED.fires(said):
        return Act.SIGNAL
    return Act.ACCUSE if PICTURED.fires(said) else None
