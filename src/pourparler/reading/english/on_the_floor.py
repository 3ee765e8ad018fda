"""Words that tell how talks among lawmakers stand: votes that fail again, houses that rise without a deal."""

from pourparler.reading.english.state import AIMED, DEAL, telling, telling_as_news
from pourparler.record.statements import TalksState

_NTH = r"(?:a|the)\s(?:second|third|fourth|fifth|sixth|seventh)\s(?:straight\s|consecutive\s)?time"
STALLED = (
    telling_as_news(
        "fails-again-on-the-floor",
        TalksState.STALLED,
        rf"(?:block(?:s|ed)|reject(?:s|ed)|filibuster(?:s|ed)|fail(?:s|ed))\s(?:again\s)?for\s{_NTH}|"
        r"f[ae]ll(?:s|ing)?\s(?:\w+\s){0,2}?short\sof\sthe\s(?:60|sixty|two-thirds|three-fifths)\b",
        ("Greens blocked for a third time a bill on the harbor.", "The vote fell well short of the 60 needed."),
        ("Greens blocked the bill.", "They fell short of breath."),
    ),
    telling_as_news(
        "rises-without-a-deal",
        TalksState.STALLED,
        rf"(?:le(?:ft|ave|aves)|went|go|goes|adjourn(?:s|ed)|head(?:s|ed)|recess(?:es|ed))\s(?:[\w’'-]+\s){{0,4}}?without\s(?:(?:an?|any)\s(?:[\w-]+\s){{0,2}}?(?:{DEAL}|budget|vote)\b|"
        r"having\s(?:\w+ly\s)?(?:passed|reached|approved|struck|agreed|voted|resolved|settled)\b)",
        (
            "Lawmakers left town on Thursday without a deal.",
            "Members went home on Saturday night without having passed a budget.",
        ),
        ("They left without a word.", "He went home with a deal."),
    ),
    telling(
        "on-the-brink",
        TalksState.STALLED,
        rf"{AIMED}\s(?:[^.;:]{{0,80}}\s)?(?:teeter(?:s|ed|ing)?|hover(?:s|ed|ing)?|hung|are|is|were|stood|stand)\s(?:\w+\s)?(?:on|at|near)\s(?:the\s)?(?:brink|edge|verge)\sof\s(?:collapse|failure)",
        (
            "Talks on the dam teetered on the brink of collapse.",
            "Negotiations on the toll are near the edge of failure.",
        ),
        ("Talks on the dam had brought it to the brink.", "The dam teetered on the edge."),
    ),
)
MOVING = (
    telling_as_news(
        "closes-in-on-a-deal",
        TalksState.MOVING,
        rf"clos(?:e|es|ed|ing)\s(?:\w+day\s)?in\s(?:\w+day\s)?on\s(?:an?\s|the\s)?(?:[\w-]+\s){{0,3}}?{DEAL}",
        ("Both closed in Thursday on an agreement.", "Greens and reds close in on a harbor deal"),
        ("They closed in on the fort.",),
    ),
)
