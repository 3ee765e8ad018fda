"""Files of the graph model tool: what they mean, there and back, and what is wrong with them."""

import json
import random
from pathlib import Path
from typing import Any

import pytest

from pourparler.analysis.stability import find_stability
from pourparler.errors import InputError
from pourparler.interchange import gmcr, gmcr_files
from pourparler.interchange.carried import Reading
from pourparler.record import codec
from pourparler.record.talks import Talks
from tests.interchange.fixtures import CANAL


def read(tmp_path: Path, content: object) -> Talks:
    return reading(tmp_path, content).talks


def reading(tmp_path: Path, content: object) -> Reading:
    path = tmp_path / "canal.gmcr"
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return gmcr.read(path)


def written(talks: Talks) -> dict[str, Any]:
    [(_, text)] = gmcr_files.write(talks, "x").files
    found: dict[str, Any] = json.loads(text)
    return found


def test_options_are_measures_and_patterns_that_cannot_be_are_facts(tmp_path: Path) -> None:
    talks = read(tmp_path, CANAL)
    told = {measure.id: (measure.what, measure.by, measure.reversible) for measure in talks.measures}
    assert told == {
        "open-the-gates": ("Open the gates", ("upper-town",), 1.0),
        "dig": ("Dig", ("lower-town",), 0.0),
        "no-old-treaty": ("No: Old treaty", ("upper-town",), 0.0),
    }
    assert [str(fact.says) for fact in talks.facts] == ["not (dig and not no-old-treaty)"]
    assert talks.title == "canal"


def test_statements_are_priorities_most_important_first(tmp_path: Path) -> None:
    upper, lower = read(tmp_path, CANAL).priorities
    assert list(map(str, upper.statements)) == [
        "require dig",
        "not open-the-gates and not no-old-treaty",
    ]
    assert str(lower.statements[0]) == "open-the-gates or (not dig and no-old-treaty)"


def test_what_was_read_can_be_saved_and_loaded(tmp_path: Path) -> None:
    talks = read(tmp_path, CANAL)
    again = codec.loads(codec.dumps(talks))
    assert (again.measures, again.priorities, again.facts) == (talks.measures, talks.priorities, talks.facts)


def test_what_can_only_be_given_up_holds_at_first(tmp_path: Path) -> None:
    found = reading(tmp_path, CANAL)
    assert any("Old treaty" in sentence for sentence in found.lost)
    status_quo = find_stability(found.talks).answer.status_quo
    assert status_quo is not None, "digging is ruled out only while the treaty holds, so nothing in force is possible"


def test_a_ranking_numbers_the_states_that_are_possible(tmp_path: Path) -> None:
    """Worked out by hand: of eight states six are left, since two of the three options exclude each other."""
    ranked = json.loads(json.dumps(CANAL))
    ranked["useManualPreferenceRanking"] = True
    ranked["options"][2]["permittedDirection"] = "both"
    # options in the order of the decision makers: open (1), treaty (2), dig (4)
    ranked["decisionMakers"][0]["preferenceRanking"] = [6, [1, 2], 3, 4, 5]
    ranked["decisionMakers"][1]["preferenceRanking"] = [[1, 2, 3, 4, 5, 6]]
    first, second = read(tmp_path, ranked).order_of_states
    everything = [
        frozenset(),
        frozenset({"open-the-gates"}),
        frozenset({"old-treaty"}),
        frozenset({"open-the-gates", "old-treaty"}),
        frozenset({"dig"}),
        frozenset({"open-the-gates", "dig"}),
    ]
    assert first.tiers == (
        (everything[5],),
        (everything[0], everything[1]),
        (everything[2],),
        (everything[3],),
        (everything[4],),
    )
    assert set(second.tiers[0]) == set(everything)


def test_rankings_of_older_files_are_read(tmp_path: Path) -> None:
    older = json.loads(json.dumps(CANAL))
    del older["useManualPreferenceRanking"]
    older["useManualPreferenceVectors"] = True
    for maker in older["decisionMakers"]:
        maker["preferenceVector"] = [1, 2, 3, 4, 5, 6]
    assert [order.party for order in read(tmp_path, older).order_of_states] == ["upper-town", "lower-town"]


def test_what_a_talks_file_cannot_say_is_told(tmp_path: Path) -> None:
    more = json.loads(json.dumps(CANAL))
    more["decisionMakers"][0]["misperceptions"] = [[[0, "Y"]]]
    more["decisionMakers"][1]["options"] = [1, 0]
    more["decisionMakers"][1]["preferences"] = []
    more["coalitions"] = [[0, 1]]
    told = "\n".join(reading(tmp_path, more).lost)
    for part in ("misperceptions", "coalitions", "jointly (Open the gates)", "equal to Lower Town"):
        assert part in told


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("[", "not JSON"),
        ("[]", '"options" and "decisionMakers"'),
        ("[" * 100_000, "nested too deeply"),
        ({"options": []}, "0 options"),
        ({"options": {}}, '"options" is no list'),
        ({"options": [{"name": f"o{n}"} for n in range(30)]}, "30 options"),
        ({"options": [{"name": "A", "permittedDirection": "up"}] * 3}, 'moves "up"'),
        ({"decisionMakers": [{"name": "A", "options": [0, 1]}]}, 'nobody has the option "Old treaty"'),
        ({"decisionMakers": [{"name": "A", "options": [0, 1, 2, 7]}]}, 'the option "7"'),
        ({"infeasibles": [[[9, "Y"]]]}, "is no pattern"),
        ({"infeasibles": [[[0, "maybe"]]]}, "is no pattern"),
        ({"infeasibles": [{"members": 4}]}, "is no pattern"),
        ({"infeasibles": ["<script>"]}, "is no pattern"),
        ({"useManualPreferenceRanking": True, "decisionMakers": [
            {"name": "A", "options": [0, 1, 2], "preferenceRanking": [1, 1]}]}, "does not fit the states"),
        ({"useManualPreferenceRanking": True, "decisionMakers": [
            {"name": "A", "options": [0, 1, 2], "preferenceRanking": [7]}]}, "does not fit the states"),
    ],
)  # fmt: skip
def test_faults_are_told(tmp_path: Path, change: object, told: str) -> None:
    content = {**CANAL, **change} if isinstance(change, dict) else change
    with pytest.raises(InputError) as caught:
        reading(tmp_path, content)
    assert told in str(caught.value)


