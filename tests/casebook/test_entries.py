import pytest

from pourparler.casebook.entries import Entry, read_whole


def test_each_key_is_taken_once() -> None:
    entry = Entry({"a": 1, "b": [2, "x"]}, "here")
    assert (entry.text("a"), entry.words("b"), entry.text_or_none("c")) == ("1", ("2", "x"), None)
    assert entry.unread == {}


def test_what_nobody_took_is_a_fault() -> None:
    with pytest.raises(ValueError, match="here: unknown key 'b', 'c'"):
        read_whole({"a": 1, "c": 3, "b": 2}, "here", lambda entry: entry.text("a"))


def test_a_fault_deep_inside_says_where() -> None:
    with pytest.raises(ValueError, match='here, items 2: "name" is missing'):
        read_whole(
            {"items": [{"name": "x"}, {}]}, "here", lambda entry: entry.each("items", lambda item: item.text("name"))
        )


def test_something_else_than_a_mapping_is_refused() -> None:
    with pytest.raises(ValueError, match="here, one: a mapping is needed"):
        read_whole({"one": "text"}, "here", lambda entry: entry.one("one", lambda item: item.text("name")))
