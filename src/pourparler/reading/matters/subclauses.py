"""Clauses with a subject of their own as things to do: "the company pays the bonus", "the last soldier had gone".

Who does it is settled elsewhere; here the clause becomes an infinitive: of somebody's doing the verb and its object
("pay the bonus"), of a thing's what somebody would do to it ("withdraw the last soldier", "have the funds in hand").

>>> told_of("until the company had paid the winter bonus"[6:])
Told(verb='pay', thing='the winter bonus', what='pay the winter bonus', start=16)
>>> told_of("Turkey's army leave on a fixed timetable").what
"withdraw Turkey's army on a fixed timetable"
"""

import re
from dataclasses import dataclass

from pourparler.reading.english.rule import Rule
from pourparler.reading.matters.lexicon import KNOWN_VERBS, is_participle, plain_form, plain_verb
from pourparler.reading.matters.phrasal import one_verb
from pourparler.reading.matters.wording import infinitive, tidy

_AUXILIARY = (
    r"(?:(?:had|has|have|do|does|did|will|would|shall|should|must|can|could|may|might|also|first|again|not|\w+ly)\s)*"
)
_OPENS = re.compile(
    r"(?:(?:that|until|unless|before|after|once|if|when)\s)?(?:(?P<pronoun>we|they|he|she|it|you|I)|(?:the|an?|all|any|some|both|every|its|their|his|her|\$?\d[\d,.]*|"
    r"two|three|four|five|(?-i:[A-Z])[\w'’.-]*|\w+s|(?<=that\s)\w+|[a-z]{3,}(?=\s(?:has|had|is|was)\s\w+(?:ed|en|wn|un)\b))\b)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_ALSO_NOUNS = frozenset(
    "act ban call change charge close cut deal delay end exchange fire force freeze fund grant guarantee halt hand "
    "help increase lead leave limit list move order pass pay permit place play promise push raise release repair "
    "respect return reverse rise run set share split start stay stop store strike support swap talk trade transfer "
    "treat trust turn visit vote walk work update build meet put let open clear lower lead being reform "
    "repeal recall reply deal report "
    "award cover cross draw drive export fence file fill fire float form host house import issue license level "
    "list name note offer order own patrol phase place plan plant post print probe process purchase rank rate "
    "record refer refit register request reserve review scale schedule seat serve shift staff stage stamp "
    "supply survey tear tender test top train transport use upgrade ward wind check purge discount deposit "
    "escort finance bear level".split()
)
_DETERMINER = re.compile(
    r"\s(?:the|an?|all|any|every|its|their|his|her|our|some|both|each|\$?\d|two|three|half|to|back|up|out)\b"
)
_THINGS = re.compile(
    r"[$€£]|\d|\b(?:funds?|money|accounts?|aid|prisoners?|detainees?|hostages?|captives|weapons?|arms|troops?|soldiers?|army|forces?|ships?|"
    r"convoys?|goods|tanks?|vessels?|boats?|settlers?|inspectors|water|fuel|oil|gas|grain|food|tariffs?|sanctions|men|"
    r"women|bodies|money|works?|payments?|strike|siege|blockade|lines?|border|gates?|dam|trains|flights|talks)$",
    re.IGNORECASE,
)
_TROOPS = re.compile(
    r"\b(?:troops?|soldiers?|army|forces?|men|tanks?|fighters|gunmen|vessels?|boats?|settlers?)$", re.IGNORECASE
)
_HELPS = frozenset("had has have did do does is are was were be been having".split())
_TWO = re.compile(r"(?:that\s)?(?:both|all|the\stwo)\s(?:sides|parties|countries|governments|teams)\s$", re.IGNORECASE)
_LEAVES = frozenset("leave go withdraw depart retreat".split())
_GONE = frozenset("go disappear vanish".split())
_SENT_OUT = re.compile(r"\b(?:notices?|letters?|charges?|orders?|claims?|warnings?|summons|fines?)$")
"""What somebody sends out goes by being withdrawn."""
_TURNS = frozenset("end reopen close open stop resume start begin increase change freeze release return move".split())
_THERE = re.compile(r"(?:that\s)?there\s(?:is|are|was|were|has\sbeen|have\sbeen)\s(?!not?\b)(?P<thing>[^,;:]{4,80})")
_DOERS = re.compile(
    r"(?:^|\s)(?:[A-Z]\S*|north|south|east|west|compan(?:y|ies)|firms?|unions?|strikers|workers|employers?|managements?|owners?|"
    r"governments?|airlines?|carriers?|railways?|bank|guild|federation|ministr(?:y|ies)|rebels|guerrillas|fighters|insurgents|separatists|militias?|group|movement|sides?|"
    r"part(?:y|ies)|council|city|state|authorit(?:y|ies)|opposition|coalition|operator|board|parliament|cabinet|"
    r"president|minister|premier|leaders?|port|airport|school|hospital|university|club|league|museum|church|diocese|synod|trust|"
    r"theatre|opera|studio|broadcaster|publisher|regulator|agency|commission|committee|secretariat|growers|farmers|"
    r"fishermen|players|clubs|landlords?|tenants|residents|villagers|families|elders|tribes?|creditors|bondholders|teachers|nurses|pilots|drivers|dockers|crews?|countr(?:y|ies)|neighbours?|army)$"
)
_STATE = Rule(
    id="state-of-a-thing",
    does="a clause says in what state a thing is: what is to be done is to have it so",
    pattern=r"^(?:that\s)?(?:(?P<thing>(?:the|all|its|their|every)\s[^,;:]{2,60}?)\s(?:is|are|was|were|be|(?:has|have|had)\sbeen)\s"
    r"(?P<state>(?:in|on|under|out|off|at|back|over|open|clear|clean|quiet|safe|free|empty|dry|full|normal)\b[^,;:]{0,40})"
    r"|(?P<bare>(?!(?:it|they|he|she|we|you|I|there|that|this|these|those)\b)[A-Za-z][\w’'-]*(?:\s[\w’'-]+){0,2}?)\s(?:is|are|was|were|(?:has|have|had)\sbeen)\s"
    r"(?P<so>(?:back|normal)\b[^,;:]{0,40}))",
    fires_on=(
        "the funds were in hand",
        "all flights have been back to normal for a week",
        "Sunday working has been back to normal",
        "flights are normal",
        "Friday services are back",
    ),
    passes_over=("they are back", "the wages are paid", "buses are late", "this is normal"),
)


