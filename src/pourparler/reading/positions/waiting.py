"""What a clause of order waits for, without its words of order: "until the gates open", "while the strike is on".

>>> awaited_in("until the gates open"), awaited_in("as long as the road remains blocked")
('the gates open', 'having the road no longer blocked')
"""

import re

from pourparler.reading.acts.statements import Reading
from pourparler.reading.english.cue import ConditionKind
from pourparler.reading.english.rule import Rule
from pourparler.reading.matters.lexicon import KNOWN_VERBS, plain_form, plain_verb
from pourparler.reading.positions.unmet import as_met, of_what_is_asked
from pourparler.reading.positions.wanting import REFUSING

_CONDITION_WORDS = re.compile(
    r"^\W*(?:only\s(?:if|after|when|once|then|with)|provid(?:ed|ing)(?:\sthat)?|on\s(?:the\s)?condition\sthat|as\ssoon\sas|"
    r"(?:subject|conditional|contingent|dependent)\s(?:to|on|upon)|in\sthe\sevent\s(?:of|that)|"
    r"(?:as|so)\slong\sas|(?:on\s)?the\s(?:same\s|very\s)?(?:moment|minute|day|hour)(?:\sthat)?(?!\safter)|pending|"
    r"immediately\s(?:after|upon|once)|(?:simultaneously|at\sthe\ssame\stime|in\sparallel|hand\sin\shand)\s(?:as|with)|"
    r"in\s(?:return|exchange)(?:\sfor)?|ahead\sof|in\sadvance\sof|prior\sto|the\sday\safter|until|"
    r"till|unless|when|while|"
    r"within\s[\w\s-]{2,20}?\sof|upon|on(?=\s(?:receipt|payment|completion|signature|delivery)\b)|"
    r"without|before|after|once|following|if)\b\s*",
    re.IGNORECASE,
)
_WHILE = re.compile(r"^\W*(?:not\s)?(?:while|(?:as|so)\slong\sas)\s(?:still\s)?", re.IGNORECASE)
_GOES_ON = Rule(
    id="waits-while-it-goes-on",
    does="what is waited for is that something ends",
    pattern=r"^(?P<thing>(?!(?:they|he|she|we|it|you|there)\b)(?:[\w’'-]+\s){0,4}?[\w’'-]+)\s"
    r"(?:goes\son|went\son|go\son|lasts?|lasted|continues?|continued|persists?|persisted|(?:is|was|are|were)\s(?:still\s)?(?:on(?!\s\w)|under\sway|in\sforce|in\splace)|"
    r"drags\son)\b",
    any_case=True,
    fires_on=("the strike goes on", "the ban continued", "bans were in force", "this war lasts"),
    passes_over=("the facility was under occupation", "the road is on the map", "they go on"),
)
_THERE_IS = Rule(
    id="waits-while-there-is",
    does="what is waited for is that there be something, or nothing of it any more",
    pattern=r"^there(?:\s(?:is|are|was|were|remains?)|['’]s)(?P<none>(?:\snot?\b|n['’]t\b))?\s(?:still\s)?(?P<thing>\S.*)$",
    any_case=True,
    fires_on=("there is a blockade", "there aren't guarantees", "there's a dispute", "there was no truce"),
    passes_over=("the road is there", "therefore they left"),
)
_DENIED = Rule(
    id="waits-while-it-is-not-so",
    does="what is waited for is what is not so yet",
    pattern=r"\b(?:(?:do|does|did)(?:\snot|n['’]t)\s|(?P<is>is|are|was|were|has|have|had)(?:\snot\b(?!\sonly)|n['’]t\b))",
    any_case=True,
    fires_on=("the firm doesn't show the books", "the wages are not paid", "the ban has not been lifted"),
    passes_over=("the wages are paid", "the firm shows its books", "it is not only late"),
)
_STILL_SO = Rule(
    id="waits-while-it-is-so",
    does="what is waited for is that something is so no longer",
    pattern=r"^(?P<thing>(?!(?:they|he|she|we|it)\b)[^,;.]{2,80}?)\s"
    r"(?:is|are|was|were|remain(?:s|ed)?|stay(?:s|ed)?)\s(?:still\s)?(?P<state>(?!not\b|no\b)\w[^,;.]*)",
    any_case=True,
    fires_on=(
        "the road remains blocked",
        "its mill was under occupation",
        "the case is still pending at the court",
        "political parties are banned",
    ),
    passes_over=("talks continue", "they are out", "the road is not clear"),
)
_AGREES_TO = Rule(
    id="waits-for-consent",
    does="who agrees to something does it: that is what is waited for",
    pattern=r"^\W*(?!(?:it|they|he|she|we|you|I)\b)(?:[\w’'.-]+\s){1,6}?(?:agree[sd]?|consent(?:s|ed)?)\sto\s(?!talks\b)(?P<first>\w+)",
    fires_on=(
        "the ministry agreed to arbitration",
        "Peru agrees to open its port",
        "all of them agree to a vote",
        "the firm consents to it",
        "the firms consent to it",
        "Peru and Chile consented to it",
    ),
    passes_over=("the ministry agreed on Monday", "agreement to a vote", "they agree to a vote", "all agree to talks"),
)
_HAS_FROM_ANOTHER = Rule(
    id="waits-to-have",
    does="who waits to have something from another waits for the other to sign, pay or give it",
    pattern=r"^(?:it|they|he|she|we)\s(?:(?:has|have|had)\s(?:received\s|got\s|obtained\s|been\s(?:given|handed|sent)\s)?|holds?\s|held\s|receive[sd]?\s|gets?\s)"
    r"(?P<thing>(?:an?|the|its|their|his|her)\s(?:[\w-]+\s){0,3}?(?:(?P<money>money|payments?|cash|funds|fees?|arrears)|lease|contract|guarantees?|"
    r"commitments?|undertaking|promise|assurances?|pledge|offer|proposal|reply|answer|apology|deed|licen[cs]e|permit|mandate|letter|acknowledgement|keys|list)\b)"
    r"(?:\sin\s(?:its|their|his|her)?\s?(?:hands?|possession|bank))?(?P<rest>.*)$",
    any_case=True,
    fires_on=(
        "it has a signed 20-year lease",
        "they have got the money in hand",
        "it holds a contract",
        "he received a guarantee",
        "it had received the guarantees that it wants",
        "we get a commitment",
        "they have obtained an undertaking",
        "she has been given a promise",
        "they had been handed the deed",
        "it has been sent a list",
        "it gets an assurance from Lima",
        "it held their pledge",
        "they have an offer in writing",
        "they hold a proposal",
        "it has a reply",
        "they have their answer",
        "she has an apology",
        "it has its license",
        "they receive the permit",
        "it has a mandate from the court",
        "it receives a letter",
        "it has a written acknowledgement",
        "they have the keys in their possession",
        "it has the cash in its bank",
        "they have the payments",
        "it has the funds",
        "he has his fee",
        "they have their arrears",
    ),
    passes_over=(
        "it has a strike to end",
        "the union has an offer",
        "it has sold the bonds",
        "they have had the money",
    ),
)
_HAS = Rule(
    id="waits-to-have-it",
    does="who waits to have a thing, whatever it is, waits for that thing",
    pattern=r"^(?:it|they|he|she|we|I)\s(?:has|have|had|holds?|held|gets?|got|receive[sd]?)\s(?:(?:received|got|obtained|secured|been\s(?:given|handed|sent|shown))\s)?"
    r"(?P<thing>(?:(?:an?|the|its|their|his|her|our|some|more|enough|at\sleast)\s(?!(?:strike|chance|right|duty|time|say|problem|meeting|reason)\b)|(?=[\d£$€]))[^,;]*?)"
    r"(?P<hand>\sin\s(?:its|their|his|her|our)?\s?(?:hands?|pockets?|possession))?$",
    any_case=True,
    fires_on=(
        "it has a signed right of way",
        "they have the seal in their hands",
        "he gets more men",
        "we have been shown the books",
        "I have the deeds in hand",
        "it has secured at least two votes",
        "it receives 40 percent",
    ),
    passes_over=(
        "it has signed the lease",
        "they have time",
        "the guild has a ballot",
        "they have a chance to read it",
    ),
)
_READS = Rule(
    id="waits-to-read",
    does="who waits to have read a paper waits to be shown it",
    pattern=r"^(?:it|they|he|she|we|I)(?:\s(?:has|have|had)|['’]ve)?\s(?:\w+ly\s)?(?:read|stud(?:y|ied|ies)|examined?|examines|seen?|sees|saw|reviewed|been\sthrough|looked\s(?:at|through))\s"
    r"(?P<thing>(?:an?|the|its|their|his|her|our|your|those|these|all|every|some)\s(?:[\w’'-]+\s){0,3}?(?:books?|ledgers?|accounts?|figures|numbers?|texts?|drafts?|papers?|"
    r"lists?|maps?|data|reports?|plans?|schedules?|documents?|contracts?|files?|records?|deeds?|letters?|terms|proof|evidence)\b[^,;]*)$",
    any_case=True,
    fires_on=(
        "we have read the ledgers",
        "it has studied their books",
        "they had seen the full text of the lease",
        "we’ve been through the accounts",
        "she sees a map",
        "it has carefully examined all files",
    ),
    passes_over=("we have seen the men", "it has read out the list", "they read the ledgers and left, tired"),
)
_TALKS = Rule(
    id="waits-for-talks",
    does="who talks is waited for to negotiate",
    pattern=r"^(?P<who>he|she|they|it|we|you)\s(?:agree[sd]?\sto\s)?(?:negotiate[sd]?|bargain(?:s|ed)?|talk(?:s|ed)?)\W*$",
    any_case=True,
    fires_on=("he negotiates", "she agreed to talk", "they bargain"),
    passes_over=("he negotiates a lease", "there are talks", "any talks"),
)
_WHO_STILL = Rule(
    id="waits-while-somebody-is",
    does="what is done for nobody who is still so, or has not yet done something, waits until that is over, or done",
    pattern=r"^(?:to|for|from|with)\s(?P<who>(?:an?\s|the\s|any\s|those\s)?(?:[\w-]+\s){0,1}?[\w-]+)\s(?:who|that|which)\s(?P<state>(?:is|are|was|were|has|have|had)\b.*)$",
    any_case=True,
    fires_on=(
        "to crews who are still on strike",
        "for a firm that has not signed",
        "with men which were still armed",
        "from the guild that have not paid",
    ),
    passes_over=("to crews", "until crews are who they are"),
)
_WITH = Rule(
    id="waits-while-with",
    does="what is waited for is that a thing be no longer as it is, or in its course no more",
    pattern=r"^with\s(?P<thing>(?:[\w’'-]+\s){1,4}?)(?:still\s)?(?P<state>(?:in|on|under|at|hanging|pointed|pointing|out|\w+ed|shut|unpaid)\b.*)$"
    r"|^(?:during|under)\s(?:what\s\w+\s(?:called|calls|described\sas)\s)?(?:(?:an?|the|its|their|any)\s)?(?P<over>.*)$",
    any_case=True,
    fires_on=(
        "with the gates obstructed",
        "with men still in captivity",
        "during what it called a strike",
        "under fire",
    ),
    passes_over=("until the gates open", "within a week"),
)
_SIGNED = re.compile(r"^(?P<article>\w+)\s(?:(?P<before>[\w-]+)\s)?(?:signed|sealed)\s")
_SOMEBODY = {"they": "them", "he": "him", "she": "her", "we": "us", "i": "me", "it": "it", "you": "you"}
_ONLY_SAYS_HOW = re.compile(r"^(?:still|also|again|both|all|\w+ly)$")
_BEFORE_A_NOUN = re.compile(
    r"^(?:the|an?|its|their|our|his|her|my|your|this|these|those|any|no|of|to|for|in|on|with)$", re.IGNORECASE
)
_MOST_OF_A_NAME = 6


