import shutil
import sys

import pytest

from pourparler.brief.formats import pdf
from pourparler.errors import MissingExtraError
from tests.brief.regenerate import document


def test_without_weasyprint_a_browser_that_is_there_prints(monkeypatch: pytest.MonkeyPatch) -> None:
    if not any(map(shutil.which, pdf.BROWSERS)):
        pytest.skip("no browser here")
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    assert pdf.render(document("open")).startswith(b"%PDF")


def test_where_nothing_prints_it_is_said_what_works_instead(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(MissingExtraError, match=r"a Word document \(\.docx\), or a page \(\.html\)"):
        pdf.render(document("open"))
