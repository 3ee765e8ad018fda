"""One step under two wordings: "stop enriching uranium" and "give up enrichment", "lift a tax" and "its repeal".

Verbs that ask for one thing fall into one kind of doing, whatever form they are told in: a verb, its participle, a
noun, or the bill that does it. Two steps are one where the doing is of a kind and the thing the same, and neither tells
of it what the other tells otherwise: a ban on beef and one on pork are two.

>>> is_one_step("stop enriching uranium", "give up enrichment"), is_one_step("lift the beef ban", "end the ban on pork")
(True, False)
"""

import functools
import re

from pourparler.reading.english.rule import Rule
from pourparler.reading.positions.doings import DOINGS
from pourparler.reading.positions.usual_names import by_usual_names
from pourparler.record.likeness.gist import gist
from pourparler.record.likeness.near import thing_of

_ADJECTIVES = (
    (re.compile(r"^(?:an?\s|the\s|any\s)?higher\s"), "raise "),
    (re.compile(r"^(?:an?\s|the\s|any\s)?lower\s(?=\w+(?:\s\w+)*$)"), "lower "),
    (re.compile(r"^(?:an?\s|the\s|any\s)?longer\s"), "lengthen "),
    (re.compile(r"^(?:an?\s|the\s|any\s)?shorter\s"), "cut "),
)
"""A thing told by how it is to become: "a longer school day"."""
_OF_A_BILL = Rule(
    id="bill-that-does-it",
    does="a step is a bill, or what is done with one, that does something else",
    pattern=r"^[\W]*(?:(?:sign|pass|support|accept|back|approve|vote\sfor|take\sup|agree\sto)\s)?(?:any\s|an?\s|the\s)(?:[\w-]+\s)?"
    r"(?:bill|measure|legislation|budget|resolution|law|deal|agreement|accord)\s(?:(?:that|which)\s(?:would\s|will\s)?(?=\w+s?\s)|to\s|(?=\w+ing\s))(?P<does>[^,;:“”\"]+?)\W*$",
    any_case=True,
    fires_on=("any bill that delays the toll", "sign a bill repealing the toll", "“a measure that would end the levy”"),
    passes_over=("sign the bill", "any bill", "the levy that pays for it"),
)
_LETS = Rule(
    id="lets-it-be-done",
    does="a step is that something be allowed, held or taken, which is what it is about",
    pattern=r"^(?:have|let(?=\s.*\sbe\s)|allow|permit|accept|agree\sto|hold|grant|support|tolerate|call|authorise|authorize|consider|provide|give)\s(?!(?:up|back|in|off|money|funds)\b)",
    fires_on=("have the toll raised", "allow a vote on the pier", "accept a cap on the rent", "provide funding for it"),
    passes_over=("raise the toll", "give up smelting", "provide money for the weir", "hold back"),
)
_TO_INSPECTORS = re.compile(r"\sto\s(?:[\w-]+\s)?(?:inspectors?|inspections?|monitors|observers)$")
_FACE_TO_FACE = Rule(
    id="talks-of-two-alone",
    does="a step is that two talk with nobody between",
    pattern=r"^(?:(?:hold|have|enter|open)\s)?(?:the\s|any\s)?(?:direct|bilateral|two-way|one-on-one|one-to-one|face-to-face|head-to-head|separate|private)\s"
    r"(?:talks|negotiations|dialogue|contacts|meetings?)(?:\s(?:with|between)\s[^,;:]+)?$",
    any_case=True,
    fires_on=("direct talks", "hold face-to-face talks with the guild", "any bilateral negotiations"),
    passes_over=("talks", "direct talks on the toll", "trade talks"),
)
_LAYS_DOWN_ARMS = Rule(
    id="lays-down-arms",
    does="a step is that a force be one no more, or give its arms away",
    pattern=r"^(?:disarm(?:ing)?$|(?:the\s)?disarmament\b|disarm\s|(?:lay(?:ing)?\sdown|hand(?:ing)?\s(?:in|over)|giv(?:e|ing)\s(?:up|in)|turn(?:ing)?\s(?:in|over)|surrender(?:ing)?|put(?:ting)?\sdown|"
    r"decommission(?:ing)?)\s(?:all\s)?(?:of\s)?(?:the\s|its\s|their\s|[A-Z][\w.-]*['’]s?\s)?(?:arms|weapons|guns|rifles|arsenal)\b"
    r"|(?:the\s)?(?:surrender|decommissioning|handover)\sof\s(?:\w+\s)?(?:arms|weapons|guns)\b)",
    fires_on=("disarm", "the disarmament of the militia", "lay down arms", "give up its weapons", "surrender of arms"),
    passes_over=("give up nuclear weapons", "hand over the suspects", "buy arms"),
)
_BALLOT = Rule(
    id="ballot-of-the-people",
    does="a step is to ask the people by ballot",
    pattern=r"^(?:an?\s|the\s|any\s|another\s|second\s)*(?:[\w-]+\s)?(?:referendum|plebiscite)\b|^(?:an?\s|the\s)?(?:independence\svote|popular\svote|public\svote|vote\son\s(?:independence|secession|"
    r"self-determination|autonomy|statehood|unification))\b",
    any_case=True,
    fires_on=("a referendum", "a second referendum on the pier", "a vote on secession", "an independence vote"),
    passes_over=("a vote on the pier", "the vote", "vote for the pier"),
)
_BARE_DELAY = Rule(
    id="delay-and-no-more",
    does="a step is to wait, told without what is to wait",
    pattern=r"^(?:an?\s|any\s|the\s|such\sa\s|further\s)*(?:[\w-]+\s)?(?:delay|postponement|deferral)$",
    fires_on=("a one-year delay", "any postponement", "any further delay"),
    passes_over=("a delay of the toll", "delay the toll"),
)
_MORE_OR_LESS = frozenset({"one-step-raise", "one-step-lower", "one-step-relieve", "one-step-lengthen", "one-step-cap"})
_BARE_THING = re.compile(
    r"(?:(?:any|an?|the|such|further|automatic|deep(?:er)?|steep|sharp|big(?:ger)?|large|immediate|unilateral|additional|new|more|across-the-board|"
    r"major|drastic|early|fresh|extra|general|overall|even|mandatory|compulsory)(?:\s|$))+"
)
"""What is told of a cut or a rise and names nothing: "any further cut", "automatic cuts"."""
_OWN = frozenset({"one-step-leave", "one-step-free", "one-step-end"})
"""Kinds of doing that somebody does with what is his: who else does the like does another thing."""
_SAME = {
    "base": "site", "installation": "site", "drill": "exercise", "manoeuvre": "exercise", "maneuver": "exercise",
    "job": "job", "post": "job", "position": "job", "benefit": "benefit", "duties": "tariff", "duty": "tariff",
    "law": "law", "act": "law", "bill": "law", "legislation": "law", "accord": "agreement", "treaty": "agreement",
    "deal": "agreement", "pact": "agreement", "agreement": "agreement", "programme": "program", "program": "program",
    "plebiscite": "referendum", "taxe": "tax", "backing": "support", "loan": "debt", "account": "money",
}  # fmt: skip
_SAYS_NOTHING = frozenset(
    """
    present current existing people time way thing part rest lot side immediate full complete total entire unilateral
    further such own deep sharp big steep whole remaining all military-wide additional
    """.split()
)


