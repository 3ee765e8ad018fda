from pathlib import Path

import pytest

from tests.brief.regenerate import whole


@pytest.mark.parametrize(("path", "text"), [pytest.param(*pair, id=pair[0].name) for pair in whole()])
def test_the_whole_brief_reads_as_it_was_approved(path: Path, text: str) -> None:
    # After a wanted change: python tests/brief/regenerate.py, and read the diff it prints.
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize(("path", "text"), [pytest.param(*pair, id=pair[0].name) for pair in whole()])
def test_nothing_internal_shows_in_a_brief(path: Path, text: str) -> None:
    words = text.rsplit("</style>", maxsplit=1)[-1]
    for inner in ("None", "<generator", "Operand(", "through goal", "object at 0x", "  ."):
        assert inner not in words, path.name
