"""The documentation as pages: `./go docs` makes them with Sphinx, and takes whatever that would warn of for an error.

The pages are written to be read as they stand in a checkout, too. Two things they say there are put into Sphinx's
words on the way: a citation is a link to references.bib, and a file of the project a link out of this folder.
"""

import re
from importlib.metadata import version as version_of
from typing import Any

project = "Pourparler"
author = "The Pourparler developers"
copyright = author  # noqa: A001 - Sphinx's name for it
version = release = version_of("pourparler")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinxcontrib.bibtex"]
exclude_patterns = ["_build"]
bibtex_bibfiles = ["references.bib"]
bibtex_default_style = "plain"
myst_heading_anchors = 4
highlight_language = "text"
nitpicky = True
nitpick_ignore_regex = [
    (r"py:.*", r"(collections|datetime|enum|fractions|pathlib|threading|typing|os|numpy|pandas)\..*"),  # no fetching
    (r"py:.*", r"(pourparler\.)+[a-z_.]+\.[A-Z]\w*"),  # types of fields that no page is about
    (r"py:(class|exc)", r"[A-Z]\w*|pd\.\w+|(tuple|dict)\[(str|~pourparler\..*)"),  # those, as their modules name them
]
html_theme = "furo"
html_title = "Pourparler"
html_show_copyright = False
html_show_sourcelink = False

_CITED = re.compile(r"\[(\w+)\]\(references\.bib\)")
_FILE = re.compile(r"\[([^\]\[]+)\]\(((?:\.\./|[\w-]+\.(?:json|py|bib|png))[^)#\s]*)\)")
_IN_DOCSTRING = re.compile(r"\[([A-Z]\w*\d{4}[a-z]?)\]_")


def setup(app: Any) -> None:
    """Have our ways of writing put into Sphinx's."""
    app.connect("source-read", lambda _app, _page, source: source.__setitem__(0, in_its_words(source[0])))
    app.connect("autodoc-process-docstring", cite_in_docstring)


def in_its_words(page: str) -> str:
    """A page with its citations and its links to files as Sphinx knows them."""
    return _FILE.sub(_download, _CITED.sub(r"{cite:p}`\1`", page))


def _download(link: "re.Match[str]") -> str:
    text, place = link[1].replace("`", ""), link[2]
    return f"{{download}}`{text} <{place}>`"


def cite_in_docstring(_app: Any, _what: str, _name: str, _object: Any, _options: Any, lines: list[str]) -> None:
    """``[Key]_`` is a citation."""
    lines[:] = [_IN_DOCSTRING.sub(r":cite:p:`\1`", line) for line in lines]
