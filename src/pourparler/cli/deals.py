"""What is asked about deals on the command line, checked before anything is searched."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pourparler.desk.deals import NOTHING, SENSES, ids
from pourparler.errors import InputError, Problem
from pourparler.record.ids import did_you_mean

if TYPE_CHECKING:
    from pourparler.record.talks import Talks


def check_named(
    talks: "Talks", compare: tuple[str, str, str] | None, improve: str | None, pair: tuple[str, str] | None
) -> None:
    """Refuse names that are not in the record, before anything is searched.

    Raises:
        InputError: with every one of them.
    """
    from pourparler.analysis.worth.valuation import valuation_of

    problems: list[Problem] = []
    if compare is not None:
        if compare[1] != "with":
            remedy = "Write it so: --compare id,id with id,id (no spaces after commas)."
            problems.append(
                Problem(file="--compare", line=None, what='"with" must stand between two deals', remedy=remedy)
            )
        problems += [problem for written in (compare[0], compare[2]) for problem in _unknown(talks, written)]
    valued = valuation_of(talks).ids
    asked = [("--improve", party) for party in [improve] if party is not None]
    asked += [("--pair", party) for party in pair or ()]
    problems += [_not_valued(option, party, talks, valued) for option, party in asked if party not in valued]
    if pair is not None and pair[0] == pair[1]:
        problems.append(Problem(file="--pair", line=None, what="a frontier needs two parties", remedy="Name another."))
    if problems:
        raise InputError(problems)


def _unknown(talks: "Talks", written: str) -> Iterator[Problem]:
    if written in (*SENSES, NOTHING) and written not in talks.measure_by_id:
        return
    for id_ in ids(written):
        if id_ not in talks.measure_by_id:
            remedy = did_you_mean(id_, (*talks.measure_by_id, *SENSES)) or "See the ids of the measures in the file."
            yield Problem(file="--compare", line=None, what=f'no measure has the id "{id_}"', remedy=remedy)


def _not_valued(option: str, party: str, talks: "Talks", valued: tuple[str, ...]) -> Problem:
    if party in talks.party_by_id:
        what = f'the file has neither worth nor ranking for "{party}", or it does not bind'
    else:
        what = f'no party has the id "{party}"'
    there = f"There are: {', '.join(valued)}." if valued else "Add worth to the talks file."
    return Problem(file=option, line=None, what=what, remedy=did_you_mean(party, valued) or there)
