"""Reading one of our own data files: each key is taken once, and one that nobody took is a fault."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

T = TypeVar("T")
_MISSING = object()


class Entry:
    """One mapping that is being read: remembers what has not been read yet.

    Args:
        data: what the file holds there.
        where: how to call the place in a message.

    Raises:
        ValueError: the data is not a mapping.
    """

    def __init__(self, data: object, where: str) -> None:
        if not isinstance(data, dict):
            raise ValueError(f"{where}: a mapping is needed")
        self.unread: dict[str, Any] = dict(data)
        self.where = where

    def take(self, key: str, default: object = _MISSING) -> Any:
        """The value of a key.

        Raises:
            ValueError: the key is missing and no default is given.
        """
        if key not in self.unread and default is _MISSING:
            raise ValueError(f'{self.where}: "{key}" is missing')
        return self.unread.pop(key, default)

    def text(self, key: str) -> str:
        """A text that must be there."""
        return str(self.take(key))

    def text_or_none(self, key: str) -> str | None:
        """A text that may be missing."""
        value = self.take(key, None)
        return None if value is None else str(value)

    def words(self, key: str) -> tuple[str, ...]:
        """A list of texts, empty where it is missing."""
        return tuple(str(word) for word in self.take(key, ()))

    def one(self, key: str, read: Callable[["Entry"], T]) -> T:
        """An entry inside this one."""
        return read_whole(self.take(key), f"{self.where}, {key}", read)

    def one_or_none(self, key: str, read: Callable[["Entry"], T]) -> T | None:
        """An entry inside this one that may be missing."""
        return self.one(key, read) if self.unread.get(key) is not None else self.take(key, None)

    def each(self, key: str, read: Callable[["Entry"], T]) -> tuple[T, ...]:
        """A list of entries inside this one, empty where it is missing."""
        items: Iterable[object] = self.take(key, ())
        return tuple(read_whole(item, f"{self.where}, {key} {n}", read) for n, item in enumerate(items, 1))


def read_whole(data: object, where: str, read: Callable[[Entry], T]) -> T:
    """Read an entry, and make sure that nothing of it was passed over.

    Raises:
        ValueError: a key is missing, or was not read.
    """
    entry = Entry(data, where)
    made = read(entry)
    if entry.unread:
        raise ValueError(f"{where}: unknown key {', '.join(map(repr, sorted(entry.unread)))}")
    return made
