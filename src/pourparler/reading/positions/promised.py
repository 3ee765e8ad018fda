"""What promises come to: nobody does what was promised before it was promised."""

from collections.abc import Iterable

from pourparler.record.conditions import syntax
from pourparler.record.measures import Fact

_WHY = "a promise comes before what it promises"


def facts_of(promised: Iterable[tuple[str, str]]) -> tuple[Fact, ...]:
    """A fact for each promise and the act that it promises, each once.

    >>> [str(fact.says) for fact in facts_of([("pledge-aid", "send-aid"), ("pledge-aid", "send-aid")])]
    ['pledge-aid before send-aid']
    """
    pairs = dict.fromkeys(promised)
    return tuple(Fact(says=syntax.Before(syntax.of(promise), syntax.of(act)), why=_WHY) for promise, act in pairs)
