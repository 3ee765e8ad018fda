"""Asking who would give way first: how parties are said to concede, and the answer as a table."""

from collections.abc import Iterator, Sequence

from pourparler.analysis.concessions.answer import Behaviour, Concessions, Mean, Share
from pourparler.analysis.worth.valuation import valuation_of
from pourparler.errors import InputError, Problem
from pourparler.interchange.cells import table_text
from pourparler.record.called import parties_called
from pourparler.record.ids import did_you_mean
from pourparler.record.talks import Talks

_SHARE = ("share", "low", "high")


def behaviours_of(talks: Talks, texts: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """How parties concede, as it is written: ``party=boulware``, by the id of a party or what it is called.

    Args:
        talks: the record.
        texts: one for each party; what is said last of a party counts.

    Returns:
        (party, behaviour) for each party named, in the order of the record.

    Raises:
        InputError: all that is wrong with them.
    """
    found: dict[str, str] = {}
    problems: list[Problem] = []
    for text in texts:
        called, _, how = text.partition("=")
        party, wrong = _party(talks, called.strip())
        faults = [fault for fault in (wrong, _how(how.strip())) if fault is not None]
        problems += [Problem(file=text, line=None, what=what, remedy=remedy) for what, remedy in faults]
        if party is not None:
            found[party] = how.strip()
    if problems:
        raise InputError(problems)
    return tuple((party.id, found[party.id]) for party in talks.parties if party.id in found)


def _party(talks: Talks, called: str) -> tuple[str | None, tuple[str, str] | None]:
    """The party, or what is wrong and how to mend it."""
    ids = parties_called(called, talks.parties)
    taking_part = valuation_of(talks).ids
    if len(ids) > 1:
        return None, (f'"{called}" may be any of {", ".join(ids)}', "Write the id of the one you mean.")
    if not ids:
        known = did_you_mean(called, talks.party_by_id) or f"There are: {', '.join(talks.party_by_id)}."
        return None, (f'no party is called "{called}"', known)
    if ids[0] not in taking_part:
        what = f'"{called}" takes no part, for its worth is not on record or no deal needs it'
        return None, (what, f"Write what things are worth to it, or name one of: {', '.join(taking_part)}.")
    return ids[0], None


def _how(text: str) -> tuple[str, str] | None:
    known = [behaviour.value for behaviour in Behaviour]
    if text in known:
        return None
    remedy = did_you_mean(text, known) or f"Write PARTY=WAY, with one of: {', '.join(known)}."
    return (f'"{text}" is no way of conceding' if text else "it is not said how the party concedes"), remedy


def as_csv(answer: Concessions) -> str:
    """The parties, or the pairings where these were asked for, as a table for a spreadsheet."""
    return table_text(_pairings(answer) if answer.tournament else _parties(answer))


def _parties(answer: Concessions) -> Iterator[tuple[str, ...]]:
    gets = ("mean", "low", "high")
    yield ("party", "concedes", *(f"first: {one}" for one in _SHARE), *(f"gets: {one}" for one in gets))
    for one in answer.parties:
        yield (one.party, one.behaviour.value if one.behaviour else "drawn", *_share(one.first), *_mean(one.gets))


def _pairings(answer: Concessions) -> Iterator[tuple[str, ...]]:
    gets = ("mean", "low", "high")
    yield ("one", "all others", *(f"deal: {one}" for one in _SHARE), *(f"gets: {one}" for one in gets))
    for one in answer.tournament:
        yield (one.behaviour.value, one.against.value, *_share(one.agreed), *_mean(one.gets))


def _share(one: Share) -> tuple[str, str, str]:
    return f"{one.share:.6g}", f"{one.low:.6g}", f"{one.high:.6g}"


def _mean(one: Mean) -> tuple[str, str, str]:
    return f"{one.mean:.6g}", f"{one.low:.6g}", f"{one.high:.6g}"
