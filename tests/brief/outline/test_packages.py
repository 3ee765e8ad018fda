import subprocess
import sys
from dataclasses import replace

import pytest

from pourparler.analysis.deadlock.answer import Unlock
from pourparler.analysis.finding import Finding
from pourparler.analysis.packages.answer import Acceptability, Ordinal, Package, Packages, Point
from pourparler.analysis.packages.find import find_packages
from pourparler.brief.briefing import brief
from pourparler.brief.document import Document, Figure, Paragraph, Table, references
from pourparler.brief.formats.markdown import render
from pourparler.brief.outline.packages import compose, in_brief
from pourparler.brief.wording.rankings import fallback, whatever_the_worths
from pourparler.casebook.cases import find_case
from pourparler.desk.deals import MOST_OTHERS, others, standing_out
from pourparler.desk.gather import Materials
from pourparler.desk.study import Study
from pourparler.record.codec import loads
from pourparler.record.talks import Talks

PLAIN = "pourparler: 1\ntalks: Thaw\nparties: [{id: north}, {id: south}]\nmeasures: [{id: road, by: [north]}]\n"
WORTH = "worth: {north: {road: [-1, 2]}, south: {road: 1}}\n"


@pytest.fixture(scope="module")
def six_party() -> tuple[Talks, Finding[Packages]]:
    talks = find_case("six-party-2006").talks
    return talks, find_packages(talks)


def words(document: Document) -> str:
    return " ".join(render(document).split())


def deal(*measures: str, gain: float = 1.0) -> Package:
    worth = (("north", gain), ("south", gain))
    return Package(measures=measures, worth=worth, gains=worth, efficient=True)


def test_as_few_deals_stand_out_as_cover_every_sense() -> None:
    answer = find_packages(loads(PLAIN + WORTH)).answer
    one, two, three = deal("a"), deal("b"), deal("c")
    tied = replace(
        answer,
        packages=(one, two, three),
        egalitarian=Point(packages=(two,)),
        nash=Point(packages=(one, two)),
        kalai_smorodinsky=Point(packages=(one, two, three)),
        utilitarian=Point(packages=(three,)),
    )
    first, second = standing_out(tied)
    assert (first.letters, first.package, first.senses) == ("A", two, ("egalitarian", "nash", "kalai_smorodinsky"))
    assert first.tied == ("nash", "kalai_smorodinsky")
    assert (second.letters, second.package) == ("B", three)
    assert [(deal.letters, deal.package) for deal in others(tied, (first, second))] == [("C", one)]


def test_no_more_than_ten_other_deals_are_told(six_party: tuple[Talks, Finding[Packages]]) -> None:
    finding = six_party[1]
    many = replace(finding.answer, packages=tuple(deal(f"m{n}") for n in range(500)))
    assert len(others(many, standing_out(finding.answer))) == MOST_OTHERS


def test_every_deal_that_stands_out_is_told_with_the_gains_of_all(six_party: tuple[Talks, Finding[Packages]]) -> None:
    talks, finding = six_party
    document = compose(talks, finding)
    [section] = [section for section in document.sections if section.id == "deals"]
    summary, in_full = (block for block in section.blocks if isinstance(block, Table))
    assert len(summary.rows) == len(standing_out(finding.answer))
    assert len(in_full.rows) == len(talks.parties)
    assert list(references(document)) == []


def test_a_briefing_has_the_deals_between_the_ways_out_and_the_roadmap(
    six_party: tuple[Talks, Finding[Packages]],
) -> None:
    ids = [section.id for section in brief(Materials(talks=six_party[0]), full=True).annex]
    assert ids[ids.index("prices") : ids.index("roadmap") + 1] == ["prices", "moves", "packages", "roadmap"]


def test_a_briefing_shows_what_each_party_gains(six_party: tuple[Talks, Finding[Packages]]) -> None:
    figures = [block for block in in_brief(*six_party).blocks if isinstance(block, Figure)]
    assert [figure.id for figure in figures] == ["gains"]
    assert "Japan 7" in figures[0].description


def test_a_briefing_without_worth_says_nothing_of_deals() -> None:
    talks = loads(PLAIN)
    assert Study(talks).findings().packages is None
    assert "packages" not in {section.id for section in brief(Materials(talks=talks)).sections}


