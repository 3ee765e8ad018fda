"""What a statement holds back, and what it asks for first: which way its order goes.

"The keys come before the rent" asks for the keys; "no rent before the keys" holds back the rent. What is denied in
another sentence, or in another clause with "that", decides nothing.
"""

import re
from dataclasses import replace

from pourparler.reading.acts.statements import Reading
from pourparler.reading.english.cue import ConditionKind
from pourparler.reading.english.harm import HARMFUL
from pourparler.reading.english.kept_up import keeps_up
from pourparler.reading.english.rule import Rule
from pourparler.reading.positions.around import IN_PASSING, only_with
from pourparler.reading.positions.wanting import DEMANDING, REFUSING, lets_nothing_come_before

_REFUSES = re.compile(
    r"\b(?:not|never|none|nobody|no|nothing|cannot|impossible|excluded|unthinkable|unacceptable|out\sof\sthe\squestion|"
    r"refus\w+|reject\w+|declin\w+|only|without|until|unless)\b|n['’]t\b",
    re.IGNORECASE,
)
_ITSELF_WILL_NOT = Rule(
    id="will-not-itself",
    does="what somebody insists on is that he himself will not do something",
    pattern=r"^\W*that\s(?:it|they|he|she|we|I|(?:its|their|his|her|our)\s[\w’'-]+)(?:\s(?:will|would|can|could|shall|may)\s(?:\w+ly\s)?"
    r"(?:not|never|(?:[a-z]+\s){1,2}(?:nothing|no|nobody)\b)|\scannot|\s?(?:wo|would|ca|could)n['’]t)\b",
    any_case=True,
    fires_on=(
        "that it will pay nothing until its men are back",
        "that its crews would not sail before the vote",
        "that they cannot sign",
        "that she wouldn't sell",
    ),
    passes_over=("that the firm will not cut jobs", "that it be paid", "that they will pay"),
)

_ITSELF_WILL_ONLY = Rule(
    id="will-only-then-itself",
    does="what somebody insists on is that he himself will do something only after something else",
    pattern=r"^\W*(?:that\s)?(?:it|they|he|she|we|I|(?:its|their|his|her|our)\s[\w’'-]+)\s(?:will|would|can|could|may)\s[^,;.“”\"]{2,100}",
    any_case=True,
    fires_on=("that it will pay only if its men are freed", "their men would sail provided the gate is open"),
    passes_over=("that the firm pay", "that it be paid before it sails"),
)


_HARMS = Rule(
    id="will-do-harm",
    does="what will be done is to somebody's harm: where it waits for something, that is what it answers",
    pattern=rf"(?:\b(?:will|would|shall)|['’]ll)\s(?:\w+ly\s)?{HARMFUL}",
    fires_on=(
        "they will stop work the day the fare goes up",
        "we'll walk out",
        "it would simply leave the talks",
        "we shall quit",
    ),
    passes_over=("they will sign the day the fare goes down", "it will not walk out"),
)
_WAITED_FOR = frozenset({ConditionKind.AFTER, ConditionKind.AS_SOON_AS, ConditionKind.IF})
"""As in "we sail once they pay": these tell what comes first, and all else in the sentence waits for it."""


_NO_SOONER = re.compile(r"\b[Oo]nly\s(?:after|once|when)\b|\bnot\s(?:(?:an?|one)\s\w+\s)?before\b")


def no_sooner(reading: Reading) -> bool:
    """Whether what waits comes after, and not at the same time: "only once they sign", "and not a day before"."""
    return _NO_SOONER.search(reading.quote) is not None


def threatens(reading: Reading, about: str) -> bool:
    """Whether a statement tells of harm that will be done once something happens: nobody asks for that."""
    return bool(_kinds(reading)) and _kinds(reading) <= _WAITED_FOR and _HARMS.fires(about)


WILL = re.compile(r"\b(?:will|would|can|could|may|shall)\s(?!not\b|never\b)")


def yields_later(reading: Reading, about: str) -> bool:
    """As in "does not talk under fire and will leave once it ends": the clause with an order refuses nothing."""
    told = IN_PASSING.sub(" ", about)
    later = bool(_kinds(reading) & (_WAITED_FOR - {ConditionKind.IF})) and reading.cue not in REFUSING
    return later and bool(WILL.search(told)) and not _REFUSES.search(told) and not _HARMS.fires(told)


def _kinds(reading: Reading) -> set[ConditionKind]:
    return {condition.kind for condition in reading.conditions}


def holds_back(reading: Reading, about: str) -> bool:
    """Whether a statement tells what its speaker will not do before something else, and not what is to be done first.

    What is denied in another sentence of the same breath does not count: "We are no bank. Keys come before rent."

    Args:
        reading: the statement.
        about: the words for what it asks or refuses.
    """
    kinds = _kinds(reading)
    if reading.cue in DEMANDING and ConditionKind.ONLY_IF in kinds and _ITSELF_WILL_ONLY.match(about):
        return True
    if reading.cue in DEMANDING and not _ITSELF_WILL_NOT.match(about):
        return lets_nothing_come_before(reading)
    begins = [one.span[0] - reading.span[0] for one in reading.conditions if one.span[0] >= reading.span[0]]
    said = only_with(reading.quote, next(iter(begins), None))
    waits = bool(kinds) and (kinds <= _WAITED_FOR or ConditionKind.ONLY_IF in kinds or keeps_up(reading.quote))
    return reading.cue in REFUSING or bool(_REFUSES.search(said)) or waits


_WITHOUT = re.compile(r"\W*without\b", re.IGNORECASE)


def only_ordered(reading: Reading) -> Reading:
    """Without what tells how something is done where nothing is denied: "will free the cases without blood"."""
    if _REFUSES.search(reading.quote.replace("without", "")) or not reading.conditions:
        return reading
    words = ((one, reading.quote[max(0, one.span[0] - reading.span[0]) :]) for one in reading.conditions)
    return replace(reading, conditions=tuple(one for one, said in words if not _WITHOUT.match(said)))
