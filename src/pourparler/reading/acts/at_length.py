"""What somebody is told to have said at some length, though no word of it tells an act.

"The port said that the lamps had been mended" is about the talks, for all that can be told, since a report of talks
tells it of somebody who takes part; what is only a word or two, or told of "he", may be colour.

>>> told_at_length("The port said", " that the lamps had been mended")
<Act.ASSESS: 'assess'>
>>> told_at_length("The port replied", " that lamps were no business of drivers")
<Act.REFUSE: 'refuse'>
>>> told_at_length("He said", " that it rained") is None
True
"""

from pourparler.reading.english.rule import Rule
from pourparler.record.statements import Act

AT_LENGTH = Rule(
    id="told-at-length",
    does="what somebody said is told in a clause with “that”, denies something, or tells what had been done",
    pattern=r"^[^,.;:]{0,40}?\bthat\s|\b(?:no|not|never|nothing|none|nobody|neither|nor|cannot|without)\b|n['’]t\b|"
    r"\bhad\s(?:\w+ly\s|also\s|been\s|already\s)*\w+(?:ed|en|un|wn|nt|id|ft|ade|ut|ld|me|ne)\b",
    any_case=True,
    fires_on=(
        " that the lamps are bright",
        " the lamps were not bright",
        " the lamps had been mended",
        " the lamps weren’t bright",
    ),
    passes_over=(" the lamps are bright",),
)
NOTHING_TO_SAY = Rule(
    id="has-nothing-to-say",
    does="who speaks will not speak of it, or has heard nothing",
    pattern=r"\bcomment|\b(?:nothing|little|nowt)\s(?:more\s|further\s)?to\s(?:add|say)\b|\bhad\snot\sheard\b|\bpractice\snot\sto\b",
    any_case=True,
    fires_on=(" it did not comment on it", " that she had nothing to add", " that he had not heard of it"),
    passes_over=(" that it had not been mended",),
)
ANSWERS_BACK = Rule(
    id="answers-back",
    does="a verb by which somebody holds to his own against another, at the end of some words",
    pattern=r"\b(?:maintain|counter|retort|respond|answer)(?:s|ed)?$|\brepl(?:y|ies|ied)$|\bpoint(?:s|ed)?\sout$|\binsist(?:s|ed)?$",
    fires_on=(
        "The guild maintains",
        "She replied",
        "The port pointed out",
        "Lima has always insisted",
        "Oslo answered",
    ),
    passes_over=("The guild said", "It was answered by"),
)
HAD_TO = Rule(
    id="had-to-be",
    does="whoever holds to it that something had to be done asks that it be done",
    pattern=r"^\W*that\s(?!(?:it|they|he|she|we|I)\b)(?:(?!\b(?:no|not|never|nothing|nobody|if|when|because|who|which)\b)[^,.;:]){2,80}?\shad\sto\s(?!(?:laugh|wait|go)\b)[a-z]",
    fires_on=(" that the fee had to rise", " that both had to be mended"),
    passes_over=(
        " that it had to rise",
        " that the fee had risen",
        " that nothing had to rise",
        " that the crew had to wait",
    ),
)
_PRONOUN = Rule(
    id="told-of-a-pronoun",
    does="a clause begins with “he”, “it”, “who”: it is told of whoever was named before",
    pattern=r"^\W*(?:he|she|it|they|who|which)\s",
    any_case=True,
    fires_on=("He said", "which said"),
    passes_over=("The guild said", "Heath said"),
)
_FEWEST_WORDS = 6


def told_at_length(told: str, said: str) -> Act | None:
    """What a saying does that is told at length: it refuses where the verb answers somebody back.

    Args:
        told: the words up to what is said, with the verb last; those of the whole where the speaker comes last.
        said: what is said.
    """
    words = " ".join(said.split())
    if (
        len(words.split()) < _FEWEST_WORDS
        or _PRONOUN.fires(told)
        or not AT_LENGTH.fires(said)
        or NOTHING_TO_SAY.fires(words)
    ):
        return None
    answers = ANSWERS_BACK.fires(told.rstrip())
    if answers and HAD_TO.fires(said):
        return Act.DEMAND
    return Act.REFUSE if answers else Act.ASSESS
