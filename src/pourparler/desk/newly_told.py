"""What new reports tell beside a talks file that does not cite them yet."""

from collections import defaultdict
from dataclasses import replace
from pathlib import PurePath

from pourparler.desk.differences import is_same_file
from pourparler.record.positions import Position
from pourparler.record.proposals import Proposal
from pourparler.record.sessions import Session
from pourparler.record.statements import Statement
from pourparler.record.talks import Talks


def of_new_reports(existing: Talks, draft: Talks) -> Talks:
    """A draft with nothing but what rests on reports that a talks file does not cite."""
    cited: defaultdict[str, list[str]] = defaultdict(list)
    for source in existing.sources:
        cited[PurePath(source.file or "").name].append(source.file or "")

    def is_new(file: str) -> bool:
        return not any(is_same_file(file, known) for known in cited[PurePath(file).name])

    new = {source.id for source in draft.sources if is_new(source.file or "")}

    def rests_on_new(entry: Statement | Position | Proposal | Session) -> bool:
        return bool(entry.grounds) and all(ground.source in new for ground in entry.grounds)

    return replace(
        draft,
        sources=tuple(source for source in draft.sources if source.id in new),
        statements=tuple(filter(rests_on_new, draft.statements)),
        positions=tuple(filter(rests_on_new, draft.positions)),
        proposals=tuple(filter(rests_on_new, draft.proposals)),
        sessions=tuple(filter(rests_on_new, draft.sessions)),
    )


def other_names(existing: Talks, draft: Talks) -> bool:
    """Whether a party goes by another id in a talks file than in a draft, as where a person wrote it."""
    known = {name.casefold(): party.id for party in existing.parties for name in (party.label, *party.aliases)}
    return any(known.get(party.label.casefold(), party.id) != party.id for party in draft.parties)
