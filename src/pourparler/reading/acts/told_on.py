"""What a report goes on to tell of what somebody said, as in "She said no. Nothing would move until it was paid".

A sentence without a speaker that sets out what waits for what, in the tense of words retold, is his who was just told
to have said something.
"""

import re

from pourparler.reading.acts.subjects import Context, Stretch
from pourparler.reading.acts.tellers import Clause
from pourparler.reading.english.cue import Cue, Where

TOLD_ON = Cue(
    id="told-on",
    act=None,
    pattern=r"(?:would|could|might|had\sto)\b[^.;“”\"]{0,160}?\b(?:until|till|unless|before|once|when|only\s(?:if|after)|provided|(?:so|as)\slong\sas|while|without)|"
    r"(?:until|unless|only\s(?:when|once|after|if)|once|before|as\slong\sas)\b[^.;“”\"]{3,120}?\b(?:would|could|had\sto)|"
    r"(?:there|nothing|nobody|no\s(?:[\w-]+\s){1,3}?|not\s(?:one|an?|a\ssingle)\s(?:[\w-]+\s){1,2}?)\s?(?:would|could)\s(?:be\sno\b|[a-z]+)",
    where=Where.SAYING,
    fires_on=(
        "The works would have to be finished before title could be considered.",
        "Until the pumps ran, nothing could be signed.",
        "There would be no talks.",
        "Not one barge would sail.",
    ),
    passes_over=("The works were finished before noon.", "It rained until dawn."),
)
_MODAL = re.compile(r"\b(?:would|could|might|had\sto)\b")


def told_on(stretch: Stretch, context: Context) -> list[Clause]:
    """A sentence of nobody's, told on of whoever spoke in the sentence before."""
    speaker = context.heard
    modal = _MODAL.search(stretch.text)
    if speaker is None or modal is None or re.search(r"[\"“”_?]", stretch.text[: modal.start()]):
        return []
    if not TOLD_ON.fires(stretch.text) or any(
        m.party or m.person for m in stretch.mentions if not m.place and m.end <= stretch.start + modal.start()
    ):
        return []
    end = stretch.start + len(stretch.text.rstrip(' .,;!”"'))
    return [Clause(TOLD_ON, speaker, stretch.start, end, verb=stretch.start, content=(stretch.start, end))]
