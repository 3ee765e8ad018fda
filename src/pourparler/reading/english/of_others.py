"""What somebody says that others did to him, or did: "They walked out", "We were told nothing". It blames them.

Where it is tried tells :mod:`pourparler.reading.english.words`.
"""

from pourparler.reading.english.cue import Cue, Where
from pourparler.record.statements import Act

OF_OTHERS: tuple[Cue, ...] = (
    Cue(
        id="they-took",
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
        id="not-consulted",
        act=Act.ACCUSE,
        pattern=r"(?:has|have|had|was|were)(?:n['’]t|\snot|\snever)\s(?:been\s)?(?:even\s)?(?:briefed|consulted|informed|warned|asked\sproperly)|(?:nobody|no\sone)\s(?:so\smuch\sas\s|even\s|ever\s)?(?:asked|rang|invited|told|consulted|warned)\b",
        where=Where.CONTENT,
        fires_on=(
            "The crews had not been consulted.",
            "Nobody so much as asked us.",
        ),
        passes_over=(
            "We were in Oslo.",
            "They were told.",
        ),
    ),
)
"""Tried before refusals: "Nobody asked us, and there is nothing left" blames whoever did not ask."""
