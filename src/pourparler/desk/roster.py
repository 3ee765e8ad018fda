"""What was filled in on the form of a party or a measure, as an edit of the record; and how talks begin from nothing.

>>> fields = {"title": ["The ferry"], "name0": ["The union"], "name1": ["The line"], "does0": ["end the strike"]}
>>> talks = begun(Filled(fields))
>>> [(party.id, party.name) for party in talks.parties], [(m.id, m.by) for m in talks.measures]
([('the-union', 'The union'), ('the-line', 'The line')], [('end-the-strike', ('the-union',))])
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from pourparler.desk.filled import Filled
from pourparler.desk.near_names import measures_near, parties_near
from pourparler.desk.writing import Written, free
from pourparler.record.conditions.syntax import RESERVED
from pourparler.record.drafters import by_hand
from pourparler.record.edits import Edit
from pourparler.record.ids import slug
from pourparler.record.measures import Kind, Measure
from pourparler.record.parties import Party, Role
from pourparler.record.talks import Talks

FEWEST_BEGUN, MOST_BEGUN = 3, 99
"""Parties for which there is a place at first on the form that talks begin with, and at most."""


# -- parties -----------------------------------------------------------------------------------------------------------


def party(talks: Talks, filled: Filled, old: Party | None) -> Written:
    """A party, new or changed.

    Raises:
        FilledError: the form cannot be taken so.
    """
    name = filled.text("name")
    if not name:
        filled.wrong("name", "Say what it is called")
    near = parties_near(talks, name or "", but=old.id if old else "")
    if near and not filled.one("sure"):
        told = " or ".join(f"“{one.label}”" for one in near[:3])
        filled.wrong("name", f"This may be {told}, which is there already", tuple((p.id, p.label) for p in near[:3]))
    filled.finish()
    kept = by_hand(old) if old else Party(id=free(slug(name or "", longest=24), talks.party_by_id))
    whole = replace(kept, name=name, aliases=_lines(filled, "aliases"), role=filled.word("role", Role, kept.role))
    return Written(edit=Edit(anew=(whole,)) if old else Edit(parties=(whole,)), id=whole.id)


def _lines(filled: Filled, name: str) -> tuple[str, ...]:
    """What stands in the lines of a field, each once."""
    return tuple(dict.fromkeys(line.strip() for line in (filled.text(name) or "").split("\n") if line.strip()))


# -- measures ----------------------------------------------------------------------------------------------------------


def measure(talks: Talks, filled: Filled, old: Measure | None) -> Written:
    """A measure, new or changed.

    Raises:
        FilledError: the form cannot be taken so.
    """
    what, by = filled.text("what"), filled.known("by", talks.party_by_id)
    if not what:
        filled.wrong("what", "Say in a few words what is done, beginning with a verb")
    if not by:
        filled.wrong("by", "Choose who does it; several do it jointly")
    near = measures_near(talks, what or "", but=old.id if old else "")
    if near and not filled.one("sure"):
        told = " or ".join(f"“{one.label}”" for one in near[:3])
        filled.wrong("what", f"This may be {told}, which is there already", tuple((m.id, m.label) for m in near[:3]))
    id_ = old.id if old else free(slug(what or "", longest=32), {*talks.measure_by_id, *RESERVED})
    whole = _measure(talks, filled, by_hand(old) if old else Measure(id=id_, by=by))
    filled.finish()
    whole = replace(whole, what=what, by=by)
    return Written(edit=Edit(anew=(whole,)) if old else Edit(measures=(whole,)), id=id_)


def _measure(talks: Talks, filled: Filled, kept: Measure) -> Measure:
    """The measure with all that the form says beside what is done and by whom."""
    others = [name for name in talks.measure_by_id if name != kept.id]
    promises = next(iter(filled.known("promises", others)), None)
    return replace(
        kept,
        kind=Kind.PROMISE if promises else Kind.ACT,
        promises=promises,
        reversible=_share(filled, kept.reversible),
        unconditional=bool(filled.one("unconditional")),
        lag=_steps(filled),
        takes=filled.text("takes"),
        divisible=filled.text("divisible"),
        deadline=filled.date("deadline"),
        alternatives=filled.known("alternatives", others),
        excludes=filled.known("excludes", others),
        phrases=_lines(filled, "phrases"),
    )


def _share(filled: Filled, was: float) -> float:
    """The share of its worth that is lost: one of the three words, or a number from 0 to 1."""
    words = {"no": 0.0, "partly": 0.5, "yes": 1.0}
    chosen = filled.one("reversible")
    if chosen in words:
        return words[chosen]
    share = filled.number("share")
    if chosen != "share" or share is None:
        return was
    if not 0 <= share <= 1:
        filled.wrong("share", "The share that is lost lies between 0, nothing, and 1, all of it")
    return share


def _steps(filled: Filled) -> int:
    written = filled.one("lag")
    if not written:
        return 0
    if written.isdecimal() and len(written) < 4:
        return int(written)
    filled.wrong("lag", "Write a number of steps: 0 where others see at once that it was skipped")
    return 0


# -- from nothing ------------------------------------------------------------------------------------------------------


def places(filled: Filled) -> range:
    """The places for parties on the form: those that it had, and another where that is asked for.

    >>> places(Filled({})), places(Filled({"name2": [""], "do": ["party"]}))
    (range(0, 3), range(0, 4))
    """
    had = (int(name[4:]) + 1 for name in filled.fields if re.fullmatch("name[0-9]{1,2}", name))
    return range(min(max([FEWEST_BEGUN, *had]) + (filled.one("do") == "party"), MOST_BEGUN))


def begun(filled: Filled) -> Talks:
    """Talks with a name, at least two parties, and what each could do.

    Raises:
        FilledError: the form cannot be taken so.
    """
    title = filled.text("title")
    if not title:
        filled.wrong("title", "Say what the talks are called")
    named = [place for place in places(filled) if filled.text(f"name{place}")]
    for place in places(filled):
        if place not in named and place < 2 and len(named) < 2:
            filled.wrong(f"name{place}", "Name at least two parties")
        elif place not in named and filled.text(f"does{place}"):
            filled.wrong(f"name{place}", "Say who could do this")
    names: dict[int, str] = {}
    for place in named:
        wanted = slug(filled.text(f"name{place}") or "", longest=24)
        names[place] = free(wanted, set(names.values()))
    parties = tuple(Party(id=id_, name=filled.text(f"name{place}")) for place, id_ in names.items())
    measures = tuple(_first_measures(filled, names))
    if not measures:
        filled.wrong("does0", "Say at least one thing that somebody could do")
    filled.finish()
    return Talks(title=title or "", parties=parties, measures=measures)


def _first_measures(filled: Filled, names: dict[int, str]) -> Iterable[Measure]:
    taken: set[str] = set(RESERVED)
    for place, party_id in names.items():
        for what in _lines(filled, f"does{place}"):
            id_ = free(slug(what, longest=32), taken)
            taken.add(id_)
            yield Measure(id=id_, what=what, by=(party_id,))
