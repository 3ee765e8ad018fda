"""Words by which a report tells what an agreement provides: "under the deal", "key terms include", "a pact by which".

What was agreed on is known by them, also where nothing is told of what either side had wanted.
"""

from pourparler.reading.english.rule import Rule

_PAPER = (
    r"(?:agreements?|deals?|accords?|pacts?|treat(?:y|ies)|protocols?|contracts?|settlements?|memorandum|truce|ceasefire|cease-fire|compromise|"
    r"arrangements?|packages?|consent\sorder|lease|bargain|documents?|text|terms)"
)
TERMS_TOLD = (
    Rule(
        id="under-the-deal",
        does="what follows is what was agreed",
        pattern=rf"(?i)\b(?:under|by\svirtue\sof|as\spart\sof|in\sline\swith|in\saccordance\swith|according\sto)\s(?:the|this|that|its)\s(?:(?:terms|provisions)\sof\s(?:the|this|that)\s)?(?:[\w-]+\s){{0,2}}?{_PAPER}\b|"
        r"\b(?:under|by)\sits\sterms\b|\b(?:key|main|other|the)\s(?:terms|points|provisions)\s(?:of\sthe\s\w+\s)?(?:include|are|provide)\b",
        fires_on=(
            "Under the deal, the port pays for the cranes.",
            "By virtue of the document the mill keeps its water.",
            "Under its terms the flock keeps the hall.",
            "Key terms include a rise of 4 percent.",
            "Under the terms of the accord, two gates open.",
        ),
        passes_over=("Under the bridge, the port pays.", "Under a deal signed in 1990 the port paid."),
    ),
    Rule(
        id="by-which",
        does="an agreement is told together with what it does",
        pattern=rf"(?i)\b{_PAPER}(?:,)?\s(?:by|under|in)\swhich\b(?!\s(?:nobody|nothing|few|neither|no)\b)|\b{_PAPER}\s(?:that|which)\s(?:will|hands|gives|allots|provides|raises|guarantees|allows|keeps|lets|sets|frees|divides|shares|requires|obliges|commits)\b|"
        rf"\b(?:the|this)\s(?:[\w-]+\s){{0,2}}?{_PAPER}\s(?:also\s)?(?:provides|stipulates|includes|requires|commits|obliges|calls\sfor|guarantees|foresees|envisages|sets|raises|gives|grants|writes\sdown|will\s(?:see|mean|give|raise|allow|remove|require))\b",
        fires_on=(
            "They signed an accord by which boats of both may fish there.",
            "It is a pact that will remove duties on sugar.",
            "The agreement provides for a joint office.",
            "The three-year contract raises pay by a tenth.",
        ),
        passes_over=("They signed an accord in which nobody believes.", "The agreement was signed on Friday."),
    ),
)
