"""People who speak for nobody in the talks, as a food vendor or an analyst: what they say is no act of a party."""

import re

from pourparler.reading.acts.subjects import Stretch, Subject
from pourparler.reading.english.rule import Rule

STRANGER = Rule(
    id="stranger",
    does="somebody speaks who is introduced by what he is, and is no office or body",
    pattern=r"(?:^|[\s“\"(])(?:(?:[Aa]n?|[Oo]ne|[Aa]nother)\s(?!(?:\w+\s){0,3}(?:officials?|diplomats?|sources?|spokes\w+|statement|minister|senior|"
    r"government|negotiator|delegate|representative|aide|adviser|ministry|union|company|member|commander|deputy|envoy|lawyer)\b)"
    r"(?:[\w’'-]+\s){0,3}?[a-z][\w’'-]+|(?:(?:Mr|Mrs|Ms|Dr|Prof|Madam|Sir)\.?\s)?[A-Z][\w’'-]+(?:\s(?:[A-Z]\.|[A-Z][\w’'-]+)){1,3})"
    r"(?:,\s[^.;:“”\"]{2,100},|\s(?:at|with|from|in|of|who)\s[^,.;:“”\"]{2,80})?\s*$",
    fires_on=(
        "A food vendor, Ana Ruiz,",
        "An analyst with a broker",
        "one trader in the market",
        "The economist Ana Ruiz",
    ),
    passes_over=("An official of the ministry", "The guild", "he", "a spokesman for the guild", "the ministry"),
)


def is_stranger(stretch: Stretch, head: int, since: int, subject: Subject | None) -> bool:
    """Whether whoever stands before a verb of saying at ``head`` stands for no party.

    A person whom the report places nowhere does; so does whoever is introduced by his trade alone.
    """
    if subject is not None:
        return bool(subject.own and subject.person and not subject.parties and not subject.unnamed)
    return STRANGER.fires(stretch.before(head, since)[-160:])


def is_one_unnamed(stretch: Stretch, subject: Subject | None) -> bool:
    """Whether somebody speaks who is not named, and who is "he" in the next sentence: "An analyst"."""
    if subject is None or not subject.unnamed or subject.parties:
        return False
    return bool(_SINGULAR.match(stretch.before(subject.end, subject.start)))


_SINGULAR = re.compile(r"(?i)(?:an?|one|another)\s")
