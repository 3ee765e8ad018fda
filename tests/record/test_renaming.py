"""Two entries made one: whatever named either names the one that stays, once, and nothing else changes."""

from typing import Any

import pytest

from pourparler.record import codec
from pourparler.record.codec import to_json
from pourparler.record.conditions.parse import parse
from pourparler.record.renaming import one_measure, one_party
from pourparler.record.talks import Talks

TEXT = """
pourparler: 1
talks: Everything that can name a measure or a party
prepared: {by: other, for: kept}
parties:
  - {id: kept, envoys: [{name: Ann}]}
  - {id: other, name: The Other, aliases: [Them], envoys: [{name: Ann}, {name: Bob}]}
  - {id: third}
  - {id: n}                              # a party may be called like a measure
sources: [{id: paper}]
measures:
  - {id: m, by: [kept], alternatives: [n, z]}
  - {id: n, what: the same thing, by: [other, kept], reversible: yes, phrases: [that thing], excludes: [z]}
  - {id: z, by: [other, n], alternatives: [n], promises: n, kind: promise}
facts: [{says: n before z, why: so it is}]
goal: [n, m]
positions:
  - {id: p, party: [other, kept], says: (m or n) before z, fallbacks: [(m and n and z) by step 3], grounds: [paper]}
proposals:
  - {id: w, by: [other], says: n with z, answer: refused, answered_by: [kept, other]}
answered:
  - {part: [z, n], answer: "no", by: other}
  - {refuses: {party: other, measure: n}, answer: unknown}
  - {goal: n, answer: "no"}
worth:
  other: {n: 2, z: 1}
  kept: {n: 5, m: 3}
  n: {n: 1}
together: [{party: other, measures: [n, z], worth: 1}]
priorities: {other: [if n then z]}
order_of_states: {other: [[n], {tied: [[n, z], []]}]}
walk_away: {other: 1, kept: 2, third: 3}
breaking_off: {kept: 4, other: 5, third: 6}
guarantees: [{by: third, covers: other, compensates: 1}, {by: third, deters: other, by_amount: 1}]
sessions: [{id: s, date: 2006, kind: plenary, present: [third, other, kept]}]
statements:
  - {id: t, by: other, to: kept, reported_by: other, speaker_name: other, act: demand, about: [n, m], says: n first}
"""


@pytest.fixture
def talks() -> Talks:
    return codec.loads(TEXT)


def test_every_place_that_names_a_measure_names_the_one_that_stays(talks: Talks) -> None:
    one: Any = to_json(one_measure(talks, "m", "n"))
    measures = {measure["id"]: measure for measure in one["measures"]}
    assert list(measures) == ["m", "z"]
    assert measures["m"] == {
        "id": "m", "by": ["kept"], "what": "the same thing", "reversible": "yes", "phrases": ["that thing"],
        "alternatives": ["z"], "excludes": ["z"],
    }  # fmt: skip
    assert (measures["z"]["alternatives"], measures["z"]["promises"]) == (["m"], "m")
    assert one["facts"] == [{"says": "m before z", "why": "so it is"}]
    assert one["goal"] == ["m"]
    [position], [proposal], [statement] = one["positions"], one["proposals"], one["statements"]
    assert (position["says"], position["fallbacks"]) == ("m before z", ["(m and z) by step 3"])
    assert proposal["says"] == "m with z"
    assert (statement["about"], statement["says"]) == (["m"], "m first")
    assert [{k: v for k, v in a.items() if k not in {"by", "answer"}} for a in one["answered"]] == [
        {"part": ["z", "m"]},
        {"refuses": {"party": "other", "measure": "m"}},
        {"goal": "m"},
    ]
    assert one["together"] == [{"party": "other", "measures": ["m", "z"], "worth": 1}]
    assert one["priorities"] == {"other": ["if m then z"]}
    assert one["order_of_states"] == {"other": [["m"], {"tied": [["m", "z"], []]}]}
    assert one["worth"] == {"other": {"m": 2, "z": 1}, "kept": {"m": 3}, "n": {"m": 1}}


def test_what_names_parties_is_as_it_was_when_measures_are_made_one(talks: Talks) -> None:
    one = one_measure(talks, "m", "n")
    for key in ("parties", "prepared", "walk_away", "breaking_off", "guarantees", "sessions", "sources"):
        assert getattr(one, key) == getattr(talks, key)
    assert one.measure_by_id["z"].by == ("other", "n")
    assert one.answered[0].by == "other"
    assert [p.party for p in one.positions] == [("other", "kept")]


def test_a_measure_that_promised_the_other_no_longer_promises_anything() -> None:
    text = TEXT.replace("{id: m, by: [kept],", "{id: m, by: [kept], kind: promise, promises: n,")
    one = one_measure(codec.loads(text), "m", "n")
    assert one.measure_by_id["m"].promises is None


