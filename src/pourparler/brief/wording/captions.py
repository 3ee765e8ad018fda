"""What pictures are called, what they show, and the words on them."""

import datetime
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from pourparler.analysis.model.encoding import Steps
from pourparler.brief.wording.measures import doers, label
from pourparler.brief.wording.names import amount, counted, date, listed, party_labels
from pourparler.brief.wording.unlocks import step_cell
from pourparler.record.dates import PartialDate
from pourparler.record.talks import Talks

if TYPE_CHECKING:
    from pourparler.analysis.packages.cloud import Cloud

FACT = "a fact"
GOAL = "the goal"
DEMANDED = "demanded by"
REFUSED = "refused by"
SESSIONS = "Sessions"
JOINTLY = "(jointly)"
ROADMAP = "The steps, and who does what in each"
EXPOSED_ROADMAP = (
    "The steps, and who does what in each; a party is shaded where it would be worse off than with no deal if all "
    "stopped then"
)
TIMELINE = "Sessions and statements over time"
DISTANCE = "How far apart the parties were, with sessions, statements and positions on the same days"
APART = "Distance"
GAINS = "What each party gains by each deal that stands out"
NO_DEAL = "no deal"
BETTER_OFF = "better off than with no deal, by"
ACCEPTABILITY = "How often each deal is acceptable to all, where worths are drawn at random"


def circle(number: int) -> str:
    """The caption of a circle."""
    return f"Conflict {number}: each arrow points from what must come first to what waits for it"


def sides(number: int) -> str:
    """The caption of demands against refusals."""
    return f"Conflict {number}: who demands what, and who refuses it"


def circle_text(talks: Talks, arrows: Sequence[tuple[str, str, str]]) -> str:
    """A circle in one line: accounts → reactor (North Korea [1]) → accounts (United States [2])."""
    steps = [f"→ {label(talks, end)} ({who})" for _, end, who in arrows]
    return f"{label(talks, arrows[0][0])} {' '.join(steps)}"


def sides_text(talks: Talks, wants: Mapping[str, Sequence[str]], refusals: Mapping[str, Sequence[str]]) -> str:
    """Demands and refusals in one line."""
    asked = [f"{_things(talks, what)} ← demanded by {who}" for who, what in wants.items()]
    refused = [f"{_things(talks, what)} ✕ refused by {who}" for who, what in refusals.items()]
    return "; ".join([*asked, *refused])


PARTS_HEADER = ("Part", "What it says", "Where it was said")
"""Over the table beside a picture."""

AS_TABLE = "The picture as a table"


def walk(has_arrows: bool) -> str:
    """How one goes through a picture by keyboard."""
    if has_arrows:
        ways = "→ goes along an arrow and ← back; where there are several, ↑ and ↓ choose"
    else:
        ways = "→ and ← go to the next part and the one before, ↓ and ↑ to the one below and above"
    return f"In the picture: {ways}. Enter opens where it was said, or its row in the table; Esc leaves."


def waits(talks: Talks, first: str, then: str, *, both: bool) -> str:
    """What an arrow says."""
    if both:
        return f"{label(talks, first)} and {label(talks, then)}, together or not at all"
    return f"{label(talks, first)} comes before {label(talks, then)}"


def asks(talks: Talks, measures: Sequence[str]) -> str:
    """What somebody demands, beside a picture."""
    return f"demands: {_things(talks, measures)}"


def refuses(talks: Talks, measures: Sequence[str]) -> str:
    """What somebody refuses, beside a picture."""
    return f"refuses: {_things(talks, measures)}"


def between(talks: Talks, first_for: Sequence[str], waits_for: Sequence[str]) -> str:
    """What the box of a measure in a circle says."""
    told = [f"must come before {_all(talks, first_for)}" if first_for else ""]
    told.append(f"must wait for {_all(talks, waits_for)}" if waits_for else "")
    return "; ".join(text for text in told if text)


def wanted_by(demanding: Sequence[str], refusing: Sequence[str]) -> str:
    """What the box of a measure between two sides says."""
    told = [f"{DEMANDED} {listed(demanding)}" if demanding else ""]
    told.append(f"{REFUSED} {listed(refusing)}" if refusing else "")
    return "; ".join(text for text in told if text)


def _all(talks: Talks, measures: Sequence[str]) -> str:
    return listed([label(talks, measure) for measure in dict.fromkeys(measures)])


def _things(talks: Talks, measures: Sequence[str]) -> str:
    return listed([label(talks, measure) for measure in measures], "or")


