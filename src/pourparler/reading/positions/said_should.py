"""Words of need in what somebody says that demand nothing: what "people" should do, what "we" must do.

What should be done is a demand where those words are the verb of what is said, and of somebody who can do it. Told of
everybody, of the speaker himself, in a clause that hangs on another, or of what one should think, they ask for no step.

>>> needs_nothing("Travellers should avoid the ferries"), needs_nothing("The port should be opened")
(True, False)
"""

import re

from pourparler.reading.english.rule import Rule
from pourparler.reading.english.word_class import WordClass

_NEED = r"(?:should|must|ought\sto|ha(?:ve|s)(?:\sgot)?\sto|needs?\sto)\b"
_FIRST = re.compile(_NEED, re.IGNORECASE)
_ANYBODY = WordClass(
    id="anybody-at-all",
    words=(
        "people",
        "passengers",
        "travell?ers",
        "commuters",
        "motorists",
        "customers",
        "shoppers",
        "consumers",
        "patients",
        "visitors",
        "fans",
        r"the\spublic",
        "everyone",
        "everybody",
        "anyone",
        "one",
        "you",
    ),
    frame="On such days {} ",
)
OF_ANYBODY = Rule(
    id="should-be-done-by-anybody",
    does="what people of no side should do, or the speaker himself, or something vague, is asked of nobody",
    pattern=rf"(?:^|[.!?:;,–-]\s|\b(?:that|and|but|so|because|then|while|days)\s)\W*(?:{_ANYBODY}|we|I"
    r"|(?:something|lessons|(?:[\w-]+\s)?(?:difficult|tough|hard|painful)\s(?:decisions|choices)))\s"
    r"(?:(?:all|also|still|now|will|would|\w+ly)\s){0,2}$",
    any_case=True,
    fires_on=(
        "In this fog, we ",
        "It rained. We also ",
        "that I ",
        "but we ",
        "and we still ",
        "we all ",
        "we now ",
        "people will ",
        "Something ",
        "so lessons ",
        "then lessons ",
        "while lessons ",
        "that difficult decisions would ",
        "tough choices ",
        "very hard choices ",
        "painful choices ",
        "because people ",
        "and so everyone truly ",
        "On such days passengers ",
    ),
    passes_over=("The board ", "They ", "which the people of the valley ", "that its members "),
)
"""In the words up to those of need."""
_HANGS = Rule(
    id="should-in-a-clause-that-hangs",
    does="what should be done is told of a thing, as a question, a reason or an end: the clause hangs on another",
    pattern=r"\b(?:whether|how|why|who|when|where|because|so\s(?:\w+\s)?that|than|as\sif|question\sof\s(?:what|which))\s(?:[^.;:,!?]{1,80}\s)?$"
    r"|[a-z]\s(?:that|which)\s$|\b(?:the|an?)\s(?:[\w-]+\s){1,4}(?<!\bof\s)(?:he|she|we|they|you|I|it|the\s[\w-]+)\s$"
    r"|\bwhat\s(?:[\w’'-]+\s){1,4}$"
    r"|\b(?:in\swhich|who|where|it)\s(?:[\w’'-]+\s){1,5}?(?:argu|suggest|claim|writ|wr[oi]t|appear|seem)\w*\s(?:to\s\w+\s)?that\s(?:[\w’'-]+\s){1,5}$",
    any_case=True,
    fires_on=(
        "They differ on whether the toll ",
        "no word of how it ",
        "She asked why a town ",
        "He will say when they ",
        "a list of where they ",
        "was sorry about a paper in which he wrote that crews ",
        "was sorry about a paper in which he appeared to argue that crews ",
        "they know where it ",
        "They left because the road ",
        "It is so steep that the carts ",
        "They act as if the town ",
        "more than a town ",
        "they know who ",
        "the question of what ",
        "the question of which ",
        "the part of town that ",
        "roads and tolls which ",
        "the work they ",
        "the very buyers the trade ",
        "a field he ",
        "a boat she ",
        "the age you ",
        "the thing we ",
        "the toll I ",
        "the day it ",
        "what the town ",
    ),
    passes_over=(
        "that the town ",
        "He said that the mill ",
        "It is late, they ",
        "All of it ",
        "When the road is clear, the men ",
    ),
)
_MAYBE = Rule(
    id="may-have-to",
    does="what may, will hardly, or need not have to be done is foreseen, or not asked",
    pattern=r"(?:\b(?:may|might|could|can|not|never|likely|probably|certainly|presumably|inevitably)|n['’]t)\s(?:\w+ly\s)?$",
    any_case=True,
    fires_on=(
        "they may ", "they might ", "it could ", "a town can ", "they will not ",
        "it will never ", "it will likely ", "it will probably ", "it will almost certainly ", "it will presumably ",
        "it will inevitably ", "she didn't ", "it could possibly ",
    ),
    passes_over=("they will ", "it would ", "the port really "),
)  # fmt: skip
_THOUGHTS = WordClass(
    id="what-one-thinks",
    words=(
        r"reali[sz]e",
        "understand",
        "remember",
        "know",
        "think",
        "expect",
        "pretend",
        "forget",
        r"bear\sin\smind",
        r"keep\sin\smind",
        r"perceive",
        r"recogni[sz]e\s(?:that|how)",
        r"accept\sthat",
        r"do\swith",
    ),
    frame=" {} what it did",
)
_OF_THOUGHT = Rule(
    id="should-think",
    does="what should be thought, seen, or felt of a thing is no step that anybody could do",
    pattern=rf"^\s(?:also\s|all\s|not\s){{0,2}}(?:{_THOUGHTS}|"
    r"be\s(?:seen|understood|regarded|viewed|careful|clear|aware|realistic|honest|thinking|able|remembered|noted|said|stressed|"
    r"expected|possible|easy|enough))\b"
    r"|^\s(?:the|an?|its|their|any|[a-z]+ing)\s",
    any_case=True,
    fires_on=(
        " realise what it did",
        " be seen as a pause",
        " not be understood as a delay",
        " be regarded as done",
        " be viewed as old",
        " be careful",
        " also be clear",
        " all be aware",
        " be realistic",
        " be honest",
        " be thinking of it",
        " be able to sail",
        " be remembered",
        " be noted",
        " be said",
        " be stressed",
        " be expected",
        " be possible",
        " be easy",
        " be enough",
        " the mill close",
        " a storm come",
        " its men leave",
        " their men leave",
        " any storm come",
        " shelling resume",
    ),
    passes_over=(" be paid", " recognise the union", " sail at dawn", " not be closed", " do more"),
)
"""In the words after those of need, where what should happen may be a mere case: "should the mill close"."""


