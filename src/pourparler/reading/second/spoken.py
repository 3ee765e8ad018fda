"""What the model reads in a text, each statement with its speaker."""

from dataclasses import dataclass

from pourparler.reading.second.look import Look
from pourparler.reading.second.opinions import Opinion, opinions
from pourparler.reading.second.speakers import Speaker, Speakers
from pourparler.reading.second.told import Told


@dataclass(frozen=True, slots=True)
class Spoken:
    """An opinion, and who is taken for the speaker."""

    opinion: Opinion
    by: Speaker

    @property
    def probability(self) -> float:
        """That there is a statement, of this act and this speaker."""
        return self.opinion.probability * self.by.probability


def spoken(text: str, told: Told, seen: Look) -> tuple[Spoken, ...]:
    """All opinions on a text in its order, each with its speaker."""
    speakers, weights = Speakers(seen.heard, seen.likeness, text, told), seen.found.speaker
    last, found = None, []
    for one in opinions(seen.heard):
        by = speakers.choose(one, last, weights)
        found.append(Spoken(one, by))
        last = by.party
    return tuple(found)
