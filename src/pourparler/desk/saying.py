"""A sentence that is typed on the form of an entry, as what would be picked there; nothing of it is saved unseen.

The sentence is taken once (``typed``); the form then says which one it has taken (``taken``), so that whatever is
chosen afterwards stands. Words that are no measure on record leave their gap open: they are asked about.

>>> from pourparler.record.codec import loads
>>> talks = loads('''
... {pourparler: 1, talks: T, parties: [{id: line, name: Line}, {id: crew, name: Crew}],
...  measures: [{id: pay, what: pay the arrears, by: [line]}, {id: sail, what: sail again, by: [crew]}]}''')
>>> filled, heard = taken_in(Filled({"typed": ["Crew: no sailing until the arrears are paid"]}), talks)
>>> [filled.one(name) for name in ("k0", "a0", "b0", "said-by")], heard.open
(['before', 'pay', 'sail', 'crew'], ())
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pourparler.desk.filled import Filled
from pourparler.desk.picking import NEW, fields_of
from pourparler.record.conditions.choices import Chosen, Clause, Group, chosen
from pourparler.record.conditions.parse import ConditionError, parse
from pourparler.record.conditions.syntax import Condition, Operand, measures_of
from pourparler.record.talks import Talks

if TYPE_CHECKING:
    from pourparler.reading.typed.deeds import Deed
    from pourparler.reading.typed.naming import Meant
    from pourparler.reading.typed.understanding import Clausal, Understood

AS_NEW = "as-new"
"""What a button asks for that makes the first words which mean no measure a new one."""
_PICKED = re.compile(r"p?(?:join|j?[ab]\d+|[ksn]\d+)")
SURE = "sure-who"
"""The field by which a form says that it was asked who insists on it."""
BESIDE = "beside"
"""The field by which a form says that what it comes to stands beside what was asked about."""
LOOK_FIRST = "The sentence was not looked at yet. Below stands what was understood of it: look at it, and save again"


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """Words that may mean several measures, or none on record.

    Attributes:
        words: as they were typed.
        near: measures that may be meant, (id, words) pairs.
    """

    words: str
    near: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What was understood of a sentence.

    Attributes:
        text: the sentence.
        holders: ids of the parties that it says insist on it.
        open: words in it that are no measure on record for sure.
        days: words for a day, which are a deadline and no order.
        unread: why nothing was understood, in a word; empty where that is not known, None where something was.
    """

    text: str
    holders: tuple[str, ...] = ()
    open: tuple[Open, ...] = ()
    days: tuple[str, ...] = ()
    unread: str | None = None


def taken_in(
    filled: Filled, talks: Talks, asked: tuple[str, ...] = (), *, again: bool = False
) -> tuple[Filled, Heard | None]:
    """A form with what was understood of the sentence in place of what was chosen before, and what that is.

    Args:
        filled: the form.
        talks: the record.
        asked: the measures that the sentence answers a question about, which "it" may stand for.
        again: whether what it says is told, too, where it was taken before.

    Returns:
        The form as it is, and None, where no sentence was typed, or it was taken before.
    """
    text = " ".join(filled.one("typed").split())
    filled = _with_holders(filled, talks)
    as_new = filled.one("do") == AS_NEW
    if not text or (text == filled.one("taken") and not as_new):
        return filled, _heard(text, talks, asked)[0] if text and again else None
    heard, picked = _heard(text, talks, asked)
    if picked is None:
        return Filled({**filled.fields, "taken": [text]}), heard
    fields = {
        name: values
        for name, values in filled.fields.items()
        if not _PICKED.fullmatch(name) and name not in (SURE, BESIDE)
    }
    if as_new and heard.open:
        picked, told = _with_new(picked), _deed(heard.open[0].words, talks)
        fields |= {"new-what": [told.what]} | ({"new-by": list(told.by)} if told.by else {})
        heard = replace(heard, open=heard.open[1:])
    for name, value in fields_of(picked):
        fields[name] = [*fields.get(name, ()), value]
    said_by = list(heard.holders) or list(filled.all("said-by"))
    return _with_holders(Filled({**fields, "taken": [text], "said-by": said_by}), talks), heard


