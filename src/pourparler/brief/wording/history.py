"""How far apart the parties were over time, in words: what narrowed or widened it, by what; never what will come."""

from collections.abc import Callable, Iterator
from itertools import takewhile

from pourparler.analysis.history.answer import Change, History, Movement, MovementKind, Standing
from pourparler.analysis.verdict import Reason, Ruling
from pourparler.brief.document import Line, cited, line
from pourparler.brief.wording.conditions import plainly
from pourparler.brief.wording.measures import nominal
from pourparler.brief.wording.names import amount, capital, counted, date, does, listed, party_labels, party_names
from pourparler.brief.wording.verdict import nothing_yet
from pourparler.record.dates import PartialDate
from pourparler.record.positions import Position
from pourparler.record.talks import Talks

Cite = Callable[[str], Line]
"""The references of a position, by its id; empty where it rests on none."""

HISTORY = "How far apart, over time"
OVER_TIME = "Over time"
BETWEEN = "Between each two, where they were apart at all:"
MOVED = "What moved it"
PAIRS = "Between each two"
COMPARED = "What changed between the two dates"
SAID_SINCE = "Sessions and statements in between"
MEANS = (
    "The distance is what the cheapest way out asks, red lines included: 0 where the positions can hold together. "
    "Prices are a convention, so the figures tell more from less apart, and nothing of what comes next."
)
MOVED_CAPTION = "Every date on which the distance or the verdict became another"
MOVED_HEADER = ("Since", "Distance", "Verdict", "What moved it")
DATES_CAPTION = "The distance on every date on which something changed"
DATES_HEADER = ("Since", "Distance", "Verdict", "Conflicts", "In force")
PAIRS_CAPTION = "The distance between each two parties, by their own positions alone"
PAIRS_HEADER = ("Parties", "Now", "Most", "When")
NOT_KNOWN = "nothing meets"
NO_WAY_OUT = "no way out"
NO_DATES = "Nothing on record has a date, so how far apart the parties were over time cannot be told."
NOTHING_MOVED = "Nothing that came or went between the two dates moved it."
CUT_SHORT = "Time was over before all of this was worked out."
JOINTLY = "No single one of these moved it, only several together:"
WITHOUT_MOVING = "Came, went or changed without moving it:"


def distance(value: float | None) -> str:
    """A distance in a cell."""
    return NOT_KNOWN if value is None else amount(value)


def on_date(on: PartialDate) -> str:
    """The heading over one date."""
    return f"On {date(on)}" if on.day else f"At the end of {date(on)}"


def stood(standing: Standing) -> list[str]:
    """How the talks stood on a date."""
    told = [f"Verdict: {standing.verdict.value}."]
    if standing.distance is not None:
        told.append(f"Distance: {amount(standing.distance)}.")
    else:
        told.append(_now(standing, standing.date))
    told += [because(None, standing)] if standing.reasons else []
    return told


def moved_then(standing: Standing) -> str:
    """Over what moved the distance on the last date on which something changed."""
    return f"What moved it on {date(standing.date)}:"


def in_force(count: int) -> str:
    """Over the positions that were in force."""
    return f"In force {'was' if count == 1 else 'were'} {counted(count, 'position')}:"


def pairs_on(talks: Talks, answer: History, day: PartialDate) -> list[str]:
    """How far apart each two were on a date, those who were at all, the furthest first."""
    apart = [(one.distance, pair.parties) for pair in answer.pairs for one in pair.dates if one.date == day]
    known = sorted(((far, both) for far, both in apart if far), key=lambda pair: -pair[0])
    return [f"{' and '.join(party_names(talks, [p]) for p in both)}: {amount(far)}" for far, both in known]


def apart(standing: Standing) -> str:
    """The distance on a date in a cell."""
    if standing.distance is None and standing.verdict is Ruling.STUCK:
        return NO_WAY_OUT
    return distance(standing.distance)


def step(before: Standing | None, one: Standing) -> str:
    """A date on the line: the distance, what it did, and what could be said."""
    rise = None if before is None or before.distance is None else (one.distance or 0.0) - before.distance
    what = "" if not rise else f", {'narrowed' if rise < 0 else 'widened'} by {amount(abs(rise))}"
    return f"{distance(one.distance)}{what}, {one.verdict.value}"


