"""The kinds of doing that one step may be told by: its verb, a participle, a noun, or the bill that does it."""

from pourparler.reading.english.rule import Rule

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


DOINGS = (
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
        "one-step-require",
        "a thing is made a duty",
        "require, mandate",
        r"requirements?|mandates?|rules?",
        on=("require log-keeping", "a log-keeping mandate", "the log-keeping requirement"),
        over=("keep logs", "repeal the log"),
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
