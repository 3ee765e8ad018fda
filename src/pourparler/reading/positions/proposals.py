"""From what was put forward, and answered, to proposals of a talks file."""

from collections.abc import Callable, Container, Iterator, Mapping, Sequence

from pourparler.reading.matters.measures import free_id, short_id
from pourparler.reading.positions.found import Offered
from pourparler.reading.report import Report
from pourparler.record.conditions.syntax import measures_of
from pourparler.record.dates import PartialDate
from pourparler.record.passages import Ground, Source
from pourparler.record.proposals import Proposal, ProposalAnswer

Place = Callable[[Report, tuple[int, int]], Ground]


def stands_as_position(offered: Offered) -> bool:
    """Whether it is still a position of its maker's: one that nobody has answered."""
    return offered.answer is ProposalAnswer.OPEN and offered.found is not None


def proposals(
    table: Sequence[Offered],
    party_id: Callable[[str], str],
    sources: Mapping[str, Source],
    ground: Place,
    taken: Container[str],
) -> tuple[Proposal, ...]:
    """Every proposal that is no position, in the order in which they were put forward.

    Args:
        table: what was put forward.
        party_id: the id of a party by its full name.
        sources: by fingerprint of the report.
        ground: a passage of a report as a ground.
        taken: ids that positions have.
    """
    made: dict[str, Proposal] = {}
    for offered in _once(table):
        name = _name(party_id(offered.party), offered)
        free = free_id(name, {*made, *(one for one in (name,) if one in taken)})
        made[free] = Proposal(
            id=free,
            by=(party_id(offered.party),),
            says=offered.says,
            answer=offered.answer,
            answered_by=tuple(dict.fromkeys(map(party_id, offered.answered_by))),
            date=_date(offered, sources),
            grounds=(ground(offered.report, offered.reading.span),),
            answer_grounds=tuple(ground(report, reading.span) for report, reading in offered.answered_in),
            drafted_by=offered.reading.drafter,
        )
    return tuple(made.values())


def _once(table: Sequence[Offered]) -> Iterator[Offered]:
    """Each once, told again or not; the answer of the last telling counts."""
    last = {(one.party, one.says): one for one in table if not stands_as_position(one)}
    yield from last.values()


def _name(party: str, offered: Offered) -> str:
    return f"{party}-{short_id(measures_of(offered.says)[0].replace('-', ' '))}-offer"


def _date(offered: Offered, sources: Mapping[str, Source]) -> PartialDate | None:
    return offered.reading.date or sources[offered.report.text_sha256].date
