"""What a bill or a deal must hold is what is asked: "any deal must include the moat", "the moat has to be in the bill".

>>> must_hold(" any deal must include the moat"), must_hold(" the moat has to be part of any deal")
(' the moat', ' the moat')
>>> must_hold(" only support a bill that includes the moat"), must_hold(" it must be in the bill") is None
(' the moat', True)
"""

from pourparler.reading.english.rule import Rule

_PAPER = (
    r"(?:bill|legislation|law|measure|deal|agreement|plan|budget|package|resolution|proposal|amendment|accord|treaty|settlement|compromise|extension|"
    r"contract|solution)"
)
_MUST = r"(?:must|should|ought\sto|(?:has|have|had|needs?|needed|['’]s\sgot|(?:has|have)\sgot|(?:will|would|is\sgoing\sto|are\sgoing\sto)\s(?:have|need))\sto)"
_HOLD = r"(?:include|contain|provide(?:\sfor)?|carry|come\swith|feature|address)"
_THING = r"(?P<{0}>(?=\w)(?!(?:it|that|this|they|these|those|them|which|something|what)\b)(?:[^,;:.“”\"]|[,.](?=\d)){{3,100}}?)"
_END = r"(?=\W*$|[,;:.“”\"])"
MUST_HOLD = Rule(
    id="paper-must-hold",
    does="what a bill or a deal must hold is asked for",
    pattern=rf"^\W*(?:that\s)?(?:[\w-]+\s){{0,5}}?{_PAPER}\s(?:{_MUST}\s)?(?:also\s)?{_HOLD}\s{_THING.format('held')}{_END}"
    rf"|^\W*(?:that\s)?{_THING.format('part')}\s(?:{_MUST}\s)(?:also\s)?be\s(?:(?:included\s|addressed\s)?in|(?:a\s)?part\sof|attached\sto|added\sto)\s(?:an?y?|the|this|that|every|its|their)\s(?:[\w-]+\s){{0,3}}?{_PAPER}\b"
    rf"|^\W*(?:that\s)?(?:(?:it|they|he|she|we|I)\s(?:will|would|can|could)\s)?(?:only\s(?:support|back|accept|sign|vote\sfor|agree\sto|pass|consider)\s)?(?:an?|any)\s(?:[\w-]+\s){{0,4}}?{_PAPER}\s(?:that|which)\s(?:would\s|also\s)?(?:includes?d?|contains?|provides?(?:\sfor)?|carries|has)\s{_THING.format('backed')}{_END}",
    any_case=True,
    fires_on=(
        " any deal must include a moat",
        " that any final deal would have to provide for a moat",
        " that the spending bill include a moat",
        " the moat has to be part of any deal",
        " a moat must be included in the harbour bill",
        " they will only support a bill that includes a moat",
        " a bill that would provide for a moat",
    ),
    passes_over=(
        " a bill that ends the toll",
        " it must be in the bill",
        " the bill must be signed",
        " the moat has to be part of the town",
    ),
)


def must_hold(told: str) -> str | None:
    """What is to stand in a bill or a deal; None where no more is told than that there be one."""
    found = MUST_HOLD.match(told)
    return f" {found['held'] or found['part'] or found['backed']}" if found else None
