"""Which look-ahead explains what happened, over the casebook, as the page says it."""

import re
from pathlib import Path

import pytest

from pourparler.casebook.behaviour import Behaviour, behaviour
from pourparler.casebook.cases import all_cases, find_case

PAGE = Path(__file__).parents[2] / "docs" / "stability-further.md"


def row(found: Behaviour) -> str:
    """A row of the table on the page."""
    names = ", ".join(concept.value.upper() if concept.value != "nash" else "Nash" for concept in found.explaining)
    nash = dict(found.leaving)[next(iter(dict(found.leaving)))]
    return f"| {found.case} | {names or 'none'} | {', '.join(nash) or 'nobody'} |"


def test_the_page_has_what_the_casebook_gives() -> None:
    page = PAGE.read_text(encoding="utf-8")
    expected = [row(found) for case in all_cases() if (found := behaviour(case)) is not None]
    assert re.findall(r"^\| [a-z]+(?:-[a-z0-9]+)*-\d{4}(?:-\w+)* \|.*\|$", page, re.MULTILINE) == expected


def test_what_only_fear_held_was_left_when_the_fear_had_gone() -> None:
    found = behaviour(find_case("six-party-2008"))
    assert found is not None
    assert [concept.value for concept in found.explaining] == ["gmr", "smr", "seq", "sim", "sseq"]
    assert {concept.value: parties for concept, parties in found.leaving}["nash"] == ("dprk", "us")


@pytest.mark.parametrize("name", ["brexit-2017", "lockerbie-1998"])
def test_what_nobody_had_a_reason_to_leave_is_explained_by_every_look_ahead(name: str) -> None:
    found = behaviour(find_case(name))
    assert found is not None
    assert len(found.explaining) == len(found.leaving)
