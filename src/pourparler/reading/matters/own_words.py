"""What is asked for in words that name no doing the reader knows: the words themselves, as a last resort.

"The map will not be redrawn" and "its fund-raise is through" are clauses of no verb in any list, and "18 seats and the
portfolio" is but a thing with a figure. A position may rest on each: whoever would have it or refuses it, and whatever
waits for it, is told all the same.

>>> by_its_words("that the map will be redrawn").what, by_its_words("18 seats and the home portfolio").what
('have the map redrawn', '18 seats and the home portfolio')
>>> by_its_words("it") is None
True
"""

import re

from pourparler.reading.english.rule import Rule
from pourparler.reading.matters.actions import Action, actions_in
from pourparler.reading.matters.lexicon import is_gerund, keywords, plain_verb
from pourparler.reading.matters.several_clauses import clauses_of
from pourparler.reading.matters.wording import tidy

_MOST_KEYWORDS = 8
CLAUSE = Rule(
    id="clause-of-its-own",
    does="a clause says what would be so of a thing: what is wanted is to have it so",
    pattern=r"^(?:that\s|if\s|when\s|until\s|once\s)?(?P<thing>[^,;:]{2,90}?)\s"
    r"(?:(?:will|would|shall|should|must|can|could|may|might|(?:has|have|needs?|ought)\sto)\s(?:be\s|have\sbeen\s)?"
    r"|(?:is|are|was|were|has\sbeen|have\sbeen|had\sbeen|be)\s(?:to\sbe\s)?)(?P<state>[\w“\"].*)$",
    any_case=True,
    fires_on=(
        "that the map will be redrawn",
        "weapons would go into a container",
        "if the halt was mutual",
        "when the auditors are done",
        "until the gates have been shut",
        "once the grain had been shared out",
        "no lender be paid more",
        "the fee could be halved",
        "half of it is to be tied to a norm",
        "any deal has to have us in the league",
        "the gates have to go",
        "the fee needs to be halved",
        "the men ought to be paid",
    ),
    passes_over=("18 seats and the home portfolio", "to gather in the camps", "a norm of 16 kilos"),
)
NO_LONGER = Rule(
    id="so-no-longer",
    does="what is wanted is that something be so no longer, whatever its verb",
    pattern=r"^having\s(?P<who>.+)\sno\slonger\s(?P<what>.+)$",
    fires_on=("having the road no longer blocked", "having them no longer empty the sea"),
    passes_over=("having the road open", "no longer blocked"),
)
SAYING = Rule(
    id="saying-of-its-own",
    does="what would be had is a sentence in which somebody says something of himself, and no thing",
    pattern=r"^(?:but|and|so|well|yes|no)\s|(?<!\w)(?:I|we|you|they)(?:['’]\w+)?\s\w",
    any_case=True,
    fires_on=("But we'd want to", "no contract we sign", "What they say"),
    passes_over=("the gates", "the road that it built", "Andes rail"),
)
_LEAD = Rule(
    id="lead-of-a-thing",
    does="small words lead to what is wanted and say nothing of it",
    pattern=r"^\W*(?:(?:to|that|on|for|of|from|with|about|any|by|as|up\sto|no|not)\s)+",
    any_case=True,
    fires_on=("on a suspension", "of up to 1,450 a day", "not 20"),
    passes_over=("a suspension", "the fee"),
)
_ENDS = Rule(
    id="end-of-a-thing",
    does="what is wanted ends here, and a reason or another sentence begins",
    pattern=r"[;:—–]\s|[.!?][”\"]?(?=\s+[“\"A-Z]|\s*$)(?<!\bRs\.)(?<!\bNo\.)|,\s(?:said|says|told|because|which|who|saying|citing|adding)\b"
    r"|\s(?:because|since|although|though|citing)\s",
    fires_on=(
        "a rollback; it was late",
        "the fee. He left",
        "the fee.",
        "a rollback, said the dean",
        "a rollback because of the gap",
    ),
    passes_over=("Rs. 1,700 a day", "1.5 metres of water", "a norm, perhaps 16 kilos"),
)


