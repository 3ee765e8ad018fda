"""Invented reports, and what is said of the talks from what the reader makes of them."""

from pourparler.analysis.deadlock import find_deadlock
from pourparler.analysis.verdict import find_verdict
from pourparler.reading import Draft, draft, read_report
from pourparler.record import codec
from pourparler.record.check import check


def told(*bodies: str, dated: bool = True) -> Draft:
    """The draft of reports a week apart, checked to be a sound talks file that survives writing."""
    days = [f"{6 + 7 * number} May 2024\n\n" if dated else "" for number in range(len(bodies))]
    texts = [
        f"Talks in the harbour town\nThe Harbour Post\n{day}{body}\n" for day, body in zip(days, bodies, strict=True)
    ]
    made = draft([read_report(f"{number}.txt", text.encode()) for number, text in enumerate(texts)])
    assert [fault for fault in check(made.talks) if not fault.warning] == []
    assert codec.loads(codec.dumps(made.talks)) == made.talks
    return made


def ruling(made: Draft) -> str:
    """The verdict on a draft."""
    return find_verdict(made.talks, stuck=find_deadlock(made.talks).answer.stuck).ruling.value


def says(made: Draft, party: str) -> set[str]:
    """What a party insists on, as far as it binds."""
    return {str(one.says) for one in made.talks.binding_positions if party in one.party}
