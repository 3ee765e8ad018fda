"""The verdict after a change: told at once where it is known, and said to be looked for where it is not yet."""

import pytest

pytest.importorskip("starlette", reason="starlette is not installed")

from pourparler.analysis.verdict import Ruling
from pourparler.desk.rulings import Foreseen
from pourparler.web.views.ahead import shown_of


def test_what_is_not_found_yet_is_not_told_as_not_known() -> None:
    assert shown_of(Foreseen(now=Ruling.STUCK, then=Ruling.NOT_STUCK)) == ("stuck", "not stuck", False)
    assert shown_of(Foreseen(now=Ruling.STUCK, is_done=False)) == ("stuck", "being worked out", True)
    assert shown_of(Foreseen(now=Ruling.STUCK)) == ("stuck", "not known within a second", False)
