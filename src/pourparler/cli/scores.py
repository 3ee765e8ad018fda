"""A score in words and columns: how well reports are read, beside annotations made by hand."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pourparler.reading.scoring import Figures, Score

_LEVELS = {
    "detect": "place",
    "speaker": "place and speaker",
    "act": "place and act",
    "full": "place, speaker and act",
    "parties": "parties",
    "conditions": "kinds of conditions",
    "addressee": "whom it is directed at",
}


def told(score: "Score") -> str:
    """The figures as Markdown tables; the headline is "place, speaker and act"."""
    lines = [f"{score.reports} {'report' if score.reports == 1 else 'reports'} compared with annotations.", ""]
    lines += _table("agreeing in", [(words, score.levels[level]) for level, words in _LEVELS.items()])
    lines += ["", *_table("act", sorted(score.acts.items())), ""]
    right_of = [f"{name} {right} of {of}" for name, (right, of) in score.metadata.items()]
    right, matched = score.anonymous
    lines.append(f"Right: {', '.join([*right_of, f'unnamed sources {right} of {matched}'])}.")
    lines += [f"{name} was left out: there is no text beside it." for name in score.left_out]
    return "\n".join(lines)


def _table(first: str, rows: "list[tuple[str, Figures]]") -> Iterator[str]:
    width = max(len(first), *(len(name) for name, _ in rows)) if rows else len(first)
    yield f"| {first:{width}} | precision | recall |   F1 | right | read | annotated |"
    yield f"|{'-' * (width + 2)}|----------:|-------:|-----:|------:|-----:|----------:|"
    for name, f in rows:
        figures = f"{f.precision:9.2f} | {f.recall:6.2f} | {f.f1:4.2f} | {f.right:5} | {f.read:4} | {f.annotated:9}"
        yield f"| {name:{width}} | {figures} |"
