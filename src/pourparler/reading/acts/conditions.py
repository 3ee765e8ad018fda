"""What an act waits for, within its words: the conditions that a clause sets, each with the words that set it."""

import functools
import re
from dataclasses import dataclass

from pourparler.reading.english.conditions import CONDITIONS
from pourparler.reading.english.cue import ConditionCue, ConditionKind, compiled
from pourparler.reading.english.kept_up import keeps_up
from pourparler.reading.english.lookup import Lookup
from pourparler.reading.english.rule import Rule
from pourparler.record.statements import Act

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Condition:
    """How the act waits for something else, and the words that say so.

    Attributes:
        kind: how it waits.
        span: where its words stand.
        lead: characters at their beginning that are a person's own cue: they say how it waits, not for what.
    """

    kind: ConditionKind
    span: Span
    lead: int = 0


_END = re.compile(
    r"(?<!ly),(?!\d)|,(?!\d|\s(?:\w+ly|and\s\w+ly)\b)|[;]|(?:”|(?<!\s)\")(?!\s[a-z])|(?<![A-Z])\.(?!\s?\d)|\s(?:and|but)\s(?=he|she|it|they|we\b|you\b|that|would|will|has|had|I\b)"
    r"|\s(?=unless\b|but\sonly\b|in\s(?:return|exchange)\sfor\b)"
)


_MAIN_CLAUSE = Rule(
    id="main-clause-after-it",
    does="a condition that stands first ends where what waits for it begins, though no comma parts them",
    pattern=r"\s(?=there(?:['’](?:s|ll)|\s(?:is|are|will|would|can|could))\s(?:be\s)?(?:no|nothing)\b"
    r"|(?:I|we)(?:['’](?:ll|d)|\s(?:will|would|can|could|shall|won['’]t|wouldn['’]t|can['’]t|cannot|do(?:n['’]t|\snot)|are\snot|aren['’]t))\s"
    r"|(?:it|they|he|she|(?-i:[A-Z])[\w’'-]+)\s(?:(?:will|would|can|could)\s(?:not|never|sign\snothing|accept\snothing)|won['’]t|wouldn['’]t|can['’]t|cannot|refuses?\sto)\s"
    r"|(?:will|would|can|could|shall)\s(?:the\s[\w’'-]+|we|I|they|it|he|she|there|(?-i:[A-Z])[\w’'-]+)\s(?!be\s(?:\w+ed)\b)[a-z]+)",
    fires_on=(
        "Without a lease there is no ferry",
        "until the ban goes there'll be no talks",
        "Once we have the deeds I will bring the keys",
        "Without a vote we don't go in",
        "Not until the men are back will we pay",
        "without a doubling of the fund they will not sign",
        "without a lease Lima cannot build",
    ),
    passes_over=("until the gates are open", "unless there is a vote", "once we have the deeds"),
)
_CLOSING = ('"', "”")
_OPEN = re.compile(r"\s[“\"][^”\"]*$")
_FRONTED = re.compile(r"(?:^|[.!?:]\s|\bthat\s|[“\"‘'])\W*(?:[Nn]ot\s)?$")


_ANYWHERE = frozenset({ConditionKind.SIMULTANEOUS, ConditionKind.DEADLINE})
_WITHIN = {
    ConditionKind.SIMULTANEOUS: frozenset({ConditionKind.DEADLINE}),
    ConditionKind.DEADLINE: frozenset({ConditionKind.SIMULTANEOUS}),
    ConditionKind.ONLY_IF: _ANYWHERE | {ConditionKind.FIRST},
    ConditionKind.IF: _ANYWHERE | {ConditionKind.FIRST},
}
"""Kinds that are told of even within another: "only if both move at the same time", "unless they sign by Friday"."""


