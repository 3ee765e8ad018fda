"""Explanations in words: a question for each hypothesis with the passages on both sides, and what a yes would show."""

from collections.abc import Iterable
from typing import Any

import pytest

from pourparler.analysis.deadlock.answer import ConflictKind
from pourparler.analysis.explanations.answer import Explanation, Instead
from pourparler.analysis.explanations.hypotheses import Hypothesis, Kind
from pourparler.brief.document import Line, Reference
from pourparler.brief.wording.explanations import question, told, unheard
from pourparler.record.build import build
from pourparler.record.passages import Ground
from pourparler.record.talks import Talks

TALKS = build(
    "A takeover",
    parties={"calder": "Calder", "brant": "Brant", "owners": "the owners"},
    measures={
        "open": {"what": "open its books", "by": ["brant"]},
        "look": {"what": "carry out due diligence", "by": ["calder"]},
        "price": {"what": "name a price", "by": ["calder"]},
        "sale": {"what": "the sale", "by": ["owners"]},
        "sign": {"what": "sign", "by": ["brant", "calder"]},
        "sign-too": {"what": "sign", "by": ["owners"]},
    },
    sources=[{"id": "s"}],
    positions=[
        {
            "id": "b",
            "party": "brant",
            "says": "price before open",
            "grounds": [{"source": "s", "quote": "price first"}],
        },
        {
            "id": "c",
            "party": "calder",
            "says": "look before price",
            "grounds": [{"source": "s", "quote": "look first"}],
        },
        {"id": "d", "party": "calder", "says": "open"},
        {"id": "no", "party": "brant", "says": "never price"},
        {"id": "o", "party": "owners", "says": "sale", "firmness": "soft"},
    ],
)


def supposed(kind: Kind, *measures: str, **about: str) -> Hypothesis:
    return Hypothesis(kind=kind, measures=measures, price=1, **about)


def explained(*hypotheses: Hypothesis, **more: Any) -> Explanation:
    usual = {"conflict": ("b", "c"), "kind": ConflictKind.ORDER, "parties": ("brant", "calder")}
    return Explanation(price=1, hypotheses=hypotheses, **{**usual, **more})


SAME = supposed(Kind.SAME, "look", "open")
CIRCLE = "the talks are in a circle of “you first” between Brant and Calder."


@pytest.mark.parametrize(
    ("hypothesis", "asked"),
    [
        (SAME, "Is “carry out due diligence” the same step as “open its books”? If it is, "),
        (supposed(Kind.PART, "open", "look"), "Is “carry out due diligence” part of “open its books”? If it is, "),
        (
            supposed(Kind.EXCLUDES, "open", "price"),
            "Is only one of “open its books” and “name a price” possible? If so, ",
        ),
        (supposed(Kind.BINDS, position="o"), "Is this meant to bind: the owners insist on the sale? If it is, "),
        (
            supposed(Kind.ORDERED, position="d"),
            "Is this meant: Calder wants Brant to open its books before it takes any step of its own? If it is, ",
        ),
        (supposed(Kind.REFUSES, party="calder", measure="price"), "Does Calder refuse to name a price? If it does, "),
        (supposed(Kind.REFUSES, party="owners", measure="sale"), "Do the owners reject the sale? If they do, "),
        (
            supposed(Kind.DEMANDS, party="brant", measure="price"),
            "Does Brant want Calder to name a price? If it does, ",
        ),
        (supposed(Kind.GOAL, measure="price"), "Is there no deal without naming a price? If so, "),
    ],
    ids=lambda value: value.kind.value if isinstance(value, Hypothesis) else "",
)  # fmt: skip
def test_each_hypothesis_is_a_question(hypothesis: Hypothesis, asked: str) -> None:
    assert question(TALKS, explained(hypothesis)) == asked + CIRCLE


def test_several_are_asked_one_after_the_other() -> None:
    two = question(TALKS, explained(SAME, supposed(Kind.GOAL, measure="price")))
    assert two.endswith(f"“open its books”? And is there no deal without naming a price? If both are so, {CIRCLE}")
    three = explained(SAME, supposed(Kind.GOAL, measure="price"), supposed(Kind.BINDS, position="o"))
    assert question(TALKS, three).endswith(f"If all three are so, {CIRCLE}")


