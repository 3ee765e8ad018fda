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
from pourparler.record.likeness.gist import gist
from pourparler.record.likeness.near import thing_of

_WHAT = r"(?P<{}>[^,;:]{{2,90}}?)"
_THE = r"(?:an?\s|the\s|any\s|its\s|their\s|such\s|further\s|immediate\s|(?:[A-Z][\w.-]*['’]s?\s))*"
_PARTICIPLES = {
    "give": "given", "take": "taken", "withdraw": "withdrawn", "put": "put", "write": "written", "set": "set",
    "let": "let", "cut": "cut", "pay": "paid", "hand": "handed", "send": "sent", "lay": "laid", "do": "done",
    "get": "got", "build": "built", "forgive": "forgiven", "bring": "brought", "freeze": "frozen", "shut": "shut",
}  # fmt: skip


def _forms(phrase: str) -> str:
    """A verb as it is told in an infinitive, of a bill ("that delays"), or as what is done ("delaying")."""
    verb, _, rest = phrase.partition(" ")
    root = verb.removesuffix("e")
    tail = rf"\s{rest}" if rest else ""
    return rf"(?:{verb}(?:e?s)?|{root}{verb[-1] if verb[-1] in 'pgtb' else ''}?ing){tail}".replace(" ", r"\s")


def _done(phrase: str) -> str:
    """Its participle."""
    verb, _, rest = phrase.partition(" ")
    root = verb.removesuffix("e")
    told = _PARTICIPLES.get(verb, rf"{root}{verb[-1] if verb[-1] in 'pgtb' else ''}?ed")
    return (rf"{told}\s{rest}" if rest else told).replace(" ", r"\s").replace("ye", "[yi]e")


def _doing(id_: str, does: str, verbs: str, nouns: str, *, on: tuple[str, ...], over: tuple[str, ...]) -> Rule:
    told = verbs.split(", ")
    verb, done = "|".join(map(_forms, told)), "|".join(map(_done, told))
    ways = [
        rf"^(?:{verb})\s(?:with\s)?(?!(?:to|for|up|off|back|in)\s){_WHAT.format('verb')}$",
        rf"^{_WHAT.format('done')}\s(?:to\s)?(?:be\s)?(?:{done})(?:\s(?:for|until|by|within|from|to)\s[^,;:]+)?$",
    ]
    if nouns:
        ways.append(rf"^{_THE}(?:[\w-]+\s)?(?:{nouns})\s(?:of|to|on|in|for|from|into|at)\s{_WHAT.format('noun')}$")
        ways.append(rf"^{_WHAT.format('before')}(?<!\bthe)(?<!\ban)(?<!\ba)(?<!\bany)\s(?:{nouns})$")
    return Rule(id=id_, does=does, pattern="|".join(ways), any_case=True, fires_on=on, passes_over=over)


