"""A thing as somebody calls it is that thing: "to stop what they describe as a raid" is to stop a raid.

>>> without_view("to stop what they describe as a raid")
'to stop a raid'
"""

from pourparler.reading.english.rule import Rule

AS_SEEN = Rule(
    id="as-somebody-sees-it",
    does="words that tell only who calls a thing so",
    pattern=r"\bwhat\s(?:they|he|she|it|critics|opponents|[A-Z]\w+s?)\s(?:call(?:s|ed)?|(?:describe|view|regard)[sd]?\sas|consider(?:s|ed)?|see(?:s|n)?\sas|say\s(?:is|are|would\sbe)|term(?:s|ed)?)\s",
    fires_on=(
        "to stop what they describe as an amnesty",
        "a vote on what critics call a moat",
        "to end what Lima sees as a raid",
        "to end what it considers a raid",
        "to end what they say is a raid",
        "to end what she terms a raid",
    ),
    passes_over=("what they want is a vote", "they call it a raid"),
)


def without_view(words: str) -> str:
    """Words without those that tell who calls a thing so."""
    return AS_SEEN.compiled.sub("", words)