def _ended(clause: str) -> str:
    """What is waited for while something is so: its end, or what is not so yet."""
    if on := _GOES_ON.match(clause):
        return f"ending {on['thing']}"
    if there := _THERE_IS.match(clause):
        return re.sub(r"^(?:an?|any)\s", "", there["thing"]) if there["none"] else f"ending {there['thing']}"
    if _DENIED.search(clause):
        return _DENIED.compiled.sub(lambda found: found["is"] or "", clause)
    if clause.endswith("on strike"):
        return "ending the strike"
    if so := _STILL_SO.match(clause):
        return f"having {so['thing']} no longer {so['state']}"
    words = clause.split()
    at = _verb_at(words)
    if at is None:
        return f"having things no longer so that {clause}"
    who = _SOMEBODY.get(words[0].lower(), words[0]) if at == 1 else " ".join(words[:at])
    rest = words[at:]
    while len(rest) > 1 and _ONLY_SAYS_HOW.match(rest[0]):
        del rest[0]
    return " ".join(["having", who, "no longer", *([plain_form(rest[0])] if rest else ()), *rest[1:]])


def _verb_at(words: list[str]) -> int | None:
    """Where the verb of a clause stands: after a pronoun, else where a known verb agrees with the word before it."""
    if words and words[0].lower() in _SOMEBODY:
        return 1
    for at in range(1, min(len(words), _MOST_OF_A_NAME)):
        said, before = words[at], words[at - 1]
        agrees = said.endswith("s") != before.endswith("s") or plain_verb(said) != said
        if said.islower() and agrees and plain_form(said) in KNOWN_VERBS and not _BEFORE_A_NOUN.match(before):
            return at
    return None


