"""``python -m training.scores FOLDER…``: rules, the second reader, and both beside each other, on annotated reports.

Measured are the weights that ``POURPARLER_READER`` names, or those of the package.
"""

import json
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pourparler.reading import read_report
from pourparler.reading.acts.seconded import By
from pourparler.reading.page.sentences import Sentence
from pourparler.reading.report import Report
from pourparler.reading.scoring import Annotation, Figures, Marked, load_annotation, matched
from pourparler.reading.second.look import look
from pourparler.reading.second.spoken import spoken
from pourparler.reading.second.weights import weights
from training.annotated import annotations

LEVELS = ("detect", "speaker", "act", "full")


@dataclass(slots=True)
class Scores:
    """What was measured.

    Attributes:
        rules: by level.
        model: by level, for all that it reads in the body of reports.
        beside: by who reads it and whether that is sure: how many, and how many are right at each level.
        missed: the same for what the rules may have missed.
    """

    rules: dict[str, Figures] = field(default_factory=lambda: {level: Figures() for level in LEVELS})
    model: dict[str, Figures] = field(default_factory=lambda: {level: Figures() for level in LEVELS})
    beside: dict[str, Counter[str]] = field(default_factory=dict)
    reports: int = 0
    seconds: float = 0.0


def measure(folders: Iterable[Path]) -> Scores:
    """Read every annotated report of some folders, and compare."""
    scores = Scores()
    for path in (path for folder in folders for path in annotations(folder)):
        annotation, text = load_annotation(path), path.with_suffix(".txt")
        began = time.process_time()
        report = read_report(text.name, text.read_bytes())
        scores.seconds += time.process_time() - began
        scores.reports += 1
        by_rules = list(_by_rules(report, annotation))
        by_model = list(_by_model(report, annotation))
        for level in LEVELS:
            for figures, told in ((scores.rules, [one for _, one in by_rules]), (scores.model, by_model)):
                right = len(matched(annotation.statements, told, level))
                figures[level] += Figures(right, len(told), len(annotation.statements))
        for kind, one in (*by_rules, *_missed(report, annotation)):
            counted = scores.beside.setdefault(kind, Counter())
            counted["read"] += 1
            counted.update(level for level in LEVELS if matched(annotation.statements, [one], level))
    return scores


def _by_rules(report: Report, annotation: Annotation) -> Iterator[tuple[str, Marked]]:
    for reading in report.statements:
        told = reading.seconded
        kind = "no second reader" if told is None else "sure" if told.sure else "check first"
        kind = "both, in doubt" if told is not None and told.by is By.BOTH and not told.sure else kind
        yield kind, _marked(annotation, reading.speaker, reading.act.value, report.original.place(reading.span))


def _by_model(report: Report, annotation: Annotation) -> Iterator[Marked]:
    found = weights()
    if found is None:
        return
    for one in spoken(report.text, report.by_rules, look(found, report.text)):
        span = one.opinion.span
        if any(_holds(sentence, span[0]) for sentence in report.sentences):
            yield _marked(annotation, one.by.party, one.opinion.act.value, report.original.place(span))


def _holds(sentence: Sentence, place: int) -> bool:
    return sentence.start <= place < sentence.end


def _missed(report: Report, annotation: Annotation) -> Iterator[tuple[str, Marked]]:
    for one in report.missed:
        yield "possibly missed", _marked(annotation, one.speaker, one.act.value, report.original.place(one.span))


def _marked(annotation: Annotation, speaker: str | None, act: str, span: tuple[int, int]) -> Marked:
    called = annotation.called(speaker)
    return Marked(speaker=called, addressee=None, act=act, span=span, conditions=(), anonymous=False)


def table(scores: Scores) -> Iterator[str]:
    """The scores as Markdown."""
    yield f"{scores.reports} reports, {scores.reports / scores.seconds:.1f} a second on one core.\n"
    yield "| agreeing in | rules: precision | recall | F1 | model: precision | recall | F1 |"
    yield "|---|--:|--:|--:|--:|--:|--:|"
    for level in LEVELS:
        one, two = scores.rules[level], scores.model[level]
        cells = (one.precision, one.recall, one.f1, two.precision, two.recall, two.f1)
        yield f"| {_WORDS[level]} | " + " | ".join(f"{cell:.2f}" for cell in cells) + " |"
    yield "\n| | read | place right | act right | place, speaker and act right |"
    yield "|---|--:|--:|--:|--:|"
    for kind, counted in sorted(scores.beside.items()):
        shares = (counted[level] / counted["read"] for level in ("detect", "act", "full"))
        yield f"| {kind} | {counted['read']} | " + " | ".join(f"{share:.2f}" for share in shares) + " |"


_WORDS = {"detect": "place", "speaker": "place and speaker", "act": "place and act", "full": "place, speaker and act"}


if __name__ == "__main__":
    measured = measure(map(Path, sys.argv[1:]))
    print("\n".join(table(measured)))
    print(
        json.dumps({level: [measured.rules[level].f1, measured.model[level].f1] for level in LEVELS}), file=sys.stderr
    )
