"""What the second reader learns from is what the annotation says, at its place."""

from typing import Any

import numpy as np

from training.annotated import HEADS, Annotated
from training.batches import PLACES, batches
from training.named import PARTY, PERSON, named
from training.parties import parties_in
from training.same_step import area, joined
from training.steps import steps_in

TEXT = "Orvenia, said Ada Falk, will open the bridge once Talmark pays. Talmark refused to pay the toll. Falk left."
OFFSETS = np.array([(at, at + 1) for at in range(len(TEXT))])


def place(part: str) -> list[int]:
    return [TEXT.index(part), TEXT.index(part) + len(part)]


GOLD: dict[str, Any] = {
    "parties": [
        {"id": "Orvenia", "aliases": ["Orvenia", "Ada Falk", "Falk", "it"]},
        {"id": "Talmark", "aliases": ["Talmark"]},
    ],
    "statements": [
        {
            "speaker": "Orvenia",
            "speaker_name": "Ada Falk",
            "mention": "Orvenia",
            "span": place("Orvenia, said Ada Falk, will open the bridge once Talmark pays"),
            "step": "open the bridge",
            "measure": "open bridge",
            "conditions": [{"span": place("once Talmark pays"), "measure": "pay toll"}],
        },
        {
            "speaker": "Talmark",
            "mention": "Talmark",
            "span": place("Talmark refused to pay the toll"),
            "step": "pay the toll",
            "measure": "pay toll",
            "conditions": [],
        },
    ],
}
TRUTH = {"same": [["pay toll", "Talmark pays", "pay the toll"]], "not_same": [["open the bridge", "pay the toll"]]}


def words(start: int, past: int) -> str:
    return TEXT[start:past]


def test_every_name_of_a_party_and_of_a_person_is_labelled_wherever_it_stands() -> None:
    labels = named(GOLD, TEXT, OFFSETS)
    begun = {(TEXT[at : at + 4], int(labels[at])) for at in np.flatnonzero((labels == PARTY) | (labels == PERSON))}
    assert begun == {("Orve", PARTY), ("Talm", PARTY), ("Ada ", PERSON), ("Falk", PERSON)}


def test_a_pronoun_is_no_name() -> None:
    labels = named(GOLD, "it waits", np.array([(0, 2), (3, 8)]))
    assert not labels.any()


def test_steps_are_told_with_their_measures_and_pairs_as_the_annotation_tells_them() -> None:
    steps = steps_in(GOLD, TRUTH, TEXT, OFFSETS)
    assert {(words(*tokens), label) for tokens, label in steps.places} == {
        ("open the bridge", "open bridge"),
        ("once Talmark pays", "pay toll"),
        ("pay the toll", "pay toll"),
    }
    assert [(words(*one), words(*other), same) for one, other, same in steps.told] == [
        ("Talmark pays", "pay the toll", True),
        ("open the bridge", "pay the toll", False),
    ]


def test_names_and_statements_are_told_with_their_party() -> None:
    places = {(words(*tokens)[:12], label) for tokens, label in parties_in(GOLD, TEXT, OFFSETS).places}
    assert {("Ada Falk", "Orvenia"), ("Falk", "Orvenia"), ("Talmark", "Talmark"), ("Talmark refu", "Talmark")} <= places


def test_a_batch_has_windows_and_pairs_of_whole_places() -> None:
    labels = {head: np.zeros(len(TEXT), np.int32) for head in HEADS}
    report = Annotated(
        name="A01",
        ids=np.arange(1, len(TEXT) + 1, dtype=np.int32),
        offsets=OFFSETS,
        labels=labels,
        steps=steps_in(GOLD, TRUTH, TEXT, OFFSETS),
        parties=parties_in(GOLD, TEXT, OFFSETS),
        sha256="",
    )
    batch = next(batches([report], 4, 128, np.random.default_rng(1)))
    assert batch.ids.shape == batch.mask.shape == (4, 128)
    used = batch.steps.places[batch.steps.places[:, 2] > 0]
    assert 0 < len(used) < PLACES
    told = {words(int(batch.ids[row, first]) - 1, int(batch.ids[row, past - 1])) for row, first, past in used}
    assert told <= {"open the bridge", "once Talmark pays", "pay the toll", "Talmark pays"}
    assert batch.steps.same.sum() > 0
    assert (batch.steps.counts[batch.steps.same > 0] > 0).all()
    assert report.hand == "A"


def test_the_area_is_the_share_of_pairs_in_the_right_order_and_joins_are_counted_from_the_likeliest() -> None:
    pairs = [("", True, 0.9), ("", False, 0.1), ("", True, 0.4), ("", False, 0.6)]
    assert area(pairs) == 0.75
    assert joined(pairs) == 1
    assert joined([("", False, 0.9), ("", True, 0.1)]) == 0
