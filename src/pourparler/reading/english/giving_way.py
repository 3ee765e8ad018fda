"""Words by which a report of a quarrel that is over tells how: what was given up or undone, and what was wanted before.

Where two sign a paper and nothing of the kind is told, the paper may have been about something else.
"""

from pourparler.reading.english.rule import Rule

GIVING_WAY = (
    Rule(
        id="gave-way",
        does="something was given up, undone or met half-way, or what was agreed is being carried out",
        pattern=r"\b(?:(?:gave|given|gives)\sup\s(?:its|their|his|her|the|a|that|on)|drop(?:ped|s)|withdr(?:ew|awn|aws)|abandon(?:ed|s)|waive[ds]|called\soff|"
        r"lifted|reinstated|[Rr]e-?open(?:ed|s)?|[Rr]esumed|back\s(?:at|on|to|in)\s(?:work|wards|duty)|paid\sin\sfull|handed\s(?:over|back)|ratified|in\sforce|"
        r"written\soff|settled\sfor|split\sthe\sdifference|halfway|half-way|compromise|discontinued|concession|gave\s(?:way|ground)|given\sup\slast|(?:was|were|been)\sgiven\sup)\b",
        fires_on=(
            "Lima gave up its claim.",
            "The suit was dropped, and the guild withdrew its notice.",
            "The firm waived the bill and abandoned its plan.",
            "The ban was lifted and the men were reinstated.",
            "Schools reopened, trains resumed, nurses are back on wards.",
            "The debt was paid in full, and the keys were handed over.",
            "Members ratified it; it is in force.",
            "Arrears were written off and Oslo settled for 40 boats.",
            "They split the difference.",
            "They met halfway, in a compromise.",
            "It discontinued its suit, a concession.",
            "The firm gave way.",
            "Both demands were given up.",
        ),
        passes_over=("The elders have given up.", "The guild signed.", "The line was tapped."),
    ),
    Rule(
        id="wanted-before",
        does="what somebody had wanted or refused is told as a thing of the time before",
        pattern=r"\bhad\s(?:[\w’'-]+\s){0,4}?(?:refus|reject|demand|insist|sought|seek|ask|want|propos|held\sout|held|oppos|declin|vow|maintain|argu|threaten|turned\sdown|warned|pushed|said)\w*",
        fires_on=(
            "Oslo had for years insisted on it.",
            "The union had wanted 110.",
            "They had at first proposed a toll.",
        ),
        passes_over=("Oslo insisted on it.", "The union had members."),
    ),
)
