"""Phrases for doing something: "unfreezing its accounts", "the lifting of sanctions", "that its army leave".

A phrase is read for its verb and its keywords, and worded as an infinitive; what else it says ("imposed by the council
last year") is left to the passage. A promise is an action of its own, with the actions promised inside.

>>> [str(action) for action in actions_in("on stopping its reactor and admitting inspectors")]
['stop reactor', 'admit inspectors']
>>> promise, = actions_in("should first promise to take safety measures such as closing the pit")
>>> promise.what, [action.what for action in promise.promised]
('promise to take safety measures', ['close the pit'])
"""

import re
from dataclasses import dataclass, field

from pourparler.reading.matters.lexicon import (
    LIGHT_VERBS,
    is_gerund,
    is_participle,
    keywords,
    plain_verb,
)
from pourparler.reading.matters.patterns import (
    ALLOWED,
    ALONE,
    ANY,
    ARTICLE,
    ASIDE,
    BARE,
    BEGINS,
    BETWEEN,
    BETWEEN_LISTED,
    BETWEEN_THINGS,
    BETWEEN_VERBS,
    CLAUSE,
    DONE,
    FOR_WHAT,
    GERUND,
    KEEP_PREPOSITION,
    LET,
    LISTED,
    MANNER,
    MODAL,
    NO_SUCH,
    NOUN,
    OBJECT_AFTER,
    OF_WHAT_KIND,
    ONLY_THAT,
    PASSIVE,
    PROMISES,
    PROMISING,
    RESUMED,
    SETTLED_BY,
    SUCH_AS,
    TAIL,
    TALKS,
    TO_BE,
    TOLD_WHOM,
    WON,
    modal_in,
)
from pourparler.reading.matters.phrasal import one_verb
from pourparler.reading.matters.subclauses import state_of, told_of
from pourparler.reading.matters.wording import infinitive, is_sensible, tidy

_MOST_KEYWORDS = 4
_BY_SO_MUCH = frozenset({"increase", "raise", "reduce", "cut"})  # told by a figure before: "an 8% increase in wages"


@dataclass(frozen=True, slots=True)
class Action:
    """Something somebody could do, as a phrase tells it.

    Attributes:
        verb: its plain verb; None where only a thing is named ("a truce").
        words: keywords of what it is done to.
        phrase: the words it was read from.
        start: offset of the phrase in what was read.
        what: the same in plain words: an infinitive phrase, or a thing.
        thing: what it is done to, with its article.
        nominal: told by a noun or a gerund, not by an infinitive or a clause of its own.
        promised: of a promise, what is promised.
        in_own_words: told by no word that is known for doing, so that it is like nothing that is worded otherwise.
    """

    verb: str | None
    words: tuple[str, ...]
    phrase: str
    start: int
    what: str = ""
    thing: str = ""
    nominal: bool = False
    promised: "tuple[Action, ...]" = field(default=())
    in_own_words: bool = False

    @property
    def is_promise(self) -> bool:
        """Whether what is asked is a promise."""
        return self.verb == "promise"

    @property
    def resumes_talks(self) -> bool:
        """Whether the talks themselves are to go on."""
        return self.verb == "resume" and self.words == ("talks",)

    @property
    def is_sensible(self) -> bool:
        """Whether a position may rest on it."""
        return bool(self.words) and is_sensible(self.what, self.verb)

    def __str__(self) -> str:
        """Verb and keywords, a verb that says little left out."""
        light = self.verb in LIGHT_VERBS and len(self.words) > 1 and self.words[0] not in ("care", "part", "place")
        verb = () if self.verb is None or light else (self.verb,)
        return " ".join((*verb, *self.words))


def actions_in(phrase: str) -> tuple[Action, ...]:
    """The actions that the object of a verb, or a condition, tells of, in order; none where it tells of none."""
    phrase = FOR_WHAT.sub("", ASIDE.split(phrase[:600].replace("\n", " "))[0])
    phrase = ONLY_THAT.sub(lambda found: " " * len(found[0]), phrase)
    none = NO_SUCH.search(phrase)
    phrase = phrase[none.end() :] if none else phrase
    resumed = RESUMED.search(phrase)
    if resumed:
        words = _short(resumed.group())
        return (Action("resume", ("talks",), words, resumed.start(), _resumption(words)),)
    if LISTED.match(phrase) and not CLAUSE.search(phrase) and not _leading(phrase, 0):
        things = _parts(phrase, BETWEEN_LISTED)
        return tuple(action for at, part in things if (action := _one(part, at)) is not None)
    halves = _parts(phrase, re.compile(r",?\sand\s"))
    if len(halves) == 2 and all(_is_done(part.strip()) for _, part in halves):
        return tuple(action for at, part in halves if (action := _one(part, at)) is not None)
    first = _one(phrase, 0)
    if first is None:
        return ()
    if first.is_promise:
        return (first,)
    parts = _coordinated(phrase, first)
    if len(parts) == 1:
        return (first,)
    bare = first.verb is not None and not first.nominal
    read = [_one(part, at, bare=bare and number > 0) for number, (at, part) in enumerate(parts)]
    return tuple(action for action in read if action is not None and action.words) or (first,)


