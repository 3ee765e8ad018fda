"""Words of order that order no steps: "the options before us", "long before dawn", "before the law lapses"."""

import re

from pourparler.reading.acts.conditions import Condition
from pourparler.reading.acts.statements import Reading
from pourparler.reading.english.cue import ConditionKind
from pourparler.reading.english.rule import Rule
from pourparler.reading.report import Report

_IN_FRONT_OF = Rule(
    id="in-front-of-somebody",
    does="what stands before somebody, or is said before a court or a house, is in front of them",
    pattern=r"\bbefore\s(?:us|them|you|me|him|(?:[\w-]+\s)?(?:reporters|journalists|investigators|lawmakers|cameras|prosecutors|inspectors)|"
    r"(?:the|an?)\s(?:[\w-]+\s){0,3}(?:court|judge|committee|subcommittee|panel|jury|house|senate|council|tribunal|commission|board|world|nation|public|chamber|floor|caucus|legislature|parliament))"
    r"(?=\W*$|[,.;”\"]|\s(?:and|but|on|in\s(?!the\b)|this|last|next|to|about|that|said|says)\b)",
    any_case=True,
    fires_on=(
        "We must weigh the roads before us and choose",
        "the task before them, he said, is hard",
        "the choice before you, he said",
        "the question before me",
        "he did not kneel before him",
        "he refused to testify before a special panel",
        "it would not speak before reporters on Monday",
        "it would not be said before journalists",
        "no case before prosecutors",
        "he will not sit before angry lawmakers",
        "she did not weep before cameras",
        "it can not be opened before inspectors",
        "the case before the court in Lima",
        "he will not swear before a judge",
        "refused to appear before the select committee this week",
        "the bill before a subcommittee said no",
        "the text before the panel",
        "not before a jury",
        "the bill before the house",
        "the bill before the lower house to cut tolls",
        "the bill before the senate",
        "the motion before the council about tolls",
        "no case before the tribunal",
        "the plan before the commission",
        "the plan before the board",
        "he vowed before the world that it would not be",
        "he swore before the nation",
        "not before the public",
        "the bill before the chamber",
        "not before the floor",
        "not before the caucus",
        "the bill before the legislature last week",
        "the bill before parliament and the bill before the parliament",
        "the letter before us says it",
    ),
    passes_over=(
        "not before the court rules",
        "before the board meets",
        "not before they pay us",
        "before the house in the wood is sold",
    ),
)  # fmt: skip
_LONG_BEFORE = Rule(
    id="how-long-before",
    does="what was so some time before, or is more so than ever before, waits for nothing",
    pattern=r"\b(?:long|shortly|just|soon|(?:than|as)\sever|never|ever|the\s(?:day|night|week|month|year)|(?<!not\sa\s)(?<!not\sone\s)(?<!not\sfive\s)(?:hours?|days?|weeks?|months?|years?|decades?|minutes?|moments?))\s(?:\w+ly\s)?before\b(?!\s(?:they|it|we|he|she)\s(?:agree|sign|negotiate|talk)\b)",
    any_case=True,
    fires_on=(
        "it was not so long before the strike",
        "he left shortly before the vote",
        "refused just before the vote",
        "soon before the vote",
        "insists more than ever before that it pay",
        "no harder than as ever before",
        "we have never before sold it",
        "had it ever before been sold?",
        "it refused the day before the vote",
        "the night before the vote",
        "the week before the vote",
        "the month before the vote",
        "the year before the vote",
        "hours before the vote",
        "two days before the vote",
        "weeks before the vote",
        "months before the vote",
        "years before the vote",
        "decades before the vote",
        "minutes before the vote",
        "moments before the vote",
        "it refused days only before the vote",
    ),
    passes_over=(
        "not before the vote",
        "and not a day before",
        "not one hour before",
        "not five minutes before",
        "no vote for days until then",
        "we wait long before they sign? long before they agree",
    ),
)
_ENDS_THERE = r"(?=\W*$|[,.;]|\s(?:on|in|at|by|this|next|later|early|late|for|and)\b|\s(?-i:[A-Z])|\s\d)"
_DEADLINE = Rule(
    id="before-a-thing-lapses",
    does="before a law lapses or a year ends is a last day, and nothing that anybody does",
    pattern=rf"^\W*(?:before|by\sthe\stime|ahead\sof)\s(?:(?!\b(?:they|he|she|we|I|you|who|whose|that|which)\b)[\w’'-]+\s){{1,6}}?(?:expir(?:es?|ed)|runs?\sout|ran\sout|laps(?:es?|ed)|ends?|ended|is\s(?:over|out|up)|takes?\seffect|took\seffect|"
    rf"adjourns?|adjourned|recess(?:es)?|breaks?\sfor\s\w+|leaves?\s(?:town|office|for\s(?:the|its|their)\s\w+)|hits?\s(?:its|the)\s(?:\w+\s)?(?:limit|ceiling)|hits|defaults?|begins?|starts?|opens|dries\sup|goes\sdark|shuts\sdown|closes){_ENDS_THERE}"
    r"|^\W*(?:before|by|ahead\sof)\s(?:(?:the|an?|this|next|its|their|his|her)\s)?(?:[\w’'-]+\s){0,4}(?:deadline|cut-?off|expiry|expiration|election\s?day|elections?|midterms?|holidays?|recess|vacation|inauguration|fiscal\syear|"
    r"year|season|school\syear|session|term|anniversary|congress)(?=\W*$|\s(?:on|in|at|next|this|later|begins|starts|ends|is|comes)\b)",
    any_case=True,
    fires_on=(
        "before the permit expires in May",
        "before the permit expired",
        "before the permits expire",
        "before the cash runs out",
        "before supplies run out",
        "by the time the cash ran out",
        "before the waiver lapses",
        "before the waivers lapse",
        "before the waiver lapsed",
        "before the year ends",
        "before terms end",
        "before the truce ended",
        "before the term is over, he said",
        "before school is out",
        "before time is up",
        "before the law takes effect",
        "before the laws take effect",
        "before it took effect",
        "before the house adjourns",
        "before both houses adjourn",
        "before the house adjourned",
        "before the house recesses for good",
        "before the house breaks for summer",
        "before members break for summer",
        "before the house leaves town",
        "before members leave office",
        "before the house leaves for the summer",
        "before the town leaves for its fair",
        "before it leaves for their fair",
        "before the town hits its limit",
        "before the town hits the debt ceiling",
        "before towns hit the limit in May",
        "before winter hits",
        "before the town defaults",
        "before towns default",
        "before the year begins",
        "before terms begin",
        "before the season starts",
        "before classes start",
        "before the season opens",
        "before the well dries up",
        "ahead of the day the mill closes",
        "before the town goes dark",
        "before the town shuts down",
        "before the deadline",
        "ahead of a cutoff next week",
        "before its cut-off",
        "before the expiry in May",
        "before expiration",
        "before election day",
        "by the autumn elections",
        "before this election in May",
        "before the midterms",
        "before the midterm later on",
        "before their summer holidays",
        "before the holiday",
        "before the recess",
        "before her vacation",
        "before his inauguration",
        "before the fiscal year begins",
        "before the next fiscal year",
        "before a year is out",
        "before the season",
        "before the school year starts",
        "before the session ends",
        "before the term",
        "before the anniversary",
        "before the next congress comes",
        "before the election at sea",
    ),
    passes_over=(
        "before the army leaves",
        "before they open the ports",
        "before the army ends the siege",
        "before it pays crews whose leases ended",
        "before elections are held under a new law",
        "before the board pays",
        "before a year of talks",
    ),
)  # fmt: skip


