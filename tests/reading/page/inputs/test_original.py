import pytest
from hypothesis import given
from hypothesis import strategies as st

from pourparler.reading import read_report, report_json
from pourparler.reading.page.inputs.original import smooth

ODD = "a\u00ad\u200b\u200f \u202f&;quotamp#x27’“\u00a0\u2011``''\ufb01e\u0301\n.[]()*#>"


@pytest.mark.parametrize(
    ("came", "read"),
    [
        ("de\u00admand", "demand"),
        ("de\u00ad\n  mand", "demand"),
        ("zero\u200bwidth", "zerowidth"),
        ("no\u00a0break\u202fspace", "no break space"),
        ("non\u2011breaking", "non-breaking"),
        ("&quot;No&quot;&nbsp;&mdash; he said", '"No" — he said'),
        ("&#8220;No&#x201d;", "“No”"),
        ("``No'' he said", '"No" he said'),
        ("o\ufb03ce", "office"),
        ("Jose\u0301", "José"),
        ("\u202bא\u202c said", "א said"),
        ("AT&T; R&D;", "AT&T; R&D;"),
        ("“curly” stays ‘curly’", "“curly” stays ‘curly’"),
    ],
)
def test_what_cannot_be_seen_is_not_read(came: str, read: str) -> None:
    assert smooth(came)[0] == read


def test_markdown_is_read_without_its_marks() -> None:
    read, original = smooth("# Talks stall\n\n**Egypt** said [no](http://a.example/b) to it.", markdown=True)
    assert read == "Talks stall\n\nEgypt said no to it."
    assert original.words((read.index("Egypt"), read.index(" to it"))) == "Egypt** said [no](http://a.example/b)"


def test_places_lead_back_to_the_original() -> None:
    read, original = smooth("He de\u00adman\u00added &quot;talks&quot;\u00a0first.")
    assert read == 'He demanded "talks" first.'
    assert original.words((3, 11)) == "de\u00adman\u00added"
    assert original.words((12, 19)) == "&quot;talks&quot;"
    assert original.words((0, len(read))) == original.text
    assert original.place((3, 3)) == (3, 3)


@given(st.text(alphabet=ODD, max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_what_stands_at_a_place_reads_the_same(came: str, start: int, end: int) -> None:
    read, original = smooth(came)
    start, end = sorted((min(start, len(read)), min(end, len(read))))
    begin, stop = original.place((start, end))
    assert 0 <= begin <= stop <= len(came)
    assert (begin < stop) == (start < end)


def test_cues_are_found_through_soft_hyphens_and_the_passage_is_that_of_the_file() -> None:
    clean = "Egypt demanded on Monday that Ethiopia stop filling the dam before the talks resume."
    odd = (
        clean.replace("demanded", "de\u00admand\u200bed")
        .replace("the dam", "the&nbsp;dam")
        .replace(" on ", "\u00a0on ")
    )
    expected, found = (report_json(read_report("a.txt", text.encode())) for text in (clean, odd))
    assert len(found["statements"]) == len(expected["statements"]) > 0
    for one, other in zip(found["statements"], expected["statements"], strict=True):
        assert {key: one[key] for key in ("speaker", "addressee", "act", "measure")} == {
            key: other[key] for key in ("speaker", "addressee", "act", "measure")
        }
        assert odd[slice(*one["span"])] == one["quote"]
        assert smooth(one["quote"])[0] == other["quote"]