def is_one_step(one: str, other: str, names: frozenset[str] = frozenset()) -> bool:
    """Whether two phrases for a step tell of one.

    Args:
        one: what is asked for.
        other: what is refused.
        names: words of names, in lower case, which say who and not what.
    """
    return bool(_one_step(one, other, names))


def is_ones_own(one: str, other: str, names: frozenset[str] = frozenset()) -> bool:
    """Whether they are one only for one doer: what two do, each with what is his, is not one step."""
    told = _one_step(one, other, names)
    return not told or told <= _OWN | {_LAYS_DOWN_ARMS.id}


def told_apart(one: str, other: str, names: frozenset[str] = frozenset()) -> bool:
    """Whether one doing is done to two things, each told by what the other is not: a ban on beef, and one on pork."""
    here, there = _told(_plain(one)), _told(_plain(other))
    pairs = [(a, b) for kind, a in here for again, b in there if kind == again]
    return bool(pairs) and all(_differ(*pair, names) for pair in pairs)


def _differ(one: str, other: str, names: frozenset[str]) -> bool:
    here, there = _things(one, names), _things(other, names)
    apart = bool(here - there) and bool(there - here)
    return apart and (bool(_head(one, names) & _head(other, names)) or not here & there)


def _one_step(one: str, other: str, names: frozenset[str]) -> frozenset[str]:
    """The kinds of doing in which they are one step."""
    for rule in (_FACE_TO_FACE, _LAYS_DOWN_ARMS):
        if rule.fires(_plain(one)) and rule.fires(_plain(other)):
            return frozenset({rule.id})
    if all(_BALLOT.fires(_plain(label)) for label in (one, other)) and not told_apart(one, other, names):
        return frozenset({_BALLOT.id})
    here, there = _told(_plain(one)), _told(_plain(other))
    figures = gist(one).figures, gist(other).figures
    if _BARE_DELAY.fires(_plain(other)) and not (figures[0] and figures[1] and figures[0].isdisjoint(figures[1])):
        return frozenset(kind for kind, _ in here if kind == "one-step-delay")
    alike = ((kind, a, b) for kind, a in here for again, b in there if kind == again)
    disjoint = bool(figures[0] and figures[1] and figures[0].isdisjoint(figures[1]))
    bare = _BARE_THING.fullmatch
    return frozenset(
        kind
        for kind, a, b in alike
        if (not disjoint and kind in _MORE_OR_LESS and bare(b)) or _are_one_thing(a, b, names)
    )