def by_its_words(phrase: str) -> Action | None:
    """The phrase as something to be had; None where it holds no word that says anything."""
    ends = _ENDS.search(phrase, 2)
    whole = " ".join((phrase[: ends.start()] if ends else phrase).split()).lstrip("\"“‘'")
    lead = _LEAD.match(whole)
    thing = whole[lead.end() :] if lead else whole
    over = NO_LONGER.match(thing)
    clause = None if over else CLAUSE.match(thing)
    if clause and SAYING.fires(clause["thing"]):
        return None
    about, what = _told(thing, clause, over)
    words = keywords(about)[:_MOST_KEYWORDS]
    if not any(re.search(r"[^\W\d]{3}", word) for word in words) and not re.search(r"\d", what):
        return None
    return Action(
        verb="have" if (clause and not _THEY_WILL.match(thing)) or over else None,
        words=words,
        phrase=thing,
        start=0,
        what=what,
        thing=tidy(clause["thing"] if clause else thing),
        nominal=not (clause or over),
        in_own_words=True,
    )


_ONLY = re.compile(r"^only\s(?=[a-z])")
"""That something can "only begin" once another is done is its order, and no part of it."""


def _told(thing: str, clause: re.Match[str] | None, over: re.Match[str] | None) -> tuple[str, str]:
    """The words by which it is known, and how it is worded."""
    if over:
        return f"end {over['who']} {over['what']}", tidy(f"have {over['who']} no longer {over['what']}")
    if clause and _THEY_WILL.match(thing):
        return clause["state"], tidy(clause["state"])
    if clause:
        return f"{clause['thing']} {clause['state']}", tidy(f"have {clause['thing']} {_ONLY.sub('', clause['state'])}")
    return thing, f"a figure of {tidy(thing)}" if _FIGURE.fullmatch(thing) else tidy(thing)


_FIGURE = re.compile(r"[£$€]?\d[\d.,]*\d?(?:\s?(?:%|per\scent|percent|pc))?")


_THEY_WILL = re.compile(
    r"^(?:we|they|he|she|it|I|you)\s(?:will|would|shall|should|must|can|could|may|might)\s(?!be\b|have\b)",
    re.IGNORECASE,
)
"""A pronoun and what it would do: the doing is what is wanted."""


def something_in_each(phrase: str) -> tuple[Action, ...]:
    """What each clause of a phrase tells of, where "and" joins several."""
    return tuple(action for clause in clauses_of(phrase) for action in something_in(clause))


def something_in(phrase: str) -> tuple[Action, ...]:
    """What a phrase tells of by the words that are known for doing; where that is nothing, the phrase itself."""
    phrase = _THERE_IS.sub(r"\1there is", phrase)
    found = () if NO_LONGER.match(phrase) else actions_in(phrase)
    if any(action.is_sensible for action in found) or REFERS.match(phrase):
        return found
    own = by_its_words(phrase)
    return (own,) if own is not None and own.is_sensible else found


_THERE_IS = re.compile(r"^(\W*(?:that\s)?)there['’]s\b", re.IGNORECASE)
"""As in "there's no ferry"."""


REFERS = Rule(
    id="refers-to-what-was-told",
    does="nothing is named, only what was told before is meant",
    pattern=r"^\W*(?:to\s)?(?:\w+\s)?(?:it|this|that|them|these|those|so|the\s(?:reverse|opposite|contrary|same)|everything|anything|nothing|something|both|either|neither)\b"
    r"(?:\s(?:done|out|so|all|more|else|either|too))*\W*$",
    any_case=True,
    fires_on=(" it", "to sign it", " nothing more", "it done", "to do so", "the reverse"),
    passes_over=("it halved", "that the map be redrawn", "this treaty", "the same quota"),
)
_NEGATED = Rule(
    id="said-not-to-be",
    does="a clause or an infinitive is denied within itself",
    pattern=r"\b(?:(?P<modal>will|would|can|could|shall|should|must|may|might|is|are|was|were|does|do|did|be)(?:\snot|\snever|\sno\slonger|n['’]t)|"
    r"(?P<cannot>cannot|can['’]t|won['’]t)|not\s(?P<to>to)(?=\s[a-z]))\b",
    any_case=True,
    fires_on=(
        "that the map will not be redrawn",
        "the fee cannot be waived",
        "not to be bound",
        "they won’t pay",
        "it didn't go",
    ),
    passes_over=("that the map be redrawn", "no lender be paid more", "not only the fee"),
)


