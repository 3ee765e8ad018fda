"""How well reports are read, beside annotations made by hand: precision, recall and F1.

A statement as read and an annotated one may be matched where their spans overlap: half of the shorter lies in the
other, and the overlap is a quarter of the longer, so that no whole paragraph matches everything in it. Matching is one
to one, the best overlap first. Four levels ask for ever more: the place alone (``detect``), the place and the speaker,
the place and the act, all three (``full``). Names of parties are compared through ids and aliases of the
annotation, whatever their case and with or without an article.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pourparler.errors import InputError, Problem, unreadable
from pourparler.reading.reader import read_report
from pourparler.reading.report import Report

LEVELS = ("detect", "speaker", "act", "full")
OVERLAP = 0.5
"""Share of the shorter span that must lie in the longer one."""
OVERLAP_OF_LONGER = 0.25
_METADATA = ("date", "outlet", "title", "byline")

Span = tuple[int, int]
Pairs = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Figures:
    """What is right of what was read and of what is annotated.

    >>> figures = Figures(3, 4, 6)
    >>> figures.precision, figures.recall, figures.f1
    (0.75, 0.5, 0.6)
    """

    right: int = 0
    read: int = 0
    annotated: int = 0

    @property
    def precision(self) -> float:
        """The share of what was read that is right."""
        return self.right / self.read if self.read else 0.0

    @property
    def recall(self) -> float:
        """The share of what is annotated that was read."""
        return self.right / self.annotated if self.annotated else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __add__(self, other: "Figures") -> "Figures":
        return Figures(self.right + other.right, self.read + other.read, self.annotated + other.annotated)


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A statement as it is compared: annotated, or read and with its parties named as the annotation names them."""

    speaker: str | None
    addressee: str | None
    act: str
    span: Span
    conditions: tuple[str, ...]
    anonymous: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """One annotated report.

    Attributes:
        name: of the file.
        parties: id by alias, in small letters.
        ids: of the parties.
        metadata: date, outlet, title and byline, where annotated.
        statements: as annotated.
    """

    name: str
    parties: dict[str, str]
    ids: frozenset[str]
    metadata: dict[str, str]
    statements: tuple[Marked, ...]

    def called(self, name: str | None) -> str | None:
        """The id of the party that has this name; a name that is not annotated is marked with a question mark."""
        if not name:
            return None
        plain = _as_compared(name)
        return self.parties.get(plain, f"?{plain}")


@dataclass(slots=True)
class Score:
    """The figures over all reports.

    Attributes:
        reports: how many were scored.
        left_out: annotations without a text beside them.
        levels: figures by level, also of ``parties``, ``conditions`` and ``addressee``.
        acts: figures of the level ``full`` by act.
        metadata: (right, annotated) by field.
        anonymous: (right, matched): whether an unnamed source was told from a named one.
    """

    reports: int = 0
    left_out: tuple[str, ...] = ()
    levels: dict[str, Figures] = field(default_factory=dict)
    acts: dict[str, Figures] = field(default_factory=dict)
    metadata: dict[str, tuple[int, int]] = field(default_factory=dict)
    anonymous: tuple[int, int] = (0, 0)

    def to_json(self) -> dict[str, Any]:
        """The score as ``read --score --json`` prints it."""
        return {
            "reports": self.reports,
            "left_out": list(self.left_out),
            **{level: _rounded(figures) for level, figures in self.levels.items()},
            "by_act": {act: _rounded(self.acts[act]) for act in sorted(self.acts)},
            "metadata": {name: {"right": right, "annotated": of} for name, (right, of) in self.metadata.items()},
            "anonymous": {"right": self.anonymous[0], "matched": self.anonymous[1]},
        }


def _rounded(figures: Figures) -> dict[str, float]:
    return {
        "precision": round(figures.precision, 3),
        "recall": round(figures.recall, 3),
        "f1": round(figures.f1, 3),
        "right": figures.right,
        "read": figures.read,
        "annotated": figures.annotated,
    }


# -- a folder of annotations -------------------------------------------------------------------------------------------


