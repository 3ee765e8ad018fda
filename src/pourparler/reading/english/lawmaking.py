"""What lawmakers do to a bill that they will not have, and to one by which they get what they want."""

from pourparler.reading.english.called_unfit import NO_OFFER
from pourparler.reading.english.cue import Cue
from pourparler.reading.english.threats import WE_DO
from pourparler.reading.english.word_class import WordClass
from pourparler.record.statements import Act

BILLS = WordClass(
    id="bills",
    words=(
        "bills?",
        "measures?",
        "legislation",
        "resolutions?",
        "amendments?",
        "nominations?",
        "nominees?",
        "appointments?",
        "votes?",
        "motions?",
        "proposals?",
        "plans?",
        "treaty",
        "sales?",
        "mergers?",
        "packages?",
        "extension",
        "funding",
        "rules?",
        "mandates?",
        "provisions?",
    ),
    frame="The guild blocked a {}.",
)
"""What is put to a vote, and may be kept from one."""
_A = r"(?:an?|the|any|all|every|such|its|their|his|her|this|that|several|two|both)"
_A_BILL = rf"(?=\s{_A}\s(?:[\w’'-]+\s){{0,3}}?{BILLS}\b)"
_TO_BE_FEARED = (
    r"(?:shutdown|strike|stoppage|walk-?out|default|war|conflict|crisis|collapse|bloodshed|violence|famine|genocide|disaster|catastrophe|"
    r"recession|repeat|attacks?|fighting|crash|split|rift|confrontation|lockout|protests?|riots?|spread|escalation|losses|layoffs|deadlock)"
)
"""What anybody would rather prevent."""

REFUSING_BILLS: tuple[Cue, ...] = (
    Cue(
        id="filibuster",
        act=Act.REFUSE,
        pattern=r"(?:(?:threaten|vow|pledg|promis)(?:s|es|ed|ing)\sto\s)?filibuster(?:s|ed|ing)?(?=\s(?:an?|the|any|all|every|his|her|its|their|(?-i:[A-Z])\w+)\b)|"
        r"(?:plac|slapp|put)(?:es|ed|s)?\sa\shold\son",
        fires_on=(
            "The reds filibustered the bill.",
            "She threatened to filibuster any bill that pays for a moat.",
            "He vowed to filibuster the pact.",
            "They pledged to filibuster the pact.",
            "They promised to filibuster the pact.",
            "He placed a hold on the choice of a judge.",
            "She slapped a hold on it.",
            "He put a hold on the sale.",
        ),
        passes_over=("The filibuster was long.", "He put his hold on the rope."),
    ),
    Cue(
        id="block-a-bill",
        act=Act.REFUSE,
        pattern=rf"block(?:s|ed|ing){_A_BILL}|(?:stripp(?:ed|ing)|strips)(?=\s[^.;,]{{2,80}}\s(?:from|out\sof)\sthe\s(?:[\w’'-]+\s){{0,2}}{BILLS}\b)|"
        r"(?:issu|renew|repeat|rais)(?:es|ed|ing)\s(?:an?|its|his|her|the)\s(?:\w+\s)?veto\sthreat(?:\s(?:on|against|over))?|"
        r"threaten(?:s|ed|ing)\san?\s(?:\w+\s)?veto(?:\s(?:of|on))?|vot(?:es|ed)\s(?:\w+ly|\d+\s?(?:[-–]|to)\s?\d+)\sagainst",
        fires_on=(
            "The reds blocked a bill to raise the toll.",
            "Oslo blocked a joint resolution on the raid.",
            "The upper house stripped the toll from the bill.",
            "The palace issued a veto threat against the bill.",
            "The palace renewed its veto threat.",
            "The palace threatened a veto.",
            "Crews voted overwhelmingly against the lease.",
            "The house voted 40 to 12 against the moat.",
        ),
        passes_over=(
            "The reds blocked a street.",
            "The thieves stripped lead from the roof.",
            "The palace issued a stamp.",
            "They voted early.",
        ),
    ),
    Cue(
        id="tries-to-stop",
        act=Act.REFUSE,
        pattern=r"(?:is|are|was|were|(?:has|have)\sbeen)\s(?:also\s|still\s|now\s)?(?:trying|seeking|fighting|working|moving|looking|attempting|pushing)\sto\s"
        rf"(?:block|stop|prevent|kill|halt|derail|defeat|sink|scuttle)(?=\s{_A}\s)(?!\s(?:[\w’'-]+\s){{1,4}}?{_TO_BE_FEARED}\b)",
        fires_on=(
            "The reds are trying to block the pact.",
            "The guild is fighting to stop the sale.",
            "Lima has been working to derail the treaty.",
        ),
        passes_over=("Both are trying to prevent a strike.", "The board is trying to stop the spread of rust."),
    ),
    Cue(
        id="declare-it-dead",
        act=Act.REFUSE,
        pattern=rf"(?:(?:declar|pronounc|brand|labell?|deem|call|describ|consider|regard|judg|view)(?:s|es|ed|ing)|finds|found|sees|saw|call|consider|deem|view|regard)"
        rf"(?=\s(?!(?:\w+\s){{1,3}}?{NO_OFFER}\b)(?:[^.;,:]{{2,80}}?\s)?[“\"‘']?(?:(?:as\s|to\sbe\s)?(?:\w+ly\s)?(?:insufficient|inadequate|unworkable|impracticable|impractical|derisory|unfair|too\s(?:little|low))(?=\W*$|[.,;]|\sand\b)|dead\son\sarrival|DOA|unacceptable|out\sof\sthe\squestion|off\sthe\stable|(?:as\s)?an?\s(?:non-?starter|deal[-\s]?breaker|poison\spill|red\sline|bridge\stoo\sfar))\b)",
        bare=frozenset({"call", "consider", "deem", "view", "regard"}),
        fires_on=(
            "She declared the house plan dead on arrival.",
            "The reds pronounced it DOA.",
            "He branded the toll unacceptable.",
            "The guild labelled that a deal-breaker.",
            "They labeled it a poison pill.",
            "He deemed a swap out of the question.",
            "She called the moat levy a nonstarter.",
            "He called it off the table.",
            "He described the moat as a red line.",
            "She called the levy a bridge too far.",
            "The guild considers the offer insufficient.",
            "Oslo found it wholly unworkable.",
            "It is a toll the palace has called a nonstarter.",
            "He considered it off the table.",
            "He regarded it as a poison pill.",
            "She viewed the toll as a red line.",
            "The reds call it dead on arrival.",
            "The reds consider the toll a deal breaker.",
            "The reds deem it unacceptable.",
            "The reds view it as a nonstarter.",
            "The reds regard it as a nonstarter.",
        ),
        passes_over=("She declared the bridge open.", "He called a vote."),
    ),
)
"""Tried before demands: "is seeking to block" asks for nothing."""

