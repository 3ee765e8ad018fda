"""Words of refusing that tell how things are or will be: what would not matter, what there is no doubt of.

>>> only_tells("the toll would not affect the harvest"), only_tells("the toll would not be paid")
(True, False)
>>> only_tells("If the town does not pay, it will act"), only_tells("If the town pays, it will not act")
(True, False)
"""

import re

from pourparler.reading.english.rule import Rule
from pourparler.reading.english.word_class import WordClass

_NOT = r"(?:(?:not|n['’]t)\s(?:\w+ly\s)?(?:be\s)?)"
_COMES = WordClass(
    id="what-comes-of-a-thing",
    words=(
        "affect",
        "affecting",
        "suffer",
        "matter",
        "solve",
        "fix",
        "cure",
        "avert",
        "weaken",
        "hurt",
        r"damage\b",
        "achieve",
        "succeed",
        r"fail\sto",
        r"do\sany\s(?:good|harm)",
        r"make\s(?:any|much|an?|the\sleast)\s(?:difference|sense)",
        "helpful",
        "fair",
        "sensible",
        "wise",
        r"the\sfirst",
        r"the\slast",
        r"an?\s(?:\w+\s)?(?:thing|idea|measure|solution|answer)",
        "possible",
        "easy",
        "enough",
        "reversed",
        "replicated",
        "long",
        r"like\sthat",
        r"able\sto(?!\s(?:accept|agree|sign|support|pay|meet|take|offer|give)\b)",
        r"have\s(?:the|enough)\s(?:[\w-]+\s)?(?:money|exchange|time|means|resources|staff|votes|capacity)",
    ),
    frame="a toll would not {} ",
)
_COME = Rule(
    id="would-not-come-of-it",
    does="what a thing would not do, or how it would not be, is foretold or judged",
    pattern=rf"\b(?:will|would|could|can|ca|wo)\s?(?:{_NOT}|never\s(?:be\s)?|not\seven\s(?:be\s)?){_COMES}\b|\bno\slonger\s(?:possible|easy)\b|\b(?:may|might|could|would)\s(?:achieve|do|have|mean)\sthe\sopposite\b",
    fires_on=(
        "a toll would not affect the harvest",
        "the grain will never be enough",
        "it could not be easy",
        "they cannot be reversed",
        "that can't matter",
        "it won't matter",
        "that will not necessarily hurt them",
        "it would not even matter",
        "it can not matter",
        "it can not even be easy",
        "It is no longer possible",
        "it was no longer easy",
        "it may achieve the opposite",
        "it might do the opposite",
        "it could have the opposite effect",
        "it would mean the opposite",
    ),
    passes_over=("they would not pay", "it would not be opened", "she will hurt them", "It would be fair"),
)
_WANT = WordClass(
    id="what-there-is-none-of",
    words=(
        r"doubt(?!\s(?:that\s)?(?:we|it|they|the\s\w+)\s(?:will|would)\b)",
        "assurances?",
        r"guarantees?\sthat",
        "comment",
        "secret",
        "evidence",
        "indications?",
        "signs?",
        "consensus",
        "mandate",
        "alternative",
        "choice",
        "way",
        r"such\sthing",
        "hurry",
        "rush",
        "surprise",
        r"excuses?",
        "apolog(?:y|ies)",
        "illusions?",
        r"one['’]s\sbest",
        "easy",
        "simple",
        "quick",
        r"silver\sbullet",
        r"money\savailable",
        "shortage",
        "winners",
        "idea",
    ),
    frame="there is no {} ",
)
_THERE_IS_NO = Rule(
    id="there-is-no-doubt",
    does="what there is none of is no step: nobody refuses a doubt, a choice, a sign",
    pattern=rf"\b(?:is|are|was|were|be|been|have|has|had|makes?|in|there['’]s)\s(?:\w+ly\s)?no\s(?:\w+\s)?{_WANT}\b"
    r"(?<!obligation(?=\sto\s[a-z]))(?<!duty(?=\sto\s[a-z]))(?!\s(?:on\searth\s)?(?:that\s)?(?:it|they|we|he|she|I|the\s\w+)(?:['’](?:d|ll)|\s(?:would|will|could|can|is\sgoing|are\sgoing))\b)",
    fires_on=(
        "there can be no assurance that it rains",
        "there are absolutely no signs",
        "there was no doubt",
        "there were no excuses",
        "there had been no other way",
        "there is no sign",
        "We have no choice",
        "the town has no mandate",
        "it had no comment",
        "They make no secret of it",
        "It makes no apologies",
        "it is in no hurry",
        "there’s no real alternative",
    ),
    passes_over=(
        "there is no question of a toll",
        "there will be no toll",
        "there will be no talks",
        "there is no way it would pay",
        "it has no obligation to open the gate",
        "it has no duty to pay",
    ),
)
_NEED_NOT = Rule(
    id="need-not",
    does="what somebody does not have to do, or is not able to do enough of, is not refused",
    pattern=rf"\b(?:will|would|do|does|did|wo)\s?{_NOT}(?:have\sto|need\sto)\b|\bneed\snot\b|\bcan(?:not|['’]t|\snot)\s(?:\w+ly\s)?(?:emphasi[sz]e|stress|thank|say|remember|recall|believe|imagine|tell|speak\sfor)\b"
    r"|\b(?:one|you)\s(?:can|could)\snever\sbe\stoo\b",
    any_case=True,
    fires_on=(
        "they will not have to leave",
        "the mill would not need to close",
        "they do not have to sign",
        "it doesn't have to close",
        "it didn't have to",
        "it won't have to",
        "it need not close",
        "I cannot emphasise it",
        "I can't really stress that enough",
        "we can not thank them",
        "I cannot say that they will come",
        "he can't remember when",
        "he can't recall it",
        "she can't believe it",
        "I can't imagine why",
        "I can't tell when",
        "I can't speak for them",
        "One can never be too sure",
        "you could never be too late",
    ),
    passes_over=("they will not leave", "they cannot sign", "It will have to close"),
)
_ON_AND_ON = Rule(
    id="can-not-go-on-so",
    does="that something cannot go on as it does is a complaint",
    pattern=rf"\b(?:can|could|ca)\s?{_NOT}(?:continue(?:\s(?:to|like|as|on)\b|\W*$)|go\son\s(?:like|as|for)\b|keep\s(?:on\s)?\w+ing\b|strung\b|kicked\b|afford\s(?:not|an?|any|another)\b)",
    any_case=True,
    fires_on=(
        "we can't continue to walk in circles",
        "that pace could not continue",
        "we cannot continue like this",
        "It cannot continue as it was",
        "it can't continue on that road",
        "we can't go on like this",
        "it cannot go on as before",
        "it cannot go on for years",
        "we can't keep paying",
        "it could not keep on falling",
        "it can't be strung along",
        "it can't be kicked down the road",
        "we can't afford not to",
        "the town can't afford a strike",
        "we can't afford any delay",
        "we cannot afford another year",
    ),
    passes_over=("we can't continue the talks", "we cannot go on Sunday", "we cannot keep the men", "we cannot pay"),
)
_WISHED_AWAY = Rule(
    id="not-want-trouble",
    does="nobody wants trouble, or wants to strike: who says so refuses nothing",
    pattern=rf"\b(?:do|does|did)\s?{_NOT}(?:want|wish)\s(?:to\s(?:be\sin|get\sinto|strike|walk\sout|see\s(?:anyone|anybody|people)|go\sback\sto|take\s(?:this|such)|cause|lose)\b|(?:an?\s|any\s|more\s|further\s)?(?:disruption|trouble|war|conflict|confrontation|misunderstanding)s?\b)"
    r"|\bno\s(?:\w+\s)?wants\s(?:to|a)\b",
    any_case=True,
    fires_on=(
        "our crews do not want to strike",
        "it did not wish to be in that place",
        "they don't want to get into that",
        "they don't want to walk out",
        "we don't want to see anyone hurt",
        "we don't want to see anybody hurt",
        "we don't want to see people hurt",
        "we do not want to go back to that",
        "they did not want to take this road",
        "they did not want to take such steps",
        "she doesn't want to cause delay",
        "we don't want to lose him",
        "it does not want disruption",
        "we don't want any trouble",
        "we don't want more war",
        "we do not want further conflict",
        "we don't want a war",
        "they do not want confrontation",
        "we do not want misunderstandings",
        "No crew wants to stop",
        "No pilot wants a strike",
    ),
    passes_over=("they do not want to pay", "we do not want the toll", "they want to strike"),
)
_LET_IT_BE = Rule(
    id="will-not-oppose",
    does="who will not stand against a thing lets it be: he refuses nothing",
    pattern=rf"\b(?:will|would|do|does|did|wo)\s?{_NOT}(?:oppose|object|block|veto|contest|obstruct|hinder|prevent|challenge|stand\sin|get\sin\sthe\sway|ask\s[A-Z]\w*|rule\s(?:it\s|that\s|this\s)?out|interfere)\b"
    r"|\bno\sobjections?\b|\bnot\s(?:opposed|against|averse)\b",
    fires_on=(
        "it would not oppose the sale",
        "they will not object",
        "they do not block it",
        "it did not veto the text",
        "it won't contest it",
        "it does not obstruct it",
        "it will not hinder them",
        "they would not prevent it",
        "it won't challenge the count",
        "they would not stand in its way",
        "we will not get in the way",
        "we do not rule out a sale",
        "we do not rule it out",
        "we do not rule that out",
        "we do not rule this out",
        "we will not interfere",
        "she will not ask Lomé to open it",
        "It has no objection",
        "we are not opposed to it",
        "they are not against it",
        "she is not averse to it",
    ),
    passes_over=("it would oppose the sale", "it will not stand down", "they will not open the gate"),
)
_RULES = (_COME, _THERE_IS_NO, _NEED_NOT, _ON_AND_ON, _WISHED_AWAY, _LET_IT_BE)
_CASE = Rule(
    id="case-that-is-denied",
    does="a case is told first in which something does not come about, and then what will",
    pattern=r"^\W*(?:that\s)?(?:if|should|unless|whether|because|although|while|since)\s[^.;:,]*,[”\"’\']?\s",
    any_case=True,
    fires_on=(
        "If the town does not pay, it will act",
        "that if it is not paid, it will act",
        "Should it not pay, they act",
        "Because it is not paid, they act",
        "Although it is not paid, they act",
        "While they do not pay, we act",
        "Since it is not paid, we act",
        "whether or not it pays, it will act",
        "unless no toll is paid, it will act",
        "if it allows no “fair count,” it will act",
    ),
    passes_over=("The town does not pay, it says", "If the town pays. It"),
)
_DENIES = re.compile(
    r"\b(?:not|never|no|nobody|nothing|none|neither|nor|cannot|without|impossible|refus\w+|reject\w+|oppos\w+|un\w+able|out\sof)\b|n['’]t\b",
    re.IGNORECASE,
)


def only_tells(said: str) -> bool:
    """Whether words of refusing but tell how a thing is or will be, or deny something only of a case.

    Args:
        said: the words of what is said, or of the statement; each sentence that denies something must be such a one.
    """
    sentences = _STOP.split(" ".join(said.split()))
    denying = [one for one in sentences if _DENIES.search(one)]
    return bool(denying) and all(map(_tells, denying))


def wants_no_trouble(words: str) -> bool:
    """Whether what somebody does not want is trouble, or a strike."""
    return _WISHED_AWAY.fires(" ".join(words.split()))


def _tells(sentence: str) -> bool:
    if any(rule.fires(sentence) for rule in _RULES):
        return True
    case = _CASE.match(sentence)
    return case is not None and bool(_DENIES.search(case.group())) and not _DENIES.search(sentence, case.end())


_STOP = re.compile(r"(?<=[a-z]{2})[.!?;]\s+")
