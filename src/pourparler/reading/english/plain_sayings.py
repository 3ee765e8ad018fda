"""What somebody says that tells an act in ordinary words: what is owed, whom he blames, what he would as soon do.

Tried last of all that is said, so that they turn nothing but what would be an assessment.
"""

from pourparler.reading.english.cue import Cue, Where
from pourparler.record.statements import Act


def _plain(id_: str, act: Act, pattern: str, *, on: tuple[str, ...], over: tuple[str, ...]) -> Cue:
    return Cue(id=id_, act=act, pattern=pattern, where=Where.CONTENT, fires_on=on, passes_over=over)


PLAIN_SAYINGS: tuple[Cue, ...] = (
    _plain(
        "not-the-same-as",
        Act.REFUSE,
        r"(?:is|are|was|were)\sno\ssubstitutes?\sfor|(?:the\s)?wrong\sway\s(?:about|around|round|up)|(?:era|age|days?|times?)\sof\s[\w’'\s-]{2,30}?\s(?:is|are|was|were)\s(?:over|past|gone)|"
        r"(?<!\bonce\s)(?<!\bafter\s)(?:turned|voted)\sdown\s(?:the|a|an|any|its|their|his|her|both|every|all|[$€£]?\d[\d.,]*)|(?:voted|turned)\s(?:it|them|that|this)\sdown",
        on=(
            "A rope was no substitute for a bridge.",
            "She told the board that was the wrong way round.",
            "The days of free parking were over.",
            "Members voted down the pay plan.",
            "My aunt turned down 40 in May.",
            "Our people turned that down.",
        ),
        over=("He is no friend.", "It went the wrong way.", "The war is over.", "They turned left."),
    ),
    _plain(
        "is-owed",
        Act.DEMAND,
        r"(?:is|are|was|were)\s(?:still\s|now\s)?(?:owed(?!\s(?:to|by)\b)|payable|due\s(?:in\s(?:accordance|full)|under|regardless|in\sany\scase|by\slaw))|(?:is|are|was|were|been)\sasking\sfor|(?:is|are|was|were|been)\sholding\sout\sfor|"
        r"(?:is|was)\sfor\sthe\sother(?:\s(?:side|party|two|one))?\sto(?!\s(?:judge|say|decide)\b)",
        on=(
            "Fees for the spring are owed regardless.",
            "The tolls were due under the old charter.",
            "We have been asking for a lift since May.",
            "That is what they are holding out for.",
            "It was for the other side to speak next.",
        ),
        over=("It was due in May.", "He asked for water.", "It was owed to luck.", "It is for the other to judge."),
    ),
    _plain(
        "done-to-others",
        Act.ACCUSE,
        r"(?:was|were|been|being)\s(?:promised(?!\s(?:by|for|on|in)\b)(?=\s)|(?:dropped|sprung|foisted|dumped|forced|thrust)\son\s(?:us|them|him|her|the)|billed\sfor|overcharged|short-?changed)|"
        r"(?:shown?|showed|exercised|displayed)\s(?:the\s)?(?:utmost|great|endless|every|much)\s(?:patience|restraint|forbearance)|(?:cost|costing)\s[^.;,]{2,60}\sdearly",
        on=(
            "She was promised a berth in spring.",
            "The bill was sprung on us at noon.",
            "The town has been billed for water it never drank.",
            "The port had shown the utmost patience.",
            "The ban had cost growers on both banks dearly.",
        ),
        over=("The scanners had been promised by a donor.", "It takes great patience.", "He sang dearly."),
    ),
    _plain(
        "as-soon-have-it",
        Act.SIGNAL,
        r"good\sday\sfor|sympathetic\sto|certainty\s(?:for|to)\sthe|no\s(?:preference|objections?)\s(?:as\sto|to|about|between|on|which|where)\b|"
        r"(?:do|does|did)(?:\snot|n['’]t)\s(?:care|mind)\s(?:which|how|who|where|if|whether)|shares?\s(?:some\sof\s)?(?:that|their|these|those|the\s\w+['’]s?)\s(?:frustrations?|concerns?|disappointment|worr(?:y|ies)|wish(?:es)?)|"
        r"no\slonger\s(?:object|mind)(?:s|ed)?",
        on=(
            "It is a good day for growers.",
            "The bank is sympathetic to the tenants.",
            "It brings certainty to the yard.",
            "The board has no preference as to the order.",
            "She does not care which road is used.",
            "He shares some of that frustration.",
            "We no longer object.",
        ),
        over=("It was a good day.", "He did not care for tea.", "The two share a pier.", "There is no certainty."),
    ),
    _plain(
        "takes-no-more-part",
        Act.WITHDRAW,
        r"no\slonger\s(?:wish(?:es|ed)?|want(?:s|ed)?|intend(?:s|ed)?)\sto\s(?:take\spart|attend|talk|negotiate|sit|participate|be\spart)",
        on=("The pilots no longer wish to attend.", "She no longer wants to attend."),
        over=("He no longer wants to sing.", "They wish to take part."),
    ),
)
