"""Words that tell that a quarrel is over: it ended, the vote ended it, the merger is complete, the treaty is in force.

Papers tell the end of a quarrel oftener by what ended than by what was signed.
"""

from pourparler.reading.english.state import DEAL, telling
from pourparler.reading.english.word_class import WordClass
from pourparler.record.statements import TalksState

QUARREL = WordClass(
    id="quarrel",
    words=(
        "disputes?",
        "strikes?",
        "stand-?offs?",
        "lock-?outs?",
        r"rows?(?!\sof\b)",
        "feuds?",
        "wars?",
        "quarrels?",
        "boycotts?",
        "blockades?",
        "walk-?outs?",
        "stoppages?",
        "go-slows?",
        "stir",
        "agitations?",
        "wrangles?",
        "sieges?",
        "shut-?downs?",
        "sit-ins?",
    ),
    frame="The {} is over.",
)
_THIS = r"(?:the\s|their\s|its\s|an?\s|this\s)?(?:[\w’'-]+\s){0,3}?"
_TEXT = rf"(?:{DEAL}|protocol|lease|merger|takeover|sale)"
_WAS = r"(?:is|was|were|has\sbeen|have\sbeen|had\sbeen)"
_AND_DONE = (
    r"(?=[.,;:!]|\s*$|\s(?:after|on|when|with|as|at|there|yesterday|today|last|late|early|this|and(?!\sthen)|\w+day)\b)"
    r"(?![^.;]*\bwithout\b)"
)

