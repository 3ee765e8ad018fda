from typing import Any

from pourparler.reading.model_reader.compare import compare, merged, same_parties
from pourparler.record.build import build
from pourparler.record.drafters import Drafter
from pourparler.record.positions import Confidence
from pourparler.record.talks import Talks


def talks(*positions: tuple[str, str, tuple[int, int]], parties: dict[str, Any] | None = None) -> Talks:
    return build(
        "Canal",
        parties=parties or {"peru": "Peru", "chile": "Chile"},
        measures={"dig": "peru", "pay": "chile"},
        sources=[{"id": "a"}],
        positions=[
            {
                "id": f"p{n}",
                "party": who,
                "says": what,
                "grounds": [{"source": "a", "span": list(span)}],
                "drafted_by": "model",
            }
            for n, (who, what, span) in enumerate(positions)
        ],
    )


def ids(entries: Any) -> list[str]:
    return [entry.id for entry in entries]


def test_the_same_party_kind_and_passage_is_agreement_whatever_the_measures_are_called() -> None:
    found = compare(talks(("peru", "require pay", (10, 50))), talks(("peru", "require dig", (0, 30))))
    assert [(pair.lead.id, pair.second.id) for pair in found.agree] == [("p0", "p0")]
    assert (found.differ, found.only_lead, found.only_second) == ((), (), ())


def test_another_party_or_another_kind_in_the_same_passage_is_a_difference() -> None:
    lead = talks(
        ("peru", "require pay", (0, 30)), ("chile", "never pay", (50, 80)), ("peru", "pay before dig", (90, 99))
    )
    second = talks(
        ("chile", "require pay", (0, 30)), ("chile", "require pay", (50, 80)), ("peru", "never dig", (90, 99))
    )
    found = compare(lead, second)
    assert found.agree == ()
    assert [(pair.lead.id, pair.second.id) for pair in found.differ] == [("p0", "p0"), ("p1", "p1"), ("p2", "p2")]


def test_passages_that_hardly_touch_are_two() -> None:
    found = compare(talks(("peru", "require pay", (0, 30))), talks(("peru", "require pay", (20, 50))))
    assert (ids(found.only_lead), ids(found.only_second)) == (["p0"], ["p0"])


def test_agreement_is_looked_for_before_difference() -> None:
    lead = talks(("chile", "require pay", (0, 30)), ("peru", "require pay", (0, 30)))
    found = compare(lead, talks(("peru", "require pay", (0, 30))))
    assert [pair.lead.id for pair in found.agree] == ["p1"]
    assert ids(found.only_lead) == ["p0"]


def test_parties_are_the_same_by_a_whole_name_never_by_a_word_of_one() -> None:
    lead = talks(parties={"peru": {"name": "Peru", "aliases": ["the Peruvians"]}, "chile": "Chile"})
    other = talks(parties={"peru": "Peruvians", "chile": "Chile Copper"}).parties
    assert same_parties(other, lead.parties) == {"peru": "peru", "chile": "chile"}
    renamed = [
        party for party in talks(parties={"x": "Chile Copper", "peru": "Peru", "chile": "Y"}).parties if party.id == "x"
    ]
    assert same_parties(renamed, lead.parties) == {}


def test_what_both_read_is_sure_and_says_so() -> None:
    lead = talks(("peru", "require pay", (0, 30)), ("chile", "never pay", (50, 80)))
    joined = merged(lead, compare(lead, talks(("peru", "require pay", (0, 30)))))
    assert [p.drafted_by for p in joined.positions] == [Drafter.BOTH, Drafter.MODEL]
    assert [p.confidence for p in joined.positions] == [Confidence.HIGH, Confidence.MEDIUM]


def test_the_same_places_of_two_reports_are_not_the_same_passage() -> None:
    lead, second = (
        build(
            "Canal",
            parties={"peru": "Peru"},
            measures={"dig": "peru"},
            sources=[{"id": "a"}, {"id": "b"}],
            positions=[{"id": "p", "party": "peru", "says": "dig", "grounds": [{"source": source, "span": [0, 9]}]}],
        )
        for source in ("a", "b")
    )
    assert compare(lead, second).agree == ()
