"""Each part of a picture is a link in words, to the passage that it rests on or to its row in the table beside it."""

import xml.etree.ElementTree as ET

import pytest

from pourparler.brief.document import Figure, Reference, printable
from pourparler.brief.figures.parts import Joins, Parts
from pourparler.brief.figures.svg import without_links
from tests.brief.regenerate import document

A = "{http://www.w3.org/2000/svg}a"
HOSTILE = "\"><script>alert(1)</script>'"


def drawn(name: str) -> list[Figure]:
    return [
        block for section in document(name, full=True).parts for block in section.blocks if isinstance(block, Figure)
    ]


def links(figure: Figure) -> list[ET.Element]:
    return list(ET.fromstring(figure.svg).iter(A))


def test_a_part_leads_to_its_first_passage_else_to_its_row_else_where_it_is_told_to() -> None:
    parts = Parts("f")
    told = [
        parts.add("Peru [3]", "demands: fish", "<path/>", rests_on=(Reference(3), Reference(4))),
        parts.add("the goal", "demands: fish", "<path/>"),
        parts.add("Deal A", "", "<rect/>", to="/deals?deal=a"),
    ]
    assert ['href="#note-3"' in told[0], 'href="#f-2"' in told[1], 'href="/deals?deal=a"' in told[2]] == [True] * 3
    assert [(row.what, row.says, len(row.rests_on)) for row in parts.rows] == [
        ("Peru [3]", "demands: fish", 2),
        ("the goal", "demands: fish", 0),
        ("Deal A", "", 0),
    ]
    assert 'aria-label="Deal A"' in told[2]


def test_hostile_words_stay_words() -> None:
    told = Parts("f").add(HOSTILE, HOSTILE, "<path/>", to=HOSTILE, joins=Joins(HOSTILE, HOSTILE, both=True))
    element = ET.fromstring(told)
    assert element.get("aria-label") == f"{HOSTILE}: {HOSTILE}"
    assert [element.get(name) for name in ("href", "data-from", "data-to")] == [HOSTILE] * 3
    assert element.get("data-both") == "both"


@pytest.mark.parametrize("name", ["ferry", "six-party-2006", "lockerbie-1998", "hostile"])
def test_every_part_has_words_and_a_row_and_every_arrow_joins_two_nodes(name: str) -> None:
    figures = drawn(name)
    assert figures
    for figure in figures:
        found = links(figure)
        assert [link.get("aria-label") for link in found] == [
            printable(f"{part.what}: {part.says}" if part.says else part.what) for part in figure.parts
        ]
        assert all(len(str(link.get("aria-label"))) > 3 for link in found)
        nodes = {link.get("data-node") for link in found} - {None}
        arrows = [link for link in found if link.get("data-from") is not None]
        assert {end for link in arrows for end in (link.get("data-from"), link.get("data-to"))} <= nodes
        if figure.id.startswith("conflict"):
            assert len(nodes) + len(arrows) == len(found)
            assert arrows


@pytest.mark.parametrize("name", ["ferry", "six-party-2006"])
def test_an_arrow_leads_to_who_said_it_and_a_measure_to_all_who_did(name: str) -> None:
    for figure in (one for one in drawn(name) if one.id.startswith("conflict")):
        pairs = list(zip(links(figure), figure.parts, strict=True))
        for link, part in pairs:
            numbers = [ref.number for ref in part.rests_on if isinstance(ref, Reference)]
            if link.get("data-from") is not None and numbers:
                assert link.get("href") == f"#note-{numbers[0]}"
                assert "".join(f"[{number}]" for number in numbers) in part.what
            around = [
                row.rests_on for at, row in pairs if link.get("data-node") in (at.get("data-from"), at.get("data-to"))
            ]
            if link.get("data-node") is not None:
                assert set(part.rests_on) == {ref for refs in around for ref in refs}


def test_on_paper_and_in_a_file_of_its_own_a_picture_has_no_links() -> None:
    for figure in drawn("six-party-2006"):
        still = without_links(figure.svg)
        assert "<a " not in still
        assert "href" not in still
        assert len(list(ET.fromstring(still).iter("{http://www.w3.org/2000/svg}g"))) == len(figure.parts)
        assert [text.text for text in ET.fromstring(still).iter() if text.text] == [
            text.text for text in ET.fromstring(figure.svg).iter() if text.text
        ]
