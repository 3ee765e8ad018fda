"""What was filled in on the form of a position, a fall-back, a proposal, a fact or the goal, as an edit of the record.

Whoever writes or changes an entry stands behind it, so that it is no draft any more. What the form does not show of an
entry stays as it is.
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from pourparler.desk.change import taken_no_more
from pourparler.desk.filled import Filled
from pourparler.desk.near_names import measures_near
from pourparler.desk.picking import NEW, condition, is_picked, names_new, picked
from pourparler.record.conditions.questions import measures_at
from pourparler.record.conditions.syntax import RESERVED, Condition, Place
from pourparler.record.drafters import by_hand
from pourparler.record.edits import Edit
from pourparler.record.ids import slug
from pourparler.record.measures import Fact, Measure
from pourparler.record.passages import Ground, Source
from pourparler.record.positions import Confidence, Firmness, Position
from pourparler.record.proposals import Proposal, ProposalAnswer
from pourparler.record.talks import Talks


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What a form comes to.

    Attributes:
        edit: what changes.
        id: the entry that it is about: its id, or its place.
        says: the condition; None where it is none.
    """

    edit: Edit
    id: str
    says: Condition | None = None


# -- positions ---------------------------------------------------------------------------------------------------------


def position(talks: Talks, filled: Filled, old: Position | None) -> Written:
    """A position, new or changed.

    Args:
        talks: the record.
        filled: the form.
        old: the position that is changed; None where it is new.

    Raises:
        FilledError: the form cannot be taken so.
    """
    holders = parties_in(talks, filled, "party", old.party if old else ())
    if not holders:
        filled.wrong("party", "Choose who insists on it")
    says, measures = condition_in(talks, filled, old.says if old else None)
    grounds, sources = grounds_in(talks, filled, old.grounds if old else ())
    written = _position(filled, old, holders, says)
    _not_alone_with_first(talks, filled, holders, measures, says)
    filled.finish()
    assert says is not None  # noqa: S101 -- what is open was told
    id_ = old.id if old else taken_no_more(slug(f"{holders[0]} {says}", longest=44), talks)
    whole = replace(written, id=id_, says=says, grounds=grounds)
    out = filled.known("not-so", (one.id for one in talks.positions if one.is_draft and one.id != id_))
    edit = Edit(positions=(whole,), out=out, measures=measures, sources=sources)
    return Written(edit=edit, id=id_, says=says)


def _position(filled: Filled, old: Position | None, holders: tuple[str, ...], says: Condition | None) -> Position:
    """All of a position but its name and its grounds."""
    since, until = filled.date("since"), filled.date("until")
    if since and until and since.first_day() >= until.first_day():
        filled.wrong("until", "It would end before it begins: “until” is the first day on which it is held no longer")
    kept = by_hand(old) if old else Position(id="", party=(), says=says)  # type: ignore[arg-type] # filled in below
    return replace(
        kept,
        party=holders,
        firmness=filled.word("firmness", Firmness, kept.firmness),
        confidence=filled.word("confidence", Confidence, kept.confidence),
        since=since,
        until=until,
        deadline=filled.date("deadline"),
        note=_note(filled, old),
    )


def _note(filled: Filled, old: Position | None) -> str | None:
    """The note; where an older file says there that it is a draft, it is one no more."""
    note = filled.text("note")
    was_draft = old is not None and old.drafted_by is None and old.is_draft
    return None if was_draft and note == (old.note if old else None) else note


def _not_alone_with_first(
    talks: Talks, filled: Filled, holders: tuple[str, ...], new: tuple[Measure, ...], says: Condition | None
) -> None:
    """Whoever says "first" must do something else as well."""
    first = set(measures_at(says, Place.FIRST)) if says else set()
    does = {m.id for m in (*talks.measures, *new) if set(m.by) & set(holders)}
    if first and holders and not does - first:
        what = "Whoever holds it does nothing else that could come later: choose “one thing before another” instead"
        filled.wrong("k0", what)


