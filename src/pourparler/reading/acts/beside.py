"""What somebody does beside what a sentence tells: "…, with the guild refusing to sign", "with neither moving"."""

from pourparler.reading.acts.pronouns import COLLECTIVE, all_meant
from pourparler.reading.acts.subjects import Context, Stretch, Subject, party_of
from pourparler.reading.english.rule import Rule

WITH_DOING = Rule(
    id="with-doing",
    does="words before a participle that say with whom doing it something else went on",
    pattern=r"(?:^|[\s(—–])(?:[Ww]ith|[Dd]espite)\s(?P<who>(?!neither\b)(?:(?:the|its|their|each|both|one|all|even|only)\s)?(?:(?!(?:in|on|at|for|of|to|by|and|a|an|talks|with)\b)"
    r"[\w’'-]+\s){1,4}?)(?:(?:still|also|now|again|in\sturn|both|each|\w+ly)\s)?$",
    fires_on=("It ended with the guild ", ", with both sides still ", "with Peru flatly "),
    passes_over=("with a deal in sight ", "He met with the guild, ", "the guild ", ", with neither side "),
)


def beside(stretch: Stretch, verb: tuple[int, int], since: int, context: Context) -> Subject | None:
    """Who does what a participle tells, as in "with Lima asking for more"."""
    head = verb[0]
    if not stretch.before(verb[1], head).split(" ")[0].endswith(("ing", *_MINDED)):
        return None
    found = WITH_DOING.search(stretch.before(head, since)[-_NEAR:])
    if found is None:
        return None
    words = found["who"].rstrip()
    start = head - (len(found.group()) - found.start("who") + found.start())
    if COLLECTIVE.search(words):
        parties = all_meant(words, context)
        return Subject(parties, start, start + len(words)) if len(parties) > 1 else None
    here = [m for m in stretch.mentions if start <= m.start and m.end <= head and not m.place]
    parties = party_of(here[0], stretch, context) if here else ()
    return Subject(parties, start, start + len(words), person=here[0].person) if parties else None


_MINDED = ("unwilling", "reluctant", "loath")
"""As in "with Lima unwilling to pay": who is of that mind does as much as refuse."""
_NEAR = 90
"""Characters before a participle among which "with" and its subject stand."""
