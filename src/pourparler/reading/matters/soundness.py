"""Whether the words for a measure are good English: "do something", or a thing; and the words of a report if not.

What a clause is turned into may keep a finite verb, a pronoun or the beginning of another sentence. Nothing is
invented then: the report's own words stand for it, in quotation marks, and never without a "not" that they had.

>>> is_sound("close the port"), is_sound("have It stop"), is_sound("end impounding stood")
(True, False, False)
>>> exact_words("It has to stop.”"), exact_words("It would.")
('It has to stop', None)
"""

import itertools
import re

from pourparler.reading.english.rule import Rule
from pourparler.reading.matters.lexicon import KNOWN_VERBS, NOUNS_OF_DOING, is_participle, keywords, plain_form

LONGEST = 160
"""Characters of a quotation; a longer one ends at the last sign before."""
_SENTENCE_INSIDE = Rule(
    id="sentence-inside",
    does="a sentence ends within a phrase, or a sign stands in it that joins no phrase",
    pattern=r"(?<!\b[A-Z])(?<!\bMr)(?<!\bDr)(?<!\bSt)(?<!\bNo)(?<!\bRs)(?<!\bMrs)(?<!\bGen)[.!?]\s|[;:…]|\s[–—]\s|\s\s|\.\]",
    fires_on=(
        "call off the strike. It", "pay! the men", "know why? not", "pay: at once", "pay; or", "go … now",
        "a – b",
        "two  gaps",
        "attend.]",
    ),
    passes_over=(
        "free Mr. Ito", "free Mrs. Ito", "free Dr. Ito", "free Gen. Ito", "leave St. Ives", "fire J. Ito",
        "close Pit No. 4", "pay Rs. 40", "pay 1.5 per cent",
    ),
)  # fmt: skip
_SENTENCE_WORD = Rule(
    id="word-that-opens-a-sentence",
    does="a word opens a sentence or a clause within a phrase, so that the phrase is none",
    pattern=r"(?:^|\s)(?:(?:It|We|He|She|They|You|Nobody|There|Because|But|And|So|If|When|Then|With|What|Who|Now|Not|Yes|"
    r"No|Let|Nothing|Neither|That|This)(?=\s[a-z])|I(?=\s[a-z]|['’])|(?:there|that|it|what|who|he|she|they|we)['’](?:s|re|ve|ll|d)\b)",
    fires_on=(
        "have It stop", "have We sign", "have Nobody pay", "do Because then nothing", "have there's a way",
        "know I agree", "have I’m in the chair", "No port",
    ),
    passes_over=("close the Port it runs", "free Let Win", "join World War I", "close it"),
)  # fmt: skip
_SUBJECT = Rule(
    id="subject-in-a-phrase",
    does="a pronoun that does something stands in a phrase",
    pattern=r"^\w+\s(?:there|we|he|she|they)\b|^have\sit\s(?!back\b|in\b|on\b|out\b)|\b(?:they|it|he|she)\snot\b",
    fires_on=(
        "have there no question",
        "have we go",
        "have he signed",
        "have she go",
        "have they go",
        "have it stop",
        "have months that they not sign",
        "have days that it not sign",
        "have days that he not sign",
        "have days that she not sign",
    ),
    passes_over=("take it back", "have it back", "have it in writing", "have it on paper", "have it out", "meet them"),
)
SPOKEN = Rule(
    id="only-for-its-speaker",
    does="words that only their speaker can say of himself",
    pattern=r"\b(?:we|us|our|ours|my|me|I)\b(?!\.)",
    fires_on=("tell us", "pay what we ask", "free our men", "a boat of ours", "go to my house", "pay me", "know I am"),
    passes_over=("sign with the U.S.", "pay them", "use it"),
)
_FINITE = Rule(
    id="finite-verb-inside",
    does="a verb in a finite form stands where a phrase for doing has none",
    pattern=r"\s(?:is|are|was|were|has|had|(?<!to\s)have|(?<!the\s)(?<!political\s)(?<!good\s)(?<!free\s)will|would|can|cannot|could|should|must|shall|"
    r"may|might|does|did|said|says|told|went|came|took|gave|began|fell|rose|knew|stood|grew|became|spoke|happened|"
    r"remained|asked|\w+n['’]t)\b",
    fires_on=("end impounding stood", "have agreement have us", "open the port was late", "pay men will not"),
    passes_over=("close the port", "respect the political will", "ask to have it"),
)
_RELATES = re.compile(
    r"\b(?:that|which|who|whom|whose|what|whatever|whether|where|how|why|when|if|as|than|because|until|before|after|while|"
    r"once|unless|everything|anything|nothing|all)\b|\s(?=(?:they|it|he|she|we|you|I)\s)"
)
"""Where words begin that tell of a thing, or of a time, and may have a verb of their own."""
_AMISS = Rule(
    id="words-that-do-not-follow",
    does="two words follow each other that never do, or the phrase breaks off",
    pattern=r"(?<!\w)(?:the|a|an|its|their)\s(?:of|for|in|on|to|by|and|with|at|from|is|are|the|a|an)\b"
    r"|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Dr|St|No|Gen|['’]s)$"
    r"|\ba\s[A-Z$€£]{0,3}[$€£]?\d[\d.,]*(?:\s(?:million|billion))?$|\bso\sthat\b|\bthat\s(?:the|its|their|an?)\s[\w-]+(?:\s[\w-]+)?$"
    r"|\bthat\s(?:neither|nobody|nothing)\b|^have\s.*\bthat\s(?:they|it|he|she|we)\b|n['’]t\s(?:in|into|on|to|at|by|for|from|of)\b"
    r"|\([^)]*$|\band\s(?:visited|met|asked)\s|\b(?:the|a)\s(?:I|we|they|he)$|^\w+\s(?:and|or|but)\s(?:is|was|has|less|more)\b"
    r"|\b(?:than|including|especially)$|\bbetween\s\S+$|\bbut\s(?:it|he|she|they)\b|^(?:do|want)\s(?:be|everyone|to)\b",
    fires_on=(
        "go beyond the of October", "stop overtime starting Dec", "award a NT$2.9 billion", "have it so that he goes",
        "sign that the two things", "pay the men (and", "see the minister and visited it", "go on a we",
        "get it in writing that neither", "shame a city that it wouldn't into",
        "hire more men than", "work on the rules, including", "pay men, especially", "lend them between 200",
        "pay but it goes", "pay but he goes",
        "pay but she goes", "pay but they go", "do be capped", "do everyone knows", "want to help",
        "have two months that they sign", "pay and was", "spend and less than it did",
    ),
    passes_over=(
        "go to the port", "go in December", "pay a NT$2.9 billion bill", "sign a text that the men have seen",
        "pay between 2 and 3", "do everything", "want a rise",
    ),
)  # fmt: skip
_ASTRAY = Rule(
    id="verb-without-what-it-needs",
    does="a verb that needs an object has none, or a noun was taken for a verb",
    pattern=r"^(?:deal\s(?!with\b|out\b|in\b)|(?!approve|dispose|speak|think|hear|talk|complain|know|tell|warn|free\b|admit|get|let)\w+\sof\b|"
    r"(?:lift|ship|open|sell|build|close|raise|deliver|tell|charge|fill|impose|remove)\s(?:in|at|for|by|of|from|during|since|stand)\b|"
    r"\w+\ssince\b|be\b|been\b|(?!supply|apply|rely|reply|multiply|fly|ally)\w+ly\b|(?:can|could|may|might|must|shall|should|will|would|is|are|was|were|has|had)\s)",
    fires_on=(
        "deal of respect", "bridge of ships", "open in the spring", "fall since May", "be resumed", "been paid",
        "exactly the same order", "could sign",
    ),
    passes_over=("deal with the debt", "approve of it", "open the port", "supply the port", "open to inspectors"),
)  # fmt: skip
_NO_THING = Rule(
    id="thing-that-is-none",
    does="what is named is a time, a place, a pronoun or half of a clause, and no thing",
    pattern=r"^(?:somebody|someone|anybody|nothing|now|over|including|trying|doing|happens|since|down|in|on|at(?!\sleast\b|\smost\b)|off|until|till|during|after|before|under|between|into|within|with|from|by|to|be|been|belong|"
    r"him|them|everything|exactly|instead|only|just|out|or|and|but|how|so|as|that|what|which|who)\b",
    any_case=True,
    fires_on=(
        "now little point",
        "over parts of the valley",
        "including",
        "trying for a pact",
        "doing",
        "happens",
        "since May",
        "down to $6.50",
        "belong to the valley",
        "them or shown",
        "be relieved",
        "What they want",
    ),
    passes_over=(
        "a truce",
        "overtime",
        "nowhere else",
        "inspections",
        "outright recognition",
        "18 seats",
        "at least 18 seats",
        "at most 18 seats",
    ),
)
_SAID_OF_IT = Rule(
    id="said-of-it-and-not-done",
    does="what somebody is to have is but described: nobody does what is said of it",
    pattern=r"^have\s(?:(?:the|an?|any|this|that)\s)?(?:[\w’'-]+\s)?"
    r"(?!(?:of|for|in|to|with|on|by|as|at|half|go|make|get|give|sign|take|pay|\w+ed)\s)[\w’'-]+\san?\s[a-z]\w*(?!\s\w+ed\b)"
    r"|^have\s.*\s(?:enough|impossible|unacceptable|daft|formidable|negative|unfair|wrong|ridiculous|important|difficult|hard|"
    r"easy|likely|unlikely|worse|happy|angry|sorry|responsible|willing|out\sof\sthe\squestion|any\smore|over\swith)$"
    r"|^have\s.*\s(?:aware\sthat|(?:en)?titled\sto|unlikely\sto|likely\sto|able\sto|not\sgood\senough|un\w+able|in\sthe\sway|\w{3,}ful)\b",
    any_case=True,
    fires_on=(
        "have the envoy a charming man", "have Anna Berg a minister", "have the offer unfair",
        "have freedom out of the question",
        "have the banks aware that it ends", "have the men entitled to expect it", "have the judge unlikely to go",
        "have the judge likely to go",
        "have the men able to go", "have the offer not good enough and low", "have the claims unpayable now",
        "have the mayor in the way of it",
        "have a vote helpful",
    ),
    passes_over=(
        "have the port open", "have a visit to a camp", "have Oslo sign a pact", "have a lease of a year",
        "have the hall free", "have a charming man", "have the docks usable",
    ),
)  # fmt: skip
DENIES = Rule(
    id="denial-in-words",
    does="words deny something",
    pattern=r"\b(?:not|never|no(?!\.)|nobody|none|nothing|neither|nor|cannot)\b|n['’]t\b",
    any_case=True,
    fires_on=("We do not go", "never again", "no pause", "Nobody pays", "none of it", "cannot go", "won't go"),
    passes_over=("close Pit No. 4", "another port", "notice of it"),
)
_INSIDE = (_SENTENCE_INSIDE, _SENTENCE_WORD, _SUBJECT, _AMISS)
_WORD = re.compile(r"[\w'’$€£%-]+(?:[.,]\d+)*")
_NOT_HAD = frozenset("agree know state obtain go be been not to so that what who there".split())
_ALSO_NOUNS = frozenset(NOUNS_OF_DOING) | frozenset(
    "act ban call change charge close cut deal delay end exchange force freeze grant guarantee help increase lead list "
    "move order pass pay permit place play promise release report return rise run set share staff start step stop "
    "supply support talk trade transfer visit vote work water land name offer plan record review schedule seat test "
    "train use aid access approval business control fund house part power process progress reform respect "
    "rule ship sign stay".split()
)


