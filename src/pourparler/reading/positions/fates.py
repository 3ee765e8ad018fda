"""What is to become of a thing: it is kept, ended, begun or put off; and who would have the contrary of what is asked.

One side asks that a credit be extended, the other would let it expire; one that a cull be called off, the other says
that it will go ahead. The words share no verb, and nobody can have both. The things must be one: the same noun, and
nothing told of it on one side that the other tells otherwise.

>>> fate_of("have the toll credit extended")
(<Fate.KEPT: 'kept'>, 'the toll credit')
>>> are_opposed("extend the toll credit", "let the credit expire"), are_opposed("extend the credit", "drop the toll")
(True, False)
"""

import functools
import re
from enum import StrEnum

from pourparler.reading.english.rule import Rule
from pourparler.record.likeness.gist import gist, shared_stems
from pourparler.record.likeness.near import thing_of


class Fate(StrEnum):
    """What becomes of a thing."""

    KEPT = "kept"
    ENDED = "ended"
    BEGUN = "begun"
    PUT_OFF = "put off"
    MADE = "made"
    CHANGED = "changed"


_CONTRARY = frozenset(
    frozenset(pair)
    for pair in (
        (Fate.KEPT, Fate.ENDED),
        (Fate.KEPT, Fate.CHANGED),
        (Fate.BEGUN, Fate.ENDED),
        (Fate.BEGUN, Fate.PUT_OFF),
        (Fate.MADE, Fate.ENDED),
    )
)
_WILL = (
    r"(?:(?:(?:will|would)\shave\sto|will|would|shall|should|must|(?:is|are|was|were|has|have)\s(?:going\s)?to|to)\s"
    r"(?:still\s|\w+ly\s)?)?"
)
_NP = r"(?P<{}>(?!(?:to|of|that|there|what|which|who|nothing|anything)\b)(?:[^,;:.“”\"]|[,.](?=\d)){{2,80}}?)"
_END = r"(?=\W*$|\s-\s|\s(?:until|unless|after|before|because|when|while|this|next|to\s[a-z]+\s|in\s\w+$))"
_IN_PLACE = r"(?:\s(?:in\s(?:place|force|effect)|open|intact|as\s(?:it|they)\s(?:is|are|was|were)|on\sthe\sbooks))?"
_KEEP = (
    r"(?:keep|maintain|retain|preserve|protect|safeguard|save|extend|renew|uphold|continue(?:\sto\sfund)?|fund|stick\s(?:to|with)|stand\sby|enforce|"
    r"attach|insert|(?:have\s[^,;]{2,40}?\s)?include)"
)
_CEASE = (
    r"(?:end|stop|halt|lift|scrap|abolish|remove|drop|withdraw|cancel|repeal|suspend|dismantle|phase\sout|give\sup|abandon|defund|kill|"
    r"eliminate|revoke|rescind|reverse|shelve|do\saway\swith|get\srid\sof|roll\sback|strip|take\sout|leave\sout|close|shut|terminate|"
    r"discontinue|axe|call\soff|cut|slash|reduce)"
)
_CEASED = (
    r"(?:ended|stopped|halted|lifted|scrapped|abolished|removed|dropped|withdrawn|cancell?ed|repealed|suspended|dismantled|phased\sout|"
    r"given\sup|abandoned|eliminated|revoked|rescinded|reversed|shelved|rolled\sback|stripped|taken\sout|left\sout|closed|shut|"
    r"terminated|axed|called\soff|cut|slashed|reduced)"
)


def _fate(id_: str, does: str, pattern: str, *, on: tuple[str, ...], over: tuple[str, ...]) -> Rule:
    return Rule(id=id_, does=does, pattern=pattern, any_case=True, fires_on=on, passes_over=over)