def grounds_in(
    talks: Talks, filled: Filled, were: tuple[Ground, ...], prefix: str = ""
) -> tuple[tuple[Ground, ...], tuple[Source, ...]]:
    """Where it was said: what is kept of it, and one more passage."""
    kept = tuple(ground for place, ground in enumerate(were) if not filled.one(f"{prefix}forget{place}"))
    name, quote = filled.one(f"{prefix}source"), filled.text(f"{prefix}quote")
    if not name:
        if quote:
            filled.wrong(f"{prefix}source", "Choose where these words stand")
        return kept, ()
    if name != NEW:
        ground = Ground(source=name, quote=quote)
        return (*kept, ground) if name in talks.source_by_id and ground not in kept else kept, ()
    source = _source(talks, filled, prefix)
    return (*kept, Ground(source=source.id, quote=quote)), () if source in talks.sources else (source,)


def _source(talks: Talks, filled: Filled, prefix: str) -> Source:
    """A report or note that is not in the list, or one that is there already under just these words."""
    outlet, title = filled.text(f"{prefix}source-outlet"), filled.text(f"{prefix}source-title")
    date = filled.date(f"{prefix}source-date")
    if not outlet and not title:
        filled.wrong(f"{prefix}source-outlet", "Say which report or note it is: its outlet, its title, or who said so")
    wanted = slug(" ".join(str(part) for part in (outlet or title, date) if part), longest=44)
    new = Source(id=free(wanted, talks.source_by_id), outlet=outlet, title=title, date=date)
    return next((one for one in talks.sources if replace(one, id=new.id) == new), new)


def fallbacks(old: Position, forms: Sequence[Condition] | None) -> Edit:
    """The edit by which a position might soften to these forms, best first; None = as is usual."""
    return Edit(positions=(replace(old, fallbacks=None if forms is None else tuple(forms)),))


def fallback(talks: Talks, filled: Filled, old: Position, place: int | None) -> Written:
    """One form that a position might soften to, new or changed.

    Raises:
        FilledError: the form cannot be taken so.
    """
    forms = list(old.fallbacks or ())
    is_there = place is not None and place < len(forms)
    says, measures = condition_in(talks, filled, forms[place or 0] if is_there else None)
    if says is not None and says == old.says:
        filled.wrong("k0", "This is what the position says already; a fall-back asks less")
    _not_alone_with_first(talks, filled, old.party, measures, says)
    filled.finish()
    assert says is not None  # noqa: S101 -- what is open was told
    if is_there:
        forms[place or 0] = says
    else:
        forms.append(says)
    return Written(edit=replace(fallbacks(old, forms), measures=measures), id=old.id, says=says)


# -- proposals ---------------------------------------------------------------------------------------------------------


def proposal(talks: Talks, filled: Filled, old: Proposal | None) -> Written:
    """A proposal with what became of it, new or changed.

    Raises:
        FilledError: the form cannot be taken so.
    """
    by = parties_in(talks, filled, "party", old.by if old else ())
    if not by:
        filled.wrong("party", "Choose who put it forward")
    says, measures = condition_in(talks, filled, old.says if old else None)
    _not_alone_with_first(talks, filled, by, measures, says)
    made = _made(talks, filled, old)
    date = filled.date("date")
    answer, answered_by = _answer(talks, filled, old)
    filled.finish()
    assert says is not None  # noqa: S101 -- what is open was told
    id_ = old.id if old else free(slug(f"{by[0]} {says}", longest=44), talks.position_by_id)
    whole = Proposal(
        id=id_,
        by=by,
        says=says,
        answer=answer,
        answered_by=answered_by,
        date=date,
        grounds=made.grounds,
        answer_grounds=made.answer_grounds,
    )
    return Written(edit=Edit(proposals=(whole,), measures=measures, sources=made.sources), id=id_, says=says)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    """Where a proposal was put forward and answered, and the reports or notes that come along."""

    grounds: tuple[Ground, ...]
    answer_grounds: tuple[Ground, ...]
    sources: tuple[Source, ...]


def _made(talks: Talks, filled: Filled, old: Proposal | None) -> _Made:
    grounds, sources = grounds_in(talks, filled, old.grounds if old else ())
    known = replace(talks, sources=(*talks.sources, *sources))
    answer_grounds, more = grounds_in(known, filled, old.answer_grounds if old else (), "answer-")
    return _Made(grounds=grounds, answer_grounds=answer_grounds, sources=(*sources, *more))