def affirmed(phrase: str) -> str:
    """The same without its denial: what is refused in "that the map will not be redrawn" is to redraw it.

    >>> affirmed("that the map will not be redrawn"), affirmed("the fee cannot be waived"), affirmed("we’ll not pay")
    ('that the map will be redrawn', 'the fee can be waived', 'we will pay')
    >>> affirmed("it would not be coming back"), affirmed("we can’t promise what we can’t recruit")
    ('it would come back', 'we can promise what we can’t recruit')
    """
    phrase = _LL.sub(" will", phrase)
    inner = TOLD_WITHIN.search(phrase, LEADS_TO_IT.match(phrase).end())  # type: ignore[union-attr]  # may be empty
    main, rest = (phrase[: inner.start()], phrase[inner.start() :]) if inner else (phrase, "")
    said = _NEGATED.compiled.sub(_without_not, main) + rest
    return _BE_DOING.sub(lambda m: plain_verb(m["doing"]) if is_gerund(m["doing"]) else m[0], said)


def _without_not(found: re.Match[str]) -> str:
    return str(found["modal"] or found["to"] or ("can" if found["cannot"][:2] == "ca" else "will"))


LEADS_TO_IT = re.compile(r"\W*(?:(?:for|since|until|in|on)\s(?:\w+\s){1,4}?that\b|that\b)?")
"""What stands before the clause that is asked or refused: "that it will not", "for two months that it would not"."""
TOLD_WITHIN = Rule(
    id="clause-within",
    does="a clause within a phrase begins, whose denial is its own",
    pattern=r"\s(?:that|which|who|what|whether|where|because|if|unless|until|while)\s",
    fires_on=(
        "promise what it cannot pay",
        "keep alight a lamp that may not be lit",
        "pay men who do not work",
        "sell a road which is not ours",
        "say whether it will not",
        "build where it may not",
        "leave because it cannot pay",
        "pay if they do not",
        "pay unless they do not",
        "wait until it is not",
        "talk while it is not",
    ),
    passes_over=("not to be bound", "the fee cannot be waived"),
)


_BE_DOING = re.compile(r"(?<![’'])\bbe\s(?P<doing>(?!forthcoming|outstanding|pending|missing|lacking)[a-z]+ing)\b")
"""As in "will be making an offer": they will make it."""


_LL = re.compile(r"(?<=\w)['’]ll\b")


def is_denied(phrase: str) -> bool:
    """Whether what a phrase asks for is that something be not: "that no lender be paid more", "not to strike"."""
    return bool(_NONE_BE.search(phrase))


_NONE_BE = Rule(
    id="asks-that-it-be-not",
    does="what is asked for is that something be not done",
    pattern=r"^\W*(?:that\s)?(?:there\s(?:(?:must|should|will|shall|would|can|could)\s)?be\sno\s(?!later\b|less\b|fewer\b|doubt\b)|(?:no|none|nobody|neither)\s(?!later\b|less\b|fewer\b|more\sthan\b)[^,;.]{2,80}?\s(?:be|to\sbe|should|must|will|would|is|are|was|were)\b|not\sto\s[a-z]|no\s(?!later\b|less\b|fewer\b|longer\b|doubt\b|limits?\b|part\b|trouble\b|more\s(?:than|time)\b|one\b)[a-z-]{3,}(?:\s(?:[a-z-]+|[\d.]+)){0,4}(?=\W*$)|"
    r"[^,;.]{2,60}?\s(?:(?:must|should|shall|can|could|may|will|would)(?:\s(?:not|never)|n['’]t)|cannot|not\s(?:be|to))\s[a-z])",
    any_case=True,
    fires_on=(
        "that no lender be paid more",
        "not to strike",
        " no wealth tax",
        "that the fee should not be raised",
        "the bank not to lend",
        "that there be no cuts to it",
        "that there must be no cuts",
        "that there should be no cuts",
        "that there will be no cuts",
        "there shall be no cuts",
        "that there would be no cuts",
        "that there can be no cuts",
        "that there could be no cuts",
    ),
    passes_over=(
        "that there be no doubt",
        "that there be no fewer than ten",
        "that the bank be paid",
        "no more than 5 per cent",
        "that the talks be held, not cancelled",
    ),
)
