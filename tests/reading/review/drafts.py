"""A draft to review, made from the package's own small reports, and decisions about it."""

import re
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from pourparler.reading import Draft, draft, read_report
from pourparler.reading.review.state import (
    Decision,
    Entry,
    Review,
    ReviewItem,
    Stand,
    Undone,
    Verdict,
    items_of,
)
from pourparler.record.conditions import syntax
from pourparler.record.positions import Firmness
from pourparler.record.statements import Act

REPORTS = Path(__file__).parents[1] / "reports"


@cache
def drafted(*names: str) -> Draft:
    """The draft of some reports."""
    return draft([read_report(name, (REPORTS / name).read_bytes()) for name in names])


def drafted_from(text: str) -> Draft:
    """The draft of a report of this text."""
    return draft([read_report("a.txt", text.encode())])


def odd(text: str) -> str:
    """A text as some pages have it: soft hyphens in long words, entities for spaces."""
    return re.sub(r"(?<=[a-z]{3})(?=[a-z]{3})", "\u00ad", text).replace(" the ", " the&nbsp;")


def review_of(*names: str) -> Review:
    return Review(items_of(drafted(*names)))


def decision(
    item: ReviewItem, verdict: Verdict, number: int = 1, entries: tuple[Entry, ...] = (), by: str = "Ada"
) -> Decision:
    at = "2026-01-01T00:00:00Z"
    return Decision(
        number=number, item=item.key, proposal=item.proposal, verdict=verdict, by=by, at=at, entries=entries
    )


def decide(review: Review, item: ReviewItem, verdict: Verdict, entries: tuple[Entry, ...] = ()) -> Review:
    number = 1 + max((old.number for old in review.history), default=0)
    return review.decide(decision(item, verdict, number, entries))


def events(items: tuple[ReviewItem, ...]) -> st.SearchStrategy[list[Decision | Undone]]:
    """What may happen in a review, in an order in which it may."""

    @st.composite
    def happen(draw: st.DrawFn) -> list[Decision | Undone]:
        told: list[Decision | Undone] = []
        standing: list[int] = []
        for number in range(1, draw(st.integers(0, 12)) + 1):
            takes_back = draw(st.booleans())
            if standing and takes_back:
                told.append(Undone(number=standing.pop(), by=draw(st.text(max_size=5)), at="later"))
            item, verdict = draw(st.sampled_from(items)), draw(st.sampled_from(Verdict))
            edited = draw(st.lists(entries(), max_size=2).map(tuple)) if verdict is Verdict.EDIT else ()
            told.append(decision(item, verdict, number, edited, draw(st.text(max_size=5))))
            standing.append(number)
        return told

    return happen()


def entries() -> st.SearchStrategy[Entry]:
    says = syntax.Before(syntax.of("refund-tolls"), syntax.of("resume-talks"))
    stands = st.builds(
        Stand, of=st.none(), says=st.just(says), firmness=st.one_of(st.none(), st.sampled_from(Firmness))
    )
    parties = st.sampled_from(["bolivia", "chile"])
    return st.builds(
        Entry,
        of=st.none(),
        by=parties,
        to=st.one_of(st.none(), parties),
        act=st.sampled_from(Act),
        about=st.just(("refund-tolls",)),
        stands=st.lists(stands, max_size=1).map(tuple),
    )
