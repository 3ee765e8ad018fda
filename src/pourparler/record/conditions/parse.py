"""Reading a condition: a recursive-descent parser that says what it did not understand, and the nearest form.

Order words bind tightest, then ``not``, ``and``, ``or``, ``if``.

>>> str(parse("stop after release"))
'release before stop'
>>> parse("release befor stop")
Traceback (most recent call last):
...
pourparler.record.conditions.parse.ConditionError: "befor" is not a word of the language of conditions. \
Did you mean "before"?
"""

import unicodedata
from collections.abc import Callable

from pourparler.record.conditions import syntax
from pourparler.record.conditions.syntax import Condition, Operand
from pourparler.record.ids import invisible, is_id, is_id_character, nearest

LONGEST = 20_000
"""Characters in one condition; more is refused."""
DEEPEST = 100
"""Parentheses, ``not`` and ``if`` inside one another; more is refused."""

_SYNONYMS = {
    "until": "before",
    "prior": "before",
    "ahead": "before",
    "once": "after",
    "following": "after",
    "unless": "only if",
    "provided": "only if",
    "when": "only if",
    "where": "only if",
    "simultaneously": "with",
    "together": "with",
    "alongside": "with",
    "exchange": "in return for",
    "against": "in return for",
    "must": "require",
    "shall": "require",
    "needs": "require",
    "nor": "never (… or …)",
    "refuse": "never",
    "without": "only if",
    "else": "or",
    "but": "and",
    "implies": "if … then …",
    "begin": "first",
    "latest": "by step",
}
_FORMS = ("before", "after", "no later than", "only if", "with", "in return for", "first", "by step")


class ConditionError(ValueError):
    """A text that is not a condition.

    Attributes:
        what: what is wrong, without a closing full stop.
        remedy: how to mend it; may be empty.
    """

    def __init__(self, what: str, remedy: str = "") -> None:
        self.what, self.remedy = what, remedy
        super().__init__(f"{what}. {remedy}".rstrip())


def parse(text: str) -> Condition:
    """Read a condition.

    Raises:
        ConditionError: the text is not a condition of the language.
    """
    if len(text) > LONGEST:
        raise ConditionError(
            f"a condition of {len(text)} characters is too long", f"At most {LONGEST} can be read. Split it."
        )
    return _Parser(_words(unicodedata.normalize("NFC", text))).whole()


def _words(text: str) -> list[str]:
    words: list[str] = []
    at = 0
    while at < len(text):
        start = at
        while at < len(text) and (is_id_character(text[at]) or text[at] == "-"):
            at += 1
        if at > start:
            words.append(text[start:at])
        elif text[at] in "()" or text[at].isspace():
            if text[at] in "()":
                words.append(text[at])
            at += 1
        elif hidden := invisible(text[at]):
            raise ConditionError(f"an invisible character ({hidden}) stands in it", "Type the words anew.")
        else:
            raise ConditionError(f'"{text[at]}" has no meaning in a condition', _about_sign(text[at]))
    return words


def _about_sign(sign: str) -> str:
    hints = {"&": "and", "|": "or", "!": "not", ",": "and", "+": "and", "<": "before", ">": "after", "=": "with"}
    if sign in hints:
        return f'Did you mean "{hints[sign]}"?'
    return "Conditions are made of words, measures and parentheses."