def step(number: int) -> str:
    """The head of a column."""
    return f"Step {number}"


def roadmap_text(talks: Talks, roadmap: Steps) -> str:
    """The steps in one line."""
    return "; ".join(f"step {i}: {step_cell(talks, one)}" for i, one in enumerate(roadmap, start=1))


EXPOSURE = "Exposed"


def does(talks: Talks, party: str, step: Sequence[str]) -> str:
    """What a cell of the grid says."""
    own = [label(talks, measure) for measure in step if party in doers(talks, measure)]
    return f"{party_labels(talks, [party])}: {'; '.join(own)}"


def exposed_after(talks: Talks, party: str, value: float, number: int) -> str:
    """What a shaded cell says."""
    off = f"worse off by {amount(value)} than with no deal"
    return f"{party_labels(talks, [party])}: {off}, if all stops after step {number}"


def exposed_by(value: float) -> str:
    """At the foot of a shaded cell."""
    return f"exposed by {amount(value)}"


def exposed_text(talks: Talks, exposure: Mapping[str, Sequence[float]]) -> list[str]:
    """Who is exposed after which step, party by party."""
    told = []
    for party, values in exposure.items():
        steps = [f"{amount(value)} after step {i}" for i, value in enumerate(values, start=1) if value > 0]
        told.append(f"{party_labels(talks, [party])} is exposed by {listed(steps)}")
    return told


def timeline_text(first: datetime.date, last: datetime.date, sessions: int, statements: int) -> str:
    """What the timeline shows."""
    parts = [counted(sessions, "session") if sessions else "", counted(statements, "statement") if statements else ""]
    return f"{listed([part for part in parts if part])} from {date(first)} to {date(last)}"


def mark_of(name: str, first: datetime.date, last: datetime.date) -> str:
    """Whose mark on a line of time it is, and of which day, or of which days beside one another."""
    return f"{name}, {date(first)}" if first == last else f"{name}, {date(first)} to {date(last)}"


def marked(count: int, *, session: bool) -> str:
    """What a mark on a line of time says."""
    return counted(count, "session" if session else "statement")


def distance_text(first: PartialDate, last: PartialDate, sessions: int, statements: int) -> str:
    """What the picture of the distance over time shows."""
    parts = [counted(sessions, "session") if sessions else "", counted(statements, "statement") if statements else ""]
    below = listed([*(part for part in parts if part), "the number of positions of each party"])
    return (
        f"The distance in steps from {date(first)} to {date(last)}; dashed where it cannot be said whether the talks "
        f"were stuck, broken where nothing meets. Below it {below}."
    )


def deal(name: str) -> str:
    """A deal on a label, or several that bring the same.

    >>> deal("A"), deal("A C")
    ('Deal A', 'Deals A and C')
    """
    names = name.split()
    return f"Deal{'s' if len(names) > 1 else ''} {listed(names)}"


def gains_by(party: str, gain: float) -> str:
    """What a deal brings a party.

    >>> gains_by("Peru", 2.5), gains_by("Chile", -1.0)
    ('Peru 2.5 better off than with no deal', 'Chile 1 worse off than with no deal')
    """
    if amount(abs(gain)) == "0":
        return f"{party} as well off as with no deal"
    return f"{party} {amount(abs(gain))} {'better' if gain > 0 else 'worse'} off than with no deal"


def at_place(labels: Sequence[str], gains: Sequence[float]) -> str:
    """What a deal brings two parties."""
    return "; ".join(gains_by(party, gain) for party, gain in zip(labels, gains, strict=True))


def frontier(first: str, second: str) -> str:
    """The caption of the deals of two parties."""
    return f"What {first} and {second} gain by each deal that is acceptable to all"


def gain_of(party: str) -> str:
    """The words beside a scale."""
    return f"{party} is better off by"


def frontier_text(labels: Sequence[str], marks: Sequence[tuple[str, str, str]], cloud: "Cloud") -> str:
    """What a picture of two parties' gains shows: how many points, and where the deals with names stand."""
    count = f"{len(cloud.points):,}"
    what = "acceptable deals" if cloud.whole else "of the deals that nobody could improve on"
    spread = f"{count} points for {what}" if cloud.thinned else f"{count} different outcomes of {what}"
    told = [f"deal {names}: {labels[0]} {x}, {labels[1]} {y}" for names, x, y in marks]
    return "; ".join([spread, *told])
