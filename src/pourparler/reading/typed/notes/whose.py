"""Whose notes tell of: the words at the head of a line, as the name of a party; what is no party's name.

>>> name_of("Co."), name_of("the union"), name_of("NK"), name_of("Next steps")
('Company', 'Union', 'North Korea', None)
"""

import re
from collections.abc import Iterable

from pourparler.reading.english.rule import Rule
from pourparler.reading.who import register
from pourparler.reading.who.kinds import BODIES, PEOPLE
from pourparler.reading.who.roles import HELPERS

SHORT = {
    "co": "Company",
    "coy": "Company",
    "emp": "Employers",
    "gov": "Government",
    "gov't": "Government",
    "govt": "Government",
    "ksa": "Saudi Arabia",
    "mgmt": "Management",
    "mgt": "Management",
    "n korea": "North Korea",
    "n. korea": "North Korea",
    "nk": "North Korea",
    "opp": "Opposition",
    "s korea": "South Korea",
    "s. korea": "South Korea",
    "sk": "South Korea",
    "tu": "Union",
    "ukr": "Ukraine",
}
"""Parties by the letters for which notes have room."""
HELPS = Rule(
    id="only-helps",
    does="somebody who helps others to talk, and wants nothing for himself",
    pattern=rf"^(?:(?:un|eu|au|us|federal|state)\s)?(?:{HELPERS}|hosts?|chair(?:man|woman|person)?|(?:special\s)?envoys?)\b",
    any_case=True,
    fires_on=(
        "Mediator",
        "Mediators",
        "UN mediator",
        "EU facilitators",
        "AU go-between",
        "US envoy",
        "Federal arbitrators",
        "State conciliator",
        "Hosts",
        "Chair",
        "Chairman",
        "Chairwoman",
        "Chairperson",
        "Special envoys",
        "Facilitator",
        "Go-betweens",
        "Arbitrator",
        "Conciliators",
        "Host",
        "Envoy",
    ),
    passes_over=("Union", "The hostages", "Chairs and tables union"),
)
NO_PARTY = Rule(
    id="no-party",
    does="a word at the head of a line that says what the line is, and not who speaks",
    pattern=r"^(?:\W*(?:date|time|place|venue|where|when|who|what|why|how|subject|re|fwd|from|to|cc|sent|topics?|issues?|notes?|context|background|status|state\sof\splay|"
    r"next(?:\s\w+){0,2}|to\s?do|sources?|goals?|aims?|agenda|attendees|present|participants|parties|summary|key\spoints?|q|a|questions?|answers?|deadlines?|nb|n\.b|ps|p\.s|updates?|"
    r"today|yesterday|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|problems?|sticking\spoints?|obstacles?|options?(?:\s\w+)?|steps?(?:\s\w+)?|phases?(?:\s\w+)?|deal|proposals?|analysis|assessment|"
    r"verdict|view|my\s\w+|our\s\w+|comments?|meeting(?:\s.*)?|call(?:\s.*)?|talks(?:\s.*)?|round(?:\s.*)?|email|phone|tel|file|https?|also|but|so|then|first|second|third|finally|result|outcome|conclusion|stuck|timeline|latest)\W*)$",
    any_case=True,
    fires_on=(
        *("Date", "Time", "Place", "Venue", "Where", "When", "Who", "What", "Why", "How", "Subject", "Re", "Fwd"),
        *("From", "To", "Cc", "Sent", "Topic", "Topics", "Issue", "Issues", "Note", "Notes", "Context", "Background"),
        *("Status", "State of play", "Next", "Next steps", "To do", "Todo", "Source", "Sources", "Goal", "Goals"),
        *("Aim", "Aims", "Agenda", "Attendees", "Present", "Participants", "Parties", "Summary", "Key point"),
        *("Key points", "Q", "A", "Question", "Questions", "Answer", "Answers", "Deadline", "Deadlines", "NB", "N.B"),
        *("PS", "P.S", "Update", "Updates", "Today", "Yesterday", "Tomorrow", "Monday", "Tuesday", "Wednesday"),
        *("Thursday", "Friday", "Saturday", "Sunday", "Problem", "Problems", "Sticking point", "Sticking points"),
        *("Obstacle", "Obstacles", "Option", "Options", "Option B", "Options 1", "Step", "Steps", "Step 2", "Steps 3"),
        *("Phase", "Phases", "Phase 2", "Phases 3", "Deal", "Proposal", "Proposals", "Analysis", "Assessment"),
        *("Verdict", "View", "My view", "Our view", "Comment", "Comments", "Meeting", "Meeting with the mayor"),
        *("Call", "Call with the mayor", "Talks", "Talks on pay", "Round", "Round 3", "Email", "Phone", "Tel", "File"),
        *("http", "https", "Also", "But", "So", "Then", "First", "Second", "Third", "Finally", "Result", "Outcome"),
        *("Conclusion", "Stuck", "Timeline", "Latest", "* Notes *"),
    ),
    passes_over=("Union", "Port Authority", "Dates and figs growers", "Meetings board", "Parties of the left"),
)
BEGINS_NO_NAME = Rule(
    id="begins-no-name",
    does="a word that begins what is said, and no name",
    pattern=r"^(?:no|not|never|nothing|none|if|unless|until|only|before|after|once|when|while|without|then|and|or|but|as|in|on|at|there|this|that|it|its|we|they|he|she|i|you|still|also|every\w*|some\w*|any\w*|will|would|wants?|won't|must|can)\b",
    any_case=True,
    fires_on=(
        *("No talks", "Not now", "Never this", "Nothing", "None of it", "If they pay", "Unless they pay"),
        *("Until then", "Only if", "Before that", "After that", "Once paid", "When paid", "While on", "Without pay"),
        *("Then talks", "And talks", "Or talks", "But talks", "As agreed", "In May", "On pay", "At noon", "There"),
        *(
            "This one",
            "That one",
            "It",
            "Its levy",
            "We",
            "They",
            "He",
            "She",
            "I",
            "You",
            "Still",
            "Also",
            "Everybody",
        ),
        *("Somebody", "Anybody", "Will pay", "Would pay", "Wants pay", "Want pay", "Won't pay", "Must pay", "Can pay"),
        "Can't pay",
    ),
    passes_over=("Union", "Norway", "Notables", "Oslo"),
)
_MODE = Rule(
    id="what-a-party-has",
    does="after a name: that what follows is what it demands, or where it stands",
    pattern=r"(?:['’]s?)?\s(?:(?P<demands>demands?|wants|asks|conditions?|preconditions?)|(?P<red>red\slines?)|positions?|stance|says)$",
    any_case=True,
    fires_on=(
        "Union demands",
        "Union's demand",
        "Dockers' wants",
        "Union asks",
        "Union conditions",
        "Union’s precondition",
        "Union red lines",
        "Union red line",
        "Union position",
        "Union's positions",
        "Union stance",
        "Union says",
    ),
    passes_over=("Union", "demands", "Ferry line"),
)
ALONE_A_MODE = Rule(
    id="what-the-last-party-has",
    does="at the head of a line below a name: that what follows is what that party demands, or will never give up",
    pattern=r"^(?:(?P<demands>demands?|wants|asks(?:\sfor)?|conditions?|preconditions?)|(?P<red>red\slines?)|positions?|stance)$",
    any_case=True,
    fires_on=(
        "Demands",
        "Demand",
        "Wants",
        "Asks",
        "Asks for",
        "Conditions",
        "Condition",
        "Preconditions",
        "Precondition",
        "Red lines",
        "Red line",
        "Position",
        "Positions",
        "Stance",
    ),
    passes_over=("Union demands", "Notes"),
)
BOTH = Rule(
    id="both-parties",
    does="both of two parties",
    pattern=r"^(?:both(?:\s(?:sides|parties|of\sthem))?|the\stwo(?:\ssides)?|all(?:\s(?:sides|parties))?|everybody|everyone)$",
    any_case=True,
    fires_on=(
        "Both",
        "Both sides",
        "both parties",
        "both of them",
        "The two",
        "The two sides",
        "All",
        "All sides",
        "all parties",
        "Everybody",
        "Everyone",
    ),
    passes_over=("Both unions", "All dockers"),
)
_MOST_WORDS = 6


