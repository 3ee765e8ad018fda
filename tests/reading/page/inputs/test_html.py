import pytest

from pourparler.errors import ReportError
from pourparler.reading import read_report, report_json

BODY = """
<p>HAVNSUND - The Ferry Crews&rsquo; Union said on Monday that it will not return to work until the city council
reopens the night quay, after a third round of talks ended without a result.</p>
<p>The city council rejected the demand and offered to open the quay in return for an end to the strike, a
spokes&shy;woman said. Talks&nbsp;resume on Thursday.</p>
<p>Norway has offered to mediate between the two sides, but the council insisted that the strike end first.</p>
"""
FURNISHED = f"""<!DOCTYPE html><html lang="en"><head>
<title>Ferry crews and city talk past each other | Harbour Courier</title>
<meta property="og:site_name" content="Harbour Courier"><meta name="author" content="Ada Lind">
<meta property="article:published_time" content="2015-04-14T06:30:00+02:00">
<script>document.write("<p>Egypt demanded a script.</p>")</script><style>p {{ color: red }}</style></head><body>
<div class="cookie-consent"><p>We use cookies. By staying you agree to what our partners demand.</p></div>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article><h1>Ferry crews and city talk past each other</h1>
<div class="share"><a href="#">Share on Facebook</a> <a href="#">Tweet</a></div>{BODY}</article>
<aside class="related"><h2>Related stories</h2><ul>
<li><a href="/a">Sudan demands that Egypt withdraw its boats from the lake</a></li></ul></aside></main>
<footer><p>Copyright 2019 Harbour Courier. All rights reserved. 1 January 2019</p></footer></body></html>"""


def test_the_report_is_told_from_the_page_around_it() -> None:
    report = read_report("a.html", FURNISHED.encode())
    for other in ("cookies", "Facebook", "Sudan", "Copyright", "script", "Sport", "Egypt"):
        assert other not in report.text
    assert "reopens the night quay" in " ".join(report.text.split())
    assert "Norway" in report.parties
    assert not {"Sudan", "Egypt"} & set(report.parties)


def test_title_outlet_byline_and_date_are_those_the_page_names() -> None:
    report = read_report("a.html", FURNISHED.encode())
    assert report.title == "Ferry crews and city talk past each other"
    assert (report.outlet, report.byline, str(report.date)) == ("Harbour Courier", "Ada Lind", "2015-04-14")
    assert report.date_words == "2015-04-14"


def test_no_date_is_invented_from_the_foot_of_a_page() -> None:
    undated = FURNISHED.replace("article:published_time", "article:section")
    assert read_report("a.html", undated.encode()).date is None


@pytest.mark.parametrize(
    "dated",
    [
        '<time datetime="2015-04-14T10:00">yesterday</time>',
        "<time>14 April 2015</time>",
        '<script type="application/ld+json">{"datePublished": "2015-04-14"}</script>',
    ],
)
def test_a_date_is_taken_from_where_pages_print_it(dated: str) -> None:
    page = f"<html><head></head><body><article><h1>Ferry crews strike</h1>{dated}{BODY}</article></body></html>"
    assert str(read_report("a.html", page.encode()).date) == "2015-04-14"


def test_passages_stand_in_the_text_that_json_includes() -> None:
    answer = report_json(read_report("a.html", FURNISHED.encode()))
    assert answer["statements"]
    for statement in answer["statements"]:
        assert answer["text"][slice(*statement["span"])] == statement["quote"]


def test_a_page_without_furniture_is_read_too() -> None:
    report = read_report("standard input", f"<p>{BODY}".encode())
    assert {"Norway"} < set(report.parties)


@pytest.mark.parametrize(
    ("page", "says"),
    [
        (b"<html><body>" + b"<div>" * 100_000 + b"x", "40,000 tags"),
        (b"<html><body>" + b"<b></b>" * 500_000, "40,000 tags"),
        (b"<html><body>" + b"<div>" * 30_000 + b"x", "nested"),
        (b"<html><body>" + b"<![CDATA[" * 30_000, "tags"),
        (b"<html><body><script>" + b"x" * 100_000, "no text"),
        (b"<html></html>", "no text"),
        (b"<html>" + b" " * 11_000_000, "11 MB is too much"),
    ],
)
def test_what_is_no_page_of_a_newspaper_is_said_with_a_remedy(page: bytes, says: str) -> None:
    with pytest.raises(ReportError, match=says) as raised:
        read_report("a.html", page)
    assert raised.value.problems[0].remedy


def test_a_tag_as_long_as_a_book_is_no_obstacle() -> None:
    page = b"<html><body><p " + b"a=b " * 300_000 + b">" + BODY.encode()
    assert "Norway" in read_report("a.html", page).parties
