"""A talks file of great length is shown and changed in parts, and nothing of it is lost by that."""

import gzip
import html
import re
from pathlib import Path

import pytest

pytest.importorskip("starlette", reason="starlette is not installed")

from pourparler.desk.text_parts import LONGEST, in_place, parts
from tests.web.serving import Answered, served


def long_text() -> str:
    head = "pourparler: 1\ntalks: Long\nparties: [{id: a}, {id: b}]\nmeasures:\n"
    measures = "".join(f"- {{id: m{n}, by: [a], what: step {n} of very many}}\n" for n in range(LONGEST // 25))
    return f"{head}{measures}positions:\n- {{id: p, party: b, says: m1 before m2}}\n"


LAST = f"/talks?part={len(parts(long_text()))}"


def fields(page: Answered) -> dict[str, str]:
    found = re.findall(r'<textarea[^>]*name="(\w+)"[^>]*>\n(.*?)</textarea>', page.text, re.DOTALL)
    (part,) = re.findall(r'name="part" value="(\d+)"', page.text)
    return {**{name: html.unescape(text) for name, text in found}, "part": part}


def test_each_part_is_small_and_all_together_are_the_file(tmp_path: Path) -> None:
    file = tmp_path / "t.talks.yaml"
    file.write_text(long_text())
    with served(tmp_path) as bench:
        count = len(parts(long_text()))
        assert count > 1
        pages = [bench.seen(f"/talks?part={n + 1}") for n in range(count)]
        assert max(len(gzip.compress(page.body)) for page in pages) < 60_000
        assert "".join(fields(page)["text"] for page in pages) == long_text()
        last = long_text().count("\n")
        assert fields(bench.seen(f"/talks?line={last}"))["part"] == str(count)


def test_a_part_is_saved_in_its_place_and_a_change_elsewhere_stays(tmp_path: Path) -> None:
    file = tmp_path / "t.talks.yaml"
    file.write_text(long_text())
    with served(tmp_path) as bench:
        shown = fields(bench.seen(LAST))
        file.write_text(long_text().replace("talks: Long", "talks: Longer"))
        typed = shown["text"].replace("m1 before m2", "m3 before m2").replace("\n", "\r\n")
        assert bench.ask(LAST, {**shown, "text": typed}).status == 303
        both = long_text().replace("m1 before m2", "m3 before m2").replace("talks: Long", "talks: Longer")
        assert file.read_text() == both


def test_where_somebody_changed_the_part_meanwhile_nothing_is_saved_and_what_was_typed_stays(tmp_path: Path) -> None:
    file = tmp_path / "t.talks.yaml"
    file.write_text(long_text())
    with served(tmp_path) as bench:
        shown = fields(bench.seen(LAST))
        theirs = long_text().replace("m1 before m2", "m4 before m2")
        file.write_text(theirs)
        typed = shown["text"].replace("m1 before m2", "m3 before m2")
        answered = bench.ask(LAST, {**shown, "text": typed})
        assert answered.status == 409
        assert "m3 before m2" in answered.text
        assert file.read_text() == theirs


def test_a_part_that_occurs_twice_is_put_nowhere() -> None:
    assert in_place("a\na\n", "a\n", "b\n") is None
    assert in_place("a\nc\n", "a\n", "b") == "b\nc\n"
