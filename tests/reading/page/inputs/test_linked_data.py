import json

import pytest

from pourparler.reading.page.inputs.linked_data import said_by

ARTICLE = {"@type": "NewsArticle", "headline": "Ferry talks stall", "datePublished": "2015-04-14", "articleBody": "No."}


def linked(*blocks: object) -> str:
    return "".join(f'<script type="application/ld+json">{json.dumps(block)}</script>' for block in blocks)


@pytest.mark.parametrize(
    "block",
    [
        ARTICLE,
        [{"@type": "Organization", "foundingDate": "1901-01-01"}, ARTICLE],
        {"@graph": [{"@type": "VideoObject", "datePublished": "2001-02-03"}, ARTICLE]},
        {"@type": "WebPage", "datePublished": "2001-02-03", "mainEntity": ARTICLE},
        ARTICLE | {"@type": ["Article", "BlogPosting"], "video": {"@type": "Article", "datePublished": "2001-02-03"}},
        {"@type": "ClaimReview", "datePublished": "2015-04-14", "itemReviewed": {"datePublished": "2001-02-03"}},
    ],
)
def test_the_date_is_that_of_the_article_itself(block: object) -> None:
    assert said_by(linked(block)).published == "2015-04-14"


def test_of_several_articles_that_with_the_title_of_the_page_is_meant() -> None:
    other = {"@type": "NewsArticle", "headline": "A storm", "datePublished": "2001-02-03", "articleBody": "Wind."}
    told = said_by(linked([other, ARTICLE]), "Ferry talks stall")
    assert (told.published, told.body) == ("2015-04-14", "No.")
    assert said_by(linked([other, ARTICLE])).published == ""


def test_a_body_with_tags_is_text_in_paragraphs() -> None:
    body = "&lt;p&gt;The crews &amp;amp; the city met.&lt;/p&gt;&lt;p&gt;No deal.&lt;/p&gt;"
    assert said_by(linked(ARTICLE | {"articleBody": body})).body == "The crews & the city met.\n\nNo deal."


def test_damaged_linked_data_says_nothing_and_spoils_nothing() -> None:
    damaged = '<script type="application/ld+json">{"datePublished": "2001-02-03",</script>'
    assert said_by(damaged + linked(ARTICLE)).published == "2015-04-14"
    assert said_by('<script type="application/ld+json">' + "[" * 100_000 + "</script>").published == ""
