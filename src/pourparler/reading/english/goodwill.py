"""What somebody says that welcomes, praises or leaves open, whatever the verb of saying.

Where it is tried tells :mod:`pourparler.reading.english.words`.
"""

from pourparler.reading.english.cue import Cue, Where
from pourparler.record.statements import Act

GOODWILL: tuple[Cue, ...] = (
    Cue(
        id="praise",
        act=Act.SIGNAL,
        pattern=r"glad|proud|delighted|(?:quietly|well|very|most)\spleased|(?:full|complete|every|total)\sconfidence|"
        r"in\s(?:high|great|the\shighest)\sesteem|respectful\sof|good\sspirit|credit\sto|(?:fair|good|great|right)\sdeal(?!\s(?:of|more|less)\b)|"
        r"(?:to|with)\sthe\ssatisfaction\sof|honou?rs\sthe|with\sinterest|sense\sof\sresponsibility",
        where=Where.CONTENT,
        fires_on=(
            "We are glad of it.",
            "She has the board's full confidence.",
            "It holds the guild in high esteem.",
            "It is a credit to both crews.",
            "The draft was read with interest.",
            "It's a fair deal.",
            "She was quietly pleased.",
            "We are proud.",
            "They were delighted.",
            "It is respectful of the court.",
            "There is a good spirit.",
            "It ended to the satisfaction of all.",
            "The text honours the men who died.",
            "We count on their sense of responsibility.",
        ),
        passes_over=("It took a great deal of paint.", "The bank pays interest.", "He asked for a loan."),
        unless=r"^[^.;]{0,60}\b(?:but|not|no|never)\b",
    ),
    Cue(
        id="left-open",
        act=Act.SIGNAL,
        pattern=r"(?:is|are|was|were|has|have|had)(?:\snot|n['’]t)\s(?:yet\s)?(?:been\s)?(?:ruled\sout|excluded)|"
        r"(?:channels?|doors?|lines?)\s(?:(?:remain|stay)(?:s|ed)?|(?:is|are|was|were))\s(?:\w+\s)?open|"
        r"(?:can|could|might)\s(?:work\swith|talk\sabout|imagine|be\spersuaded|be\stalked\sinto)|within\sreach",
        where=Where.CONTENT,
        fires_on=(
            "A sixth round has not been ruled out.",
            "Channels remain open.",
            "It is something we can work with.",
            "The fees we can talk about.",
            "A pact is within reach.",
            "She could imagine a pact.",
            "The owners might be persuaded of it.",
            "He could be talked into it.",
        ),
        passes_over=("It was ruled out.", "The door is shut.", "We cannot work with that."),
    ),
)
"""Tried before hopes and promises, and after all that refuses or sets conditions."""
TONE = Cue(
    id="tone-of-the-talks",
    act=Act.ASSESS,
    pattern=r"(?:talks|discussions?|negotiations|engagement|meetings?|exchanges?|conversations?|atmosphere|tone|mood)\s(?:is|are|was|were|(?:has|have|had)\sbeen|remain(?:s|ed)?)\s"
    r"(?:\w+\s)?(?:in\san?\s)?(?:constructive|positive|good|warm|cordial|frank|useful|fruitful|productive|brotherly|businesslike)",
    where=Where.CONTENT,
    fires_on=(
        "The talks had been cordial.",
        "The mood is good.",
        "The meetings were continuing in a constructive spirit.",
    ),
    passes_over=("The paper was useful.", "It is a constructive idea."),
)
"""Tried first: what somebody calls the talks tells how they stand, though the word be one of praise."""