def test_a_briefing_without_worth_loads_neither_numpy_nor_numba() -> None:
    code = (
        "import sys; from pourparler.brief.briefing import brief; from pourparler.desk.gather import Materials;"
        f"from pourparler import loads; brief(Materials(talks=loads({PLAIN!r})));"
        "print(sorted({'numpy', 'numba'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == "[]"


def test_a_briefing_says_so_where_the_time_for_deals_was_over() -> None:
    talks = loads(PLAIN + WORTH)
    [block] = in_brief(talks, None).blocks
    assert isinstance(block, Paragraph)
    assert block.line == ("The deals were not worked out: the time was over.",)


def test_bars_are_drawn_where_worths_are_uncertain() -> None:
    talks = loads(PLAIN + WORTH)
    document = compose(talks, find_packages(talks))
    figures = [block.id for section in document.sections for block in section.blocks if isinstance(block, Figure)]
    assert figures == ["gains", "acceptability"]
    assert "draws (standard error 0." in words(document)


def test_a_sample_is_called_one_and_what_is_not_proved_is_said(six_party: tuple[Talks, Finding[Packages]]) -> None:
    talks, finding = six_party
    answer = replace(
        finding.answer, feasible=None, is_sample=True, nash=replace(finding.answer.nash, proved=False, more=True)
    )
    told = words(compose(talks, replace(finding, answer=answer, exhaustive=False)))
    assert "More deals than can be listed are acceptable to all." in told
    assert "For balanced gains the deal is the best that was found in the time, not proved to be the best." in told
    assert "The others are a sample." in told
    assert "More deals than are listed are equally good for balanced gains." in told


def test_the_weakest_party_is_named_where_a_deal_is_not_sure() -> None:
    talks = loads(PLAIN + WORTH)
    finding = find_packages(talks)
    sure = Acceptability(share=0.93, se=0.003, to=(("north", 0.93), ("south", 1.0)))
    [first, *_] = finding.answer.nash.packages or finding.answer.egalitarian.packages
    package = replace(first, acceptability=sure)
    answer = replace(finding.answer, packages=(package,), egalitarian=Point(packages=(package,)), nash=Point())
    answer = replace(answer, kalai_smorodinsky=Point(), utilitarian=Point())
    told = words(compose(talks, replace(finding, answer=answer, seed=1)))
    share = "acceptable to all in 93% of 10,000 draws (standard error 0.3%, seed 1)"
    assert f"{share}; least surely to north, in 93% (± 0.3%)." in told
    assert "No deal leaves every party better off than no deal, so there is no Nash deal." in told


def test_rankings_alone_say_where_parties_meet_who_fall_back() -> None:
    talks = loads(
        "pourparler: 1\ntalks: Thaw\nparties: [{id: a}, {id: b}]\n"
        "measures: [{id: m, by: [a]}, {id: n, by: [b]}]\nranking: {a: [n, 0, m], b: [m, 0, n]}\n"
    )
    told = words(compose(talks, find_packages(talks)))
    assert "## Going by the rankings alone" in told
    assert "they first meet in this: nothing; or “m” and “n”." in told
    assert "Nobody has to settle for less than the deal it likes best (fallback bargaining)." in told
    ranked = Ordinal(fallback=(("m",),), depth=4, possibly_efficient=(("m",), ("n",)), necessarily_efficient=(("n",),))
    assert "less than the fourth in its order" in fallback(talks, ranked)
    assert whatever_the_worths(talks, ranked) == [
        "Nobody could improve on two deals under some worths that agree with the rankings; of one that is certain: “n”."
    ]


def test_a_way_out_beyond_those_that_are_listed_is_told_in_full(six_party: tuple[Talks, Finding[Packages]]) -> None:
    talks, finding = six_party
    assert finding.answer.unlock is not None
    here = finding.answer.unlock

    def first(unlock: Unlock, above: tuple[Unlock, ...]) -> str:
        asked = replace(finding, answer=replace(finding.answer, unlock=unlock))
        [told] = [str(b.line[0]) for b in in_brief(talks, asked, above).blocks[:1] if isinstance(b, Paragraph)]
        return told

    assert first(here, (here,)).startswith("This supposes the way out above.")
    assert first(here, (replace(here, id="other"), here)).startswith("This supposes way out 2 above.")
    told = first(replace(here, id="far", number=7), (here,))
    assert told.startswith("The talks are stuck; what follows supposes way out 7: ")
    assert "North Korea accepts that the United States, China and Russia lift" in told
    assert "supposes way out far: " in first(replace(here, id="far", number=None), (here,))


def test_one_party_with_worth_is_no_ground_for_fairness() -> None:
    talks = loads(PLAIN + "worth: {north: {road: 1}}\n")
    told = words(compose(talks, find_packages(talks)))
    assert "Only what things are worth to north is on record, so which deal is fair cannot be told" in told


def test_stuck_talks_that_nothing_unlocks_have_no_deal() -> None:
    talks = loads(
        PLAIN + WORTH + "goal: [road]\npositions: [{id: p, party: south, says: never road, firmness: red line}]\n"
    )
    told = words(compose(talks, find_packages(talks)))
    assert "The talks are stuck and nothing on the table unlocks them" in told


def test_hostile_words_are_escaped() -> None:
    talks = loads(
        'pourparler: 1\ntalks: "<script>"\nparties: [{id: a, name: "<b>A</b>"}, {id: b, name: "B|"}]\n'
        'measures: [{id: m, by: [a], what: "<img src=x>"}, {id: n, by: [b], what: "x|y"}]\n'
        "worth: {a: {m: -1, n: 2}, b: {m: 2, n: -1}}\n"
    )
    document = compose(talks, find_packages(talks))
    [figure] = [b for section in document.sections for b in section.blocks if isinstance(b, Figure)]
    assert "<b>" not in figure.svg
    assert "<img" not in render(document).replace("\\<", "")