USING_BILLS: tuple[Cue, ...] = (
    Cue(
        id="as-leverage",
        act=Act.DEMAND,
        pattern=r"us(?:es|ed|ing)\s[^.;,]{2,80}?\sas\s(?:leverage|a\slever|a\sbargaining\schip|a\svehicle)\s(?:to\s(?:win|get|force|extract|secure|obtain|gain|demand|push\sfor|press\sfor)|for|in)(?=\s)",
        fires_on=(
            "The reds are using the budget as leverage to win a new harbour.",
            "The guild used the fair as a lever to extract a raise.",
            "Lima uses the lock as a bargaining chip for a lower toll.",
        ),
        passes_over=("The crew used the mast as a crane.",),
    ),
    Cue(
        id="vote-for-a-bill",
        act=Act.DEMAND,
        pattern=r"pass(?:es|ed)\s(?:an?|its|their|the)\s(?:[\w’'$-]+\s){0,4}?(?:bill|measure|legislation|resolution|budget)\s(?:that\swould|which\swould|to)(?=\s[a-z])|"
        r"vot(?:es|ed)\s(?:[\w–-]+\s(?:to\s\d+\s)?){0,3}?to(?=\s(?:repeal|defund|delay|overturn|undo|impose|tighten|restrict|bar|ban|gut|scrap|slash)\s)",
        fires_on=(
            "The reds passed a bill that would ban nets.",
            "The reds passed their own budget to pay for a moat.",
            "The lower house passes a sweeping measure which would ban nets.",
            "The reds voted to repeal the toll.",
            "The greens voted 40-12 Friday to delay the toll.",
            "The greens voted 40 to 12 to ban nets.",
        ),
        passes_over=("The reds passed a bridge.", "The crews voted to go home.", "The bill passed."),
    ),
    Cue(
        id="hope-to-force",
        act=Act.DEMAND,
        pattern=rf"(?:hop(?:es|ed|ing)|want(?:s|ed)?|try|tries|tried|trying|seek(?:s|ing)?|sought|threaten(?:s|ed|ing)|{WE_DO}(?:hope|want|seek))\sto\s(?:force|extract|wring|wrest)(?=\s)",
        fires_on=(
            "The reds hope to force a delay of the toll.",
            "The reds hoped to extract a pledge.",
            "She wanted to wring a pledge from it.",
            "The guild tried to force a vote.",
            "The guild sought to wrest a pledge from Lima.",
            "The guild threatened to force a vote.",
        ),
        passes_over=("He hoped to sail.",),
    ),
    Cue(
        id="seeking-it",
        act=Act.DEMAND,
        pattern=r"(?<!\bby\s)seeking(?=\s(?:an?|the|more|higher|bigger|larger|deeper|lower|better|[$€£]?\d)\s)(?!\s(?:an?|the)\s(?:[\w-]+\s){0,2}?(?:way|solution|compromise|deal|agreement|help|support|"
        r"office|nomination|presidency|seat|visa|refuge|place|answer|chance|meeting|truth|advantage|edge|job|role|term)\b)",
        fires_on=(
            "Pay is in dispute, with Castor seeking a bigger share.",
            "The guild sued, seeking the repeal of the toll.",
            "The guild walked out, seeking more pay.",
            "The guild walked out, seeking higher pay.",
            "The guild walked out, seeking lower fees.",
            "The guild walked out, seeking better terms.",
            "The guild walked out, seeking larger crews.",
            "The guild walked out, seeking deeper docks.",
            "The guild walked out, seeking 9 pence more.",
        ),
        passes_over=(
            "They met, seeking a way out.",
            "He toured the coast, seeking the nomination.",
            "He was seeking to please.",
            "They won by seeking the best crews.",
        ),
    ),
    Cue(
        id="push-a-bill",
        act=Act.DEMAND,
        pattern=rf"(?:is|are|was|were|(?:has|have|had)\sbeen)\s(?:also\s|still\s|now\s)?pushing(?=\s(?:an?|the|its|their|his|her)\s(?:[\w’'-]+\s){{0,4}}?(?:{BILLS}|cuts?|increase|repeal|ban|tax|overhaul|expansion|requirements?)\b)",
        fires_on=("The reds are pushing a two-month extension.", "Greens have been pushing the repeal of the toll."),
        passes_over=("The crew is pushing a cart.", "They pushed the bill through."),
    ),
    Cue(
        id="make-a-must",
        act=Act.DEMAND,
        pattern=r"ma(?:de|kes|king)(?=\s(?!(?:it|this|that|them|him|her|us)\s)[^.;,]{3,80}?\s(?:an?\s(?:\w+\s)?(?:must-have|must|red\sline|top\spriority|central\sdemand|key\sdemand)\b|non-?negotiable(?=\W*$|[.,;]|\s(?:in|for|to|and|but|on|as)\b)))",
        fires_on=(
            "The reds have made a new moat a must-have.",
            "The guild made night pay non-negotiable.",
            "She makes a moat her price, making night pay a red line.",
        ),
        passes_over=("The reds made it a must.", "They made a boat.", "They made a non-negotiable offer."),
    ),
    Cue(
        id="could-not-agree-to",
        act=Act.REFUSE,
        pattern=r"(?:(?:could|can)\s?not|(?:could|ca)n['’]t)\s(?:ever\s|possibly\s)?(?:agree\sto|give\sin\sto|meet)(?=\s(?:the|any|all|such|its|their|those|these|[\w’']+s['’])\s(?:[\w’'-]+\s){0,3}?(?:demands?|requests?|terms|conditions?|cuts?|concessions?)\b)",
        fires_on=(
            "The firm could not agree to the guild's demands.",
            "The firm can't give in to such demands.",
            "It cannot possibly meet their conditions.",
        ),
        passes_over=("The two could not agree.", "They could not agree to meet.", "They could not meet."),
    ),
    Cue(
        id="push-to",
        act=Act.DEMAND,
        pattern=r"(?:push(?:es|ed)|(?:is|are|was|were|(?:has|have|had)\sbeen)\s(?:also\s|still\s|now\s)?pushing)\sto(?=\s(?!(?:the|an?|its|their|his|her|be|about|over|under|more|less|one|avoid|avert|prevent|expand|win|gain|become)\b)[a-z]+\s)",
        fires_on=(
            "The reds are pushing to repeal the toll.",
            "The guild has been pushing to attach a raise to it.",
            "Greens pushed to shut the mine.",
        ),
        passes_over=(
            "It pushed to the front.",
            "The firm is pushing to become the first.",
            "Costs pushed to over ten.",
        ),
    ),
)
"""Tried beside demands."""
