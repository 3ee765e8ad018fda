"""From a clause to a statement: the act in its context, its conditions, whom it is directed at, on whose word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pourparler.reading.acts.addressees import named
from pourparler.reading.acts.agreed import entries
from pourparler.reading.acts.ascribed import ascribed
from pourparler.reading.acts.at_length import told_at_length
from pourparler.reading.acts.clauses import take_apart
from pourparler.reading.acts.conditions import Condition, Span, conditions_in, waited_for
from pourparler.reading.acts.denials import NO_MORE, no_longer, turned
from pourparler.reading.acts.holds_to import insisted, wanted_by
from pourparler.reading.acts.noted import Noted
from pourparler.reading.acts.quoted import continued, each_act
from pourparler.reading.acts.refused_by_others import refused_by_others
from pourparler.reading.acts.seconded import Seconded
from pourparler.reading.acts.several_said import several_said
from pourparler.reading.acts.subjects import Context, Stretch, Subject
from pourparler.reading.acts.tellers import Clause
from pourparler.reading.acts.told_on import told_on
from pourparler.reading.acts.transcripts import SPOKEN, act_of_content, clauses_of_turn
from pourparler.reading.english.called import what_is_called
from pourparler.reading.english.cue import ConditionKind, Where
from pourparler.reading.english.kept_up import is_kept_up, keeps_up
from pourparler.reading.english.on_the_talks import ON_THE_TALKS
from pourparler.reading.english.rule import Rule
from pourparler.reading.english.silence import SAYS_NOTHING
from pourparler.reading.english.unwelcome import UNFIT
from pourparler.reading.english.verbs import QUOTATION
from pourparler.reading.page.sentences import Sentence, quotations
from pourparler.record.dates import PartialDate
from pourparler.record.drafters import Drafter
from pourparler.record.statements import Act, Attribution


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One act of one party, as read from a report.

    Attributes:
        speaker: the party whose act it is, by full name.
        speaker_name: the official, where named.
        addressee: the party it is directed at.
        act: what is done.
        measure: the words for what it is about; the same words = the same thing.
        conditions: what it waits for.
        span: where it stands in the text.
        quote: the words at the span.
        has_quotation: whether the span holds words in quotation marks.
        attribution: on whose word.
        reported_by: the party that ascribes it to the speaker, where another.
        cue: id of the cue that gave it away.
        content: where what is asked, offered or refused stands: after the verb, or before a speaker named last.
        sentence: number of its sentence.
        joint: all parties that do it together.
        date: the day on which it was done, where the sentence names one; else the report's counts.
        date_rule: how that day was resolved, in words.
        seconded: what a second reader makes of it; None where there is none.
        noted: what a line of notes says, form by form; None in a report.
    """

    speaker: str
    speaker_name: str | None
    addressee: str | None
    act: Act
    measure: str | None = None
    conditions: tuple[Condition, ...]
    span: Span
    quote: str
    has_quotation: bool
    attribution: Attribution
    reported_by: str | None
    cue: str
    content: Span
    sentence: int
    joint: tuple[str, ...] = ()
    date: PartialDate | None = None
    date_rule: str | None = None
    seconded: Seconded | None = None
    noted: Noted | None = None

    @property
    def drafter(self) -> Drafter:
        """Who read it: its cue says so where that was a model."""
        return Drafter.MODEL if self.cue == Drafter.MODEL.value else Drafter.RULES


@dataclass(frozen=True, slots=True)
class _Telling:
    """A sentence as it tells its acts."""

    text: str
    stretch: Stretch
    number: int
    context: Context


def read_sentence(text: str, sentence: Sentence, number: int, context: Context) -> list[Reading]:
    """Every act that a sentence tells."""
    stretch = _stretch(text, sentence, context)
    if context.turn:
        clauses = clauses_of_turn(stretch, context)
    else:
        clauses = entries(stretch, ascribed(stretch, take_apart(stretch, context), context), text, context)
    if not clauses and context.turn is None:
        clauses = continued(stretch, text, context) or told_on(stretch, context)
        if not clauses and text[sentence.start] not in '"“«':
            context.passed(stretch)
    context.heard = _only_speaker(clauses)
    telling = _Telling(text, stretch, number, context)
    told = [
        part
        for clause in _without_repetition(clauses, text, context)
        for one in each_act(clause, text)
        for part in several_said(one, text)
    ]
    others = [more for one in told for more in refused_by_others(one, text, context)]
    readings = [reading for clause in (*told, *others) for reading in _readings(telling, clause)]
    context.pair = tuple(dict.fromkeys(m.party for m in stretch.mentions if m.party and not m.place)) or context.pair
    return readings


