"""Words that tell that there is no accord by what is done for want of one: strikes, ballots, refusals.

Papers tell that talks stand still by what people do instead: members vote to strike, crews walk out, an offer is
refused, one side will not sit down. It tells the state of the talks only as the news, and beside no agreement.
"""

from pourparler.reading.english.state import DEAL, telling, telling_as_news
from pourparler.record.statements import TalksState

_STRIKES = (
    r"(?:strikes?|strike\saction|industrial\saction|walk-?outs?|stoppages?|(?:work\s)?stoppages|work-to-rule|"
    r"overtime\sbans?)"
)
_SO_LONG = r"(?:(?!(?:talks|to|and|after|before|over|about|with|for|on|in|of|from|at|no)\b)[\w,-]+\s){0,4}?"
_MEMBERS = (
    r"(?:members|workers|staff|crews?|nurses|teachers|drivers|pilots|dockers|players|miners|clerks|midwives|doctors|paramedics|firefighters|engineers|"
    r"employees|unions?|guild|locals?|ballot|strikers)"
)
_OFFER = (
    r"(?:(?!share\b|takeover\b|tender\b|buy-?out\b|shareholders?\b)[\w’'$€£%.,-]+\s){0,7}?"
    rf"(?:offers?(?!\s(?:to\s(?:mediate|help|acquire|buy)|period|document|for\sits\sshares))|{DEAL}|package)\b"
)
"""What is refused; a bid for shares that a board refuses opens a takeover oftener than it ends talks."""
_MEET = r"(?:talks|negotiations|discussions|dialogue|bargaining)"

