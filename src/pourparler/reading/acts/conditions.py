"""What an act waits for, within its words: the conditions that a clause sets, each with the words that set it."""

import functools
import re
from dataclasses import dataclass

from pourparler.reading.english.conditions import CONDITIONS
from pourparler.reading.english.cue import ConditionCue, ConditionKind, compiled
from pourparler.reading.english.lookup import Lookup
from pourparler.reading.english.rule import Rule
from pourparler.record.statements import Act

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Condition:
    """How the act waits for something else, and the words that say so.

    Attributes:
        kind: how it waits.
        span: where its words stand.
        lead: characters at their beginning that are a person's own cue: they say how it waits, not for what.
    """

    kind: ConditionKind
    span: Span
    lead: int = 0


_END = re.compile(
    r"(?<!ly),(?!\d)|,(?!\d|\s(?:\w+ly|and\s\w+ly)\b)|[;]|[”\"](?!\s[a-z])|(?<![A-Z])\.(?!\d)|\s(?:and|but)\s(?=he|she|it|they|that|would|will|has|had|I\b)"
)


_ANYWHERE = frozenset({ConditionKind.SIMULTANEOUS, ConditionKind.DEADLINE})
_WITHIN = {
    ConditionKind.SIMULTANEOUS: frozenset({ConditionKind.DEADLINE}),
    ConditionKind.DEADLINE: frozenset({ConditionKind.SIMULTANEOUS}),
    ConditionKind.ONLY_IF: _ANYWHERE | {ConditionKind.FIRST},
    ConditionKind.IF: _ANYWHERE | {ConditionKind.FIRST},
}
"""Kinds that are told of even within another: "only if both move at the same time", "unless they sign by Friday"."""


_NOT_WHILE = Rule(
    id="not-while",
    does="what is refused while something goes on waits for its end",
    pattern=r"\b(?:no|not|never|nothing|nobody|cannot|n['’]t|rul(?:es?|ed|ing)\sout|refus(?:es?|ed|ing)|reject(?:s|ed|ing)?|"
    r"declin(?:es?|ed|ing)|unthinkable|impossible)\b(?!\s(?:an?|the|its|their)\s(?:\w+\s)?(?:request|call|appeal|demand)s?\b)"
    r"[^.;]{0,100}(?<!,)\s"
    r"(?P<while_>while\s(?:an?|the|our|its|their|his|they|he|she|it|any)\b[^.;,”\"]*)",
    any_case=True,
    fires_on=(
        "There will be no talks while the guns speak.",
        "Leven ruled out any reinstatement while the cranes stand still.",
        "It refuses to pay while they strike.",
        "The board rejects a vote while its staff are out.",
        "It declined to sit down while a strike was on.",
        "A deal is unthinkable while any of them is in jail.",
        "Progress is impossible while our fish rots.",
        "Nothing is signed while he sits there.",
        "They never sign while she sits there.",
        "We cannot sign while it rains.",
    ),
    passes_over=(
        "Peru rejected the plan, while the mayor welcomed it.",
        "They talked while the guns spoke.",
        "The union refused a request to suspend its pickets while the talks go on.",
    ),
)


def conditions_in(text: str, start: int, end: int, more: tuple[ConditionCue, ...] = ()) -> tuple[Condition, ...]:
    """What an act waits for, within its words; of overlapping ones the first to begin, then the more telling."""
    return tuple(
        Condition(one.kind, (one.span[0] + start, one.span[1] + start), one.lead)
        for one in _conditions_of(text[start:end].replace("\n", " "), more)
    )


_CONDITIONS = Lookup(CONDITIONS)


@functools.lru_cache(maxsize=64)
def _conditions_of(words: str, more: tuple[ConditionCue, ...]) -> tuple[Condition, ...]:
    """The conditions in some words, each at its place in them."""
    candidates: list[tuple[int, int, Condition]] = []
    own = ((rank - len(more), cue, m) for rank, cue in enumerate(more) for m in compiled(cue.pattern).finditer(words))
    for rank, cue, match in (*own, *_CONDITIONS.places(words)):
        span = (match.start(), _end_of_condition(cue.kind, words, match))
        lead = match.end() - match.start() if rank < 0 else 0
        candidates.append((span[0], rank, Condition(cue.kind, span, lead)))
    if not candidates and (while_ := _NOT_WHILE.search(words)):
        return (Condition(ConditionKind.UNTIL, (while_.start("while_"), while_.end())),)
    found: list[Condition] = []
    for at, _, condition in sorted(candidates, key=lambda candidate: candidate[:2]):
        if not found or at >= found[-1].span[1] or condition.kind in _WITHIN.get(found[-1].kind, _ANYWHERE):
            found.append(condition)
    return tuple(found)


def _end_of_condition(kind: ConditionKind, words: str, match: re.Match[str]) -> int:
    alone = kind is ConditionKind.IN_EXCHANGE and match.group().lower() in ("in return", "in exchange")
    if alone or kind in (ConditionKind.FIRST, ConditionKind.SIMULTANEOUS):
        return match.end()
    opens = re.match(r"\s[\"“]", words[match.end() : match.end() + 2])
    upto = _END.search(words, match.end() + (2 if opens else 0))
    return max(upto.start() if upto else len(words), match.end())


_BY_DOING_WITHOUT = re.compile(r"without\s\w+ing\b", re.IGNORECASE)


def waited_for(act: Act, text: str, conditions: tuple[Condition, ...]) -> tuple[Condition, ...]:
    """Without what somebody is accused of having left out: "accused Lima of acting without asking"."""
    if act is not Act.ACCUSE:
        return conditions
    return tuple(one for one in conditions if not _BY_DOING_WITHOUT.match(text[one.span[0] : one.span[1]]))
