"""The one-page forms: filled from the record with sources, drafts as drafts, what is unknown as unknown."""

from pourparler.brief.choices import Choices, chosen
from pourparler.brief.document import Document, Figure, Table, references
from pourparler.brief.formats import docx, html, markdown
from pourparler.brief.outline.compose import FORMS
from pourparler.brief.outline.forms.room import fitting
from pourparler.desk.gather import Materials
from pourparler.desk.study import Study
from pourparler.record.codec import loads

TALKS = """\
pourparler: 1
talks: Fish
parties: [{id: a, name: Aland}, {id: b, name: Borland}, {id: c, name: Cilia, role: mediator}]
sources: [{id: s, outlet: The Sheet, date: 2003-05-01}]
measures:
  - {id: m, what: open the port, by: [a]}
  - {id: n, what: pay the toll, by: [b]}
  - {id: k, what: count the fish, by: [a]}
  - {id: r, what: sink the boats, by: [b]}
facts: [{says: m before k, why: fish come in by the port}]
positions:
  - {id: p, party: a, says: n before m, firmness: red line, grounds: [{source: s, quote: "first the toll"}]}
  - id: q
    party: b
    says: m before n
    firmness: firm
    fallbacks: [m with n]
    drafted_by: rules
    grounds: [{source: s, quote: "first the port"}]
  - {id: t, party: b, says: k, firmness: soft, grounds: [{source: s, quote: "count them"}]}
  - {id: u, party: a, says: k, grounds: [{source: s, quote: "let us count"}]}
  - {id: v, party: a, says: r}
statements:
  - {id: s1, by: a, to: b, act: accuse, text: they cheat at the scales, grounds: [{source: s, quote: "they cheat"}]}
  - {id: s2, by: b, act: refuse, about: [r], grounds: [{source: s, quote: "no boats"}]}
  - {id: s3, by: b, act: offer, about: [r], grounds: [{source: s, quote: "perhaps boats"}]}
"""
EMPTY = "{pourparler: 1, talks: Thaw, parties: [{id: a}, {id: b}], measures: [{id: m, by: [a]}]}"


def made(text: str, form: str) -> Document:
    materials = Materials(talks=loads(text))
    return chosen(materials, Study(materials.talks).findings(), Choices(sections=(form,)))


def parts(text: str) -> dict[str, str]:
    """The island, part by part."""
    whole = markdown.render(made(text, "island")).split("### ")[1:]
    return {part.split("\n", 1)[0].split(":")[0]: part.split("\n", 1)[1].split("## ")[0] for part in whole}


def test_the_island_says_what_is_agreed_contested_convergent_and_divergent() -> None:
    island = parts(TALKS)
    assert list(island) == [
        "Facts not in dispute",
        "Contested facts",
        "Where positions converge",
        "Where positions diverge",
    ]
    assert "fish come in by the port" in island["Facts not in dispute"]
    assert "they cheat at the scales" in island["Contested facts"]
    assert "asked for by Aland and Borland" in island["Where positions converge"].replace(
        "Borland and Aland", "Aland and Borland"
    )
    diverging = island["Where positions diverge"]
    assert "Borland" in diverging
    assert diverging.count("[") >= 2
    assert "(draft)" in diverging


def test_what_somebody_refuses_does_not_converge_even_if_it_was_offered() -> None:
    assert "boats" not in parts(TALKS)["Where positions converge"]
    assert (
        "Sinking the boats"
        in parts(TALKS.replace("act: refuse, about: [r]", "act: demand, about: [k]"))["Where positions converge"]
    )


def test_what_one_party_alone_asks_for_does_not_converge_even_if_it_offers_it_itself() -> None:
    alone = TALKS.replace("{id: s3, by: b, act: offer, about: [r]", "{id: s3, by: b, act: offer, about: [n]")
    island = parts(alone.replace("act: refuse, about: [r]", "act: demand, about: [k]"))
    assert "boats" not in island["Where positions converge"]
    themselves = TALKS.replace("{id: s3, by: b,", "{id: s3, by: a,").replace("act: refuse, about: [r]", "act: demand")
    assert "boats" not in parts(themselves)["Where positions converge"]


def test_the_island_never_gives_an_all_clear_that_the_verdict_does_not() -> None:
    text = " ".join(markdown.render(made(EMPTY, "island")).split())
    assert "Whether the talks are stuck cannot be said" in text
    assert all(part.strip().startswith("Not known.") for part in parts(EMPTY).values())
    assert "does not mean that there is none" in text


def test_red_lines_stand_first_and_fallbacks_only_where_the_record_lists_them() -> None:
    document = made(TALKS, "red-lines")
    [table] = [block for section in document.sections for block in section.blocks if isinstance(block, Table)]
    text = markdown.render(document)
    rows = {str(row[0][0]): ["".join(map(str, cell)) for cell in row[1:]] for row in table.rows}
    assert list(rows) == ["Aland", "Borland", "Cilia"]
    assert "(red line)" in rows["Aland"][0]
    assert "(firm, draft)" in rows["Borland"][0]
    assert rows["Aland"][2] == "not known"
    assert "count" in rows["Borland"][2]
    assert "Instead of this" in rows["Borland"][2]
    assert rows["Cilia"] == ["not known"] * 3
    assert "a fall-back stands here only where the record lists one" in text


def test_the_map_says_who_is_known_to_speak_to_whom_and_between_whom_nothing_is_on_record() -> None:
    document = made(TALKS, "who-speaks")
    text = " ".join(markdown.render(document).split())
    assert "Host: not known; mediator: Cilia." in text
    assert "Aland to Borland: 1" in text
    assert "Aland and Cilia; Borland and Cilia" in text
    assert "does not mean that there was none" in text
    [figure] = [block for section in document.sections for block in section.blocks if isinstance(block, Figure)]
    assert "Aland to Borland: 1" in figure.svg
    assert "so it is not known" in " ".join(markdown.render(made(EMPTY, "who-speaks")).split())


def test_a_form_is_one_section_with_its_sources_in_every_format() -> None:
    for form, heading in FORMS.items():
        document = made(TALKS, form)
        assert document.one_page
        assert {section.id for section in document.parts} <= {form, "know-first", "sources"}
        assert heading in html.render(document)
        assert docx.render(document).startswith(b"PK")
        assert list(references(document))
    both = Choices(sections=("island", "red-lines"))
    materials = Materials(talks=loads(TALKS))
    assert not chosen(materials, Study(materials.talks).findings(), both).one_page


def test_no_form_is_in_a_briefing_that_did_not_ask_for_it() -> None:
    materials = Materials(talks=loads(TALKS))
    for full in (False, True):
        document = chosen(materials, Study(materials.talks).findings(), Choices(full=full))
        assert not {section.id for section in document.parts} & FORMS.keys()


def test_what_does_not_fit_is_counted_and_something_always_stands() -> None:
    assert fitting(["aaaa", "b", "c"], 5, len) == (["aaaa", "b"], 1)
    assert fitting(["aaaaaaaa", "b"], 5, len) == (["aaaaaaaa"], 1)
    assert fitting([], 5, len) == ([], 0)
    said = "they cheat again and again " * 5
    more = (f'act: accuse, text: "{said}{i}", grounds: [{{source: s, quote: "q{i}"}}]' for i in range(40))
    many = TALKS + "".join(f"  - {{id: x{i}, by: a, {one}}}\n" for i, one in enumerate(more))
    text = " ".join(markdown.render(made(many, "island")).split())
    shown = text.count("made an accusation")
    assert 3 < shown < 41
    assert f"And {41 - shown} more, in the briefing in full." in text
