"""What somebody says in a transcript, an interview or a debate, where no verb of saying tells that it is said."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pourparler.reading.attribution import Context, Stretch, Subject
from pourparler.reading.clauses import Clause, take_apart
from pourparler.reading.cues.cue import Cue, Where, compiled
from pourparler.reading.cues.words import CONTENT, OF_THE_SPEAKER_ONLY
from pourparler.record.statements import Act

SPOKEN = Cue(
    id="spoken",
    act=None,
    pattern=r"(?:I|we|let\sus|it|that|the)\s.+",
    where=Where.SAYING,
    fires_on=("We are done.",),
    passes_over=("No.",),
)
"""A sentence in somebody's turn to speak, whose words tell the act."""

_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Ww]e['’]\w+|I['’]\w+|us|our|my|me)\b")
_JOINTS = re.compile(r";\s|,\s(?:and|but|so)\s(?=(?:I|we|they|he|she|it|the\s\w+\s(?:will|would|must|has|have))\b)")


def act_of_content(said: str, *, own: bool = True) -> Act | None:
    """What words amount to that somebody says; those about others tell less of him.

    >>> act_of_content("We will not sign.")
    <Act.REFUSE: 'refuse'>
    """
    plain = said.replace("\n", " ")
    for cue in CONTENT:
        match = compiled(cue.pattern).search(plain)
        if match and (own or cue.id not in OF_THE_SPEAKER_ONLY) and cue.holds_after(plain[match.end() :]):
            return cue.act
    return None


def clauses_of_turn(stretch: Stretch, context: Context) -> list[Clause]:
    """The acts of a sentence in somebody's turn; a question and a chairman's words are none."""
    turn = context.turn
    found: list[Clause] = []
    if turn and turn.party and not stretch.text.rstrip(' "”').endswith("?"):
        speaker = Subject((turn.party,), stretch.start, stretch.start, person=turn.person)
        for part in _parts(stretch):
            found += _of_part(part, speaker, context)
    others = [m.party for m in stretch.mentions if m.party and (turn is None or m.party != turn.party)]
    context.other = others[-1] if others else context.other
    return found


def _parts(stretch: Stretch) -> Iterator[Stretch]:
    """A sentence in its main clauses."""
    begin = 0
    for joint in [*_JOINTS.finditer(stretch.text), None]:
        end = joint.start() if joint else len(stretch.text)
        start, stop = stretch.start + begin, stretch.start + end
        mentions = tuple(m for m in stretch.mentions if start <= m.start and m.end <= stop)
        yield Stretch(start, stop, stretch.text[begin:end], mentions)
        begin = joint.end() if joint else end


def _of_part(part: Stretch, speaker: Subject, context: Context) -> list[Clause]:
    told = take_apart(part, context)
    if told:
        acts = [
            c
            for c in told
            if c.cue.act or act_of_content(part.text[c.content[0] - part.start : c.content[1] - part.start])
        ]
        return [_as_told(clause, speaker, part, context) for clause in acts]
    own = bool(_FIRST_PERSON.search(part.text))
    if act_of_content(part.text, own=own) is None:
        return []
    end = part.start + len(part.text.rstrip(" .,;!"))
    return [Clause(SPOKEN, speaker, part.start, end, verb=part.start, content=(part.start, end))]


_WE = re.compile(r"[Ww]e\b")


def _as_told(clause: Clause, speaker: Subject, part: Stretch, context: Context) -> Clause:
    """With its teller where it is the act of another; "we met" with the other side."""
    if clause.subject.parties != speaker.parties:
        return replace(clause, teller=speaker)
    other = context.other or next((side for side in context.sides if side not in speaker.parties), None)
    if clause.cue.act is Act.MEET and other and _WE.match(part.text, clause.start - part.start):
        return replace(clause, subject=replace(clause.subject, parties=(*speaker.parties, other)))
    return clause