def _resumption(words: str) -> str:
    """As in "resume the six-party talks", whatever the words: "the six-party talks reopen", "resumed canal talks"."""
    found = re.search(
        rf"\b(?P<name>(?:[\w-]+\s){{0,2}}){TALKS}\b", re.sub(r"(?i)\bre-?(?:sum|start|open|conven)\w*\s", "", words)
    )
    name = re.sub(r"^.*\b(?:to|of|the|their|its|when|once|as|soon|all)\b\s?", "", found["name"]) if found else ""
    return f"resume the {name}talks" if name else "resume the talks"


def _coordinated(phrase: str, first: Action) -> list[tuple[int, str]]:
    """A phrase in the parts that "and" joins: gerunds and nouns of doing, verbs after a verb, things after a thing."""
    if first.verb is None and ARTICLE.match(phrase) and not CLAUSE.search(phrase):
        things = _parts(phrase, BETWEEN_THINGS)
        return things if len(things) > 1 else _parts(phrase, BETWEEN)
    if first.verb is not None and not first.nominal:
        return _parts(phrase, BETWEEN_VERBS)
    return _parts(phrase, BETWEEN)


def _parts(phrase: str, between: re.Pattern[str]) -> list[tuple[int, str]]:
    parts: list[tuple[int, str]] = []
    begin = 0
    for found in between.finditer(phrase):
        following = re.match(r"(?:(?:the|an?|its|their|on|for|to)\s)?(?:\w+\s)?(?P<word>\w+)", phrase[found.end() :])
        word = following["word"] if following else ""
        if between is BETWEEN and word.endswith("ing") and not is_gerund(word):
            continue
        parts.append((begin, phrase[begin : found.start()]))
        begin = found.end()
    return [*parts, (begin, phrase[begin:])]


def _is_done(phrase: str) -> bool:
    """As in "the gates closed", "a session prepared well": a thing, and what is done to it."""
    found = DONE.match(phrase)
    return bool(
        found
        and (is_participle(found["verb"]) or found["verb"] == "prepared")
        and not OBJECT_AFTER.match(found["rest"])
        and MANNER.fullmatch(found["rest"])
        and not re.search(r"\b(?:had|has|have|is|are|was|were|be|will|would)\b", found["rest"])
        and not re.search(
            r"(?i)\b(?:that|we|they|he|she|it|be|is|are|to|had|has|have|of|by|on|at|for|and|or)\s", found["thing"]
        )
    )


def _one(phrase: str, at: int, *, bare: bool = False) -> Action | None:
    """The action of a phrase without coordination; ``bare`` where a plain verb may open it."""
    settled = SETTLED_BY.search(phrase)
    if settled:
        phrase, at = phrase[settled.end() :], at + settled.end()
    phrase, at = phrase.lstrip(), at + len(phrase) - len(phrase.lstrip())
    opening = BARE.match(phrase) if bare else None
    if opening:
        return _active(phrase, opening["verb"], opening.start("verb"), opening.end(), at)
    leading = _leading(phrase, at)
    if leading is not None:
        return leading
    return _promising(phrase, at) or _with_a_verb(phrase, at)


def _promising(phrase: str, at: int) -> Action | None:
    """As in "the firm promises to pay": what is awaited is the promise."""
    told, modal = PROMISING.search(phrase), MODAL.search(phrase)
    if told is None or (modal and modal.start("verb") < told.start()):
        return None
    return _promise(phrase, told.start(), told.end(), at)


