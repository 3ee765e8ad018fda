"""Names of files in a folder: what somebody else calls a file, made a name that stays in its place."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

MOST_FOLDERS = 8
"""Folders in one another that are kept of a name."""


def by_name(paths: Sequence[Path]) -> dict[str, Path]:
    """Each file by its name, less those of which several are called alike.

    >>> [str(path) for path in by_name([Path("a/x.txt"), Path("b/x.txt"), Path("a/y.txt")]).values()]
    ['a/y.txt']
    """
    names = Counter(path.name for path in paths)
    return {path.name: path for path in paths if names[path.name] == 1}


def plain_name(name: str) -> str:
    r"""A name of a file that stays in its folder and is seen there.

    >>> plain_name("../../etc/passwd"), plain_name(".hidden.txt"), plain_name("C:\\news\\a\x00b.html"), plain_name("")
    ('passwd.txt', 'hidden.txt', 'ab.html', 'report.txt')
    """
    from pourparler.reading.page.inputs.kinds import SUFFIXES

    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    kept = "".join(c for c in last if c.isprintable() and c not in '<>:"|?*').strip(" .")
    stem, dot, ending = kept.rpartition(".")
    if not dot or f".{ending.lower()}" not in SUFFIXES:
        stem, ending = kept, "txt"
    stem = stem.encode()[:120].decode(errors="ignore").strip(" .")
    return f"{stem or 'report'}.{ending}"


def inner_name(name: str) -> str:
    r"""A name of a file with its folders, all of which stay in the folder that it is put into and are seen there.

    >>> inner_name("press/2003/a.txt"), inner_name("../../etc/passwd")
    ('press/2003/a.txt', 'etc/passwd.txt')
    >>> inner_name("/.git/a.txt"), inner_name(r"a\b.eml")
    ('git/a.txt', 'a/b.eml')
    """
    *folders, last = name.replace("\\", "/").split("/")
    kept = [plain for folder in folders if (plain := _plain_folder(folder))]
    return "/".join([*kept[:MOST_FOLDERS], plain_name(last)])


def _plain_folder(name: str) -> str:
    kept = "".join(c for c in name if c.isprintable() and c not in '<>:"|?*').strip(" .")
    return kept.encode()[:60].decode(errors="ignore").strip(" .")


def free(path: Path) -> Path:
    """A path at which nothing is yet: the wanted one, else with a number behind its name."""
    stem, dot, ending = path.name.partition(".")
    number = 2
    while path.exists() or path.is_symlink():
        path, number = path.with_name(f"{stem}-{number}{dot}{ending}"), number + 1
    return path
