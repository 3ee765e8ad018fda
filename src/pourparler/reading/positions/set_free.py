"""People who are held are let go in many words: "free 40 fighters", "that all its prisoners walk free".

One side calls those held its fighters, the other its prisoners; whoever keeps them is asked for one step.
"""

import re

from pourparler.reading.english.rule import Rule

_HELD = (
    r"(?:prisoners?|captives?|detainees?|hostages?|inmates?|abductees?|fighters?|militants?|insurgents?|rebels?|guerrillas?|comrades|"
    r"convicts?|soldiers?|sailors?|prisoners\sof\swar|(?-i:[A-Z][a-z]+(?:ans|is|ns|ards|men)$))"
)
SET_FREE = Rule(
    id="set-free",
    does="a step is that people who are held be let go",
    pattern=rf"\b(?:free|freeing|releas(?:e|ing)|let(?:ting)?\sgo|let(?:ting)?)\s(?:of\s)?(?:[\w,.’'-]+\s){{0,6}}?(?P<held>{_HELD})\b",
    any_case=True,
    fires_on=(
        "free 40 rebel fighters",
        "the release of all its detainees",
        "let all the prisoners walk free",
        "releasing some of the captured sailors",
        "release three Peruvians",
    ),
    passes_over=(
        "free the port",
        "release Peruvian funds",
        "release the funds",
        "let the growers sell",
        "pay the soldiers",
    ),
)
_WALK = re.compile(r"\bwalk(?:ing)?\sfree|\bgo(?:ing)?\s(?:free|home)|\bout\b|\bleave\b")


def both_free(one: str, other: str) -> bool:
    """Whether both steps are that people be let go, so that who is asked to do both is asked for one."""
    return _frees(one) and _frees(other)


def _frees(label: str) -> bool:
    found = SET_FREE.search(label)
    lets = found is not None and label.startswith("let", found.start())
    return found is not None and (not lets or bool(_WALK.search(label)))
