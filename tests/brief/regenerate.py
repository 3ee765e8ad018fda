"""Writes the whole briefs of tests/expected anew and prints what changed: ``python tests/brief/regenerate.py``.

Read the diff before committing it: each changed line is a changed sentence in front of a reader.
"""

import difflib
import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from pourparler.brief.briefing import brief
from pourparler.brief.document import Document
from pourparler.brief.formats import html, markdown
from pourparler.desk.gather import gather

HERE = Path(__file__).parent
EXPECTED = HERE.parent / "expected"
TALKS = HERE / "talks"


def path_of(name: str) -> Path:
    """One of the test talks, or a case of the casebook."""
    own = TALKS / f"{name}.yaml"
    return own if own.exists() else Path(str(files("pourparler.casebook"))) / "cases" / f"{name}.yaml"


def document(name: str, *, full: bool = False) -> Document:
    """The briefing on one of them."""
    return brief(gather([path_of(name)]), full=full)


def whole() -> Iterator[tuple[Path, str]]:
    """Every expected file with the text that belongs into it now."""
    for name in ("ferry", "open", "six-party-2006", "lockerbie-1998"):
        yield EXPECTED / f"{name}.md", markdown.render(document(name))
        if name in ("ferry", "six-party-2006"):
            made = document(name, full=True)
            yield EXPECTED / f"{name}.full.md", markdown.render(made)
            yield EXPECTED / f"{name}.full.html", html.render(made)
    yield EXPECTED / "ferry.terminal.md", markdown.render(document("ferry"), for_terminal=True)


def main() -> None:
    """Write and tell."""
    EXPECTED.mkdir(exist_ok=True)
    for path, text in whole():
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        lines = (before.splitlines(keepends=True), text.splitlines(keepends=True))
        sys.stdout.writelines(difflib.unified_diff(*lines, fromfile=f"{path.name} (before)", tofile=path.name))
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