def hear(text: str, talks: Talks) -> tuple[Heard, Chosen | None]:
    """What was understood of a sentence, and what would be picked for it; None where nothing was."""
    return _heard(" ".join(text.split()), talks)


def others_than(meant: Sequence[str], said_by: Sequence[str]) -> tuple[str, ...]:
    """Who insists on a sentence by its own words, where these are none of those who are meant to.

    Args:
        meant: ids of those who were asked about, or chosen.
        said_by: ids of those whom the sentence names.
    """
    return tuple(said_by) if meant and set(said_by).isdisjoint(meant) else ()


def other_holders(filled: Filled, talks: Talks) -> tuple[str, ...]:
    """Ids of those who insist on it by the sentence, where only others are chosen and it was not asked about yet."""
    said_by, chosen_ = (filled.known(name, talks.party_by_id) for name in ("said-by", "party"))
    return others_than(chosen_, said_by) if not filled.one(SURE) else ()


def _with_holders(filled: Filled, talks: Talks) -> Filled:
    """With those whom the sentence names as the ones who insist, where nobody is chosen."""
    said_by = filled.known("said-by", talks.party_by_id)
    return filled if "party" in filled or not said_by else Filled({**filled.fields, "party": list(said_by)})


def is_beside(filled: Filled, says: Condition, asked: Sequence[str]) -> bool:
    """Whether what a form comes to names nothing of what was asked about, and so would not answer it.

    Args:
        filled: the form.
        says: the condition.
        asked: the measures that are asked about.
    """
    return bool(filled.one("question")) and bool(asked) and set(asked).isdisjoint(measures_of(says))


def _heard(text: str, talks: Talks, asked: tuple[str, ...] = ()) -> tuple[Heard, Chosen | None]:
    try:
        condition = parse(text)
        if set(measures_of(condition)) <= talks.measure_by_id.keys() and (picked := chosen(condition)):
            return Heard(text=text), picked
    except ConditionError:
        pass
    from pourparler.reading.typed.understanding import Record, understood

    told = understood(text, Record(talks.parties, talks.measures), asked=asked)
    if not told.says:
        return Heard(text=text, holders=told.holders, unread=told.unread.value if told.unread else ""), None
    open_ = tuple(_open(part, talks) for part in _unsure(told))
    return Heard(text=text, holders=told.holders, open=open_, days=told.days), told.chosen({})


def _deed(words: str, talks: Talks) -> "Deed":
    from pourparler.reading.typed.deeds import deed
    from pourparler.reading.typed.understanding import Record

    return deed(words, Record(talks.parties, talks.measures))


def _unsure(told: "Understood") -> "Iterator[Meant]":
    for clause in (*told.says, *told.premise):
        yield from _unsure_in(clause)


def _unsure_in(clause: "Clausal") -> "Iterator[Meant]":
    yield from (part for gap in clause.gaps for part in gap if not part.is_sure)


def _open(part: "Meant", talks: Talks) -> Open:
    return Open(words=part.words, near=tuple((id_, talks.measure_by_id[id_].label) for id_ in part.near))


def _with_new(picked: Chosen) -> Chosen:
    """With a measure that is not in the list in the first gap that is open."""
    done = False

    def gap(operand: Operand) -> Operand:
        nonlocal done
        if operand.measures or done:
            return operand
        done = True
        return Operand((NEW,))

    def clause(one: Clause) -> Clause:
        return replace(one, operands=tuple(gap(operand) for operand in one.operands))

    def group(one: Group) -> Group:
        return replace(one, clauses=tuple(clause(c) for c in one.clauses))

    return Chosen(says=group(picked.says), premise=group(picked.premise) if picked.premise else None)
