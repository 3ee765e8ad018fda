"""How a condition reads, where that may not be what its writer meant.

Two questions: is ``never a and b`` meant as it is read, and is a fallback weaker than what it falls back from?
"""

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pourparler.record.conditions import syntax
from pourparler.record.conditions.syntax import ByStep, Condition, First
from pourparler.record.conditions.truth import holds

MOST_MEASURES = 4
"""Measures among which a fallback is compared by trying every order; above that it is not compared."""

MOST_FACTS = 20
"""Facts on these measures that are minded; with more, likewise."""

_WORD = re.compile(
    r"(?P<order>before|after|no\s+later\s+than|only\s+if|with|in\s+return\s+for)(?![\w-])"
    r"|(?P<first>first|by\s+step\s+\d+)(?![\w-])"
    r"|(?P<joint>and|or)(?![\w-])|(?P<never>never)(?![\w-])|(?P<other>(?:if|then|not|require)(?![\w-])|[()])"
    r"|(?P<measure>[^\s()]+)"
)
_LETTERS = {"order": "o", "first": "f", "joint": "j", "never": "n", "other": "x", "measure": "m"}
_NEVER_AND = re.compile("nmjm(?![of])")
_ORDER_AND = re.compile("momjm(?![of])")
_AND_ORDER = re.compile("(?<![nox])mjmom|(?<![nox])mjmf")


@dataclass(frozen=True, slots=True)
class Misreading:
    """Words without parentheses that are read in one way and may be meant in another.

    Attributes:
        words: as written.
        read_as: the same with the parentheses that are understood.
        otherwise: what to write for the other meaning.
    """

    words: str
    read_as: str
    otherwise: str


def misreading(text: str) -> Misreading | None:
    """The first words of a condition that a reader may group otherwise than the language does.

    >>> misreading("never pay and stop")
    Misreading(words='never pay and stop', read_as='(never pay) and stop', otherwise='never (pay and stop)')
    >>> misreading("(never pay) and stop")
    """
    matches = list(_WORD.finditer(text))
    words = [" ".join(match[0].split()) for match in matches]
    letters = "".join(_LETTERS[match.lastgroup or "measure"] for match in matches)
    if found := _NEVER_AND.search(letters):
        never, a, joint, b = words[slice(*found.span())]
        return Misreading(f"{never} {a} {joint} {b}", f"({never} {a}) {joint} {b}", f"{never} ({a} {joint} {b})")
    if found := _ORDER_AND.search(letters):
        a, order, b, joint, c = words[slice(*found.span())]
        plain, read = f"{a} {order} {b} {joint} {c}", f"({a} {order} {b}) {joint} {c}"
        return Misreading(plain, read, f"{a} {order} ({b} {joint} {c})")
    if found := _AND_ORDER.search(letters):
        a, joint, b, *rest = words[slice(*found.span())]
        order = " ".join(rest)
        plain, read = f"{a} {joint} {b} {order}", f"{a} {joint} ({b} {order})"
        return Misreading(plain, read, f"({a} {joint} {b}) {order}")
    return None


def is_weaker(fallback: Condition, said: Condition, facts: Sequence[Condition]) -> bool:
    """Whether a fallback holds wherever what is said does, as far as trying every order of few measures can tell.

    Args:
        fallback: the form fallen back to.
        said: the form above it.
        facts: what holds whatever anybody wants.

    Returns:
        False only where some order of the measures shows that it does not. Conditions with ``first`` (which depends
        on who speaks) or ``by step``, and those on more than ``MOST_MEASURES`` measures, are not compared.
    """
    if any(isinstance(atom, (First, ByStep)) for form in (fallback, said) for atom in syntax.atoms(form)):
        return True
    measures, bearing = _with_facts((fallback, said), facts)
    if len(measures) > MOST_MEASURES or len(bearing) > MOST_FACTS:
        return True
    return all(
        holds(fallback, step_of) or not holds(said, step_of) or not all(holds(fact, step_of) for fact in bearing)
        for step_of in _orders(measures)
    )


def _with_facts(forms: Iterable[Condition], facts: Sequence[Condition]) -> tuple[list[str], list[Condition]]:
    """The measures of some forms and of the facts that bear on them, directly or through one another."""
    measures = dict.fromkeys(measure for form in forms for measure in syntax.measures_of(form))
    bearing: list[Condition] = []
    left = [(fact, frozenset(syntax.measures_of(fact))) for fact in facts]
    grown = True
    while grown and len(measures) <= MOST_MEASURES:
        touching = [pair for pair in left if pair[1] & measures.keys()]
        left = [pair for pair in left if not pair[1] & measures.keys()]
        bearing += [fact for fact, _ in touching]
        measures.update(dict.fromkeys(sorted(measure for _, named in touching for measure in named)))
        grown = bool(touching)
    return list(measures), bearing


def _orders(measures: Sequence[str]) -> Iterable[dict[str, int]]:
    """Every way in which measures may happen in steps, or not at all."""
    for steps in itertools.product(range(len(measures) + 1), repeat=len(measures)):
        yield {measure: step for measure, step in zip(measures, steps, strict=True) if step}