def is_sound(what: str, verb: str | None = "do", source: str | None = None) -> bool:
    """Whether a measure's words are a clean phrase for doing something, or a thing.

    Args:
        what: the words.
        verb: the plain verb they begin with; None where they but name a thing.
        source: the words of the report they were made of, where those are at hand.
    """
    if any(rule.fires(what) for rule in _INSIDE) or _FINITE.fires(_main(what)):
        return False
    if verb is None:
        return not _NO_THING.fires(what)
    if _ASTRAY.fires(what):
        return False
    return not what.startswith("have ") or (_is_had(what, source) and not _SAID_OF_IT.fires(what))


def _main(phrase: str) -> str:
    """A phrase up to where something is told of a thing in it."""
    return phrase[: found.start()] if (found := _RELATES.search(phrase, 1)) else phrase


def _is_had(what: str, source: str | None) -> bool:
    """Whether "have …" has something to be had, in words that the report has, in its order but for one seam."""
    words = _WORD.findall(what)[1:]
    if not words or words[0].lower() in _NOT_HAD:
        return False
    first = words[0]
    if first in KNOWN_VERBS and first not in _ALSO_NOUNS and not is_participle(first):
        return False
    return source is None or "no longer" in what or _in_its_order([word.lower() for word in words], source)


def _in_its_order(words: list[str], source: str) -> bool:
    """Whether a report has words one after the other, but for one seam; "has gone" counts as "go"."""
    told = [word.lower() for word in _WORD.findall(source)]
    plain = [
        plain_form(word) if before in _HELPS or (word.endswith("s") and before not in _RELATIVE) else word
        for before, word in itertools.pairwise(["", *told])
        if word not in _HELPS
    ]
    pairs = {*itertools.pairwise(told), *itertools.pairwise(plain)}
    seams = [pair for pair in itertools.pairwise(words) if pair not in pairs]
    return set(words) <= {*told, *plain} and len(seams) < 2 and all(left not in _NO_SEAM for left, _ in seams)


