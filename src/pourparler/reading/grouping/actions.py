"""Phrases for doing something: "unfreezing its accounts", "the lifting of sanctions", "that its army leave".

A phrase is read for its verb and its keywords; what else it says ("imposed by the council last year") is left to the
passage. A promise is an action of its own, with the actions promised inside.

>>> [str(action) for action in actions_in("on stopping its reactor and admitting inspectors")]
['stop reactor', 'admit inspectors']
>>> promise, = actions_in("should first promise to take safety measures such as closing the pit")
>>> str(promise), [str(action) for action in promise.promised]
('promise safety measures', ['close pit'])
"""

import re
from dataclasses import dataclass

from pourparler.reading.grouping.lexicon import (
    LIGHT_VERBS,
    NOUNS_OF_DOING,
    is_gerund,
    keywords,
    plain_verb,
)

_MOST_KEYWORDS = 4


@dataclass(frozen=True, slots=True)
class Action:
    """Something somebody could do, as a phrase tells it.

    Attributes:
        verb: its plain verb; None where only a thing is named ("a truce").
        words: keywords of what it is done to.
        phrase: the words it was read from.
        start: offset of the phrase in what was read.
        passive: the thing stands before the verb; nobody says who does it.
        promised: of a promise, what is promised.
    """

    verb: str | None
    words: tuple[str, ...]
    phrase: str
    start: int
    passive: bool = False
    promised: "tuple[Action, ...]" = ()

    @property
    def is_promise(self) -> bool:
        """Whether what is asked is a promise."""
        return self.verb == "promise"

    @property
    def resumes_talks(self) -> bool:
        """Whether the talks themselves are to go on."""
        return self.verb == "resume" and self.words == ("talks",)

    def __str__(self) -> str:
        """Verb and keywords, a verb that says little left out."""
        light = self.verb in LIGHT_VERBS and len(self.words) > 1 and self.words[0] not in ("care", "part", "place")
        verb = () if self.verb is None or light else (self.verb,)
        return " ".join((*verb, *self.words))


_ADVERBS = r"(?:(?:first|also|not|immediately|then|again|never|still|at\sonce|\w+ly)\s)*"
_MODAL = re.compile(
    rf"\b(?:to|should|must|will|would|shall|can|could|cannot|has\sto|have\sto|needs\sto|not)\s{_ADVERBS}[“\"]?"
    r"(?!(?:the|an?|any|all|its|their|his|her|this|that|both|each|no)\b)(?P<verb>[a-z][a-z-]+)\b"
)
_QUOTED_VERB = re.compile(r"^\W*(?P<verb>promise|pledge|commit|guarantee|stop|lift|release|pay|return|sign)\b")
_NOUN = re.compile(rf"\b(?P<noun>{'|'.join(NOUNS_OF_DOING)})\s(?:of|to|from|for|on|in)\s")
_GERUND = re.compile(
    r"(?:^|\b(?:on|for|of|by|from|against|and|with)\s|,\s)(?:the\s|a\s)?(?:\w+ly\s)?(?P<verb>[a-z-]{3,}ing)\b(?:\sof\b)?"
)
_PASSIVE = re.compile(
    r"(?P<thing>[^,;:]{2,140}?)\s(?:be|is|are|was|were|(?:had|has|have)\sbeen|gets?|got|(?:had|has|have)(?=\s\w+ed\b|\sgone\b))"
    r"\s(?:\w+ly\s|at\sonce\s|never\s|not\s)?(?P<verb>[a-z]{3,})\b"
)
_NO_SUCH = re.compile(r"\b(?:going\sto\sbe|(?:will|would)\sbe|there\s(?:is|was|were))\s(?:any|no)\s")
_ASIDE = re.compile(r",?\s(?:because|apparently|although|though)\b")
_TALKS = r"(?:talks|negotiations?|dialogue|meetings?|conference|process|round|bargaining|session)"
_RESUMED = re.compile(
    rf"\b(?:resum\w+|restart\w*|re-?open\w*|re-?conven\w+)\b[^,;.]{{0,40}}\b{_TALKS}\b"
    rf"|\b{_TALKS}\b[^,;.]{{0,30}}\b(?:resum\w+|restart\w*|re-?open\w*|re-?conven\w+)\b"
    rf"|\breturn\w*\sto\s(?:the\s)?(?:negotiating\s)?(?:{_TALKS}|table)\b",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"(?P<thing>[^,;:]{2,90}?)\s(?P<verb>leave|return|withdraw|resign|disarm|stop|end|pay|sign|apologi[sz]e|go\sback|go|"
    r"reopen|close|open|vote|take\splace|start|begin)s?\b"
)
_PERFECT = re.compile(
    r"\b(?:had|has|have)\s(?P<verb>[a-z]+(?:ed|id|nt|ne|en|ut|ld|de))\s(?=(?:the|an?|its|their|all|every)\s)"
)
_SETTLED_BY = re.compile(r"\b(?:resolve|settle|solve|end)\s[^,;]{3,60}?\sby\s(?=[a-z]+ing\b)")
_PROMISES = frozenset({"promise", "pledge", "commit", "undertake", "vow", "guarantee"})
_SUCH_AS = re.compile(r"\b(?:such\sas|including|like|namely)\s")
_TAIL = re.compile(
    r"[,;:”\"“(]|\.(?:\s|$)|\s(?:that|which|who|whom|whose|where|imposed|signed|held|frozen|when|while|because|since|as\sconditions?|"
    r"apparently|until|unless|before|after|once|if|as\ssoon\sas|in\sreturn|in\sexchange|by\sthe|by\s[A-Z]\w*|from\s(?:the\s)?[A-Z]\w*|according)\b"
)
_BETWEEN = re.compile(
    rf",?\s(?:and|or)\s(?=that\s|(?:(?:the|an?|its|their|on|for|to)\s)?(?:\w+\s)?(?:(?:{'|'.join(NOUNS_OF_DOING)})\s(?:of|to|from)\b|[a-z-]{{3,}}ing\b))"
)


