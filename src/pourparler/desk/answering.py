"""What a person says to a question about the record: a yes changes it, a no is remembered and never asked again.

A yes is an edit like any other, which can be looked at before it is made, undone, and written into the file. What is
new then rests on the answer, with whoever gave it as its source.

>>> from pourparler.record.codec import loads
>>> from pourparler.record.edits import edited
>>> talks = loads('''
... {pourparler: 1, talks: T, parties: [{id: a}, {id: b}], measures: [{id: m, by: [a]}, {id: n, by: [b]}], goal: [n],
...  positions: [{id: p, party: b, says: m before n}]}''')
>>> asked = Hypothesis(kind=Kind.REFUSES, party="a", measure="m", price=2)
>>> str(edited(talks, [confirmed(talks, asked, by="K. Moe")]).positions[1].says)
'never m'
>>> edited(talks, [declined(asked, by="K. Moe")]).answered[0].refuses
Stance(party='a', measure='m')
"""

from collections.abc import Iterable, Iterator

from pourparler.analysis.explanations.hypotheses import Hypothesis, Kind, condition
from pourparler.desk.change import taken_no_more
from pourparler.desk.in_words import opposed
from pourparler.record.answered import Answer
from pourparler.record.conditions.questions import made_first
from pourparler.record.conditions.syntax import Condition, Require, measures_of, of
from pourparler.record.dates import PartialDate
from pourparler.record.edits import Edit
from pourparler.record.ids import slug
from pourparler.record.measures import Fact
from pourparler.record.passages import Ground, Source
from pourparler.record.positions import Firmness, Position
from pourparler.record.talks import Talks

SOURCE = "answers"
"""The id of the source that answers are, unless something else is called so."""
TITLE = "Answers to questions about the record"
SOMEBODY = "the analyst"
_NEW = (Kind.REFUSES, Kind.DEMANDS)
_FACTS = (Kind.PART, Kind.EXCLUDES)


def declined(
    *hypotheses: Hypothesis, answer: Answer = Answer.NO, by: str | None = None, date: PartialDate | None = None
) -> Edit:
    """The edit by which a "no", or that nobody knows, is remembered.

    Args:
        hypotheses: what was asked.
        answer: no or unknown.
        by: who answered, in words.
        date: when.
    """
    return Edit(answered=tuple(one.answered(answer, by=by, date=date) for one in hypotheses))


def confirmed(
    talks: Talks,
    *hypotheses: Hypothesis,
    by: str | None = None,
    date: PartialDate | None = None,
    words: str | None = None,
) -> Edit:
    """The edit by which the record says what was asked: measures are made one, facts, positions or the goal change.

    Args:
        talks: the record.
        hypotheses: what was asked, one question or the several of one explanation.
        by: who answered, in words.
        date: when.
        words: what was asked or answered, in words, kept as the passage that a new position rests on.
    """
    why = _why(by, date)
    new = tuple(one for one in hypotheses if one.kind in _NEW)
    source = _source(talks, by)
    grounds = (Ground(source=source.id, quote=words),)
    return Edit(
        why=why,
        same=tuple(_made_one(talks, (one.measures for one in hypotheses if one.kind is Kind.SAME))),
        facts=tuple(Fact(says=condition(talks, one), why=why) for one in hypotheses if one.kind in _FACTS),
        firmness=tuple((one.position or "", Firmness.STATED) for one in hypotheses if one.kind is Kind.BINDS),
        says=tuple(_firsts(talks, hypotheses)),
        positions=tuple(_position(talks, (one.party or "",), condition(talks, one), grounds, why) for one in new),
        sources=(source,) if new and source.id not in talks.source_by_id else (),
        goal=_goal(talks, [one.measure or "" for one in hypotheses if one.kind is Kind.GOAL]),
    )


def holders_of(talks: Talks, asked: Hypothesis) -> tuple[str, ...]:
    """Those of whom a question asks what they insist on; none where it is about steps, or about the deal."""
    if asked.party is not None:
        return (asked.party,)
    return talks.position_by_id[asked.position].party if asked.position is not None else ()


def asked_about(talks: Talks, asked: Hypothesis) -> tuple[str, ...]:
    """The measures of which a question asks: an answer that names none of them is about something else."""
    says = talks.position_by_id[asked.position].says if asked.position is not None else None
    return (asked.measure,) if asked.measure is not None else measures_of(says) if says is not None else asked.measures