_HELPS = frozenset("has have had".split())
_RELATIVE = frozenset("that which who".split())
_NO_SEAM = frozenset("to that what which who there of for the a an and or".split())


# -- the report's own words ----------------------------------------------------------------------------------------

_SAID_ON = re.compile(
    r"[.!?](?=[\"”’']?(?:\s|$))(?<!\b[A-Z]\.)(?<!\bMr\.)(?<!\bDr\.)(?<!\bNo\.)(?<!\bRs\.)|[;—…]|\s[–-]\s"
)
_OPENS = re.compile(
    r"^(?:[\s,;:.\"“”‘’'–—-]+|(?:that|to|for|on|upon|of|out|down|up)\s|(?:for|since|until|in|on)\s(?:\w+\s){1,4}?that\s"
    r"|(?:them|him|us|me|you)\s(?=(?:the|an?|its|her|his|their|our|\d)\b))+"
)
_SAID_BY = re.compile(
    r",\s(?:(?:he|she|they|it|(?:the\s|its\s|their\s)?[\w.]+(?:\s[A-Z][\w.]*){0,3})\s(?:has\s)?(?:said|says|added|told|argued|wrote|announced))\b.*$"
)
_HANGS = re.compile(
    r"(?:[\s,:]+(?:and|or|but|that|which|who|of|to|for|from|with|by|on|in|at|as|the|an?|its|their|than|if|when|while|until|because))*[\s,:]*$"
)
_BROKEN_OFF = re.compile(r"\b(?:is|are|was|were|be|been|will|would|has|have|had|can|could|should|must|not)$")
_PAUSE = re.compile(r",\s|\s(?:while|because|although|though|when|if)\s")
_ASIDE = re.compile(
    r"^(?:since|by|as|during|him|them|and|or|but)\s|^(?:in|until|on|at|before|after|from|with|under|out)(?:\s\S+){1,2}$",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"^(?:(?:he|she|it|they|we|I|you|this|that)\s)?(?:be|been|being|have|has|had|will|would|is|are|was|were|do|does|did|can|could|should|must)"
    r"(?:\snot)?$|^(?:be|been|being)\s\S+$",
    re.IGNORECASE,
)
"""A pronoun and a helping verb alone, or a helping verb with but one word more: "it would", "be bound"."""