def in_short(talks: Talks, answer: History) -> list[str]:
    """Where it stands now, and where it was widest."""
    last = answer.dates[-1]
    sentences = [_now(last, _since(answer))]
    known = [one for one in answer.dates if one.distance is not None]
    widest = max(known, key=lambda one: one.distance or 0.0, default=None)
    if widest is not None and widest.distance and widest.distance != last.distance:
        sentences.append(
            f"It was widest, at {amount(widest.distance)}, from {date(widest.date)}{_until(answer, widest)}."
        )
    elif last.distance and len({one.distance for one in known}) > 1:
        sentences.append("It was never wider.")
    return [*sentences, MEANS]


def _since(answer: History) -> PartialDate:
    """Since when the distance is what it is."""
    same = takewhile(lambda one: one.distance == answer.dates[-1].distance, reversed(answer.dates))
    return list(same)[-1].date


def _now(last: Standing, day: PartialDate) -> str:
    since = f"since {date(day)}"
    if last.distance is None and last.verdict is not Ruling.STUCK:
        return f"No distance can be told {since}: no positions of two parties meet."
    if last.distance is None:
        return f"No distance can be told {since}: goal and facts contradict each other."
    if not last.distance:
        return f"The distance is 0 {since}: the positions on record can hold together."
    return f"The distance is {amount(last.distance)} {since}."


def _until(answer: History, standing: Standing) -> str:
    """Until when a distance stayed."""
    place = answer.dates.index(standing)
    later = next((one for one in answer.dates[place:] if one.distance != standing.distance), None)
    return "" if later is None else f" to {date(later.date)}"


_BECAUSE = {
    Reason.NO_POSITIONS: "no position is in force",
    Reason.NOTHING_MEETS: "no positions of two parties meet",
    Reason.SAY_STALLED: "the reports say that the talks are stalled",
    Reason.SAY_BROKEN_OFF: "the reports say that the talks have broken down",
    Reason.READ_BY_RULES: "a program alone has read the positions",
}
_NO_LONGER = {
    Reason.NO_POSITIONS: "positions are in force again",
    Reason.NOTHING_MEETS: "positions of two parties meet again",
    Reason.SAY_STALLED: "the reports no longer say that the talks are stalled",
    Reason.SAY_BROKEN_OFF: "the reports no longer say that the talks have broken down",
    Reason.READ_BY_RULES: "the positions no longer rest on a program alone",
}
FIRST = "The first on record."


def because(before: Standing | None, one: Standing) -> str:
    """Why a verdict became another though no position moved the distance."""
    told = [_BECAUSE[reason] for reason in one.reasons]
    if not told and before is None:
        return FIRST
    told = told or [_NO_LONGER[reason] for reason in (before.reasons if before is not None else ())]
    return f"{capital(listed(told))}." if told else "–"


def goal(talks: Talks, answer: History) -> str:
    """That one goal stands for all dates, where it is assumed; empty where the record has one."""
    if answer.goal_assumed is None:
        return ""
    if not answer.goal_assumed:
        return "The record names no goal, and its positions suggest none, so nothing was taken to be necessary."
    things = listed([nominal(talks, measure) for measure in answer.goal_assumed])
    return (
        f"The record names no goal, so one was assumed for all dates, for distances under different goals cannot be "
        f"compared: {things}, as the positions of {date(answer.goal_as_of)} suggest."
    )


def outcome(change: Change) -> str:
    """What became of the distance, as a sentence."""
    to, rise = date(change.to), change.rise
    if rise is None:
        was, now = distance(change.before), distance(change.after)
        return f"{capital(was)} before, {now} from {to}." if was != now else f"{capital(now)}, before and after."
    if not rise:
        return f"Neither narrowed nor widened: {distance(change.after)}."
    verb = "Narrowed" if rise < 0 else "Widened"
    return f"{verb} by {amount(abs(rise))}, from {distance(change.before)} to {distance(change.after)}."


