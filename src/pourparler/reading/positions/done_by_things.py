"""What a thing will not do is foretold of it: a bill, a wall, a speech refuses nothing.

>>> is_done_by_a_thing("that new taxes would not bring it"), is_done_by_a_thing("the mayor won't bring it")
(True, False)
"""

from pourparler.reading.english.rule import Rule
from pourparler.reading.english.word_class import WordClass

_THINGS = WordClass(
    id="things-that-do-nothing-by-will",
    words=(
        "plans?",
        "bites",
        "words?",
        "bombs?",
        "movements?",
        "sanctions?",
        "tariffs?",
        "walls?",
        "cuts?",
        "taxes",
        "laws?",
        "bills?",
        "money",
        "strikes?",
        "talks?",
        "deals?",
        "agreements?",
        "threats?",
        "rises?",
        "raises?",
        "increases?",
        "prices?",
        "weapons?",
        "votes?",
        "speeches",
        "reports?",
        "resolutions?",
        "polic(?:y|ies)",
        "measures?",
        "letters?",
        "force",
        "pressure",
        "violence",
        "rhetoric",
        "steps?",
        "changes?",
        "offers?",
        "proposals?",
        "drones?",
        "slogans?",
        "polls?",
        "purchases?",
        "spending",
        "shutdowns?",
        "embargo",
        "budgets?",
        "programs?",
        "programmes?",
        "process",
        "statements?",
        "elections?",
    ),
    frame="said {} would not move them",
)
_WILL_NOT = Rule(
    id="a-thing-will-not",
    does="what a thing will not bring about is foretold",
    pattern=rf"(?:^|[.;:“\"]\s?|\b(?:that|and|but|because|as|said|says|saying|warn(?:s|ed)|argue[sd]?)\s)\W*(?:(?!\b(?:we|they|he|she|it|I|you|who|which|to|for|vote|pass|sign|accept|of)\b)[\w’'.%-]+\s){{0,7}}?"
    rf"{_THINGS}\s(?:alone\s|simply\s|itself\s|also\s|still\s|probably\s)?(?:(?:will|would|could|can|does|do|did)(?:\snot|n['’]t)|won['’]t|cannot|(?:will|would|could)\snever)\s(?:\w+ly\s)?"
    r"(?!be\b|have\b|happen\b|go\b|take\splace|begin\b|start\b|resume\b|stand\b|proceed\b|come\b|continue\b|get\b|include\b|pass\b|apply\b)[a-z]+\s(?!(?:until|unless|before|if|while|without|as|when|in|on|at|this|next|by|for)\b)\w",
    any_case=True,
    fires_on=(
        "Sound bites won't stop the ships",
        "that currency movements alone would not correct the gap",
        "The plan will not cover all wards",
        "he said the new tariffs would never bring the mills back",
        "argued sanctions cannot simply move them",
        "but bombs will not probably make peace there",
        "He left. Pressure does not help them",
    ),
    passes_over=(
        "The firm will not move its mills",
        "The bill will not pass the house",
        "a road will not be built",
        "we will not vote for a bill that won't stop it",
        "the delegation will not sign the text",
        "the government will not cut the toll",
        "talks will not begin until then",
        "The deal will not include the mills",
    ),
)


def is_done_by_a_thing(said: str) -> bool:
    """Whether words of what will not be done say it of a thing."""
    return _WILL_NOT.fires(" ".join(said.split()))
