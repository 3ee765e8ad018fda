"""What a person must be told about a draft: data with a kind, and one place where their sentences are made."""

from dataclasses import dataclass
from enum import StrEnum


class NoticeKind(StrEnum):
    """What the notice is about."""

    OWN_WRITING = "own writing"
    CODES_UNKNOWN = "codes unknown"
    NO_SPEAKER = "no speaker"
    NO_DATE = "no date"
    NONE_DATED = "nothing dated"
    TWO_MOMENTS = "two moments"
    LEFT_OUT = "left out"
    PARTS_LEFT_OUT = "parts left out"
    SAVED_ON = "saved on"
    LETTERS_GUESSED = "letters guessed"
    LETTERS_MENDED = "letters mended"
    LETTERS_LOST = "letters lost"
    SAME_REPORT = "same report"
    SIMILAR_REPORT = "similar report"
    NOTHING_FOUND = "nothing found"
    SET_ASIDE = "set aside"
    TAKEN_APART = "taken apart"
    TOO_MANY = "too many"
    MERGED = "merged"
    MAYBE_SAME = "maybe same"
    CONTRADICTION = "contradiction"
    WHICH_DROPPED = "which dropped"
    GOAL_READ = "goal read"
    NO_GOAL = "no goal"
    DOER_ASSUMED = "doer assumed"
    NOT_FIRST = "not first"
    MOMENTS_JOINED = "moments joined"
    BY_MODEL = "by model"
    UNREAD_BY_MODEL = "unread by model"
    OVERLOOKED = "overlooked"
    OTHER_STATE = "other state"
    NOT_SAID = "not said"
    NO_ORDER = "no order"
    NO_REFUSAL = "no refusal"
    RULES_ALONE = "rules alone"
    RULES_DIFFER = "rules differ"
    MODEL_ALONE = "model alone"
    MODEL_DIFFERS = "model differs"
    MAYBE_MISSED = "maybe missed"
    NOTES_UNREAD = "notes unread"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something a person must know before relying on a draft.

    Attributes:
        kind: what it is about.
        about: the ids or file names concerned.
        words: the words of the report concerned, if any.
    """

    kind: NoticeKind
    about: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    def __str__(self) -> str:
        """The notice as a sentence or two.

        >>> print(Notice(kind=NoticeKind.NO_DATE, about=("a.txt",)))
        a.txt has no date. What it says is drafted as soft until you date it.
        >>> print(Notice(kind=NoticeKind.NO_DATE, about=tuple("abcdefgh")))
        a, b, c, d, e and 3 more have no date. What they say is drafted as soft until you date them.
        """
        several = len(self.about) > 1 and self.kind in _OF_SEVERAL
        return (_OF_SEVERAL if several else _SENTENCES)[self.kind].format(
            about=_listed(_first(self.about) if several else self.about),
            words=_listed(tuple(f'"{w}"' for w in self.words)),
        )


_MOST_NAMED = 5


def _first(names: tuple[str, ...]) -> tuple[str, ...]:
    """As many as somebody wants to read, and how many more there are."""
    more = len(names) - _MOST_NAMED
    return (*names[:_MOST_NAMED], f"{more} more") if more > 1 else names


def _listed(parts: tuple[str, ...]) -> str:
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " and " + parts[-1] if parts else ""


_OF_SEVERAL = {
    NoticeKind.NO_DATE: "{about} have no date. What they say is drafted as soft until you date them.",
    NoticeKind.NONE_DATED: "{about} have no date: what they say is taken to hold still. Give them one if you know it.",
    NoticeKind.TAKEN_APART: "The reports were taken for several disputes, and this is one of them. The rest: {about}. "
    "If all are on one dispute, they can be kept together.",
}
"""The same of several files at once."""


_SENTENCES = {
    NoticeKind.OWN_WRITING: "Passed over, being written by Pourparler and no report: {about}.",
    NoticeKind.CODES_UNKNOWN: "Codes of {about} that name no act, condition or party were left out: {words}.",
    NoticeKind.NO_SPEAKER: "In {about} no party is coded on {words}; left out.",
    NoticeKind.NO_DATE: "{about} has no date. What it says is drafted as soft until you date it.",
    NoticeKind.NONE_DATED: "{about} has no date: what it says is taken to hold still. Give it one if you know it.",
    NoticeKind.TWO_MOMENTS: "{about} do not speak of the same moment, or may not. Measures of theirs are kept apart "
    "unless they are worded alike.",
    NoticeKind.LEFT_OUT: "{about} holds more that may belong to the report and was not read: {words}. "
    "If it does, copy the whole text into a file.",
    NoticeKind.PARTS_LEFT_OUT: "In {about} not everything could be read as a report: {words}.",
    NoticeKind.SAVED_ON: "{about} prints no date; its file was made on {words}. If it was written then, say so.",
    NoticeKind.LETTERS_GUESSED: "{about} does not say how its letters are stored; they were read as {words}. "
    "Look at names and quotation marks.",
    NoticeKind.LETTERS_MENDED: "Letters of {about} had been stored wrongly and were mended, such as {words}.",
    NoticeKind.LETTERS_LOST: "{about} holds letters that were stored wrongly, such as {words}. "
    "Names and quotations there may be missed.",
    NoticeKind.SAME_REPORT: "{about} are the same text; it was read once.",
    NoticeKind.SIMILAR_REPORT: "{about} are copies of one text, hardly changed. Each is listed, but together they "
    "confirm a position only once.",
    NoticeKind.NOTHING_FOUND: "In {about} no demand, offer or refusal was found. "
    "There may be none, or the reader missed it.",
    NoticeKind.SET_ASIDE: "Set aside, for no talks were found there: {about}. "
    "If one of them is on these talks, the reader missed it.",
    NoticeKind.TAKEN_APART: "The reports were taken for several disputes, and this is one of them. The rest: {about}. "
    "If all are on one dispute, they can be kept together.",
    NoticeKind.TOO_MANY: "{about} holds more than a report does; only its beginning was read. Split it into reports.",
    NoticeKind.MERGED: "{words} were taken for one measure, {about}. Split it if they are not.",
    NoticeKind.MAYBE_SAME: "{about} may be one measure: {words}. They were kept apart; merge them if they are.",
    NoticeKind.CONTRADICTION: "Sources contradict each other on {about}: {words}. Both were kept, with low confidence.",
    NoticeKind.WHICH_DROPPED: "Something was dropped, but none of the positions is clearly meant: {words}. "
    'Give that position its "until" if you know which.',
    NoticeKind.GOAL_READ: "The goal {about} was read from the report: {words}.",
    NoticeKind.NO_GOAL: "No report says what the talks are for. "
    "The analysis will assume a goal; write one if you know it.",
    NoticeKind.DOER_ASSUMED: "Who would do {about} is not said; it was taken to be the other side.",
    NoticeKind.NOT_FIRST: '"First" in {words} has nothing to come before: it was drafted as a plain demand.',
    NoticeKind.MOMENTS_JOINED: "{about} do not speak of the same moment, or may not. What the language model calls "
    "alike in them was taken for one measure.",
    NoticeKind.BY_MODEL: "The language model {about} drafted this. Each entry rests on words that stand in the "
    "reports; whether they mean that, nobody has confirmed.",
    NoticeKind.UNREAD_BY_MODEL: "The language model did not read {about} to the end.",
    NoticeKind.OVERLOOKED: "The language model counted far fewer words than were sent to it, and may not have seen "
    "whole reports. Give it more room: OLLAMA_CONTEXT_LENGTH=16384 for Ollama, -c 16384 for llama.cpp.",
    NoticeKind.OTHER_STATE: "By the language model the talks are {about}, but the rules read worse in {words}.",
    NoticeKind.NOT_SAID: "The language model asks what the reports do not say: {words}.",
    NoticeKind.NO_ORDER: "The language model reads an order where no word of order stands: {words}.",
    NoticeKind.NO_REFUSAL: "The language model reads a refusal where no refusing word stands: {words}.",
    NoticeKind.RULES_ALONE: "Only the rules read a position in {words}. It was left out.",
    NoticeKind.RULES_DIFFER: "The rules read {words} otherwise than the language model, whose reading was kept.",
    NoticeKind.MODEL_ALONE: "Only the language model reads a position in {words}. It was left out.",
    NoticeKind.MODEL_DIFFERS: "The language model reads {words} otherwise than the rules, whose reading was kept.",
    NoticeKind.MAYBE_MISSED: "Possibly missed in {about}, for a second reader reads a statement there: {words}.",
    NoticeKind.NOTES_UNREAD: "Of the notes in {about} these lines were not understood as what anybody wants, and are "
    'left out: {words}. Put each as who wants what before what: "Union: no return to work until back pay", '
    '"Company wants the strike over first".',
}