_NOT_WHILE = Rule(
    id="not-while",
    does="what is refused while something goes on waits for its end",
    pattern=r"\b(?:no|not|never|nothing|nobody|cannot|n['’]t|rul(?:es?|ed|ing)\sout|refus(?:es?|ed|ing)|reject(?:s|ed|ing)?|"
    r"declin(?:es?|ed|ing)|unthinkable|impossible)\b(?!\s(?:an?|the|its|their)\s(?:\w+\s)?(?:request|call|appeal|demand)s?\b)"
    r"[^.;]{0,100}(?<!,)\s"
    r"(?P<while_>while\s(?:(?:an?|the|our|its|their|his|they|he|she|it|any|there|[\w-]+\sof\s(?:ours?|us|them|the|its|their|his))\b|(?:[a-z-]+\s)?[a-z-]+s\s(?:are|were|remain|stay|continue|go\son|have|had|keep|hold)\b|(?-i:[A-Z])[\w’'()-]+(?:\s(?-i:[A-Z(])[\w’'()-]+){0,4}\s"
    r"(?:has|have|had|holds?|held|keeps?|kept|is|are|was|were|remains?|occup(?:y|ies)|blocks?)\b)(?:[^.;,”\"]|[.,]\d|(?<=\s)\"[^.;,\"]*\"|(?<=\w)”)*)"
    r"|(?P<said>while\s(?:an?|the|our|its|their|his|any|(?-i:[A-Z])[\w’'-]+)\s[^.;,”\"]{3,60}?)\s(?:is|was|would\sbe|are|were),?\s(?:[\w\s]{2,30}(?:said|says),?\s)?"
    r"(?:excluded|unthinkable|impossible|unacceptable|out\sof\sthe\squestion)\b",
    any_case=True,
    fires_on=(
        "There will be no talks while the guns speak.",
        "Leven ruled out any reinstatement while the cranes stand still.",
        "It refuses to pay while they strike.",
        "The board rejects a vote while its staff are out.",
        "It declined to sit down while a strike was on.",
        "A deal is unthinkable while any of them is in jail.",
        "Progress is impossible while our fish rots.",
        "Nothing is signed while he sits there.",
        "They never sign while she sits there.",
        "We will not cross while there is a ban.",
        "It will not come back while Firth Island Lines (FIL) had a contract.",
        "It refused to sign while Peru holds the island.",
        "We cannot sign while it rains.",
        "Nobody sails while sixty of ours are on the quay.",
        "A pardon while the guns are firing is out of the question.",
        "An end to the ban while the fleet was at sea was, the minister said, excluded.",
        'It will not come back while the port has "a single hired man" at the gates.',
        "There can be no talks while guns are fired.",
        "The port refuses to talk while its men are out, or while dock crews remain on strike.",
    ),
    passes_over=(
        "Peru rejected the plan while Chile welcomed it.",
        "Peru rejected the plan, while the mayor welcomed it.",
        "They talked while the guns spoke.",
        "The union refused a request to suspend its pickets while the talks go on.",
    ),
)


