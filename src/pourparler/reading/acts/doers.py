"""Whether whoever stands before a verb does what it tells: not what he owns, nor what is only waited for or untrue."""

import re

from pourparler.reading.acts.denials import is_untrue
from pourparler.reading.acts.subjects import Stretch, Subject
from pourparler.reading.english.cue import Cue, Where
from pourparler.reading.english.rule import Rule
from pourparler.reading.who.people import TITLES


def does_nothing(stretch: Stretch, subject: Subject, cue: Cue, head: int) -> bool:
    """Whether a verb at ``head`` tells no act of its subject."""
    if _WANTED_DONE.search(stretch.before(head)) and _PARTICIPLE.match(stretch.after(head, 24)):
        return True
    if not subject.own:
        return False
    if _waited_for(stretch, subject, cue) or is_untrue(stretch.before(subject.start)):
        return True
    return cue.weak and _is_a_thing(stretch, subject, head)


_WANTED_DONE = Rule(
    id="wants-it-done",
    does="a thing is wanted that a participle, which comes next, says what is to be done with",
    pattern=r"\b(?:wants?|wanted|would\slike|seeks?\sto\shave|sought\sto\shave|demand(?:s|ed)?\sto\shave)\s"
    r"(?:(?!(?:to|that|who|which|what|whom|and|but|or|it|they|he|she|is|are|was|were|has|have|had|will|would|could|as|than|when|if|because)\b)"
    r"[\w’'.-]+\s){0,6}?(?!(?:to|that|who|which|what|and|or|it|they|is|are|was|were)\b)(?-i:[a-z][\w’'-]*\s)$",
    fires_on=("Peru wants the naval drills ", "would like its patrols ", "the guild wanted the lease "),
    passes_over=("wants the bill that Peru ", "Peru wants the bill Chile ", "wants to ", "the drills ", "it "),
)
_PARTICIPLE = re.compile(
    r"(?:\w+ed|withdrawn|broken|taken|sent|put|held|left|kept|given|torn|thrown|shut)(?:\s(?:off|out|up|down|back))?(?=\W*$|\s(?:from|in|at|by|on|for|before|after|"
    r"until|within|immediately|altogether|and|or|this|next|as)\b|[,.;])"
)


_THING = re.compile(r"['’]s?\s(?:[\w’-]+\s){1,6}$")
_OF_PEOPLE = re.compile(
    rf"\b(?:{TITLES}|government|cabinet|parliament|party|team|side|delegation|union|board|army|forces|ministry|people|members|allies|"
    r"workers|rebels|leadership|management|executive|council|administration|office|camp|lawyers|backers)s?\b",
    re.IGNORECASE,
)


_OWNED_THING = re.compile(
    r"[^,.;:“”\"]{1,60}?['’]s?\s(?P<thing>(?:[\w’-]+\s){1,6}?)(?:would|will|could|had|has|was|were|is|are|did|must|should)\b"
)


def owns_a_thing(stretch: Stretch, head: int) -> bool:
    """As in "…, said Adani's appointment would not …": who owns what is talked about does not speak."""
    owned = _OWNED_THING.match(stretch.after(head, 160))
    return owned is not None and not _OF_PEOPLE.search(owned["thing"])


def _is_a_thing(stretch: Stretch, subject: Subject, head: int) -> bool:
    """As in "Adani's appointment would not …": what somebody owns does nothing; his officials do."""
    named = [mention for mention in stretch.mentions if subject.start <= mention.start and mention.end <= head]
    if not named or subject.person:
        return False
    owned = _THING.match(stretch.before(head, named[-1].end))
    return owned is not None and not _OF_PEOPLE.search(owned.group())


_WAITS = re.compile(
    r"\b(?:whether|how|why|only\s(?:after|if|once|when)|until|till|unless|before|once|if|provided|as\ssoon\sas|what|whatever|"
    r"(?:will|would)\s[^.;,]{2,120}\swhen|demand(?:s|ed|ing)?\sthat|requir(?:es|ed|ing|e)\sthat)\s(?:the\s|its\s|their\s)?$"
)


def _waited_for(stretch: Stretch, subject: Subject, cue: Cue) -> bool:
    """Whether the clause is what another waits for: "only after the nurses had called off their strike"."""
    found = _WAITS.search(stretch.before(subject.start))
    return found is not None and (cue.where is not Where.SAYING or found.group().startswith("what"))
