"""What was asked or refused in another year than that of the report: history, which a year or "ago" gives away.

>>> year_of_a_past("In 2009, the guild refused", " to sell it."), year_of_a_past("The guild refuses", " it.")
(2009, None)
"""

from pourparler.reading.acts.statements import Reading
from pourparler.reading.english.rule import Rule
from pourparler.reading.report import Report

_YEAR = r"(?P<year>(?:19|20)\d\d)\b"
_BEGINS = Rule(
    id="begins-with-a-year",
    does="a sentence begins with the year, and goes on in the past",
    pattern=rf"^\W*(?:(?:But|And|Back|Early|Late|As\searly\sas|Just)\s)?(?:[Ii]n|[Dd]uring)\s(?:(?:early|late|mid|the\s\w+\sof|January|February|March|April|May|June|July|August|September|October|November|December)[\s-])?{_YEAR}(?!\s(?:budget|election|campaign|season|talks))[^.;]*?"
    r"\b(?:\w{3,}ed|sought|fought|told|said|made|was|were|did|had|would)\b",
    fires_on=(
        "In 2009, the guild refused",
        "But in 2009 the guild sought it",
        "And during 2009 it fought it",
        "Back in 2009 it told them",
        "Early in 2009 it said no",
        "Late in 2009 it made terms",
        "As early as in 2009 it was against it",
        "Just in 2009 they were against it",
        "In early 2009 it did so",
        "In late 2009 it had said so",
        "In mid-2009 it would not",
        "In the spring of 2009 it opposed it",
        "In January 2009 it opposed it",
        "In February 2009 it opposed it",
        "In March 2009 it opposed it",
        "In April 2009 it opposed it",
        "In May 2009 it opposed it",
        "In June 2009 it opposed it",
        "In July 2009 it opposed it",
        "In August 2009 it opposed it",
        "In September 2009 it opposed it",
        "In October 2009 it opposed it",
        "In November 2009 it opposed it",
        "In December 2009 it opposed it",
    ),
    passes_over=(
        "In 2009 the guild wants a vote",
        "In the 2009 budget it opposed it",
        "In 2009 budget talks it opposed it",
        "In 2009 election talk it opposed it",
        "In 2009 campaign talk it opposed it",
        "In 2009 season it opposed it",
        "In 2009 talks it opposed it",
        "In town it opposed it",
    ),
)
_ENDS = Rule(
    id="ends-with-a-year",
    does="what somebody asked or refused is told with the year in which he did",
    pattern=rf"(?:\b(?:back\sin|when\s[^,.;]{{3,60}}\s(?:in|during))|,\sin)\s(?:(?:early|late|mid|January|February|March|April|May|June|July|August|September|October|November|December)[\s-])?{_YEAR}(?=\W*$|[,.;])",
    fires_on=(
        " to sell it back in 2009.",
        " the law when it was passed in 2009",
        " the law when it was sold during early 2009, he said",
        " to sell it, in late 2009",
        " to sell it back in mid-2009",
        " it back in January 2009",
        " it back in February 2009",
        " it back in March 2009",
        " it back in April 2009",
        " it back in May 2009",
        " it back in June 2009",
        " it back in July 2009",
        " it back in August 2009",
        " it back in September 2009",
        " it back in October 2009",
        " it back in November 2009",
        " it back in December 2009",
    ),
    passes_over=(" to sell it in 2009 at the latest", " a vote in 2009"),
)
_AGO = Rule(
    id="years-ago",
    does="what was asked or refused years ago",
    pattern=r"^\W*(?:but\s|and\s)?(?:(?:just|only|about|some|nearly|almost|more\sthan)\s)?(?:\w+|a\sfew)\s(?:years?|decades?)\s(?:ago|earlier)\b",
    any_case=True,
    fires_on=(
        "six years ago the guild refused",
        "a year ago",
        "two decades ago",
        "a decade earlier",
        "a few years earlier",
        "several years ago",
        "many years ago",
        "But just two years ago",
        "And only two years ago",
        "about two years ago",
        "some two years ago",
        "nearly two years ago",
        "almost two years ago",
        "more than two years ago",
    ),
    passes_over=("six weeks ago", "in six years", "The plan, made two years ago, stalled"),
)
_PAST = Rule(
    id="told-in-the-past",
    does="a verb tells in the plain past what somebody asked or refused",
    pattern=r"\b(?!(?:has|have|is|are|will|still|now|again)\b)(?:[\w’'.-]+\s)*(?:\w{3,}ed|sought|fought|told|said|made|did(?:n['’]t|\snot)|would\snot)\W*$",
    fires_on=(
        "The guild refused",
        "it sought",
        "it fought",
        "it told",
        "it said",
        "it made",
        "it didn’t",
        "it did not",
        "it would not",
    ),
    passes_over=("The guild refuses", "It wants"),
)


def year_of_a_past(before: str, after: str) -> int | None:
    """The year in which somebody asked or refused, where the words up to what he did are of the past.

    Args:
        before: those of the sentence up to what it is about.
        after: those for what it is about, and what follows.
    """
    found = _BEGINS.search(before) or (_ENDS.search(after) if _PAST.fires(before) else None)
    return int(found["year"]) if found else None


def is_of_years_ago(report: Report, reading: Reading) -> bool:
    """Whether a statement tells of another year; where the report has no date, one that it names is taken for such."""
    sentence = report.sentences[reading.sentence]
    before = " ".join(report.text[sentence.start : reading.content[0]].split())
    after = report.text[reading.content[0] : reading.content[1] + 1]
    if _AGO.match(before) and _PAST.fires(before):
        return True
    if "19" not in before + after and "20" not in before + after:
        return False
    year = year_of_a_past(before, after)
    return year is not None and (report.date is None or year < report.date.first_day().year)
