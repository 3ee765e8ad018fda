"""What can be done in a simulated talk, and why a package is refused."""

from enum import StrEnum


class Act(StrEnum):
    """What somebody does in a talk."""

    OFFERS = "offers"
    PASSES = "passes"
    ACCEPTS = "accepts"
    REFUSES = "refuses"
    DEMANDS = "demands"
    DRAFTS = "drafts"
    VOTES_FOR = "votes for"
    VOTES_AGAINST = "votes against"
    SOFTENS = "softens"
    LETS_GO = "lets go"
    AGREES = "agrees"


class Because(StrEnum):
    """Why a package is refused: it is worth too little to the party, or what it stands on is not kept."""

    TOO_LITTLE = "too little"
    POSITION = "position"