STALLED = (
    telling_as_news(
        "vote-to-strike",
        TalksState.STALLED,
        rf"(?:vot(?:e|es|ed)|ballot(?:s|ed))\s(?:(?!whether\b|on\b|not\b)[\w’'%,-]+\s){{0,6}}?(?:to\s(?:go\son\sstrike|launch\s{_SO_LONG}{_STRIKES}|strike(?!\sa\b)|walk\sout|down\stools)|"
        rf"(?:for|in\sfavou?r\sof)\s(?:[\w-]+\s){{0,2}}?{_STRIKES})|(?:back|backs|backed|endorses?d?|approves?d?)\s(?:[\w-]+\s){{0,3}}?{_STRIKES}\b(?!\s(?:talks|deal|settlement))",
        (
            "Tram crews have voted to go on strike over rosters.",
            "Lock-keepers vote overwhelmingly to strike",
            "Members voted by 71 per cent for industrial action.",
            "Bakers back strike action",
        ),
        (
            "Tram crews are to vote on whether to strike.",
            "Members voted to end the strike.",
            "The town voted to strike a balance.",
            "Members backed the deal.",
        ),
    ),
    telling_as_news(
        "on-strike",
        TalksState.STALLED,
        rf"(?:(?:go|goes|went|gone|going|remain(?:s|ed)?|stay(?:s|ed)?|still|are|is|were|was)\s(?:[\w-]+\s)?on\s(?:[\w-]+\s)?strike|(?:are|is|were|was)\s(?:now\s|again\s)?striking)(?=[.,;]|\s*$|\s(?:on|over|for|in|at|from|last|this|after|as|today|yesterday|across|since|again)\b)|"
        rf"(?:beg[au]n|begins?|start(?:s|ed)?|launch(?:es|ed)?|stag(?:e|es|ed|ing)|resum(?:es|ed)|continu(?:e|es|ed))\s{_SO_LONG}{_STRIKES}\b(?!\s(?:talks|ballot|vote|fund|pay))|"
        rf"{_STRIKES}\s(?:began|begins?|start(?:s|ed)|continu(?:es|ed)|enter(?:s|ed)|spreads?|escalat(?:es|ed)|grips?|cripples?|paraly[sz](?:es|ed)|(?:has|have)\sclosed)\b|"
        rf"(?:announc(?:es|ed)|call(?:s|ed)(?!\soff)|sets?|(?:is|are)\sto\s(?:hold|stage))\s(?:(?:fresh|new|further|more|another|an?|four|three|two|five|\d+|second|dates?\sfor|days\sof)\s){{1,3}}(?:[\w-]+\s){{0,2}}?{_STRIKES}|"
        rf"(?:warn(?:s|ed)\sof|threaten(?:s|ed))\s(?:further|more|fresh|new)\s(?:{_STRIKES}|action)\b|"
        rf"(?:are|is)\sto\s(?:go\son\s)?strike(?=[.,;]|\s*$|\s(?:on|over|for|in|from|next|again)\b)|"
        rf"(?:further|more|fresh|new)\s{_STRIKES}\s(?:[\w-]+\s)?(?:(?:are|were|is|was)\s)?(?:planned|called|announced|set)",
        (
            "Ferry crews went on strike on Tuesday after talks on rosters.",
            "The guild's men are still on strike over the bonus.",
            "Nurses began a three-day strike.",
            "Harbour strike enters third week",
            "Weavers are to strike on Friday in a dispute over hours.",
            "Union announces fresh strikes",
            "More walkouts are planned.",
            "Clerks' union warns of more action unless talks open",
            "The crews walked out and staged a walkout.",
        ),
        (
            "The strike ended on Friday.",
            "She called off the strike.",
            "They strike a deal.",
            "The ministry started strike talks.",
            "Both began talks to avert a strike.",
            "They were struck by a tram.",
        ),
    ),
    telling_as_news(
        "offer-turned-down",
        TalksState.STALLED,
        rf"(?:reject(?:s|ed)?|turn(?:s|ed)?\sdown|thr[eo]ws?\sout|spurn(?:s|ed)|rebuff(?:s|ed))\s{_OFFER}|"
        rf"{_MEMBERS}\s(?:have\s|has\s|had\s)?(?:[\w-]+\s)?voted\s(?:[\w’'%,-]+\s){{0,3}}?(?:against|to\sreject)\s(?:it|them|the|a|an|its|their)\b|"
        rf"(?:(?<!takeover\s)(?<!tender\s)offers?|package|proposals?)\s(?:(?:was|were|has\sbeen|had\sbeen|have\sbeen|is)\s)?(?:[\w-]+\s)?(?:rejected|turned\sdown)\b",
        (
            "Ferry crews have rejected the latest pay offer.",
            "Guild turns down package",
            "Members voted against it by two to one.",
            "The union said the offer was rejected.",
        ),
        ("They rejected the charge.", "An offer was made.", "The board rejected a takeover offer."),
    ),
    telling_as_news(
        "will-not-talk",
        TalksState.STALLED,
        rf"(?:refus(?:e|es|ed|al|ing)|declin(?:e|es|ed|ing)|unwilling|(?:will|would|do|does|did|can|could)\snot|won['’]t|wouldn['’]t|cannot)\s(?:to\s)?(?:re-?open|re-?enter|enter|hold|open|start|begin|resume|join)\s"
        rf"(?:(?:the|any|into|formal|direct|further|new|pay|wage|with)\s){{0,3}}{_MEET}|"
        r"(?:refus(?:e|es|ed|al|ing)|declin(?:e|es|ed|ing)|unwilling|(?:will|would)\snot|won['’]t|wouldn['’]t|cannot)\s(?:to\s)?(?:negotiate|bargain|sit\sdown|come\sto\sthe\s(?:\w+\s)?table)\b|"
        r"no\s(?:room\sfor|question\sof)\snegotiat\w+",
        (
            "The ministry refuses to reopen pay talks.",
            "The port says it will not negotiate on rosters.",
            "The crews walked out over the board's refusal to negotiate.",
        ),
        ("The port will negotiate on rosters.", "She refused to open the door.", "He will not sing."),
    ),
    telling(
        "sorry-about-the-talks",
        TalksState.STALLED,
        rf"(?:disappoint(?:ed|ing|ment)|dismay(?:ed)?|frustrat(?:ed|ion))\s(?:at|by|with|over|about|in)\s(?:the\s)?(?:outcome|results?|course|failure|pace)\sof\s(?:[\w’'-]+\s){{0,3}}?{_MEET}",
        ("Both said they were disappointed at the outcome of the talks.",),
        ("They were disappointed at the outcome of the race.",),
    ),
    telling(
        "strike-ended-for-nothing",
        TalksState.STALLED,
        rf"{_STRIKES}\s(?:(?!not\b|never\b)[^.;:]){{0,80}}?(?:end(?:s|ed)|finish(?:es|ed)|over)\s(?:on\s\w+\s)?(?:without|with\sno)\s(?:(?:an?|any)\s)?(?:[\w-]+\s)?(?:resolution|result|{DEAL}|breakthrough|solution)",
        ("A two-day strike by lock-keepers ended without a settlement.",),
        ("The strike ended with a settlement.",),
    ),
    telling_as_news(
        "holds-up-the-deal",
        TalksState.STALLED,
        rf"(?:(?:is|are|was|were)\s(?:holding\sup|blocking|standing\sin\sthe\sway\sof)|holds?\sup|blocks?|stands?\sin\sthe\sway\sof)\s(?:an?\s|the\s|any\s|all\s)?(?:[\w-]+\s){{0,3}}?(?:{DEAL}|negotiations|talks)(?!\s(?:staff|room))",
        ("Two lenders are holding up an accord on the debt.", "Their demands are blocking negotiations."),
        ("She held up a hand.", "The bank blocked the cheque."),
    ),
)
