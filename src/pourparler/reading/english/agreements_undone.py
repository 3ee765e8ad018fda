"""Words that tell that an agreement came to nothing: voted down, called off, no longer valid.

Whatever the reports told of it before is then no longer how the talks stand.
"""

from pourparler.reading.english.state import NOT_THROUGH, telling
from pourparler.record.statements import TalksState

_TEXT = r"(?:deals?|agreements?|accords?|treat(?:y|ies)|settlements?|truce|pact|contract|compromise|bargain|terms)"
_THE = r"(?:the|their|its|his|her|that|this|a)\s(?:(?!not\b|no\b|offer\b|plan\b)[\w’'$€£%.,-]+\s){0,5}?"
_VOTERS = (
    r"(?:members|voters|parishioners|residents|shareholders|creditors|deputies|lawmakers|legislators|delegates|workers|crews?|nurses|teachers|drivers|pilots|"
    r"dockers|players|attendants|growers|farmers|miners|clerks|parliament|congress|senate|assembly|chamber|synod|council|branches|electorate|ballot|rank\sand\sfile|tenants|owners|partners)"
)
_COUNT = r"\d[\d,.]*\s?(?:(?:votes?\s)?(?:to|against|for)|per\scent|%|[–-])"

UNDONE = (
    telling(
        "voted-down",
        TalksState.STALLED,
        rf"(?:vot(?:e|es|ed|ing)\s(?:(?:heavily|narrowly|overwhelmingly|by\s[^.;:]{{1,30}}?)\s)?(?:down|against|to\s(?:reject|throw\sout|turn\sdown))|thr[eo]ws?\sout|thrown\sout|sinks?|sank|sunk|str(?:ikes|uck)\sdown)\s{_THE}{_TEXT}|"
        rf"(?:vot(?:e|es|ed)\sdown|thr[eo]ws?\sout)\s(?:(?!not\b|no\b)[\w’'-]+\s){{0,3}}?{_TEXT}|"
        rf"vot(?:ed|es)\s{_THE}{_TEXT}\sdown|"
        rf"{_VOTERS}\s(?:(?:{NOT_THROUGH}[^.;:]){{0,30}}?\s)?(?:have\s|has\s|had\s)?(?:(?:heavily|narrowly|overwhelmingly)\s)?(?:reject(?:ed|s)?|turn(?:ed|s)?\sdown)\s{_THE}{_TEXT}|"
        rf"(?:reject(?:ed|s)|turn(?:ed|s)\sdown)\s{_THE}{_TEXT}\s(?:[^.;:]{{0,40}}?\s)?(?:by\s(?:a\smajority|\d|\w+\svotes)|in\sa\s(?:ballot|vote)|{_COUNT})|"
        rf"{_TEXT}\s(?:[^.;:]{{0,60}}?\s)?(?:was|were|is|has\sbeen)\s(?:\w+\s)?(?:voted\sdown|thrown\sout|rejected\s(?:by|in)|turned\sdown\sby|defeated)|"
        r"been\s(?:voted\sdown|thrown\sout|defeated|rejected)\sby\s(?:\w+\svotes|\d|the\s(?:members|voters))|"
        rf"{_TEXT}\s(?:isn['’]t|is\snot|is\sno\slonger)\s(?:valid|in\sforce)",
        (
            "Members have rejected the pay agreement by 611 votes to 402.",
            "The treaty had been thrown out by seven votes.",
            "The parishioners have rejected the settlement.",
            "With that the deal isn't valid.",
            "Pilots throw out pay deal",
            "The court struck down the agreement.",
            "The town throws out the mayor's deal",
            "Nurses voted by 60 per cent to reject the deal.",
        ),
        (
            "Members may reject the deal.",
            "The bosses rejected the claim.",
            "Members voted to accept the deal.",
            "They threw out the old chairs.",
        ),
    ),
    telling(
        "agreement-called-off",
        TalksState.BROKEN_OFF,
        r"(?:walk(?:s|ed|ing)?\saway\sfrom|back(?:s|ed|ing)?\sout\sof|pull(?:s|ed|ing)?\sout\sof|renege(?:s|d)?\son|reneging\son|w[ae]nt\sback\son|goes\sback\son|gone\sback\son|tore\sup|torn\sup|tears\sup|"
        rf"call(?:s|ed)\soff|rip(?:s|ped)\sup|revok(?:es|ed)|scrap(?:s|ped))\s{_THE}(?:deals?|agreement|accord|settlement|pact|merger|compromise|bargain)(?!\s(?:talks|committee|of\s\d))|"
        r"(?:deal|agreement|accord|settlement|pact|merger|compromise|bargain|treaty)\s(?:[^.;:,]{0,40}\s)?(?:has\s|had\s|is\s|was\s)?(?:(?:now\s)?(?:dead(?=[.,;!]|\s*$)|(?<!put\s)(?<!set\s)(?<!broken\s)(?<!kicked\s)off(?=[.,;!]|\s*$)|void|null\sand\svoid|a\sdead\sletter|dead\sletter)|f[ae]ll(?:s|en)?\s(?:through|apart)|fell\s(?:through|apart)|collapsed|unravell?ed|been\scalled\soff)",
        (
            "The buyer walked away from the deal.",
            "The army tore up the accord on Monday.",
            "The agreement has collapsed.",
            "The pact is dead, they said.",
            "The merger is off.",
            "Lake accord is dead letter, fishermen say",
        ),
        ("They may walk away from the deal.", "The agreement runs off the page.", "He walked away from the house."),
    ),
    telling(
        "ended-its-talks",
        TalksState.BROKEN_OFF,
        r"(?:ha(?:s|d|ve)\s)?(?:ended|broken\soff|terminated|discontinued)\s(?:its|their|his|her|all|the)\s(?:\w+\s)?talks\swith|walk(?:s|ed)\saway\sfrom\s(?:the\s)?(?:table|talks|negotiations)",
        ("The bank said it had ended its talks with the mill.", "The firm walked away from the table."),
        ("They ended talks over tea.",),
    ),
)
"""The worst of what becomes of an agreement, and of talks that had come near one."""

UNDOES = frozenset(cue.id for cue in UNDONE)
"""Ids of the cues after which an agreement told before no longer stands."""