_HAVING_DONE = Rule(
    id="after-doing-it",
    does="a sentence begins with what somebody has been doing before what it tells",
    pattern=r"^\W*[Aa]fter\s(?:\w+ly\s)?(?:(?:years|months|weeks|days|hours)\sof|having|being|working|meeting|talking|speaking|hearing|seeing|losing|failing|winning|spending|negotiating|reviewing|returning|coming|taking|making)\b",
    fires_on=(
        "After years of talks",
        "After months of talks",
        "After weeks of it",
        "After days of it",
        "After hours of it",
        "After having met",
        "After being told",
        "“After working on it all year",
        "after meeting the mayor",
        "After talking to them",
        "After speaking to them",
        "After hearing it",
        "After seeing it",
        "After losing it",
        "After failing to pay",
        "After winning it",
        "After spending it",
        "After really negotiating",
        "After reviewing it",
        "After returning home",
        "After coming home",
        "After taking it",
        "After making it",
    ),
    passes_over=("After a vote", "After lifting the ban"),
)


def orders_nothing(report: Report, reading: Reading) -> bool:
    """Whether each "before" of a statement tells in front of whom something is, or how long before."""
    ordered = [one for one in reading.conditions if one.kind is not ConditionKind.DEADLINE]
    return bool(ordered) and all(_is_idle(report.text, one, begins=reading.span[0]) for one in ordered)


def _is_idle(text: str, condition: Condition, *, begins: int) -> bool:
    start, end = condition.span
    if condition.kind is ConditionKind.AFTER:
        return start - begins <= len("“ ") and _HAVING_DONE.match(text, start, end) is not None
    plain = " ".join(text[max(0, start - len("two decades only ")) : end + 1].split())
    return condition.kind is ConditionKind.BEFORE and (_IN_FRONT_OF.fires(plain) or _LONG_BEFORE.fires(plain))


def lapses(report: Report, condition: Condition) -> bool:
    """Whether words of a condition name the end of a term, which comes by itself."""
    return _DEADLINE.fires(" ".join(report.text[slice(*condition.span)].split()))


_FIRST = re.compile(r"\b(?:first|only|starting|precede)\b", re.IGNORECASE)


def names_a_time(reading: Reading) -> bool:
    """Whether "before" names but a time in a statement that waits for nothing: "must be withdrawn before winter"."""
    return re.search(r"\bbefore\b", reading.quote) is not None and _FIRST.search(reading.quote) is None
