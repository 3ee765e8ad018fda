from importlib.resources import files
from pathlib import Path

import pytest

from pourparler.brief.choices import SECTIONS, Choices, chosen, known_sections
from pourparler.brief.document import references
from pourparler.brief.formats import html, markdown
from pourparler.brief.outline.compose import compose
from pourparler.desk.gather import Materials, gather
from pourparler.desk.study import Study
from pourparler.errors import InputError
from pourparler.record.codec import loads
from pourparler.record.dates import PartialDate
from tests.brief.regenerate import path_of

CASES = sorted(
    path.stem
    for path in (Path(str(files("pourparler.casebook"))) / "cases").glob("*.yaml")
    if ".outcome" not in path.name
)
DRAFT = """\
pourparler: 1
talks: Fish
parties: [{id: a}, {id: b}]
measures: [{id: m, by: [a]}, {id: n, by: [b]}]
positions:
  - {id: p, party: a, says: n before m, drafted_by: rules}
  - {id: q, party: b, says: m before n, drafted_by: rules}
"""


def made(name: str, choices: Choices) -> tuple[list[str], str]:
    materials = gather([path_of(name)])
    document = chosen(materials, Study(materials.talks).findings(), choices)
    return [section.id for section in document.parts], markdown.render(document)


@pytest.mark.parametrize("name", ["ferry", "open", "six-party-2006", "lockerbie-1998"])
def test_each_section_of_a_briefing_can_be_chosen(name: str) -> None:
    whole, _ = made(name, Choices(full=True))
    assert set(whole) <= {*SECTIONS, "sources"}
    for one in (one for one in whole if one != "sources"):
        sections, _ = made(name, Choices(sections=(one,)))
        assert one in sections
        assert set(sections) <= {one, "know-first", "sources"}


def test_chosen_sections_come_in_the_order_of_the_outline_with_the_sources_they_cite() -> None:
    sections, text = made("six-party-2006", Choices(sections=("wants", "why")))
    assert sections == ["why", "wants", "sources"]
    assert "annex" not in text.lower()
    materials = gather([path_of("six-party-2006")])
    document = chosen(materials, Study(materials.talks).findings(), Choices(sections=("why",)))
    notes = next(section for section in document.sections if section.id == "sources").blocks[0]
    assert {reference.number for reference in references(document)} == {number for number, _ in notes.items}  # type: ignore[union-attr]


def test_whoever_leaves_out_the_first_section_is_still_told_that_nobody_confirmed_it() -> None:
    materials = Materials(talks=loads(DRAFT), drafted=True)
    findings = Study(materials.talks).findings()
    for sections in (("why",), ("wants",)):
        document = chosen(materials, findings, Choices(sections=sections))
        assert document.sections[0].id == "know-first"
        assert "nobody has confirmed it yet" in markdown.render(document)
    whole = chosen(materials, findings, Choices(sections=("in-short", "why")))
    assert markdown.render(whole).count("nobody has confirmed it yet") == 1


def test_a_section_with_nothing_to_say_is_named_and_not_passed_over() -> None:
    sections, text = made("six-party-2006", Choices(sections=("explanations", "why")))
    assert "explanations" not in sections
    assert "Of what was chosen, this has nothing to say here: explanations." in text


def test_a_section_that_there_is_not_is_told_with_those_that_there_are() -> None:
    with pytest.raises(InputError) as told:
        known_sections(["why", "wantz", "moon"], "the list")
    first, second = told.value.problems
    assert 'Did you mean "wants"?' in first.remedy
    assert second.what == 'no section is called "moon"'
    assert "in-short" in second.remedy


def test_without_choices_it_is_the_briefing_as_ever() -> None:
    materials = gather([path_of("ferry")])
    findings = Study(materials.talks).findings()
    for full in (False, True):
        assert chosen(materials, findings, Choices(full=full)) == compose(materials, findings, full=full)


def test_the_head_is_what_was_chosen_else_what_the_record_says() -> None:
    head = "prepared: {by: A. Clerk, for: the Minister, date: 2011-05-20, marking: internal}\n"
    materials = Materials(talks=loads(DRAFT.replace("talks: Fish\n", f"talks: Fish\n{head}")))
    findings = Study(materials.talks).findings()
    kept = chosen(materials, findings, Choices())
    assert (kept.author, kept.date, kept.marking) == ("A. Clerk", "2011-05-20", "internal")
    other = chosen(materials, findings, Choices(author="B", date=PartialDate(2012, 3), marking="Draft"))
    assert (other.author, other.date, other.marking) == ("B", "2012-03", "Draft")
    assert other.prepared == "Prepared by B for the Minister, March 2012."
    none = chosen(materials, findings, Choices(author="", undated=True, marking=""))
    assert (none.author, none.date, none.marking, none.prepared) == ("", "", "", "Prepared for the Minister.")


def test_a_marking_stands_in_the_margins_of_paper_and_breaks_out_of_nothing() -> None:
    materials = Materials(talks=loads(DRAFT))
    findings = Study(materials.talks).findings()
    page = html.render(chosen(materials, findings, Choices(marking='"; } </style><script>alert(1)</script> é')))
    assert "<script" not in page
    assert page.count("</style>") == 1
    assert "@top-center" in page
    assert "@bottom-center" in page
    assert "@top-center" not in html.render(chosen(materials, findings, Choices()))
