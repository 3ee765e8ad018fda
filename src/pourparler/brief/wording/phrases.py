"""What kind of phrase a measure's words are, and the forms that a sentence needs of them.

What a record calls a measure may be a verb phrase, a noun phrase or anything else. Sentences turn the first as English
does by rule, take the second with its article, and quote the rest: where a form is in doubt it is quoted, which always
reads.

>>> form("free the accounts"), form("release of prisoners"), form("foreign forces leave")
(<Form.VERB: 'verb'>, <Form.NOUN: 'noun'>, <Form.OTHER: 'other'>)
>>> gerund("stop and seal the reactor"), present("stop and seal the reactor")
('stopping and sealing the reactor', 'stops and seals the reactor')
"""

import re
from collections.abc import Callable, Sequence
from enum import StrEnum

from pourparler.brief.wording.names import third_person

_VERBS = frozenset(
    """abandon abolish accept acknowledge admit adopt agree allow amend announce apologise apologize apply appoint
    approve arrest assure attend begin bring build buy cancel carry cease close commit compensate complete concede
    conduct confirm convene convert create deal declare defer deliver demobilise destroy disable disarm disband
    disclose discuss disengage dismantle disclose drop end enact enforce ensure establish evacuate exchange exclude
    expel extend extradite fire form free freeze fulfil fund give grant guarantee halt hand hold implement include
    initiate institute introduce issue join keep lay leave let lift limit lower maintain make meet move negotiate
    normalise normalize open organise organize pardon pay permit persuade postpone prevent prosecute protect provide
    publish pull put raise ratify readmit re-admit reaffirm recall receive recognise recognize reduce refer refrain
    reinstate relocate remove renounce repeal replace reopen re-open restart restore resume retain re-establish roll
    scrap seal send settle shut sign start stay stop submit supply surrender suspend take treat unfreeze unseal
    verify waive withdraw withhold write ship deploy deport demine invite visit repay rebuild replenish restrict
    retreat sell scale separate set speed sponsor staff swap train treat unblock unlock vacate vet widen begin
    coordinate dismiss dissolve divide drill ease evacuate exchange fuel get have hire honour regain renew resign
    sail secure sit stand study rescind revoke annul reverse repatriate relinquish resettle sever tighten uphold
    curb defuse delist disburse downgrade exempt halve impose inspect integrate investigate legalise liberalise
    merge monitor nationalise nominate notify outlaw overhaul oversee prohibit reassure recruit redeploy redraw
    regulate rehabilitate relax revise safeguard go come do speak reach lose screen shelve shorten stabilise
    suppress tolerate unify validate dilute train
    add adjust apply ask bind carry choose comply fly rely compete consider consult decide delete describe dig eat
    employ enlarge
    enter examine expand explain find finish follow forget grow handle hear hire insert insure interrupt invest know
    learn lend listen mend mention obtain operate perform prepare prove pursue rebuild recover refund rehire reject
    remain remember remind rename reschedule resume rewrite rezone save say see seek sell spend tell think throw
    transmit unload warn weaken worsen""".split()
)
_VERB_UNLESS_NOUN = frozenset(
    "release return list promise transfer ban share support offer trade vote pledge call talk".split()
)
_INFINITIVES = frozenset({("promise", "to"), ("return", "to")})
_AFTER_A_NOUN = frozenset("of for on to from".split())
_DETERMINERS = frozenset(
    """a an the all both some more each every no one two three four five six seven eight nine ten another further
    full their its his her any anything""".split()
)
_SMALL_WORDS = frozenset(
    """of on for in at with to from under by over about or and before after during as between within until off out back
    not no only also if when while once than without against through into onto near""".split()
)
_NOUNS = frozenset(
    """accord account accounts act aid areas army arms assurances ban bill border boycott ceasefire channel deal demand
    elections exchange exit food forces formula freeze fuel funds gas government group groups guarantee help inspections
    inspectors law letter list loan money mission oil pact pay peace pension pensions pledge plan power price prisoners
    progress promise pullback reactor reactors referendum reform relations release relief report rice rights rise
    sanctions share shipments solution sovereignty status step steps structure summit talks tariffs terms track trade
    treaty trial trials troops truce vote wages withdrawal zone zones""".split()
)
_COUNTED = frozenset(
    """accord act ban bill border boycott ceasefire channel deal demand exchange exit force formula freeze government
    group guarantee law letter list loan mission pact period plan pledge promise pullback reactor referendum release
    rise share solution status step structure summit treaty trial truce vote withdrawal zone settlement agreement
    meeting session conference office embassy timetable roadmap commission committee panel term""".split()
)
"""Nouns that want an article: "the written pledge", but "fuel oil"."""
_NOUN_ENDING = re.compile(r"(tion|tions|sion|ment|ments|ity|ness|ship|ance|ence|ism|sal)\Z")
_BREAK = re.compile(
    r"\s(?:of|on|for|in|at|with|to|from|under|by|over|about|or|and|before|after|during|as|between|within|until)\s|[,/(:;]"
)
_FIGURE_OF = re.compile(
    r"(?:[A-Z]{0,3}[$€£])?\d[\d.,]*(?:$|pc\b|%|\s(?:per\s?cent|percent|million|billion|yen|euros?|dollars?|shillings?|"
    r"rupees?|seats|posts|jobs|places|boats|days|weeks|months|years|hours|tonnes|kilos|miles|cents?|pence)\b)"
    r"(?![^,;]*\s(?:is|are|was|were|will|would)\b)"
)
_CLAUSE = re.compile(r"\b(?:is|are|was|were|has|have|will|would|controls?|leaves?|stops?|gets?|goes|takes|should)\b")

