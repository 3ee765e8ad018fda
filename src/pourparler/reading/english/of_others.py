"""What somebody says that others did to him, or did: "They walked out", "We were told nothing". It blames them.

Where it is tried tells :mod:`pourparler.reading.english.words`.
"""

from pourparler.reading.english.cue import Cue, Where
from pourparler.record.statements import Act

_DONE_TO_US = (
    r"(?:asked|told|promised|made|given\s(?:away|nothing|no)|moved|burned|burnt|stung|bitten|left|kept|sold|shown|used|treated|pushed|forced|dragged|laughed|"
    r"ignored|robbed|starved|fobbed)"
)
OF_OTHERS: tuple[Cue, ...] = (
    Cue(
        id="they-did",
        act=Act.ACCUSE,
        pattern=r"(?<![\w,;:’']\s)(?-i:They)(?:(?:['’]ve|['’]re|\shave|\sare|\sjust|\sonly|\sstill|\salways)\s|\s)"
        r"(?:left|walked|trade|trading|sell|sold|keep|kept|hide|hid|play|took|tore|broke|got\sit|want\sus|asked\sus|make\sus|never(?!\swere\b)|changed|cut|lied|cheat\w*|"
        r"ran|threw|refused?|stole|steal|ignored?)\b(?!\s(?:their|its)\s(?:word|promise))",
        where=Where.CONTENT,
        fires_on=(
            "They left.",
            "They’ve got it backwards.",
            "They want us to sign blind.",
            "They never wanted a bridge.",
        ),
        passes_over=("They sang.", "He said they left.", "They kept their word."),
    ),
    Cue(
        id="done-to-us",
        act=Act.ACCUSE,
        pattern=rf"(?:(?:(?-i:I)|we)(?:['’]ve|\shave|['’]d|\shad)\sbeen|(?:(?-i:I)|we)\s(?:were|was))\s(?:\w+ly\s)?{_DONE_TO_US}\b(?!\s(?:all\s|every\s)?(?:day|morning|week|whether|about)\b)|"
        r"(?:has|have|had|was|were)(?:n['’]t|\snot|\snever)\s(?:been\s)?(?:even\s)?(?:briefed|consulted|informed|warned|asked\sproperly)|(?:nobody|no\sone)\s(?:so\smuch\sas\s|even\s|ever\s)?(?:asked|rang|invited|told|consulted|warned)\b",
        where=Where.CONTENT,
        fires_on=(
            "We were told it would be dry.",
            "We have been burned by such pledges.",
            "The crews had not been consulted.",
            "Nobody so much as asked us.",
        ),
        passes_over=(
            "We were in Oslo.",
            "I've been asked all day about it.",
            "They were told.",
            "We have been here before.",
        ),
    ),
)
"""Tried before refusals: "We were told there was nothing left" blames whoever told them."""
