"""What a cue is: a value that carries its own examples, which are its tests and its documentation.

A cue is searched where its kind stands: a *verb* outside quotation marks, with somebody as its subject; *content* in
what somebody says, quoted or not; a *condition* anywhere within a statement.

>>> cue = Cue(id="turn-down", act=Act.REFUSE, pattern=r"turn(?:ed|s) down", fires_on=("Oslo turned down the plan.",))
>>> cue.fires("Oslo turned down the plan."), cue.fires("Oslo turned to the plan.")
(True, False)
"""

import functools
import re
from dataclasses import dataclass
from enum import StrEnum

from pourparler.record.statements import Act


class Where(StrEnum):
    """Where a cue is looked for."""

    VERB = "verb"
    SAYING = "saying"
    NOUN = "noun"
    CONTENT = "content"


class ConditionKind(StrEnum):
    """How one thing waits for another."""

    FIRST = "first"
    BEFORE = "before"
    AFTER = "after"
    AS_SOON_AS = "as_soon_as"
    UNTIL = "until"
    UNLESS = "unless"
    ONLY_IF = "only_if"
    IF = "if"
    SIMULTANEOUS = "simultaneous"
    IN_EXCHANGE = "in_exchange"
    PHASE = "phase"
    DEADLINE = "deadline"


@functools.cache
def compiled(pattern: str, *, any_case: bool = True) -> re.Pattern[str]:
    """A pattern between word boundaries."""
    return re.compile(rf"(?:(?<![\w-])|(?=['’]))(?:{pattern})(?![\w-])", re.IGNORECASE if any_case else 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """Words that give an act away.

    Attributes:
        id: its name, in kebab-case.
        act: what is done by saying so; None for a verb of saying, whose act its content decides.
        pattern: a regular expression, matched between word boundaries in any case.
        where: where it is looked for.
        needs: a second expression that must be found after it in the clause, if any.
        weak: counts only where no other verb rules the clause ("would", after "said", is what was said).
        unless: one that must not be found after it in the clause, if any.
        bare: plain forms of verbs that it matches, too: they count only after several, as in "the guilds hold out".
        fires_on: sentences of our own on which it fires.
        passes_over: sentences of our own on which it does not.
    """

    id: str
    act: Act | None
    pattern: str
    where: Where = Where.VERB
    weak: bool = False
    needs: str | None = None
    unless: str | None = None
    bare: frozenset[str] = frozenset()
    fires_on: tuple[str, ...]
    passes_over: tuple[str, ...] = ()

    def holds_after(self, rest: str) -> bool:
        """Whether what follows is what the cue asks for."""
        if self.needs and not compiled(self.needs).search(rest):
            return False
        return not (self.unless and compiled(self.unless).search(rest))

    def fires(self, sentence: str) -> bool:
        """Whether the cue is found in a sentence, whoever may be its subject."""
        return any(self.holds_after(sentence[m.end() :]) for m in compiled(self.pattern).finditer(sentence))


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionCue:
    """Words that make one thing wait for another.

    Attributes:
        id: its name.
        kind: how it waits.
        pattern: the words, matched between word boundaries in any case.
        fires_on: sentences of our own on which it fires.
        passes_over: sentences of our own on which it does not.
    """

    id: str
    kind: ConditionKind
    pattern: str
    fires_on: tuple[str, ...]
    passes_over: tuple[str, ...] = ()

    def fires(self, sentence: str) -> bool:
        """Whether the cue is found in a sentence."""
        return bool(compiled(self.pattern).search(sentence))
