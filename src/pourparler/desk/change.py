"""Changing a record: edits written in words, made, undone and made again, and written back with all comments kept.

>>> from pourparler.record.codec import loads
>>> talks = loads('''
... {pourparler: 1, talks: T, parties: [{id: a}, {id: b}], measures: [{id: m, by: [a]}, {id: n, by: [b]}],
...  positions: [{id: p, party: a, says: n before m}]}''')
>>> edits = [edit_from(text, talks) for text in ("p says n no later than m", "b wants never n")]
>>> changes = Changes(talks).made(edits[0]).made(edits[1])
>>> [(position.party, str(position.says)) for position in changes.talks.positions]
[(('a',), 'n no later than m'), (('b',), 'never n')]
>>> changes.undone().talks.positions[0].note, len(changes.undone().undone().talks.positions)
('supposed: said before, n before m', 1)
"""

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from pourparler.errors import InputError, PourparlerError, Problem
from pourparler.record.conditions.parse import ConditionError, parse
from pourparler.record.conditions.syntax import Condition
from pourparler.record.edits import Edit, edited
from pourparler.record.ids import did_you_mean, slug
from pourparler.record.positions import Confidence, Firmness, Position
from pourparler.record.talks import Talks
from pourparler.record.valuations import Amount
from pourparler.record.valuing import Valued

if TYPE_CHECKING:
    from pourparler.record.codec import Document

SUPPOSED = "supposed"
"""What the notes say of an edit that somebody wrote to see what would follow."""

_MOST_TOLD = 12
"""Ids that are told where none is near."""

NOTHING = "nothing"
"""The goal, in words, where nothing has to happen."""

_DROPPED = "dropped"
_OF_A_POSITION = (*Firmness, _DROPPED, "says")
"""What an edit may say of a position."""

FORMS = (
    "POSITION soft (or stated, firm, red line)",
    "POSITION dropped",
    "POSITION says CONDITION",
    "PARTY wants CONDITION",
    "same MEASURE MEASURE",
    "goal MEASURE, MEASURE, …",
    "PARTY values MEASURE at NUMBER (or LOW to HIGH, or LOW to LIKELY to HIGH)",
)
"""How an edit may be written."""


@dataclass(frozen=True)
class Changes:
    """A record and the edits made to it, in order; none is lost when it is undone.

    Attributes:
        start: the record before all of them.
        done: the edits that stand.
        put_back: those that were undone, the last one first.
    """

    start: Talks
    done: tuple[Edit, ...] = ()
    put_back: tuple[Edit, ...] = ()

    @cached_property
    def talks(self) -> Talks:
        """The record as it now is."""
        return edited(self.start, self.done)

    def made(self, edit: Edit) -> "Changes":
        """One more edit; what was undone before cannot come back after it.

        Raises:
            InputError: it is about what is not there.
        """
        changed = replace(self, done=(*self.done, edit), put_back=())
        changed.talks  # noqa: B018 - made now, so that a wrong edit is refused now
        return changed

    def undone(self) -> "Changes":
        """Without the last edit; the same where there is none."""
        return replace(self, done=self.done[:-1], put_back=(*self.done[-1:], *self.put_back))

    def redone(self) -> "Changes":
        """With the edit that was undone last; the same where there is none."""
        return replace(self, done=(*self.done, *self.put_back[:1]), put_back=self.put_back[1:])


def written(file: "str | Document", talks: Talks) -> str:
    """The text of a talks file with what changed in its record, and nothing else.

    Args:
        file: as it is, as text or as it was read.
        talks: its record, changed.

    Raises:
        PourparlerError: the file would have faults.
    """
    return written_and_read(file, talks, "the edited file")[0]


def written_and_read(file: "str | Document", talks: Talks, name: str) -> "tuple[str, Document]":
    """The same, with what it is when it is read again.

    Args:
        file: as it is, as text or as it was read.
        talks: its record, changed.
        name: what the file is called, for what is to be kept in mind of it.

    Raises:
        PourparlerError: the file would have faults.
    """
    from pourparler.record import codec

    changed = codec.rewrite(file, talks)
    document = codec.read_text(changed, name)
    if document.faults:
        raise PourparlerError(f"This change would leave faults in the file. First: {document.faults[0]}")
    return changed, document


# -- edits in words --------------------------------------------------------------------------------------------------


def edit_from(text: str, talks: Talks, *, why: str = SUPPOSED, forms: Sequence[str] = FORMS) -> Edit:
    """An edit as somebody writes it: "p1 soft", "p1 says a with b", "same a b", "party wants a before b".

    Args:
        text: one of ``FORMS``; a party may be called by its name.
        talks: the record that it is about.
        why: for the notes.
        forms: those that whoever wrote it may choose from.

    Raises:
        InputError: it cannot be understood, or names what is not there.
    """
    words = text.split()
    try:
        return _read(words, talks, why)
    except ConditionError as error:
        raise _refused(text, error.what, error.remedy) from error
    except ValueError as error:
        what, *near = error.args
        raise _refused(text, what, "".join(near) or f"Write one of: {'; '.join(forms)}.") from error