class _Parser:
    """One reading of one condition: the words, and how far we are."""

    def __init__(self, words: list[str]) -> None:
        self.words = words
        self.at = 0
        self.depth = 0

    # -- words ---------------------------------------------------------------------------------------------------

    def peek(self, ahead: int = 0) -> str:
        return self.words[self.at + ahead] if self.at + ahead < len(self.words) else ""

    def take(self) -> str:
        word = self.peek()
        self.at += 1
        return word

    def accept(self, *words: str) -> bool:
        """Take these words if they come next."""
        if tuple(self.words[self.at : self.at + len(words)]) != words:
            return False
        self.at += len(words)
        return True

    def expect(self, word: str, after: str) -> None:
        if not self.accept(word):
            raise ConditionError(f'"{word}" is missing after "{after}"{self._found()}')

    def _found(self) -> str:
        return f', where "{self.peek()}" stands' if self.peek() else " at the end"

    # -- logic ---------------------------------------------------------------------------------------------------

    def whole(self) -> Condition:
        if not self.words:
            raise ConditionError("the condition is empty", 'Write for instance "release before stop".')
        condition = self.implication()
        if self.peek() == ")":
            raise ConditionError('a ")" closes nothing', "Take it away, or open it.")
        if self.peek():
            raise self.unknown(self.peek())
        return condition

    def implication(self) -> Condition:
        self.deeper()
        if self.accept("if"):
            premise = self.disjunction()
            self.expect("then", "if …")
            condition: Condition = syntax.If(premise, self.implication())
        else:
            condition = self.disjunction()
        self.depth -= 1
        return condition

    def disjunction(self) -> Condition:
        return self.joined("or", self.conjunction, syntax.Or)

    def conjunction(self) -> Condition:
        return self.joined("and", self.negation, syntax.And)

    def joined(
        self,
        word: str,
        part: Callable[[], Condition],
        join: Callable[[tuple[Condition, ...]], Condition],
    ) -> Condition:
        parts = [part()]
        while self.accept(word):
            parts.append(part())
        return parts[0] if len(parts) == 1 else join(tuple(parts))

    def negation(self) -> Condition:
        negations = 0
        while self.accept("not"):
            negations += 1
            self.deeper()
        condition = self.form()
        for _ in range(negations):
            condition = syntax.Not(condition)
            self.depth -= 1
        return condition

    def deeper(self) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise ConditionError("the condition is nested too deeply", f"At most {DEEPEST} levels can be read.")

    # -- forms ---------------------------------------------------------------------------------------------------

    def form(self) -> Condition:
        if self.accept("require"):
            return _once(syntax.Require(self.operand("require")))
        if self.accept("never"):
            return _once(syntax.Never(self.operand("never")))
        if self.peek() == "(" and not self.list_ahead():
            return self.group()
        if self.peek() == "if":
            raise ConditionError('an "if" inside a condition needs parentheses', 'Write "(if … then …)".')
        return _once(self.relation(self.operand("")))

    def group(self) -> Condition:
        self.take()
        condition = self.implication()
        if not self.accept(")"):
            raise self.unknown(self.peek()) if self.peek() else ConditionError('a "(" is never closed')
        return condition

    def list_ahead(self) -> bool:
        """Whether the parenthesis that opens here holds a list that an order word follows."""
        end = self.at + 1
        while end < len(self.words) and self.words[end] not in "()":
            end += 1
        inside = self.words[self.at + 1 : end]
        plain = all(word in ("and", "or") for word in inside[1::2]) and len(inside) % 2 == 1
        if not plain or any(word in syntax.RESERVED for word in inside[::2]):
            return False
        following = self.words[end + 1] if end + 1 < len(self.words) else ""
        return following not in ("", "and", "or", "then", ")")

    def relation(self, left: Operand) -> Condition:
        if self.accept("before"):
            return syntax.Before(left, _each(self.operand("before")))
        if self.accept("after"):
            return syntax.Before(self.operand("after"), _each(left))
        if self.accept("no", "later", "than"):
            return syntax.NoLaterThan(left, _each(self.operand("no later than")))
        if self.accept("only", "if"):
            return syntax.NoLaterThan(self.operand("only if"), _each(left))
        if self.accept("in", "return", "for"):
            return syntax.InReturnFor(self.operand("in return for"), _each(left))
        if self.accept("with"):
            return _with(left, self.operand("with"))
        if self.accept("first"):
            return syntax.First(left)
        if self.accept("by", "step"):
            return syntax.ByStep(left, self.number())
        return self.bare(left)

    def bare(self, left: Operand) -> Condition:
        following = self.peek()
        if following in ("", "and", "or", "then", ")"):
            return syntax.Require(left)
        for whole in ("no later than", "only if", "in return for", "by step"):
            if following == whole.split()[0]:
                raise ConditionError(f'"{following}" is only the beginning of a form', f'Did you mean "{whole}"?')
        raise self.unknown(following)

    def number(self) -> int:
        word = self.take()
        if not (word.isascii() and word.isdigit() and 0 < len(word) < 10 and int(word) > 0):
            raise ConditionError(f'"by step" needs a number from 1 on, not "{word}"')
        return int(word)

    def operand(self, after: str) -> Operand:
        if not self.accept("("):
            return Operand((self.measure(after),))
        measures, joiners = [self.measure("(")], set()
        while self.peek() in ("and", "or"):
            joiners.add(self.take())
            measures.append(self.measure("and"))
        if self.peek() and self.peek() != ")":
            raise ConditionError(
                f'a list after "{after}" holds only measures joined by "and" or by "or", not "{self.peek()}"'
            )
        if not self.accept(")"):
            raise ConditionError('a "(" is never closed')
        if len(joiners) > 1:
            raise ConditionError('a list mixes "and" with "or"', "Use one of them, or split the condition.")
        return Operand(tuple(measures), any_of=joiners == {"or"})

    def measure(self, after: str) -> str:
        word = self.take()
        behind = f' after "{after}"' if after else ""
        if word and word not in "()" and word not in syntax.RESERVED:
            if not is_id(word):
                raise ConditionError(f'"{word}" is not an id', "Use letters, digits, and single hyphens inside.")
            return word
        found = f'"{word}"' if word else "the end"
        raise ConditionError(f"a measure is missing{behind}: {found} stands there")

    def unknown(self, word: str) -> ConditionError:
        """The complaint about a word in a place where the language has no use for it."""
        if word in syntax.RESERVED or word in "()":
            return ConditionError(f'"{word}" cannot stand there', 'Join conditions with "and", "or", "if … then …".')
        meant = _SYNONYMS.get(word.lower()) or nearest(word, [*(f.split()[0] for f in _FORMS), "and", "or", "then"])
        whole = next((form for form in _FORMS if meant and form.split()[0] == meant), meant)
        known = ", ".join(_FORMS)
        remedy = f'Did you mean "{whole}"?' if whole else f"It knows: {known}; and, or, not, if … then …."
        return ConditionError(f'"{word}" is not a word of the language of conditions', remedy)


def _each(waiting: Operand) -> Operand:
    """What waits does so each for itself, whichever word joins it: printed with ``and``."""
    return Operand(waiting.measures)


def _with(left: Operand, right: Operand) -> Condition:
    if left.any_of or right.any_of:
        raise ConditionError('"or" beside "with" has no one meaning', 'Write "a with c or b with c", or use "and".')
    return syntax.With(left, right)


def _once(condition: Condition) -> Condition:
    """Refuse a measure that stands twice in one form."""
    measure = syntax.named_twice(condition)
    if measure is not None:
        raise ConditionError(f'"{measure}" stands twice in one condition', "Name each measure once.")
    return condition
