import pytest

from pourparler.reading.english.letters import alternatives


@pytest.mark.parametrize(
    ("pattern", "ways"),
    [
        ("ask|offer(?:s|ed)", ("ask", "offer(?:s|ed)")),
        (r"(?:ask|beg)\sfor", (r"(?:ask|beg)\sfor",)),
        (r"a[|(]b|\||\(c|[^]|]d", ("a[|(]b", r"\|", r"\(c", "[^]|]d")),
        ("", ("",)),
    ],
)
def test_a_pattern_is_taken_apart_where_it_chooses_as_a_whole(pattern: str, ways: tuple[str, ...]) -> None:
    assert alternatives(pattern) == ways