def score_folder(folder: Path, read: Callable[[str, bytes], Report] = read_report) -> Score:
    """Read every ``NN.txt`` that has an annotation ``NN.json`` beside it, and compare.

    Args:
        folder: with both.
        read: reads a report from its name and bytes.

    Raises:
        InputError: there is nothing to compare with, or some annotation cannot be read; all faults are told.
    """
    pairs, left_out = _pairs_in(folder)
    problems: list[Problem] = []
    compared: list[tuple[Annotation, Report]] = []
    for gold, text in pairs:
        try:
            compared.append((load_annotation(gold), read(text.name, text.read_bytes())))
        except InputError as error:
            problems += error.problems
        except OSError as error:
            problems.append(unreadable(str(text), error))
    if problems:
        raise InputError(problems)
    score = compare(compared)
    score.left_out = tuple(gold.name for gold in left_out)
    return score


def _pairs_in(folder: Path) -> tuple[list[tuple[Path, Path]], list[Path]]:
    golds = sorted(folder.glob("*.json")) if folder.is_dir() else []
    pairs = [(gold, gold.with_suffix(".txt")) for gold in golds if gold.with_suffix(".txt").is_file()]
    if not pairs:
        what = "holds no annotation (NN.json) with its report (NN.txt) beside it"
        remedy = "Give the folder with both; docs/reading.md says how an annotation is written."
        raise InputError([Problem(file=str(folder), line=None, what=what, remedy=remedy)])
    return pairs, [gold for gold in golds if not gold.with_suffix(".txt").is_file()]