def actions_in(phrase: str) -> tuple[Action, ...]:
    """The actions that the object of a verb, or a condition, tells of, in order; none where it tells of none."""
    phrase = _ASIDE.split(phrase[:600].replace("\n", " "))[0]
    none = _NO_SUCH.search(phrase)
    phrase = phrase[none.end() :] if none else phrase
    resumed = _RESUMED.search(phrase)
    if resumed:
        return (Action("resume", ("talks",), _short(resumed.group()), resumed.start()),)
    first = _one(phrase, 0)
    if first is None:
        return ()
    if first.is_promise:
        return (first,)
    parts = _coordinated(phrase)
    if len(parts) == 1:
        return (first,)
    read = [action for at, part in parts if (action := _one(part, at)) is not None and action.words]
    return tuple(read) or (first,)


def _coordinated(phrase: str) -> list[tuple[int, str]]:
    parts: list[tuple[int, str]] = []
    begin = 0
    for between in _BETWEEN.finditer(phrase):
        following = re.match(r"(?:(?:the|an?|its|their|on|for|to)\s)?(?:\w+\s)?(?P<word>\w+)", phrase[between.end() :])
        word = following["word"] if following else ""
        if word.endswith("ing") and not is_gerund(word):
            continue
        parts.append((begin, phrase[begin : between.start()]))
        begin = between.end()
    return [*parts, (begin, phrase[begin:])]


def _one(phrase: str, at: int) -> Action | None:
    """The action of a phrase without coordination."""
    settled = _SETTLED_BY.search(phrase)
    if settled:
        phrase, at = phrase[settled.end() :], at + settled.end()
    phrase, at = phrase.lstrip(), at + len(phrase) - len(phrase.lstrip())
    leading = _leading(phrase, at)
    if leading is not None:
        return leading
    perfect = _PERFECT.search(phrase)
    if perfect:
        return _active(phrase, plain_verb(perfect["verb"]), perfect.start("verb"), perfect.end("verb"), at)
    modal = _QUOTED_VERB.search(phrase) or _MODAL.search(phrase)
    passive = _PASSIVE.search(phrase)
    if (
        passive
        and passive["verb"] not in ("the", "not", "there")
        and (not modal or modal["verb"] == "be" or passive.start("verb") < modal.start("verb"))
    ):
        return _passive(passive, at)
    finite = _FINITE.match(phrase)
    if finite and (not modal or finite.end() < modal.start("verb")):
        return _finite(finite, phrase, at)
    if modal and modal["verb"] not in ("be", "have", "the"):
        return _active(phrase, plain_verb(modal["verb"]), modal.start("verb"), modal.end("verb"), at)
    gerund = _GERUND.search(phrase)
    if gerund and is_gerund(gerund["verb"]) and gerund.start() < 30:
        return _active(phrase, plain_verb(gerund["verb"]), gerund.start("verb"), gerund.end(), at)
    noun = _NOUN.search(phrase)
    if noun and noun.start() < 60:
        return _active(phrase, plain_verb(noun["noun"]), noun.start("noun"), noun.end(), at)
    return _thing(phrase, at)