def _with_a_verb(phrase: str, at: int) -> Action | None:
    """By the verb that rules it: an infinitive, a passive, a clause of its own; else a noun of doing, or a thing."""
    allowed = ALLOWED.match(phrase)
    if allowed:
        who = re.sub(r",\s(?:who|which)\b[^,]*,?", "", allowed["who"])
        what = tidy(f"let {who} {allowed['rest']}")
        return _acting("let", keywords(f"{who} {allowed['rest']}")[:_MOST_KEYWORDS], what, who, phrase=phrase, at=at)
    let = LET.match(phrase)
    if let:
        return _let(let, phrase, at)
    modal = modal_in(phrase)
    if _is_done(phrase):
        done = DONE.match(phrase)
        return _passive(done, phrase, at) if done else None
    passives = PASSIVE.finditer(phrase) if TO_BE.search(phrase) else ()
    passive = next((m for m in passives if is_participle(m["verb"]) and m["thing"] != "to"), None)
    if passive and (not modal or modal["verb"] == "be" or passive.start("verb") < modal.start("verb")):
        return _passive(passive, phrase, at)
    if modal and modal["verb"] == "be":
        return _to_be(phrase, modal, at)
    told = state_of(phrase) or told_of(phrase)
    promises = told is not None and told.verb in PROMISES and not (told.verb == "guarantee" and told.thing)
    if told is not None and not promises and (not modal or told.start < modal.start("verb")):
        words = keywords(told.thing)[:_MOST_KEYWORDS] if told.verb else keywords(told.thing)[-_MOST_KEYWORDS:]
        return _acting(told.verb, words, told.what, told.thing, phrase=phrase, at=at + told.start)
    if modal and modal["verb"] != "have":
        return _active(phrase, modal["verb"], modal.start("verb"), modal.end("verb"), at)
    gerund = GERUND.search(phrase)
    if gerund and _tells_of_doing(gerund, phrase) and gerund.start() < 30:
        return _active(phrase, gerund["verb"], gerund.start("verb"), gerund.end(), at, nominal=True)
    noun = NOUN.search(phrase)
    if noun and noun.start() < 60:
        return _by_noun(phrase, noun, at)
    return _thing(phrase, at)


def _leading(phrase: str, at: int) -> Action | None:
    """An action told by the first word that counts: "lifting …", "the release of …"."""
    begins = BEGINS.match(phrase)
    if begins:
        thing = begins["thing"]
        verb = plain_verb(begins["verb"].removesuffix("s"))
        return _acting(verb, keywords(thing), infinitive(verb, thing), thing, phrase=phrase, at=at, nominal=True)
    gerund = GERUND.match(phrase)
    if gerund and _tells_of_doing(gerund, phrase):
        return _active(phrase, gerund["verb"], gerund.start("verb"), gerund.end(), at, nominal=True)
    noun = NOUN.search(phrase[:60])
    if noun and re.fullmatch(
        r"\W*(?:(?:the|an?|any|its|their|\w+al|on|for|of|to|full|immediate|early|swift)\s)*", phrase[: noun.start()]
    ):
        return _by_noun(phrase, noun, at)
    return None


def _tells_of_doing(gerund: re.Match[str], phrase: str) -> bool:
    """Whether a word in -ing is what is done, as in "opening the port", and not of what kind a thing is."""
    return is_gerund(gerund["verb"]) and not OF_WHAT_KIND.match(phrase[gerund.start("verb") :])


def _by_noun(phrase: str, noun: re.Match[str], at: int) -> Action | None:
    """As in "the release of two sailors", "a halt to enrichment", "a return to work"."""
    verb, preposition = noun["noun"], noun["preposition"]
    given = verb in ("apology", "compensation", "payment") and preposition in ("from", "to")
    if given or (plain_verb(verb) in _BY_SO_MUCH and re.search(r"\d", phrase[: noun.start()])):
        return _thing(phrase, at)
    kept = preposition == "from" or (preposition != "of" and plain_verb(verb) in KEEP_PREPOSITION)
    end = noun.start("preposition") if kept else noun.end()
    return _active(phrase, verb, noun.start("noun"), end, at, nominal=True)


def _active(phrase: str, word: str, start: int, verb_end: int, at: int, *, nominal: bool = False) -> Action | None:
    verb = plain_verb(word)
    if verb in PROMISES:
        return _promise(phrase, start, verb_end, at)
    verb, rest = one_verb(verb, phrase[verb_end:])
    cut = _cut(rest)
    thing = rest[:cut]
    joined = BETWEEN.search(thing) if nominal else BETWEEN_VERBS.search(thing)
    thing = thing[: joined.start()] if joined else thing
    what = infinitive(verb, thing)
    words = keywords(thing)[:_MOST_KEYWORDS]
    if not words and verb in LIGHT_VERBS:
        return None
    if verb in WON and nominal:
        what = tidy(re.split(r"\sfrom\s", thing)[0])
    told = phrase[start : verb_end + len(phrase[verb_end:]) - len(rest) + len(thing)]
    return _acting(verb, words, what, thing, phrase=told, at=at + start, nominal=nominal)


def _cut(rest: str) -> int:
    """Where the object of a verb ends; "any text that takes our troops out" is one with its relative clause."""
    for found in TAIL.finditer(rest):
        restricted = re.match(r"\s(?:that|which|who)\b", found.group()) and ANY.search(rest[: found.start()])
        if found.start() > 2 and not restricted:
            return found.start()
    return len(rest)


def _acting(
    verb: str | None, words: tuple[str, ...], what: str, thing: str, *, phrase: str, at: int, nominal: bool = False
) -> Action | None:
    if not what:  # helping verbs without end, and nothing that is done
        return None
    if not words:
        if verb is None or verb not in ALONE:
            return None
        words, verb = (verb,), None
    elif what.split(maxsplit=1)[0] != verb and verb in WON:
        verb = None
    return Action(verb, words, _short(phrase), at, what, tidy(thing), nominal)