def _only_speaker(clauses: list[Clause]) -> Subject | None:
    """Who alone is told to have said something."""
    said = {c.teller or c.subject for c in clauses if c.cue.where is Where.SAYING or c.teller}
    parties = {subject.parties for subject in said}
    one = next(iter(said)) if len(parties) == 1 else None
    return replace(one, own=False) if one and len(one.parties) == 1 else None


def _stretch(text: str, sentence: Sentence, context: Context) -> Stretch:
    plain = list(text[sentence.start : sentence.end].replace("\n", " ").replace("\u00a0", " "))
    for start, end in quotations(text, sentence.start, sentence.end):
        if _tells_of_others(text[start:end], context, start):
            continue
        for at in range(start + 1 - sentence.start, end - 1 - sentence.start):
            plain[at] = "_" if plain[at] not in " .,;?!" else plain[at]
    mentions = context.roster.within(sentence.start, sentence.end)
    # A stray full stop before a small letter is a slip for a comma.
    blanked = re.sub(r"(?<=[a-z]{3})\.(?=\s[a-z])", ",", "".join(plain))
    return Stretch(sentence.start, sentence.end, blanked, tuple(mentions))


def _tells_of_others(words: str, context: Context, at: int) -> bool:
    """A quotation that reports in the third person, such as a communiqué: its verbs count like the paper's own."""
    if len(words) < 60 or re.search(r"\b(?:we|our|us|I|my)\b", words, re.IGNORECASE):
        return False
    return any(m.party and not m.person for m in context.roster.within(at, at + 80))


def _without_repetition(clauses: list[Clause], text: str, context: Context) -> list[Clause]:
    """Verbs of the same act joined by "and" are one act, told at more length."""
    kept: list[Clause] = []
    for clause in clauses:
        previous = kept[-1] if kept else None
        if (
            previous
            and not clause.subject.own
            and clause.subject.parties == previous.subject.parties
            and _act(clause, text, context) == _act(previous, text, context)
            and re.fullmatch(r",?\s(?:and|but)\s(?:\w+\s)?", text[previous.end : clause.start])
        ):
            kept[-1] = replace(previous, end=clause.end)
        else:
            kept.append(clause)
    return kept


def _readings(telling: "_Telling", clause: Clause) -> Iterator[Reading]:
    """One statement for each party that does it."""
    subject, teller = clause.subject, clause.teller
    joint = len(subject.parties) > 1
    act = _act(clause, telling.text, telling.context)
    span = (clause.start, clause.end)
    if act is None:
        return
    conditions = waited_for(act, telling.text, conditions_in(telling.text, *span, telling.context.condition_cues))
    if no_longer(clause, telling.text):
        conditions = tuple(one for one in conditions if one.kind not in NO_MORE)
    for party in subject.parties:
        spoke_for = telling.context.roster.people.get(subject.person or "")
        tellers = teller.parties if teller else ()
        yield Reading(
            speaker=party,
            speaker_name=subject.person if not joint or spoke_for == party else None,
            addressee=named(telling.stretch, clause, act, party, telling.context),
            act=act,
            conditions=conditions,
            span=span,
            quote=telling.text[span[0] : span[1]],
            has_quotation=clause.cue is QUOTATION or bool(quotations(telling.text, *span)),
            attribution=_attribution(telling, clause),
            reported_by=tellers[0] if len(tellers) == 1 and tellers[0] != party else None,
            cue=clause.cue.id,
            content=clause.content,
            sentence=telling.number,
            joint=subject.parties if joint else (),
        )


# -- the act ---------------------------------------------------------------------------------------------------------

_LIFTED = frozenset(
    {ConditionKind.UNTIL, ConditionKind.UNLESS, ConditionKind.BEFORE, ConditionKind.ONLY_IF, ConditionKind.AFTER}
)
_OBLIGED = re.compile(
    r"\b(?:must|should|ha(?:s|ve|d) to|be (?:\w+ed|given|kept|met|set|put|held|shut|made)|needs? to)\b"
)


