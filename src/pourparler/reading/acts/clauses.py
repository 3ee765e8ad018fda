"""A sentence taken apart at its verbs: which acts it tells, who does each, and from where to where it is told."""

import itertools
import re
from dataclasses import dataclass, replace

from pourparler.reading.acts import asides, ends, who_spoke
from pourparler.reading.acts.asked_before import asked_before
from pourparler.reading.acts.attribution import find_speaker_after, find_subject
from pourparler.reading.acts.before_verb import NEAR, words_of_subject
from pourparler.reading.acts.beside import beside
from pourparler.reading.acts.denials import is_denied
from pourparler.reading.acts.doers import does_nothing, owns_a_thing
from pourparler.reading.acts.everybody import BY_WHAT_IS_TOLD, by_all, does_together, everybody, joined
from pourparler.reading.acts.heads import IN_WRITING, heads
from pourparler.reading.acts.nouns import by_noun
from pourparler.reading.acts.purposes import by_purpose
from pourparler.reading.acts.resolved import resolution
from pourparler.reading.acts.strangers import is_one_unnamed, is_stranger
from pourparler.reading.acts.subjects import Context, Stretch, Subject
from pourparler.reading.acts.tellers import Clause, untold
from pourparler.reading.acts.things_that_stay import is_of_a_thing
from pourparler.reading.acts.together import meets_itself, with_whom
from pourparler.reading.acts.went_in import went_in
from pourparler.reading.english.cue import Cue, Where
from pourparler.record.statements import Act


@dataclass(slots=True)
class _Told:
    """A cue with its subject, before its extent is known."""

    cue: Cue
    start: int
    end: int
    subject: Subject
    last: bool  # the speaker comes after what he says
    inside: int | None = None  # where the words begin into which the speaker is put
    teller: Subject | None = None  # who says so between commas

    @property
    def begin(self) -> int:
        if self.inside is not None:
            return self.inside
        return self.subject.start if self.subject.own else self.start


def take_apart(stretch: Stretch, context: Context) -> list[Clause]:
    """The clauses of a sentence that tell an act, in order."""
    told = _with_subjects(stretch, context)
    clauses: list[Clause] = []
    for number, this in enumerate(told):
        following = told[number + 1] if number + 1 < len(told) else None
        clauses.append(_extent(stretch, this, following, clauses))
    resolved = resolution(stretch, context)
    each = (with_whom(asked_before(one, stretch), stretch, context) for one in untold(clauses, stretch))
    done = [clause for clause in each if not meets_itself(clause, stretch)]
    acts = [*done, *by_noun(stretch, context, clauses)]
    return [*resolved, *acts, *by_purpose(stretch, context, acts)]


_PASSIVE = re.compile(r"\b(?:was|were|is|are|been|being|be)\s(?:\w+ly\s|again\s|also\s)?$", re.IGNORECASE)
_PARTICIPLE = re.compile(r"\w+ing(?:\s(?:on|for|upon|down|out))?$", re.IGNORECASE)
_IS_DOING = re.compile(r"(?:is|are|was|were)\s", re.IGNORECASE)
"""As in "is losing members and is demanding a raise": no participle that hangs on another verb."""


def _with_subjects(stretch: Stretch, context: Context) -> list[_Told]:
    told: list[_Told] = []
    since, teller = stretch.start, None
    for cue, start, end in heads(stretch, context.cues):
        subject, last = _subject(stretch, context, told, cue=cue, head=(start, end), since=since)
        if cue.where is Where.SAYING and is_stranger(stretch, start, since, subject):
            context.stranger_spoke()
            continue
        context.stranger |= cue.where is Where.SAYING and is_one_unnamed(stretch, subject)
        if subject is None or does_nothing(stretch, subject, cue, start):
            continue
        if (
            told
            and told[-1].cue.id == "deny"
            and cue.act
            and is_denied(stretch.before(subject.start if subject.own else start, told[-1].end))
        ):
            continue
        says = cue.where is Where.SAYING and subject.own
        if says and not last and asides.parts_subject_and_verb(stretch, subject.start, end):
            teller = subject
            continue
        inside = asides.put_inside(stretch, subject.start, end, since) if says and not last else None
        if last and asides.waits(stretch, since, start, subject.end):
            inside, last = since, False
        if inside is None and says and not last and told and told[-1].cue.weak:
            inside = asides.put_inside(stretch, subject.start, end, told[-1].begin)
            told = told[:-1] if inside is not None else told
        if inside is None and says and not last and told and _goes_on_after(stretch, told[-1], subject, end):
            told[-1].teller = subject
            since = end
            continue
        told.append(_Told(cue, start, end, subject, last, inside, teller))
        teller = None
        since = max(end, subject.end if last else end)
        context.spoke(subject, stretch.before(subject.end, subject.start) if subject.own else "")
    who_spoke.keep_the_speaker([(one.cue, one.start, one.end, one.subject) for one in told], stretch, context)
    return told