def clause_of(words: str) -> str:
    """The words of a condition without its words of order, as they stand in the report.

    >>> clause_of("until the gates open"), clause_of("while Peru keeps its ban")
    ('the gates open', 'Peru keeps its ban')
    """
    return _CONDITION_WORDS.sub("", words, count=1)


def as_shown(clause: str) -> str:
    """As in "we have read the ledgers": they are shown; anything else as it is.

    >>> as_shown("we have read the ledgers"), as_shown("the gates open")
    ('the ledgers are shown', 'the gates open')
    """
    read = _READS.match(clause)
    if read is None:
        return f"{talks['who']} will negotiate" if (talks := _TALKS.match(clause)) else clause
    return f"{read['thing']} {'are' if read['thing'].split(' of ')[0].endswith('s') else 'is'} shown"


_ACTS = re.compile(r"\W*(?:it(?!\s(?:is|was)\b)|(?P<they>they)|(?P<person>he|she)|we)\s")


def acts_itself(clause: str, reading: Reading) -> bool:
    """Whether who waits would do by itself what is waited for: "until it regains the pass", and not "until he pays".

    A party waits for a person, and a person for several, where they do not speak of their own.
    """
    acts = _ACTS.match(clause)
    if acts is None:
        return False
    if acts["they"]:
        return reading.speaker_name is None or reading.cue not in REFUSING - {"not-accept"}
    return reading.speaker_name is not None or not acts["person"]