def compared(talks: Talks, answer: History, change: Change) -> list[str]:
    """What became of the distance between two dates that were asked about."""
    told = [_before_record(answer, change), _after_record(talks, change)]
    told.append(f"{_between(change)}: {_uncapital(outcome(change))}")
    one, other = answer.on(change.from_), answer.on(change.to)
    if one is not None and other is not None:
        same = one.verdict is other.verdict
        told.append(
            f"The verdict is the same: {other.verdict.value}."
            if same
            else f"The verdict was “{one.verdict.value}”, and is “{other.verdict.value}”."
        )
    return [text for text in told if text]


def _between(change: Change) -> str:
    if change.from_ == change.to:
        return f"Both dates are {date(change.to)}"
    return f"From {date(change.from_)} to {date(change.to)}"


def _before_record(answer: History, change: Change) -> str:
    """By the later of the two dates by which nothing was on record yet."""
    begins = answer.begins
    early = [] if begins is None else [one for one in (change.from_, change.to) if one.last_day() < begins.first_day()]
    return nothing_yet(early[-1], begins) if early and begins is not None else ""


def _after_record(talks: Talks, change: Change) -> str:
    if talks.day is None or change.to.last_day() <= talks.day:
        return ""
    return f"The record stands as of {date(talks.as_of or talks.day)}: of what came later nothing is known."


def _uncapital(text: str) -> str:
    return text[:1].lower() + text[1:]


# -- one entry -------------------------------------------------------------------------------------------------------


def movements(talks: Talks, change: Change, cite: Cite) -> Iterator[Line]:
    """Each entry that moved the distance, with where it was said."""
    for one in change.movements:
        if one.moved or change.jointly:
            yield movement(talks, one, cite)


def movement(talks: Talks, one: Movement, cite: Cite) -> Line:
    """What one entry did, with where it was said."""
    went, came = _position(talks, one.went), _position(talks, one.came)
    who = party_names(talks, one.parties)
    if went is None or came is None:
        return _alone(talks, one, went or came, cite)
    verb = _DID.get(one.kind, "changed its line")
    before = cited(f"Until then: {_says(talks, went, came)}", cite(went.id))
    now = cited(f"since then: {_says(talks, came, went)}", cite(came.id))
    return line(f"{capital(who)} {verb}. ", before, "; ", now, ".")


_DID = {MovementKind.SOFTENED: "softened", MovementKind.HARDENED: "hardened"}


def _alone(talks: Talks, one: Movement, position: Position | None, cite: Cite) -> Line:
    """An entry that came from nowhere, or went with nothing in its place."""
    assert position is not None  # noqa: S101 -- each movement is of one that came or of one that went
    said = cited(_says(talks, position), cite(position.id))
    who = party_labels(talks, one.parties)
    match one.kind:
        case MovementKind.NEW:
            return line(f"New, {who}: ", said, ".")
        case MovementKind.MET:
            return line(f"Met, what {party_names(talks, one.parties)} asked for: ", said, ".")
        case MovementKind.AGREED_AWAY:
            guess = (
                "" if one.stated else " The record does not say so; it is told from what else was agreed or ended then."
            )
            return line(f"Agreed away, {who}: ", said, ".", guess)
        case _:
            guess = "" if one.stated else " The record does not say why."
            return line(f"{capital(does(talks, one.parties, 'insist'))} no more on this: ", said, ".", guess)


def _says(talks: Talks, position: Position, beside: Position | None = None) -> str:
    """What a position says, and how firmly where that tells the two apart."""
    words = plainly(talks, position.says)
    if beside is not None and beside.says == position.says:
        return f"{words} ({position.firmness.value})"
    if beside is not None and beside.firmness is position.firmness:
        return words
    return f"{words} ({position.firmness.value})"


def _position(talks: Talks, id_: str | None) -> Position | None:
    return None if id_ is None else talks.position_by_id.get(id_)


def others(talks: Talks, change: Change, cite: Cite) -> list[Line]:
    """The entries that moved nothing, with where they were said."""
    return [movement(talks, one, cite) for one in change.movements if not (one.moved or change.jointly)]


def unmoved(count: int) -> str:
    """How many more dates there were on which positions came or went, in a sentence; empty where there were none."""
    if not count:
        return ""
    return f"On {counted(count, 'more date')} something came or went without moving distance or verdict."


def more(count: int) -> str:
    """How much is left out of a list."""
    return f"and {counted(count, 'earlier entry', 'earlier entries')}."