def test_measures_that_are_called_alike_are_told_apart_by_who_does_them() -> None:
    asked = question(TALKS, explained(supposed(Kind.SAME, "sign", "sign-too")))
    assert asked.startswith("Is “sign” by Brant and Calder the same step as “sign” by the owners?")


REFUSAL = {"kind": ConflictKind.REFUSAL, "parties": ("calder", "brant")}


@pytest.mark.parametrize(
    ("one", "shows"),
    [
        (
            explained(supposed(Kind.REFUSES, party="brant", measure="open"), conflict=("d",), **REFUSAL),
            "If it does, Calder demands what Brant refuses.",
        ),
        (
            explained(supposed(Kind.DEMANDS, party="calder", measure="price"), conflict=("no",), **REFUSAL),
            "If it does, Calder demands what Brant refuses.",
        ),
        (
            explained(SAME, conflict=("d", "no"), **REFUSAL),
            "If it is, what Calder and Brant insist on cannot all be had, in whatever order.",
        ),
        (
            explained(
                supposed(Kind.REFUSES, party="brant", measure="open"),
                conflict=(),
                kind=ConflictKind.THROUGH_GOAL,
                parties=("brant",),
            ),
            "If it does, a deal needs what Brant refuses.",
        ),
        (explained(SAME, parties=("brant",)), "If it is, what Brant insists on cannot be done in any order."),
    ],
    ids=["a refusal", "a demand", "what cannot be had", "the goal", "one party alone"],
)
def test_what_a_yes_would_show_is_told(one: Explanation, shows: str) -> None:
    assert question(TALKS, one).endswith(shows)


def test_other_unanswered_demands_on_the_same_party_are_one_line() -> None:
    also = tuple(
        Instead(hypothesis=supposed(Kind.REFUSES, party="calder", measure=measure), conflict=("c",))
        for measure in ("look", "sign")
    )
    one = explained(supposed(Kind.REFUSES, party="calder", measure="price"), also=also)
    assert question(TALKS, one).endswith("The same may be asked of carrying out due diligence and signing.")


def test_the_passages_of_both_sides_stand_behind_what_they_speak_of() -> None:
    numbers = {"price first": 1, "look first": 2}
    words = told(TALKS, explained(SAME), lambda grounds: tuple(Reference(numbers[g.quote or ""]) for g in grounds))
    assert words[1:3] == ("“carry out due diligence”", " ")
    assert words[3] == Reference(2)
    assert words[5:8] == ("“open its books”", " ", Reference(1))


def cited_in(talks: Talks, one: Explanation) -> list[str | None]:
    """The quotations that are cited, in order."""
    seen: list[str | None] = []

    def cite(grounds: Iterable[Ground]) -> Line:
        seen.extend(ground.quote for ground in grounds)
        return ()

    told(talks, one, cite)
    return seen


def test_a_passage_with_words_goes_before_a_source_without() -> None:
    held = [
        {"source": "s"},
        {"source": "s", "quote": "one"},
        {"source": "s", "quote": "two"},
        {"source": "s", "quote": "3"},
    ]
    positions = [{"id": "b", "party": "brant", "says": "open", "grounds": held}]
    talks = build("T", parties=["brant"], measures={"open": ["brant"]}, sources=[{"id": "s"}], positions=positions)
    assert cited_in(talks, explained(supposed(Kind.GOAL, measure="open"))) == ["one", "two"]


def test_where_no_position_speaks_of_a_measure_the_statements_on_it_are_cited() -> None:
    talks = build(
        "T",
        parties=["brant"],
        measures={"open": ["brant"]},
        sources=[{"id": "s"}],
        statements=[
            {"id": "t", "by": "brant", "act": "refuse", "about": ["open"], "grounds": [{"source": "s", "quote": "no"}]}
        ],
    )
    one = explained(supposed(Kind.GOAL, measure="open"), conflict=(), parties=("brant",))
    assert cited_in(talks, one) == ["no"]


def test_parties_of_which_nothing_is_known_are_asked_about_in_one_line() -> None:
    assert unheard(TALKS, ()) == ""
    assert unheard(TALKS, ["calder"]) == "What does Calder want? Nothing is on record of it."
    assert unheard(TALKS, ["owners"]) == "What do the owners want? Nothing is on record of it."
    four = unheard(TALKS, ["calder", "brant", "owners", "x"])
    assert four.startswith("What do Calder, Brant, the owners and one other want?")
