"""What a cue for the state of the talks is, and the words that several of them share."""

from dataclasses import dataclass

from pourparler.reading.english.cue import compiled
from pourparler.reading.english.word_class import WordClass
from pourparler.record.statements import TalksState


@dataclass(frozen=True, slots=True, kw_only=True)
class StateCue:
    """Words that tell the state of the talks.

    Attributes:
        id: its name, in kebab-case.
        state: what they tell.
        pattern: the words, matched between word boundaries in any case.
        near_talks: whether they tell it only beside a word for talks, being said of other things as well.
        as_news: whether they tell it only in a title or a lead, and beside no agreement there.
        fires_on: sentences of our own on which it fires.
        passes_over: sentences of our own on which it does not.
    """

    id: str
    state: TalksState
    pattern: str
    near_talks: bool = False
    as_news: bool = False
    fires_on: tuple[str, ...]
    passes_over: tuple[str, ...] = ()

    def fires(self, sentence: str) -> bool:
        """Whether the words stand in a sentence, whatever a guard makes of them."""
        return bool(compiled(self.pattern).search(sentence))


# -- words that several cues share -----------------------------------------------------------------------------------

TALKS = WordClass(
    id="talks",
    words=(
        "talks",
        "negotiations?",
        "discussions",
        "consultations",
        "dialogue",
        "bargaining",
        "mediation",
        "arbitration",
        "summit",
        "conference",
        "meetings?",
        "sessions?",
        r"rounds?(?:\sof\s(?:\w+\s){0,2}(?:talks|negotiations))?",
        "diplomacy",
    ),
    frame="The {} collapsed.",
)
AIMED = (
    rf"(?:{TALKS}|(?:peace\s)?process|(?:mediation|peace|last-ditch)\s(?:bid|efforts?|mission)|"
    r"(?:efforts?|attempts?|bids?)\sto\s(?:end|resolve|settle|break|mediate|broker|reach|form|revive|resume|restart)\b|merger)"
)
NOT_THROUGH = (
    r"(?!\b(?:would|could|may|might|will|can|should|must|shall|not|never|cannot|if|unless|no|nor|whether|until|says?|said|warn\w*|fear\w*|"
    r"denied|while|when|but|as)\b|n['’]t\b)"
)
GAP = rf"(?:{NOT_THROUGH}[^.;:!?]){{0,180}}?\s"
"""What may stand between a subject and its verb: anything but what makes the verb less than a fact."""
HAVE = (
    r"(?:(?:ha(?:s|ve|d)|is|are|was|were|been|being|again|now|all|also|both|effectively|suddenly|finally|once\smore)"
    r"\s){0,4}"
)
DEAL = WordClass(
    id="deal",
    words=(
        "deal",
        "agreement",
        "accord",
        "treaty",
        "settlement",
        "truce",
        "cease-?fire",
        "armistice",
        "pact",
        "contract",
        "compromise",
        "memorandum",
        "framework",
        "understanding",
        "communiqu[ée]",
        "charter",
        "roadmap",
        "consensus",
    ),
    frame="They signed the {} at noon.",
)
ADJECTIVES = r"(?:(?!(?:no|not|never|without|any)\b)[\w’'$€£%.,-]+\s){0,5}?"
DEADLOCK = WordClass(id="deadlock", words=("deadlock", "stalemate", "impasse", "log-?jam"), frame="The {} is broken.")


def telling(id_: str, state: TalksState, pattern: str, fires: tuple[str, ...], passes: tuple[str, ...]) -> StateCue:
    """A cue whose words are about talks."""
    return StateCue(id=id_, state=state, pattern=pattern, fires_on=fires, passes_over=passes)


def telling_near_talks(
    id_: str, state: TalksState, pattern: str, fires: tuple[str, ...], passes: tuple[str, ...]
) -> StateCue:
    """A cue for what is said of other things as well."""
    return StateCue(id=id_, state=state, pattern=pattern, near_talks=True, fires_on=fires, passes_over=passes)


def telling_as_news(
    id_: str, state: TalksState, pattern: str, fires: tuple[str, ...], passes: tuple[str, ...]
) -> StateCue:
    """A cue for what tells the state of the talks where it is the news, and below it may be of another quarrel."""
    return StateCue(id=id_, state=state, pattern=pattern, as_news=True, fires_on=fires, passes_over=passes)
