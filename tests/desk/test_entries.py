"""Two texts of a talks file, entry by entry."""

from pourparler.desk.entries import entries_that_differ

MINE = "pourparler: 1\ntalks: T\nparties: [{id: a}, {id: b, name: Bern}]\nfacts: [m before n]\n"


def test_only_what_differs_is_told_in_the_words_of_each() -> None:
    theirs = "pourparler: 1\ntalks: T\nparties: [{id: b, name: Basel}, {id: a}, {id: c}]\nfacts: [n before m]\n"
    found = entries_that_differ(MINE, theirs)
    assert found is not None
    assert [(one.section, one.entry, one.mine, one.theirs) for one in found] == [
        ("parties", "b", "- {id: b, name: Bern}", "- {id: b, name: Basel}"),
        ("parties", "c", "", "- {id: c}"),
        ("facts", "1", "- m before n", "- n before m"),
    ]


def test_comments_and_layout_are_no_difference() -> None:
    assert entries_that_differ(MINE, f"# hello\n{MINE.replace('[{id: a}', '[ {id: a}')}") == ()


def test_a_section_that_is_no_list_differs_as_a_whole() -> None:
    found = entries_that_differ(MINE, MINE.replace("talks: T", "talks: Thaw"))
    assert found is not None
    assert [(one.section, one.entry, one.mine, one.theirs) for one in found] == [
        ("talks", "", "talks: T", "talks: Thaw")
    ]


def test_a_file_that_is_gone_differs_in_all_it_said() -> None:
    found = entries_that_differ(MINE, "")
    assert found is not None
    assert {one.section for one in found} == {"pourparler", "talks", "parties", "facts"}


def test_what_is_no_talks_file_at_all_is_not_compared() -> None:
    assert entries_that_differ(MINE, "talks: [") is None
    assert entries_that_differ("- a", MINE) is None
