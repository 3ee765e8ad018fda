"""How much shared own names tell: those of one person, of a party and its speaker, of a state and its people, are one.

Two disputes of one town have its name in common, its council and the leader of that; one dispute has both sides.

>>> signs({"Fiona", "Tulloch"}, {"Fiona Tulloch"})
1.25
>>> signs({"Tulloch", "Kholm", "Vostria", "Vostrian"}, ())
3.0
"""

from collections.abc import Collection
from itertools import pairwise

_WHOLE = 0.25
"""What a name in full tells beside one word of it."""
_STEM = 4
"""Letters that the words for a state and for its people share at least."""


def signs(names: Collection[str], together: Collection[str]) -> float:
    """How many names there are, those that are one's counted as one.

    Args:
        names: that two reports share.
        together: pairs of names that are one's, parted by a space.
    """
    parts = {name: {name} for name in names}
    whole = sum(_join(parts, *pair.split()) for pair in together)
    for one, other in pairwise(sorted(names)):
        if other.startswith(one[: max(_STEM, len(one) - 1)]):
            _join(parts, one, other)
    return len({id(part) for part in parts.values()}) + _WHOLE * whole


def _join(parts: dict[str, set[str]], one: str, other: str) -> bool:
    """Let two names be parts of one; whether they were not before."""
    if one not in parts or other not in parts or parts[one] is parts[other]:
        return False
    parts[one] |= parts[other]
    for name in parts[other]:
        parts[name] = parts[one]
    return True
