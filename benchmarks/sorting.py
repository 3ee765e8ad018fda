"""Sorts archives of several sizes: whether the time for a report stays the same, and how often it goes wrong.

Run ``python -m benchmarks.sorting --help``; docs/benchmarks.md says what is measured.
"""

import argparse
import random
import resource
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from time import process_time

from pourparler.reading import read_report
from pourparler.reading.sorting.cards import Card, card_of
from pourparler.reading.sorting.disputes import Disputes
from pourparler.reading.sorting.marks import PARTY, Marks

ROOT = Path(__file__).parents[1]
RESULTS = ROOT / "benchmarks" / "results" / "sorting.md"
CORPUS = ROOT / "corpus" / "open"
PILES = ROOT / "corpus" / "piles"
OVER_TIME = ROOT / "tests" / "reading" / "sorting" / "over-time"
SIZES = (1_000, 4_000, 16_000)
_KEPT, _NAME_KEPT, _OF_OTHERS = 0.7, 0.15, 50


@dataclass(frozen=True, slots=True)
class Scores:
    """B-cubed precision and recall, and how many disputes there are and were found."""

    precision: float
    recall: float
    disputes: int
    found: int


def scored(cards: Sequence[Card], labels: Sequence[str]) -> Scores:
    """How a pile is sorted, where it is known what each report is on."""
    label = {id(card): name for card, name in zip(cards, labels, strict=True)}
    whole = Counter(labels)
    precision = recall = 0.0
    found = 0
    for dispute in Disputes.sorted_from(cards):
        found += 1
        inside = Counter(label[id(card)] for card in dispute.cards)
        precision += sum(count * count / len(dispute.cards) for count in inside.values())
        recall += sum(count * count / whole[name] for name, count in inside.items())
    return Scores(precision / len(cards), recall / len(cards), len(whole), found)


def cards_in(folder: Path) -> Iterator[Card]:
    """The cards of the reports in a folder."""
    for path in sorted(folder.glob("*.txt")):
        yield card_of(read_report(path.name, path.read_bytes()))


def cards_of_piles(folder: Path) -> Iterator[Card]:
    """The cards of reports on several disputes, each dispute in a folder of its own."""
    for pile in sorted(one for one in folder.iterdir() if one.is_dir()):
        yield from (replace(card, file=f"{pile.name}-{card.file}") for card in cards_in(pile))


def varied(cards: Sequence[Card], size: int, seed: int = 1) -> tuple[list[Card], list[str]]:
    """An archive of a size, made by varying cards, and what each of its reports is on."""
    rng = random.Random(seed)
    words = sorted({mark for card in cards for mark in card.marks.weights if not _is_name(mark)})
    made: list[Card] = []
    labels: list[str] = []
    while len(made) < size:
        number = len(labels)
        card = rng.choice(cards)
        names = {
            mark: _named(mark, number, place, rng) for place, mark in enumerate(filter(_is_name, card.marks.weights))
        }
        own = [mark for mark in card.marks.weights if mark not in names]
        own = rng.sample(own, len(own) // 2)
        for _ in range(min(rng.choice((1, 2, 3, 4, 6)), size - len(made))):
            marks = _varied(card.marks, names, own, rng.sample(words, _OF_OTHERS), rng)
            made.append(replace(card, file=f"{len(made)}.txt", text_sha256=f"{rng.getrandbits(64):x}", marks=marks))
            labels.append(str(number))
    return made, labels


def _is_name(mark: str) -> bool:
    return mark.startswith(PARTY) or mark[0].isupper()


def _named(mark: str, number: int, place: int, rng: random.Random) -> str:
    if rng.random() < _NAME_KEPT:
        return mark
    return f"{PARTY}Party {number} {place}" if mark.startswith(PARTY) else f"Name{number}x{place}"


def _varied(marks: Marks, names: dict[str, str], own: list[str], others: list[str], rng: random.Random) -> Marks:
    weights = dict.fromkeys(others, 1.0)
    weights |= {mark: marks.weights[mark] for mark in own if rng.random() < _KEPT}
    weights |= {new: marks.weights[old] for old, new in names.items() if rng.random() < _KEPT}

    def called(parties: frozenset[str]) -> frozenset[str]:
        new = (names.get(f"{PARTY}{party}", f"{PARTY}{party}") for party in parties)
        return frozenset(mark.removeprefix(PARTY) for mark in new)

    return Marks(weights, called(marks.leading), called(marks.named), None, None)


def growth(cards: Sequence[Card], sizes: Sequence[int]) -> Iterator[str]:
    """Rows on archives of several sizes."""
    yield "| reports | disputes | found | processor time | for a report | precision | recall | memory at most |"
    yield "|--:|--:|--:|--:|--:|--:|--:|--:|"
    for size in sizes:
        made, labels = varied(cards, size)
        begun = process_time()
        scores = scored(made, labels)
        took = process_time() - begun
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        yield (
            f"| {size:,} | {scores.disputes:,} | {scores.found:,} | {took:.1f} s | {1000 * took / size:.1f} ms | "
            f"{scores.precision:.3f} | {scores.recall:.3f} | {memory} MB |"
        )


def texts() -> Iterator[str]:
    """Rows on texts as they are."""
    over_time, corpus = [*cards_in(OVER_TIME)], [*cards_in(CORPUS)]
    told_often, sealed = [*cards_of_piles(PILES / "open")], [*cards_of_piles(PILES / "sealed")]
    piles: dict[str, list[Card]] = {
        "nine disputes over time": over_time,
        "disputes told by papers of different kinds, in sight": told_often,
        "the same, sealed": sealed,
        "the corpus in sight": corpus,
        "all in one pile, but the sealed": [*over_time, *told_often, *corpus],
    }
    yield "| texts | reports | disputes | found | precision | recall |"
    yield "|---|--:|--:|--:|--:|--:|"
    for name, cards in piles.items():
        one = scored(cards, [card.file.rsplit("-", 1)[0] for card in cards])
        yield f"| {name} | {len(cards)} | {one.disputes} | {one.found} | {one.precision:.3f} | {one.recall:.3f} |"


def main() -> None:
    """Measure, and print or keep the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)), help="how many reports, parted by commas")
    parser.add_argument("--write", action="store_true", help="keep the tables in benchmarks/results/sorting.md")
    options = parser.parse_args()
    sizes = [int(size) for size in options.sizes.split(",")]
    lines = [
        "# Sorting an archive",
        "",
        "Made by `python -m benchmarks.sorting`. Times are of processors, on one core.",
        "",
    ]
    lines += [*growth([*cards_in(CORPUS)], sizes), "", *texts(), ""]
    print("\n".join(lines))
    if options.write:
        RESULTS.write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
