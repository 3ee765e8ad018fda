"""Names of files in a folder: what somebody else calls a file, made a name that stays in its place."""

from pathlib import Path


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


def free(path: Path) -> Path:
    """A path at which nothing is yet: the wanted one, else with a number behind its name."""
    stem, dot, ending = path.name.partition(".")
    number = 2
    while path.exists() or path.is_symlink():
        path, number = path.with_name(f"{stem}-{number}{dot}{ending}"), number + 1
    return path


def holds(path: Path, data: bytes) -> bool:
    """Whether a file holds these bytes."""
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False
