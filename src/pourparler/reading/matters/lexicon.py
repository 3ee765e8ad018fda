"""Word forms: the plain verb behind "lifting", "lifted" and "the lifting of", and what words weigh nothing.

>>> plain_verb("stopping"), plain_verb("receiving"), plain_verb("scrapped"), plain_verb("recognition")
('stop', 'receive', 'scrap', 'recognise')
>>> keywords("its frozen accounts at the bank")
('frozen', 'accounts', 'bank')
"""

import functools
import re

from pourparler.reading.english.spelling import restored

NOUNS_OF_DOING = {
    "abandonment": "abandon", "abolition": "abolish", "acceptance": "accept", "access": "open", "admission": "admit",
    "adoption": "adopt", "apology": "apologise", "appointment": "appoint", "cancellation": "cancel",
    "cessation": "stop", "closure": "close", "compensation": "compensate", "completion": "complete",
    "creation": "create", "cut": "cut", "cuts": "cut", "delivery": "deliver", "deployment": "deploy",
    "destruction": "destroy", "disbandment": "disband", "dismantlement": "dismantle", "dismissal": "dismiss",
    "dissolution": "dissolve", "end": "end", "establishment": "establish", "evacuation": "evacuate",
    "exchange": "exchange", "expulsion": "expel", "extension": "extend", "extradition": "extradite",
    "formation": "form", "freeze": "freeze", "halt": "stop", "handover": "hand-over",
    "implementation": "implement", "increase": "increase", "inspection": "inspect", "introduction": "introduce",
    "amendment": "amend", "amendments": "amend", "changes": "change", "modification": "modify",
    "modifications": "modify", "moratorium": "suspend", "normalisation": "normalise",
    "normalization": "normalise", "payment": "pay", "revision": "revise", "revisions": "revise",
    "ratification": "ratify", "readmission": "readmit", "recognition": "recognise", "reduction": "reduce",
    "reinstatement": "reinstate", "release": "release", "removal": "remove", "renewal": "renew",
    "reopening": "reopen", "repeal": "repeal", "resignation": "resign", "restoration": "restore",
    "resumption": "resume", "return": "return", "suspension": "suspend", "swap": "swap", "transfer": "transfer",
    "withdrawal": "withdraw",
}  # fmt: skip
"""Nouns that tell of doing, and the verb for it."""

