"""The quick pass reads as ruamel does what it reads at all, and leaves the rest to it."""

import sys
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings

from pourparler.errors import Problem
from pourparler.record import codec
from pourparler.record.codec import nodes
from pourparler.record.codec.door import Refusal, to_text
from pourparler.record.codec.tree import passed, tree_of
from pourparler.record.talks import Talks
from tests.fuzz import BASES, mutated
from tests.strategies import talks

USUAL = (
    "a: 1\n",
    "a: b c # d\n\n# e\n\nf: 'it''s'\ng: \"h: i\"\n",
    "a:\n- b\n- c: d\n  e: f\ng:\n  - h\n  -\n    i: j\n",
    "- - a\n  - b\n- c: [d, {e: f}, []]\n",
    "{a: b,\n c: [d\n e, f] # g\n ,\n h: {}}\n",
    "a: b\n  c\n  d e\nf: g:h -i j? k#l\n",
    "a: [-1, .5, x:y, -z, ~]\nb: {'c': d, \"e\": f}\n",
    "é: 日本\n'a b': c\n",
    "a: b",
)
UNUSUAL = (
    *("", "# a\n", "a\n", "a: &b c\n", "a: !!str b\n", "a: |\n  b\n", "a: >-\n  b\n", "---\na: b\n", "? a\n: b\n"),
    *(
        "a: b\r\n",
        "\ta: b\n",
        'a: "b\\n"\n',
        "a: 'b\n  c'\n",
        "a: [b, ]\n",
        "a: [b: c]\n",
        "a: {b}\n",
        "a: {b: }\n",
        "<<: a\n",
    ),
    *("a: b\na: c\n", "a: b: c\n", "a: [b\n", "a: b\n c: d\n", "a:\n   b: c\n  d: e\n", "a: - b\n", "a: @b\n", "a:b\n"),
    *(
        "a: b\n\n  c\n",
        "[a]: b\n",
        "a: 'b' c\n",
        "a: " + "[" * 70 + "]" * 70,
        f"{'a' * 2000}: b\n",
        "- a\nb: c\n",
        "-\n- a\n",
    ),
)


@pytest.mark.parametrize("text", USUAL)
def test_the_usual_is_read_in_one_pass_and_alike(text: str) -> None:
    assert passed(text) == nodes.tree_of(text, "", [])


@pytest.mark.parametrize("text", UNUSUAL)
def test_the_unusual_is_left_to_ruamel_or_read_alike(text: str) -> None:
    tree, problems = passed(text), list[Problem]()
    assert tree is None or (tree, []) == (nodes.tree_of(text, "", problems), problems)


@pytest.mark.parametrize(
    "text", ["a: &b c\n", "a: !!str b\n", "a: |\n  b\n", "---\na: b\n", "\ta: b\n", 'a: "b\\n"\n', "a: b\na: c\n"]
)
def test_what_the_two_may_see_differently_is_left_to_ruamel(text: str) -> None:
    assert passed(text) is None


def test_without_the_compiled_part_ruamel_reads_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "yaml", None)
    assert passed(USUAL[0]) is None
    assert tree_of(USUAL[0], "", []) == nodes.tree_of(USUAL[0], "", [])


@given(talks())
@settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck))
def test_what_is_written_is_read_alike(record: Talks) -> None:
    text = codec.dumps(record)
    assert passed(text) in (None, nodes.tree_of(text, "", []))


@pytest.mark.parametrize("seed", range(20))
def test_mutated_files_are_read_alike(seed: int) -> None:
    random = Random(seed)
    for _ in range(20):
        try:
            text = to_text(mutated(random, random.choice(BASES)))
        except Refusal:
            continue
        tree = passed(text)
        assert tree is None or tree == nodes.tree_of(text, "", [])


def test_faults_are_told_as_ruamel_finds_them() -> None:
    with pytest.raises(Refusal, match="is not closed"):
        tree_of("a: [b\n", "", [])
