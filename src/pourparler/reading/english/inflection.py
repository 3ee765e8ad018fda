"""Forms of a verb, and patterns of idioms written as a dictionary has them: "dig in its heels".

>>> sorted(forms("hold"))
['held', 'hold', 'holding', 'holds']
>>> bool(re.fullmatch(idiom("dig in its heels"), "dug in their heels"))
True
"""

import functools
import re
from collections.abc import Iterable

_IRREGULAR: dict[str, tuple[str, ...]] = {
    row.split()[0]: tuple(row.split()[1:])
    for row in """
be is are was were
bear bore
become became
begin began begun
bend bent
bet bet
bid bid
bind bound
blow blew blown
break broke broken
bring brought
build built
buy bought
cast cast
choose chose chosen
cling clung
come came
cut cut
deal dealt
dig dug
do did done
draw drew drawn
drive drove driven
fall fell fallen
feel felt
fight fought
find found
fly flew flown
forgo forwent forgone
freeze froze frozen
get got
give gave given
go went gone
have has had
hear heard
hit hit
hold held
keep kept
know knew known
lay laid
lead led
lean leant
leave left
let let
lift lifted
lose lost
make made
mean meant
meet met
overturn overturned
pay paid
put put
quit quit
rescind rescinded
ride rode ridden
run ran
say said
see saw seen
seek sought
send sent
set set
shake shook shaken
shed shed
shoot shot
show showed shown
shrink shrank shrunk
shut shut
sink sank sunk
sit sat
speak spoke spoken
split split
stand stood
steer steered
stick stuck
stride strode
strike struck
swear swore sworn
sweep swept
take took taken
tear tore torn
tell told
think thought
throw threw thrown
turn turned
understand understood
undertake undertook undertaken
win won
withdraw withdrew withdrawn
withhold withheld
withstand withstood
write wrote written
""".split("\n")
    if row
}
_DOUBLES = frozenset(
    "abet admit commit compel concur confer control defer deter dispel equip expel forget incur infer occur omit "
    "patrol permit prefer propel rebel rebut recur refer regret remit repel submit transfer transmit".split()
)
"""Verbs of more than one syllable that double their last letter: "submitted"."""
_SHORT = re.compile(r"[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]")
"""Those of one syllable do so by their spelling: "dropped", "putting"."""
_EITHER = frozenset("cancel counsel initial label level marshal model quarrel signal total travel".split())
"""Verbs written both ways: "cancelled", "canceled"."""
_BE = (
    r"(?:is|are|was|were|['’]s|['’]re|remain(?:s|ed)?|stay(?:s|ed)|stands?|stood|seem(?:s|ed)|appear(?:s|ed)|"
    r"(?:has|have|had)\sbeen|(?:will|would)\sbe|(?:seem|appear)(?:s|ed)\sto\sbe)(?:\s(?!not\b|no\b|less\b|hardly\b|far\b)"
    r"(?:still|also|now|as|quite|very|more|both|all|equally|just|\w+ly|said\sto\sbe|understood\sto\sbe))?"
)
_ITS = (
    r"(?:its|their|his|her|our|my|your|the|an?|any|all|every|each|such|this|that|these|those|no|both)"
    r"(?:\s[\w’-]+){0,2}?"
)


@functools.cache
def forms(verb: str) -> tuple[str, ...]:
    """Its plain form, "-s", past and "-ing"; of "be" those that stand after a subject."""
    if verb == "be":
        return _IRREGULAR["be"]
    ess = verb + ("es" if re.search(r"(?:s|x|z|ch|sh|o)$", verb) else "s")
    doubled = verb + verb[-1]
    stem = doubled if verb in _DOUBLES or _SHORT.fullmatch(verb) else verb
    past = _IRREGULAR.get(verb, (stem + "ed",))
    ing = stem + "ing"
    if re.search(r"[^aeiou]y$", verb):
        ess, past = verb[:-1] + "ies", _IRREGULAR.get(verb, (verb[:-1] + "ied",))
    elif verb.endswith("e") and not verb.endswith(("ee", "oe")):
        past, ing = _IRREGULAR.get(verb, (verb + "d",)), verb[:-1] + "ing"
    elif verb.endswith("ee"):
        past = _IRREGULAR.get(verb, (verb + "d",))
    more = (doubled + "ed", doubled + "ing") if verb in _EITHER else ()
    return tuple(dict.fromkeys((verb, ess, *past, ing, *more)))


def every_form(verb: str) -> str:
    """The pattern of a verb in any form, the longest first."""
    return "|".join(sorted(forms(verb), key=len, reverse=True))


def _word(word: str) -> str:
    if word == "not":
        return r"(?:\snot|n['’]t)"
    return r"\s" + (_ITS if word == "its" else rf"(?:{word.replace('/', '|')})" if "/" in word else word)


def rest_of(words: str) -> str:
    """The pattern of what follows the verb; what comes after "…" is only looked for, not taken in."""
    near, gap, far = words.partition("…")
    pattern = "".join(_word(word) for word in near.split())
    if not gap:
        return pattern
    far_words = "".join(_word(word) for word in far.split())
    return pattern + rf"(?=\s(?!(?:for|on|upon)\s)[^.;]{{1,60}}?{far_words}\b)"


def rows_of(table: str) -> tuple[str, ...]:
    """The idioms of a table, several on a line."""
    return tuple(row.strip() for row in re.split(r"[;\n]", table) if row.strip())


def idiom(words: str) -> str:
    """The pattern of one idiom: its first word a verb in any form, "its" any owner, "a/b" either, "…" a few words."""
    return idioms((words,))


def idioms(rows: Iterable[str]) -> str:
    """One pattern of many idioms, with one alternative a verb, the longest idiom of a verb first."""
    of_verb: dict[str, list[str]] = {}
    for row in rows:
        verb, _, rest = row.strip().partition(" ")
        of_verb.setdefault(verb, []).append(rest_of(rest))
    return "|".join(_of_verb(verb, rests) for verb, rests in of_verb.items())


def _of_verb(verb: str, rests: list[str]) -> str:
    head = _BE if verb == "be" else rf"(?:{every_form(verb)})"
    longest = sorted(rests, key=len, reverse=True)
    return head + (rf"(?:{'|'.join(longest)})" if any(longest) else "")


def verbs_of(rows: Iterable[str]) -> frozenset[str]:
    """The plain forms of the verbs of some idioms; "they hold out" tells an act, "to hold out" none."""
    return frozenset(row.split()[0] for row in rows) - {"be", "put", "set", "cut", "quit"}
