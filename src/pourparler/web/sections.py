"""The parts of the table, and which sections of the talks file are worked at in each."""

TABS = (
    ("/positions", "Positions", "1"),
    ("/positions/parties", "Parties and measures", "2"),
    ("/positions/goal-and-facts", "Goal and facts", "3"),
    ("/positions/worth", "Worth", "4"),
    ("/positions/proposals", "Proposals", "5"),
    ("/positions/sessions", "Sessions", "6"),
    ("/positions/statements", "Statements", "7"),
)
"""The parts of the table: address, words, key."""
WORKED_AT = {
    "positions": "/positions",
    "proposals": "/positions/proposals",
    "sessions": "/positions/sessions",
    "statements": "/positions/statements",
    "parties": "/positions/parties",
    "measures": "/positions/parties",
    "facts": "/positions/goal-and-facts",
    "goal": "/positions/goal-and-facts",
    "worth": "/positions/worth",
    "ranking": "/positions/worth",
    "walk_away": "/positions/worth",
    "breaking_off": "/positions/worth",
}
"""Where each section of the talks file is worked at; of others there is only the text."""


def place_of(section: str) -> tuple[str, str] | None:
    """The address and the words of the part in which a section is worked at; None where there is only the text.

    >>> place_of("goal"), place_of("answered")
    (('/positions/goal-and-facts', 'Goal and facts'), None)
    """
    return next(((to, words) for to, words, _ in TABS if to == WORKED_AT.get(section)), None)
