"""What somebody says, where the verb is a bare "said": the words that tell a refusal from a promise.

Order matters: the first that fires counts.
"""

from pourparler.reading.cues.cue import Cue, Where
from pourparler.record.statements import Act

_NO = (
    r"(?:(?:will|would|can|could|shall|do|does|did|is|are)\s?(?:not|never)|(?:wo|ca|is|are|do|does|did|would|could)n['’]t|"
    r"cannot|nothing|impossible|no\s(?:\w+\s){0,3}|never|count\sfor\snothing|refus\w+)"
)

CONTENT: tuple[Cue, ...] = (
    Cue(
        id="not-until",
        act=Act.PRECONDITION,
        pattern=rf"{_NO}\b[^.;]{{0,140}}\b(?:until|unless|before|without|while|(?:only|except)\s(?:if|after|when|once))",
        where=Where.CONTENT,
        fires_on=(
            "We will not sit down until the road is open.",
            "There is no deal without a ballot.",
            "Progress is impossible until the dam is shut.",
        ),
        passes_over=("We will not sit down.", "We met before lunch."),
    ),
    Cue(
        id="only-after",
        act=Act.PRECONDITION,
        pattern=r"only\s(?:\w+\s){0,4}(?:if|after|when|once)|(?:must|should|has\sto|have\sto|needs?\sto)\s(?:come\s)?first|"
        r"(?:must|should|has\sto|have\sto)\b[^.;]{0,80}\bbefore|(?:comes?|came|goes)\sfirst|the\sday\safter",
        where=Where.CONTENT,
        fires_on=("We would return only after the vote.", "Pay must come first.", "They must pay before we sail."),
        passes_over=("It is the only way.", "At first they agreed."),
    ),
    Cue(
        id="will-not",
        act=Act.REFUSE,
        pattern=r"(?:will|would|shall|can|could)\s?(?:not|never)|wo\s?n['’]t|cannot|can['’]t|not\sgoing\sto|"
        r"no\s(?:question\sof|intention|plans?\sto)|off\sthe\stable|unacceptable|out\sof\sthe\squestion|"
        r"the\sopposite|makes?\sno\ssuch|reports\sthat",
        where=Where.CONTENT,
        fires_on=("We will not sign.", "That is out of the question.", "They cannot order it."),
        passes_over=("We will sign.",),
    ),
    Cue(
        id="will-leave",
        act=Act.THREAT,
        pattern=r"(?:will|would|shall)\s(?:\w+\s)?(?:leave\sthe|walk\sout|quit|retaliate|strike|escalate|step\sup|pull\sout\sof)",
        where=Where.CONTENT,
        fires_on=("His team will leave the table.",),
        passes_over=("His team will stay.",),
    ),
    Cue(
        id="they-broke-it",
        act=Act.ACCUSE,
        pattern=r"violat\w+|breach\w*|reneg\w+|sabotag\w+|provocat\w+|bad\sfaith|to\sblame|broke(?:n)?\s(?:its|their|the)\s\w+|"
        r"used\s[^.;]{0,60}\bto\s(?:regroup|rearm|stall)|stalling",
        where=Where.CONTENT,
        fires_on=("The firm violated the pact.", "They used the pause to rearm."),
        passes_over=("They used the pause well.",),
    ),
    Cue(
        id="must",
        act=Act.DEMAND,
        pattern=r"must|should|has\sto|have\sto|ought\sto|needs\sto|it\sis\sup\sto",
        where=Where.CONTENT,
        unless=r"it\smust\sbe\ssaid",
        fires_on=("The firm must pay.", "It is up to them.", "He has to reply."),
        passes_over=("They pay.", "They had to laugh."),
    ),
    Cue(
        id="would-in-return",
        act=Act.OFFER,
        pattern=r"(?:would|will)\b[^.;]{0,100}\bin\s(?:return|exchange)|we\s(?:will\s)?(?:propose|offer)|"
        r"the\sfirst\sthing\sthey|(?:will|would)\s(?:discuss|organi[sz]e|set\sup)",
        where=Where.CONTENT,
        fires_on=("We would open the port in return.", "We will propose a truce."),
        passes_over=("We got nothing in return.",),
    ),
    Cue(
        id="hope",
        act=Act.SIGNAL,
        pattern=r"hop(?:e|es|ed|ing)|willing(?:ness)?|ready|prepared|open\sto|goodwill|good\swill|a\spositive|"
        r"optimis\w+|constructive|convergence|common\sground|determined|new\sbeginning|the\swill\sto|possibilities|"
        r"groundwork|will\snot\sbe\s.?dogmatic|could\sstill|step\stowards?|encourag\w+",
        where=Where.CONTENT,
        fires_on=("We are ready to talk.", "There is common ground.", "He hoped for rain."),
        passes_over=("It was late.",),
    ),
    Cue(
        id="will",
        act=Act.PROMISE,
        pattern=r"(?:will|would|shall)(?!\sbe\s(?:far\s)?(?:harder|difficult|easier|better|worse))|we['’]ll|"
        r"(?:is|are|was|were)\s(?:fully\s)?committed\sto",
        where=Where.CONTENT,
        fires_on=("We will reopen the bridge.", "The money would be released."),
        passes_over=("The bridge is shut.", "It would be far harder to try again."),
    ),
)
"""What the words said amount to; what none of these fires on is an assessment."""
