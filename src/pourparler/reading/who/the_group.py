"""Whom a report means by "the group": the body that it named last, where no band of fighters is told of."""

from collections.abc import Collection, Iterator, Sequence

from pourparler.reading.english.needed import among
from pourparler.reading.english.rule import Rule
from pourparler.reading.who.roster import Mention

THE_GROUP = Rule(
    id="the-group",
    does="a body is called by a word that tells nothing of it",
    pattern=r"\b[Tt]he\s(?:group|organi[sz]ation)\b(?!\s(?:of|that|which|called|[A-Z]))",
    fires_on=("the group said", "The organization is against it"),
    passes_over=("the group of six", "a group said", "the group that met"),
)
_NEAR = 400
"""Characters back to where the body is named."""


def the_group(
    text: str, spans: Sequence[tuple[int, int]], found: Sequence[Mention], bodies: Collection[str]
) -> Iterator[Mention]:
    """Where a body is meant by "the group".

    Args:
        text: of the report.
        spans: of its paragraphs.
        found: who is named where.
        bodies: the bodies among them.
    """
    named = sorted((m for m in found if m.party in bodies and not m.person), key=lambda m: m.start)
    if not named:
        return
    for match in among(THE_GROUP.compiled, text, list(spans)):
        last = next((m for m in reversed(named) if m.end <= match.start()), None)
        if last is not None and match.start() - last.end <= _NEAR:
            yield Mention(match.start(), match.end(), last.party)