def load_annotation(path: Path) -> Annotation:
    """One annotation.

    Raises:
        InputError: the file cannot be read, or is no annotation.
    """
    try:
        return _annotation(path.name, json.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        what = f"cannot be read: {error.strerror or error}"
    except KeyError as error:
        what = f"is no annotation of a report: {error} is missing"
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        what = f"is no annotation of a report: {error}"
    raise InputError([Problem(file=str(path), line=None, what=what, remedy="docs/reading.md says how one is written.")])


def _annotation(name: str, data: Any) -> Annotation:
    first_named: dict[str, str] = {}
    for party in data["parties"]:
        for name_of_it in (*party["aliases"], party["id"]):
            first_named.setdefault(_as_compared(name_of_it), party["id"])
    return Annotation(
        name=name,
        parties=first_named,
        ids=frozenset(party["id"] for party in data["parties"]),
        metadata={key: str(data[key]) for key in _METADATA if data.get(key)},
        statements=tuple(_marked(statement) for statement in data["statements"]),
    )


def _as_compared(name: str) -> str:
    """A name as names are compared.

    >>> _as_compared("The Greens"), _as_compared("Falcrest Systems Inc.")
    ('greens', 'falcrest systems inc')
    """
    return name.lower().strip().rstrip(".").removeprefix("the ").removeprefix("a ").removeprefix("an ")


def _marked(statement: Any) -> Marked:
    start, end = statement["span"]
    return Marked(
        speaker=statement["speaker"],
        addressee=statement.get("addressee"),
        act=statement["act"],
        span=(int(start), int(end)),
        conditions=tuple(condition["kind"] for condition in statement.get("conditions", ())),
        anonymous=statement.get("attribution") == "anonymous",
    )


# -- comparing -----------------------------------------------------------------------------------------------------


def compare(compared: Iterable[tuple[Annotation, Report]]) -> Score:
    """The figures over reports, each with its annotation."""
    score = Score(levels={level: Figures() for level in (*LEVELS, "parties", "conditions", "addressee")})
    for annotation, report in compared:
        _add(score, annotation, report)
    return score


def _add(score: Score, annotation: Annotation, report: Report) -> None:
    read = _as_read(annotation, report)
    annotated = annotation.statements
    pairs: Pairs = []
    for level in LEVELS:
        pairs = matched(annotated, read, level)
        score.levels[level] += Figures(len(pairs), len(read), len(annotated))
    matches = [(annotated[i], read[j]) for i, j in pairs]
    score.reports += 1
    score.levels["conditions"] += _conditions(matches, annotated, read)
    score.levels["addressee"] += _addressees(matches)
    score.levels["parties"] += _parties(annotation, report)
    right, of = score.anonymous
    score.anonymous = (right + sum(a.anonymous == b.anonymous for a, b in matches), of + len(matches))
    _add_acts(score.acts, matches, annotated, read)
    _add_metadata(score.metadata, annotation, report)


def _as_read(annotation: Annotation, report: Report) -> tuple[Marked, ...]:
    return tuple(
        Marked(
            speaker=annotation.called(reading.speaker),
            addressee=annotation.called(reading.addressee),
            act=reading.act.value,
            span=report.original.place(reading.span),
            conditions=tuple(condition.kind.value for condition in reading.conditions),
            anonymous=reading.attribution.value == "anonymous",
        )
        for reading in report.statements
    )


def matched(annotated: Sequence[Marked], read: Sequence[Marked], level: str = "full") -> Pairs:
    """Places of statements that are matched, one to one, the best overlap first.

    Args:
        annotated: by hand.
        read: by the reader.
        level: what must agree beside the place, one of ``LEVELS``.
    """
    candidates = sorted(
        (-share, i, j)
        for i, wanted in enumerate(annotated)
        for j, found in enumerate(read)
        if _agree(wanted, found, level) and (share := overlap(wanted.span, found.span)) > 0
    )
    left, right, pairs = set[int](), set[int](), list[tuple[int, int]]()
    for _, i, j in candidates:
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs.append((i, j))
    return pairs


def _agree(wanted: Marked, found: Marked, level: str) -> bool:
    speaker = level in ("detect", "act") or wanted.speaker == found.speaker
    return speaker and (level in ("detect", "speaker") or wanted.act == found.act)


def overlap(one: Span, other: Span) -> float:
    """The share of the longer span that two have in common; 0 where that is too little to be the same place.

    >>> overlap((0, 10), (0, 20)), overlap((0, 10), (6, 16)), overlap((0, 10), (0, 41))
    (0.5, 0.0, 0.0)
    """
    common = min(one[1], other[1]) - max(one[0], other[0])
    shorter, longer = sorted((one[1] - one[0], other[1] - other[0]))
    if common <= 0 or common / shorter < OVERLAP or common / longer < OVERLAP_OF_LONGER:
        return 0.0
    return common / longer


def _conditions(matches: list[tuple[Marked, Marked]], annotated: Sequence[Marked], read: Sequence[Marked]) -> Figures:
    """Kinds that agree in matched statements; those of unmatched ones are missed or false."""
    right = sum((Counter(a.conditions) & Counter(b.conditions)).total() for a, b in matches)
    return Figures(right, sum(len(s.conditions) for s in read), sum(len(s.conditions) for s in annotated))


def _addressees(matches: list[tuple[Marked, Marked]]) -> Figures:
    right = sum(bool(a.addressee) and a.addressee == b.addressee for a, b in matches)
    return Figures(right, sum(bool(b.addressee) for _, b in matches), sum(bool(a.addressee) for a, _ in matches))


def _parties(annotation: Annotation, report: Report) -> Figures:
    read = {annotation.called(name) for name in report.parties}
    return Figures(len(annotation.ids & read), len(read), len(annotation.ids))


def _add_acts(
    acts: dict[str, Figures],
    matches: list[tuple[Marked, Marked]],
    annotated: Sequence[Marked],
    read: Sequence[Marked],
) -> None:
    right = Counter(a.act for a, _ in matches)
    by_reader, by_hand = Counter(s.act for s in read), Counter(s.act for s in annotated)
    for act in by_reader | by_hand:
        acts[act] = acts.get(act, Figures()) + Figures(right[act], by_reader[act], by_hand[act])


def _add_metadata(metadata: dict[str, tuple[int, int]], annotation: Annotation, report: Report) -> None:
    for name, wanted in annotation.metadata.items():
        value = getattr(report, name)
        found, sought = _plain(str(value) if value else ""), _plain(wanted)
        within = name == "byline" and bool(found) and (found in sought or sought in found)
        right, of = metadata.get(name, (0, 0))
        metadata[name] = (right + (found == sought or within), of + 1)


def _plain(text: str) -> str:
    return text.lower().removeprefix("the ").strip()