AGREED = (
    telling(
        "quarrel-ended",
        TalksState.AGREED,
        rf"{QUARREL}\s(?:(?:that|which)\s[^.;:]{{0,60}}?\s|(?:between|over|at|of|in|with)\s(?:(?!not\b|never\b|n['’]t)[\w’'-]+\s){{1,6}}?)?"
        r"(?:(?:(?:is|was|are|were|has\sbeen|had\sbeen|have\sbeen|has|had|have)\s)?(?:now\s)?(?:over|ended|settled|resolved|called\soff|laid\sto\srest)|ends|at\san\send|is\sat\san\send|c[oa]mes?\sto\san\send)"
        rf"{_AND_DONE}|(?<=,\s)ending\s{_THIS}(?:shut-?down|sit-in|stoppage|siege)s?",
        (
            "The strike that had divided the valley was over.",
            "Crab war over: boats share the bank",
            "The feud between the two mills has ended.",
            "The boycott was called off there and then.",
            "Dispute over harbour dues ends",
            "The stoppage came to an end yesterday.",
            "The quarrel is at an end.",
            "The row was laid to rest on Friday.",
            "Both chambers passed it, ending the longest shutdown on record.",
        ),
        (
            "The dispute was over money.",
            "The row of houses ended at the canal.",
            "The strike ended on Friday without a deal.",
            "The boycott was called off and then called again.",
            "The strike is not over.",
            "The quarrel over the well has not ended.",
        ),
    ),
    telling(
        "vote-to-end",
        TalksState.AGREED,
        rf"vot(?:es?|ed|ing)\s(?:[^.;:]{{0,40}}?\s)?to\send\s{_THIS}{QUARREL}|vote\sends\s{_THIS}{QUARREL}",
        (
            "Clerks vote to end go-slow at the town hall",
            "Porters voted by 78 per cent to end a long boycott.",
            "Vote ends strike at the mill",
        ),
        ("They voted to end their lease.", "They are to vote on whether to end the strike."),
    ),
    telling(
        "accept-the-offer",
        TalksState.AGREED,
        r"accept(?:s|ed)\s(?:(?!mediator|envoy|commission|court|chair|union|no\b)[\w’'-]+\s){0,4}?(?:offer(?=\s(?:from\s(?:[\w’'-]+\s){1,3})?(?:by|on|in\sa)\b)|terms(?=[.,;]|\s*$|\s(?:by|on|in\sa)\b))",
        (
            "Drivers accepted the company's offer by 41 votes to 6.",
            "Crews accepted an offer from the firm by 12 votes to 3.",
            "Members accepted the terms, and the pickets left.",
        ),
        (
            "They accepted the offer of a cup of tea.",
            "The army accepted the mediator's terms.",
            "Spain accepted the offer.",
            "They would not accept the offer.",
        ),
    ),
    telling(
        "all-have-signed",
        TalksState.AGREED,
        r"all\s(?:[\w’'-]+\s){1,6}?(?:have\s|had\s)?signed\s(?:(?:their|the|new)\s){0,2}contracts\s[^.;]{0,60}?\bwith\sthe\b|"
        r"[\w-]+\sand\s(?:[\w-]+\s){1,2}shake\shands(?=\s*$|[.,;]|\s(?:at|in|on|over|after)\b)",
        (
            "All four of the town's porters signed new contracts for the nights with the council.",
            "The ferry runs again: crews and port shake hands at Sark",
        ),
        ("All four signed the guest book.", "They shake hands and sit down.", "All four have contracts with the port."),
    ),
    telling(
        "text-in-force",
        TalksState.AGREED,
        rf"(?:announc(?:es|ed)\sthe\scompletion\sof|complet(?:es?|ed))\s{_THIS}{_TEXT}(?!\s(?:form|talks))|merger\stook\s(?:legal\s)?effect|"
        rf"{DEAL}\s(?:(?:is|was|has\sbeen)\s(?:now\s|accordingly\s)?in\sforce|(?:came|comes|went)\sinto\s(?:operation|force))|"
        rf"(?:settlement|agreement|consent)\s(?:(?!not\b|never\b)[\w’'-]+\s){{0,9}}?(?:was|were|has\sbeen)\smade\san\sorder\sof|"
        rf"{DEAL},\s[^,.;:]{{0,80}},\s{_WAS}\s(?:signed|sealed|ratified)|(?:lease|protocol)\s{_WAS}\ssigned|"
        rf"after\ssigning\s{_THIS}{DEAL}|exchanged\s(?:signed\s)?(?:copies|instruments)\b|(?:agreement|settlement)\sthat\sbrings\sto\san\send\b",
        (
            "The two insurers announced the completion of their merger.",
            "The club completed a new lease on Tuesday.",
            "The merger took legal effect at midnight.",
            "The treaty is accordingly in force.",
            "The Long Bank Agreement came into operation at dawn.",
            "The settlement between the trust and the mill was made an order of the court.",
            "The pact, carried in a ballot by 702 votes to 488, had been signed the day before.",
            "The lease was signed.",
            "They played under one roof after signing an agreement.",
            "The two exchanged signed copies of the lease.",
            "The parties entered into a settlement that brings to an end all suits.",
        ),
        ("He completed a lease form.", "The treaty is not in force.", "The merger talks were complete."),
    ),
    telling(
        "peace-is-made",
        TalksState.AGREED,
        r"(?:ma(?:kes?|de)\speace|peace\sbreaks\sout)(?=[.,;]|\s*$|\s(?:after|over|on|with|at|in)\b)|(?:strikes?|struck)\sa\sbargain|settled?\s(?:the\s\w+\s|their\s\w+\s)?out\sof\scourt|"
        r"both\s(?:\w+\s)?(?:positions|claims|demands|preconditions)\s(?:have\sbeen|were|had\sbeen)\s(?:\w+\s)?(?:withdrawn|dropped|given\sup|abandoned)|coalition\s(?:is\s|was\s)?formed",
        (
            "Landlord and tenants make peace",
            "Peace breaks out at the allotments",
            "The miners struck a bargain late on Tuesday.",
            "The parties have settled out of court.",
            "Both claims were formally dropped.",
            "Coalition formed after 94 days",
        ),
        ("They made peace offers.", "Both claims were pressed.", "A coalition could be formed."),
    ),
)
