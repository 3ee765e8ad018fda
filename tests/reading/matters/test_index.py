from hypothesis import given
from hypothesis import strategies as st

from pourparler.reading.matters.index import ALIKE, Index
from pourparler.reading.matters.near import share

WORDS = st.frozensets(st.sampled_from("abcdefg"), max_size=5)


def index_of(sets: list[frozenset[str]]) -> Index:
    index = Index()
    for number, words in enumerate(sets):
        index.add(number, words)
    return index


@given(st.lists(WORDS, max_size=30), WORDS.filter(bool))
def test_nothing_alike_is_missed(sets: list[frozenset[str]], words: frozenset[str]) -> None:
    found = index_of(sets).like(words)
    assert found == sorted(set(found))
    alike = {number for number, other in enumerate(sets) if share(words, other) >= ALIKE or words <= other}
    assert alike <= set(found)


def test_a_word_that_all_sets_have_leads_to_none_of_them() -> None:
    index = index_of([frozenset({"treaty", str(number)}) for number in range(1000)])
    assert index.like(frozenset({"treaty", "7"})) == [7]
    assert index.like(frozenset({"treaty", "new"})) == []
