import itertools
import re
from html.parser import HTMLParser

import pytest

from pourparler.analysis.deadlock.find import find_deadlock
from pourparler.brief.document import Document, Notes, Paragraph, references
from pourparler.brief.formats import html, markdown
from pourparler.brief.wording.conditions import demand
from pourparler.brief.wording.names import capital
from pourparler.desk.gather import gather
from tests.brief.regenerate import document, path_of

CASES = (
    "brexit-2017 colombia-eln-2016 donbas-2019 iran-jpoa-2013 israel-palestine-2013 lockerbie-1998 "
    "ni-1996-decommissioning nyc-transit-2005 six-party-2006 six-party-2008 south-sudan-2020 ferry open hostile"
).split()


@pytest.fixture(params=CASES)
def made(request: pytest.FixtureRequest) -> Document:
    return document(str(request.param), full=True)


class Page(HTMLParser):
    """Collects what a page holds, and that what is opened is closed."""

    VOID = ("meta", "link", "br", "img", "col", "path", "rect", "circle")

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID:
            assert self.open.pop() == tag


def test_every_number_points_to_a_source(made: Document) -> None:
    notes = [number for s in made.parts for b in s.blocks if isinstance(b, Notes) for number, _ in b.items]
    assert notes == list(range(1, len(notes) + 1))
    assert {reference.number for reference in references(made)} <= set(notes)


def test_every_link_in_the_page_has_its_target(made: Document) -> None:
    page = Page(html.render(made))
    ids = [value for _, name, value in page.attributes if name == "id"]
    assert len(ids) == len(set(ids))
    inner = [value[1:] for _, name, value in page.attributes if name == "href" and value.startswith("#")]
    named = [id_ for _, name, value in page.attributes if name == "aria-labelledby" for id_ in value.split()]
    assert set(inner) | set(named) <= set(ids)


def test_the_page_is_whole_and_loads_nothing(made: Document) -> None:
    page = Page(html.render(made))
    assert page.open == []
    assert not {"script", "iframe", "object", "embed", "img", "base", "form"} & set(page.tags)
    assert not [name for _, name, _ in page.attributes if name.startswith("on") or name in ("src", "srcset")]
    assert {value for tag, name, value in page.attributes if tag == "link" and name == "href"} == {"data:,"}
    for tag, name, value in page.attributes:
        if tag == "a" and name == "href":
            assert re.match(r"#|https?://", value)


def test_headings_come_in_order_and_table_heads_say_what_they_head(made: Document) -> None:
    page = Page(html.render(made))
    levels = [int(tag[1]) for tag in page.tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
    scopes = [value for tag, name, value in page.attributes if tag == "th" and name == "scope"]
    assert len(scopes) == page.tags.count("th")
    assert ("html", "lang", "en-GB") in page.attributes


def test_every_picture_says_what_it_shows(made: Document) -> None:
    page = html.render(made)
    for drawn in re.findall(r"<svg.*?</svg>", page, flags=re.DOTALL):
        assert re.search(r"<title id=[^>]+>[^<]+</title><desc id=[^>]+>[^<]+</desc>", drawn)


@pytest.mark.parametrize("name", CASES)
def test_every_position_of_a_conflict_is_told_where_the_conflict_is(name: str) -> None:
    made = document(name)
    talks = gather([path_of(name)]).talks
    why = [section for section in made.parts if section.id == "why"]
    told = " ".join(str(section) for section in why)
    for conflict in find_deadlock(talks).answer.conflicts:
        for id_ in conflict.positions:
            position = talks.position_by_id[id_]
            assert repr(capital(demand(talks, position.party, position.says)))[1:-1] in told


@pytest.mark.parametrize("name", CASES)
def test_the_first_screen_answers_in_at_most_five_sentences(name: str) -> None:
    short = document(name).sections[0]
    lead = [b.line for b in short.blocks if isinstance(b, Paragraph) and b.kind == "lead"]
    words = " ".join(piece for text in lead for piece in text if isinstance(piece, str))
    outside_quotes = re.sub(r"“[^”]*”|incl\.|\d\.\d", "", words)
    assert 1 <= len(re.findall(r"\.(?=\s|\Z)", outside_quotes)) <= 5


def test_a_brief_from_a_record_without_a_goal_says_so_first() -> None:
    first = document("open").sections[0].blocks[0]
    assert "no goal, so one was assumed" in str(first)


def test_a_draft_position_is_marked_in_the_table_and_in_the_conflict() -> None:
    text = markdown.render(document("ferry", full=True))
    assert "stated, draft" in text
    assert "(a draft reading, not confirmed)" in " ".join(text.split())


def test_a_brief_does_not_depend_on_when_it_is_made() -> None:
    assert html.render(document("six-party-2006")) == html.render(document("six-party-2006"))