def _goes_on_after(stretch: Stretch, this: _Told, speaker: Subject, end: int) -> bool:
    """As in "Oslo would pay half, sources say, provided …": the speaker is put into another's act."""
    return this.cue.act is not None and not this.last and asides.is_aside(stretch, speaker.start, end)


def _subject(
    stretch: Stretch, context: Context, told: list[_Told], *, cue: Cue, head: tuple[int, int], since: int
) -> tuple[Subject | None, bool]:
    """Who does it, and whether he is named after the verb."""
    if cue.id in BY_WHAT_IS_TOLD:
        return BY_WHAT_IS_TOLD[cue.id](stretch, head, since, context), False
    before = stretch.before(head[0])
    passive = _PASSIVE.search(before, max(0, len(before) - NEAR))
    if (_BY_LATER if cue.id == "sign" else _BY).match(stretch.after(head[1])) and (passive or cue.id == "sign"):
        told_of = passive or before.endswith(", ")  # and not "the text signed by Lima says"
        return _agent(stretch, head, since, context, refuses=cue.act is Act.REFUSE) if told_of else None, False
    if passive and cue.act is Act.WITHDRAW:
        return _owner_of_what_was_withdrawn(stretch, head[0], since), False
    if passive and _DONE.match(stretch.before(head[1], head[0])) and cue.act is not None:
        return _other_than_the_owner(stretch, head[0], since, cue, context), False
    reduced = _reduced(stretch, cue, before, head[1])
    if reduced and _DONE.match(stretch.before(head[1], head[0])):
        # "a plan, repeated last week by Lima, that …": Lima.
        agent = find_speaker_after(stretch, head[1] + reduced.end(), context)
        return (replace(agent, start=head[0]) if agent else None), False
    participle = stretch.before(head[1], head[0]).endswith("ing")
    if doing := beside(stretch, head, since, context) or went_in(stretch, head, context):
        return doing, False
    tells = stretch.before(head[1], head[0]).lower().startswith(("told", "tell"))
    if cue.where is Where.SAYING and not participle and not tells and re.search(r"[,?!][\"”’']?\s?$", before):
        after = find_speaker_after(stretch, head[1], context)
        if (
            after is not None
            and not asides.is_verb(stretch.after(after.end, 40))
            and not owns_a_thing(stretch, head[1])
        ):
            return after, True
    found = _together(stretch, head[0], since, cue, context) or find_subject(stretch, head[0], since, context)
    if found is not None:
        says = cue.where is Where.SAYING or cue.id == "insist-that"
        return found, says and _comes_last(stretch, found, head[1], told)
    return _carried_over(stretch, head, told, context), False


def _reduced(stretch: Stretch, cue: Cue, before: str, end: int) -> re.Match[str] | None:
    """Up to "by" after a participle: "…, repeated by", "a plan put forward by"; who accepted it is not told so."""
    if before.endswith(", "):
        return _REDUCED.match(stretch.after(end))
    return _RIGHT_BY.match(stretch.after(end)) if cue.act is not Act.ACCEPT else None


_REDUCED = re.compile(r"(?:\s(?!by\b)[\w'’-]+){0,5}\sby(?=\s(?:the\s|an?\s)?[A-Z]|\s(?:the|its|their|his|her)\s)")


