"""What somebody says would come of a thing: what it would cost, how long it would take, that it would be folly.

No "would" of this kind promises anything. Where each group is tried tells :mod:`pourparler.reading.english.words`.
"""

from pourparler.reading.english.cue import Cue, Where
from pourparler.record.statements import Act

_WILL = r"(?:(?:will|would)\s|['’](?:ll|d)\s)(?:\w+ly\s|also\s|still\s|then\s)?"
RUINOUS = Cue(
    id="would-be-ruinous",
    act=Act.REFUSE,
    pattern=rf"{_WILL}(?:endanger|prejudice|jeopardi[sz]e|undermine|cripple|bankrupt|ruin|amount\sto|set\sa\s(?:\w+\s)?precedent|open\sthe\sfloodgates|"
    r"add\s[^.;,]{1,20}\sto\sthe\s(?:cost|bill|price)|be\s(?:an?\s|sheer\s|quite\s)?(?:daft|foolish|fools?|folly|mad|madness|malpractice|crazy|lunacy|suicidal|improper|"
    r"negligent|negligence|unlawful|a\smistake|a\sbetrayal))\b|over\s(?:his|her|their)\sdead",
    where=Where.CONTENT,
    fires_on=(
        "A second shift would endanger the ferry.",
        "An apology would amount to a confession.",
        "It would be folly to sell the lock.",
        "It would add a third to the bill.",
        "The lamp would be changed over her dead body.",
    ),
    passes_over=("It would mend the ferry.", "It would be fair to sell it.", "A sale would be wise."),
)
"""What somebody says a thing would spoil he will not have."""
COMES_OF_IT = Cue(
    id="would-come-of-it",
    act=Act.ASSESS,
    pattern=rf"{_WILL}(?:cost|save|fall|rise|shrink|run\sout|be\s(?:exhausted|lost)|take\s(?:\w+\s){{0,4}}(?:days|weeks|months|years|hours|time)|"
    r"put\s[^.;,]{1,40}\sback|lead\sto|mean)\b|(?:would|['’]d)\s(?:\w+\s)?have\s(?!(?:to|an?|the)\b)[a-z]+|(?:would|['’]d)\s(?:not\s)?(?:call|describe|imagine|suppose|think)\b",
    where=Where.CONTENT,
    fires_on=(
        "A longer pier would cost nine million.",
        "Stocks would fall by a third.",
        "It would take about three years.",
        "It would put the plan back to nothing.",
        "I'd have liked more.",
        "I would call it a draw.",
    ),
    passes_over=("We would pay nine million.", "They would take a ferry.", "She would have to sign."),
)
"""What somebody says will come of a thing tells how he sees it."""
NOT_SOONER = Cue(
    id="and-not-sooner",
    act=Act.PRECONDITION,
    pattern=r"(?:and|but)\snot\s(?:(?:an?|one|a\ssingle|five|the)\s)?(?:\w+\s)?(?:sooner|earlier|before)(?=\W*$|[.;,!])|"
    r"after\sthat,?\s(?:we|I)(?:['’]ll|\s(?:can|could|may|will|shall))\s(?:talk|discuss|sit|look|meet|see|sign|sail|pay)\b",
    where=Where.CONTENT,
    fires_on=(
        "The tents come down when the map is signed, and not a day sooner.",
        "They leave once it is paid, but not earlier.",
        "Let them mend the roof. After that we can talk about rent.",
    ),
    passes_over=("They came sooner.", "We met before.", "It was not the day before yesterday."),
)
"""What comes when another has come "and not a day sooner" waits for it."""
STUDIED = Cue(
    id="will-be-studied",
    act=Act.CONSIDER,
    pattern=r"(?:(?:will|would|shall)\s|['’]ll\s)(?:\w+ly\s)?be\s(?:\w+ly\s)?(?:studied|considered|examined|reviewed|looked\s(?:at|into)|weighed)",
    where=Where.CONTENT,
    fires_on=("The request will be studied.", "It would be carefully examined."),
    passes_over=("The request was read.", "They will sign it."),
)
