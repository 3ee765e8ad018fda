"""Words that a text on talks has, and others seldom: how one in which the reader found nothing is known for it."""

from pourparler.reading.english.rule import Rule

BARGAINING = Rule(
    id="bargaining",
    does="says that somebody talks, asks, offers or refuses",
    pattern=r"\b(?:talks|negotiat|mediat|demand(?:s|ed)\b|refus|reject|offer(?:s|ed)\b|concession|compromise|ultimatum|"
    r"truce|cease-?fire|strik(?:e|es|ing)\b|walk(?:ed)?[\s-]out|standoff|deadlock|stalemate|impasse)",
    any_case=True,
    fires_on=(
        "The talks go on.",
        "They negotiated all night.",
        "A mediator came.",
        "The crew demands a bonus.",
        "Skerry Line demanded an end to it.",
        "The owner refused.",
        "The board rejects it.",
        "The line offers a bonus.",
        "It offered a bonus.",
        "A concession was made.",
        "There was no compromise.",
        "It was an ultimatum.",
        "The truce held.",
        "A ceasefire was signed.",
        "The cease-fire held.",
        "The crews are on strike.",
        "Strikes are planned.",
        "Crews are striking.",
        "The guild walked out.",
        "A walk-out is planned.",
        "The standoff goes on.",
        "It is a deadlock.",
        "It is a stalemate.",
        "It is an impasse.",
    ),
    passes_over=(
        "Sift the flour into a bowl.",
        "The choir asked for more light.",
        "Rain is likely in the west.",
        "There is high demand for seats.",
        "A special offer ends today.",
    ),
)
KINDS = 2
"""So many different such words a text on talks has, at least."""
