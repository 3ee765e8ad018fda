"""What the chief reads: short, whole, and in words."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from pourparler.brief.briefing import brief
from pourparler.brief.document import Document, lines_of, references
from pourparler.brief.formats import markdown
from pourparler.desk.gather import Materials, gather
from tests.brief.regenerate import document, path_of

EXAMPLE = Path(__file__).parents[4] / "examples" / "six-party"
CASES = (
    "brexit-2017 colombia-eln-2016 donbas-2019 iran-jpoa-2013 israel-palestine-2013 lockerbie-1998 "
    "ni-1996-decommissioning nyc-transit-2005 six-party-2006 six-party-2008 south-sudan-2020 ferry open"
).split()
MOST_WORDS = 1_500


@pytest.fixture(scope="module")
def example() -> Materials:
    return gather([EXAMPLE])


@pytest.fixture(scope="module")
def first_pages(example: Materials) -> Document:
    return brief(example)


def prose(made: Document) -> str:
    """The words of the first pages that are the briefing's own: without the sources and what is quoted."""
    told = [piece for section in made.sections if section.id != "sources" for piece in _pieces(section.blocks)]
    return re.sub(r"“[^”]*”", "", " ".join(told))


def _pieces(blocks: object) -> Iterator[str]:
    for block in blocks:  # type: ignore[attr-defined]
        for words in lines_of(block):
            yield "".join(piece if isinstance(piece, str) else getattr(piece, "text", "") for piece in words)


def test_the_example_is_read_in_ten_minutes(first_pages: Document) -> None:
    how_to_get_the_rest = 3  # words that the command line adds
    assert len(markdown.render(first_pages).split()) + how_to_get_the_rest <= MOST_WORDS


@pytest.mark.parametrize("name", CASES)
def test_no_case_takes_longer(name: str) -> None:
    assert len(markdown.render(document(name)).split()) <= MOST_WORDS


def test_the_answer_comes_first_and_the_rest_in_the_order_of_a_decision(first_pages: Document) -> None:
    ids = [section.id for section in first_pages.sections]
    assert ids == ["in-short", "why", "ways-out", "order", "watch", "confidence", "sources"]


@pytest.mark.parametrize("name", CASES)
def test_no_id_no_flag_and_no_price_stands_on_the_first_pages(name: str) -> None:
    talks = gather([path_of(name)]).talks
    told = prose(document(name))
    labels = " ".join(measure.label for measure in talks.measures)
    given = [one.id for one in talks.measures] + [one.id for one in talks.positions] + [one.id for one in talks.parties]
    ids = {id_ for id_ in given if "-" in id_ and id_ not in labels}
    assert not [id_ for id_ in ids if re.search(rf"(?<![\w-]){re.escape(id_)}(?![\w-])", told)]
    assert not re.search(r"(?<!\w)--[a-z]|pourparler|\bprices?\b|Nash|Kalai|egalitarian|utilitarian|rung", told)


def test_one_dispute_is_told_for_each_thing_in_dispute(first_pages: Document) -> None:
    told = prose(first_pages)
    assert "The talks are stuck in three places" in told
    assert told.count("Japan refuses to recognise the North as a nuclear state") == 1
    assert told.count("North Korea insists that") == 1


def test_nothing_of_sixty_words_is_told_twice(example: Materials) -> None:
    made = brief(example, full=True)
    words = " ".join(
        piece for section in made.parts if section.id not in ("sources", "wants") for piece in _pieces(section.blocks)
    ).split()
    seen: set[tuple[str, ...]] = set()
    for start in range(len(words) - 60):
        run = tuple(words[start : start + 60])
        assert run not in seen, " ".join(run)
        seen.add(run)


def test_sources_are_those_that_the_first_pages_cite(first_pages: Document) -> None:
    [notes] = first_pages.sections[-1].blocks
    assert {n for n, _ in notes.items} == {one.number for one in references(first_pages)}  # type: ignore[union-attr]


@pytest.mark.parametrize("name", CASES)
def test_the_annex_begins_where_the_first_pages_end(name: str) -> None:
    short, full = document(name), document(name, full=True)
    assert [s.id for s in full.sections] == [s.id for s in short.sections if s.id != "sources"]
    assert short.remainder
    assert not full.remainder
    assert not {s.id for s in full.annex} & {s.id for s in full.sections}


def test_every_passage_and_every_position_is_reached_in_the_whole(example: Materials) -> None:
    made = markdown.render(brief(example, full=True))
    flat = " ".join(made.split())
    for source in example.talks.sources:
        assert " ".join((source.title or source.outlet or "").replace("[", "").split())[:20] in flat
    for position in example.talks.positions_in_force:
        assert all(" ".join((ground.quote or "").split()) in flat for ground in position.grounds)


def test_each_way_out_says_who_moves_and_what_it_risks(first_pages: Document) -> None:
    told = markdown.render(first_pages)
    ways = re.findall(r"^\d\. \*\*(.+?)\*\*(.*?)(?=^\d\. |^#|\Z)", told, flags=re.MULTILINE | re.DOTALL)
    assert len(ways) == 3
    assert all(("move" in title) and re.search(r"\brisk\b", rest, flags=re.IGNORECASE) for title, rest in ways)


def test_who_prepared_it_and_how_it_is_marked_stands_at_its_head(tmp_path: Path) -> None:
    file = tmp_path / "talks.yaml"
    head = "prepared: {by: A. Clerk, for: the Minister, date: 2011-05-20, marking: internal}\n"
    file.write_text(path_of("ferry").read_text(encoding="utf-8") + head, encoding="utf-8")
    told = markdown.render(brief(gather([file])))
    assert told.startswith("**internal**\n")
    assert "Prepared by A. Clerk for the Minister, 20 May 2011." in told


FIRM = """
pourparler: 1
talks: Hospital
parties: [{id: u, name: Union}, {id: b, name: Board}]
measures:
  - {id: strike, what: call off the strike, by: u}
  - {id: pay, what: pay the allowance, by: b}
  - {id: rehire, what: take back the nurses, by: b}
  - {id: talk, what: reopen the talks, by: b}
positions:
  - {id: p, party: u, says: pay before strike}
  - {id: q, party: b, says: strike before pay}
  - {id: r, party: u, says: require rehire, firmness: FIRMNESS}
  - {id: s, party: u, says: require talk}
"""


@pytest.mark.parametrize(("firmness", "told"), [("red line", True), ("firm", True), ("stated", False), ("soft", False)])
def test_what_is_firm_and_in_no_conflict_is_told_where_talks_are_stuck(
    tmp_path: Path, firmness: str, told: bool
) -> None:
    path = tmp_path / "talks.yaml"
    path.write_text(FIRM.replace("FIRMNESS", firmness), encoding="utf-8")
    text = " ".join(markdown.render(brief(gather([path]))).split())
    assert ("Firm, though in nobody’s way: the Union on taking back the nurses." in text) is told
    path.write_text(FIRM.replace("FIRMNESS", firmness).replace("strike before pay", "require pay"), encoding="utf-8")
    assert "in nobody’s way" not in markdown.render(brief(gather([path])))
