"""What is said about a draft: what was read, and what a person must confirm."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pourparler.record.positions import Position
from pourparler.record.talks import Talks

if TYPE_CHECKING:
    from pourparler.reading import Draft, Report

COMMENT = """\
DRAFT, read by a program and confirmed by nobody yet.
Go through it entry by entry: mend what is wrong, and take "drafted_by: …" out of what you confirm."""


def told(draft: "Draft") -> str:
    """What was read, report by report, which positions were drafted, and what was noticed."""
    return "\n\n".join(part for part in ("\n".join(_reports(draft)), "\n".join(_positions(draft))) if part)


def _reports(draft: "Draft") -> Iterator[str]:
    for report in draft.reports:
        yield f"{report.file}: {_headline(report)}"
        acts = Counter(statement.act for statement in report.statements)
        said = ", ".join(f"{count} {act}" for act, count in sorted(acts.items()))
        yield f"  {len(report.statements)} statements{': ' + said if said else ''}"
    for notice in draft.notices:
        yield f"! {notice}"


def _headline(report: "Report") -> str:
    title = f'"{report.title}"' if report.title else "no title found"
    return ", ".join([title, report.outlet or "no outlet found", str(report.date or "no date found")])


def _positions(draft: "Draft") -> Iterator[str]:
    if draft.talks.positions:
        yield "Drafted positions, for you to confirm:"
    for position in draft.talks.positions:
        yield f"  {_holders(draft.talks, position)} ({position.firmness}): {position.says}"
        yield from (f"      {_cut(ground.quote)}" for ground in position.grounds if ground.quote)


def _holders(talks: Talks, position: Position) -> str:
    return ", ".join(talks.party_by_id[party].label for party in position.party)


def _cut(quote: str, longest: int = 110) -> str:
    words = " ".join(quote.split())
    return f'"{words}"' if len(words) <= longest else f'"{words[:longest]}…"'