@dataclass(frozen=True, slots=True)
class Told:
    """What a clause tells of: a plain verb (None where it is just a thing), its object, the phrase, its place."""

    verb: str | None
    thing: str
    what: str
    start: int


def told_of(clause: str) -> Told | None:
    """What is done according to a clause with a subject and a finite verb; None where it is no such clause."""
    there = _THERE.match(clause)
    if there:
        return Told(None, there["thing"], tidy("x " + there["thing"])[2:], there.start("thing"))
    opening = _OPENS.match(clause)
    if opening is None:
        return None
    unknown = _place_of_unknown_verb(clause)
    after = opening.end("pronoun") if opening["pronoun"] else opening.end()
    for word in _WORD.finditer(clause, after):
        subject = clause[: word.start()].strip()
        if not opening["pronoun"] and _DETERMINER.fullmatch(" " + subject.removeprefix("that ")):
            continue
        if "," in subject or ";" in subject or len(subject.split()) > 12:
            return None
        verb = _finite(word.group()) or (plain_form(word.group()) if word.start() == unknown else None)
        also_noun = word.group() in _ALSO_NOUNS or word.group().removesuffix("s") in _ALSO_NOUNS
        if verb is None or (also_noun and not _is_verb_here(clause, word, opening)):
            continue
        if re.search(r"\b(?:of|to|for|in|on|by|with|from|the|an?|and|or|no|be|is|are|was|were|been)$", subject):
            continue
        is_participle = re.search(r"(?:[^e]en|wn|one)$", word.group()) and word.group() not in KNOWN_VERBS
        if is_participle and not re.search(r"\b(?:had|has|have)$", subject):
            continue
        bare = re.sub(rf"^(?:that|until|unless|before|after|once|if|when)\s|\s{_AUXILIARY}$", "", subject + " ").strip()
        done = word.group() if _is_done_to_it(word.group(), verb, subject) else verb
        return _worded(verb, bare, clause[word.end() :], word.start(), pronoun=bool(opening["pronoun"]), done=done)
    return None


def state_of(clause: str) -> Told | None:
    """As in "the funds were in hand": have the funds in hand."""
    found = _STATE.match(clause)
    if found is None:
        return None
    thing, state = found["thing"] or found["bare"], found["state"] or found["so"]
    return Told(None, thing, tidy(f"have {thing} {state}"), max(found.start("thing"), found.start("bare")))


def _finite(word: str) -> str | None:
    """The plain verb of a finite form that is known."""
    if not word.islower() or word.endswith("ing") or word in _HELPS:
        return None
    for form in (word, word.removesuffix("s"), word.removesuffix("es")):
        verb = form if form in KNOWN_VERBS else plain_verb(form)
        if verb in KNOWN_VERBS:
            return verb
    return None


