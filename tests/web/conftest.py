"""One browser for all, and a workbench for each test; skipped without a browser unless POURPARLER_REQUIRE_BROWSER=1."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.web.serving import Served, served

CHROMIUM = Path(shutil.which("chromium") or "/usr/bin/chromium")
REQUIRED = os.environ.get("POURPARLER_REQUIRE_BROWSER") == "1"


@pytest.fixture(scope="package")
def browser() -> Iterator[Any]:
    if not REQUIRED:
        pytest.importorskip("playwright", reason="playwright is not installed")
        if not CHROMIUM.exists():
            pytest.skip(f"no browser at {CHROMIUM}")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as started:
        opened = started.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Served]:
    with served(tmp_path) as one:
        yield one
