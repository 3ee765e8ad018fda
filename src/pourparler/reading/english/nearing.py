"""Words that tell that an accord is near, or has come nearer, and words for accords that papers tell by what they do.

Agencies write "accord seen in sight", "prospects of a pact have improved", "compromise gains acceptance"; and of what
was agreed that terms were agreed, that members accepted, that the crews will go back to work.
"""

from pourparler.reading.english.state import DEAL, telling, telling_as_news
from pourparler.record.statements import TalksState

_AN = r"(?:an?\s|the\s|any\s|final\s|full\s)?(?:[\w-]+\s){0,3}?"
_TEXT = rf"(?:{DEAL}|terms)"
_MEMBERS = (
    r"(?:members|workers|staff|crews?|nurses|teachers|drivers|pilots|dockers|players|miners|clerks|midwives|doctors|paramedics|firefighters|engineers|"
    r"employees|unions?|guild|strikers|shareholders|creditors|growers)"
)
_SEEMS = (
    r"(?:(?:is|was|are|were|seems?|seemed|appears?|appeared|looks?|looked|said|seen|reported|believed|thought|now|to|be|"
    r"still|very|quite|so)\s){0,5}"
)

MOVING = (
    telling(
        "accord-near",
        TalksState.MOVING,
        rf"{_TEXT}\s{_SEEMS}(?:in\ssight|within\s(?:reach|sight|grasp)|at\shand|close(?:r)?(?=\s(?:at\shand|than)|[.,;]|\s*$)|near(?:er)?(?=[.,;]|\s*$|\sthan)|imminent|taking\sshape)|"
        rf"(?:mov|edg|inch|dr[ae]w|gr[eo]w|c[oa]m|g[eo]t)(?:e|ed|es|en|ing|n|ew|s|ting)?\s(?:\w+\s)?(?:closer|nearer)\sto\s{_AN}(?:{_TEXT}|reaching|signing|accepting)|"
        rf"(?:close|near|nearer|closer)\s(?:than\sever\s)?to\s(?:accepting|agreeing|signing|reaching|clinching|concluding|striking)\b|"
        rf"(?:finishing|final|last)\stouches\s(?:to|on)\s{_AN}{_TEXT}",
        (
            "An accord is said to be in sight in the lock-keepers' strike.",
            "PACT SEEN IN SIGHT",
            "An agreement now seems very near.",
            "The lake board moved closer to an agreement on quotas.",
            "The growers are close to accepting the formula.",
            "They are putting the finishing touches to the accord.",
        ),
        ("No accord is in sight.", "The contract was near the lamp.", "She moved closer to the fire."),
    ),
    telling_as_news(
        "accord-likelier",
        TalksState.MOVING,
        rf"(?:prospects?|chances?|hopes?|likelihood)\s(?:of|for|that)\s(?:[^.;:]{{0,80}}?\s)?(?:{_TEXT}|settlement)\s(?:(?:[^.;:]|\.\d){{0,90}}?\s)?(?:ha(?:s|ve)\s)?(?:improv(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|mount(?:s|ed|ing)|r[oi]s(?:e|es|ing|en)|gr[eo]w(?:s|ing|n)?|brighten(?:s|ed)?)\b|"
        rf"hopes?\s(?:mount|rise|rose|mounted|grow|grew)\s(?:for|of)\s{_AN}{_TEXT}|"
        rf"(?:confident|(?:cautiously\s|quite\s|very\s)?optimistic)\s(?:of|about|on|that|for)\s(?:[^.;:]{{0,60}}?\s)?(?:{_TEXT}|settlement)\b|"
        rf"(?:{_TEXT}|proposal|formula|plan)\s(?:[^.;:]{{0,80}}?\s)?(?:(?:is|was)\s)?(?:swiftly\s|quickly\s|steadily\s)?(?:gain(?:s|ed|ing)|w[io]n(?:s|ning)?|find(?:s|ing)?|found)\s(?:\w+\s){{0,2}}?(?:acceptance|favou?r|support\s(?:of|from)\sboth)",
        (
            "Prospects of a pact on the debt have improved, lenders said.",
            "Hopes mounted for an agreement on the herring.",
            "The envoy is confident of a prompt accord.",
            "Herring compromise gaining acceptance",
        ),
        ("Prospects of a pact have faded.", "They are not confident of victory.", "The herring found the nets."),
    ),
    telling(
        "offer-breaks-the-deadlock",
        TalksState.MOVING,
        r"(?:seen|regarded|viewed|hailed|described)\s(?:as\s|by\s\w+\sas\s)?(?:breaking|ending|unblocking|averting)\s(?:the|a|an)\s(?:[\w-]+\s){0,3}?(?:deadlock|impasse|stalemate|repeat|strike|log-?jam)",
        ("The board's offer was seen as breaking the deadlock.", "The plan was hailed as ending the impasse."),
        ("The board was seen leaving.",),
    ),
)

