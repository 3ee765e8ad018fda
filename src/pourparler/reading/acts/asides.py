"""Speakers put into what they say: "until then, he added, they will not pay"; "the guild, she added, wants a ban"."""

import re

from pourparler.reading.acts.subjects import Stretch

_ENDS = re.compile(
    r"(?:\s(?:reporters|journalists|parliament|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?|(?:an?|the)\s[\w\s-]{3,30}?(?=\son\b|\sin\b|,)))?(?:\s(?:on|in|at|last|late|to|yesterday|today|again|later|earlier|this|by)\b[^,.;:“\"]{0,40})?,\s"
    r"(?!who\b|which\b|that\b|and\b|but\b|adding\b|saying\b)(?=\S)"
)
_CLOSES = re.compile(
    r"(?:\s(?:reporters|journalists|parliament|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?|(?:an?|the)\s[\w\s-]{3,30}?(?=\son\b|\sin\b|,)))?(?:\s(?:on|in|at|last|late|to|yesterday|today|again|later|earlier|this|by)\b[^,.;:“\"]{0,40})?,\s(?!who\b|which\b|adding\b|saying\b)"
)
_BEGINS = re.compile(r",\s(?:(?:the|its|their|his|her|an?)\s[^.;:,“\"]{1,50},\s)?$")
_VERB = re.compile(
    r"\s*(?:(?:also|now|still|even|then|never|both|\w+ly)\s)?(?:would|will|must|should|could|can|might|had|has|have|was|were|is|are|"
    r"did|does|do|wants?|(?:wo|would|ca|could|did|does|do|is|are|was|were|has|have|had)n['’]t|cannot|\w+(?:ed|es|[^s]s))\b"
)
_WAITING = re.compile(
    r"\s*(?:(?:[Bb]ut|[Aa]nd)\s)?(?:Before|After|Until|Unless|If|Once|As\s(?:long|soon)\sas|While|When|Only|In\s(?:return|exchange)|"
    r"Without|Not\suntil|Should|By|Provided)\b",
    re.IGNORECASE,
)
_TAIL = re.compile(r",\s[^,.;:“”\"]{1,60},\s?$")


def is_aside(stretch: Stretch, start: int, end: int) -> bool:
    """Whether "X said" at [start, end) stands between commas, amid what is said."""
    closed = _CLOSES.match(stretch.after(end, 60))
    return bool(closed and _BEGINS.search(stretch.before(start)))


def parts_subject_and_verb(stretch: Stretch, start: int, end: int) -> bool:
    """As in "The guild, she added, wants …": the words before name somebody, a verb follows."""
    closed = _ENDS.match(stretch.after(end, 60))
    opened = _BEGINS.search(stretch.before(start))
    if not closed or not opened or not _VERB.match(stretch.after(end + closed.end(), 40)):
        return False
    at = stretch.start + opened.start()
    named = any(mention.end == at and not mention.place for mention in stretch.mentions)
    return named or bool(
        re.search(r"(?:^|[\s“\"])(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Bb]oth|[Tt]he\s(?:two\s)?\w+)$", stretch.before(at))
    )


def before_aside(left: str) -> str | None:
    """Words without the aside in which they end, if they do."""
    found = _TAIL.search(left)
    return left[: found.start()] if found and _SAID.search(found.group()) else None


_SAID = re.compile(
    r"\b(?:said|says?|told|added|adds|insist(?:s|ed)|argu(?:es|ed)|claim(?:s|ed)|explain(?:s|ed)|maintain(?:s|ed)|warn(?:s|ed)|"
    r"stress(?:es|ed)|repeat(?:s|ed)|went\son|declared|announced|confirmed|noted|continued|complained|promised|admitted)\b"
)


def is_verb(words: str) -> bool:
    """Whether words begin with a verb, so that whoever stands before them does it: "said Lima would …"."""
    return bool(_VERB.match(words))


def put_inside(stretch: Stretch, start: int, end: int, since: int) -> int | None:
    """Where the words begin into which the speaker at [start, end) is put: "until then, he added, they will not"."""
    if not _ENDS.match(stretch.after(end, 60)):
        return None
    opened = _BEGINS.search(stretch.before(start, since))
    if opened is None:
        return None
    words = stretch.before(start, since)[: opened.start()]
    begin = max(words.rfind("; "), words.rfind(": ")) + 1
    if _after_a_verb(stretch, since) and not begin:
        return None
    words = words[begin:]
    lead = len(words) - len(words.lstrip())
    whole = len(words.split()) > 1 and not re.match(r"\s*(?:According|In\s[A-Z]|On\s)", words)
    return since + begin + lead if whole else None


def _after_a_verb(stretch: Stretch, since: int) -> bool:
    """Whether an offset stands after a verb, and not where a sentence or a clause begins."""
    return (
        since > stretch.start
        and not re.search(r"(?:^|[;:,]\s|[“\"])$", stretch.before(since))
        and not stretch.after(since, 1).isupper()
    )


def waits(stretch: Stretch, begin: int, verb: int, speaker_end: int) -> bool:
    """As in "Before they talk, says Lima, Quito must pay": what comes before the speaker is not the whole."""
    return bool(_WAITING.match(stretch.before(verb, begin)) and _ENDS.match(stretch.after(speaker_end, 60)))
