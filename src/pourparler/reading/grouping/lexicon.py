"""Word forms: the plain verb behind "lifting", "lifted" and "the lifting of", and what words weigh nothing.

>>> plain_verb("stopping"), plain_verb("receiving"), plain_verb("scrapped"), plain_verb("recognition")
('stop', 'receive', 'scrap', 'recognize')
>>> keywords("its frozen accounts at the bank")
('frozen', 'accounts', 'bank')
"""

import re

NOUNS_OF_DOING = {
    "abolition": "abolish",
    "access": "open",
    "admission": "admit",
    "apology": "apologize",
    "cancellation": "cancel",
    "cessation": "stop",
    "closure": "close",
    "compensation": "compensate",
    "delivery": "deliver",
    "deployment": "deploy",
    "dismantlement": "dismantle",
    "dismissal": "dismiss",
    "exchange": "exchange",
    "extradition": "extradite",
    "halt": "stop",
    "handover": "hand-over",
    "inspection": "inspect",
    "moratorium": "suspend",
    "payment": "pay",
    "ratification": "ratify",
    "recognition": "recognize",
    "reinstatement": "reinstate",
    "release": "release",
    "removal": "remove",
    "repeal": "repeal",
    "restoration": "restore",
    "resumption": "resume",
    "return": "return",
    "suspension": "suspend",
    "swap": "swap",
    "transfer": "transfer",
    "withdrawal": "withdraw",
}
"""Nouns that tell of doing, and the verb for it."""

_END_IN_E = frozenset(
    "approve cease change charge close complete compensate continue create cooperate decline denounce "
    "deliberate dismantle ease exchange exclude extradite finalize freeze give guarantee impose "
    "include initiate invite leave make move negotiate normalize prepare produce promise provide raise "
    "receive recognize reduce reinstate release remove replace resolve restore resume revoke revise schedule "
    "secure settle share shelve take unfreeze update vote".split()
)
_IRREGULAR = {
    "gave": "give", "given": "give", "held": "hold", "kept": "keep", "left": "leave", "met": "meet", "paid": "pay",
    "put": "put", "sent": "send", "set": "set", "shut": "shut", "taken": "take", "took": "take",
    "withdrawn": "withdraw",
    "withdrew": "withdraw", "frozen": "freeze", "gone": "go", "made": "make", "begun": "begin", "began": "begin",
    "came": "come", "brought": "bring", "built": "build", "freed": "free", "recognise": "recognize",
    "normalise": "normalize",
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
    "during whether against between per via like day days".split()
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
    return word.endswith("ing") and len(word) > 5 and word.lower() not in _NO_GERUND and word.islower()


def plain_verb(word: str) -> str:
    """The plain form of a verb or noun of doing."""
    word = word.lower()
    if word.endswith("eed"):
        return word[:-1] if len(word) > 4 else word
    if word in NOUNS_OF_DOING:
        return NOUNS_OF_DOING[word]
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return _IRREGULAR.get(_whole(word[: -len(ending)]), _whole(word[: -len(ending)]))
    return word


def _whole(stem: str) -> str:
    """A stem as a word: "stopp" is stop, "receiv" receive."""
    if stem + "e" in _END_IN_E:
        return stem + "e"
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsfz":
        return stem[:-1]
    if stem.endswith("i"):
        return stem[:-1] + "y"
    return stem + "e" if re.search(r"(?:[aeiou][vzc]|[^e]at|[nr]c|[ai]s|dg|u)$", stem) else stem


def stem(word: str) -> str:
    """What two forms of a noun have in common."""
    word = word.lower()
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def keywords(phrase: str) -> tuple[str, ...]:
    """The words of a phrase that carry its meaning, in lower case, each once."""
    words = re.findall(r"[^\W_][\w.'’-]*", phrase)
    plain = (re.sub(r"['’]s?$", "", word).strip(".'’-").replace(".", "").lower() for word in words)
    return tuple(dict.fromkeys(word for word in plain if word and word not in _WEIGHTLESS))