def awaited_in(words: str, *, lead: int = 0, kind: ConditionKind = ConditionKind.UNTIL) -> str:
    """The words for what is waited for.

    Args:
        words: those of the condition.
        lead: characters at their beginning that are a person's own words of order.
        kind: how it waits; what holds only "as long as" something is so waits for no end of it.
    """
    if lead:
        return words[lead:]
    words = _MARKS.sub("", words)
    if kind is ConditionKind.UNLESS:
        words = as_met(words)
    words = of_what_is_asked(words)
    if _POINTS_BACK.fires(words) or (kind is ConditionKind.ONLY_IF and _NOT_DONE.fires(clause_of(words))):
        return ""
    while_ = _WHILE.match(words)
    if while_ and (kind is ConditionKind.UNTIL or _GOES_ON.match(words[while_.end() :])):
        return _ended(words[while_.end() :])
    if (with_ := _WITH.match(words)) and kind is ConditionKind.UNTIL:
        return f"ending the {with_['over']}" if with_["over"] else f"having {with_['thing']}no longer {with_['state']}"
    if (who := _WHO_STILL.match(words)) and kind is ConditionKind.UNTIL:
        return _ended(f"{who['who']} {who['state']}")
    if has := _HAS_FROM_ANOTHER.match(clause_of(words)):
        return _given(has)
    if has := _COMES_WITH.match(clause_of(words)) or _HAS.match(clause_of(words)):
        return f"{has['thing']} is handed over" if has.groupdict().get("hand") else has["thing"]
    clause = as_shown(_IS.sub(r"\1 is", clause_of(words)))
    if _NONE.match(clause):
        return _ended(_NONE.sub(lambda found: _ANY.get(found["none"].lower(), "any "), clause, count=1))
    return _AGREES_TO.sub(_what_is_agreed_to, _AGREES_A_THING.sub(r"\1 accepts ", clause, count=1), count=1)