_NOT_AS_LONG = Rule(
    id="not-as-long-as",
    does="what is refused as long as something is so waits for its end",
    pattern=r"(?:\b(?:no|not|never|nothing|nobody|cannot|refus(?:es?|ed)|rul(?:es?|ed)\sout)|n['’]t)\b(?!\s(?:object|mind|oppose|objections?|problems?|quarrel|difficulty)\b)"
    r"[^.;]{0,120}?\s(?:as|so)\slong\sas\b|(?:as|so)\slong\sas\b[^.;,]{3,100},\s(?:[\w’'-]+\s){1,4}?(?:(?:will|would|can|could)\s(?:not|never|be\sno)|cannot|won['’]t|refuses?)\b",
    any_case=True,
    fires_on=(
        "It will not pay as long as the road is shut",
        "It ruled out talks so long as they strike",
        "They refused to sit down as long as he was chairman",
        "As long as the gates are shut, we will never pay",
        "So long as he is there, the guild refuses to sign",
        "He can't sign as long as they strike",
    ),
    passes_over=(
        "It will pay as long as the road is open",
        "It has no objection as long as the road is open",
        "It will not mind so long as the road is open",
    ),
)
_WILL_WHEN = Rule(
    id="will-when",
    does="what will be done when something else has been comes after it",
    pattern=r"\b(?:will|would|shall|can)\s(?!not\b|be\s(?:decided|known|seen|heard|announced))[^.;:,“”\"]{2,90}?\s(?:the\sday\s|the\smoment\s)?[“\"]?"
    r"(?P<when>when\s(?:there\s(?:is|are|was|were)|(?:an?|the|its|their|his|her|our|all|every|both|somebody|someone|it|they|he|she|we|you|(?-i:[A-Z])[\w’'-]+|\w+teen|two|three|four|five|six|seven|eight|nine|ten))\s"
    r"(?:(?!\b(?:meets?|met|talks?|session|court|parliament|congress|convenes?|begins?|opens|sits?|arrives?|expires?|weather|season|summer|winter|year|month|week)\b)[\w’'%$£€.-]+\s?){1,14})",
    any_case=True,
    fires_on=(
        "The pickets would come off when there was a price on the table.",
        "We will go back when the bank has the money.",
        "They shall sign the moment when Peru pays.",
        "It can be signed when somebody owns up to it.",
        "The visit would be arranged “when sixteen cells in Lima are empty”.",
    ),
    passes_over=(
        "They would know when the court sits.",
        "They will not go when the men are out.",
        "They left when there was nothing to eat.",
        "It will be decided when they meet.",
    ),
)


_NOT_WITH = Rule(
    id="not-with",
    does="what is refused with something as it is, or in the course of it, waits for its end",
    pattern=r"\b(?:no|not|never|nothing|nobody|cannot|n['’]t|rul(?:es?|ed|ing)\sout|refus(?:es?|ed|ing)|reject(?:s|ed|ing)?)\b[^.;]{0,100}?\s"
    r"(?P<with_>with\s(?:[\w’'-]+\s){1,4}?(?:still\s(?!to\b)[a-z]|(?:obstructed|blocked|closed|shut|occupied|locked|parked|outstanding|unpaid|unsigned|"
    r"hanging\sover|pointed\sat|pointing\sat|camped|attached|in\splace|on\sstrike|on\sthe\sstreets?|in\s(?:jail|prison|captivity|custody|chains))\b)(?:[^.;,”\"]|[.,]\d)*"
    r"|during\s(?:what\s\w+\s(?:called|calls|described\sas)\s)?(?:an?|the|its|their|any)\s(?:[\w-]+\s){0,2}"
    r"(?:strikes?|stoppages?|walkouts?|blockades?|sieges?|occupation|boycotts?|lock-?outs?|sit-ins?|offensive|go-slows?)\b"
    r"|under\s(?:an?\s|the\s)?(?:fire|siege|blockade|bombardment|occupation|shelling|embargo)\b"
    r"|(?:to|for|from|with)\s(?:an?\s|the\s|any\s|those\s)?(?:[\w-]+\s){1,2}?(?:who|that|which)\s(?:(?:is|are|was|were)\sstill\s[a-z]|(?:ha(?:s|ve|d)\snot|ha(?:s|ve|d)n['’]t)\s(?:yet\s)?[a-z]+(?:ed|en|n|id|t)\b)[^.;,”\"]*)",
    any_case=True,
    fires_on=(
        "It would not be making any offer with the gates obstructed.",
        "No unit would leave the heights with soldiers still in captivity.",
        "The panel would not be convened during what it called an unlawful stoppage.",
        "It ruled out talks during any strike.",
        "We will never talk under fire.",
        "It refused to sign with the wages unpaid.",
        "We will never sail with that clause attached.",
        "They would not sit down with the fence in place.",
        "Not a penny will be paid to crews who are still on strike.",
        "It cannot build a pier for a firm that has not signed.",
        "They will not talk with men which haven't yet paid.",
    ),
    passes_over=(
        "It would not be making any offer with good grace.",
        "No date was set during the meeting.",
        "Talks were held under fire.",
        "It will not open with the work still to do.",
    ),
)