_KEPT = _fate(
    "fate-kept",
    "a thing stays, or goes on",
    rf"^\W*(?:to\s)?{_KEEP}\s{_NP.format('kept')}{_IN_PLACE}{_END}"
    rf"|^\W*(?:have\s|that\s)?{_NP.format('stays')}\s{_WILL}(?:(?:stay|remain)s?\s(?:in|on|at)\s(?!(?:place|force|effect|the\sbooks)\b){_NP.format('where')}|(?:stay|remain|stand|continue)s?(?!\sto\b){_IN_PLACE}|(?:be\s)?(?:here\sto\sstay|"
    rf"kept|maintained|preserved|extended|renewed|retained|protected|upheld|included)(?:\sin\s(?:place|force|effect))?){_END}"
    rf"|^\W*(?:to\s)?leave\s{_NP.format('left')}\s(?:in\splace|intact|alone|untouched)\b",
    on=(
        "keep the ferry subsidy",
        "have the toll credit extended",
        "the quotas would remain in force",
        "its patrols would stay on the islet",
        "the clause stands",
        "have the mast permit renewed",
        "leave the weir in place",
        "continue to fund the lighthouse",
        "have the text include the levy",
    ),
    over=("end the subsidy", "the mine will remain closed", "continue to talk", "the gates were sold"),
)
_ENDED = _fate(
    "fate-ended",
    "a thing is to be no more",
    rf"^\W*(?:to\s)?{_CEASE}\s{_NP.format('ended')}{_END}"
    rf"|^\W*(?:to\s)?(?:let|letting|allow|allowing)\s{_NP.format('lapses')}\s(?:to\s)?(?:expire|lapse|die|run\sout|end|go)\b"
    rf"|^\W*(?:have\s|that\s)?{_NP.format('gone')}\s{_WILL}(?:be\s)?{_CEASED}(?:\sfrom\s[^,;:]{{2,40}})?{_END}"
    rf"|^have\s{_NP.format('expires')}\s(?:to\s)?(?:expire|lapse|run\sout){_END}"
    rf"|^\W*(?:an?|the)\s(?:end|halt|removal|lifting|withdrawal|abolition|repeal|suspension|cancellation|closure)\s(?:of|to)\s{_NP.format('of')}{_END}",
    on=(
        "scrap the ferry subsidy",
        "let the toll credit expire",
        "have the toll credit lapse",
        "have the rider stripped from the text",
        "the cull must be called off",
        "an end to the boycott",
    ),
    over=("keep the subsidy", "the credit is fair", "an end in sight"),
)
_BEGUN = _fate(
    "fate-begun",
    "a thing is done all the same",
    rf"^\W*(?:to\s)?(?:(?:go|press|push|forge|plough|move)\s(?:ahead|on|forward)\swith|proceed\swith|carry\son\swith|start|begin|launch)\s{_NP.format('begun')}{_END}"
    rf"|^\W*(?:have\s|that\s)?{_NP.format('goes')}\s{_WILL}(?:go\s(?:ahead|forward)|goes\s(?:ahead|forward)|proceed|take\splace|happen)\b",
    on=("go ahead with the cull", "the layoffs would go ahead", "start filling the weir", "the sale will proceed"),
    over=("go ahead", "the layoffs were cruel", "the weir will fill"),
)
_PUT_OFF = _fate(
    "fate-put-off",
    "a thing is to wait",
    rf"^\W*(?:to\s)?(?:delay|postpone|defer|put\soff|hold\soff\s(?:on)?)\s{_NP.format('off')}{_END}"
    rf"|^\W*(?:have\s|that\s)?{_NP.format('waits')}\s{_WILL}(?:be\s)?(?:delayed|postponed|deferred|put\soff){_END}",
    on=("delay filling the weir", "have the cull put off", "postpone the sale until May"),
    over=("start the cull", "a delay"),
)
_MADE = _fate(
    "fate-made",
    "a thing is to be had that is not there yet",
    rf"^\W*(?:to\s)?(?:introduce|impose|adopt|pass|approve|enact|build|bring\sin|put\sin\splace|accept|grant|set\sup|create|add)\s{_NP.format('made')}{_END}"
    rf"|^\W*(?:have\s|that\s)?{_NP.format('had')}\s{_WILL}(?:be\s)?(?:introduced|imposed|adopted|passed|approved|enacted|built|brought\sin|put\sin\splace|granted|set\sup|created|added){_END}",
    on=("impose a toll", "have the levy introduced", "pass the ferry bill"),
    over=("scrap the toll", "a toll"),
)
_CHANGED = _fate(
    "fate-changed",
    "a thing is not to stay as it is",
    rf"^\W*(?:to\s)?(?:change|amend|revise|rewrite|renegotiate|reopen|alter|modify|overhaul|reform|redraw)\s{_NP.format('changed')}{_END}"
    rf"|^\W*(?:to\s)?(?:set|fix|put)\s{_NP.format('set')}\sat\s"
    rf"|^\W*(?:have\s|that\s)?{_NP.format('altered')}\s{_WILL}(?:be\s)?(?:changed|amended|revised|rewritten|renegotiated|reopened|altered|modified|overhauled|redrawn){_END}",
    on=("renegotiate the lease", "set the base toll at 44 crowns", "have the map redrawn"),
    over=("keep the lease", "a change"),
)
_FATES = (
    (Fate.KEPT, _KEPT),
    (Fate.ENDED, _ENDED),
    (Fate.BEGUN, _BEGUN),
    (Fate.PUT_OFF, _PUT_OFF),
    (Fate.MADE, _MADE),
    (Fate.CHANGED, _CHANGED),
)
_PAPERS = frozenset("change regulation reform plan proposal measure law bill legislation scheme rule".split())
"""Words for what is planned, by any of which it is told of again."""
_FAMILY = frozenset({"price"})
"""Words that stand for others which a thing may be called besides, too many for two to be one by them."""
_SAYS_NOTHING = frozenset(
    """
    present current existing people time way thing part rest lot most side day week month year everyone everybody
    """.split()
)