def _promise(phrase: str, start: int, verb_end: int, at: int) -> Action:
    rest = phrase[verb_end:]
    examples = SUCH_AS.search(rest)
    main = _one(rest[: examples.start()] if examples else rest, 0)
    promised = actions_in(rest[examples.end() :]) if examples else ((main,) if main else ())
    words = tuple(str(main).split()) if main else keywords(rest)[:_MOST_KEYWORDS]
    what = f"promise to {main.what}" if main and main.verb else f"promise {tidy(main.thing if main else rest)}"
    thing = main.thing if main else tidy(rest)
    return Action("promise", words, _short(phrase[start:]), at + start, what, thing, promised=promised)


def _let(found: re.Match[str], phrase: str, at: int) -> Action | None:
    """As in "asked for 1,800 men to stay": let them; of the army's leaving, withdraw it."""
    told = told_of(phrase.removeprefix("that ")) if not phrase.startswith("for ") else None
    if told is not None:
        return _acting(told.verb, keywords(told.thing)[:_MOST_KEYWORDS], told.what, told.thing, phrase=phrase, at=at)
    words = keywords(found["who"])
    if found["who"][:1].isupper() or not words or re.match(r"(?:both|all|the)\s\w+$", found["who"]):
        return _active(phrase, found["verb"], found.start("verb"), found.end("verb"), at)
    what = tidy(f"let {found['who']} {found['verb']} {found['rest']}")
    return _acting("let", (*words[-3:], found["verb"].split()[0]), what, found["who"], phrase=phrase, at=at)


def _to_be(phrase: str, modal: re.Match[str], at: int) -> Action | None:
    """As in "to be met on an equal footing": meet it; of what is no doing, nothing."""
    done = re.match(r"\s(?P<verb>[a-z]+)(?P<rest>\s[^,;:]{3,80})?", phrase[modal.end() :])
    if not done or not is_participle(done["verb"]) or not done["rest"]:
        return None
    verb = plain_verb(done["verb"])
    words = keywords(done["rest"])[:_MOST_KEYWORDS]
    return _acting(verb, words, infinitive(verb, f"it {done['rest']}"), "it", phrase=phrase, at=at)


def _passive(found: re.Match[str], phrase: str, at: int) -> Action | None:
    """As in "the tolls be refunded", "it be recognised as a state", "it is given guarantees"."""
    thing = re.sub(r"^(?:that|on|for|of|to)\s", "", TOLD_WHOM.sub("", found["thing"].strip(), count=1))
    thing = re.sub(
        r"(?:\s(?:must|should|will|would|shall|has|have|had|needs?|ought|can|could|may|might|to|first))+(?:\sonly)?$",
        "",
        thing,
    )
    verb, rest = one_verb(plain_verb(found["verb"]), phrase[found.end("verb") :])
    cut = TAIL.search(rest)
    rest = re.split(r"\s(?:and|or|by|only)\s", rest[: cut.start()] if cut else rest)[0]
    pronoun = re.fullmatch(r"(?i)it|they|he|she|we", thing)
    if pronoun:
        words = keywords(rest)[:_MOST_KEYWORDS]
        thing = rest if verb in ("give", "grant", "offer", "pay", "promise", "send") else f"it {rest}"
        return _acting(verb, words, infinitive(verb, thing), "it", phrase=phrase, at=at)
    every = keywords(thing)
    words = every[-_MOST_KEYWORDS:] if len(every) < 8 else every[:_MOST_KEYWORDS]
    what = infinitive(verb, f"{thing} {rest}")
    return _acting(verb, words, what, thing, phrase=found.group(), at=at + found.start())


def _thing(phrase: str, at: int) -> Action | None:
    """A thing named without a verb: "a security guarantee"."""
    lead = re.match(r"\W*(?:(?:on|for|of|to|that|with|about|any|from)\s)*", phrase)
    begin = lead.end() if lead else 0
    rest = phrase[begin:]
    cut = TAIL.search(rest)
    thing = rest[: cut.start()] if cut else rest
    words = keywords(thing)[:_MOST_KEYWORDS]
    bare = re.sub(r"^(?:an?|the)\s", "", _short(thing))
    return Action(None, words, bare, at + begin, tidy(thing), tidy(thing), nominal=True) if words else None


def _short(phrase: str, longest: int = 110) -> str:
    """A phrase without the space and signs around it, cut at a word."""
    plain = " ".join(phrase.split()).strip(" ,;:.”“\"'’")
    plain = re.sub(r"^(?:that|on|for|of|to)\s|\s(?:first|again|also)$", "", plain)
    return plain if len(plain) <= longest else plain[:longest].rsplit(" ", 1)[0] + " …"