def test_a_list_of_any_keeps_its_sense_when_more_than_one_stays(talks: Talks) -> None:
    text = TEXT.replace(
        "says: (m or n) before z, fallbacks: [(m and n and z) by step 3]", "says: require (m or n or z)"
    )
    assert str(one_measure(codec.loads(text), "m", "n").positions[0].says) == "require (m or z)"


def test_what_is_left_of_a_list_reads_as_if_it_had_been_written_so(talks: Talks) -> None:
    assert one_measure(talks, "m", "n").positions[0].says == parse("m before z")


def test_what_names_neither_is_left_as_it_was_written() -> None:
    text = TEXT.replace("about: [n, m], says: n first", "about: [z, z]")
    assert one_measure(codec.loads(text), "m", "n").statements[0].about == ("z", "z")


def test_a_ranking_names_the_one_that_stays_once_in_a_tie() -> None:
    text = TEXT.partition("worth:\n")[0] + "ranking: {kept: [[n, m], 0, z]}\n"
    assert to_json(one_measure(codec.loads(text), "m", "n"))["ranking"] == {"kept": ["m", 0, "z"]}


def test_every_place_that_names_a_party_names_the_one_that_stays(talks: Talks) -> None:
    one: Any = to_json(one_party(talks, "kept", "other"))
    assert one["parties"] == [
        {"id": "kept", "aliases": ["The Other", "Them"], "envoys": [{"name": "Ann"}, {"name": "Bob"}]},
        {"id": "third"},
        {"id": "n"},
    ]
    assert one["prepared"] == {"by": "other", "for": "kept"}
    by = {measure["id"]: measure["by"] for measure in one["measures"]}
    assert by == {"m": ["kept"], "n": ["kept"], "z": ["kept", "n"]}
    [position], [proposal], [statement] = one["positions"], one["proposals"], one["statements"]
    assert position["party"] == "kept"
    assert (proposal["by"], proposal["answered_by"]) == (["kept"], ["kept"])
    assert [statement[key] for key in ("by", "to", "reported_by", "speaker_name")] == ["kept", "kept", "kept", "other"]
    assert [answer.get("by") for answer in one["answered"]] == ["other", None, None]
    assert one["answered"][1]["refuses"]["party"] == "kept"
    assert one["worth"] == {"kept": {"n": 2, "z": 1, "m": 3}, "n": {"n": 1}}
    assert one["walk_away"] == {"kept": 1, "third": 3}
    assert one["breaking_off"] == {"kept": 4, "third": 6}
    assert [entry.get("covers") or entry.get("deters") for entry in one["guarantees"]] == ["kept", "kept"]
    assert one["sessions"][0]["present"] == ["third", "kept"]
    assert one["order_of_states"].keys() == one["priorities"].keys() == {"kept"}


def test_what_names_measures_is_as_it_was_when_parties_are_made_one(talks: Talks) -> None:
    one = one_party(talks, "kept", "n")
    for key in ("facts", "goal"):
        assert getattr(one, key) == getattr(talks, key)
    assert [measure.id for measure in one.measures] == ["m", "n", "z"]
    assert one.measure_by_id["z"].promises == "n"
    assert one.party_by_id["kept"].aliases == ()


@pytest.mark.parametrize("pair", [("m", "tea"), ("tea", "m")])
def test_there_must_be_both(talks: Talks, pair: tuple[str, str]) -> None:
    with pytest.raises(KeyError):
        one_measure(talks, *pair)


def test_whether_two_are_one_is_settled_once_they_are() -> None:
    asked = "answered:\n  - {same: [m, n], answer: 'no'}\n  - {same_parties: [kept, other], answer: 'no'}\n"
    talks = codec.loads(TEXT.replace("answered:\n", asked))
    assert [one.kinds[0] for one in one_measure(talks, "m", "n").answered][:2] == ["same_parties", "part"]
    assert "same_parties" not in [one.kinds[0] for one in one_party(talks, "kept", "other").answered]
    assert one_party(talks, "third", "other").answered[1].same_parties == ("kept", "third")


def test_what_a_person_wrote_is_no_draft_after_a_drafted_one_is_made_one_with_it() -> None:
    talks = codec.loads("""
{pourparler: 1, talks: T, parties: [{id: a, name: Nurses' Union}, {id: b, name: the nurses, drafted_by: rules}],
 measures: [{id: m, what: call off the strike, by: [a]}, {id: n, what: stay home no more, by: [b], drafted_by: rules}]}
""")
    for kept, other in (("m", "n"), ("n", "m")):
        assert one_measure(talks, kept, other).measures[0].drafted_by is None
    assert one_party(talks, "b", "a").parties[0].drafted_by is None
    assert one_measure(talks, "m", "n").measures[0].phrases == ("stay home no more",)
