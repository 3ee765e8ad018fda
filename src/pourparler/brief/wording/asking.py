"""Questions to a person in words: what is asked, what can be answered, and what is told of it afterwards."""

from collections.abc import Sequence

from pourparler.analysis.explanations.hypotheses import Hypothesis, Kind
from pourparler.analysis.verdict import Ruling
from pourparler.brief.wording import explanations, matters
from pourparler.brief.wording.measures import label, quoted
from pourparler.brief.wording.names import capital, counted, is_plural, listed, party_name, party_names
from pourparler.desk.asking import Asked, Reply
from pourparler.desk.in_words import InWords, Wants
from pourparler.desk.newcomers import PARTY, Pair
from pourparler.record.talks import Talks

YES = "Yes, it is so"
NO = "No, it is not so"
UNKNOWN = "Nobody can tell"
NOT_KNOWN = "I do not know"
NO_PASSAGE = "No passage is on record for this: it rests on what follows from other entries."
NONE_LEFT = "No question is left whose answer would change the verdict."
NOT_ON_RECORD = (
    "No question is left that would settle it. What would is not on record: another report may tell it, or you may "
    "know what a party wants that no report says."
)

ANYTHING_ELSE = "Does anything else stand in the way: does somebody insist on what another will not have?"
WHO_INSISTS = "Who insists on something that another will not have? (- nobody)"
WHO_AGAINST = "Who stands against that? (- nobody)"
SAY_IT_AGAIN = "Then say it in other words; or in the same again, and of each step it is asked whether it is meant."
AGAINST = "What stands against that?"


def in_words(talks: Talks, asked: InWords) -> str:
    """A question that is answered by a sentence."""
    if isinstance(asked, Wants):
        return explanations.unheard(talks, (asked.party,))
    return ANYTHING_ELSE if asked.free else explanations.WHAT_ON


def what_insisted_on(talks: Talks, holders: Sequence[str]) -> str:
    """As in "What does the union insist on?"."""
    return f"What {'do' if is_plural(talks, holders) else 'does'} {party_names(talks, holders)} insist on?"


def question(talks: Talks, asked: Asked) -> str:
    """What is asked."""
    if asked.explanation is not None:
        return explanations.question(talks, asked.explanation)
    if asked.names is not None:
        return of_names(talks, asked.names)
    assert asked.matter is not None  # noqa: S101 -- a question is about the one or the other
    return matters.asked(talks, asked.matter)


def of_names(talks: Talks, pair: Pair) -> str:
    """Whether two names are of one, and what else is one then."""
    if pair.kind != PARTY:
        one = Hypothesis(kind=Kind.SAME, measures=(pair.stays, pair.goes), price=1)
        return explanations.question_of(talks, one)
    verb = "Are" if is_plural(talks, (pair.goes,)) else "Is"
    steps = (f"{quoted(label(talks, goes))} is {quoted(label(talks, stays))}" for stays, goes in pair.also)
    then = f" If so, {listed([*steps])}, too." if pair.also else ""
    return f"{verb} {party_name(talks, pair.goes)} the same as {party_name(talks, pair.stays)}?{then}"


def replies(talks: Talks, asked: Asked) -> tuple[tuple[Reply, int, str], ...]:
    """What can be answered: the reply, the supposition that it is about, and the words on a button."""
    told = [(Reply.YES, 0, YES if len(asked.parts) < 2 else "Yes, all of it is so")]
    if len(asked.parts) < 2:
        told.append((Reply.NO, 0, NO))
    else:
        parts = (explanations.question_of(talks, part) for part in asked.parts)
        told += [(Reply.NO, place, f"No, this is not so: {part}") for place, part in enumerate(parts)]
    if Reply.UNKNOWN in asked.replies:
        told.append((Reply.UNKNOWN, max(len(asked.parts) - 1, 0), UNKNOWN if asked.names is None else NOT_KNOWN))
    return tuple(told)


def opening(count: int, settling: int, ruling: Ruling, *, names: int = 0) -> str:
    """What the questions are that follow.

    Args:
        count: how many.
        settling: how many would settle the verdict.
        ruling: the verdict so far.
        names: how many, the first ones, ask whether two names are of one.
    """
    if names:
        first = (
            "The first asks" if names == 1 and count > 1 else f"The first {names} ask" if names < count else "They ask"
        )
        first = "It asks" if count == 1 else first
        number = f"{capital(counted(count, 'question'))} {'is' if count == 1 else 'are'} left."
        return f"{number} {first} whether new reports tell of what is on record by another name. Answer with one key."
    if count == 0:
        return NOT_ON_RECORD if ruling is Ruling.CANNOT_SAY else NONE_LEFT
    number = f"{capital(counted(count, 'question'))} {'is' if count == 1 else 'are'}"
    if settling and settling == count:
        return f"{number} left that would settle it. Look at the passage, and answer with one key."
    return f"{number} left on which the verdict turns. Look at the passage, and answer with one key."
