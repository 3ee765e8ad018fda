"""Words of asking that ask no side for a step: of the public, for help, or for what one aims at oneself.

>>> asks_no_side(" the public to stay at home", wants=False), asks_no_side(" the mill to pay", wants=False)
(True, False)
>>> asks_no_side(" to defuse the crisis", wants=True), asks_no_side(" to keep its share", wants=True)
(True, False)
"""

from pourparler.reading.english.rule import Rule
from pourparler.reading.english.word_class import WordClass

_OUTSIDERS = WordClass(
    id="those-outside-the-talks",
    words=(
        "people",
        "passengers",
        r"travell?ers",
        "commuters",
        "motorists",
        "customers",
        "shoppers",
        "consumers",
        "patients",
        "visitors",
        "residents",
        "fans",
        "supporters",
        "voters",
        "members",
        "shareholders",
        "investors",
        r"public",
        "Americans",
        "citizens",
        "constituents",
        "everyone",
        "everybody",
        "anyone",
    ),
    frame=" the {} to wait",
)
_OF_OUTSIDERS = Rule(
    id="asked-of-outsiders",
    does="the public, one's own members or those who own a firm are told to do something: no side of the talks is",
    pattern=rf"^\W*(?:(?:[\w-]+\s){{0,3}}(?:requests?|calls?|appeals?|pleas?)\sto\s|on\s|upon\s|to\s|for\s|with\s)?(?:(?:the|its|their|his|her|our|visiting|local|other|more|[\w-]+['’]s?)\s){{0,2}}"
    rf"{_OUTSIDERS}\s(?:in\s\w+\s)?(?:not\s)?to\b",
    any_case=True,
    fires_on=(
        " on people to wait",
        " upon people to wait",
        " to shareholders to wait",
        " for people to wait",
        " with fans not to shout",
        " the public to wait",
        " its members to wait",
        " their members to wait",
        " his members to wait",
        " her members to wait",
        " our members to wait",
        " visiting fans to wait",
        " local people to wait",
        " other members to wait",
        " more people to wait",
        " the guild's members to wait",
        " people in Lomé to wait",
        " an earlier request to shareholders to wait",
        " calls to members to wait",
        " its appeal to people to wait",
        " a plea to the public to wait",
    ),
    passes_over=(" the mill to let members vote", " the members of the board", " the people's bank to pay"),
)
_HELP = Rule(
    id="asked-for-help",
    does="help, support or advice is sought from others, or somebody is asked to come between the two",
    pattern=r"^\W*(?:for\s)?(?!to\b)(?:[\w-]+\s){0,2}?(?:support|help|advice|backing|solidarity|assistance|guidance|sympathy|emergency\s\w+)\s(?:from|of|in|to|(?<!help\s)(?<!assistance\s)for)\b"
    r"|^\W*(?:(?:[\w-]+\s){1,3}to\s)?(?:(?!to\b|that\b)[\w’'.,-]+\s){1,14}?to\s[“\"‘']?(?:mediate|intervene|step\sin\b(?!\sfor)|arbitrate|referee|adjudicate|investigate|support\s(?:its|(?:[\w-]+\s){1,4}strik\w+)|"
    r"show\s(?:solidarity|leadership|some\sleadership|support)|(?:act|help)\s(?:to\s)?(?:avoid|avert|prevent|end)|help\s(?:[\w-]+\s){1,2}to|do\s(?:more|the\sdecent\sthing|better|so)\b|"
    r"get\s(?:a\sgrip|real|involved|serious)|keep\s(?:the\slines|talking)|(?:go\sand\s)?take\stea|be\s(?:patient|reasonable|sensible|constructive|fruitful)|bear\swith|wait\b(?!\suntil))"
    r"|^\W*(?:to\s)?[“\"‘']?(?:get\sa\sgrip|show\s(?:some\s)?leadership|find\sthe\s[\w-]+)",
    any_case=True,
    fires_on=(
        " support from its members",
        " for emergency aid from abroad",
        " help in the field",
        " advice of counsel",
        " backing for the strike",
        " solidarity from others",
        " assistance to the poor",
        " guidance from the court",
        " sympathy for the crews",
        " on the king to mediate",
        " upon the king to mediate",
        " the court to arbitrate",
        " the bishop to referee",
        " the court to adjudicate",
        " the police to investigate",
        " other guilds to support their strike",
        " other guilds to support its case",
        " other guilds to support the striking crews",
        " a broad call to other guilds to support hundreds of striking crews",
        " other guilds to show solidarity",
        " the mayor to show leadership",
        " the mayor to show some leadership",
        " other guilds to show support",
        " the mayor to act to avoid a strike",
        " the mayor to help avert it",
        " the mayor to act to prevent it",
        " the mayor to act to end it",
        " the bank to help the town to pay",
        " the mayor to do more",
        " the mayor to do the decent thing",
        " them to do better",
        " the aldermen to do so",
        " on her to “get a grip”",
        " the guild of the mills, the league and the town, to intervene",
        " the mayor to step in",
        " the mayor to get real",
        " the mayor to get involved",
        " them to get serious",
        " them to keep the lines open",
        " both to keep talking",
        " both to go and take tea",
        " both to be patient",
        " both to be reasonable",
        " both to be sensible",
        " both to be constructive",
        " both to be fruitful",
        " the town to bear with it",
        " the board to wait",
        " to “get a grip”",
        " “show some leadership”",
        " to find the off-ramp",
    ),
    passes_over=(
        " help for the boat people",
        " the mill to support a vote",
        " a support scheme",
        " the mill to wait until dawn",
        " the mill to step in for the bank",
        " that the mill act",
        " the mill to help its crews",
        " to keep the toll",
        " that men be sent to investigate",
        " to help in the field",
    ),
)
_AIMS = WordClass(
    id="what-one-aims-at",
    words=(
        "defuse",
        r"reduce\s(?:the\s)?tensions?",
        "advance",
        r"work\swith",
        "establish",
        "avoid",
        "avert",
        r"cut\scosts",
        "expand",
        "improve",
        r"build\s(?:trust|confidence|bridges|momentum|support|on|up)",
        r"help\b",
        "ensure",
        "insure",
        r"make\ssure",
        "protect",
        "focus",
        "concentrate",
        r"move\son",
        r"find\b",
        r"reach\s(?:an?|the|some)",
        "resolve",
        "settle",
        r"end\sthe\s(?:dispute|crisis|row|strike|conflict|war|stand-?off)",
        "understand",
        "learn",
        "grow",
        r"save\smoney",
        r"keep\s(?:talks|talking|working)",
        "clarify",
        "discuss",
        "talk",
        "sit",
    ),
    frame=" to {} ",
)
_OWN_AIM = Rule(
    id="wants-what-he-aims-at",
    does="what somebody wants is an aim of his own, of which he asks nobody",
    pattern=rf"^\W*to\s(?:\w+ly\s)?{_AIMS}\b",
    fires_on=(" to help the town", " to quickly settle it"),
    passes_over=(" to be paid", " the mill to help", " to scrap the toll"),
)
_OUR_NEED = Rule(
    id="we-need-something",
    does="who says that “we need” a thing, or need to do one, tells how he stands, and asks nobody for it",
    pattern=r"\b(?:we|I)\s(?:(?:really|also|still|now|do|just|all|only)\s)?need\s(?!them\b|(?:[\w’'-]+\s){1,3}to\b)|\b(?:care|than\s(?:they|we|he|she|it|you))\s(?:\w+\s){0,2}deserves?\W*$"
    r"|\b[Ee]nough\s(?:is\senough|of)\b|\bentitled\sto\s(?:(?:their|his|her|its)\s(?:own\s)?(?:opinions?|views?)|(?:expect|know|ask|feel|think))\b|\bbelongs?\sto\s(?:only|no|one|two|three)\b",
    any_case=True,
    fires_on=(
        "I need a light",
        "we need support",
        "we really need support",
        "we also need support",
        "we still need money",
        "we now need money",
        "we do need money",
        "we just need money",
        "we all need money",
        "we only need money",
        "the care that patients deserve",
        "less than they deserve",
        "more than we deserve",
        "more than he deserves",
        "more than she deserves",
        "more than it deserves",
        "more than you deserve",
        "enough is enough",
        "We have had enough of it",
        "they are entitled to their opinion",
        "he is entitled to his own view",
        "she is entitled to her view",
        "it is entitled to its view",
        "they are entitled to expect it",
        "they are entitled to know",
        "they are entitled to ask",
        "they are entitled to feel so",
        "they are entitled to think so",
        "it belongs to only two pacts",
        "it belongs to no guild",
        "it belongs to one guild",
        "it belongs to two guilds",
        "it belongs to three guilds",
    ),
    passes_over=(
        "we need the mill to pay",
        "we need them back",
        "we need all firms to pay",
        "they need a light",
        "crews deserve a rise",
        "they are entitled to a rise",
        "the field belongs to the parish",
        "care workers deserve it",
        "that is not enough",
    ),
)


def asks_no_side(asked: str, *, wants: bool) -> bool:
    """Whether what is asked for is asked of no side of the talks.

    Args:
        asked: the words for it.
        wants: whether somebody but wants it, and asks nobody.
    """
    plain = " ".join(asked.split())
    return _OF_OUTSIDERS.fires(plain) or _HELP.fires(plain) or (wants and _OWN_AIM.fires(plain))


def tells_a_need(said: str) -> bool:
    """Whether what somebody says tells how he stands, by words of needing or deserving."""
    return _OUR_NEED.fires(" ".join(said.split()))