def _together(stretch: Stretch, head: int, since: int, cue: Cue, context: Context) -> Subject | None:
    """Two or more who stand before a verb that tells what several do."""
    if not does_together(cue):
        return None
    bare = words_of_subject(stretch, head)
    found = everybody(stretch, bare, cue, context) or joined(stretch, bare, since, context)
    return found if found is not None and found.start >= since else None


_BY = re.compile(r"\s(?:\w+\s)?by\s")
_BY_LATER = re.compile(r"\s(?:\w+\s){0,3}by\s")
_RIGHT_BY = re.compile(r"\sby(?=\s(?!\w+ing\b|\d))")
"""Right after a participle, as in "a plan put forward by the guild": whoever is named next has done it."""
_DONE = re.compile(r"(?:\w+(?:ed|own|iven)|sought|put|brought)\b")
_OWNED = re.compile(
    r"['’]s?\s(?:\w+\s){0,3}?(?:offer|proposal|demand|request|plan|idea|call|draft|bid|terms|appeal|suggestion)s?\b"
)


def _other_than_the_owner(stretch: Stretch, head: int, since: int, cue: Cue, context: Context) -> Subject | None:
    """As in "the company's request was brushed aside": by the other side, where there are two."""
    if cue.act not in (Act.REFUSE, Act.ACCEPT):
        return None
    for mention in stretch.mentions:
        if (
            since <= mention.start < head
            and mention.party in context.sides
            and _OWNED.match(stretch.after(mention.end, 60))
        ):
            others = tuple(side for side in context.sides if side != mention.party)
            front = re.search(r"(?:[Tt]he\s)?$", stretch.before(mention.start, since))
            return (
                Subject(others, mention.start - len(front.group() if front else ""), mention.end)
                if len(others) == 1
                else None
            )
    return None


def _agent(stretch: Stretch, head: tuple[int, int], since: int, context: Context, *, refuses: bool) -> Subject | None:
    """As in "… was denied by Riga": Riga, from where the clause begins."""
    found = find_speaker_after(stretch, head[1], context) or by_all(stretch, head[1], context)
    if found is None:
        return None
    before = stretch.before(head[0], since)
    words = re.search(r"[^,;:]*$", before).group()  # type: ignore[union-attr]
    if _NO_SUBJECT.match(words) or (refuses and since == stretch.start and _WHICH_IS.match(words)):
        # "A plan, floated in May, was rejected by Lima": from the plan on.
        words = re.search(r"[^;:]*$", before).group()  # type: ignore[union-attr]
    return replace(found, start=head[0] - len(words.lstrip(" ,")))


_WHICH_IS = re.compile(r"\s(?:which|that)\s(?:was|were|has|have|had|is|are)\b")
"""As in "The lease, which is opposed by Lima, would …": the lease."""
_NO_SUBJECT = re.compile(r"\s(?:was|were|has|have|had|is|are)\b")


def _owner_of_what_was_withdrawn(stretch: Stretch, head: int, since: int) -> Subject | None:
    """As in "Hill's visit to Bern was cancelled": Hill."""
    for mention in stretch.mentions:
        owns = re.match(r"['’]s?\s", stretch.after(mention.end, 3)) or _VISIT_BY.search(stretch.before(mention.start))
        if since <= mention.start < head and owns and mention.party:
            return Subject((mention.party,), mention.start, mention.end, person=mention.person)
    return None


_VISIT_BY = re.compile(r"\b(?:visit|trip|tour|journey)\s(?:to\s[A-Z]\w+\s)?(?:by|of)\s(?:the\s)?$")
_OF_THE_SPEAKER = re.compile(r"[,?!][\"”]\s(?P<words>(?:[A-Za-z][\w.'’-]*\s){1,6})$")
"""Between a quotation and the name of who said it: "…," Rail Union branch secretary Rosas said."""
_LAST = re.compile(r"(?:[,?!][\"”]|[\"”],?|,)\s$")


def _comes_last(stretch: Stretch, subject: Subject, verb_end: int, told: list[_Told]) -> bool:
    """Whether the speaker follows his words, as in "…, they said" at the end of a sentence."""
    before = stretch.before(subject.start)
    office = _OF_THE_SPEAKER.search(before)
    before = before[: office.start("words")] if office else before
    if not _LAST.search(before) or len(before) < 12:
        return False
    if re.search(r"[\"”],?\s$", before):
        return True
    rest = stretch.after(verb_end)
    return ends.says_no_more(rest)