def needs_nothing(said: str) -> bool:
    """Whether words of need in what somebody says ask for no step of anybody at the talks.

    Args:
        said: what he says; where it asks for something by other words, those decide.
    """
    plain = " ".join(said.split())
    found = _FIRST.search(plain)
    if found is None or _BY_OTHER_WORDS.fires(plain):
        return False
    before, after = plain[: found.start()], plain[found.end() :]
    return any(rule.fires(before) for rule in (OF_ANYBODY, _HANGS, _MAYBE)) or _OF_THOUGHT.fires(after)


def names_a_need(said: str) -> bool:
    """Whether anything is said to be needed, by a verb that could demand it."""
    return _FIRST.search(said) is not None


_BY_OTHER_WORDS = Rule(
    id="asked-for-in-other-words",
    does="what is said asks for something by a verb of asking, by an order, or to have it owed",
    pattern=r"\b(?:demand|insist|urg(?:e|ing)|call(?:ing|ed)?\s(?:on|for)|want(?:s|ed)?\s(?!to\b)|ask(?:s|ed|ing)?\s(?:\w+\s){0,3}(?:to|for)|request|owed)\b|\b[Ll]et\s",
    fires_on=(
        "We demand that it should go",
        "I insist it must go",
        "we urge them, for people must live",
        "he is urging them",
        "we call for a truce",
        "we called on them",
        "calling on them",
        "we want it back, for people must live",
        "she wants it",
        "she wanted it",
        "we ask the town to pay",
        "he asks for it",
        "he asked for it",
        "asking for it",
        "we request it",
        "it is owed",
        "Let them pay",
        "and let them pay",
    ),
    passes_over=("People should stay at home", "we want to say that people must wait", "it was asked"),
)