def exact_words(passage: str, about: str = "", *, denied: bool = False) -> str | None:
    """A stretch of the passage, as it stands there, that says what is meant; None where no such stretch says anything.

    Args:
        passage: the words of the report.
        about: a word of what is meant; of several sentences, it is the one that has it.
        denied: whether it is refused; of several sentences, it is the one that denies.
    """
    plain = _sentence_with(about, " ".join(re.split(r" {4,}", passage.strip())[0].split()), denied=denied)
    plain = _short_enough(_SAID_BY.sub("", plain)).rstrip(' ,:"“”')
    if _BROKEN_OFF.search(plain):
        pauses = list(_PAUSE.finditer(plain, 12))
        plain = plain[: pauses[-1].start()] if pauses else plain
    return plain if _says_something(plain) else None


def _sentence_with(about: str, words: str, *, denied: bool) -> str:
    """The sentence that has a word, without what leads to it or comes after a quotation."""
    denial = DENIES.search(words) if denied else None
    at = denial.start() if denial else max(0, words.lower().find(about.lower()))
    begins = [found.end() for found in _SAID_ON.finditer(words, 0, at)]
    plain = words[begins[-1] if begins else 0 :]
    plain = plain[found.end() :] if (found := _OPENS.match(plain)) else plain
    quoted = re.search(r"[,.]?[\"”](?=\s|$|[,.])", plain)
    if quoted and not re.search(r"[\"“]", plain[: quoted.start()]):
        plain = plain[: quoted.start()]
    if spoken := re.search(r"[:,]\s[\"“](?=\w)(?![^\"”]*[\"”])", plain):
        plain = plain[spoken.end() :]
    ends = _SAID_ON.search(plain)
    plain = plain[: ends.start()] if ends else plain
    return plain if ends else plain[: found.start()] if (found := _HANGS.search(plain)) else plain


def _short_enough(words: str) -> str:
    if len(words) <= LONGEST:
        return words
    return words[: max(words.rfind(sign, 40, LONGEST) for sign in ",;:") + 1].rstrip(",;:")


def _says_something(words: str) -> bool:
    telling = [word for word in keywords(words) if re.search(r"[^\W\d]{3}", word)]
    return (
        bool(telling) and len(words.split()) > 1 and not any(one.search(words) for one in (_ASIDE, _BARE, _BROKEN_OFF))
    )