_ONLY = re.compile(r"\bonly\b", re.IGNORECASE)
"""A promise that holds "as long as" something is done is a promise; one that holds "only if" it is, none."""
_AMOUNT = re.compile(r"\bper\s?cent\b|%|[$€£]\s?\d")
"""Who is ready, on a condition, to go to some figure offers it; who is ready for a thing shows goodwill."""
_PROVIDED = re.compile(r"\b(?:will|would)\b[^.;]*\b(?:provided|on\s(?:the\s)?condition)\b")
"""What would be done "provided that" another thing is waits for it; what could be is a promise."""
_OPEN_ENDED = frozenset({ConditionKind.UNTIL, ConditionKind.UNLESS})
_SOONER = _OPEN_ENDED | {ConditionKind.BEFORE}
_NOT_SOONER = re.compile(r"\b(?:but|and|though)\snot\s(?:before|until|unless|without)\s\w")
"""What somebody is ready for, "but not before" something else is done, waits for it."""
_ABSENT = re.compile(r"\b(?:stay(?:ing)?\s(?:away|out|home|at\shome)|keep(?:ing)?\s(?:away|out)|boycott|shun)\b")
"""To stay away unless something is done is no threat but what a refusal to come waits for."""


_SCORN = re.compile(
    r"\b(?:ransom|blackmail|extortion|theft|robbery|fairy\stale|insult\w*|provocation|betrayal|bluff|nonsense|sham|charade|farce|stunt|"
    r"lies?|trap|cynical|reckless|irresponsible|vandalism|aggression|act\sof\swar|bullying|colonialism|cowardice|cheating|arrogan\w+|disgrace\w*|scandal\w*|outrage\w*|hypocri\w+|sabotage|bad\sfaith|playing\s(?:games|for\stime))\b"
)
"""Words for what somebody else did that make calling it so an accusation, quoted or not."""
_HOLDS = re.compile(r"\b(?:conced|regard)\w+$")
_SUBJUNCTIVE = re.compile(
    r"\s?(?:that\s)?(?:(?!(?:to(?!\s[A-Z])|will|would|can|cannot|could|did|does|not|never|has|had|have|is|are|was|were|must|should)\b)[\w'’-]+\s){0,5}?(?!(?:to(?!\s[A-Z])|will|would|can|cannot|could|did|does|not|never|has|had|have|is|are|was|were|must|should)\b)[\w'’-]+(?:\s|,\s[^,;.]{3,80},\s)"
    r"(?:be|publish|pay|release|withdraw|lift|halt|stop|drop|end|return|hand|sign|accept|agree|apologi[sz]e|recogni[sz]e|open|reopen|"
    r"close|reinstate|free|disarm|leave|resume|guarantee|honou?r|respect|come|go|take|give|make|put|cut|raise|scrap|cancel|suspend|"
    r"disclose|provide|share|allow|let|keep|meet|rehire|restore|remove|dismantle|cease|start|begin|join|move|offer|show|abandon|"
    r"boost|increase|reduce|improve|lower|curb|slash|ease|expand|liberali[sz]e|reform|amend|repeal|revoke|buy|sell|repay|refund|"
    r"compensate|consult|negotiate|deliver|supply|fund|hire|fix|limit|freeze|refrain|adhere|stick|vacate|resign|extradite|"
    r"renounce|quit|send|stay|remain|treat|build|use|carry|bear|name|appoint|extend|ratify|implement|comply|submit|admit|grant|step|"
    r"include|contain|reflect|cover|match|protect|pass|approve|vote|ban|cap|dismantle|ship|shut|lay|"
    r"surrender|relinquish|pull|postpone|defer|inspect|visit|finance|forgive|forgo|convene|dissolve|disband|evacuate|"
    r"restart|renew|rejoin|reverse|rewrite|double|halve|settle|curtail|act|recall|reconsider|review|replace|restructure|set|switch|unblock|write|waive|devalue|float|"
    r"transfer|unfreeze|hold|bring|shorten|lengthen|adopt|establish|abolish|receive|"
    r"defund|strip|gut|bar|block|undo|overturn|overhaul|roll\sback|tie|pair|attach|drop|delay|tighten|restrict|preserve|delink)\b"
)
"""As in "insisted that the ministry publish the map": what is insisted on is not said to be so."""


