"""Which reader drafted an entry; what a person wrote or confirmed has none."""

from enum import StrEnum


class Drafter(StrEnum):
    """A reader that writes entries for a person to confirm."""

    RULES = "rules"
    MODEL = "model"
    BOTH = "both"