def _leading(phrase: str, at: int) -> Action | None:
    """An action told by the first word that counts: "lifting …", "the release of …"."""
    gerund = _GERUND.match(phrase)
    if gerund and is_gerund(gerund["verb"]):
        return _active(phrase, plain_verb(gerund["verb"]), gerund.start("verb"), gerund.end(), at)
    noun = _NOUN.search(phrase[:60])
    if noun and re.fullmatch(r"\W*(?:(?:the|an?|any|its|their|\w+al|full|immediate|early)\s)*", phrase[: noun.start()]):
        return _active(phrase, plain_verb(noun["noun"]), noun.start("noun"), noun.end(), at)
    return None


def _active(phrase: str, verb: str, start: int, verb_end: int, at: int) -> Action | None:
    rest = phrase[verb_end:]
    if verb in _PROMISES:
        return _promise(phrase, start, verb_end, at)
    cut = _TAIL.search(rest)
    thing = rest[: cut.start()] if cut and cut.start() > 2 else rest
    words = keywords(thing)[:_MOST_KEYWORDS]
    if not words and verb in LIGHT_VERBS:
        return None
    return Action(verb, words, _short(phrase[start : verb_end + len(thing)]), at + start)


def _promise(phrase: str, start: int, verb_end: int, at: int) -> Action:
    rest = phrase[verb_end:]
    examples = _SUCH_AS.search(rest)
    main = _one(rest[: examples.start()] if examples else rest, 0)
    promised = actions_in(rest[examples.end() :]) if examples else ((main,) if main else ())
    words = tuple(str(main).split()) if main else keywords(rest)[:_MOST_KEYWORDS]
    return Action("promise", words, _short(phrase[start:]), at + start, promised=promised)


def _finite(found: re.Match[str], phrase: str, at: int) -> Action | None:
    """As in "the strikers return to work": what follows the verb if it says more than who does it."""
    rest = phrase[found.end() :]
    words = keywords(rest)[:_MOST_KEYWORDS] if rest.startswith(" to ") else keywords(found["thing"])[-_MOST_KEYWORDS:]
    return Action(plain_verb(found["verb"]), words, _short(phrase), at) if words else None


def _passive(found: re.Match[str], at: int) -> Action | None:
    thing = re.sub(r"^(?:that|on|for|of|to)\s", "", found["thing"].strip())
    words = keywords(thing)[-_MOST_KEYWORDS:] if len(keywords(thing)) < 8 else keywords(thing)[:_MOST_KEYWORDS]
    if not words:
        return None
    verb = plain_verb(found["verb"])
    return Action(verb, words, _short(found.group()), at + found.start(), passive=True)


def _thing(phrase: str, at: int) -> Action | None:
    """A thing named without a verb: "a security guarantee"."""
    lead = re.match(r"\W*(?:(?:on|for|of|to|that|with|about|any|an?|the|from)\s)*", phrase)
    begin = lead.end() if lead else 0
    rest = phrase[begin:]
    cut = _TAIL.search(rest)
    thing = rest[: cut.start()] if cut else rest
    words = keywords(thing)[:_MOST_KEYWORDS]
    return Action(None, words, _short(thing), at + begin) if words else None


def _short(phrase: str, longest: int = 110) -> str:
    """A phrase without the space and signs around it, cut at a word."""
    plain = " ".join(phrase.split()).strip(" ,;:.”“\"'’")
    plain = re.sub(r"^(?:that|on|for|of|to)\s|\s(?:first|again|also)$", "", plain)
    return plain if len(plain) <= longest else plain[:longest].rsplit(" ", 1)[0] + " …"