_DOINGS = (
    _doing(
        "one-step-end",
        "a thing or a doing is to be no more",
        "end, stop, halt, cease, abandon, give up, renounce, discontinue, scrap, abolish, repeal, drop, lift, remove, "
        "eliminate, do away with, get rid of, cancel, call off, axe, relinquish, rescind, revoke, "
        "terminate, withdraw, forgo",
        r"end|halt|stop|removal|repeal|lifting|abolition|cessation|cancellation|scrapping|elimination|rescission|ending",
        on=("give up smelting", "the toll abolished", "the removal of the levy", "drops the toll"),
        over=("keep the toll", "raise the toll"),
    ),
    _doing(
        "one-step-pay",
        "money is to be given for a thing",
        "fund, finance, pay for, bankroll, provide money for, provide funds for, put up money for, spend money on",
        r"money|funding|funds|financing",
        on=("pay for the weir", "financing the weir", "funding for the weir", "have the weir paid for"),
        over=("pay the crew", "defund the weir"),
    ),
    _doing(
        "one-step-defund",
        "no more money is to be given for a thing",
        "defund, stop funding, cut off money for, cut off funding for, strip money from, take money from",
        "",
        on=("defund the weir", "stop funding the weir", "cutting off money for the weir", "the weir defunded"),
        over=("fund the weir", "cut the toll"),
    ),
    _doing(
        "one-step-free",
        "somebody or something that is held is to be given back",
        "free, release, return, hand back, give back, set free, hand over, let go, unfreeze, unblock, send back",
        r"release|return(?!\sto\b)|freeing|handover|repatriation",
        on=("hand back the tugs", "the return of its tug", "have the crew freed"),
        over=("pay the crew", "return to the table"),
    ),
    _doing(
        "one-step-leave",
        "people are to go from where they are",
        "withdraw, pull out, pull back, remove, evacuate, pull",
        r"withdrawal|pullout|pull-out|pullback|removal|evacuation",
        on=("pull out the patrols", "the withdrawal of the patrols", "the patrols withdrawn", "evacuate the islet"),
        over=("send the patrols", "stay on the islet"),
    ),
    _doing(
        "one-step-inspect",
        "a place is to be looked at",
        "inspect, visit, check, verify, examine, monitor, open",
        r"inspections?|visits?|access|verification|monitoring|checks?|inspectors",
        on=("visit the kilns", "inspections of the kilns", "access to the kilns", "have the kilns inspected"),
        over=("build the kilns", "close the kilns"),
    ),
    _doing(
        "one-step-raise",
        "a thing is to be more",
        "raise, increase, hike, boost, push up, put up",
        r"increases?|rises?|raises?|hikes?|boost",
        on=("hike the toll", "an increase in the toll", "a toll increase", "have the toll raised"),
        over=("cut the toll", "keep the toll"),
    ),
    _doing(
        "one-step-lower",
        "a thing is to be less",
        "cut, reduce, lower, trim, slash, shrink, bring down, scale back",
        r"cuts?|reductions?|decreases?|cutbacks?|losses",
        on=("slash the toll", "a reduction in the toll", "toll cuts", "have the toll lowered"),
        over=("raise the toll", "cap the toll"),
    ),
    _doing(
        "one-step-delay",
        "a thing is to wait",
        "delay, postpone, defer, put off, push back, hold off",
        r"delays?|postponements?|deferrals?|deferment",
        on=("put off the vote", "a delay of the vote", "delays the toll", "have the vote postponed"),
        over=("hold the vote", "pass the toll"),
    ),
    _doing(
        "one-step-cap",
        "a thing is to have an upper end",
        "cap, limit, restrict, put limits on, put a cap on, put a limit on, set a limit on, place limits on",
        r"caps?|limits?|ceilings?|restrictions?|curbs?",
        on=("cap the rent", "limits on the rent", "a rent cap", "restricting the rent"),
        over=("raise the rent", "end the rent"),
    ),
    _doing(
        "one-step-close",
        "a place is to be used no more",
        "close, shut, shut down, close down, shutter",
        r"closure|closing|shutdown",
        on=("shut the kiln", "the closure of the kiln", "the kiln shut down", "have the kiln closed"),
        over=("open the kiln", "build the kiln"),
    ),
    _doing(
        "one-step-build",
        "a thing is to be put up",
        "build, construct, erect",
        r"construction|building",
        on=("erect the mast", "the construction of the mast", "the mast be built", "building the mast"),
        over=("scrap the mast", "fund the mast"),
    ),
    _doing(
        "one-step-reopen",
        "what was settled is to be talked of anew",
        "reopen, renegotiate, rewrite, amend, revise, revisit, re-open, redraft",
        r"reopening|renegotiation|revision|amendment|rewriting",
        on=("renegotiate the lease", "a revision of the lease", "have the lease reopened"),
        over=("sign the lease", "keep the lease"),
    ),
    _doing(
        "one-step-relieve",
        "a debt is not to be paid in full",
        "forgive, write off, cancel, write down, relieve, strike off",
        r"relief|write-?offs?|write-?downs?|haircuts?|forgiveness|cancellation",
        on=("write off the loans", "a haircut on the loans", "loan relief", "part of its loans forgiven"),
        over=("repay the loans", "lend it more"),
    ),
    _doing(
        "one-step-waive",
        "a rule or a right is not to count for a time",
        "waive, suspend, set aside",
        r"waivers?|suspension",
        on=("waive the fee", "a waiver of the fee", "have the fee waived"),
        over=("pay the fee", "raise the fee"),
    ),
    _doing(
        "one-step-lengthen",
        "a thing is to last longer",
        "lengthen, extend, prolong, renew",
        r"extensions?|renewal|lengthening|prolongation",
        on=("lengthen the shift", "an extension of the shift", "have the shift extended"),
        over=("end the shift", "shorten the shift"),
    ),
    _doing(
        "one-step-vote",
        "people are to be asked by ballot",
        "vote on, put to a vote",
        r"votes?(?!\sfor\b)|referendums?|plebiscites?|ballots?|referenda",
        on=("a vote on the pier", "a referendum on the pier", "vote on the pier"),
        over=("vote for the pier", "build the pier"),
    ),
    _doing(
        "one-step-recognise",
        "somebody is to be granted to be what he says he is",
        "recognise, recognize, acknowledge",
        r"recognition|acknowledge?ment",
        on=("recognise the guild", "recognition of the guild"),
        over=("leave the guild",),
    ),
)
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
    words = _TO_INSPECTORS.sub("", _LETS.compiled.sub("", words))
    for told, verb in _ADJECTIVES:
        words = told.sub(verb, words)
    return words


@functools.lru_cache(maxsize=4096)
def _told(words: str) -> tuple[tuple[str, str], ...]:
    """The kinds of doing that a step may be of, each with the thing."""
    found = ((rule.id, rule.search(words)) for rule in _DOINGS)
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
