"""A roadmap as a document: which sections there are, what is shaded, and the part of a briefing."""

import json
from typing import Any

from pourparler.analysis.finding import Finding
from pourparler.analysis.roadmap import Roadmap, find_roadmap
from pourparler.analysis.roadmap.answer import Temptation
from pourparler.analysis.roadmap.remedies import Remedy, RemedyKind
from pourparler.brief.document import Figure, Heading, Section
from pourparler.brief.outline.roadmap import MOST_REMEDIES, MOST_TEMPTATIONS, best_remedies, compose, in_brief, leading
from pourparler.record.codec import loads
from pourparler.record.talks import Talks


def exchange(**more: Any) -> Talks:
    data = {
        "pourparler": 1,
        "talks": "Exchange",
        "parties": [{"id": "north", "name": "North"}, {"id": "south", "name": "South"}],
        "measures": [{"id": "hand-over", "by": "north"}, {"id": "pay", "by": "south"}],
        "goal": ["hand-over", "pay"],
        "worth": {"north": {"hand-over": -2, "pay": 4}, "south": {"pay": -2, "hand-over": 4}},
        "facts": [{"says": "hand-over before pay"}],
    }
    return loads(json.dumps(data | more))


def answered(talks: Talks, package: list[str] | None = None) -> Finding[Roadmap]:
    return find_roadmap(talks, package, draws=50)


def section_ids(talks: Talks, package: list[str] | None = None) -> list[str]:
    return [section.id for section in compose(talks, answered(talks, package)).sections]


def figure_of(section: Section) -> Figure:
    [figure] = [block for block in section.blocks if isinstance(block, Figure)]
    return figure


def test_an_order_that_is_not_kept_has_who_stops_and_what_mends_it() -> None:
    assert section_ids(exchange()) == ["in-short", "steps", "tempted", "mends", "risks", "sure"]


def test_an_order_that_keeps_itself_has_neither() -> None:
    kept = exchange(breaking_off={"north": 4, "south": 4})
    assert section_ids(kept) == ["in-short", "steps", "risks", "sure"]


def test_a_package_that_cannot_be_has_what_stands_in_the_way_and_no_steps() -> None:
    assert section_ids(exchange(), ["pay"]) == ["in-short", "fails"]


def test_the_picture_is_shaded_where_a_party_is_exposed_between_steps() -> None:
    talks = exchange()
    [steps] = [section for section in compose(talks, answered(talks)).sections if section.id == "steps"]
    figure = figure_of(steps)
    assert figure.svg.count("fill-opacity") == 1
    assert "exposed by 2" in figure.svg
    assert "North is exposed by 2 after step 1" in figure.description


def test_the_part_of_a_briefing_has_everything_under_one_heading() -> None:
    talks = exchange()
    section = in_brief(talks, answered(talks))
    assert section.id == "roadmap"
    headings = [block.text for block in section.blocks if isinstance(block, Heading)]
    assert headings == ["Who would be tempted to stop", "What would mend it", "How sure is this"]


def test_of_many_temptations_the_largest_of_each_party_is_told() -> None:
    many = [Temptation(party="north", step=n, skips=(), gain=9.0 - n) for n in range(8)]
    least = Temptation(party="south", step=1, skips=(), gain=0.1)
    shown = leading((*many, least))
    assert len(shown) == MOST_TEMPTATIONS
    assert shown == [*many[: MOST_TEMPTATIONS - 1], least]


def test_of_many_remedies_the_cheapest_of_each_kind_is_told() -> None:
    def remedy(kind: RemedyKind, price: float) -> Remedy:
        return Remedy(kind=kind, shortfall_after=price, price=price, steps=())

    added = [remedy(RemedyKind.ADDED, price / 10) for price in range(9)]
    dear = remedy(RemedyKind.DETERRENCE, 5.0)
    assert best_remedies((*added, dear)) == [*added[: MOST_REMEDIES - 1], dear]
