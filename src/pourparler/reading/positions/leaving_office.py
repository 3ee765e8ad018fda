"""People give up their office in many words: "resign", "step down", "the general's departure"."""

from pourparler.reading.english.rule import Rule

LEAVES = Rule(
    id="leaves-office",
    does="a step is that somebody give up his office",
    pattern=r"^(?:have\s)?(?:[\w.’'-]+\s){0,4}?(?:resign|quit|step(?:ping)?\s(?:down|aside)|stand(?:ing)?\s(?:down|aside)|leave\s(?:office|power|his\spost|her\spost)|(?:give\sup|relinquish|surrender|cede)\s(?:the\s)?(?:power|office|presidency)|"
    r"bow\sout)\b|^(?:leave|go)$|^(?:have\s)?(?-i:[A-Z])[\w.’'-]*(?:\s(?-i:[A-Z])[\w.’'-]*){0,3}\s(?:to\s)?(?:go|leave)$|^(?:[\w.’'-]+\s){0,4}?(?:resignation|departure|removal\sfrom\s(?:power|office)|ouster|exit)\b(?!\sof\s(?:the\s)?(?:troops|forces|members))",
    any_case=True,
    fires_on=(
        "resign",
        "have President Arce quit",
        "step down before the vote",
        "stand aside",
        "leave power",
        "leave his post",
        "leave her post",
        "relinquish the presidency",
        "give up power",
        "cede power",
        "surrender office",
        "bow out",
        "leave",
        "go",
        "President Arce to go",
        "have General Arce leave",
        "the general's departure",
        "Arce's resignation",
        "her ouster",
        "his exit",
        "removal from office",
    ),
    passes_over=("leave the valley", "step up the pressure", "the removal of the posts", "stand by the clause"),
)

_OF_HIS_FUTURE = Rule(
    id="talk-of-his-future",
    does="a step is to talk of whether somebody is to stay in his office",
    pattern=r"^(?:discuss|negotiate|(?:the\s|any\s)?(?:negotiations?|talks?|discussions?|debate)\s(?:on|over|about|of))\s(?:the\s)?(?:[\w.’'-]+\s){0,3}?"
    r"(?:[\w.-]+['’]s?|his|her)\s(?:[a-z]+\s)?(?:future|fate|departure|resignation|removal|exit|ouster)\b",
    fires_on=("negotiations on Arce's future", "discuss President Arce's fate", "talks about his departure"),
    passes_over=("discuss the future", "negotiations on the mine's price", "talks with Arce"),
)


def both_leave(one: str, other: str) -> bool:
    """Whether both steps are that somebody give up his office, so that who is asked for both is asked for one."""
    return LEAVES.fires(one) and LEAVES.fires(other)


def will_not_talk_of_it(asked: str, refused: str) -> bool:
    """Whether somebody is to give up his office, and it is refused to so much as talk of his future."""
    return LEAVES.fires(asked) and _OF_HIS_FUTURE.fires(refused)