_END_IN_E = frozenset(
    "approve cease change charge close complete compensate continue coordinate create cooperate decline denounce "
    "deliberate dismantle dissolve divide ease evacuate exchange exclude extradite finalize freeze give guarantee "
    "have hire impose include increase initiate invite leave make move negotiate normalize ignore ensure secure "
    "organize prepare produce promise provide raise rescue retire reverse receive recognize reduce reinstate "
    "release remove replace resolve restore resume revoke revise schedule settle share shelve store take tolerate "
    "trade unfreeze update vote acknowledge acquire allocate arrange cede certify compare concede convene declare "
    "dedicate delegate demobilise designate disclose ensure erase evaluate finance exercise expose file fire "
    "gazette hire hose house indemnify introduce issue license locate merge nominate note observe operate phase "
    "place postpone preserve probe pursue purchase rate reassure recalculate redistribute reimburse relocate "
    "rename renegotiate repatriate require rescue reserve rotate serve stage subsidise terminate translate unite "
    "use utilise validate waive".split()
)
_IRREGULAR = {
    "gave": "give", "given": "give", "held": "hold", "kept": "keep", "met": "meet", "paid": "pay",
    "put": "put", "sent": "send", "set": "set", "shut": "shut", "taken": "take", "took": "take",
    "withdrawn": "withdraw",
    "withdrew": "withdraw", "frozen": "freeze", "unfrozen": "unfreeze",
    "gone": "go", "made": "make", "begun": "begin", "began": "begin",
    "came": "come", "brought": "bring", "built": "build", "freed": "free", "cut": "cut", "sat": "sit", "got": "get",
    "left": "leave", "lost": "lose", "won": "win", "sold": "sell", "bought": "buy", "told": "tell", "led": "lead",
    "done": "do", "did": "do", "went": "go", "stood": "stand", "drawn": "draw", "laid": "lay", "shown": "show",
    "broken": "break", "chosen": "choose", "driven": "drive", "written": "write", "rewritten": "rewrite",
    "heard": "hear", "lent": "lend", "spent": "spend", "dealt": "deal", "sought": "seek", "had": "have",
    "quit": "quit", "overseen": "oversee", "lying": "lie", "dug": "dig", "fed": "feed", "split": "split",
    "seen": "see", "gazet": "gazette",
}  # fmt: skip
_NO_GERUND = frozenset(
    "anything beginning being briefing building bring during everything evening following funding having hearing "
    "housing including king meeting morning nothing offering regarding shipping something spring string thing "
    "training understanding willing working according wing ring king sing standing".split()
)
_WEIGHTLESS = frozenset(
    "a about above after again all also an and another any are as at be been before being both but by can could did "
    "do does down each ever every first for from full fully further had has have he her his how i if immediate "
    "immediately in into is it its just last later least less long many may me more most much must my new next no "
    "nor not now of off on once one only or other our out over own quick quickly said same several shall she should "
    "since so some soon still such than that the their them then there these they this those through to too under "
    "until up upon us very was we were what when where which while who whole whom whose will with within without "
    "however therefore moreover meanwhile instead monday tuesday wednesday thursday friday saturday sunday "
    "would yet you your formal clear complete entire certain possible part side sides issue matter matters another "
    "during whether against between per via like day days everything anything something nothing cent lasting fresh "
    "well enough forward alone soon".split()
)
LIGHT_VERBS = frozenset(
    "allow be carry come conduct do get give go happen have hold keep let make put set start take use begin "
    "become see".split()
)
"""Verbs that say little without their object."""
_CLASSES = {
    "free": "unfreeze release free unblock",
    "resume": "resume restart reopen re-open recommence",
    "stop": "stop halt cease",
    "admit": "admit readmit receive accept allow",
    "leave": "withdraw leave pull evacuate",
    "close": "close shut",
    "end": "end lift scrap abolish repeal remove",
}
_CLASS_OF = {verb: name for name, verbs in _CLASSES.items() for verb in verbs.split()}


def verb_class(verb: str | None) -> str | None:
    """Verbs that ask for the same thing fall into one class."""
    return _CLASS_OF.get(verb, verb) if verb else None


def is_gerund(word: str) -> bool:
    """Whether a word in -ing tells of doing."""
    return (
        word.endswith("ing") and "-" not in word and len(word) > 5 and word.lower() not in _NO_GERUND and word.islower()
    )


def plain_verb(word: str) -> str:
    """The plain form of a verb or noun of doing; verbs in -ize as verbs in -ise.

    >>> plain_verb("organizing"), plain_verb("paid"), plain_verb("moratorium")
    ('organise', 'pay', 'suspend')
    """
    word = word.lower()
    if word in NOUNS_OF_DOING:
        return NOUNS_OF_DOING[word]
    verb = _IRREGULAR.get(word) or _without_ending(word)
    verb = _IRREGULAR.get(verb, verb)
    return verb[:-3] + "ise" if verb.endswith("ize") and len(verb) > 5 else verb


def _without_ending(word: str) -> str:
    if word.endswith("eed"):
        return word[:-1] if len(word) > 4 and word not in _IN_EED else word
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return restored(word[: -len(ending)])
    return word