def conditions_in(text: str, start: int, end: int, more: tuple[ConditionCue, ...] = ()) -> tuple[Condition, ...]:
    """What an act waits for, within its words; of overlapping ones the first to begin, then the more telling."""
    return tuple(
        Condition(one.kind, (one.span[0] + start, one.span[1] + start), one.lead)
        for one in _conditions_of(text[start:end].replace("\n", " "), more)
    )


_CONDITIONS = Lookup(CONDITIONS)


@functools.lru_cache(maxsize=64)
def _conditions_of(words: str, more: tuple[ConditionCue, ...]) -> tuple[Condition, ...]:
    """The conditions in some words, each at its place in them."""
    candidates: list[tuple[int, int, Condition]] = []
    own = ((rank - len(more), cue, m) for rank, cue in enumerate(more) for m in compiled(cue.pattern).finditer(words))
    for rank, cue, match in (*own, *_CONDITIONS.places(words)):
        span = (match.start(), _end_of_condition(cue.kind, words, match))
        lead = match.end() - match.start() if rank < 0 else 0
        candidates.append((span[0], rank, Condition(_kind(cue.kind, words, match), span, lead)))
    if not candidates and (while_ := _NOT_WHILE.search(words)):
        span = while_.span("said") if while_["said"] else (while_.start("while_"), while_.end())
        return (Condition(ConditionKind.UNTIL, span),)
    if not candidates and (with_ := _NOT_WITH.search(words)):
        return (Condition(ConditionKind.UNTIL, with_.span("with_")),)
    if not candidates and (when := _WILL_WHEN.search(words)):
        return (Condition(ConditionKind.AFTER, when.span("when")),)
    found: list[Condition] = []
    for at, _, condition in sorted(candidates, key=lambda candidate: candidate[:2]):
        if not found or at >= found[-1].span[1] or condition.kind in _WITHIN.get(found[-1].kind, _ANYWHERE):
            found.append(condition)
    return tuple(found)


def _kind(kind: ConditionKind, words: str, match: re.Match[str]) -> ConditionKind:
    """As in "will not pay as long as it is shut": until it is so no longer."""
    as_long = kind is ConditionKind.ONLY_IF and match.group().lower().endswith("long as")
    return ConditionKind.UNTIL if as_long and (_NOT_AS_LONG.search(words) or keeps_up(words)) else kind


def _end_of_condition(kind: ConditionKind, words: str, match: re.Match[str]) -> int:
    alone = kind is ConditionKind.IN_EXCHANGE and match.group().lower() in ("in return", "in exchange")
    if alone or kind in (ConditionKind.FIRST, ConditionKind.SIMULTANEOUS):
        return match.end()
    opens = re.match(r"\s[\"“]", words[match.end() : match.end() + 2])
    upto = _END.search(words, match.end() + (2 if opens else 0))
    end = upto.start() if upto else len(words)
    main = _MAIN_CLAUSE.search(words, match.end(), end) if _FRONTED.search(words, 0, match.start()) else None
    if main is None and words[end : end + 1] in _CLOSING and _OPEN.search(words, match.end(), end):
        end += 1  # words quoted within the condition are its own, with their closing mark
    return max(main.start() if main else end, match.end())


_BY_DOING_WITHOUT = re.compile(r"without\s\w+ing\b", re.IGNORECASE)


def waited_for(act: Act, text: str, conditions: tuple[Condition, ...]) -> tuple[Condition, ...]:
    """Without what somebody is accused of having left out: "accused Lima of acting without asking"."""
    if act is not Act.ACCUSE:
        return conditions
    return tuple(one for one in conditions if not _BY_DOING_WITHOUT.match(text[one.span[0] : one.span[1]]))
