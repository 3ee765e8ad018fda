"""Two readers beside each other: where rules and model agree, where they differ, what only one of them saw."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pourparler.reading.acts.statements import Reading
from pourparler.reading.positions.distil import label
from pourparler.reading.report import Report


@dataclass(frozen=True, slots=True)
class Pair:
    """The same stretch as the rules and as the model read it."""

    rules: Reading
    model: Reading

    @property
    def differences(self) -> tuple[str, ...]:
        """What they say differently: names of fields of a reading; places count only by their overlap."""
        plain = ("speaker", "act", "addressee", "attribution", "reported_by")
        differing = [name for name in plain if getattr(self.rules, name) != getattr(self.model, name)]
        kinds = [{condition.kind for condition in reading.conditions} for reading in (self.rules, self.model)]
        return (*differing, "conditions") if kinds[0] != kinds[1] else tuple(differing)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two readers of one report found.

    Attributes:
        agree: the same speaker and act at the same place; lesser differences are in each pair.
        only_rules: what only the rules found.
        only_model: what only the model found.
        differ: the same place, another speaker or act.
    """

    agree: tuple[Pair, ...]
    only_rules: tuple[Reading, ...]
    only_model: tuple[Reading, ...]
    differ: tuple[Pair, ...]


def compare(rules: Iterable[Reading], model: Iterable[Reading]) -> Comparison:
    """Match the statements of two readers one to one: those alike first, those that overlap most first."""
    left, right = list(rules), list(model)
    alike = _match(left, right, same=True)
    differ = _match(left, right, same=False)
    return Comparison(tuple(alike), tuple(left), tuple(right), tuple(differ))


def _match(left: list[Reading], right: list[Reading], *, same: bool) -> list[Pair]:
    """Pairs that overlap, taken out of both lists, in the order of the text."""
    taken: list[tuple[int, int]] = []
    for _, i, j in sorted(_overlapping(left, right, same=same), key=lambda one: (-one[0], *one[1:])):
        if all(i != a and j != b for a, b in taken):
            taken.append((i, j))
    pairs = [Pair(left[i], right[j]) for i, j in sorted(taken)]
    for places, side in ((sorted(i for i, _ in taken), left), (sorted(j for _, j in taken), right)):
        for place in reversed(places):
            del side[place]
    return pairs


def _overlapping(left: list[Reading], right: list[Reading], *, same: bool) -> Iterator[tuple[float, int, int]]:
    for i, one in enumerate(left):
        for j, other in enumerate(right):
            if one.sentence != other.sentence or (same and (one.speaker, one.act) != (other.speaker, other.act)):
                continue
            overlap = _overlap(one.span, other.span)
            if overlap > 0:
                yield overlap, i, j


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    """As the annotators' agreement is measured: half of the shorter and a quarter of the longer must be common."""
    common = min(a[1], b[1]) - max(a[0], b[0])
    shorter, longer = sorted((a[1] - a[0], b[1] - b[0]))
    return common / longer if common >= shorter / 2 and common >= longer / 4 else 0.0


def merged(report: Report, comparison: Comparison) -> Report:
    """The report with what only the model found added; where the two differ the rules' reading stays, for review.

    What was added has the cue ``model``. Ids of measures are given anew, over all statements.
    """
    statements = sorted(
        (*report.statements, *comparison.only_model), key=lambda reading: (reading.sentence, reading.span)
    )
    named = (name for s in statements for name in (s.speaker, s.addressee, s.reported_by) if name)
    whole = replace(report, statements=tuple(statements), parties=tuple(dict.fromkeys([*report.parties, *named])))
    return replace(whole, statements=label(whole))