def plain_form(verb: str) -> str:
    """The plain form of a verb, of one in -s too.

    >>> plain_form("keeps"), plain_form("pushes"), plain_form("empties"), plain_form("held")
    ('keep', 'push', 'empty', 'hold')
    """
    plain = plain_verb(verb)
    if plain != verb.lower() or not verb.endswith("s") or verb.endswith("ss"):
        return plain
    if verb.endswith("ies"):
        return f"{verb[:-3]}y"
    return verb[:-2] if re.search(r"(?:sh|ch|x|ss|zz|o)es$", verb) else verb[:-1]


_IN_EED = frozenset("proceed exceed succeed concede".split())


def is_participle(word: str) -> bool:
    """Whether a word may follow "be" to tell what is done to something: "closed", "paid", "withdrawn".

    >>> is_participle("released"), is_participle("met"), is_participle("open"), is_participle("gone")
    (True, True, False, False)
    """
    word = word.lower()
    return word not in _NO_PARTICIPLE and ((word.endswith("ed") and len(word) > 4) or word in _IRREGULAR)


_NO_PARTICIPLE = frozenset(
    "gone come need indeed speed hundred concerned interested determined committed prepared supposed opposed involved "
    "satisfied allowed worried agreed united".split()
)
KNOWN_VERBS = frozenset(_END_IN_E | set(NOUNS_OF_DOING.values()) | set(_IRREGULAR.values())) | frozenset(
    """
    accept act add admit afford allow appoint ban begin build call cancel carry catch clear come commit
    consult cut deal defer deliver disarm discuss draft drill drop enter examine expel fish fund gather grant halt hand
    handle hold honour inspect
    improve join keep lay lend let lift limit lower meet mine open pass pay permit play protect publish pull pump
    push put reach readmit recall reform refrain refuel refund rehire reject remain renounce reopen repair repay
    replace reroute respect restart return rewrite rule run scrap sell send set ship shut sign skip stay step stop
    submit support surrender talk transfer treat turn unblock uphold vacate vary verify visit wait walk withdraw
    work write
    adjust adopt alter amend annul apply appeal assign attach attend award bear bring buy check choose clarify
    confirm construct contest correct cover cross defend demolish deploy depart deposit destroy dig disband discount
    dismiss distribute divert draw dredge drive earmark elect employ enact equip erect escort establish exempt expand
    explain export extend fence fill finish float forbid form furnish gain host identify implement import inform
    inject insert insure install invest launch level list maintain monitor name notify obtain occupy offer order
    overhaul own patrol perform plan plant post print process protect prove purge rank ratify reassign rebuild reclaim
    regain record recruit redeploy redraft redraw refer refit register regulate relax remit report reopen request
    rescind resettle reunite review scale schedule seat sever shift shorten soften sponsor staff stamp steer
    suppress supply survey swear teach tear tender test top train transmit transport uncover underwrite unload
    unlock unseal upgrade
    ward warn weaken widen wind
    """.split()
)  # fmt: skip
"""Plain verbs that a phrase may join with "and", or hang on a subject: "that the army leave"."""


def stem(word: str) -> str:
    """What two forms of a noun have in common."""
    word = word.lower()
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


_CURRENCY = re.compile(r"\b(?:US|K?Shs?|USh|TSh|Rs|Re|Tk|Kr|GHS|N|R|K|P)\.?\s?(?=\d)")
"""Signs for money that stand before a figure and say nothing else: "Rs. 1,700", "Shs190,000", "N84bn"."""


_KEYWORD = re.compile(r"\d[\d,.]*\d|[^\W_][\w.'’-]*")
_OWNERS = re.compile(r"['’]s?$")


@functools.lru_cache(maxsize=4_000)
def keywords(phrase: str) -> tuple[str, ...]:
    """The words of a phrase that carry its meaning, in lower case, each once."""
    words = _KEYWORD.findall(_CURRENCY.sub("", phrase))
    plain = (_OWNERS.sub("", word).strip(".'’-").replace(".", "").lower() for word in words)
    return tuple(dict.fromkeys(word for word in plain if word and word not in _WEIGHTLESS))
