"""Supposing is what editing a copy of the file and asking that would be; no more, and no less."""

import json
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from random import Random
from typing import Any

import pytest

from pourparler.desk.study import Study
from pourparler.desk.suppose import MOST, of_way_out, suppose
from pourparler.errors import InputError
from pourparler.record import codec
from pourparler.record.talks import Talks
from tests.naive_random import random_talks
from tests.naive_random_worth import random_valued_talks

Data = dict[str, Any]


def loaded(data: Data) -> Talks:
    return codec.loads(json.dumps(data))


def edits(rng: Random, data: Data) -> Iterator[tuple[str, Data]]:
    """Suppositions about talks, each with the data of a copy in which somebody has made the change by hand."""
    ids = [measure["id"] for measure in data["measures"]]
    party = rng.choice(data["parties"])["id"]
    for place, position in enumerate(data["positions"]):
        name, changed = position["id"], deepcopy(data)
        firmness = rng.choice(("soft", "stated", "firm", "red line"))
        changed["positions"][place]["firmness"] = firmness
        yield f"{name} {firmness}", changed
        yield f"{name} dropped", data | {"positions": [p for p in data["positions"] if p["id"] != name]}
        says, changed = f"{ids[0]} with {ids[1]}", deepcopy(data)
        changed["positions"][place]["says"] = says
        if "fallbacks" in position:
            changed["positions"][place]["fallbacks"] = []
        yield f"{name} says {says}", changed
    new = {"id": "new", "party": party, "says": f"never {ids[-1]}", "confidence": "low"}
    yield f"{party} wants never {ids[-1]}", data | {"positions": [*data["positions"], new]}
    yield f"goal {ids[0]}, {ids[1]}", data | {"goal": ids[:2]}
    yield "goal nothing", data | {"goal": []}


@pytest.mark.parametrize("seed", range(40))
def test_supposing_is_editing_a_copy_of_the_file_and_asking_that(seed: int) -> None:
    rng = Random(seed)
    data = random_talks(rng, measures=3, positions=3)
    talks = loaded(data)
    for text, by_hand in edits(rng, data):
        supposed = suppose(talks, [text])[-1].after
        mine, its = Study(supposed).deadlock.answer, Study(loaded(by_hand)).deadlock.answer
        new = {p.id for p in supposed.positions} - {p["id"] for p in by_hand["positions"]}
        told = repr(_plain(mine))
        for name in new:
            told = told.replace(f"'{name}'", "'new'")
        if not new or len(mine.unlocks) < 2:  # ids of ways out, and so their order, hang on the names of positions
            assert told == repr(_plain(its)), text
        assert (mine.stuck, len(mine.conflicts)) == (its.stuck, len(its.conflicts)), text


def _plain(answer: Any) -> Any:
    """An answer without the ids of its ways out, which are made of the names of positions."""
    return tuple(
        tuple(replace(one, id="") for one in value) if name == "unlocks" else value
        for name, value in ((name, getattr(answer, name)) for name in answer.__dataclass_fields__ if name != "table")
    )


@pytest.mark.parametrize("seed", range(25))
def test_a_changed_worth_is_the_worth_in_an_edited_copy(seed: int) -> None:
    rng = Random(seed)
    data = random_valued_talks(rng, measures=3, ranked=0.0)
    ids = [measure["id"] for measure in data["measures"]]
    for party in data["worth"]:
        by_hand = deepcopy(data)
        by_hand["worth"][party][ids[0]] = [1, 3]
        supposed = suppose(loaded(data), [f"{party} values {ids[0]} at 1 to 3"])[-1].after
        assert dict(dict(supposed.worth)[party]) == dict(dict(loaded(by_hand).worth)[party])
        assert (
            Study(supposed).answer("packages", draws=50).answer
            == Study(loaded(by_hand)).answer("packages", draws=50).answer
        )


def test_a_way_out_supposed_in_words_unlocks_whatever_its_goal_and_fallbacks() -> None:
    tried = 0
    for seed in range(300):
        talks = loaded(random_talks(Random(seed), measures=3, positions=5))
        deadlock = Study(talks).deadlock.answer
        for unlock in deadlock.unlocks[:3]:
            texts = of_way_out(talks, deadlock, unlock)
            assert not Study(suppose(talks, texts)[-1].after).deadlock.answer.stuck, (seed, texts)
            tried += 1
    assert tried > 50


CIRCLE = """\
pourparler: 1
talks: The port
parties: [{id: union}, {id: port}, {id: mayor, role: mediator}]
measures:
  - {id: raise, what: raise wages, by: [port]}
  - {id: go-back, what: go back to work, by: [union]}
positions:
  - {id: raise-first, party: union, says: raise before go-back}
  - {id: back-first, party: port, says: go-back before raise}
ranking: {union: [raise, 0, go-back]}
"""


def test_a_move_is_made_as_the_repertoire_makes_it_and_unlocks() -> None:
    from pourparler.analysis.moves import applied

    talks = codec.loads(CIRCLE)
    study = Study(talks)
    moves = study.answer("moves").answer
    assert moves.suggestions
    for suggestion in moves.suggestions:
        (one,) = suppose(talks, [f"move:{suggestion.move.replace('_', '-')}"])
        assert replace(one.after, supposed=()) == applied(talks, moves, suggestion)
        assert one.move == suggestion
        assert not Study(one.after).deadlock.answer.stuck


@pytest.mark.parametrize(
    ("text", "what", "remedy"),
    [
        ("raise-frist dropped", 'no position has the id "raise-frist"', 'Did you mean "raise-first"?'),
        ("unoin wants raise", 'no party is called "unoin"', 'Did you mean "union"?'),
        ("move:simultanety", 'there is no move called "simultanety"', 'Did you mean "simultaneity"?'),
        ("same raise go-bak", 'no measure has the id "go-bak"', 'Did you mean "go-back"?'),
        ("goal raize", 'names "raize", but no measure has that id', 'Did you mean "raise"?'),
        ("port values rise at 3", 'no measure has the id "rise"', 'Did you mean "raise"?'),
        ("port values raise at high", '"high" is no number', "Write one of:"),
        ("port values raise at 3 to 1", "the lowest first", "Write one of:"),
        ("port values raise at nan", "the lowest first", "Write one of:"),
        ("port values raise", '"at"', "Write one of:"),
        ("union values raise at 1", '"union" has a ranking', "Write one of:"),
        ("mayor wants go-back first", "", ""),
        ("raise-first", "this is no edit", "move:NAME; a sentence that says who wants what before what."),
    ],
)
def test_what_is_wrong_says_where_what_and_how_to_mend_it(text: str, what: str, remedy: str) -> None:
    with pytest.raises(InputError) as refused:
        suppose(codec.loads(CIRCLE), [text])
    (problem,) = refused.value.problems
    assert problem.file == f'"{text}"'
    assert what in problem.what
    assert remedy in problem.remedy


def test_more_suppositions_than_anybody_means_are_refused() -> None:
    with pytest.raises(InputError, match="more than"):
        suppose(codec.loads(CIRCLE), ["raise-first soft"] * (MOST + 1))


def test_a_move_is_refused_where_nothing_is_stuck() -> None:
    with pytest.raises(InputError, match="not stuck so"):
        suppose(codec.loads(CIRCLE), ["raise-first dropped", "move:split"])
