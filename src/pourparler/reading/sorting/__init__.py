"""A pile of reports, sorted by the disputes they are on, over time.

``marks`` says what a report is known by, ``cards`` what is kept of it to sort by, ``weighing`` how much each mark
counts in a pile, ``groups`` puts like to like, ``course`` tells when a dispute begins, its rounds and its end, and
``disputes`` is the index of all of them, to which a report can be put one at a time. A report in which no talks were
found is set aside, unless it is like reports on talks or has words of bargaining. Nothing depends on the order in
which reports are given, nor on the names of their files; copies of one report stay together.

For an archive, make a card of each report where it is read (``cards.card_of``), and sort the cards
(``disputes.Disputes.sorted_from``); what comes later is added to the index (``Disputes.add``).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pourparler.reading.report import Report
from pourparler.reading.sorting.cards import card_of
from pourparler.reading.sorting.disputes import Dispute, Disputes
from pourparler.record.dates import PartialDate

__all__ = ["Pile", "sort_reports"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pile:
    """Reports by what they are on.

    Attributes:
        disputes: the reports on each dispute, in the order given; the dispute with most reports first, then the one
            that is told of last.
        aside: reports in which no talks were found; empty where there are no others.
        told: what is known of each of the disputes: its course, and its cards.
        index: all of it, to ask why a report is where it is.
    """

    disputes: tuple[tuple[Report, ...], ...]
    aside: tuple[Report, ...] = ()
    told: tuple[Dispute, ...] = field(default=(), compare=False, repr=False)
    index: Disputes | None = field(default=None, compare=False, repr=False)


def sort_reports(reports: Sequence[Report], dates: Mapping[str, PartialDate] | None = None) -> Pile:
    """Put together the reports that are on the same dispute.

    Args:
        reports: as read, in any order.
        dates: that a person gave, by file name; they go before what a report says.
    """
    given = dates or {}
    cards = [card_of(report, given.get(report.file)) for report in reports]
    index = Disputes.sorted_from(cards)
    told = tuple(index)
    on_talks = tuple(one for one in told if one.of_talks)
    if not on_talks:
        return Pile(disputes=(tuple(reports),) if reports else ())
    place_of = {id(card): place for place, card in enumerate(cards)}
    places = [sorted(place_of[id(card)] for card in one.cards) for one in on_talks]
    aside = [reports[place_of[id(card)]] for one in told if not one.of_talks for card in one.cards]
    return Pile(
        disputes=tuple(tuple(reports[place] for place in several) for several in places),
        aside=tuple(sorted(aside, key=lambda report: report.file)),
        told=on_talks,
        index=index,
    )