def _read(words: Sequence[str], talks: Talks, why: str) -> Edit:
    if words[:1] == ["same"] and len(words) == 3:
        return Edit(why=why, same=(_two(words[1], words[2], talks),))
    if words[:1] == ["goal"] and len(words) > 1:
        return Edit(why=why, goal=_goal(" ".join(words[1:]), talks))
    if "wants" in words[1:-1]:
        place = words.index("wants", 1)
        return _wanting(" ".join(words[:place]), " ".join(words[place + 1 :]), talks, why)
    if "values" in words[1:-1]:
        place = words.index("values", 1)
        return Edit(why=why, valued=(_valuing(" ".join(words[:place]), words[place + 1 :], talks),))
    if len(words) < 2:
        raise ValueError("this is no edit")
    position, rest = words[0], " ".join(words[1:])
    standing = rest.lower().replace("-", " ")
    if standing == _DROPPED:
        return Edit(why=why, out=(_named(position, talks, "position"),))
    if standing in set(Firmness):
        return Edit(why=why, firmness=((_named(position, talks, "position"), Firmness(standing)),))
    if words[1] == "says":
        return Edit(why=why, says=((_named(position, talks, "position"), parse(" ".join(words[2:]))),))
    raise _not_understood(words, talks)


def _not_understood(words: Sequence[str], talks: Talks) -> ValueError:
    """What is wrong with words that are no edit, and which of an edit's words may have been meant."""
    position, rest = words[0], " ".join(words[1:])
    if position not in talks.position_by_id:
        return ValueError("this is no edit")
    near = did_you_mean(rest, _OF_A_POSITION) or did_you_mean(words[1], _OF_A_POSITION)
    return ValueError(f'"{rest}" cannot be said of the position "{position}"', *([near] if near else []))


def _two(one: str, other: str, talks: Talks) -> tuple[str, str]:
    """Two measures, of which one cannot be the other already."""
    both = _named(one, talks, "measure"), _named(other, talks, "measure")
    if one == other:
        raise ValueError(f'"{one}" is the same as itself already', "Name two measures.")
    return both


def _wanting(party: str, says: str, talks: Talks, why: str) -> Edit:
    name = _party(party, talks)
    condition = parse(says)
    id_ = taken_no_more(slug(f"{name} {condition}", longest=44), talks)
    position = Position(id=id_, party=(name,), says=condition, confidence=Confidence.LOW, note=why or None)
    return Edit(why=why, positions=(position,))


def _goal(text: str, talks: Talks) -> tuple[Condition, ...]:
    if text == NOTHING and NOTHING not in talks.measure_by_id:
        return ()
    return tuple(parse(item) for item in text.split(","))


def _valuing(party: str, words: Sequence[str], talks: Talks) -> Valued:
    """What a party's measure is worth anew, all else as it is."""
    name = _party(party, talks)
    if words[1:2] != ["at"] or len(words) < 3:
        raise ValueError('"values" is followed by a measure, "at" and what it is worth')
    measure, amount = _named(words[0], talks, "measure"), _amount(" ".join(words[2:]))
    if any(ranking.party == name for ranking in talks.ranking):
        raise ValueError(f'"{name}" has a ranking, beside which no worth can stand')
    worth = dict(dict(talks.worth).get(name, ())) | {measure: amount}
    walk_away, breaking_off = dict(talks.walk_away).get(name), dict(talks.breaking_off).get(name)
    return Valued(party=name, worth=tuple(worth.items()), walk_away=walk_away, breaking_off=breaking_off)


def _amount(text: str) -> Amount:
    """A number, a range or a triangular guess: "3", "1 to 3", "1 to 2 to 3"."""
    try:
        numbers = [float(part.replace("−", "-")) for part in text.split(" to ")]
    except ValueError:
        raise ValueError(f'"{text}" is no number') from None
    if len(numbers) > 3 or not all(map(math.isfinite, numbers)) or numbers != sorted(numbers):
        raise ValueError(f'"{text}" is none of one number, two or three, the lowest first')
    return Amount(numbers[0], numbers[1] if len(numbers) == 3 else None, numbers[-1])


def taken_no_more(wanted: str, talks: Talks) -> str:
    """An id that no position has yet: the wanted one, else with a number behind it."""
    names = (wanted, *(f"{wanted}-{number}" for number in range(2, len(talks.positions) + 3)))
    return next(name for name in names if name not in talks.position_by_id)


def _party(text: str, talks: Talks) -> str:
    names = {name.casefold(): p.id for p in talks.parties for name in (*p.aliases, p.label, p.id)}
    if text.casefold() not in names:
        raise ValueError(f'no party is called "{text}"', did_you_mean(text, names))
    return names[text.casefold()]


def _named(name: str, talks: Talks, kind: str) -> str:
    known = talks.measure_by_id if kind == "measure" else talks.position_by_id
    if name not in known:
        raise ValueError(f'no {kind} has the id "{name}"', did_you_mean(name, known) or _there_are(kind, known))
    return name


def _there_are(kind: str, known: Collection[str]) -> str:
    """What could have been meant, where nothing is near what was written."""
    if not known:
        return f"There is no {kind} at all."
    more = f", and {len(known) - _MOST_TOLD} more" if len(known) > _MOST_TOLD else ""
    return f"The {kind}s are {', '.join(islice(known, _MOST_TOLD))}{more}."


def _refused(text: str, what: str, remedy: str) -> InputError:
    return InputError([Problem(file=f'"{text}"', line=None, what=what.rstrip("."), remedy=remedy)])
