"""What was filled in on the form of a session or a statement, as an edit of the record: who met, and who said what.

Whoever writes or changes a statement stands behind it, so that it is no draft any more.
"""

from dataclasses import replace

from pourparler.desk.filled import Filled
from pourparler.desk.picking import NEW
from pourparler.desk.writing import Written, condition_in, free, grounds_in, new_measure, parties_in
from pourparler.record.conditions.syntax import Condition, measures_of
from pourparler.record.drafters import by_hand
from pourparler.record.edits import Edit
from pourparler.record.giving_up import given_up, said_on
from pourparler.record.ids import slug
from pourparler.record.measures import Measure
from pourparler.record.sessions import Session, SessionKind
from pourparler.record.statements import Act, Attribution, Statement, TalksState
from pourparler.record.talks import Talks


def session(talks: Talks, filled: Filled, old: Session | None) -> Written:
    """A session, new or changed.

    Raises:
        FilledError: the form cannot be taken so.
    """
    present = parties_in(talks, filled, "party", old.present if old else ())
    date = filled.date("date")
    if not present and not filled.one("date"):
        filled.wrong("party", "Choose who took part, or say when it was")
    grounds, sources = grounds_in(talks, filled, old.grounds if old else ())
    kept = old or Session(id="")
    whole = replace(
        kept,
        date=date,
        kind=filled.word("kind", SessionKind, kept.kind),
        place=filled.text("place"),
        present=present,
        outcome=filled.text("outcome"),
        grounds=grounds,
    )
    filled.finish()
    wanted = slug(" ".join(str(part) for part in (date, whole.kind.value) if part), longest=44)
    id_ = old.id if old else free(wanted, {one.id for one in talks.sessions})
    return Written(edit=Edit(sessions=(replace(whole, id=id_),), sources=sources), id=id_)


def statement(talks: Talks, filled: Filled, old: Statement | None) -> Written:
    """A statement, new or changed.

    Raises:
        FilledError: the form cannot be taken so.
    """
    grounds, sources = grounds_in(talks, filled, old.grounds if old else ())
    says, new = condition_in(talks, filled, old.says if old else None) if filled.one("states") else (None, ())
    about, new = _about(talks, filled, old, says, new)
    whole = replace(_said(talks, filled, old), about=about, says=says, grounds=grounds)
    if whole.by is None and whole.state is None:
        filled.wrong("party", "Choose who said it, or, where the report itself says it, how the talks stand")
    filled.finish()
    wanted = slug(
        " ".join(str(part) for part in (whole.by or "report", whole.act.value, whole.date) if part), longest=44
    )
    id_ = old.id if old else free(wanted, {one.id for one in talks.statements})
    over = tuple(given_up(talks.positions, whole, said_on(whole, talks.source_by_id)))
    edit = Edit(statements=(replace(whole, id=id_),), positions=over, measures=new, sources=sources)
    return Written(edit=edit, id=id_, says=says)


def _said(talks: Talks, filled: Filled, old: Statement | None) -> Statement:
    """Who did what by saying it, to whom, when, in which words and on whose word."""
    kept = by_hand(old) if old else Statement(id="", act=Act.DEMAND)
    state, attribution = filled.one("state"), filled.one("attribution")
    return replace(
        kept,
        by=_party(talks, filled, "party"),
        speaker_name=filled.text("speaker"),
        date=filled.date("date"),
        act=filled.word("act", Act, kept.act),
        to=_party(talks, filled, "to"),
        state=TalksState(state) if state in set(TalksState) else None,
        text=filled.text("text"),
        attribution=Attribution(attribution) if attribution in set(Attribution) else None,
        reported_by=_party(talks, filled, "reported_by"),
    )


def _party(talks: Talks, filled: Filled, name: str) -> str | None:
    return next(iter(filled.known(name, talks.party_by_id)), None)


def _about(
    talks: Talks, filled: Filled, old: Statement | None, says: Condition | None, new: tuple[Measure, ...]
) -> tuple[tuple[str, ...], tuple[Measure, ...]]:
    """The measures that it is about, those of another condition than before among them, and the one that is new."""
    if NEW in filled.all("about") and not new:
        new = (new_measure(talks, filled),)
    known = {*talks.measure_by_id, NEW}
    chosen = [new[0].id if one == NEW else one for one in filled.known("about", known)]
    stated = measures_of(says) if says is not None and (old is None or says != old.says) else ()
    return tuple(dict.fromkeys((*chosen, *stated))), new


def not_said(talks: Talks, said: Statement) -> Edit:
    """The edit by which nothing was said; of a passage in a report that can be read again, that it was looked at."""
    files = {source.id for source in talks.sources if source.file}
    if files & {ground.source for ground in said.grounds}:
        return Edit(unsaid=(said.id,))
    return Edit(statements_out=(said.id,))
