"""Checks a certificate by itself: it shares no search with what wrote it, and believes nothing but the conflict.

Of a stable state every step of every deterrent is looked at. Of an unstable one all that the others could do after the
improvement is gone through, to see that nothing of it deters.
"""

from collections.abc import Iterator
from itertools import product

from pourparler.analysis.stability.concepts import Certificate, Concept, Deterrent
from pourparler.analysis.stability.conflict import Comparison, Conflict

_CREDIBLE = frozenset({Concept.SEQ, Concept.SSEQ})
_LOOKS_FARTHER = frozenset({Concept.SMR, Concept.SSEQ})


def check_certificate(conflict: Conflict, certificate: Certificate) -> tuple[str, ...]:
    """What is wrong with a certificate, in words; nothing where it proves its verdict."""
    claims = _of_stable(conflict, certificate) if certificate.stable else _of_unstable(conflict, certificate)
    return tuple(claims)


def _of_stable(conflict: Conflict, certificate: Certificate) -> Iterator[str]:
    deterred = [one.improvement for one in certificate.deterrents]
    wanted = _improvements(conflict, certificate.party, certificate.state)
    if certificate.undeterred is not None:
        yield "a stable state names an improvement that nothing deters"
    if sorted(deterred) != sorted(wanted):
        yield f"it deters {sorted(deterred)}, but the improvements are {sorted(wanted)}"
    for one in certificate.deterrents:
        if certificate.concept is Concept.NASH:
            yield f"nothing can deter {one.improvement} here"
        elif certificate.concept is Concept.SIM:
            yield from _at_once(conflict, certificate, one)
        else:
            yield from _one_after_the_other(conflict, certificate, one)
        if not _no_better(conflict, certificate, one.feared):
            yield f"{one.feared} is not known to be no better"


def _one_after_the_other(conflict: Conflict, certificate: Certificate, one: Deterrent) -> Iterator[str]:
    at, last = one.improvement, certificate.party
    if not one.moves or certificate.party in [move.party for move in one.moves]:
        yield f"the others do not answer {one.improvement}"
    for move in one.moves:
        if move.party == last:
            yield f"party {last} moves twice in a row"
        if move.to not in conflict.reachable(move.party, at):
            yield f"party {move.party} cannot go from {at} to {move.to}"
        if certificate.concept in _CREDIBLE and not _prefers(conflict, move.party, move.to, at):
            yield f"party {move.party} does not prefer {move.to} to {at}"
        at, last = move.to, move.party
    if at != one.feared:
        yield f"the moves lead to {at}, not to {one.feared}"
    if certificate.concept in _LOOKS_FARTHER:
        for there in conflict.reachable(certificate.party, one.feared):
            if not _no_better(conflict, certificate, there):
                yield f"from {one.feared} it gets to {there}, which is not known to be no better"


def _at_once(conflict: Conflict, certificate: Certificate, one: Deterrent) -> Iterator[str]:
    movers = [move.party for move in one.moves]
    if not movers or certificate.party in movers or len(set(movers)) < len(movers):
        yield "others have to move at the same time, each once"
    for move in one.moves:
        if move.to not in _improvements(conflict, move.party, certificate.state):
            yield f"{move.to} is no improvement of party {move.party} from {certificate.state}"
    there = conflict.together(certificate.state, [one.improvement, *(move.to for move in one.moves)])
    if there != one.feared:
        yield f"the moves lead to {there}, not to {one.feared}"


def _of_unstable(conflict: Conflict, certificate: Certificate) -> Iterator[str]:
    there = certificate.undeterred
    if there is None or there not in _improvements(conflict, certificate.party, certificate.state):
        yield f"{there} is no improvement"
    elif certificate.concept is not Concept.NASH:
        for feared in _answers(conflict, certificate, there):
            after = conflict.reachable(certificate.party, feared) if certificate.concept in _LOOKS_FARTHER else ()
            if all(_no_better(conflict, certificate, one) for one in (feared, *after)):
                yield f"{feared} deters it"


def _answers(conflict: Conflict, certificate: Certificate, improvement: int) -> set[int]:
    """All that the others could make of an improvement, by the rules of the concept."""
    others = [party for party in range(len(conflict.parties)) if party != certificate.party]
    if certificate.concept is Concept.SIM:
        choices = [(None, *_improvements(conflict, other, certificate.state)) for other in others]
        made = [[one for one in chosen if one is not None] for chosen in product(*choices)]
        left = (conflict.together(certificate.state, [improvement, *chosen]) for chosen in made if chosen)
        return {one for one in left if one is not None}
    credible = certificate.concept in _CREDIBLE
    movers: dict[int, set[int]] = {}  # of each state, those who can have moved last
    fresh = [(improvement, certificate.party)]
    while fresh:
        at, last = fresh.pop()
        for other in others:
            if other == last:
                continue
            for there in _improvements(conflict, other, at) if credible else conflict.reachable(other, at):
                if other not in movers.setdefault(there, set()):
                    movers[there].add(other)
                    fresh.append((there, other))
    return set(movers)


def _improvements(conflict: Conflict, party: int, state: int) -> list[int]:
    return [one for one in conflict.reachable(party, state) if _prefers(conflict, party, one, state)]


def _prefers(conflict: Conflict, party: int, state: int, other: int) -> bool:
    return conflict.compare(party, state, other) is Comparison.BETTER


def _no_better(conflict: Conflict, certificate: Certificate, state: int) -> bool:
    seen = conflict.compare(certificate.party, state, certificate.state)
    return seen is Comparison.SAME or seen is Comparison.WORSE
