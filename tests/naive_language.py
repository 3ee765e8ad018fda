"""The oracle's own reading of the language of conditions: slow, and obviously right.

Written from the design documents alone, without a look at the package, so that the two can be held against
each other. A condition is a nested tuple, its lists sorted, one tuple for every spelling of the same thing:

    ("require", joiner, ids)                   ("never", joiner, ids)
    ("before", joiner, waited_for, waiting)    ("no later than", joiner, waited_for, waiting)
    ("in return for", joiner, waited_for, waiting)
    ("with", left, right)                      ("first", joiner, ids)
    ("by step", joiner, ids, step)             ("not", condition)
    ("and", (condition, …))                    ("or", (condition, …))          ("if", condition, condition)

The joiner says how a list is read: "and" = all of it, "or" = at least one. What waits is always each of it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

Formula = tuple[Any, ...]
Roadmap = Sequence[Collection[str]]
Listed = tuple[str, tuple[str, ...]]
"""A list of measures: what joins it ("and" for one alone), and the ids."""
Moments = Mapping[str, int]
"""The step, counted from 1, in which each measure happens; those that do not happen are missing."""

WAITING = ("before", "no later than", "in return for")
ORDER = ("before", "no later than", "with", "first")
_WORDS = "before after no later than only if then with in return for require never first by step and or not"
WORDS = frozenset(re.findall(r"\w+", _WORDS))
TOKEN = re.compile(r"\s*(\(|\)|[^\W_]+(?:-[^\W_]+)*)\s*")


class LanguageError(ValueError):
    """A text that is no condition."""


def tokens_of(text: str) -> list[str]:
    """Cut a text into words and parentheses."""
    found, at = [], 0
    while at < len(text):
        match = TOKEN.match(text, at)
        if match is None:
            raise LanguageError(f"{text!r}: nothing starts with {text[at:]!r}")
        found.append(match.group(1))
        at = match.end()
    return found


def parse(text: str) -> Formula:
    """Read a condition.

    Args:
        text: A condition in the words of `talks-file.md`.

    Returns:
        The condition as nested tuples, described at the top of this module.

    Raises:
        LanguageError: If the text is no condition.
    """
    reader = _Reader(tokens_of(text))
    formula = reader.formula()
    if reader.next() is not None:
        raise LanguageError(f"{text!r}: left over from {reader.next()!r}")
    return formula


class _Reader:
    """Recursive descent, one method for every level of binding, loosest first."""

    def __init__(self, tokens: list[str]) -> None:
        self.tokens = tokens
        self.at = 0

    def next(self) -> str | None:
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def took(self, *words: str) -> bool:
        """Step over these words if they come next."""
        if tuple(self.tokens[self.at : self.at + len(words)]) != words:
            return False
        self.at += len(words)
        return True

    def need(self, *words: str) -> None:
        if not self.took(*words):
            raise LanguageError(f"{' '.join(words)!r} expected before {self.next()!r}")

    def formula(self) -> Formula:
        if not self.took("if"):
            return self.disjunction()
        condition = self.disjunction()
        self.need("then")
        return ("if", condition, self.formula())

    def disjunction(self) -> Formula:
        parts = [self.conjunction()]
        while self.took("or"):
            parts.append(self.conjunction())
        return parts[0] if len(parts) == 1 else ("or", tuple(parts))

    def conjunction(self) -> Formula:
        parts = [self.negation()]
        while self.took("and"):
            parts.append(self.negation())
        return parts[0] if len(parts) == 1 else ("and", tuple(parts))

    def negation(self) -> Formula:
        return ("not", self.negation()) if self.took("not") else self.primary()

    def primary(self) -> Formula:
        """An atom, or a condition in parentheses: the atom is tried first."""
        start = self.at
        try:
            return self.atom()
        except LanguageError:
            self.at = start
            if not self.took("("):
                raise
        formula = self.formula()
        self.need(")")
        return formula

    def atom(self) -> Formula:
        for word in ("require", "never"):
            if self.took(word):
                return (word, *self.measures())
        bare = self.next() != "("
        joiner, ids = self.measures()
        formula = self.ordered(joiner, ids)
        if formula is None and not bare:
            raise LanguageError("a list in parentheses with no word of order after it")
        return formula or ("require", joiner, ids)

    def ordered(self, joiner: str, ids: tuple[str, ...]) -> Formula | None:
        """What follows the measures an atom begins with; none if it is no word of order."""
        for words, kind in ("before", "before"), ("no later than", "no later than"):
            if self.took(*words.split()):
                return self.waiting(kind, (joiner, ids), self.measures())
        for words, kind in (
            ("after", "before"),
            ("only if", "no later than"),
            ("in return for", "in return for"),
        ):
            if self.took(*words.split()):
                return self.waiting(kind, self.measures(), (joiner, ids))
        if self.took("with"):
            return self.together((joiner, ids), self.measures())
        if self.took("first"):
            return ("first", joiner, ids)
        return ("by step", joiner, ids, self.number()) if self.took("by", "step") else None

    def waiting(self, kind: str, waited_for: Listed, waiting: Listed) -> Formula:
        _no_twice(waited_for[1] + waiting[1])
        return (kind, *waited_for, waiting[1])

    def together(self, left: Listed, right: Listed) -> Formula:
        _no_twice(left[1] + right[1])
        if "or" in (left[0], right[0]):
            raise LanguageError("`or` beside `with`")
        return ("with", *sorted((left[1], right[1])))

    def number(self) -> int:
        token = self.next() or ""
        if not token.isdecimal() or int(token) < 1:
            raise LanguageError(f"the number of a step expected before {token!r}")
        self.at += 1
        return int(token)

    def measures(self) -> Listed:
        """A measure or a list of them: its joiner ("and" for one alone) and its ids, sorted."""
        if not self.took("("):
            return "and", (self.measure(),)
        ids, joiner = [self.measure()], "and"
        while not self.took(")"):
            word = self.next()
            if word not in ("and", "or") or (len(ids) > 1 and word != joiner):
                raise LanguageError(f"no list of measures goes on with {word!r}")
            joiner = word
            self.need(word)
            ids.append(self.measure())
        _no_twice(ids)
        return joiner, tuple(sorted(ids))

    def measure(self) -> str:
        token = self.next()
        if token is None or token in WORDS or token in "()":
            raise LanguageError(f"a measure expected before {token!r}")
        self.at += 1
        return token


def _no_twice(ids: Sequence[str]) -> None:
    if len(set(ids)) < len(ids):
        raise LanguageError(f"a measure twice in one condition: {', '.join(ids)}")


def moments(steps: Roadmap) -> dict[str, int]:
    """Say in which step, counted from 1, each measure of a roadmap happens."""
    return {measure: number for number, step in enumerate(steps, start=1) for measure in step}


def holds(formula: Formula, steps: Roadmap, own: Collection[str] = ()) -> bool:
    """Say whether a condition holds on a roadmap.

    Args:
        formula: A condition as `parse` returns it.
        steps: Sets of measures; a measure in none of them does not happen.
        own: The measures the speaking party does, alone or jointly; only `first` asks for them.
    """
    return true_at(formula, moments(steps), own)


def true_at(formula: Formula, when: Moments, own: Collection[str] = ()) -> bool:
    """Say whether a condition holds where these measures happen in these steps."""
    kind, *rest = formula
    if kind == "not":
        return not true_at(rest[0], when, own)
    if kind == "and":
        return all(true_at(part, when, own) for part in rest[0])
    if kind == "or":
        return any(true_at(part, when, own) for part in rest[0])
    if kind == "if":
        return not true_at(rest[0], when, own) or true_at(rest[1], when, own)
    return _atom_true(formula, when, own)


def _atom_true(formula: Formula, when: Moments, own: Collection[str]) -> bool:
    kind, *rest = formula
    if kind in WAITING:
        joiner, waited_for, waiting = rest
        return all(_joined(joiner, (_in_time(kind, a, b, when) for a in waited_for)) for b in waiting if b in when)
    if kind == "first":
        joiner, ids = rest
        return _atom_true(("before", joiner, ids, tuple(set(own) - set(ids))), when, own)
    if kind == "with":
        return all(when.get(a) == when.get(b) for a in rest[0] for b in rest[1])
    if kind == "require":
        return _joined(rest[0], (a in when for a in rest[1]))
    if kind == "never":
        return not _joined(rest[0], (a in when for a in rest[1]))
    joiner, ids, step = rest
    return _joined(joiner, (a not in when or when[a] <= step for a in ids))


def _joined(joiner: str, truths: Iterable[bool]) -> bool:
    return all(truths) if joiner == "and" else any(truths)


def _in_time(kind: str, a: str, b: str, when: Moments) -> bool:
    """Say whether `a` happened in time for `b`, which does happen."""
    if a not in when:
        return False
    if kind == "before":
        return when[a] < when[b]
    return kind == "in return for" or when[a] <= when[b]


def weakened(formula: Formula, own: Collection[str] = (), *, forget: bool = False) -> Formula:
    """Read `before` and `first` as `no later than`; or, to forget order, all its words as `in return for`.

    Words under `not` and in an `if` part stay, and so does `by step`.
    """
    kind, *rest = formula
    if kind in ("and", "or"):
        return (kind, tuple(weakened(part, own, forget=forget) for part in rest[0]))
    if kind == "if":
        return ("if", rest[0], weakened(rest[1], own, forget=forget))
    if kind == "first":
        return weakened(("before", *rest, tuple(sorted(set(own) - set(rest[1])))), forget=forget)
    if kind in WAITING:
        weaker = "in return for" if forget else "no later than" if kind == "before" else kind
        return (weaker, *rest)
    if kind == "with" and forget:
        left, right = rest
        return ("and", (("in return for", "and", left, right), ("in return for", "and", right, left)))
    return formula


def only_refuses(formula: Formula, positive: bool = True) -> bool:
    """Say whether a condition is made of nothing but `never` and requirements denied."""
    kind, *rest = formula
    if kind == "not":
        return only_refuses(rest[0], not positive)
    if kind in ("and", "or"):
        return all(only_refuses(part, positive) for part in rest[0])
    if kind == "if":
        return only_refuses(rest[0], not positive) and only_refuses(rest[1], positive)
    return bool(kind == ("never" if positive else "require"))


def atoms(formula: Formula) -> list[Formula]:
    """List the atoms of a condition, wherever they stand."""
    kind, *rest = formula
    if kind in ("and", "or"):
        return [atom for part in rest[0] for atom in atoms(part)]
    if kind in ("not", "if"):
        return [atom for part in rest for atom in atoms(part)]
    return [formula]


def named(atom: Formula) -> frozenset[str]:
    """Say which measures an atom names; `first` names only those that are to come first."""
    kind, *rest = atom
    lists = rest if kind == "with" else rest[1:3] if kind in WAITING else rest[1:2]
    return frozenset(measure for ids in lists for measure in ids)


def show(formula: Formula) -> str:
    """Write a condition so that `parse` reads it back."""
    kind, *rest = formula
    if kind in ("and", "or"):
        return f" {kind} ".join(_closed(part) for part in rest[0])
    if kind == "not":
        return f"not {_closed(rest[0])}"
    if kind == "if":
        return f"if {_closed(rest[0])} then {_closed(rest[1])}"
    if kind == "with":
        return f"{_list('and', rest[0])} with {_list('and', rest[1])}"
    return _shown_atom(kind, *rest)


def _shown_atom(kind: str, joiner: str, ids: tuple[str, ...], last: Any = None) -> str:
    if last is None:
        listed = _list(joiner, ids)
        return f"{listed} first" if kind == "first" else f"{kind} {listed}"
    if kind == "by step":
        return f"{_list(joiner, ids)} by step {last}"
    if kind == "in return for":
        return f"{_list('and', last)} in return for {_list(joiner, ids)}"
    return f"{_list(joiner, ids)} {kind} {_list('and', last)}"


def _closed(formula: Formula) -> str:
    return f"({show(formula)})" if formula[0] in ("and", "or", "if", "not") else show(formula)


def _list(joiner: str, ids: Sequence[str]) -> str:
    return ids[0] if len(ids) == 1 else f"({f' {joiner} '.join(ids)})"
