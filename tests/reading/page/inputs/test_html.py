import pytest

from pourparler.errors import ReportError
from pourparler.reading import read_report, report_json
from pourparler.reading.page.inputs.page_source import PageSource
from pourparler.reading.page.inputs.whole import Whole, made_whole

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


DATED = "<meta property='article:published_time' content='2015-04-14T06:30:00+02:00'>"


def page(body: str, head: str = DATED) -> bytes:
    return f"<!doctype html><html><head><title>Ferry talks</title>{head}</head><body>{body}</body></html>".encode()


@pytest.mark.parametrize(
    "other",
    [
        "<blockquote class='twitter-tweet'><p>No quay, no crews.</p>Quay Watch (@quaywatch) April 9, 2015</blockquote>",
        "<figure><figcaption>How it began</figcaption></figure><p>05.09.2013 | 2:31 min</p>",
        "<div class='x'><p>2 January 2011</p></div>",
        "<time datetime='2011-01-02'>2 January 2011</time>",
    ],
)
def test_a_page_is_dated_by_itself_and_by_nothing_that_it_shows(other: str) -> None:
    body = f"<article><h1>Ferry crews strike</h1>{BODY}{other}{BODY}</article>"
    assert str(read_report("a.html", page(body)).date) == "2015-04-14"


@pytest.mark.parametrize(
    "other",
    [
        "<aside><time datetime='2011-01-02'>2 January 2011</time></aside>",
        "<a href='/other'>Older <time datetime='2011-01-02'>2 January 2011</time></a>",
        "<blockquote>As we wrote <time datetime='2011-01-02'>then</time></blockquote>",
        "<div itemtype='https://schema.org/VideoObject'><meta itemprop='datePublished' content='2011-01-02'></div>",
        "<p>Quay Watch (@quaywatch) January 2, 2011</p>",
    ],
)
def test_the_date_of_something_else_dates_no_page(other: str) -> None:
    body = f"<article><h1>Ferry crews strike</h1>{BODY}{other}{BODY}</article>"
    assert read_report("a.html", page(body, head="")).date is None


def test_an_article_in_two_boxes_is_read_whole_and_in_order() -> None:
    first = f"<p>The crews demanded on Monday that the city reopen the night quay before they return.</p>{BODY}"
    second = """<p>Sweden offered a second boat if the council reopens the night quay before the end of the month.</p>
<p>The council rejected that offer and said that it would not reopen the quay before the strike ends.</p>"""
    for box in ("div class='story'", "div class='part-a'", "section"):
        end = box.split()[0]
        body = "<div class='ad'>Advertisement</div>".join(f"<{box}>{half}</{end}>" for half in (first, second))
        read = read_report("a.html", page(f"<article><h1>Ferry talks</h1>{body}</article>"))
        assert read.text.index("night quay before they return") < read.text.index("Norway") < read.text.index("Sweden")
        assert not read.doubts


@pytest.mark.parametrize("called", ["related-stories", "newsletter", "comments", "sidebar widget", "most-read"])
def test_boxes_around_an_article_are_not_added_to_it(called: str) -> None:
    told = "The crews demanded that the city reopen the quay first."
    teaser = "<p>Sudan demanded that Egypt withdraw its boats from the lake before the talks begin there.</p>" * 2
    read = PageSource(f"<article><div class=a><p>{told}</p></div><div class='{called}'>{teaser}</div></article>")
    assert made_whole(told, read.blocks) == Whole(told, ())


def test_an_article_within_an_aside_is_read_and_the_notice_on_cookies_is_not() -> None:
    cookies = (
        "<div class='cookie-bar'><p>We use cookies. You can refuse all of them at any time in your settings.</p></div>"
    )
    read = read_report(
        "a.html", page(f"{cookies}<aside class='content'><article><h1>Ferry</h1>{BODY}</article></aside>")
    )
    assert "Norway" in read.text
    assert "cookies" not in read.text


def test_running_text_that_was_not_taken_is_told() -> None:
    told = "The crews demanded that the city reopen the quay first."
    other = "<p>Sudan demanded that Egypt withdraw its boats from the lake before any talks begin.</p>" * 2
    read = PageSource(f"<div><div class=a><p>{told}</p></div></div><div><div><div>{other}</div></div></div>")
    assert made_whole(told, read.blocks).left_out == ("Sudan demanded that Egypt withdraw its boats from",) * 2


LINKED = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
{"@type": "VideoObject", "datePublished": "2001-02-03"},
{"@type": "NewsArticle", "headline": "Ferry talks", "datePublished": "2015-04-14", "articleBody": "%s"}]}</script>"""
TOLD = "The crews will not return before the council reopens the quay. The council refused to reopen the night quay."


def test_an_article_that_only_linked_data_holds_is_read() -> None:
    asked = "<noscript>You need to enable JavaScript to run this app.</noscript>"
    read = read_report("a.html", page(f"<div id='root'></div>{asked}", head=LINKED % TOLD))
    assert TOLD in read.text
    assert str(read.date) == "2015-04-14"


def test_a_page_that_only_asks_for_a_script_is_said_to_hold_no_text() -> None:
    with pytest.raises(ReportError, match="by a script"):
        read_report("a.html", page("<div><p>Please enable JavaScript in your browser to read this page.</p></div>"))