_SAYS_THAT = re.compile(
    r"(?:(?!\b(?:that|which|who|whom|what|where|how|whether|if)\b)[^,;:“‘])*?\b(?:is|are|was|were)\b"
)
"""A sentence and no thing: "the lights are on", but "the bill that is on the table"."""


class Form(StrEnum):
    """How a measure's words behave in a sentence."""

    VERB = "verb"
    NOUN = "noun"
    OTHER = "other"


def form(what: str) -> Form:
    """Tell a verb phrase from a noun phrase by its first words; OTHER where that is not safe."""
    words = what.split()
    if not words:
        return Form.OTHER
    if what.startswith("“"):
        return Form.OTHER
    first = words[0].lower()
    follower = words[1].lower() if len(words) > 1 else "of"
    ambiguous = first in _VERB_UNLESS_NOUN and (follower not in _AFTER_A_NOUN or (first, follower) in _INFINITIVES)
    if first in _VERBS or ambiguous or _takes_an_object(words):
        return Form.VERB
    if _FIGURE_OF.match(what):
        return Form.NOUN
    return Form.NOUN if _is_noun_phrase(what, first) else Form.OTHER


def _takes_an_object(words: Sequence[str]) -> bool:
    """Whether a word that is no noun known here stands before "the", "a", "all": "staff the customs post"."""
    if len(words) < 3 or not words[0].isalpha() or not words[0].islower():
        return False
    if words[1] in ("and", "or") and words[2] in _VERBS:
        return words[0] not in _NOUNS | _COUNTED | _SMALL_WORDS | _DETERMINERS
    other = words[0] in _DETERMINERS | _NOUNS | _COUNTED | _SMALL_WORDS or words[0].endswith(("s", "ing", "ed", "ly"))
    return not other and words[1].lower() in _DETERMINERS


def _is_noun_phrase(what: str, first: str) -> bool:
    head = _BREAK.split(what, maxsplit=1)[0].split()
    gerund = first.endswith("ing") and first not in ("working", "anything")
    if not head or gerund or first in _SMALL_WORDS or (_CLAUSE.search(what) and first not in _DETERMINERS):
        return False
    if _SAYS_THAT.match(what):
        return False
    named = head[-1].lower() in _NOUNS | _COUNTED or _NOUN_ENDING.search(head[-1].lower())
    return bool(named) or first in _DETERMINERS


def wants_article(words: str) -> bool:
    """Whether a noun phrase is one thing that English would not name bare."""
    head = _BREAK.split(words, maxsplit=1)[0].split()
    determined = words.split(maxsplit=1)[0].lower() in _DETERMINERS - {"full", "more", "further"}
    return head[-1].lower() in _COUNTED and not determined


# -- verb phrases turned -------------------------------------------------------------------------------------------

_DOUBLED = frozenset(
    """stop admit readmit begin let set put get shut swap drop sit commit submit permit refer defer ban expel vet cut
    run plan ship scrap rebut deter compel quit fit transfer cancel fuel refuel fulfil control patrol win wrap trim
    clear-cut tap pin dig unplug forget""".split()
)
_SILENT_E = re.compile(r"(?<=[^eoy])e\Z")
_POSSESSIVES = frozenset("their its his her our both any".split())


def gerund(phrase: str) -> str:
    """A verb phrase as a thing that is done: "freeing the accounts"."""
    return _turned(phrase, _ing)


def present(phrase: str) -> str:
    """A verb phrase after "it": "frees the accounts"."""
    return _turned(phrase, third_person)


def _turned(phrase: str, turn: Callable[[str], str]) -> str:
    """The first verb turned, and each later one that is joined to it and rules an object of its own."""
    words = phrase.split()
    return " ".join(turn(word) if at == 0 or _is_joined_verb(words, at) else word for at, word in enumerate(words))


def _is_joined_verb(words: Sequence[str], at: int) -> bool:
    joined = words[at - 1] in ("and", "or", "then")
    follower = words[at + 1].lower() if at + 1 < len(words) else ""
    return joined and words[at] in _VERBS and (at == 2 or follower in _DETERMINERS | _POSSESSIVES)


def _ing(verb: str) -> str:
    if verb.rsplit("-", maxsplit=1)[-1] in _DOUBLED:
        return f"{verb}{verb[-1]}ing"
    return f"{verb[:-2]}ying" if verb.endswith("ie") else f"{_SILENT_E.sub('', verb)}ing"


def has_determiner(phrase: str) -> bool:
    """Whether a phrase begins with an article or the like."""
    return phrase.split(maxsplit=1)[0].lower() in _DETERMINERS