def otherwise(
    talks: Talks,
    asked: Hypothesis,
    says: Condition,
    *,
    by: str | None = None,
    date: PartialDate | None = None,
    words: str | None = None,
) -> Edit:
    """The edit by which the record says what a person says instead: as in "only once they have left".

    A question about a position changes that; one about a party gives it a position, and is asked again only where that
    does not speak of what was asked.

    Args:
        talks: the record.
        asked: what was asked.
        says: what those whom it is about insist on.
        by: who answered, in words.
        date: when.
        words: the answer in words, kept as the passage that a new position rests on.

    Raises:
        ValueError: the question is about nobody.
    """
    if not holders_of(talks, asked):
        raise ValueError("this question is about nobody")
    if asked.position is not None:
        why = _why(by, date)
        return Edit(why=why, says=((asked.position, says),), firmness=((asked.position, Firmness.STATED),))
    return own_position(talks, holders_of(talks, asked), says, by=by, date=date, words=words)


def own_position(
    talks: Talks,
    party: tuple[str, ...],
    says: Condition,
    *,
    by: str | None = None,
    date: PartialDate | None = None,
    words: str | None = None,
) -> Edit:
    """The edit by which the record says what a person knows of a party, and no report tells.

    Args:
        talks: the record.
        party: who insists on it.
        says: on what.
        by: who says so, in words.
        date: when.
        words: the same in words, kept as the passage that the position rests on.
    """
    why, source = _why(by, date), _source(talks, by)
    position = _position(talks, party, says, (Ground(source=source.id, quote=words),), why)
    return Edit(why=why, positions=(position,), sources=() if source.id in talks.source_by_id else (source,))


def against(
    talks: Talks, one: Position, other: Position, *, by: str | None = None, date: PartialDate | None = None
) -> Edit:
    """The edit by which the record says that a position stands against another: what the one asks, the other refuses.

    Then the two cannot hold together, whatever else is on record. What either insists on by it rests on its passages.

    Args:
        talks: the record.
        one: what somebody insists on.
        other: what stands against it.
        by: who says so, in words.
        date: when.
    """
    why = _why(by, date)
    known = {(position.party, position.says) for position in talks.binding_positions}
    new = [
        _position(talks, held.party, says, held.grounds, why)
        for held, says in opposed(one, other)
        if (held.party, says) not in known
    ]
    return Edit(why=why, positions=tuple(new))


def _why(by: str | None, date: PartialDate | None) -> str:
    """Who says so, for the notes."""
    on = f", {date}" if date is not None else ""
    return f"answer of {by or SOMEBODY}{on}"


def _source(talks: Talks, by: str | None) -> Source:
    """The source of what a person says: without a date, so that it moves no cut-off."""
    made = Source(id=SOURCE, outlet=by or SOMEBODY, title=TITLE)
    known = [source for source in talks.sources if (source.outlet, source.title) == (made.outlet, made.title)]
    if known:
        return known[0]
    names = (SOURCE, *(f"{SOURCE}-{number}" for number in range(2, len(talks.sources) + 3)))
    return Source(id=next(n for n in names if n not in talks.source_by_id), outlet=made.outlet, title=TITLE)


def _made_one(talks: Talks, pairs: Iterable[tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    """Which measure stays of each pair: one that a person wrote, else the first; where it is gone, what it became."""
    became: dict[str, str] = {}
    for pair in pairs:
        one, other = (became.get(name, name) for name in pair)
        if one == other:
            continue
        if talks.measure_by_id[one].drafted_by and not talks.measure_by_id[other].drafted_by:
            one, other = other, one
        became = {name: one if stays == other else stays for name, stays in became.items()} | {other: one}
        yield one, other


def _firsts(talks: Talks, hypotheses: Iterable[Hypothesis]) -> Iterator[tuple[str, Condition]]:
    for one in hypotheses:
        if one.kind is Kind.ORDERED and one.position is not None:
            yield one.position, made_first(talks.position_by_id[one.position].says)


def _position(talks: Talks, party: tuple[str, ...], says: Condition, grounds: tuple[Ground, ...], why: str) -> Position:
    name = taken_no_more(slug(f"{party[0]} {says}", longest=44), talks)
    return Position(id=name, party=party, says=says, grounds=grounds, note=why)


def _goal(talks: Talks, more: list[str]) -> tuple[Condition, ...] | None:
    """The goal with what no deal comes without; an assumed one is written down with it, for it was asked beside it."""
    if not more:
        return None
    written = talks.goal
    if written is None:
        from pourparler.analysis.deadlock.find import find_deadlock

        written = tuple(Require(of(measure)) for measure in find_deadlock(talks, most=1).answer.goal_assumed or ())
    return (*written, *(Require(of(measure)) for measure in more if Require(of(measure)) not in written))
