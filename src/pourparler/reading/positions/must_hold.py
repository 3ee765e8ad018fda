"""What a bill or a deal must hold is what is asked: "any deal must include the moat", "the moat has to be in the bill".

>>> must_hold(" any deal must include the moat"), must_hold(" the moat has to be part of any deal")
(' the moat', ' the moat')
>>> must_hold(" only support a bill that includes the moat"), must_hold(" it must be in the bill") is None
(' the moat', True)
"""

from pourparler.reading.english.on_bills import NOT_PASSED
from pourparler.reading.english.rule import Rule
from pourparler.reading.positions.in_the_paper import DOES, aimed_at

_PAPER = (
    r"(?:bill|legislation|law|measure|deal|agreement|plan|budget|package|resolution|proposal|amendment|accord|treaty|settlement|compromise|extension|"
    r"contract|solution)"
)
_MUST = (
    r"(?:must|should|ought\sto|(?:has|have|had|needs?|needed|['’]s\sgot|(?:has|have)\sgot|"
    r"(?:will|would|is\sgoing\sto|are\sgoing\sto)\s(?:have|need))\sto)"
)
_HOLD = r"(?:include|contain|provide(?:\sfor)?|carry|come\swith|feature|address)"
_THING = (
    r"(?P<{0}>(?=\w)(?!(?:it|that|this|they|these|those|them|which|something|what)\b)"
    r"(?:[^,;:.“”\"]|[,.](?=\d)){{3,100}}?)"
)
_END = r"(?=\W*$|[,;:.“”\"])"
MUST_HOLD = Rule(
    id="paper-must-hold",
    does="what a bill or a deal must hold is asked for",
    pattern=rf"^\W*(?:that\s)?(?:[\w-]+\s){{0,5}}?{_PAPER}\s(?:{_MUST}\s|to\s)?(?:also\s)?{_HOLD}\s{_THING.format('held')}{_END}"
    rf"|^\W*(?:that\s)?{_THING.format('part')}\s(?:{_MUST}|will|would|is\sgoing\sto|are\sgoing\sto)\s(?:also\s)?be\s(?:(?:included\s|addressed\s)?in|(?:a\s)?part\sof|attached\sto|added\sto)\s(?:an?y?|the|this|that|every|its|their)\s(?:[\w-]+\s){{0,3}}?{_PAPER}\b"
    rf"|^\W*(?:that\s)?(?:(?:it|they|he|she|we|I)\s(?:will|would|can|could)\s)?(?:only\s(?:support|back|accept|sign|vote\sfor|agree\sto|pass|consider)\s)?(?:an?|any)\s(?:[\w-]+\s){{0,4}}?{_PAPER}\s(?:that|which)\s(?:would\s|also\s)?(?:includes?d?|contains?|provides?(?:\sfor)?|carries|has)\s{_THING.format('backed')}{_END}",
    any_case=True,
    fires_on=(
        " any deal must include a moat",
        " that any final deal would have to provide for a moat",
        " that the spending bill include a moat",
        " the spending bill to include a moat",
        " the moat has to be part of any deal",
        " that the moat would be part of the package",
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


IS_A_MUST = Rule(
    id="thing-that-is-a-must",
    does="what somebody makes a must, or calls one, is asked for",
    pattern=rf"^\W*(?:that\s)?{_THING.format('thing')}\s(?:(?:is|are|was|were|remains?|will\sbe|would\sbe)\s)?(?:\w+ly\s|also\s|still\s)?(?:an?\s(?:\w+\s)?(?:must-have|must|red\sline|top\spriority|central\sdemand|key\sdemand)|non-?negotiable)\b",
    any_case=True,
    fires_on=(" a new moat a must-have", " night pay is an absolute must for the guild", " night pay non-negotiable"),
    passes_over=(" it is a must", " the moat must go"),
)
IS_TO_GO = Rule(
    id="wanted-out",
    does="what is wanted out of a bill is to be taken out",
    pattern=rf"^\W*(?:to\s(?:see|have|get)\s)?{_THING.format('thing')}\sout(?:\sof\s(?:the|any|this|that|its|their)\s(?:[\w-]+\s){{0,4}}?{_PAPER})\W*$",
    any_case=True,
    fires_on=(" the moat out of the harbour bill", " to have any toll out of any deal"),
    passes_over=(" the ships out of the bay", " the moat", " it out of the bill"),
)


TO_DO_IT = Rule(
    id="any-bill-is-to-do",
    does="what any bill or deal is to do is asked for",
    pattern=rf"^\W*(?:that\s)?(?:any|every|whatever)\s(?:[\w-]+\s){{0,4}}?{_PAPER}\s(?:{_MUST}\s)?(?:also\s|first\s)?(?P<verb>[a-z]{{3,}})\s(?P<what>(?:[^;:.“”\"]|\.(?=\d)){{3,160}})",
    any_case=True,
    fires_on=(" that any spending bill defund the moat", " any deal must protect the crews"),
    passes_over=(" the bill must be signed", " any deal it signs"),
)


def must_hold(told: str) -> str | None:
    """What is to stand in a bill or a deal, or to go from it; None where no more is told than that there be one."""
    if (aim := aimed_at(told)) is not None:
        return aim
    if (gone := IS_TO_GO.match(told)) is not None:
        return f" to remove {gone['thing']}"
    if (must := IS_A_MUST.match(told)) is not None:
        return f" {must['thing']}"
    found = MUST_HOLD.match(told)
    if found is None and (does := TO_DO_IT.match(told)) and does["verb"].lower() in DOES:
        return f" to {does['verb']} {does['what']}"
    return f" {found['held'] or found['part'] or found['backed']}" if found else None


NO_BILL_WITHOUT = Rule(
    id="no-bill-without",
    does="a bill that will not pass without something is to have that",
    pattern=rf"\b(?:any|an?|no)\s(?:[\w-]+\s){{0,4}}?{_PAPER}\swithout\s{_THING.format('thing')}\s(?:{NOT_PASSED}|(?:is|are|was|would\sbe|will\sbe|remains?)\s(?:\w+ly\s)?(?:unacceptable|an?\s(?:non-?starter|deal[-\s]?breaker)|out\sof\sthe\squestion))\b",
    any_case=True,
    fires_on=("a bill without a moat cannot pass", "any harbour deal without a moat is unacceptable to us"),
    passes_over=("no bill without a moat", "a bill without a moat passed"),
)


def no_bill_without(words: str) -> str | None:
    """What a bill is to have, where it is said that it will come to nothing without."""
    found = NO_BILL_WITHOUT.search(" ".join(words.split()))
    return f" {found['thing']}" if found else None
