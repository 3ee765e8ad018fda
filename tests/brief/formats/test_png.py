import sys

import pytest

from pourparler.brief.formats import png
from pourparler.errors import MissingExtraError

SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10"/></svg>'


def test_what_is_missing_is_said_with_what_brings_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(MissingExtraError, match="resvg-py") as told:
        png.render(SQUARE)
    assert told.value.extra == "png"


def test_a_picture_is_twice_as_large_in_points_as_drawn() -> None:
    pytest.importorskip("resvg_py")
    made = png.render(SQUARE)
    assert made.startswith(b"\x89PNG")
    assert (int.from_bytes(made[16:20]), int.from_bytes(made[20:24])) == (40, 20)
