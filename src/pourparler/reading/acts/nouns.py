"""Acts told by a noun and its owner: "the union's demand for …", "its refusal to …"."""

import re
from collections.abc import Iterator

from pourparler.reading.acts.subjects import Context, Stretch, Subject
from pourparler.reading.acts.tellers import Clause
from pourparler.reading.english.cue import Where
from pourparler.reading.english.lookup import Lookup
from pourparler.reading.english.verbs import NOUNS

_NOUNS = Lookup(NOUNS)


def by_noun(stretch: Stretch, context: Context, clauses: list[Clause]) -> Iterator[Clause]:
    """Acts told by a noun and its owner, where no verb tells the same."""
    for _, cue, match in _NOUNS.apart(stretch.text):
        at = stretch.start + match.start()
        end = stretch.start + match.end()
        owner = _owner(stretch, at, end) or _owner_of_its(stretch, at)
        if owner is None or any(c.subject.parties == owner.parties and at <= c.start < end + 40 for c in clauses):
            continue
        start = min(at, owner.start)
        stop = re.search(r"[,.;”\"]|$", stretch.after(end, 400))
        upto = end + (stop.start() if stop else 0)
        yield Clause(
            cue,
            owner,
            start,
            start + len(stretch.before(upto, start).rstrip(" ,;:.—–-\n")),
            end,
            (end, upto),
            teller=_teller(clauses, start),
        )


def _owner(stretch: Stretch, at: int, end: int) -> Subject | None:
    for mention in stretch.mentions:
        owns = mention.end == at
        follows = 0 <= mention.start - end <= 5
        if mention.party and not mention.place and (owns or follows):
            return Subject((mention.party,), mention.start, mention.end, person=mention.person)
    return None


def _owner_of_its(stretch: Stretch, at: int) -> Subject | None:
    """As in "… the trust withdrew its threat to …": whoever is named last before."""
    if not re.match(r"(?i)(?:\w+\s(?:in|on|about)\s)?(?:its|their|his|her)\s", stretch.after(at, 30)):
        return None
    named = [m for m in stretch.mentions if m.end <= at and m.party and not m.place]
    return Subject((named[-1].party or "",), at, at, person=named[-1].person) if named else None


def _teller(clauses: list[Clause], at: int) -> Subject | None:
    """Who said so, where somebody is quoted; the paper tells the rest itself."""
    said = (clause for clause in clauses if clause.cue.where is Where.SAYING)
    return next((clause.subject for clause in said if clause.start <= at < clause.end), None)