AGREED = (
    telling(
        "terms-agreed",
        TalksState.AGREED,
        r"agree[ds]?\s(?:on\s|to\s|upon\s)?(?:the\s|new\s|revised\s|final\s|better\s|improved\s|these\s){0,2}terms\b|"
        r"(?:was|were|(?:has|have)\sbeen)\sagreed(?:\sto|\son|\supon)?(?:\shere|\sthere)?(?=\s(?:after|following|between|late\son|early\son|today|yesterday|this\s\w+|at\sthe\send|by\sthe\stwo|by\sboth)\b)",
        (
            "The board and its lenders have agreed new terms.",
            "The cut was agreed after five weeks of talks.",
            "A rise was agreed between the mill and the guild.",
        ),
        ("The terms were read aloud.", "Nothing could be agreed after dark.", "They agreed to differ."),
    ),
    telling(
        "members-accept",
        TalksState.AGREED,
        rf"{_MEMBERS}(?:\s(?:at|of|in|from)\s(?:[\w’'-]+\s){{1,5}}?|\s)(?:have\s|has\s|had\s)?(?:[\w-]+ly\s)?(?:accept(?:s|ed)?|back(?:s|ed)?|approv(?:e|es|ed)|ratif(?:y|ies|ied)|endors(?:e|es|ed)|"
        rf"vote\sto\s(?:accept|approve|ratify|endorse))\s"
        rf"(?:[\w’'$€£%.,-]+\s){{0,7}}?(?:offers?|(?:{DEAL})|terms|package|proposals?)\b|"
        rf"(?:{DEAL}|offer|terms|package)\s(?:was|were|has\sbeen|have\sbeen)\s(?:[\w-]+ly\s)?(?:accepted|approved|ratified|endorsed)\sby\b|"
        rf"vot(?:ed|es?)\s(?:[\w’'%,-]+\s){{0,5}}?(?:to\s(?:end|call\soff)\s(?:the|their|its|a)\s(?:[\w-]+\s){{0,3}}?(?:strike|walk-?out|stoppage|boycott)|to\s(?:go\sback|return)\sto\swork)|"
        r"agree[ds]?\sto\s(?:return|go\sback)\sto\swork|agree[ds]?\sto\s(?:call\soff|suspend)\s(?:the|their|its|a|all)\s(?:[\w-]+\s){0,3}?(?:strikes?|walk-?outs?|stoppages?|boycott)",
        (
            "Tram crews accept 6% pay deal",
            "The lamplighters' union backed the settlement by nine to one.",
            "Tram crews vote to accept deal",
            "The offer was overwhelmingly accepted by the lock-keepers.",
            "Weavers voted by two to one to end the strike.",
            "The crews agreed to return to work.",
            "The guild agreed to call off its strike.",
        ),
        ("The crews may accept the offer.", "Members refused the offer.", "Staff accepted the flowers."),
    ),
    telling(
        "deal-won",
        TalksState.AGREED,
        rf"land(?:s|ed)?\s(?:an?\s|the\s|their\s)?(?:[\w’'$€£%.,-]+\s){{0,3}}?(?:{DEAL})\b(?!\s(?:holders?|dispute))|(?:w[io]ns?|won|bag(?:s|ged))\s(?:an?\s|the\s|their\s)?(?:[\w’'$€£%.,-]+\s){{0,3}}?(?:pay|wage|peace|bargaining)\s(?:[\w-]+\s)?(?:{DEAL}|rise|increase|package)\b|"
        r"settle[sd]?\s(?:[\w’'-]+\s){0,3}?(?:pay|wage|border|trade|patent|debt|land|labou?r)\s(?:dispute|row|claim|suit|lawsuit|case|strike)\b|settle[sd]?\s(?:law)?suits?\b",
        (
            "Coopers win record pay deal",
            "Ministers land cod deal",
            "Mill, guild settle pay dispute",
            "The two firms settled lawsuits over the pump.",
        ),
        ("They hope to settle pay disputes.", "She won a prize.", "The mill pays well."),
    ),
)
