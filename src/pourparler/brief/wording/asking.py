"""Questions to a person in words: what is asked, what can be answered, and what is told of it afterwards."""

from dataclasses import replace

from pourparler.analysis.verdict import Ruling
from pourparler.brief.wording import explanations, matters
from pourparler.brief.wording.names import capital, counted
from pourparler.desk.asking import Asked, Reply
from pourparler.record.talks import Talks

YES = "Yes, it is so"
NO = "No, it is not so"
UNKNOWN = "Nobody can tell"
NO_PASSAGE = "No passage is on record for this: it rests on what follows from other entries."
NONE_LEFT = "No question is left whose answer would change the verdict."
NOT_ON_RECORD = (
    "No question is left that would settle it. What would is not on record: another report may tell it, or you may "
    "know what a party wants that no report says."
)


def question(talks: Talks, asked: Asked) -> str:
    """What is asked."""
    if asked.explanation is not None:
        return explanations.question(talks, asked.explanation)
    assert asked.matter is not None  # noqa: S101 -- a question is about the one or the other
    return matters.asked(talks, asked.matter)


def replies(talks: Talks, asked: Asked) -> tuple[tuple[Reply, int, str], ...]:
    """What can be answered: the reply, the supposition that it is about, and the words on a button."""
    told = [(Reply.YES, 0, YES if len(asked.parts) < 2 else "Yes, all of it is so")]
    if len(asked.parts) < 2:
        told.append((Reply.NO, 0, NO))
    else:
        told += [(Reply.NO, place, f"No, this is not so: {_part(talks, asked, place)}") for place in _places(asked)]
    if Reply.UNKNOWN in asked.replies:
        told.append((Reply.UNKNOWN, len(asked.parts) - 1, UNKNOWN))
    return tuple(told)


def _places(asked: Asked) -> range:
    return range(len(asked.parts))


def _part(talks: Talks, asked: Asked, place: int) -> str:
    """One supposition of several as a question."""
    assert asked.explanation is not None  # noqa: S101 -- only explanations have parts
    alone = replace(asked.explanation, hypotheses=(asked.parts[place],), also=())
    return explanations.question(talks, alone).split("?")[0] + "?"


def opening(count: int, settling: int, ruling: Ruling) -> str:
    """What the questions are that follow."""
    if count == 0:
        return NOT_ON_RECORD if ruling is Ruling.CANNOT_SAY else NONE_LEFT
    number = f"{capital(counted(count, 'question'))} {'is' if count == 1 else 'are'}"
    if settling and settling == count:
        return f"{number} left that would settle it. Look at the passage, and answer with one key."
    return f"{number} left on which the verdict turns. Look at the passage, and answer with one key."