def _answer(talks: Talks, filled: Filled, old: Proposal | None) -> tuple[ProposalAnswer, tuple[str, ...]]:
    """What became of a proposal, and who said so."""
    answer = filled.word("answer", ProposalAnswer, ProposalAnswer.OPEN)
    answered_by = parties_in(talks, filled, "answered", old.answered_by if old else ())
    if answer is ProposalAnswer.OPEN and (answered_by or filled.one("answer-source")):
        filled.wrong("answer", "Choose whether it was accepted or refused, or leave out who answered and where")
    return answer, answered_by


# -- facts and goal ----------------------------------------------------------------------------------------------------


def fact(talks: Talks, filled: Filled, place: int | None) -> Written:
    """A fact, new or changed.

    Raises:
        FilledError: the form cannot be taken so.
    """
    facts = list(talks.facts)
    is_there = place is not None and place < len(facts)
    says, measures = condition_in(talks, filled, facts[place or 0].says if is_there else None)
    _nobody_speaks(filled, says)
    filled.finish()
    assert says is not None  # noqa: S101 -- what is open was told
    new = Fact(says=says, why=filled.text("why"))
    if is_there:
        facts[place or 0] = new
    else:
        facts.append(new)
    at = str(place if is_there else len(facts) - 1)
    return Written(edit=Edit(facts_anew=tuple(facts), measures=measures), id=at, says=says)


def goal_item(talks: Talks, filled: Filled, place: int | None) -> Written:
    """An item of the goal, new or changed.

    Raises:
        FilledError: the form cannot be taken so.
    """
    items = list(talks.wanted)
    is_there = place is not None and place < len(items)
    says, measures = condition_in(talks, filled, items[place or 0] if is_there else None)
    _nobody_speaks(filled, says)
    filled.finish()
    assert says is not None  # noqa: S101 -- what is open was told
    if is_there:
        items[place or 0] = says
    elif says not in items:
        items.append(says)
    return Written(edit=Edit(goal=tuple(items), measures=measures), id=str(items.index(says)), says=says)


def _nobody_speaks(filled: Filled, says: Condition | None) -> None:
    if says is not None and measures_at(says, Place.FIRST):
        filled.wrong("k0", "Nobody speaks here who could take a step: choose “one thing before another” instead")


def parties_in(talks: Talks, filled: Filled, name: str, were: tuple[str, ...]) -> tuple[str, ...]:
    """The parties that were chosen; in the order in which they stand already, where they are the same."""
    found = filled.known(name, talks.party_by_id)
    return were if {*were} == {*found} else found


# -- conditions --------------------------------------------------------------------------------------------------------


def condition_in(talks: Talks, filled: Filled, old: Condition | None) -> tuple[Condition | None, tuple[Measure, ...]]:
    """The condition of a form, and the measure that it brings along; where none can be picked, as it is."""
    if not is_picked(filled):
        if old is None:
            filled.wrong("k0", "Choose what is said")
        return old, ()
    chosen = picked(filled, talks.measure_by_id)
    if not names_new(chosen):
        return condition(filled, chosen), ()
    measure = new_measure(talks, filled)
    return condition(filled, chosen, new=measure.id), (measure,)


def new_measure(talks: Talks, filled: Filled) -> Measure:
    """A measure that is not in the list yet; what nearly has its name is asked about first."""
    from pourparler.reading.typed.deeds import deed
    from pourparler.reading.typed.naming import Record

    done = deed(filled.text("new-what") or "", Record(talks.parties, ()))
    what, by = done.what, filled.known("new-by", talks.party_by_id) or done.by
    if not what:
        filled.wrong("new-what", "Say in a few words what is done, beginning with a verb")
    near = measures_near(talks, what)
    if near and not filled.one("sure"):
        told = " or ".join(f"“{measure.label}”" for measure in near[:3])
        filled.wrong("new-what", f"This may be {told}, which is in the list", tuple((m.id, m.label) for m in near[:3]))
    wanted = slug(what, longest=32)
    taken = {*talks.measure_by_id, *RESERVED}
    return Measure(id=free(wanted, taken), what=what or None, by=by)


def free(wanted: str, taken: Container[str]) -> str:
    """An id that is not taken: the wanted one, else with a number behind it."""
    number, name = 2, wanted
    while name in taken:
        name, number = f"{wanted}-{number}", number + 1
    return name