def _carried_over(stretch: Stretch, head: tuple[int, int], told: list[_Told], context: Context) -> Subject | None:
    """A participle after a comma, or a verb after "and": the subject is that of the clause before."""
    before, verb = stretch.before(head[0]), stretch.before(head[1], head[0])
    participle = _PARTICIPLE.search(verb)
    if not told and (participle or before.startswith("Having")):
        coming = _subject_to_come(stretch, head)
        if coming is not None:
            return coming
    if participle and not told:
        leading = [m for m in stretch.mentions if m.end <= head[0] and m.party and not m.place]
        opens = re.search(r"(?:,|\b(?:by|after|since|despite)|[“\"])\s(?:\w+\s)?$", before) or IN_WRITING.search(before)
        last = leading[0] if leading else None
        if opens and last and last.party:
            return Subject((last.party,), head[0], head[0], person=last.person, own=False)
        return _leading_subject(stretch, head, before, context) if _IS_DOING.match(verb) else None
    if not told:
        return _leading_subject(stretch, head, before, context)
    joined = re.search(
        r"(?:\b(?:and|but|or)\s(?:(?:\w+ly|has|have|had|also|now|then|yet|again|later|still|so|even|instead|only|once|did|does|at|last|once|in|the|end|"
        r"is|are|was|were|be|will|would|would\snot|yesterday|today|on\s\w+day|\w{1,3}|the\s(?:meeting|talks|session|discussions?|visit|move))\s){0,3}|,\s(?:(?:\w+ly|has|had|have|also|now|then|yesterday|today|nevertheless|(?:on|last)\s\w+day)\s){0,3}|\bby\s|,\sbut\s)$",
        before[-NEAR:],
    )
    if (not joined and not participle) or is_of_a_thing(told[-1].cue, stretch.before(stretch.end, told[-1].end)):
        return None
    within = len(told) > 1 and re.fullmatch(r"\s(?:the\s|any\s)?", stretch.before(told[-1].begin, told[-2].end))
    carried = told[-2 if within else -1].subject  # "rejects Lima's calls, arguing …": whoever rejects them
    return Subject(
        carried.parties,
        head[0],
        head[0],
        person=carried.person,
        own=False,
        unnamed=carried.unnamed,
        office=carried.office,
    )


_OPENS = re.compile(r"(?:Having|After|Despite|While|By|Before)?\s?(?:\w+ly\s|once\s|again\s|also\s|long\s)?$")
_THEN = re.compile(r"[^,.;]{3,140}(?:,[^,.;]{3,80})?,\s(?:the\s|its\s|their\s)?$")


def _subject_to_come(stretch: Stretch, head: tuple[int, int]) -> Subject | None:
    """As in "Having refused to sign, Peru …", "Rejecting the map, Peru …": who is named after the comma."""
    if not _OPENS.fullmatch(stretch.before(head[0])):
        return None
    for mention in stretch.mentions:
        if (
            mention.start > head[1]
            and mention.party
            and not mention.place
            and _THEN.fullmatch(stretch.before(mention.start, head[1]))
        ):
            return Subject((mention.party,), head[0], head[0], person=mention.person, own=False)
    return None


def _leading_subject(stretch: Stretch, head: tuple[int, int], before: str, context: Context) -> Subject | None:
    """As in "The envoys met …, but failed to agree": the subject of a first verb that is no cue."""
    if not re.search(r"(?:\band|\bbut|,)\s(?:\w+\s)?$", before):
        return None
    for verb in itertools.islice(_FINITE.finditer(before[:200]), _MOST_TRIED):
        found = find_subject(stretch, stretch.start + verb.start(), stretch.start, context)
        if found is not None:
            return replace(found, start=head[0], end=head[0], own=False)
    return None