def in_quotes(words: str) -> str:
    """Words of a report as a measure's name, set off as such; quotation marks within become single ones."""
    within = re.sub(r"[\"“](?=\w)", "‘", words)
    return "“" + re.sub(r"[\"”]", "’", within) + "”"


# -- what can be turned cleanly ------------------------------------------------------------------------------------

_SMALL = re.compile(r"(?<=[a-z]\s)(?:The|A|An|Any|All|Every|Both|Each|These|Those|Its|Their|Our|My)(?=\s[a-z])")
_NO_OBJECT = re.compile(
    r"^(?P<verb>(?:[a-z]+\s(?:(?:up|out|off|down|on|to|with|for|into|in|at)\s)?)?)no\s(?!longer|more|less|fewer|later)(?=\w)"
)


_GOING_TO = re.compile(r"^(?:really\s)?going\sto\s(?=[a-z])")
_HAVE_GO = re.compile(r"^have\s(?P<thing>(?:the|an?|its|their|all|this|that)\s(?:[\w’'-]+\s){1,5}?)go$")
_TALK_THINGS = re.compile(
    r"^talk\s(?=(?:[a-z-]+\s)?(?!as\b|is\b|terms\b|always\b|perhaps\b|across\b|towards\b|sense\b|business\b)[a-z-]{3,}s(?:\s|$))(?!(?:to|with|about|of|on|at|in|over|through|up|down|again|directly|as|only|for)\b)"
)
_NOT_ONE = re.compile(
    r"^(?P<verb>[a-z]+\s(?:(?:over|back|up|out|off|down|on|to|with|for|into|in|at)\s)?)?not\s(?=(?:an?|one)\s[a-z])"
)
_NOBODY = re.compile(r"^(?P<verb>[a-z]+\s)no(?P<what>body|thing)\b")


_NONE_ANY_MORE = re.compile(r"^have any (?P<thing>[^,;]{2,50}?) no longer (?=\w+(?:ed|en|wn|ut)\b)")
_ONLY_BEGINS = re.compile(r"(?<=\w)\sonly(?=\s(?:begins?|starts?|resumes?|opens?|takes?\splace|be\sheld)\b)")
_EARLY = re.compile(
    r"(?<=\w)(?<!\btoo)(?<!\bas)(?<!\bso)(?<!hour)(?<!hours)(?<!day)(?<!days)(?<!year)(?<!week)(?<!weeks)(?<!month)(?<!months)(?<!years)\s(?:early|late)$"
)


def smoothed(what: str, *, denied: bool = False) -> str:
    """With no capital left from the beginning of a sentence; what is refused or withheld without its "no".

    >>> smoothed("Put the port in"), smoothed("lift The siege"), smoothed("sign no protocol", denied=True)
    ('put the port in', 'lift the siege', 'sign any protocol')
    >>> smoothed("going to pay rent"), smoothed("have the rise go"), smoothed("talk rents at the gate")
    ('pay rent', 'have the rise gone', 'talk of rents at the gate')
    >>> smoothed("release not a penny to them", denied=True), smoothed("reinstate nobody", denied=True)
    ('release a penny to them', 'reinstate anybody')
    >>> smoothed("have any fence no longer put up there"), smoothed("have dialogue only begin")
    ('have no fence put up there', 'have dialogue begin')
    >>> smoothed("reopen the north gate late"), smoothed("pay the men two days early")
    ('reopen the north gate', 'pay the men two days early')
    """
    what = _EARLY.sub("", _ONLY_BEGINS.sub("", _NONE_ANY_MORE.sub(r"have no \g<thing> ", what)))
    what = _TALK_THINGS.sub("talk of ", _HAVE_GO.sub(r"have \g<thing>gone", _GOING_TO.sub("", what)))
    if denied:
        what = _NOBODY.sub(r"\g<verb>any\g<what>", _NOT_ONE.sub(r"\g<verb>", what.removeprefix("never ")))
    what = _SMALL.sub(lambda found: found.group().lower(), what)
    first = what.split(maxsplit=1)[0]
    what = first.lower() + what[len(first) :] if first.istitle() and first.lower() in KNOWN_VERBS else what
    return _NO_OBJECT.sub(r"\g<verb>any ", what) if denied else what


def loses_a_denial(what: str, first: str, passage: str) -> bool:
    """Whether the report denies, before the first word of what is told, what its words no longer deny."""
    at = passage.lower().find(first.lower())
    return at > 0 and DENIES.fires(passage[:at]) and not DENIES.fires(what)
