"""What tells for a party as the speaker, learned on reports from which the encoder has not learned.

A sum of what tells for each party is raised to probabilities, and those of the annotated speakers are made as large as
they can be (logistic regression among candidates, with a small price on large weights), by Newton's method.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from pourparler.reading import read_report
from pourparler.reading.scoring import load_annotation
from pourparler.reading.second.beside import overlap
from pourparler.reading.second.look import look
from pourparler.reading.second.opinions import Opinion, opinions
from pourparler.reading.second.speakers import TELLS, Speakers
from pourparler.reading.second.weights import Weights

_PRICE = 0.001
_ROUNDS, _STEPS = 3, 30
"""How often what spoke before is chosen anew, and steps of Newton's method each time."""

Report = tuple[Speakers, list[tuple[Opinion, np.ndarray]]]
"""The parties of a report, and what is read in it, with whether each of them says it."""
Choice = tuple[np.ndarray, np.ndarray]
"""What tells for each party, shape (parties, TELLS); and which of them it is."""


def learn(annotations: Iterable[Path], found: Weights) -> list[float]:
    """The weight of each that tells for a party; who spoke before is whom the weights choose, as in use."""
    reports = [_report(path, found) for path in annotations]
    weights = np.zeros(len(TELLS))
    for _ in range(_ROUNDS):
        choices = [choice for report in reports for choice in _choices(report, weights)]
        for _ in range(_STEPS):
            weights += _step(choices, weights)
    return [round(float(one), 4) for one in weights]


def _step(choices: list[Choice], weights: np.ndarray) -> np.ndarray:
    slope, bend = -2 * _PRICE * weights, 2 * _PRICE * np.eye(len(weights))
    for told, right in choices:
        shares = _shares(told @ weights)
        wanted = np.where(right, shares, 0) / shares[right].sum()
        slope += told.T @ (wanted - shares) / len(choices)
        bend += told.T @ ((np.diag(shares) - np.outer(shares, shares)) @ told) / len(choices)
    return np.linalg.solve(bend, slope)


def _report(path: Path, found: Weights) -> Report:
    """What is read where the annotation has a statement."""
    annotation, file = load_annotation(path), path.with_suffix(".txt")
    report = read_report(file.name, file.read_bytes())
    seen = look(found, report.text)
    speakers = Speakers(seen.heard, seen.likeness, report.text, report.by_rules)
    called = np.array([annotation.called(party) for party in speakers.parties])
    told = []
    for one in opinions(seen.heard):
        place = report.original.place(one.span)
        near = max(annotation.statements, key=lambda gold: overlap(gold.span, place), default=None)
        there = near is not None and overlap(near.span, place) > 0
        whose = {gold.speaker for gold in annotation.statements if there and gold.span == near.span}
        told.append((one, np.array([party in whose for party in called], bool)))
    return speakers, told


def _choices(report: Report, weights: np.ndarray) -> Iterator[Choice]:
    """Those of which somebody known is the speaker."""
    speakers, told = report
    last = None
    for one, right in told:
        if right.any():
            yield speakers.told(one, last).astype(float), right
        last = speakers.choose(one, last, weights).party


def _shares(raised: np.ndarray) -> np.ndarray:
    shares = np.exp(raised - raised.max())
    return shares / shares.sum()