def _act(clause: Clause, text: str, context: Context) -> Act | None:
    """What a clause does; None where it does nothing."""
    words = text[clause.start : clause.end]
    said = text[clause.content[0] : clause.content[1]]
    kinds = {condition.kind for condition in conditions_in(text, clause.start, clause.end, context.condition_cues)}
    if clause.cue is SAYS_NOTHING:
        return None
    says_so = clause.cue.id == "insist-that" or (clause.cue.act is None and clause.cue.id != "think-that")
    harming = clause.cue.act in (Act.PROMISE, Act.THREAT)
    if kinds & _OPEN_ENDED and ((says_so and is_kept_up(said)) or ((says_so or harming) and keeps_up(words))):
        return Act.PRECONDITION
    if clause.cue.act is None:
        act = insisted(act_of_content(said), said) if clause.cue.id != "think-that" else None
        return _sharpened(_unharmed(act, said), kinds, said) if act else _told(clause, said, text)
    if clause.cue.id == "idiom-of-blaming" and re.match(r"\s?[:,]\s[“\"]", said):
        return act_of_content(said) or Act.ACCUSE
    if clause.cue.id == "call-it" and (_SCORN.search(words) or UNFIT.fires(said)):
        return Act.ACCUSE if _SCORN.search(words) else Act.REFUSE
    if clause.cue.id == "call-it" and not _HOLDS.search(text, clause.start, clause.verb):
        return what_is_called(said) or Act.ASSESS
    ordered = re.match(r"[^,.;]{0,40}\bthat\b", said) and kinds & {ConditionKind.FIRST, ConditionKind.BEFORE}
    if (
        clause.cue.id == "insist-that"
        and not no_longer(clause, text)
        and not ordered
        and not _OBLIGED.search(said)
        and not _SUBJUNCTIVE.match(said.removeprefix(_until_that(said)))
    ):
        return act_of_content(said) or _told(clause, said, text)
    if clause.cue.act is Act.PROMISE and _SWORN.search(said) and act_of_content(said) is Act.PRECONDITION:
        return Act.PRECONDITION
    act = turned(clause.cue.act, clause, text)
    if wanted := wanted_by(act, clause, text):
        return wanted
    left = kinds - NO_MORE if no_longer(clause, text) else kinds
    only = (
        act is Act.OFFER and clause.cue.id == "ready-to-give" and ConditionKind.ONLY_IF in kinds and _ONLY.search(words)
    )
    return Act.PRECONDITION if only else _sharpened(_unharmed(act, words), left, words) if act else None


def _told(clause: Clause, said: str, text: str) -> Act | None:
    """What says nothing that is an act tells how the talks stand, if it is about them or told at length."""
    if ON_THE_TALKS.search(said):
        return Act.ASSESS
    return told_at_length(text[clause.start : clause.verb], said)


def _until_that(said: str) -> str:
    """As in "insisted over the radio that …": what stands between the verb and what is insisted on."""
    found = re.match(r"[^,.;]{0,40}?(?=\sthat\b)", said)
    return found.group() if found else ""


_SWORN = re.compile(r"^[^,.;]{0,40}\bthat\b|^\s(?!to\b)[^.;]{0,60}[“\"]")
"""As in "assured the senate that nothing can be signed before …": what is sworn is no promise."""
_IF_NOT = re.compile(r"\bif\s(?:nothing|no\b|nobody|[^,.;]{0,60}(?:\bnot\b|n['’]t\b))", re.IGNORECASE)
"""A promise for the case that something is not done is a threat."""


_NOTHING = re.compile(r"\b(?:no|not|nothing|nobody|never|none)\b", re.IGNORECASE)
"""A demand that nothing be done until something is waits for it, as a refusal does."""