@functools.lru_cache(maxsize=4096)
def fate_of(words: str) -> tuple[Fate, str] | None:
    """What is to become of which thing, by the words for a step or by a clause."""
    for fate, rule in _FATES:
        if (found := rule.search(words)) is not None:
            thing, *where = (np for np in found.groups() if np)
            return fate, " in ".join((thing, *where))
    return None


def would_undo(label: str) -> str | None:
    """The thing that a step would end, put off or change."""
    told = fate_of(label)
    return told[1] if told and told[0] in (Fate.ENDED, Fate.PUT_OFF, Fate.CHANGED) else None


def would_have(label: str) -> str | None:
    """The thing that a step would keep, begin or make; a bare thing is that thing."""
    told = fate_of(label)
    if told is not None:
        return told[1] if told[0] in (Fate.KEPT, Fate.BEGUN, Fate.MADE) else None
    bare = label.removeprefix("have ")
    return bare if _BARE.match(bare) and not gist(bare).verbs else None


_BARE = re.compile(
    r"(?:the|an?|its|their|his|her|any|such|[\w.-]+['’]s?)\s(?!(?:end|halt)\b)[^,;:“”\"]{3,60}$", re.IGNORECASE
)
"""A thing named without what is to be done with it."""


def are_opposed(one: str, other: str, *, near: bool = False) -> bool:
    """Whether two steps, or a step and a clause, would have contrary things become of one thing.

    Args:
        one: words for a step.
        other: words for another, or a clause.
        near: whether "it" in the other may stand for the thing of the one.
    """
    here, there = fate_of(one), fate_of(other)
    if here is None or there is None or frozenset((here[0], there[0])) not in _CONTRARY:
        return False
    return (near and there[1].lower() in _IT) or are_one_thing(here[1], there[1])


_IT = frozenset({"it", "them", "this", "that"})


_SCHEME = re.compile(r"(?<=[a-z])\s(?:plans?|schemes?|program(?:me)?s?|systems?)$")
"""What a thing comes by: who ends the pension plan ends the pensions."""


def are_one_thing(one: str, other: str) -> bool:
    """Whether two names are of one thing: the same noun, and what else is told of it here is told there, or nothing."""
    if bool(_SCHEME.search(one)) != bool(_SCHEME.search(other)):
        one, other = _SCHEME.sub("", one), _SCHEME.sub("", other)
    told = gist(f"end {one}"), gist(f"end {other}")
    heads = thing_of(one, told[0]) - _SAYS_NOTHING, thing_of(other, told[1]) - _SAYS_NOTHING
    rest = told[0].nouns - _SAYS_NOTHING, told[1].nouns - _SAYS_NOTHING
    figures = told[0].figures and told[1].figures and told[0].figures.isdisjoint(told[1].figures)
    shared = heads[0] & heads[1]
    same = (
        bool(shared - _FAMILY)
        or bool(shared and shared_stems(one, other))
        or bool(heads[0] & _PAPERS and heads[1] & _PAPERS)
    )
    rest = rest[0] - _PAPERS, rest[1] - _PAPERS
    return same and not figures and (rest[0] <= rest[1] or rest[1] <= rest[0])
