"""Every outcome with every verdict, as a table for a spreadsheet or for another program."""

from collections.abc import Iterator

from pourparler.analysis.stability.concepts import Concept
from pourparler.analysis.stability.options import option_form
from pourparler.record.talks import Talks

MOST_ROWS = 65_536
"""Outcomes of a table; more is refused."""


def verdicts(talks: Talks) -> Iterator[tuple[str, ...]]:
    """A heading, and a row for each outcome that the facts allow.

    The columns: the outcome's number (bit k for the k-th measure), each measure (1 in force, 0 not), each concept (1
    stable for everybody), and each party by each concept. Cells are empty where simultaneous moves are too many to try.

    Args:
        talks: a record without faults.

    Raises:
        LimitError: there are too many outcomes.
    """
    form = option_form(talks)
    form.no_more_than(MOST_ROWS, "for a table")
    masks = form.judged()
    by_party = [f"{party}: {concept.value}" for concept in Concept for party in form.parties]
    yield ("outcome", *form.measures, *(concept.value for concept in Concept), *by_party)
    for state in form.states:
        columns = [None if mask is None else mask[:, state] for mask in masks.values()]
        yield (
            str(state),
            *(str(state >> bit & 1) for bit in range(len(form.measures))),
            *("" if column is None else str(int(column.all())) for column in columns),
            *(
                "" if column is None else str(int(column[party]))
                for column in columns
                for party in range(len(form.parties))
            ),
        )
