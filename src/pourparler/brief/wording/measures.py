"""A measure inside a sentence, whether its words are "free the accounts", "heavy fuel oil" or "the army leaves".

What a record calls a measure may be a verb phrase, a noun phrase or anything else. Sentences use infinitives for the
first, the bare words for the second, and quote the rest: nothing is ever conjugated. Where a form is in doubt it is
quoted, which always reads.

>>> form("free the accounts"), form("release of prisoners"), form("foreign forces leave")
(<Form.VERB: 'verb'>, <Form.NOUN: 'noun'>, <Form.OTHER: 'other'>)
"""

import re
from collections.abc import Sequence
from enum import StrEnum

from pourparler.brief.wording.names import party_names
from pourparler.record.talks import Talks

_VERBS = frozenset(
    """abandon abolish accept acknowledge admit adopt agree allow amend announce apologise apologize apply appoint
    approve arrest assure attend begin bring build buy cancel cease close commit compensate complete concede conduct
    confirm convene convert create deal declare defer deliver demobilise destroy disable disarm disband disclose discuss
    disengage dismantle disclose drop end enact enforce ensure establish evacuate exchange exclude expel extend
    extradite fire form free freeze fulfil fund give grant guarantee halt hand hold implement include initiate
    institute introduce issue join keep lay leave let lift limit lower maintain make meet move negotiate normalise
    normalize open organise organize pardon pay permit persuade postpone prevent prosecute protect provide publish
    pull put raise ratify readmit re-admit reaffirm recall receive recognise recognize reduce refer refrain reinstate
    relocate remove renounce repeal replace reopen re-open restart restore resume retain re-establish roll scrap seal
    send settle shut sign start stay stop submit supply surrender suspend take treat unfreeze unseal verify waive
    withdraw withhold write ship deploy deport demine invite visit repay rebuild replenish restrict retreat
    sell scale separate set speed sponsor staff swap train treat unblock unlock vacate vet widen begin coordinate
    dismiss dissolve divide drill ease evacuate exchange fuel get have hire honour regain renew resign sail secure sit
    stand study""".split()
)
_VERB_UNLESS_NOUN = frozenset(
    "release return list promise transfer ban share support offer trade vote pledge call".split()
)
_INFINITIVES = frozenset({("promise", "to"), ("return", "to")})
_AFTER_A_NOUN = frozenset("of for on to from".split())
_DETERMINERS = frozenset(
    """a an the all both some more each every no one two three four five six seven eight nine ten another further
    full their its his her""".split()
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
_CLAUSE = re.compile(r"\b(?:is|are|was|were|has|have|will|would|controls?|leaves?|stops?|gets?|goes|takes|should)\b")


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
    first = words[0].lower()
    follower = words[1].lower() if len(words) > 1 else "of"
    ambiguous = first in _VERB_UNLESS_NOUN and (follower not in _AFTER_A_NOUN or (first, follower) in _INFINITIVES)
    if first in _VERBS or ambiguous or _takes_an_object(words):
        return Form.VERB
    return Form.NOUN if _is_noun_phrase(what, first) else Form.OTHER


def _takes_an_object(words: Sequence[str]) -> bool:
    """Whether a word that is no noun known here stands before "the", "a", "all": "staff the customs post"."""
    if len(words) < 3 or not words[0].isalpha() or not words[0].islower():
        return False
    other = words[0] in _DETERMINERS | _NOUNS | _COUNTED | _SMALL_WORDS or words[0].endswith(("s", "ing", "ed"))
    return not other and words[1].lower() in _DETERMINERS


def _is_noun_phrase(what: str, first: str) -> bool:
    head = _BREAK.split(what, maxsplit=1)[0].split()
    gerund = first.endswith("ing") and first != "working"
    if not head or gerund or first in _SMALL_WORDS or (_CLAUSE.search(what) and first not in _DETERMINERS):
        return False
    named = head[-1].lower() in _NOUNS | _COUNTED or _NOUN_ENDING.search(head[-1].lower())
    return bool(named) or first in _DETERMINERS


def label(talks: Talks, measure: str) -> str:
    """A measure's words as the record has them."""
    entry = talks.measure_by_id.get(measure)
    return entry.label.strip() if entry else measure


def quoted(text: str) -> str:
    """Words set off as somebody else's; quotation marks inside become single ones."""
    bare = text.strip()
    if bare.startswith("“") and bare.endswith("”") and bare.count("“") == 1:
        bare = bare[1:-1]
    return f"“{bare.replace('“', '‘').replace('”', '’').rstrip('.')}”"


def named(talks: Talks, measure: str) -> str:
    """A measure mentioned by its words, in quotation marks: reads after any word."""
    return quoted(label(talks, measure))


def doers(talks: Talks, measure: str) -> tuple[str, ...]:
    """Who does it."""
    entry = talks.measure_by_id.get(measure)
    return entry.by if entry else ()


def nominal(talks: Talks, measure: str) -> str:
    """The words as a noun: as they are, or with an article, where they are one, else quoted."""
    words = label(talks, measure)
    if form(words) is not Form.NOUN:
        return quoted(words)
    return f"the {words}" if _wants_article(words) else words


def _wants_article(words: str) -> bool:
    """Whether a noun phrase is one thing that English would not name bare."""
    head = _BREAK.split(words, maxsplit=1)[0].split()
    determined = words.split(maxsplit=1)[0].lower() in _DETERMINERS - {"full", "more", "further"}
    return head[-1].lower() in _COUNTED and not determined


def wanted(talks: Talks, holders: Sequence[str], measure: str) -> str:
    """What follows "wants": "the United States to free the accounts", "heavy fuel oil from China"."""
    words, by = label(talks, measure), doers(talks, measure)
    own = set(by) <= set(holders)
    if form(words) is Form.VERB:
        return f"to {words}" if own else f"{_whom(talks, holders, by)} to {words}"
    from_whom = f" from {party_names(talks, by)}" if by and not set(by) & set(holders) else ""
    return nominal(talks, measure) + from_whom


def _whom(talks: Talks, holders: Sequence[str], by: Sequence[str]) -> str:
    """Those asked to do something; where the holders are among them, they and the others."""
    if not set(by) & set(holders):
        return party_names(talks, by)
    return "both sides" if len(by) == 2 else "all sides"


def _spoken(talks: Talks, holders: Sequence[str], measure: str) -> tuple[str, bool]:
    """The words as they stand after "it will": and whether it is the holders who do it."""
    words, by = label(talks, measure), doers(talks, measure)
    own = bool(set(by) & set(holders))
    if form(words) is Form.VERB:
        return words, own
    return f"agree to {nominal(talks, measure)}", own


def before_it_will(talks: Talks, holders: Sequence[str], measure: str, it: str) -> str:
    """What follows "before": "it will stop the reactor", "there can be talks on trade"."""
    words, own = _spoken(talks, holders, measure)
    if own:
        return f"{it} will {words}"
    return _others(talks, measure, "{by} can be asked to {words}", "there can be {words}", "{words} can go ahead")


def only_then(talks: Talks, holders: Sequence[str], measure: str, it: str) -> str:
    """What follows "only then": "will it stop the reactor", "can there be talks on trade"."""
    words, own = _spoken(talks, holders, measure)
    if own:
        return f"will {it} {words}"
    return _others(talks, measure, "can {by} be asked to {words}", "can there be {words}", "can {words} go ahead")


def without_that(talks: Talks, holders: Sequence[str], measure: str, it: str) -> str:
    """What follows "without that": "it will not stop the reactor", "there can be no talks on trade"."""
    words, own = _spoken(talks, holders, measure)
    if own:
        return f"{it} will not {words}"
    return _others(talks, measure, "{by} should not {words}", "there should be no {words}", "{words} cannot go ahead")


def _others(talks: Talks, measure: str, verb: str, noun: str, other: str) -> str:
    words, by = label(talks, measure), party_names(talks, doers(talks, measure))
    match form(words):
        case Form.VERB:
            return verb.format(by=by, words=words)
        case Form.NOUN if words.split()[0].lower() not in _DETERMINERS and not _wants_article(words):
            return noun.format(words=words)
        case _:
            return other.format(words=nominal(talks, measure))
