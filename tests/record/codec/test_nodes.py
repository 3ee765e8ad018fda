import pytest

from pourparler.errors import Problem
from pourparler.record.codec.door import Refusal
from pourparler.record.codec.nodes import DEEPEST, Mapping, Scalar, Sequence, tree_of


def refusal(text: str) -> Refusal:
    with pytest.raises(Refusal) as caught:
        tree_of(text, "t.yaml", [])
    return caught.value


def scalars(text: str) -> list[tuple[str, bool]]:
    tree = tree_of(text, "t.yaml", [])
    assert isinstance(tree, Sequence)
    return [(node.text, node.plain) for node in tree.items if isinstance(node, Scalar)]


BOMB = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12))


class TestHostileTextsAreRefused:
    @pytest.mark.parametrize(
        ("text", "what", "line"),
        [
            (BOMB, "holds too much", 6),
            ("a:\n  &x [*x]", "stands inside what it stands for", 2),
            ("a: *x", "stands for nothing", 1),
            ("a: 1\nb: !!python/object:os.system x", "tag", 2),
            ("a: !mine x", "tag", 1),
            ("a: {b: 1, <<: {c: 1}}", "merge keys", 1),
            ("a: 1\n---\nb: 1", "second document", 2),
            ("[" * 100_000, "nested too deeply", 1),
            ("{a: " * 100_000, "nested too deeply", 1),
            ("- " * 100_000, "nested too deeply", 1),
            ("- b\n" * 200_000, "holds too much", 100_001),
            ("? [a]\n: b", "a key must be one word", 1),
            ("", "empty", None),
            ("# only a comment\n", "empty", None),
            ('a: "\\ud83d"', "half a character", 1),
            ('a: "\\e[31m"', "control character", 1),
            ('a: "\\UFFFFFFFF"', "escape", None),
            ("a: [1, 2", 'a "[" is not closed', 1),
            ("a:\n\t- b", "tab", 2),
            ("a: b: c", 'a ":" stands where none can', 1),
        ],
    )
    def test_with_what_is_wrong_and_where(self, text: str, what: str, line: int | None) -> None:
        found = refusal(text)
        assert what in found.what
        assert found.line == line

    def test_depth_is_counted_after_aliases_are_written_out(self) -> None:
        chain = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}]\n" for n in range(1, DEEPEST + 1))
        assert "nested too deeply" in refusal(chain).what


class TestTheTree:
    def test_every_text_is_kept_as_written(self) -> None:
        text = "[NO, on, 1e3, 2006, null, ~, 'on', \"2006\", !!str 5, !!int '5', 2006-11-30]"
        assert scalars(text) == [
            *(("NO", True), ("on", True), ("1e3", True), ("2006", True), ("null", True), ("~", True)),
            *(("on", False), ("2006", False), ("5", False), ("5", True), ("2006-11-30", True)),
        ]

    def test_halves_of_characters_in_json_are_put_together(self) -> None:
        assert scalars(r'["\ud83d\udd4a", "\ufffd"]') == [("🕊", False), ("\ufffd", False)]

    def test_a_key_that_stands_twice_is_told_with_both_lines(self) -> None:
        problems: list[Problem] = []
        tree = tree_of("a: 1\nb: 2\na: 3\n", "t.yaml", problems)
        assert [str(problem) for problem in problems] == [
            't.yaml:3: the key "a" stands twice, first in line 1. Keep one of them.'
        ]
        assert isinstance(tree, Mapping)
        assert list(tree.entries) == ["a", "b"]

    def test_aliases_stand_for_what_they_name_at_their_own_place(self) -> None:
        tree = tree_of("a: &x [1]\nb: *x\n", "t.yaml", [])
        assert isinstance(tree, Mapping)
        again = tree.entries["b"].value
        assert isinstance(again, Sequence)
        assert (again.alias, again.line, len(again.items)) == (True, 2, 1)

    @pytest.mark.parametrize(
        "text", ["a:\n  - b\n  - c: |\n      d\n", "a: [b, {c: d}]\n", "a:\n- 'b'\n- c: >-\n    d\n"]
    )
    def test_ends_stand_behind_the_last_word(self, text: str) -> None:
        tree = tree_of(f"{text}# end\nz: 1\n", "t.yaml", [])
        assert isinstance(tree, Mapping)
        value = tree.entries["a"].value
        assert text[value.start : value.end].rstrip() == text.split(":", 1)[1].strip()
