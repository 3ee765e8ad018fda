import pytest

from pourparler.reading.page.inputs import take
from pourparler.reading.page.inputs.own import OwnWritingError

PAGE = '<!DOCTYPE html>\n<html><head>\n<meta name="generator" content="{}">\n</head><body>Egypt refused.</body></html>'
BRIEF = "Talks on the dam\n\nAs of 5 March 2011. Two parties. {}\n\nIn short\n\nEgypt refused.\n"


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("brief.html", PAGE.format("Pourparler")),
        ("standard input", PAGE.format("Pourparler")),
        ("brief.txt", BRIEF.format("Advice, not a forecast.")),
        ("printed.txt", BRIEF.format("Advice,\nnot a  forecast.")),
        ("coded.md", "> Words in ⟦ ⟧ are statements as read by a program, for a person to confirm"),
    ],
)
def test_our_own_writing_is_known_by_what_it_says_of_itself(file: str, text: str) -> None:
    with pytest.raises(OwnWritingError, match="written by Pourparler"):
        take(file, text.encode())


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("page.html", PAGE.format("WordPress 6.1")),
        ("a.txt", BRIEF.format("It was a forecast.")),
        ("a.txt", "Pourparler, a French word for talks, was heard.\n" * 200 + "Advice, not a forecast."),
    ],
)
def test_others_writing_is_read(file: str, text: str) -> None:
    assert take(file, text.encode()).text.strip()
