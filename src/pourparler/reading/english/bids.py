"""Verbs of bidding: to come wanting something, to open at a figure, to move to another."""

from pourparler.reading.english.cue import Cue
from pourparler.record.statements import Act

_COIN = r"(?:[A-Z]{0,3}[.$£€¥]\s?|[A-Z][a-z]{1,3}\.?\s?|[A-Z]{1,3}\s?)?\d"
_IN_WORDS = (
    r"(?:half|(?:an?|one|two|three)[\s-](?:half|third|quarter|tenth|fifth)s?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"\w+teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?|nought|zero)"
    r"(?=[.,;]|\s?$|\s(?:per\scent|percent|cents?|million|billion|thousand|hundred|euros?|pounds|dollars|crowns|marks|points?\b(?!\sof)|"
    r"and\s(?:an?\s)?(?:\d|half|quarter|third)|from|on|in|to|of\sthe\s(?:seats|total|catch))\b)"
)
_FIGURE = rf"(?=\s(?:(?:about|around|some|only|just|nearly|another|an?)\s)?(?:{_COIN}|{_IN_WORDS}))"
"""A sum or a share comes next, in digits or in words."""
_MONEY = rf"(?=\s(?:(?:about|around|some|only)\s)?{_COIN})"
_WHEN = r"(?:\s(?:again|overnight|in\s(?:stages|(?-i:[A-Z])\w+)|(?:on|last|this)\s\w+|yesterday|today))?"
_THEIRS = r"(?:its|their|his|her|the|an?)\s(?:[\w-]+\s){0,3}?"
_KIND_OF_PAPER = (
    r"(?:[\w-]+\s){0,3}?(?:offer|proposal|draft|compromise|formula|annex|term\ssheet|working\s(?:paper|table)|"
    r"counter-?(?:offer|proposal))\b"
)

BIDS: tuple[Cue, ...] = (
    Cue(
        id="come-wanting",
        act=Act.DEMAND,
        pattern=r"(?:c[ao]me|comes|arriv(?:es|ed)|went|gone|turn(?:s|ed)\sup|walk(?:s|ed))(?:\s(?!(?:and|but|or|when|while|as|if|that|which|who)\b)[\w’'-]+){0,4}?\s"
        r"(?:wanting|seeking|demanding|(?:asking|looking|pressing)\sfor)(?=\s)",
        fires_on=(
            "The guild came in asking for 12 percent.",
            "Lima had arrived in May wanting the road closed.",
            "They came to Oslo seeking a tenth of it.",
        ),
        passes_over=("The guild came in late.", "They went home and were seeking rest."),
        unless=r"^\s(?:something|someone|somebody|anything|trouble|work|shelter)\b",
    ),
    Cue(
        id="open-at-a-figure",
        act=Act.DEMAND,
        pattern=rf"open(?:s|ed){_WHEN}\s(?:at|with){_FIGURE}|(?:c[ao]me|gone|went)\sin\s(?:at|for){_FIGURE}|(?:c[ao]me|comes|arriv(?:es|ed))\s(?:for(?=\s(?:half|a\s(?:third|quarter))\b)|with{_FIGURE}|with\sa\sfigure\sof)",
        fires_on=(
            "The guild opened in May at 9.",
            "The crews had gone in at 9 per cent.",
            "Lima came for half.",
            "Its team had come with a figure of 30.",
        ),
        passes_over=("The guild opened a shop.", "They came in at noon.", "They came with flowers."),
        unless=r"^\s(?:about\s)?\d[\d.:]*\s?(?:[ap]\.?m\b|o['’]clock)",
    ),
    Cue(
        id="move-to-a-figure",
        act=Act.OFFER,
        pattern=rf"(?:c(?:o|a)m(?:e|es|ing)|go(?:es|ne|ing)?|went|mov(?:e|es|ed|ing)|climb(?:s|ed)|edg(?:es|ed)|dropp(?:ed|ing)|drops)\s(?:(?:down|up){_WHEN}\s(?:from|to|as\s(?:low|high|far)\sas)|down\sby){_FIGURE}|"
        rf"(?:c[ao]me|moved|gone|went)\sfrom{_FIGURE}(?=\s[^.;,]{{1,30}}\sto\s)|(?:c[ao]me|comes|went|gone)\sback{_WHEN}\swith{_FIGURE}|(?:repl(?:y|ies|ied)|respond(?:s|ed)|follow(?:s|ed)){_WHEN}\swith{_FIGURE}|"
        rf"(?:go(?:es|ne|ing)?|went)\sas\s(?:low|high|far)\sas{_MONEY}|(?:mention|float|quot|propos)(?:s|es|ed){_MONEY}|(?:is|are)\s(?:now\s)?mentioning{_MONEY}|"
        rf"counter(?:s|ed)\s(?:at|with|by\soffering){_FIGURE}|"
        rf"(?:is|are|was|were|stands?|stood|(?:has|have|had)\sbeen)\s(?:now\s|still\s)?(?:at|down\sto|up\sto)(?!\s(?:the\s)?(?:\d+\s(?:[ap]\.?m|o['’]clock|[A-Z])|\d\d:\d))(?:{_MONEY}|(?<=\sat){_FIGURE})",
        fires_on=(
            "The owners have come down to 20 per cent.",
            "The line went as high as $40.",
            "Oslo has mentioned 12.",
            "The line countered at $5.40.",
            "The line went up on Monday to $4.",
            "The guild is now at 6.5 per cent.",
            "The owners came up in stages to thirty per cent.",
            "The guild came back on Monday with six.",
            "They came from 25 to 28.",
            "Oslo followed with 40.",
            "The city had been at seven.",
            "It is now mentioning 30.",
        ),
        passes_over=(
            "It came down to trust.",
            "Prices rose to 40.",
            "They came down to two issues.",
            "He came back with bread.",
            "The tax would go up by 4 per cent.",
        ),
    ),
    Cue(
        id="send-a-paper",
        act=Act.OFFER,
        pattern=r"(?:sent|posted|placed|brought|present(?:s|ed)|submitt(?:s|ed)|provid(?:es|ed)|laid)(?:\s(?:round|in|over|forward))?"
        rf"(?=\s(?:on\s\w+(?:\s\w+)?\s)?(?:what\s(?:it|they)\scalls?\s)?(?:an?|its|their|his|her|another)\s{_KIND_OF_PAPER})",
        fires_on=(
            "The board presented on Monday a new proposal on rent.",
            "The league has posted what it calls a final offer.",
            "Lima sent round a fresh draft.",
            "The bank has provided an early term sheet.",
        ),
        passes_over=("The board presented its case.", "He sent a letter.", "They brought a cake."),
    ),
    Cue(
        id="change-a-figure",
        act=Act.OFFER,
        pattern=rf"(?:lower|reduc|trimm?|scal|shav|halv)(?:s|es|d|ed)(?:\s(?:back|down))?(?=\s{_THEIRS}(?:demands?|claims?|figures?|sum|number|size|rate|price|fee|request|increase|quota|share|contingent|rise)\b)|"
        rf"(?:added\sto|rais(?:es|ed)|increas(?:es|ed)|doubl(?:es|ed))(?=\s{_THEIRS}(?:figure|sum|number|share|quota|proposal)\b)",
        fires_on=(
            "Lima lowered the sum it wants.",
            "The mill has trimmed a planned rise.",
            "They added to the number they will take.",
        ),
        passes_over=("They cut the rope.", "Lima raised the flag."),
    ),
)
"""Tried after the phrases and before the idioms."""
