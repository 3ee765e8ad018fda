"""What a threat would be lifted for: "will strike if the board does not reopen talks" asks that it reopen them."""

from dataclasses import replace

from pourparler.reading.acts.statements import Reading
from pourparler.reading.english.cue import ConditionKind
from pourparler.reading.english.rule import Rule
from pourparler.reading.positions.holding_back import only_ordered

_ACTS_NOT = Rule(
    id="if-somebody-does-not",
    does="what somebody is threatened for not doing is what he is to do",
    pattern=r"^\W*(?:if|should)\s(?P<who>(?:(?!\b(?:that|who|which|and|or)\b)[\w’'.()-]+\s){1,7}?)"
    r"(?:(?:do|does|did|will|would)(?:\snot|n['’]t)|(?:continue[sd]?\sto\s)?(?:fails?|failed|refuses?|refused|declines?|declined|neglects?)\sto)\s"
    r"(?:(?:now|first|also|soon|\w+ly)\s)?(?:(?:agree|consent|commit|move|act|offer)\sto\s)?(?P<does>[a-z][\w’'-]*\s.*?)"
    r"(?=$|\s(?:it|they|he|she|we|its\s\w+|their\s\w+)\s(?:will|would|could|may|might)\b)",
    any_case=True,
    fires_on=(
        "if the board does not agree to reopen the talks",
        "if Lima fails to lift its ban",
        "should the firm refuse to pay the crews",
        "if they didn't pay the crews in full",
        "if the firm fails to pay the crews they might strike",
    ),
    passes_over=("if the board pays", "if nothing moves", "if it does not"),
)
_IS_NOT = Rule(
    id="if-something-is-not-done",
    does="what is threatened for when it is not done is to be done",
    pattern=r"^\W*(?:if|should)\s(?P<thing>(?!(?:there|it|this|that)\b)[^,;:.]{3,80}?)\s(?P<is>is|are|was|were|has|have)(?:\snot|n['’]t)\s(?P<done>(?:been\s)?(?:\w+ly\s)?\w+(?:ed|en|et|id|ut|wn|lt|ght)\b(?:(?!\sby\s).)*)",
    any_case=True,
    fires_on=(
        "if the ban is not lifted by May",
        "if an office has not been opened",
        "if wages are not paid",
        "if its letters have not been withdrawn",
    ),
    passes_over=("if the ban is lifted", "if it is not dry", "if there is no reply"),
)


_ASKED = Rule(
    id="when-what-is-asked-is-met",
    does="whoever waits for what he asks for to be met waits for that",
    pattern=r"^(?P<lead>\W*(?:unless|until|till|once|before|after|when|if)\s)(?:(?:its|their|his|her|our|the)|(?:[\w’'.-]+\s){0,3}?[\w’'.-]+['’]s?)\s(?:[\w-]+\s){0,2}?"
    r"(?:demands?|claims?|calls?|requests?)\s(?:for|that)\s(?P<what>[^,;]{3,120}?)\s(?:is|are|was|were|be|(?:has|have|had)\sbeen)\s(?:\w+ly\s)?(?:met|granted|satisfied|accepted|fulfilled|heeded|conceded)\b",
    any_case=True,
    fires_on=(
        "unless its demand for a pension is met",
        "until the guild's claim for a tenth has been fully met",
        "once their calls for a vote are heeded",
    ),
    passes_over=("unless its demands are met", "until a pension is granted"),
)


def of_what_is_asked(words: str) -> str:
    """Of a condition that a demand be met, what is demanded; any other as it is.

    >>> of_what_is_asked("unless its demand for a pension is met")
    'unless a pension'
    """
    return _ASKED.sub(lambda found: f"{found['lead']}{found['what']}", words, count=1)


def as_met(words: str) -> str:
    """A condition that something be not done, told as its being done; any other as it is.

    >>> as_met("if the board does not agree to reopen the talks")
    'unless the board to reopen the talks'
    >>> as_met("if the ban is not lifted"), as_met("unless it is paid")
    ('unless the ban is lifted', 'unless it is paid')
    """
    if acts := _ACTS_NOT.match(words):
        return f"unless {acts['who']}to {acts['does']}"
    if is_not := _IS_NOT.match(words):
        return f"unless {is_not['thing']} {is_not['is']} {is_not['done']}"
    return words


def with_unmet(reading: Reading, text: str) -> Reading:
    """With each "if … not" of a threat taken for the "unless" that it is."""
    told = (
        replace(one, kind=ConditionKind.UNLESS)
        if one.kind is ConditionKind.IF and as_met(text[slice(*one.span)]) != text[slice(*one.span)]
        else one
        for one in only_ordered(reading).conditions
    )
    return replace(reading, conditions=tuple(told))
