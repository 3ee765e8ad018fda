"""What was filled in on the form of a session, as an edit of the record: who met when, and how it ended.

What the form does not show of an entry stays as it is.
"""

from dataclasses import replace

from pourparler.desk.filled import Filled
from pourparler.desk.writing import Written, free, grounds_in, parties_in
from pourparler.record.edits import Edit
from pourparler.record.ids import slug
from pourparler.record.sessions import Session, SessionKind
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
