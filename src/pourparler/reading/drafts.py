"""A draft of reports on one dispute: each is read with what the others tell, and then they are put together."""

from collections.abc import Mapping, Sequence

from pourparler.reading.positions import drafting
from pourparler.reading.positions.drafting import Draft
from pourparler.reading.positions.vocabulary import Vocabulary
from pourparler.reading.report import Report
from pourparler.reading.together import read_together
from pourparler.record.dates import PartialDate


def draft(
    reports: Sequence[Report],
    dates: Mapping[str, PartialDate] | None = None,
    vocabulary: Vocabulary | None = None,
) -> Draft:
    """Draft a talks file from reports.

    Args:
        reports: as each was read, in any order.
        dates: dates that a person gave, by file name; they go before what a report says.
        vocabulary: the user's own names for parties and measures; they go before any proposal.
    """
    return drafting.draft(read_together(reports), dates, vocabulary)