_COMES_WITH = Rule(
    id="waits-for-what-comes-with-it",
    does="what waits for something to stand beside it waits for that",
    pattern=r"^(?:it|they|that|this|these|those)(?:['’](?:s|re)|\s(?:is|are|was|were|be))\s(?:also\s|first\s)?(?:paired|coupled|accompanied|matched|offset|combined|twinned|packaged)\s(?:with|by)\s(?P<thing>\S[^–—―;]*?)(?:\s?[–—―;].*|\s--?\s.*)?$",
    any_case=True,
    fires_on=("it's paired with cuts — a demand", "they are accompanied by cuts", "it was offset by a levy"),
    passes_over=("it is paired", "the cost is offset by cuts", "it goes with cuts"),
)
_NOT_DONE = Rule(
    id="waits-for-it-not-to-be-done",
    does="what is waited for is that something be not done: that is no step",
    pattern=r"^(?:[\w’'.-]+\s){1,6}?(?:(?:do|does|did|will|would|must)(?:\snot|n['’]t))\s[a-z]+",
    fires_on=(
        "it did not bind it to cut coal exports",
        "the pact would not touch its farms",
        "Lima doesn’t raise the toll",
    ),
    passes_over=("it is paid", "the ban has not been lifted", "they pay, not before"),
)
_AGREES_A_THING = re.compile(
    r"^((?:[\w’'.-]+\s){0,5}?[\w’'.-]+)\sagree[sd]?\s(?=(?:an?|the|its|their|some|any|[a-z]+(?:ing|ed|er|ct|ep))\s[a-z])"
)
"""As in "until it agrees binding curbs": who agrees a thing accepts it."""
_POINTS_BACK = Rule(
    id="waits-for-what-was-told",
    does="what is waited for was told before, and what follows is what waits",
    pattern=r"^\W*(?:without|before|until|unless|after|if\snot|failing)\s(?:that|this|it|them|those|which|(?:the\s)?(?:one|two|three|four|five|six|seven|eight|nine|ten))(?=\W*$|,|\s(?:there|we|I|they|he|she|you|nobody|nothing|no|the)\b)",
    any_case=True,
    fires_on=("Without that there will be no licence", "Without the eight", "until that, we wait", "before it we wait"),
    passes_over=("without that licence", "until it is signed", "unless they leave"),
)
_MARKS = re.compile(r"[“”\"]")
"""Of words quoted within a condition: they are told as the rest is."""
_IS = re.compile(r"^(it|there|he|she)['’]s\b", re.IGNORECASE)
_NONE = re.compile(r"(?P<none>no|none|nobody|nothing)\s(?!(?:later|less|fewer|more)\b)", re.IGNORECASE)
"""As in "provided no mast is built": what is waited for is that there be none, and not the mast."""
_ANY = {"nobody": "anybody ", "nothing": "anything "}


def _given(has: re.Match[str]) -> str:
    """As in "it has a signed lease": a lease is signed."""
    thing = _SIGNED.sub(
        lambda found: f"{found['article']} {found['before'] + ' ' if found['before'] else ''}", has["thing"]
    )
    done = "signed" if thing != has["thing"] else "paid" if has["money"] else "given"
    return f"{thing} is {done}{has['rest']}"


def _what_is_agreed_to(found: re.Match[str]) -> str:
    first = found["first"]
    return f"to {first}" if first in KNOWN_VERBS else first