# -- writing -----------------------------------------------------------------------------------------------------------

STRAIT = """
pourparler: 1
talks: The strait
parties: [{id: north, name: North}, {id: south, name: South}, {id: watcher}]
measures:
  - {id: pilots, what: Send pilots, by: north}
  - {id: toll, what: Levy a toll, by: south, reversible: yes}
  - {id: lights, by: north, reversible: partly}
  - {id: treaty, by: [north, south]}
facts: [{says: pilots before toll}, {says: lights in return for treaty}]
priorities:
  north: [pilots, not toll, if toll then treaty]
  south: [toll or lights, treaty]
"""


def test_measures_of_one_party_are_options_and_facts_patterns() -> None:
    content = written(codec.loads(STRAIT))
    assert [option["name"] for option in content["options"]] == ["Send pilots", "lights", "Levy a toll"]
    assert [option["permittedDirection"] for option in content["options"]] == ["fwd", "both", "both"]
    assert [maker["options"] for maker in content["decisionMakers"]] == [[0, 1], [2]]
    assert content["infeasibles"] == [[[0, "N"], [2, "Y"]], [[1, "Y"]]], "without the treaty the lights never come"
    north, south = content["decisionMakers"]
    assert north["preferences"] == [[[0, "Y"]], [[2, "N"]]], "without the treaty the third says what the second does"
    assert south["preferences"] == [{"compound": True, "members": [[[1, "Y"]], [[2, "Y"]]]}]


def test_what_is_not_in_the_file_is_told() -> None:
    told = "\n".join(gmcr_files.write(codec.loads(STRAIT), "x").lost)
    for part in ("jointly, which never come about there: treaty", "do nothing alone: watcher", "order that facts"):
        assert part in told
    assert "priorities" not in told


def test_worth_is_written_as_a_ranking_of_states() -> None:
    talks = codec.loads(
        STRAIT.split("priorities", maxsplit=1)[0]
        + "worth: {north: {toll: -1, pilots: 0.5}}\norder_of_states: {south: [[toll, pilots]]}"
    )
    content = written(talks)
    assert content["useManualPreferenceRanking"]
    # possible: none, pilots, pilots + toll
    assert [maker["preferenceRanking"] for maker in content["decisionMakers"]] == [[2, 1, 3], [3, [1, 2]]]


def test_too_many_measures_are_refused() -> None:
    many = "".join(f"  - {{id: m{number}, by: a}}\n" for number in range(23))
    with pytest.raises(InputError, match="23 measures"):
        written(codec.loads(f"pourparler: 1\ntalks: T\nparties: [{{id: a}}]\nmeasures:\n{many}"))


@pytest.mark.parametrize("seed", range(40))
def test_there_and_back_the_same_outcomes_last(tmp_path: Path, seed: int) -> None:
    talks = _random(seed)
    path = tmp_path / "there.gmcr"
    [(_, text)] = gmcr_files.write(talks, "x").files
    path.write_text(text, encoding="utf-8")
    back = gmcr.read(path).talks
    assert _lasting(back) == _lasting(talks)
    assert written(back) == json.loads(text)


def _lasting(talks: Talks) -> dict[str, set[frozenset[str]]]:
    found = find_stability(talks).answer.equilibria
    return {kind: {frozenset(one) for one in getattr(found, kind)} for kind in ("nash", "gmr", "smr", "seq", "sim")}


def _random(seed: int) -> Talks:
    dice = random.Random(seed)
    names = [f"m{number}" for number in range(5)]
    measures = [
        f"  - {{id: {name}, by: {dice.choice('ab') if number else 'a'}, reversible: {dice.choice(['yes', 'no'])}}}"
        for number, name in enumerate(names)
    ]
    pair = dice.sample(names, 2)
    facts = [f"  - {{says: {pair[0]} {dice.choice(['before', 'with', 'in return for'])} {pair[1]}}}"]
    ways = ("{0}", "not {0}", "if {0} then {1}", "{0} or not {1}", "{0} and {1}")
    said = {party: [dice.choice(ways).format(*dice.sample(names, 2)) for _ in range(4)] for party in "ab"}
    preferring = "priorities: " + json.dumps(said)
    if seed % 2:
        preferring = "worth: " + json.dumps({p: {name: dice.randint(-3, 3) for name in names} for p in "ab"})
    head = ["pourparler: 1", "talks: T", "parties: [{id: a}, {id: b}]", "measures:", *measures, "facts:", *facts]
    return codec.loads("\n".join([*head, preferring]))