def mode_of(words: str) -> tuple[str, str]:
    """A label without what it says a party has; and that: "demands", "red", or nothing."""
    found = _MODE.search(words)
    if found is None:
        return words, ""
    return words[: found.start()], "demands" if found["demands"] else "red" if found["red"] else ""


def name_of(words: str) -> str | None:
    """The full name of the party that words stand for; None where they are no name."""
    bare = re.sub(r"\s*\([^()]*\)", "", words).strip(" .,*_#\"'“”").removeprefix("The ").removeprefix("the ")
    if not bare or len(bare.split()) > _MOST_WORDS or NO_PARTY.match(bare) or BEGINS_NO_NAME.match(bare):
        return None
    if BOTH.match(bare):
        return None
    row = register.entry(bare)
    if row is not None:
        return row.name
    short = SHORT.get(bare.casefold())
    if short is not None:
        return short
    return bare[0].upper() + bare[1:] if bare[0].isupper() or is_kind(bare) else None


def is_kind(words: str) -> bool:
    """Whether words end in a noun for people of one kind, or for a body.

    >>> is_kind("port authority"), is_kind("back pay")
    (True, False)
    """
    last = words.rsplit(maxsplit=1)[-1].casefold()
    return last in PEOPLE or last in BODIES or last in ("government", "ministry", "embassy", "workers")


def one_name(names: Iterable[str]) -> dict[str, str]:
    """Each name, and the fuller one that it stands for where there is just one: "Port" beside "Port Authority".

    >>> one_name(["Port", "Port Authority", "Union", "Nurses' Union", "Teachers' Union"])["Port"]
    'Port Authority'
    """
    every = dict.fromkeys(names)
    fuller = {name: [other for other in every if _begins_or_ends(name, other)] for name in every}
    return {name: found[0] if len(found) == 1 else name for name, found in fuller.items()}


def _begins_or_ends(name: str, other: str) -> bool:
    short, full = name.casefold().split(), other.casefold().split()
    return len(short) < len(full) and short in (full[: len(short)], full[-len(short) :])
