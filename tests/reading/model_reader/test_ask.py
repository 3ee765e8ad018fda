import subprocess
import sys

import pytest

from pourparler.errors import MissingExtraError
from pourparler.reading import read_report
from pourparler.reading.model_reader import Endpoint, read_with_model


def test_where_the_extra_is_missing_the_way_to_install_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openai", None)
    endpoint = Endpoint(url="http://127.0.0.1:9/v1", model="m")
    with pytest.raises(MissingExtraError, match="needs pydantic-ai, which is not installed here") as told:
        read_with_model([read_report("a.txt", b"Chile refused to pay.")], endpoint)
    assert told.value.extra == "model"


def test_the_extra_is_loaded_only_when_a_model_is_asked() -> None:
    code = (
        "import sys, pourparler.reading.model_reader, pourparler.cli;"
        "sys.exit(any(m.split('.')[0] in ('pydantic_ai', 'openai', 'httpx2', 'asyncio') for m in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