_MOST_TRIED = 3
"""Verbs before which a leading subject is sought."""
_FINITE = re.compile(
    r"\b(?:had|has|have|was|were|is|are|did|took|made|sent|left|cut|put|held|won|went|came|gave|began|broke|kept|set|drew|saw|got|"
    r"told|met|built|brought|sold|bought|lost|spent|shut|does|do|says?|(?:is|are|was|were|did|does|do|has|have|had)n['’]t|(?:clarif|den)ies|(?:continue|remain|believe|think|plan|intend|own|run|hold|keep|expect|see|recall|point|speak|lead|represent|argue|note|add)s|\w{3,}ed)\b(?!\sby\b)"
)


# -- extents ---------------------------------------------------------------------------------------------------------

_JOINT = re.compile(
    r"[\s,;—–-]*(?:\b(?:and|but|while|as|though|although|because|whereas|so|yet|that|with|after|since|despite)\b)?[\s,;:—–“\"-]*$"
)


def _extent(stretch: Stretch, this: _Told, following: _Told | None, before: list[Clause]) -> Clause:
    end = stretch.end
    apart = _semicolon(stretch, this, following)
    if apart is not None:
        end = apart
    elif following is not None and following.last and this.cue.where is not Where.SAYING:
        # "Peru would keep some, a diplomat said": what is said and who says it are one passage.
        end = _end_of_speaker(stretch, following, stretch.end)
    elif following is not None and following.begin < this.start and not following.last:
        # "Peru, which Chile accuses of stalling, demanded …": the clause inside ends before the verb outside.
        end = max(this.end, stretch.start + stretch.before(following.start).rfind(","))
    elif following is not None:
        upto = following.begin if not following.last else _words_before(stretch, following, this.end)
        between = stretch.before(upto, this.end)
        end = upto - len(_JOINT.search(between).group())  # type: ignore[union-attr]
        end = max(end, this.end)
    if not this.last and apart is None:
        end = ends.before_semicolon(stretch, this.end, end)
        end = ends.before_the_main_clause(stretch, this.begin, this.end, end)
    floor = before[-1].end if before else stretch.start
    start = this.begin
    content = (this.end, end)
    if this.last:
        start = _words_before(stretch, this, floor)
        end = _end_of_speaker(stretch, this, end)
        content = (start, end)
    elif this.subject.own and not this.inside:
        start = _led_in(stretch, start, floor)
    if this.inside is not None:
        start, content = this.inside, (this.inside, end)
    end = ends.trimmed(stretch, start, end)
    return Clause(this.cue, this.subject, start, end, this.end, content, teller=this.teller)


def _semicolon(stretch: Stretch, this: _Told, following: _Told | None) -> int | None:
    """Where a semicolon parts an act from what somebody is told last to have said."""
    if following is None or not following.last:
        return None
    at = stretch.before(following.start, this.end).rfind("; ")
    return this.end + at if at >= 0 else None


_LEADS_IN = re.compile(
    r"(?:^|[;:]\s|,\s(?:and|but)\s)[\"“]?(?P<lead>(?:(?:In\s(?:exchange|return)(?:\sfor\s[^,;]{1,60})?|"
    r"(?:If|Unless|Until|Once|After|As\ssoon\sas|Before|Should|Only\s(?:if|after|when|once)|Provided)\s[^;:]{3,140}),?\s))$",
    re.IGNORECASE,
)
"""What an act waits for, told before it: "In exchange, Lima wants …", "If nothing moves, the guild will …"."""


def _led_in(stretch: Stretch, start: int, floor: int) -> int:
    found = _LEADS_IN.search(stretch.before(start, floor))
    return floor + found.start("lead") if found and start > floor else start


def _words_before(stretch: Stretch, this: _Told, floor: int) -> int:
    """Where the words begin that are followed by their speaker."""
    start = floor
    parted = stretch.before(this.start, floor).rfind("; ")
    start += parted + 1 if parted >= 0 else 0
    floor = start
    lead = re.match(r"[\s,;:]*(?:\b(?:and|but)\b\s)?", stretch.before(this.start, floor))
    start += len(lead.group()) if lead else 0
    return min(start, this.start)


def _end_of_speaker(stretch: Stretch, this: _Told, end: int) -> int:
    """The speaker's name and title, and the rest of a quotation that he interrupts."""
    stop = max(this.subject.end, this.end)
    return end if ends.goes_on(stretch.before(this.start), stretch.before(end, stop)) else min(stop, end)
