"""What a pattern is told to need stands in every match of it, so that no place is lost where a page is passed over."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pourparler.reading.english.needed import among, lowered, may_stand, needed
from pourparler.reading.english.rule import Rule
from pourparler.reading.evidence import every_rule
from tests.reading.english.test_openings import PATTERNS

CORPUS = Path(__file__).parents[3] / "corpus" / "open"
RULES = [placed.rule for placed in every_rule() if isinstance(placed.rule, Rule)]


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        ("ask|offer", {"ask", "offer"}),
        (r"refus(?:es|ed)\sto", {"refus"}),
        (r"\b[Tt]he\s(?:[Pp]ort|[Hh]arbour)\s", {"port", "harbour"}),
        (r"colou?rs?", {"colo"}),
        (r"tax+es", {"tax"}),
        (r"ax{2}yzw", {"yzw"}),
        (r"(?:the\s)?boa(?:rd)?", {"boa"}),
        (r"the\s(?:ab|board)", set()),
        (r"\w+\s\((?P<short>[A-Z]+)\)", {"("}),
        (r"(?=board)\w+", set()),
        (r"(?<!the )\w+", set()),
        (r"[Aa]bb[^c]d", {"abb"}),
        (r"[abc]ded|eff", {"ded", "eff"}),
        (r"board|\d+", set()),
        (r"(?i)board", set()),
        (r"(?P<one>board)s (?P=one)", set()),
        (r"^board$", {"board"}),
        ("", set()),
    ],
)
def test_of_what_must_stand_in_a_match_the_rarest_is_told(pattern: str, told: set[str]) -> None:
    assert needed(pattern) == told


@given(PATTERNS, st.text("abB-'’ x", max_size=12))
def test_every_match_holds_what_its_pattern_needs(pattern: str, text: str) -> None:
    found = re.search(pattern, text, re.IGNORECASE)
    needs = needed(pattern)
    assert found is None or not needs or any(word in found.group().lower() for word in needs)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_no_example_of_a_rule_lacks_what_the_rule_needs(rule: Rule) -> None:
    assert all(may_stand(rule.pattern, text) for text in rule.fires_on)


def test_in_reports_each_rule_stands_where_it_stands_without_being_passed_over() -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("*.txt"))[:240:12]]
    assert len(texts) == 20
    for rule in RULES:
        for text in texts:
            spans = [(match.start(), match.end()) for match in re.finditer(r".+", text)]
            plain = [m.span() for start, end in spans for m in rule.compiled.finditer(text, start, end)]
            assert [m.span() for m in among(rule, text, spans)] == plain, rule.id


def test_a_stretch_without_what_is_needed_is_passed_over_and_the_next_is_not() -> None:
    text = "The board met. Nobody came. A Board left."
    spans = [(0, 14), (15, 27), (28, 41)]
    assert [m.start() for m in among(re.compile(r"[Bb]oard"), text, spans)] == [4, 30]
    assert [m.start() for m in among(re.compile(r"[Bb]oard"), text, spans[1:2])] == []


def test_a_letter_that_is_two_in_small_letters_moves_nothing() -> None:
    text = "İstanbul: the BOARD"
    assert len(lowered(text)) == len(text)
    assert [m.start() for m in among(re.compile("board", re.IGNORECASE), text, [(9, len(text))])] == [14]