_SPEAKS_OF = re.compile(
    r"^(?:even\s)?(?:speak|talk|discuss|consider|negotiate)\s(?:(?:of|about|on|over)\s)?", re.IGNORECASE
)
"""As in "speak of recognition": what is spoken of is the thing, and "speak" no part of it."""


@functools.lru_cache(maxsize=4096)
def _plain(label: str) -> str:
    """A step without what it is wrapped in: a bill that does it, leave for it, talk of it."""
    words = label.strip(" “”\"'")
    bill = _OF_A_BILL.search(words)
    words = _SPEAKS_OF.sub("", bill["does"] if bill else words)
    words = by_usual_names(_TO_INSPECTORS.sub("", _LETS.compiled.sub("", words)))
    for told, verb in _ADJECTIVES:
        words = told.sub(verb, words)
    return words


@functools.lru_cache(maxsize=4096)
def _told(words: str) -> tuple[tuple[str, str], ...]:
    """The kinds of doing that a step may be of, each with the thing."""
    found = ((rule.id, rule.search(words)) for rule in DOINGS)
    return tuple((kind, next(np for np in told.groups() if np)) for kind, told in found if told)


def _are_one_thing(one: str, other: str, names: frozenset[str]) -> bool:
    """Whether two names are of one thing: one noun, and what else is told of it in the one is told in the other."""
    here, there = _things(one, names), _things(other, names)
    figures = gist(one).figures, gist(other).figures
    if not (here and there) or (figures[0] and figures[1] and figures[0].isdisjoint(figures[1])):
        return False
    heads = _head(one, names), _head(other, names)
    doing = bool(heads[0] & _gerund(other) or heads[1] & _gerund(one) or _gerund(one) & _gerund(other))
    return bool(heads[0] & heads[1] or doing) and (here <= there or there <= here)


def _things(phrase: str, names: frozenset[str]) -> frozenset[str]:
    told = gist(f"end {phrase}", names).nouns
    return frozenset(_root(word) for word in told if word not in _SAYS_NOTHING and word not in names)


def _head(phrase: str, names: frozenset[str]) -> frozenset[str]:
    whole = _PART_OF.sub("", phrase)
    return frozenset(map(_root, thing_of(whole, gist(f"end {whole}", names))))


_PART_OF = re.compile(r"^(?:a\s|the\s)?(?:part|some|all|most|half|much|any|rest|bulk)\sof\s")


def _gerund(phrase: str) -> frozenset[str]:
    """What is done, of a doing: "enriching uranium"."""
    found = re.match(r"(?:the\s|its\s|their\s|all\s)*(\w{4,}ing)\b", phrase)
    return frozenset({_root(found[1])}) if found else frozenset()


def _root(word: str) -> str:
    """What a verb and the noun made of it have in common: "enriching", "enrichment"."""
    word = _SAME.get(word, word)
    cut = re.sub(r"(?:ings?|ments?|ations?|ions?)$", "", word)
    return cut if len(cut) >= _SHORTEST else word


_SHORTEST = 5
"""Letters of a root: "nation" and "national" are not to be of one."""