_BY_FORM = Rule(
    id="a-verb-by-its-form",
    does="a verb that no list knows is told by its ending and its place: after has or had, or before its object",
    pattern=r"^(?!\W*\d)(?:.*?[a-z’'.]\s(?:has|have|had)\s(?:(?:also|first|fully|again|finally|\w+ly)\s)?(?P<done>(?!\w+(?:eed|hundred)\b|(?:asked|listened|argued|refused|happened)\b)[a-z][a-z-]+ed)\b"
    r"|(?:(?:the|its|their|his|her|our)\s)?(?:(?!(?:the|its|their|his|her|our)\s)[\w’'-]*[^s\s]\s){1,3}(?P<does>[a-z-]{3,}[^s’'\W]s)(?=\s(?:its|their|his|her|the|all|every|an?)\s))",
    fires_on=(
        "the city has rezoned",
        "members have fully recalibrated",
        "the owner had deloused",
        "the city rezones its depot",
        "Lima dredges the harbour",
        "the port authority dechlorinates the water",
    ),
    passes_over=(
        "the city has need",
        "the wife has asked",
        "the panel has listened",
        "the firm has argued",
        "the firm has refused",
        "nothing has happened",
        "the city has a tired fleet",
        "the works its owner shut",
        "members their union named",
        "the sanctions the council imposed",
        "70 cents a bushel",
    ),
)


def _place_of_unknown_verb(clause: str) -> int:
    """Where a form stands that is a verb by its ending and its place; -1 where there is none."""
    found = _BY_FORM.match(clause)
    return max(found.start("done"), found.start("does")) if found else -1


def _is_verb_here(clause: str, word: re.Match[str], opening: re.Match[str]) -> bool:
    if opening["pronoun"] or _DETERMINER.match(clause, word.end()):
        return True
    subject = clause[: word.start()]
    if subject[:1].isdigit():  # "18 seats and the home portfolio"
        return False
    if _TWO.match(subject) or (_TROOPS.search(subject.rstrip()) and word.group() in _LEAVES):
        return True
    return bool(re.match(r"(?:that\s)?(?:the\s)?[\w'’.]+\s$", subject)) and not opening.group().istitle()


def _is_done_to_it(word: str, verb: str, subject: str) -> bool:
    """As in "the fee halved": no helping verb, and a form for what is done to something."""
    return word != verb and is_participle(word) and verb not in _OF_ITSELF and not _HAS.search(subject)


_HAS = re.compile(r"\b(?:had|has|have)(?:\s\w+)?$")
_OF_ITSELF = frozenset(
    "arrive happen collapse expire come go remain stand fall rise become appear die stay wait sit".split()
)


def _worded(verb: str, subject: str, rest: str, start: int, *, pronoun: bool, done: str) -> Told:
    plain_one, rest = one_verb(verb, rest)
    verb, done = plain_one, done if plain_one == verb else plain_one
    rest = re.split(
        r",(?!\d)|[;:]|\s(?:and|which|who|that|until|unless|before|after|once|if|when|while|because|as\ssoon)\s", rest
    )[0]
    plain = tidy("x " + rest)[2:]
    if verb == "resume" and not plain and not pronoun and _DOERS.search(subject):
        return Told(verb, "work", "resume work", start)
    if re.match(r"\s*place\b", rest) and verb == "take":
        return Told(None, subject, tidy(subject), 0)
    if _TROOPS.search(subject) and verb in _LEAVES:
        away = f"from {plain}" if re.match(r"\s(?:the|its|their|all)\b", rest) else plain
        return Told("withdraw", subject, infinitive("withdraw", f"{subject} {away}"), start)
    if not pronoun and verb in _GONE and not plain and _SENT_OUT.search(subject):
        return Told("withdraw", subject, infinitive("withdraw", subject), start)
    if not pronoun and _THINGS.search(subject):
        if verb in _TURNS:
            return Told(verb, subject, infinitive(verb, f"{subject} {plain}"), start)
        if verb in ("come", "happen", "go") and not plain:
            return Told(None, "", "", start)
        return Told(verb, f"{subject} {plain}", tidy(f"have {subject} {done} {plain}"), start)
    if not pronoun and not _DOERS.search(subject):
        return Told(verb, f"{subject} {plain}", tidy(f"have {subject} {done} {plain}"), start)
    return Told(verb, plain, infinitive(verb, rest), start)
