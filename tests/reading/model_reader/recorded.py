"""Recorded drafts of the invented reports beside this file, whole and with something wrong in them."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pourparler.reading import Report, read_report

REPORTS = Path(__file__).parent / "reports"
Draft = dict[str, Any]

GUILD = "Seafarers' Guild"
FERRY: Draft = {
    "talks": "Ferry strike at Norwick",
    "parties": [
        {"name": GUILD, "called": ["Seafarers' Guild", "Guild", "Union", "Tom Arle"], "role": "party"},
        {"name": "Northline Ferries", "called": ["Northline", "The company", "Eva Moss"], "role": "party"},
        {"name": "Judge Ines Falk", "called": ["Judge Ines Falk", "mediator"], "role": "mediator"},
    ],
    "measures": [
        {"id": "resume-sailing", "what": "sail again", "by": [GUILD], "phrases": ["sail", "crews back"]},
        {
            "id": "withdraw-shifts",
            "what": "withdraw the split shifts",
            "by": ["Northline Ferries"],
            "phrases": ["split shifts are withdrawn", "withdrawing the shifts"],
        },
        {
            "id": "pay-bonus",
            "what": "pay a bonus of 400 crowns",
            "by": ["Northline Ferries"],
            "phrases": ["a bonus of 400 crowns"],
        },
    ],
    "positions": [
        {
            "party": [GUILD],
            "says": "withdraw-shifts before resume-sailing",
            "quote": '"We will not sail before the split shifts are withdrawn,"',
            "firmness": "firm",
            "ascribed_by": None,
        },
        {
            "party": ["Northline Ferries"],
            "says": "resume-sailing before withdraw-shifts",
            "quote": "ruled out withdrawing the shifts while boats lie idle",
            "firmness": "firm",
            "ascribed_by": None,
        },
    ],
    "proposals": [
        {
            "by": ["Northline Ferries"],
            "says": "require pay-bonus",
            "quote": "Northline offered a bonus of 400 crowns",
            "answer": "refused",
            "answered_by": [GUILD],
            "answer_quote": "the Guild turned the offer down",
        }
    ],
    "state": {"is": "stuck", "quote": "broke up late on Monday without a deal"},
    "goal": [],
    "not_said": ["Would the Guild sail if the shifts were only suspended?"],
}
LATER: Draft = {
    "talks": "Ferry strike at Norwick",
    "parties": [
        {"name": GUILD, "called": ["Guild", "Tom Arle"], "role": "party"},
        {"name": "Northline Ferries", "called": ["Northline Ferries", "Eva Moss"], "role": "party"},
    ],
    "measures": [
        {"id": "resume-sailing", "what": "sail again", "by": [GUILD], "phrases": ["the crews sail again"]},
        {"id": "withdraw-shifts", "what": "withdraw the split shifts", "by": [], "phrases": []},
    ],
    "positions": [
        {
            "party": ["Northline Ferries"],
            "says": "withdraw-shifts with resume-sailing",
            "quote": "will suspend its split shifts on the day the crews sail again",
            "firmness": "stated",
            "ascribed_by": None,
        },
        {
            "party": [GUILD],
            "says": "withdraw-shifts before resume-sailing",
            "quote": "We will not sail before the split shifts are withdrawn",
            "firmness": "red line",
            "ascribed_by": None,
        },
    ],
    "proposals": [],
    "state": {"is": "moving", "quote": "talks resumed at noon"},
    "goal": [],
    "not_said": [],
}


def report(name: str = "ferry") -> Report:
    """One of the invented reports, as the rules read it."""
    path = REPORTS / f"{name}.txt"
    return read_report(path.name, path.read_bytes())


def changed(change: Callable[[Draft], object], draft: Draft = FERRY) -> Draft:
    """A draft in which something is otherwise."""
    other = copy.deepcopy(draft)
    change(other)
    return other