_TAKES_BACK = Rule(
    id="takes-harm-back",
    does="that what harms is taken back is no threat",
    pattern=r"\b(?:letters?|notices?|charges?|bans?|strikes?|sanctions?|sieges?|blockades?|tariffs?|levy|levies|tolls?|dismissals?|claims?|"
    r"lay-?offs?|closures?|lawsuits?|lockout|embargo)\s(?:[\w’'-]+\s){0,4}?(?:will|would|shall)\s(?:\w+ly\s)?be\s"
    r"(?:withdrawn|cancell?ed|suspended|scrapped|stopped|halted|off|reduced|cut)\b",
    any_case=True,
    fires_on=(
        "The letters will be withdrawn when the ban is lifted.",
        "It said the charges against them would promptly be cancelled.",
        "the strike shall be off",
    ),
    passes_over=("The offer will be withdrawn.", "The talks would be suspended."),
)


def _unharmed(act: Act, words: str) -> Act:
    """A threat, unless it is that what harms is taken back."""
    return Act.PROMISE if act is Act.THREAT and _TAKES_BACK.fires(words) else act


def _sharpened(act: Act, kinds: set[ConditionKind], words: str) -> Act:
    """What a word of order makes of an act: a demand with "first" is a precondition, and so on."""
    if act is Act.DEMAND and "precondition" in words:
        return Act.PRECONDITION
    if act is Act.DEMAND and kinds & _OPEN_ENDED and _NOTHING.search(words):
        return Act.PRECONDITION
    if act is Act.DEMAND and kinds & {ConditionKind.FIRST, ConditionKind.BEFORE}:
        return Act.PRECONDITION
    if act is Act.REFUSE and kinds & (_LIFTED - {ConditionKind.AFTER}):
        return Act.PRECONDITION
    if act in (Act.PROMISE, Act.THREAT) and kinds & _OPEN_ENDED and _ABSENT.search(words):
        return Act.PRECONDITION
    if act in (Act.PROMISE, Act.SIGNAL, Act.ACCEPT, Act.CONSIDER) and kinds & _SOONER and _NOT_SOONER.search(words):
        return Act.PRECONDITION
    if act is Act.PROMISE and (ConditionKind.UNLESS in kinds or _IF_NOT.search(words)):
        return Act.THREAT
    if act in (Act.PROMISE, Act.SIGNAL) and ConditionKind.IN_EXCHANGE in kinds:
        return Act.OFFER
    return _held_to_terms(act, words) if ConditionKind.ONLY_IF in kinds else act


def _held_to_terms(act: Act, words: str) -> Act:
    """What something that holds only on a condition amounts to."""
    if act is Act.SIGNAL and _AMOUNT.search(words) and not _ONLY.search(words):
        return Act.OFFER
    bound = act in (Act.PROMISE, Act.ACCEPT, Act.SIGNAL) and _ONLY.search(words)
    return Act.PRECONDITION if bound or (act is Act.PROMISE and _PROVIDED.search(words)) else act


# -- on whose word ----------------------------------------------------------------------------------------------------

_HEARSAY = re.compile(
    r"(?i)\b(?:it (?:is|was|has been) (?:understood|reported|believed|thought)|reportedly|"
    r"(?:is|are|was|were) said (?:by \w+ (?:\w+ )?)?to|"
    r"according to (?:an?|one|some|several|other|the|two|three)?\s?(?:\w+\s){0,4}"
    r"(?:officials?|sources?|diplomats?|participants?|reports)|"
    r"sources? close to|this newspaper has learned|asked not to be (?:named|identified)|on condition of anonymity|"
    r"(?:officials?|colleagues|diplomats?|sources|aides|insiders) (?:say|said|says))\b"
)


def _attribution(telling: _Telling, clause: Clause) -> Attribution:
    stretch, subject, span = telling.stretch, clause.subject, (clause.start, clause.end)
    if subject.unnamed or (clause.teller and clause.teller.unnamed):
        return Attribution.ANONYMOUS
    if _HEARSAY.search(stretch.before(span[1])) or _HEARSAY.search(stretch.after(span[0], 60)):
        return Attribution.ANONYMOUS
    if subject.person or clause.teller or clause.cue is SPOKEN or quotations(telling.text, *span):
        return Attribution.NAMED
    if clause.cue.where is Where.SAYING or re.match(r"\sthat\b", telling.text[clause.verb : clause.verb + 6]):
        return Attribution.NAMED
    return Attribution.REPORTER
