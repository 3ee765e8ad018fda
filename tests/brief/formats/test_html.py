import re

from hypothesis import given, settings
from hypothesis import strategies as st

from pourparler.brief.document import Address, Bullets, Document, Emphasis, Heading, Section, Strong, Table, line
from pourparler.brief.figures import svg
from pourparler.brief.formats import html
from tests.brief.regenerate import document

hostile = st.text(alphabet=st.sampled_from("ab <>&\"'/=;:\n`\u202e\u0000script"), max_size=60)


@settings(max_examples=50)
@given(hostile)
def test_no_text_becomes_a_tag_or_ends_an_attribute(text: str) -> None:
    blocks = (
        Heading(text),
        Bullets((line(text, Strong(text), Emphasis(text), Address(text)),)),
        Table(text, (text, text), ((line(text), line(text)),), (50, 50)),
    )
    empty = (
        Heading(""),
        Bullets((line(Strong(""), Emphasis("")),)),
        Table("", ("", ""), ((line(""), line("")),), (50, 50)),
    )
    tags = [_tags(Document(title=t, question=t or "?", standing=line(t), sections=(Section("s", t, b),)))
            for t, b in ((text, blocks), ("", empty))]  # fmt: skip
    assert tags[0] == tags[1]


def _tags(made: Document) -> list[str]:
    return re.findall(r"</?[a-z0-9]+", html.render(made).split("</style>")[1])


@given(hostile)
def test_no_text_leaves_its_place_in_a_picture(text: str) -> None:
    drawn = svg.drawing("x", text, text, (10, 10), [svg.box((0, 0), (5, 5), [text]), svg.words((0, 0), [text])])
    plain = svg.drawing("x", "", "", (10, 10), [svg.box((0, 0), (5, 5), [""]), svg.words((0, 0), [""])])
    assert re.findall(r"</?[a-z]+", drawn) == re.findall(r"</?[a-z]+", plain)


def test_only_addresses_of_the_web_become_links() -> None:
    page = html.render(document("hostile"))
    assert 'href="javascript' not in page
    assert "<script" not in page
    assert Address("https://example.org/a_b").can_be_followed
    assert not Address("https://example.org/ x").can_be_followed


@given(st.text(max_size=80), st.integers(1, 30), st.integers(1, 6))
def test_wrapped_words_keep_within_their_width(text: str, width: int, most: int) -> None:
    lines = svg.wrap(text, width, most)
    assert 1 <= len(lines) <= most
    assert all(len(row) <= width for row in lines)
